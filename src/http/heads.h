/* The heads of a reply and what comes behind a body of chunks like one, its trailers. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* All zero before anything came. */
struct heads {
    size_t len; /* of all that came */
    bool whole; /* the last head is */
};

/* libcurl's callback for each line; `heads` is its user's. */
size_t heads_on_line(char *line, size_t size, size_t count, void *heads);

/* Whether more came than is taken. */
bool heads_are_too_large(const struct heads *heads);
