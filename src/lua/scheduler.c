/*
 * Many calls at once; see scheduler.h.
 *
 * Tasks that may go on stand in one queue of the module; whoever waits (`parallel`, `result`,
 * `poll`) runs them and turns the transport in between. A `parallel` inside a task suspends that
 * task until its own tasks are done; where it cannot suspend, it runs them itself, and only them,
 * so that the C stack stays as deep as the script nests.
 *
 * A task is a userdata whose user values are its coroutine and its outcome. The module's table of
 * tasks holds it while it is not done. What a call holds is freed when its coroutine is closed.
 *
 * A task that has begun comes to its end even when there is no memory: what is needed for that is
 * there beforehand, and whatever allocates is called so that its failure becomes the task's error.
 *
 * Every function here has the module's userdata as its first upvalue.
 */
#include "scheduler.h"

#include <lauxlib.h>
#include <string.h>

#include "error.h"

static const char TASK_METATABLE[] = "integrations.task";
static const char GROUP_METATABLE[] = "integrations.group";

enum { LIMIT = 8, LIMIT_MOST = 100000, NESTING_MOST = 200 };

/* Milliseconds between two looks at the deadlines of calls that wait for a token. */
enum { TOKEN_LOOK = 50 };

/* The tasks of one `parallel`. */
struct group {
    struct module *module;
    struct task *owner;  /* the task that called `parallel`; NULL outside one */
    struct task *waiter; /* the same while it is suspended */
    struct task *tasks;  /* those that are not done, linked by `sibling` */
    lua_Integer count, started, unfinished;
    int depth;   /* of `parallel` inside `parallel` */
    bool failed; /* some function raised */
};

/*
 * The parts of a group's table, which the registry has under the group's address. A function leaves
 * its table when it begins; should it fail, its error takes the place.
 */
enum { GROUP_FUNCTIONS = 1, GROUP_ERRORS = GROUP_FUNCTIONS, GROUP_RESULTS, GROUP_USERDATA };

enum task_state { TASK_READY, TASK_RUNNING, TASK_WAITING, TASK_DONE, TASK_FAILED };

struct task {
    struct module *module;
    lua_State *L; /* its coroutine; NULL when it is done */
    enum task_state state;
    int arguments;       /* on the coroutine's stack, for the first resume */
    bool counted;        /* poll's count of tasks has it */
    struct group *group; /* NULL: begun by `start` */
    lua_Integer index;   /* in the group */
    struct task *sibling;
    struct task *next;    /* in the queue or list that it stands in */
    struct task **list;   /* the list of waiters that it stands in; NULL: none */
    struct task *waiters; /* tasks that wait for this one's end */
    struct task *chain;   /* only while is_waited_for_by looks */
};

/* The user value of a task: its results ({n = ...}) or its error. */
enum { TASK_OUTCOME = 1, TASK_VALUES = TASK_OUTCOME };

static struct module *module_of(lua_State *L)
{
    return lua_touserdata(L, lua_upvalueindex(1));
}

/* ---- queues ---- */

static void make_ready(struct task *task)
{
    struct module *module = task->module;
    task->state = TASK_READY;
    task->next = NULL;
    task->list = NULL;
    *(module->ready_last != NULL ? &module->ready_last->next : &module->ready_first) = task;
    module->ready_last = task;
}

/* Takes the task behind `before` (NULL: the first) out of the queue. */
static struct task *take_ready(struct module *module, struct task *before)
{
    struct task **link = before != NULL ? &before->next : &module->ready_first;
    struct task *task = *link;
    *link = task->next;
    if (module->ready_last == task)
        module->ready_last = before;
    task->next = NULL;
    return task;
}

static void leave_queue(struct task *task)
{
    struct task *before = NULL;
    for (struct task *at = task->module->ready_first; at != task; at = at->next)
        before = at;
    take_ready(task->module, before);
}

/* The running task waits in a list, until somebody wakes it. */
static void wait_in(struct task *task, struct task **list)
{
    task->state = TASK_WAITING;
    task->list = list;
    task->next = list != NULL ? *list : NULL;
    if (list != NULL)
        *list = task;
}

static void leave_list(struct task *task)
{
    struct task **link = task->list;
    while (link != NULL && *link != task)
        link = &(*link)->next;
    if (link != NULL)
        *link = task->next;
    task->next = NULL;
    task->list = NULL;
}

