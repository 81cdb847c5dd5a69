/* The error object. */
#include "unit.h"

#include <lauxlib.h>
#include <string.h>

#include "catalog.h"
#include "error.h"
#include "lua_fixture.h"
#include "services.h"
#include "text.h"

static struct subject subject_of(const char *operation, const char *account)
{
    return (struct subject){.integration = &helpscout_service,
                            .operation = catalog_operation(&helpscout_service, operation),
                            .account = account};
}

/* Pushes an error object. */
static void push_error(lua_State *L, const struct subject *subject, enum error_kind kind,
                       const char *message)
{
    lua_settop(L, 0);
    lua_pushstring(L, message);
    error_new(L, subject, kind);
    assert_int_equal(lua_gettop(L), 1);
}

static void an_error_has_the_fields_of_its_subject(void **state)
{
    lua_State *L = *state;
    struct subject subject = subject_of("get_mailbox", "work");
    push_error(L, &subject, ERROR_ARGUMENT, "a message");
    assert_true(lua_fixture_holds(L, "type(v) == 'table' and v.kind == 'argument'"));
    assert_true(lua_fixture_holds(L, "v.message == 'a message'"));
    assert_true(lua_fixture_holds(L, "v.integration == 'helpscout'"));
    assert_true(lua_fixture_holds(L, "v.operation == 'get_mailbox' and v.account == 'work'"));
    assert_true(lua_fixture_holds(L, "v.retriable == false"));
}

static void an_error_without_a_subject_has_a_kind_and_a_message(void **state)
{
    lua_State *L = *state;
    push_error(L, NULL, ERROR_CONFIGURATION, "a message");
    assert_true(lua_fixture_holds(L, "v.kind == 'configuration' and v.message == 'a message'"));
    assert_true(lua_fixture_holds(L, "v.integration == nil and v.operation == nil"));
    assert_true(lua_fixture_holds(L, "v.account == nil and v.status == nil"));
}

static void every_kind_has_its_word(void **state)
{
    (void)state;
    static const char *const words[] = {
        "argument",  "configuration", "permission", "authentication", "forbidden",
        "not_found", "conflict",      "invalid",    "rate_limit",     "service",
        "network",   "timeout",       "cancelled",  "reply"};
    assert_int_equal(COUNT(words), ERROR_REPLY + 1);
    for (size_t i = 0; i < COUNT(words); i++)
        assert_string_equal(error_kind_word((enum error_kind)i), words[i]);
}

static void the_text_starts_with_the_operation(void **state)
{
    lua_State *L = *state;
    struct subject subject = subject_of("get_mailbox", "default");
    push_error(L, &subject, ERROR_ARGUMENT, "a message");
    assert_string_equal(lua_fixture_text(L), "helpscout.get_mailbox: a message");
}

static void the_text_names_an_account_that_is_not_the_default(void **state)
{
    lua_State *L = *state;
    struct subject subject = subject_of("get_mailbox", "work");
    push_error(L, &subject, ERROR_ARGUMENT, "a message");
    assert_string_equal(lua_fixture_text(L), "helpscout.work.get_mailbox: a message");
    subject.account = NULL;
    push_error(L, &subject, ERROR_ARGUMENT, "a message");
    assert_string_equal(lua_fixture_text(L), "helpscout.get_mailbox: a message");
}

static void the_text_without_an_operation_is_the_message(void **state)
{
    lua_State *L = *state;
    push_error(L, NULL, ERROR_ARGUMENT, "a message");
    assert_string_equal(lua_fixture_text(L), "a message");
}

static void the_text_is_one_line_whatever_the_message(void **state)
{
    lua_State *L = *state;
    struct subject subject = subject_of("get_mailbox", "default");
    push_error(L, &subject, ERROR_INVALID, "first\nsecond\r\nthird");
    const char *text = lua_fixture_text(L);
    assert_false(text_has_control(text, strlen(text)));
    push_error(L, &subject, ERROR_INVALID,
               "a\xC2\x85"
               "b\u2028c\u2029d\xC2\x9B"
               "31me\u00a0f\u2027g\xC2");
    assert_string_equal(lua_fixture_text(L),
                        "helpscout.get_mailbox: a b c d 31me\u00a0f\u2027g\xC2");
}

static void an_error_joins_with_text_on_either_side(void **state)
{
    lua_State *L = *state;
    struct subject subject = subject_of("get_mailbox", "default");
    push_error(L, &subject, ERROR_ARGUMENT, "m");
    assert_true(lua_fixture_holds(L, "('x: ' .. v) == 'x: helpscout.get_mailbox: m'"));
    assert_true(lua_fixture_holds(L, "(v .. '!') == 'helpscout.get_mailbox: m!'"));
    assert_true(lua_fixture_holds(L, "(v .. v) == tostring(v) .. tostring(v)"));
    assert_true(lua_fixture_holds(L, "(1 .. v) == '1helpscout.get_mailbox: m'"));
}

