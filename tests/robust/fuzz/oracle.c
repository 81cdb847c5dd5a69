/* What follows from arguments; see oracle.h. */
#include "oracle.h"

#include <errno.h>
#include <lauxlib.h>
#include <math.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>

#include "arguments.h"
#include "dates.h"
#include "host.h"

/* jansson's own makers of integers and null have the names of functions of the module. */
static json_t *integer_json(int64_t integer)
{
    return json_pack("I", (json_int_t)integer);
}

/* ---- single values ---- */

/* One value that is judged: at the top of the stack, for this row. */
struct judging {
    lua_State *L;
    const struct parameter *row;
    enum verdict verdict;
    bool fraction;
};

static json_t *refuse(struct judging *judging)
{
    judging->verdict = REFUSED;
    return NULL;
}

static json_t *leave_open(struct judging *judging)
{
    judging->verdict = OPEN;
    return NULL;
}

static struct text top_text(lua_State *L)
{
    struct text text;
    text.bytes = lua_tolstring(L, -1, &text.len);
    return text;
}

/* The text on the top as JSON; NULL when it is no string, has a NUL byte or is not UTF-8. */
static json_t *text_json(lua_State *L)
{
    if (lua_type(L, -1) != LUA_TSTRING)
        return NULL;
    struct text text = top_text(L);
    return memchr(text.bytes, '\0', text.len) == NULL ? json_stringn(text.bytes, text.len) : NULL;
}

static bool digits_only(const char *text)
{
    return *text != '\0' && strspn(text, "0123456789") == strlen(text);
}

/* The integer that the value is, as Lua's libraries take integers. */
static bool read_integer(lua_State *L, int64_t *integer)
{
    if (lua_isinteger(L, -1)) {
        *integer = lua_tointeger(L, -1);
        return true;
    }
    if (lua_type(L, -1) == LUA_TNUMBER) {
        double number = lua_tonumber(L, -1);
        *integer = number >= -0x1p63 && number < 0x1p63 ? (int64_t)number : 0;
        return number == floor(number) && number >= -0x1p63 && number < 0x1p63;
    }
    if (lua_type(L, -1) != LUA_TSTRING)
        return false;
    struct text text = top_text(L);
    const char *digits = text.bytes[0] == '-' ? text.bytes + 1 : text.bytes;
    if (strlen(text.bytes) != text.len || !digits_only(digits))
        return false;
    errno = 0;
    *integer = strtoll(text.bytes, NULL, 10);
    return errno == 0;
}

static json_t *judge_integer(struct judging *judging)
{
    int64_t integer;
    const struct parameter *row = judging->row;
    if (!read_integer(judging->L, &integer) || integer < row->least ||
        (row->most > 0 && integer > row->most))
        return refuse(judging);
    return integer_json(integer);
}

static size_t count_characters(const char *text)
{
    size_t count = 0;
    for (; *text != '\0'; text++)
        count += ((unsigned char)*text & 0xC0) != 0x80;
    return count;
}

static json_t *judge_string(struct judging *judging)
{
    json_t *json = text_json(judging->L);
    if (json == NULL)
        return refuse(judging);
    const char *text = json_string_value(json);
    bool empty = text[0] == '\0';
    bool long_text = judging->row->most > 0 && count_characters(text) > (size_t)judging->row->most;
    if (!empty && !long_text)
        return json;
    json_decref(json);
    return empty && judging->row->empty == EMPTY_ABSENT ? NULL : refuse(judging);
}

static json_t *judge_enum(struct judging *judging)
{
    json_t *json = text_json(judging->L);
    const struct choice *choice = judging->row->choices;
    while (json != NULL && choice->word != NULL &&
           strcmp(choice->word, json_string_value(json)) != 0)
        choice++;
    bool found = json != NULL && choice->word != NULL;
    json_decref(json);
    return found ? json_string(choice->sent != NULL ? choice->sent : choice->word)
                 : refuse(judging);
}

static json_t *judge_address(struct judging *judging)
{
    json_t *json = text_json(judging->L);
    const char *text = json != NULL ? json_string_value(json) : "";
    size_t len = strlen(text);
    bool control = false;
    for (size_t i = 0; i < len; i++)
        control |= (unsigned char)text[i] < 32 || text[i] == 127;
    if (len > 0 && text[0] != ' ' && text[len - 1] != ' ' && !control)
        return json;
    json_decref(json);
    return refuse(judging);
}

