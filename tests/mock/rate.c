/* Counting requests against a limit. */

#include "rate.h"

#include "times.h"

static void start_window_if_over(struct rate *rate)
{
    int64_t now = time_monotonic_ms();

    if (now < rate->window_end_ms)
        return;
    rate->used = 0;
    rate->window_end_ms = now + rate->minute_ms;
}

bool rate_spend(struct rate *rate, int64_t cost)
{
    start_window_if_over(rate);
    if (rate->used + cost > rate->limit)
        return false;
    rate->used += cost;
    return true;
}

bool rate_spend_or_block(struct rate *rate)
{
    start_window_if_over(rate);
    if (rate->used < rate->limit) {
        rate->used++;
        return true;
    }
    if (rate->used == rate->limit) {
        rate->used++; /* marks the block, so that it is not made longer by further requests */
        rate->window_end_ms = time_monotonic_ms() + rate->minute_ms;
    }
    return false;
}

int64_t rate_remaining(const struct rate *rate)
{
    return rate->used >= rate->limit ? 0 : rate->limit - rate->used;
}

int64_t rate_wait_ms(const struct rate *rate)
{
    int64_t wait = rate->window_end_ms - time_monotonic_ms();

    return wait < 1 ? 1 : wait;
}
