/* Lua values of all sorts, made of a fuzzer's input. */
#ifndef FUZZ_VALUES_H
#define FUZZ_VALUES_H

#include <lua.h>

#include "input.h"

/* Pushes any value but a missing one: also nil, tables in tables, functions, metatables. */
void values_push(lua_State *L, struct input *input);

/* Pushes a text of the input. */
void values_push_text(lua_State *L, struct input *input);

/*
 * Gives the table on the top a metatable whose every method counts; nothing in the module may call
 * one of them. values_count tells how many calls there were since the last time.
 */
void values_set_metatable(lua_State *L);
unsigned values_count(void);

#endif
