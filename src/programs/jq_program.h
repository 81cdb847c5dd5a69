/*
 * jq's language for the program's Lua, by libjq 1.6 or later.
 */
#pragma once

#include <lua.h>

/* require "program.jq" */
int luaopen_program_jq(lua_State *L);
