/* Judging addresses, those that are texts with libcurl's reader of them; see address.h. */
#include "address.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

#include "text.h"

/* ---- numbers ---- */

/* A network: the first `bits` bits of its addresses. */
struct network {
    unsigned char bytes[16];
    int bits;
};

static bool network_has(const struct network *network, const unsigned char *bytes)
{
    int whole = network->bits / 8, rest = network->bits % 8;
    if (memcmp(network->bytes, bytes, (size_t)whole) != 0)
        return false;
    return rest == 0 || (network->bytes[whole] ^ bytes[whole]) >> (8 - rest) == 0;
}

static bool networks_have(const struct network *networks, size_t count, const unsigned char *bytes)
{
    for (size_t i = 0; i < count; i++)
        if (network_has(&networks[i], bytes))
            return true;
    return false;
}

/* Those of IANA's registry of special addresses that are not reached over the Internet. */
static bool is_private_4(const unsigned char *bytes)
{
    static const struct network networks[] = {
        {{0}, 8},         {{10}, 8},       {{100, 64}, 10},      {{127}, 8},
        {{169, 254}, 16}, {{172, 16}, 12}, {{192, 0, 0}, 24},    {{192, 0, 2}, 24},
        {{192, 168}, 16}, {{198, 18}, 15}, {{198, 51, 100}, 24}, {{203, 0, 113}, 24},
        {{224}, 3}};
    return networks_have(networks, sizeof networks / sizeof *networks, bytes);
}

/* Only 2000::/3 is on the Internet; what stands for an address of IPv4 is as private as that. */
static bool is_private_6(const unsigned char *bytes)
{
    static const struct network mapped = {{[10] = 0xff, [11] = 0xff}, 96},
                                translated = {{0x00, 0x64, 0xff, 0x9b}, 96},
                                six_to_four = {{0x20, 0x02}, 16}, internet = {{0x20}, 3};
    static const struct network networks[] = {
        {{0x20, 0x01, 0x00}, 23}, {{0x20, 0x01, 0x0d, 0xb8}, 32}, {{0x3f, 0xff}, 20}};
    if (network_has(&mapped, bytes) || network_has(&translated, bytes))
        return is_private_4(bytes + 12);
    if (network_has(&six_to_four, bytes))
        return is_private_4(bytes + 2);
    return !network_has(&internet, bytes) ||
           networks_have(networks, sizeof networks / sizeof *networks, bytes);
}

bool address_is_private(const struct sockaddr *address)
{
    if (address->sa_family == AF_INET) {
        const struct sockaddr_in *in = (const struct sockaddr_in *)(const void *)address;
        return is_private_4((const unsigned char *)&in->sin_addr);
    }
    if (address->sa_family == AF_INET6) {
        const struct sockaddr_in6 *in = (const struct sockaddr_in6 *)(const void *)address;
        return is_private_6((const unsigned char *)&in->sin6_addr);
    }
    return true;
}

bool address_text_is_private(const char *text)
{
    unsigned char bytes[16];
    if (inet_pton(AF_INET, text, bytes) == 1)
        return is_private_4(bytes);
    return inet_pton(AF_INET6, text, bytes) != 1 || is_private_6(bytes);
}

/* ---- addresses as text ---- */

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
    return text_same(host, "localhost", sizeof "localhost") || strcmp(host, "[::1]") == 0;
}

/* Whether the host is no name but a number, which is private. */
static bool address_has_private_number(const char *host)
{
    unsigned char bytes[16];
    char number[64] = "";
    if (host[0] != '[')
        return inet_pton(AF_INET, host, bytes) == 1 && is_private_4(bytes);
    /* Without its brackets, and the zone that a link has. */
    size_t len = strcspn(host + 1, "]%");
    memcpy(number, host + 1, len < sizeof number ? len : 0);
    return address_text_is_private(number);
}

static const char *address_judge(CURLU *parsed, struct address *address, bool file)
{
    bool failed = false;
    char *scheme = address_part(parsed, CURLUPART_SCHEME, &failed);
    char *host = address_part(parsed, CURLUPART_HOST, &failed);
    address->secure = scheme != NULL && strcmp(scheme, "https") == 0;
    address->loopback = host != NULL && address_is_loopback(host);
    address->private = address->loopback || (host != NULL && address_has_private_number(host));
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
    return more && !file ? "it must not have a query or a fragment" : NULL;
}

static const char *address_read_any(const char *url, struct address *address, bool file)
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
        problem = address_judge(parsed, address, file);
    else if (code == CURLUE_OUT_OF_MEMORY)
        problem = "out of memory";
    curl_url_cleanup(parsed);
    return problem;
}

const char *address_read(const char *url, struct address *address)
{
    return address_read_any(url, address, false);
}

const char *address_read_file(const char *url, struct address *address)
{
    return address_read_any(url, address, true);
}
