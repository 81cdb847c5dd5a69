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

/* The digits read so far behind a plus or 00: a country's code and what follows it. Empty where the
 * number began with neither. */
static const char *behind_prefix(const struct phone *phone)
{
    if (phone->plus)
        return phone->digits;
    return strncmp(phone->digits, "00", 2) == 0 ? phone->digits + 2 : "";
}

/* The (0) behind a country's code is not dialled with it, whatever its brackets and spaces; but in
 * Italy and San Marino, where the zero is part of the number. */
static bool take_trunk(const struct phone *phone, const char **at)
{
    const char *inside = *at + 1, *code = behind_prefix(phone);
    if (*code == '\0' || strchr(opening, **at) == NULL || strcmp(code, "39") == 0 ||
        strcmp(code, "378") == 0)
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
