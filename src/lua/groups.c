/*
 * `parallel`: groups of tasks that are waited for together; see tasks.h.
 *
 * A `parallel` inside a task suspends that task until its own tasks are done; where it cannot
 * suspend, it runs them itself, and no other group's, so that the C stack does not grow with those.
 */
#include <lauxlib.h>

#include "error.h"
#include "luax.h"
#include "task.h"
#include "tasks.h"

static const char GROUP_METATABLE[] = "integrations.group";

enum { LIMIT = 8, LIMIT_MOST = 100000, NESTING_MOST = 200 };

/* The tasks of one `parallel`. */
struct group {
    struct state *state;
    lua_Hook hook; /* of the thread that called `parallel`, as it was then */
    int hook_mask, hook_count;
    struct task *owner;  /* the task that called it; NULL outside one */
    struct task *waiter; /* the same while it is suspended */
    struct task *tasks;  /* those that are not done */
    lua_Integer count, started, unfinished;
    int depth;    /* of `parallel` inside `parallel` */
    bool telling; /* the host's on_call began it */
    bool failed;  /* some function raised */
    bool over;    /* nobody waits for it any more */
};

/*
 * The parts of a group's table, which the registry has under the group's address. A function leaves
 * its table when it begins; should it fail, its error takes the place.
 */
enum {
    GROUP_FUNCTIONS = 1,
    GROUP_ERRORS = GROUP_FUNCTIONS,
    GROUP_RESULTS,
    GROUP_USERDATA,
    GROUP_OWNER
};

/* Pushes a part of a group's table; nil when the group is over. */
static void group_push_part(lua_State *L, const struct group *group, int part)
{
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, group) == LUA_TTABLE) {
        lua_rawgeti(L, -1, part);
        lua_remove(L, -2);
    }
}

/* ---- its tasks ---- */

static void group_remove(struct task *task)
{
    task_leave(task, TASK_GROUP);
    task->group->unfinished--;
    task->group = NULL;
    task->owner = NULL;
}

static void group_start_next(lua_State *L, struct group *group);

/* Somebody has to look at the task that waits for the group, unless it comes to its end itself,
 * which may have come without group_close: a hook of the host can keep that from running. */
static void group_wake_waiter(struct group *group)
{
    if (group->waiter != NULL && group->waiter->phase == TASK_WAITING)
        task_make_ready(group->waiter);
    group->waiter = NULL;
}

/*
 * Stores the outcome on the top as the group's result or error of the task, pops it, and goes on
 * with the group: its next function begins, or whoever waits for the group goes on. A finalizer may
 * end the group meanwhile; it is held until it is done with.
 */
void group_take_outcome(lua_State *L, struct task *task, bool failed)
{
    struct group *group = task->group;
    int outcome = lua_gettop(L);
    group_remove(task);
    group_push_part(L, group, GROUP_USERDATA);
    group_push_part(L, group, failed ? GROUP_ERRORS : GROUP_RESULTS);
    if (failed)
        lua_pushvalue(L, outcome);
    else
        lua_rawgeti(L, outcome, 1);
    group->failed |= failed;
    lua_rawseti(L, -2, task->index);
    group_start_next(L, group);
    if (group->unfinished == 0)
        group_wake_waiter(group);
    lua_settop(L, outcome - 1);
}

/* Makes a task of a group's function, which is at 3, its index at 2, unless the group is over by
 * then. The hook is that of who called `parallel`: what begins it may be another thread. */
static int group_begin(lua_State *L)
{
    struct group *group = lua_touserdata(L, 1);
    struct task *task = task_push(L, group->state, 0);
    if (group->over) {
        task_forget(L, task, task->L);
        return 0;
    }
    lua_sethook(task->L, group->hook, group->hook_mask, group->hook_count);
    task->group = group;
    task->owner = group->owner;
    task->depth = group->depth;
    task->telling = group->telling;
    task->index = lua_tointeger(L, 2);
    task_enter(task, TASK_GROUP, &group->tasks);
    task_make_ready(task);
    return 0;
}

