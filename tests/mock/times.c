/* Time for the mock services: clocks and the text forms of an instant. */

#include "times.h"

#include <string.h>
#include <time.h>

static int64_t read_clock(clockid_t which)
{
    struct timespec now;

    clock_gettime(which, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t time_monotonic_ms(void)
{
    return read_clock(CLOCK_MONOTONIC);
}

int64_t time_unix_ms(void)
{
    return read_clock(CLOCK_REALTIME);
}

void clock_start(struct service_clock *clock, int64_t seed_now)
{
    clock->seed_now = seed_now;
    clock->started_ms = time_monotonic_ms();
}

int64_t clock_elapsed_ms(const struct service_clock *clock)
{
    return time_monotonic_ms() - clock->started_ms;
}

int64_t clock_now(const struct service_clock *clock)
{
    return clock->seed_now + clock_elapsed_ms(clock) / 1000;
}

static void write_time(int64_t seconds, const char *format, char text[TIME_TEXT_SIZE])
{
    time_t instant = (time_t)seconds;
    struct tm parts;

    gmtime_r(&instant, &parts);
    if (strftime(text, TIME_TEXT_SIZE, format, &parts) == 0)
        text[0] = '\0';
}

void time_write_iso(int64_t seconds, char text[TIME_TEXT_SIZE])
{
    write_time(seconds, "%Y-%m-%dT%H:%M:%SZ", text);
}

void time_write_iso_millis(int64_t seconds, char text[TIME_TEXT_SIZE])
{
    write_time(seconds, "%Y-%m-%dT%H:%M:%S.000Z", text);
}

void time_write_http(int64_t seconds, char text[TIME_TEXT_SIZE])
{
    write_time(seconds, "%a, %d %b %Y %H:%M:%S GMT", text);
}

bool time_read_iso(const char *text, int64_t *seconds)
{
    static const char shape[] = "dddd-dd-ddTdd:dd:ddZ";
    struct tm parts = {0};
    char again[TIME_TEXT_SIZE];
    const char *end;

    if (strlen(text) != sizeof shape - 1)
        return false;
    for (size_t i = 0; shape[i] != '\0'; i++) {
        bool digit = text[i] >= '0' && text[i] <= '9';
        if (shape[i] == 'd' ? !digit : text[i] != shape[i])
            return false;
    }
    end = strptime(text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    if (end == NULL || *end != '\0')
        return false;
    *seconds = (int64_t)timegm(&parts);
    time_write_iso(*seconds, again);
    return strcmp(text, again) == 0; /* refuses 31 February */
}
