/* Tasks and running them; see task.h. */
#include "task.h"

#include <lauxlib.h>
#include <string.h>

#include "error.h"
#include "luax.h"
#include "tasks.h"

static const char TASK_METATABLE[] = "integrations.task";

/* ---- lists ---- */

void task_enter(struct task *task, enum task_list kind, struct task **list)
{
    struct task_place *place = &task->places[kind];
    place->next = *list;
    place->link = list;
    if (place->next != NULL)
        place->next->places[kind].link = &place->next;
    *list = task;
}

void task_leave(struct task *task, enum task_list kind)
{
    struct task_place *place = &task->places[kind];
    if (place->link == NULL)
        return;
    *place->link = place->next;
    if (place->next != NULL)
        place->next->places[kind].link = place->link;
    else if (task->state->ready_end == &place->next)
        task->state->ready_end = place->link;
    *place = (struct task_place){0};
    if (kind == TASK_TIMED && task->state->timed == NULL)
        task->state->timed_next = INT64_MAX;
}

static void task_enter_timed(struct task *task, int64_t until)
{
    struct state *state = task->state;
    task->until = until;
    if (until == INT64_MAX)
        return;
    task_enter(task, TASK_TIMED, &state->timed);
    if (until < state->timed_next)
        state->timed_next = until;
}

void task_make_ready(struct task *task)
{
    struct state *state = task->state;
    task_leave(task, TASK_QUEUE);
    task_leave(task, TASK_TIMED);
    task->phase = TASK_READY;
    task->round = state->round;
    task->places[TASK_QUEUE].link = state->ready_end;
    *state->ready_end = task;
    state->ready_end = &task->places[TASK_QUEUE].next;
}

void task_wait(struct task *task, struct task **list, int64_t until)
{
    task_leave(task, TASK_QUEUE);
    task_leave(task, TASK_TIMED);
    task->phase = TASK_WAITING;
    task_enter_timed(task, until);
    if (list != NULL)
        task_enter(task, TASK_QUEUE, list);
}

void tasks_wake(struct task **list)
{
    struct task *task = *list, *next;
    *list = NULL;
    for (; task != NULL; task = next) {
        next = task->places[TASK_QUEUE].next;
        task_enter(task, TASK_QUEUE, list);
    }
    while (*list != NULL)
        task_make_ready(*list);
}

/* Wakes those whose time is over, and notes when that is the case next. */
static void task_wake_late(struct state *state)
{
    int64_t now = clock_now(), next = INT64_MAX;
    if (state->timed_next > now)
        return;
    struct task *task = state->timed;
    while (task != NULL) {
        struct task *following = task->places[TASK_TIMED].next;
        if (task->until <= now)
            task_make_ready(task);
        else if (task->until < next)
            next = task->until;
        task = following;
    }
    state->timed_next = next;
}

void task_wake_due(struct state *state)
{
    struct transfer *transfer;
    while (state->transport != NULL &&
           (transfer = transport_take_finished(state->transport)) != NULL)
        if (transfer->owner != NULL)
            tasks_wake(transfer->owner);
    task_wake_late(state);
}

/* ---- a task's life ---- */

enum coroutine_state { COROUTINE_SUSPENDED, COROUTINE_RUNNING, COROUTINE_DEAD };

/*
 * A script gets hold of its task's coroutine (coroutine.running), and may close or resume it behind
 * our back.
 */
static enum coroutine_state coroutine_look(lua_State *coroutine)
{
    lua_Debug level;
    if (lua_status(coroutine) == LUA_YIELD)
        return COROUTINE_SUSPENDED;
    if (lua_status(coroutine) != LUA_OK)
        return COROUTINE_DEAD;
    if (lua_getstack(coroutine, 0, &level))
        return COROUTINE_RUNNING;
    return lua_gettop(coroutine) > 0 ? COROUTINE_SUSPENDED : COROUTINE_DEAD;
}

