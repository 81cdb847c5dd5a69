/*
 * The stores that are in this process: one for a Lua state alone, one that all states of the
 * process share, threads too. Both answer at once. See <integrations/store.h>.
 */
#pragma once

#include <stdbool.h>

#include "integrations/store.h"

/* Opens a store of this state's own, or a part in that of the process. False: no memory. */
bool local_open(struct integrations_store *store, bool process);

/* Forgets what services said, and their tokens, but neither what was sent nor what is on its way.
 * Only for a store of the state's own. */
void local_forget(struct integrations_store *store);
