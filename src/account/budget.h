/*
 * How much of a service's rate limit an account may use, and holding its requests back accordingly.
 * The account's store knows what is left (share.h); while that is away the account keeps a ledger
 * of its own. Knows headers and time; knows no Lua values.
 */
#pragma once

#include <stdint.h>

#include "integrations/service.h"
#include "ledger.h"
#include "share.h"
#include "transport.h"

/* Times are on clock_now's clock; counts are negative while they are not known. */
struct budget {
    struct gate gate; /* first: a gate of the transport is one of these */
    const struct integrations_limits *headers;
    int64_t paced;       /* the most units of any minute; 0: any number */
    double minute;       /* seconds */
    const char *account; /* its key in the store */
    struct share *share; /* NULL: it has no store */
    struct listener listener;
    struct share_question take;
    struct give *gives; /* questions that give units back */
    int64_t in_flight;  /* cost of what went out and is not back */
    int64_t untold;     /* units that were sent while the store was away */

    /* The lease, its units that are not used yet, and until when these are kept for use. */
    int64_t lent, units, units_until;
    unsigned forks; /* start_forks() when they were lent */

    /* As last told. */
    int64_t left, of, workers;
    int64_t opens;   /* nothing goes out before; 0 or a time past: nothing is held back */
    bool waits_turn; /* it is the account's own pace that `opens` stands for */

    struct ledger own; /* decides while there is no store; what was sent is noted in any case */
};

/* What there is to know about a budget. */
struct budget_view {
    int64_t limit, remaining; /* -1: not known */
    int64_t paced;            /* -1: it is not */
    int64_t in_flight;
    int64_t wait; /* milliseconds until something may go out */
    bool alone;   /* its store is away */
};

/* Begins with nothing known, and without a store. */
void budget_begin(struct budget *budget, const struct integrations_limits *headers);

/* Lets no more than `most` requests (0: any number) out in any `minute`, of so many milliseconds.
 */
void budget_pace(struct budget *budget, int64_t most, int64_t minute);

/* Has it ask a store from now on; `account` stays where it is. */
void budget_share(struct budget *budget, struct share *share, const char *account);

/* Whether a transfer went out while the store was away, within the account's part of the limit. */
bool budget_went_alone(const struct transfer *transfer);

/* As last told; asks again where the answer is there at once. */
struct budget_view budget_look(struct budget *budget);

/* Gives back what it has. The transport must have forgotten the gate before. */
void budget_free(struct budget *budget);