bool task_is_over(const struct task *task)
{
    return task->phase == TASK_DONE || task->phase == TASK_FAILED;
}

bool task_runs(const struct task *task)
{
    return task->phase == TASK_RUNNING || task_is_over(task) ||
           coroutine_look(task->L) == COROUTINE_RUNNING;
}

void task_forget(lua_State *L, const struct task *task, const lua_State *coroutine)
{
    state_push_value(L, task->state, STATE_TASKS);
    lua_pushnil(L);
    lua_rawsetp(L, -2, task);
    lua_pushnil(L);
    lua_rawsetp(L, -2, coroutine);
    lua_pop(L, 1);
}

/* Keeps a task's userdata and coroutine, at 2 and 3, in the state's table. */
static int task_hold(lua_State *L)
{
    const struct task *task = lua_touserdata(L, 1);
    state_push_value(L, task->state, STATE_TASKS);
    lua_pushvalue(L, 3);
    lua_rawsetp(L, -2, task->L);
    lua_pushvalue(L, 2);
    lua_rawsetp(L, -2, task);
    return 0;
}

/* __index: a task has these functions and nothing else. */
static int task_index(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"done", task_done}, {"result", task_result}, {"cancel", task_cancel}};
    const char *name = luax_key(L, 2);
    for (size_t i = 0; i < 3; i++) {
        if (strcmp(name, functions[i].name) == 0) {
            lua_pushcfunction(L, functions[i].func);
            return 1;
        }
    }
    return 0;
}

struct task *task_push(lua_State *L, struct state *state, int arguments)
{
    state_check_open(L, state);
    struct task *task = lua_newuserdatauv(L, sizeof *task, TASK_VALUES);
    *task = (struct task){.state = state, .telling = state_is_telling(L, state)};
    static const luaL_Reg functions[] = {{"__index", task_index}, {NULL, NULL}};
    luax_metatable(L, TASK_METATABLE, functions);
    lua_setmetatable(L, -2);
    lua_pushvalue(L, -1);
    task->L = lua_newthread(L);
    /* No memory for them: the stack that they come from has no more room than this one. */
    if (!lua_checkstack(task->L, arguments + 1))
        luaL_error(L, "too many arguments");
    if (luax_protect(L, task_hold, task, 2, 0) != LUA_OK) {
        task_forget(L, task, task->L);
        lua_error(L);
    }
    lua_insert(L, -2);
    lua_xmove(L, task->L, 1);
    return task;
}

struct task *task_check(lua_State *L)
{
    struct task *task = luaL_testudata(L, 1, TASK_METATABLE);
    if (task == NULL)
        error_raise(L, NULL, ERROR_ARGUMENT, "expected a task, got %s", error_push_type(L, 1));
    return task;
}

/* What the state was about before one of a task's functions ran. */
struct inside {
    bool telling;
    int collector;
};

/* What runs from here on is the task's, also what its end closes. */
static struct inside task_go_in(lua_State *L, struct task *task)
{
    struct state *state = task->state;
    struct inside before = {state->telling, state->collector};
    task->blocked_by = NULL;
    task->outer = state->current;
    state->current = task;
    state->telling = task->telling;
    state->collector = lua_gc(L, LUA_GCISRUNNING);
    return before;
}

static void task_come_out(struct task *task, struct inside before)
{
    task->state->telling = before.telling;
    task->state->collector = before.collector;
    task->state->current = task->outer;
}

/* How deep coroutines may be closed one from the other: what each closes may call as deep as Lua
 * lets C functions call each other, and so much C stack there is not for many. */
enum { CLOSING_MOST = 4 };

/* Closes the coroutine of a task that is over. */
static void task_close(lua_State *L, struct task *task)
{
    lua_State *coroutine = task->L;
    task->L = NULL;
    struct inside inside = task_go_in(L, task);
    task->state->closing++;
    if (coroutine_look(coroutine) != COROUTINE_RUNNING)
        lua_resetthread(coroutine);
    task->state->closing--;
    task_come_out(task, inside);
    task_forget(L, task, coroutine);
}

