/*
 * What the rows of Help Scout cannot say: the clauses of a search, the customer of a conversation,
 * changes by path.
 *
 * Sources: developer.helpscout.com/mailbox-api, its endpoint and overview pages, and Help Scout's
 * own PHP SDK where the pages are silent.
 */
#include <lauxlib.h>
#include <string.h>

#include "base64.h"
#include "call.h"
#include "luax.h"
#include "query.h"
#include "read.h"
#include "types.h"

/* ---- search expressions ---- */

/* The clauses of a query, joined by AND in the request's buffer, behind a bracket. */
struct clauses {
    struct integrations_call *call;
    struct buffer *text;
    int count;
    bool grouped; /* there is one, which has its own brackets */
};

static struct clauses clauses_begin(struct integrations_call *call)
{
    struct clauses clauses = {.call = call, .text = &call->request.text};
    buffer_clear(clauses.text);
    buffer_append_text(clauses.text, "(");
    return clauses;
}

static void clause_begin(struct clauses *clauses, bool grouped)
{
    if (clauses->count > 0)
        buffer_append_text(clauses->text, " AND ");
    clauses->grouped = grouped && clauses->count == 0;
    clauses->count++;
}

/* Appends the text in double quotes, with quotes and backslashes escaped. */
static void clause_quote(struct buffer *out, const struct value *value)
{
    const char *text = value->text.bytes;
    buffer_append_text(out, "\"");
    for (size_t i = 0; i < value->text.len; i++) {
        if (text[i] == '"' || text[i] == '\\')
            buffer_append_text(out, "\\");
        buffer_append(out, text + i, 1);
    }
    buffer_append_text(out, "\"");
}

/* Adds a:"text", or (a:"text" OR b:"text" OR ...). */
static void add_words(struct clauses *clauses, const char *const *fields, const struct value *words)
{
    bool several = fields[1] != NULL;
    clause_begin(clauses, several);
    buffer_append_text(clauses->text, several ? "(" : "");
    for (const char *const *field = fields; *field != NULL; field++) {
        buffer_append_text(clauses->text, field == fields ? "" : " OR ");
        buffer_append_text(clauses->text, *field);
        buffer_append_text(clauses->text, ":");
        clause_quote(clauses->text, words);
    }
    buffer_append_text(clauses->text, several ? ")" : "");
}

/*
 * Adds the caller's query: an expression as it is, in brackets, anything else as words that a
 * field must hold. Bare words are not part of the documented language.
 */
static void add_query(struct clauses *clauses, enum query_subject subject)
{
    static const char *const words[][4] = {
        [QUERY_CONVERSATIONS] = {"subject", "body", NULL},
        [QUERY_CUSTOMERS] = {"firstName", "lastName", "email", NULL}};
    const struct value *query = call_argument(clauses->call, "query");
    if (!value_is_given(query))
        return;
    enum query_kind kind = query_kind_of(subject, query->text.bytes, query->text.len);
    if (kind == QUERY_TEXT) {
        add_words(clauses, words[subject], query);
        return;
    }
    clause_begin(clauses, true);
    buffer_append_text(clauses->text, kind == QUERY_GROUP ? "" : "(");
    buffer_append(clauses->text, query->text.bytes, query->text.len);
    buffer_append_text(clauses->text, kind == QUERY_GROUP ? "" : ")");
}

static void clauses_send(struct clauses *clauses)
{
    struct buffer *text = clauses->text;
    if (clauses->count == 0)
        return;
    if (!clauses->grouped)
        buffer_append_text(text, ")");
    size_t begin = clauses->grouped ? strlen("(") : 0;
    if (!text->failed)
        request_query(&clauses->call->request, "query", text->data + begin, text->len - begin);
}

