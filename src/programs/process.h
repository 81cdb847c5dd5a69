/*
 * What the program's Lua needs of other processes and of files that hold secrets: a command with a
 * deadline and a limit, a file together with who may read it. Knows nothing of services.
 */
#pragma once

#include <lua.h>

/* require "program.process" */
int luaopen_program_process(lua_State *L);
