/* Phone numbers; see phone.h. */
#include "phone.h"

#include <string.h>

#include "fold.h"

/* What stands between digits, where all spaces and dashes have one form. */
static const char between[] = " .-/()[]{}<>\u00b7";
/* In Japan numbers are typed with the mark of a long vowel as a dash. */
static const char long_mark[] = "\u30fc";
static const char opening[] = "([{<", closing[] = ")]}>";

/* Goes behind the word if it is there. */
static bool phone_take(const char **at, const char *word)
{
    size_t len = strlen(word);
    if (strncmp(*at, word, len) != 0)
        return false;
    *at += len;
    return true;
}

/* Whether a country's code has begun, behind a plus or 00. */
static bool has_country(const struct phone *phone)
{
    return phone->plus ? phone->count > 0 : phone->count > 2 && memcmp(phone->digits, "00", 2) == 0;
}

/* The (0) behind a country's code is not dialled with it, whatever its brackets and spaces. */
static bool take_trunk(const struct phone *phone, const char **at)
{
    const char *inside = *at + 1;
    if (!has_country(phone) || strchr(opening, **at) == NULL)
        return false;
    inside += strspn(inside, " ");
    if (!phone_take(&inside, "0"))
        return false;
    inside += strspn(inside, " ");
    if (*inside == '\0' || strchr(closing, *inside) == NULL)
        return false;
    *at = inside + 1;
    return true;
}

bool phone_read(const char *text, size_t len, struct phone *phone)
{
    char plain[FOLD_SHORT];
    const char *at = plain;
    *phone = (struct phone){.plus = false};
    if (!fold_short(text, len, plain))
        return false;
    at += strspn(at, between);
    if (phone_take(&at, "tel:"))
        at += strspn(at, between);
    phone->plus = phone_take(&at, "+");
    while (*at != '\0') {
        if (take_trunk(phone, &at))
            continue;
        if (*at >= '0' && *at <= '9' && phone->count < PHONE_DIGITS_MOST)
            phone->digits[phone->count++] = *at++;
        else if (strchr(between, *at) != NULL)
            at++;
        else if (!phone_take(&at, long_mark))
            return false;
    }
    return phone->count > 0;
}
