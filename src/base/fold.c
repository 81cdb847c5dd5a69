/* Comparing text without case; see fold.h. */
#include "fold.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "platform.h"
#include "text.h"

/* The value of a digit: those of a script stand in order, tens behind tens. */
static int digit_value(utf8proc_int32_t character)
{
    int before = 0;
    while (utf8proc_category(character - before - 1) == UTF8PROC_CATEGORY_ND)
        before++;
    return before % 10;
}

/* Whether it is a double quote of some language's, such as Hebrew's in בע״מ. */
static bool is_double_quote(utf8proc_int32_t character)
{
    return character == 0xab || character == 0xbb || character == 0x5f4 || character == 0x2033 ||
           (character >= 0x201c && character <= 0x201f) ||
           (character >= 0x301d && character <= 0x301f);
}

/* Whether it is a single quote or apostrophe, or a sign that is typed for one, such as Greek's
 * accents and their other codes, or stands for one letter in transcriptions. */
static bool is_single_quote(utf8proc_int32_t character)
{
    return character == '`' || character == 0xb4 || character == 0x374 || character == 0x384 ||
           character == 0x5f3 || character == 0x1fef || character == 0x1ffd ||
           character == 0x2032 || character == 0xff40 ||
           (character >= 0x2b9 && character <= 0x2bf && character != 0x2ba) ||
           (character >= 0x2018 && character <= 0x201b);
}

/* What a character is read as before case and form are looked at. */
static utf8proc_int32_t plain_character(utf8proc_int32_t character, void *unused)
{
    (void)unused;
    if (is_double_quote(character))
        return '"';
    if (is_single_quote(character))
        return '\'';
    switch (utf8proc_category(character)) {
    case UTF8PROC_CATEGORY_ND:
        return '0' + digit_value(character);
    case UTF8PROC_CATEGORY_CC: /* a tab, an end of a line */
        return character != 0 ? ' ' : 0;
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return ' ';
    default:
        return character;
    }
}

/* Turkish has i with and without a dot as two letters, in either case; both are read as i. In
 * decomposed text the dot is a character of its own, perhaps behind other marks. Returns how many
 * characters are left. */
static utf8proc_ssize_t merge_dots(utf8proc_int32_t *characters, utf8proc_ssize_t count)
{
    utf8proc_ssize_t to = 0;
    bool dotted = false; /* nothing that stands above is on this i yet */
    for (utf8proc_ssize_t i = 0; i < count; i++) {
        utf8proc_int32_t character = characters[i] == 0x131 ? 'i' : characters[i];
        if (dotted && character == 0x307)
            continue;
        utf8proc_propval_t place = utf8proc_get_property(character)->combining_class;
        dotted = character == 'i' || (dotted && place != 0 && place != 230);
        characters[to++] = character;
    }
    return to;
}

/* Takes out spaces at the ends, and all but one between words; returns the length. */
static size_t squeeze(char *text, size_t len)
{
    size_t to = 0;
    for (size_t i = 0; i < len; i++)
        if (text[i] != ' ' || (to > 0 && text[to - 1] != ' '))
            text[to++] = text[i];
    return to > 0 && text[to - 1] == ' ' ? to - 1 : to;
}

static const utf8proc_option_t with_case =
    UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_IGNORE | UTF8PROC_LUMP;
static const utf8proc_option_t without_case = UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE |
                                              UTF8PROC_IGNORE | UTF8PROC_LUMP | UTF8PROC_CASEFOLD;

/* Writes the text's characters as far as there is room; returns how many it has, or a negative
 * number when it is no UTF-8. */
static utf8proc_ssize_t fold_characters(const char *text, size_t len, utf8proc_option_t how,
                                        utf8proc_int32_t *characters, utf8proc_ssize_t room)
{
    utf8proc_ssize_t count =
        utf8proc_decompose_custom((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)len, characters,
                                  room, how, plain_character, NULL);
    return how == without_case && count > 0 && count <= room ? merge_dots(characters, count)
                                                             : count;
}

/* Writes the text's characters as UTF-8, terminated, to `folded`, which has room for as many bytes
 * as `characters` has for characters. Returns its length, or -1 when it is no UTF-8, has a NUL byte
 * or does not fit. */
static utf8proc_ssize_t fold_into(const char *text, size_t len, utf8proc_option_t how,
                                  utf8proc_int32_t *characters, char *folded, utf8proc_ssize_t room)
{
    utf8proc_ssize_t size = fold_characters(text, len, how, characters, room - 1);
    if (size < 0 || size >= room)
        return -1;
    size = utf8proc_reencode(characters, size, how);
    if (size < 0 || size >= room || memchr(characters, '\0', (size_t)size) != NULL)
        return -1;
    memcpy(folded, characters, (size_t)size + 1);
    return size;
}

