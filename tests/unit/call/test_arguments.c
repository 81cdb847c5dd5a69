/*
 * What a script gives an operation, checked against the operation's rows: tables and positions,
 * names, options, rules, arrays and records. What single values may be is in test_types.c.
 */
#include "unit.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "arguments.h"
#include "catalog.h"
#include "lua_fixture.h"

/* ---- rows ---- */

static const struct integrations_choice statuses[] = {{.word = "all"}, {.word = "open"}, {0}};

static const struct integrations_parameter inner_members[] = {
    {.name = "code", .type = INTEGRATIONS_INTEGER, .least = 1, .flags = INTEGRATIONS_REQUIRED},
    {0}};
static const struct integrations_parameter entry_members[] = {
    {.name = "id", .type = INTEGRATIONS_VALUE, .flags = INTEGRATIONS_PASSED_OVER},
    {.name = "label", .type = INTEGRATIONS_TEXT, .preset = "Work"},
    {.name = "value", .type = INTEGRATIONS_ADDRESS, .flags = INTEGRATIONS_REQUIRED},
    {.name = "codes",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_LIST,
     .members = inner_members},
    {0}};

static const struct integrations_parameter file_row[] = {
    {.name = "file", .type = INTEGRATIONS_BYTES}};
static const struct integrations_parameter id_row[] = {{.name = "id",
                                                        .description = "Which one.",
                                                        .type = INTEGRATIONS_INTEGER,
                                                        .least = 1,
                                                        .flags = INTEGRATIONS_REQUIRED,
                                                        .aliases = "item_id number"}};
static const struct integrations_parameter list_rows[] = {
    {.name = "mailbox", .type = INTEGRATIONS_INTEGER, .least = 1},
    {.name = "status", .type = INTEGRATIONS_CHOICE, .choices = statuses, .preset = "all"},
    {.name = "query", .type = INTEGRATIONS_TEXT},
    {.name = "page", .type = INTEGRATIONS_INTEGER, .least = 1, .preset = "1"}};
static const struct integrations_parameter field_members[] = {
    {.name = "value", .type = INTEGRATIONS_INTEGER}, {0}};
static const struct integrations_parameter save_rows[] = {
    {.name = "name", .type = INTEGRATIONS_TEXT, .flags = INTEGRATIONS_EMPTY_ABSENT},
    {.name = "tags", .type = INTEGRATIONS_TEXT, .flags = INTEGRATIONS_LIST},
    {.name = "emails",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_LIST | INTEGRATIONS_UNIQUE,
     .items_most = 3,
     .members = entry_members},
    {.name = "owner", .type = INTEGRATIONS_INTEGER, .least = 1, .flags = INTEGRATIONS_NULLABLE},
    {.name = "main", .type = INTEGRATIONS_RECORD, .members = entry_members},
    {.name = "chat", .type = INTEGRATIONS_BOOLEAN},
    {.name = "fields",
     .type = INTEGRATIONS_RECORD,
     .flags = INTEGRATIONS_LIST | INTEGRATIONS_UNIQUE,
     .members = field_members}};

#define NAMES(...) ((const char *const[]){__VA_ARGS__, NULL})
static const struct integrations_rule save_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF, .names = NAMES("name", "tags", "emails"), .filled = true},
    {.kind = INTEGRATIONS_NEEDS, .names = NAMES("name", "owner"), .when = "chat"},
    {.kind = INTEGRATIONS_REFUSES,
     .names = NAMES("emails", "main"),
     .when = "chat",
     .message = "a chat has none"}};
static const struct integrations_rule one_rules[] = {
    {.kind = INTEGRATIONS_ONE_OF, .names = NAMES("mailbox", "query")}};

static const struct integrations_operation operations[] = {
    {.name = "get", .parameters = id_row, .parameter_count = 1},
    {.name = "list", .parameters = list_rows, .parameter_count = COUNT(list_rows)},
    {.name = "one",
     .parameters = list_rows,
     .parameter_count = COUNT(list_rows),
     .rules = one_rules,
     .rule_count = 1},
    {.name = "save",
     .parameters = save_rows,
     .parameter_count = COUNT(save_rows),
     .rules = save_rules,
     .rule_count = COUNT(save_rules)},
    {.name = "none"},
    {.name = "send", .parameters = file_row, .parameter_count = 1}};
static const struct integrations_service shop = {
    .name = "shop", .operations = operations, .operation_count = COUNT(operations)};