/* Wakes the tasks of a list, in the order in which they came. */
static void wake_all(struct task **list)
{
    struct task *reversed = NULL;
    while (*list != NULL) {
        struct task *task = *list;
        *list = task->next;
        task->next = reversed;
        reversed = task;
    }
    while (reversed != NULL) {
        struct task *task = reversed;
        reversed = task->next;
        make_ready(task);
    }
}

static void wake_finished(struct module *module)
{
    struct transfer *transfer;
    if (module->transport == NULL)
        return;
    while ((transfer = transport_take_finished(module->transport)) != NULL) {
        if (transfer->owner != NULL)
            wake_all(transfer->owner);
        wake_all(&module->token_waiters);
    }
}

/* ---- a task's life ---- */

enum coroutine_state { COROUTINE_SUSPENDED, COROUTINE_RUNNING, COROUTINE_DEAD };

/*
 * A script gets hold of its task's coroutine (coroutine.running), and may close or resume it behind
 * the scheduler's back.
 */
static enum coroutine_state state_of(lua_State *coroutine)
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

/* Forgets a task that is done: its userdata and its coroutine are held no more. */
static void forget(lua_State *L, const struct task *task, const lua_State *coroutine)
{
    module_push_value(L, task->module, MODULE_TASKS);
    lua_pushnil(L);
    lua_rawsetp(L, -2, task);
    lua_pushnil(L);
    lua_rawsetp(L, -2, coroutine);
    lua_pop(L, 1);
}

/* Keeps a task's userdata and coroutine, at 2 and 3, in the module's table. */
static int hold(lua_State *L)
{
    const struct task *task = module_pointer(L);
    module_push_value(L, task->module, MODULE_TASKS);
    lua_pushvalue(L, 3);
    lua_rawsetp(L, -2, task->L);
    lua_pushvalue(L, 2);
    lua_rawsetp(L, -2, task);
    return 0;
}

/*
 * Pushes a new task that will call the function on the top, which it replaces; its coroutine has
 * room for the function and its arguments.
 */
static struct task *push_task(lua_State *L, struct module *module, int arguments)
{
    struct task *task = lua_newuserdatauv(L, sizeof *task, TASK_VALUES);
    *task = (struct task){.module = module};
    luaL_setmetatable(L, TASK_METATABLE);
    lua_pushvalue(L, -1);
    task->L = lua_newthread(L);
    /* No memory for them: the stack that they come from has no more room than this one. */
    if (!lua_checkstack(task->L, arguments + 1))
        luaL_error(L, "too many arguments");
    if (module_protect(L, module, hold, task, 2, 0) != LUA_OK) {
        forget(L, task, task->L);
        lua_error(L);
    }
    lua_insert(L, -2);
    lua_xmove(L, task->L, 1);
    return task;
}

/* Pushes the userdata of a task that is not done. */
static void push_userdata(lua_State *L, const struct task *task)
{
    module_push_value(L, task->module, MODULE_TASKS);
    lua_rawgetp(L, -1, task);
    lua_remove(L, -2);
}

static void leave_siblings(struct task *task)
{
    struct task **link = &task->group->tasks;
    while (*link != NULL && *link != task)
        link = &(*link)->sibling;
    if (*link != NULL)
        *link = task->sibling;
}

/* Pushes a part of a group's table; nil when the group is over. */
static void push_part(lua_State *L, const struct group *group, int part)
{
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, group) == LUA_TTABLE) {
        lua_rawgeti(L, -1, part);
        lua_remove(L, -2);
    }
}

static void start_next(lua_State *L, struct group *group);

/*
 * Stores the outcome on the top as the group's result or error of the task, pops it, and goes on
 * with the group: its next function begins, or whoever waits for the group goes on.
 */
static void finish_in_group(lua_State *L, struct task *task, bool failed)
{
    struct group *group = task->group;
    leave_siblings(task);
    task->group = NULL;
    if (!failed)
        lua_rawgeti(L, -1, 1);
    group->failed |= failed;
    push_part(L, group, failed ? GROUP_ERRORS : GROUP_RESULTS);
    lua_insert(L, -2);
    lua_rawseti(L, -2, task->index);
    lua_pop(L, failed ? 1 : 2);
    group->unfinished--;
    start_next(L, group);
    if (group->unfinished == 0 && group->waiter != NULL) {
        make_ready(group->waiter);
        group->waiter = NULL;
    }
}

