/*
 * What came back, as a Lua value or as an error object. Knows statuses and transfers; knows no
 * operation.
 */
#pragma once

#include <lua.h>

#include "error.h"
#include "settings.h"
#include "transfer.h"

/* How a failed request is reported. */
struct reply_failure {
    bool repeatable; /* the request may be sent twice: reads, and writes that set a final value */
    bool elsewhere;  /* it was sent to another host, for a file: nothing that this says is shown */
    bool credential; /* it asked for a token: a refusal is about the credential */
    bool doubt;      /* it was sent before, and may have been carried out then */
    double retry_after;    /* seconds that the service asks to wait; negative: it does not say */
    const char *parameter; /* the only one that the request was made for; NULL: there are others */
};

/* Pushes the message on the top with the words that the change may have been carried out. */
void reply_push_doubt(lua_State *L);

/* Pushes an error object for a reply whose status is no success. No text of the error objects made
 * here has a secret of the settings. */
void reply_push_refusal(lua_State *L, const struct subject *subject,
                        const struct transfer *transfer, const struct reply_failure *failure);

/* Pushes an error object for a transfer that brought no whole reply. */
void reply_push_failure(lua_State *L, const struct subject *subject,
                        const struct transfer *transfer, const struct reply_failure *failure);

/* Pushes an error object of kind reply, with the complaint, the status and how the body begins. */
void reply_push_unusable(lua_State *L, const struct subject *subject,
                         const struct transfer *transfer, const char *complaint);

/* ---- problem.c: what a service says about a failure, in whatever shape it says it ---- */

/*
 * [-0, +3, e] Reads the decoded error body at `index`: pushes the message (string or nil), the
 * details (an array of {path, message}, or nil) and the reference, which the body has under
 * `reference` (string or nil). Read are
 *
 *     {message | Message | errorMessage | detail | error_description | title | troubleshoot: text}
 *     {error: text, or {message: text}}, {fault: {faultstring: text}}, {data: {message: text}}
 *     {errors: text, or [text], or [{path | field.., message}], or {field: text or [text]}},
 *     the same as details, messages and the like, and below _embedded, error, fault or data
 *
 * Where there are details, they are the message. A word such as BAD_REQUEST is no message as long
 * as there is another one.
 *
 * `brief`: of a body that may hold what must not be shown, only a message, from the places above
 * that have a text, or from the first of a list of errors; nil for details and reference.
 */
void problem_read(lua_State *L, int index, const char *reference, bool brief);
