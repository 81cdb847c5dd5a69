/*
 * What the parts of the module's face do for one another; each section is the file of that name.
 * Knows no HTTP.
 */
#pragma once

#include <lua.h>

#include "integrations/service.h"

struct state;

/* ---- module ---- */

/* array(table): a copy of the array that is written as [] when it is empty. A script's process has
 * it too. */
int module_array(lua_State *L);

/* ---- namespace: what scripts see as app.integrations.helpscout, operations and accounts ---- */

/* What not every namespace has. */
enum namespace_rights {
    NAMESPACE_HOST = 1, /* what scripts and accounts do not get: webhooks */
    NAMESPACE_FILES = 2 /* the option save_to of its operations */
};

/* [-0, +1, m] Pushes a new namespace of the integration's account (NULL: its own namespace);
 * `module` is the index of the state's userdata. */
void namespace_push(lua_State *L, int module, const struct integrations_service *integration,
                    const char *account, unsigned rights);

/* ---- outside: services that outsiders add to a Lua state ---- */

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

/* ---- hooks: what the functions of a service outside the library ask of a call ---- */

/* Those of our own services call the same functions directly. */
extern const struct integrations_api hooks_api;

/* ---- walks: each and pages, which are written in Lua over the operations; see iterate.lua ---- */

/* Adds each and pages to the module table on the top. */
void walks_add_functions(lua_State *L);
