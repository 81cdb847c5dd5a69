/*
 * The types of parameters: one row a type. Each reads what a script gave, writes it into a body as
 * JSON, and into an address as text. Knows no Lua and no HTTP.
 */
#pragma once

#include "arena.h"
#include "buffer.h"
#include "integrations/service.h"
#include "value.h"
#include "write.h"

/* What a script gave, before it is checked. */
enum raw_kind { RAW_BOOLEAN, RAW_INTEGER, RAW_NUMBER, RAW_TEXT, RAW_OTHER };

struct raw {
    enum raw_kind kind;
    int64_t integer;
    double number;
    bool boolean;
    const char *text; /* terminated */
    size_t len;
};

/* What came of reading. */
enum type_outcome {
    TYPE_READ,
    TYPE_ABSENT,  /* it counts as not given */
    TYPE_WRONG,   /* the words say what was expected */
    TYPE_REFUSED, /* the words say what is wrong */
    TYPE_NO_MEMORY
};

/* Reads one value of a type that is no table. `words` must be empty; what is put there is not
 * terminated. */
enum type_outcome type_read(const struct integrations_parameter *row, const struct raw *raw,
                            struct value *value, struct arena *arena, struct buffer *words);

/* Whether the text is a value of the row. */
bool type_takes_text(const struct integrations_parameter *row, const char *text);

/* What one is called in messages, "a string"; with `list` several: "an array of strings". */
const char *type_words(const struct integrations_parameter *row, bool list);

/* Writes a value as JSON. A list, a record and its members are written as well. */
void type_write_json(struct json_writer *writer, const struct integrations_parameter *row,
                     const struct value *value);

/* Appends one value as text, not encoded: for a path or a query. Not for lists and records. */
void type_write_text(struct buffer *out, const struct integrations_parameter *row,
                     const struct value *value);

/* Whether all of a text is among characters as a row names them: "a-z0-9_-". */
bool type_text_is_of(const char *text, size_t len, const char *characters);

/* The word that the service reads. */
const char *type_sent(const struct integrations_choice *choice);

/* A parameter's default as a value; its row has one. False when out of memory. */
bool type_read_preset(const struct integrations_parameter *row, struct value *value,
                      struct arena *arena);
