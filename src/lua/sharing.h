/*
 * What the accounts of settings are shared through: a store of the state's own, that of the
 * process, or one behind an address. Knows no budgets and no tokens.
 */
#pragma once

#include <lua.h>

#include "share.h"

struct settings;
struct state;

/* [-0, +0, e] Has the settings use what the text of `share` says; raises kind configuration. */
void sharing_read(lua_State *L, struct settings *settings, const char *text);

/* [-0, +0, e] Has them use a store of the host's, which is the state's from then on. */
void sharing_add(lua_State *L, struct settings *settings, const struct integrations_store *store);

/* Has them use another one; NULL: none is chosen. */
void sharing_set(struct settings *settings, struct share *share);

/* [-0, +0, e] Settings that chose no store use the state's own; the transport attends to theirs. */
void sharing_use(lua_State *L, struct state *state, struct settings *settings);

/* What the state's own store knows of services is forgotten, but not what was sent: settings begin
 * anew. */
void sharing_forget(struct state *state);

/* Closes all stores of a state, whose settings are gone. */
void sharing_close(struct state *state);
