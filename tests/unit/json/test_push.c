/* JSON as Lua values, compared with what lua-cjson makes of it; and Lua values as JSON. */
#include "unit.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lua_fixture.h"
#include "push.h"

/* A state with a decode function of lua-cjson's at 1. */
static int setup(void **state)
{
    return lua_fixture_setup(state) != 0 ||
           luaL_dostring(*state, "local json = require('cjson').new()\n"
                                 "json.decode_invalid_numbers(false)\n"
                                 "json.decode_max_depth(100)\n"
                                 "return json.decode");
}

/*
 * Whether two values are the same all the way down, the second being lua-cjson's: all its numbers
 * are floats, and its nulls are values.
 */
static const char same[] =
    "local null = require('cjson').null\n"
    "local function same(a, b, object)\n"
    "  if b == null and object then return a == nil end\n"
    "  if type(a) ~= 'table' or type(b) ~= 'table' then\n"
    "    return type(a) == type(b) and (a == b or type(a) == 'number' and a + 0.0 == b)\n"
    "  end\n"
    "  for key, value in next, b do\n"
    "    if not same(a[key], value, #b == 0) then return false end\n"
    "  end\n"
    "  for key in next, a do if b[key] == nil then return false end end\n"
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
 * What lua-cjson lets pass although JSON does not have it, by the complaint; all else that is
 * refused it refuses as well.
 */
static bool is_laxity(const char *complaint)
{
    static const char *const laxities[] = {"a control character in a text", "UTF-8",
                                           "a number that JSON does not have"};
    for (size_t i = 0; i < COUNT(laxities); i++)
        if (strstr(complaint, laxities[i]) != NULL)
            return true;
    return false;
}

/*
 * Reads a text and leaves the value or message at 2. lua-cjson must come to the same, unless it is
 * known to be lax, or to refuse what is read all the same, half a surrogate pair.
 */
static bool read_both(lua_State *L, const char *text, size_t len)
{
    lua_settop(L, 1);
    bool read = json_push(L, text, len, JSON_NULLS_ABSENT) != JSON_IS_WRONG;
    assert_int_equal(lua_gettop(L), 2);
    lua_pushvalue(L, 1);
    lua_pushlstring(L, text, len);
    bool read_by_other = lua_pcall(L, 1, 1, 0) == LUA_OK;
    if (read != read_by_other && (read || !is_laxity(lua_tostring(L, 2))))
        fail_msg("%s: %s by lua-cjson, but here: %s", text, read_by_other ? "read" : "refused",
                 read ? "read" : lua_tostring(L, 2));
    lua_pushvalue(L, 2);
    lua_insert(L, 3);
    if (read && !pop_same(L))
        fail_msg("lua-cjson reads %s otherwise", text);
    lua_settop(L, 2);
    return read;
}

/* Reads and leaves the value at 2. */
static void decode(lua_State *L, const char *text)
{
    if (!read_both(L, text, strlen(text)))
        fail_msg("%s: %s", text, lua_tostring(L, -1));
}

/* Reads what lua-cjson does not and leaves the value at 2. */
static void decode_alone(lua_State *L, const char *text)
{
    lua_settop(L, 1);
    if (json_push(L, text, strlen(text), JSON_NULLS_ABSENT) == JSON_IS_WRONG)
        fail_msg("%s: %s", text, lua_tostring(L, -1));
}

static void integers_become_lua_integers(void **state)
{
    static const struct {
        const char *text, *printed;
    } rows[] = {{"0", "0"},
                {"-0", "0"},
                {"-1", "-1"},
                {"2391938111", "2391938111"},
                {"100000000000000", "100000000000000"},
                {"9007199254740993", "9007199254740993"},
                {"10000000000000001", "10000000000000001"},
                {"9223372036854775807", "9223372036854775807"},
                {"-9223372036854775808", "-9223372036854775808"}};
    lua_State *L = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        decode_alone(L, rows[i].text);
        assert_true(lua_isinteger(L, 2));
        assert_string_equal(lua_fixture_text(L), rows[i].printed);
    }
}

