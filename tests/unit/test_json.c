/* JSON in both directions. */
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

/* ---- reading ---- */

static int open_protected(lua_State *L)
{
    json_open(L);
    return 1;
}

/* A state with json_open's function at 1. */
static int setup(void **state)
{
    if (lua_fixture_setup(state) != 0)
        return -1;
    lua_pushcfunction(*state, open_protected);
    return lua_pcall(*state, 0, 1, 0);
}

/* Decodes and leaves the value on the top. */
static void decode(lua_State *L, const char *text)
{
    lua_settop(L, 1);
    if (!json_decode(L, 1, text, strlen(text)))
        fail_msg("%s: %s", text, lua_tostring(L, -1));
    assert_int_equal(lua_gettop(L), 2);
}

static void assert_refused(lua_State *L, const char *text, size_t len, const char *why)
{
    lua_settop(L, 1);
    if (json_decode(L, 1, text, len))
        fail_msg("accepted: %s", text);
    assert_int_equal(lua_gettop(L), 2);
    assert_int_equal(lua_type(L, 2), LUA_TSTRING);
    if (strstr(lua_tostring(L, 2), why) == NULL)
        fail_msg("\"%s\" has no \"%s\"", lua_tostring(L, 2), why);
}

static void integers_become_lua_integers(void **state)
{
    static const struct {
        const char *text, *printed;
    } rows[] = {{"0", "0"},
                {"-0", "0"},
                {"-1", "-1"},
                {"2391938111", "2391938111"},
                {"1e15", "1000000000000000"},
                {"100000000000000", "100000000000000"},
                {"9007199254740991", "9007199254740991"},
                {"9007199254740992", "9007199254740992"},
                {"-9007199254740992", "-9007199254740992"}};
    lua_State *L = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        decode(L, rows[i].text);
        assert_true(lua_isinteger(L, 2));
        assert_string_equal(lua_fixture_text(L), rows[i].printed);
    }
}

static void an_id_is_printed_as_the_service_wrote_it(void **state)
{
    lua_State *L = *state;
    decode(L, "{\"call\":{\"id\":2391938111},\"ids\":[2391938111]}");
    assert_true(lua_fixture_holds(L, "('/x/' .. v.call.id) == '/x/2391938111'"));
    assert_true(lua_fixture_holds(L, "('/x/' .. v.ids[1]) == '/x/2391938111'"));
}

static void floats_stay_floats(void **state)
{
    static const char *const texts[] = {
        "1.5", "-0.25", "1e-3", "9007199254740994", "1e300", "12345678901234567890"};
    lua_State *L = *state;
    for (size_t i = 0; i < COUNT(texts); i++) {
        decode(L, texts[i]);
        assert_int_equal(lua_type(L, 2), LUA_TNUMBER);
        assert_false(lua_isinteger(L, 2));
        assert_true(lua_tonumber(L, 2) == strtod(texts[i], NULL));
    }
}

static void null_in_an_object_is_absent(void **state)
{
    lua_State *L = *state;
    decode(L, "{\"from\":null,\"to\":\"x\",\"user\":{\"name\":null,\"id\":1},\"last\":null}");
    assert_true(lua_fixture_holds(L, "v.from == nil and v.last == nil and v.user.name == nil"));
    assert_true(lua_fixture_holds(L, "v.to == 'x' and v.user.id == 1"));
    assert_true(lua_fixture_holds(L, "(v.from or 'unknown') == 'unknown'"));
}

static void keys_with_escapes_hide_nothing(void **state)
{
    lua_State *L = *state;
    decode(L, "{\"a\\u0062\":[1,2.5,null,[3],{\"c\":4,\"d\":null}],\"e\":5,\"f\":null}");
    assert_true(lua_fixture_holds(L, "#v.ab == 5 and math.type(v.ab[1]) == 'integer'"));
    assert_true(lua_fixture_holds(L, "v.ab[2] == 2.5 and type(v.ab[3]) == 'userdata'"));
    assert_true(lua_fixture_holds(L, "math.type(v.ab[4][1]) == 'integer'"));
    assert_true(lua_fixture_holds(L, "math.type(v.ab[5].c) == 'integer' and v.ab[5].d == nil"));
    assert_true(lua_fixture_holds(L, "math.type(v.e) == 'integer' and v.f == nil"));
    decode(L, "[{\"x\":{\"a\\u0062\":1}},[2]]");
    assert_true(lua_fixture_holds(L, "math.type(v[1].x.ab) == 'integer'"));
    assert_true(lua_fixture_holds(L, "math.type(v[2][1]) == 'integer'"));
}

