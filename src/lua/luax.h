/*
 * What Lua's own auxiliary library lacks, for every room that works on a Lua state. Knows nothing
 * of this module.
 */
#pragma once

#include <lauxlib.h>
#include <lua.h>
#include <stdbool.h>

#if LUA_VERSION_NUM != 504
#error "integrations is for Lua 5.4, this lua.h is of another: see LUA_INCLUDE_DIR in README.md"
#endif

/*
 * [-0, +1, m] Pushes the metatable of that name with those functions, made when there is none yet:
 * whole or, when there is no memory, not at all. Scripts do not see it.
 */
void luax_metatable(lua_State *L, const char *name, const luaL_Reg *functions);

/*
 * [-arguments, +results | 1, -] Calls a C function, which finds `pointer` as light userdata at 1
 * and the `arguments` from the top of the stack behind it. Returns the status of lua_pcall; an
 * error takes the place of the results.
 */
int luax_protect(lua_State *L, lua_CFunction function, const void *pointer, int arguments,
                 int results);

/*
 * The same, but a hook that is to be called at the very next instruction is called after the
 * function: what it raises is meant for this thread, and would be taken for the function's failure.
 */
int luax_protect_undisturbed(lua_State *L, lua_CFunction function, const void *pointer,
                             int arguments, int results);

/* [-0, +0, m] Set a field of the table on the top. A text of NULL leaves it as it is. */
void luax_set_text(lua_State *L, const char *key, const char *text);
void luax_set_integer(lua_State *L, const char *key, lua_Integer integer);
void luax_set_boolean(lua_State *L, const char *key, bool boolean);

/* The string at the index, as a name; empty for any other value, and for a string with a zero byte,
 * which is not the name that it begins with. */
const char *luax_key(lua_State *L, int index);

/* Whether the value at the index is a null as decoders of JSON write it; that, or nothing. */
static inline bool luax_is_null(lua_State *L, int index)
{
    return lua_islightuserdata(L, index) && lua_touserdata(L, index) == NULL;
}

static inline bool luax_is_absent(lua_State *L, int index)
{
    return lua_isnoneornil(L, index) || luax_is_null(L, index);
}

/* [-1, +1, m] Replaces the table on the top by a copy of what it holds, as that is at one moment:
 * no finalizer runs in between. */
void luax_copy(lua_State *L);

/* [-1, +0, m] Appends the value on the top to the array at `array`. */
static inline void luax_append(lua_State *L, int array)
{
    lua_rawseti(L, array, (lua_Integer)lua_rawlen(L, array) + 1);
}

/* Raises Lua's own error for memory that is not there: its wording, and the status LUA_ERRMEM. */
_Noreturn void luax_no_memory(lua_State *L);

/* The most milliseconds that C code waits before it calls luax_interrupt. */
enum { LUAX_WAIT_MOST = 100 };

/*
 * [-0, +0, e] Calls the hook that is to be called at the very next instruction, if there is one, of
 * this thread or else of the main one. Such hooks interrupt a script, and may raise; Lua itself
 * calls them only while Lua code runs. `inside`: this thread is a task's, and what the hook raises
 * ends the task alone. So the main thread keeps its hook, even if that takes itself away here, and
 * is interrupted as well.
 */
void luax_interrupt(lua_State *L, bool inside);
