/* Lua values as JSON. */
#include "unit.h"

#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

#include "lua_fixture.h"
#include "push.h"
#include "write_value.h"

/* Writes the value on the top and pops it: the JSON, or the message. The caller frees `out`. */
static bool write_top(lua_State *L, struct buffer *out)
{
    struct json_writer writer = {.out = out};
    int top = lua_gettop(L);
    bool written = json_write_value(L, -1, &writer);
    assert_int_equal(lua_gettop(L), top + !written);
    if (!written) {
        buffer_clear(out);
        buffer_append_text(out, lua_tostring(L, -1));
    }
    lua_settop(L, top - 1);
    return written;
}

static void assert_becomes(lua_State *L, const char *expression, bool written, const char *text)
{
    struct buffer out = {0};
    lua_fixture_push(L, expression);
    bool is_written = write_top(L, &out);
    if (is_written != written || strcmp(buffer_text(&out), text) != 0)
        fail_msg("%s: %s", expression, buffer_text(&out));
    buffer_free(&out);
}

static void values_become_json(void **state)
{
    static const struct {
        const char *expression, *json;
    } rows[] = {
        {"nil", "null"},
        {"require('cjson').null", "null"},
        {"true", "true"},
        {"false", "false"},
        {"0", "0"},
        {"math.maxinteger", "9223372036854775807"},
        {"math.mininteger", "-9223372036854775808"},
        {"1.5", "1.5"},
        {"2.0", "2.0"},
        {"1e100", "1e+100"},
        {"''", "\"\""},
        {"'a\\n\"\\0é'", "\"a\\n\\\"\\u0000é\""},
        {"{}", "{}"},
        {"{1}", "[1]"},
        {"{1, 'a', false, {}, {{}}}", "[1,\"a\",false,{},[{}]]"},
        {"{[1] = 1, [2] = 2, [3] = 3}", "[1,2,3]"},
        {"{require('cjson').null, 2}", "[null,2]"},
        {"{b = 1, a = 2, aa = 3, B = 4, [''] = 5}", "{\"\":5,\"B\":4,\"a\":2,\"aa\":3,\"b\":1}"},
        {"{[2] = 'b', [10] = 'j', a = 1}", "{\"10\":\"j\",\"2\":\"b\",\"a\":1}"},
        {"{[2391938111] = 'x'}", "{\"2391938111\":\"x\"}"},
        {"{[0] = 'x'}", "{\"0\":\"x\"}"},
        {"{1, 2, [4] = 4}", "{\"1\":1,\"2\":2,\"4\":4}"},
        {"{1, a = 2}", "{\"1\":1,\"a\":2}"},
        {"{['a\\0b'] = 1, ['a'] = 2}", "{\"a\":2,\"a\\u0000b\":1}"},
        {"setmetatable({1}, {__len = function() error() end, __pairs = error, __index = error})",
         "[1]"},
        {"setmetatable({}, {})", "{}"},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_becomes(*state, rows[i].expression, true, rows[i].json);
}

static void what_json_cannot_say_is_refused_with_its_place(void **state)
{
    static const struct {
        const char *expression, *message;
    } rows[] = {
        {"print", "a function cannot be written as JSON"},
        {"io.stdout", "a userdata cannot be written as JSON"},
        {"coroutine.create(print)", "a thread cannot be written as JSON"},
        {"0/0", "a NaN cannot be written as JSON"},
        {"{1/0}", "at [1]: an infinite number cannot be written as JSON"},
        {"{a = -1/0}", "at a: an infinite number cannot be written as JSON"},
        {"{items = {1, 2, {name = print}}}",
         "at items[3].name: a function cannot be written as JSON"},
        {"{{{x = {0/0}}}}", "at [1][1].x[1]: a NaN cannot be written as JSON"},
        {"{a = {['\\xff'] = 1}}",
         "at a: a key that is neither valid UTF-8 nor an integer cannot be written as JSON"},
        {"{[1.5] = 1}",
         "a key that is neither valid UTF-8 nor an integer cannot be written as JSON"},
        {"{[true] = 1}",
         "a key that is neither valid UTF-8 nor an integer cannot be written as JSON"},
        {"{b = {[7] = 1, ['7'] = 2}}",
         "at b: a key that is there as text and as an integer cannot be written as JSON"},
        {"{a = {'x', '\\xC3'}}", "at a[2]: text that is not valid UTF-8 cannot be written as JSON"},
        {"{[12] = {a = print}}", "at 12.a: a function cannot be written as JSON"},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_becomes(*state, rows[i].expression, false, rows[i].message);
}

static void a_table_in_itself_is_refused(void **state)
{
    lua_State *L = *state;
    struct buffer out = {0};
    lua_fixture_push(L, "(function() local t = {}; t.t = t; return t end)()");
    assert_false(write_top(L, &out));
    assert_non_null(strstr(buffer_text(&out), "more than 100 tables in one another"));
    buffer_free(&out);
    lua_fixture_push(L, "(function() local t = {}; t[1] = t; return t end)()");
    assert_false(write_top(L, &out));
    buffer_free(&out);
}

/* A table that holds the next one twice, and so on: without an end, if nothing ended it. */
static void writing_ends_when_the_buffer_is_full(void **state)
{
    lua_State *L = *state;
    struct buffer out = {.limit = 10000};
    lua_fixture_push(L, "(function() local t = {1} for _ = 1, 90 do t = {t, {a = t}} end return t "
                        "end)()");
    struct json_writer writer = {.out = &out};
    assert_true(json_write_value(L, -1, &writer));
    assert_true(out.full);
    buffer_free(&out);
}

static void what_was_read_is_written_again(void **state)
{
    static const char *const texts[] = {"[]",
                                        "{}",
                                        "[[]]",
                                        "{\"a\":[],\"b\":{}}",
                                        "[1,null,2.5,\"x\",true,{\"a\":[{}]}]",
                                        ("{\"big\":9007199254740993,\"cc\":[],\"customFields\":[{"
                                         "\"id\":8,\"value\":\"\"}],\"ok\":1.0}")};
    lua_State *L = *state;
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct buffer out = {0};
        json_push(L, texts[i], strlen(texts[i]), JSON_NULLS_ABSENT);
        assert_true(write_top(L, &out));
        assert_string_equal(buffer_text(&out), texts[i]);
        buffer_free(&out);
    }
}

static void a_marked_table_that_was_filled_is_what_it_holds(void **state)
{
    lua_State *L = *state;
    struct buffer out = {0};
    json_push_empty_array(L);
    assert_true(write_top(L, &out));
    assert_string_equal(buffer_text(&out), "[]");
    buffer_clear(&out);
    json_push_empty_array(L);
    lua_pushinteger(L, 7);
    lua_rawseti(L, -2, 1);
    assert_true(write_top(L, &out));
    assert_string_equal(buffer_text(&out), "[7]");
    buffer_clear(&out);
    json_push_empty_array(L);
    lua_pushinteger(L, 7);
    lua_setfield(L, -2, "a");
    assert_true(write_top(L, &out));
    assert_string_equal(buffer_text(&out), "{\"a\":7}");
    buffer_free(&out);
}

/* A finalizer empties the table while it is being written. */
static void a_finalizer_does_no_harm(void **state)
{
    lua_State *L = *state;
    lua_fixture_push(L, "(function()\n"
                        "  local t = {}\n"
                        "  for i = 1, 200 do t['key number ' .. i] = {i, {x = {}}} end\n"
                        "  for i = 1, 50 do\n"
                        "    setmetatable({}, {__gc = function()\n"
                        "      for i = 1, 200, 3 do t['key number ' .. i] = nil end\n"
                        "      collectgarbage()\n"
                        "    end})\n"
                        "  end\n"
                        "  collectgarbage('generational')\n"
                        "  collectgarbage('incremental', 1, 1000, 1)\n"
                        "  return t\n"
                        "end)()");
    struct buffer out = {0};
    assert_true(write_top(L, &out));
    json_push(L, out.data, out.len, JSON_NULLS_KEPT);
    assert_int_equal(lua_type(L, -1), LUA_TTABLE);
    lua_pop(L, 1);
    buffer_free(&out);
}

static struct buffer owned;

static int write_something(lua_State *L)
{
    static const char text[] = "{\"a\":[1,{\"b\":[]}],\"c\":\"x\",\"d\":1.5,\"e\":{\"f\":null}}";
    struct json_writer writer = {.out = &owned};
    buffer_free(&owned);
    json_push(L, text, sizeof text - 1, JSON_NULLS_KEPT);
    json_write_value(L, -1, &writer);
    lua_pushcfunction(L, write_something);
    lua_rawseti(L, -2, 1);
    json_write_value(L, -1, &writer);
    return 0;
}

static void nothing_is_lost_when_memory_runs_out(void **state)
{
    (void)state;
    assert_true(lua_fixture_survives_no_memory(write_something));
    buffer_free(&owned);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_become_json),
        cmocka_unit_test(what_json_cannot_say_is_refused_with_its_place),
        cmocka_unit_test(a_table_in_itself_is_refused),
        cmocka_unit_test(writing_ends_when_the_buffer_is_full),
        cmocka_unit_test(what_was_read_is_written_again),
        cmocka_unit_test(a_marked_table_that_was_filled_is_what_it_holds),
        cmocka_unit_test(a_finalizer_does_no_harm),
        cmocka_unit_test(nothing_is_lost_when_memory_runs_out),
    };
    return cmocka_run_group_tests(tests, lua_fixture_setup, lua_fixture_teardown);
}
