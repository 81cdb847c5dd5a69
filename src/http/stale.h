/*
 * The connections that libcurl has. For libcurl before 8.0: it does not look whether something came
 * on a kept connection before the request did, or whether it was closed. What a server sends
 * unasked, or too late, must not be taken for the reply. So the descriptors of all connections are
 * known here, from their opening to their end, and looked at before a request goes out on one.
 *
 * Over HTTP/2 there is nothing to see: frames come at any time, and replies have numbers.
 */
#pragma once

#include <curl/curl.h>
#include <stdbool.h>
#include <stddef.h>

enum { STALE_ADDRESS = 46 }; /* a numeric address with its end, as in INET6_ADDRSTRLEN */

/* What libcurl tells of a connection: whom it is with, and the port at this end. */
struct stale_ends {
    const char *address;
    int port, own_port;
};

struct stale_connection {
    curl_socket_t fd;
    bool http2; /* or not known yet, and it may be */
    char address[STALE_ADDRESS];
    int port, own_port; /* 0 until a request goes out on it */
};

/* All zero: none is known. */
struct stale {
    struct stale_connection *known;
    size_t count, room;
};

/* Gives its memory back. */
void stale_free(struct stale *stale);

/* Remembers a socket that libcurl will connect. False when out of memory. */
bool stale_open(struct stale *stale, curl_socket_t fd);

/* Forgets a socket that libcurl is about to close. */
void stale_close(struct stale *stale, curl_socket_t fd);

/* Whether the socket is one of those remembered. */
bool stale_has(const struct stale *stale, curl_socket_t fd);

/* A first request is about to go out on a new connection: its ends are known now. */
void stale_name(struct stale *stale, const struct stale_ends *ends, bool encrypted);

/* The reply to a transfer that made its connection says whether that is one of HTTP/2. */
void stale_keep(struct stale *stale, CURL *easy);

/* The connection with these ends, until another one is opened or closed; NULL: it is not known. */
struct stale_connection *stale_find(const struct stale *stale, const struct stale_ends *ends);

/* Whether the kept connection, on which a request is about to go out, is no use. */
bool stale_is(const struct stale_connection *kept);
