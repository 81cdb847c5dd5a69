/* Services that outsiders add to a Lua state; see <integrations/service.h>. */
#ifndef INTEGRATIONS_OUTSIDE_H
#define INTEGRATIONS_OUTSIDE_H

#include <lua.h>
#include <stdbool.h>

struct state;

/* [-0, +0, m] Puts the table of functions into the registry, for <integrations/add.h>, and into
 * the state, for calls. */
void outside_publish(lua_State *L, struct state *state);

/*
 * [-0, +0, m] Gives the table on the top a namespace of each service, and of each that is added
 * later. `module` is the index of the state's userdata; `rights`: see namespace_push.
 */
void outside_fill(lua_State *L, int module, unsigned rights);

/* [-0, +0, e] Loads the shared objects that `load` of the settings at `index` names; raises kind
 * configuration. What was loaded before stays as it is. */
void outside_load(lua_State *L, int index);

#endif
