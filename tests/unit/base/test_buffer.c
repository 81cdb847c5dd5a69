/* Growing bytes with a limit. */
#include "unit.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "buffer.h"

static void assert_holds(const struct buffer *buffer, const char *text)
{
    assert_int_equal(buffer->len, strlen(text));
    if (buffer->len > 0)
        assert_memory_equal(buffer->data, text, buffer->len);
}

static void an_unused_buffer_is_the_empty_text(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    assert_int_equal(buffer.len, 0);
    assert_string_equal(buffer_text(&buffer), "");
    buffer_free(&buffer);
}

static void appends_follow_one_another(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    assert_true(buffer_append(&buffer, "ab", 2));
    assert_true(buffer_append_text(&buffer, "cd"));
    assert_true(buffer_append_integer(&buffer, 5));
    assert_true(buffer_append_encoded(&buffer, " ", 1));
    assert_string_equal(buffer_text(&buffer), "abcd5%20");
    buffer_free(&buffer);
}

/* Whatever was in the memory before. */
static void what_is_terminated_stays_so_when_room_is_made(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    mallopt(M_PERTURB, 'x');
    assert_true(buffer_append_text(&buffer, "abc"));
    assert_non_null(buffer_text(&buffer));
    assert_true(buffer_reserve(&buffer, 10000));
    assert_string_equal(buffer.data, "abc");
    mallopt(M_PERTURB, 0);
    buffer_free(&buffer);
}

static void an_append_of_nothing_is_fine(void **state)
{
    (void)state;
    struct buffer buffer = {.limit = 1};
    assert_true(buffer_append(&buffer, NULL, 0));
    assert_true(buffer_append_text(&buffer, ""));
    assert_true(buffer_append_encoded(&buffer, "", 0));
    assert_holds(&buffer, "");
    buffer_free(&buffer);
}

static void an_append_up_to_the_limit_fits(void **state)
{
    (void)state;
    struct buffer buffer = {.limit = 5};
    assert_true(buffer_append_text(&buffer, "abc"));
    assert_true(buffer_append_text(&buffer, "de"));
    assert_holds(&buffer, "abcde");
    assert_false(buffer.full);
    assert_string_equal(buffer_text(&buffer), "abcde");
    buffer_free(&buffer);
}

static void an_append_over_the_limit_leaves_the_bytes_and_is_remembered(void **state)
{
    (void)state;
    struct buffer buffer = {.limit = 5};
    buffer_append_text(&buffer, "abc");
    assert_false(buffer_append_text(&buffer, "def"));
    assert_holds(&buffer, "abc");
    assert_true(buffer_append_text(&buffer, "de"));
    assert_true(buffer.full);
    assert_false(buffer.failed);
    buffer_free(&buffer);
}

static void an_encoded_append_over_the_limit_leaves_the_bytes_as_they_were(void **state)
{
    (void)state;
    struct buffer buffer = {.limit = 5};
    buffer_append_text(&buffer, "abc");
    assert_false(buffer_append_encoded(&buffer, "de ", 3));
    assert_true(buffer.full);
    assert_holds(&buffer, "abc");
    buffer_free(&buffer);
}

static void an_append_that_no_memory_holds_is_remembered_as_failed(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    buffer_append_text(&buffer, "abc");
    assert_false(buffer_append(&buffer, "", SIZE_MAX));
    assert_false(buffer_append(&buffer, "", SIZE_MAX - 3));
    assert_true(buffer.failed);
    assert_false(buffer.full);
    assert_holds(&buffer, "abc");
    buffer_free(&buffer);
}

static void a_limit_is_kept_whatever_the_length_asked_for(void **state)
{
    (void)state;
    struct buffer buffer = {.limit = SIZE_MAX};
    buffer_append_text(&buffer, "abc");
    assert_false(buffer_append(&buffer, "", SIZE_MAX - 1));
    assert_true(buffer.full);
    assert_holds(&buffer, "abc");
    buffer_free(&buffer);
}

