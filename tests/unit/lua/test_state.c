/* What one Lua state has of the module, and what goes with it. */
#include "unit.h"

#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

#include "lua_fixture.h"
#include "settings.h"
#include "state.h"

static void a_state_is_made_once(void **state)
{
    lua_State *L = *state;
    assert_ptr_equal(state_push(L), state_push(L));
    assert_int_equal(lua_gettop(L), 2);
}

static int use_settings(lua_State *L)
{
    state_push_settings(L, lua_touserdata(L, 1));
    return 0;
}

static void a_state_that_closes_makes_nothing_any_more(void **state)
{
    lua_State *L = *state;
    struct state *of = state_push(L);
    of->closed = true;
    lua_pushcfunction(L, use_settings);
    lua_pushlightuserdata(L, of);
    assert_int_equal(lua_pcall(L, 1, 0, 0), LUA_ERRRUN);
    assert_non_null(strstr(lua_tostring(L, -1), "the Lua state is closing"));
}

/* Settings that stand where others stood before are not taken for them. */
static void the_transport_follows_settings_by_their_number(void **state)
{
    lua_State *L = *state;
    struct state *of = state_push(L);
    lua_newtable(L);
    struct settings *settings = settings_read(L, -1);
    state_open_transport(L, of, settings);
    unsigned long first = of->applied;
    assert_true(first != 0);
    state_open_transport(L, of, settings);
    assert_true(of->applied == first);
    settings->number = 0;
    state_open_transport(L, of, settings);
    assert_true(of->applied != first);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, lua_fixture_setup, lua_fixture_teardown)
    const struct CMUnitTest tests[] = {
        TEST(a_state_is_made_once),
        TEST(a_state_that_closes_makes_nothing_any_more),
        TEST(the_transport_follows_settings_by_their_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
