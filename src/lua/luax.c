/* What Lua's auxiliary library lacks; see luax.h. */
#include "luax.h"

#include <limits.h>
#include <string.h>

void luax_metatable(lua_State *L, const char *name, const luaL_Reg *functions)
{
    if (luaL_getmetatable(L, name) == LUA_TTABLE)
        return;
    lua_pop(L, 1);
    lua_newtable(L);
    luaL_setfuncs(L, functions, 0);
    luax_set_text(L, "__name", name);
    luax_set_text(L, "__metatable", name);
    lua_pushvalue(L, -1);
    lua_setfield(L, LUA_REGISTRYINDEX, name);
}

int luax_protect(lua_State *L, lua_CFunction function, const void *pointer, int arguments,
                 int results)
{
    lua_pushcfunction(L, function);
    lua_pushlightuserdata(L, (void *)pointer);
    lua_rotate(L, -arguments - 2, 2);
    return lua_pcall(L, arguments + 1, results, 0);
}

void luax_set_text(lua_State *L, const char *key, const char *text)
{
    if (text == NULL)
        return;
    lua_pushstring(L, text);
    lua_setfield(L, -2, key);
}

void luax_set_integer(lua_State *L, const char *key, lua_Integer integer)
{
    lua_pushinteger(L, integer);
    lua_setfield(L, -2, key);
}

void luax_set_boolean(lua_State *L, const char *key, bool boolean)
{
    lua_pushboolean(L, boolean);
    lua_setfield(L, -2, key);
}

void luax_copy(lua_State *L)
{
    lua_newtable(L);
    for (lua_pushnil(L); lua_next(L, -3) != 0; lua_pop(L, 1)) {
        lua_pushvalue(L, -2);
        lua_pushvalue(L, -2);
        lua_rawset(L, -5);
    }
    lua_remove(L, -2);
}

void luax_no_memory(lua_State *L)
{
    /* Lua knows its own message again, which it always has, and raises LUA_ERRMEM for it. */
    lua_pushliteral(L, "not enough memory");
    lua_error(L);
    __builtin_unreachable();
}

const char *luax_key(lua_State *L, int index)
{
    size_t len;
    if (lua_type(L, index) != LUA_TSTRING)
        return "";
    const char *key = lua_tolstring(L, index, &len);
    return strlen(key) == len ? key : "";
}

/* Calls the hook that was in force; it is a light userdata to its address, at 1. */
static int hook_call(lua_State *L)
{
    const lua_Hook *hook = lua_touserdata(L, 1);
    lua_Debug event = {0};
    lua_getstack(L, 0, &event);
    event.event = LUA_HOOKCOUNT;
    event.currentline = -1;
    (*hook)(L, &event);
    return 0;
}

static bool has_interrupt(lua_State *L)
{
    return lua_gethook(L) != NULL && (lua_gethookmask(L) & LUA_MASKCOUNT) != 0 &&
           lua_gethookcount(L) == 1;
}

int luax_protect_undisturbed(lua_State *L, lua_CFunction function, const void *pointer,
                             int arguments, int results)
{
    const lua_Hook hook = has_interrupt(L) ? lua_gethook(L) : NULL;
    int mask = lua_gethookmask(L);
    if (hook != NULL)
        lua_sethook(L, NULL, 0, 0);
    int status = luax_protect(L, function, pointer, arguments, results);
    if (hook != NULL)
        lua_sethook(L, hook, mask, 1);
    return status;
}

void luax_interrupt(lua_State *L, bool inside)
{
    lua_State *hooked = L;
    if (!has_interrupt(L)) {
        lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_MAINTHREAD);
        hooked = lua_tothread(L, -1);
        lua_pop(L, 1);
    }
    if (!has_interrupt(hooked))
        return;
    const lua_Hook hook = lua_gethook(hooked), own = lua_gethook(L);
    int mask = lua_gethookmask(hooked), count = lua_gethookcount(hooked);
    int own_mask = lua_gethookmask(L), own_count = lua_gethookcount(L);
    /* As when Lua calls it, it does not run inside itself. The count tells afterwards whether it
     * has set another hook, or none, as that of lua's own program does, of the thread that it was
     * given. */
    lua_sethook(hooked, hook, LUA_MASKCOUNT, INT_MAX);
    lua_sethook(L, hook, LUA_MASKCOUNT, INT_MAX);
    int status = luax_protect(L, hook_call, &hook, 0, 0);
    if (!inside && lua_gethookcount(L) != INT_MAX)
        lua_sethook(hooked, lua_gethook(L), lua_gethookmask(L), lua_gethookcount(L));
    else if (lua_gethookcount(hooked) == INT_MAX)
        lua_sethook(hooked, hook, mask, count);
    if (L != hooked)
        lua_sethook(L, own, own_mask, own_count);
    if (status != LUA_OK)
        lua_error(L);
}
