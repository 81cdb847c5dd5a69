/* Proxies; see proxy.h. */
#include "proxy.h"

#include <stdlib.h>

bool proxy_is_there(const char *proxy, bool plain)
{
    /* With TLS the first four count, without it the last three. */
    static const char *const names[] = {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY",
                                        "http_proxy"};
    if (proxy != NULL)
        return proxy[0] != '\0';
    for (size_t i = plain ? 2 : 0; i < (plain ? 5 : 4); i++) {
        const char *value = getenv(names[i]);
        if (value != NULL && value[0] != '\0')
            return true;
    }
    return false;
}

bool proxy_refuses(CURL *easy, CURLcode code, bool asked, long *status)
{
    enum { REFUSES = 407 };
    long connect = 0, socks = CURLPX_OK;
    curl_easy_getinfo(easy, CURLINFO_HTTP_CONNECTCODE, &connect);
    if (*status == 0 && connect == REFUSES)
        *status = connect;
    /* Of a handle that is used again, libcurl keeps what it noted of a request before. */
    if (code == CURLE_PROXY)
        curl_easy_getinfo(easy, CURLINFO_PROXY_ERROR, &socks);
    return (*status == REFUSES && (asked || connect == REFUSES)) || socks == CURLPX_USER_REJECTED ||
           socks == CURLPX_NO_AUTH;
}
