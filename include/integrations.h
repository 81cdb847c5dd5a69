/*
 * integrations: Help Scout and Aircall for Lua 5.4, for hosts that embed it.
 *
 * A host links libintegrations (and libcurl and Lua), or loads integrations.so, and opens the
 * module in its Lua state. lua-cjson must be there for `require "cjson"`.
 */
#ifndef INTEGRATIONS_H
#define INTEGRATIONS_H

#include <lua.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define INTEGRATIONS_API __attribute__((visibility("default")))
#else
#define INTEGRATIONS_API
#endif

/* What `require "integrations"` calls: leaves the module table on the stack, returns 1. */
INTEGRATIONS_API int luaopen_integrations(lua_State *L);

/*
 * Opens the module as `require` would, so that scripts find it under package.loaded.integrations,
 * and leaves its table on the stack. Raises a Lua error when lua-cjson is missing or memory runs
 * out.
 */
INTEGRATIONS_API void integrations_open(lua_State *L);

/* The credentials of one account; NULL or 0 where a field is not used. All texts are copied. */
struct integrations_account {
    const char *integration;  /* "helpscout" or "aircall" */
    const char *name;         /* NULL: "default" */
    const char *access_token; /* both: sent as Bearer token */
    const char *client_id;    /* Help Scout: exchanged for tokens by the module */
    const char *client_secret;
    const char *api_id; /* Aircall: sent with api_token as Basic credential */
    const char *api_token;
    const char *url;      /* NULL: the service's own address */
    const char *user;     /* Aircall: id or e-mail address that get_current_user gives */
    int insecure_http;    /* not 0: plain http is allowed to any host */
    long long scan_limit; /* Aircall: most items that a search looks through; 0: 10,000 */
};

/*
 * Adds an account to the settings in force, or replaces the one of that name, without the
 * credential ever being a Lua value. Returns LUA_OK; or LUA_ERRRUN (LUA_ERRMEM) with an error
 * object (a message) on the stack, and nothing changed. The module must be open.
 */
INTEGRATIONS_API int integrations_add_account(lua_State *L,
                                              const struct integrations_account *account);

#ifdef __cplusplus
}
#endif

#endif
