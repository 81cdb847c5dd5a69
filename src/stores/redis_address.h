/*
 * Where a Redis server is, as an address says it: redis://[[user]:password@]host[:port][/database],
 * rediss://… the same with TLS, unix://[[user]:password@]/path[?db=database&password=password].
 * Each part may be percent-encoded. Knows nothing of connections.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

struct redis_address {
    bool tls;
    char *path; /* of a Unix socket; NULL: there is a host */
    char *host;
    int port, database;
    char *user, *password; /* NULL: none */
};

/* False: `problem` says what is wrong, without any part of a password. */
bool redis_address_read(const char *text, struct redis_address *address, char *problem,
                        size_t problem_size);

/* Wipes what is secret. */
void redis_address_free(struct redis_address *address);
