/* Reading JSON; see read.h. */
#include "read.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "text.h"

struct json_reader json_read(const char *text, size_t len)
{
    static const char mark[] = "\xEF\xBB\xBF", nothing[] = "";
    if (text == NULL)
        return (struct json_reader){.start = nothing, .at = nothing, .end = nothing};
    struct json_reader reader = {.start = text, .at = text, .end = text + len};
    if (len >= sizeof mark - 1 && memcmp(text, mark, sizeof mark - 1) == 0)
        reader.at += sizeof mark - 1;
    return reader;
}

size_t json_position(const struct json_reader *reader)
{
    return (size_t)(reader->at - reader->start) + 1;
}

/*
 * Keeps the first complaint. The text ends here from now on, so that whatever is read next ends at
 * once. Returns false.
 */
static bool reader_fail(struct json_reader *reader, const char *at, const char *wrong)
{
    if (reader->wrong != NULL)
        return false;
    reader->wrong = at == reader->end ? "it ends too early" : wrong;
    reader->at = reader->end = at;
    return false;
}

/* The first comparison decides for nearly every byte. */
static inline bool is_space(char c)
{
    return (unsigned char)c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r');
}

static inline const char *pass_space(const char *at, const char *end)
{
    while (at < end && is_space(*at))
        at++;
    return at;
}

static inline bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static const char *pass_digits(const char *at, const char *end)
{
    while (at < end && is_digit(*at))
        at++;
    return at;
}

/* ---- texts ---- */

/* A byte in each of the eight places. */
#define EVERY(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Whether the byte in a text is not just passed over. */
static inline bool is_special(char c)
{
    return (unsigned char)c < 32 || (unsigned char)c >= 128 || c == '"' || c == '\\';
}

/*
 * To the first special byte, by eight bytes at a time. Their sum of differences has the highest bit
 * of a byte's place set where the byte is special; of places above the first it may say so wrongly,
 * as a difference borrows from there.
 */
static inline const char *pass_plain(const char *at, const char *end)
{
    uint64_t block;
    while ((size_t)(end - at) >= sizeof block) {
        memcpy(&block, at, sizeof block);
        uint64_t quote = (block ^ EVERY('"')) - EVERY(1), slash = (block ^ EVERY('\\')) - EVERY(1);
        uint64_t special = (quote | slash | (block - EVERY(32)) | block) & EVERY(128);
        if (special != 0) {
#if defined __BYTE_ORDER__ && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
            return at + __builtin_ctzll(special) / 8;
#else
            break;
#endif
        }
        at += sizeof block;
    }
    while (at < end && !is_special(*at))
        at++;
    return at;
}

static const char escape_letters[] = "\"\\/bfnrt", escape_meanings[] = "\"\\/\b\f\n\r\t";

/* From the backslash of an escape to behind it; NULL when JSON has none like it. */
static const char *pass_escape(const char *at, const char *end)
{
    if (end - at < 2)
        return NULL;
    char letter = at[1];
    at += 2;
    if (letter != 'u')
        return letter != '\0' && strchr(escape_letters, letter) != NULL ? at : NULL;
    for (int i = 0; i < 4; i++, at++)
        if (at == end || text_hex_digit(*at) < 0)
            return NULL;
    return at;
}

/* From a special byte in a text on to its last quote; NULL when something is wrong. */
static const char *pass_special(struct json_reader *reader, const char *at, bool *escaped)
{
    const char *end = reader->end, *behind;
    for (; at < end && *at != '"'; at = pass_plain(behind, end)) {
        if (*at == '\\') {
            behind = pass_escape(at, end);
            *escaped = true;
            if (behind == NULL)
                return reader_fail(reader, at, "an escape that JSON does not have"), NULL;
        } else if ((unsigned char)*at < 32) {
            return reader_fail(reader, at, "a control character in a text"), NULL;
        } else {
            behind = at + text_sequence(at, (size_t)(end - at));
            if (behind == at)
                return reader_fail(reader, at, "a byte that is not valid UTF-8"), NULL;
        }
    }
    return at < end ? at : (reader_fail(reader, at, ""), NULL);
}

