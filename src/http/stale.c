/* For libcurl before 8.0: kept connections that are no use; see stale.h. */
#include "stale.h"

#include <errno.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

enum { STALE_ROOM = 16 };

void stale_free(struct stale *stale)
{
    free(stale->known);
    *stale = (struct stale){0};
}

bool stale_open(struct stale *stale, curl_socket_t fd)
{
    if (stale->count == stale->room) {
        size_t room = stale->room > 0 ? 2 * stale->room : STALE_ROOM;
        struct stale_connection *known = realloc(stale->known, room * sizeof *known);
        if (known == NULL)
            return false;
        stale->known = known;
        stale->room = room;
    }
    stale->known[stale->count++] = (struct stale_connection){.fd = fd};
    return true;
}

static struct stale_connection *stale_at(const struct stale *stale, curl_socket_t fd)
{
    for (size_t i = 0; i < stale->count; i++)
        if (stale->known[i].fd == fd)
            return &stale->known[i];
    return NULL;
}

void stale_close(struct stale *stale, curl_socket_t fd)
{
    struct stale_connection *one = stale_at(stale, fd);
    if (one != NULL)
        *one = stale->known[--stale->count];
}

bool stale_has(const struct stale *stale, curl_socket_t fd)
{
    return stale_at(stale, fd) != NULL;
}

struct stale_connection *stale_find(const struct stale *stale, const struct stale_ends *ends)
{
    for (size_t i = 0; i < stale->count; i++) {
        struct stale_connection *one = &stale->known[i];
        if (one->own_port == ends->own_port && one->port == ends->port &&
            strcmp(one->address, ends->address) == 0)
            return one;
    }
    return NULL;
}

/* The port at this end of a socket; -1 when it has none. */
static int stale_port_of(curl_socket_t fd)
{
    union {
        struct sockaddr any;
        struct sockaddr_in four;
        struct sockaddr_in6 six;
    } own = {.any.sa_family = AF_UNSPEC};
    socklen_t len = sizeof own;
    if (getsockname(fd, &own.any, &len) != 0)
        return -1;
    return own.any.sa_family == AF_INET    ? ntohs(own.four.sin_port)
           : own.any.sa_family == AF_INET6 ? ntohs(own.six.sin6_port)
                                           : -1;
}

void stale_name(struct stale *stale, const struct stale_ends *ends, bool encrypted)
{
    for (size_t i = stale->count; i-- > 0;) {
        struct stale_connection *one = &stale->known[i];
        if (one->own_port != 0 || stale_port_of(one->fd) != ends->own_port)
            continue;
        one->http2 = encrypted;
        one->port = ends->port;
        one->own_port = ends->own_port;
        strncat(one->address, ends->address, STALE_ADDRESS - 1);
        return;
    }
}

void stale_keep(struct stale *stale, CURL *easy)
{
    long connects = 0, version = 0, port = 0, own_port = 0;
    char *address = NULL;
    curl_easy_getinfo(easy, CURLINFO_NUM_CONNECTS, &connects);
    curl_easy_getinfo(easy, CURLINFO_HTTP_VERSION, &version);
    /* Without any reply it is what it was taken for. */
    if (connects == 0 || version == CURL_HTTP_VERSION_NONE)
        return;
    curl_easy_getinfo(easy, CURLINFO_PRIMARY_IP, &address);
    curl_easy_getinfo(easy, CURLINFO_PRIMARY_PORT, &port);
    curl_easy_getinfo(easy, CURLINFO_LOCAL_PORT, &own_port);
    struct stale_ends ends = {address, (int)port, (int)own_port};
    struct stale_connection *one = address != NULL ? stale_find(stale, &ends) : NULL;
    if (one != NULL)
        one->http2 = version >= CURL_HTTP_VERSION_2_0;
}

bool stale_is(const struct stale_connection *kept)
{
    char byte;
    return !kept->http2 &&
           (recv(kept->fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT) >= 0 || errno != EAGAIN);
}
