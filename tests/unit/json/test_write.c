/* JSON as it is written. */
#include "unit.h"

#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "read.h"
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
    json_begin_array(&writer);
    json_begin_array(&writer);
    json_end_array(&writer);
    json_begin_object(&writer);
    json_end_object(&writer);
    json_text(&writer, "", 0);
    json_end_array(&writer);
    assert_written(&out, "[[],{},\"\"]");
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

static void numbers_are_as_short_as_they_can_be(void **state)
{
    (void)state;
    static const struct {
        double number;
        const char *written;
    } rows[] = {{0.1, "0.1"},
                {-0.5, "-0.5"},
                {1.0, "1"},
                {0.0, "0"},
                {-0.0, "-0"},
                {30.0, "30"},
                {-1500.0, "-1500"},
                {1e14, "100000000000000"},
                {1e15, "1e+15"},
                {123456.0, "123456"},
                {1.0 / 3, "0.3333333333333333"},
                {0.30000000000000004, "0.30000000000000004"},
                {5e-324, "5e-324"},
                {1.7976931348623157e308, "1.7976931348623157e+308"},
                {9007199254740993.0, "9007199254740992"}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct buffer out = {0};
        struct json_writer writer = {.out = &out};
        json_number(&writer, rows[i].number);
        assert_written(&out, rows[i].written);
    }
}

static void numbers_are_read_as_they_were(void **state)
{
    (void)state;
    uint64_t bits = 1;
    for (int i = 0; i < 20000; i++) {
        double number;
        bits = bits * 6364136223846793005u + 1442695040888963407u;
        uint64_t mixed = bits ^ bits >> 31;
        memcpy(&number, &mixed, sizeof number);
        if (!isfinite(number))
            continue;
        struct buffer out = {0};
        struct json_writer writer = {.out = &out};
        json_number(&writer, number);
        struct json_reader reader = json_read(out.data, out.len);
        struct json_value value;
        enum json_kind kind = json_next_value(&reader, &value);
        bool same =
            json_at_end(&reader) &&
            (kind == JSON_IS_NUMBER ? value.number == number : (double)value.integer == number);
        buffer_free(&out);
        assert_true(same);
    }
}

/* Makes a locale with a decimal comma and sets it; false when there is none to be had. */
static bool set_comma_locale(char *directory)
{
    char command[256];
    snprintf(command, sizeof command,
             "localedef -i de_DE -f UTF-8 --no-archive %s/de_DE.UTF-8 >/dev/null 2>&1", directory);
    setenv("LOCPATH", directory, 1);
    return system(command) == 0 && setlocale(LC_ALL, "de_DE.UTF-8") != NULL &&
           localeconv()->decimal_point[0] == ',';
}

static void the_locale_changes_no_number(void **state)
{
    (void)state;
    static const char text[] = "[1.5,-2.5e-07,3.25]";
    char directory[] = "/tmp/integrations-locale-XXXXXX", command[64];
    assert_non_null(mkdtemp(directory));
    bool set = set_comma_locale(directory);
    struct json_reader reader = json_read(text, sizeof text - 1);
    struct json_value value;
    struct buffer out = {0};
    struct json_writer writer = {.out = &out};
    json_begin_array(&writer);
    json_next_value(&reader, &value);
    while (json_next_element(&reader)) {
        json_next_value(&reader, &value);
        json_number(&writer, value.number);
    }
    json_end_array(&writer);
    setlocale(LC_ALL, "C");
    snprintf(command, sizeof command, "rm -r %s", directory);
    assert_int_equal(system(command), 0);
    assert_written(&out, text);
    if (!set)
        SKIP("no locale with a decimal comma can be made");
}

static void names_are_escaped_as_well(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct json_writer writer = {.out = &out};
    json_begin_object(&writer);
    json_key(&writer, "a\"b\n");
    json_integer(&writer, 1);
    json_name(&writer, "a\0b", 3);
    json_integer(&writer, 2);
    json_name(&writer, "", 0);
    json_integer(&writer, 3);
    json_end_object(&writer);
    assert_written(&out, "{\"a\\\"b\\n\":1,\"a\\u0000b\":2,\"\":3}");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_body_is_written_in_order_with_its_commas),
        cmocka_unit_test(empty_arrays_and_objects_stay_what_they_are),
        cmocka_unit_test(integers_are_written_exactly),
        cmocka_unit_test(text_is_escaped_where_json_asks_for_it),
        cmocka_unit_test(numbers_are_as_short_as_they_can_be),
        cmocka_unit_test(numbers_are_read_as_they_were),
        cmocka_unit_test(the_locale_changes_no_number),
        cmocka_unit_test(names_are_escaped_as_well),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