/* ---- reading ---- */

/* What the last reading was about and what it gave. */
static struct {
    struct subject subject;
    struct arguments arguments;
} reading;

static int read_protected(lua_State *L)
{
    arguments_read(L, &reading.subject, 1, &reading.arguments);
    return lua_gettop(L);
}

static void set_subject(const char *operation)
{
    reading.subject = (struct subject){.integration = &shop,
                                       .operation = catalog_operation(&shop, operation),
                                       .account = "default"};
}

/* Reads the arguments that are Lua expressions: true, or false with the error on the top. */
static bool read(lua_State *L, const char *operation, const char *expressions)
{
    set_subject(operation);
    lua_settop(L, 0);
    lua_pushcfunction(L, read_protected);
    lua_fixture_push(L, expressions);
    return lua_pcall(L, lua_gettop(L) - 1, LUA_MULTRET, 0) == LUA_OK;
}

static void accept(lua_State *L, const char *operation, const char *expressions)
{
    if (!read(L, operation, expressions))
        fail_msg("%s(%s): %s", operation, expressions, lua_fixture_text(L));
    assert_int_equal(lua_gettop(L), 1);
    assert_true(lua_isnil(L, 1));
}

/* The error must be one of argument, start with the operation, and have the part. */
static void refuse(lua_State *L, const char *operation, const char *expressions, const char *part)
{
    char beginning[40];
    if (read(L, operation, expressions))
        fail_msg("accepted: %s(%s)", operation, expressions);
    assert_true(lua_fixture_holds(L, "v.kind == 'argument'"));
    const char *text = lua_fixture_text(L);
    snprintf(beginning, sizeof beginning, "shop.%s: ", operation);
    if (strncmp(text, beginning, strlen(beginning)) != 0 || strstr(text, part) == NULL)
        fail_msg("%s(%s): no \"%s\" in \"%s\"", operation, expressions, part, text);
}

static const struct value *argument(const char *name)
{
    return arguments_get(&reading.arguments, name);
}

static void assert_integer(const char *name, int64_t expected)
{
    assert_int_equal(argument(name)->kind, VALUE_INTEGER);
    assert_int_equal(argument(name)->integer, expected);
}

static void assert_value_text(const struct value *value, const char *expected)
{
    assert_int_equal(value->kind, VALUE_TEXT);
    assert_int_equal(value->text.len, strlen(expected));
    assert_string_equal(value->text.bytes, expected);
}

static void assert_absent(const char *name)
{
    assert_int_equal(argument(name)->kind, VALUE_ABSENT);
}

static int setup(void **state)
{
    return lua_fixture_setup(state);
}

static int teardown(void **state)
{
    arguments_free(&reading.arguments);
    return lua_fixture_teardown(state);
}

/* ---- tables and positions ---- */

static void a_table_gives_parameters_by_name(void **state)
{
    accept(*state, "list", "{query = 'x', mailbox = 85}");
    assert_integer("mailbox", 85);
    assert_value_text(argument("query"), "x");
}

static void values_give_parameters_in_their_order(void **state)
{
    accept(*state, "get", "456");
    assert_integer("id", 456);
    accept(*state, "list", "85, 'open', nil, 2");
    assert_integer("mailbox", 85);
    assert_value_text(argument("status"), "open");
    assert_absent("query");
    assert_integer("page", 2);
}

static void what_is_not_given_is_absent_or_its_default(void **state)
{
    static const char *const forms[] = {
        "",         "{}",           "nil",         "{}, {}",        "{}, nil",
        "nil, nil", "{}, nil, nil", "{}, {}, nil", "{}, null, null"};
    for (size_t i = 0; i < COUNT(forms); i++) {
        accept(*state, "list", forms[i]);
        assert_value_text(argument("status"), "all");
        assert_integer("page", 1);
        assert_absent("mailbox");
        assert_absent("query");
    }
    accept(*state, "none", "");
    accept(*state, "none", "{}");
    assert_absent("of another operation");
}

static void too_many_values_are_refused(void **state)
{
    refuse(*state, "get", "1, 2", "expected at most 1 argument, got 2");
    refuse(*state, "none", "1", "expected at most 0 arguments, got 1");
    refuse(*state, "get", "{id = 1}, {}, 3", "table of options");
    refuse(*state, "get", "{id = 1}, 'x'", "table of options");
}

/* ---- names ---- */