static void an_object_of_nulls_is_an_empty_table(void **state)
{
    lua_State *L = *state;
    decode(L, "{\"a\":null,\"b\":null,\"c\":null,\"d\":null,\"e\":null}");
    assert_true(lua_fixture_holds(L, "next(v) == nil"));
}

static void null_in_an_array_keeps_its_place(void **state)
{
    lua_State *L = *state;
    decode(L, "[1,null,3,null]");
    assert_true(lua_fixture_holds(L, "#v == 4 and v[1] == 1 and v[3] == 3"));
    lua_rawgeti(L, 2, 2);
    assert_int_equal(lua_type(L, -1), LUA_TLIGHTUSERDATA);
    assert_null(lua_touserdata(L, -1));
    lua_rawgeti(L, 2, 4);
    assert_int_equal(lua_type(L, -1), LUA_TLIGHTUSERDATA);
    assert_null(lua_touserdata(L, -1));
}

static void an_array_of_nulls_keeps_its_length(void **state)
{
    lua_State *L = *state;
    decode(L, "{\"a\":[null,null]}");
    assert_true(lua_fixture_holds(L, "#v.a == 2 and type(v.a[1]) == 'userdata'"));
}

static void nesting_is_put_right_all_the_way_down(void **state)
{
    lua_State *L = *state;
    decode(L, "{\"_embedded\":{\"threads\":[{\"id\":1,\"by\":{\"id\":2,\"name\":null}},"
              "[3,[4,null,{\"n\":5,\"f\":1.5}]]]}}");
    assert_true(lua_fixture_holds(L, "math.type(v._embedded.threads[1].by.id) == 'integer'"));
    assert_true(lua_fixture_holds(L, "v._embedded.threads[1].by.name == nil"));
    assert_true(lua_fixture_holds(L, "math.type(v._embedded.threads[2][2][3].n) == 'integer'"));
    assert_true(lua_fixture_holds(L, "v._embedded.threads[2][2][3].f == 1.5"));
    assert_true(lua_fixture_holds(L, "#v._embedded.threads[2][2] == 3"));
}

static void names_with_escapes_are_put_right_as_well(void **state)
{
    lua_State *L = *state;
    decode(L, "{\"a\\\"b\":1,\"c\":[{\"\\\\\":{\"d\":2,\"e\":null}}],\"\\u0066\":3}");
    assert_true(lua_fixture_holds(L, "math.type(v['a\"b']) == 'integer' and v.f == 3"));
    assert_true(lua_fixture_holds(L, "math.type(v.c[1]['\\\\'].d) == 'integer'"));
    assert_true(lua_fixture_holds(L, "v.c[1]['\\\\'].e == nil and math.type(v.f) == 'integer'"));
}

static void text_with_quotes_and_brackets_hides_nothing(void **state)
{
    lua_State *L = *state;
    decode(L, "{\"a\":\"\\\"}]{[,:1\",\"b\":1,\"c\":\"\\\\\",\"d\":[\"\\\\\\\"\",2],\"\":3}");
    assert_true(lua_fixture_holds(L, "v.a == '\"}]{[,:1' and v.c == '\\\\'"));
    assert_true(lua_fixture_holds(L, "math.type(v.b) == 'integer'"));
    assert_true(lua_fixture_holds(L, "v.d[1] == '\\\\\"' and math.type(v.d[2]) == 'integer'"));
    assert_true(lua_fixture_holds(L, "math.type(v['']) == 'integer'"));
}

static void space_anywhere_hides_nothing(void **state)
{
    lua_State *L = *state;
    decode(L, " \t\r\n{ \"a\" : 1 , \"b\"\n:\t[ 2 , null\r, { } , [ ] , 3 ] , \"c\" : null } ");
    assert_true(lua_fixture_holds(L, "math.type(v.a) == 'integer' and v.c == nil and #v.b == 5"));
    assert_true(lua_fixture_holds(L, "math.type(v.b[1]) == 'integer' and v.b[1] == 2"));
    assert_true(lua_fixture_holds(L, "math.type(v.b[5]) == 'integer' and v.b[5] == 3"));
}

