/* Requests from steps and checked values. Queries are read back with libcurl. */
#include "unit.h"

#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lua_fixture.h"
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

static void assert_part(struct request *request, CURLUPart part, const char *expected)
{
    char *text = part_of(request, part);
    if (expected == NULL)
        assert_null(text);
    else
        assert_string_equal(text, expected);
    curl_free(text);
}

/* How often the name stands in the query; its last value, decoded as a server does it. */
static int find_in_query(struct request *request, const char *name, char *value, size_t size)
{
    int count = 0;
    char *query = part_of(request, CURLUPART_QUERY), *rest = NULL;
    for (char *pair = query != NULL ? strtok_r(query, "&", &rest) : NULL; pair != NULL;
         pair = strtok_r(NULL, "&", &rest)) {
        char *equals = strchr(pair, '=');
        assert_non_null(equals);
        char *found = curl_easy_unescape(NULL, pair, (int)(equals - pair), NULL);
        if (strcmp(found, name) == 0) {
            char *text = curl_easy_unescape(NULL, equals + 1, 0, NULL);
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

/* ---- by hand ---- */

static void a_path_follows_its_base(void **state)
{
    (void)state;
    struct request request = {0};
    request_begin(&request, "PUT", "https://host/v2/conversations/");
    request_path_integer(&request, INT64_MAX);
    assert_string_equal(buffer_text(&request.url),
                        "https://host/v2/conversations/9223372036854775807");
    assert_string_equal(request.method, "PUT");
    assert_int_equal(request.body.len, 0);
    request_free(&request);
}

static void text_in_a_path_stays_one_segment(void **state)
{
    (void)state;
    static const struct {
        const char *text, *path;
    } rows[] = {{"123", "/v2/users/123"},
                {"a/../b?c#d e%", "/v2/users/a%2F..%2Fb%3Fc%23d%20e%25"},
                {"nora@example.com", "/v2/users/nora@example.com"},
                {"nora+x/y@example.com", "/v2/users/nora%2Bx%2Fy@example.com"},
                {"a@b@c", "/v2/users/a@b@c"},
                {"@", "/v2/users/@"}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct request request = {0};
        request_begin(&request, "GET", "https://host/v2/users/");
        request_path_text(&request, rows[i].text, strlen(rows[i].text));
        assert_part(&request, CURLUPART_PATH, rows[i].path);
        assert_part(&request, CURLUPART_QUERY, NULL);
        request_free(&request);
    }
}

/* A text for which there was no memory has no bytes; sanitizers look. */
static void no_bytes_add_nothing_to_a_path(void **state)
{
    (void)state;
    struct request request = {0};
    request_begin(&request, "GET", "http://host/");
    request_path_text(&request, NULL, 0);
    assert_string_equal(buffer_text(&request.url), "http://host/");
    request_free(&request);
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
        request_begin(&request, "GET", "https://host/x");
        request_query_text(&request, "tags[]", "1");
        request_query_text(&request, "value", values[i]);
        request_query(&request, "part", "abcdef", 3);
        request_query_integer(&request, "after", -2);
        assert_query(&request, "tags[]", "1");
        assert_query(&request, "value", values[i]);
        assert_query(&request, "part", "abc");
        assert_query(&request, "after", "-2");
        request_free(&request);
    }
}

static void a_request_begins_anew(void **state)
{
    (void)state;
    struct request request = {0};
    request_begin(&request, "POST", "https://host/x");
    request_query_text(&request, "a", "1");
    struct json_writer writer = request_body(&request);
    json_text(&writer, "secret", 6);
    writer = request_body(&request);
    json_integer(&writer, 2);
    assert_string_equal(buffer_text(&request.body), "2");
    request_begin(&request, "GET", "https://host/y");
    request_query_text(&request, "b", "2");
    assert_string_equal(buffer_text(&request.url), "https://host/y?b=2");
    assert_int_equal(request.body.len, 0);
    request_free(&request);
}

static void a_part_without_memory_is_a_failure(void **state)
{
    (void)state;
    struct request request = {0};
    request_begin(&request, "GET", "https://host/x");
    assert_false(request_failed(&request));
    request.url.failed = true;
    assert_true(request_failed(&request));
    request_begin(&request, "GET", "https://host/x");
    assert_false(request_failed(&request));
    request.body.failed = true;
    assert_true(request_failed(&request));
    request_free(&request);
}

/* ---- from steps ---- */

static const struct integrations_choice statuses[] = {{"open", "active", false}, {0}};
static const struct integrations_parameter members[] = {
    {.name = "label", .type = INTEGRATIONS_TEXT, .preset = "Work"},
    {.name = "value", .type = INTEGRATIONS_TEXT, .as = "Value"},
    {0}};
static const struct integrations_parameter rows[] = {
    {.name = "id", .type = INTEGRATIONS_INTEGER, .least = 1},
    {.name = "name", .type = INTEGRATIONS_TEXT, .flags = INTEGRATIONS_EMPTY_ALLOWED},
    {.name = "status", .type = INTEGRATIONS_CHOICE, .choices = statuses},
    {.name = "since", .type = INTEGRATIONS_TIME},
    {.name = "at", .type = INTEGRATIONS_TIME, .format = INTEGRATIONS_SECONDS},
    {.name = "tags", .type = INTEGRATIONS_NAME, .flags = INTEGRATIONS_LIST},
    {.name = "on", .type = INTEGRATIONS_BOOLEAN},
    {.name = "owner", .type = INTEGRATIONS_INTEGER, .least = 1, .flags = INTEGRATIONS_NULLABLE},
    {.name = "entry", .type = INTEGRATIONS_RECORD, .members = members},
    {.name = "ratio", .type = INTEGRATIONS_NUMBER}};
static const struct integrations_operation operation = {
    .name = "save", .parameters = rows, .parameter_count = COUNT(rows)};
static const struct integrations_service shop = {
    .name = "shop", .operations = &operation, .operation_count = 1};
static const struct subject subject = {.integration = &shop, .operation = &operation};

static struct arguments arguments;
static struct request made;

static int read_protected(lua_State *L)
{
    arguments_read(L, &subject, 1, &arguments);
    return 0;
}

static const char *setting(const void *context, const char *name, size_t len)
{
    (void)context;
    return len == 4 && memcmp(name, "user", 4) == 0 ? "nora@x/y" : "?";
}

/* The request that the step makes of the arguments, which are a Lua expression. */
static void make(lua_State *L, const struct integrations_step *step, const char *expression,
                 int64_t moved)
{
    const struct request_names names = {.setting = setting, .moved = moved};
    lua_settop(L, 0);
    lua_pushlightuserdata(L, NULL);
    lua_setglobal(L, "null");
    lua_pushcfunction(L, read_protected);
    lua_fixture_push(L, expression);
    if (lua_pcall(L, 1, 0, 0) != LUA_OK)
        fail_msg("%s", lua_fixture_text(L));
    request_from_step(&made, "https://host/base", step, &arguments, &names);
    assert_false(request_failed(&made));
}

static void assert_url(lua_State *L, const char *path, const char *expression, int64_t moved,
                       const char *expected)
{
    const struct integrations_step step = {.method = "GET", .path = path};
    make(L, &step, expression, moved);
    assert_string_equal(buffer_text(&made.url), expected);
    assert_int_equal(made.body.len, 0);
}

static void a_path_names_parameters_and_settings(void **state)
{
    lua_State *L = *state;
    assert_url(L, "/x", "{}", 0, "https://host/base/x");
    assert_url(L, "/x/{id}", "{id = 7}", 0, "https://host/base/x/7");
    assert_url(L, "/x/{id}/y/{name}/end", "{id = 7, name = 'a b/c'}", 0,
               "https://host/base/x/7/y/a%20b%2Fc/end");
    assert_url(L, "/{status}/{since}/{at}",
               "{status = 'open', since = 1769903999, at = 1769903999}", 0,
               "https://host/base/active/2026-01-31T23%3A59%3A59Z/1769903999");
    assert_url(L, "/users/{account.user}/x", "{}", 0, "https://host/base/users/nora@x%2Fy/x");
}

static void what_was_moved_stands_for_the_last_name(void **state)
{
    assert_url(*state, "/x/{id}/y", "{id = 7}", 99, "https://host/base/x/99/y");
    assert_url(*state, "/x/{id}/y/{owner}", "{id = 7, owner = 8}", 99,
               "https://host/base/x/7/y/99");
}

#define QUERY(row, ...)                                                                            \
    {                                                                                              \
        .place = INTEGRATIONS_QUERY, .parameter = (row), __VA_ARGS__                               \
    }
#define BODY(row, ...)                                                                             \
    {                                                                                              \
        .place = INTEGRATIONS_BODY, .parameter = (row), __VA_ARGS__                                \
    }

static void assert_fields(lua_State *L, const struct integrations_field *fields, size_t count,
                          const char *expression, const char *query)
{
    const struct integrations_step step = {
        .method = "GET", .path = "/x", .fields = fields, .field_count = count};
    make(L, &step, expression, 0);
    assert_part(&made, CURLUPART_QUERY, query);
}

static void a_query_has_what_is_given_under_the_services_names(void **state)
{
    static const struct integrations_field fields[] = {
        QUERY("id"),
        QUERY("name", .as = "theName"),
        QUERY("status"),
        QUERY("since"),
        QUERY("at"),
        QUERY("on"),
        QUERY("ratio"),
        {.place = INTEGRATIONS_QUERY, .as = "embed", .constant = "a b"},
        {.place = INTEGRATIONS_QUERY, .as = "late", .constant = "1", .when = "id status=open"}};
    assert_fields(*state, fields, COUNT(fields), "{}", "embed=a%20b");
    assert_fields(*state, fields, COUNT(fields),
                  "{id = -0.0 + 7, name = '', status = 'open', since = '2026-01-31', at = "
                  "'2026-01-31', on = false, ratio = 0.5}",
                  "id=7&theName=&status=active&since=2026-01-31T00%3A00%3A00Z&at=1769817600&"
                  "on=false&ratio=0.5&embed=a%20b&late=1");
}

static void a_list_in_a_query_is_repeated_or_joined(void **state)
{
    static const struct integrations_field repeated[] = {QUERY("tags", .as = "tags[]")};
    static const struct integrations_field joined[] = {QUERY("tags", .comma = true), QUERY("id")};
    assert_fields(*state, repeated, 1, "{tags = {'a&b', 2}}", "tags%5B%5D=a%26b&tags%5B%5D=2");
    assert_fields(*state, repeated, 1, "{tags = {}}", NULL);
    assert_fields(*state, joined, 2, "{tags = {'a,b', 2}, id = 1}", "tags=a%2Cb,2&id=1");
    assert_fields(*state, joined, 2, "{tags = {'x'}}", "tags=x");
    assert_fields(*state, joined, 2, "{tags = {}, id = 1}", "id=1");
}

static void assert_body(lua_State *L, const struct integrations_field *fields, size_t count,
                        enum integrations_body body, const char *expression, const char *expected)
{
    const struct integrations_step step = {
        .method = "POST", .path = "/x", .fields = fields, .field_count = count, .body = body};
    make(L, &step, expression, 0);
    assert_part(&made, CURLUPART_QUERY, NULL);
    assert_string_equal(buffer_text(&made.body), expected);
}

static void a_body_has_what_is_given_in_the_order_of_the_fields(void **state)
{
    static const struct integrations_field fields[] = {BODY("name"),   BODY("id", .as = "theId"),
                                                       BODY("status"), BODY("tags"),
                                                       BODY("owner"),  BODY("entry")};
    assert_body(*state, fields, COUNT(fields), INTEGRATIONS_OBJECT, "{}", "{}");
    assert_body(*state, fields, COUNT(fields), INTEGRATIONS_OBJECT,
                "{id = math.maxinteger, name = 'He said \"hi\"\\n', status = 'open', tags = {}, "
                "owner = null, entry = {value = 'v'}}",
                "{\"name\":\"He said \\\"hi\\\"\\n\",\"theId\":9223372036854775807,\"status\":"
                "\"active\",\"tags\":[],\"owner\":null,\"entry\":{\"label\":\"Work\",\"Value\":"
                "\"v\"}}");
}

static void dots_nest_and_brackets_are_an_array_of_one(void **state)
{
    static const struct integrations_field fields[] = {
        BODY("name", .as = "customer.first"),
        BODY("id", .as = "threads[].customer.id"),
        BODY("status", .as = "threads[].status"),
        BODY("on", .as = "customer.on"),
        {.place = INTEGRATIONS_BODY, .as = "threads[].type", .constant = "\"chat\"", .when = "on"},
        {.place = INTEGRATIONS_BODY, .as = "customers", .constant = "[1]"}};
    assert_body(*state, fields, COUNT(fields), INTEGRATIONS_OBJECT,
                "{name = 'a', id = 1, status = 'open', on = true}",
                "{\"customer\":{\"first\":\"a\",\"on\":true},\"threads\":[{\"customer\":{\"id\":1},"
                "\"status\":\"active\",\"type\":\"chat\"}],\"customers\":[1]}");
    /* An object begins with the first of its fields that is given. */
    assert_body(
        *state, fields, COUNT(fields), INTEGRATIONS_OBJECT, "{on = false}",
        "{\"customer\":{\"on\":false},\"threads\":[{\"type\":\"chat\"}],\"customers\":[1]}");
    assert_body(*state, fields, COUNT(fields), INTEGRATIONS_OBJECT, "{}", "{\"customers\":[1]}");
}

static void changes_are_replacements_and_removals(void **state)
{
    static const struct integrations_field fields[] = {
        BODY("name", .as = "/name"),
        BODY("owner", .as = "/owner"),
        BODY("tags", .as = "/tags"),
        {.place = INTEGRATIONS_BODY, .as = "/on", .constant = "true", .when = "on"}};
    assert_body(*state, fields, COUNT(fields), INTEGRATIONS_CHANGES,
                "{name = 'a', owner = null, tags = {'x'}, on = true}",
                "[{\"op\":\"replace\",\"path\":\"/name\",\"value\":\"a\"},{\"op\":\"remove\","
                "\"path\":\"/owner\"},{\"op\":\"replace\",\"path\":\"/tags\",\"value\":[\"x\"]},"
                "{\"op\":\"replace\",\"path\":\"/on\",\"value\":true}]");
    assert_body(*state, fields, COUNT(fields), INTEGRATIONS_CHANGES, "{}", "[]");
}

static void long_keys_are_whole(void **state)
{
    static const char name[] = "a_key_of_more_characters_than_anybody_would_write_by_hand_in_one_"
                               "row_of_an_operation";
    static const struct integrations_field fields[] = {BODY("id", .as = name)};
    char expected[128];
    snprintf(expected, sizeof expected, "{\"%s\":1}", name);
    assert_body(*state, fields, 1, INTEGRATIONS_OBJECT, "{id = 1}", expected);
}

/* ---- what cannot be sent ---- */

static void a_text_that_would_change_the_path_is_told(void **state)
{
    static const struct integrations_step step = {.method = "DELETE", .path = "/x/{name}"};
    static const char *const texts[] = {"'.'", "'..'", "''", "nil"};
    for (size_t i = 0; i < COUNT(texts); i++) {
        char table[40];
        snprintf(table, sizeof table, "{name = %s}", texts[i]);
        make(*state, &step, table, 0);
        assert_non_null(made.unfit);
        assert_string_equal(made.unfit->name, "name");
    }
    make(*state, &step, "{name = '...'}", 0);
    assert_null(made.unfit);
}

/* A row that its compiler would refuse: nothing is to crash. */
static void malformed_paths_end(void **state)
{
    lua_State *L = *state;
    const struct request_names none = {0};
    assert_url(L, "/x/{id", "{id = 7}", 0, "https://host/base/x/{id");
    assert_url(L, "/x/{}", "{}", 0, "https://host/base/x/");
    assert_url(L, "/x/{unknown}/y", "{}", 0, "https://host/base/x//y");
    const struct integrations_step step = {.method = "GET", .path = "/x/{account.user}/y"};
    request_from_step(&made, "https://host", &step, &arguments, &none);
    assert_string_equal(buffer_text(&made.url), "https://host/x//y");
}

static int setup(void **state)
{
    return lua_fixture_setup(state);
}

static int teardown(void **state)
{
    arguments_free(&arguments);
    request_free(&made);
    return lua_fixture_teardown(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_path_follows_its_base),
        cmocka_unit_test(text_in_a_path_stays_one_segment),
        cmocka_unit_test(no_bytes_add_nothing_to_a_path),
        cmocka_unit_test(query_values_come_back_as_they_were),
        cmocka_unit_test(a_request_begins_anew),
        cmocka_unit_test(a_part_without_memory_is_a_failure),
        cmocka_unit_test(a_path_names_parameters_and_settings),
        cmocka_unit_test(what_was_moved_stands_for_the_last_name),
        cmocka_unit_test(a_query_has_what_is_given_under_the_services_names),
        cmocka_unit_test(a_list_in_a_query_is_repeated_or_joined),
        cmocka_unit_test(a_body_has_what_is_given_in_the_order_of_the_fields),
        cmocka_unit_test(dots_nest_and_brackets_are_an_array_of_one),
        cmocka_unit_test(changes_are_replacements_and_removals),
        cmocka_unit_test(long_keys_are_whole),
        cmocka_unit_test(a_text_that_would_change_the_path_is_told),
        cmocka_unit_test(malformed_paths_end),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
