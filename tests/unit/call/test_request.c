/* Requests from rows and checked values. What is sent is read back with libcurl and the reader. */
#include "unit.h"

#include <curl/curl.h>
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "aircall.h"
#include "helpscout.h"
#include "lua_fixture.h"
#include "push.h"
#include "request.h"

/* ---- reading back ---- */

/* A part of the request's url as it stands; the caller frees it with curl_free. */
static char *part_of(struct request *request, CURLUPart part)
{
    char *text = NULL;
    CURLU *parsed = curl_url();
    CURLUcode code = curl_url_set(parsed, CURLUPART_URL, buffer_text(&request->url), 0);
    if (code == CURLUE_OK)
        curl_url_get(parsed, part, &text, 0);
    curl_url_cleanup(parsed);
    if (code != CURLUE_OK)
        fail_msg("%s", buffer_text(&request->url));
    return text;
}

static void assert_path(struct request *request, const char *expected)
{
    char *path = part_of(request, CURLUPART_PATH);
    assert_string_equal(path, expected);
    curl_free(path);
}

/*
 * How often the name stands in the query; its last value, decoded, is then in `value`. Decodes as a
 * server does.
 */
static int find_in_query(struct request *request, const char *name, char *value, size_t size)
{
    int count = 0;
    char *query = part_of(request, CURLUPART_QUERY), *rest = NULL;
    for (char *pair = query != NULL ? strtok_r(query, "&", &rest) : NULL; pair != NULL;
         pair = strtok_r(NULL, "&", &rest)) {
        char *equals = strchr(pair, '=');
        assert_non_null(equals);
        int len;
        char *found = curl_easy_unescape(NULL, pair, (int)(equals - pair), NULL);
        if (strcmp(found, name) == 0) {
            char *text = curl_easy_unescape(NULL, equals + 1, 0, &len);
            snprintf(value, size, "%s", text);
            curl_free(text);
            count++;
        }
        curl_free(found);
    }
    curl_free(query);
    return count;
}

static void assert_query(struct request *request, const char *name, const char *expected)
{
    char value[512];
    assert_int_equal(find_in_query(request, name, value, sizeof value), 1);
    assert_string_equal(value, expected);
}

static void assert_not_in_query(struct request *request, const char *name)
{
    char value[512];
    assert_int_equal(find_in_query(request, name, value, sizeof value), 0);
}

static void assert_no_query(struct request *request)
{
    assert_null(part_of(request, CURLUPART_QUERY));
}

/* ---- arguments as a script gives them ---- */

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

/* Reads the arguments of an operation; their slots are the stack's from 1 on. */
static const struct operation *read_arguments(lua_State *L, const struct integration *integration,
                                              const char *operation, const char *expressions)
{
    reading.subject = (struct subject){.integration = integration,
                                       .operation = catalog_operation(integration, operation),
                                       .account = "default"};
    lua_settop(L, 0);
    lua_pushcfunction(L, read_protected);
    lua_fixture_push(L, expressions);
    if (lua_pcall(L, lua_gettop(L) - 1, LUA_MULTRET, 0) != LUA_OK)
        fail_msg("%s", lua_fixture_text(L));
    return reading.subject.operation;
}

/* The request of a row, its url below https://host/base. */
static struct request request_of(lua_State *L, const struct integration *integration,
                                 const char *operation, const char *expressions)
{
    struct request request = {0};
    const struct operation *row = read_arguments(L, integration, operation, expressions);
    request_from_row(&request, "https://host/base", row, &reading.arguments);
    assert_false(request_failed(&request));
    return request;
}

/* ---- by hand ---- */

static void a_path_follows_its_base(void **state)
{
    (void)state;
    struct request request = {0};
    request_begin(&request, METHOD_PUT, "https://host/v2", "/conversations/");
    request_path_integer(&request, 456);
    assert_string_equal(buffer_text(&request.url), "https://host/v2/conversations/456");
    assert_int_equal(request.method, METHOD_PUT);
    assert_int_equal(request.body.len, 0);
    request_free(&request);
}

static void a_path_integer_may_be_any(void **state)
{
    (void)state;
    struct request request = {0};
    request_begin(&request, METHOD_GET, "https://host", "/x/");
    request_path_integer(&request, INT64_MAX);
    assert_path(&request, "/x/9223372036854775807");
    request_free(&request);
}

static void text_in_a_path_stays_one_segment(void **state)
{
    (void)state;
    struct request request = {0};
    request_begin(&request, METHOD_GET, "https://host", "/tags/");
    request_path_text(&request, "a/../b?c#d e%", 13);
    assert_path(&request, "/tags/a%2F..%2Fb%3Fc%23d%20e%25");
    assert_no_query(&request);
    request_free(&request);
}

