/* Questions about text: UTF-8, digits, control characters, paths. */
#include "unit.h"

#include <string.h>

#include "text.h"

/* ---- UTF-8 ---- */

/* Writes a code point in UTF-8; returns the length. */
static size_t encode(unsigned code, char *out)
{
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    size_t length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = length - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (code & 0x3F));
        code >>= 6;
    }
    out[0] = (char)(leads[length] | code);
    return length;
}

/* What three bytes should give, found by decoding them: the length of the valid prefix. */
static size_t prefix_by_decoding(const unsigned char *bytes, size_t len)
{
    size_t i = 0;
    while (i < len) {
        unsigned lead = bytes[i], code;
        size_t length = lead < 0x80 ? 1 : lead < 0xC0 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (length == 0 || lead >= 0xF8 || i + length > len)
            return i;
        static const unsigned masks[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
        static const unsigned least[] = {0, 0, 0x80, 0x800, 0x10000};
        code = lead & masks[length];
        for (size_t j = 1; j < length; j++) {
            if (bytes[i + j] < 0x80 || bytes[i + j] > 0xBF)
                return i;
            code = code * 64 + (bytes[i + j] & 0x3Fu);
        }
        if (code < least[length] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
            return i;
        i += length;
    }
    return len;
}

static void every_code_point_is_valid(void **state)
{
    (void)state;
    char text[4];
    for (unsigned code = 0; code <= 0x10FFFF; code++) {
        if (code == 0xD800)
            code = 0xE000;
        size_t len = encode(code, text);
        if (text_valid_utf8(text, len) != len)
            fail_msg("U+%04X", code);
    }
}

static void any_three_bytes_are_judged_as_decoding_them_does(void **state)
{
    (void)state;
    static const unsigned char thirds[] = {0x00, 0x41, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF};
    for (int a = 0; a < 256; a++)
        for (int b = 0; b < 256; b++)
            for (size_t i = 0; i < COUNT(thirds); i++) {
                const unsigned char bytes[3] = {(unsigned char)a, (unsigned char)b, thirds[i]};
                if (text_valid_utf8((const char *)bytes, 3) != prefix_by_decoding(bytes, 3))
                    fail_msg("%02X %02X %02X", a, b, thirds[i]);
            }
}

static void any_four_byte_form_is_judged_as_decoding_it_does(void **state)
{
    (void)state;
    static const unsigned char tails[] = {0x41, 0x7F, 0x80, 0xBF, 0xC0};
    for (int lead = 0xEF; lead < 256; lead++)
        for (int second = 0; second < 256; second++)
            for (size_t i = 0; i < COUNT(tails); i++)
                for (size_t j = 0; j < COUNT(tails); j++) {
                    const unsigned char bytes[4] = {(unsigned char)lead, (unsigned char)second,
                                                    tails[i], tails[j]};
                    if (text_valid_utf8((const char *)bytes, 4) != prefix_by_decoding(bytes, 4))
                        fail_msg("%02X %02X %02X %02X", lead, second, tails[i], tails[j]);
                }
}

/* The characters that the tests below move across the borders of eight bytes. */
static const char *const moved[] = {"\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80"};

static void a_character_is_found_valid_at_every_place(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(moved); i++)
        for (size_t before = 0; before <= 17; before++)
            for (size_t after = 0; after <= 17; after++) {
                char text[40];
                size_t len = strlen(moved[i]);
                memset(text, 'x', sizeof text);
                memcpy(text + before, moved[i], len);
                assert_int_equal(text_valid_utf8(text, before + len + after), before + len + after);
            }
}

static void a_bad_byte_is_found_at_every_place(void **state)
{
    (void)state;
    for (size_t before = 0; before <= 25; before++)
        for (size_t after = 0; after <= 17; after++) {
            char text[50];
            memset(text, 'x', sizeof text);
            text[before] = (char)0xFF;
            assert_int_equal(text_valid_utf8(text, before + 1 + after), before);
        }
}

static void a_cut_character_is_found_at_every_place(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(moved); i++)
        for (size_t cut = 1; cut < strlen(moved[i]); cut++)
            for (size_t before = 0; before <= 17; before++) {
                char text[40];
                memset(text, 'x', sizeof text);
                memcpy(text + before, moved[i], cut);
                assert_int_equal(text_valid_utf8(text, before + cut), before);
                /* The same with more text behind it. */
                assert_int_equal(text_valid_utf8(text, before + cut + 10), before);
            }
}