/* The same, at the latest when those that are being closed are. */
static void task_close_soon(lua_State *L, struct task *task)
{
    struct state *state = task->state;
    task_enter(task, TASK_QUEUE, &state->unclosed);
    while (state->closing < CLOSING_MOST && (task = state->unclosed) != NULL) {
        task_leave(task, TASK_QUEUE);
        task_close(L, task);
    }
}

/*
 * The task is over: stores its outcome, which is on the top and is popped, closes its coroutine,
 * and wakes those who wait for it. What the coroutine closes may look at the task.
 */
static void task_finish(lua_State *L, struct task *task, bool failed)
{
    int outcome = lua_gettop(L);
    state_push_value(L, task->state, STATE_TASKS);
    lua_rawgetp(L, -1, task);
    lua_pushvalue(L, outcome);
    lua_setiuservalue(L, -2, TASK_OUTCOME);
    task->phase = failed ? TASK_FAILED : TASK_DONE;
    task_close_soon(L, task);
    lua_pushvalue(L, outcome);
    if (task->group != NULL)
        group_take_outcome(L, task, failed);
    else
        task->state->running -= task->counted;
    tasks_wake(&task->waiters);
    lua_settop(L, outcome - 1);
}

/* Returns the results on a task's coroutine, of which there are the number at 2, as a table
 * {n = count, ...}. */
static int task_take_results(lua_State *L)
{
    const struct task *task = lua_touserdata(L, 1);
    int count = (int)lua_tointeger(L, 2);
    luaL_checkstack(L, count + 4, "too many results");
    lua_xmove(task->L, L, count);
    lua_createtable(L, count, 1);
    lua_insert(L, -count - 1);
    for (int i = count; i > 0; i--)
        lua_rawseti(L, -i - 1, i);
    luax_set_integer(L, "n", count);
    return 1;
}

static int task_cancelled(lua_State *L)
{
    lua_pushstring(L, lua_touserdata(L, 1));
    error_new(L, NULL, ERROR_CANCELLED);
    return 1;
}

/* Finishes a task by an error of kind cancelled; when there is no memory, by that error. */
static void task_finish_cancelled(lua_State *L, struct task *task, const char *message)
{
    /* Finalizers may run meanwhile: they find it in no list, and cannot cancel it. */
    task_leave(task, TASK_QUEUE);
    task_leave(task, TASK_TIMED);
    task->phase = TASK_RUNNING;
    luax_protect_undisturbed(L, task_cancelled, message, 0, 1);
    task_finish(L, task, true);
}

static void task_resume(lua_State *L, struct task *task)
{
    int count = 0, arguments = task->arguments;
    if (coroutine_look(task->L) != COROUTINE_SUSPENDED) {
        task_finish_cancelled(L, task,
                              "the coroutine of a task was closed or resumed by somebody else");
        return;
    }
    task->arguments = 0;
    task->phase = TASK_RUNNING;
    struct inside inside = task_go_in(L, task);
    int status = lua_resume(task->L, L, arguments, &count);
    task_come_out(task, inside);
    if (status == LUA_YIELD) {
        lua_pop(task->L, count);
        /* The script's own yield: others go first. */
        if (task->phase == TASK_RUNNING)
            task_make_ready(task);
    } else if (status == LUA_OK) {
        lua_pushinteger(L, count);
        status = luax_protect_undisturbed(L, task_take_results, task, 1, 1);
        task_finish(L, task, status != LUA_OK);
    } else {
        lua_xmove(task->L, L, 1);
        task_finish(L, task, true);
    }
}

void task_end(lua_State *L, struct task *task)
{
    task_finish_cancelled(L, task, "the task was cancelled");
}

/* ---- running tasks ---- */

/* How many waits may be nested in others of which each runs any task: Lua has C stack for two
 * hundred functions, and each takes two. */
enum { NESTED_MOST = 48 };

