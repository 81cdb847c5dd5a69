/*
 * The module table, what a script's environment gets of it, and the C interface. Knows no HTTP and
 * no service.
 */
#include "integrations.h"

#include <lauxlib.h>

#include "catalog.h"
#include "docs.h"
#include "error.h"
#include "iterate.h"
#include "luax.h"
#include "namespace.h"
#include "operations.h"
#include "settings.h"
#include "state.h"
#include "tasks.h"

static struct state *state_of(lua_State *L)
{
    return lua_touserdata(L, lua_upvalueindex(1));
}

/* integrations.configure(settings): replaces everything or, on an error, changes nothing. */
static int configure(lua_State *L)
{
    lua_settop(L, 1);
    state_check_open(L, state_of(L));
    settings_read(L, 1);
    state_set_value(L, state_of(L), STATE_SETTINGS);
    return 0;
}

/* ---- limits ---- */

static void set_known(lua_State *L, const char *key, int64_t count)
{
    if (count < 0)
        return;
    lua_pushinteger(L, count);
    lua_setfield(L, -2, key);
}

/* Pushes {limit, remaining, in_flight, wait} of an account; what is not known is absent. */
static void push_limit(lua_State *L, const struct rate_limit *limit)
{
    int64_t held = limit->held_until - transport_now();
    lua_createtable(L, 0, 4);
    set_known(L, "limit", limit->limit);
    set_known(L, "remaining", limit->remaining);
    set_known(L, "in_flight", limit->in_flight);
    lua_pushnumber(L, held > 0 ? (lua_Number)held / 1000 : 0);
    lua_setfield(L, -2, "wait");
}

/*
 * integrations.limits(): what is known of each account's rate limit, by integration and account:
 * `limit` (requests a minute) and `remaining` as last announced, `in_flight` (cost of what is on
 * its way), `wait` (seconds that the service asked to wait).
 */
static int limits(lua_State *L)
{
    const struct settings *settings = state_push_settings(L, state_of(L));
    lua_newtable(L);
    for (size_t i = 0; catalog_integrations[i] != NULL; i++) {
        lua_newtable(L);
        const struct account *account = settings->accounts[i];
        for (; account != NULL; account = account->next) {
            push_limit(L, &account->rate_limit);
            lua_setfield(L, -2, account->name);
        }
        lua_setfield(L, -2, catalog_integrations[i]->name);
    }
    return 1;
}

/* ---- the parts of the module table, and of a script's ---- */

/* Adds a namespace for each integration to the table on the top. */
static void add_namespaces(lua_State *L, int module)
{
    for (size_t i = 0; catalog_integrations[i] != NULL; i++) {
        namespace_push(L, module, catalog_integrations[i]);
        lua_setfield(L, -2, catalog_integrations[i]->name);
    }
}

/* Adds parallel, start, poll, ..., each, pages and null to the table on the top. */
static void add_helpers(lua_State *L, int module)
{
    static const luaL_Reg functions[] = {{"parallel", tasks_parallel},
                                         {"start", tasks_start},
                                         {"poll", tasks_poll},
                                         {"descriptor", tasks_descriptor},
                                         {"next_timeout", tasks_next_timeout},
                                         {NULL, NULL}};
    lua_pushvalue(L, module);
    luaL_setfuncs(L, functions, 1);
    iterate_add_functions(L);
    lua_pushlightuserdata(L, NULL);
    lua_setfield(L, -2, "null");
}

/* Copies a field of the table at `from` to the table on the top. */
static void copy_field(lua_State *L, int from, const char *key, const char *as)
{
    lua_getfield(L, from, key);
    lua_setfield(L, -2, as);
}

/* Pushes app.integrations as a script gets it: all of it its own, nothing shared with other
 * scripts. */
static void push_script_table(lua_State *L, int module)
{
    static const char *const helpers[] = {"parallel", "each", "pages", "null"};
    lua_newtable(L);
    add_helpers(L, module);
    int all = lua_gettop(L);
    lua_newtable(L);
    for (size_t i = 0; i < sizeof helpers / sizeof *helpers; i++)
        copy_field(L, all, helpers[i], helpers[i]);
    add_namespaces(L, module);
    lua_remove(L, all);
}

/*
 * integrations.install(env): puts app.integrations, lua_list_docs, lua_search_docs and lua_read_doc
 * into the environment of a script. A table `app` that is there already is kept and added to.
 */
static int install(lua_State *L)
{
    lua_settop(L, 1);
    if (!lua_istable(L, 1))
        error_raise(L, NULL, ERROR_ARGUMENT, "install: expected a table, got a %s",
                    luaL_typename(L, 1));
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_getfield(L, 1, "app");
    if (!lua_istable(L, -1)) {
        lua_newtable(L);
        lua_pushvalue(L, -1);
        lua_setfield(L, 1, "app");
    }
    push_script_table(L, 2);
    lua_setfield(L, -2, "integrations");
    docs_push(L);
    int docs = lua_gettop(L);
    lua_pushvalue(L, 1);
    copy_field(L, docs, "list", "lua_list_docs");
    copy_field(L, docs, "search", "lua_search_docs");
    copy_field(L, docs, "read", "lua_read_doc");
    return 0;
}