/*
 * The task is over: closes its coroutine, stores its outcome, which is on the top and is popped,
 * and wakes those who wait for it.
 */
static void finish_task(lua_State *L, struct task *task, bool failed)
{
    lua_State *coroutine = task->L;
    int outcome = lua_gettop(L);
    push_userdata(L, task);
    task->L = NULL;
    task->state = failed ? TASK_FAILED : TASK_DONE;
    if (state_of(coroutine) != COROUTINE_RUNNING)
        lua_resetthread(coroutine);
    forget(L, task, coroutine);
    lua_pushvalue(L, outcome);
    if (task->group != NULL) {
        finish_in_group(L, task, failed);
    } else {
        lua_setiuservalue(L, -2, TASK_OUTCOME);
        task->module->running -= task->counted;
    }
    wake_all(&task->waiters);
    lua_settop(L, outcome - 1);
}

/* Returns the results on a task's coroutine, of which there are the number at 2, as a table
 * {n = count, ...}. */
static int take_results(lua_State *L)
{
    const struct task *task = module_pointer(L);
    int count = (int)lua_tointeger(L, 2);
    luaL_checkstack(L, count + 4, "too many results");
    lua_xmove(task->L, L, count);
    lua_createtable(L, count, 1);
    lua_insert(L, -count - 1);
    for (int i = count; i > 0; i--)
        lua_rawseti(L, -i - 1, i);
    lua_pushinteger(L, count);
    lua_setfield(L, -2, "n");
    return 1;
}

/* Pushes the task's results as a table; false with an error instead. */
static bool push_results(lua_State *L, struct task *task, int count)
{
    lua_pushinteger(L, count);
    return module_protect(L, task->module, take_results, task, 1, 1) == LUA_OK;
}

static int cancelled(lua_State *L)
{
    lua_pushstring(L, module_pointer(L));
    error_new(L, NULL, ERROR_CANCELLED);
    return 1;
}

/* Pushes an error of kind cancelled; when there is no memory, that error. */
static void push_cancelled(lua_State *L, const struct task *task, const char *message)
{
    module_protect(L, task->module, cancelled, (void *)message, 0, 1);
}

/* Runs a task until it waits or is over. */
static void resume(lua_State *L, struct task *task)
{
    struct module *module = task->module;
    struct task *outer = module->current;
    int count = 0, arguments = task->arguments;
    if (state_of(task->L) != COROUTINE_SUSPENDED) {
        push_cancelled(L, task, "the coroutine of a task was closed or resumed by somebody else");
        finish_task(L, task, true);
        return;
    }
    task->arguments = 0;
    task->state = TASK_RUNNING;
    module->current = task;
    int status = lua_resume(task->L, L, arguments, &count);
    module->current = outer;
    if (status == LUA_YIELD) {
        lua_pop(task->L, count);
        /* The script's own yield: others go first. */
        if (task->state == TASK_RUNNING)
            make_ready(task);
    } else if (status == LUA_OK) {
        bool taken = push_results(L, task, count);
        finish_task(L, task, !taken);
    } else {
        lua_xmove(task->L, L, 1);
        finish_task(L, task, true);
    }
}

/* A task that is running when its group ends goes on by itself, as one of `start` would. */
static void orphan(struct task *task)
{
    leave_siblings(task);
    task->group->unfinished--;
    task->group = NULL;
    task->counted = true;
    task->module->running++;
}

/* Ends a task with an error of kind cancelled, unless it is running. */
static void cancel(lua_State *L, struct task *task)
{
    if (task->group != NULL && state_of(task->L) == COROUTINE_RUNNING) {
        orphan(task);
        return;
    }
    if (task->state == TASK_READY)
        leave_queue(task);
    else
        leave_list(task);
    push_cancelled(L, task, "the task was cancelled");
    finish_task(L, task, true);
}

void scheduler_wake(struct task **waiters)
{
    wake_all(waiters);
}

bool scheduler_can_suspend(lua_State *L, const struct module *module)
{
    return module->current != NULL && module->current->L == L && lua_isyieldable(L);
}

