/* Phone numbers; see phones.h. */
#include "phones.h"

#include <string.h>

#include "phone.h"

enum { PHONES_LEAST = 5 };

bool phones_is_one(const char *text, size_t len)
{
    struct phone phone;
    return phone_read(text, len, &phone) && phone.count >= PHONES_LEAST;
}

/* Keeps the digits of a stored number, whatever stands between them; returns how many. */
static size_t keep_digits(char *digits, const char *text, size_t len)
{
    size_t count = 0;
    for (size_t i = 0; i < len && count < PHONE_DIGITS_MOST; i++)
        if (text[i] >= '0' && text[i] <= '9')
            digits[count++] = text[i];
    return count;
}

static bool are_digits(const char *digits, size_t len, const char *number)
{
    return len > 0 && strlen(number) == len && memcmp(digits, number, len) == 0;
}

bool phones_end_alike(const char *wanted, size_t wanted_len, const char *value, size_t len)
{
    struct phone phone;
    char digits[PHONE_DIGITS_MOST], abroad[PHONE_DIGITS_MOST + 1];
    if (!phone_read(wanted, wanted_len, &phone))
        return false;
    len = keep_digits(digits, value, len);
    phone_abroad(&phone, abroad);
    if (are_digits(digits, len, abroad))
        return true;
    if (phone.plus)
        return are_digits(digits, len, phone.digits);
    const char *start = phone.digits;
    /* One 0 before a national number, two before a country's code. */
    for (int zeros = 0; zeros < 2 && phone.count > 1 && *start == '0'; zeros++) {
        start++;
        phone.count--;
    }
    if (phone.count > len)
        return false;
    /* In Russia and Kazakhstan an 8 is dialled where the country's code, 7, would stand. */
    if (*start == '8' && phone.count == 11 && len == 11 && *digits == '7')
        *digits = '8';
    return memcmp(digits + len - phone.count, start, phone.count) == 0;
}

bool phones_same(const char *a, size_t a_len, const char *b, size_t b_len)
{
    char a_digits[PHONE_DIGITS_MOST], b_digits[PHONE_DIGITS_MOST];
    a_len = keep_digits(a_digits, a, a_len);
    b_len = keep_digits(b_digits, b, b_len);
    return a_len == b_len && memcmp(a_digits, b_digits, a_len) == 0;
}
