/*
 * TLS to a Redis server, where hiredis can: since its version 1.0, with a library of its own. Knows
 * nothing of what is said over it.
 */
#pragma once

#include <hiredis/async.h>
#include <stdbool.h>

struct redis_place;

/* What to do where hiredis cannot; NULL: it can. */
extern const char *const redis_tls_missing;

/* Makes what all connections to the place need; false: it cannot be had. */
bool redis_tls_open(struct redis_place *place);
void redis_tls_close(struct redis_place *place);

/* A connection that was just begun speaks TLS. */
bool redis_tls_begin(struct redis_place *place, redisContext *c);

/* As hiredis reads and writes; a server that has gone does not end the process by SIGPIPE. */
void redis_tls_read(redisAsyncContext *context);
void redis_tls_write(redisAsyncContext *context);
