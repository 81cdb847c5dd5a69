/*
 * A Lua state for tests of rooms that work on one. cmocka fails by longjmp, so nothing here is to
 * be called, and nothing is to be asserted, inside a protected Lua call.
 */
#ifndef LUA_FIXTURE_H
#define LUA_FIXTURE_H

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>

/* cmocka's setup and teardown: *state is a lua_State with the standard libraries open. */
int lua_fixture_setup(void **state);
int lua_fixture_teardown(void **state);

/* Pushes the values of Lua expressions, such as "1, {a = 2}". Aborts when they are no Lua. */
void lua_fixture_push(lua_State *L, const char *expressions);

/*
 * Whether the Lua expression is true, in which `v` is the value on the top of the stack. Prints
 * what went wrong when it raises. Leaves the stack as it was.
 */
bool lua_fixture_holds(lua_State *L, const char *expression);

/* tostring of the value on the top; valid while the stack is left alone. Pushes it. */
const char *lua_fixture_text(lua_State *L);

/* The field `name` of the table on the top as text, NULL when it is nil. Pushes it. */
const char *lua_fixture_field(lua_State *L, const char *name);

/* An allocator that fails once `left` allocations were made; never when it is negative. */
struct lua_fixture_memory {
    long left;
    bool failed;
};

/* A new state over that allocator; the libraries are open and nothing has failed so far. */
lua_State *lua_fixture_open_limited(struct lua_fixture_memory *memory);

/*
 * Runs `body` in a new state each time, with one more allocation allowed than the time before,
 * until it succeeds. False when it fails otherwise than for lack of memory, or never succeeds. What
 * leaks on the way is for the sanitizers to find.
 */
bool lua_fixture_survives_no_memory(lua_CFunction body);

#endif
