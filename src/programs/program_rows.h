/*
 * What the program's Lua needs to know of the rows and `integrations.operations` does not tell: the
 * order and types of parameters, where the items of a list are, the fields of accounts and the
 * environment variables that give them; and whether the settings deny an operation.
 */
#pragma once

#include <lua.h>

/* require "program.rows" */
int luaopen_program_rows(lua_State *L);