static void the_text_follows_what_a_script_makes_of_the_fields(void **state)
{
    lua_State *L = *state;
    struct subject subject = subject_of("get_mailbox", "default");
    push_error(L, &subject, ERROR_ARGUMENT, "m");
    lua_pushnil(L);
    lua_setfield(L, 1, "message");
    assert_true(lua_fixture_holds(L, "type(tostring(v)) == 'string'"));
    lua_newtable(L);
    lua_setfield(L, 1, "operation");
    assert_true(lua_fixture_holds(L, "type(tostring(v)) == 'string'"));
}

static void the_metatable_is_out_of_reach(void **state)
{
    lua_State *L = *state;
    push_error(L, NULL, ERROR_ARGUMENT, "m");
    assert_true(lua_fixture_holds(L, "type(getmetatable(v)) == 'string'"));
    assert_true(lua_fixture_holds(L, "not pcall(setmetatable, v, {})"));
}

static int raise_formatted(lua_State *L)
{
    struct subject subject = subject_of("get_mailbox", "default");
    error_raise(L, &subject, ERROR_NOT_FOUND, "%s %d%%", "half", 50);
}

static int raise_top(lua_State *L)
{
    lua_pushliteral(L, "on the top");
    error_raise_top(L, NULL, ERROR_TIMEOUT);
}

static void raising_formats_the_message(void **state)
{
    lua_State *L = *state;
    lua_settop(L, 0);
    lua_pushcfunction(L, raise_formatted);
    assert_int_equal(lua_pcall(L, 0, 0, 0), LUA_ERRRUN);
    assert_true(lua_fixture_holds(L, "v.kind == 'not_found' and v.message == 'half 50%'"));
    assert_string_equal(lua_fixture_text(L), "helpscout.get_mailbox: half 50%");
}

static void raising_takes_the_message_from_the_top(void **state)
{
    lua_State *L = *state;
    lua_settop(L, 0);
    lua_pushcfunction(L, raise_top);
    assert_int_equal(lua_pcall(L, 0, 0, 0), LUA_ERRRUN);
    assert_true(lua_fixture_holds(L, "v.kind == 'timeout' and v.message == 'on the top'"));
}

static int raise_only(lua_State *L)
{
    lua_pushcfunction(L, raise_formatted);
    int status = lua_pcall(L, 0, 0, 0);
    if (status == LUA_ERRMEM)
        return lua_error(L);
    return 0;
}

static void raising_survives_a_lack_of_memory(void **state)
{
    (void)state;
    assert_true(lua_fixture_survives_no_memory(raise_only));
}

/* ---- pictures of values ---- */

static void assert_shown(lua_State *L, const char *expression, const char *expected)
{
    lua_settop(L, 0);
    lua_fixture_push(L, expression);
    lua_settop(L, 1);
    error_push_shown(L, 1);
    assert_int_equal(lua_gettop(L), 2);
    assert_string_equal(lua_tostring(L, 2), expected);
}

static void values_are_shown_as_a_script_would_write_them(void **state)
{
    lua_State *L = *state;
    assert_shown(L, "'abc'", "\"abc\"");
    assert_shown(L, "''", "\"\"");
    assert_shown(L, "5", "5");
    assert_shown(L, "1.5", "1.5");
    assert_shown(L, "true", "true");
    assert_shown(L, "nil", "nil");
}

static void tables_and_functions_are_shown_by_their_type(void **state)
{
    lua_State *L = *state;
    assert_shown(L, "{1, 2}", "a table");
    assert_shown(L, "print", "a function");
    assert_shown(L, "coroutine.create(print)", "a thread");
    assert_shown(L, "io.stdout", "a userdata");
    assert_shown(L, "setmetatable({}, {__tostring = error, __name = 'x'})", "a table");
}

static void json_null_is_shown_as_null(void **state)
{
    lua_State *L = *state;
    lua_settop(L, 0);
    lua_pushlightuserdata(L, NULL);
    error_push_shown(L, -1);
    assert_string_equal(lua_tostring(L, -1), "null");
}