static void a_user_in_a_path_keeps_its_at(void **state)
{
    (void)state;
    static const struct {
        const char *user, *path;
    } rows[] = {{"123", "/v2/users/123"},
                {"nora@example.com", "/v2/users/nora@example.com"},
                {"nora+x/y@example.com", "/v2/users/nora%2Bx%2Fy@example.com"},
                {"a@b@c", "/v2/users/a@b%40c"},
                {"@", "/v2/users/@"}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct request request = {0};
        request_begin(&request, METHOD_GET, "https://host", "/v2/users/");
        request_path_user(&request, rows[i].user, strlen(rows[i].user));
        assert_path(&request, rows[i].path);
        request_free(&request);
    }
}

static void query_values_come_back_as_they_were(void **state)
{
    (void)state;
    static const char *const values[] = {"",
                                         "plain",
                                         "a&b=c",
                                         "a+b c",
                                         "100%",
                                         "#?/:@",
                                         "\"(subject:\\\"x\\\")\"",
                                         "\xC3\xA9\xF0\x9F\x98\x80",
                                         "line\nbreak\t\x7F",
                                         "~-._"};
    for (size_t i = 0; i < COUNT(values); i++) {
        struct request request = {0};
        request_begin(&request, METHOD_GET, "https://host", "/x");
        request_query_text(&request, "before", "1");
        request_query_text(&request, "value", values[i]);
        request_query_integer(&request, "after", -2);
        assert_query(&request, "before", "1");
        assert_query(&request, "value", values[i]);
        assert_query(&request, "after", "-2");
        request_free(&request);
    }
}

static void query_names_are_encoded_as_well(void **state)
{
    (void)state;
    struct request request = {0};
    request_begin(&request, METHOD_GET, "https://host", "/x");
    request_query_text(&request, "tags[]", "a");
    assert_query(&request, "tags[]", "a");
    request_free(&request);
}

static void a_query_value_has_the_given_length(void **state)
{
    (void)state;
    struct request request = {0};
    request_begin(&request, METHOD_GET, "https://host", "/x");
    request_query(&request, "value", "abcdef", 3);
    assert_query(&request, "value", "abc");
    request_free(&request);
}

static void a_request_begins_anew(void **state)
{
    (void)state;
    struct request request = {0};
    request_begin(&request, METHOD_POST, "https://host", "/x");
    request_query_text(&request, "a", "1");
    struct json_writer writer = request_body(&request);
    json_text(&writer, "secret", 6);
    request_begin(&request, METHOD_GET, "https://host", "/y");
    request_query_text(&request, "b", "2");
    assert_string_equal(buffer_text(&request.url), "https://host/y?b=2");
    assert_int_equal(request.body.len, 0);
    request_free(&request);
}

static void a_body_begins_anew(void **state)
{
    (void)state;
    struct request request = {0};
    request_begin(&request, METHOD_POST, "https://host", "/x");
    struct json_writer writer = request_body(&request);
    json_text(&writer, "first", 5);
    writer = request_body(&request);
    json_integer(&writer, 2);
    assert_string_equal(buffer_text(&request.body), "2");
    request_free(&request);
}

static void a_part_without_memory_is_a_failure(void **state)
{
    (void)state;
    struct request request = {0};
    request_begin(&request, METHOD_GET, "https://host", "/x");
    assert_false(request_failed(&request));
    request.url.failed = true;
    assert_true(request_failed(&request));
    request_begin(&request, METHOD_GET, "https://host", "/x");
    assert_false(request_failed(&request));
    request.body.failed = true;
    assert_true(request_failed(&request));
    request_free(&request);
}

/* ---- from rows ---- */

static void an_id_goes_into_the_path(void **state)
{
    struct request request =
        request_of(*state, &helpscout_integration, "get_conversation", "{id = 456}");
    assert_path(&request, "/base/conversations/456");
    assert_no_query(&request);
    assert_int_equal(request.method, METHOD_GET);
    request_free(&request);
    request = request_of(*state, &aircall_integration, "get_call", "2391938111");
    assert_path(&request, "/base/v1/calls/2391938111");
    request_free(&request);
}

