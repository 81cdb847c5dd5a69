/* For libcurl before 8.0: kept connections that are no use; see stale.h. */
#include "stale.h"

#include <errno.h>
#include <sys/socket.h>

void stale_init(struct stale *stale)
{
    for (int i = 0; i < STALE_KNOWN; i++)
        stale->known[i] = (struct stale_connection){.fd = CURL_SOCKET_BAD};
}

/* Where a connection is known; another one's may take its place, and does no harm. */
static struct stale_connection *stale_place(struct stale *stale, int own_port)
{
    return &stale->known[own_port % STALE_KNOWN];
}

/* NULL when it is not known. */
static const struct stale_connection *stale_find(struct stale *stale, int port, int own_port)
{
    if (own_port <= 0)
        return NULL;
    const struct stale_connection *kept = stale_place(stale, own_port);
    return kept->port == port && kept->own_port == own_port ? kept : NULL;
}

bool stale_is_http2(struct stale *stale, int port, int own_port)
{
    const struct stale_connection *kept = stale_find(stale, port, own_port);
    return kept != NULL && kept->http2;
}

void stale_open(struct stale *stale, int port, int own_port, bool encrypted)
{
    if (own_port > 0)
        *stale_place(stale, own_port) = (struct stale_connection){
            .fd = CURL_SOCKET_BAD, .http2 = encrypted, .port = port, .own_port = own_port};
}

void stale_keep(struct stale *stale, CURL *easy)
{
    long connects = 0, version = 0, port = 0, own_port = 0;
    curl_socket_t fd = CURL_SOCKET_BAD;
    curl_easy_getinfo(easy, CURLINFO_NUM_CONNECTS, &connects);
    if (connects == 0)
        return;
    curl_easy_getinfo(easy, CURLINFO_HTTP_VERSION, &version);
    curl_easy_getinfo(easy, CURLINFO_PRIMARY_PORT, &port);
    curl_easy_getinfo(easy, CURLINFO_LOCAL_PORT, &own_port);
    /* libcurl 8 knows no port of its own for a connection that failed. */
    if (own_port <= 0)
        return;
    curl_easy_getinfo(easy, CURLINFO_ACTIVESOCKET, &fd);
    /* Without any reply it is what it was taken for. */
    bool http2 = version == CURL_HTTP_VERSION_NONE ? stale_is_http2(stale, (int)port, (int)own_port)
                                                   : version >= CURL_HTTP_VERSION_2_0;
    *stale_place(stale, (int)own_port) =
        (struct stale_connection){.fd = http2 ? CURL_SOCKET_BAD : fd,
                                  .http2 = http2,
                                  .port = (int)port,
                                  .own_port = (int)own_port};
}

bool stale_is(struct stale *stale, int port, int own_port)
{
    char byte;
    const struct stale_connection *kept = stale_find(stale, port, own_port);
    if (kept == NULL || kept->fd == CURL_SOCKET_BAD)
        return false;
    return recv(kept->fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT) >= 0 || errno != EAGAIN;
}
