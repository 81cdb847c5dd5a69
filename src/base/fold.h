/*
 * Comparing text as people write it: without case, in every script, however it is composed,
 * whatever width or kind its spaces, dashes, quotes and digits have, and without what cannot be
 * seen (libutf8proc's tables). Spaces around it and between its words count as one at the most.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* Whether both texts, which are valid UTF-8, are the same but for that. */
bool fold_same(const char *a, size_t a_len, const char *b, size_t b_len);

/* The same, but their case counts. */
bool fold_same_case(const char *a, size_t a_len, const char *b, size_t b_len);

/* Whether `needle` is in `text`, compared in the same way. A needle in which nothing can be seen is
 * in no text. */
bool fold_contains(const char *text, size_t len, const char *needle, size_t needle_len);

/*
 * The length of the character at the beginning of a terminated text, which is valid UTF-8. `unseen`
 * becomes its number where it cannot be seen, or looks like a space or a dash of ASCII that it is
 * not; else 0.
 */
size_t fold_next(const char *text, unsigned *unseen);

/* Room for a short text, with its terminator. */
enum { FOLD_SHORT = 128 };

/* Writes the text in the form in which fold_same compares, but with all of its spaces. False when
 * it is too long, no UTF-8 or has a NUL byte. */
bool fold_short(const char *text, size_t len, char folded[FOLD_SHORT]);

/* The length of the bracket, of any kind, at the beginning of a terminated text, which is valid
 * UTF-8; 0 when there is none. */
size_t fold_bracket(const char *text);

/* Room for an e-mail address, with its terminator. */
enum { FOLD_ADDRESS = 321 };

/* Writes an e-mail address in that form, but in its own case, and without the name that stands
 * before it in "Ida <ida@example.com>" or the "mailto:" of a link. False when it has no @, is too
 * long, no UTF-8 or has a NUL byte. */
bool fold_address(const char *text, size_t len, char address[FOLD_ADDRESS]);
