/* JSON as it is read, without Lua. What becomes of it as Lua values, test_push.c tells. */
#include "unit.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "read.h"

/* ---- values ---- */

/* Reads a text to its end without looking at it; returns the complaint, NULL when there is none. */
static const char *read_all(const char *text, size_t len, size_t *position)
{
    struct json_reader reader = json_read(text, len);
    struct json_value value;
    json_skip(&reader, json_next_value(&reader, &value));
    bool whole = json_at_end(&reader);
    *position = json_position(&reader);
    assert_true(whole == (reader.wrong == NULL));
    return reader.wrong;
}

static void every_value_of_json_is_read(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "null",
        "true",
        "false",
        "0",
        "-0",
        "-1",
        "10",
        "1.5",
        "-0.0",
        "1e5",
        "1E+5",
        "1e-05",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "1e999",
        "1e-999",
        "\"\"",
        "\"a\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u12aF\"",
        "\"\\u0000\"",
        "\"\x7f\"",
        "\"\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF\"",
        "\"\xF0\x90\x80\x80\xF4\x8F\xBF\xBF\"",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "[]",
        "{}",
        "[ ]",
        "{ }",
        "[1]",
        "[[]]",
        "[{}]",
        "{\"\":{}}",
        "[1,2]",
        "{\"a\":1,\"a\":2}",
        " \t\r\n[ \t\r\n1 \t\r\n, \t\r\n2 \t\r\n] \t\r\n",
        " \t\r\n{ \t\r\n\"a\" \t\r\n: \t\r\n1 \t\r\n, \t\r\n\"b\" \t\r\n: \t\r\n2 \t\r\n} \t\r\n",
        "\xEF\xBB\xBF[1]",
        "\xEF\xBB\xBF 1"};
    for (size_t i = 0; i < COUNT(texts); i++) {
        size_t position;
        const char *wrong = read_all(texts[i], strlen(texts[i]), &position);
        if (wrong != NULL)
            fail_msg("%s: %s at %zu", texts[i], wrong, position);
    }
}

static void what_is_no_json_is_refused_where_it_goes_wrong(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t position;
        const char *wrong;
    } rows[] = {
        {"", 1, "too early"},
        {" ", 2, "too early"},
        {"\xEF\xBB\xBF", 4, "too early"},
        {"\xEF\xBB", 1, "no value"},
        {"[\xEF\xBB\xBF]", 2, "no value"},
        {"nul", 1, "no value"},
        {"True", 1, "no value"},
        {"NaN", 1, "no value"},
        {"Infinity", 1, "no value"},
        {"<html>", 1, "no value"},
        {"'a'", 1, "no value"},
        {"// x\n1", 1, "no value"},
        {"+1", 1, "no value"},
        {".5", 1, "no value"},
        {"-", 1, "a number"},
        {"-x", 1, "a number"},
        {"-Infinity", 1, "a number"},
        {"01", 1, "a number"},
        {"-01", 1, "a number"},
        {"00", 1, "a number"},
        {"1.", 1, "a number"},
        {"1.e5", 1, "a number"},
        {"1e", 1, "a number"},
        {"1e+", 1, "a number"},
        {"0x10", 2, "behind"},
        {"1_000", 2, "behind"},
        {"1 2", 3, "behind"},
        {"[1]x", 4, "behind"},
        {"nulll", 5, "behind"},
        {"[", 2, "too early"},
        {"[1", 3, "too early"},
        {"[1,", 4, "too early"},
        {"[1,]", 4, "no value"},
        {"[,1]", 2, "no value"},
        {"[1 2]", 4, "comma"},
        {"[1}", 3, "comma"},
        {"[\"a\":1]", 5, "comma"},
        {"{", 2, "too early"},
        {"{\"a\"", 5, "too early"},
        {"{\"a\":", 6, "too early"},
        {"{\"a\":1", 7, "too early"},
        {"{\"a\":1,", 8, "too early"},
        {"{\"a\":1,}", 8, "name"},
        {"{,}", 2, "name"},
        {"{a:1}", 2, "name"},
        {"{1:1}", 2, "name"},
        {"{\"a\" 1}", 6, "colon"},
        {"{\"a\",1}", 5, "colon"},
        {"{\"a\":}", 6, "no value"},
        {"{\"a\":1]", 7, "comma"},
        {"\"", 2, "too early"},
        {"\"a", 3, "too early"},
        {"\"a\\\"", 5, "too early"},
        {"\"\\", 2, "an escape"},
        {"\"\\x41\"", 2, "an escape"},
        {"\"a\\u12\"", 3, "an escape"},
        {"\"\\ud800\\u12\"", 8, "an escape"},
        {"\"\\u12g4\"", 2, "an escape"},
        {"\"\\u12:4\"", 2, "an escape"},
        {"\"\\u12@4\"", 2, "an escape"},
        {"\"\\u12`4\"", 2, "an escape"},
        {"\"\\u/234\"", 2, "an escape"},
        {"\"a\nb\"", 3, "control character"},
        {"\"\x1f\"", 2, "control character"},
        {"\"\xFF\"", 2, "UTF-8"},
        {"\"a\x80\"", 3, "UTF-8"},
        {"\"\xC0\x80\"", 2, "UTF-8"},
        {"\"\xC3\"", 2, "UTF-8"},
        {"\"\xE0\x9F\xBF\"", 2, "UTF-8"},
        {"\"\xED\xA0\x80\"", 2, "UTF-8"},
        {"\"\xF0\x8F\xBF\xBF\"", 2, "UTF-8"},
        {"\"\xF4\x90\x80\x80\"", 2, "UTF-8"},
        {"\"0123456789abcdef\xE2\x82\"", 18, "UTF-8"},
        {"\xC2\xA0[]", 1, "no value"},
        {"[1,\v2]", 4, "no value"},
        {"\f1", 1, "no value"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        size_t position;
        const char *wrong = read_all(rows[i].text, strlen(rows[i].text), &position);
        if (wrong == NULL || strstr(wrong, rows[i].wrong) == NULL || position != rows[i].position)
            fail_msg("%s: %s at %zu", rows[i].text, wrong == NULL ? "accepted" : wrong, position);
    }
}

