/* Phone numbers as people and Aircall write them, compared by their digits. */
#ifndef INTEGRATIONS_AIRCALL_PHONES_H
#define INTEGRATIONS_AIRCALL_PHONES_H

#include <stdbool.h>
#include <stddef.h>

/* The most digits of a number that are looked at. */
enum { PHONES_DIGITS = 24 };

/* Keeps only the digits of a text, at most `most`; returns how many. */
size_t phones_digits(char *digits, size_t most, const char *text, size_t len);

/*
 * Whether a text looks like a phone number: an optional plus, 5 to 24 digits (what is longer is
 * text), nothing but separators.
 */
bool phones_is_one(const char *text, size_t len);

/* Whether the value's digits end in the wanted ones, a national 0 left out; all of them are the
 * same when the wanted number has a plus. */
bool phones_end_alike(const char *wanted, size_t wanted_len, const char *value, size_t len);

/* Whether both have the same digits. */
bool phones_same(const char *a, size_t a_len, const char *b, size_t b_len);

#endif
