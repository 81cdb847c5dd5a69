/*
 * For a service that is a shared object of its own and does not link the library. It exports
 *
 *     int integrations_service_open(lua_State *L)
 *     {
 *         return integrations_service_add(L, &shelf_service);
 *     }
 *
 * and hosts name it in integrations.configure { load = { "/usr/lib/integrations/shelf.so" } }. A
 * shared object is loaded once a process and never unloaded; the function is called once for each
 * Lua state, by the thread that runs it. A C module of Lua may call integrations_service_add as
 * well, once `require "integrations"` was done.
 */
#ifndef INTEGRATIONS_ADD_H
#define INTEGRATIONS_ADD_H

#include <lua.h>

#include "integrations/service.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The key in Lua's registry under which the table of functions is, a light userdata. */
#define INTEGRATIONS_API_KEY "integrations.api"

/* The table of functions; NULL when the module is not open in this state, or has another version.
 */
static inline const struct integrations_api *integrations_api_in(lua_State *L)
{
    lua_getfield(L, LUA_REGISTRYINDEX, INTEGRATIONS_API_KEY);
    const struct integrations_api *api = (const struct integrations_api *)lua_touserdata(L, -1);
    lua_pop(L, 1);
    return api != NULL && api->version == INTEGRATIONS_SERVICE_VERSION &&
                   api->size >= sizeof(struct integrations_api)
               ? api
               : NULL;
}

/*
 * Adds the service: LUA_OK, or another status with the error on the top of the stack, as all
 * functions of <integrations.h> do; a text where the module is not open.
 */
static inline int integrations_service_add(lua_State *L, const struct integrations_service *service)
{
    const struct integrations_api *api = integrations_api_in(L);
    if (api != NULL)
        return api->add_service(L, service);
    lua_pushliteral(L, "the module integrations is not open, or has another version");
    return LUA_ERRRUN;
}

#if defined(__GNUC__)
__attribute__((visibility("default")))
#endif
int integrations_service_open(lua_State *L);

#ifdef __cplusplus
}
#endif

#endif
