/* Strings and memory for the mock services. Knows nothing of HTTP or of the two services. */

#include "text.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *memory_check(void *memory)
{
    if (memory == NULL) {
        fputs("mock_services: out of memory\n", stderr);
        abort();
    }
    return memory;
}

void *memory_new(size_t count, size_t size)
{
    return memory_check(calloc(count == 0 ? 1 : count, size));
}

void *memory_resize(void *memory, size_t count, size_t size)
{
    return memory_check(realloc(memory, count * size));
}

char *text_copy(const char *text)
{
    return memory_check(strdup(text));
}

char *text_copy_length(const char *text, size_t length)
{
    char *copy = memory_new(length + 1, 1);

    memcpy(copy, text, length);
    return copy;
}

char *text_format(const char *format, ...)
{
    va_list arguments;
    char *text = NULL;

    va_start(arguments, format);
    if (vasprintf(&text, format, arguments) < 0)
        text = NULL;
    va_end(arguments);
    return memory_check(text);
}

static int hex_digit(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F')
        return digit - 'A' + 10;
    return -1;
}

char *text_percent_decode(const char *text, size_t length, bool plus_is_space)
{
    char *out = memory_new(length + 1, 1);
    size_t used = 0;

    for (size_t i = 0; i < length; i++) {
        char byte = text[i];
        if (byte == '+' && plus_is_space) {
            byte = ' ';
        } else if (byte == '%' && i + 2 < length && hex_digit(text[i + 1]) >= 0 &&
                   hex_digit(text[i + 2]) >= 0) {
            byte = (char)(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
            i += 2;
        }
        if (byte == '\0') {
            free(out);
            return NULL;
        }
        out[used++] = byte;
    }
    return out;
}

char *text_percent_encode(const char *text)
{
    char *out = memory_new(strlen(text) * 3 + 1, 1);
    char *next = out;

    for (; *text != '\0'; text++) {
        unsigned char byte = (unsigned char)*text;
        if (isalnum(byte) || strchr("-._~", byte) != NULL)
            *next++ = (char)byte;
        else
            next += sprintf(next, "%%%02X", byte);
    }
    return out;
}

static int base64_digit(char digit)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const char *found = digit == '\0' ? NULL : strchr(digits, digit);

    return found == NULL ? -1 : (int)(found - digits);
}

char *text_base64_decode(const char *text)
{
    size_t length = strlen(text);
    char *out = memory_new(length + 1, 1);
    size_t used = 0;
    unsigned bits = 0;
    int have = 0;

    while (length > 0 && text[length - 1] == '=')
        length--;
    for (size_t i = 0; i < length; i++) {
        int digit = base64_digit(text[i]);
        if (digit < 0) {
            free(out);
            return NULL;
        }
        bits = bits << 6 | (unsigned)digit;
        have += 6;
        if (have >= 8) {
            have -= 8;
            out[used++] = (char)(bits >> have & 0xFF);
        }
    }
    return out;
}

char *text_fold(const char *text)
{
    char *folded = text_copy(text);

    for (char *next = folded; *next != '\0'; next++) {
        unsigned char byte = (unsigned char)*next;
        unsigned char before = next == folded ? 0 : (unsigned char)next[-1];
        if (byte < 0x80)
            *next = (char)tolower(byte);
        else if (before == 0xC3 && byte <= 0x9E && byte != 0x97)
            *next = (char)(byte + 0x20);
    }
    return folded;
}

int text_compare_fold(const char *left, const char *right)
{
    char *a = text_fold(left);
    char *b = text_fold(right);
    int order = strcmp(a, b);

    free(a);
    free(b);
    return order;
}

bool text_equal_fold(const char *left, const char *right)
{
    return text_compare_fold(left, right) == 0;
}

bool text_contains_fold(const char *text, const char *part)
{
    char *a = text_fold(text);
    char *b = text_fold(part);
    bool contains = strstr(a, b) != NULL;

    free(a);
    free(b);
    return contains;
}

/* How many bytes at text separate words: ASCII other than letters and digits, the Latin-1 signs
 * (quotes, no-break space) and general punctuation (dashes, curly quotes). 0 inside a word. */
static size_t word_separator(const char *text)
{
    unsigned char byte = (unsigned char)*text;

    if (byte == 0xC2 && text[1] != '\0')
        return 2;
    if (byte == 0xE2 && (unsigned char)text[1] == 0x80 && text[2] != '\0')
        return 3;
    return byte < 0x80 && !isalnum(byte) ? 1 : 0;
}

/* The word at or after *cursor, or NULL; *length and *cursor are set behind it. */
static const char *next_word(const char **cursor, size_t *length)
{
    const char *start = *cursor;
    const char *end;

    while (*start != '\0' && word_separator(start) > 0)
        start += word_separator(start);
    for (end = start; *end != '\0' && word_separator(end) == 0; end++)
        ;
    *cursor = end;
    *length = (size_t)(end - start);
    return *length == 0 ? NULL : start;
}

static bool has_word(const char *text, const char *word, size_t length)
{
    size_t found_length = 0;
    const char *found;

    while ((found = next_word(&text, &found_length)) != NULL) {
        if (found_length == length && memcmp(found, word, length) == 0)
            return true;
    }
    return false;
}

bool text_has_words(const char *text, const char *words)
{
    char *folded_text = text_fold(text);
    char *folded_words = text_fold(words);
    const char *cursor = folded_words;
    const char *word;
    size_t length = 0;
    size_t count = 0;
    bool all = true;

    while (all && (word = next_word(&cursor, &length)) != NULL) {
        all = has_word(folded_text, word, length);
        count++;
    }
    free(folded_text);
    free(folded_words);
    return all && count > 0;
}

bool text_integer(const char *text, int64_t *value)
{
    const char *digits = *text == '-' ? text + 1 : text;
    size_t length = strspn(digits, "0123456789");

    if (length == 0 || length > 18 || digits[length] != '\0')
        return false;
    *value = strtoll(text, NULL, 10);
    return true;
}

size_t text_characters(const char *text)
{
    size_t count = 0;

    for (; *text != '\0'; text++)
        count += ((unsigned char)*text & 0xC0) != 0x80;
    return count;
}

size_t text_first_character(const char *text)
{
    size_t length = *text == '\0' ? 0 : 1;

    while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
        length++;
    return length;
}

char *text_plain_phone(const char *phone)
{
    char *plain = memory_new(strlen(phone) + 1, 1);
    char *next = plain;

    for (; *phone != '\0'; phone++) {
        if (strchr(" -.()", *phone) == NULL)
            *next++ = *phone;
    }
    return plain;
}

/* The number of bytes of the UTF-8 character at text; 0 when there is none. */
static size_t utf8_length(const char *text, size_t length)
{
    for (size_t size = 1; size <= 4 && size <= length; size++) {
        json_t *one = json_stringn(text, size);
        if (one != NULL) {
            json_decref(one);
            return size;
        }
    }
    return 0;
}

json_t *text_json(const char *text, size_t length)
{
    json_t *json = json_stringn(text, length);
    char *clean;
    size_t used = 0;

    if (json != NULL)
        return json;
    clean = memory_new(length * 3 + 1, 1);
    for (size_t i = 0; i < length;) {
        size_t size = utf8_length(text + i, length - i);
        memcpy(clean + used, size == 0 ? "\xEF\xBF\xBD" : text + i, size == 0 ? 3 : size);
        used += size == 0 ? 3 : size;
        i += size == 0 ? 1 : size;
    }
    json = json_stringn(clean, used);
    free(clean);
    return json;
}
