/* What a script gives an operation, checked against the operation's rows. */
#include "unit.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "aircall.h"
#include "arguments.h"
#include "helpscout.h"
#include "lua_fixture.h"

static const struct integration *const helpscout = &helpscout_integration;
static const struct integration *const aircall = &aircall_integration;

/* What the last reading was about and what it gave. */
static struct {
    struct subject subject;
    struct arguments arguments;
} reading;

/* Leaves the slots as its results: the state's stack then is the stack of the call. */
static int read_protected(lua_State *L)
{
    arguments_read(L, &reading.subject, lua_gettop(L), &reading.arguments);
    return lua_gettop(L);
}

/* Reads the arguments that are Lua expressions: true, or false with the error on the top. */
static bool read(lua_State *L, const struct integration *integration, const char *operation,
                 const char *expressions)
{
    reading.subject = (struct subject){.integration = integration,
                                       .operation = catalog_operation(integration, operation),
                                       .account = "default"};
    lua_settop(L, 0);
    lua_pushcfunction(L, read_protected);
    lua_fixture_push(L, expressions);
    return lua_pcall(L, lua_gettop(L) - 1, LUA_MULTRET, 0) == LUA_OK;
}

static void accept(lua_State *L, const struct integration *integration, const char *operation,
                   const char *expressions)
{
    if (!read(L, integration, operation, expressions))
        fail_msg("%s(%s): %s", operation, expressions, lua_fixture_text(L));
}

/* The error must be one of argument, start with the operation, and have the part. */
static void refuse(lua_State *L, const struct integration *integration, const char *operation,
                   const char *expressions, const char *part)
{
    char beginning[80];
    if (read(L, integration, operation, expressions))
        fail_msg("accepted: %s(%s)", operation, expressions);
    assert_true(lua_fixture_holds(L, "v.kind == 'argument'"));
    const char *text = lua_fixture_text(L);
    snprintf(beginning, sizeof beginning, "%s.%s: ", integration->name, operation);
    if (strncmp(text, beginning, strlen(beginning)) != 0 || strstr(text, part) == NULL)
        fail_msg("%s(%s): no \"%s\" in \"%s\"", operation, expressions, part, text);
}

static const struct argument *argument(const char *name)
{
    return arguments_get(&reading.arguments, reading.subject.operation, name);
}

static void assert_integer(const char *name, int64_t expected)
{
    assert_true(argument(name)->given);
    assert_int_equal(argument(name)->integer, expected);
}

static void assert_text(const char *name, const char *expected)
{
    assert_true(argument(name)->given);
    assert_int_equal(argument(name)->len, strlen(expected));
    assert_memory_equal(argument(name)->text, expected, strlen(expected));
}

static void assert_absent(const char *name)
{
    assert_false(argument(name)->given);
}

/* Element `index` of an array argument. */
static void assert_element(lua_State *L, const char *name, int index, const char *expected)
{
    assert_int_equal(lua_rawgeti(L, argument(name)->slot, index), LUA_TSTRING);
    assert_string_equal(lua_tostring(L, -1), expected);
    lua_pop(L, 1);
}

/* ---- tables and positions ---- */

static void a_table_gives_parameters_by_name(void **state)
{
    accept(*state, helpscout, "get_conversation", "{id = 456}");
    assert_integer("id", 456);
}

static void values_give_parameters_in_their_order(void **state)
{
    accept(*state, helpscout, "get_conversation", "456");
    assert_integer("id", 456);
    accept(*state, helpscout, "list_conversations", "85, 'open', 0");
    assert_integer("mailbox", 85);
    assert_text("status", "open");
    assert_integer("assignee", 0);
    assert_absent("customer");
}

static void nothing_is_the_same_as_an_empty_table(void **state)
{
    static const char *const forms[] = {"", "{}", "nil", "{}, {}", "{}, nil"};
    for (size_t i = 0; i < COUNT(forms); i++) {
        accept(*state, helpscout, "list_conversations", forms[i]);
        assert_text("status", "all");
        assert_integer("page", 1);
        assert_integer("per_page", 25);
        assert_text("sort_order", "desc");
        assert_absent("mailbox");
    }
    accept(*state, helpscout, "get_current_user", "");
    accept(*state, helpscout, "get_current_user", "{}");
}

static void nil_is_absent(void **state)
{
    accept(*state, helpscout, "list_conversations", "nil, 'closed', nil, 7");
    assert_absent("mailbox");
    assert_text("status", "closed");
    assert_absent("assignee");
    assert_integer("customer", 7);
    refuse(*state, helpscout, "get_conversation", "nil", "missing required parameter 'id'");
}

static void a_default_is_sent_as_the_service_calls_it(void **state)
{
    accept(*state, helpscout, "create_conversation",
           "{subject = 's', mailbox_id = 1, customer_id = 2, body = 'b'}");
    assert_string_equal(catalog_sent(argument("status")->choice), "active");
    assert_string_equal(catalog_sent(argument("type")->choice), "email");
}

