/*
 * Reads JSON (RFC 8259) in one pass, strictly: the text is checked as it is gone through, its UTF-8
 * as well. The reader allocates nothing, knows no locale and no Lua. Whoever reads decides what
 * becomes of a value: push.h makes Lua values, json_find_text looks for a member, json_skip leaves
 * it.
 *
 * Two kinds of damage are read all the same, since services send them: a byte order mark at the
 * beginning is passed over, and half a surrogate pair ("\ud83d" of a text that was cut) is U+FFFD.
 *
 *     struct json_reader reader = json_read(text, len);
 *     struct json_value value;
 *     if (json_next_value(&reader, &value) == JSON_IS_OBJECT)
 *         while (json_next_member(&reader, &name))
 *             json_skip(&reader, json_next_value(&reader, &value));
 *     if (!json_at_end(&reader))
 *         complain(reader.wrong, json_position(&reader));
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buffer.h"

/* Deep enough for any reply of a service, shallow enough for a small C stack. */
enum { JSON_DEPTH_MOST = 100 };

enum json_kind {
    JSON_IS_WRONG, /* there is no value; the reader says what is wrong */
    JSON_IS_NULL,
    JSON_IS_BOOLEAN,
    JSON_IS_INTEGER, /* in plain digits, and fits */
    JSON_IS_NUMBER,  /* every other: with a fraction or an exponent, or beyond 64 bits */
    JSON_IS_TEXT,
    JSON_IS_ARRAY,
    JSON_IS_OBJECT
};

/* What is between the quotes of a text. Valid, but with its escapes as they stand. */
struct json_text {
    const char *bytes;
    size_t len;
    bool escaped; /* there are escapes */
};

struct json_value {
    enum json_kind kind;
    union {
        bool boolean;
        int64_t integer;
        double number;
        struct json_text text;
    };
};

struct json_reader {
    const char *start, *at, *end;
    const char *wrong; /* what is wrong at `at`; NULL as long as nothing is */
    int depth;
    bool first; /* an object or array was entered, and nothing of it has been read */
};

/* A reader of that text, which must stay. */
struct json_reader json_read(const char *text, size_t len);

/*
 * Reads the next value and returns its kind. An object or array is entered: its members are read
 * next, to the end, or left by json_skip.
 */
enum json_kind json_next_value(struct json_reader *reader, struct json_value *value);

/* Reads the name of the next member of an object; its value comes next. False at the end. */
bool json_next_member(struct json_reader *reader, struct json_text *name);

/* Goes to the next element of an array; its value comes next. False at the end. */
bool json_next_element(struct json_reader *reader);

/* Leaves an object or array that was just entered; nothing else needs to be left. */
void json_skip(struct json_reader *reader, enum json_kind kind);

/* Whether the text was read to its end, and nothing is wrong with it. */
bool json_at_end(struct json_reader *reader);

/* Where the reader is, in bytes from 1. */
size_t json_position(const struct json_reader *reader);

/*
 * Writes the text without its escapes to `out`. It never becomes longer: room for text->len bytes
 * is enough. Returns its length. It may hold NUL bytes.
 */
size_t json_copy_text(const struct json_text *text, char *out);

/*
 * Finds a member of the JSON object in the text; of two with that name, the last. False when there
 * is none, when it is of another type, or when the text is no JSON object. The first takes a text
 * without NUL bytes; the second a number, 0 or more, without its fraction, which may also be a text
 * of it.
 */
bool json_find_text(const char *text, size_t len, const char *name, struct buffer *out);
bool json_find_integer(const char *text, size_t len, const char *name, int64_t *out);