static void other_numbers_are_floats(void **state)
{
    static const char *const texts[] = {"1.5",   "1.0",   "-0.25",
                                        "1e3",   "1e-3",  "9223372036854775808",
                                        "1e300", "1e400", "12345678901234567890"};
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

/* Names that one changed character does not make the same. */
static const char plain[] =
    "{\"id\":12,\"by\":null, \"more\":{\"x\":-3,\"yy\":[4,null,\"s\\\"\",{}],"
    "\"zzz\":1.5},\"last\" : [{\"oo\":0},[7.0,1e2]],\"end\":null}";

static void whatever_is_changed_in_a_text_lua_cjson_agrees(void **state)
{
    static const char characters[] = "{}[]:,\"\\ 0-1.e\nntf";
    char text[sizeof plain];
    int accepted = 0, refused = 0;
    for (size_t i = 0; i < sizeof plain - 1; i++)
        for (const char *c = characters; *c != '\0'; c++) {
            memcpy(text, plain, sizeof plain);
            text[i] = *c;
            *(read_both(*state, text, sizeof plain - 1) ? &accepted : &refused) += 1;
        }
    assert_true(accepted > 100 && refused > 1000);
}

static void whatever_is_missing_in_a_text_lua_cjson_agrees(void **state)
{
    char text[sizeof plain];
    for (size_t from = 0; from < sizeof plain - 1; from++)
        for (size_t count = 1; count <= 12 && from + count < sizeof plain; count++) {
            memcpy(text, plain, from);
            strcpy(text + from, plain + from + count);
            read_both(*state, text, strlen(text));
        }
}

static void cut_anywhere_a_text_is_refused(void **state)
{
    char text[sizeof plain] = "";
    for (size_t len = 1; len < sizeof plain - 1; len++) {
        memcpy(text, plain, len);
        assert_false(read_both(*state, text, len));
    }
}

static void an_object_with_digits_as_keys_is_no_array(void **state)
{
    lua_State *L = *state;
    decode(L, "{\"1\":10,\"2\":null,\"3\":{\"4\":null}}");
    assert_true(lua_fixture_holds(L, "#v == 0 and v['1'] == 10 and v['2'] == nil"));
    assert_true(lua_fixture_holds(L, "math.type(v['1']) == 'integer' and next(v['3']) == nil"));
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

static void of_two_members_with_one_name_the_last_counts(void **state)
{
    static const char *const texts[] = {
        "{\"a\":1,\"a\":\"x\"}",         "{\"a\":\"x\",\"a\":1}",
        "{\"a\":{\"b\":1},\"a\":[2,3]}", "{\"a\":[2],\"a\":{\"b\":1}}",
        "{\"a\":1,\"\\u0061\":2}",       "{\"a\":1,\"b\":{\"a\":2},\"a\":3}"};
    for (size_t i = 0; i < COUNT(texts); i++)
        decode(*state, texts[i]);
    /* A null is as if it were not there, and takes what was there before. */
    static const char *const nulls[] = {"{\"a\":1,\"a\":null}",
                                        "{\"a\":{\"b\":[1]},\"c\":2,\"a\":null}",
                                        "{\"a\":null,\"b\":1,\"a\":2,\"a\":null}"};
    for (size_t i = 0; i < COUNT(nulls); i++) {
        decode(*state, nulls[i]);
        assert_true(lua_fixture_holds(*state, "v.a == nil"));
    }
    decode(*state, "{\"a\":null,\"a\":2}");
    assert_true(lua_fixture_holds(*state, "v.a == 2"));
}

/* Pushes an object of so many members and an array of so many elements, written by Lua. */
static void push_large(lua_State *L, int count)
{
    lua_pushfstring(L,
                    "local members, elements = {}, {}\n"
                    "for i = 1, %d do\n"
                    "  members[i] = ('\"a_rather_long_name_of_a_member_%%d\":%%d'):format(i, i)\n"
                    "  elements[i] = i %% 5 == 0 and 'null' or '[' .. i .. ']'\n"
                    "end\n"
                    "return '[{' .. table.concat(members, ',') .. '},['\n"
                    "  .. table.concat(elements, ',') .. ']]'",
                    count);
    assert_int_equal(luaL_dostring(L, lua_tostring(L, -1)), LUA_OK);
}

static void objects_and_arrays_of_any_size_are_read_to_their_end(void **state)
{
    lua_State *L = *state;
    static const int counts[] = {0, 1, 2, 15, 16, 17, 63, 64, 65, 127, 128, 129, 1000, 20000};
    for (size_t i = 0; i < COUNT(counts); i++) {
        size_t len;
        lua_settop(L, 1);
        push_large(L, counts[i]);
        const char *text = lua_tolstring(L, -1, &len);
        char *copy = malloc(len);
        memcpy(copy, text, len);
        bool read = read_both(L, copy, len);
        free(copy);
        assert_true(read);
        lua_pushinteger(L, counts[i]);
        lua_setglobal(L, "count");
        assert_true(lua_fixture_holds(L, "#v[2] == count and (function() local n = 0; "
                                         "for _ in next, v[1] do n = n + 1 end; return n end)() "
                                         "== count"));
    }
}

static void texts_of_any_length_lose_their_escapes(void **state)
{
    lua_State *L = *state;
    static const int lengths[] = {1, 30, 500, 501, 1000, 5000, 3000, 100000};
    char *text = malloc(4 * 100000 + 100);
    for (size_t i = 0; i < COUNT(lengths); i++) {
        char *to = text + sprintf(text, "{\"one\":\"");
        for (int k = 0; k < lengths[i]; k++)
            to += sprintf(to, "x\\n");
        to += sprintf(to, "\",\"\\u0069d\":[\"\\\"\"]}");
        decode(L, text);
        lua_pushinteger(L, lengths[i]);
        lua_setglobal(L, "count");
        assert_true(lua_fixture_holds(L, "v.one == ('x\\n'):rep(count) and v.id[1] == '\"'"));
    }
    free(text);
}

/* Names that fall on one place among those that are kept, and others. */
static void names_that_come_again_are_the_same(void **state)
{
    lua_State *L = *state;
    char text[60000], *to = text + sprintf(text, "[");
    for (int round = 0; round < 3; round++)
        for (int i = 0; i < 200; i++)
            to += sprintf(to, "{\"%c%d\":%d,\"%d%c\":[{\"n%d\":1}],\"\":0},", 'a' + i % 7, i, i, i,
                          'a' + i % 5, i);
    sprintf(to, "{}]");
    decode(L, text);
}

static void damaged_text_that_can_be_read_is_read(void **state)
{
    lua_State *L = *state;
    decode_alone(L, "{\"preview\":\"ok \\ud83d\",\"id\":1}");
    assert_true(lua_fixture_holds(L, "v.preview == 'ok \\u{fffd}' and v.id == 1"));
    decode_alone(L, "\xEF\xBB\xBF{\"id\":5}");
    assert_true(lua_fixture_holds(L, "v.id == 5"));
}

static void a_complaint_says_what_is_wrong_and_where(void **state)
{
    static const struct {
        const char *text;
        size_t len;
        const char *message;
    } rows[] = {{"", 0, "it is empty"},
                {NULL, 0, "it is empty"},
                {" ", 1, "it ends too early at byte 2"},
                {"x", 1, "no value at byte 1"},
                {"[1]\0[2]", 7, "something behind the value at byte 4"},
                {"{\"a\":[1,{\"b\":tru}]}", 19, "no value at byte 14"}};
    lua_State *L = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        lua_settop(L, 1);
        assert_int_equal(json_push(L, rows[i].text, rows[i].len, JSON_NULLS_ABSENT), JSON_IS_WRONG);
        assert_int_equal(lua_gettop(L), 2);
        assert_string_equal(lua_tostring(L, 2), rows[i].message);
    }
}

static void the_kind_of_the_value_is_told(void **state)
{
    static const struct {
        const char *text;
        enum json_kind kind;
        int type;
    } rows[] = {{"null", JSON_IS_NULL, LUA_TLIGHTUSERDATA}, {"true", JSON_IS_BOOLEAN, LUA_TBOOLEAN},
                {"1", JSON_IS_INTEGER, LUA_TNUMBER},        {"1.5", JSON_IS_NUMBER, LUA_TNUMBER},
                {"\"\"", JSON_IS_TEXT, LUA_TSTRING},        {"[]", JSON_IS_ARRAY, LUA_TTABLE},
                {"{}", JSON_IS_OBJECT, LUA_TTABLE},         {"x", JSON_IS_WRONG, LUA_TSTRING}};
    lua_State *L = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        lua_settop(L, 1);
        lua_pushliteral(L, "below");
        assert_int_equal(json_push(L, rows[i].text, strlen(rows[i].text), JSON_NULLS_ABSENT),
                         rows[i].kind);
        assert_int_equal(lua_gettop(L), 3);
        assert_string_equal(lua_tostring(L, 2), "below");
        assert_int_equal(lua_type(L, 3), rows[i].type);
    }
}

