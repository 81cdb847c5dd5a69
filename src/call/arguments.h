/*
 * Checks what a script gives an operation against the operation's rows, before anything is sent.
 * Knows the wording of every argument error; knows no HTTP.
 */
#ifndef INTEGRATIONS_ARGUMENTS_H
#define INTEGRATIONS_ARGUMENTS_H

#include <lua.h>
#include <stdbool.h>
#include <stdint.h>

#include "catalog.h"
#include "error.h"

/* The most entries {label, value} of a list, and the most elements of any other array. */
enum { ARGUMENTS_ENTRIES_MOST = 20, ARGUMENTS_ARRAY_MOST = 1000 };

/*
 * One checked argument. Its Lua value is anchored at `slot` of the call's stack, so that `text`
 * stays valid and nobody else can change it. Arrays are fresh tables: of strings, or, for phone
 * numbers and e-mails, label and value in turn.
 */
struct argument {
    bool given;
    int slot;
    int64_t integer;             /* integers and dates */
    bool fraction;               /* a date had a part of a second, rounded down */
    const char *text;            /* strings, enums, addresses */
    size_t len;                  /* bytes of text */
    const struct choice *choice; /* enums */
    size_t count;                /* arrays: elements, or pairs of label and value */
};

/*
 * The options of one call; negative where not given. A walk over a list (see iterate.lua) adds
 * `cursor`, a table in which the operation keeps where it is.
 */
struct call_options {
    double timeout; /* seconds */
    int retries;
    bool dry_run;
};

struct arguments {
    struct argument values[CATALOG_PARAMETERS]; /* in the order of the rows */
    struct call_options options;
};

/* Its address is the option under which a walk gives its cursor; no script can write it. */
extern const char arguments_cursor_key;

/*
 * Reads the `given` arguments at 1..given: one table (and a table of options), or values in the
 * order of the rows. Replaces them by one slot for each parameter, from 1 on, and one for the
 * cursor (nil when there is none). Raises an error of kind argument.
 */
void arguments_read(lua_State *L, const struct subject *subject, int given,
                    struct arguments *arguments);

/* Pushes a fresh table of the given arguments by name, as a script would write them. */
void arguments_push(lua_State *L, const struct operation *operation,
                    const struct arguments *arguments);

/* The argument of that name; the row must exist. */
struct argument *arguments_get(struct arguments *arguments, const struct operation *operation,
                               const char *name);

#endif