static json_t *judge_date(struct judging *judging)
{
    lua_State *L = judging->L;
    int64_t seconds;
    if (lua_isinteger(L, -1))
        return lua_tointeger(L, -1) >= 0 ? integer_json(lua_tointeger(L, -1)) : refuse(judging);
    if (lua_type(L, -1) == LUA_TNUMBER)
        return leave_open(judging);
    json_t *json = text_json(L);
    bool good = json != NULL && dates_read(top_text(L), &seconds, &judging->fraction);
    json_decref(json);
    return good ? integer_json(seconds) : refuse(judging);
}

static json_t *judge_phone(struct judging *judging)
{
    json_t *json = text_json(judging->L);
    char phone[64] = "";
    size_t len = 0;
    for (const char *c = json_string_value(json); c != NULL && *c != '\0'; c++)
        if (strchr(" .-()[]", *c) == NULL && len < sizeof phone - 1)
            phone[len++] = *c;
    json_decref(json);
    bool good = len >= 3 && len <= 16 && phone[0] == '+' && phone[1] != '0';
    return good && digits_only(phone + 1) ? json_string(phone) : refuse(judging);
}

/* A name, or an id as its digits. */
static json_t *judge_name(struct judging *judging)
{
    lua_State *L = judging->L;
    if (lua_isinteger(L, -1) && lua_tointeger(L, -1) > 0) {
        lua_pushvalue(L, -1);
        json_t *json = json_string(lua_tostring(L, -1));
        lua_pop(L, 1);
        return json;
    }
    if (lua_type(L, -1) == LUA_TNUMBER && !lua_isinteger(L, -1))
        return leave_open(judging);
    json_t *json = text_json(L);
    if (json != NULL && json_string_length(json) > 0)
        return json;
    json_decref(json);
    return refuse(judging);
}

/* A string of an array: never empty, whatever the row says of an empty one. */
static json_t *judge_element_string(struct judging *judging)
{
    json_t *json = text_json(judging->L);
    if (json != NULL && json_string_length(json) > 0)
        return json;
    json_decref(json);
    return refuse(judging);
}

/* ---- arrays ---- */

static json_t *judge_label(struct judging *judging)
{
    lua_State *L = judging->L;
    lua_pushliteral(L, "label");
    bool absent = lua_rawget(L, -2) == LUA_TNIL;
    json_t *json = absent ? json_string("Work") : judge_element_string(judging);
    lua_pop(L, 1);
    return json;
}

static bool is_entry_key(lua_State *L)
{
    static const char *const keys[] = {"label", "value", "id"};
    for (size_t i = 0; i < 3; i++)
        if (lua_type(L, -1) == LUA_TSTRING && text_is(top_text(L), keys[i]))
            return true;
    return false;
}

static bool entry_keys_good(lua_State *L)
{
    bool good = true;
    lua_pushnil(L);
    while (lua_next(L, -2) != 0) {
        lua_pop(L, 1);
        good &= is_entry_key(L);
    }
    return good;
}

static json_t *judge_entry(struct judging *judging)
{
    lua_State *L = judging->L;
    if (!lua_istable(L, -1) || !entry_keys_good(L))
        return refuse(judging);
    json_t *label = judge_label(judging);
    lua_pushliteral(L, "value");
    lua_rawget(L, -2);
    json_t *value =
        judging->row->type == PARAMETER_PHONES ? judge_phone(judging) : judge_address(judging);
    lua_pop(L, 1);
    if (label != NULL && value != NULL)
        return json_pack("{s:o, s:o}", "label", label, "value", value);
    json_decref(label);
    json_decref(value);
    return NULL;
}

static json_t *judge_element(struct judging *judging)
{
    switch (judging->row->type) {
    case PARAMETER_ADDRESSES:
        return judge_address(judging);
    case PARAMETER_NAMES:
        return judge_name(judging);
    case PARAMETER_PHONES:
    case PARAMETER_EMAILS:
        return judge_entry(judging);
    default:
        return judge_element_string(judging);
    }
}

/* The number of elements; -1 when the table is no array. */
static lua_Integer count_elements(lua_State *L)
{
    lua_Integer count = 0, highest = 0;
    bool good = true;
    lua_pushnil(L);
    while (lua_next(L, -2) != 0) {
        lua_pop(L, 1);
        count++;
        good &= lua_isinteger(L, -1) && lua_tointeger(L, -1) > 0;
        if (lua_isinteger(L, -1) && lua_tointeger(L, -1) > highest)
            highest = lua_tointeger(L, -1);
    }
    return good && count == highest ? count : -1;
}

