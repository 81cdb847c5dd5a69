/* When a request may be sent again, and how long to wait before. Knows no Lua values. */
#ifndef INTEGRATIONS_RETRY_H
#define INTEGRATIONS_RETRY_H

#include <stdbool.h>
#include <stdint.h>

#include "catalog.h"
#include "transport.h"

/*
 * Whether sending the finished transfer again is of use and does no harm. `repeatable`: carrying
 * the request out twice is the same as once. A 429 was not carried out, nor was what was never
 * sent.
 */
bool retry_is_safe(const struct transfer *transfer, bool repeatable);

/*
 * Seconds that the service asks to wait before the next request, by its own headers, then
 * Retry-After (seconds or a date); negative when it asks nothing. For a 429 that says nothing it is
 * the service's documented wait.
 */
double retry_service_wait(const struct transfer *transfer, const struct limit_headers *headers);

/* The same from the headers' texts, each NULL when absent; `now` is UNIX seconds. */
double retry_read_wait(const char *retry_after, const char *own_retry_after, const char *reset,
                       double now);

/* Milliseconds to wait before the attempt after `attempts`: exponential, with full jitter. */
int64_t retry_backoff(int attempts);

#endif
