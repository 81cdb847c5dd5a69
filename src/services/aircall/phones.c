/* Phone numbers; see phones.h. */
#include "phones.h"

#include <string.h>

enum { PHONES_LEAST = 5 };

size_t phones_digits(char *digits, size_t most, const char *text, size_t len)
{
    size_t count = 0;
    for (size_t i = 0; i < len && count < most; i++)
        if (text[i] >= '0' && text[i] <= '9')
            digits[count++] = text[i];
    return count;
}

bool phones_is_one(const char *text, size_t len)
{
    char digits[PHONES_DIGITS + 1];
    if (len == 0 || (text[0] != '+' && (text[0] < '0' || text[0] > '9')))
        return false;
    for (size_t i = 1; i < len; i++)
        if (strchr("0123456789 ().-", text[i]) == NULL)
            return false;
    size_t count = phones_digits(digits, sizeof digits, text, len);
    return count >= PHONES_LEAST && count <= PHONES_DIGITS;
}

bool phones_end_alike(const char *wanted, size_t wanted_len, const char *value, size_t len)
{
    char wanted_digits[PHONES_DIGITS], digits[PHONES_DIGITS];
    bool whole = wanted[0] == '+';
    wanted_len = phones_digits(wanted_digits, sizeof wanted_digits, wanted, wanted_len);
    len = phones_digits(digits, sizeof digits, value, len);
    const char *start = wanted_digits;
    while (!whole && wanted_len > 1 && *start == '0') {
        start++;
        wanted_len--;
    }
    if (wanted_len > len || (whole && wanted_len != len))
        return false;
    return memcmp(digits + len - wanted_len, start, wanted_len) == 0;
}

bool phones_same(const char *a, size_t a_len, const char *b, size_t b_len)
{
    char a_digits[PHONES_DIGITS], b_digits[PHONES_DIGITS];
    a_len = phones_digits(a_digits, sizeof a_digits, a, a_len);
    b_len = phones_digits(b_digits, sizeof b_digits, b, b_len);
    return a_len == b_len && memcmp(a_digits, b_digits, a_len) == 0;
}
