/* What one Lua state has of this module: its settings, its transport, its JSON reader. */
#ifndef INTEGRATIONS_MODULE_H
#define INTEGRATIONS_MODULE_H

#include <lua.h>
#include <stdbool.h>

#include "transport.h"

struct call;
struct settings;
struct task;

/* A full userdata, kept in the registry and as an upvalue of every function. */
struct module {
    struct transport *transport;    /* opened by the first call */
    const struct settings *applied; /* the settings that the transport follows */
    struct call *pool;              /* calls kept for reuse */
    bool closed;                    /* the state is going down */

    /* Of the scheduler. */
    struct task *current;                  /* the task that is running; NULL outside */
    struct task *ready_first, *ready_last; /* tasks that may go on, in order */
    size_t running;                        /* tasks of `start` that are not done */
};

/* User values of the module's userdata; the last is the scheduler's table of tasks that are not
 * done. */
enum { MODULE_SETTINGS = 1, MODULE_DECODE, MODULE_TASKS, MODULE_VALUES = MODULE_TASKS };

/* Pushes the module of this state, made when there is none yet. */
struct module *module_push(lua_State *L);

/*
 * Pushes the settings in force: those of `configure`, else those of the environment. `module` is
 * the index of the module's userdata.
 */
struct settings *module_push_settings(lua_State *L, int module);

/* Puts the settings on the top in force. */
void module_use_settings(lua_State *L, int module);

/* Pushes the function that decodes JSON. */
void module_push_decode(lua_State *L, int module);

/* Opens the transport if it is not open yet, and has it follow the settings; raises on failure. */
void module_open_transport(lua_State *L, struct module *module, struct settings *settings);

#endif
