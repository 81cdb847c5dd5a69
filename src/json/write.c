/* Writing JSON; see write.h. */
#include "write.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base64.h"

static void writer_separate(struct json_writer *writer)
{
    if (writer->comma)
        buffer_append(writer->out, ",", 1);
    writer->comma = true;
}

static void writer_open(struct json_writer *writer, const char *bracket)
{
    writer_separate(writer);
    buffer_append(writer->out, bracket, 1);
    writer->comma = false;
}

static void writer_close(struct json_writer *writer, const char *bracket)
{
    buffer_append(writer->out, bracket, 1);
    writer->comma = true;
}

void json_begin_object(struct json_writer *writer)
{
    writer_open(writer, "{");
}

void json_end_object(struct json_writer *writer)
{
    writer_close(writer, "}");
}

void json_begin_array(struct json_writer *writer)
{
    writer_open(writer, "[");
}

void json_end_array(struct json_writer *writer)
{
    writer_close(writer, "]");
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

void json_name(struct json_writer *writer, const char *name, size_t len)
{
    writer_separate(writer);
    append_quoted(writer->out, name, len);
    buffer_append(writer->out, ":", 1);
    writer->comma = false;
}

void json_key(struct json_writer *writer, const char *key)
{
    json_name(writer, key, strlen(key));
}

void json_text(struct json_writer *writer, const char *text, size_t len)
{
    writer_separate(writer);
    append_quoted(writer->out, text, len);
}

void json_integer(struct json_writer *writer, int64_t integer)
{
    writer_separate(writer);
    buffer_append_integer(writer->out, integer);
}

/* So many digits tell any double from any other; and room for them, a sign and an exponent. */
enum { DIGITS_MOST = 17, NUMBER_ROOM = 320 };

/* The fewest digits that are read as the same number. */
static void format_shortest(char *text, double number)
{
    int low = 1, high = DIGITS_MOST;
    while (low < high) {
        int digits = (low + high) / 2;
        snprintf(text, NUMBER_ROOM, "%.*g", digits, number);
        if (strtod(text, NULL) == number)
            high = digits;
        else
            low = digits + 1;
    }
    /* Fewer digits than stand before its point would make 30 a 3e+01. */
    snprintf(text, NUMBER_ROOM, "%.*g", low < DBL_DIG && fabs(number) >= 1 ? DBL_DIG : low, number);
}

static bool is_of_number(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == 'e';
}

void json_number(struct json_writer *writer, double number)
{
    char text[NUMBER_ROOM];
    format_shortest(text, number);
    writer_separate(writer);
    size_t whole = 0;
    while (is_of_number(text[whole]))
        whole++;
    buffer_append(writer->out, text, whole);
    if (text[whole] == '\0')
        return;
    /* What stands for the point is the locale's, and may be several bytes. */
    size_t fraction = whole;
    while (!is_of_number(text[fraction]))
        fraction++;
    buffer_append(writer->out, ".", 1);
    buffer_append_text(writer->out, text + fraction);
}

void json_boolean(struct json_writer *writer, bool boolean)
{
    writer_separate(writer);
    buffer_append_text(writer->out, boolean ? "true" : "false");
}

void json_null(struct json_writer *writer)
{
    writer_separate(writer);
    buffer_append_text(writer->out, "null");
}

void json_base64(struct json_writer *writer, const void *bytes, size_t len)
{
    writer_separate(writer);
    buffer_append(writer->out, "\"", 1);
    base64_encode(writer->out, bytes, len);
    buffer_append(writer->out, "\"", 1);
}

void json_raw(struct json_writer *writer, const char *json, size_t len)
{
    writer_separate(writer);
    buffer_append(writer->out, json, len);
}