static bool has_repeated_value(const json_t *array)
{
    for (size_t i = 0; i < json_array_size(array); i++)
        for (size_t j = 0; j < i; j++)
            if (json_equal(json_object_get(json_array_get(array, i), "value"),
                           json_object_get(json_array_get(array, j), "value")))
                return true;
    return false;
}

static json_t *judge_array(struct judging *judging)
{
    lua_State *L = judging->L;
    bool entries = judging->row->type >= PARAMETER_PHONES;
    lua_Integer count = lua_istable(L, -1) ? count_elements(L) : -1;
    if (count < 0 || count > (entries ? ARGUMENTS_ENTRIES_MOST : ARGUMENTS_ARRAY_MOST))
        return refuse(judging);
    json_t *array = json_array();
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, -1, i);
        json_t *element = judge_element(judging);
        if (element != NULL)
            json_array_append_new(array, element);
        lua_pop(L, 1);
    }
    if (judging->verdict == ACCEPTED && !(entries && has_repeated_value(array)))
        return array;
    json_decref(array);
    return judging->verdict == OPEN ? NULL : refuse(judging);
}

static json_t *judge_value(struct judging *judging)
{
    switch (judging->row->type) {
    case PARAMETER_INTEGER:
        return judge_integer(judging);
    case PARAMETER_STRING:
        return judge_string(judging);
    case PARAMETER_ENUM:
        return judge_enum(judging);
    case PARAMETER_ADDRESS:
        return judge_address(judging);
    case PARAMETER_DATE:
        return judge_date(judging);
    default:
        return judge_array(judging);
    }
}

/* ---- the table ---- */

static bool is_parameter(lua_State *L, const struct operation *operation)
{
    for (size_t i = 0; i < operation->parameter_count; i++)
        if (lua_type(L, -1) == LUA_TSTRING && text_is(top_text(L), operation->parameters[i].name))
            return true;
    return false;
}

static bool keys_good(lua_State *L, int index, const struct operation *operation)
{
    bool good = true;
    lua_pushnil(L);
    while (lua_next(L, index) != 0) {
        lua_pop(L, 1);
        good &= is_parameter(L, operation);
    }
    return good;
}

static json_t *preset_of(const struct parameter *row)
{
    if (row->preset == NULL)
        return NULL;
    if (row->type == PARAMETER_INTEGER)
        return integer_json(strtoll(row->preset, NULL, 10));
    const struct choice *choice = row->choices;
    while (choice != NULL && strcmp(choice->word, row->preset) != 0)
        choice++;
    return json_string(choice != NULL && choice->sent != NULL ? choice->sent : row->preset);
}

static void judge_parameter(lua_State *L, int index, struct judged *judged, size_t i)
{
    const struct parameter *row = &judged->operation->parameters[i];
    struct judging judging = {.L = L, .row = row, .verdict = ACCEPTED};
    lua_pushstring(L, row->name);
    if (lua_rawget(L, index) != LUA_TNIL)
        judged->values[i] = judge_value(&judging);
    lua_pop(L, 1);
    judged->fraction[i] = judging.fraction;
    if (judging.verdict == ACCEPTED && judged->values[i] == NULL)
        judged->values[i] = preset_of(row);
    if (judging.verdict == ACCEPTED && row->required && judged->values[i] == NULL)
        judging.verdict = REFUSED;
    if (judged->verdict == ACCEPTED || judging.verdict == REFUSED)
        judged->verdict = judging.verdict;
}

static json_t *get(const struct judged *judged, const char *name)
{
    for (size_t i = 0; i < judged->operation->parameter_count; i++)
        if (strcmp(judged->operation->parameters[i].name, name) == 0)
            return judged->values[i];
    return NULL;
}

static bool rule_holds(const struct judged *judged, const struct rule *rule)
{
    for (const char *const *name = rule->names; *name != NULL; name++) {
        const json_t *value = get(judged, *name);
        if (value != NULL && !(rule->filled && json_is_array(value) && json_array_size(value) == 0))
            return true;
    }
    return false;
}

void oracle_judge(lua_State *L, int index, struct judged *judged)
{
    const struct operation *operation = judged->operation;
    index = lua_absindex(L, index);
    judged->verdict = keys_good(L, index, operation) ? ACCEPTED : REFUSED;
    for (size_t i = 0; i < operation->parameter_count; i++)
        judge_parameter(L, index, judged, i);
    for (size_t i = 0; judged->verdict == ACCEPTED && i < operation->rule_count; i++)
        if (!rule_holds(judged, &operation->rules[i]))
            judged->verdict = REFUSED;
}

