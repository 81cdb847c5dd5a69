/* Replies' JSON as Lua values, both as it is taken apart and whole. */
#include "unit.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "decode.h"
#include "json.h"
#include "lua_fixture.h"

static int open_protected(lua_State *L)
{
    decode_open(L);
    return 1;
}

/* A state with decode_open's function at 1. */
static int setup(void **state)
{
    if (lua_fixture_setup(state) != 0)
        return -1;
    lua_pushcfunction(*state, open_protected);
    return lua_pcall(*state, 0, 1, 0);
}

/* Whether two values are the same all the way down, their numbers' types included. */
static const char same[] =
    "local function same(a, b)\n"
    "  if type(a) ~= 'table' or type(b) ~= 'table' then\n"
    "    return a == b and math.type(a) == math.type(b) or a ~= a and b ~= b\n"
    "  end\n"
    "  for key, value in pairs(a) do if not same(value, b[key]) then return false end end\n"
    "  for key in pairs(b) do if a[key] == nil then return false end end\n"
    "  return true\n"
    "end\n"
    "return same(...)";

/* Whether the two values on the top are the same; pops them. */
static bool pop_same(lua_State *L)
{
    assert_int_equal(luaL_loadstring(L, same), LUA_OK);
    lua_insert(L, -3);
    assert_int_equal(lua_pcall(L, 2, 1, 0), LUA_OK);
    bool equal = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return equal;
}

/*
 * Decodes a text in both ways, taken apart and whole, and leaves the value or message at 2. Both
 * must come to the same; taking it apart takes no more memory than the text twice and a little.
 */
static bool decode_both(lua_State *L, const char *text, size_t len)
{
    struct decode_memory memory = {{0}, {0}};
    lua_settop(L, 1);
    bool decoded = decode_json(L, 1, text, len, &memory);
    assert_true(memory.notes.len <= len + 4096 && memory.rest.len <= len);
    decode_free_memory(&memory);
    bool whole = decode_json(L, 1, text, len, NULL);
    lua_pushvalue(L, 2);
    if (lua_gettop(L) != 4 || whole != decoded || !pop_same(L))
        fail_msg("taken apart it is not what it is whole: %s", text);
    lua_settop(L, 2);
    return decoded;
}

/* Decodes and leaves the value on the top. */
static void decode(lua_State *L, const char *text)
{
    if (!decode_both(L, text, strlen(text)))
        fail_msg("%s: %s", text, lua_tostring(L, -1));
}

