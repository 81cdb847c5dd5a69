/*
 * A task, and running tasks: what tasks.c and groups.c are made of. For these two alone.
 *
 * Tasks that may go on stand in one queue of the state; whoever waits (`parallel`, `result`,
 * `poll`) runs them and turns the transport in between.
 *
 * A task is a userdata whose user value is its outcome. The state's table of tasks holds it and its
 * coroutine while it is not done. What a call holds is freed when its coroutine is closed.
 *
 * A task that has begun comes to its end even when there is no memory: what is needed for that is
 * there beforehand, and whatever allocates is called so that its failure becomes the task's error.
 */
#pragma once

#include <lua.h>
#include <stdbool.h>
#include <stdint.h>

#include "state.h"

enum task_phase { TASK_READY, TASK_RUNNING, TASK_WAITING, TASK_DONE, TASK_FAILED };

/* The tasks of one `parallel`; see groups.c. */
struct group;

/* The lists that a task stands in, one of each kind at the most. */
enum task_list {
    TASK_QUEUE, /* of the ready ones, or of those who wait for something */
    TASK_TIMED, /* of those who wait until a time */
    TASK_GROUP, /* of the tasks of one `parallel` */
    TASK_LISTS
};

/* The next one in a list, and what points to this one. */
struct task_place {
    struct task *next, **link;
};

struct task {
    struct state *state;
    lua_State *L; /* its coroutine; NULL when it is being closed or was */
    enum task_phase phase;
    int arguments; /* on the coroutine's stack, for the first resume */
    bool counted;  /* poll's count of tasks has it */
    bool telling;  /* the host's on_call began it; see state_is_telling */

    /* What it belongs to; all zero for a task of `start`. */
    struct group *group;
    struct task *owner; /* the task whose `parallel` that is; NULL: outside of tasks */
    int depth;          /* of `parallel` inside `parallel` */
    lua_Integer index;  /* in the group */

    struct task_place places[TASK_LISTS];
    unsigned long round; /* in which it became ready */
    int64_t until;       /* it waits until then at the most; INT64_MAX: for ever */

    struct task *waiters; /* tasks that wait for this one's end */
    /* While it cannot be suspended, and runs others instead: the task that it waits for. */
    const struct task *blocked_by;
    struct task *outer; /* while it runs: the task that ran it */
    struct task *chain; /* the next that task_is_waited_for looks at */
    unsigned long seen; /* the call of it that put this one into the chain */
};

enum task_value { TASK_OUTCOME = 1, TASK_VALUES = TASK_OUTCOME };

/*
 * [-1, +1, e] Replaces the function on the top by a new task that will call it; its coroutine has
 * room for that many arguments.
 */
struct task *task_push(lua_State *L, struct state *state, int arguments);

/* [-0, +0, -] Its userdata and its coroutine are held no more. */
void task_forget(lua_State *L, const struct task *task, const lua_State *coroutine);

/* The task at 1; raises when it is none. */
struct task *task_check(lua_State *L);

bool task_is_over(const struct task *task);

/* Puts a task at the beginning of a list of that kind; it must stand in none. */
void task_enter(struct task *task, enum task_list kind, struct task **list);

/* Takes it out of its list of that kind, if it stands in one. */
void task_leave(struct task *task, enum task_list kind);

/* The task may go on. */
void task_make_ready(struct task *task);

/* [-0, +0, -] Ends a task that is not running with an error of kind cancelled. */
void task_end(lua_State *L, struct task *task);

/* Whether the task is running, whoever has resumed its coroutine, or is over: others must not end
 * it. */
bool task_runs(const struct task *task);

/*
 * What a caller waits for that cannot be suspended, and so runs tasks meanwhile: all tasks of a
 * group, or one task. Waits can be nested, and each takes C stack: a deep one runs only the tasks
 * that it needs.
 */
struct awaited {
    const struct group *group;
    const struct task *task;
    bool deep;
};

/* Whether a wait that begins now is a deep one. */
bool task_is_deep(const struct state *state);

/* [-0, +0, e] Runs once each task that is ready now and that this wait may run (NULL: any). Returns
 * whether it ran one. */
bool task_run_round(lua_State *L, struct state *state, const struct awaited *awaited);

/*
 * [-0, +0, e] Turns the transport once, and wakes the tasks for which something has come. It waits
 * until `until` at the most; not at all when a task is ready that this wait may run (NULL: any).
 */
void task_turn(lua_State *L, struct state *state, const struct awaited *awaited, int64_t until);

/* [-0, +0, e] The same, with no end of the time, for a caller that goes on only when what it awaits
 * is over. Raises when nothing is left that could bring that about. */
void task_go_on(lua_State *L, struct state *state, const struct awaited *awaited);

/* Wakes those who wait for transfers that are finished, or until now. */
void task_wake_due(struct state *state);

/* Takes the outcome on the top of the stack for the task's group, and pops it; see groups.c. */
void group_take_outcome(lua_State *L, struct task *task, bool failed);

/* Whether the end of `target` waits, through others or not, for that of the running task, which is
 * about to wait for it: suspended, or in the way of those that run it. */
bool task_is_waited_for(struct state *state, const struct task *target, bool suspends);
