/*
 * Arguments into each operation. The input picks the operation and makes a value for each
 * parameter: mostly of its type, sometimes of any. The transport keeps what is sent and answers
 * with empty lists.
 *
 * What is accepted and what is refused agrees with the oracle. What is refused is an error of kind
 * argument. What is accepted is sent as requests that libcurl's URL parser and a second JSON parser
 * read; where an operation is one request, each of its fields stands there as the oracle says it,
 * and nothing that was not given. The header lines are always the same. A dry run plans what is
 * then sent. No metamethod of an argument is ever called.
 */
#include <curl/curl.h>
#include <jansson.h>
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "fake_transport.h"
#include "host.h"
#include "oracle.h"
#include "samples.h"

/* ---- making arguments ---- */

static void push_integer(lua_State *L, struct input *input,
                         const struct integrations_parameter *row)
{
    int64_t integer = input_integer(input);
    uint8_t form = input_byte(input);
    if (form & 8) {
        uint64_t range =
            row->most > 0 ? (uint64_t)(row->most - row->least + 1) : (uint64_t)INT32_MAX;
        integer = row->least + (int64_t)((uint64_t)integer % range);
    }
    lua_pushinteger(L, integer);
    if (form % 4 == 1) {
        lua_pop(L, 1);
        lua_pushnumber(L, (lua_Number)integer);
    } else if (form % 4 == 2) {
        lua_tostring(L, -1);
    }
}

static void push_choice(lua_State *L, struct input *input, const struct integrations_parameter *row)
{
    size_t count = 0;
    while (row->choices[count].word != NULL)
        count++;
    lua_pushstring(L, row->choices[input_byte(input) % count].word);
}

/* A date that is right in form, if not always in value. */
static void push_date(lua_State *L, struct input *input)
{
    static const char *const endings[] = {"",    "Z",   "+01:00", "-0930",
                                          "+24", ".5Z", ".000",   ",25+02"};
    char date[80];
    uint8_t form = input_byte(input);
    unsigned v[6];
    for (size_t i = 0; i < 6; i++)
        v[i] = input_byte(input);
    int len = snprintf(date, sizeof date, "%04u-%02u-%02u", 1900 + v[0], v[1] % 14, v[2] % 33);
    if (form & 1)
        snprintf(date + len, sizeof date - (size_t)len, "%c%02u:%02u:%02u%s", form & 2 ? 'T' : ' ',
                 v[3] % 26, v[4] % 62, v[5] % 62, endings[form >> 2 & 7]);
    lua_pushstring(L, date);
}

static void push_phone(lua_State *L, struct input *input)
{
    static const char characters[] = "0123456789 .-()[]+";
    struct text text = input_text(input);
    luaL_Buffer phone;
    luaL_buffinit(L, &phone);
    luaL_addchar(&phone, '+');
    for (size_t i = 0; i < text.len && i < 30; i++)
        luaL_addchar(&phone, characters[(unsigned char)text.bytes[i] % (sizeof characters - 1)]);
    luaL_pushresult(&phone);
}

static void push_typed(lua_State *L, struct input *input, const struct integrations_parameter *row);

/* A record, good or nearly so. */
static void push_record(lua_State *L, struct input *input, const struct integrations_parameter *row)
{
    uint8_t how = input_byte(input);
    const struct integrations_parameter *member = row->members;
    lua_newtable(L);
    for (unsigned bit = 1; member->name != NULL; member++, bit <<= 1) {
        if (!(member->flags & INTEGRATIONS_REQUIRED) && !(how & bit))
            continue;
        if (how & 64)
            samples_push_text(L, input);
        else
            push_typed(L, input, member);
        lua_setfield(L, -2, member->name);
    }
    if (how & 128) {
        samples_push_text(L, input);
        samples_push(L, input);
        lua_rawset(L, -3);
    }
}

static void push_array(lua_State *L, struct input *input, const struct integrations_parameter *row)
{
    struct integrations_parameter element = *row;
    int count = input_byte(input) % 5;
    element.flags &= ~(unsigned)INTEGRATIONS_LIST;
    lua_newtable(L);
    for (int i = 1; i <= count; i++) {
        push_typed(L, input, &element);
        lua_rawseti(L, -2, i);
    }
}

