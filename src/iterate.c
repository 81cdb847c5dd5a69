/* Loads iterate.lua from inside the library and gives it what Lua cannot know by itself. */
#include "iterate.h"

#include <lauxlib.h>
#include <string.h>

#include "call.h"
#include "catalog.h"
#include "embedded.h"
#include "error.h"
#include "module.h"
#include "scheduler.h"

/*
 * collection(function, walk): the dotted path of the items in the results of a list operation;
 * raises when the function is none. `walk` is the word for the error.
 */
static int collection(lua_State *L)
{
    const char *walk = lua_tostring(L, 2);
    if (lua_tocfunction(L, 1) == call_operation && lua_getupvalue(L, 1, 2) != NULL) {
        const struct operation *operation = lua_touserdata(L, -1);
        if (operation->collection != NULL) {
            lua_pushstring(L, operation->collection);
            return 1;
        }
        error_raise(L, NULL, ERROR_ARGUMENT, "%s: %s is no list", walk, operation->name);
    }
    error_push_shown(L, 1);
    error_raise(L, NULL, ERROR_ARGUMENT,
                "%s: expected an operation that lists, such as "
                "app.integrations.helpscout.list_conversations, got %s",
                walk, lua_tostring(L, -1));
}

/* refuse(message): raises an error of kind argument. */
static int refuse(lua_State *L)
{
    lua_settop(L, 1);
    error_raise_top(L, NULL, ERROR_ARGUMENT);
}

/* in_task(): whether the caller is inside a task. */
static int in_task(lua_State *L)
{
    const struct module *module = module_push(L);
    lua_pushboolean(L, module->current != NULL);
    return 1;
}

static const struct embedded_file *find_source(void)
{
    const struct embedded_file *file = embedded_files;
    while (file->name != NULL && strcmp(file->name, "lua/integrations/iterate.lua") != 0)
        file++;
    return file;
}

void iterate_add_functions(lua_State *L)
{
    static const luaL_Reg natives[] = {
        {"collection", collection}, {"refuse", refuse}, {"in_task", in_task}, {NULL, NULL}};
    const struct embedded_file *source = find_source();
    if (luaL_loadbufferx(L, source->text, source->len, "=integrations.iterate", "t") != LUA_OK)
        lua_error(L);
    luaL_newlib(L, natives);
    lua_pushlightuserdata(L, (void *)&arguments_cursor_key);
    lua_setfield(L, -2, "cursor");
    lua_getfield(L, -3, "poll");
    lua_setfield(L, -2, "poll");
    scheduler_push_start_ahead(L);
    lua_setfield(L, -2, "start");
    lua_call(L, 1, 2);
    lua_setfield(L, -3, "pages");
    lua_setfield(L, -2, "each");
}