/* How many of the host's on_calls may run what scripts began, each in a wait of the one before: it
 * begins anew with what Lua allows. One more runs only what it began itself, which is not told. */
enum { TELLING_MOST = 4 };

bool task_is_deep(const struct state *state)
{
    int nested = 0;
    for (const struct task *task = state->current; task != NULL; task = task->outer)
        nested++;
    return nested > NESTED_MOST;
}

/*
 * Whether the task runs during that wait: it is one of the group, was begun by one of them in turn,
 * or stems from `start`, as one of them may be waiting for it; where the wait is a deep one, only
 * if somebody is.
 */
static bool task_belongs(const struct task *task, const struct awaited *awaited)
{
    if (task->state->tellings > TELLING_MOST && !task->telling)
        return false;
    if (awaited == NULL || (awaited->group == NULL && !awaited->deep))
        return true;
    while (task != NULL && task->group != NULL && task->group != awaited->group)
        task = task->owner;
    if (task == NULL || task->group != NULL || !awaited->deep)
        return task != NULL;
    return task == awaited->task || task->waiters != NULL;
}

/* The first task that runs during the wait, of those that were ready before the round. */
static struct task *task_next_ready(struct state *state, const struct awaited *awaited,
                                    unsigned long round)
{
    struct task *task = state->ready;
    while (task != NULL && task->round < round && !task_belongs(task, awaited))
        task = task->places[TASK_QUEUE].next;
    return task != NULL && task->round < round ? task : NULL;
}

bool task_run_round(lua_State *L, struct state *state, const struct awaited *awaited)
{
    unsigned long round = ++state->round;
    struct task *task;
    bool ran = false;
    luaL_checkstack(L, LUA_MINSTACK, NULL);
    while ((task = task_next_ready(state, awaited, round)) != NULL) {
        task_leave(task, TASK_QUEUE);
        task_resume(L, task);
        ran = true;
    }
    return ran;
}

void task_turn(lua_State *L, struct state *state, const struct awaited *awaited, int64_t until)
{
    task_wake_due(state);
    if (task_next_ready(state, awaited, ULONG_MAX) != NULL)
        until = 0;
    else if (state->timed_next < until)
        until = state->timed_next;
    state_turn(L, state, until);
    task_wake_due(state);
}

void task_go_on(lua_State *L, struct state *state, const struct awaited *awaited)
{
    task_wake_due(state);
    if (task_next_ready(state, awaited, ULONG_MAX) == NULL && state->timed == NULL &&
        (state->transport == NULL || transport_busy(state->transport) == 0))
        error_raise(L, NULL, ERROR_ARGUMENT,
                    "what is waited for waits for this in turn, and would do so for ever");
    task_turn(L, state, awaited, INT64_MAX);
}

/* Puts a task at the end of the chain, once. Returns the last one. */
static struct task *task_append(struct task *last, struct task *task, unsigned long look)
{
    if (task->seen == look)
        return last;
    task->seen = look;
    task->chain = NULL;
    last->chain = task;
    return task;
}

bool task_is_waited_for(struct state *state, const struct task *target, bool suspends)
{
    unsigned long look = ++state->looks;
    struct task *current = state->current, *last = current;
    /* It may go on: it waits for nobody. */
    if (target->phase == TASK_READY)
        return false;
    last->chain = NULL;
    last->seen = look;
    for (struct task *at = last; at != NULL; at = at->chain) {
        if (at == target)
            return true;
        struct task *waiter = at->waiters;
        for (; waiter != NULL; waiter = waiter->places[TASK_QUEUE].next)
            last = task_append(last, waiter, look);
        if (at->owner != NULL)
            last = task_append(last, at->owner, look);
        /* Who ran a task goes on when that is suspended or over. */
        for (struct task *above = current; above->outer != NULL; above = above->outer)
            if (above->outer->blocked_by == at || (above == at && (above != current || !suspends)))
                last = task_append(last, above->outer, look);
    }
    return false;
}
