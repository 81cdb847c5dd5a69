/*
 * Services by outsiders: adding one to a Lua state, loading one that is a shared object, and the
 * table of functions that those call which do not link the library. Knows no HTTP.
 */
#include "face.h"

#include <dlfcn.h>
#include <lauxlib.h>
#include <string.h>

#include "check.h"
#include "docs.h"
#include "error.h"
#include "integrations.h"
#include "integrations/add.h"
#include "luax.h"
#include "settings.h"
#include "state.h"
#include "text.h"

/* The most bytes of a sentence about rows. */
enum { PROBLEM_MOST = 512 };

/* What scripts and hosts have by these names already: parts of the module, of settings, guides. */
static bool is_reserved(const char *name)
{
    static const char *const names[] = {
        "app",        "approve",      "array",  "configure", "files",     "descriptor",   "docs",
        "install",    "integrations", "limits", "load",      "null",      "next_timeout", "on_call",
        "operations", "poll",         "share",  "start",     "transport", "version",      NULL};
    return text_is_one_of(name, names) || docs_has_guide(name);
}

/* Pushes why the service cannot be one of this state; nil: it can. */
static void push_problem_of(lua_State *L, const struct catalog *catalog,
                            const struct integrations_service *service)
{
    char words[PROBLEM_MOST + 1] = "its rows do not hold together";
    struct buffer problem = {.limit = PROBLEM_MOST};
    if (service == NULL) {
        lua_pushliteral(L, "it is NULL");
    } else if (!check_service(service, &problem)) {
        if (buffer_text(&problem) != NULL && problem.len > 0 && problem.len <= PROBLEM_MOST)
            memcpy(words, problem.data, problem.len + 1);
        /* Given back before anything can raise. */
        buffer_free(&problem);
        lua_pushstring(L, words);
    } else if (is_reserved(service->name)) {
        lua_pushfstring(L, "'%s' is a name of the module's own", service->name);
    } else if (catalog_service(catalog, service->name) != NULL) {
        lua_pushfstring(L, "there is an integration named '%s' already", service->name);
    } else if (catalog->count == CATALOG_MOST) {
        lua_pushfstring(L, "there are %d integrations already", CATALOG_MOST);
    } else {
        lua_pushnil(L);
    }
}

/* Adds a namespace of the service to the table on the top. */
static void add_namespace(lua_State *L, int module, const struct integrations_service *service,
                          unsigned rights)
{
    namespace_push(L, module, service, NULL, rights);
    lua_pushstring(L, service->name);
    lua_insert(L, -2);
    lua_rawset(L, -3);
}

/* The same for all tables that have namespaces. */
static void add_namespaces(lua_State *L, struct state *state, int module,
                           const struct integrations_service *service)
{
    if (state_push_value(L, state, STATE_TABLES) != LUA_TTABLE)
        return;
    for (lua_pushnil(L); lua_next(L, -2) != 0; lua_pop(L, 1)) {
        unsigned rights = (unsigned)lua_tointeger(L, -1);
        lua_pushvalue(L, -2);
        add_namespace(L, module, service, rights);
        lua_pop(L, 1);
    }
}

/* The light userdata at 1 is the service. It is in the catalog last, when nothing can fail. */
static int outside_add(lua_State *L)
{
    const struct integrations_service *service = lua_touserdata(L, 1);
    struct state *state = state_push(L);
    int module = lua_gettop(L);
    state_check_open(L, state);
    push_problem_of(L, &state->catalog, service);
    if (!lua_isnil(L, -1))
        error_raise(L, NULL, ERROR_CONFIGURATION, "this service cannot be added: %s",
                    lua_tostring(L, -1));
    if (state_push_value(L, state, STATE_SETTINGS) == LUA_TUSERDATA)
        settings_add_environment(L, lua_touserdata(L, -1), service);
    lua_settop(L, module);
    add_namespaces(L, state, module, service);
    catalog_add(&state->catalog, service);
    return 0;
}

int integrations_add_service(lua_State *L, const struct integrations_service *service)
{
    return luax_protect(L, outside_add, service, 0, 0);
}

