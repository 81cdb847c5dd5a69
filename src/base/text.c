/* Questions about text; see text.h. */
#include "text.h"

#include <openssl/crypto.h>
#include <string.h>
#include <utf8proc.h>

#include "platform.h"

size_t text_sequence(const char *text, size_t len)
{
    utf8proc_int32_t character;
    utf8proc_ssize_t length =
        utf8proc_iterate((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)len, &character);
    return length > 0 ? (size_t)length : 0;
}

size_t text_valid_utf8(const char *text, size_t len)
{
    size_t i = 0, length;
    while ((length = text_sequence(text + i, len - i)) > 0)
        i += length;
    return i;
}

size_t text_characters(const char *text, size_t len)
{
    size_t count = 0;
    for (size_t i = 0; i < len; i++)
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
    return count;
}

bool text_is_alphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (text_small(c) >= 'a' && text_small(c) <= 'z');
}

char text_small(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
}

bool text_same(const char *a, const char *b, size_t len)
{
    size_t i = 0;
    while (i < len && text_small(a[i]) == text_small(b[i]))
        i++;
    return i == len;
}

size_t text_blanks(const char *text, size_t len)
{
    static const char blank[] = {' ', '\t', '\r', '\n', '\xEF', '\xBB', '\xBF'};
    size_t i = 0;
    while (i < len && memchr(blank, text[i], sizeof blank) != NULL)
        i++;
    return i;
}

bool text_has_control(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if ((unsigned char)text[i] < 32 || text[i] == 127)
            return true;
    return false;
}

bool text_is_digits(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (text[i] < '0' || text[i] > '9')
            return false;
    return len > 0;
}

bool text_is_dotted(const char *text)
{
    size_t len = strlen(text);
    return len > 0 && text[0] != '.' && text[len - 1] != '.' && strstr(text, "..") == NULL;
}

bool text_find_word(struct text_word *word)
{
    const char *at = word->at + word->len;
    while (*at == ' ')
        at++;
    const char *end = at;
    while (*end != ' ' && *end != '\0')
        end++;
    *word = (struct text_word){at, (size_t)(end - at)};
    return end > at;
}

bool text_is_one_of(const char *text, const char *const *words)
{
    while (*words != NULL && strcmp(*words, text) != 0)
        words++;
    return *words != NULL;
}

size_t text_last_part(const char *path, size_t len)
{
    while (len > 0 && path[len - 1] != '/')
        len--;
    return len;
}

int text_hex_digit(char c)
{
    return OPENSSL_hexchar2int((unsigned char)c);
}

/* ---- paths ---- */

/* The most bytes of a path. */
enum { PATH_MOST = 2000 };

int text_percent(const char *text, size_t len)
{
    int high = len > 2 && text[0] == '%' ? text_hex_digit(text[1]) : -1;
    int low = high >= 0 ? text_hex_digit(text[2]) : -1;
    return low >= 0 ? high * 16 + low : -1;
}

/* Whether each % is followed by two hexadecimal digits. */
static bool percents_are_whole(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (text[i] == '%' && text_percent(text + i, len - i) < 0)
            return false;
    return true;
}

size_t text_percents_decode(char *text, size_t len)
{
    size_t to = 0;
    for (size_t i = 0; i < len; i++, to++) {
        int byte = text_percent(text + i, len - i);
        text[to] = byte >= 0 ? (char)byte : text[i];
        i += byte >= 0 ? 2 : 0;
    }
    return to;
}

/* Whether the path, or what some server on the way may read in it, leads elsewhere. */
static bool path_climbs(const char *text, size_t len)
{
    return platform_find(text, len, "..", 2) != NULL || memchr(text, '\\', len) != NULL ||
           text_has_control(text, len) || text_valid_utf8(text, len) < len;
}

const char *text_path_problem(const char *text, size_t len)
{
    char plain[PATH_MOST];
    if (len < 4 || text[0] != '/' || text[1] != 'v' || text[2] < '1' || text[2] > '3' ||
        text[3] != '/')
        return "expected a path that begins with /v1/, /v2/ or /v3/";
    if (len > sizeof plain)
        return "expected at most 2000 bytes";
    if (memchr(text, '?', len) != NULL || memchr(text, '#', len) != NULL)
        return "it has a ? or #: what stands behind a path goes into 'query'";
    if (!percents_are_whole(text, len))
        return "a % in it is not followed by two hexadecimal digits";
    memcpy(plain, text, len);
    /* As often as it changes: a server may decode what another one has decoded. */
    for (size_t before = len + 1; len < before && !path_climbs(plain, len);) {
        before = len;
        len = text_percents_decode(plain, len);
    }
    return path_climbs(plain, len) ? "it has \"..\", a backslash, or a byte that no path has"
                                   : NULL;
}

void text_hex(char *digits, const unsigned char *bytes, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        digits[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
        digits[2 * i + 1] = "0123456789abcdef"[bytes[i] & 15];
    }
}