static void each_placeholder_takes_its_own_parameter(void **state)
{
    (void)state;
    static const struct parameter parameters[] = {
        {.name = "owner", .type = PARAMETER_INTEGER, .place = PLACE_PATH, .required = true},
        {.name = "item", .type = PARAMETER_INTEGER, .place = PLACE_PATH, .required = true}};
    static const struct operation operation = {.name = "get_item",
                                               .parameters = parameters,
                                               .parameter_count = 2,
                                               .path = "/owners/{owner}/items/{item}/end"};
    struct arguments arguments = {0};
    struct request request = {0};
    arguments.values[0] = (struct argument){.given = true, .integer = 1};
    arguments.values[1] = (struct argument){.given = true, .integer = 2};
    request_from_row(&request, "https://host", &operation, &arguments);
    char path[64];
    snprintf(path, sizeof path, "%s", buffer_text(&request.url));
    request_free(&request);
    assert_string_equal(path, "https://host/owners/1/items/2/end");
}

static void filters_go_into_the_query_under_the_services_names(void **state)
{
    struct request request = request_of(
        *state, &helpscout_integration, "list_conversations",
        "{mailbox = 85, status = 'open', sort_field = 'customer.name', sort_order = 'asc'}");
    assert_path(&request, "/base/conversations");
    assert_query(&request, "mailbox", "85");
    assert_query(&request, "status", "active");
    assert_query(&request, "sortField", "customerName");
    assert_query(&request, "sortOrder", "asc");
    assert_not_in_query(&request, "sort_field");
    request_free(&request);
}

static void defaults_are_sent_and_absent_filters_are_not(void **state)
{
    struct request request = request_of(*state, &helpscout_integration, "list_conversations", "{}");
    assert_query(&request, "status", "all");
    assert_query(&request, "sortOrder", "desc");
    assert_not_in_query(&request, "mailbox");
    assert_not_in_query(&request, "sortField");
    request_free(&request);
}

static void text_filters_come_back_as_they_were(void **state)
{
    struct request request = request_of(*state, &helpscout_integration, "list_customers",
                                        "{first_name = 'J\\u{fc}rgen & Co', last_name = 'a=b+c%'}");
    assert_query(&request, "firstName", "J\xC3\xBCrgen & Co");
    assert_query(&request, "lastName", "a=b+c%");
    request_free(&request);
}

/* An argument that the row would take, made without Lua. */
static struct argument sample(const struct parameter *row)
{
    static const char text[] = "a b&c=\xC3\xA9";
    struct argument argument = {.given = true, .integer = row->least > 0 ? row->least : 7};
    if (row->type == PARAMETER_ENUM)
        argument.choice = row->choices;
    argument.text = text;
    argument.len = strlen(text);
    return argument;
}

static void assert_sent(struct request *request, const struct parameter *row,
                        const struct argument *argument)
{
    char expected[32];
    const char *name = row->sent_as != NULL ? row->sent_as : row->name;
    snprintf(expected, sizeof expected, "%lld", (long long)argument->integer);
    if (row->type == PARAMETER_INTEGER)
        assert_query(request, name, expected);
    else if (row->type == PARAMETER_ENUM)
        assert_query(request, name, catalog_sent(argument->choice));
    else
        assert_query(request, name, argument->text);
}

static void every_row_that_is_placed_in_the_query_arrives_there(void **state)
{
    (void)state;
    for (size_t i = 0; catalog_integrations[i] != NULL; i++)
        for (size_t j = 0; j < catalog_integrations[i]->operation_count; j++) {
            const struct operation *operation = &catalog_integrations[i]->operations[j];
            struct arguments arguments = {0};
            struct request request = {0};
            for (size_t k = 0; k < operation->parameter_count; k++)
                arguments.values[k] = sample(&operation->parameters[k]);
            request_from_row(&request, "https://host", operation, &arguments);
            for (size_t k = 0; k < operation->parameter_count; k++)
                if (operation->parameters[k].place == PLACE_QUERY)
                    assert_sent(&request, &operation->parameters[k], &arguments.values[k]);
            request_free(&request);
        }
}

/* ---- bodies ---- */

/* The members that an operation's row places in the body, as text; then decoded on the stack. */
static void write_members(lua_State *L, const struct integration *integration,
                          const char *operation, const char *expressions, const char *expected)
{
    struct request request = {0};
    const struct operation *row = read_arguments(L, integration, operation, expressions);
    struct json_writer writer = request_body(&request);
    json_begin_object(&writer);
    request_write_members(L, &writer, row, &reading.arguments);
    json_end_object(&writer);
    char *text = strdup(buffer_text(&request.body));
    request_free(&request);
    bool read = json_push(L, text, strlen(text), JSON_NULLS_ABSENT) != JSON_IS_WRONG;
    bool same = strcmp(text, expected) == 0;
    if (!same)
        print_error("%s\n", text);
    free(text);
    assert_true(read);
    assert_true(same);
}