static void an_unknown_name_offers_the_nearest(void **state)
{
    refuse(*state, "list", "{mailbox_id = 1}",
           "unknown parameter 'mailbox_id'. Did you mean: mailbox. Parameters: mailbox, status, "
           "query, page");
    refuse(*state, "list", "{zzzzzz = 2}", "unknown parameter 'zzzzzz'. Parameters: mailbox");
    refuse(*state, "list", "{['mail\\u{2011}box'] = 2}",
           "unknown parameter 'mail\\u{2011}box'. Did you mean: mailbox");
    refuse(*state, "none", "{id = 1}", "unknown parameter 'id'; it takes none");
}

static void an_option_among_the_parameters_is_told_where_it_goes(void **state)
{
    static const char expected[] = "unknown parameter 'dry_run'; it is an option, which Lua takes "
                                   "in a second table: list({...}, {dry_run = ...})";
    refuse(*state, "list", "{mailbox = 1, dry_run = true}", expected);
    refuse(*state, "none", "{fields = {'id'}}", "none({...}, {fields = ...})");
    refuse(*state, "none", "{field = {'id'}}", "it takes none");
}

static void a_strange_name_is_shown_safely(void **state)
{
    lua_State *L = *state;
    refuse(L, "get", "{['a\\nb\\xff'] = 1}", "unknown parameter");
    refuse(L, "get", "{['id\\0'] = 1}", "unknown parameter");
    refuse(L, "get", "{id = 1}, {['timeout\\0'] = 1}", "unknown option");
    refuse(L, "save", "{main = {['label\\0'] = 'x'}}", "unknown key");
    refuse(L, "get", "{[('x'):rep(100000)] = 1}", "unknown parameter");
    assert_true(lua_fixture_holds(L, "#v < 300"));
}

static void a_key_that_is_no_name_is_refused(void **state)
{
    refuse(*state, "get", "{1}", "named parameters such as {id = ...}, got the key 1");
    refuse(*state, "get", "{[true] = 1}", "got the key true");
    refuse(*state, "get", "{[{}] = 1}", "got the key a table");
    refuse(*state, "none", "{1}", "it takes no parameters, got the key 1");
}

static void an_alias_stands_for_its_parameter(void **state)
{
    accept(*state, "get", "{item_id = 5}");
    assert_integer("id", 5);
    accept(*state, "get", "{number = 6}");
    assert_integer("id", 6);
    refuse(*state, "get", "{number = 0}", "parameter 'id': expected a positive integer, got 0");
    refuse(*state, "get", "{item = 1}", "unknown parameter 'item'");
}

static void a_parameter_is_not_given_under_two_names(void **state)
{
    refuse(*state, "get", "{id = 1, number = 2}", "parameter 'id' is given twice");
    refuse(*state, "get", "{item_id = 1, number = 2}", "parameter 'id' is given twice");
}

static void a_missing_parameter_is_named_with_what_it_is(void **state)
{
    refuse(*state, "get", "{}", "missing required parameter 'id' (Which one.)");
    refuse(*state, "get", "nil", "missing required parameter 'id'");
}

/* ---- rules ---- */

static void one_of_several_is_asked_for_by_their_names(void **state)
{
    static const char expected[] =
        "missing parameter: expected at least one of 'name', 'tags' or 'emails', and not empty";
    refuse(*state, "save", "{}", expected);
    refuse(*state, "save", "{name = '', tags = {}, emails = {}}", expected);
    accept(*state, "save", "{tags = {'x'}}");
}

static void exactly_one_is_neither_none_nor_two(void **state)
{
    refuse(*state, "one", "{}", "missing parameter: expected one of 'mailbox' or 'query'");
    refuse(*state, "one", "{mailbox = 1, query = 'x'}",
           "expected only one of 'mailbox' and 'query', got 2");
    accept(*state, "one", "{query = 'x'}");
}

static void what_a_condition_needs_is_named(void **state)
{
    refuse(*state, "save", "{name = 'x', chat = true}", "missing parameter 'owner'");
    assert_true(lua_fixture_holds(*state, "not v:find('null', 1, true)"));
    accept(*state, "save", "{name = 'x', owner = 1, chat = true}");
    accept(*state, "save", "{name = 'x'}");
}

static void what_a_condition_refuses_is_said_why(void **state)
{
    refuse(*state, "save", "{name = 'x', owner = 1, chat = true, main = {value = 'a@b'}}",
           "parameter 'main': a chat has none");
}

