/*
 * For a service that is a shared object of its own, and does not link the library. It exports
 *
 *     int integrations_service_open(lua_State *L)
 *     {
 *         return integrations_service_add(L, &shelf_service);
 *     }
 *
 * and hosts name it in integrations.configure { load = { "/usr/lib/integrations/shelf.so" } }. It
 * is never unloaded. The function is called once for each Lua state whose host names it, by the
 * thread that runs this state; if it fails, so does `configure`, and the next one that names it
 * calls it again. A C module of Lua may call integrations_service_add as well, after `require
 * "integrations"`.
 */
#ifndef INTEGRATIONS_ADD_H
#define INTEGRATIONS_ADD_H

#include <lua.h>

#include "integrations/service.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The key in Lua's registry with a light userdata, which points to the struct integrations_api. */
#define INTEGRATIONS_API_KEY "integrations.api"

/* The functions of the module; NULL when it is not open in this state, or has another version of
 * <integrations/service.h>. */
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
 * Adds a service, as integrations_add_service of <integrations.h> does: returns LUA_OK, or another
 * status, and then it has pushed the error (a text where the module is not open). The service is
 * not copied.
 */
static inline int integrations_service_add(lua_State *L, const struct integrations_service *service)
{
    const struct integrations_api *api = integrations_api_in(L);
    if (api != NULL)
        return api->add_service(L, service);
    lua_pushliteral(L, "the module integrations is not open, or has another version");
    return LUA_ERRRUN;
}

/* What the shared object defines; see above. */
#if defined(__GNUC__)
__attribute__((visibility("default")))
#endif
int integrations_service_open(lua_State *L);

#ifdef __cplusplus
}
#endif

#endif
