/* Tables by dotted path; see paths.h. */
#include "paths.h"

#include <string.h>

#include "push.h"

int paths_push(lua_State *L, int index, const char *path)
{
    int type = lua_type(L, index);
    lua_pushvalue(L, index);
    for (const char *at = path; *at != '\0';) {
        size_t len = strcspn(at, ".");
        if (type != LUA_TTABLE) {
            lua_pop(L, 1);
            lua_pushnil(L);
            return LUA_TNIL;
        }
        lua_pushlstring(L, at, len);
        type = lua_rawget(L, -2);
        lua_remove(L, -2);
        at += len + (at[len] == '.');
    }
    return type;
}

bool paths_begins(lua_State *L, int index, const char *path)
{
    size_t len = strcspn(path, ".");
    lua_pushlstring(L, path, len);
    bool begins = len == 0 || lua_rawget(L, index) != LUA_TNIL;
    lua_pop(L, 1);
    return begins;
}

int64_t paths_integer(lua_State *L, int index, const char *path, int64_t otherwise)
{
    int exact = 0;
    lua_Integer integer = 0;
    if (paths_push(L, index, path) == LUA_TNUMBER)
        integer = lua_tointegerx(L, -1, &exact);
    lua_pop(L, 1);
    return exact ? integer : otherwise;
}

/* Replaces the table on the top by its member, which is made when it has none. */
static void step_into(lua_State *L, const char *key, size_t len, bool last)
{
    lua_pushlstring(L, key, len);
    if (lua_rawget(L, -2) == LUA_TNIL) {
        lua_pop(L, 1);
        if (last)
            json_push_empty_array(L);
        else
            lua_newtable(L);
        lua_pushlstring(L, key, len);
        lua_pushvalue(L, -2);
        lua_rawset(L, -4);
    }
    lua_remove(L, -2);
}

bool paths_ensure(lua_State *L, int index, const char *path)
{
    lua_pushvalue(L, index);
    for (const char *at = path; *at != '\0' && lua_istable(L, -1);) {
        size_t len = strcspn(at, ".");
        step_into(L, at, len, at[len] == '\0');
        at += len + (at[len] == '.');
    }
    return lua_istable(L, -1);
}

void paths_ensure_text(lua_State *L, int index, const char *key)
{
    lua_pushstring(L, key);
    if (lua_rawget(L, index) == LUA_TNIL) {
        lua_pushstring(L, key);
        lua_pushliteral(L, "");
        lua_rawset(L, index);
    }
    lua_pop(L, 1);
}

void paths_set(lua_State *L, int index, const char *path)
{
    const char *last = strrchr(path, '.');
    int value = lua_gettop(L);
    index = lua_absindex(L, index);
    lua_pushvalue(L, index);
    for (const char *at = path; last != NULL && at < last && lua_istable(L, -1);) {
        size_t len = strcspn(at, ".");
        step_into(L, at, len, false);
        at += len + 1;
    }
    if (lua_istable(L, -1)) {
        lua_pushvalue(L, value);
        lua_setfield(L, -2, last != NULL ? last + 1 : path);
    }
    lua_settop(L, value - 1);
}