/* ---- arrays ---- */

static void an_array_keeps_its_order(void **state)
{
    accept(*state, "save", "{tags = {'a', 'b', 'a'}}");
    assert_int_equal(argument("tags")->kind, VALUE_LIST);
    assert_int_equal(argument("tags")->list.count, 3);
    assert_value_text(&argument("tags")->list.items[1], "b");
}

static void an_empty_array_is_given(void **state)
{
    accept(*state, "save", "{name = 'x', tags = {}}");
    assert_int_equal(argument("tags")->kind, VALUE_LIST);
    assert_int_equal(argument("tags")->list.count, 0);
}

static void what_is_no_array_is_refused(void **state)
{
    refuse(*state, "save", "{tags = 'a'}", "parameter 'tags': expected an array of strings, got");
    refuse(*state, "save", "{tags = {'a', nil, 'c'}}",
           "got an array with holes (2 values, highest index 3)");
    refuse(*state, "save", "{tags = {[math.maxinteger] = 'a'}}", "holes");
    refuse(*state, "save", "{tags = {'a', n = 1}}", "got a table with the key \"n\"");
    refuse(*state, "save", "{tags = {[0] = 'a'}}", "the key 0");
    refuse(*state, "save", "{tags = {[1.5] = 'a'}}", "the key 1.5");
    refuse(*state, "save", "{tags = {[-1] = 'a'}}", "the key -1");
}

static void an_array_has_its_bound(void **state)
{
    static const char many[] = "{tags = (function() local t = {} for i = 1, %d do t[i] = 'x' end "
                               "return t end)()}";
    char table[200];
    snprintf(table, sizeof table, many, 1000);
    accept(*state, "save", table);
    snprintf(table, sizeof table, many, 1000000);
    refuse(*state, "save", table, "parameter 'tags': expected at most 1000 elements, got 1000000");
    refuse(*state, "save",
           "{emails = {{value = 'a'}, {value = 'b'}, {value = 'c'}, {value = 'd'}}}",
           "parameter 'emails': expected at most 3 elements, got 4");
}

static void a_bad_element_is_named_by_its_index(void **state)
{
    refuse(*state, "save", "{tags = {'a', 5}}", "parameter 'tags[2]': expected a string, got 5");
    refuse(*state, "save", "{tags = {''}}",
           "parameter 'tags[1]': expected a string that is not empty");
}

/* ---- records ---- */

static const struct value *member(const struct value *record, size_t i)
{
    assert_int_equal(record->kind, VALUE_RECORD);
    return &record->list.items[i];
}

static void a_record_has_a_value_for_each_member(void **state)
{
    accept(*state, "save",
           "{main = {value = 'a@b'}, emails = {{id = {}, label = 'Home', value = 'c@d', codes = "
           "{{code = 7}}}}}");
    assert_int_equal(member(argument("main"), 0)->kind, VALUE_ABSENT);
    assert_value_text(member(argument("main"), 1), "Work");
    assert_value_text(member(argument("main"), 2), "a@b");
    assert_int_equal(member(argument("main"), 3)->kind, VALUE_ABSENT);
    const struct value *entry = &argument("emails")->list.items[0];
    assert_int_equal(member(entry, 0)->kind, VALUE_ABSENT);
    assert_value_text(member(entry, 1), "Home");
    assert_int_equal(member(&member(entry, 3)->list.items[0], 0)->integer, 7);
}

static void a_place_in_a_record_is_said_in_full(void **state)
{
    static const struct {
        const char *arguments, *part;
    } rows[] = {
        {"{main = 'x'}", "parameter 'main': expected a table {label = ..., value = ..., codes = "
                         "...}, got \"x\""},
        {"{emails = 'x'}", "parameter 'emails': expected an array of {label, value, codes}, got"},
        {"{emails = {{value = 'a@b'}, 'c@d'}}", "parameter 'emails[2]': expected a table {label"},
        {"{emails = {{label = 5, value = 'a@b'}}}",
         "parameter 'emails[1].label': expected a string, got 5"},
        {"{emails = {{value = 'x'}, {}}}",
         "parameter 'emails[2].value': expected an e-mail address, got nil"},
        {"{emails = {{value = 'a@b', adress = 1}}}",
         "parameter 'emails[1]': unknown key \"adress\", expected label, value and codes"},
        {"{emails = {{value = 'a@b', codes = {{code = 1}, {code = 0}}}}}",
         "parameter 'emails[1].codes[2].code': expected a positive integer, got 0"},
        {"{main = {value = 'a@b', codes = {{}}}}",
         "parameter 'main.codes[1].code': expected a positive integer, got nil"},
        {"{emails = {{value = 'a@b'}, {value = 'c'}, {value = 'a@b'}}}",
         "parameter 'emails[3].value': the same value stands twice"},
        {"{fields = {{value = 7}, {}, {value = 8}, {}, {value = '7'}}}",
         "parameter 'fields[5].value': the same value stands twice"}};
    for (size_t i = 0; i < COUNT(rows); i++)
        refuse(*state, "save", rows[i].arguments, rows[i].part);
}

