/* Phone numbers; see phone.h. */
#include "phone.h"

#include <string.h>

#include "fold.h"
#include "text.h"

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

/* What people dial before a country's code: in Australia, most of the world, North America, Japan
 * and Russia. */
static const char *const prefixes[] = {"0011", "00", "011", "010", "810"};

const char *phone_abroad(const struct phone *phone)
{
    if (phone->plus)
        return phone->digits;
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (strncmp(phone->digits, prefixes[i], strlen(prefixes[i])) == 0)
            return phone->digits + strlen(prefixes[i]);
    return "";
}

/* Whether a 0 behind these digits belongs to the number, as in Italy: nothing is dialled without
 * it. In Ukraine it is the end of the country's code, 380. */
static bool keeps_zero(const char *code)
{
    static const char *const codes[] = {"39", "378", "38", "225", "226", "229", "241", "242", NULL};
    return text_is_one_of(code, codes);
}

/* The 0 in brackets behind a country's code, alone or with an area's code behind it, is not dialled
 * with it, whatever the brackets and spaces. Alone it needs no prefix to say what stands before. */
static bool take_trunk(const struct phone *phone, const char **at)
{
    enum { CODE_MOST = 3 };
    const char *inside = *at + 1, *code = phone_abroad(phone);
    bool abroad = *code != '\0';
    if (!abroad && phone->digits[0] != '0')
        code = phone->digits;
    if (*code == '\0' || strchr(opening, **at) == NULL || keeps_zero(code))
        return false;
    bool brief = strlen(code) <= CODE_MOST;
    inside += strspn(inside, " ");
    if (!phone_take(&inside, "0"))
        return false;
    inside += strspn(inside, " ");
    bool alone = *inside != '\0' && strchr(closing, *inside) != NULL && (abroad || brief);
    bool area = *inside >= '0' && *inside <= '9' && abroad && brief;
    if (alone || area)
        *at = inside + alone;
    return alone || area;
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

bool phone_read_e164(const char *text, size_t len, char e164[PHONE_E164])
{
    struct phone phone;
    if (!phone_read(text, len, &phone) || !phone.plus || phone.count < 2 ||
        phone.count + 2 > PHONE_E164 || phone.digits[0] == '0')
        return false;
    e164[0] = '+';
    memcpy(e164 + 1, phone.digits, phone.count + 1);
    return true;
}
