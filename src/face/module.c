/* The module table, and what a script's environment gets of it. Knows no HTTP and no service. */
#include "integrations.h"

#include <lauxlib.h>
#include <string.h>

#include "catalog.h"
#include "docs.h"
#include "error.h"
#include "face.h"
#include "luax.h"
#include "push.h"
#include "settings.h"
#include "sharing.h"
#include "state.h"
#include "tasks.h"

static struct state *module_state(lua_State *L)
{
    return lua_touserdata(L, lua_upvalueindex(1));
}

/* integrations.configure(settings): replaces everything or, on an error, changes nothing; only what
 * `load` names stays loaded. */
static int configure(lua_State *L)
{
    lua_settop(L, 1);
    state_check_open(L, module_state(L));
    outside_load(L, 1);
    settings_read(L, 1);
    state_set_value(L, module_state(L), STATE_SETTINGS);
    sharing_forget(module_state(L));
    return 0;
}

/* ---- limits ---- */

static void set_known(lua_State *L, const char *key, int64_t count)
{
    if (count >= 0)
        luax_set_integer(L, key, count);
}

/* Pushes {limit, remaining, paced, in_flight, wait, alone}; what is not known is absent. */
static void push_limit(lua_State *L, struct budget_view view)
{
    lua_createtable(L, 0, 6);
    set_known(L, "limit", view.limit);
    set_known(L, "remaining", view.remaining);
    set_known(L, "paced", view.paced);
    set_known(L, "in_flight", view.in_flight);
    lua_pushnumber(L, (lua_Number)view.wait / 1000);
    lua_setfield(L, -2, "wait");
    if (view.alone)
        luax_set_boolean(L, "alone", true);
}

/*
 * integrations.limits(): what is known of each account's rate limit, by integration and account:
 * `limit` (requests a minute) and `remaining` as last announced, or else by the account's own log;
 * `paced` (the most of any minute that this state lets out), `in_flight` (cost of what is on its
 * way), `wait` (seconds until something may go out again, 0 for now), `alone` (true while the store
 * that the account is shared through is away).
 */
static int limits(lua_State *L)
{
    struct state *state = module_state(L);
    const struct settings *settings = state_push_settings(L, state);
    const struct catalog *catalog = &state->catalog;
    /* Before the first call the state's own store, unless `share` says otherwise, knows what went
     * out under the settings before. */
    struct share *share = settings->share != NULL ? settings->share : state->own_share;
    lua_newtable(L);
    for (size_t i = 0; i < catalog->count; i++) {
        lua_newtable(L);
        struct account *account;
        for (size_t j = 0;
             (account = settings_account_at(settings, catalog->services[i], j)) != NULL; j++) {
            if (share != NULL)
                account_share(account, share);
            struct budget_view view = budget_look(&account->budget);
            lua_pushstring(L, account->name);
            push_limit(L, view);
            lua_rawset(L, -3);
        }
        lua_setfield(L, -2, catalog->services[i]->name);
    }
    return 1;
}

/* ---- arrays ---- */

int module_array(lua_State *L)
{
    lua_settop(L, 1);
    error_check_type(L, 1, LUA_TTABLE, "array: expected a table");
    lua_Integer count = 0, length = (lua_Integer)lua_rawlen(L, 1);
    for (lua_pushnil(L); lua_next(L, 1) != 0; lua_pop(L, 1))
        count += lua_isinteger(L, -2) && lua_tointeger(L, -2) >= 1 && lua_tointeger(L, -2) <= length
                     ? 1
                     : length + 1;
    if (count != length)
        error_raise(L, NULL, ERROR_ARGUMENT,
                    "array: expected an array, a table whose keys are 1, 2, 3 and so on");
    json_push_empty_array(L);
    for (lua_Integer i = 1; i <= length; i++) {
        lua_rawgeti(L, 1, i);
        lua_rawseti(L, 2, i);
    }
    return 1;
}

/* ---- the parts of the module table, and of a script's ---- */