static void push_name(lua_State *L, struct input *input)
{
    if (input_byte(input) & 1)
        lua_pushinteger(L, input_integer(input));
    else
        samples_push_text(L, input);
}

static void push_typed(lua_State *L, struct input *input, const struct integrations_parameter *row)
{
    if (row->flags & INTEGRATIONS_LIST) {
        push_array(L, input, row);
        return;
    }
    switch (row->type) {
    case INTEGRATIONS_INTEGER:
        push_integer(L, input, row);
        break;
    case INTEGRATIONS_CHOICE:
        push_choice(L, input, row);
        break;
    case INTEGRATIONS_TIME:
        push_date(L, input);
        break;
    case INTEGRATIONS_PHONE:
        push_phone(L, input);
        break;
    case INTEGRATIONS_NAME:
        push_name(L, input);
        break;
    case INTEGRATIONS_RECORD:
        push_record(L, input, row);
        break;
    case INTEGRATIONS_BOOLEAN:
        lua_pushboolean(L, input_byte(input) & 1);
        break;
    default:
        samples_push_text(L, input);
    }
}

/* What the module's own iterators keep in a cursor; a script can pass anything for it. */
static void push_cursor(lua_State *L, struct input *input)
{
    static const char *const keys[] = {"page", "looking", "tags",    "seen",    "total", "from",
                                       "to",   "time",    "scanned", "matched", "done"};
    int count = input_byte(input) % 4;
    lua_newtable(L);
    for (int i = 0; i < count; i++) {
        lua_pushstring(L, keys[input_byte(input) % (sizeof keys / sizeof *keys)]);
        if (input_byte(input) & 1)
            lua_pushinteger(L, input_integer(input));
        else
            samples_push(L, input);
        lua_rawset(L, -3);
    }
}

/* Pushes a table of options, good or bad. */
static void push_options(lua_State *L, struct input *input)
{
    static const char *const keys[] = {"timeout", "retries", "dry_run", "cursor", "fields"};
    int count = input_byte(input) % 4;
    lua_newtable(L);
    for (int i = 0; i < count; i++) {
        uint8_t which = input_byte(input) % 8;
        if (which < 5)
            lua_pushstring(L, keys[which]);
        else
            samples_push_text(L, input);
        if (which == 3)
            push_cursor(L, input);
        else
            samples_push(L, input);
        lua_rawset(L, -3);
    }
    if (input_byte(input) % 4 == 3)
        samples_set_metatable(L);
}

/* Pushes the table of arguments. */
static void push_arguments(lua_State *L, struct input *input,
                           const struct integrations_operation *operation, uint8_t how)
{
    lua_newtable(L);
    for (size_t i = 0; i < operation->parameter_count; i++) {
        const struct integrations_parameter *row = &operation->parameters[i];
        uint8_t choice = input_byte(input) % 16;
        if (choice == 15)
            samples_push(L, input);
        else if (choice >= 8 || row->flags & INTEGRATIONS_REQUIRED)
            push_typed(L, input, row);
        else
            lua_pushnil(L);
        lua_setfield(L, -2, row->name);
    }
    if (how % 8 == 1) {
        samples_push_text(L, input);
        samples_push(L, input);
        lua_rawset(L, -3);
    }
    if (how & 16)
        samples_set_metatable(L);
}

/* ---- answers ---- */

static struct fake_answer answer(void *context, const struct transfer *transfer, size_t number)
{
    static const char helpscout[] =
        "{\"id\":1,\"page\":{\"size\":%d,\"totalElements\":0,\"totalPages\":0}}";
    static const char aircall[] =
        "{\"calls\":[],\"contacts\":[],\"users\":[],\"numbers\":[],\"tags\":[],\"call\":{\"id\":1},"
        "\"contact\":{\"id\":1},\"user\":{\"id\":1},\"meta\":{\"total\":0},"
        "\"integration\":{\"user\":{\"id\":1}}}";
    static char body[512];
    (void)context;
    (void)number;
    bool conversations = strstr(transfer->url, "/v2/conversations?") != NULL;
    if (strncmp(transfer->url, HOST_AIRCALL, strlen(HOST_AIRCALL)) == 0)
        snprintf(body, sizeof body, "%s", aircall);
    else
        snprintf(body, sizeof body, helpscout, conversations ? 25 : 50);
    return (struct fake_answer){.outcome = TRANSFER_ANSWERED,
                                .status = 200,
                                .headers = {"Resource-ID: 5", 14},
                                .body = {body, strlen(body)}};
}

