/*
 * What scripts see as app.integrations.helpscout: operations by name, accounts by name. Knows no
 * HTTP.
 */
#ifndef INTEGRATIONS_NAMESPACE_H
#define INTEGRATIONS_NAMESPACE_H

#include <lua.h>
#include <stdbool.h>

#include "catalog.h"

/* What not every namespace has. */
enum namespace_rights {
    NAMESPACE_HOST = 1, /* what scripts do not get: webhooks */
    NAMESPACE_FILES = 2 /* the option save_to of its operations */
};

/* Pushes a new namespace of the integration; `module` is the index of the module's userdata. */
void namespace_push(lua_State *L, int module, const struct integrations_service *integration,
                    unsigned rights);

#endif
