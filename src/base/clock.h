/* The time: one clock that only goes forward, for waits and deadlines, and the calendar's. */
#pragma once

#include <stdint.h>

/* Milliseconds on a clock that only goes forward. */
int64_t clock_now(void);

/* Seconds since 1970, as this machine believes. */
double clock_unix(void);