/* Adds what scripts get besides operations to the table on the top: parallel, each, pages, array
 * and null. */
static void add_helpers(lua_State *L, int module)
{
    static const luaL_Reg functions[] = {{"parallel", tasks_parallel}, {NULL, NULL}};
    lua_pushvalue(L, module);
    luaL_setfuncs(L, functions, 1);
    walks_add_functions(L);
    lua_pushcfunction(L, module_array);
    lua_setfield(L, -2, "array");
    lua_pushlightuserdata(L, NULL);
    lua_setfield(L, -2, "null");
}

/* Copies a field of the table at `from` to the table on the top. */
static void copy_field(lua_State *L, int from, const char *key, const char *as)
{
    lua_pushstring(L, as);
    lua_getfield(L, from, key);
    lua_rawset(L, -3);
}

/* Pushes the table `app` of an environment: its own, which is made where it has none. One that it
 * inherits is another's, and stays as it is; what that holds is copied. */
static void push_app(lua_State *L, int environment)
{
    lua_pushliteral(L, "app");
    if (lua_rawget(L, environment) == LUA_TTABLE)
        return;
    lua_pop(L, 1);
    if (lua_getfield(L, environment, "app") != LUA_TTABLE) {
        lua_pop(L, 1);
        lua_newtable(L);
    } else {
        luax_copy(L);
    }
    lua_pushliteral(L, "app");
    lua_pushvalue(L, -2);
    lua_rawset(L, environment);
}

/* Reads { files = true }, which may be left out. */
static bool read_install_options(lua_State *L, int index)
{
    bool files = false;
    if (lua_isnoneornil(L, index))
        return files;
    error_check_type(L, index, LUA_TTABLE, "install: expected a table of options");
    for (lua_pushnil(L); lua_next(L, index) != 0; lua_pop(L, 1)) {
        bool known = strcmp(luax_key(L, -2), "files") == 0;
        if (!known || !lua_isboolean(L, -1))
            error_raise(L, NULL, ERROR_ARGUMENT, "install: expected no option but files = true");
        files = lua_toboolean(L, -1);
    }
    return files;
}

/*
 * integrations.install(env[, { files = true }]): puts app.integrations, lua_list_docs,
 * lua_search_docs and lua_read_doc into the environment of a script. A table `app` that is there
 * already is kept and added to, one that is inherited copied. With `files` the script may save
 * files, where `configure` says in which folder.
 */
static int install(lua_State *L)
{
    lua_settop(L, 2);
    bool files = read_install_options(L, 2);
    lua_settop(L, 1);
    error_check_type(L, 1, LUA_TTABLE, "install: expected a table");
    lua_pushvalue(L, lua_upvalueindex(1));
    push_app(L, 1);
    lua_pushliteral(L, "integrations");
    lua_newtable(L); /* all of it the script's own, nothing shared with other scripts */
    add_helpers(L, 2);
    outside_fill(L, 2, files ? NAMESPACE_FILES : 0);
    lua_rawset(L, -3);
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
    static const luaL_Reg functions[] = {{"configure", configure},
                                         {"install", install},
                                         {"limits", limits},
                                         {"start", tasks_start},
                                         {"poll", tasks_poll},
                                         {"descriptor", tasks_descriptor},
                                         {"next_timeout", tasks_next_timeout},
                                         {NULL, NULL}};
    luaL_checkversion(L);
    lua_settop(L, 0);
    state_push(L);
    outside_publish(L, lua_touserdata(L, 1));
    lua_newtable(L);
    lua_pushvalue(L, 1);
    luaL_setfuncs(L, functions, 1);
    outside_fill(L, 1, NAMESPACE_FILES | NAMESPACE_HOST);
    add_helpers(L, 1);
    docs_push(L);
    lua_setfield(L, -2, "docs");
    lua_pushcfunction(L, operations_list);
    lua_setfield(L, -2, "operations");
    lua_pushliteral(L, INTEGRATIONS_VERSION);
    lua_setfield(L, -2, "version");
    return 1;
}