void scheduler_suspend(struct module *module, struct task **waiters)
{
    wait_in(module->current, waiters);
}

/* ---- running tasks ---- */

/*
 * Whether whoever runs the group's tasks runs this one too: it is one of them, or was begun by one
 * of them in turn; or it stems from `start`, as one of them may be waiting for it.
 */
static bool belongs(const struct task *task, const struct group *group)
{
    while (task != NULL) {
        if (task->group == NULL || task->group == group)
            return true;
        task = task->group->owner;
    }
    return false;
}

/* The first ready task that belongs to the group (NULL: any), taken out of the queue; NULL: none.
 */
static struct task *next_ready(struct module *module, const struct group *group)
{
    struct task *before = NULL;
    for (struct task *task = module->ready_first; task != NULL; task = task->next) {
        if (group == NULL || belongs(task, group))
            return take_ready(module, before);
        before = task;
    }
    return NULL;
}

/* Runs each ready task once; those that become ready meanwhile have to wait for the next round. */
static bool run_round(lua_State *L, struct module *module, const struct group *group)
{
    struct task *last = module->ready_last, *task;
    bool ran = false;
    luaL_checkstack(L, LUA_MINSTACK, NULL);
    while ((task = next_ready(module, group)) != NULL) {
        bool end = task == last;
        resume(L, task);
        ran = true;
        if (end)
            break;
    }
    return ran;
}

/* Turns the transport, without waiting when a task is ready, and wakes who waits for it. */
static void turn(struct module *module, const struct group *group, int64_t until)
{
    wake_finished(module);
    struct task *task = module->ready_first;
    while (task != NULL && group != NULL && !belongs(task, group))
        task = task->next;
    /* Calls that wait for a token look at their own deadlines now and then. */
    int64_t look = module->token_waiters != NULL ? transport_now() + TOKEN_LOOK : INT64_MAX;
    if (module->transport != NULL)
        transport_turn(module->transport, task != NULL ? 0 : until < look ? until : look);
    wake_finished(module);
    if (transport_now() >= look)
        wake_all(&module->token_waiters);
}

/* ---- groups ---- */

/* Makes a task of a group's function, which is at 3, its index at 2. */
static int begin(lua_State *L)
{
    struct group *group = module_pointer(L);
    struct task *task = push_task(L, group->module, 0);
    task->group = group;
    task->index = lua_tointeger(L, 2);
    task->sibling = group->tasks;
    group->tasks = task;
    make_ready(task);
    return 0;
}

/*
 * Begins the next function of the group, when there is one left. One for which there is no memory
 * has failed.
 */
static void start_next(lua_State *L, struct group *group)
{
    int status = LUA_ERRRUN;
    while (status != LUA_OK && group->started < group->count) {
        /* Counted before anything is allocated: a finalizer may run then, and come here for the
         * same group. */
        lua_Integer index = ++group->started;
        push_part(L, group, GROUP_FUNCTIONS);
        lua_pushinteger(L, index);
        lua_rawgeti(L, -2, index);
        lua_pushnil(L);
        lua_rawseti(L, -4, index);
        status = module_protect(L, group->module, begin, group, 2, 0);
        if (status != LUA_OK) {
            lua_rawseti(L, -2, index);
            group->failed = true;
            group->unfinished--;
        }
        lua_pop(L, 1);
    }
}

/* __close: whatever is still running of the group is cancelled. */
static int group_close(lua_State *L)
{
    struct group *group = luaL_checkudata(L, 1, GROUP_METATABLE);
    /* Somebody else has resumed or closed the task that waits; it is looked at again. */
    if (group->waiter != NULL && group->waiter->L != NULL)
        make_ready(group->waiter);
    group->waiter = NULL;
    group->started = group->count;
    while (group->tasks != NULL)
        cancel(L, group->tasks);
    lua_pushnil(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, group);
    return 0;
}

/* Pushes a table of `count` functions, those of the table at 3. */
static void push_functions(lua_State *L, lua_Integer count)
{
    lua_createtable(L, (int)count, 0);
    for (lua_Integer i = 1; i <= count; i++) {
        if (lua_rawgeti(L, 3, i) != LUA_TFUNCTION)
            error_raise(L, NULL, ERROR_ARGUMENT,
                        "parallel: expected an array of functions, got a %s at index %I",
                        luaL_typename(L, -1), (LUAI_UACINT)i);
        lua_rawseti(L, -2, i);
    }
}

