/* Operations as data, with their parameters as JSON Schema. */
#ifndef INTEGRATIONS_SCHEMA_H
#define INTEGRATIONS_SCHEMA_H

#include <lua.h>

/*
 * lua_CFunction: () -> an array of {name, integration, kind, description, parameters}, one for each
 * operation. `parameters` is a JSON Schema (2020-12) of the table that the operation takes. The
 * tables are new with each call; none of them is an empty array, so that any JSON encoder writes
 * them right.
 */
int schema_operations(lua_State *L);

#endif
