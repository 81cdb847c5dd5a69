/* The proxy that libcurl goes through. */
#pragma once

#include <curl/curl.h>
#include <stdbool.h>

/* HTTP's status for a proxy that refuses its credential: asking again is of no use. */
enum { PROXY_REFUSES = 407 };

/* Whether there is one, where none is excepted: the one that is given, or, where that is NULL, one
 * of the environment, for an address with TLS or without. */
bool proxy_is_there(const char *proxy, bool plain);

/* Whether the one of a transfer that ended so refused its credential: by that status, or as SOCKS
 * says it. */
bool proxy_refuses(CURL *easy, CURLcode code);
