/* JSON for the program's Lua, with the module's own reader and writer. */
#pragma once

#include <lua.h>

/* require "program.json" */
int luaopen_program_json(lua_State *L);
