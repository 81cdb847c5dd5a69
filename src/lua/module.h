/* What one Lua state has of this module: its settings, its transport, its JSON reader. */
#ifndef INTEGRATIONS_MODULE_H
#define INTEGRATIONS_MODULE_H

#include <lauxlib.h>
#include <lua.h>
#include <stdbool.h>

#include "transport.h"

struct call;
struct guarded;
struct settings;
struct task;

/*
 * What a state keeps in its registry, and nowhere where a script with the debug library could reach
 * it: user values and upvalues of userdata are not hidden from it.
 */
enum module_value {
    MODULE_SETTINGS, /* userdata: the settings in force */
    MODULE_DECODE,   /* the function that decodes JSON */
    MODULE_BOX,      /* userdata: what holds a call of the main thread */
    MODULE_TASKS,    /* the scheduler's table of tasks that are not done */
    MODULE_VALUES
};

/* A full userdata, kept in the registry and as an upvalue of every function. */
struct module {
    char keys[MODULE_VALUES]; /* their addresses are the values' keys in the registry */

    struct transport *transport;    /* opened by the first call */
    const struct settings *applied; /* the settings that the transport follows */
    struct call *pool;              /* calls kept for reuse */
    struct call *in_use;            /* those that a box on some stack holds */
    char decimal_point;             /* of the locale for which the JSON reader was made */
    bool closed;                    /* the state is going down */
    bool telling;                   /* the host's on_call is running */
    struct guarded *guarded;        /* calls of module_protect under way, the last first */

    /* Of the scheduler. */
    struct task *current;                  /* the task that is running; NULL outside */
    struct task *ready_first, *ready_last; /* tasks that may go on, in order */
    struct task *token_waiters;            /* tasks whose calls wait for a token */
    size_t running;                        /* tasks of `start` that are not done */
};

/*
 * Pushes the metatable of that name with those functions, made when there is none yet: whole or,
 * when there is no memory, not at all. Scripts do not see it.
 */
void module_push_metatable(lua_State *L, const char *name, const luaL_Reg *functions);

/* Pushes the module of this state, made when there is none yet. */
struct module *module_push(lua_State *L);

/* Pushes a value of the module and returns its type; sets it to the one on the top, which it pops.
 */
int module_push_value(lua_State *L, struct module *module, enum module_value value);
void module_set_value(lua_State *L, struct module *module, enum module_value value);

/*
 * Pushes the function that decodes JSON. lua-cjson reads numbers by the locale that it was made in;
 * it is made anew when the host has changed that.
 */
void module_push_decode(lua_State *L, struct module *module);

/* Pushes the settings in force: those of `configure`, else those of the environment. */
struct settings *module_push_settings(lua_State *L, struct module *module);

/* Opens the transport if it is not open yet, and has it follow the settings; raises on failure. */
void module_open_transport(lua_State *L, struct module *module, struct settings *settings);

/*
 * lua_pcall without the script's debug hooks, which could otherwise look into the C function that
 * calls and change what it has on its stack.
 */
int module_pcall(lua_State *L, int arguments, int results);

/*
 * module_pcall of a C function of ours with the `arguments` on the top. It gets `pointer` by
 * module_pointer, and the arguments from 2 on. A script that gets hold of the function with the
 * debug library cannot use it: module_pointer raises then.
 */
int module_protect(lua_State *L, struct module *module, lua_CFunction function, void *pointer,
                   int arguments, int results);
void *module_pointer(lua_State *L);

#endif
