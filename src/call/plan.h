/* Dry runs: the requests that a call would send, and what depends on replies. */
#ifndef INTEGRATIONS_PLAN_H
#define INTEGRATIONS_PLAN_H

struct integrations_call;

/* [-0, +1, m] Pushes the plan, made when there is none yet. */
void plan_push(struct integrations_call *call);

/* [-0, +0, m] Adds the call's request to it. */
void plan_add_request(struct integrations_call *call);

#endif
