/* Whether an address may be used, and whose it may be. */
#pragma once

#include <stdbool.h>

struct sockaddr;

/* What an address tells. */
struct address {
    bool secure;   /* https */
    bool loopback; /* the host is this machine */
    bool private;  /* the same, or the number of one in a network that is not the Internet */
};

/* Reads a base address. NULL when it is good, else what is wrong with it. */
const char *address_read(const char *url, struct address *address);

/* The same of the address of a file, which may have a query. */
const char *address_read_file(const char *url, struct address *address);

/* Whether a socket's address is private: of this machine, of a network that is not the Internet, or
 * of none that is known. The second takes it as text. */
bool address_is_private(const struct sockaddr *address);
bool address_text_is_private(const char *text);