/* ---- reading requests back ---- */

static char *take_part(CURLU *parsed, CURLUPart part)
{
    char *text = NULL;
    curl_url_get(parsed, part, &text, 0);
    return text;
}

static void require_part(CURLU *parsed, CURLUPart part, const char *expected, const char *url)
{
    char *text = take_part(parsed, part);
    host_require((text == NULL) == (expected == NULL) &&
                     (text == NULL || strcmp(text, expected) == 0),
                 "a part of %s is %s", url, text != NULL ? text : "missing");
    curl_free(text);
}

static json_t *decode(const char *text, size_t len)
{
    int decoded_len;
    char *decoded = curl_easy_unescape(NULL, text, (int)len, &decoded_len);
    json_t *json = len > 0 ? json_stringn(decoded, (size_t)decoded_len) : json_string("");
    host_require(json != NULL, "the query is not UTF-8");
    curl_free(decoded);
    return json;
}

static json_t *read_query(const char *query)
{
    json_t *pairs = json_array();
    while (query != NULL && *query != '\0') {
        size_t len = strcspn(query, "&"), name = strcspn(query, "=");
        host_require(name < len, "a part of the query has no value: %s", query);
        host_require(strcspn(query, "+") >= len, "a plus in the query: %s", query);
        json_array_append_new(pairs, json_pack("[o, o]", decode(query, name),
                                               decode(query + name + 1, len - name - 1)));
        query += len + (query[len] == '&');
    }
    return pairs;
}

/* The request as the oracle writes it. */
static json_t *read_request(const struct fake_request *sent, bool helpscout)
{
    CURLU *parsed = curl_url();
    host_require(curl_url_set(parsed, CURLUPART_URL, sent->url, 0) == CURLUE_OK, "no address: %s",
                 sent->url);
    require_part(parsed, CURLUPART_SCHEME, "https", sent->url);
    require_part(parsed, CURLUPART_HOST, helpscout ? "helpscout.test" : "aircall.test", sent->url);
    require_part(parsed, CURLUPART_PORT, NULL, sent->url);
    require_part(parsed, CURLUPART_USER, NULL, sent->url);
    require_part(parsed, CURLUPART_FRAGMENT, NULL, sent->url);
    char *path = take_part(parsed, CURLUPART_PATH), *query = take_part(parsed, CURLUPART_QUERY);
    json_t *body = NULL;
    if (sent->body != NULL)
        body = json_loadb(sent->body, sent->body_len, JSON_REJECT_DUPLICATES, NULL);
    host_require(sent->body == NULL || body != NULL, "the body is no JSON: %s", sent->body);
    json_t *request = json_pack("{s:s, s:s, s:o, s:o*}", "method", sent->method, "path", path,
                                "query", read_query(query), "body", body);
    if (body == NULL)
        json_object_set_new(request, "body", json_pack("n"));
    curl_free(path);
    curl_free(query);
    curl_url_cleanup(parsed);
    return request;
}

/* The header lines of every request of the account, whatever the arguments. */
static void check_headers(const struct fake_request *sent, bool helpscout)
{
    const char *authorization = helpscout ? "Authorization: Bearer " HOST_TOKEN
                                          : "Authorization: Basic YWMtaWQtMDAxMTIyMzM0NDU1NjY6"
                                            "YWMtdG9rZW4tNzdlMWQwYzliOGE3ZjZlNQ==";
    size_t count = sent->body != NULL || !helpscout ? 3 : 2;
    host_require(sent->header_count == count, "%zu header lines", sent->header_count);
    host_require(strncmp(sent->headers[0], "Accept: ", 8) == 0 &&
                     !strpbrk(sent->headers[0], "\r\n"),
                 "header %s", sent->headers[0]);
    host_require(strcmp(sent->headers[1], authorization) == 0, "header %s", sent->headers[1]);
    host_require(count < 3 || strcmp(sent->headers[2], "Content-Type: application/json") == 0,
                 "a third header");
}

