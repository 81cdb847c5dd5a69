/*
 * Rate limits; see rate_limit.h.
 *
 * A service that announces what remains (Help Scout) is never sent more than that at a time: what
 * is on its way counts as used until the reply says otherwise. With nothing remaining, one request
 * after a short while finds out: nothing tells when the minute is over but the 429's own wait. A
 * 429 holds back everything of the account for as long as the service says.
 */
#include "rate_limit.h"

#include "retry.h"

/* Milliseconds before the first request that sees whether there is something left again. */
enum { PROBE_AFTER = 1000 };

static struct rate_limit *rate_limit_of(struct gate *gate)
{
    return (struct rate_limit *)(void *)gate;
}

static bool admit(struct gate *gate, struct transfer *transfer, int64_t now)
{
    struct rate_limit *limit = rate_limit_of(gate);
    if (now < limit->held_until)
        return false;
    bool known = limit->remaining >= 0;
    bool enough = limit->remaining - limit->in_flight >= transfer->cost;
    bool probe = limit->in_flight == 0 && now >= limit->probe_at;
    if (known && !enough && !probe)
        return false;
    limit->in_flight += transfer->cost;
    transfer->number = limit->settled;
    return true;
}

static int64_t opens(const struct gate *gate)
{
    const struct rate_limit *limit = (const struct rate_limit *)(const void *)gate;
    if (limit->in_flight > 0)
        return limit->held_until > transport_now() ? limit->held_until : INT64_MAX;
    bool probing = limit->remaining >= 0 && limit->probe_at > limit->held_until;
    return probing ? limit->probe_at : limit->held_until;
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
static void learn(struct rate_limit *limit, const struct transfer *transfer, int64_t now)
{
    int64_t remaining = read_count(transfer, limit->headers->remaining);
    /* The limit itself seldom changes; it is read when more is left than before. */
    if (limit->limit < 0 || remaining > limit->remaining) {
        int64_t announced = read_count(transfer, limit->headers->limit);
        limit->limit = announced >= 0 ? announced : limit->limit;
    }
    if (remaining < 0)
        return;
    int64_t certain = remaining - (limit->settled - transfer->number) - limit->in_flight;
    if (limit->remaining < 0 || remaining < limit->remaining)
        limit->remaining = remaining;
    else if (certain > limit->remaining && transfer->number >= limit->refused)
        limit->remaining = certain;
    if (remaining == 0)
        limit->probe_at = now + PROBE_AFTER;
}

/* The service refused a request for its limit: everything waits as long as it says. */
static void hold(struct rate_limit *limit, const struct transfer *transfer, int64_t now)
{
    double wait = retry_service_wait(transfer, limit->headers);
    int64_t until = now + (int64_t)(wait * 1000);
    if (until > limit->held_until)
        limit->held_until = until;
    /* Then one request finds out what there is, where the service tells it. */
    limit->remaining = limit->headers->announced ? 0 : -1;
    limit->refused = limit->settled;
    limit->probe_at = limit->held_until;
}

static void settle(struct gate *gate, const struct transfer *transfer, int64_t now)
{
    struct rate_limit *limit = rate_limit_of(gate);
    bool answered = transfer->outcome == TRANSFER_ANSWERED;
    limit->in_flight -= transfer->cost;
    if (answered)
        learn(limit, transfer, now);
    limit->settled += transfer->cost;
    if (answered && transfer->status == 429)
        hold(limit, transfer, now);
}

void rate_limit_begin(struct rate_limit *limit, const struct integrations_limits *headers)
{
    *limit = (struct rate_limit){.gate = {.admit = admit, .settle = settle, .opens = opens},
                                 .headers = headers,
                                 .limit = -1,
                                 .remaining = -1};
}
