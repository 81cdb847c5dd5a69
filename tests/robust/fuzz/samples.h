/* Lua values of all sorts, made of a fuzzer's input. */
#ifndef FUZZ_SAMPLES_H
#define FUZZ_SAMPLES_H

#include <lua.h>

#include "input.h"

/* Pushes any value but a missing one: also nil, tables in tables, functions, metatables. */
void samples_push(lua_State *L, struct input *input);

/* Pushes a text of the input. */
void samples_push_text(lua_State *L, struct input *input);

/*
 * Gives the table on the top a metatable whose every method counts; nothing in the module may call
 * one of them. samples_count tells how many calls there were since the last time.
 */
void samples_set_metatable(lua_State *L);
unsigned samples_count(void);

#endif
