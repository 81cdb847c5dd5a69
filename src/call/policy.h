/* Whether an operation may run: permissions and approval. Knows no HTTP. */
#ifndef INTEGRATIONS_POLICY_H
#define INTEGRATIONS_POLICY_H

#include <lua.h>

#include "arguments.h"
#include "error.h"
#include "settings.h"

/*
 * Judges a call by the settings, once, before its first request. Raises an error of kind permission
 * when it may not run.
 */
void policy_check(lua_State *L, const struct subject *subject, const struct arguments *arguments,
                  const struct settings *settings);

#endif
