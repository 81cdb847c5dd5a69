/* Phone numbers; see phone.h. */
#include "phone.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "text.h"

/* Reads a character of valid UTF-8 of that many bytes. */
static uint32_t read_character(const char *text, size_t size)
{
    uint32_t character = (unsigned char)text[0];
    if (size == 1)
        return character;
    character &= 0x7fu >> size;
    for (size_t i = 1; i < size; i++)
        character = character << 6 | ((unsigned char)text[i] & 0x3f);
    return character;
}

/* What stands between digits: see phone.h. */
static bool is_between(uint32_t character)
{
    static const struct {
        uint32_t first, last;
    } ranges[] = {
        {0x00a0, 0x00a0}, /* a space that does not break */
        {0x00ad, 0x00ad}, /* a hyphen that is seen at the end of a line only */
        {0x2000, 0x2015}, /* spaces, direction marks, dashes */
        {0x2028, 0x202f}, /* ends of lines, direction marks, a narrow space */
        {0x205f, 0x2064}, /* spaces, joiners */
        {0x2066, 0x2069}, /* direction marks */
        {0x2212, 0x2212}, /* minus */
        {0x3000, 0x3000}, /* a wide space */
        {0xfeff, 0xfeff}, /* a byte order mark */
    };
    if (character < 0x80)
        return character != 0 && strchr(" \t.-/()[]", (int)character) != NULL;
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (character >= ranges[i].first && character <= ranges[i].last)
            return true;
    return false;
}

/* The bytes at the beginning that stand between digits, of so many characters at the most. */
static size_t between_length(const char *text, size_t len, size_t most)
{
    size_t at = 0;
    for (; at < len && most > 0; most--) {
        size_t size = text_sequence(text + at, len - at);
        if (size == 0 || !is_between(read_character(text + at, size)))
            break;
        at += size;
    }
    return at;
}

static size_t beginning_length(const char *text, size_t len, struct phone *phone)
{
    static const char scheme[] = "tel:";
    size_t at = between_length(text, len, len);
    if (len - at >= strlen(scheme) && strncasecmp(text + at, scheme, strlen(scheme)) == 0) {
        at += strlen(scheme);
        at += between_length(text + at, len - at, len);
    }
    if (at < len && text[at] == '+') {
        phone->plus = true;
        at++;
    }
    return at;
}

/* The length of a trunk zero, "(0)", at the beginning; 0 when there is none. */
static size_t trunk_length(const struct phone *phone, const char *text, size_t len)
{
    static const char trunk[] = "(0)";
    size_t trunk_len = strlen(trunk);
    bool there =
        phone->plus && phone->count > 0 && len >= trunk_len && memcmp(text, trunk, trunk_len) == 0;
    return there ? trunk_len : 0;
}

bool phone_read(const char *text, size_t len, struct phone *phone)
{
    *phone = (struct phone){.plus = false};
    size_t at = beginning_length(text, len, phone);
    while (at < len) {
        size_t skipped = trunk_length(phone, text + at, len - at);
        if (skipped == 0)
            skipped = between_length(text + at, len - at, 1);
        at += skipped;
        if (skipped > 0)
            continue;
        if (text[at] < '0' || text[at] > '9' || phone->count == PHONE_DIGITS_MOST)
            return false;
        phone->digits[phone->count++] = text[at++];
    }
    return phone->count > 0;
}