static void a_long_string_is_cut_at_40_bytes(void **state)
{
    lua_State *L = *state;
    assert_shown(L, "('x'):rep(40)", "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"");
    assert_shown(L, "('x'):rep(41)", "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...\"");
    assert_shown(L, "('x'):rep(1000000)", "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...\"");
}

static void a_character_is_not_cut_in_two(void **state)
{
    lua_State *L = *state;
    assert_shown(L, "('x'):rep(39) .. '\\u{e9}\\u{e9}'",
                 "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...\"");
    assert_shown(L, "('x'):rep(38) .. '\\u{1F600}\\u{e9}'",
                 "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...\"");
    assert_shown(L, "('x'):rep(38) .. '\\u{e9}'",
                 "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\xC3\xA9\"");
}

static void invalid_bytes_are_shown_as_question_marks(void **state)
{
    lua_State *L = *state;
    assert_shown(L, "'a\\xFFb'", "\"a?b\"");
    assert_shown(L, "'\\xC3'", "\"?\"");
    assert_shown(L, "'\\xFF\\xFE'", "\"??\"");
}

static void control_characters_are_not_shown(void **state)
{
    lua_State *L = *state;
    lua_settop(L, 0);
    static const char bytes[] = "a\0b\nc\x1B[31m\x7F";
    lua_pushlstring(L, bytes, sizeof bytes - 1);
    error_push_shown(L, 1);
    size_t len;
    const char *text = lua_tolstring(L, -1, &len);
    assert_false(text_has_control(text, len));
    assert_int_equal(len, 13);
}

/* "expected an ISO 8601 date, got" the same date, as it looks, is a riddle. */
static void what_cannot_be_seen_is_named(void **state)
{
    lua_State *L = *state;
    assert_shown(L, "'5\\u{200b}'", "\"5\\u{200b}\"");
    assert_shown(L, "'2026\\u{2011}01\\u{2013}31'", "\"2026\\u{2011}01\\u{2013}31\"");
    assert_shown(L, "'\\u{202e}open\\u{a0}'", "\"\\u{202e}open\\u{a0}\"");
    assert_shown(L, "'\\u{feff}a\\u{ad}b\\u{85}\\u{2028}'",
                 "\"\\u{feff}a\\u{ad}b\\u{85}\\u{2028}\"");
    assert_shown(L, "'Zoe\\u{308} O\\u{2019}Brien-Łuk 日本 \\u{1F600}'",
                 "\"Zoe\u0308 O\u2019Brien-Łuk 日本 \U0001F600\"");
    error_push_excerpt(L, "a\u200bb", 5, 40);
    assert_string_equal(lua_tostring(L, -1), "a\u200bb");
}

static void an_excerpt_is_valid_text_whatever_the_bytes(void **state)
{
    lua_State *L = *state;
    unsigned seed = 1;
    for (int round = 0; round < 2000; round++) {
        char bytes[64];
        for (size_t i = 0; i < sizeof bytes; i++) {
            seed = seed * 1103515245u + 12345u;
            bytes[i] = (char)(seed >> 16);
        }
        size_t len = seed % sizeof bytes, most = (seed >> 8) % 48;
        lua_settop(L, 0);
        error_push_excerpt(L, bytes, len, most);
        size_t shown_len;
        const char *shown = lua_tolstring(L, 1, &shown_len);
        assert_int_equal(text_valid_utf8(shown, shown_len), shown_len);
        assert_false(text_has_control(shown, shown_len));
        assert_true(shown_len <= most + 3);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_error_has_the_fields_of_its_subject),
        cmocka_unit_test(an_error_without_a_subject_has_a_kind_and_a_message),
        cmocka_unit_test(every_kind_has_its_word),
        cmocka_unit_test(the_text_starts_with_the_operation),
        cmocka_unit_test(the_text_names_an_account_that_is_not_the_default),
        cmocka_unit_test(the_text_without_an_operation_is_the_message),
        cmocka_unit_test(the_text_is_one_line_whatever_the_message),
        cmocka_unit_test(an_error_joins_with_text_on_either_side),
        cmocka_unit_test(the_text_follows_what_a_script_makes_of_the_fields),
        cmocka_unit_test(the_metatable_is_out_of_reach),
        cmocka_unit_test(raising_formats_the_message),
        cmocka_unit_test(raising_takes_the_message_from_the_top),
        cmocka_unit_test(raising_survives_a_lack_of_memory),
        cmocka_unit_test(values_are_shown_as_a_script_would_write_them),
        cmocka_unit_test(tables_and_functions_are_shown_by_their_type),
        cmocka_unit_test(json_null_is_shown_as_null),
        cmocka_unit_test(a_long_string_is_cut_at_40_bytes),
        cmocka_unit_test(a_character_is_not_cut_in_two),
        cmocka_unit_test(invalid_bytes_are_shown_as_question_marks),
        cmocka_unit_test(control_characters_are_not_shown),
        cmocka_unit_test(what_cannot_be_seen_is_named),
        cmocka_unit_test(an_excerpt_is_valid_text_whatever_the_bytes),
    };
    return cmocka_run_group_tests(tests, lua_fixture_setup, lua_fixture_teardown);
}