static void null_is_sent_where_the_row_says_so_and_else_left_out(void **state)
{
    lua_State *L = *state;
    lua_pushlightuserdata(L, NULL);
    lua_setglobal(L, "null");
    accept(L, "save", "{name = 'x', owner = null}");
    assert_int_equal(argument("owner")->kind, VALUE_NULL);
    /* Elsewhere it is what a decoder makes of a parameter that was left out. */
    accept(L, "save", "{name = null, tags = {'a'}}");
    assert_int_equal(argument("name")->kind, VALUE_ABSENT);
    refuse(L, "save", "{tags = {null}}", "parameter 'tags[1]'");
    accept(L, "get", "{id = 1}, {timeout = null, retries = null, fields = null, dry_run = true}");
    assert_true(reading.arguments.options.timeout < 0 && reading.arguments.options.dry_run);
    accept(L, "get", "{id = 1}, null");
    accept(L, "get", "{id = null, item_id = 1, number = null}");
    assert_integer("id", 1);
    accept(L, "get", "1, null");
    accept(L, "none", "null, nil");
}

/* ---- options ---- */

static void options_stand_in_a_second_table(void **state)
{
    const struct call_options *options = &reading.arguments.options;
    accept(*state, "get", "{id = 1}, {timeout = 2.5, retries = 2.0, dry_run = true}");
    assert_true(options->timeout == 2.5);
    assert_int_equal(options->retries, 2);
    assert_true(options->dry_run);
    accept(*state, "get", "{id = 1}");
    assert_true(options->timeout < 0);
    assert_true(options->retries < 0);
    assert_false(options->dry_run);
}

static void bad_options_are_refused_by_their_names(void **state)
{
    static const struct {
        const char *options, *part;
    } rows[] = {{"{timeout = 0}", "at most 86400, got 0"},
                {"{timeout = 0/0}", "option 'timeout'"},
                {"{timeout = 86401}", "option 'timeout'"},
                {"{timeout = '1'}", "option 'timeout'"},
                {"{retries = -1}", "option 'retries': expected an integer from 0 to 100, got -1"},
                {"{retries = 1.5}", "option 'retries'"},
                {"{retries = 101}", "option 'retries'"},
                {"{dry_run = 1}", "option 'dry_run': expected a boolean, got 1"},
                {"{dryrun = true}",
                 "unknown option \"dryrun\". Options: timeout, retries, dry_run, fields"},
                {"{fields = 'id'}", "option 'fields': expected an array of names"},
                {"{fields = {}}", "option 'fields': expected 1 to 100 names"},
                {"{fields = {''}}", "option 'fields': a name is not empty"},
                {"{fields = {'a..b'}}", "option 'fields': a name is not empty"},
                {"{['timeout\\0'] = 1}", "unknown option"},
                {"{cursor = 1}", "unknown option \"cursor\""},
                {"{5}", "unknown option 1"}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        char arguments[100];
        snprintf(arguments, sizeof arguments, "{id = 1}, %s", rows[i].options);
        refuse(*state, "get", arguments, rows[i].part);
    }
}

/* What a walk gives among the options takes the arguments' place. */
static void a_walk_stands_among_the_options(void **state)
{
    lua_State *L = *state;
    set_subject("get");
    lua_settop(L, 0);
    lua_pushcfunction(L, read_protected);
    lua_fixture_push(L, "{id = 1}, {}");
    void *walk = lua_newuserdatauv(L, 1, 0);
    lua_rawsetp(L, -2, &arguments_walk_key);
    assert_int_equal(lua_pcall(L, 2, LUA_MULTRET, 0), LUA_OK);
    assert_int_equal(lua_gettop(L), 1);
    assert_ptr_equal(lua_touserdata(L, 1), walk);
}

