/*
 * integrations: Help Scout and Aircall for Lua 5.4, for hosts that embed it.
 *
 * A host links libintegrations (and libcurl and Lua), or loads integrations.so, and opens the
 * module in its Lua state.
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
 * and leaves its table on the stack. Raises a Lua error when memory runs out.
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
 * object (a message) on the stack, and nothing changed. The module must be open. The credential is
 * wiped from memory when it is not needed any more, and from libcurl's too unless the host has
 * called curl_global_init before the module's first call.
 */
INTEGRATIONS_API int integrations_add_account(lua_State *L,
                                              const struct integrations_account *account);

/*
 * Tasks, for hosts with an event loop: start functions, wait for the descriptor (readable) or the
 * next time-out with whatever the host uses, then poll. None of these blocks, but for a poll with
 * seconds. The module must be open; integrations.start and its kin are the same from Lua.
 */

/*
 * Begins a task of the function below its `arguments` on the stack, and replaces them by the task.
 * Returns LUA_OK, or another status with an error in the task's place.
 */
INTEGRATIONS_API int integrations_start(lua_State *L, int arguments);

/*
 * Runs the tasks that are ready; waits for one, that many seconds at the most. Returns how many are
 * not done, or -1 with an error on the stack.
 */
INTEGRATIONS_API int integrations_poll(lua_State *L, double seconds);

/* Whether the task at `index` is done: its result is then had without waiting. */
INTEGRATIONS_API int integrations_task_is_done(lua_State *L, int index);

/*
 * Waits for the task at `index` and pushes its first result. Returns LUA_OK, or another status with
 * its error on the stack.
 */
INTEGRATIONS_API int integrations_task_result(lua_State *L, int index);

/* Ends the task at `index` at once. Returns LUA_OK, or another status with an error on the stack.
 */
INTEGRATIONS_API int integrations_task_cancel(lua_State *L, int index);

/* The one descriptor to wait for, the same as long as the state lives; -1 with an error on the
 * stack. */
INTEGRATIONS_API int integrations_descriptor(lua_State *L);

/* Seconds after which integrations_poll has something to do in any case; negative: no such time. */
INTEGRATIONS_API double integrations_next_timeout(lua_State *L);

#ifdef __cplusplus
}
#endif

#endif
