/* Judging addresses with libcurl's reader of them; see address.h. */
#include "address.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <string.h>

#include "text.h"

/*
 * Takes a part of a parsed address; the caller frees it with curl_free. NULL when it is not there,
 * or when there was no memory for it, which is then noted.
 */
static char *address_part(CURLU *parsed, CURLUPart part, bool *failed)
{
    char *text = NULL;
    CURLUcode code = curl_url_get(parsed, part, &text, 0);
    *failed |= code == CURLUE_OUT_OF_MEMORY;
    return code == CURLUE_OK ? text : NULL;
}

static bool address_has(CURLU *parsed, CURLUPart part, bool *failed)
{
    char *text = address_part(parsed, part, failed);
    bool there = text != NULL;
    curl_free(text);
    return there;
}

static bool address_is_loopback(const char *host)
{
    struct in_addr address;
    if (inet_pton(AF_INET, host, &address) == 1)
        return ntohl(address.s_addr) >> 24 == 127;
    return text_same(host, strlen(host), "localhost", strlen("localhost")) ||
           strcmp(host, "[::1]") == 0;
}

static const char *address_judge(CURLU *parsed, struct address *address)
{
    bool failed = false;
    char *scheme = address_part(parsed, CURLUPART_SCHEME, &failed);
    char *host = address_part(parsed, CURLUPART_HOST, &failed);
    address->secure = scheme != NULL && strcmp(scheme, "https") == 0;
    address->loopback = host != NULL && address_is_loopback(host);
    bool known = address->secure || (scheme != NULL && strcmp(scheme, "http") == 0);
    curl_free(scheme);
    curl_free(host);
    bool login = address_has(parsed, CURLUPART_USER, &failed) ||
                 address_has(parsed, CURLUPART_PASSWORD, &failed);
    bool more = address_has(parsed, CURLUPART_QUERY, &failed) ||
                address_has(parsed, CURLUPART_FRAGMENT, &failed);
    if (failed)
        return "out of memory";
    if (!known)
        return "it must begin with https://";
    if (login)
        return "it must not hold a user name or password";
    return more ? "it must not have a query or a fragment" : NULL;
}

const char *address_read(const char *url, struct address *address)
{
    *address = (struct address){0};
    if (text_has_control(url, strlen(url)) || strchr(url, ' ') != NULL)
        return "it must not hold spaces or control characters";
    CURLU *parsed = curl_url();
    if (parsed == NULL)
        return "out of memory";
    const char *problem = "it is no address such as https://host/path";
    const char *host = strstr(url, "://");
    bool named = host != NULL && host[3] != '/' && host[3] != '\0';
    CURLUcode code = named ? curl_url_set(parsed, CURLUPART_URL, url, 0) : CURLUE_MALFORMED_INPUT;
    if (code == CURLUE_OK)
        problem = address_judge(parsed, address);
    else if (code == CURLUE_OUT_OF_MEMORY)
        problem = "out of memory";
    curl_url_cleanup(parsed);
    return problem;
}
