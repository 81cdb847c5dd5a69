/*
 * Reads the JSON of a file a number of times, with the module's reader or with lua-cjson, for
 * callgrind to count: json_reader ours|cjson FILE TIMES. json.sh runs it.
 */
#include <lauxlib.h>
#include <lualib.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "push.h"

static char text[1 << 20];

/* lua-cjson's function is at 1. */
static void read_once(lua_State *L, size_t len, bool ours)
{
    if (!ours) {
        lua_pushvalue(L, 1);
        lua_pushlstring(L, text, len);
        lua_call(L, 1, 1);
    } else if (json_push(L, text, len, JSON_NULLS_ABSENT) == JSON_IS_WRONG) {
        lua_error(L);
    }
    lua_pop(L, 1);
}

static int run(lua_State *L)
{
    char **arguments = lua_touserdata(L, 1);
    FILE *file = fopen(arguments[2], "rb");
    if (file == NULL)
        return luaL_error(L, "cannot open %s", arguments[2]);
    size_t len = fread(text, 1, sizeof text, file);
    fclose(file);
    lua_settop(L, 0);
    if (luaL_dostring(L, "return require('cjson').new().decode") != LUA_OK)
        return lua_error(L);
    for (long times = atol(arguments[3]); times > 0; times--)
        read_once(L, len, strcmp(arguments[1], "ours") == 0);
    return 0;
}

int main(int count, char **arguments)
{
    if (count != 4)
        return 2;
    lua_State *L = luaL_newstate();
    luaL_openlibs(L);
    lua_pushcfunction(L, run);
    lua_pushlightuserdata(L, arguments);
    bool good = lua_pcall(L, 1, 0, 0) == LUA_OK;
    if (!good)
        fprintf(stderr, "%s\n", lua_tostring(L, -1));
    lua_close(L);
    return good ? 0 : 1;
}
