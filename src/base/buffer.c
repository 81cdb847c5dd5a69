/* Growing bytes with a limit; see buffer.h. */
#include "buffer.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "platform.h"
#include "text.h"

enum { BUFFER_FIRST = 256 };

/* Room for a terminator as well. The old memory is wiped: it may hold a secret. */
bool buffer_reserve(struct buffer *buffer, size_t len)
{
    if (buffer->limit > 0 && (len > buffer->limit || buffer->len > buffer->limit - len)) {
        buffer->full = true;
        return false;
    }
    if (len > SIZE_MAX / 4 - buffer->len) {
        buffer->failed = true;
        return false;
    }
    size_t needed = buffer->len + len + 1;
    if (needed <= buffer->capacity)
        return true;
    size_t capacity = buffer->capacity < BUFFER_FIRST ? BUFFER_FIRST : buffer->capacity * 2;
    if (capacity < needed)
        capacity = needed;
    char *data = malloc(capacity);
    if (data == NULL) {
        buffer->failed = true;
        return false;
    }
    if (buffer->len > 0)
        memcpy(data, buffer->data, buffer->len);
    data[buffer->len] = '\0'; /* what buffer_text has terminated stays so */
    platform_wipe(buffer->data, buffer->capacity);
    free(buffer->data);
    buffer->data = data;
    buffer->capacity = capacity;
    return true;
}

bool buffer_append(struct buffer *buffer, const void *bytes, size_t len)
{
    if (!buffer_reserve(buffer, len))
        return false;
    if (len > 0)
        memcpy(buffer->data + buffer->len, bytes, len);
    buffer->len += len;
    return true;
}

bool buffer_append_text(struct buffer *buffer, const char *text)
{
    return buffer_append(buffer, text, strlen(text));
}

bool buffer_append_integer(struct buffer *buffer, int64_t integer)
{
    return buffer_append_format(buffer, "%" PRId64, integer);
}

bool buffer_append_format(struct buffer *buffer, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    int len = vsnprintf(NULL, 0, format, values);
    va_end(values);
    if (!buffer_reserve(buffer, (size_t)len))
        return false;
    va_start(values, format);
    vsnprintf(buffer->data + buffer->len, (size_t)len + 1, format, values);
    va_end(values);
    buffer->len += (size_t)len;
    return true;
}

static bool buffer_is_unreserved(char c)
{
    return text_is_alphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

bool buffer_append_encoded(struct buffer *buffer, const char *text, size_t len)
{
    static const char hex[] = "0123456789ABCDEF";
    size_t before = buffer->len;
    bool whole = true;
    for (size_t i = 0; whole && i < len;) {
        size_t start = i;
        while (i < len && buffer_is_unreserved(text[i]))
            i++;
        whole = buffer_append(buffer, text + start, i - start);
        if (whole && i < len) {
            unsigned char c = (unsigned char)text[i++];
            const char encoded[3] = {'%', hex[c >> 4], hex[c & 15]};
            whole = buffer_append(buffer, encoded, sizeof encoded);
        }
    }
    if (!whole)
        buffer->len = before;
    return whole;
}

const char *buffer_text(struct buffer *buffer)
{
    if (!buffer_reserve(buffer, 0))
        return NULL;
    buffer->data[buffer->len] = '\0';
    return buffer->data;
}

void buffer_clear(struct buffer *buffer)
{
    buffer->len = 0;
    buffer->failed = false;
    buffer->full = false;
}

void buffer_free(struct buffer *buffer)
{
    platform_wipe(buffer->data, buffer->capacity);
    free(buffer->data);
    *buffer = (struct buffer){.limit = buffer->limit};
}
