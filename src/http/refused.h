/*
 * Whether a server of HTTP/2 ended the connection without having looked at a request: its GOAWAY
 * names the last stream that it did look at (RFC 9113, section 6.8). libcurl does not tell that as
 * an outcome, only in what it says while it works (7.86 and later). Where it says nothing known,
 * nothing is sure.
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
};

/* Takes a line that libcurl says. */
void refused_hear(struct refused *refused, const char *text, size_t len);

/* Whether the request surely was not looked at. */
bool refused_surely(const struct refused *refused);