static void of_two_members_with_one_name_the_second_stays(void **state)
{
    lua_State *L = *state;
    decode(L, "{\"a\":1,\"a\":\"x\",\"b\":{\"c\":1},\"b\":[2],\"d\":null,\"d\":3,"
              "\"e\":{\"f\":null,\"g\":[1]},\"e\":{\"f\":4,\"g\":\"y\"},\"h\":5,\"h\":null}");
    assert_true(lua_fixture_holds(L, "v.a == 'x' and math.type(v.b[1]) == 'integer'"));
    assert_true(lua_fixture_holds(L, "math.type(v.d) == 'integer' and v.h == nil"));
    assert_true(lua_fixture_holds(L, "math.type(v.e.f) == 'integer' and v.e.g == 'y'"));
}

static void an_object_with_digits_as_keys_is_no_array(void **state)
{
    lua_State *L = *state;
    decode(L, "{\"1\":10,\"2\":null,\"3\":{\"4\":null}}");
    assert_true(lua_fixture_holds(L, "#v == 0 and v['1'] == 10 and v['2'] == nil"));
    assert_true(lua_fixture_holds(L, "math.type(v['1']) == 'integer' and next(v['3']) == nil"));
}

static void large_objects_and_arrays_are_put_right_to_their_end(void **state)
{
    enum { MEMBERS = 3000 };
    lua_State *L = *state;
    struct buffer text = {0};
    struct json_writer writer = {.out = &text};
    json_begin_array(&writer);
    json_begin_object(&writer);
    for (int i = 1; i <= MEMBERS; i++) {
        char key[16];
        snprintf(key, sizeof key, "k%d", i);
        json_key(&writer, key);
        if (i % 3 == 0)
            json_null(&writer);
        else
            json_integer(&writer, i);
    }
    json_end_object(&writer);
    for (int i = 2; i <= MEMBERS; i++)
        json_integer(&writer, i);
    json_end_array(&writer);
    lua_settop(L, 1);
    bool decoded = json_decode(L, 1, text.data, text.len);
    buffer_free(&text);
    assert_true(decoded);
    assert_true(
        lua_fixture_holds(L, "(function() local n = 0; for k, x in pairs(v[1]) do"
                             " if math.type(x) ~= 'integer' then return false end; n = n + 1 end;"
                             " return n == 2000 end)()"));
    assert_true(lua_fixture_holds(
        L, "(function() for i = 2, 3000 do"
           " if math.type(v[i]) ~= 'integer' then return false end end; return #v == 3000 end)()"));
}

static void scalars_are_read_as_they_are(void **state)
{
    lua_State *L = *state;
    decode(L, "true");
    assert_true(lua_fixture_holds(L, "v == true"));
    decode(L, "\"a\\u00e9\\n\\/\"");
    assert_true(lua_fixture_holds(L, "v == 'a\\u{e9}\\n/'"));
    decode(L, " [ ] ");
    assert_true(lua_fixture_holds(L, "type(v) == 'table' and next(v) == nil"));
    decode(L, "{}");
    assert_true(lua_fixture_holds(L, "type(v) == 'table' and next(v) == nil"));
}

static void depth_100_is_read_and_depth_101_refused(void **state)
{
    lua_State *L = *state;
    char text[203] = "";
    memset(text, '[', 100);
    memset(text + 100, ']', 100);
    decode(L, text);
    memset(text, '[', 101);
    memset(text + 101, ']', 101);
    assert_refused(L, text, 202, "nested");
}

