/*
 * What services tell by webhooks: verified, then read as results are. Knows no HTTP; what a service
 * sends, and how it proves itself, comes from its row (struct integrations_webhook).
 *
 * Verifying comes first, over the bytes as they came. It takes as long for a wrong secret as for
 * the right one, and no message shows what would have been right. Errors are of kind webhook.
 */
#pragma once

#include <lua.h>

#include "integrations/service.h"

/* [-0, +1, m] Pushes the service's function of that name that hosts have, `webhook` or
 * `webhook_sign`; false, and nothing pushed, when it is another name. A service that has no
 * webhooks has them as well, to say so. */
bool webhook_push_function(lua_State *L, const struct integrations_service *service,
                           const char *name);