static void nulls_are_kept_in_objects_where_that_is_asked_for(void **state)
{
    lua_State *L = *state;
    lua_settop(L, 1);
    json_push(L, "{\"a\":null,\"b\":[null]}", 21, JSON_NULLS_KEPT);
    assert_true(lua_fixture_holds(L, "v.a == require('cjson').null and v.b[1] == v.a"));
}

/* `first`, then 99 times `next`, then `last`, of which few are to be read. */
static enum json_kind push_few(lua_State *L, const char *first, const char *next, const char *last)
{
    char text[1000];
    size_t len = (size_t)snprintf(text, sizeof text, "%s", first);
    for (int i = 0; i < 99; i++)
        len += (size_t)snprintf(text + len, sizeof text - len, "%s", next);
    len += (size_t)snprintf(text + len, sizeof text - len, "%s", last);
    lua_settop(L, 1);
    return json_push_most(L, text, len, JSON_NULLS_ABSENT, 10);
}

static void what_follows_enough_values_is_left_out_and_checked(void **state)
{
    lua_State *L = *state;
    push_few(L, "[1", ",2", "]");
    assert_true(lua_fixture_holds(L, "v[1] == 1 and #v > 10 and #v < 99"));
    push_few(L, "{\"a\":[[]", ",[]", "],\"b\":[1],\"c\":{\"d\":1},\"e\":2}");
    assert_true(lua_fixture_holds(L, "#v.a < 99 and #v.b == 0 and v.c.d == nil and v.e == 2"));
    push_few(L, "{\"a\":1", ",\"b\":2", ",\"c\":3}");
    assert_true(lua_fixture_holds(L, "v.a == 1 and v.b == 2 and v.c == nil"));
    assert_int_equal(push_few(L, "[1", ",[2]", "}"), JSON_IS_WRONG);
}

