/* JSON for the program's Lua, with the module's own reader and writer. */
#ifndef INTEGRATIONS_PROGRAM_JSON_H
#define INTEGRATIONS_PROGRAM_JSON_H

#include <lua.h>

/* require "program.json" */
int luaopen_program_json(lua_State *L);

#endif