void oracle_free(struct judged *judged)
{
    for (size_t i = 0; i < CATALOG_PARAMETERS; i++)
        json_decref(judged->values[i]);
}

/* ---- requests ---- */

static json_t *add_request(json_t *requests, const char *method, const char *path)
{
    json_t *request =
        json_pack("{s:s, s:s, s:[], s:n}", "method", method, "path", path, "query", "body");
    json_array_append_new(requests, request);
    return request;
}

static void add_query(json_t *request, const char *name, const char *value)
{
    json_array_append_new(json_object_get(request, "query"), json_pack("[s, s]", name, value));
}

static void add_query_integer(json_t *request, const char *name, int64_t integer)
{
    char digits[32];
    snprintf(digits, sizeof digits, "%lld", (long long)integer);
    add_query(request, name, digits);
}

/* Adds the value as the query has it; nothing when it is absent. */
static void add_query_value(json_t *request, const char *name, const json_t *value)
{
    if (json_is_integer(value))
        add_query_integer(request, name, json_integer_value(value));
    else if (json_is_string(value))
        add_query(request, name, json_string_value(value));
}

static void set_body(json_t *request, json_t *body)
{
    json_object_set_new(request, "body", body);
}

static const char *sent_name(const struct parameter *row)
{
    return row->sent_as != NULL ? row->sent_as : row->name;
}

static void add_row_query(const struct judged *judged, json_t *request)
{
    for (size_t i = 0; i < judged->operation->parameter_count; i++) {
        const struct parameter *row = &judged->operation->parameters[i];
        if (row->place == PLACE_QUERY)
            add_query_value(request, sent_name(row), judged->values[i]);
    }
}

static json_t *row_members(const struct judged *judged)
{
    json_t *body = json_object();
    for (size_t i = 0; i < judged->operation->parameter_count; i++) {
        const struct parameter *row = &judged->operation->parameters[i];
        if (row->place == PLACE_BODY && judged->values[i] != NULL)
            json_object_set(body, sent_name(row), judged->values[i]);
    }
    return body;
}

static int64_t integer_of(const struct judged *judged, const char *name)
{
    return json_integer_value(get(judged, name));
}

static const char *text_of(const struct judged *judged, const char *name)
{
    const json_t *value = get(judged, name);
    return value != NULL ? json_string_value(value) : NULL;
}

static json_t *add_item_request(json_t *requests, const char *method, const char *collection,
                                int64_t id, const char *ending)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%lld%s", collection, (long long)id, ending);
    return add_request(requests, method, path);
}

/* ---- Help Scout ---- */

/* A clause: ["literal", text], ["raw", text], or ["words", text, field, ...]. */
static void add_words(json_t *clauses, const char *text, const char *const *fields)
{
    json_t *clause = json_pack("[s, s]", "words", text);
    for (; *fields != NULL; fields++)
        json_array_append_new(clause, json_string(*fields));
    json_array_append_new(clauses, clause);
}

static bool is_expression(const char *text)
{
    static regex_t compiled;
    static bool ready;
    if (!ready)
        ready = regcomp(&compiled,
                        "(^|[^A-Za-z0-9_])(subject|body|tag|mailbox|mailboxid|customerIds|number|"
                        "id|email|assigned|status|attachments|modifiedAt|createdAt|firstName|"
                        "lastName|modifiedSince|emailDomain|replyUserIds):",
                        REG_EXTENDED | REG_NOSUB) == 0;
    return text[0] == '(' || regexec(&compiled, text, 0, NULL, 0) == 0;
}

/* The position behind the closing bracket or quote that belongs to the one at `text`; NULL: none.
 */
static const char *skip_group(const char *text)
{
    int depth = 0;
    for (bool quoted = false; *text != '\0'; text++) {
        if (*text == '"')
            quoted = !quoted;
        else if (quoted && *text == '\\' && text[1] != '\0')
            text++;
        else if (!quoted)
            depth += (*text == '(') - (*text == ')');
        if (!quoted && depth == 0)
            return text + 1;
    }
    return NULL;
}

/* Whether brackets and quotes of an expression match. */
static bool matches_brackets(const char *text)
{
    while (text != NULL && *text != '\0') {
        if (*text == ')')
            return false;
        text = *text == '(' || *text == '"' ? skip_group(text) : text + 1;
    }
    return text != NULL;
}

