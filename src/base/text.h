/* Questions about text that several rooms ask. Knows no Lua values. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* The length in bytes of the valid UTF-8 sequence at the beginning; 0 when there is none. */
size_t text_sequence(const char *text, size_t len);

/* The length in bytes of the longest valid UTF-8 prefix; len when all of it is valid. */
size_t text_valid_utf8(const char *text, size_t len);

/* The number of characters of valid UTF-8. */
size_t text_characters(const char *text, size_t len);

/* Whether it is a letter or a digit of ASCII, whatever the locale. */
bool text_is_alphanumeric(char c);

/* The small letter of one of ASCII's capitals; every other character as it is. */
char text_small(char c);

/* Whether both begin with the same `len` bytes, ASCII's letters in either case, whatever the
 * locale. With the terminator counted in `len` it asks whether they are the same text. */
bool text_same(const char *a, const char *b, size_t len);

/* How many bytes at its beginning are blanks, or a byte order mark's. */
size_t text_blanks(const char *text, size_t len);

/* Whether a byte below 32 or 127 is in it. */
bool text_has_control(const char *text, size_t len);

/* Whether it is all decimal digits, and at least one. */
bool text_is_digits(const char *text, size_t len);

/* Whether it is a name, or several with one dot between each two. */
bool text_is_dotted(const char *text);

/* A word of a text with spaces between its words; {text, 0} is before the first. */
struct text_word {
    const char *at; /* NULL: there are no words */
    size_t len;
};

/* Goes on to the next word; false when there is none. */
bool text_find_word(struct text_word *word);
static inline bool text_next_word(struct text_word *word)
{
    return word->at != NULL && text_find_word(word);
}

/* Whether the text is one of the words, a list that ends with NULL. */
bool text_is_one_of(const char *text, const char *const *words);

/*
 * What is wrong with a path that a script gives for a service's address; NULL: nothing. A good one
 * begins with /v1/, /v2/ or /v3/, and has no query and no "..", however that is spelled.
 */
const char *text_path_problem(const char *text, size_t len);

/* Where the part behind the last slash of a path begins; 0 when it has none. */
size_t text_last_part(const char *path, size_t len);

/* The byte that a %xx at the beginning of a text stands for; -1: there is none. */
int text_percent(const char *text, size_t len);

/* Replaces each %xx by the byte that it stands for; what is no such thing stays. Returns the new
 * length. */
size_t text_percents_decode(char *text, size_t len);

/* What a hexadecimal digit counts, whatever its case; -1: it is none. */
int text_hex_digit(char c);

/* Writes bytes as hexadecimal digits, two for each, without a terminator. */
void text_hex(char *digits, const unsigned char *bytes, size_t len);
