/* Who owns a call; see parts.h. */

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "luax.h"
#include "parts.h"
#include "start.h"
#include "tasks.h"

static const char BOX_METATABLE[] = "integrations.call";

/* Buffers larger than this are not kept for the next call, nor more calls than this. */
enum { BUFFER_KEPT = 256 * 1024, CALLS_KEPT = 64 };

/* What a box holds for its call, as user values. */
enum { BOX_WALK = 1, BOX_LOG, BOX_SETTINGS, BOX_VALUES = BOX_SETTINGS };

/* What the Lua stack holds of a call: the call goes back to the state when the box goes. */
struct box {
    struct integrations_call *call;
    bool kept; /* for the next call as well */
};

static void keep_small(struct buffer *buffer)
{
    if (buffer->capacity > BUFFER_KEPT)
        buffer_free(buffer);
    else
        buffer_clear(buffer);
}

static void call_free(struct integrations_call *call)
{
    buffer_free(&call->transfer.reply);
    request_free(&call->request);
    arguments_free(&call->own_arguments);
    free(call);
}

void walk_leave(struct walk *walk)
{
    walk->call = NULL;
    if (!walk->collected)
        return;
    pager_free(&walk->pager);
    arguments_free(&walk->arguments);
}

/* Gives back what the call holds. */
static void box_end(lua_State *L, struct box *box)
{
    struct integrations_call *call = box->call;
    if (call == NULL)
        return;
    box->call = NULL;
    *(call->previous != NULL ? &call->previous->next : &call->state->open) = call->next;
    if (call->next != NULL)
        call->next->previous = call->previous;
    record_tell(L, call, 0);
    if (call->walk != NULL)
        walk_leave(call->walk);
    struct state *state = call->state;
    tasks_wake(&call->waiters);
    if (state->transport != NULL)
        transport_cancel(state->transport, &call->transfer);
    pager_free(&call->pager);
    newfile_close(&call->saving.file);
    if (call->account != NULL && !call->subject.settings->ended) {
        call->account->calls--;
        call->account->waiting -= call->phase == CALL_TOKEN;
    }
    if (state->closed || state->call_count == CALLS_KEPT) {
        call_free(call);
        return;
    }
    keep_small(&call->transfer.reply);
    keep_small(&call->request.url);
    keep_small(&call->request.body);
    keep_small(&call->request.text);
    arguments_clear(&call->own_arguments);
    call->next = state->calls;
    state->calls = call;
    state->call_count++;
}

static int box_gc(lua_State *L)
{
    box_end(L, lua_touserdata(L, 1));
    return 0;
}

/* Those that finalizers have begun while the Lua state is closed are in boxes without one. */
static void calls_free(lua_State *L, struct state *state)
{
    while (state->open != NULL)
        box_end(L, state->open->box);
    for (struct integrations_call *call = state->calls, *next; call != NULL; call = next) {
        next = call->next;
        call_free(call);
    }
    state->calls = NULL;
}

/* __close: a call is over, or its coroutine is closed. */
static int box_close(lua_State *L)
{
    struct box *box = luaL_checkudata(L, 1, BOX_METATABLE);
    lua_settop(L, 1);
    box_end(L, box);
    if (box->kept) {
        for (int value = 1; value <= BOX_VALUES; value++) {
            lua_pushnil(L);
            lua_setiuservalue(L, 1, value);
        }
        return 0;
    }
    /* Nothing is left to be done for the collector. */
    lua_pushnil(L);
    lua_setmetatable(L, 1);
    return 0;
}

/* A call that was kept, its memory with it, all else zero; NULL when there is no memory. */
static struct integrations_call *call_take(struct state *state)
{
    struct integrations_call *call = state->calls;
    if (call == NULL)
        return calloc(1, sizeof *call);
    state->calls = call->next;
    state->call_count--;
    struct buffer reply = call->transfer.reply;
    struct request request = call->request;
    struct arguments arguments = call->own_arguments;
    memset(call, 0, sizeof *call);
    call->transfer.reply = reply;
    call->request = request;
    call->own_arguments = arguments;
    return call;
}

/*
 * Pushes a box without a call. A coroutine may be collected as it is, and what its call holds with
 * it; so it gets one of its own. The main thread is there to the end, and always closes what it has
 * open; its calls share one, which spares the collector an object that ends.
 */
static struct box *push_box(lua_State *L, struct state *state)
{
    static const luaL_Reg functions[] = {{"__gc", box_gc}, {"__close", box_close}, {NULL, NULL}};
    bool main_thread = lua_pushthread(L) == 1;
    lua_pop(L, 1);
    if (main_thread) {
        state_push_value(L, state, STATE_BOX);
        struct box *kept = luaL_testudata(L, -1, BOX_METATABLE);
        if (kept != NULL && kept->call == NULL)
            return kept;
        lua_pop(L, 1);
    }
    struct box *box = lua_newuserdatauv(L, sizeof *box, BOX_VALUES);
    *box = (struct box){.kept = main_thread};
    luax_metatable(L, BOX_METATABLE, functions);
    lua_setmetatable(L, -2);
    if (main_thread) {
        lua_pushvalue(L, -1);
        state_set_value(L, state, STATE_BOX);
    }
    return box;
}

struct integrations_call *box_open(lua_State *L, struct state *state)
{
    state_check_open(L, state);
    state->free_calls = calls_free;
    struct box *box = push_box(L, state);
    lua_insert(L, CALL_BOX);
    /* That of the main thread is there longer than they, where its __close is kept from running. */
    lua_pushvalue(L, CALL_SETTINGS);
    lua_setiuservalue(L, CALL_BOX, BOX_SETTINGS);
    lua_toclose(L, CALL_BOX);
    box->call = call_take(state);
    if (box->call == NULL)
        luax_no_memory(L);
    box->call->state = state;
    box->call->box = box;
    box->call->next = state->open;
    if (state->open != NULL)
        state->open->previous = box->call;
    state->open = box->call;
    box->call->api = state->api;
    box->call->transfer.forks = start_forks();
    return box->call;
}

bool box_is_over(lua_State *L)
{
    const struct box *box = lua_touserdata(L, CALL_BOX);
    return box->call == NULL || box->call->subject.settings->ended;
}

void box_check(lua_State *L)
{
    if (box_is_over(L))
        luaL_error(L, "the Lua state is closing");
}

void box_check_fork(struct integrations_call *call)
{
    if (call->transfer.forks != start_forks())
        call_refuse(call, ERROR_NETWORK, "the process was forked: its parent goes on with it");
}

/* The box refers to the walk: a coroutine may be collected with both of them, in any order. */
void box_keep_walk(lua_State *L, struct integrations_call *call, int index)
{
    lua_pushvalue(L, index);
    lua_setiuservalue(L, CALL_BOX, BOX_WALK);
    call->walk = walk_at(L, index);
    call->walk->call = call;
}

void box_keep_log(lua_State *L)
{
    lua_setiuservalue(L, CALL_BOX, BOX_LOG);
}