/* Reads a text from behind its first quote. */
static inline bool next_text(struct json_reader *reader, const char *at, struct json_text *text)
{
    text->bytes = at;
    text->escaped = false;
    at = pass_plain(at, reader->end);
    if (at == reader->end || *at != '"') {
        at = pass_special(reader, at, &text->escaped);
        if (at == NULL)
            return false;
    }
    text->len = (size_t)(at - text->bytes);
    reader->at = at + 1;
    return true;
}

static unsigned escape_code(const char *digits)
{
    unsigned code = 0;
    for (int i = 0; i < 4; i++)
        code = code * 16 + (unsigned)text_hex_digit(digits[i]);
    return code;
}

/* Writes what the escape at `*at` means and goes behind it; up to four bytes, returns how many. */
static size_t take_escape(const char **at, const char *end, char *out)
{
    char letter = (*at)[1];
    *at += 2;
    if (letter != 'u') {
        *out = escape_meanings[strchr(escape_letters, letter) - escape_letters];
        return 1;
    }
    unsigned code = escape_code(*at);
    *at += 4;
    bool pair = code >= 0xD800 && code <= 0xDBFF && end - *at >= 6 && memcmp(*at, "\\u", 2) == 0;
    unsigned low = pair ? escape_code(*at + 2) : 0;
    if (low >= 0xDC00 && low <= 0xDFFF) {
        *at += 6;
        code = 0x10000 + (code - 0xD800) * 0x400 + (low - 0xDC00);
    }
    if (code >= 0xD800 && code <= 0xDFFF)
        code = 0xFFFD;
    return (size_t)utf8proc_encode_char((utf8proc_int32_t)code, (utf8proc_uint8_t *)out);
}

size_t json_copy_text(const struct json_text *text, char *out)
{
    const char *at = text->bytes, *end = at + text->len, *escape;
    char *to = out;
    while ((escape = memchr(at, '\\', (size_t)(end - at))) != NULL) {
        memcpy(to, at, (size_t)(escape - at));
        to += escape - at;
        at = escape;
        to += take_escape(&at, end, to);
    }
    memcpy(to, at, (size_t)(end - at));
    return (size_t)(to - out) + (size_t)(end - at);
}

/* The most bytes of a name that is looked for, and of an escape. */
enum { NAME_MOST = 64, ESCAPE_MOST = 6 };

static bool json_text_is(const struct json_text *text, const char *name)
{
    char plain[NAME_MOST * ESCAPE_MOST];
    size_t len = text->len <= sizeof plain ? json_copy_text(text, plain) : 0;
    return len == strlen(name) && memcmp(plain, name, len) == 0;
}

/* ---- numbers ---- */

/*
 * So many digits decide between any two doubles, when a further one says that there were others; a
 * number with an exponent beyond this is 0 or infinite, whatever its digits.
 */
enum { DIGITS_MOST = 780, EXPONENT_MOST = 1000000000, EXPONENT_ROOM = 30 };

static int64_t read_exponent(const char *at, const char *end)
{
    bool negative = at < end && *at == '-';
    int64_t exponent = 0;
    for (at += at < end && !is_digit(*at); at < end; at++)
        if (exponent < EXPONENT_MOST / 10)
            exponent = exponent * 10 + (*at - '0');
    return negative ? -exponent : exponent;
}

/*
 * A number that is valid JSON as a double. strtod is given digits and an exponent only: what stands
 * for a decimal point in the locale does not matter then. Never inlined: it takes a lot of stack.
 */
