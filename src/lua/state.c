/* What one Lua state has of this module; see state.h. */
#include "state.h"

#include <lauxlib.h>

#include "error.h"
#include "luax.h"
#include "settings.h"
#include "sharing.h"

/* Its address is the state's key in the registry. */
static const char registry_key;

static const char STATE_METATABLE[] = "integrations.state";

/* __gc. Whatever the module makes is made after the state, so Lua ends it before. */
static int state_gc(lua_State *L)
{
    struct state *state = lua_touserdata(L, 1);
    state->closed = true;
    if (state->free_calls != NULL)
        state->free_calls(L, state);
    /* Those that a finalizer made while the Lua state is closed have none themselves. */
    if (state_push_value(L, state, STATE_SETTINGS) == LUA_TUSERDATA)
        settings_end(L, lua_touserdata(L, -1));
    /* Before the stores: what ends gives back what it was lent. */
    if (state->transport != NULL)
        transport_cancel_all(state->transport);
    sharing_close(state);
    transport_close(state->transport);
    state->transport = NULL;
    return 0;
}

struct state *state_push(lua_State *L)
{
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &registry_key) == LUA_TUSERDATA)
        return lua_touserdata(L, -1);
    lua_pop(L, 1);
    struct state *state = lua_newuserdatauv(L, sizeof *state, 0);
    *state = (struct state){.ready_end = &state->ready, .timed_next = INT64_MAX};
    static const luaL_Reg functions[] = {{"__gc", state_gc}, {NULL, NULL}};
    luax_metatable(L, STATE_METATABLE, functions);
    lua_setmetatable(L, -2);
    catalog_begin(&state->catalog);
    state_push_table(L, state, STATE_TASKS);
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &registry_key);
    return state;
}

const struct catalog *state_catalog(lua_State *L)
{
    const struct state *state = state_push(L);
    lua_pop(L, 1);
    return &state->catalog;
}

void state_check_open(lua_State *L, const struct state *state)
{
    if (state->closed)
        luaL_error(L, "the Lua state is closing");
}

int state_push_value(lua_State *L, struct state *state, enum state_value value)
{
    return lua_rawgetp(L, LUA_REGISTRYINDEX, &state->keys[value]);
}

void state_push_table(lua_State *L, struct state *state, enum state_value value)
{
    if (state_push_value(L, state, value) == LUA_TTABLE)
        return;
    lua_pop(L, 1);
    lua_newtable(L);
    lua_pushvalue(L, -1);
    state_set_value(L, state, value);
}

void state_set_value(lua_State *L, struct state *state, enum state_value value)
{
    lua_rawsetp(L, LUA_REGISTRYINDEX, &state->keys[value]);
}

bool state_is_telling(lua_State *L, const struct state *state)
{
    /* While a finalizer runs, Lua answers as if there were no collector at all. */
    return state->telling && lua_gc(L, LUA_GCISRUNNING) >= state->collector;
}

struct settings *state_push_settings(lua_State *L, struct state *state)
{
    if (state_push_value(L, state, STATE_SETTINGS) == LUA_TUSERDATA)
        return lua_touserdata(L, -1);
    lua_pop(L, 1);
    state_check_open(L, state);
    struct settings *settings = settings_from_environment(L);
    lua_pushvalue(L, -1);
    state_set_value(L, state, STATE_SETTINGS);
    return settings;
}

void state_number(struct state *state, struct settings *settings)
{
    settings->number = ++state->numbers;
    if (settings->approver == 0)
        settings->approver = settings->number;
}

void state_open_transport(lua_State *L, struct state *state, struct settings *settings)
{
    state_check_open(L, state);
    if (state->transport == NULL)
        state->transport = transport_open();
    if (state->transport == NULL)
        error_raise(L, NULL, ERROR_CONFIGURATION,
                    "libcurl could not be started, or there is not enough memory");
    settings->transport = state->transport;
    sharing_use(L, state, settings);
    /* Not by their address, which another one may get when they are collected. */
    if (settings->number == 0)
        state_number(state, settings);
    if (state->applied == settings->number)
        return;
    if (!transport_configure(state->transport, &settings->transport_settings))
        luax_no_memory(L);
    state->applied = settings->number;
}

void state_turn(lua_State *L, struct state *state, int64_t until)
{
    int64_t most = clock_now() + LUAX_WAIT_MOST;
    state_check_open(L, state);
    if (state->transport != NULL)
        transport_turn(state->transport, until < most ? until : most);
    luax_interrupt(L, state->current != NULL);
}
