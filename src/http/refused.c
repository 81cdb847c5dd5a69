/* Requests that a server did not look at; see refused.h. */
#include "refused.h"

#include <string.h>

#include "platform.h"

/* Reads the number behind some words of the line. False when the words are not there. */
static bool refused_read(const char *text, size_t len, const char *words, uint64_t *number)
{
    const char *at = platform_find(text, len, words, strlen(words));
    const char *end = text + len;
    if (at == NULL)
        return false;
    at += strlen(words);
    *number = 0;
    for (; at < end && *at >= '0' && *at <= '9' && *number < UINT32_MAX; at++)
        *number = *number * 10 + (uint64_t)(*at - '0');
    return true;
}

bool refused_hear(struct refused *refused, const char *text, size_t len)
{
    static const char repeats[] = "REFUSED_STREAM, retrying";
    /* With a space: libcurl says the paths of requests, too, which have none. */
    static const char goaway[] = "GOAWAY, error=";
    uint64_t number;
    /* Up to 8.0, and later: "[HTTP/2] [1] OPENED stream for https://...". */
    if (refused_read(text, len, "Using Stream ID: ", &number) ||
        (platform_find(text, len, "] OPENED stream", strlen("] OPENED stream")) != NULL &&
         refused_read(text, len, "[HTTP/2] [", &number))) {
        *refused = (struct refused){.stream = number};
    } else if (platform_find(text, len, goaway, strlen(goaway)) != NULL &&
               refused_read(text, len, "last_stream=", &number)) {
        if (!refused->goaway || number < refused->last_stream)
            refused->last_stream = number;
        refused->goaway = true;
        return true;
    } else if (len >= strlen(repeats) && memcmp(text, repeats, strlen(repeats)) == 0) {
        refused->stream_refused = true;
    }
    return false;
}

bool refused_surely(const struct refused *refused)
{
    return refused->stream_refused || (refused->goaway && refused->stream > refused->last_stream);
}
