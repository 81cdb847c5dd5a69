/* Values that were checked, back in Lua as a script would write them. */
#include "unit.h"

#include <lauxlib.h>
#include <string.h>

#include "arguments.h"
#include "lua_fixture.h"

static const struct integrations_choice statuses[] = {{"open", "active", false}, {0}};
static const struct integrations_parameter members[] = {
    {.name = "label", .type = INTEGRATIONS_TEXT, .preset = "Work", .as = "Label"},
    {.name = "value", .type = INTEGRATIONS_PHONE, .flags = INTEGRATIONS_REQUIRED},
    {.name = "note", .type = INTEGRATIONS_TEXT, .flags = INTEGRATIONS_NULLABLE},
    {.name = "id", .type = INTEGRATIONS_VALUE, .flags = INTEGRATIONS_PASSED_OVER},
    {0}};
static const struct integrations_parameter sides[] = {
    {.name = "height", .type = INTEGRATIONS_NUMBER},
    {.name = "width", .type = INTEGRATIONS_NUMBER},
    {0}};
static const struct integrations_parameter prices[] = {
    {.name = "value", .type = INTEGRATIONS_NUMBER, .flags = INTEGRATIONS_NULLABLE}, {0}};
static const struct integrations_parameter rows[] = {
    {.name = "id", .type = INTEGRATIONS_INTEGER, .least = 1},
    {.name = "ratio", .type = INTEGRATIONS_NUMBER},
    {.name = "on", .type = INTEGRATIONS_BOOLEAN},
    {.name = "text", .type = INTEGRATIONS_TEXT, .flags = INTEGRATIONS_EMPTY_ALLOWED},
    {.name = "status", .type = INTEGRATIONS_CHOICE, .choices = statuses},
    {.name = "from", .type = INTEGRATIONS_TIME},
    {.name = "tags", .type = INTEGRATIONS_NAME, .flags = INTEGRATIONS_LIST},
    {.name = "file", .type = INTEGRATIONS_BYTES},
    {.name = "owner", .type = INTEGRATIONS_INTEGER, .flags = INTEGRATIONS_NULLABLE},
    {.name = "phones", .type = INTEGRATIONS_RECORD, .flags = INTEGRATIONS_LIST, .members = members},
    {.name = "page", .type = INTEGRATIONS_INTEGER, .least = 1, .preset = "1"},
    {.name = "message", .type = INTEGRATIONS_UUID, .preset = "new"},
    {.name = "context", .type = INTEGRATIONS_TABLE},
    {.name = "parts", .type = INTEGRATIONS_ANYTHING, .flags = INTEGRATIONS_LIST, .items_least = 2},
    {.name = "prices",
     .type = INTEGRATIONS_MAP,
     .characters = "a-z_",
     .items_least = 1,
     .members = prices},
    {.name = "size", .type = INTEGRATIONS_RECORD, .items_least = 2, .members = sides},
    {.name = "secret", .type = INTEGRATIONS_TEXT, .flags = INTEGRATIONS_SECRET}};
static const struct integrations_operation operation = {
    .name = "save", .parameters = rows, .parameter_count = COUNT(rows)};
static const struct integrations_service shop = {
    .name = "shop", .operations = &operation, .operation_count = 1};
static const struct subject subject = {.integration = &shop, .operation = &operation};
static struct arguments arguments;

/* Reads the arguments on the stack and returns them as they come back. */
static int there_and_back(lua_State *L)
{
    arguments_read(L, &subject, 1, &arguments);
    arguments_push(L, &arguments);
    return 1;
}

static void push_back(lua_State *L, const char *expressions)
{
    lua_settop(L, 0);
    lua_pushlightuserdata(L, NULL);
    lua_setglobal(L, "null");
    lua_pushcfunction(L, there_and_back);
    lua_fixture_push(L, expressions);
    if (lua_pcall(L, lua_gettop(L) - 1, 1, 0) != LUA_OK)
        fail_msg("%s", lua_fixture_text(L));
}

