/*
 * What the program's Lua needs to write for a terminal: how wide it is, and how much room a text
 * takes there.
 */
#ifndef INTEGRATIONS_TERMINAL_H
#define INTEGRATIONS_TERMINAL_H

#include <lua.h>

/* require "program.terminal" */
int luaopen_program_terminal(lua_State *L);

#endif
