/*
 * Connections that are kept. For libcurl before 8.0: it does not look whether something came on a
 * kept connection before the request did, or whether it was closed. What a server sends unasked, or
 * too late, must not be taken for the reply. So the descriptors of connections that are kept are
 * known here, and looked at before a request goes out on one.
 *
 * Over HTTP/2 there is nothing to see: frames come at any time, and replies have numbers.
 */
#pragma once

#include <curl/curl.h>
#include <stdbool.h>

enum { STALE_KNOWN = 127 };

/* The descriptor of a connection that may be used again, found by its ports. */
struct stale_connection {
    curl_socket_t fd; /* CURL_SOCKET_BAD: none, or one of HTTP/2 */
    bool http2;       /* or not known yet, and it may be */
    int port, own_port;
};

struct stale {
    struct stale_connection known[STALE_KNOWN];
};

/* Knows of no connection. */
void stale_init(struct stale *stale);

/* Remembers a new connection, on which a first request is about to go out. */
void stale_open(struct stale *stale, int port, int own_port, bool encrypted);

/* Remembers the connection of a transfer that is done, when it is a new one. */
void stale_keep(struct stale *stale, CURL *easy);

/* Whether the kept connection with these ports, on which a request is about to go out, is no use.
 */
bool stale_is(struct stale *stale, int port, int own_port);

/* Whether the connection with these ports is one of HTTP/2, or may be. */
bool stale_is_http2(struct stale *stale, int port, int own_port);
