/* When a request may be sent again, and how long to wait before. Knows no Lua values. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "integrations/service.h"
#include "transport.h"

/*
 * Whether a request that got this status may be sent again: the status means "not now". After 425
 * (RFC 8470) and 429 (RFC 6585) it was not carried out. After 408, and where a server has failed or
 * one behind it, only where `repeatable`.
 */
bool retry_status_is_safe(long status, bool repeatable);

/*
 * Whether sending the finished transfer again is of use and does no harm. `repeatable`: carrying
 * the request out twice is the same as once. What was never sent, or was refused, may always be
 * sent.
 */
bool retry_is_safe(const struct transfer *transfer, bool repeatable);

/*
 * Seconds that the service asks to wait before the next request, by its own headers, then
 * Retry-After (seconds or a date); negative when it asks nothing. Points in time are compared with
 * the reply's own Date (RFC 9110, section 10.2.3). For a 429 that says nothing it is the service's
 * documented wait.
 */
double retry_service_wait(const struct transfer *transfer,
                          const struct integrations_limits *headers);

/* The same from the headers' texts, each NULL when absent; `now` is UNIX seconds. */
double retry_read_wait(const char *retry_after, const char *own_retry_after, const char *reset,
                       double now);

/* Milliseconds to wait before the attempt after `attempts`: exponential, with full jitter. */
int64_t retry_backoff(int attempts);

/* The same, and no less than the service asks of the finished transfer. */
int64_t retry_wait(const struct transfer *transfer, const struct integrations_limits *headers,
                   int attempts);
