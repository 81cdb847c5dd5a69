/* Proxies; see proxy.h. */
#include "proxy.h"

#include <stdlib.h>

bool proxy_is_there(const char *proxy, bool plain)
{
    static const char *const names[] = {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"};
    if (proxy != NULL)
        return proxy[0] != '\0';
    for (size_t i = plain ? 2 : 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);
        if (value != NULL && value[0] != '\0')
            return true;
    }
    const char *value = plain ? getenv("http_proxy") : NULL;
    return value != NULL && value[0] != '\0';
}

bool proxy_refuses(CURL *easy, CURLcode code, long *status)
{
    enum { REFUSES = 407 };
    long connect = 0, socks = CURLPX_OK;
    curl_easy_getinfo(easy, CURLINFO_HTTP_CONNECTCODE, &connect);
    if (*status == 0 && connect == REFUSES)
        *status = connect;
    /* Of a handle that is used again, libcurl keeps what it noted of a request before. */
    if (code == CURLE_PROXY)
        curl_easy_getinfo(easy, CURLINFO_PROXY_ERROR, &socks);
    return *status == REFUSES || socks == CURLPX_USER_REJECTED || socks == CURLPX_NO_AUTH;
}
