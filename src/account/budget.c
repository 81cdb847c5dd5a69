/*
 * Rate limits; see budget.h.
 *
 * A service that announces what remains (Help Scout) is never sent more than that at a time: what
 * is on its way counts as used until the reply says otherwise. With nothing remaining, one request
 * after a short while finds out: nothing tells when the minute is over but the 429's own wait. A
 * 429 holds back everything of the account for as long as the service says.
 */
#include "budget.h"

#include "retry.h"

/* Milliseconds before the first request that sees whether there is something left again. */
enum { PROBE_AFTER = 1000 };

static struct budget *budget_of(struct gate *gate)
{
    return (struct budget *)(void *)gate;
}

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
    budget->in_flight += transfer->cost;
    transfer->number = budget->settled;
    return true;
}

static int64_t budget_opens(const struct gate *gate)
{
    const struct budget *budget = (const struct budget *)(const void *)gate;
    if (budget->in_flight > 0)
        return budget->held_until > transport_now() ? budget->held_until : INT64_MAX;
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