/* ---- comparing ---- */

static const char *sent_name(const struct integrations_field *field)
{
    return field->as != NULL ? field->as : field->parameter;
}

/* A single value as a query has it. */
static json_t *query_text(const json_t *value)
{
    char digits[32];
    if (json_is_string(value))
        return json_incref((json_t *)value);
    snprintf(digits, sizeof digits, "%lld", (long long)json_integer_value(value));
    return json_is_integer(value) ? json_string(digits)
                                  : json_string(json_is_true(value) ? "true" : "false");
}

/* The texts that the query has under the name, in their order. */
static json_t *query_values(const json_t *request, const char *name)
{
    size_t i;
    json_t *pair, *values = json_array();
    json_array_foreach(json_object_get(request, "query"), i, pair)
    {
        if (strcmp(json_string_value(json_array_get(pair, 0)), name) == 0)
            json_array_append(values, json_array_get(pair, 1));
    }
    return values;
}

static void check_query_field(const json_t *request, const struct integrations_field *field,
                              const json_t *value)
{
    size_t i;
    json_t *element, *expected = json_array();
    if (json_is_array(value))
        json_array_foreach(value, i, element) json_array_append_new(expected, query_text(element));
    else if (value != NULL)
        json_array_append_new(expected, query_text(value));
    json_t *sent = query_values(request, sent_name(field));
    host_require(json_equal(sent, expected), "the query's '%s' is not what was given",
                 sent_name(field));
    json_decref(sent);
    json_decref(expected);
}

/* The body's member at the dotted path of the field, whose `name[]` are arrays of one. */
static const json_t *body_member(const json_t *body, const char *path)
{
    while (body != NULL && *path != '\0') {
        char key[64];
        size_t len = strcspn(path, ".");
        bool array = len > 2 && path[len - 1] == ']';
        snprintf(key, sizeof key, "%.*s", (int)(array ? len - 2 : len), path);
        body = json_object_get(body, key);
        if (array)
            body = json_array_size(body) == 1 ? json_array_get(body, 0) : NULL;
        path += len + (path[len] == '.');
    }
    return body;
}

static void check_field(const struct judged *judged, const json_t *request,
                        const struct integrations_field *field)
{
    const json_t *value = oracle_value(judged, field->parameter);
    if (field->place == INTEGRATIONS_QUERY) {
        check_query_field(request, field, value);
        return;
    }
    const json_t *sent = body_member(json_object_get(request, "body"), sent_name(field));
    host_require(value == NULL ? sent == NULL : sent != NULL && json_equal(sent, value),
                 "the body's '%s' is not what was given", sent_name(field));
}

/* The only request of an operation has its fields, and under a path of its ids. */
static void check_only_request(const struct judged *judged, const json_t *request)
{
    const struct integrations_step *step = judged->operation->steps;
    host_require(strcmp(json_string_value(json_object_get(request, "method")), step->method) == 0,
                 "another method than %s", step->method);
    for (size_t i = 0; i < step->field_count; i++)
        if (step->fields[i].parameter != NULL && step->fields[i].when == NULL &&
            step->body == INTEGRATIONS_OBJECT && !step->fields[i].comma)
            check_field(judged, request, &step->fields[i]);
}

static void check_requests(const struct judged *judged, bool helpscout)
{
    for (size_t i = 0; i < fake_transport_count() && i < FAKE_REQUESTS; i++) {
        check_headers(fake_transport_request(i), helpscout);
        json_t *sent = read_request(fake_transport_request(i), helpscout);
        if (judged->verdict == ACCEPTED && judged->operation->step_count == 1)
            check_only_request(judged, sent);
        json_decref(sent);
    }
}

/* Whether the operation itself may refuse what its rows accept: it looks at it in C, or its list
 * has an end that pages lie behind. */
