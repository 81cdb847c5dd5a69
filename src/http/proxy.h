/* The proxy that libcurl goes through. */
#pragma once

#include <curl/curl.h>
#include <stdbool.h>

/* Whether there is one, where none is excepted: the one that is given, or, where that is NULL, one
 * of the environment, for an address with TLS or without. */
bool proxy_is_there(const char *proxy, bool plain);

/* Whether the one of a transfer that ended so refused its credential: asking again is of no use.
 * Where it said so by HTTP's status for that, `status` is it. */
bool proxy_refuses(CURL *easy, CURLcode code, long *status);
