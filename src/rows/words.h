/*
 * What the reference says beyond the rows: words about operations, and the shapes of what comes
 * back. Knows no Lua values and no HTTP; nothing here changes what an operation does.
 */
#ifndef INTEGRATIONS_WORDS_H
#define INTEGRATIONS_WORDS_H

/* A member of a shape. The type is written as editors read it: "integer", "string?" for what may be
 * absent, "helpscout.Tag[]". */
struct member {
    const char *name;
    const char *type;
    const char *description;
};

/* What comes back, or a part of it. */
struct shape {
    const char *name; /* begins with the integration's name and a dot */
    const char *description;
    const struct member *members; /* ends with a NULL name */
};

/* About one operation. */
struct words {
    const char *result;   /* the type of what comes back */
    const char *returns;  /* Markdown: what comes back */
    const char *notes;    /* Markdown list: where the service surprises; NULL: nowhere */
    const char *failures; /* Markdown list: errors that mean something here; NULL: none */
    const char *example;  /* Lua, runs as it stands */
};

#endif
