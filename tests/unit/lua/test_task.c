/*
 * Tasks, and finalizers in the middle of what the module does with them: all garbage is collected
 * when it is about to make a thread or a table, as Lua may do there.
 */
#include "unit.h"

#include <lauxlib.h>
#include <string.h>

#include "integrations.h"
#include "lua_fixture.h"

/* What is about to be made then: "thread" or "table"; NULL: nothing. */
static const char *collects;

lua_State *__real_lua_newthread(lua_State *L);
void __real_lua_createtable(lua_State *L, int array, int hash);

static void collect(lua_State *L, const char *made)
{
    if (collects != NULL && strcmp(collects, made) == 0 && lua_gc(L, LUA_GCISRUNNING))
        lua_gc(L, LUA_GCCOLLECT);
}

lua_State *__wrap_lua_newthread(lua_State *L);
lua_State *__wrap_lua_newthread(lua_State *L)
{
    collect(L, "thread");
    return __real_lua_newthread(L);
}

void __wrap_lua_createtable(lua_State *L, int array, int hash);
void __wrap_lua_createtable(lua_State *L, int array, int hash)
{
    collect(L, "table");
    __real_lua_createtable(L, array, hash);
}

static int set_collects(lua_State *L)
{
    static const char *const kinds[] = {"thread", "table", NULL};
    collects = lua_isnil(L, 1) ? NULL : kinds[luaL_checkoption(L, 1, NULL, kinds)];
    return 0;
}

/* `last(f)` has f called when what is garbage by then is collected. */
static int setup(void **state)
{
    if (lua_fixture_setup(state) != 0 || integrations_open(*state) != LUA_OK)
        return -1;
    lua_setglobal(*state, "integrations");
    lua_register(*state, "collects", set_collects);
    return luaL_dostring(*state, "function last(f) setmetatable({}, {__gc = f}) end");
}

static int teardown(void **state)
{
    collects = NULL;
    return lua_fixture_teardown(state);
}

static void run(lua_State *L, const char *code)
{
    if (luaL_dostring(L, code) != LUA_OK)
        fail_msg("%s", lua_fixture_text(L));
}

/* Valgrind and the address sanitizer tell where something of the group is still looked at. */
static void a_parallel_may_end_while_its_next_function_begins(void **state)
{
    run(*state,
        "local caller"
        " local functions = {function()"
        "   last(function() collects(nil) coroutine.close(caller) end)"
        "   collects 'thread'"
        " end}"
        " for i = 2, 5 do"
        "   functions[i] = function() collectgarbage() coroutine.yield() collectgarbage() end"
        " end"
        " local _, errors = integrations.parallel({function()"
        "   caller = coroutine.running()"
        "   integrations.parallel(functions, {limit = 1})"
        " end, function() for _ = 1, 5 do coroutine.yield() collectgarbage() end end})"
        " assert(errors[1].kind == 'cancelled' and integrations.poll(0) == 0)");
}

static void a_task_that_is_cancelled_is_not_made_ready_by_its_parallel(void **state)
{
    run(*state, "local thread"
                " local task = integrations.start(function()"
                "   thread = coroutine.running()"
                "   integrations.parallel {function() while true do coroutine.yield() end end}"
                " end)"
                " integrations.poll(0)"
                " last(function() coroutine.close(thread) end)"
                " collects 'table'"
                " task:cancel()"
                " for _ = 1, 5 do integrations.poll(0) end"
                " assert(task:done())");
}

static void a_function_that_is_cancelled_ends_once(void **state)
{
    run(*state, "local caller, thread"
                " local _, errors = integrations.parallel {function()"
                "   caller = coroutine.running()"
                "   integrations.parallel {function()"
                "     thread = coroutine.running()"
                "     coroutine.yield() coroutine.yield()"
                "   end, function()"
                "     coroutine.close(thread)"
                "     last(function() coroutine.close(caller) end)"
                "     collects 'table'"
                "   end}"
                " end}"
                " assert(errors[1].kind == 'cancelled')");
}

static void who_waits_for_what_waits_for_him_is_told(void **state)
{
    run(*state, "local task, problem"
                " task = integrations.start(function()"
                "   integrations.parallel {function()"
                "     last(function() problem = select(2, pcall(task.result, task)) end)"
                "     collects 'table'"
                "   end}"
                " end)"
                " while not task:done() do integrations.poll(0) end"
                " assert(problem.kind == 'argument', problem)");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(a_parallel_may_end_while_its_next_function_begins),
        TEST(a_task_that_is_cancelled_is_not_made_ready_by_its_parallel),
        TEST(a_function_that_is_cancelled_ends_once),
        TEST(who_waits_for_what_waits_for_him_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