static void assert_refused(lua_State *L, const char *text, size_t len, const char *why)
{
    if (decode_both(L, text, len))
        fail_msg("accepted: %s", text);
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

static void what_it_gets_wrong_is_kept_from_lua_cjson(void **state)
{
    static const struct {
        const char *text, *rest;
    } rows[] = {
        {"{\"id\":1}", "{}"},
        {"{\"id\":1,\"a\":\"x\"}", "{\"a\":\"x\"}"},
        {"{\"a\":\"x\",\"id\":1}", "{\"a\":\"x\"}"},
        {"{\"a\":\"x\",\"id\":1,\"b\":true}", "{\"a\":\"x\",\"b\":true}"},
        {"{\"id\":1,\"by\":null,\"a\":\"x\",\"n\":-2,\"to\":null,\"b\":{\"c\":0}}",
         "{\"a\":\"x\",\"b\":{}}"},
        {"{\"a\":\"x\",\"n\":2,\"b\":false,\"to\":null}", "{\"a\":\"x\",\"b\":false}"},
        {" { \"a\" : 1 , \"b\" : null } ", " { } "},
        {"{\"a\":[1,null,{\"b\":2}],\"c\":1.5}", "{\"a\":[1,null,{}],\"c\":1.5}"},
    };
    lua_State *L = *state;
    struct decode_memory memory = {{0}, {0}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        lua_settop(L, 1);
        assert_true(decode_json(L, 1, rows[i].text, strlen(rows[i].text), &memory));
        assert_string_equal(buffer_text(&memory.rest), rows[i].rest);
    }
    decode_free_memory(&memory);
}

/* Names that one changed character does not make the same. */
static const char plain[] =
    "{\"id\":12,\"by\":null, \"more\":{\"x\":-3,\"yy\":[4,null,\"s\\\"\",{}],"
    "\"zzz\":1.5},\"last\" : [{\"oo\":0},[7.0,1e2]],\"end\":null}";

static void whatever_is_changed_in_a_text_both_ways_agree(void **state)
{
    static const char characters[] = "{}[]:,\"\\ 0-1.e\nntf";
    char text[sizeof plain];
    int accepted = 0, refused = 0;
    for (size_t i = 0; i < sizeof plain - 1; i++)
        for (const char *c = characters; *c != '\0'; c++) {
            memcpy(text, plain, sizeof plain);
            text[i] = *c;
            *(decode_both(*state, text, sizeof plain - 1) ? &accepted : &refused) += 1;
        }
    assert_true(accepted > 100 && refused > 1000);
}

static void whatever_is_missing_in_a_text_both_ways_agree(void **state)
{
    char text[sizeof plain];
    for (size_t from = 0; from < sizeof plain - 1; from++)
        for (size_t count = 1; count <= 12 && from + count < sizeof plain; count++) {
            memcpy(text, plain, from);
            strcpy(text + from, plain + from + count);
            decode_both(*state, text, strlen(text));
        }
}

static void cut_anywhere_a_text_is_refused(void **state)
{
    char text[sizeof plain] = "";
    for (size_t len = 1; len < sizeof plain - 1; len++) {
        memcpy(text, plain, len);
        assert_refused(*state, text, len, "");
    }
}

/* JSON leaves open what two members with one name mean. */
static void of_two_members_with_one_name_there_is_one(void **state)
{
    static const char *const texts[] = {"{\"a\":1,\"a\":\"x\"}",
                                        "{\"a\":\"x\",\"a\":1}",
                                        "{\"a\":1,\"a\":null}",
                                        "{\"a\":null,\"a\":1}",
                                        "{\"a\":{\"b\":1},\"a\":[2,3]}",
                                        "{\"a\":[2],\"a\":{\"b\":1}}",
                                        "{\"a\":{\"b\":[1]},\"a\":\"x\"}",
                                        "{\"a\":{\"b\":[1]},\"a\":{}}",
                                        "{\"a\":1,\"a\":[{\"b\":2}]}"};
    lua_State *L = *state;
    struct decode_memory memory = {{0}, {0}};
    for (size_t i = 0; i < COUNT(texts); i++) {
        lua_settop(L, 1);
        assert_true(decode_json(L, 1, texts[i], strlen(texts[i]), &memory));
        assert_true(
            lua_fixture_holds(L, "next(v) == 'a' and next(v, 'a') == nil or next(v) == nil"));
        assert_true(lua_fixture_holds(L, "math.type(v.a) ~= 'float'"));
    }
    decode_free_memory(&memory);
}

static void an_object_with_digits_as_keys_is_no_array(void **state)
{
    lua_State *L = *state;
    decode(L, "{\"1\":10,\"2\":null,\"3\":{\"4\":null}}");
    assert_true(lua_fixture_holds(L, "#v == 0 and v['1'] == 10 and v['2'] == nil"));
    assert_true(lua_fixture_holds(L, "math.type(v['1']) == 'integer' and next(v['3']) == nil"));
}

/* An array: an object of many members, of which each third is null, and many integers. */
static void write_large(struct buffer *text, const char *key_format, int members)
{
    struct json_writer writer = {.out = text};
    json_begin_array(&writer);
    json_begin_object(&writer);
    for (int i = 1; i <= members; i++) {
        char key[40];
        snprintf(key, sizeof key, key_format, i);
        json_key(&writer, key);
        if (i % 3 == 0)
            json_null(&writer);
        else
            json_integer(&writer, i);
    }
    json_end_object(&writer);
    for (int i = 2; i <= members; i++)
        json_integer(&writer, i);
    json_end_array(&writer);
}

static void large_objects_and_arrays_are_put_right_to_their_end(void **state)
{
    /* With short names, what is noted of the text would take more memory than the text. */
    static const char *const formats[] = {"k%d", "a_rather_long_name_of_a_member_%d"};
    lua_State *L = *state;
    for (size_t i = 0; i < COUNT(formats); i++) {
        struct buffer text = {0};
        buffer_append_text(&text, "{\"all\":");
        write_large(&text, formats[i], 3000);
        buffer_append_text(&text, "}");
        bool decoded = decode_both(L, buffer_text(&text), text.len);
        buffer_free(&text);
        assert_true(decoded);
        assert_true(lua_fixture_holds(
            L, "(function() local n = 0; for k, x in pairs(v.all[1]) do"
               " if math.type(x) ~= 'integer' then return false end; n = n + 1 end;"
               " return n == 2000 end)()"));
        assert_true(lua_fixture_holds(
            L, "(function() for i = 2, 3000 do if math.type(v.all[i]) ~= 'integer'"
               " then return false end end; return #v.all == 3000 end)()"));
    }
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
    assert_false(decode_json(L, 1, "[NaN]", 5, NULL));
    assert_true(lua_fixture_holds(L, "require('cjson').decode_max_depth() == 1000"));
    assert_true(lua_fixture_holds(L, "require('cjson').decode_invalid_numbers() == true"));
}

static void the_stack_is_one_value_higher_afterwards(void **state)
{
    lua_State *L = *state;
    lua_settop(L, 1);
    lua_pushliteral(L, "below");
    assert_true(decode_json(L, -2, "{\"a\":[1,{\"b\":null}]}", 20, NULL));
    assert_int_equal(lua_gettop(L), 3);
    assert_string_equal(lua_tostring(L, 2), "below");
    assert_int_equal(lua_type(L, 3), LUA_TTABLE);
}

static int decode_protected(lua_State *L)
{
    static const char text[] = "{\"a\":[1,null,2.5,{\"b\":\"c\",\"d\":null}],\"e\":\"f\"}";
    decode_open(L);
    decode_json(L, 1, text, sizeof text - 1, NULL);
    return 0;
}

/*
 * lua-cjson itself loses its buffer when Lua runs out of memory while it decodes, so this one sweep
 * runs without the decoding.
 */
static int open_only(lua_State *L)
{
    decode_open(L);
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(integers_become_lua_integers),
        cmocka_unit_test(an_id_is_printed_as_the_service_wrote_it),
        cmocka_unit_test(floats_stay_floats),
        cmocka_unit_test(null_in_an_object_is_absent),
        cmocka_unit_test(keys_with_escapes_hide_nothing),
        cmocka_unit_test(an_object_of_nulls_is_an_empty_table),
        cmocka_unit_test(null_in_an_array_keeps_its_place),
        cmocka_unit_test(an_array_of_nulls_keeps_its_length),
        cmocka_unit_test(nesting_is_put_right_all_the_way_down),
        cmocka_unit_test(names_with_escapes_are_put_right_as_well),
        cmocka_unit_test(text_with_quotes_and_brackets_hides_nothing),
        cmocka_unit_test(space_anywhere_hides_nothing),
        cmocka_unit_test(what_it_gets_wrong_is_kept_from_lua_cjson),
        cmocka_unit_test(whatever_is_changed_in_a_text_both_ways_agree),
        cmocka_unit_test(whatever_is_missing_in_a_text_both_ways_agree),
        cmocka_unit_test(cut_anywhere_a_text_is_refused),
        cmocka_unit_test(of_two_members_with_one_name_there_is_one),
        cmocka_unit_test(an_object_with_digits_as_keys_is_no_array),
        cmocka_unit_test(large_objects_and_arrays_are_put_right_to_their_end),
        cmocka_unit_test(scalars_are_read_as_they_are),
        cmocka_unit_test(depth_100_is_read_and_depth_101_refused),
        cmocka_unit_test(what_a_service_cannot_mean_is_refused),
        cmocka_unit_test(the_shared_instance_keeps_its_settings),
        cmocka_unit_test(the_stack_is_one_value_higher_afterwards),
        cmocka_unit_test(opening_survives_a_lack_of_memory),
        cmocka_unit_test(decoding_in_a_coroutine_works),
    };
    return cmocka_run_group_tests(tests, setup, lua_fixture_teardown);
}
