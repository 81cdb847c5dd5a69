/* Whether libcurl goes through a proxy, and whether that refused. */
#pragma once

#include <curl/curl.h>
#include <stdbool.h>

/* Whether requests go through a proxy: `proxy` (empty: none), or, where that is NULL, one that the
 * environment names for addresses without TLS (`plain`) or with it. Exceptions (no_proxy) are not
 * looked at. */
bool proxy_is_there(const char *proxy, bool plain);

/* Whether a transfer ended because its proxy refused its credential, so that asking again is of no
 * use. `asked`: the request itself went to a proxy, not through a tunnel. Where the proxy answered
 * the CONNECT with 407, `status` becomes that. */
bool proxy_refuses(CURL *easy, CURLcode code, bool asked, long *status);
