/*
 * HTML as text for the program's Lua, as people and models read it. What is parsed comes from
 * strangers: it has a limit of bytes and of memory, and nothing in it is followed.
 */
#pragma once

#include <lua.h>

/* require "program.html" */
int luaopen_program_html(lua_State *L);
