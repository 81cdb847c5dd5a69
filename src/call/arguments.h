/*
 * Checks what a script gives an operation against the operation's rows, before anything is sent,
 * and makes values of it that the call owns. Knows the wording of every argument error; knows no
 * HTTP.
 */
#pragma once

#include <lua.h>
#include <stdbool.h>

#include "arena.h"
#include "buffer.h"
#include "error.h"
#include "integrations/service.h"
#include "value.h"

/* The options of one call; negative where not given. */
struct call_options {
    double timeout; /* seconds */
    int retries;
    bool dry_run;
    const char *const *fields; /* in the arena */
    size_t field_count;        /* 0: all of the result is wanted */
    const char *save_to;       /* in the arena; NULL: not given */
};

struct arguments {
    const struct integrations_operation *operation;
    struct value *values; /* in the order of the rows; in the arena */
    struct value *given;  /* a copy of the values as the caller gave them, kept before a service's
                             function changes one; NULL: none is changed */
    struct arena arena;
    struct buffer words; /* what is wrong, while an error is made of it */
    struct call_options options;
};

/* Its address is the key that a walk has among a call's options; no script can write it. */
extern const char arguments_walk_key;

/*
 * Reads the arguments from the index `first` to the top: one table (and a table of options), or
 * values in the order of the rows. Replaces them by the walk among the options, nil without one.
 * Raises an error of kind argument. `arguments` may hold memory from before, which is used again.
 */
void arguments_read(lua_State *L, const struct subject *subject, int first,
                    struct arguments *arguments);

/* Keeps a copy of the values for arguments_push, before one is overwritten. False: no memory. */
bool arguments_keep_given(struct arguments *arguments);

/* Pushes a fresh table of the given arguments by name, as a script would write them, but for
 * secrets. */
void arguments_push(lua_State *L, const struct arguments *arguments);

/* The argument of that name; one that is not given when there is no such row. */
const struct value *arguments_get(const struct arguments *arguments, const char *name);

/* The same for a name of `len` bytes; NULL when there is no such row. */
struct value *arguments_find(const struct arguments *arguments, const char *name, size_t len);

/* The row of an argument that was found. */
static inline const struct integrations_parameter *arguments_row(const struct arguments *arguments,
                                                                 const struct value *value)
{
    return &arguments->operation->parameters[value - arguments->values];
}

/* Whether a condition of a row holds (see integrations_field); NULL holds always. */
bool arguments_hold(const struct arguments *arguments, const char *condition);

/* Whether a call with these arguments reads or writes. */
enum integrations_kind arguments_kind(const struct arguments *arguments);

/* Forgets the values; frees all memory. */
void arguments_clear(struct arguments *arguments);
void arguments_free(struct arguments *arguments);