static void a_given_value_takes_the_place_of_its_default(void **state)
{
    accept(*state, aircall, "list_calls", "{per_page = 50, order = 'asc'}");
    assert_integer("per_page", 50);
    assert_integer("page", 1);
    assert_text("order", "asc");
}

static void too_many_values_are_refused(void **state)
{
    refuse(*state, helpscout, "get_conversation", "1, 2", "expected at most 1 arguments, got 2");
    refuse(*state, helpscout, "get_current_user", "1", "expected at most 0 arguments, got 1");
    refuse(*state, helpscout, "get_conversation", "{id = 1}, {}, 3", "table of options");
    refuse(*state, helpscout, "get_conversation", "{id = 1}, 'x'", "table of options");
}

static void every_parameter_has_a_slot_of_its_own(void **state)
{
    lua_State *L = *state;
    accept(L, aircall, "update_contact", "{contact_id = 5, first_name = 'a', emails = {}}");
    for (size_t i = 0; i < reading.subject.operation->parameter_count; i++)
        assert_int_equal(reading.arguments.values[i].slot, i + 1);
    assert_string_equal(lua_tostring(L, argument("first_name")->slot), "a");
    assert_int_equal(lua_type(L, argument("emails")->slot), LUA_TTABLE);
}

/* ---- names ---- */

static void an_unknown_name_offers_the_nearest(void **state)
{
    refuse(*state, helpscout, "list_conversations", "{mailbox_id = 1}",
           "unknown parameter 'mailbox_id'. Did you mean: mailbox. Parameters: mailbox, status");
    refuse(*state, helpscout, "update_conversation", "{id = 1, tag = {}}", "Did you mean: tags");
    refuse(*state, aircall, "get_call", "{id = 1}", "Did you mean: call_id");
}

static void an_unknown_name_near_to_none_lists_the_parameters(void **state)
{
    refuse(*state, aircall, "get_call", "{call_id = 1, zzzzzz = 2}",
           "unknown parameter 'zzzzzz'. Parameters: call_id");
    refuse(*state, helpscout, "get_current_user", "{id = 1}", "unknown parameter 'id'");
}

static void a_strange_name_is_shown_safely(void **state)
{
    lua_State *L = *state;
    refuse(L, helpscout, "get_mailbox", "{['a\\nb\\xff'] = 1}", "unknown parameter");
    refuse(L, helpscout, "get_mailbox", "{[('x'):rep(100000)] = 1}", "unknown parameter");
    assert_true(lua_fixture_holds(L, "#v < 300"));
}

static void a_key_that_is_no_name_is_refused(void **state)
{
    refuse(*state, helpscout, "get_mailbox", "{1}",
           "named parameters such as {id = ...}, got the key 1");
    refuse(*state, helpscout, "get_mailbox", "{[true] = 1}", "got the key true");
    refuse(*state, helpscout, "get_mailbox", "{[{}] = 1}", "got the key a table");
    refuse(*state, helpscout, "get_current_user", "{1}", "got the key 1");
}

static void a_missing_parameter_is_named_with_what_it_is(void **state)
{
    refuse(*state, helpscout, "get_conversation", "{}",
           "missing required parameter 'id' (Id of the conversation.)");
    refuse(*state, helpscout, "create_conversation", "{mailbox_id = 1, body = 'b'}", "'subject'");
    refuse(*state, helpscout, "create_conversation", "{subject = 's', body = 'b'}", "'mailbox_id'");
    refuse(*state, aircall, "update_contact", "{first_name = 'a'}", "'contact_id'");
}

static void one_of_several_is_asked_for_by_their_names(void **state)
{
    refuse(*state, helpscout, "create_conversation", "{subject = 's', mailbox_id = 1, body = 'b'}",
           "expected at least one of 'customer_id' or 'customer_email'");
    refuse(*state, helpscout, "update_conversation", "{id = 1}",
           "'status', 'subject', 'assignee_id', 'mailbox_id' or 'tags'");
    refuse(*state, helpscout, "create_customer", "{phone = '1'}",
           "'first_name', 'last_name' or 'email'");
    refuse(*state, aircall, "create_contact", "{emails = {{value = 'a@b'}}}",
           "'first_name' or 'last_name'");
    refuse(*state, aircall, "create_contact", "{first_name = 'a'}", "'phone_numbers' or 'emails'");
    refuse(*state, aircall, "update_contact", "{contact_id = 1}", "'first_name'");
}

static void an_empty_text_or_array_is_no_contact(void **state)
{
    refuse(*state, aircall, "create_contact", "{first_name = '', emails = {{value = 'a@b'}}}",
           "'first_name' or 'last_name'");
    refuse(*state, aircall, "create_contact", "{first_name = 'a', phone_numbers = {}, emails = {}}",
           "'phone_numbers' or 'emails'");
}

static void an_empty_array_is_a_change(void **state)
{
    accept(*state, aircall, "update_contact", "{contact_id = 1, emails = {}}");
    assert_true(argument("emails")->given);
    assert_int_equal(argument("emails")->count, 0);
    accept(*state, helpscout, "update_conversation", "{id = 1, tags = {}}");
    assert_true(argument("tags")->given);
}