static void add_search(struct judged *judged, json_t *clauses, const char *const *fields)
{
    const char *query = text_of(judged, "query");
    if (query == NULL)
        return;
    if (!is_expression(query))
        add_words(clauses, query, fields);
    else if (matches_brackets(query))
        json_array_append_new(clauses, json_pack("[s, s]", "raw", query));
    else
        judged->verdict = REFUSED;
}

static void finish_list(const struct judged *judged, json_t *request, json_t *clauses, int64_t size)
{
    int64_t first = (integer_of(judged, "page") - 1) * integer_of(judged, "per_page");
    if (json_array_size(clauses) > 0)
        json_array_append_new(json_object_get(request, "query"),
                              json_pack("[s, O]", "query", clauses));
    json_decref(clauses);
    add_query_integer(request, "page", first / size + 1);
}

static void list_conversations(struct judged *judged, json_t *requests)
{
    static const char *const fields[] = {"subject", "body", NULL}, *const tag_field[] = {"tag",
                                                                                         NULL};
    json_t *request = add_request(requests, "GET", "/v2/conversations");
    json_t *clauses = json_array();
    const json_t *assignee = get(judged, "assignee");
    const char *tag = text_of(judged, "tag");
    add_row_query(judged, request);
    if (assignee != NULL && json_integer_value(assignee) > 0)
        add_query_value(request, "assigned_to", assignee);
    else if (assignee != NULL)
        json_array_append_new(clauses, json_pack("[s, s]", "literal", "assigned:\"Unassigned\""));
    if (get(judged, "customer") != NULL) {
        char clause[64];
        snprintf(clause, sizeof clause, "customerIds:%lld",
                 (long long)integer_of(judged, "customer"));
        json_array_append_new(clauses, json_pack("[s, s]", "literal", clause));
    }
    if (tag != NULL && strchr(tag, ',') == NULL)
        add_query(request, "tag", tag);
    else if (tag != NULL)
        add_words(clauses, tag, tag_field);
    add_search(judged, clauses, fields);
    finish_list(judged, request, clauses, 25);
}

static void list_customers(struct judged *judged, json_t *requests)
{
    static const char *const fields[] = {"firstName", "lastName", "email", NULL};
    static const char *const email_field[] = {"email", NULL};
    json_t *request = add_request(requests, "GET", "/v2/customers");
    json_t *clauses = json_array();
    const char *field = text_of(judged, "sort_field"), *order = text_of(judged, "sort_order");
    bool newest = field != NULL && strcmp(field, "createdAt") == 0 &&
                  (order == NULL || strcmp(order, "desc") == 0);
    add_row_query(judged, request);
    if (!newest) {
        add_query_value(request, "sortField", get(judged, "sort_field"));
        add_query_value(request, "sortOrder", get(judged, "sort_order"));
    }
    if (text_of(judged, "email") != NULL)
        add_words(clauses, text_of(judged, "email"), email_field);
    add_search(judged, clauses, fields);
    finish_list(judged, request, clauses, 50);
}

static void list_mailboxes(struct judged *judged, json_t *requests)
{
    finish_list(judged, add_request(requests, "GET", "/v2/mailboxes"), json_array(), 50);
}

static void get_conversation(struct judged *judged, json_t *requests)
{
    add_query(add_item_request(requests, "GET", "/v2/conversations", integer_of(judged, "id"), ""),
              "embed", "threads");
}

static void get_customer(struct judged *judged, json_t *requests)
{
    add_item_request(requests, "GET", "/v2/customers", integer_of(judged, "id"), "");
}

static void get_mailbox(struct judged *judged, json_t *requests)
{
    add_item_request(requests, "GET", "/v2/mailboxes", integer_of(judged, "id"), "");
}

static void get_me(struct judged *judged, json_t *requests)
{
    (void)judged;
    add_request(requests, "GET", "/v2/users/me");
}

static void create_conversation(struct judged *judged, json_t *requests)
{
    json_t *request = add_request(requests, "POST", "/v2/conversations");
    json_t *body = row_members(judged);
    bool chat = strcmp(text_of(judged, "type"), "chat") == 0;
    json_t *customer = get(judged, "customer_id") != NULL
                           ? json_pack("{s:O}", "id", get(judged, "customer_id"))
                           : json_pack("{s:O}", "email", get(judged, "customer_email"));
    json_t *thread = json_pack("{s:s, s:O, s:O}", "type", chat ? "chat" : "customer", "customer",
                               customer, "text", get(judged, "body"));
    if (get(judged, "cc") != NULL)
        json_object_set(thread, "cc", get(judged, "cc"));
    if (get(judged, "bcc") != NULL)
        json_object_set(thread, "bcc", get(judged, "bcc"));
    json_object_set_new(body, "customer", customer);
    json_object_set_new(body, "threads", json_pack("[o]", thread));
    set_body(request, body);
    if (chat && (get(judged, "cc") != NULL || get(judged, "bcc") != NULL))
        judged->verdict = REFUSED;
}

