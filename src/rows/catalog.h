/*
 * What an integration, an operation and a parameter are, as rows of constant data, and how one is
 * looked up. Knows no Lua values and no HTTP: everything else reads these rows.
 *
 * Adding an operation is one row in the file of its service. What a row cannot say is a step, a
 * small function named in the row.
 */
#ifndef INTEGRATIONS_CATALOG_H
#define INTEGRATIONS_CATALOG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "words.h"

/* The most parameters that an operation, and the most integrations that the module may have. */
enum { CATALOG_PARAMETERS = 12, CATALOG_INTEGRATIONS = 8 };

enum parameter_type {
    PARAMETER_INTEGER,   /* bounds: least and most value */
    PARAMETER_STRING,    /* bounds: characters */
    PARAMETER_ENUM,      /* one of the row's choices */
    PARAMETER_ADDRESS,   /* an e-mail address */
    PARAMETER_DATE,      /* ISO 8601, kept as seconds since 1970 */
    PARAMETER_STRINGS,   /* array of strings */
    PARAMETER_ADDRESSES, /* array of e-mail addresses */
    PARAMETER_NAMES,     /* array of names or ids */
    PARAMETER_PHONES,    /* array of {label, value}; value an E.164 phone number */
    PARAMETER_EMAILS,    /* array of {label, value}; value an e-mail address */
};

/* Where the request carries a parameter. PLACE_STEP: the operation's own step decides. */
enum parameter_place { PLACE_STEP, PLACE_PATH, PLACE_QUERY, PLACE_BODY };

/* What an empty string means. */
enum parameter_empty { EMPTY_REFUSED, EMPTY_ABSENT };

/* A word that callers use and the word that the service reads. `sent` NULL: the same word. */
struct choice {
    const char *word;
    const char *sent;
    bool alias; /* accepted, not advertised */
};

struct parameter {
    const char *name;
    const char *description; /* one line, for the reference */
    enum parameter_type type;
    enum parameter_place place;
    enum parameter_empty empty;
    bool required;
    const char *sent_as;          /* the service's name for it; NULL: the same name */
    int64_t least, most;          /* bounds, see parameter_type; most 0 means none */
    const struct choice *choices; /* ends with a NULL word */
    const char *preset;           /* the default, as it would be written; NULL: none */
};

/* At least one of these parameters is needed. `filled`: an empty array does not count. */
struct rule {
    const char *const *names; /* ends with NULL */
    bool filled;
};

enum operation_kind { OPERATION_READ, OPERATION_WRITE };

enum method { METHOD_GET, METHOD_POST, METHOD_PUT, METHOD_PATCH, METHOD_DELETE };

struct call;

/* What a step leaves behind. */
enum call_next {
    CALL_SEND, /* the next request is in call->request; call->step gets its reply */
    CALL_DONE  /* the result is on the top of the stack */
};

typedef enum call_next (*call_step)(struct call *call);

struct operation {
    const char *name;
    const char *summary; /* one sentence */
    enum operation_kind kind;
    const struct parameter *parameters;
    size_t parameter_count;
    const struct rule *rules;
    size_t rule_count;
    enum method method;
    const char *path;          /* below the account's url; {name} is a parameter placed in it */
    const char *collection;    /* a list: the dotted path of its items */
    const char *const *arrays; /* dotted paths of arrays that each item (or the result of an
                                  operation that is no list) always has; ends with NULL */
    const char *const
        *texts;      /* keys of texts that it always has, empty when the service has none */
    call_step begin; /* NULL: the request is what the row says */
    const struct words *words;
};

/* Header names in which a service tells about its limits; NULL where it has none. */
struct limit_headers {
    const char *limit;       /* requests a minute */
    const char *remaining;   /* requests left of them */
    const char *retry_after; /* seconds to wait */
    const char *reset;       /* the time at which waiting is over, UNIX seconds or milliseconds */
    int wait;                /* seconds to wait when no header says it */
    bool announced;          /* `remaining` stands on every reply, not only on a 429 */
    int write_cost;          /* what a request that writes counts; one that reads counts 1 */
};

struct lua_State;

struct integration {
    const char *name;         /* as scripts write it */
    const char *title;        /* as people write it */
    const char *summary;      /* one sentence */
    const char *environment;  /* prefix of its environment variables */
    const char *url;          /* default base address */
    const char *const *urls;  /* endings cut from a given base address; ends with NULL */
    const char *token_path;   /* where client credentials are exchanged; NULL: not supported */
    bool basic;               /* api_id and api_token are supported */
    bool content_type_always; /* Content-Type also on requests without a body */
    struct limit_headers limits;
    const struct operation *operations;
    size_t operation_count;
    const char *words;          /* Markdown: what holds for all of its operations */
    const struct shape *shapes; /* what comes back; ends with a NULL name */
    /*
     * Reads the decoded error body at `index`: pushes the message (string or nil), the details
     * (array of {path, message} or nil) and the reference (string or nil).
     */
    void (*read_error)(struct lua_State *L, int index);
};

/* Every integration; ends with NULL. */
extern const struct integration *const catalog_integrations[];

/* NULL when there is none of that name. */
const struct integration *catalog_integration(const char *name);

/* Its place in the list. */
size_t catalog_index(const struct integration *integration);

/* Looks up by short or full name (get_mailbox, helpscout_get_mailbox). NULL when there is none. */
const struct operation *catalog_operation(const struct integration *integration, const char *name);

/* The index of a parameter, or -1. */
int catalog_parameter(const struct operation *operation, const char *name);

/* The choice of that word, or NULL. */
const struct choice *catalog_choice(const struct parameter *parameter, const char *word);

/* The word that the service reads. */
const char *catalog_sent(const struct choice *choice);

const char *catalog_method(enum method method);
const char *catalog_kind(enum operation_kind kind);

/* The longest names that are compared for likeness. */
enum { CATALOG_NAME = 48 };

/* Edits between two names (insert, delete, replace a character) of CATALOG_NAME bytes at most. */
size_t catalog_distance(const char *a, size_t a_len, const char *b, size_t b_len);

/*
 * Of `count` names, `name_at(context, i)`, the one nearest to `name`; NULL when none is near enough
 * to be meant.
 */
const char *catalog_nearest(const char *name, const char *(*name_at)(const void *context, size_t i),
                            const void *context, size_t count);

/* name_at for the two commonest contexts. */
const char *catalog_operation_name(const void *integration, size_t i);
const char *catalog_parameter_name(const void *operation, size_t i);

#endif
