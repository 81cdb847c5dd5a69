/* The two ways in which the services count requests over a minute, whose length can be changed. */

#ifndef MOCK_RATE_H
#define MOCK_RATE_H

#include <stdbool.h>
#include <stdint.h>

struct rate {
    int64_t limit;
    int64_t minute_ms;
    int64_t used;
    int64_t window_end_ms; /* monotonic; 0 before the first request */
};

/* A window of one minute starts with the first request after the last one ended. False when the
 * cost no longer fits; then nothing is counted. */
bool rate_spend(struct rate *rate, int64_t cost);
/* Like rate_spend with cost 1, but going over blocks everything for a whole minute from then on. */
bool rate_spend_or_block(struct rate *rate);
int64_t rate_remaining(const struct rate *rate);
/* Milliseconds until the window or the block ends, at least 1. */
int64_t rate_wait_ms(const struct rate *rate);

#endif
