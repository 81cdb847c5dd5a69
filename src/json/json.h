/*
 * JSON of our own: what is written, as requests need `[]`, exact integers and a stable key order;
 * and what is read without making Lua values of it. Replies are read by decode.h.
 */
#ifndef INTEGRATIONS_JSON_H
#define INTEGRATIONS_JSON_H

#include <lua.h>
#include <stdbool.h>
#include <stdint.h>

#include "buffer.h"

/* Writes into `out`. Values follow one another; commas are put where they belong. */
struct json_writer {
    struct buffer *out;
    bool comma; /* a value stands before, in the same object or array */
};

void json_begin_object(struct json_writer *writer);
void json_end_object(struct json_writer *writer);
void json_begin_array(struct json_writer *writer);
void json_end_array(struct json_writer *writer);
void json_key(struct json_writer *writer, const char *key);
/* The text must be valid UTF-8. */
void json_text(struct json_writer *writer, const char *text, size_t len);
void json_integer(struct json_writer *writer, int64_t integer);
void json_boolean(struct json_writer *writer, bool boolean);
void json_null(struct json_writer *writer);

/*
 * Pushes what a json_writer wrote as a Lua value, every integer exact. For text of our own only: it
 * is not checked.
 */
void json_push_written(lua_State *L, const char *text, size_t len);

/*
 * Finds a string or number member of a flat JSON object without making a Lua value of it: for the
 * reply that holds a token. The string is unescaped into `out`. False when there is none, or the
 * text is no JSON object.
 */
bool json_find_text(const char *text, size_t len, const char *key, struct buffer *out);
bool json_find_integer(const char *text, size_t len, const char *key, int64_t *out);

#endif