bool fold_short(const char *text, size_t len, char folded[FOLD_SHORT])
{
    utf8proc_int32_t characters[FOLD_SHORT];
    return fold_into(text, len, without_case, characters, folded, FOLD_SHORT) >= 0;
}

/* Keeps what stands between the last < and a > behind it; all where there are no such brackets. */
static void keep_bracketed(char *address)
{
    char *begin = strrchr(address, '<'), *end = begin != NULL ? strchr(begin, '>') : NULL;
    if (end == NULL)
        return;
    *end = '\0';
    memmove(address, begin + 1, (size_t)(end - begin));
}

bool fold_address(const char *text, size_t len, char address[FOLD_ADDRESS])
{
    static const char scheme[] = "mailto:";
    size_t scheme_len = strlen(scheme);
    utf8proc_int32_t characters[FOLD_ADDRESS];
    utf8proc_ssize_t size = fold_into(text, len, with_case, characters, address, FOLD_ADDRESS);
    if (size < 0)
        return false;
    keep_bracketed(address);
    address[squeeze(address, strlen(address))] = '\0';
    if (text_same(address, scheme, scheme_len))
        memmove(address, address + scheme_len, strlen(address + scheme_len) + 1);
    return strchr(address, '@') != NULL;
}

/* The folded text, for free(); NULL when it is no UTF-8 or there is no memory for it. */
static char *fold(const char *text, size_t len, utf8proc_option_t how, size_t *folded_len)
{
    utf8proc_ssize_t size = fold_characters(text, len, how, NULL, 0);
    utf8proc_int32_t *characters = NULL;
    if (size >= 0)
        characters = malloc(((size_t)size + 1) * sizeof *characters);
    if (characters == NULL)
        return NULL;
    size = fold_characters(text, len, how, characters, size);
    size = size >= 0 ? utf8proc_reencode(characters, size, how) : size;
    if (size < 0) {
        free(characters);
        return NULL;
    }
    *folded_len = squeeze((char *)characters, (size_t)size);
    return (char *)characters;
}

size_t fold_next(const char *text, unsigned *unseen)
{
    utf8proc_int32_t character, alike = 0;
    utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)text, -1, &character);
    /* It stays 0 where nothing is left of the character. */
    utf8proc_decompose_char(plain_character(character, NULL), &alike, 1,
                            UTF8PROC_IGNORE | UTF8PROC_LUMP, NULL);
    bool hidden = character > 0x7f && (alike == 0 || alike == ' ' || alike == '-');
    *unseen = hidden ? (unsigned)character : 0;
    return size > 0 ? (size_t)size : 1;
}

size_t fold_bracket(const char *text)
{
    utf8proc_int32_t character;
    utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)text, -1, &character);
    utf8proc_category_t category = utf8proc_category(character);
    bool bracket = category == UTF8PROC_CATEGORY_PS || category == UTF8PROC_CATEGORY_PE;
    return size > 0 && bracket ? (size_t)size : 0;
}

typedef bool fold_question(const char *text, size_t len, const char *other, size_t other_len);

/* Asks of the folded texts; of the texts themselves when they cannot be folded. */
static bool ask_folded(fold_question *ask, utf8proc_option_t how, const char *text, size_t len,
                       const char *other, size_t other_len)
{
    size_t a_len = 0, b_len = 0;
    char *a = fold(text, len, how, &a_len), *b = fold(other, other_len, how, &b_len);
    bool answer =
        a != NULL && b != NULL ? ask(a, a_len, b, b_len) : ask(text, len, other, other_len);
    free(a);
    free(b);
    return answer;
}

static bool bytes_same(const char *a, size_t a_len, const char *b, size_t b_len)
{
    return a_len == b_len && memcmp(a, b, a_len) == 0;
}

bool fold_same(const char *a, size_t a_len, const char *b, size_t b_len)
{
    return ask_folded(bytes_same, without_case, a, a_len, b, b_len);
}

bool fold_same_case(const char *a, size_t a_len, const char *b, size_t b_len)
{
    return ask_folded(bytes_same, with_case, a, a_len, b, b_len);
}

static bool bytes_contain(const char *text, size_t len, const char *needle, size_t needle_len)
{
    return needle_len > 0 && platform_find(text, len, needle, needle_len) != NULL;
}

bool fold_contains(const char *text, size_t len, const char *needle, size_t needle_len)
{
    return ask_folded(bytes_contain, without_case, text, len, needle, needle_len);
}
