/*
 * Unix sockets for the program's Lua: listening where only this user may come, and writing without
 * waiting. Knows nothing of what is said over them.
 */
#ifndef INTEGRATIONS_PROGRAM_SOCKET_H
#define INTEGRATIONS_PROGRAM_SOCKET_H

#include <lua.h>

/* require "program.socket" */
int luaopen_program_socket(lua_State *L);

#endif