static void add_patch(const struct judged *judged, json_t *requests, const char *name,
                      const char *op, const char *path)
{
    const json_t *value = get(judged, name);
    if (value == NULL)
        return;
    json_t *request =
        add_item_request(requests, "PATCH", "/v2/conversations", integer_of(judged, "id"), "");
    if (json_is_integer(value) && json_integer_value(value) == 0)
        set_body(request, json_pack("{s:s, s:s}", "op", "remove", "path", path));
    else
        set_body(request, json_pack("{s:s, s:s, s:O}", "op", op, "path", path, "value", value));
}

static void update_conversation(struct judged *judged, json_t *requests)
{
    add_patch(judged, requests, "subject", "replace", "/subject");
    add_patch(judged, requests, "mailbox_id", "move", "/mailboxId");
    add_patch(judged, requests, "assignee_id", "replace", "/assignTo");
    if (get(judged, "tags") != NULL)
        set_body(add_item_request(requests, "PUT", "/v2/conversations", integer_of(judged, "id"),
                                  "/tags"),
                 json_pack("{s:O}", "tags", get(judged, "tags")));
    add_patch(judged, requests, "status", "replace", "/status");
}

static void add_typed(const struct judged *judged, json_t *body, const char *name, const char *key)
{
    if (get(judged, name) != NULL)
        json_object_set_new(body, key,
                            json_pack("[{s:s, s:O}]", "type", "work", "value", get(judged, name)));
}

static void create_customer(struct judged *judged, json_t *requests)
{
    json_t *body = row_members(judged);
    add_typed(judged, body, "email", "emails");
    add_typed(judged, body, "phone", "phones");
    set_body(add_request(requests, "POST", "/v2/customers"), body);
}

/* ---- Aircall ---- */

static void add_page(json_t *request, int64_t page, int64_t per_page)
{
    add_query_integer(request, "page", page);
    add_query_integer(request, "per_page", per_page);
}

/* The page of the caller's, which the service lists only up to its 10,000th item. */
static void add_own_page(struct judged *judged, json_t *request)
{
    int64_t page = integer_of(judged, "page"), per_page = integer_of(judged, "per_page");
    add_page(request, page, per_page);
    if (page * per_page > 10000)
        judged->verdict = REFUSED;
}

static bool is_fraction(const struct judged *judged, const char *name)
{
    for (size_t i = 0; i < judged->operation->parameter_count; i++)
        if (strcmp(judged->operation->parameters[i].name, name) == 0)
            return judged->fraction[i];
    return false;
}

static void add_window(const struct judged *judged, json_t *request)
{
    int64_t from = integer_of(judged, "from") + is_fraction(judged, "from");
    int64_t to = integer_of(judged, "to");
    if (get(judged, "from") != NULL)
        add_query_integer(request, "from", from > 0 ? from - 1 : 0);
    if (get(judged, "to") != NULL)
        add_query_integer(request, "to", to > 0 ? to : 0);
}

/* Whether all tags are ids; names have to be looked up first, and there are none. */
static bool tags_are_ids(const json_t *tags)
{
    size_t i;
    const json_t *tag;
    json_array_foreach(tags, i, tag) if (!digits_only(json_string_value(tag))) return false;
    return true;
}

static void list_calls(struct judged *judged, json_t *requests)
{
    const json_t *tags = get(judged, "tags");
    bool scan = get(judged, "number_id") != NULL;
    bool cap = !scan && integer_of(judged, "page") * integer_of(judged, "per_page") > 10000;
    if (cap || !tags_are_ids(tags)) {
        if (!cap)
            add_page(add_request(requests, "GET", "/v1/tags"), 1, 50);
        judged->verdict = REFUSED;
        return;
    }
    bool search = get(judged, "direction") != NULL || get(judged, "user_id") != NULL ||
                  json_array_size(tags) > 0;
    json_t *request = add_request(requests, "GET", search ? "/v1/calls/search" : "/v1/calls");
    add_query_value(request, "direction", get(judged, "direction"));
    add_query_value(request, "user_id", get(judged, "user_id"));
    for (size_t i = 0; i < json_array_size(tags); i++)
        add_query_value(request, "tags[]", json_array_get(tags, i));
    add_query_value(request, "order", get(judged, "order"));
    add_window(judged, request);
    if (scan)
        add_page(request, 1, 50);
    else
        add_own_page(judged, request);
}