/* How deep a `parallel` of the task is nested; closing it takes C stack for each level. */
static int depth_inside(const struct task *task)
{
    return task != NULL && task->group != NULL ? task->group->depth + 1 : 1;
}

/* Gives a group its table; its userdata is at 2, the functions at 3. */
static int enter(lua_State *L)
{
    const struct group *group = module_pointer(L);
    lua_createtable(L, GROUP_USERDATA, 0);
    push_functions(L, group->count);
    lua_rawseti(L, -2, GROUP_FUNCTIONS);
    lua_createtable(L, (int)group->count, 0);
    lua_rawseti(L, -2, GROUP_RESULTS);
    lua_pushvalue(L, 2);
    lua_rawseti(L, -2, GROUP_USERDATA);
    lua_rawsetp(L, LUA_REGISTRYINDEX, group);
    return 0;
}

/*
 * Pushes a group for the functions in the table at 1; it is closed when the caller returns or
 * fails. Calling a function that much deeper than the caller leaves the memory that __close will
 * need.
 */
static struct group *push_group(lua_State *L)
{
    lua_Integer count = (lua_Integer)lua_rawlen(L, 1);
    struct group *group = lua_newuserdatauv(L, sizeof *group, 0);
    *group = (struct group){.module = module_of(L),
                            .owner = module_of(L)->current,
                            .count = count,
                            .unfinished = count,
                            .depth = depth_inside(module_of(L)->current)};
    luaL_setmetatable(L, GROUP_METATABLE);
    luaL_checkstack(L, 2 * LUA_MINSTACK, NULL);
    lua_pushvalue(L, -1);
    lua_pushvalue(L, 1);
    if (module_protect(L, group->module, enter, group, 2, 0) != LUA_OK)
        lua_error(L);
    lua_toclose(L, -1);
    return group;
}

/* The option `limit` of the table at 2, which may be absent. */
static lua_Integer read_limit(lua_State *L)
{
    if (lua_isnil(L, 2))
        return LIMIT;
    if (!lua_istable(L, 2))
        error_raise(L, NULL, ERROR_ARGUMENT, "parallel: expected a table of options, got a %s",
                    luaL_typename(L, 2));
    lua_pushnil(L);
    while (lua_next(L, 2) != 0) {
        lua_pushliteral(L, "limit");
        if (!lua_rawequal(L, -1, -3)) {
            error_push_shown(L, -3);
            error_raise(L, NULL, ERROR_ARGUMENT, "parallel: unknown option %s. Options: limit",
                        lua_tostring(L, -1));
        }
        lua_pop(L, 2);
    }
    lua_getfield(L, 2, "limit");
    int exact = 0;
    lua_Integer limit = lua_isnil(L, -1) ? LIMIT : lua_tointegerx(L, -1, &exact);
    if (!lua_isnil(L, -1) && (!exact || limit < 1 || limit > LIMIT_MOST))
        error_raise(L, NULL, ERROR_ARGUMENT,
                    "parallel: option 'limit': expected an integer from 1 "
                    "to %d",
                    LIMIT_MOST);
    lua_pop(L, 1);
    return limit;
}

/* The results, and nil or the errors, of the group. */
static int finish_parallel(lua_State *L, const struct group *group)
{
    push_part(L, group, GROUP_RESULTS);
    if (group->failed)
        push_part(L, group, GROUP_ERRORS);
    else
        lua_pushnil(L);
    return 2;
}

static int continue_parallel(lua_State *L, int status, lua_KContext context)
{
    const struct group *group = (const struct group *)context;
    (void)status;
    if (group->unfinished > 0)
        error_raise(L, NULL, ERROR_CANCELLED,
                    "parallel: the coroutine was resumed by somebody else");
    return finish_parallel(L, group);
}

