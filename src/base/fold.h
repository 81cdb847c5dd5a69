/* Comparing text without case, in every script, however it is composed (libutf8proc's tables). */
#ifndef INTEGRATIONS_FOLD_H
#define INTEGRATIONS_FOLD_H

#include <stdbool.h>
#include <stddef.h>

/* Whether both texts, which are valid UTF-8, are the same but for case and composition. */
bool fold_same(const char *a, size_t a_len, const char *b, size_t b_len);

/* Whether `needle` is in `text`, compared in the same way. An empty needle is. */
bool fold_contains(const char *text, size_t len, const char *needle, size_t needle_len);

#endif
