/*
 * Looking a host's addresses up without being held up: a thread asks, as the C library has no other
 * way that is everywhere. Knows nothing of Redis.
 */
#pragma once

#include <netinet/in.h>
#include <stdbool.h>
#include <stddef.h>

struct redis_lookup;

enum { REDIS_LOOKUP_MOST = 8 };

/* What was found, as texts of numbers. */
struct redis_hosts {
    char text[REDIS_LOOKUP_MOST][INET6_ADDRSTRLEN];
    size_t count;
    bool unknown; /* there is no such host; else nobody could be asked */
};

/* Whether the host is the text of an address of the Internet: there is nothing to look up. */
bool redis_is_number(const char *host);

/* Starts a look-up; NULL when there is no memory or no thread. */
struct redis_lookup *redis_lookup_start(const char *host);

/*
 * Waits so many seconds at the most (0: looks). True: it is over, `hosts` has what was found, and
 * the look-up is gone.
 */
bool redis_lookup_wait(struct redis_lookup *lookup, double seconds, struct redis_hosts *hosts);

/* What is found is not wanted any more; the look-up frees itself when it is over. Accepts NULL. */
void redis_lookup_forget(struct redis_lookup *lookup);
