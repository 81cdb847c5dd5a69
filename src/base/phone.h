/* Phone numbers as people write and paste them. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* More digits than a number has; what is longer is none. */
enum { PHONE_DIGITS_MOST = 24 };

struct phone {
    bool plus; /* it begins with the country's code */
    size_t count;
    char digits[PHONE_DIGITS_MOST + 1]; /* terminated */
};

/*
 * Reads a number: digits of any script, a plus before them, "tel:" before that, and between them
 * spaces and brackets of any kind, dots, slashes, dashes of any kind and characters that cannot be
 * seen, which telephones put around a number that is copied. False when anything else is in it, or
 * no digit.
 */
bool phone_read(const char *text, size_t len, struct phone *phone);

/*
 * What of a number begins with the country's code: all behind a plus, or behind what is dialled for
 * another country, such as 00 or 011; a number without a 0 before it may begin with that code, too.
 * Empty where it has none; after 011 and the like it may be a number of this country ("011 234
 * 5678" in Johannesburg) all the same. The 0 of "+33 (0)6 ..." and "+33 06 ..." is not dialled with
 * the country's code, and is left out, unless the number has it anyway ("+39 06 ...").
 */
void phone_abroad(const struct phone *phone, char number[PHONE_DIGITS_MOST + 1]);

/* Room for a number in E.164 form: a plus, at most 15 digits, the terminator. */
enum { PHONE_E164 = 17 };

/*
 * Reads a number that has its country's code, and writes its E.164 form: a plus and 2 to 15 digits
 * that do not begin with 0. False when it is none.
 */
bool phone_read_e164(const char *text, size_t len, char e164[PHONE_E164]);
