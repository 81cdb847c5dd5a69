/*
 * Memory that is taken piece by piece and given back at once. Knows nothing of what is in it.
 *
 * An arena belongs to the struct that it is part of; whoever frees that struct calls arena_free.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

struct arena_block;

struct arena {
    struct arena_block *blocks; /* the newest first */
    size_t taken;               /* bytes, of all blocks */
    size_t limit;               /* most bytes ever taken; 0 means no limit of its own */
    bool full;                  /* a piece would have passed the limit */
};

/* `size` bytes, all zero and aligned for anything; NULL when out of memory or over the limit. */
void *arena_take(struct arena *arena, size_t size);

/* A copy of the bytes with a NUL behind them; NULL as arena_take. */
char *arena_copy(struct arena *arena, const void *bytes, size_t len);

/* Gives everything back but one small block, which is kept for what comes next; all is wiped. */
void arena_clear(struct arena *arena);

/* Wipes and gives everything back. */
void arena_free(struct arena *arena);