static void get_call(struct judged *judged, json_t *requests)
{
    add_query(add_item_request(requests, "GET", "/v1/calls", integer_of(judged, "call_id"), ""),
              "fetch_contact", "true");
}

static json_t *add_contact_search(const struct judged *judged, json_t *requests, const char *name,
                                  const char *value)
{
    json_t *request =
        add_request(requests, "GET", name != NULL ? "/v1/contacts/search" : "/v1/contacts");
    if (name != NULL)
        add_query(request, name, value);
    add_query_value(request, "order", get(judged, "order"));
    return request;
}

/* Five digits or more, as many as fit, nothing else but separators, a plus only in front. */
static bool is_phone(const char *q, char *digits, size_t size)
{
    size_t count = 0;
    if (*q != '+' && !(*q >= '0' && *q <= '9'))
        return false;
    for (const char *c = q; *c != '\0'; c++) {
        bool digit = *c >= '0' && *c <= '9';
        if ((digit && count == size - 1) || (!digit && c > q && strchr(" ().-", *c) == NULL))
            return false;
        if (digit)
            digits[count++] = *c;
    }
    digits[count] = '\0';
    return count >= 5;
}

static void list_contacts(struct judged *judged, json_t *requests)
{
    const char *q = text_of(judged, "q");
    char digits[25], with_plus[26];
    if (q == NULL) {
        add_own_page(judged, add_contact_search(judged, requests, NULL, NULL));
        return;
    }
    if (strchr(q, '@') != NULL) {
        add_page(add_contact_search(judged, requests, "email", q), 1, 50);
        return;
    }
    if (is_phone(q, digits, sizeof digits)) {
        snprintf(with_plus, sizeof with_plus, "+%s", digits);
        if (*q != '+')
            add_page(add_contact_search(judged, requests, "phone_number", digits), 1, 50);
        add_page(add_contact_search(judged, requests, "phone_number", with_plus), 1, 50);
    }
    add_page(add_contact_search(judged, requests, NULL, NULL), 1, 50);
}

static void create_contact(struct judged *judged, json_t *requests)
{
    set_body(add_request(requests, "POST", "/v1/contacts"), row_members(judged));
}

static json_t *add_contact_request(const struct judged *judged, json_t *requests,
                                   const char *method, const char *ending)
{
    return add_item_request(requests, method, "/v1/contacts", integer_of(judged, "contact_id"),
                            ending);
}

static void add_entries(const struct judged *judged, json_t *requests, const char *name,
                        const char *ending)
{
    size_t i;
    json_t *entry;
    json_array_foreach(get(judged, name), i, entry)
        set_body(add_contact_request(judged, requests, "POST", ending), json_incref(entry));
}

static void update_contact(struct judged *judged, json_t *requests)
{
    bool lists = get(judged, "phone_numbers") != NULL || get(judged, "emails") != NULL;
    json_t *members = row_members(judged);
    if (lists)
        add_contact_request(judged, requests, "GET", "");
    if (json_object_size(members) > 0)
        set_body(add_contact_request(judged, requests, "POST", ""), members);
    else
        json_decref(members);
    add_entries(judged, requests, "phone_numbers", "/phone_details");
    add_entries(judged, requests, "emails", "/email_details");
    if (lists)
        add_contact_request(judged, requests, "GET", "");
}

static void list_users(struct judged *judged, json_t *requests)
{
    (void)judged;
    add_page(add_request(requests, "GET", "/v2/users"), 1, 50);
}

static void list_numbers(struct judged *judged, json_t *requests)
{
    (void)judged;
    add_page(add_request(requests, "GET", "/v1/numbers"), 1, 50);
}

static void get_installer(struct judged *judged, json_t *requests)
{
    (void)judged;
    add_request(requests, "GET", "/v1/integrations/me");
    add_request(requests, "GET", "/v2/users/1");
}

