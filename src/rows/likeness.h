/* How alike two names are, for "Did you mean". */
#pragma once

#include <stddef.h>

/* The longest names that are compared. */
enum { LIKENESS_NAME = 48 };

/* Edits between two names of LIKENESS_NAME bytes at most, whose capitals count as small letters: a
 * character is inserted, deleted or replaced, or two change places. */
size_t likeness_distance(const char *a, size_t a_len, const char *b, size_t b_len);

/*
 * Of `count` names, `name_at(context, i)`, the one nearest to `written`; NULL when none is near
 * enough to be meant.
 */
const char *likeness_nearest(const char *written,
                             const char *(*name_at)(const void *context, size_t i),
                             const void *context, size_t count);
