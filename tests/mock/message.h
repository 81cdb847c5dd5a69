/* One request as it came in and the reply that is being put together for it. */

#ifndef MOCK_MESSAGE_H
#define MOCK_MESSAGE_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct pair {
    char *name;
    char *value;
};

struct pairs {
    struct pair *items;
    size_t count;
    size_t capacity;
};

enum { CAPTURES_MAX = 3 };

struct request {
    const char *method;
    const char *path; /* raw, without the prefix of the service, which starts with a slash */
    char *origin;     /* http://host:port as the caller sees it */
    char *base;       /* origin and the prefix of the service */
    char *query_text; /* raw, without the question mark */
    struct pairs query;
    struct pairs headers; /* names in lower case */
    char *body;           /* NUL at the end, not counted in body_length */
    size_t body_length;
    uint64_t connection;
    char *captures[CAPTURES_MAX]; /* what stood for each {} of the route, decoded */
};

struct reply {
    unsigned status;
    const char *content_type;
    char *body; /* NULL when there is none */
    size_t body_length;
    struct pairs headers;
};

void pairs_add(struct pairs *pairs, const char *name, const char *value);
/* The first value with that name, or NULL. */
const char *pairs_get(const struct pairs *pairs, const char *name);
void pairs_clear(struct pairs *pairs);
/* Takes a query string or form body apart and decodes it. */
void pairs_parse_form(struct pairs *pairs, const char *text);

const char *request_query(const struct request *request, const char *name);
const char *request_header(const struct request *request, const char *name);
/* Whether the content type, without its parameters, is this one. */
bool request_has_type(const struct request *request, const char *type);
/* A capture as an id; 0, which no object has, when it is not a positive integer. */
int64_t request_id(const struct request *request, size_t capture);
/* The body as JSON of any kind, or NULL. */
json_t *request_json(const struct request *request);
void request_clear(struct request *request);

void reply_header(struct reply *reply, const char *name, const char *value);
void reply_header_integer(struct reply *reply, const char *name, int64_t value);
void reply_empty(struct reply *reply, unsigned status);
void reply_text(struct reply *reply, unsigned status, const char *type, const char *text);
/* Takes the reference to json. */
void reply_json(struct reply *reply, unsigned status, const char *type, json_t *json);
void reply_clear(struct reply *reply);

#endif
