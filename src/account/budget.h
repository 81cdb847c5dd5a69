/*
 * How much of a service's rate limit an account has left, and holding its requests back
 * accordingly. Knows headers and time; knows no Lua values.
 */
#ifndef INTEGRATIONS_BUDGET_H
#define INTEGRATIONS_BUDGET_H

#include <stdint.h>

#include "integrations/service.h"
#include "transport.h"

/* Times are on transport_now's clock; counts are negative while they are not known. */
struct budget {
    struct gate gate; /* first: a gate of the transport is one of these */
    const struct integrations_limits *headers;
    int64_t limit;      /* requests a minute */
    int64_t remaining;  /* of them, as last announced */
    int64_t held_until; /* the service asked to wait until then */
    int64_t probe_at;  /* with nothing remaining: when one request may see whether there is again */
    int64_t in_flight; /* cost of what went out and is not back */
    int64_t settled;   /* cost of what is back, so far */
    int64_t refused;   /* `settled` when the service last refused a request */

    /* Of an account that is paced: when the requests of the last minute came back, oldest first, in
     * a ring. NULL: it is not. */
    int64_t *log;
    int64_t paced; /* most requests in any minute */
    int64_t log_first, log_count;
    int64_t minute; /* milliseconds */
};

/* Begins with nothing known. */
void budget_begin(struct budget *budget, const struct integrations_limits *headers);

/* Lets no more than `most` requests (0: any number) out in any `minute`, of so many milliseconds.
 * False when there is no memory. */
bool budget_pace(struct budget *budget, int64_t most, int64_t minute);

/* Until when nothing more goes out, as far as that is known; 0 or a time past: it may. */
int64_t budget_held_until(const struct budget *budget);

/* Requests that may still go out in this minute; -1: the account is not paced. */
int64_t budget_left(const struct budget *budget);

void budget_free(struct budget *budget);

#endif
