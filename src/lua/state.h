/*
 * What one Lua state has of this module: its settings, its transport, its stores, its tasks. Knows
 * no calls and nobody else above it.
 */
#pragma once

#include <lua.h>
#include <stdbool.h>

#include "catalog.h"
#include "transport.h"

struct integrations_call;
struct settings;
struct share;
struct task;

/* What a state keeps in its registry, where scripts do not reach. */
enum state_value {
    STATE_SETTINGS, /* userdata: the settings in force */
    STATE_TASKS,    /* the table of tasks that are not done */
    STATE_TABLES,   /* the tables that have a namespace of each service, as weak keys */
    STATE_OBJECTS,  /* the shared objects that services were loaded from, as keys */
    STATE_BOX,      /* userdata: what owns the calls of the main thread */
    STATE_VALUES
};

/* A full userdata, kept in the registry and as an upvalue of every function. */
struct state {
    char keys[STATE_VALUES]; /* their addresses are the values' keys in the registry */

    struct catalog catalog;
    const struct integrations_api *api; /* what calls give their services' functions */
    struct transport *transport;        /* opened by the first call */
    struct share *own_share; /* what accounts use that share with no other state; NULL: none yet */
    struct share *shares;    /* others that settings use or used */
    unsigned long applied;   /* the number of the settings that the transport follows; 0: none */
    unsigned long numbers;   /* given to settings so far */
    struct integrations_call *calls;                       /* kept for reuse */
    int call_count;                                        /* of them */
    struct integrations_call *open;                        /* those that are not over */
    void (*free_calls)(lua_State *L, struct state *state); /* both; NULL: there was none yet */
    bool telling;      /* what runs is the host's on_call, or a task that it began */
    unsigned tellings; /* on_calls that have not returned: one waits, and what it runs calls */
    int collector;     /* what lua_gc said of the collector (LUA_GCISRUNNING) when that began */
    bool closed;       /* the Lua state is going down: nothing is made any more */

    /* Of the tasks; see task.h. */
    struct task *current;    /* the task that is running; NULL outside */
    struct task *ready;      /* tasks that may go on, in order */
    struct task **ready_end; /* where the next one is linked */
    unsigned closing;        /* coroutines of tasks that are being closed, one from the other */
    struct task *unclosed;   /* tasks that are over, whose coroutines wait to be closed */
    struct task *timed;      /* tasks that wait until a time at the most */
    int64_t timed_next;      /* the first of these times; INT64_MAX: there is none */
    unsigned long round;     /* counts the rounds in which ready tasks are run */
    unsigned long looks;     /* counts the calls of task_is_waited_for */
    size_t running;          /* tasks of `start` that are not done */
};

/* [-0, +1, m] Pushes the state's userdata, made when there is none yet. */
struct state *state_push(lua_State *L);

/* [-0, +0, m] The services of the state; there as long as the state is. */
const struct catalog *state_catalog(lua_State *L);

/* [-0, +0, e] Raises when the Lua state is going down. */
void state_check_open(lua_State *L, const struct state *state);

/* [-0, +1, -] Pushes a value of the state and returns its type. */
int state_push_value(lua_State *L, struct state *state, enum state_value value);

/* [-0, +1, m] The same of one that is a table, made when there is none yet. */
void state_push_table(lua_State *L, struct state *state, enum state_value value);

/* [-1, +0, m] Sets a value of the state. */
void state_set_value(lua_State *L, struct state *state, enum state_value value);

/*
 * [-0, +0, -] Whether what runs is the host's on_call, or a task that it began. A finalizer of a
 * script, which may run in the middle of it, is not.
 */
bool state_is_telling(lua_State *L, const struct state *state);

/* [-0, +1, e] Pushes the settings in force: those of `configure`, else those of the environment. */
struct settings *state_push_settings(lua_State *L, struct state *state);

/* Gives the settings a number of their own: calls that go on are judged by them anew. */
void state_number(struct state *state, struct settings *settings);

/* [-0, +0, e] Opens the transport if it is not open yet, and has it follow the settings, which have
 * a store from then on. */
void state_open_transport(lua_State *L, struct state *state, struct settings *settings);

/*
 * [-0, +0, e] Turns the transport once, at the most until `until` (clock_now's clock), but no
 * longer than the host's hook has to wait for its turn (see luax_interrupt).
 */
void state_turn(lua_State *L, struct state *state, int64_t until);