int luaopen_integrations(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"configure", configure}, {"install", install}, {"limits", limits}, {NULL, NULL}};
    luaL_checkversion(L);
    lua_settop(L, 0);
    state_push(L);
    lua_newtable(L);
    lua_pushvalue(L, 1);
    luaL_setfuncs(L, functions, 1);
    add_namespaces(L, 1);
    add_helpers(L, 1);
    docs_push(L);
    lua_setfield(L, -2, "docs");
    lua_pushcfunction(L, operations_list);
    lua_setfield(L, -2, "operations");
    lua_pushliteral(L, INTEGRATIONS_VERSION);
    lua_setfield(L, -2, "version");
    return 1;
}

void integrations_open(lua_State *L)
{
    luaL_requiref(L, "integrations", luaopen_integrations, 0);
}

/* Protected part of integrations_add_account; the account is a light userdata at 1. */
static int add_account(lua_State *L)
{
    const struct integrations_account *account = lua_touserdata(L, 1);
    const char *name = account->name != NULL ? account->name : "default";
    const struct integrations_service *integration =
        account->integration != NULL ? catalog_integration(account->integration) : NULL;
    if (integration == NULL)
        error_raise(L, NULL, ERROR_CONFIGURATION, "there is no integration of that name");
    struct settings *settings = state_push_settings(L, state_push(L));
    const struct account_fields fields = {
        .access_token = account->access_token,
        .client_id = account->client_id,
        .client_secret = account->client_secret,
        .api_id = account->api_id,
        .api_token = account->api_token,
        .url = account->url,
        .user = account->user,
        .insecure_http = account->insecure_http != 0,
        .scan_limit = account->scan_limit,
    };
    if (!settings_add_account(L, settings, integration, name, &fields)) {
        lua_pushfstring(L, "%s.%s: %s", integration->name, name, lua_tostring(L, -1));
        error_raise_top(L, NULL, ERROR_CONFIGURATION);
    }
    return 0;
}

int integrations_add_account(lua_State *L, const struct integrations_account *account)
{
    lua_pushcfunction(L, add_account);
    lua_pushlightuserdata(L, (void *)account);
    return lua_pcall(L, 1, 0, 0);
}

/* ---- tasks, from C ---- */

/* Calls the function that is a light userdata at 1, with the module as its upvalue. */
static int call_function(lua_State *L)
{
    const lua_CFunction *function = lua_touserdata(L, 1);
    state_push(L);
    lua_pushcclosure(L, *function, 1);
    lua_replace(L, 1);
    lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
    return lua_gettop(L);
}

/*
 * Calls a function of the module with the `arguments` on the top of the stack. Returns the status;
 * an error takes the place of the results.
 */
static int call_protected(lua_State *L, lua_CFunction function, int arguments, int results)
{
    return luax_protect(L, call_function, &function, arguments, results);
}

static int call_task(lua_State *L, lua_CFunction function, int index, int results)
{
    lua_pushvalue(L, index);
    return call_protected(L, function, 1, results);
}

int integrations_start(lua_State *L, int arguments)
{
    return call_protected(L, tasks_start, arguments + 1, 1);
}

int integrations_poll(lua_State *L, double seconds)
{
    lua_pushnumber(L, seconds);
    if (call_protected(L, tasks_poll, 1, 1) != LUA_OK)
        return -1;
    int running = (int)lua_tointeger(L, -1);
    lua_pop(L, 1);
    return running;
}

int integrations_task_is_done(lua_State *L, int index)
{
    bool done = call_task(L, task_done, index, 1) == LUA_OK && lua_toboolean(L, -1);
    lua_pop(L, 1);
    return done;
}

int integrations_task_result(lua_State *L, int index)
{
    return call_task(L, task_result, index, 1);
}

int integrations_task_cancel(lua_State *L, int index)
{
    return call_task(L, task_cancel, index, 0);
}

int integrations_descriptor(lua_State *L)
{
    if (call_protected(L, tasks_descriptor, 0, 1) != LUA_OK)
        return -1;
    int descriptor = (int)lua_tointeger(L, -1);
    lua_pop(L, 1);
    return descriptor;
}

double integrations_next_timeout(lua_State *L)
{
    double seconds = -1;
    if (call_protected(L, tasks_next_timeout, 0, 1) == LUA_OK && lua_isnumber(L, -1))
        seconds = lua_tonumber(L, -1);
    lua_pop(L, 1);
    return seconds;
}