static void a_nul_byte_is_no_json_wherever_it_stands(void **state)
{
    (void)state;
    static const char text[] = " { \"a\" : [ 1.5e3 , true , null , \"b\\u0041\" ] } ";
    char changed[sizeof text];
    for (size_t i = 0; i < sizeof text - 1; i++) {
        size_t position;
        memcpy(changed, text, sizeof text);
        changed[i] = '\0';
        if (read_all(changed, sizeof text - 1, &position) == NULL)
            fail_msg("accepted with a NUL byte at %zu", i);
    }
}

static void special_bytes_are_seen_at_any_distance(void **state)
{
    (void)state;
    char text[40];
    for (size_t distance = 0; distance <= 24; distance++)
        for (int c = 0; c < 256; c++) {
            size_t position,
                len = (size_t)snprintf(text, sizeof text, "\"%.*sX~~~~~~~~\"", (int)distance,
                                       "!#[]^_`~ \x7fzzzzzzzzzzzzzzzzzzzz");
            text[distance + 1] = (char)c;
            const char *wrong = read_all(text, len, &position);
            bool plain = c >= 32 && c < 128 && c != '"' && c != '\\';
            if ((wrong == NULL) != plain || (!plain && position < distance + 2))
                fail_msg("byte %d behind %zu others: %s", c, distance, wrong);
        }
}

static void nesting_of_100_is_read_and_of_101_refused(void **state)
{
    (void)state;
    char text[1024];
    for (int depth = 100; depth <= 101; depth++)
        for (int kind = 0; kind < 2; kind++) {
            char *to = text;
            size_t position;
            for (int i = 0; i < depth; i++)
                to += sprintf(to, "%s", kind == 0 ? "[" : "{\"a\":");
            to += sprintf(to, "1");
            for (int i = 0; i < depth; i++)
                to += sprintf(to, "%s", kind == 0 ? "]" : "}");
            const char *wrong = read_all(text, (size_t)(to - text), &position);
            assert_true((wrong == NULL) == (depth == 100));
            assert_true(wrong == NULL || strstr(wrong, "nested") != NULL);
        }
    /* Side by side they are not deep. */
    char *to = text + sprintf(text, "[[]");
    for (int i = 0; i < 200; i++)
        to += sprintf(to, ",[]");
    size_t position;
    assert_null(read_all(text, (size_t)(to + sprintf(to, "]") - text), &position));
}

