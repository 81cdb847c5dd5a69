/*
 * What the host's on_call hears of a call. Whatever a script does, a call is told that has begun:
 * all that telling needs is there before the first request is.
 */
#ifndef INTEGRATIONS_RECORD_H
#define INTEGRATIONS_RECORD_H

#include <lua.h>

struct integrations_call;

/*
 * [-0, +1, m] Pushes what the call has to keep until it is told; nil where nobody wants to hear of
 * it. Raises when there is no memory for it: then the call must not be made.
 */
void record_prepare(lua_State *L, struct integrations_call *call);

/* The arguments are read, on which the kind of some operations depends. */
void record_kind(const struct integrations_call *call);

/* [-0, +0, -] Tells the host about a call that is over, once. `error` is the index of its error; 0
 * when it has its result. An error in the host's function, or no memory there, harms nobody. */
void record_tell(lua_State *L, struct integrations_call *call, int error);

/* [-0, +0, -] The call is not to be told. */
void record_forget(lua_State *L, struct integrations_call *call);

#endif