void outside_fill(lua_State *L, int module, unsigned rights)
{
    struct state *state = lua_touserdata(L, module);
    int table = lua_gettop(L);
    state_push_table(L, state, STATE_TABLES);
    lua_createtable(L, 0, 1);
    luax_set_text(L, "__mode", "k");
    lua_setmetatable(L, -2);
    lua_pushvalue(L, table);
    lua_pushinteger(L, rights);
    lua_rawset(L, -3);
    lua_settop(L, table);
    for (size_t i = 0; i < state->catalog.count; i++)
        add_namespace(L, module, state->catalog.services[i], rights);
}

/* ---- the table of functions ---- */

void outside_publish(lua_State *L, struct state *state)
{
    state->api = &hooks_api;
    lua_pushlightuserdata(L, (void *)&hooks_api);
    lua_setfield(L, LUA_REGISTRYINDEX, INTEGRATIONS_API_KEY);
}

/* ---- shared objects ---- */

_Noreturn static void refuse_object(lua_State *L, const char *path, const char *why)
{
    error_raise(L, NULL, ERROR_CONFIGURATION, "configure: load: %s: %s",
                error_push_given(L, path, strlen(path), 120),
                error_push_excerpt(L, why, strlen(why), 300));
}

/* The function that an object exports; it is closed again, and this raises, when it has none. */
static int (*object_function(lua_State *L, const char *path, void *object))(lua_State *)
{
    int (*function)(lua_State *) = NULL;
    void *symbol = dlsym(object, "integrations_service_open");
    if (symbol == NULL) {
        dlclose(object);
        refuse_object(L, path, "it exports no function integrations_service_open");
    }
    memcpy(&function, &symbol, sizeof function);
    return function;
}

/* Has the object add its service, unless it did before. It is never closed from then on. */
static void load_object(lua_State *L, struct state *state, const char *path)
{
    int top = lua_gettop(L);
    if (strchr(path, '/') == NULL)
        refuse_object(L, path, "expected a path with a slash, such as ./shelf.so");
    state_push_table(L, state, STATE_OBJECTS);
    void *object = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (object == NULL)
        refuse_object(L, path, dlerror());
    if (lua_rawgetp(L, -1, object) == LUA_TNIL) {
        int (*function)(lua_State *) = object_function(L, path, object);
        outside_publish(L, state); /* another copy of the module may have done so since */
        if (function(L) != LUA_OK)
            refuse_object(L, path, luaL_tolstring(L, -1, NULL));
        lua_settop(L, top + 1);
        lua_pushboolean(L, 1);
        lua_rawsetp(L, -2, object);
    }
    lua_settop(L, top);
}

void outside_load(lua_State *L, int index)
{
    if (!lua_istable(L, index) || lua_getfield(L, index, "load") == LUA_TNIL)
        return;
    int paths = lua_gettop(L);
    if (!lua_istable(L, paths))
        error_raise(L, NULL, ERROR_CONFIGURATION,
                    "configure: load: expected an array of paths, got a %s",
                    luaL_typename(L, paths));
    lua_Integer count = (lua_Integer)lua_rawlen(L, paths);
    for (lua_pushnil(L); lua_next(L, paths) != 0; lua_pop(L, 1))
        if (!lua_isinteger(L, -2) || lua_tointeger(L, -2) < 1 || lua_tointeger(L, -2) > count)
            error_raise(L, NULL, ERROR_CONFIGURATION,
                        "configure: load: expected an array of paths, got the key %s",
                        error_push_shown(L, -2));
    for (lua_Integer i = 1; i <= count; i++) {
        if (lua_rawgeti(L, paths, i) != LUA_TSTRING)
            error_raise(L, NULL, ERROR_CONFIGURATION,
                        "configure: load: expected an array of paths, got a %s in it",
                        luaL_typename(L, -1));
        load_object(L, state_push(L), lua_tostring(L, paths + 1));
        lua_settop(L, paths);
    }
    lua_settop(L, paths - 1);
}
