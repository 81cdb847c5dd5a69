/*
 * Writes JSON into a buffer: `[]` where an array is empty, exact integers, members in the order in
 * which they come. Knows no Lua; write_value.h writes Lua values with it.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "buffer.h"

/* Writes into `out`. Values follow one another; commas are put where they belong. */
struct json_writer {
    struct buffer *out;
    bool comma; /* a value stands before, in the same object or array */
    bool sent;  /* to a service: Lua's floats without a fraction are written as integers, no text
                   has a NUL byte, and no array holes */
    bool shown; /* to people and models: bytes that are no text are Base64, and numbers that are
                   none null */
    bool cut;   /* what is shown may have been cut inside its last character */
};

void json_begin_object(struct json_writer *writer);
void json_end_object(struct json_writer *writer);
void json_begin_array(struct json_writer *writer);
void json_end_array(struct json_writer *writer);
/* A member's name: the value comes next. It must be valid UTF-8. */
void json_key(struct json_writer *writer, const char *key);
/* The same for a name of that length. */
void json_name(struct json_writer *writer, const char *name, size_t len);
/* The text must be valid UTF-8. */
void json_text(struct json_writer *writer, const char *text, size_t len);
void json_integer(struct json_writer *writer, int64_t integer);
void json_boolean(struct json_writer *writer, bool boolean);
void json_null(struct json_writer *writer);
/* The shortest digits that are read as the same number, whatever the locale; it must be finite. */
void json_number(struct json_writer *writer, double number);
/* Bytes as a text in Base64. */
void json_base64(struct json_writer *writer, const void *bytes, size_t len);
/* A value that is JSON already. */
void json_raw(struct json_writer *writer, const char *json, size_t len);
