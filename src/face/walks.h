/* Walking lists: each and pages, which are written in Lua over the operations; see iterate.lua. */
#ifndef INTEGRATIONS_WALKS_H
#define INTEGRATIONS_WALKS_H

#include <lua.h>

/* Adds each and pages to the module table on the top, which has start and poll already. */
void walks_add_functions(lua_State *L);

#endif
