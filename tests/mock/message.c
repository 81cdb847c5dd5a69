/* Requests and replies, free of the HTTP library and of what the services make of them. */

#include "message.h"

#include "text.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static void pairs_take(struct pairs *pairs, char *name, char *value)
{
    if (pairs->count == pairs->capacity) {
        pairs->capacity = pairs->capacity == 0 ? 8 : pairs->capacity * 2;
        pairs->items = memory_resize(pairs->items, pairs->capacity, sizeof *pairs->items);
    }
    pairs->items[pairs->count++] = (struct pair){name, value};
}

void pairs_add(struct pairs *pairs, const char *name, const char *value)
{
    pairs_take(pairs, text_copy(name), text_copy(value));
}

const char *pairs_get(const struct pairs *pairs, const char *name)
{
    for (size_t i = 0; i < pairs->count; i++) {
        if (strcmp(pairs->items[i].name, name) == 0)
            return pairs->items[i].value;
    }
    return NULL;
}

void pairs_clear(struct pairs *pairs)
{
    for (size_t i = 0; i < pairs->count; i++) {
        free(pairs->items[i].name);
        free(pairs->items[i].value);
    }
    free(pairs->items);
    *pairs = (struct pairs){0};
}

static void parse_form_pair(struct pairs *pairs, const char *text, size_t length)
{
    const char *equals = memchr(text, '=', length);
    size_t name_length = equals == NULL ? length : (size_t)(equals - text);
    size_t value_start = equals == NULL ? length : name_length + 1;
    char *name = text_percent_decode(text, name_length, true);
    char *value = text_percent_decode(text + value_start, length - value_start, true);

    if (name != NULL && value != NULL && length > 0) {
        pairs_take(pairs, name, value);
        return;
    }
    free(name);
    free(value);
}

void pairs_parse_form(struct pairs *pairs, const char *text)
{
    while (*text != '\0') {
        size_t length = strcspn(text, "&");
        parse_form_pair(pairs, text, length);
        text += length;
        text += *text == '&';
    }
}

const char *request_query(const struct request *request, const char *name)
{
    return pairs_get(&request->query, name);
}

const char *request_header(const struct request *request, const char *name)
{
    return pairs_get(&request->headers, name);
}

bool request_has_type(const struct request *request, const char *type)
{
    const char *value = request_header(request, "content-type");
    size_t length = strlen(type);

    return value != NULL && strncasecmp(value, type, length) == 0 &&
           strchr("; \t", value[length]) != NULL;
}

int64_t request_id(const struct request *request, size_t capture)
{
    int64_t id = 0;

    if (request->captures[capture] == NULL || !text_integer(request->captures[capture], &id))
        return 0;
    return id > 0 ? id : 0;
}

json_t *request_json(const struct request *request)
{
    return json_loadb(request->body, request->body_length, JSON_DECODE_ANY | JSON_REJECT_DUPLICATES,
                      NULL);
}

void request_clear(struct request *request)
{
    free(request->origin);
    free(request->base);
    free(request->query_text);
    free(request->body);
    pairs_clear(&request->query);
    pairs_clear(&request->headers);
    for (size_t i = 0; i < CAPTURES_MAX; i++)
        free(request->captures[i]);
    *request = (struct request){0};
}

void reply_header(struct reply *reply, const char *name, const char *value)
{
    pairs_add(&reply->headers, name, value);
}

void reply_header_integer(struct reply *reply, const char *name, int64_t value)
{
    char text[32];

    snprintf(text, sizeof text, "%" PRId64, value);
    reply_header(reply, name, text);
}

/* Takes over the text. */
static void reply_set(struct reply *reply, unsigned status, const char *type, char *text)
{
    free(reply->body);
    reply->status = status;
    reply->content_type = type;
    reply->body = text;
    reply->body_length = text == NULL ? 0 : strlen(text);
}

void reply_empty(struct reply *reply, unsigned status)
{
    reply_set(reply, status, NULL, NULL);
}

void reply_text(struct reply *reply, unsigned status, const char *type, const char *text)
{
    reply_set(reply, status, type, text_copy(text));
}

void reply_json(struct reply *reply, unsigned status, const char *type, json_t *json)
{
    reply_set(reply, status, type, json_dumps(json, JSON_COMPACT));
    json_decref(json);
}

void reply_clear(struct reply *reply)
{
    free(reply->body);
    pairs_clear(&reply->headers);
    *reply = (struct reply){0};
}
