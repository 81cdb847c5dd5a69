/* What one Lua state has of this module; see module.h. */
#include "module.h"

#include <lauxlib.h>
#include <locale.h>

#include "call.h"
#include "configuration.h"
#include "decode.h"

/* Its address is the module's key in the registry. */
static const char registry_key;

static const char MODULE_METATABLE[] = "integrations.module";

static int module_gc(lua_State *L)
{
    struct module *module = lua_touserdata(L, 1);
    module->closed = true;
    call_end_all(module);
    transport_close(module->transport);
    module->transport = NULL;
    call_free_pool(module);
    return 0;
}

static void open_json(lua_State *L, struct module *module)
{
    module->decimal_point = *localeconv()->decimal_point;
    decode_open(L);
    module_set_value(L, module, MODULE_DECODE);
}

void module_push_decode(lua_State *L, struct module *module)
{
    if (module->decimal_point != *localeconv()->decimal_point)
        open_json(L, module);
    module_push_value(L, module, MODULE_DECODE);
}

void module_push_metatable(lua_State *L, const char *name, const luaL_Reg *functions)
{
    if (luaL_getmetatable(L, name) == LUA_TTABLE)
        return;
    lua_pop(L, 1);
    lua_newtable(L);
    luaL_setfuncs(L, functions, 0);
    lua_pushstring(L, name);
    lua_setfield(L, -2, "__name");
    lua_pushstring(L, name);
    lua_setfield(L, -2, "__metatable");
    lua_pushvalue(L, -1);
    lua_setfield(L, LUA_REGISTRYINDEX, name);
}

struct module *module_push(lua_State *L)
{
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &registry_key) == LUA_TUSERDATA)
        return lua_touserdata(L, -1);
    lua_pop(L, 1);
    struct module *module = lua_newuserdatauv(L, sizeof *module, 0);
    *module = (struct module){0};
    static const luaL_Reg functions[] = {{"__gc", module_gc}, {NULL, NULL}};
    module_push_metatable(L, MODULE_METATABLE, functions);
    lua_setmetatable(L, -2);
    open_json(L, module);
    lua_newtable(L);
    module_set_value(L, module, MODULE_TASKS);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &registry_key);
    return module;
}

int module_push_value(lua_State *L, struct module *module, enum module_value value)
{
    return lua_rawgetp(L, LUA_REGISTRYINDEX, &module->keys[value]);
}

void module_set_value(lua_State *L, struct module *module, enum module_value value)
{
    lua_rawsetp(L, LUA_REGISTRYINDEX, &module->keys[value]);
}

struct settings *module_push_settings(lua_State *L, struct module *module)
{
    if (module_push_value(L, module, MODULE_SETTINGS) == LUA_TUSERDATA)
        return lua_touserdata(L, -1);
    lua_pop(L, 1);
    struct settings *settings = configuration_from_environment(L);
    lua_pushvalue(L, -1);
    module_set_value(L, module, MODULE_SETTINGS);
    return settings;
}

int module_pcall(lua_State *L, int arguments, int results)
{
    lua_Hook hook = lua_gethook(L);
    int mask = lua_gethookmask(L), count = lua_gethookcount(L);
    if (mask == 0)
        return lua_pcall(L, arguments, results, 0);
    lua_sethook(L, NULL, 0, 0);
    int status = lua_pcall(L, arguments, results, 0);
    lua_sethook(L, hook, mask, count);
    return status;
}

/* A call of module_protect. */
struct guarded {
    struct guarded *outer;
    void *pointer;
    bool begun;
};

int module_protect(lua_State *L, struct module *module, lua_CFunction function, void *pointer,
                   int arguments, int results)
{
    struct guarded guarded = {.outer = module->guarded, .pointer = pointer};
    module->guarded = &guarded;
    lua_pushcfunction(L, function);
    lua_insert(L, -arguments - 1);
    lua_pushlightuserdata(L, &guarded);
    lua_insert(L, -arguments - 1);
    int status = module_pcall(L, arguments + 1, results);
    module->guarded = guarded.outer;
    return status;
}

void *module_pointer(lua_State *L)
{
    struct guarded *guarded = module_push(L)->guarded;
    lua_pop(L, 1);
    while (guarded != NULL && (guarded != lua_touserdata(L, 1) || guarded->begun))
        guarded = guarded->outer;
    if (guarded == NULL)
        luaL_error(L, "this function is not for scripts");
    guarded->begun = true;
    return guarded->pointer;
}

void module_open_transport(lua_State *L, struct module *module, struct settings *settings)
{
    if (module->transport == NULL) {
        module->transport = transport_open();
        module->applied = NULL;
    }
    if (module->transport == NULL)
        luaL_error(L, "libcurl could not be started, or there is not enough memory");
    settings->transport = module->transport;
    if (module->applied == settings)
        return;
    module->applied = settings;
    if (!transport_configure(module->transport, &settings->transport_settings))
        luaL_error(L, "not enough memory");
}
