/*
 * Unix sockets for the program's Lua: listening where only this user may come, and writing without
 * waiting. Knows nothing of what is said over them.
 */
#pragma once

#include <lua.h>

/* require "program.socket" */
int luaopen_program_socket(lua_State *L);
