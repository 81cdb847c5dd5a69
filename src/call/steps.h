/*
 * The requests of an operation, one after another: the only loop over the steps of a row. Knows no
 * service and no sockets.
 */
#ifndef INTEGRATIONS_STEPS_H
#define INTEGRATIONS_STEPS_H

#include <stdbool.h>

struct integrations_call;

/* Builds the next request; false when there is none, and the result can be made. */
bool steps_next(struct integrations_call *call);

/* Takes the reply of the request, or in a dry run the lack of one. */
void steps_take(struct integrations_call *call);

/* Whether the step takes the outcome of the call's transfer as an answer. */
bool steps_accept(const struct integrations_call *call);

/* The request is about to be sent again: what it removes may be gone already. */
void steps_doubt(struct integrations_call *call);

/* Whether a success of the step need not have a body. */
bool steps_bodyless(const struct integrations_call *call);

/* Whether the reply to the step is a file, whatever it holds. */
bool steps_gives_file(const struct integrations_call *call);

/* Leaves the operation's result in the call's slot for it. */
void steps_finish(struct integrations_call *call);

#endif
