/* How large the header lines of a reply are, trailers too, and whether its head has ended. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* All zero before anything came. */
struct heads {
    size_t len; /* bytes of all lines that came */
    bool whole; /* the empty line that ends the last head came */
};

/* libcurl's callback for each line; `heads` is its user's. */
size_t heads_on_line(char *line, size_t size, size_t count, void *heads);

/* Whether more came than is taken. */
bool heads_are_too_large(const struct heads *heads);
