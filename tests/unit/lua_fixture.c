/* A Lua state for tests; see lua_fixture.h. */
#include "lua_fixture.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>
#include <stdlib.h>

int lua_fixture_setup(void **state)
{
    lua_State *L = luaL_newstate();
    if (L == NULL)
        return -1;
    luaL_openlibs(L);
    *state = L;
    return 0;
}

int lua_fixture_teardown(void **state)
{
    lua_close(*state);
    return 0;
}

void lua_fixture_push(lua_State *L, const char *expressions)
{
    lua_pushfstring(L, "return %s", expressions);
    if (luaL_loadstring(L, lua_tostring(L, -1)) != LUA_OK) {
        fprintf(stderr, "%s\n", lua_tostring(L, -1));
        abort();
    }
    lua_remove(L, -2);
    if (lua_pcall(L, 0, LUA_MULTRET, 0) != LUA_OK) {
        fprintf(stderr, "%s\n", lua_tostring(L, -1));
        abort();
    }
}

bool lua_fixture_holds(lua_State *L, const char *expression)
{
    int top = lua_gettop(L);
    lua_pushfstring(L, "local v = ...; return %s", expression);
    if (luaL_loadstring(L, lua_tostring(L, -1)) == LUA_OK)
        lua_pushvalue(L, top);
    bool holds = lua_isfunction(L, -2) && lua_pcall(L, 1, 1, 0) == LUA_OK;
    if (!holds)
        fprintf(stderr, "%s: %s\n", expression, lua_tostring(L, -1));
    holds = holds && lua_toboolean(L, -1);
    lua_settop(L, top);
    return holds;
}

const char *lua_fixture_text(lua_State *L)
{
    return luaL_tolstring(L, -1, NULL);
}

const char *lua_fixture_field(lua_State *L, const char *name)
{
    return lua_getfield(L, -1, name) == LUA_TNIL ? NULL : lua_tostring(L, -1);
}

static void *allocate(void *user, void *block, size_t old_size, size_t size)
{
    struct lua_fixture_memory *memory = user;
    if (size == 0) {
        free(block);
        return NULL;
    }
    /* Making a block smaller must not fail. */
    if (memory->left == 0 && (block == NULL || size > old_size)) {
        memory->failed = true;
        return NULL;
    }
    if (memory->left > 0)
        memory->left--;
    return realloc(block, size);
}

lua_State *lua_fixture_open_limited(struct lua_fixture_memory *memory)
{
    *memory = (struct lua_fixture_memory){.left = -1};
    lua_State *L = lua_newstate(allocate, memory);
    if (L != NULL)
        luaL_openlibs(L);
    return L;
}

bool lua_fixture_survives_no_memory(lua_CFunction body)
{
    enum { ALLOCATIONS_MOST = 20000 };
    for (long allowed = 0; allowed < ALLOCATIONS_MOST; allowed++) {
        struct lua_fixture_memory memory;
        lua_State *L = lua_fixture_open_limited(&memory);
        if (L == NULL)
            return false;
        lua_pushcfunction(L, body);
        memory.left = allowed;
        int status = lua_pcall(L, 0, 0, 0);
        memory.left = -1;
        if (status != LUA_OK && !memory.failed)
            fprintf(stderr, "after %ld allocations: %s\n", allowed, lua_tostring(L, -1));
        lua_close(L);
        if (status == LUA_OK)
            return true;
        if (!memory.failed)
            return false;
    }
    return false;
}