static void only_the_given_length_is_read(void **state)
{
    (void)state;
    assert_int_equal(text_valid_utf8("abcdefgh\xFF", 8), 8);
    assert_int_equal(text_valid_utf8(NULL, 0), 0);
}

/* ---- the rest ---- */

static void characters_are_counted_not_bytes(void **state)
{
    (void)state;
    assert_int_equal(text_characters("", 0), 0);
    assert_int_equal(text_characters("abc", 3), 3);
    assert_int_equal(text_characters("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z", 10), 4);
}

static void control_characters_are_those_below_32_and_127(void **state)
{
    (void)state;
    for (int c = 0; c < 256; c++) {
        char text[3] = {'a', (char)c, 'b'};
        assert_int_equal(text_has_control(text, 3), c < 32 || c == 127);
    }
    assert_false(text_has_control("", 0));
}

static void digits_are_decimal_and_at_least_one(void **state)
{
    (void)state;
    assert_true(text_is_digits("0123456789", 10));
    assert_false(text_is_digits("", 0));
    assert_false(text_is_digits("12a", 3));
    assert_false(text_is_digits("-1", 2));
    assert_false(text_is_digits(" 1", 2));
    assert_false(text_is_digits("1\0", 2));
    assert_false(text_is_digits("\xD9\xA1", 2));
}

static void letters_are_the_same_in_either_case(void **state)
{
    (void)state;
    for (int c = 0; c < 256; c++) {
        const bool large = 'A' <= c && c <= 'Z', small = 'a' <= c && c <= 'z';
        assert_int_equal(text_small((char)c), (char)(large ? c + 32 : c));
        assert_int_equal(text_is_alphanumeric((char)c), large || small || ('0' <= c && c <= '9'));
    }
    assert_true(text_same("X-Id", "x-iD", 4));
    assert_true(text_same("a\0B", "A\0b", 3));
    assert_true(text_same("ab", "ac", 1));
    assert_false(text_same("ab", "ac", 2));
    assert_false(text_same("@[`{", "`{@[", 4));
}

static void paths_lead_nowhere_else(void **state)
{
    static const char *const good[] = {
        "/v1/", "/v2/a/b.c", "/v3/%41%3f%2f", "/v2/a b/\xC3\xA9", "/v2/.a/./b", "/v2/@:;,="};
    static const char *const bad[] = {"",
                                      "/",
                                      "/v2",
                                      "v2/a",
                                      "/v0/a",
                                      "/v4/a",
                                      "//v2/a",
                                      "/v2/..",
                                      "/v2/a..b",
                                      "/v2/%2e.",
                                      "/v2/%252E%2e",
                                      "/v2/%25%32%65.",
                                      "/v2/\\",
                                      "/v2/%5C",
                                      "/v2/a?b",
                                      "/v2/a#b",
                                      "/v2/%",
                                      "/v2/%4",
                                      "/v2/%4g",
                                      "/v2/a\nb",
                                      "/v2/%0a",
                                      "/v2/%7f",
                                      "/v2/\xFF",
                                      "/v2/%c0%ae",
                                      "/v2/%25%30%30"};
    (void)state;
    for (size_t i = 0; i < COUNT(good); i++)
        assert_null(text_path_problem(good[i], strlen(good[i])));
    for (size_t i = 0; i < COUNT(bad); i++)
        if (text_path_problem(bad[i], strlen(bad[i])) == NULL)
            fail_msg("%s is taken", bad[i]);
    char longest[2002];
    memset(longest, 'a', sizeof longest);
    memcpy(longest, "/v2/", 4);
    assert_null(text_path_problem(longest, 2000));
    assert_non_null(text_path_problem(longest, 2001));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_point_is_valid),
        cmocka_unit_test(any_three_bytes_are_judged_as_decoding_them_does),
        cmocka_unit_test(any_four_byte_form_is_judged_as_decoding_it_does),
        cmocka_unit_test(a_character_is_found_valid_at_every_place),
        cmocka_unit_test(a_bad_byte_is_found_at_every_place),
        cmocka_unit_test(a_cut_character_is_found_at_every_place),
        cmocka_unit_test(only_the_given_length_is_read),
        cmocka_unit_test(characters_are_counted_not_bytes),
        cmocka_unit_test(control_characters_are_those_below_32_and_127),
        cmocka_unit_test(digits_are_decimal_and_at_least_one),
        cmocka_unit_test(letters_are_the_same_in_either_case),
        cmocka_unit_test(paths_lead_nowhere_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
