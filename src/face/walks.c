/* each and pages: loads iterate.lua from inside the library and gives it what Lua cannot know. */
#include "face.h"

#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

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
    if (lua_tocfunction(L, 1) == call_operation && lua_getupvalue(L, 1, 2) != NULL) {
        const struct integrations_operation *operation = lua_touserdata(L, -1);
        const struct integrations_step *last = &operation->steps[operation->step_count - 1];
        if (last->paging != NULL && last->items != NULL) {
            lua_pushstring(L, last->items);
            return 1;
        }
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

/* walk(): a cursor, which the operation keeps where it is in. */
static int walk(lua_State *L)
{
    walk_push(L);
    return 1;
}

/* where(cursor): whether its list is at the end, and how many items there are, nil when that is not
 * known. */
static int where(lua_State *L)
{
    const struct walk *cursor = walk_at(L, 1);
    lua_pushboolean(L, cursor == NULL || cursor->done);
    if (cursor != NULL && cursor->pager.total >= 0)
        lua_pushinteger(L, cursor->pager.total);
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
    fields_keep_items(L, 1, names, fields_names(L, 2, names));
    return 0;
}

static void push_natives(lua_State *L, int module)
{
    static const luaL_Reg natives[] = {{"collection", collection},
                                       {"refuse", refuse},
                                       {"in_task", in_task},
                                       {"walk", walk},
                                       {"where", where},
                                       {"fields_problem", walk_fields_problem},
                                       {"keep_fields", walk_keep_fields},
                                       {NULL, NULL}};
    static const char *const base[] = {"next", "type", "tostring", "pcall", "setmetatable", NULL};
    static const char *const strings[] = {"gmatch", "format", NULL};
    static const char *const numbers[] = {"max", NULL};
    luaL_newlib(L, natives);
    embedded_add_library(L, LUA_GNAME, base);
    embedded_add_library(L, LUA_STRLIBNAME, strings);
    embedded_add_library(L, LUA_MATHLIBNAME, numbers);
    lua_pushlightuserdata(L, (void *)&arguments_cursor_key);
    lua_setfield(L, -2, "cursor");
    lua_getfield(L, module, "poll");
    lua_setfield(L, -2, "poll");
    state_push(L);
    lua_pushcclosure(L, tasks_start_ahead, 1);
    lua_setfield(L, -2, "start");
}

/* The parts of a walk, in one table of the state that both functions have as their upvalue. */
enum part { PART_NATIVES = 1, PART_EACH, PART_PAGES };

static const char parts_key;

/* Compiles iterate.lua: only now, as most scripts walk through nothing. */
static void load_walks(lua_State *L, int parts)
{
    embedded_load(L, "lua/integrations/iterate.lua", "=integrations.iterate");
    lua_rawgeti(L, parts, PART_NATIVES);
    lua_call(L, 1, 2);
    lua_rawseti(L, parts, PART_PAGES);
    lua_rawseti(L, parts, PART_EACH);
}

/* Calls the part that is the second upvalue. */
static int call_part(lua_State *L)
{
    int parts = lua_upvalueindex(1);
    lua_Integer part = lua_tointeger(L, lua_upvalueindex(2));
    if (lua_rawgeti(L, parts, part) == LUA_TNIL) {
        lua_pop(L, 1);
        load_walks(L, parts);
        lua_rawgeti(L, parts, part);
    }
    lua_insert(L, 1);
    lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
    return lua_gettop(L);
}

void walks_add_functions(lua_State *L)
{
    int module = lua_gettop(L);
    /* Made when the module is loaded: later a script may have changed Lua's libraries. */
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &parts_key) != LUA_TTABLE) {
        lua_pop(L, 1);
        lua_createtable(L, PART_PAGES, 0);
        push_natives(L, module);
        lua_rawseti(L, -2, PART_NATIVES);
        lua_pushvalue(L, -1);
        lua_rawsetp(L, LUA_REGISTRYINDEX, &parts_key);
    }
    for (int part = PART_EACH; part <= PART_PAGES; part++) {
        lua_pushvalue(L, module + 1);
        lua_pushinteger(L, part);
        lua_pushcclosure(L, call_part, 2);
        lua_setfield(L, module, part == PART_EACH ? "each" : "pages");
    }
    lua_settop(L, module);
}
