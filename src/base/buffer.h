/*
 * A growing run of bytes with a limit. Knows nothing of what the bytes mean.
 *
 * A buffer belongs to the struct that it is part of; whoever frees that struct calls
 * buffer_free. A failed append (out of memory, over the limit) leaves the bytes as they were and
 * is remembered in `failed` or `full`, so that a row of appends can be checked once at its end.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct buffer {
    char *data;      /* not terminated; NULL while empty and never used */
    size_t len;      /* bytes in use */
    size_t capacity; /* bytes allocated */
    size_t limit;    /* most bytes ever held; 0 means no limit of its own */
    bool failed;     /* an append found no memory */
    bool full;       /* an append would have passed the limit */
};

/* Makes room for len more bytes. False when they do not fit, see above. */
bool buffer_reserve(struct buffer *buffer, size_t len);

/* Appends len bytes. False when they did not fit, see above. */
bool buffer_append(struct buffer *buffer, const void *bytes, size_t len);

/* Appends a terminated string without its terminator. */
bool buffer_append_text(struct buffer *buffer, const char *text);

/* Appends an integer in decimal, whatever the locale. */
bool buffer_append_integer(struct buffer *buffer, int64_t integer);

/* Appends what printf would write; nothing in it may depend on the locale. */
#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
bool buffer_append_format(struct buffer *buffer, const char *format, ...);

/* Appends bytes percent-encoded: all but the unreserved characters of RFC 3986. */
bool buffer_append_encoded(struct buffer *buffer, const char *text, size_t len);

/* Terminates the bytes (not counted in len) and returns them; NULL when out of memory. They stay
 * terminated when room is made. */
const char *buffer_text(struct buffer *buffer);

/* Forgets the bytes and the failures, keeps the memory. */
void buffer_clear(struct buffer *buffer);

/* Overwrites and frees the memory; the buffer can be used again. */
void buffer_free(struct buffer *buffer);