static void every_cut_of_a_text_is_read_within_its_bounds(void **state)
{
    (void)state;
    static const char text[] =
        "\xEF\xBB\xBF {\"a\\u0041\\ud83d\\ude00\\n\":[1.25e+3,-10,true,false,null,"
        "\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80 plain text\",{}]}";
    for (size_t len = 0; len < sizeof text - 1; len++) {
        /* Memory of exactly that size, so that a sanitizer sees a step past it. */
        char *cut = malloc(len > 0 ? len : 1);
        size_t position;
        memcpy(cut, text, len);
        const char *wrong = read_all(cut, len, &position);
        free(cut);
        assert_non_null(wrong);
        assert_true(position <= len + 1);
    }
}

/* ---- numbers ---- */

static struct json_value number(const char *text)
{
    struct json_reader reader = json_read(text, strlen(text));
    struct json_value value;
    json_next_value(&reader, &value);
    assert_true(json_at_end(&reader));
    return value;
}

static void integers_are_exact_to_64_bits(void **state)
{
    (void)state;
    static const int64_t integers[] = {0,
                                       1,
                                       -1,
                                       9,
                                       10,
                                       2391938111,
                                       9007199254740993,
                                       999999999999999999,
                                       -999999999999999999,
                                       1000000000000000000,
                                       INT64_MAX,
                                       INT64_MIN,
                                       INT64_MAX - 1,
                                       INT64_MIN + 1};
    for (size_t i = 0; i < COUNT(integers); i++) {
        char text[32];
        snprintf(text, sizeof text, "%lld", (long long)integers[i]);
        struct json_value value = number(text);
        assert_int_equal(value.kind, JSON_IS_INTEGER);
        assert_true(value.integer == integers[i]);
    }
    assert_int_equal(number("-0").kind, JSON_IS_INTEGER);
}

/* Numbers whose nearest double is hard to find, at the ends of the range and between two. */
static const char *const doubles[] = {"1.0",
                                      "0.0",
                                      "-0.0",
                                      "1e0",
                                      "1E2",
                                      "0.1",
                                      "0.5e-1",
                                      "123.456",
                                      "1e22",
                                      "1e23",
                                      "8.5e-323",
                                      "9223372036854775808",
                                      "-9223372036854775809",
                                      "18446744073709551616",
                                      "123456789012345678901234567890",
                                      "2.2250738585072011e-308",
                                      "2.2250738585072014e-308",
                                      "4.9406564584124654e-324",
                                      "2.4703282292062327e-324",
                                      "2.4703282292062328e-324",
                                      "1.7976931348623157e308",
                                      "1.7976931348623158e308",
                                      "1.7976931348623159e308",
                                      "1e308",
                                      "1e309",
                                      "-1e400",
                                      "1e-400",
                                      "1e99999999999999999999",
                                      "1e-99999999999999999999",
                                      "0e99999999999",
                                      "0.000000000000000000000000000000000000000000001e45",
                                      "100000000000000000000000000e-26",
                                      "9007199254740993.0",
                                      "9007199254740992.99999999999999999999999999999999999",
                                      "9007199254740993.00000000000000000000000000000000001",
                                      "5e-324",
                                      "0.3",
                                      "1e5",
                                      "1.5E+10"};

static void assert_double(const char *text)
{
    struct json_value value = number(text);
    double expected = strtod(text, NULL);
    assert_int_equal(value.kind, JSON_IS_NUMBER);
    if (memcmp(&value.number, &expected, sizeof expected) != 0)
        fail_msg("%.60s: %.17g, not %.17g", text, value.number, expected);
}

static void other_numbers_are_the_nearest_double(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(doubles); i++)
        assert_double(doubles[i]);
}