static void members_stand_in_the_order_of_the_rows(void **state)
{
    lua_State *L = *state;
    write_members(L, &helpscout_integration, "create_conversation",
                  "{body = 'b', subject = 'He said \"hi\"\\n', mailbox_id = 85, customer_id = 1, "
                  "tags = {'vip', 'x'}, status = 'pending', assignee_id = 9}",
                  "{\"subject\":\"He said \\\"hi\\\"\\n\",\"mailboxId\":85,\"type\":\"email\","
                  "\"status\":\"pending\",\"assignTo\":9,\"tags\":[\"vip\",\"x\"]}");
    assert_true(lua_fixture_holds(L, "v.subject == 'He said \"hi\"\\n' and v.tags[2] == 'x'"));
}

static void members_that_are_not_given_are_absent(void **state)
{
    write_members(*state, &helpscout_integration, "create_customer", "{first_name = 'Ann'}",
                  "{\"firstName\":\"Ann\"}");
    write_members(*state, &helpscout_integration, "create_customer",
                  "{first_name = 'Ann', last_name = ''}", "{\"firstName\":\"Ann\"}");
}

static void an_empty_array_is_sent_as_one(void **state)
{
    write_members(*state, &helpscout_integration, "create_conversation",
                  "{subject = 's', mailbox_id = 1, customer_id = 1, body = 'b', tags = {}}",
                  "{\"subject\":\"s\",\"mailboxId\":1,\"type\":\"email\",\"status\":\"active\","
                  "\"tags\":[]}");
}

static void large_ids_are_sent_exactly(void **state)
{
    write_members(*state, &helpscout_integration, "create_conversation",
                  "{subject = 's', mailbox_id = math.maxinteger, customer_id = 1, body = 'b'}",
                  "{\"subject\":\"s\",\"mailboxId\":9223372036854775807,\"type\":\"email\","
                  "\"status\":\"active\"}");
}

static void entries_are_sent_with_label_and_value(void **state)
{
    write_members(*state, &aircall_integration, "create_contact",
                  "{first_name = 'Ann', phone_numbers = {{label = 'Home', value = '+33 6-12'}, "
                  "{value = '+331234'}}, emails = {{value = 'a@b.c'}}}",
                  "{\"first_name\":\"Ann\",\"phone_numbers\":[{\"label\":\"Home\",\"value\":"
                  "\"+33612\"},{\"label\":\"Work\",\"value\":\"+331234\"}],\"emails\":[{\"label\":"
                  "\"Work\",\"value\":\"a@b.c\"}]}");
}

static void writing_leaves_the_stack_as_it_was(void **state)
{
    lua_State *L = *state;
    struct request request = {0};
    const struct operation *row = read_arguments(
        L, &aircall_integration, "create_contact",
        "{last_name = 'x', phone_numbers = {{value = '+331234'}}, emails = {{value = 'a@b'}}}");
    int top = lua_gettop(L);
    struct json_writer writer = request_body(&request);
    json_begin_object(&writer);
    request_write_members(L, &writer, row, &reading.arguments);
    json_end_object(&writer);
    request_free(&request);
    assert_int_equal(lua_gettop(L), top);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_path_follows_its_base),
        cmocka_unit_test(a_path_integer_may_be_any),
        cmocka_unit_test(text_in_a_path_stays_one_segment),
        cmocka_unit_test(a_user_in_a_path_keeps_its_at),
        cmocka_unit_test(query_values_come_back_as_they_were),
        cmocka_unit_test(query_names_are_encoded_as_well),
        cmocka_unit_test(a_query_value_has_the_given_length),
        cmocka_unit_test(a_request_begins_anew),
        cmocka_unit_test(a_body_begins_anew),
        cmocka_unit_test(a_part_without_memory_is_a_failure),
        cmocka_unit_test(an_id_goes_into_the_path),
        cmocka_unit_test(each_placeholder_takes_its_own_parameter),
        cmocka_unit_test(filters_go_into_the_query_under_the_services_names),
        cmocka_unit_test(defaults_are_sent_and_absent_filters_are_not),
        cmocka_unit_test(text_filters_come_back_as_they_were),
        cmocka_unit_test(every_row_that_is_placed_in_the_query_arrives_there),
        cmocka_unit_test(members_stand_in_the_order_of_the_rows),
        cmocka_unit_test(members_that_are_not_given_are_absent),
        cmocka_unit_test(an_empty_array_is_sent_as_one),
        cmocka_unit_test(large_ids_are_sent_exactly),
        cmocka_unit_test(entries_are_sent_with_label_and_value),
        cmocka_unit_test(writing_leaves_the_stack_as_it_was),
    };
    return cmocka_run_group_tests(tests, lua_fixture_setup, lua_fixture_teardown);
}