static bool may_refuse(const struct integrations_operation *operation)
{
    for (size_t i = 0; i < operation->step_count; i++) {
        const struct integrations_step *step = &operation->steps[i];
        if (step->ask != NULL || step->take != NULL ||
            (step->paging != NULL && step->paging->cap > 0))
            return true;
    }
    return false;
}

/* ---- calling ---- */

/* Whether the error on the top is about the arguments; else it is about the answer. */
static bool is_refusal(lua_State *L)
{
    lua_getfield(L, -1, "kind");
    const char *kind = lua_tostring(L, -1);
    bool refusal = strcmp(kind, "argument") == 0;
    /* A call without a recording, an export that is not ready: downloads say so. */
    bool answered = strcmp(kind, "reply") == 0 || strcmp(kind, "not_found") == 0 ||
                    strcmp(kind, "conflict") == 0;
    host_require(refusal || answered, "an error of kind %s", kind);
    lua_pop(L, 1);
    return refusal;
}

static void push_call(lua_State *L, const struct judged *judged, int arguments)
{
    host_push_operation(L, judged->integration->name, NULL, judged->operation->name);
    lua_pushvalue(L, arguments);
}

/* A dry run sends nothing. Leaves the address of the first request planned, or nil. */
static void plan(lua_State *L, const struct judged *judged, int arguments)
{
    push_call(L, judged, arguments);
    host_push(L, "{ dry_run = true }");
    if (!host_call(L, 2, 1)) {
        lua_pop(L, 1);
        lua_pushnil(L);
    } else {
        host_check_hidden(L);
        lua_rawgeti(L, -1, 1);
        host_require(lua_istable(L, -1), "an empty plan");
        lua_getfield(L, -1, "url");
        lua_replace(L, -3);
        lua_pop(L, 1);
    }
    host_require(fake_transport_count() == 0, "a dry run sent something");
}

/* Whether the value at `index` is the address of the first request, in which a plan hides what
 * must not be shown. */
static bool is_planned(lua_State *L, int index)
{
    host_push_shown(L, fake_transport_request(0)->url);
    return lua_rawequal(L, index, -1);
}

static void check_call(lua_State *L, const struct judged *judged, int arguments)
{
    plan(L, judged, arguments);
    push_call(L, judged, arguments);
    bool done = host_call(L, 1, 1) || !is_refusal(L);
    host_require(!done || judged->verdict != REFUSED, "a call that must be refused");
    host_require(done || judged->verdict != ACCEPTED || may_refuse(judged->operation), "%s",
                 done ? "" : luaL_tolstring(L, -1, NULL));
    host_require(done || judged->verdict != REFUSED || fake_transport_count() == 0,
                 "something was sent before the refusal");
    check_requests(judged, strcmp(judged->integration->name, "helpscout") == 0);
    host_require(!done || is_planned(L, lua_gettop(L) - 1), "another address was planned");
}

/* A call with options of any sort: its plan, its result or an error object is all that can be said.
 */
static void call_with_options(lua_State *L, const struct judged *judged, struct input *input)
{
    host_push_operation(L, judged->integration->name, NULL, judged->operation->name);
    push_arguments(L, input, judged->operation, 0);
    push_options(L, input);
    lua_pushliteral(L, "dry_run");
    bool dry = lua_rawget(L, -2) == LUA_TBOOLEAN && lua_toboolean(L, -1);
    lua_pop(L, 1);
    if (host_call(L, 2, 1) && dry)
        host_check_hidden(L);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct input input = {data, size};
    struct judged judged = {0};
    lua_State *L = host_begin();
    fake_transport_begin(answer, NULL);
    uint8_t which = input_byte(&input);
    judged.integration = catalog_services[which & 1];
    judged.operation =
        &judged.integration->operations[(which >> 1) % judged.integration->operation_count];
    uint8_t how = input_byte(&input);
    if (how % 8 == 7) {
        call_with_options(L, &judged, &input);
    } else {
        push_arguments(L, &input, judged.operation, how);
        oracle_judge(L, 1, &judged);
        check_call(L, &judged, 1);
    }
    host_require(samples_count() == 0, "a metamethod was called");
    oracle_free(&judged);
    lua_settop(L, 0);
    host_end(L);
    return 0;
}