/* ---- every row ---- */

/* Appends name = value for every required parameter but one. */
static void append_required(char *table, size_t size, const struct operation *operation,
                            const struct parameter *but)
{
    for (size_t i = 0; i < operation->parameter_count; i++) {
        const struct parameter *row = &operation->parameters[i];
        size_t len = strlen(table);
        if (row->required && row != but)
            snprintf(table + len, size - len, "%s = %s, ", row->name,
                     row->type == PARAMETER_INTEGER ? "1" : "'x'");
    }
}

typedef void (*row_check)(lua_State *L, const struct integration *integration,
                          const struct operation *operation, const struct parameter *row);

static void for_each_row(lua_State *L, row_check check)
{
    for (size_t i = 0; catalog_integrations[i] != NULL; i++)
        for (size_t j = 0; j < catalog_integrations[i]->operation_count; j++) {
            const struct operation *operation = &catalog_integrations[i]->operations[j];
            for (size_t k = 0; k < operation->parameter_count; k++)
                check(L, catalog_integrations[i], operation, &operation->parameters[k]);
        }
}

/* The operation's table with this value for the row, refused with this part. */
static void refuse_value(lua_State *L, const struct integration *integration,
                         const struct operation *operation, const struct parameter *row,
                         const char *value, const char *part)
{
    char table[512] = "{";
    append_required(table, sizeof table, operation, row);
    size_t len = strlen(table);
    snprintf(table + len, sizeof table - len, "%s = %s}", row->name, value);
    refuse(L, integration, operation->name, table, part);
}

static void check_wrong_types(lua_State *L, const struct integration *integration,
                              const struct operation *operation, const struct parameter *row)
{
    static const struct {
        const char *value, *found;
    } wrong[] = {{"print", "got a function"},
                 {"true", "got true"},
                 {"0/0", "got "},
                 {"1.5", "got 1.5"},
                 {"coroutine.create(print)", "got a thread"}};
    char place[80];
    snprintf(place, sizeof place, "parameter '%s': expected ", row->name);
    for (size_t i = 0; i < COUNT(wrong); i++) {
        refuse_value(L, integration, operation, row, wrong[i].value, place);
        refuse_value(L, integration, operation, row, wrong[i].value, wrong[i].found);
    }
}

static void a_wrong_type_says_the_parameter_what_was_expected_and_found(void **state)
{
    for_each_row(*state, check_wrong_types);
}

static void check_table_refused(lua_State *L, const struct integration *integration,
                                const struct operation *operation, const struct parameter *row)
{
    if (row->type >= PARAMETER_STRINGS)
        refuse_value(L, integration, operation, row, "'text'", "got \"text\"");
    else
        refuse_value(L, integration, operation, row, "{}", "got a table");
}

static void a_single_value_is_no_array_and_no_array_a_single_value(void **state)
{
    for_each_row(*state, check_table_refused);
}

static void check_integer_bounds(lua_State *L, const struct integration *integration,
                                 const struct operation *operation, const struct parameter *row)
{
    char value[32], part[80];
    if (row->type != PARAMETER_INTEGER)
        return;
    snprintf(value, sizeof value, "%lld", (long long)row->least - 1);
    snprintf(part, sizeof part, "got %s", value);
    refuse_value(L, integration, operation, row, value, part);
    refuse_value(L, integration, operation, row, "math.mininteger", "got -9223372036854775808");
    if (row->most == 0)
        return;
    snprintf(value, sizeof value, "%lld", (long long)row->most + 1);
    snprintf(part, sizeof part, "expected an integer from %lld to %lld, got %s",
             (long long)row->least, (long long)row->most, value);
    refuse_value(L, integration, operation, row, value, part);
}

static void an_integer_past_its_bounds_is_refused(void **state)
{
    for_each_row(*state, check_integer_bounds);
}

static void check_enum_words(lua_State *L, const struct integration *integration,
                             const struct operation *operation, const struct parameter *row)
{
    if (row->type != PARAMETER_ENUM)
        return;
    for (const struct choice *choice = row->choices; choice->word != NULL; choice++) {
        char part[64];
        snprintf(part, sizeof part, "\"%s\"", choice->word);
        if (!choice->alias)
            refuse_value(L, integration, operation, row, "'nonsense'", part);
    }
    refuse_value(L, integration, operation, row, "'nonsense'", "got \"nonsense\"");
    refuse_value(L, integration, operation, row, "''", "got \"\"");
    refuse_value(L, integration, operation, row, "1", "expected one of");
}

static void a_word_outside_its_list_is_refused_with_the_list(void **state)
{
    for_each_row(*state, check_enum_words);
}

