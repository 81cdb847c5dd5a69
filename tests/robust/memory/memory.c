/* Allocators that count and fail; see memory.h. */
#include "memory.h"

#include <curl/curl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *block, size_t size);
void __real_free(void *block);

static struct {
    struct memory_plan plan;
    bool armed;
    long seen, failures;
    atomic_long live[MEMORY_SOURCES]; /* a look-up of libcurl's has a thread */
} memory;

void memory_fail(const struct memory_plan *plan)
{
    memory.plan = *plan;
    memory.seen = memory.failures = 0;
    memory.armed = true;
}

void memory_relax(void)
{
    memory.armed = false;
}

long memory_failures(void)
{
    return memory.failures;
}

long memory_live(enum memory_source source)
{
    return memory.live[source];
}

const char *memory_name(enum memory_source source)
{
    static const char *const names[] = {"Lua", "module", "libcurl"};
    return names[source];
}

/*
 * Whether this allocation fails. Lua asks a second time after collecting garbage, so a single
 * failure of its memory is two.
 */
static bool fails(enum memory_source source)
{
    if (!memory.armed || memory.plan.source != source)
        return false;
    long last = memory.plan.skip + (source == MEMORY_LUA ? 1 : 0), number = memory.seen++;
    bool failed = number >= memory.plan.skip && (memory.plan.for_all || number <= last);
    memory.failures += failed;
    return failed;
}

void *memory_lua(void *user, void *block, size_t old_size, size_t size)
{
    (void)user;
    if (block == NULL)
        old_size = 0;
    /* Making a block smaller must not fail. */
    if (size > old_size && fails(MEMORY_LUA))
        return NULL;
    memory.live[MEMORY_LUA] += (long)size - (long)old_size;
    if (size > 0)
        return __real_realloc(block, size);
    __real_free(block);
    return NULL;
}

static void *count_block(enum memory_source source, void *block)
{
    memory.live[source] += block != NULL;
    return block;
}

static void *copy_text(enum memory_source source, const char *text, size_t len)
{
    char *copy = fails(source) ? NULL : count_block(source, __real_malloc(len + 1));
    if (copy == NULL)
        return NULL;
    memcpy(copy, text, len);
    copy[len] = '\0';
    return copy;
}

/* ---- the module's ---- */

void *__wrap_malloc(size_t size)
{
    return fails(MEMORY_MODULE) ? NULL : count_block(MEMORY_MODULE, __real_malloc(size));
}

void *__wrap_calloc(size_t count, size_t size)
{
    return fails(MEMORY_MODULE) ? NULL : count_block(MEMORY_MODULE, __real_calloc(count, size));
}

void *__wrap_realloc(void *block, size_t size)
{
    if (fails(MEMORY_MODULE))
        return NULL;
    memory.live[MEMORY_MODULE] += block == NULL;
    return __real_realloc(block, size);
}

char *__wrap_strdup(const char *text)
{
    return copy_text(MEMORY_MODULE, text, strlen(text));
}

char *__wrap_strndup(const char *text, size_t most)
{
    return copy_text(MEMORY_MODULE, text, strnlen(text, most));
}

void __wrap_free(void *block)
{
    memory.live[MEMORY_MODULE] -= block != NULL;
    __real_free(block);
}

/* ---- libcurl's ---- */

static void *curl_allocate(size_t size)
{
    return fails(MEMORY_CURL) ? NULL : count_block(MEMORY_CURL, __real_malloc(size));
}

static void curl_release(void *block)
{
    memory.live[MEMORY_CURL] -= block != NULL;
    __real_free(block);
}

static void *curl_resize(void *block, size_t size)
{
    if (fails(MEMORY_CURL))
        return NULL;
    memory.live[MEMORY_CURL] += block == NULL;
    return __real_realloc(block, size);
}

static char *curl_copy(const char *text)
{
    return copy_text(MEMORY_CURL, text, strlen(text));
}

static void *curl_allocate_zeroed(size_t count, size_t size)
{
    return fails(MEMORY_CURL) ? NULL : count_block(MEMORY_CURL, __real_calloc(count, size));
}

bool memory_take_curl(void)
{
    return curl_global_init_mem(CURL_GLOBAL_DEFAULT, curl_allocate, curl_release, curl_resize,
                                curl_copy, curl_allocate_zeroed) == CURLE_OK;
}
