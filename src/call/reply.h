/*
 * What came back, as a Lua value or as an error object. Knows statuses and transfers; knows no
 * operation.
 */
#ifndef INTEGRATIONS_REPLY_H
#define INTEGRATIONS_REPLY_H

#include <lua.h>

#include "error.h"
#include "settings.h"
#include "transport.h"

/* How a failed request is reported. */
struct reply_failure {
    bool repeatable; /* the request may be sent twice: reads, and writes that set a final value */
    bool elsewhere;  /* it was sent to the host of a file: nothing that this says is shown */
    bool credential; /* it was a credential that was sent: a refusal is about that */
    double retry_after; /* seconds that the service asks to wait; negative: it does not say */
};

/* Pushes an error object for a reply whose status is no success. No text of it has a secret of the
 * settings; so with the others. */
void reply_push_refusal(lua_State *L, const struct subject *subject, struct settings *settings,
                        const struct transfer *transfer, const struct reply_failure *failure);

/* Pushes an error object for a transfer that brought no whole reply. */
void reply_push_failure(lua_State *L, const struct subject *subject, struct settings *settings,
                        const struct transfer *transfer, const struct reply_failure *failure);

/* Pushes an error object of kind reply: "<what>: <text>", with the status. */
void reply_push_unusable(lua_State *L, const struct subject *subject, struct settings *settings,
                         const struct transfer *transfer, const char *complaint);

#endif