static void values_come_back_as_a_script_would_write_them(void **state)
{
    lua_State *L = *state;
    push_back(L, "{id = '5', ratio = 0.5, on = false, text = '', status = 'open', from = "
                 "'2026-01-31', tags = {'vip', 2, '3'}, file = '\\0\\xff', owner = null, "
                 "phones = {{value = '+33 6-12', id = {}, note = null}}}");
    assert_true(lua_fixture_holds(L, "v.id == 5 and math.type(v.id) == 'integer'"));
    assert_true(lua_fixture_holds(L, "v.ratio == 0.5 and v.on == false and v.text == ''"));
    assert_true(lua_fixture_holds(L, "v.status == 'open' and v.from == 1769817600"));
    assert_true(lua_fixture_holds(L, "#v.tags == 3 and v.tags[1] == 'vip' and v.tags[2] == 2"));
    assert_true(lua_fixture_holds(L, "v.tags[3] == 3 and v.file == '\\0\\xff'"));
    assert_true(lua_fixture_holds(L, "v.owner == null and #v.phones == 1"));
    assert_true(lua_fixture_holds(L, "v.phones[1].label == 'Work' and v.phones[1].note == null"));
    assert_true(lua_fixture_holds(L, "v.phones[1].value == '+33612' and v.phones[1].id == nil"));
    assert_true(lua_fixture_holds(L, "v.page == 1"));
}

static void a_table_is_kept_as_the_json_that_it_is(void **state)
{
    lua_State *L = *state;
    push_back(L, "{context = {b = {1, 2.5, {x = null}}, a = 'y'}}");
    const struct value *context = arguments_get(&arguments, "context");
    assert_int_equal(context->kind, VALUE_JSON);
    assert_string_equal(context->text.bytes, "{\"a\":\"y\",\"b\":[1,2.5,{\"x\":null}]}");
    assert_true(lua_fixture_holds(L, "v.context.a == 'y' and v.context.b[3].x == null"));
}

/* As decoders make of integers that have only one kind of numbers. */
static void an_integral_float_of_a_table_is_an_integer(void **state)
{
    lua_State *L = *state;
    push_back(L, "{context = {a = 5.0, b = {2^53, -0.5, 1e300}}}");
    assert_string_equal(arguments_get(&arguments, "context")->text.bytes,
                        "{\"a\":5,\"b\":[9007199254740992,-0.5,1e+300]}");
    assert_true(lua_fixture_holds(L, "math.type(v.context.a) == 'integer'"));
}

/* The error must have the part. */
static void assert_refused(lua_State *L, const char *expressions, const char *part)
{
    lua_settop(L, 0);
    lua_pushcfunction(L, there_and_back);
    lua_fixture_push(L, expressions);
    assert_int_not_equal(lua_pcall(L, lua_gettop(L) - 1, 1, 0), LUA_OK);
    const char *text = lua_fixture_text(L);
    if (strstr(text, part) == NULL)
        fail_msg("no \"%s\" in \"%s\"", part, text);
}

static void a_table_that_is_no_json_is_refused(void **state)
{
    lua_State *L = *state;
    assert_refused(L, "{context = 'x'}", "parameter 'context': expected a table, got \"x\"");
    assert_refused(L, "{context = {f = print}}", "parameter 'context': at f: a function");
    assert_refused(L, "{context = {x = ('y'):rep(2^20)}}", "at most 1 MiB");
}

/* Nested deeper it would fill all memory, without an end that one could wait for. */
static void a_table_that_holds_others_many_times_over_takes_no_more_than_it_may_have(void **state)
{
    lua_State *L = *state;
    assert_refused(L,
                   "(function() local t = {1} for _ = 1, 12 do t = {t, t, t, t} end"
                   "  return {context = {x = t}} end)()",
                   "at most 1 MiB");
    assert_true(arguments.words.capacity <= 4 << 20);
}

static void anything_is_a_value_or_a_table(void **state)
{
    lua_State *L = *state;
    push_back(L, "{parts = {'a', 1, true, {b = {2}}}}");
    assert_true(lua_fixture_holds(L, "v.parts[1] == 'a' and v.parts[2] == 1 and v.parts[3]"));
    assert_true(lua_fixture_holds(L, "v.parts[4].b[1] == 2"));
    assert_refused(L, "{parts = {print, 1}}",
                   "parameter 'parts[1]': expected a string, a number, a boolean or a table, got");
    assert_refused(L, "{parts = {'a'}}", "parameter 'parts': expected at least 2 elements, got 1");
}

static void a_record_with_too_few_members_says_how_many_it_needs(void **state)
{
    lua_State *L = *state;
    push_back(L, "{size = {height = 1, width = 2}}");
    assert_refused(L, "{size = {width = 2}}",
                   "parameter 'size': expected at least 2 of its members, got 1");
}

