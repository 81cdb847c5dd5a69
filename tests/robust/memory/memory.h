/*
 * Allocators that count and fail on command: Lua's, libcurl's and the module's own (malloc, calloc,
 * strdup, strndup and free of the project's objects, by the linker's --wrap). Everything here is
 * for one thread.
 */
#ifndef RELIABILITY_MEMORY_H
#define RELIABILITY_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

enum memory_source { MEMORY_LUA, MEMORY_MODULE, MEMORY_CURL, MEMORY_SOURCES };

/* What fails from when on. */
struct memory_plan {
    enum memory_source source;
    long skip;    /* allocations that are let through before */
    bool for_all; /* every one after that fails too, not only that one */
};

/* Has libcurl allocate through here; to be called before anything else uses it. */
bool memory_take_curl(void);

/* lua_Alloc. The user pointer is not used. */
void *memory_lua(void *user, void *block, size_t old_size, size_t size);

/* Begins to fail as planned; memory_relax ends that. */
void memory_fail(const struct memory_plan *plan);
void memory_relax(void);

/* How many allocations failed since memory_fail. */
long memory_failures(void);

/* What is allocated and not freed: bytes of MEMORY_LUA, blocks of the others. */
long memory_live(enum memory_source source);

const char *memory_name(enum memory_source source);

#endif