/* What list_conversations asks beyond its row: the service has no parameter for these. */
void helpscout_ask_conversations(struct integrations_call *call)
{
    struct clauses clauses = clauses_begin(call);
    const struct value *assignee = call_argument(call, "assignee");
    const struct value *customer = call_argument(call, "customer");
    const struct value *tag = call_argument(call, "tag");
    if (value_is_given(assignee) && assignee->integer > 0) {
        request_query_integer(&call->request, "assigned_to", assignee->integer);
    } else if (value_is_given(assignee)) {
        clause_begin(&clauses, false);
        buffer_append_text(clauses.text, "assigned:\"Unassigned\"");
    }
    if (value_is_given(customer)) {
        clause_begin(&clauses, false);
        buffer_append_text(clauses.text, "customerIds:");
        buffer_append_integer(clauses.text, customer->integer);
    }
    /* A comma would separate two tags in the parameter. */
    if (value_is_given(tag) && memchr(tag->text.bytes, ',', tag->text.len) == NULL)
        request_query(&call->request, "tag", tag->text.bytes, tag->text.len);
    else if (value_is_given(tag))
        add_words(&clauses, (const char *const[]){"tag", NULL}, tag);
    add_query(&clauses, QUERY_CONVERSATIONS);
    clauses_send(&clauses);
}

void helpscout_ask_customers(struct integrations_call *call)
{
    struct clauses clauses = clauses_begin(call);
    const struct value *email = call_argument(call, "email");
    const struct value *field = call_argument(call, "sort_field");
    const struct value *order = call_argument(call, "sort_order");
    bool ascending = value_is_given(order) && strcmp(order->text.bytes, "asc") == 0;
    /* Newest first is the service's own order and the only way to ask for it. */
    bool newest_first =
        value_is_given(field) && strcmp(field->text.bytes, "createdAt") == 0 && !ascending;
    if (value_is_given(field) && !newest_first)
        request_query_text(&call->request, "sortField", type_sent(field->choice));
    if (value_is_given(order) && !newest_first)
        request_query_text(&call->request, "sortOrder", order->text.bytes);
    if (value_is_given(email))
        add_words(&clauses, (const char *const[]){"email", NULL}, email);
    add_query(&clauses, QUERY_CUSTOMERS);
    clauses_send(&clauses);
}

/* What list_customers_v3 asks beyond its row: it has the same language of searches. */
void helpscout_ask_customers_v3(struct integrations_call *call)
{
    struct clauses clauses = clauses_begin(call);
    add_query(&clauses, QUERY_CUSTOMERS);
    clauses_send(&clauses);
}

/* Field and direction are one parameter: sort=name,asc (helpscout-all.md, organizations). */
void helpscout_ask_organizations(struct integrations_call *call)
{
    struct buffer *text = &call->request.text;
    buffer_clear(text);
    buffer_append_text(text, call_argument(call, "sort_field")->text.bytes);
    buffer_append_text(text, ",");
    buffer_append_text(text, call_argument(call, "sort_order")->text.bytes);
    if (!text->failed)
        request_query(&call->request, "sort", text->data, text->len);
}

/* ---- replies ---- */

/*
 * Adds _embedded.customer to the conversation at `item`, made of primaryCustomer: the service
 * itself embeds no customer. Without one _embedded is there all the same.
 */
void helpscout_shape_conversation(lua_State *L, int item)
{
    static const struct {
        const char *key, *from;
        bool name; /* empty when it is not there */
    } members[] = {{"id", "id", false},          {"email", "email", false},
                   {"type", "type", false},      {"photoUrl", "photoUrl", false},
                   {"firstName", "first", true}, {"lastName", "last", true}};
    int top = lua_gettop(L);
    luaL_getsubtable(L, item, "_embedded");
    if (lua_getfield(L, item, "primaryCustomer") == LUA_TTABLE) {
        lua_createtable(L, 0, 6);
        for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
            int type = lua_getfield(L, top + 2, members[i].from);
            if (members[i].name && type != LUA_TSTRING)
                lua_pushliteral(L, "");
            lua_setfield(L, top + 3, members[i].key);
            lua_settop(L, top + 3);
        }
        lua_setfield(L, top + 1, "customer");
    }
    lua_settop(L, top);
}

/* A file's content under the name that the same text has in JSON, where there is no file's name. */
void helpscout_finish_source(struct integrations_call *call, lua_State *L)
{
    (void)call;
    lua_createtable(L, 0, 2);
    lua_getfield(L, CALL_RESULT, "content");
    lua_setfield(L, -2, "original");
    lua_getfield(L, CALL_RESULT, "content_type");
    lua_setfield(L, -2, "content_type");
}

