/*
 * One request: method, address, JSON body, made from a step's row and checked values. Knows no
 * sockets and no Lua, and raises nothing; whoever sends it asks request_failed once at the end.
 */
#pragma once

#include <stdbool.h>

#include "arguments.h"
#include "buffer.h"
#include "write.h"

struct request {
    const char *method;
    struct buffer url;
    struct buffer body; /* empty: no body */
    struct buffer text; /* one value, while it is encoded */
    bool query;         /* the url has a question mark */
    /* The parameter that would make the path another: absent, empty, or dots; NULL: none. */
    const struct integrations_parameter *unfit;
};

/* Begins anew, with this much of the address. */
void request_begin(struct request *request, const char *method, const char *url);

/* Appends an integer or encoded text to the path. */
void request_path_integer(struct request *request, int64_t integer);
void request_path_text(struct request *request, const char *text, size_t len);

/* Adds name=value to the query. */
void request_query(struct request *request, const char *name, const char *value, size_t len);
void request_query_text(struct request *request, const char *name, const char *value);
void request_query_integer(struct request *request, const char *name, int64_t integer);

/* Begins the body: an object or array of what is written next. */
struct json_writer request_body(struct request *request);

/* What the {names} of a path may be besides parameters: {account.NAME}; NULL: none is known. */
struct request_names {
    const char *(*setting)(const void *context, const char *name, size_t len);
    const void *context;
    int64_t moved; /* stands for the last name of the path; 0: nothing does */
};

/* Makes the request that a step says: path, query and body. */
void request_from_step(struct request *request, const char *base,
                       const struct integrations_step *step, const struct arguments *arguments,
                       const struct request_names *names);

/* Whether some part found no memory. */
bool request_failed(const struct request *request);

void request_free(struct request *request);
