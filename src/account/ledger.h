/*
 * What is left of one account's rate limit: the state machine behind a budget that is lent. Who
 * wants to send takes units for a time and gives them back with what the service said; what is not
 * given back until then counts as used. Knows no headers, no transfers and no other accounts.
 *
 * Questions and answers are those of <integrations/store.h>. Times here are clock_now's; counts are
 * negative while they are not known.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "integrations/store.h"

struct lease {
    int64_t id;      /* 0: not in use */
    int64_t units;   /* not given back */
    int64_t settled; /* the ledger's when it was made */
    int64_t end;
};

struct ledger {
    int64_t limit;      /* units a minute */
    int64_t remaining;  /* of them, as last announced */
    int64_t held_until; /* the service asked to wait until then */
    int64_t probe_at;  /* with nothing remaining: when one request may see whether there is again */
    int64_t in_flight; /* units that are lent */
    int64_t settled;   /* units that are back, so far */
    int64_t refused;   /* `settled` when the service last refused a request */
    int64_t wanted_until; /* until then requests of long walks let others go first */

    struct lease *leases;
    size_t lease_room; /* how many there is room for */
    int64_t lease_count, next_lease;
    int64_t first_end; /* of a lease, or before it */

    /* When the units of the last minute came back, oldest first. */
    int64_t *log;
    int64_t log_room, log_count;
    int64_t minute; /* milliseconds */
};

/* Begins with nothing known. */
void ledger_begin(struct ledger *ledger);

/* Answers TAKE. False: there is no memory. */
bool ledger_take(struct ledger *ledger, struct integrations_store_request *request, int64_t now);

/* Answers GIVE. */
void ledger_give(struct ledger *ledger, struct integrations_store_request *request, int64_t now);

/* Notes units that are back, and were counted somewhere else. */
void ledger_note(struct ledger *ledger, int64_t units, double minute, int64_t now);

/* Forgets what the service said, but neither what was sent nor what is lent. */
void ledger_forget(struct ledger *ledger);

/* Whether it holds nothing that would be missed. */
bool ledger_is_idle(struct ledger *ledger, int64_t now);

void ledger_free(struct ledger *ledger);
