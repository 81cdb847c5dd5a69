/*
 * Whether a server of HTTP/2 did not look at a request: it refused the request's stream, or ended
 * the connection with a GOAWAY that names the last stream which it did look at (RFC 9113, section
 * 8.7). libcurl does not tell that as an outcome, only in what it says while it works (GOAWAY: 7.86
 * and later). Where it says nothing known, nothing is sure.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What was said about one request; all zero before anything was. */
struct refused {
    uint64_t stream;      /* the number of the request's stream; 0: not known */
    uint64_t last_stream; /* of the GOAWAY */
    bool goaway;
    bool stream_refused;
};

/* Takes a line that libcurl says. True: it is about all requests on the connection (GOAWAY), and
 * libcurl says it of one of them only. */
bool refused_hear(struct refused *refused, const char *text, size_t len);

/* Whether the request surely was not looked at. */
bool refused_surely(const struct refused *refused);
