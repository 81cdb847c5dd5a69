/* What the host's on_call hears of a call. */
#ifndef INTEGRATIONS_RECORD_H
#define INTEGRATIONS_RECORD_H

#include <lua.h>

struct integrations_call;

/* Tells the host about a call that is over, whose error (or nil) is at `error`. An error in its
 * function, or no memory, harms nobody. */
void record_tell(lua_State *L, const struct integrations_call *call, int error);

#endif
