/*
 * Counts what is allocated from the C heap, by the object (program or library) that asks. To be
 * loaded with LD_PRELOAD; knows nothing of the benchmark. One thread.
 */
#include <errno.h>
#include <link.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define EXPORTED __attribute__((visibility("default")))

enum { OBJECTS = 128 };

struct counted {
    const char *name;
    uintptr_t from, to;
    uint64_t calls, bytes;
};

static struct counted objects[OBJECTS];
static size_t object_count;
static int counting;

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

static void count(const void *caller, size_t size)
{
    uintptr_t at = (uintptr_t)caller;
    for (size_t i = 0; counting && i < object_count; i++) {
        if (at >= objects[i].from && at < objects[i].to) {
            objects[i].calls++;
            objects[i].bytes += size;
            return;
        }
    }
}

EXPORTED void *malloc(size_t size)
{
    count(__builtin_return_address(0), size);
    return __libc_malloc(size);
}

EXPORTED void *calloc(size_t number, size_t size)
{
    count(__builtin_return_address(0), number * size);
    return __libc_calloc(number, size);
}

EXPORTED void *realloc(void *old, size_t size)
{
    count(__builtin_return_address(0), size);
    return __libc_realloc(old, size);
}

static int note_object(struct dl_phdr_info *info, size_t size, void *user)
{
    (void)size;
    (void)user;
    if (object_count == OBJECTS)
        return 1;
    struct counted *object = &objects[object_count++];
    *object = (struct counted){.name = info->dlpi_name, .from = UINTPTR_MAX};
    for (size_t i = 0; i < info->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &info->dlpi_phdr[i];
        uintptr_t from = info->dlpi_addr + part->p_vaddr;
        if (part->p_type != PT_LOAD)
            continue;
        if (from < object->from)
            object->from = from;
        if (from + part->p_memsz > object->to)
            object->to = from + part->p_memsz;
    }
    return 0;
}

/* Begins to count, from zero. */
EXPORTED void count_malloc_begin(void)
{
    object_count = 0;
    dl_iterate_phdr(note_object, NULL);
    counting = 1;
}

EXPORTED void count_malloc_end(void)
{
    counting = 0;
}

/* The counts of the object `index`; 0 when there is none. The program itself has an empty name. */
EXPORTED int count_malloc_read(size_t index, const char **name, uint64_t *calls, uint64_t *bytes)
{
    if (index >= object_count)
        return 0;
    *name = objects[index].name;
    *calls = objects[index].calls;
    *bytes = objects[index].bytes;
    return 1;
}
