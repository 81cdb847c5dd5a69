/*
 * Rate limits; see budget.h.
 *
 * A service that announces what remains (Help Scout) is never sent more than that at a time: what
 * is on its way counts as used until the reply says otherwise. With nothing remaining, one request
 * after a short while finds out: nothing tells when the minute is over but the 429's own wait. A
 * 429 holds back everything of the account for as long as the service says.
 *
 * A service that announces nothing (Aircall) counts in minutes of which nobody knows the begin. So
 * its accounts are paced by an exact log of the last minute. The service counts a request at some
 * time between its going out and its reply's coming back: what came back a minute ago is certain to
 * be in no minute with what goes out now.
 */
#include "budget.h"

#include <stdlib.h>

#include "retry.h"

/* Milliseconds before the first request that sees whether there is something left again. */
enum { PROBE_AFTER = 1000 };

static struct budget *budget_of(struct gate *gate)
{
    return (struct budget *)(void *)gate;
}

/* ---- pacing ---- */

/* When the entry of that number, from the oldest on, is no longer in the last minute. */
static int64_t log_leaves(const struct budget *budget, int64_t number)
{
    /* Clocks are read in whole milliseconds. */
    return budget->log[(budget->log_first + number) % budget->paced] + budget->minute + 1;
}

static void log_forget(struct budget *budget, int64_t now)
{
    while (budget->log_count > 0 && log_leaves(budget, 0) <= now) {
        budget->log_first = (budget->log_first + 1) % budget->paced;
        budget->log_count--;
    }
}

/* A request that was counted is over. */
static void log_add(struct budget *budget, const struct transfer *transfer, int64_t now)
{
    if (budget->log == NULL || !transfer->sent)
        return;
    log_forget(budget, now);
    for (int i = 0; i < transfer->cost && budget->log_count < budget->paced; i++) {
        budget->log[(budget->log_first + budget->log_count) % budget->paced] = now;
        budget->log_count++;
    }
}

/* When so much more may go out: 0 or a time past: now; INT64_MAX: after the next reply. What costs
 * more than a minute has goes out alone. */
static int64_t log_opens(const struct budget *budget, int64_t cost)
{
    int64_t excess = budget->log_count + budget->in_flight + cost - budget->paced;
    if (budget->log == NULL || excess <= 0 || budget->log_count + budget->in_flight == 0)
        return 0;
    if (budget->log_count == 0 || (excess > budget->log_count && budget->in_flight > 0))
        return INT64_MAX;
    return log_leaves(budget, (excess < budget->log_count ? excess : budget->log_count) - 1);
}

bool budget_pace(struct budget *budget, int64_t most, int64_t minute)
{
    if (most <= 0)
        return true;
    budget->log = calloc((size_t)most, sizeof *budget->log);
    budget->paced = most;
    budget->minute = minute;
    return budget->log != NULL;
}

int64_t budget_left(const struct budget *budget)
{
    int64_t past = 0, now = transport_now();
    if (budget->log == NULL)
        return -1;
    while (past < budget->log_count && log_leaves(budget, past) <= now)
        past++;
    int64_t left = budget->paced - (budget->log_count - past) - budget->in_flight;
    return left > 0 ? left : 0;
}

int64_t budget_held_until(const struct budget *budget)
{
    int64_t opens = log_opens(budget, 1);
    return opens != INT64_MAX && opens > budget->held_until ? opens : budget->held_until;
}

void budget_free(struct budget *budget)
{
    free(budget->log);
    budget->log = NULL;
}

/* ---- the gate ---- */

static bool budget_admit(struct gate *gate, struct transfer *transfer, int64_t now)
{
    struct budget *budget = budget_of(gate);
    if (now < budget->held_until)
        return false;
    bool known = budget->remaining >= 0;
    bool enough = budget->remaining - budget->in_flight >= transfer->cost;
    bool probe = budget->in_flight == 0 && now >= budget->probe_at;
    if (known && !enough && !probe)
        return false;
    if (budget->log != NULL)
        log_forget(budget, now);
    if (log_opens(budget, transfer->cost) > now)
        return false;
    budget->in_flight += transfer->cost;
    transfer->number = budget->settled;
    return true;
}

static int64_t budget_opens(const struct gate *gate)
{
    const struct budget *budget = (const struct budget *)(const void *)gate;
    int64_t now = transport_now();
    int64_t paced = log_opens(budget, gate->waiting.first != NULL ? gate->waiting.first->cost : 1);
    if (paced > now && paced != INT64_MAX)
        return paced > budget->held_until ? paced : budget->held_until;
    if (budget->in_flight > 0)
        return budget->held_until > now ? budget->held_until : INT64_MAX;
    bool probing = budget->remaining >= 0 && budget->probe_at > budget->held_until;
    return probing ? budget->probe_at : budget->held_until;
}

/* A count in a header, or -1. */
static int64_t read_count(const struct transfer *transfer, const char *name)
{
    const char *text = name != NULL ? transport_header(transfer, name) : NULL;
    int64_t count = 0;
    if (text == NULL || *text == '\0')
        return -1;
    for (; *text != '\0'; text++) {
        if (*text < '0' || *text > '9' || count > 1000000000)
            return -1;
        count = count * 10 + (*text - '0');
    }
    return count;
}

/*
 * Replies come in any order. A smaller remainder is always believed. From a larger one all is taken
 * off that may have been counted after it: what came back since its request went out, and what is
 * in flight. So what comes back later and tells more changes nothing. Before a refusal nothing
 * larger was true.
 */
static void budget_learn(struct budget *budget, const struct transfer *transfer, int64_t now)
{
    int64_t remaining = read_count(transfer, budget->headers->remaining);
    /* The limit itself seldom changes; it is read when more is left than before. */
    if (budget->limit < 0 || remaining > budget->remaining) {
        int64_t announced = read_count(transfer, budget->headers->limit);
        budget->limit = announced >= 0 ? announced : budget->limit;
    }
    if (remaining < 0)
        return;
    int64_t certain = remaining - (budget->settled - transfer->number) - budget->in_flight;
    if (budget->remaining < 0 || remaining < budget->remaining)
        budget->remaining = remaining;
    else if (certain > budget->remaining && transfer->number >= budget->refused)
        budget->remaining = certain;
    if (remaining == 0)
        budget->probe_at = now + PROBE_AFTER;
}

/* The service refused a request for its limit: everything waits as long as it says. */
static void budget_hold(struct budget *budget, const struct transfer *transfer, int64_t now)
{
    double wait = retry_service_wait(transfer, budget->headers);
    int64_t until = now + (int64_t)(wait * 1000);
    if (until > budget->held_until)
        budget->held_until = until;
    /* Then one request finds out what there is, where the service tells it. */
    budget->remaining = budget->headers->announced ? 0 : -1;
    budget->refused = budget->settled;
    budget->probe_at = budget->held_until;
}

static void budget_settle(struct gate *gate, const struct transfer *transfer, int64_t now)
{
    struct budget *budget = budget_of(gate);
    bool answered = transfer->outcome == TRANSFER_ANSWERED;
    budget->in_flight -= transfer->cost;
    log_add(budget, transfer, now);
    if (answered)
        budget_learn(budget, transfer, now);
    budget->settled += transfer->cost;
    if (answered && transfer->status == 429)
        budget_hold(budget, transfer, now);
}

void budget_begin(struct budget *budget, const struct integrations_limits *headers)
{
    *budget = (struct budget){
        .gate = {.admit = budget_admit, .settle = budget_settle, .opens = budget_opens},
        .headers = headers,
        .limit = -1,
        .remaining = -1};
}