static void check_bad_text(lua_State *L, const struct integration *integration,
                           const struct operation *operation, const struct parameter *row)
{
    char place[80];
    const char *before = row->type >= PARAMETER_PHONES    ? "{{value = "
                         : row->type >= PARAMETER_STRINGS ? "{"
                                                          : "";
    const char *after = row->type >= PARAMETER_PHONES    ? "}}"
                        : row->type >= PARAMETER_STRINGS ? "}"
                                                         : "";
    if (row->type == PARAMETER_INTEGER || row->type == PARAMETER_ENUM)
        return;
    char value[80];
    snprintf(place, sizeof place, "parameter '%s", row->name);
    snprintf(value, sizeof value, "%s'a\\0b'%s", before, after);
    refuse_value(L, integration, operation, row, value, "got a string with a NUL byte");
    refuse_value(L, integration, operation, row, value, place);
    snprintf(value, sizeof value, "%s'ab\\xff'%s", before, after);
    refuse_value(L, integration, operation, row, value, "an invalid byte at position 3");
    refuse_value(L, integration, operation, row, value, place);
}

static void text_with_nul_or_invalid_utf8_is_refused(void **state)
{
    for_each_row(*state, check_bad_text);
}

/* ---- integers ---- */

static void an_integer_may_be_an_integral_float_or_decimal_text(void **state)
{
    static const struct {
        const char *value;
        int64_t integer;
    } rows[] = {{"456", 456},
                {"456.0", 456},
                {"'456'", 456},
                {"'0456'", 456},
                {"2^53", 9007199254740992},
                {"math.maxinteger", INT64_MAX},
                {"'9223372036854775807'", INT64_MAX}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        accept(*state, helpscout, "get_conversation", rows[i].value);
        assert_integer("id", rows[i].integer);
    }
}

static void other_numbers_and_texts_are_no_integers(void **state)
{
    static const char *const values[] = {"0",      "-1",     "1.5",        "1/0",
                                         "-1/0",   "2^63",   "''",         "'abc'",
                                         "'0x10'", "'1e3'",  "' 1'",       "'1 '",
                                         "'1.0'",  "'+1'",   "'-1'",       "'--1'",
                                         "'-'",    "'1\\0'", "'\\u{661}'", "'9223372036854775808'"};
    for (size_t i = 0; i < COUNT(values); i++)
        refuse(*state, helpscout, "get_conversation", values[i],
               "parameter 'id': expected a positive integer, got ");
}

static void zero_is_taken_where_it_means_nobody(void **state)
{
    accept(*state, helpscout, "update_conversation", "{id = 1, assignee_id = 0}");
    assert_integer("assignee_id", 0);
    refuse(*state, helpscout, "update_conversation", "{id = 1, assignee_id = -1}",
           "expected a positive integer or 0, got -1");
}

/* ---- text ---- */

static void a_text_is_kept_as_it_is(void **state)
{
    accept(*state, helpscout, "list_conversations", "{query = ' a  \\u{1F600}\\n'}");
    assert_text("query", " a  \xF0\x9F\x98\x80\n");
}

static void a_number_is_no_text(void **state)
{
    refuse(*state, helpscout, "list_conversations", "{tag = 5}",
           "parameter 'tag': expected a string, got 5");
}

static void an_empty_text_is_refused_where_it_means_nothing(void **state)
{
    refuse(*state, helpscout, "list_conversations", "{query = ''}",
           "parameter 'query': expected a string that is not empty, got \"\"");
    refuse(*state, aircall, "update_contact", "{contact_id = 1, first_name = ''}", "'first_name'");
}

static void an_empty_text_is_absent_where_it_says_nothing(void **state)
{
    accept(*state, helpscout, "create_customer", "{first_name = 'Ann', last_name = ''}");
    assert_absent("last_name");
    accept(*state, aircall, "create_contact",
           "{first_name = '', last_name = 'x', "
           "emails = {{value = 'a@b'}}}");
    assert_absent("first_name");
}

static void a_text_is_measured_in_characters(void **state)
{
    accept(*state, helpscout, "create_customer", "{first_name = ('\\u{e9}'):rep(40)}");
    assert_int_equal(argument("first_name")->len, 80);
    refuse(*state, helpscout, "create_customer", "{first_name = ('\\u{e9}'):rep(41)}",
           "parameter 'first_name': expected at most 40 characters, got 41");
    refuse(*state, helpscout, "create_customer", "{first_name = 'a', organization = ('x'):rep(61)}",
           "parameter 'organization': expected at most 60 characters, got 61");
}

static void a_found_text_is_shown_in_part(void **state)
{
    lua_State *L = *state;
    refuse(L, helpscout, "get_conversation", "('x'):rep(100000)", "xxx...\"");
    assert_true(lua_fixture_holds(L, "#v < 200"));
}

/* ---- words ---- */

static void active_is_open(void **state)
{
    accept(*state, helpscout, "list_conversations", "{status = 'active'}");
    assert_string_equal(catalog_sent(argument("status")->choice), "active");
    accept(*state, helpscout, "list_conversations", "{status = 'open'}");
    assert_string_equal(catalog_sent(argument("status")->choice), "active");
}

static void an_alias_is_not_offered(void **state)
{
    refuse(*state, helpscout, "list_conversations", "{status = 'x'}",
           "expected one of \"open\", \"closed\", \"pending\", \"spam\", \"all\", got \"x\"");
}

