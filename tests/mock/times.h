/* Time: the service clock, which starts at a fixed instant so that the data stays the same from
 * run to run, and the clocks of the machine for limits and delays. */

#ifndef MOCK_TIMES_H
#define MOCK_TIMES_H

#include <stdbool.h>
#include <stdint.h>

#define TIME_TEXT_SIZE 32

/* The clock of the services: seed_now at the start of the program, then real seconds go by. */
struct service_clock {
    int64_t seed_now;
    int64_t started_ms;
};

int64_t time_monotonic_ms(void);
int64_t time_unix_ms(void);

void clock_start(struct service_clock *clock, int64_t seed_now);
/* UNIX seconds on the services' clock. */
int64_t clock_now(const struct service_clock *clock);
int64_t clock_elapsed_ms(const struct service_clock *clock);

/* 2026-11-20T12:00:00Z */
void time_write_iso(int64_t seconds, char text[TIME_TEXT_SIZE]);
/* 2026-11-20T12:00:00.000Z */
void time_write_iso_millis(int64_t seconds, char text[TIME_TEXT_SIZE]);
/* Fri, 20 Nov 2026 12:00:00 GMT */
void time_write_http(int64_t seconds, char text[TIME_TEXT_SIZE]);
/* Exactly yyyy-MM-ddTHH:mm:ssZ: no fraction, no other offset. */
bool time_read_iso(const char *text, int64_t *seconds);

#endif
