/* Operations as data, with their parameters as JSON Schema. */
#pragma once

#include <lua.h>

#include "catalog.h"

/*
 * lua_CFunction: ([filter]) -> an array of {name, integration, resource, core, kind, sends,
 * destroys, description, parameters}, one for each operation that the filter lets through: a table
 * of any of integration, resource, kind, core, name. `parameters` is a JSON Schema (2020-12) of the
 * table that the operation takes. The tables are new with each call; none in them is an empty
 * array, so that any JSON encoder writes them right.
 */
int operations_list(lua_State *L);

/* [-0, +1, m] Pushes {name, resource, kind, core, sends, destroys}, with room for more. */
void operations_push_row(lua_State *L, const struct integrations_operation *row, int room);
