/*
 * One value that a script gives, checked against its row and made C; and back. Knows the wording of
 * what is wrong with a value; knows no operation.
 */
#pragma once

#include <lua.h>

#include "arena.h"
#include "buffer.h"
#include "error.h"
#include "value.h"

/* The most elements of an array whose row does not say it. */
enum { VALUES_ARRAY_MOST = 1000 };

/* What is being checked, for the wording of errors, and where memory is taken from. */
struct values_check {
    lua_State *L;
    const struct subject *subject;
    struct arena *arena;
    struct buffer *words; /* what is wrong, while an error is made of it */
};

/* Where a value is; `row` says what it can be. */
struct values_place {
    const struct values_check *check;
    const struct values_place *outer; /* NULL: it is a parameter */
    const struct integrations_parameter *row;
    lua_Integer element; /* of a list, from 1 on; 0: a parameter, or a member of a record */
};

/* Checks the value on the top, which stays there; raises an error of kind argument. */
void values_check_one(const struct values_place *place, struct value *value);

/* A parameter's default; raises when there is no memory. */
void values_preset(const struct values_check *check, const struct integrations_parameter *row,
                   struct value *value);

/* Whether the value on the top counts as not given: nil, or the null of a decoder where the row
 * does not send one. `row` is NULL for an option. */
bool values_left_out(lua_State *L, const struct integrations_parameter *row);

/* Memory of the arena; raises when there is none. */
void *values_memory(const struct values_check *check, size_t size);

/* Pushes a value as a script would write it. */
void values_push(lua_State *L, const struct integrations_parameter *row, const struct value *value);
