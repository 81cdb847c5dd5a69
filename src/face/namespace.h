/*
 * What scripts see as app.integrations.helpscout: operations by name, accounts by name. Knows no
 * HTTP.
 */
#ifndef INTEGRATIONS_NAMESPACE_H
#define INTEGRATIONS_NAMESPACE_H

#include <lua.h>

#include "catalog.h"

/* Pushes a new namespace of the integration; `module` is the index of the module's userdata. That
 * of a host has what scripts do not get: webhooks. */
void namespace_push(lua_State *L, int module, const struct integrations_service *integration,
                    bool host);

#endif
