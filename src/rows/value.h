/*
 * A checked argument, as the request carries it. Plain C: it belongs to the call whose arena it was
 * taken from, and whatever a script does to its own tables changes nothing in it.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "integrations/service.h"

enum value_kind {
    VALUE_ABSENT,
    VALUE_NULL,
    VALUE_INTEGER, /* a time as well: seconds since 1970 */
    VALUE_NUMBER,
    VALUE_BOOLEAN,
    VALUE_TEXT,   /* of a choice: the word that scripts use */
    VALUE_BYTES,  /* any bytes */
    VALUE_LIST,   /* of values of the same parameter */
    VALUE_RECORD, /* one value for each of the parameter's members */
    VALUE_JSON    /* written already */
};

struct value {
    enum value_kind kind;
    bool fraction; /* of a time: a part of a second was cut off */
    union {
        int64_t integer;
        double number;
        bool boolean;
        struct {
            const char *bytes; /* terminated */
            size_t len;
        } text; /* VALUE_TEXT, VALUE_BYTES, VALUE_JSON */
        struct {
            struct value *items;
            size_t count;
        } list; /* VALUE_LIST, VALUE_RECORD */
    };
    const struct integrations_choice *choice;
};

static inline bool value_is_given(const struct value *value)
{
    return value->kind != VALUE_ABSENT;
}

/* Whether both are texts, and the same one. */
static inline bool value_same_text(const struct value *a, const struct value *b)
{
    return a->kind == VALUE_TEXT && b->kind == VALUE_TEXT && a->text.len == b->text.len &&
           memcmp(a->text.bytes, b->text.bytes, a->text.len) == 0;
}
