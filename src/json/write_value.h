/* Lua values as JSON: for dry runs, programs, and whoever hands results on. */
#pragma once

#include <lua.h>
#include <stdbool.h>

#include "write.h"

/*
 * Writes the Lua value at `index`. A table is an array when its keys are 1 to n, or when it is
 * empty and marked as one; every other is an object of text and integer keys, sorted. A light
 * userdata NULL is null. Metatables are not asked.
 *
 * False when there is something that JSON cannot say; a message is pushed then that says what, and
 * where: "at items[3].name: a function cannot be written as JSON". What was written so far is no
 * JSON. Raises when Lua is out of memory, so the writer's buffer needs an owner; that it failed or
 * is full is for the caller to see. [-0, +(0|1), m]
 */
bool json_write_value(lua_State *L, int index, struct json_writer *writer);