static const struct {
    const char *integration, *operation;
    void (*expect)(struct judged *judged, json_t *requests);
} expectations[] = {{"helpscout", "list_conversations", list_conversations},
                    {"helpscout", "get_conversation", get_conversation},
                    {"helpscout", "create_conversation", create_conversation},
                    {"helpscout", "update_conversation", update_conversation},
                    {"helpscout", "list_customers", list_customers},
                    {"helpscout", "get_customer", get_customer},
                    {"helpscout", "create_customer", create_customer},
                    {"helpscout", "list_mailboxes", list_mailboxes},
                    {"helpscout", "get_mailbox", get_mailbox},
                    {"helpscout", "get_current_user", get_me},
                    {"aircall", "list_calls", list_calls},
                    {"aircall", "get_call", get_call},
                    {"aircall", "list_contacts", list_contacts},
                    {"aircall", "create_contact", create_contact},
                    {"aircall", "update_contact", update_contact},
                    {"aircall", "list_users", list_users},
                    {"aircall", "list_numbers", list_numbers},
                    {"aircall", "get_current_user", get_installer}};

/* An operation that refuses has sent nothing, unless it had to look tags up to know. */
static json_t *sent_before_refusal(const struct judged *judged, json_t *requests)
{
    const json_t *path = json_object_get(json_array_get(requests, 0), "path");
    if (judged->verdict == REFUSED &&
        (path == NULL || strcmp(json_string_value(path), "/v1/tags") != 0))
        json_array_clear(requests);
    return requests;
}

json_t *oracle_requests(struct judged *judged)
{
    json_t *requests = json_array();
    for (size_t i = 0; i < sizeof expectations / sizeof *expectations; i++)
        if (strcmp(judged->integration->name, expectations[i].integration) == 0 &&
            strcmp(judged->operation->name, expectations[i].operation) == 0) {
            expectations[i].expect(judged, requests);
            return sent_before_refusal(judged, requests);
        }
    host_require(false, "nothing is known about %s", judged->operation->name);
    return NULL;
}

/* ---- reading a search expression back ---- */

struct reader {
    const char *at, *end;
};

static bool take(struct reader *reader, const char *text)
{
    size_t len = strlen(text);
    if ((size_t)(reader->end - reader->at) < len || memcmp(reader->at, text, len) != 0)
        return false;
    reader->at += len;
    return true;
}

/* Reads a text in quotes, which must say exactly that. */
static bool take_quoted(struct reader *reader, const char *text)
{
    if (!take(reader, "\""))
        return false;
    for (; reader->at < reader->end && *reader->at != '"'; reader->at++, text++) {
        if (*reader->at == '\\')
            reader->at++;
        if (reader->at == reader->end || *reader->at != *text || *text == '\0')
            return false;
    }
    return *text == '\0' && take(reader, "\"");
}

static bool take_words(struct reader *reader, const json_t *clause)
{
    const char *text = json_string_value(json_array_get(clause, 1));
    size_t fields = json_array_size(clause) - 2;
    if (fields > 1 && !take(reader, "("))
        return false;
    for (size_t i = 0; i < fields; i++)
        if ((i > 0 && !take(reader, " OR ")) ||
            !take(reader, json_string_value(json_array_get(clause, i + 2))) || !take(reader, ":") ||
            !take_quoted(reader, text))
            return false;
    return fields == 1 || take(reader, ")");
}

/* An expression of the caller's: in brackets of its own, or of ours. */
static bool take_raw(struct reader *reader, const char *text)
{
    struct reader start = *reader;
    if (text[0] == '(' && skip_group(text) == text + strlen(text) && take(reader, text))
        return true;
    *reader = start;
    return take(reader, "(") && take(reader, text) && take(reader, ")");
}

static bool take_clause(struct reader *reader, const json_t *clause)
{
    const char *kind = json_string_value(json_array_get(clause, 0));
    const char *text = json_string_value(json_array_get(clause, 1));
    if (strcmp(kind, "literal") == 0)
        return take(reader, text);
    return strcmp(kind, "raw") == 0 ? take_raw(reader, text) : take_words(reader, clause);
}

static bool take_clauses(struct reader *reader, const json_t *clauses)
{
    for (size_t i = 0; i < json_array_size(clauses); i++)
        if ((i > 0 && !take(reader, " AND ")) || !take_clause(reader, json_array_get(clauses, i)))
            return false;
    return true;
}

bool oracle_query_matches(const char *sent, size_t len, const json_t *clauses)
{
    struct reader reader = {sent, sent + len};
    if (json_array_size(clauses) == 1 && take_clauses(&reader, clauses) && reader.at == reader.end)
        return sent[0] == '(';
    reader.at = sent;
    return take(&reader, "(") && take_clauses(&reader, clauses) && take(&reader, ")") &&
           reader.at == reader.end;
}
