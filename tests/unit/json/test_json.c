/* JSON that is written, and read without Lua. */
#include "unit.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json.h"
#include "lua_fixture.h"

/* ---- writing ---- */

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

/* Writes every kind of value; the caller frees `out`. */
static void write_everything(struct buffer *out)
{
    static const char text[] = "\"q\" \\ / \b\f\n\r\t \x01\x1f \xc3\xa9";
    struct json_writer writer = {.out = out};
    json_begin_object(&writer);
    json_key(&writer, "key \"\n");
    json_text(&writer, text, sizeof text - 1);
    json_key(&writer, "list");
    json_begin_array(&writer);
    json_integer(&writer, 0);
    json_integer(&writer, INT64_MAX);
    json_integer(&writer, INT64_MIN);
    json_boolean(&writer, true);
    json_boolean(&writer, false);
    json_null(&writer);
    json_begin_object(&writer);
    json_end_object(&writer);
    json_begin_array(&writer);
    json_end_array(&writer);
    json_text(&writer, "", 0);
    json_end_array(&writer);
    json_end_object(&writer);
}

static void what_was_written_is_read_back(void **state)
{
    lua_State *L = *state;
    struct buffer out = {0};
    write_everything(&out);
    json_push_written(L, out.data, out.len);
    buffer_free(&out);
    assert_int_equal(lua_gettop(L), 1);
    assert_true(lua_fixture_holds(L, "v['key \"\\n'] == "
                                     "'\"q\" \\\\ / \\b\\f\\n\\r\\t \\x01\\x1f \\xc3\\xa9'"));
    assert_true(lua_fixture_holds(L, "#v.list == 9 and v.list[1] == 0"));
    assert_true(lua_fixture_holds(L, "v.list[2] == math.maxinteger"));
    assert_true(lua_fixture_holds(L, "v.list[3] == math.mininteger"));
    assert_true(lua_fixture_holds(L, "v.list[4] == true and v.list[5] == false"));
    assert_true(lua_fixture_holds(L, "type(v.list[6]) == 'userdata'"));
    assert_true(lua_fixture_holds(L, "next(v.list[7]) == nil and next(v.list[8]) == nil"));
    assert_true(lua_fixture_holds(L, "v.list[9] == ''"));
}

/* ---- finding a member without Lua ---- */

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

static void space_between_the_parts_does_not_matter(void **state)
{
    (void)state;
    assert_text(" \n{ \"a\" :\t1 ,\r\n \"access_token\" : \"x\" }\n", "access_token", "x");
}

static void escapes_in_keys_and_values_are_undone(void **state)
{
    (void)state;
    assert_text("{\"k\":\"a\\\"b\\\\c\\/d\\b\\f\\n\\r\\t\"}", "k", "a\"b\\c/d\b\f\n\r\t");
    assert_text("{\"k\":\"\\u0041\\u007a\\u005F\"}", "k", "Az_");
    assert_text("{\"access\\u005ftoken\":\"x\"}", "access_token", "x");
}

static void a_member_that_is_missing_or_no_text_is_not_found(void **state)
{
    (void)state;
    assert_text("{}", "k", NULL);
    assert_text("{\"other\":\"x\"}", "k", NULL);
    assert_text("{\"k\":5}", "k", NULL);
    assert_text("{\"k\":null}", "k", NULL);
    assert_text("{\"k\":true}", "k", NULL);
    assert_text("{\"kk\":\"x\"}", "k", NULL);
    assert_text("{\"K\":\"x\"}", "k", NULL);
}

static void an_empty_text_is_found(void **state)
{
    (void)state;
    assert_text("{\"k\":\"\"}", "k", "");
}

static void a_value_that_looks_like_the_key_is_not_taken_for_it(void **state)
{
    (void)state;
    assert_text("{\"a\":\"k\",\"k\":\"x\"}", "k", "x");
    assert_text("{\"a\":\"\\\"k\\\":\\\"no\\\"\",\"k\":\"x\"}", "k", "x");
}

static void text_outside_ascii_in_other_members_does_not_hide_a_member(void **state)
{
    (void)state;
    assert_text("{\"name\":\"\xC3\xA9\",\"k\":\"x\"}", "k", "x");
    assert_text("{\"name\":\"\\u00e9\",\"k\":\"x\"}", "k", "x");
    assert_text("{\"name\":\"\\ud83d\\ude00\",\"k\":\"x\"}", "k", "x");
}

static void texts_that_are_no_object_hold_nothing(void **state)
{
    (void)state;
    static const char *const texts[] = {"",
                                        " ",
                                        "\"k\"",
                                        "[\"k\",\"x\"]",
                                        "{",
                                        "{\"k\"",
                                        "{\"k\":",
                                        "{\"k\" \"x\"}",
                                        "{\"k\":\"x",
                                        "{\"k\":\"x\\",
                                        "{\"k\":\"x\\u00",
                                        "{\"k\":\"x\\u00zz\"}",
                                        "{\"k\":\"x\\q\"}",
                                        "{\"k\":\"x\ny\"}",
                                        "{k:\"x\"}",
                                        "{'k':'x'}",
                                        "{,\"k\":\"x\"}",
                                        "{\"a\":,\"k\":\"x\"}",
                                        "{\"a\":1 2,\"k\":\"x\"}",
                                        "x{\"k\":\"x\"}",
                                        "<html>{\"k\":\"x\"}"};
    for (size_t i = 0; i < COUNT(texts); i++)
        assert_text(texts[i], "k", NULL);
}