static void a_map_has_values_of_one_type_by_key(void **state)
{
    lua_State *L = *state;
    push_back(L, "{prices = {b = 2, a_c = 1.5, d = null}}");
    const struct value *map = arguments_get(&arguments, "prices");
    assert_string_equal(map->text.bytes, "{\"a_c\":1.5,\"b\":2,\"d\":null}");
    assert_true(lua_fixture_holds(L, "v.prices.b == 2 and v.prices.d == null"));
    assert_refused(L, "{prices = 1}", "parameter 'prices': expected a table of values by key, got");
    assert_refused(L, "{prices = {a = 'x'}}", "parameter 'prices.a': expected a number, got \"x\"");
    assert_refused(L, "{prices = {[('a'):rep(100)] = 'x'}}",
                   "aaaaaaaaaa...': expected a number, got \"x\"");
    assert_refused(L, "{prices = {['a/b'] = 1}}",
                   "texts of the characters a-z_ as keys, got \"a/b\"");
    assert_refused(L, "{prices = {1}}", "texts of the characters a-z_ as keys, got 1");
    assert_refused(L, "{prices = {[''] = 1}}", "texts of the characters a-z_ as keys, got \"\"");
    assert_refused(L, "{prices = {}}", "parameter 'prices': expected at least 1 entry, got 0");
}

static void what_is_not_given_does_not_come_back(void **state)
{
    lua_State *L = *state;
    push_back(L, "{phones = {}}");
    assert_true(lua_fixture_holds(L, "next(v.phones) == nil and v.id == nil and v.tags == nil"));
}

static void what_came_back_is_taken_again(void **state)
{
    lua_State *L = *state;
    push_back(L, "{id = 1, from = '2026-01-31T10:00Z', tags = {1, 'x'}, phones = {{value = "
                 "'+331'}}}");
    lua_setglobal(L, "before");
    push_back(L, "before");
    assert_true(lua_fixture_holds(L, "v.id == 1 and v.from == before.from and v.tags[2] == 'x' and "
                                     "v.phones[1].value == '+331' and v ~= before"));
}

static void an_id_that_is_not_given_is_made_for_each_call(void **state)
{
    static const char uuid[] =
        "v.message:match '^%x%x%x%x%x%x%x%x%-%x%x%x%x%-4%x%x%x%-[89ab]%x%x%x%-%x+$' and "
        "#v.message == 36 and v.message ~= before";
    lua_State *L = *state;
    push_back(L, "{}");
    assert_true(lua_fixture_holds(L, uuid));
    lua_getfield(L, -1, "message");
    lua_setglobal(L, "before");
    push_back(L, "{}");
    assert_true(lua_fixture_holds(L, uuid));
    push_back(L, "{message = '9B2F6E1C-0d3a-1c5e-0f7a-1b2c3d4e5f60'}");
    assert_true(lua_fixture_holds(L, "v.message == '9B2F6E1C-0d3a-1c5e-0f7a-1b2c3d4e5f60'"));
}

static void a_secret_is_shown_to_nobody(void **state)
{
    lua_State *L = *state;
    push_back(L, "{secret = 'lemon-tart-42'}");
    assert_true(lua_fixture_holds(L, "v.secret == '[secret]'"));
    lua_settop(L, 0);
    lua_pushcfunction(L, there_and_back);
    lua_fixture_push(L, "{secret = 424242}");
    assert_int_equal(lua_pcall(L, 1, 1, 0), LUA_ERRRUN);
    assert_string_equal(lua_fixture_text(L),
                        "shop.save: parameter 'secret': expected a string, got a number");
}

static int setup(void **state)
{
    return lua_fixture_setup(state);
}

static int teardown(void **state)
{
    arguments_free(&arguments);
    return lua_fixture_teardown(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_come_back_as_a_script_would_write_them),
        cmocka_unit_test(a_table_is_kept_as_the_json_that_it_is),
        cmocka_unit_test(a_table_that_is_no_json_is_refused),
        cmocka_unit_test(a_table_that_holds_others_many_times_over_takes_no_more_than_it_may_have),
        cmocka_unit_test(an_integral_float_of_a_table_is_an_integer),
        cmocka_unit_test(anything_is_a_value_or_a_table),
        cmocka_unit_test(a_record_with_too_few_members_says_how_many_it_needs),
        cmocka_unit_test(a_map_has_values_of_one_type_by_key),
        cmocka_unit_test(what_is_not_given_does_not_come_back),
        cmocka_unit_test(what_came_back_is_taken_again),
        cmocka_unit_test(an_id_that_is_not_given_is_made_for_each_call),
        cmocka_unit_test(a_secret_is_shown_to_nobody),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