/* ---- tricks ---- */

static void metamethods_of_a_table_are_not_called(void **state)
{
    refuse(*state, "get", "setmetatable({}, {__index = function() return 1 end, __pairs = error})",
           "missing required parameter 'id'");
    accept(*state, "save",
           "setmetatable({tags = setmetatable({'a'}, {__len = function() return 9 end, __index = "
           "error})}, {__index = error, __pairs = error})");
    assert_int_equal(argument("tags")->list.count, 1);
}

static void arguments_are_the_calls_own(void **state)
{
    lua_State *L = *state;
    lua_fixture_push(L, "{tags = {'vip'}}");
    lua_setglobal(L, "given");
    accept(L, "save", "given");
    luaL_dostring(L, "given.tags[1] = nil given = nil collectgarbage()");
    assert_value_text(&argument("tags")->list.items[0], "vip");
}

/* ---- memory ---- */

static void reading_again_forgets_what_was_read_before(void **state)
{
    size_t taken = 0;
    for (size_t i = 0; i < 100; i++) {
        accept(*state, "save", "{tags = {('x'):rep(1000)}, emails = {}}");
        taken = i == 0 ? reading.arguments.arena.taken : taken;
        assert_int_equal(reading.arguments.arena.taken, taken);
    }
}

static void arguments_have_a_bound_together(void **state)
{
    refuse(*state, "send", "{file = ('x'):rep(65 * 1024 * 1024)}",
           "the arguments are larger than 64 MiB");
    accept(*state, "send", "{file = 'x'}");
}

static int read_many(lua_State *L)
{
    static const struct subject subject = {
        .integration = &shop, .operation = &operations[3], .account = "default"};
    if (luaL_dostring(L,
                      "return {name = 'a', tags = {'b', 'c'}, main = {value = 'm'}, emails = "
                      "{{value = 'a@b'}, {value = 'c@d', codes = {{code = 1}}}}}, {retries = 1}"))
        return lua_error(L);
    arguments_read(L, &subject, 1, &reading.arguments);
    arguments_push(L, &reading.arguments);
    return 0;
}

static void reading_survives_a_lack_of_memory(void **state)
{
    (void)state;
    assert_true(lua_fixture_survives_no_memory(read_many));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_table_gives_parameters_by_name),
        cmocka_unit_test(values_give_parameters_in_their_order),
        cmocka_unit_test(what_is_not_given_is_absent_or_its_default),
        cmocka_unit_test(too_many_values_are_refused),
        cmocka_unit_test(an_unknown_name_offers_the_nearest),
        cmocka_unit_test(an_option_among_the_parameters_is_told_where_it_goes),
        cmocka_unit_test(a_strange_name_is_shown_safely),
        cmocka_unit_test(a_key_that_is_no_name_is_refused),
        cmocka_unit_test(an_alias_stands_for_its_parameter),
        cmocka_unit_test(a_parameter_is_not_given_under_two_names),
        cmocka_unit_test(a_missing_parameter_is_named_with_what_it_is),
        cmocka_unit_test(one_of_several_is_asked_for_by_their_names),
        cmocka_unit_test(exactly_one_is_neither_none_nor_two),
        cmocka_unit_test(what_a_condition_needs_is_named),
        cmocka_unit_test(what_a_condition_refuses_is_said_why),
        cmocka_unit_test(an_array_keeps_its_order),
        cmocka_unit_test(an_empty_array_is_given),
        cmocka_unit_test(what_is_no_array_is_refused),
        cmocka_unit_test(an_array_has_its_bound),
        cmocka_unit_test(a_bad_element_is_named_by_its_index),
        cmocka_unit_test(a_record_has_a_value_for_each_member),
        cmocka_unit_test(a_place_in_a_record_is_said_in_full),
        cmocka_unit_test(null_is_sent_where_the_row_says_so_and_else_left_out),
        cmocka_unit_test(options_stand_in_a_second_table),
        cmocka_unit_test(bad_options_are_refused_by_their_names),
        cmocka_unit_test(a_walk_stands_among_the_options),
        cmocka_unit_test(metamethods_of_a_table_are_not_called),
        cmocka_unit_test(arguments_are_the_calls_own),
        cmocka_unit_test(reading_again_forgets_what_was_read_before),
        cmocka_unit_test(arguments_have_a_bound_together),
        cmocka_unit_test(reading_survives_a_lack_of_memory),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