__attribute__((noinline)) static double read_double(const char *at, const char *end)
{
    char plain[DIGITS_MOST + EXPONENT_ROOM + 2], *to = plain;
    int64_t exponent = 0;
    bool fraction = false, digits = false, negative = *at == '-';
    if (negative)
        *to++ = *at++;
    const char *first = to;
    for (; at < end && (*at | 32) != 'e'; at++) {
        if (*at == '.') {
            fraction = true;
            continue;
        }
        digits |= *at != '0';
        if (digits && to - first < DIGITS_MOST)
            *to++ = *at;
        else if (digits)
            exponent++;
        if (digits && to - first == DIGITS_MOST && *at != '0')
            to[-1] = to[-1] == '0' ? '1' : to[-1];
        exponent -= fraction;
    }
    if (!digits)
        *to++ = '0';
    if (at < end)
        exponent += read_exponent(at + 1, end);
    snprintf(to, EXPONENT_ROOM, "e%" PRId64, exponent);
    return strtod(plain, NULL);
}

/* From behind the digits before a fraction or exponent to behind it; NULL when it is none. */
static const char *pass_fraction(const char *at, const char *end)
{
    const char *first;
    if (*at == '.') {
        first = at + 1;
        at = pass_digits(first, end);
        if (at == first)
            return NULL;
    }
    if (at < end && (*at | 32) == 'e') {
        at++;
        first = at + (at < end && (*at == '+' || *at == '-'));
        at = pass_digits(first, end);
        if (at == first)
            return NULL;
    }
    return at;
}

static bool begins_fraction(char c)
{
    return c == '.' || c == 'e' || c == 'E';
}

static enum json_kind next_number(struct json_reader *reader, const char *start,
                                  struct json_value *value)
{
    bool negative = *start == '-', fits = true;
    const char *end = reader->end, *first = start + negative, *at = first;
    uint64_t whole = 0;
    unsigned digit;
    for (; at < end && (digit = (unsigned)*at - '0') < 10; at++) {
        fits = fits && whole <= INT64_MAX / 10;
        whole = whole * 10 + digit;
    }
    bool plain = at == end || !begins_fraction(*at);
    if (at == first || (*first == '0' && at - first > 1))
        at = NULL;
    else if (!plain)
        at = pass_fraction(at, end);
    if (at == NULL) {
        reader_fail(reader, start,
                    negative || is_digit(*start) ? "a number that JSON does not have" : "no value");
        return JSON_IS_WRONG;
    }
    reader->at = at;
    if (plain && fits && whole <= (uint64_t)INT64_MAX + negative) {
        value->integer = (int64_t)(negative ? 0 - whole : whole);
        return JSON_IS_INTEGER;
    }
    value->number = read_double(start, at);
    return JSON_IS_NUMBER;
}

/* ---- values ---- */

static inline enum json_kind next_word(struct json_reader *reader, const char *at, const char *word,
                                       enum json_kind kind)
{
    size_t len = strlen(word);
    if ((size_t)(reader->end - at) < len || memcmp(at, word, len) != 0) {
        reader_fail(reader, at, "no value");
        return JSON_IS_WRONG;
    }
    reader->at = at + len;
    return kind;
}

static inline enum json_kind enter(struct json_reader *reader, const char *at, enum json_kind kind)
{
    if (reader->depth == JSON_DEPTH_MOST) {
        reader_fail(reader, at, "more than 100 objects and arrays nested in one another");
        return JSON_IS_WRONG;
    }
    reader->depth++;
    reader->first = true;
    reader->at = at + 1;
    return kind;
}

static inline enum json_kind next_value(struct json_reader *reader, struct json_value *value)
{
    const char *at = pass_space(reader->at, reader->end);
    if (at == reader->end)
        return reader_fail(reader, at, ""), JSON_IS_WRONG;
    switch (*at) {
    case '"':
        return next_text(reader, at + 1, &value->text) ? JSON_IS_TEXT : JSON_IS_WRONG;
    case '{':
        return enter(reader, at, JSON_IS_OBJECT);
    case '[':
        return enter(reader, at, JSON_IS_ARRAY);
    case 't':
        value->boolean = true;
        return next_word(reader, at, "true", JSON_IS_BOOLEAN);
    case 'f':
        value->boolean = false;
        return next_word(reader, at, "false", JSON_IS_BOOLEAN);
    case 'n':
        return next_word(reader, at, "null", JSON_IS_NULL);
    default:
        return next_number(reader, at, value);
    }
}