static void a_word_is_compared_whole_and_with_case(void **state)
{
    refuse(*state, helpscout, "list_conversations", "{status = 'Open'}", "got \"Open\"");
    refuse(*state, helpscout, "list_conversations", "{status = 'open '}", "got \"open \"");
    refuse(*state, helpscout, "list_conversations", "{status = 'open\\0'}", "'status'");
    refuse(*state, helpscout, "list_conversations", "{status = 'ope'}", "got \"ope\"");
}

/* ---- addresses ---- */

static void an_address_is_barely_looked_at(void **state)
{
    static const char *const addresses[] = {"a@b", "nora.park+x@example.co.uk", "not an address",
                                            "\xC3\xA9@example.com"};
    for (size_t i = 0; i < COUNT(addresses); i++) {
        char table[100];
        snprintf(table, sizeof table, "{email = '%s'}", addresses[i]);
        accept(*state, helpscout, "create_customer", table);
        assert_text("email", addresses[i]);
    }
}

static void an_address_with_spaces_around_it_is_refused(void **state)
{
    static const char *const addresses[] = {"''",       "' '",       "' a@b'",    "'a@b '",
                                            "'a@b\\n'", "'a\\tb@c'", "'a@b\\x7f'"};
    for (size_t i = 0; i < COUNT(addresses); i++) {
        char table[100];
        snprintf(table, sizeof table, "{email = %s}", addresses[i]);
        refuse(*state, helpscout, "create_customer", table,
               "parameter 'email': expected an e-mail address");
    }
}

/* ---- dates ---- */

static void a_date_is_kept_in_seconds(void **state)
{
    accept(*state, aircall, "list_calls", "{from = '2026-01-01T00:00:00Z', to = '2026-01-31'}");
    assert_integer("from", 1767225600);
    assert_integer("to", 1769817600);
    assert_false(argument("from")->fraction);
    accept(*state, aircall, "list_calls", "{from = '2026-01-01T00:00:00.5+01:00'}");
    assert_integer("from", 1767222000);
    assert_true(argument("from")->fraction);
}

static void a_date_may_be_seconds_already(void **state)
{
    accept(*state, aircall, "list_calls", "{from = 1767225600, to = '1769817600'}");
    assert_integer("from", 1767225600);
    assert_integer("to", 1769817600);
}

static void what_is_no_date_is_refused(void **state)
{
    static const char *const values[] = {"'yesterday'", "''",  "'2026-02-30'",
                                         "-5",          "1.5", "'1/2/26'"};
    for (size_t i = 0; i < COUNT(values); i++) {
        char table[64];
        snprintf(table, sizeof table, "{from = %s}", values[i]);
        refuse(
            *state, aircall, "list_calls", table,
            "parameter 'from': expected an ISO 8601 date such as \"2026-01-31T23:59:59Z\", got ");
    }
}

/* ---- arrays ---- */

static void an_array_of_texts_keeps_its_order(void **state)
{
    lua_State *L = *state;
    accept(L, helpscout, "update_conversation", "{id = 1, tags = {'b', 'a', 'b'}}");
    assert_int_equal(argument("tags")->count, 3);
    assert_element(L, "tags", 1, "b");
    assert_element(L, "tags", 2, "a");
    assert_element(L, "tags", 3, "b");
}

static void an_array_is_copied(void **state)
{
    lua_State *L = *state;
    lua_settop(L, 0);
    lua_fixture_push(L, "{'vip'}");
    lua_setglobal(L, "tags");
    accept(L, helpscout, "update_conversation", "{id = 1, tags = tags}");
    lua_getglobal(L, "tags");
    assert_false(lua_rawequal(L, -1, argument("tags")->slot));
    lua_pushliteral(L, "changed");
    lua_rawseti(L, -2, 1);
    lua_pop(L, 1);
    assert_element(L, "tags", 1, "vip");
}

static void a_bad_element_is_named_by_its_index(void **state)
{
    refuse(*state, helpscout, "update_conversation", "{id = 1, tags = {'a', 5}}",
           "parameter 'tags[2]': expected a string, got 5");
    refuse(*state, helpscout, "update_conversation", "{id = 1, tags = {'a', ''}}",
           "parameter 'tags[2]': expected a string that is not empty");
    refuse(*state, helpscout, "create_conversation",
           "{subject = 's', mailbox_id = 1, customer_id = 1, body = 'b', cc = {'a@b', ' c@d'}}",
           "parameter 'cc[2]': expected an e-mail address");
}

static void an_array_with_holes_is_refused(void **state)
{
    refuse(*state, helpscout, "update_conversation", "{id = 1, tags = {'a', nil, 'c'}}",
           "parameter 'tags': expected an array of strings, got an array with holes (2 values, "
           "highest index 3)");
    refuse(*state, helpscout, "update_conversation", "{id = 1, tags = {[2] = 'a'}}", "holes");
    refuse(*state, helpscout, "update_conversation", "{id = 1, tags = {[math.maxinteger] = 'a'}}",
           "holes");
}