static void integers_are_written_in_decimal(void **state)
{
    (void)state;
    static const struct {
        int64_t integer;
        const char *text;
    } rows[] = {
        {0, "0"},
        {7, "7"},
        {-7, "-7"},
        {10, "10"},
        {2391938111, "2391938111"},
        {9007199254740993, "9007199254740993"},
        {INT64_MAX, "9223372036854775807"},
        {INT64_MIN, "-9223372036854775808"},
        {INT64_MIN + 1, "-9223372036854775807"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct buffer buffer = {0};
        assert_true(buffer_append_integer(&buffer, rows[i].integer));
        assert_string_equal(buffer_text(&buffer), rows[i].text);
        buffer_free(&buffer);
    }
}

static void only_unreserved_characters_stay_unencoded(void **state)
{
    (void)state;
    static const char unreserved[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    for (int c = 0; c < 256; c++) {
        struct buffer buffer = {0};
        char byte = (char)c, expected[4];
        bool plain = c != 0 && strchr(unreserved, c) != NULL;
        snprintf(expected, sizeof expected, plain ? "%c" : "%%%02X", c);
        assert_true(buffer_append_encoded(&buffer, &byte, 1));
        assert_string_equal(buffer_text(&buffer), expected);
        buffer_free(&buffer);
    }
}

static void utf8_is_encoded_byte_by_byte(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    assert_true(buffer_append_encoded(&buffer, "a\xC3\xA9&=+/?#", 9));
    assert_string_equal(buffer_text(&buffer), "a%C3%A9%26%3D%2B%2F%3F%23");
    buffer_free(&buffer);
}

static void the_terminator_does_not_count(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    buffer_append_text(&buffer, "abc");
    assert_string_equal(buffer_text(&buffer), "abc");
    assert_int_equal(buffer.len, 3);
    buffer_append_text(&buffer, "d");
    assert_string_equal(buffer_text(&buffer), "abcd");
    buffer_free(&buffer);
}

static void growing_keeps_the_bytes(void **state)
{
    (void)state;
    enum { BYTES = 100000 };
    struct buffer buffer = {0};
    for (int i = 0; i < BYTES; i++) {
        char byte = (char)(i % 251);
        assert_true(buffer_append(&buffer, &byte, 1));
    }
    assert_int_equal(buffer.len, BYTES);
    for (int i = 0; i < BYTES; i++)
        assert_int_equal(buffer.data[i], (char)(i % 251));
    buffer_free(&buffer);
}

static void there_is_always_room_for_the_terminator(void **state)
{
    (void)state;
    for (size_t len = 0; len < 1100; len++) {
        struct buffer buffer = {0};
        char *bytes = malloc(len + 1);
        memset(bytes, 'x', len);
        assert_true(buffer_append(&buffer, bytes, len));
        assert_int_equal(strlen(buffer_text(&buffer)), len);
        free(bytes);
        buffer_free(&buffer);
    }
}

static void clearing_forgets_bytes_and_failures_and_keeps_the_memory(void **state)
{
    (void)state;
    struct buffer buffer = {.limit = 4};
    buffer_append_text(&buffer, "abc");
    buffer_append_text(&buffer, "def");
    buffer.failed = true;
    const char *memory = buffer.data;
    buffer_clear(&buffer);
    assert_int_equal(buffer.len, 0);
    assert_false(buffer.full);
    assert_false(buffer.failed);
    assert_true(buffer_append_text(&buffer, "wxyz"));
    assert_ptr_equal(buffer.data, memory);
    assert_holds(&buffer, "wxyz");
    buffer_free(&buffer);
}

static void a_freed_buffer_can_be_used_again_within_its_limit(void **state)
{
    (void)state;
    struct buffer buffer = {.limit = 4};
    buffer_append_text(&buffer, "abcde");
    buffer_free(&buffer);
    assert_null(buffer.data);
    assert_false(buffer.full);
    assert_true(buffer_append_text(&buffer, "abcd"));
    assert_false(buffer_append_text(&buffer, "e"));
    buffer_free(&buffer);
    buffer_free(&buffer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_unused_buffer_is_the_empty_text),
        cmocka_unit_test(appends_follow_one_another),
        cmocka_unit_test(what_is_terminated_stays_so_when_room_is_made),
        cmocka_unit_test(an_append_of_nothing_is_fine),
        cmocka_unit_test(an_append_up_to_the_limit_fits),
        cmocka_unit_test(an_append_over_the_limit_leaves_the_bytes_and_is_remembered),
        cmocka_unit_test(an_encoded_append_over_the_limit_leaves_the_bytes_as_they_were),
        cmocka_unit_test(an_append_that_no_memory_holds_is_remembered_as_failed),
        cmocka_unit_test(a_limit_is_kept_whatever_the_length_asked_for),
        cmocka_unit_test(integers_are_written_in_decimal),
        cmocka_unit_test(only_unreserved_characters_stay_unencoded),
        cmocka_unit_test(utf8_is_encoded_byte_by_byte),
        cmocka_unit_test(the_terminator_does_not_count),
        cmocka_unit_test(growing_keeps_the_bytes),
        cmocka_unit_test(there_is_always_room_for_the_terminator),
        cmocka_unit_test(clearing_forgets_bytes_and_failures_and_keeps_the_memory),
        cmocka_unit_test(a_freed_buffer_can_be_used_again_within_its_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