static void what_a_service_cannot_mean_is_refused(void **state)
{
    static const struct {
        const char *text;
        size_t len;
        const char *why;
    } rows[] = {{"", 0, "empty"},
                {NULL, 0, "empty"},
                {"[1]\0[2]", 7, "NUL"},
                {"\0", 1, "NUL"},
                {"\"\xFF\"", 3, "UTF-8"},
                {"\"\xC0\x80\"", 4, "UTF-8"},
                {"\"\xED\xA0\x80\"", 5, "UTF-8"},
                {"[1", 2, ""},
                {"{\"a\":}", 6, ""},
                {"[1,]", 4, ""},
                {"[1] x", 5, ""},
                {"NaN", 3, ""},
                {"[nan]", 5, ""},
                {"Infinity", 8, ""},
                {"-Infinity", 9, ""},
                {"[0x10]", 6, ""},
                {"01", 2, ""},
                {"+1", 2, ""},
                {"\xEF\xBB\xBF[]", 5, ""},
                {"<html>", 6, ""},
                {"// x\n1", 6, ""},
                {"'a'", 3, ""},
                {"\"\\ud800\"", 8, ""},
                {" ", 1, ""}};
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_refused(*state, rows[i].text, rows[i].len, rows[i].why);
}

static void the_shared_instance_keeps_its_settings(void **state)
{
    lua_State *L = *state;
    lua_settop(L, 1);
    assert_false(json_decode(L, 1, "[NaN]", 5));
    assert_true(lua_fixture_holds(L, "require('cjson').decode_max_depth() == 1000"));
    assert_true(lua_fixture_holds(L, "require('cjson').decode_invalid_numbers() == true"));
}

static void the_stack_is_one_value_higher_afterwards(void **state)
{
    lua_State *L = *state;
    lua_settop(L, 1);
    lua_pushliteral(L, "below");
    assert_true(json_decode(L, -2, "{\"a\":[1,{\"b\":null}]}", 20));
    assert_int_equal(lua_gettop(L), 3);
    assert_string_equal(lua_tostring(L, 2), "below");
    assert_int_equal(lua_type(L, 3), LUA_TTABLE);
}

static int decode_protected(lua_State *L)
{
    static const char text[] = "{\"a\":[1,null,2.5,{\"b\":\"c\",\"d\":null}],\"e\":\"f\"}";
    json_open(L);
    json_decode(L, 1, text, sizeof text - 1);
    return 0;
}

/*
 * lua-cjson itself loses its buffer when Lua runs out of memory while it decodes, so this one sweep
 * runs without the decoding.
 */
static int open_only(lua_State *L)
{
    json_open(L);
    return 0;
}

static void opening_survives_a_lack_of_memory(void **state)
{
    (void)state;
    assert_true(lua_fixture_survives_no_memory(open_only));
}

static void decoding_in_a_coroutine_works(void **state)
{
    lua_State *L = *state;
    lua_State *coroutine = lua_newthread(L);
    int results;
    lua_pushcfunction(coroutine, decode_protected);
    assert_int_equal(lua_resume(coroutine, L, 0, &results), LUA_OK);
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
        cmocka_unit_test(integers_become_lua_integers),
        cmocka_unit_test(an_id_is_printed_as_the_service_wrote_it),
        cmocka_unit_test(floats_stay_floats),
        cmocka_unit_test(null_in_an_object_is_absent),
        cmocka_unit_test(an_object_of_nulls_is_an_empty_table),
        cmocka_unit_test(null_in_an_array_keeps_its_place),
        cmocka_unit_test(an_array_of_nulls_keeps_its_length),
        cmocka_unit_test(nesting_is_put_right_all_the_way_down),
        cmocka_unit_test(names_with_escapes_are_put_right_as_well),
        cmocka_unit_test(keys_with_escapes_hide_nothing),
        cmocka_unit_test(text_with_quotes_and_brackets_hides_nothing),
        cmocka_unit_test(space_anywhere_hides_nothing),
        cmocka_unit_test(of_two_members_with_one_name_the_second_stays),
        cmocka_unit_test(an_object_with_digits_as_keys_is_no_array),
        cmocka_unit_test(large_objects_and_arrays_are_put_right_to_their_end),
        cmocka_unit_test(scalars_are_read_as_they_are),
        cmocka_unit_test(depth_100_is_read_and_depth_101_refused),
        cmocka_unit_test(what_a_service_cannot_mean_is_refused),
        cmocka_unit_test(the_shared_instance_keeps_its_settings),
        cmocka_unit_test(the_stack_is_one_value_higher_afterwards),
        cmocka_unit_test(opening_survives_a_lack_of_memory),
        cmocka_unit_test(decoding_in_a_coroutine_works),
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
    return cmocka_run_group_tests(tests, setup, lua_fixture_teardown);
}
