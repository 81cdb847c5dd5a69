/*
 * The error object that a failed call raises, made here and nowhere else. Knows no HTTP.
 *
 * The object is a table: kind, message, integration, operation, account, retriable, and where they
 * are known status, details, retry_after, reference, applied. tostring(err) and concatenation give
 * one line that starts with the operation.
 */
#pragma once

#include <lua.h>

#include "integrations/service.h"

struct settings;

enum error_kind {
    ERROR_ARGUMENT,
    ERROR_CONFIGURATION,
    ERROR_PERMISSION,
    ERROR_AUTHENTICATION,
    ERROR_FORBIDDEN,
    ERROR_NOT_FOUND,
    ERROR_CONFLICT,
    ERROR_INVALID,
    ERROR_RATE_LIMIT,
    ERROR_SERVICE,
    ERROR_NETWORK,
    ERROR_TIMEOUT,
    ERROR_CANCELLED,
    ERROR_REPLY,
    ERROR_WEBHOOK
};

/* What a call is about; operation and account may be NULL where there is none yet. */
struct subject {
    const struct integrations_service *integration;
    const struct integrations_operation *operation;
    const char *account;
    /* What the name by which it was called sets: "mode=realtime"; NULL: nothing. */
    const char *sets;
    bool may_save;             /* the script that called may save files */
    struct settings *settings; /* whose secrets no message shows; NULL: those in force */
};

/* The word of a kind, as err.kind holds it. */
const char *error_kind_word(enum error_kind kind);

/* [-0, +1, m] Pushes the metatable of error objects. */
void error_push_metatable(lua_State *L);

/*
 * Replaces the message on the top of the stack by an error object. `subject` may be NULL.
 * May raise an out-of-memory error.
 */
void error_new(lua_State *L, const struct subject *subject, enum error_kind kind);

/* error_new with a formatted message (the formats of lua_pushfstring), then raises it. */
_Noreturn void error_raise(lua_State *L, const struct subject *subject, enum error_kind kind,
                           const char *format, ...);

/* Pushes and returns what the value at `index` is in the words of a message: "a table", "nil". */
const char *error_push_type(lua_State *L, int index);

/*
 * Raises kind argument unless the value at `index` is of that type of Lua's: "start: expected a
 * function, got nil", of which `expected` is what stands before the comma.
 */
void error_check_type(lua_State *L, int index, int type, const char *expected);

/* Replaces the message on the top by an error object and raises it. */
_Noreturn void error_raise_top(lua_State *L, const struct subject *subject, enum error_kind kind);

/*
 * Pushes, and returns, a short, printable picture of the value at `index` for use in a message:
 * strings quoted, cut at 40 bytes, control characters shown as spaces, invalid UTF-8 as '?', and
 * characters that cannot be seen, or look like a space or dash, as Lua writes them ("\u{200b}"); a
 * table or function by its type.
 */
const char *error_push_shown(lua_State *L, int index);

/* The same for bytes, without quotes and cut at `most` of them. */
const char *error_push_given(lua_State *L, const char *text, size_t len, size_t most);

/* That, too, but what cannot be seen stays: for texts that no caller wrote. */
const char *error_push_excerpt(lua_State *L, const char *text, size_t len, size_t most);