static void an_array_with_other_keys_is_refused(void **state)
{
    refuse(*state, helpscout, "update_conversation", "{id = 1, tags = {'a', n = 1}}",
           "got a table with the key \"n\"");
    refuse(*state, helpscout, "update_conversation", "{id = 1, tags = {[0] = 'a'}}", "the key 0");
    refuse(*state, helpscout, "update_conversation", "{id = 1, tags = {[1.5] = 'a'}}",
           "the key 1.5");
}

static void an_array_without_end_is_refused(void **state)
{
    refuse(*state, helpscout, "update_conversation",
           "{id = 1, tags = (function() local t = {} for i = 1, 1001 do t[i] = 'x' end return t "
           "end)()}",
           "expected at most 1000 elements, got 1001");
}

static void names_may_be_ids(void **state)
{
    lua_State *L = *state;
    accept(L, aircall, "list_calls", "{tags = {'vip', 42}}");
    assert_element(L, "tags", 1, "vip");
    assert_element(L, "tags", 2, "42");
    refuse(L, aircall, "list_calls", "{tags = {0}}",
           "parameter 'tags[1]': expected a name or a positive id, got 0");
    refuse(L, aircall, "list_calls", "{tags = {''}}", "parameter 'tags[1]'");
}

/* ---- entries ---- */

static void entries_are_kept_as_label_and_value_in_turn(void **state)
{
    lua_State *L = *state;
    accept(L, aircall, "update_contact",
           "{contact_id = 1, emails = {{label = 'Home', value = 'a@b'}, {value = 'c@d'}}}");
    assert_int_equal(argument("emails")->count, 2);
    assert_element(L, "emails", 1, "Home");
    assert_element(L, "emails", 2, "a@b");
    assert_element(L, "emails", 3, "Work");
    assert_element(L, "emails", 4, "c@d");
}

static void a_phone_number_loses_what_people_write_between(void **state)
{
    static const struct {
        const char *written, *kept;
    } rows[] = {{"+33612345678", "+33612345678"},
                {"+33 6 12 34 56 78", "+33612345678"},
                {"+1 (415) 555-0100", "+14155550100"},
                {"+1.415.555.0100", "+14155550100"},
                {"+[49]-30-1234", "+49301234"},
                {"+123456789012345", "+123456789012345"},
                {"+12", "+12"}};
    lua_State *L = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        char table[128];
        snprintf(table, sizeof table, "{contact_id = 1, phone_numbers = {{value = '%s'}}}",
                 rows[i].written);
        accept(L, aircall, "update_contact", table);
        assert_element(L, "phone_numbers", 2, rows[i].kept);
    }
}

static void what_is_no_phone_number_is_refused(void **state)
{
    static const char *const values[] = {"'0612345678'",
                                         "'33612345678'",
                                         "'+'",
                                         "'+1'",
                                         "'+0612345678'",
                                         "'+1234567890123456'",
                                         "'+33 6 12 ab'",
                                         "'++33612345678'",
                                         "'+33/612345678'",
                                         "''",
                                         "'  '",
                                         "33612345678",
                                         "nil",
                                         "('+'):rep(100000)"};
    for (size_t i = 0; i < COUNT(values); i++) {
        char table[128];
        snprintf(table, sizeof table,
                 "{contact_id = 1, phone_numbers = {{label = 'x', value = %s}}}", values[i]);
        refuse(*state, aircall, "update_contact", table,
               "parameter 'phone_numbers[1].value': expected a phone number in E.164 form");
    }
}

static void a_bad_entry_is_named_by_its_index_and_field(void **state)
{
    refuse(*state, aircall, "update_contact", "{contact_id = 1, emails = {{value = 'a@b'}, 'c@d'}}",
           "parameter 'emails[2]': expected a table {label = ..., value = ...}, got \"c@d\"");
    refuse(*state, aircall, "update_contact",
           "{contact_id = 1, emails = {{label = 5, value = 'a@b'}}}",
           "parameter 'emails[1].label': expected a string, got 5");
    refuse(*state, aircall, "update_contact",
           "{contact_id = 1, emails = {{label = '', value = 'a@b'}}}",
           "parameter 'emails[1].label'");
    refuse(*state, aircall, "update_contact", "{contact_id = 1, emails = {{}}}",
           "parameter 'emails[1].value': expected an e-mail address, got nil");
    refuse(*state, aircall, "update_contact",
           "{contact_id = 1, emails = {{value = 'a@b', adress = 1}}}",
           "parameter 'emails[1]': unknown key \"adress\", expected label and value");
}

static void an_entry_read_from_the_service_can_be_given_back(void **state)
{
    lua_State *L = *state;
    accept(L, aircall, "update_contact",
           "{contact_id = 1, emails = {{id = 12, label = 'Work', value = 'a@b'}}}");
    assert_element(L, "emails", 2, "a@b");
}

static void the_same_value_twice_is_refused(void **state)
{
    refuse(*state, aircall, "update_contact",
           "{contact_id = 1, phone_numbers = {{value = '+33 612'}, {value = '+336-12'}}}",
           "parameter 'phone_numbers[2].value': the same value stands twice");
}

