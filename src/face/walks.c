/* each and pages: loads iterate.lua and iterators.lua from inside the library and gives them what
 * Lua cannot know. */
#include "face.h"

#include <lauxlib.h>
#include <lualib.h>

#include "catalog.h"
#include "embedded.h"
#include "parts.h"
#include "tasks.h"

/*
 * collection(function, walk): the dotted path of the items in the results of a list operation;
 * raises when the function is none. `walk` is the word for the error.
 */
static int collection(lua_State *L)
{
    const char *walk = lua_tostring(L, 2);
    if (lua_tocfunction(L, 1) == call_operation &&
        lua_getupvalue(L, 1, CALL_UP_OPERATION) != NULL) {
        const struct integrations_operation *operation = lua_touserdata(L, -1);
        const char *items = catalog_items(operation);
        lua_pushstring(L, items);
        if (items != NULL)
            return 1;
        error_raise(L, NULL, ERROR_ARGUMENT, "%s: %s is no list", walk, operation->name);
    }
    error_raise(L, NULL, ERROR_ARGUMENT,
                "%s: expected an operation that lists, such as "
                "app.integrations.helpscout.list_conversations, got %s",
                walk, error_push_shown(L, 1));
}

/* refuse(message): raises an error of kind argument. */
static int refuse(lua_State *L)
{
    lua_settop(L, 1);
    error_raise_top(L, NULL, ERROR_ARGUMENT);
}

/* walk(): a new walk. */
static int walk(lua_State *L)
{
    walk_push(L);
    return 1;
}

/* where(walk): whether its list is at the end, and how many items there are, nil when that is not
 * known. */
static int where(lua_State *L)
{
    const struct walk *given = walk_at(L, 1);
    lua_pushboolean(L, given == NULL || given->done);
    if (given != NULL && given->pager.total >= 0)
        lua_pushinteger(L, given->pager.total);
    else
        lua_pushnil(L);
    return 2;
}

/* in_task(): whether the caller is inside a task. */
static int in_task(lua_State *L)
{
    const struct state *state = state_push(L);
    lua_pushboolean(L, state->current != NULL);
    return 1;
}

/* shown(value): as a message shows it. */
static int walk_shown(lua_State *L)
{
    error_push_shown(L, 1);
    return 1;
}

/* fields_problem(names): what is wrong with them as the option `fields`; nil: nothing. */
static int walk_fields_problem(lua_State *L)
{
    const char *problem = fields_problem(L, 1);
    lua_pushstring(L, problem);
    return 1;
}

/* keep_fields(items, names): keeps of each item what is named. */
static int walk_keep_fields(lua_State *L)
{
    const char *names[FIELDS_MOST];
    size_t count = fields_names(L, 2, names);
    fields_keep_items(L, 1, names, count);
    return 0;
}

static void walks_push_natives(lua_State *L)
{
    static const luaL_Reg natives[] = {{"collection", collection},
                                       {"refuse", refuse},
                                       {"in_task", in_task},
                                       {"walk", walk},
                                       {"where", where},
                                       {"shown", walk_shown},
                                       {"fields_problem", walk_fields_problem},
                                       {"keep_fields", walk_keep_fields},
                                       {NULL, NULL}};
    static const luaL_Reg of_state[] = {
        {"poll", tasks_poll}, {"start", tasks_start_ahead}, {NULL, NULL}};
    luaL_newlib(L, natives);
    state_push(L);
    luaL_setfuncs(L, of_state, 1);
    embedded_add_library(L, LUA_GNAME, "next type pcall setmetatable");
    embedded_add_library(L, LUA_STRLIBNAME, "gmatch format");
    embedded_add_library(L, LUA_MATHLIBNAME, "max");
    lua_pushlightuserdata(L, (void *)&arguments_walk_key);
    lua_setfield(L, -2, "walk_key");
    lua_pushlightuserdata(L, NULL);
    lua_setfield(L, -2, "null");
}

static void walks_load(lua_State *L)
{
    embedded_load(L, "lua/integrations/iterators.lua", "=integrations.iterators");
    lua_setfield(L, -2, "iterators");
    embedded_load(L, "lua/integrations/iterate.lua", "=integrations.iterate");
    lua_insert(L, -2);
    lua_call(L, 1, 2);
}

void walks_add_functions(lua_State *L)
{
    static const char *const names[] = {"each", "pages", NULL};
    static const struct embedded_functions functions = {names, walks_push_natives, walks_load};
    embedded_add_functions(L, &functions);
}
