/*
 * What the program's Lua needs to write for a terminal: how wide it is, and how much room a text
 * takes there.
 */
#pragma once

#include <lua.h>

/* require "program.terminal" */
int luaopen_program_terminal(lua_State *L);