/*
 * Begins the next function of the group, when there is one left. One for which there is no memory
 * has failed.
 */
static void group_start_next(lua_State *L, struct group *group)
{
    int status = LUA_ERRRUN;
    while (status != LUA_OK && group->started < group->count) {
        /* Counted before anything is allocated: a finalizer may run then, and come here for the
         * same group. */
        lua_Integer index = ++group->started;
        group_push_part(L, group, GROUP_FUNCTIONS);
        lua_pushinteger(L, index);
        lua_rawgeti(L, -2, index);
        lua_pushnil(L);
        lua_rawseti(L, -4, index);
        status = luax_protect_undisturbed(L, group_begin, group, 2, 0);
        if (status != LUA_OK) {
            lua_rawseti(L, -2, index);
            group->failed = true;
            group->unfinished--;
        }
        lua_pop(L, 1);
    }
}

/* Ends a task of the group. One that is running goes on by itself, as one of `start` would. */
static void group_end_task(lua_State *L, struct task *task)
{
    if (!task_runs(task)) {
        task_end(L, task);
        return;
    }
    group_remove(task);
    task->counted = true;
    task->state->running++;
}

/* __close: whatever is still running of the group is cancelled. */
static int group_close(lua_State *L)
{
    struct group *group = luaL_checkudata(L, 1, GROUP_METATABLE);
    /* Somebody else has resumed or closed the task that waits; it is looked at again. */
    group_wake_waiter(group);
    group->over = true;
    group->started = group->count;
    while (group->tasks != NULL)
        group_end_task(L, group->tasks);
    lua_pushnil(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, group);
    return 0;
}

/* ---- its beginning ---- */

/* Raises where the table at 3 has a key beside 1 to `count`: what it names would not be run. */
static void group_check_keys(lua_State *L, lua_Integer count)
{
    for (lua_pushnil(L); lua_next(L, 3) != 0; lua_pop(L, 1))
        if (!lua_isinteger(L, -2) || lua_tointeger(L, -2) < 1 || lua_tointeger(L, -2) > count)
            error_raise(L, NULL, ERROR_ARGUMENT,
                        "parallel: expected an array of functions, got a table with the key %s",
                        error_push_shown(L, -2));
}

static void group_push_functions(lua_State *L, lua_Integer count)
{
    group_check_keys(L, count);
    lua_createtable(L, (int)count, 0);
    for (lua_Integer i = 1; i <= count; i++) {
        if (lua_rawgeti(L, 3, i) != LUA_TFUNCTION)
            error_raise(L, NULL, ERROR_ARGUMENT,
                        "parallel: expected an array of functions, got %s at index %I",
                        error_push_type(L, -1), (LUAI_UACINT)i);
        lua_rawseti(L, -2, i);
    }
}

/* Gives a group its table; its userdata is at 2, the functions at 3. */
static int group_enter(lua_State *L)
{
    const struct group *group = lua_touserdata(L, 1);
    lua_createtable(L, GROUP_OWNER, 0);
    group_push_functions(L, group->count);
    lua_rawseti(L, -2, GROUP_FUNCTIONS);
    lua_createtable(L, (int)group->count, 0);
    lua_rawseti(L, -2, GROUP_RESULTS);
    lua_pushvalue(L, 2);
    lua_rawseti(L, -2, GROUP_USERDATA);
    if (group->owner != NULL) {
        state_push_value(L, group->state, STATE_TASKS);
        lua_rawgetp(L, -1, group->owner);
        lua_rawseti(L, -3, GROUP_OWNER);
        lua_pop(L, 1);
    }
    lua_rawsetp(L, LUA_REGISTRYINDEX, group);
    return 0;
}

/* How deep a `parallel` of the task is nested. */
static int group_depth(const struct task *task)
{
    return task != NULL ? task->depth + 1 : 1;
}

/*
 * Pushes a group for the functions in the table at 1; it is closed when the caller returns or
 * fails. Calling a function that much deeper than the caller leaves the memory that __close will
 * need.
 */
