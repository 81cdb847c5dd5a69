/* How a byte is spelled; see spelled.h. */
#include "spelled.h"

#include <string.h>

#include "text.h"

/* How often a text is escaped: JSON in a text of JSON, and that in an address. */
enum { LEVELS = 3, ESCAPE_MOST = 10 };

/* What the characters are with which an escape may begin: none of one, some of one, all of one, or
 * all of one that may go on. */
enum { ESCAPE_NONE, ESCAPE_BEGUN, ESCAPE_WHOLE, ESCAPE_OPEN = ESCAPE_BEGUN | ESCAPE_WHOLE };

/* Reads so many digits. What is no byte becomes one that is in no secret of ASCII. */
static unsigned read_digits(const char *text, size_t len, size_t count, int base, char *byte)
{
    int value = 0;
    for (size_t i = 0; i < len; i++) {
        int digit = text_hex_digit(text[i]);
        if (digit < 0 || digit >= base)
            return ESCAPE_NONE;
        value = value * base + digit;
    }
    *byte = (char)(value <= 255 ? value : 128);
    return len < count ? ESCAPE_BEGUN : ESCAPE_WHOLE;
}

/* "\/", "\"" and the like, "\n", "\u0041", "\x41" or "\101", behind the backslash. */
static unsigned read_backslash(const char *text, size_t len, char *byte)
{
    if (text[0] == 'u' || text[0] == 'x')
        return read_digits(text + 1, len - 1, text[0] == 'u' ? 4 : 2, 16, byte);
    if (text[0] >= '0' && text[0] <= '3')
        return read_digits(text, len, 3, 8, byte);
    *byte = strchr("nrt", text[0]) != NULL ? '\n' : text[0];
    return strchr("\"\\/'nrt", text[0]) != NULL ? ESCAPE_WHOLE : ESCAPE_NONE;
}

/* "&#65;" or "&#x41;", behind the "&#"; of what is printed services leave the end out. */
static unsigned read_html_number(const char *text, size_t len, char *byte)
{
    bool hex = len > 0 && (text[0] | 32) == 'x', ended = len > 0 && text[len - 1] == ';';
    size_t count = len - hex - ended;
    if (count == 0)
        return ended ? ESCAPE_NONE : ESCAPE_BEGUN;
    unsigned read = read_digits(text + hex, count, 0, hex ? 16 : 10, byte);
    if (read == ESCAPE_NONE || ended)
        return read;
    return *byte < ' ' ? ESCAPE_BEGUN : ESCAPE_OPEN;
}

/* "&amp;", and HTML 5's names of all that is printed and no letter, behind the "&". The first four
 * may lack their end. */
static unsigned read_html(const char *text, size_t len, char *byte)
{
    static const struct {
        const char *name;
        char byte;
    } names[] = {
        {"amp", '&'},    {"lt", '<'},     {"gt", '>'},     {"quot", '"'},   {"apos", '\''},
        {"excl", '!'},   {"num", '#'},    {"dollar", '$'}, {"percnt", '%'}, {"lpar", '('},
        {"rpar", ')'},   {"ast", '*'},    {"plus", '+'},   {"comma", ','},  {"period", '.'},
        {"sol", '/'},    {"colon", ':'},  {"semi", ';'},   {"equals", '='}, {"quest", '?'},
        {"commat", '@'}, {"lbrack", '['}, {"lsqb", '['},   {"bsol", '\\'},  {"rbrack", ']'},
        {"rsqb", ']'},   {"Hat", '^'},    {"lowbar", '_'}, {"grave", '`'},  {"lbrace", '{'},
        {"lcub", '{'},   {"verbar", '|'}, {"vert", '|'},   {"rbrace", '}'}, {"rcub", '}'}};
    bool ended = text[len - 1] == ';';
    if (text[0] == '#')
        return read_html_number(text + 1, len - 1, byte);
    for (size_t i = 0; i < (ended ? sizeof names / sizeof *names : 4); i++) {
        if (strlen(names[i].name) == len - ended && memcmp(text, names[i].name, len - ended) == 0) {
            *byte = names[i].byte;
            return ended ? ESCAPE_WHOLE : ESCAPE_OPEN;
        }
    }
    return text_is_alphanumeric(text[len - 1]) ? ESCAPE_BEGUN : ESCAPE_NONE;
}

bool spelled_may_escape(char c)
{
    return c == '\\' || c == '%' || c == '&' || c == '=';
}

/* What so many characters are, of an escape that has all but the last; the byte that it means. */
static unsigned read_escape(const char *text, size_t len, char *byte)
{
    if (len == 1)
        return spelled_may_escape(text[0]) ? ESCAPE_BEGUN : ESCAPE_NONE;
    switch (text[0]) {
    case '\\':
        return read_backslash(text + 1, len - 1, byte);
    case '&':
        return read_html(text + 1, len - 1, byte);
    default: /* of addresses, where some write "%u0041", and of mails */
        return text[0] == '%' && text[1] == 'u' ? read_digits(text + 2, len - 2, 4, 16, byte)
                                                : read_digits(text + 1, len - 1, 2, 16, byte);
    }
}

static void add_reading(struct spelled *readings, char byte, size_t written)
{
    for (size_t i = 0; i < readings->count; i++)
        if (readings->bytes[i] == byte && readings->written[i] == written)
            return;
    if (readings->count == SPELLED_MOST)
        return;
    readings->bytes[readings->count] = byte;
    readings->written[readings->count++] = (unsigned short)written;
}

static void read_spelled(int level, const char *text, size_t len, struct spelled *readings);

/* Adds what the escapes mean that go on at `at` in the text behind the first `count` characters. */
static void read_escapes(int level, const char *text, size_t len, size_t at,
                         char escape[ESCAPE_MOST], size_t count, struct spelled *readings)
{
    struct spelled next;
    if (at == len || count == ESCAPE_MOST)
        return;
    read_spelled(level - 1, text + at, len - at, &next);
    for (size_t i = 0; i < next.count; i++) {
        char byte;
        size_t end = at + next.written[i];
        escape[count] = next.bytes[i];
        unsigned read = read_escape(escape, count + 1, &byte);
        if (read & ESCAPE_WHOLE)
            add_reading(readings, byte, end);
        if (read & ESCAPE_BEGUN)
            read_escapes(level, text, len, end, escape, count + 1, readings);
    }
}

/*
 * Reads one byte of a text that is escaped so often at the most, in every way: as it is, and as an
 * escape, whose characters may be escaped themselves, in one level less. What looks like an escape
 * may be what was meant, and what was escaped may look like another one.
 */
static void read_spelled(int level, const char *text, size_t len, struct spelled *readings)
{
    char escape[ESCAPE_MOST];
    readings->count = 0;
    add_reading(readings, text[0], 1);
    if (level > 0 && spelled_may_escape(text[0]))
        read_escapes(level, text, len, 0, escape, 0, readings);
}

void spelled_read(const char *text, size_t len, struct spelled *readings)
{
    /* Most of these begin nothing. */
    bool hex = text[0] == '%' || text[0] == '=';
    bool alone = len == 1 || (hex && text[1] != 'u' && text_hex_digit(text[1]) < 0 &&
                              !spelled_may_escape(text[1]));
    read_spelled(alone ? 0 : LEVELS, text, len, readings);
}
