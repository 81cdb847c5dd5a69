/*
 * Many calls at once: tasks, each a Lua function in a coroutine of its own, all on the state's one
 * transport. Knows no services.
 *
 * A call inside a task suspends the task until its transfer is finished; anywhere else it blocks.
 */
#ifndef INTEGRATIONS_SCHEDULER_H
#define INTEGRATIONS_SCHEDULER_H

#include <lua.h>
#include <stdbool.h>

#include "module.h"
#include "transport.h"

/* Whether what runs in L may suspend: L is the running task's coroutine, and can yield. */
bool scheduler_can_suspend(lua_State *L, const struct module *module);

/*
 * The running task waits in a list, a call's `waiters` or the module's `token_waiters`; it must
 * yield at once.
 */
void scheduler_suspend(struct module *module, struct task **waiters);

/* Makes the tasks of a list ready: what they wait for has gone away. */
void scheduler_wake(struct task **waiters);

/*
 * Adds to the module table on the top, whose module is at index `module`:
 *
 * parallel(functions[, {limit = 8}]): runs the functions, at most `limit` at a time. Returns a
 * table of their first results in order, and nil or a table from index to error.
 *
 * start(function, ...): begins a task and returns it: task:done(), task:result() (waits for it; its
 * results, or raises its error), task:cancel(). It runs while something waits: `poll`, `parallel`,
 * `result`.
 *
 * poll([seconds]): runs the tasks that are ready; waits for one, that long at the most (default 0).
 * Returns how many are not done yet.
 *
 * descriptor(): the one file descriptor to wait for, readable when `poll` has something to do.
 *
 * next_timeout(): seconds after which `poll` has something to do in any case; nil: no such time.
 */
void scheduler_add_functions(lua_State *L, int module);

/* Pushes the `start` of walks, whose tasks `poll` does not count. */
void scheduler_push_start_ahead(lua_State *L);

/* Pushes one of these functions by name, or one of a task's (done, result, cancel). */
void scheduler_push_function(lua_State *L, const char *name);

#endif
