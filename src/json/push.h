/*
 * JSON as Lua values. Of this folder only this file and write_value.h know Lua.
 *
 * A value that was read can be written again: an empty array has a metatable that tells it from an
 * empty object, one for all in a state. Scripts see nothing of it: getmetatable gives false, and
 * nobody can change it or put another in its place.
 */
#pragma once

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>

#include "read.h"

/* What becomes of a null in an object. In an array it is always a light userdata NULL. */
enum json_nulls { JSON_NULLS_ABSENT, JSON_NULLS_KEPT };

/*
 * Pushes the value of the text and returns its kind, or pushes a message that says what is wrong,
 * and where, and returns JSON_IS_WRONG (which is 0). Of two members with one name the last counts.
 * Raises only when out of memory, and has nothing then that would be lost. [-0, +1, m]
 */
enum json_kind json_push(lua_State *L, const char *text, size_t len, enum json_nulls nulls);

/* The same, but only about the first `most` members and elements are pushed; the rest is checked
 * and left out. */
enum json_kind json_push_most(lua_State *L, const char *text, size_t len, enum json_nulls nulls,
                              size_t most);

/* Pushes an empty table that is written as `[]` as long as it is empty. [-0, +1, m] */
void json_push_empty_array(lua_State *L);

/* The same, with room for so many elements. [-0, +1, m] */
void json_push_array(lua_State *L, int room);

/* Whether the table has that mark, even if it is not empty any more. [-0, +0, m] */
bool json_is_marked(lua_State *L, int table);

/* Whether a table that was read is an array: it has elements, or the mark. [-0, +0, m] */
bool json_is_array(lua_State *L, int table);