static void no_more_than_twenty_entries_are_taken(void **state)
{
    static const char entries[] =
        "{contact_id = 1, emails = (function() local t = {} for i = 1, %d do "
        "t[i] = {value = 'a' .. i .. '@b'} end return t end)()}";
    char table[200];
    snprintf(table, sizeof table, entries, 20);
    accept(*state, aircall, "update_contact", table);
    assert_int_equal(argument("emails")->count, 20);
    snprintf(table, sizeof table, entries, 21);
    refuse(*state, aircall, "update_contact", table,
           "parameter 'emails': expected at most 20 entries, got 21");
}

/* ---- options ---- */

static void options_stand_in_a_second_table(void **state)
{
    accept(*state, helpscout, "get_mailbox",
           "{id = 1}, {timeout = 2.5, retries = 0, dry_run = true}");
    assert_true(reading.arguments.options.timeout == 2.5);
    assert_int_equal(reading.arguments.options.retries, 0);
    assert_true(reading.arguments.options.dry_run);
}

static void options_that_are_not_given_are_negative_or_false(void **state)
{
    accept(*state, helpscout, "get_mailbox", "{id = 1}");
    assert_true(reading.arguments.options.timeout < 0);
    assert_true(reading.arguments.options.retries < 0);
    assert_false(reading.arguments.options.dry_run);
    accept(*state, helpscout, "get_mailbox", "{id = 1}, {dry_run = false}");
    assert_false(reading.arguments.options.dry_run);
}

static void bad_options_are_refused_by_their_names(void **state)
{
    static const struct {
        const char *options, *part;
    } rows[] = {
        {"{timeout = 0}", "option 'timeout': expected seconds"},
        {"{timeout = -1}", "option 'timeout'"},
        {"{timeout = 0/0}", "option 'timeout'"},
        {"{timeout = 1/0}", "option 'timeout'"},
        {"{timeout = 86401}", "option 'timeout'"},
        {"{timeout = 'soon'}", "option 'timeout'"},
        {"{retries = -1}", "option 'retries': expected an integer from 0 to 100"},
        {"{retries = 1.5}", "option 'retries'"},
        {"{retries = 101}", "option 'retries'"},
        {"{retries = 'no'}", "option 'retries'"},
        {"{dry_run = 1}", "option 'dry_run': expected a boolean"},
        {"{dryrun = true}", "unknown option \"dryrun\". Options: timeout, retries, dry_run"},
        {"{cursor = 1}", "unknown option \"cursor\""},
        {"{5}", "unknown option 1"}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        char arguments[100];
        snprintf(arguments, sizeof arguments, "{id = 1}, %s", rows[i].options);
        refuse(*state, helpscout, "get_mailbox", arguments, rows[i].part);
    }
}

static void whole_retries_may_be_a_float(void **state)
{
    accept(*state, helpscout, "get_mailbox", "{id = 1}, {retries = 2.0}");
    assert_int_equal(reading.arguments.options.retries, 2);
}

/* ---- back to Lua ---- */

static void arguments_go_back_as_a_script_would_write_them(void **state)
{
    lua_State *L = *state;
    accept(L, aircall, "update_contact",
           "{contact_id = '5', first_name = 'Ann', phone_numbers = {{value = '+33 612'}}, emails = "
           "{}}");
    arguments_push(L, reading.subject.operation, &reading.arguments);
    assert_true(lua_fixture_holds(L, "v.contact_id == 5 and v.first_name == 'Ann'"));
    assert_true(
        lua_fixture_holds(L, "#v.phone_numbers == 1 and v.phone_numbers[1].label == 'Work'"));
    assert_true(lua_fixture_holds(L, "v.phone_numbers[1].value == '+33612'"));
    assert_true(lua_fixture_holds(L, "type(v.emails) == 'table' and #v.emails == 0"));
    assert_true(lua_fixture_holds(L, "v.last_name == nil"));
    accept(L, aircall, "list_calls", "{tags = {'a', 2}, from = '2026-01-01', to = 5}");
    arguments_push(L, reading.subject.operation, &reading.arguments);
    assert_true(lua_fixture_holds(L, "v.tags[1] == 'a' and v.tags[2] == '2'"));
    assert_true(lua_fixture_holds(L, "v.from == '2026-01-01' and v.to == 5"));
    assert_true(lua_fixture_holds(L, "v.page == 1 and v.order == 'desc'"));
}

static void the_pushed_table_is_a_copy(void **state)
{
    lua_State *L = *state;
    accept(L, helpscout, "update_conversation", "{id = 1, tags = {'vip'}}");
    arguments_push(L, reading.subject.operation, &reading.arguments);
    assert_true(lua_fixture_holds(L, "(function() v.tags[1] = 'changed' return true end)()"));
    assert_element(L, "tags", 1, "vip");
}

/* ---- tricks ---- */

static void metamethods_of_a_table_are_not_called(void **state)
{
    refuse(*state, helpscout, "get_mailbox",
           "setmetatable({}, {__index = function() return 1 end, __pairs = error})",
           "missing required parameter 'id'");
    accept(*state, helpscout, "update_conversation",
           "setmetatable({id = 1, tags = setmetatable({'a'}, {__len = function() return 9 end, "
           "__index = error})}, {__index = error, __pairs = error})");
    assert_int_equal(argument("tags")->count, 1);
}