enum json_kind json_next_value(struct json_reader *reader, struct json_value *value)
{
    return value->kind = next_value(reader, value);
}

/* To what comes next in the object or array that `bracket` closes. False at its end. */
static inline bool goes_on(struct json_reader *reader, char bracket)
{
    const char *at = pass_space(reader->at, reader->end);
    if (at == reader->end)
        return reader_fail(reader, at, "");
    bool first = reader->first;
    reader->first = false;
    if (*at == ',' && !first) {
        reader->at = at + 1;
        return true;
    }
    reader->at = at;
    if (*at != bracket)
        return first || reader_fail(reader, at, "neither a comma nor the closing bracket");
    reader->at++;
    reader->depth--;
    return false;
}

/* Goes behind that character, which comes next, perhaps after space. */
static inline bool pass_char(struct json_reader *reader, char c, const char *wrong)
{
    const char *at = reader->at;
    if (at == reader->end || *at != c) {
        at = pass_space(at, reader->end);
        if (at == reader->end || *at != c)
            return reader_fail(reader, at, wrong);
    }
    reader->at = at + 1;
    return true;
}

bool json_next_member(struct json_reader *reader, struct json_text *name)
{
    return goes_on(reader, '}') && pass_char(reader, '"', "no name of a member in quotes") &&
           next_text(reader, reader->at, name) &&
           pass_char(reader, ':', "no colon behind the name of a member");
}

bool json_next_element(struct json_reader *reader)
{
    return goes_on(reader, ']');
}

void json_skip(struct json_reader *reader, enum json_kind kind)
{
    struct json_text name;
    struct json_value value;
    if (kind == JSON_IS_OBJECT)
        while (json_next_member(reader, &name))
            json_skip(reader, json_next_value(reader, &value));
    else if (kind == JSON_IS_ARRAY)
        while (json_next_element(reader))
            json_skip(reader, json_next_value(reader, &value));
}

bool json_at_end(struct json_reader *reader)
{
    if (reader->wrong != NULL)
        return false;
    reader->at = pass_space(reader->at, reader->end);
    return reader->at == reader->end ||
           reader_fail(reader, reader->at, "something behind the value");
}

/* ---- one member ---- */

static bool json_find(const char *text, size_t len, const char *name, struct json_value *value)
{
    struct json_reader reader = json_read(text, len);
    struct json_text member;
    struct json_value other;
    bool found = false;
    if (json_next_value(&reader, &other) != JSON_IS_OBJECT)
        return false;
    while (json_next_member(&reader, &member)) {
        bool wanted = json_text_is(&member, name);
        found |= wanted;
        json_skip(&reader, json_next_value(&reader, wanted ? value : &other));
    }
    return found && json_at_end(&reader);
}

bool json_find_text(const char *text, size_t len, const char *name, struct buffer *out)
{
    struct json_value value;
    if (!json_find(text, len, name, &value) || value.kind != JSON_IS_TEXT)
        return false;
    buffer_clear(out);
    if (!buffer_reserve(out, value.text.len))
        return false;
    out->len = json_copy_text(&value.text, out->data);
    return memchr(out->data, '\0', out->len) == NULL;
}

bool json_find_integer(const char *text, size_t len, const char *name, int64_t *out)
{
    struct json_value value;
    bool found = json_find(text, len, name, &value);
    if (found && value.kind == JSON_IS_TEXT) {
        struct json_reader reader = json_read(value.text.bytes, value.text.len);
        json_next_value(&reader, &value);
        found = json_at_end(&reader);
    }
    *out = -1;
    if (found && value.kind == JSON_IS_INTEGER)
        *out = value.integer;
    else if (found && value.kind == JSON_IS_NUMBER && value.number >= 0 && value.number < 0x1p63)
        *out = (int64_t)value.number;
    return *out >= 0;
}
