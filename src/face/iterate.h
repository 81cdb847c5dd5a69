/* Walking lists: each and pages, which are written in Lua over the operations; see iterate.lua. */
#ifndef INTEGRATIONS_ITERATE_H
#define INTEGRATIONS_ITERATE_H

#include <lua.h>

/* Adds each and pages to the module table on the top, which has start and poll already. */
void iterate_add_functions(lua_State *L);

#endif