/* Appends the text without ends of lines, in which Base64 is often written. */
static void append_lines(struct buffer *out, const char *text, size_t len)
{
    for (size_t i = 0, from = 0; i <= len; i++) {
        if (i < len && text[i] != '\r' && text[i] != '\n')
            continue;
        buffer_append(out, text + from, i - from);
        from = i + 1;
    }
}

/* Adds the bytes of an attachment to what the service says, which has them as Base64. */
void helpscout_finish_attachment(struct integrations_call *call, lua_State *L)
{
    size_t len;
    struct buffer *bytes = &call->request.text, *digits = &call->request.body;
    if (!lua_istable(L, CALL_RESULT) || lua_getfield(L, CALL_RESULT, "data") != LUA_TSTRING)
        call_refuse_reply(call, "it has no usable 'data'");
    const char *data = lua_tolstring(L, -1, &len);
    buffer_clear(bytes);
    append_lines(digits, data, len);
    bool decoded = base64_decode(bytes, buffer_text(digits), digits->len);
    if (bytes->failed || digits->failed)
        luax_no_memory(L);
    if (!decoded)
        call_refuse_reply(call, "its 'data' is no Base64");
    lua_pushlstring(L, bytes->len > 0 ? bytes->data : "", bytes->len);
    lua_setfield(L, CALL_RESULT, "content");
    lua_pushvalue(L, CALL_RESULT);
}

/* Whether a customer's fields and the caller's own operations are replaced, and nothing else. */
static bool only_replaces(const struct integrations_call *call, const struct value *operations)
{
    for (size_t i = 0; i < call->subject.operation->parameter_count; i++)
        if (call->arguments->values[i].kind == VALUE_NULL) /* the field is removed */
            return false;
    for (size_t i = 0; value_is_given(operations) && i < operations->list.count; i++)
        if (strcmp(operations->list.items[i].list.items[0].text.bytes, "replace") != 0)
            return false;
    return true;
}

/* Adds the caller's own operations to the changes of a customer. What only replaces may be sent
 * again (helpscout-all.md, 3.4). */
void helpscout_ask_changes(struct integrations_call *call)
{
    const struct integrations_operation *operation = call->subject.operation;
    const struct value *operations = call_argument(call, "operations");
    call->repeatable = only_replaces(call, operations);
    struct buffer *body = &call->request.body;
    const struct integrations_parameter *row =
        &operation->parameters[operation->parameter_count - 1];
    if (!value_is_given(operations) || body->len == 0)
        return;
    body->len--; /* the bracket at the end of the array */
    struct json_writer writer = {.out = body, .comma = body->len > 1};
    for (size_t i = 0; i < operations->list.count; i++)
        type_write_json(&writer, row, &operations->list.items[i]);
    json_end_array(&writer);
}

/* Writes one change: a value replaces, null removes. `json` is the value as it stands. */
static void write_property(struct json_writer *writer, const struct json_text *name,
                           enum json_kind kind, const char *json, size_t len)
{
    const char *op = kind == JSON_IS_NULL ? "remove" : "replace";
    json_begin_object(writer);
    json_key(writer, "op");
    json_text(writer, op, strlen(op));
    json_key(writer, "path");
    buffer_append_text(writer->out, "\"/");
    buffer_append(writer->out, name->bytes, name->len);
    buffer_append_text(writer->out, "\"");
    writer->comma = true;
    if (kind != JSON_IS_NULL) {
        json_key(writer, "value");
        json_raw(writer, json, len);
    }
    json_end_object(writer);
}

/* The values of a customer's properties, a map by slug, as an array of changes. */
void helpscout_ask_properties(struct integrations_call *call)
{
    const struct value *properties = call_argument(call, "properties");
    struct json_reader reader = json_read(properties->text.bytes, properties->text.len);
    struct json_writer writer = request_body(&call->request);
    struct json_value value;
    struct json_text name;
    json_next_value(&reader, &value);
    json_begin_array(&writer);
    while (json_next_member(&reader, &name)) {
        const char *at = reader.at;
        enum json_kind kind = json_next_value(&reader, &value);
        write_property(&writer, &name, kind, at, (size_t)(reader.at - at));
    }
    json_end_array(&writer);
}
