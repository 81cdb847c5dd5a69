/* Single tasks, and what hosts with an event loop need; see tasks.h. */
#include "tasks.h"

#include <lauxlib.h>

#include "error.h"
#include "task.h"

static struct state *tasks_state(lua_State *L)
{
    return lua_touserdata(L, lua_upvalueindex(1));
}

bool tasks_can_suspend(lua_State *L, const struct state *state)
{
    return state->current != NULL && state->current->L == L && lua_isyieldable(L);
}

/* ---- beginning and running ---- */

static int start_task(lua_State *L, bool counted)
{
    struct state *state = tasks_state(L);
    error_check_type(L, 1, LUA_TFUNCTION, "start: expected a function");
    int arguments = lua_gettop(L) - 1;
    lua_pushvalue(L, 1);
    struct task *task = task_push(L, state, arguments);
    lua_insert(L, 1);
    lua_xmove(L, task->L, arguments);
    task->arguments = arguments;
    task->counted = counted;
    state->running += counted;
    task_make_ready(task);
    lua_settop(L, 1);
    return 1;
}

int tasks_start(lua_State *L)
{
    return start_task(L, true);
}

int tasks_start_ahead(lua_State *L)
{
    return start_task(L, false);
}

int tasks_poll(lua_State *L)
{
    struct state *state = tasks_state(L);
    lua_Number seconds = lua_isnumber(L, 1) || lua_isnoneornil(L, 1) ? lua_tonumber(L, 1) : -1;
    if (state->current != NULL)
        error_raise(L, NULL, ERROR_ARGUMENT, "poll: a task cannot poll; call task:result()");
    if (!(seconds >= 0))
        error_raise(L, NULL, ERROR_ARGUMENT, "poll: expected seconds, 0 or more");
    int64_t until = seconds > 86400 ? INT64_MAX : clock_now() + (int64_t)(seconds * 1000 + 0.5);
    bool ran = task_run_round(L, state, NULL);
    do {
        task_turn(L, state, NULL, ran || state->running == 0 ? 0 : until);
        ran |= task_run_round(L, state, NULL);
    } while (!ran && state->running > 0 && clock_now() < until);
    lua_pushinteger(L, (lua_Integer)state->running);
    return 1;
}

int tasks_descriptor(lua_State *L)
{
    struct state *state = tasks_state(L);
    struct settings *settings = state_push_settings(L, state);
    state_open_transport(L, state, settings);
    int fd = transport_descriptor(state->transport);
    if (fd < 0)
        error_raise(L, NULL, ERROR_CONFIGURATION, "no descriptor is left");
    lua_pushinteger(L, fd);
    return 1;
}

int tasks_next_timeout(lua_State *L)
{
    struct state *state = tasks_state(L);
    task_wake_due(state);
    int64_t next = state->transport != NULL ? transport_next_time(state->transport) : INT64_MAX;
    if (state->timed_next < next)
        next = state->timed_next;
    if (state->ready != NULL)
        next = 0;
    int64_t left = next - clock_now();
    if (next == INT64_MAX)
        lua_pushnil(L);
    else
        lua_pushnumber(L, left > 0 ? (lua_Number)left / 1000 : 0);
    return 1;
}

/* ---- a task ---- */

int task_done(lua_State *L)
{
    lua_pushboolean(L, task_is_over(task_check(L)));
    return 1;
}

/* Returns the results of the task at 1, or raises its error. */
static int task_push_outcome(lua_State *L)
{
    const struct task *task = task_check(L);
    lua_settop(L, 1);
    lua_getiuservalue(L, 1, TASK_OUTCOME);
    if (task->phase == TASK_FAILED || !lua_istable(L, 2))
        return lua_error(L);
    lua_getfield(L, 2, "n");
    int count = (int)lua_tointeger(L, -1);
    luaL_checkstack(L, count, "too many results");
    for (int i = 1; i <= count; i++)
        lua_rawgeti(L, 2, i);
    return count;
}

static int task_continue_result(lua_State *L, int status, lua_KContext context)
{
    (void)status;
    (void)context;
    if (!task_is_over(task_check(L)))
        error_raise(L, NULL, ERROR_CANCELLED, "result: the coroutine was resumed by somebody else");
    return task_push_outcome(L);
}

static void task_block(lua_State *L, const struct task *task)
{
    struct state *state = task->state;
    const struct awaited awaited = {.task = task, .deep = task_is_deep(state)};
    if (state->current != NULL)
        state->current->blocked_by = task;
    while (!task_is_over(task)) {
        task_run_round(L, state, &awaited);
        if (!task_is_over(task))
            task_go_on(L, state, &awaited);
    }
}

int task_result(lua_State *L)
{
    struct task *task = task_check(L);
    struct task *current = task->state->current;
    bool suspends = tasks_can_suspend(L, task->state);
    if (task == current && !task_is_over(task))
        error_raise(L, NULL, ERROR_ARGUMENT, "a task cannot wait for itself");
    if (!task_is_over(task) && current != NULL && task_is_waited_for(task->state, task, suspends))
        error_raise(L, NULL, ERROR_ARGUMENT,
                    "result: the task waits for this one, and would do so for ever");
    if (!task_is_over(task) && suspends) {
        task_wait(current, &task->waiters, INT64_MAX);
        return lua_yieldk(L, 0, 0, task_continue_result);
    }
    task_block(L, task);
    return task_push_outcome(L);
}

int task_cancel(lua_State *L)
{
    struct task *task = task_check(L);
    if (task->phase == TASK_RUNNING)
        error_raise(L, NULL, ERROR_ARGUMENT, "a task cannot be cancelled while it is running");
    if (!task_is_over(task))
        task_end(L, task);
    return 0;
}
