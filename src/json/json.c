/* Writing JSON, and reading a little of it without Lua; see json.h. */
#include "json.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "text.h"

/* ---- writing ---- */

static void separate(struct json_writer *writer)
{
    if (writer->comma)
        buffer_append(writer->out, ",", 1);
    writer->comma = true;
}

static void open_with(struct json_writer *writer, const char *bracket)
{
    separate(writer);
    buffer_append(writer->out, bracket, 1);
    writer->comma = false;
}

static void close_with(struct json_writer *writer, const char *bracket)
{
    buffer_append(writer->out, bracket, 1);
    writer->comma = true;
}

void json_begin_object(struct json_writer *writer)
{
    open_with(writer, "{");
}

void json_end_object(struct json_writer *writer)
{
    close_with(writer, "}");
}

void json_begin_array(struct json_writer *writer)
{
    open_with(writer, "[");
}

void json_end_array(struct json_writer *writer)
{
    close_with(writer, "]");
}

static void append_escape(struct buffer *out, unsigned char c)
{
    static const char hex[] = "0123456789abcdef";
    static const char letters[] = {['"'] = '"',  ['\\'] = '\\', ['\b'] = 'b', ['\f'] = 'f',
                                   ['\n'] = 'n', ['\r'] = 'r',  ['\t'] = 't'};
    if (c < sizeof letters && letters[c] != 0) {
        const char escape[2] = {'\\', letters[c]};
        buffer_append(out, escape, sizeof escape);
    } else {
        const char escape[6] = {'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]};
        buffer_append(out, escape, sizeof escape);
    }
}

static bool needs_escape(unsigned char c)
{
    return c < 32 || c == '"' || c == '\\' || c == 127;
}

static void append_quoted(struct buffer *out, const char *text, size_t len)
{
    buffer_append(out, "\"", 1);
    size_t start = 0;
    for (size_t i = 0; i < len; i++) {
        if (!needs_escape((unsigned char)text[i]))
            continue;
        buffer_append(out, text + start, i - start);
        append_escape(out, (unsigned char)text[i]);
        start = i + 1;
    }
    buffer_append(out, text + start, len - start);
    buffer_append(out, "\"", 1);
}

void json_key(struct json_writer *writer, const char *key)
{
    separate(writer);
    append_quoted(writer->out, key, strlen(key));
    buffer_append(writer->out, ":", 1);
    writer->comma = false;
}

void json_text(struct json_writer *writer, const char *text, size_t len)
{
    separate(writer);
    append_quoted(writer->out, text, len);
}

void json_integer(struct json_writer *writer, int64_t integer)
{
    separate(writer);
    buffer_append_integer(writer->out, integer);
}

void json_boolean(struct json_writer *writer, bool boolean)
{
    separate(writer);
    buffer_append_text(writer->out, boolean ? "true" : "false");
}

void json_null(struct json_writer *writer)
{
    separate(writer);
    buffer_append_text(writer->out, "null");
}

/* ---- reading back what was written ---- */

static const char escapes_written[] = "\"\\/bfnrt", escapes_meant[] = "\"\\/\b\f\n\r\t";

static int hex_digit(char c)
{
    return c <= '9' ? c - '0' : (c | 32) - 'a' + 10;
}

/* Pushes the string whose text, behind its quote, is at `at`; returns where it ends. */
static const char *push_written_text(lua_State *L, const char *at)
{
    luaL_Buffer text;
    luaL_buffinit(L, &text);
    for (; *at != '"'; at++) {
        if (*at != '\\') {
            luaL_addchar(&text, *at);
        } else if (*++at == 'u') {
            /* Only control characters are written so. */
            luaL_addchar(&text, (char)(hex_digit(at[3]) * 16 + hex_digit(at[4])));
            at += 4;
        } else {
            luaL_addchar(&text, escapes_meant[strchr(escapes_written, *at) - escapes_written]);
        }
    }
    luaL_pushresult(&text);
    return at + 1;
}

static const char *push_written_integer(lua_State *L, const char *at)
{
    bool negative = *at == '-';
    uint64_t value = 0;
    for (at += negative; *at >= '0' && *at <= '9'; at++)
        value = value * 10 + (uint64_t)(*at - '0');
    lua_pushinteger(L, (lua_Integer)(negative ? 0 - value : value));
    return at;
}

static const char *push_written(lua_State *L, const char *at);

/* Pushes the object or array whose first member is at `at`. */
static const char *push_written_members(lua_State *L, const char *at, char end)
{
    luaL_checkstack(L, 4, NULL);
    lua_newtable(L);
    while (*at != end) {
        if (end == '}') {
            at = push_written_text(L, at + 1);
            at = push_written(L, at + 1);
            lua_rawset(L, -3);
        } else {
            at = push_written(L, at);
            lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
        }
        at += *at == ',';
    }
    return at + 1;
}

static const char *push_written(lua_State *L, const char *at)
{
    switch (*at) {
    case '{':
        return push_written_members(L, at + 1, '}');
    case '[':
        return push_written_members(L, at + 1, ']');
    case '"':
        return push_written_text(L, at + 1);
    case 't':
    case 'f':
        lua_pushboolean(L, *at == 't');
        return at + (*at == 't' ? 4 : 5);
    case 'n':
        lua_pushlightuserdata(L, NULL);
        return at + 4;
    default:
        return push_written_integer(L, at);
    }
}

void json_push_written(lua_State *L, const char *text, size_t len)
{
    /* A string of Lua's own: it is terminated, and stays where it is. */
    const char *copy = lua_pushlstring(L, text, len);
    push_written(L, copy);
    lua_remove(L, -2);
}

/* ---- finding a member without Lua ---- */

struct scan {
    const char *at, *end;
};

static void skip_space(struct scan *scan)
{
    while (scan->at < scan->end && strchr(" \t\r\n", *scan->at) != NULL && *scan->at != '\0')
        scan->at++;
}

static bool skip_char(struct scan *scan, char c)
{
    skip_space(scan);
    if (scan->at == scan->end || *scan->at != c)
        return false;
    scan->at++;
    return true;
}

/* Reads four hexadecimal digits; -1 when they are not there. */
static long scan_hex(struct scan *scan)
{
    long value = 0;
    if (scan->end - scan->at < 4)
        return -1;
    for (int i = 0; i < 4; i++) {
        char c = *scan->at++;
        int digit = c >= '0' && c <= '9'   ? c - '0'
                    : c >= 'a' && c <= 'f' ? c - 'a' + 10
                    : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                           : -1;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

/* Appends a code point as UTF-8. */
static bool append_character(struct buffer *out, long code)
{
    char bytes[4];
    size_t len = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    static const int leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = len; i > 1; i--) {
        bytes[i - 1] = (char)(0x80 | (code & 0x3F));
        code >>= 6;
    }
    bytes[0] = (char)(leads[len] | code);
    return buffer_append(out, bytes, len);
}

/* The digits of a \u escape, and of the one behind it when the two are a surrogate pair. */
static bool scan_unicode(struct scan *scan, struct buffer *out)
{
    long code = scan_hex(scan);
    if (code <= 0 || (code >= 0xDC00 && code <= 0xDFFF))
        return false;
    if (code >= 0xD800 && code <= 0xDBFF) {
        if (scan->end - scan->at < 2 || scan->at[0] != '\\' || scan->at[1] != 'u')
            return false;
        scan->at += 2;
        long low = scan_hex(scan);
        if (low < 0xDC00 || low > 0xDFFF)
            return false;
        code = 0x10000 + (code - 0xD800) * 0x400 + (low - 0xDC00);
    }
    return append_character(out, code);
}

/* An escape behind its backslash. */
static bool scan_escape(struct scan *scan, struct buffer *out)
{
    if (scan->at == scan->end)
        return false;
    char c = *scan->at++;
    const char *found = c == '\0' ? NULL : strchr(escapes_written, c);
    if (found != NULL)
        return buffer_append(out, &escapes_meant[found - escapes_written], 1);
    return c == 'u' && scan_unicode(scan, out);
}

static bool scan_string(struct scan *scan, struct buffer *out)
{
    if (!skip_char(scan, '"'))
        return false;
    while (scan->at < scan->end) {
        char c = *scan->at++;
        if (c == '"')
            return true;
        if ((unsigned char)c < 32)
            return false;
        if (c == '\\' ? !scan_escape(scan, out) : !buffer_append(out, &c, 1))
            return false;
    }
    return false;
}

/* A number, true, false or null: its bytes, at the most up to a comma, bracket or space. */
static bool scan_word(struct scan *scan, struct buffer *out)
{
    skip_space(scan);
    const char *start = scan->at;
    while (scan->at < scan->end && *scan->at != '\0' && strchr(",}] \t\r\n{[\"", *scan->at) == NULL)
        scan->at++;
    return scan->at > start && buffer_append(out, start, (size_t)(scan->at - start));
}

/* Reads one value that is no object or array into `out`; `quoted` tells whether it was a string. */
static bool scan_value(struct scan *scan, struct buffer *out, bool *quoted)
{
    skip_space(scan);
    *quoted = scan->at < scan->end && *scan->at == '"';
    return *quoted ? scan_string(scan, out) : scan_word(scan, out);
}

/* Reads the members of a flat object to its end; the bytes of the member `key` go into `value`. */
static bool scan_members(struct scan *scan, const char *key, struct buffer *value, bool *quoted,
                         struct buffer *other)
{
    bool found = false, other_quoted;
    do {
        buffer_clear(other);
        if (!scan_string(scan, other) || !skip_char(scan, ':'))
            return false;
        bool wanted = other->len == strlen(key) && memcmp(other->data, key, other->len) == 0;
        if (wanted)
            buffer_clear(value);
        found |= wanted;
        if (!scan_value(scan, wanted ? value : other, wanted ? quoted : &other_quoted))
            return false;
    } while (skip_char(scan, ','));
    if (!skip_char(scan, '}'))
        return false;
    skip_space(scan);
    return found && scan->at == scan->end;
}

/*
 * Finds a member of the flat object. A token must not end up in memory that nobody wipes, so what
 * is not wanted goes through a buffer that is wiped as well.
 */
static bool find_member(const char *text, size_t len, const char *key, struct buffer *value,
                        bool *quoted)
{
    struct scan scan = {text, text + len};
    struct buffer other = {0};
    bool found = skip_char(&scan, '{') && scan_members(&scan, key, value, quoted, &other);
    value->failed |= other.failed;
    buffer_free(&other);
    return found;
}

bool json_find_text(const char *text, size_t len, const char *key, struct buffer *out)
{
    bool quoted;
    return find_member(text, len, key, out, &quoted) && quoted;
}

bool json_find_integer(const char *text, size_t len, const char *key, int64_t *out)
{
    struct buffer value = {0};
    bool quoted;
    bool found = find_member(text, len, key, &value, &quoted) &&
                 text_is_digits(value.data, value.len) && value.len < 18;
    *out = 0;
    for (size_t i = 0; found && i < value.len; i++)
        *out = *out * 10 + (value.data[i] - '0');
    buffer_free(&value);
    return found;
}