static int parallel(lua_State *L)
{
    struct module *module = module_of(L);
    lua_settop(L, 2);
    if (!lua_istable(L, 1))
        error_raise(L, NULL, ERROR_ARGUMENT, "parallel: expected an array of functions, got a %s",
                    luaL_typename(L, 1));
    lua_Integer limit = read_limit(L);
    if (depth_inside(module->current) > NESTING_MOST)
        error_raise(L, NULL, ERROR_ARGUMENT, "parallel: nested more than %d deep", NESTING_MOST);
    struct group *group = push_group(L);
    for (lua_Integer i = 0; i < limit && i < group->count; i++)
        start_next(L, group);
    struct task *task = module->current;
    if (group->unfinished > 0 && scheduler_can_suspend(L, module)) {
        wait_in(task, NULL);
        group->waiter = task;
        return lua_yieldk(L, 0, (lua_KContext)group, continue_parallel);
    }
    /* Inside a task only its own tasks are run, so that the C stack does not grow with the others.
     */
    const struct group *only = task != NULL ? group : NULL;
    while (group->unfinished > 0) {
        run_round(L, module, only);
        if (group->unfinished > 0)
            turn(module, only, INT64_MAX);
    }
    return finish_parallel(L, group);
}

/* ---- single tasks ---- */

static int start_task(lua_State *L, bool counted)
{
    struct module *module = module_of(L);
    if (!lua_isfunction(L, 1))
        error_raise(L, NULL, ERROR_ARGUMENT, "start: expected a function, got a %s",
                    luaL_typename(L, 1));
    int arguments = lua_gettop(L) - 1;
    lua_pushvalue(L, 1);
    struct task *task = push_task(L, module, arguments);
    lua_insert(L, 1);
    lua_xmove(L, task->L, arguments);
    task->arguments = arguments;
    task->counted = counted;
    module->running += counted;
    make_ready(task);
    lua_settop(L, 1);
    return 1;
}

static int start(lua_State *L)
{
    return start_task(L, true);
}

/* start for walks: what they ask for ahead is nobody's task. */
static int start_ahead(lua_State *L)
{
    return start_task(L, false);
}

static int poll(lua_State *L)
{
    struct module *module = module_of(L);
    lua_Number seconds = luaL_optnumber(L, 1, 0);
    if (module->current != NULL)
        error_raise(L, NULL, ERROR_ARGUMENT, "poll: a task cannot poll; call task:result()");
    if (!(seconds >= 0))
        error_raise(L, NULL, ERROR_ARGUMENT, "poll: expected seconds, 0 or more");
    int64_t until = seconds > 86400 ? INT64_MAX : transport_now() + (int64_t)(seconds * 1000 + 0.5);
    bool ran = run_round(L, module, NULL);
    do {
        turn(module, NULL, ran || module->running == 0 ? 0 : until);
        ran |= run_round(L, module, NULL);
    } while (!ran && module->running > 0 && transport_now() < until);
    lua_pushinteger(L, (lua_Integer)module->running);
    return 1;
}

static struct task *check_task(lua_State *L)
{
    return luaL_checkudata(L, 1, TASK_METATABLE);
}

static bool is_over(const struct task *task)
{
    return task->state == TASK_DONE || task->state == TASK_FAILED;
}

static int task_done(lua_State *L)
{
    lua_pushboolean(L, is_over(check_task(L)));
    return 1;
}

/* Returns the results of the task at 1, or raises its error. */
static int push_outcome(lua_State *L)
{
    const struct task *task = check_task(L);
    lua_settop(L, 1);
    lua_getiuservalue(L, 1, TASK_OUTCOME);
    if (task->state == TASK_FAILED || !lua_istable(L, 2))
        return lua_error(L);
    lua_getfield(L, 2, "n");
    int count = (int)lua_tointeger(L, -1);
    luaL_checkstack(L, count, "too many results");
    for (int i = 1; i <= count; i++)
        lua_rawgeti(L, 2, i);
    return count;
}

static int continue_result(lua_State *L, int status, lua_KContext context)
{
    (void)status;
    (void)context;
    if (!is_over(check_task(L)))
        error_raise(L, NULL, ERROR_CANCELLED, "result: the coroutine was resumed by somebody else");
    return push_outcome(L);
}

/* Whether the end of `target` waits, through others or not, for that of the task. */
static bool is_waited_for_by(struct task *task, const struct task *target)
{
    /* Each task waits for one thing, so that nothing is met twice. */
    struct task *last = task;
    task->chain = NULL;
    for (struct task *at = task; at != NULL; at = at->chain) {
        if (at == target)
            return true;
        for (struct task *waiter = at->waiters; waiter != NULL; waiter = waiter->next) {
            last = last->chain = waiter;
            waiter->chain = NULL;
        }
        if (at->group != NULL && at->group->waiter != NULL) {
            last = last->chain = at->group->waiter;
            last->chain = NULL;
        }
    }
    return false;
}

