/*
 * One request: method, address, JSON body, made from checked values. Knows no sockets and raises
 * nothing; whoever sends it asks request_failed once at the end.
 */
#ifndef INTEGRATIONS_REQUEST_H
#define INTEGRATIONS_REQUEST_H

#include <lua.h>
#include <stdbool.h>

#include "arguments.h"
#include "buffer.h"
#include "catalog.h"
#include "write.h"

struct request {
    enum method method;
    struct buffer url;
    struct buffer body; /* empty: no body */
    bool query;         /* the url has a question mark */
};

/* Begins anew: `base` has no slash at its end, `path` begins with one. */
void request_begin(struct request *request, enum method method, const char *base, const char *path);

/* Appends an integer or encoded text to the path. */
void request_path_integer(struct request *request, int64_t integer);
void request_path_text(struct request *request, const char *text, size_t len);

/* Appends a user's id or e-mail address to the path: encoded, but for '@', which stays. */
void request_path_user(struct request *request, const char *user, size_t len);

/* Adds name=value to the query. */
void request_query(struct request *request, const char *name, const char *value, size_t len);
void request_query_text(struct request *request, const char *name, const char *value);
void request_query_integer(struct request *request, const char *name, int64_t integer);

/* Begins the body: an object of the members written next. */
struct json_writer request_body(struct request *request);

/* Begins the request that a row says: its path with {name} filled in, and its query. */
void request_from_row(struct request *request, const char *base, const struct operation *operation,
                      const struct arguments *arguments);

/* Writes the parameters that the row places in the body, those that are given. */
void request_write_members(lua_State *L, struct json_writer *writer,
                           const struct operation *operation, const struct arguments *arguments);

/* Writes an array argument of strings, or one of {label, value}. */
void request_write_strings(lua_State *L, struct json_writer *writer,
                           const struct argument *argument);
void request_write_entries(lua_State *L, struct json_writer *writer,
                           const struct argument *argument);

/* Whether some part found no memory. */
bool request_failed(const struct request *request);

void request_free(struct request *request);

#endif
