/* Memory taken piece by piece; see arena.h. */
#include "arena.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

#include "platform.h"

/* Bytes of a block that is made for small pieces; one of this size is kept. */
enum { BLOCK_BYTES = 2048 };

struct arena_block {
    struct arena_block *next;
    size_t size, used;
    alignas(max_align_t) unsigned char bytes[];
};

static struct arena_block *add_block(struct arena *arena, size_t size)
{
    size_t wanted = size > BLOCK_BYTES ? size : BLOCK_BYTES;
    struct arena_block *block = malloc(sizeof *block + wanted);
    if (block == NULL)
        return NULL;
    block->size = wanted;
    block->used = 0;
    block->next = arena->blocks;
    arena->blocks = block;
    return block;
}

void *arena_take(struct arena *arena, size_t size)
{
    const size_t unit = alignof(max_align_t);
    if (size > SIZE_MAX / 2)
        return NULL;
    size = (size + unit - 1) / unit * unit;
    if (arena->limit > 0 && (size > arena->limit || arena->taken > arena->limit - size)) {
        arena->full = true;
        return NULL;
    }
    struct arena_block *block = arena->blocks;
    if (block == NULL || block->size - block->used < size)
        block = add_block(arena, size);
    if (block == NULL)
        return NULL;
    void *piece = block->bytes + block->used;
    block->used += size;
    arena->taken += size;
    memset(piece, 0, size);
    return piece;
}

char *arena_copy(struct arena *arena, const void *bytes, size_t len)
{
    char *copy = arena_take(arena, len + 1);
    if (copy != NULL && len > 0)
        memcpy(copy, bytes, len);
    return copy;
}

void arena_clear(struct arena *arena)
{
    struct arena_block *block = arena->blocks;
    arena->blocks = NULL;
    while (block != NULL) {
        struct arena_block *next = block->next;
        platform_wipe(block->bytes, block->used);
        if (arena->blocks == NULL && block->size == BLOCK_BYTES) {
            arena->blocks = block;
            block->next = NULL;
            block->used = 0;
        } else {
            free(block);
        }
        block = next;
    }
    arena->taken = 0;
    arena->full = false;
}

void arena_free(struct arena *arena)
{
    arena_clear(arena);
    free(arena->blocks);
    arena->blocks = NULL;
}
