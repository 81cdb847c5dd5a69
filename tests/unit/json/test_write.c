/* JSON as it is written. */
#include "unit.h"

#include <string.h>

#include "write.h"

static void assert_written(struct buffer *out, const char *expected)
{
    assert_string_equal(buffer_text(out), expected);
    buffer_free(out);
}

static void a_body_is_written_in_order_with_its_commas(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct json_writer writer = {.out = &out};
    json_begin_object(&writer);
    json_key(&writer, "subject");
    json_text(&writer, "Hello", 5);
    json_key(&writer, "mailboxId");
    json_integer(&writer, 85);
    json_key(&writer, "tags");
    json_begin_array(&writer);
    json_text(&writer, "vip", 3);
    json_text(&writer, "a b", 3);
    json_end_array(&writer);
    json_key(&writer, "threads");
    json_begin_array(&writer);
    json_begin_object(&writer);
    json_key(&writer, "imported");
    json_boolean(&writer, false);
    json_end_object(&writer);
    json_begin_object(&writer);
    json_key(&writer, "draft");
    json_boolean(&writer, true);
    json_end_object(&writer);
    json_end_array(&writer);
    json_key(&writer, "assignTo");
    json_null(&writer);
    json_end_object(&writer);
    assert_written(&out, "{\"subject\":\"Hello\",\"mailboxId\":85,\"tags\":[\"vip\",\"a b\"],"
                         "\"threads\":[{\"imported\":false},{\"draft\":true}],\"assignTo\":null}");
}

static void empty_arrays_and_objects_stay_what_they_are(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct json_writer writer = {.out = &out};
    json_begin_object(&writer);
    json_key(&writer, "tags");
    json_begin_array(&writer);
    json_end_array(&writer);
    json_key(&writer, "more");
    json_begin_object(&writer);
    json_end_object(&writer);
    json_end_object(&writer);
    assert_written(&out, "{\"tags\":[],\"more\":{}}");
}

static void arrays_of_empty_values_have_their_commas(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct json_writer writer = {.out = &out};
    json_begin_array(&writer);
    for (int i = 0; i < 3; i++) {
        json_begin_array(&writer);
        json_end_array(&writer);
    }
    json_text(&writer, "", 0);
    json_end_array(&writer);
    assert_written(&out, "[[],[],[],\"\"]");
}

static void nesting_is_as_deep_as_the_caller_likes(void **state)
{
    (void)state;
    enum { DEPTH = 500 };
    struct buffer out = {0};
    struct json_writer writer = {.out = &out};
    for (int i = 0; i < DEPTH; i++)
        json_begin_array(&writer);
    for (int i = 0; i < DEPTH; i++)
        json_end_array(&writer);
    assert_int_equal(out.len, 2 * DEPTH);
    assert_memory_equal(out.data, "[[[[", 4);
    assert_memory_equal(out.data + DEPTH - 1, "[]", 2);
    buffer_free(&out);
}

static void integers_are_written_exactly(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct json_writer writer = {.out = &out};
    json_begin_array(&writer);
    json_integer(&writer, 0);
    json_integer(&writer, 100000000000000);
    json_integer(&writer, 12345678901234567);
    json_integer(&writer, INT64_MAX);
    json_integer(&writer, INT64_MIN);
    json_end_array(&writer);
    assert_written(
        &out, "[0,100000000000000,12345678901234567,9223372036854775807,-9223372036854775808]");
}

static void text_is_escaped_where_json_asks_for_it(void **state)
{
    (void)state;
    static const struct {
        const char *text, *written;
    } rows[] = {
        {"", "\"\""},
        {"plain", "\"plain\""},
        {"say \"hi\"", "\"say \\\"hi\\\"\""},
        {"back\\slash", "\"back\\\\slash\""},
        {"\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\""},
        {"\x01\x1F", "\"\\u0001\\u001f\""},
        {"a/b", "\"a/b\""},
        {"\"", "\"\\\"\""},
        {"\\\\\"", "\"\\\\\\\\\\\"\""},
        {"</script>", "\"</script>\""},
        {"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80", "\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\""},
        {"\xE2\x80\xA8", "\"\xE2\x80\xA8\""}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct buffer out = {0};
        struct json_writer writer = {.out = &out};
        json_text(&writer, rows[i].text, strlen(rows[i].text));
        assert_written(&out, rows[i].written);
    }
}

static void keys_are_escaped_as_well(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct json_writer writer = {.out = &out};
    json_begin_object(&writer);
    json_key(&writer, "a\"b\n");
    json_integer(&writer, 1);
    json_end_object(&writer);
    assert_written(&out, "{\"a\\\"b\\n\":1}");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_body_is_written_in_order_with_its_commas),
        cmocka_unit_test(empty_arrays_and_objects_stay_what_they_are),
        cmocka_unit_test(arrays_of_empty_values_have_their_commas),
        cmocka_unit_test(nesting_is_as_deep_as_the_caller_likes),
        cmocka_unit_test(integers_are_written_exactly),
        cmocka_unit_test(text_is_escaped_where_json_asks_for_it),
        cmocka_unit_test(keys_are_escaped_as_well),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
