/*
 * Many calls at once: tasks, each a Lua function in a coroutine of its own, all on the state's one
 * transport. Knows no services.
 *
 * A call inside a task suspends the task until its transfer is finished; anywhere else it blocks.
 */
#pragma once

#include <lua.h>
#include <stdbool.h>

#include "state.h"

/* Whether what runs in L may suspend: L is the running task's coroutine, and can yield. */
bool tasks_can_suspend(lua_State *L, const struct state *state);

/*
 * The running task waits in a list (NULL: in none), such as the owner of a transfer, until somebody
 * wakes the list or makes it ready, but no longer than `until` (clock_now's clock). It must
 * yield at once.
 */
void task_wait(struct task *task, struct task **waiters, int64_t until);

/* Makes the tasks of a list ready, in the order in which they began to wait: what they wait for is
 * there, or will not come. */
void tasks_wake(struct task **list);

/*
 * The functions of the module table; each has the state's userdata as its first upvalue.
 *
 * parallel(functions[, {limit = 8}]): runs the functions, at most `limit` at a time. Returns a
 * table of their first results in order, and nil or a table from index to error.
 *
 * start(function, ...): begins a task and returns it: task:done(), task:result() (waits for it; its
 * results, or raises its error), task:cancel(). It runs while something waits: `poll`, `parallel`,
 * `result`.
 *
 * start_ahead: `start` for walks, whose tasks `poll` does not count.
 *
 * poll([seconds]): runs the tasks that are ready; waits for one, that long at the most (default 0).
 * Returns how many are not done yet.
 *
 * descriptor(): the one file descriptor to wait for, readable when `poll` has something to do.
 *
 * next_timeout(): seconds after which `poll` has something to do in any case; nil: no such time.
 */
int tasks_parallel(lua_State *L);
int tasks_start(lua_State *L);
int tasks_start_ahead(lua_State *L);
int tasks_poll(lua_State *L);
int tasks_descriptor(lua_State *L);
int tasks_next_timeout(lua_State *L);

/* The functions of a task, which is at 1; they have no upvalue. */
int task_done(lua_State *L);
int task_result(lua_State *L);
int task_cancel(lua_State *L);
