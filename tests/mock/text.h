/* Strings and memory for the mock services: copies, comparison without case, decoding.
 * Running out of memory ends the program; a mock has nobody to report it to. */

#ifndef MOCK_TEXT_H
#define MOCK_TEXT_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Zeroed memory for count things of the given size; never NULL. */
void *memory_new(size_t count, size_t size);
void *memory_resize(void *memory, size_t count, size_t size);

/* All of these return a new string that the caller frees. */
char *text_copy(const char *text);
char *text_copy_length(const char *text, size_t length);
char *text_format(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Decodes %XX, and + as a space when plus_is_space; NULL when a NUL byte would result. */
char *text_percent_decode(const char *text, size_t length, bool plus_is_space);
char *text_percent_encode(const char *text);
/* NULL when the text is not base64. */
char *text_base64_decode(const char *text);

/* Lower case for ASCII and the accented letters of Latin-1. */
char *text_fold(const char *text);
bool text_equal_fold(const char *left, const char *right);
bool text_contains_fold(const char *text, const char *part);
/* Whether every word of words is a word of text, in any order and case. */
bool text_has_words(const char *text, const char *words);

/* As strcmp, in lower case. */
int text_compare_fold(const char *left, const char *right);

/* A text of decimal digits, with an optional minus sign, that fits in 64 bits. */
bool text_integer(const char *text, int64_t *value);
/* Characters, not bytes. */
size_t text_characters(const char *text);
/* How many bytes its first character has. */
size_t text_first_character(const char *text);
/* Without spaces, dashes, dots and brackets; a new string. */
char *text_plain_phone(const char *phone);

/* A JSON string even when the bytes are not UTF-8: those become U+FFFD. */
json_t *text_json(const char *text, size_t length);

#endif
