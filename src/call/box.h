/*
 * Who owns a call: a box on the Lua stack, which gives back what the call holds however its
 * function ends, by return, by error, or with its coroutine.
 */
#ifndef INTEGRATIONS_BOX_H
#define INTEGRATIONS_BOX_H

#include <lua.h>

struct integrations_call;
struct state;

/*
 * [-0, +1, m] Puts a new call's box at CALL_BOX, below what is on the stack, to be closed when the
 * function that is running returns or fails.
 */
struct integrations_call *box_open(lua_State *L, struct state *state);

/* [-0, +0, -] The walk at `index` is the call's until the call is over. */
void box_keep_walk(lua_State *L, struct integrations_call *call, int index);

/* [-1, +0, -] What record_prepare pushed is there until the call is over. */
void box_keep_log(lua_State *L);

#endif
