/* Files that the library carries inside itself; see embedded.h. */
#include "embedded.h"

#include <lauxlib.h>
#include <string.h>

#include "error.h"
#include "state.h"
#include "text.h"

const struct embedded_file *embedded_find(const char *name)
{
    const struct embedded_file *file = embedded_files;
    while (file->name != NULL && strcmp(file->name, name) != 0)
        file++;
    return file;
}

void embedded_load(lua_State *L, const char *name, const char *chunk)
{
    const struct embedded_file *file = embedded_find(name);
    if (luaL_loadbufferx(L, file->text, file->len, chunk, "t") != LUA_OK)
        lua_error(L);
}

/* What files get besides: the name of a function of Lua's that was not there; nil: all were. */
enum { NATIVES_MISSING = 1 };

void embedded_add_library(lua_State *L, const char *library, const char *names)
{
    int natives = lua_gettop(L);
    lua_getglobal(L, library);
    for (struct text_word name = {names, 0}; text_next_word(&name);) {
        lua_pushlstring(L, name.at, name.len);
        if (lua_istable(L, natives + 1)) {
            lua_pushvalue(L, -1);
            lua_gettable(L, natives + 1);
        } else {
            lua_pushnil(L);
        }
        if (lua_isnil(L, -1)) {
            lua_pushfstring(L, "%s.%s", library, lua_tostring(L, -2));
            lua_rawseti(L, natives, NATIVES_MISSING);
        }
        lua_rawset(L, natives);
    }
    lua_settop(L, natives);
}

/* What a state has of such functions, in the registry: how many services they know, what their
 * files get, and themselves from 1 on. */
enum { PART_COUNT = -1, PART_NATIVES };

static void load_functions(lua_State *L, const struct embedded_functions *functions, int parts)
{
    lua_Integer count = 0;
    while (functions->names[count] != NULL)
        count++;
    lua_rawgeti(L, parts, PART_NATIVES);
    if (lua_rawgeti(L, -1, NATIVES_MISSING) != LUA_TNIL)
        error_raise(L, NULL, ERROR_CONFIGURATION,
                    "each, pages and the documentation need %s, which Lua did not have when the "
                    "module was opened: open Lua's libraries before",
                    lua_tostring(L, -1));
    lua_pop(L, 1);
    functions->load(L);
    for (; count > 0; count--)
        lua_rawseti(L, parts, count);
    lua_pushinteger(L, (lua_Integer)state_catalog(L)->count);
    lua_rawseti(L, parts, PART_COUNT);
}

/* Calls the function whose number is the third upvalue. */
static int embedded_call(lua_State *L)
{
    int parts = lua_upvalueindex(1);
    lua_rawgeti(L, parts, PART_COUNT);
    if (lua_tointeger(L, -1) != (lua_Integer)state_catalog(L)->count)
        load_functions(L, lua_touserdata(L, lua_upvalueindex(2)), parts);
    lua_pop(L, 1);
    lua_rawgeti(L, parts, lua_tointeger(L, lua_upvalueindex(3)));
    lua_insert(L, 1);
    lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
    return lua_gettop(L);
}

void embedded_add_functions(lua_State *L, const struct embedded_functions *functions)
{
    int table = lua_gettop(L);
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, functions) != LUA_TTABLE) {
        lua_newtable(L);
        functions->push_natives(L);
        lua_rawseti(L, -2, PART_NATIVES);
        lua_pushvalue(L, -1);
        lua_rawsetp(L, LUA_REGISTRYINDEX, functions);
    }
    for (lua_Integer i = 0; functions->names[i] != NULL; i++) {
        lua_pushvalue(L, -1);
        lua_pushlightuserdata(L, (void *)functions);
        lua_pushinteger(L, i + 1);
        lua_pushcclosure(L, embedded_call, 3);
        lua_setfield(L, table, functions->names[i]);
    }
    lua_settop(L, table);
}
