/* Whether a base address may be used, and what it tells. */
#ifndef INTEGRATIONS_ADDRESS_H
#define INTEGRATIONS_ADDRESS_H

#include <stdbool.h>

/* What a base address tells. */
struct address {
    bool secure;   /* https */
    bool loopback; /* the host is this machine */
};

/* Reads a base address. NULL when it is good, else what is wrong with it. */
const char *address_read(const char *url, struct address *address);

#endif