static struct group *group_push(lua_State *L, struct state *state)
{
    static const luaL_Reg functions[] = {{"__close", group_close}, {NULL, NULL}};
    lua_Integer count = (lua_Integer)lua_rawlen(L, 1);
    struct group *group = lua_newuserdatauv(L, sizeof *group, 0);
    *group = (struct group){.state = state,
                            .hook = lua_gethook(L),
                            .hook_mask = lua_gethookmask(L),
                            .hook_count = lua_gethookcount(L),
                            .owner = state->current,
                            .count = count,
                            .unfinished = count,
                            .depth = group_depth(state->current),
                            .telling = state_is_telling(L, state)};
    luax_metatable(L, GROUP_METATABLE, functions);
    lua_setmetatable(L, -2);
    luaL_checkstack(L, 2 * LUA_MINSTACK, NULL);
    lua_pushvalue(L, -1);
    lua_pushvalue(L, 1);
    if (luax_protect(L, group_enter, group, 2, 0) != LUA_OK)
        lua_error(L);
    lua_toclose(L, -1);
    return group;
}

/* The option `limit` of the table at 2, which may be absent. */
static lua_Integer group_read_limit(lua_State *L)
{
    if (luax_is_absent(L, 2))
        return LIMIT;
    error_check_type(L, 2, LUA_TTABLE, "parallel: expected a table of options");
    lua_pushnil(L);
    while (lua_next(L, 2) != 0) {
        lua_pushliteral(L, "limit");
        if (!lua_rawequal(L, -1, -3))
            error_raise(L, NULL, ERROR_ARGUMENT, "parallel: unknown option %s. Options: limit",
                        error_push_shown(L, -3));
        lua_pop(L, 2);
    }
    lua_getfield(L, 2, "limit");
    int exact = 0;
    bool absent = luax_is_absent(L, -1);
    lua_Integer limit = absent ? LIMIT : lua_tointegerx(L, -1, &exact);
    if (!absent && (!exact || limit < 1 || limit > LIMIT_MOST))
        error_raise(L, NULL, ERROR_ARGUMENT,
                    "parallel: option 'limit': expected an integer from 1 "
                    "to %d",
                    LIMIT_MOST);
    lua_pop(L, 1);
    return limit;
}

/* ---- parallel ---- */

/* The results, and nil or the errors, of the group. */
static int group_finish(lua_State *L, const struct group *group)
{
    group_push_part(L, group, GROUP_RESULTS);
    if (group->failed)
        group_push_part(L, group, GROUP_ERRORS);
    else
        lua_pushnil(L);
    return 2;
}

static int group_continue(lua_State *L, int status, lua_KContext context)
{
    const struct group *group = (const struct group *)context;
    (void)status;
    if (group->unfinished > 0)
        error_raise(L, NULL, ERROR_CANCELLED,
                    "parallel: the coroutine was resumed by somebody else");
    return group_finish(L, group);
}

int tasks_parallel(lua_State *L)
{
    struct state *state = lua_touserdata(L, lua_upvalueindex(1));
    lua_settop(L, 2);
    error_check_type(L, 1, LUA_TTABLE, "parallel: expected an array of functions");
    lua_Integer limit = group_read_limit(L);
    if (group_depth(state->current) > NESTING_MOST)
        error_raise(L, NULL, ERROR_ARGUMENT, "parallel: nested more than %d deep", NESTING_MOST);
    struct group *group = group_push(L, state);
    for (lua_Integer i = 0; i < limit && i < group->count; i++)
        group_start_next(L, group);
    struct task *task = state->current;
    if (group->unfinished > 0 && tasks_can_suspend(L, state)) {
        task_wait(task, NULL, INT64_MAX);
        group->waiter = task;
        return lua_yieldk(L, 0, (lua_KContext)group, group_continue);
    }
    const struct awaited own = {.group = group, .deep = task_is_deep(state)};
    const struct awaited *awaited = task != NULL ? &own : NULL;
    if (task != NULL)
        task->blocked_by = NULL;
    while (group->unfinished > 0) {
        task_run_round(L, state, awaited);
        if (group->unfinished > 0)
            task_go_on(L, state, awaited);
    }
    return group_finish(L, group);
}