static void an_empty_array_is_to_scripts_a_table_like_others(void **state)
{
    lua_State *L = *state;
    decode(L, "{\"a\":[],\"b\":[],\"c\":{},\"d\":[1]}");
    assert_true(lua_fixture_holds(L, "next(v.a) == nil and #v.a == 0 and v.a.x == nil"));
    assert_true(lua_fixture_holds(L, "not getmetatable(v.a) and not getmetatable(v.c)"));
    assert_true(lua_fixture_holds(L, "getmetatable(v.d) == nil"));
    assert_true(lua_fixture_holds(L, "tostring(v.a):find('^table: ') ~= nil"));
    assert_true(lua_fixture_holds(L, "not pcall(setmetatable, v.a, {__index = {}})"));
    assert_true(lua_fixture_holds(L, "(function() for _ in ipairs(v.a) do return false end "
                                     "for _ in pairs(v.a) do return false end return true end)()"));
    assert_true(lua_fixture_holds(L, "(function() v.a[1] = 2; table.insert(v.a, 3) "
                                     "return #v.a == 2 and rawlen(v.b) == 0 end)()"));
    assert_true(lua_fixture_holds(L, "debug.getmetatable(v.a) == debug.getmetatable(v.b)"));
    lua_getfield(L, 2, "b");
    assert_true(lua_getmetatable(L, -1));
    json_push_empty_array(L);
    assert_true(lua_getmetatable(L, -1));
    assert_true(lua_rawequal(L, -1, -3));
}