/* Around what a double has exactly: fifteen digits and powers of ten up to 22. */
static void short_numbers_are_the_nearest_double(void **state)
{
    (void)state;
    uint64_t digits = 1;
    for (int exponent = -25; exponent <= 25; exponent++) {
        for (int i = 0; i < 400; i++) {
            char text[64];
            digits = digits * 6364136223846793005u + 1442695040888963407u;
            uint64_t whole = digits >> 32,
                     fraction = whole % (uint64_t[]){10, 10000, 10000000}[i % 3];
            snprintf(text, sizeof text, "%s%" PRIu64 ".%" PRIu64 "e%d", i % 2 ? "-" : "",
                     whole >> i % 32, fraction, exponent);
            assert_double(text);
        }
    }
}

/* 2^-1074 / 2 has 751 digits: one more digit decides between it and 0, wherever it stands. */
static void digits_without_end_are_all_counted(void **state)
{
    (void)state;
    enum { LONG = 3000 };
    char text[LONG + 20], half[1100];
    snprintf(half, sizeof half, "%.1080f", 0x1p-1022 * 0x1.8p-51);
    for (size_t len = strlen(half); len < LONG; len += 97)
        for (int last = 0; last < 2; last++) {
            memset(text, '0', sizeof text);
            memcpy(text, half, strlen(half));
            text[len - 1] = last ? '1' : text[len - 1];
            text[len] = '\0';
            assert_double(text);
        }
    memset(text, '9', LONG);
    text[LONG] = '\0';
    assert_double(text);
    strcpy(text + LONG, "e-2990");
    assert_double(text);
    memset(text + 2, '0', LONG - 3);
    memcpy(text, "0.", 2);
    strcpy(text + LONG, "e2990");
    assert_double(text);
}

static void doubles_read_back_as_they_were(void **state)
{
    (void)state;
    uint64_t bits = 0x123456789abcdef0;
    for (int i = 0; i < 20000; i++) {
        char text[40];
        double one;
        bits = bits * 6364136223846793005u + 1442695040888963407u;
        uint64_t mixed = bits ^ bits >> 29;
        memcpy(&one, &mixed, sizeof one);
        if (!isfinite(one))
            continue;
        snprintf(text, sizeof text, "%.16e", one);
        assert_true(number(text).number == one);
    }
}

/* ---- texts ---- */

static void assert_copied(const char *text, const char *expected, size_t len)
{
    struct json_reader reader = json_read(text, strlen(text));
    struct json_value value;
    assert_int_equal(json_next_value(&reader, &value), JSON_IS_TEXT);
    assert_true(json_at_end(&reader));
    assert_true(value.text.escaped == (strchr(text, '\\') != NULL));
    char *out = malloc(value.text.len + 1);
    size_t copied = json_copy_text(&value.text, out);
    bool same = copied == len && memcmp(out, expected, len) == 0;
    free(out);
    if (!same)
        fail_msg("%s is not %s", text, expected);
}