static void a_reply_cut_behind_the_member_is_no_object(void **state)
{
    (void)state;
    assert_text("{\"k\":\"x\"", "k", NULL);
    assert_text("{\"k\":\"x\",", "k", NULL);
    assert_text("{\"k\":\"x\" \"y\"}", "k", NULL);
}

static void characters_of_every_length_are_undone(void **state)
{
    (void)state;
    assert_text("{\"k\":\"\\u007F\\u0080\\u07ff\\u0800\\uFfFf\"}", "k",
                "\x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xef\xbf\xbf");
    assert_text("{\"k\":\"\\ud800\\udc00 \\uDBFF\\uDFFF\"}", "k",
                "\xf0\x90\x80\x80 \xf4\x8f\xbf\xbf");
}

static void escapes_that_mean_nothing_are_refused(void **state)
{
    (void)state;
    /* No digits, too few, halves of a pair: alone, before other text, before another escape. */
    static const char *const escapes[] = {
        "\\u",
        "\\u12",
        "\\u12g4",
        "\\u12:4",
        "\\u12`4",
        "\\u12@4",
        "\\u/234",
        "\\x41",
        "\\",
        "\\udc00",
        "\\udfff",
        "\\ud800",
        "\\ud800x",
        "\\ud800xx",
        "\\ud800\\",
        "\\ud800\\n",
        "\\ud800\\u",
        "\\ud800\\u12",
        "\\ud800\\u0041",
        "\\ud800\\ue000",
        "\\ud800\\ud800",
    };
    for (size_t i = 0; i < COUNT(escapes); i++) {
        char text[64];
        snprintf(text, sizeof text, "{\"k\":\"%s\"}", escapes[i]);
        assert_text(text, "k", NULL);
    }
}

static void a_backslash_before_a_nul_byte_is_refused(void **state)
{
    (void)state;
    struct buffer out = {0};
    assert_false(json_find_text("{\"k\":\"\\\0\"}", 10, "k", &out));
    buffer_free(&out);
}

static void an_escaped_nul_byte_is_refused(void **state)
{
    (void)state;
    assert_text("{\"k\":\"a\\u0000b\"}", "k", NULL);
}

static void nul_bytes_in_the_text_find_nothing(void **state)
{
    (void)state;
    struct buffer out = {0};
    assert_false(json_find_text("{\0\"k\":\"x\"}", 10, "k", &out));
    assert_false(json_find_text("{\"k\":\"x\0\"}", 10, "k", &out));
    assert_false(json_find_text("{\"a\":\0,\"k\":\"x\"}", 15, "k", &out));
    assert_false(json_find_text(NULL, 0, "k", &out));
    buffer_free(&out);
}

static void every_cut_of_a_reply_is_read_within_its_bounds(void **state)
{
    (void)state;
    static const char reply[] =
        "{\"a\":\"\\u0041\\n\",\"expires_in\":172800,\"access_token\":\"x\"}";
    for (size_t len = 0; len < sizeof reply - 1; len++) {
        /* Memory of exactly that size, so that a sanitizer sees a step past it. */
        char *cut = malloc(len > 0 ? len : 1);
        struct buffer out = {0};
        int64_t integer;
        memcpy(cut, reply, len);
        bool found = json_find_text(cut, len, "missing", &out) ||
                     json_find_integer(cut, len, "missing", &integer);
        buffer_free(&out);
        free(cut);
        assert_false(found);
    }
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

static void what_is_no_integer_is_not_found(void **state)
{
    (void)state;
    assert_integer("{\"n\":-1}", false, 0);
    assert_integer("{\"n\":1.5}", false, 0);
    assert_integer("{\"n\":1e3}", false, 0);
    assert_integer("{\"n\":null}", false, 0);
    assert_integer("{\"n\":\"\"}", false, 0);
    assert_integer("{\"n\":\"soon\"}", false, 0);
    assert_integer("{\"n\":[1]}", false, 0);
    assert_integer("{\"m\":1}", false, 0);
    assert_integer("{\"n\":999999999999999999999999}", false, 0);
    assert_integer("{\"n\":9223372036854775808}", false, 0);
    assert_integer("", false, 0);
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
        cmocka_unit_test_setup_teardown(what_was_written_is_read_back, lua_fixture_setup,
                                        lua_fixture_teardown),
        cmocka_unit_test(keys_are_escaped_as_well),
        cmocka_unit_test(a_text_member_is_found),
        cmocka_unit_test(space_between_the_parts_does_not_matter),
        cmocka_unit_test(escapes_in_keys_and_values_are_undone),
        cmocka_unit_test(a_member_that_is_missing_or_no_text_is_not_found),
        cmocka_unit_test(an_empty_text_is_found),
        cmocka_unit_test(a_value_that_looks_like_the_key_is_not_taken_for_it),
        cmocka_unit_test(text_outside_ascii_in_other_members_does_not_hide_a_member),
        cmocka_unit_test(texts_that_are_no_object_hold_nothing),
        cmocka_unit_test(a_reply_cut_behind_the_member_is_no_object),
        cmocka_unit_test(characters_of_every_length_are_undone),
        cmocka_unit_test(escapes_that_mean_nothing_are_refused),
        cmocka_unit_test(a_backslash_before_a_nul_byte_is_refused),
        cmocka_unit_test(an_escaped_nul_byte_is_refused),
        cmocka_unit_test(nul_bytes_in_the_text_find_nothing),
        cmocka_unit_test(every_cut_of_a_reply_is_read_within_its_bounds),
        cmocka_unit_test(an_integer_member_is_found),
        cmocka_unit_test(what_is_no_integer_is_not_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