static int read_many(lua_State *L)
{
    static struct arguments arguments;
    struct subject subject = {.integration = aircall,
                              .operation = catalog_operation(aircall, "create_contact"),
                              .account = "default"};
    if (luaL_dostring(L,
                      "return {first_name = 'a', phone_numbers = {{label = 'x', value = "
                      "'+33 612'}}, emails = {{value = 'a@b'}, {value = 'c@d'}}}, {retries = 1}"))
        return lua_error(L);
    arguments_read(L, &subject, lua_gettop(L), &arguments);
    arguments_push(L, subject.operation, &arguments);
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
        cmocka_unit_test(nothing_is_the_same_as_an_empty_table),
        cmocka_unit_test(nil_is_absent),
        cmocka_unit_test(a_default_is_sent_as_the_service_calls_it),
        cmocka_unit_test(a_given_value_takes_the_place_of_its_default),
        cmocka_unit_test(too_many_values_are_refused),
        cmocka_unit_test(every_parameter_has_a_slot_of_its_own),
        cmocka_unit_test(an_unknown_name_offers_the_nearest),
        cmocka_unit_test(an_unknown_name_near_to_none_lists_the_parameters),
        cmocka_unit_test(a_strange_name_is_shown_safely),
        cmocka_unit_test(a_key_that_is_no_name_is_refused),
        cmocka_unit_test(a_missing_parameter_is_named_with_what_it_is),
        cmocka_unit_test(one_of_several_is_asked_for_by_their_names),
        cmocka_unit_test(an_empty_text_or_array_is_no_contact),
        cmocka_unit_test(an_empty_array_is_a_change),
        cmocka_unit_test(a_wrong_type_says_the_parameter_what_was_expected_and_found),
        cmocka_unit_test(a_single_value_is_no_array_and_no_array_a_single_value),
        cmocka_unit_test(an_integer_past_its_bounds_is_refused),
        cmocka_unit_test(a_word_outside_its_list_is_refused_with_the_list),
        cmocka_unit_test(text_with_nul_or_invalid_utf8_is_refused),
        cmocka_unit_test(an_integer_may_be_an_integral_float_or_decimal_text),
        cmocka_unit_test(other_numbers_and_texts_are_no_integers),
        cmocka_unit_test(zero_is_taken_where_it_means_nobody),
        cmocka_unit_test(a_text_is_kept_as_it_is),
        cmocka_unit_test(a_number_is_no_text),
        cmocka_unit_test(an_empty_text_is_refused_where_it_means_nothing),
        cmocka_unit_test(an_empty_text_is_absent_where_it_says_nothing),
        cmocka_unit_test(a_text_is_measured_in_characters),
        cmocka_unit_test(a_found_text_is_shown_in_part),
        cmocka_unit_test(active_is_open),
        cmocka_unit_test(an_alias_is_not_offered),
        cmocka_unit_test(a_word_is_compared_whole_and_with_case),
        cmocka_unit_test(an_address_is_barely_looked_at),
        cmocka_unit_test(an_address_with_spaces_around_it_is_refused),
        cmocka_unit_test(a_date_is_kept_in_seconds),
        cmocka_unit_test(a_date_may_be_seconds_already),
        cmocka_unit_test(what_is_no_date_is_refused),
        cmocka_unit_test(an_array_of_texts_keeps_its_order),
        cmocka_unit_test(an_array_is_copied),
        cmocka_unit_test(a_bad_element_is_named_by_its_index),
        cmocka_unit_test(an_array_with_holes_is_refused),
        cmocka_unit_test(an_array_with_other_keys_is_refused),
        cmocka_unit_test(an_array_without_end_is_refused),
        cmocka_unit_test(names_may_be_ids),
        cmocka_unit_test(entries_are_kept_as_label_and_value_in_turn),
        cmocka_unit_test(a_phone_number_loses_what_people_write_between),
        cmocka_unit_test(what_is_no_phone_number_is_refused),
        cmocka_unit_test(a_bad_entry_is_named_by_its_index_and_field),
        cmocka_unit_test(an_entry_read_from_the_service_can_be_given_back),
        cmocka_unit_test(the_same_value_twice_is_refused),
        cmocka_unit_test(no_more_than_twenty_entries_are_taken),
        cmocka_unit_test(options_stand_in_a_second_table),
        cmocka_unit_test(options_that_are_not_given_are_negative_or_false),
        cmocka_unit_test(bad_options_are_refused_by_their_names),
        cmocka_unit_test(whole_retries_may_be_a_float),
        cmocka_unit_test(arguments_go_back_as_a_script_would_write_them),
        cmocka_unit_test(the_pushed_table_is_a_copy),
        cmocka_unit_test(metamethods_of_a_table_are_not_called),
        cmocka_unit_test(reading_survives_a_lack_of_memory),
    };
    return cmocka_run_group_tests(tests, lua_fixture_setup, lua_fixture_teardown);
}