static void escapes_are_undone(void **state)
{
    (void)state;
    static const struct {
        const char *text, *expected;
    } rows[] = {
        {"\"\"", ""},
        {"\"plain \xC3\xA9\"", "plain \xC3\xA9"},
        {"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t"},
        {"\"a\\nb\\\\c\"", "a\nb\\c"},
        {"\"\\u0041\\u00e9\\u20AC\\uFfFf\"", "A\xC3\xA9\xE2\x82\xAC\xEF\xBF\xBF"},
        {"\"\\u007F\\u0080\\u07ff\\u0800\"", "\x7f\xC2\x80\xDF\xBF\xE0\xA0\x80"},
        {"\"\\ud83d\\ude00 \\uDBFF\\uDFFF\"", "\xF0\x9F\x98\x80 \xF4\x8F\xBF\xBF"},
        {"\"\\ud800\\udc00\"", "\xF0\x90\x80\x80"},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_copied(rows[i].text, rows[i].expected, strlen(rows[i].expected));
    assert_copied("\"a\\u0000b\"", "a\0b", 3);
}

#define REPLACED "\xEF\xBF\xBD"

static void half_a_surrogate_pair_is_replaced(void **state)
{
    (void)state;
    static const struct {
        const char *text, *expected;
    } rows[] = {
        {"\"\\ud83d\"", REPLACED},
        {"\"\\ude00\"", REPLACED},
        {"\"ok \\ud83d\"", "ok " REPLACED},
        {"\"\\ud83dx\"", REPLACED "x"},
        {"\"\\ud83d\\n\"", REPLACED "\n"},
        {"\"\\ud83d\\u0041\"", REPLACED "A"},
        {"\"\\ud83d\\ue000\"", REPLACED "\xEE\x80\x80"},
        {"\"\\ud83d\\ud83d\\ude00\"", REPLACED "\xF0\x9F\x98\x80"},
        {"\"\\ud83d\\ud83d\"", REPLACED REPLACED},
        {"\"\\ude00\\ud83d\"", REPLACED REPLACED},
        {"\"\\ud83d\\\\ude00\"", REPLACED "\\ude00"},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_copied(rows[i].text, rows[i].expected, strlen(rows[i].expected));
}

/* ---- one member ---- */

static bool find_text(const char *text, const char *key, struct buffer *out)
{
    buffer_clear(out);
    return json_find_text(text, strlen(text), key, out);
}

static void assert_text(const char *text, const char *key, const char *expected)
{
    struct buffer out = {0};
    bool found = find_text(text, key, &out);
    if (found != (expected != NULL) || (found && strcmp(buffer_text(&out), expected) != 0))
        fail_msg("%s in %s: %s", key, text, found ? buffer_text(&out) : "not found");
    buffer_free(&out);
}

static void a_text_member_is_found(void **state)
{
    (void)state;
    static const char reply[] =
        "{\"token_type\":\"bearer\",\"access_token\":\"s3cret\",\"expires_in\":172800}";
    assert_text(reply, "access_token", "s3cret");
    assert_text(reply, "token_type", "bearer");
}

static void escapes_in_names_and_values_are_undone(void **state)
{
    (void)state;
    assert_text("{\"access\\u005ftoken\":\"a\\\"b\"}", "access_token", "a\"b");
    assert_text("{\"i\\u0064\":\"x\"}", "i", NULL);
    assert_text("{\"i\\u0064\":\"x\"}", "ids", NULL);
    assert_text("{\"i\\u0064\":\"x\"}", "ie", NULL);
    assert_text("{\"\\u00e9\\n\":\"x\"}", "\xC3\xA9\n", "x");
    assert_text("{\"a\\u0000\":\"x\"}", "a", NULL);
    assert_text("{\"k\":\"a\\u0000b\"}", "k", NULL);
}

static void a_member_that_is_missing_or_no_text_is_not_found(void **state)
{
    (void)state;
    assert_text("{}", "k", NULL);
    assert_text("{\"other\":\"x\"}", "k", NULL);
    assert_text("{\"k\":5}", "k", NULL);
    assert_text("{\"K\":\"x\"}", "k", NULL);
}

static void a_value_that_looks_like_the_key_is_not_taken_for_it(void **state)
{
    (void)state;
    assert_text("{\"a\":\"k\",\"k\":\"x\"}", "k", "x");
    assert_text("{\"a\":\"\\\"k\\\":\\\"no\\\"\",\"k\":\"x\"}", "k", "x");
}

static void texts_that_are_no_object_hold_nothing(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",  "\"k\"",         "[\"k\",\"x\"]",  "{\"k\":\"x\"",
        "{", "{\"k\":\"x\",", "x{\"k\":\"x\"}", "{\"k\":\"x\" \"y\"}"};
    for (size_t i = 0; i < COUNT(texts); i++)
        assert_text(texts[i], "k", NULL);
}

static void assert_integer(const char *text, bool found, int64_t expected)
{
    int64_t integer = -1;
    bool is_found = json_find_integer(text, strlen(text), "n", &integer);
    if (is_found != found || (found && integer != expected))
        fail_msg("%s: %d, %lld", text, is_found, (long long)integer);
}

static void an_integer_member_is_found(void **state)
{
    (void)state;
    assert_integer("{\"n\":0}", true, 0);
    assert_integer("{\"n\":172800}", true, 172800);
    assert_integer("{\"a\":\"x\",\"n\": 7 }", true, 7);
    assert_integer("{\"n\":\"3600\"}", true, 3600);
    assert_integer("{\"n\":99999999999999999}", true, 99999999999999999);
}

/* As services write what is left of a time, or a whole number that was calculated. */
static void a_number_with_a_fraction_is_found_without_it(void **state)
{
    (void)state;
    assert_integer("{\"n\":3600.0}", true, 3600);
    assert_integer("{\"n\":3599.8713}", true, 3599);
    assert_integer("{\"n\":1e3}", true, 1000);
    assert_integer("{\"n\":\"3600.0\"}", true, 3600);
    assert_integer("{\"n\":9223372036854774784.0}", true, 9223372036854774784);
    assert_integer("{\"n\":9223372036854775808.0}", false, 0);
    assert_integer("{\"n\":1e999}", false, 0);
    assert_integer("{\"n\":-0.5}", false, 0);
}

static void what_is_no_integer_is_not_found(void **state)
{
    (void)state;
    assert_integer("{\"n\":-1}", false, 0);
    assert_integer("{\"n\":null}", false, 0);
    assert_integer("{\"n\":\"\"}", false, 0);
    assert_integer("{\"n\":\"soon\"}", false, 0);
    assert_integer("{\"n\":[1]}", false, 0);
    assert_integer("{\"m\":1}", false, 0);
    assert_integer("{\"n\":999999999999999999999999}", false, 0);
    assert_integer("{\"n\":9223372036854775808}", false, 0);
    assert_integer("", false, 0);
}

static void members_of_any_shape_may_stand_beside_it(void **state)
{
    (void)state;
    assert_text(
        "{\"scope\":[\"a\",{\"k\":\"no\"}],\"k\":\"x\",\"user\":{\"k\":\"no\",\"ids\":[1]}}", "k",
        "x");
    assert_text("{\"user\":{\"k\":\"no\"}}", "k", NULL);
    assert_text("\xEF\xBB\xBF{\"k\":\"x\"}", "k", "x");
    assert_text("{\"name\":\"\\ud83d\",\"k\":\"x\"}", "k", "x");
}

static void of_two_members_with_one_name_the_last_counts(void **state)
{
    (void)state;
    assert_text("{\"k\":\"x\",\"k\":\"y\"}", "k", "y");
    assert_text("{\"k\":\"x\",\"\\u006b\":\"y\"}", "k", "y");
    assert_text("{\"k\":\"x\",\"k\":5}", "k", NULL);
}

static void a_text_beyond_the_limit_is_not_taken(void **state)
{
    (void)state;
    struct buffer out = {.limit = 3};
    assert_true(find_text("{\"k\":\"abc\"}", "k", &out));
    assert_false(find_text("{\"k\":\"abcd\"}", "k", &out));
    buffer_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_value_of_json_is_read),
        cmocka_unit_test(what_is_no_json_is_refused_where_it_goes_wrong),
        cmocka_unit_test(a_nul_byte_is_no_json_wherever_it_stands),
        cmocka_unit_test(special_bytes_are_seen_at_any_distance),
        cmocka_unit_test(nesting_of_100_is_read_and_of_101_refused),
        cmocka_unit_test(every_cut_of_a_text_is_read_within_its_bounds),
        cmocka_unit_test(integers_are_exact_to_64_bits),
        cmocka_unit_test(other_numbers_are_the_nearest_double),
        cmocka_unit_test(short_numbers_are_the_nearest_double),
        cmocka_unit_test(digits_without_end_are_all_counted),
        cmocka_unit_test(doubles_read_back_as_they_were),
        cmocka_unit_test(escapes_are_undone),
        cmocka_unit_test(half_a_surrogate_pair_is_replaced),
        cmocka_unit_test(a_text_member_is_found),
        cmocka_unit_test(escapes_in_names_and_values_are_undone),
        cmocka_unit_test(a_member_that_is_missing_or_no_text_is_not_found),
        cmocka_unit_test(a_value_that_looks_like_the_key_is_not_taken_for_it),
        cmocka_unit_test(texts_that_are_no_object_hold_nothing),
        cmocka_unit_test(an_integer_member_is_found),
        cmocka_unit_test(a_number_with_a_fraction_is_found_without_it),
        cmocka_unit_test(what_is_no_integer_is_not_found),
        cmocka_unit_test(members_of_any_shape_may_stand_beside_it),
        cmocka_unit_test(of_two_members_with_one_name_the_last_counts),
        cmocka_unit_test(a_text_beyond_the_limit_is_not_taken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
