/*
 * Replies that hold a token. What is found in an object is what a second JSON parser finds, and it
 * is found wherever that parser finds it, as long as it holds no NUL byte.
 */
#include <jansson.h>
#include <string.h>

#include "host.h"
#include "read.h"

static void check_text(const char *text, size_t len, json_t *object)
{
    struct buffer out = {.limit = 65536};
    json_t *token = json_object_get(object, "access_token");
    bool found = json_find_text(text, len, "access_token", &out);
    bool whole = json_is_string(token) &&
                 memchr(json_string_value(token), '\0', json_string_length(token)) == NULL;
    host_require(found == whole, "a token is %sfound", found ? "" : "not ");
    host_require(!found ||
                     (out.len == json_string_length(token) &&
                      (out.len == 0 || memcmp(out.data, json_string_value(token), out.len) == 0)),
                 "another token is found");
    buffer_free(&out);
}

static void check_integer(const char *text, size_t len, json_t *object)
{
    int64_t out;
    json_t *lifetime = json_object_get(object, "expires_in");
    if (!json_find_integer(text, len, "expires_in", &out) || json_is_string(lifetime))
        return;
    host_require(json_is_integer(lifetime)
                     ? json_integer_value(lifetime) == out
                     : json_is_real(lifetime) && (int64_t)json_real_value(lifetime) == out,
                 "the lifetime is %lld", (long long)out);
}

/* The module reads to a depth of 100. */
static bool may_be_deep(const char *text, size_t len)
{
    size_t brackets = 0;
    for (size_t i = 0; i < len; i++)
        brackets += text[i] == '{' || text[i] == '[';
    return brackets > JSON_DEPTH_MOST;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;
    struct buffer out = {.limit = 65536};
    int64_t integer;
    json_find_text(text, size, "access_token", &out);
    json_find_integer(text, size, "expires_in", &integer);
    buffer_free(&out);
    /* jansson does not see a NUL byte behind true, false and null. */
    if (memchr(data, '\0', size) != NULL || may_be_deep(text, size))
        return 0;
    json_t *object = json_loadb(text, size, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, NULL);
    if (json_is_object(object)) {
        check_text(text, size, object);
        check_integer(text, size, object);
    }
    json_decref(object);
    return 0;
}
