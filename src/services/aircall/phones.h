/* Phone numbers as people and Aircall write them, compared by their digits. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* Whether a text is a phone number of at least five digits, as people write it. */
bool phones_is_one(const char *text, size_t len);

/* Whether the value's digits end in the wanted ones, a national 0 or an international 00 left out;
 * all of them are the same when the wanted number has a plus. Behind 011 and the like, too. */
bool phones_end_alike(const char *wanted, size_t wanted_len, const char *value, size_t len);

/* Whether both have the same digits. */
bool phones_same(const char *a, size_t a_len, const char *b, size_t b_len);