static const char everything[] = "{\"a\":[1,null,2.5,{\"b\":\"c\",\"d\":null,\"e\\u0066\":\"x\\n\"}"
                                 "],\"e\":[],\"f\":{},\"g\":true}";

static int push_everything(lua_State *L)
{
    char text[4000], *to = text + sprintf(text, "[%s,\"", everything);
    memset(to, 'x', 2000);
    sprintf(to + 2000, "\\n\"]");
    json_push(L, text, strlen(text), JSON_NULLS_ABSENT);
    return 1;
}

static void nothing_is_lost_when_memory_runs_out(void **state)
{
    (void)state;
    assert_true(lua_fixture_survives_no_memory(push_everything));
}

static void reading_in_a_coroutine_works(void **state)
{
    lua_State *L = *state;
    lua_State *coroutine = lua_newthread(L);
    int results;
    lua_pushcfunction(coroutine, push_everything);
    assert_int_equal(lua_resume(coroutine, L, 0, &results), LUA_OK);
}

/* As deep as it may be, with as many waiting at each depth as may wait. */
static void a_text_of_the_worst_shape_is_read(void **state)
{
    lua_State *L = *state;
    char *text = malloc(100 * 70 * 12), *to = text;
    for (int depth = 0; depth < 100; depth++) {
        to += sprintf(to, "{");
        for (int i = 0; i < 63; i++)
            to += sprintf(to, "\"n%d\":%d,", i, i);
        to += sprintf(to, "\"in\":");
    }
    to += sprintf(to, "0");
    for (int depth = 0; depth < 100; depth++)
        to += sprintf(to, "}");
    decode(L, text);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(integers_become_lua_integers),
        cmocka_unit_test(other_numbers_are_floats),
        cmocka_unit_test(null_in_an_object_is_absent),
        cmocka_unit_test(an_object_of_nulls_is_an_empty_table),
        cmocka_unit_test(null_in_an_array_keeps_its_place),
        cmocka_unit_test(whatever_is_changed_in_a_text_lua_cjson_agrees),
        cmocka_unit_test(whatever_is_missing_in_a_text_lua_cjson_agrees),
        cmocka_unit_test(cut_anywhere_a_text_is_refused),
        cmocka_unit_test(an_object_with_digits_as_keys_is_no_array),
        cmocka_unit_test(scalars_are_read_as_they_are),
        cmocka_unit_test(of_two_members_with_one_name_the_last_counts),
        cmocka_unit_test(objects_and_arrays_of_any_size_are_read_to_their_end),
        cmocka_unit_test(texts_of_any_length_lose_their_escapes),
        cmocka_unit_test(names_that_come_again_are_the_same),
        cmocka_unit_test(damaged_text_that_can_be_read_is_read),
        cmocka_unit_test(a_complaint_says_what_is_wrong_and_where),
        cmocka_unit_test(the_kind_of_the_value_is_told),
        cmocka_unit_test(nulls_are_kept_in_objects_where_that_is_asked_for),
        cmocka_unit_test(what_follows_enough_values_is_left_out_and_checked),
        cmocka_unit_test(an_empty_array_is_to_scripts_a_table_like_others),
        cmocka_unit_test(nothing_is_lost_when_memory_runs_out),
        cmocka_unit_test(reading_in_a_coroutine_works),
        cmocka_unit_test(a_text_of_the_worst_shape_is_read),
    };
    return cmocka_run_group_tests(tests, setup, lua_fixture_teardown);
}
