/*
 * What the program's Lua needs of the system and Lua's own libraries lack: descriptors, waiting for
 * them, the environment. Knows nothing of services.
 */
#pragma once

#include <lua.h>

/* require "program.system" */
int luaopen_program_system(lua_State *L);
