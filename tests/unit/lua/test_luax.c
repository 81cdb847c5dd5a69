/* What Lua's own auxiliary library lacks. */
#include "unit.h"

#include <lauxlib.h>

#include "lua_fixture.h"
#include "luax.h"

static int answer(lua_State *L)
{
    lua_pushinteger(L, 42);
    return 1;
}

static const luaL_Reg functions[] = {{"__len", answer}, {NULL, NULL}};

static void a_metatable_is_made_once_and_hidden(void **state)
{
    lua_State *L = *state;
    luax_metatable(L, "integrations.test", functions);
    luax_metatable(L, "integrations.test", functions);
    assert_true(lua_rawequal(L, -1, -2));
    lua_newtable(L);
    lua_insert(L, -2);
    lua_setmetatable(L, -2);
    assert_true(lua_fixture_holds(L, "#v == 42 and getmetatable(v) == 'integrations.test'"));
}

static int make_metatable(lua_State *L)
{
    luax_metatable(L, "integrations.test", functions);
    return 0;
}

static void a_metatable_is_whole_or_not_there(void **state)
{
    (void)state;
    assert_true(lua_fixture_survives_no_memory(make_metatable));
}

static void fields_are_set(void **state)
{
    lua_State *L = *state;
    lua_newtable(L);
    luax_set_text(L, "text", "word");
    luax_set_text(L, "nothing", NULL);
    luax_set_integer(L, "integer", 7);
    luax_set_boolean(L, "boolean", false);
    assert_true(lua_fixture_holds(L, "v.text == 'word' and v.nothing == nil and"
                                     " math.type(v.integer) == 'integer' and v.integer == 7 and"
                                     " v.boolean == false"));
}

static int raise_no_memory(lua_State *L)
{
    luax_no_memory(L);
}

static void memory_that_is_missing_has_luas_own_status_and_wording(void **state)
{
    lua_State *L = *state;
    lua_pushcfunction(L, raise_no_memory);
    assert_int_equal(lua_pcall(L, 0, 0, 0), LUA_ERRMEM);
    assert_string_equal(lua_tostring(L, -1), "not enough memory");
}

static int add(lua_State *L)
{
    const int *number = lua_touserdata(L, 1);
    lua_pushinteger(L, *number + lua_tointeger(L, 2) + lua_tointeger(L, 3));
    return 1;
}

static void a_protected_function_gets_pointer_and_arguments(void **state)
{
    lua_State *L = *state;
    int number = 1;
    lua_pushliteral(L, "below");
    lua_pushinteger(L, 10);
    lua_pushinteger(L, 100);
    assert_int_equal(luax_protect(L, add, &number, 2, 1), LUA_OK);
    assert_int_equal(lua_tointeger(L, -1), 111);
    assert_int_equal(lua_gettop(L), 2);
}

/* ---- interrupts ---- */

static int interrupts;

static void count_hook(lua_State *L, lua_Debug *event)
{
    (void)L;
    interrupts += event->event == LUA_HOOKCOUNT;
}

static void raising_hook(lua_State *L, lua_Debug *event)
{
    (void)event;
    luaL_error(L, "interrupted");
}

static int interrupt(lua_State *L)
{
    luax_interrupt(L, lua_toboolean(L, 1));
    return 0;
}

static void a_hook_for_the_next_instruction_has_its_turn_and_stays(void **state)
{
    lua_State *L = *state;
    interrupts = 0;
    lua_pushcfunction(L, interrupt);
    lua_sethook(L, count_hook, LUA_MASKCOUNT, 1);
    assert_int_equal(lua_pcall(L, 0, 0, 0), LUA_OK);
    assert_int_equal(interrupts, 1);
    assert_true(lua_gethook(L) == count_hook);
    assert_int_equal(lua_gethookmask(L), LUA_MASKCOUNT);
    assert_int_equal(lua_gethookcount(L), 1);
}

static void other_hooks_have_no_turn(void **state)
{
    lua_State *L = *state;
    lua_pushcfunction(L, interrupt);
    lua_sethook(L, raising_hook, LUA_MASKLINE, 0);
    assert_int_equal(lua_pcall(L, 0, 0, 0), LUA_OK);
    /* A budget of instructions: waiting takes nothing of it. */
    lua_pushcfunction(L, interrupt);
    lua_sethook(L, raising_hook, LUA_MASKCOUNT, 1000000);
    assert_int_equal(lua_pcall(L, 0, 0, 0), LUA_OK);
}

static void what_a_hook_raises_goes_through_and_the_hook_stays(void **state)
{
    lua_State *L = *state;
    lua_pushcfunction(L, interrupt);
    lua_sethook(L, raising_hook, LUA_MASKCOUNT, 1);
    assert_int_equal(lua_pcall(L, 0, 0, 0), LUA_ERRRUN);
    assert_string_equal(lua_tostring(L, -1), "interrupted");
    assert_true(lua_gethook(L) == raising_hook);
}

static void raising_hook_for_once(lua_State *L, lua_Debug *event)
{
    (void)event;
    lua_sethook(L, NULL, 0, 0);
    luaL_error(L, "interrupted");
}

/* That of lua's own program does: left in force, it would be called for __close instead of it. */
static void a_hook_that_takes_itself_away_stays_away(void **state)
{
    lua_State *L = *state;
    lua_pushcfunction(L, interrupt);
    lua_sethook(L, raising_hook_for_once, LUA_MASKCOUNT, 1);
    assert_int_equal(lua_pcall(L, 0, 0, 0), LUA_ERRRUN);
    assert_true(lua_gethook(L) == NULL);
}

/* It is called for a wait in a coroutine, and takes itself away from that. What it raises reaches
 * the main thread, but from inside a task does not. */
static void
a_hook_of_the_main_thread_that_takes_itself_away_from_a_coroutine_stays_away(void **state)
{
    lua_State *L = *state;
    lua_State *coroutine = lua_newthread(L);
    for (int inside = 1; inside >= 0; inside--) {
        lua_pushcfunction(coroutine, interrupt);
        lua_pushboolean(coroutine, inside);
        lua_sethook(L, raising_hook_for_once, LUA_MASKCOUNT, 1);
        assert_int_equal(lua_pcall(coroutine, 1, 0, 0), LUA_ERRRUN);
        assert_int_equal(lua_gethook(L) != NULL, inside);
        assert_true(lua_gethook(coroutine) == NULL);
    }
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, lua_fixture_setup, lua_fixture_teardown)
    const struct CMUnitTest tests[] = {
        TEST(a_metatable_is_made_once_and_hidden),
        cmocka_unit_test(a_metatable_is_whole_or_not_there),
        TEST(fields_are_set),
        TEST(memory_that_is_missing_has_luas_own_status_and_wording),
        TEST(a_protected_function_gets_pointer_and_arguments),
        TEST(a_hook_for_the_next_instruction_has_its_turn_and_stays),
        TEST(other_hooks_have_no_turn),
        TEST(what_a_hook_raises_goes_through_and_the_hook_stays),
        TEST(a_hook_that_takes_itself_away_stays_away),
        TEST(a_hook_of_the_main_thread_that_takes_itself_away_from_a_coroutine_stays_away),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