static int task_result(lua_State *L)
{
    struct task *task = check_task(L);
    struct module *module = task->module;
    struct task *current = module->current;
    if (task == current)
        error_raise(L, NULL, ERROR_ARGUMENT, "a task cannot wait for itself");
    if (!is_over(task) && current != NULL && is_waited_for_by(current, task))
        error_raise(L, NULL, ERROR_ARGUMENT,
                    "result: the task waits for this one, and would do so for ever");
    if (!is_over(task) && scheduler_can_suspend(L, module)) {
        wait_in(current, &task->waiters);
        return lua_yieldk(L, 0, 0, continue_result);
    }
    while (!is_over(task)) {
        run_round(L, module, NULL);
        if (!is_over(task))
            turn(module, NULL, INT64_MAX);
    }
    return push_outcome(L);
}

static int task_cancel(lua_State *L)
{
    struct task *task = check_task(L);
    if (task->state == TASK_RUNNING)
        error_raise(L, NULL, ERROR_ARGUMENT, "a task cannot be cancelled while it is running");
    if (!is_over(task))
        cancel(L, task);
    return 0;
}

/* ---- for hosts with an event loop ---- */

static int descriptor(lua_State *L)
{
    struct module *module = module_of(L);
    struct settings *settings = module_push_settings(L, module);
    module_open_transport(L, module, settings);
    int fd = transport_descriptor(module->transport);
    if (fd < 0)
        luaL_error(L, "no descriptor is left");
    lua_pushinteger(L, fd);
    return 1;
}

static int next_timeout(lua_State *L)
{
    struct module *module = module_of(L);
    wake_finished(module);
    int64_t next = module->transport != NULL ? transport_next_time(module->transport) : INT64_MAX;
    if (module->ready_first != NULL)
        next = 0;
    if (next == INT64_MAX)
        return 0;
    int64_t left = next - transport_now();
    lua_pushnumber(L, left > 0 ? (lua_Number)left / 1000 : 0);
    return 1;
}

/* ---- registration ---- */

/* Makes a metatable whose functions have the module at `module` as upvalue. */
static void make_metatable(lua_State *L, const char *name, int module, const luaL_Reg *functions)
{
    luaL_newmetatable(L, name);
    lua_pushvalue(L, module);
    luaL_setfuncs(L, functions, 1);
    lua_pushstring(L, name);
    lua_setfield(L, -2, "__metatable");
}

static const luaL_Reg group_functions[] = {{"__close", group_close}, {NULL, NULL}};
static const luaL_Reg task_functions[] = {
    {"done", task_done}, {"result", task_result}, {"cancel", task_cancel}, {NULL, NULL}};
static const luaL_Reg task_metafunctions[] = {{NULL, NULL}};
static const luaL_Reg functions[] = {
    {"parallel", parallel},         {"start", start}, {"poll", poll}, {"descriptor", descriptor},
    {"next_timeout", next_timeout}, {NULL, NULL}};

void scheduler_add_functions(lua_State *L, int module)
{
    module = lua_absindex(L, module);
    make_metatable(L, GROUP_METATABLE, module, group_functions);
    make_metatable(L, TASK_METATABLE, module, task_metafunctions);
    luaL_newlibtable(L, task_functions);
    lua_pushvalue(L, module);
    luaL_setfuncs(L, task_functions, 1);
    lua_setfield(L, -2, "__index");
    lua_pop(L, 2);
    lua_pushvalue(L, module);
    luaL_setfuncs(L, functions, 1);
}

void scheduler_push_start_ahead(lua_State *L)
{
    module_push(L);
    lua_pushcclosure(L, start_ahead, 1);
}

static lua_CFunction find_function(const luaL_Reg *list, const char *name)
{
    while (list->name != NULL && strcmp(list->name, name) != 0)
        list++;
    return list->func;
}

void scheduler_push_function(lua_State *L, const char *name)
{
    lua_CFunction function = find_function(functions, name);
    module_push(L);
    lua_pushcclosure(L, function != NULL ? function : find_function(task_functions, name), 1);
}
