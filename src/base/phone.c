/* Phone numbers; see phone.h. */
#include "phone.h"

#include <string.h>

#include "fold.h"
#include "text.h"

/* What stands between digits beside brackets, where all spaces and dashes have one form: dots of
 * all kinds, too, and the mark of a long vowel, which is typed as a dash in Japan. */
static const char *const signs[] = {" ",      ".",      "-",      "/",      "<",
                                    ">",      "\u00b7", "\u2022", "\u2027", "\u2219",
                                    "\u22c5", "\u30fb", "\u30fc"};

/* Goes behind the word if it is there. */
static bool phone_take(const char **at, const char *word)
{
    size_t len = strlen(word);
    if (strncmp(*at, word, len) != 0)
        return false;
    *at += len;
    return true;
}

/* Goes behind what stands between two digits, if it is there: a bracket, a sign, or both. */
static bool take_separator(const char **at)
{
    size_t bracket = fold_bracket(*at);
    *at += bracket;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (phone_take(at, signs[i]))
            return true;
    return bracket > 0;
}

/* How many digits the country's code has that a number begins with. */
static size_t code_length(const char *number)
{
    static const char beginnings[] =
        "21 22 23 24 25 26 28 29 35 37 38 42 50 59 67 68 69 80 83 85 87 88 89 96 97 99";
    const char two[] = {number[0], number[1], '\0'};
    if (*number == '1' || *number == '7')
        return 1;
    return strstr(beginnings, two) != NULL ? 3 : 2;
}

/* Leaves out the 0 behind the country's code, two in "+44 (0)020 ...". It belongs to the number in
 * countries where nothing is dialled before a number, such as Italy, and in brief ones, as Norway
 * has them. */
static void leave_out_trunk(char *number)
{
    static const char *const keeping[] = {"39",  "225", "226", "227", "229", "241", "242",
                                          "267", "268", "378", "501", "507", "676", "679",
                                          "687", "800", "853", "881", "888", "992", NULL};
    enum { LEAST = 8, ZEROS_MOST = 2 };
    size_t len = strlen(number);
    if (len < LEAST)
        return;
    size_t end = code_length(number);
    char code[4] = "";
    memcpy(code, number, end);
    size_t zeros = strspn(number + end, "0");
    if (zeros <= ZEROS_MOST && !text_is_one_of(code, keeping))
        memmove(number + end, number + end + zeros, len - end - zeros + 1);
}

/* What people dial before a country's code: in Australia, most of the world, North America and
 * Japan. */
static const char *const prefixes[] = {"0011", "00", "011", "010"};

void phone_abroad(const struct phone *phone, char number[PHONE_DIGITS_MOST + 1])
{
    enum { RUSSIAN_LEAST = 14 };
    const char *digits = phone->digits;
    bool abroad = phone->plus;
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes && !abroad; i++)
        abroad = phone_take(&digits, prefixes[i]);
    /* So Russia begins; Japan's code and a 0, too, but its numbers are briefer, or a 0 follows. */
    if (!abroad && phone->count >= RUSSIAN_LEAST && digits[3] != '0')
        abroad = phone_take(&digits, "810");
    size_t len = abroad || *digits != '0' ? strlen(digits) : 0;
    memcpy(number, digits, len);
    number[len] = '\0';
    leave_out_trunk(number);
}

bool phone_read(const char *text, size_t len, struct phone *phone)
{
    char plain[FOLD_SHORT];
    const char *at = plain;
    *phone = (struct phone){.plus = false};
    if (!fold_short(text, len, plain))
        return false;
    while (take_separator(&at) || phone_take(&at, "tel:"))
        ;
    phone->plus = phone_take(&at, "+");
    while (*at != '\0')
        if (*at >= '0' && *at <= '9' && phone->count < PHONE_DIGITS_MOST)
            phone->digits[phone->count++] = *at++;
        else if (!take_separator(&at))
            return false;
    return phone->count > 0;
}

bool phone_read_e164(const char *text, size_t len, char e164[PHONE_E164])
{
    struct phone phone;
    char number[PHONE_DIGITS_MOST + 1];
    if (!phone_read(text, len, &phone) || !phone.plus)
        return false;
    phone_abroad(&phone, number);
    size_t count = strlen(number);
    if (count < 2 || count + 2 > PHONE_E164 || *number == '0')
        return false;
    e164[0] = '+';
    memcpy(e164 + 1, number, count + 1);
    return true;
}
