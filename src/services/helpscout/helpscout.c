/*
 * Help Scout (Inbox API 2.0): the rows of its operations, and the steps for what a row cannot say.
 * Knows the service; knows no sockets and not how arguments are checked.
 *
 * Sources: developer.helpscout.com/mailbox-api, its endpoint and overview pages, and Help Scout's
 * own PHP SDK where the pages are silent (empty bodies on creation, `_embedded` missing when
 * empty).
 */
#include "helpscout.h"

#include <lauxlib.h>
#include <string.h>

#include "call.h"
#include "helpscout_words.h"
#include "reply.h"
#include "rows.h"
#include "text.h"

/* ---- search expressions ---- */

/* Fields of the service's query language; with a colon behind, they make a text an expression. */
static const char *const query_fields[] = {
    "subject",     "body",          "tag",         "mailbox",      "mailboxid",
    "customerIds", "number",        "id",          "email",        "assigned",
    "status",      "attachments",   "modifiedAt",  "createdAt",    "firstName",
    "lastName",    "modifiedSince", "emailDomain", "replyUserIds", NULL};

/* The clauses of a query: strings on the Lua stack, from `first` on. */
struct clauses {
    struct call *call;
    int count;
    bool grouped; /* the only clause has its own parentheses */
};

/* Pushes the text in double quotes, with quotes and backslashes escaped. */
static void push_quoted(lua_State *L, const char *text, size_t len)
{
    luaL_Buffer quoted;
    luaL_buffinit(L, &quoted);
    luaL_addchar(&quoted, '"');
    for (size_t i = 0; i < len; i++) {
        if (text[i] == '"' || text[i] == '\\')
            luaL_addchar(&quoted, '\\');
        luaL_addchar(&quoted, text[i]);
    }
    luaL_addchar(&quoted, '"');
    luaL_pushresult(&quoted);
}

/* Counts the string on the top as one more clause. */
static void add_clause(struct clauses *clauses, bool grouped)
{
    clauses->grouped = grouped && clauses->count == 0;
    clauses->count++;
}

/* Adds field:"text". */
static void add_field_clause(struct clauses *clauses, const char *field,
                             const struct argument *argument)
{
    lua_State *L = clauses->call->L;
    push_quoted(L, argument->text, argument->len);
    lua_pushfstring(L, "%s:%s", field, lua_tostring(L, -1));
    lua_remove(L, -2);
    add_clause(clauses, false);
}

static bool is_word_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* Whether a field's name with a colon behind it begins a word of the text. */
static bool names_field(const char *text)
{
    for (const char *const *field = query_fields; *field != NULL; field++) {
        size_t len = strlen(*field);
        const char *found = text;
        while ((found = strstr(found, *field)) != NULL) {
            if (found[len] == ':' && (found == text || !is_word_character(found[-1])))
                return true;
            found += len;
        }
    }
    return false;
}

/* What the brackets of an expression are like; text in quotes does not count. */
enum brackets { BRACKETS_UNMATCHED, BRACKETS_MATCHED, BRACKETS_AROUND };

static enum brackets judge_brackets(const char *text, size_t len)
{
    int depth = 0;
    bool quoted = false, around = text[0] == '(';
    for (size_t i = 0; i < len; i++) {
        if (quoted && text[i] == '\\' && i + 1 < len)
            i++;
        else if (text[i] == '"')
            quoted = !quoted;
        else if (!quoted && text[i] == '(')
            depth++;
        else if (!quoted && text[i] == ')' && --depth < 0)
            return BRACKETS_UNMATCHED;
        if (depth == 0 && i + 1 < len)
            around = false;
    }
    if (depth != 0 || quoted)
        return BRACKETS_UNMATCHED;
    return around ? BRACKETS_AROUND : BRACKETS_MATCHED;
}

/* Adds an expression of the caller's, in parentheses. */
static void add_expression(struct clauses *clauses, const struct argument *query)
{
    enum brackets brackets = judge_brackets(query->text, query->len);
    if (brackets == BRACKETS_UNMATCHED)
        call_refuse_argument(clauses->call,
                             "parameter 'query': the brackets or quotes of this expression do not "
                             "match; plain words need neither");
    bool around = brackets == BRACKETS_AROUND;
    lua_pushfstring(clauses->call->L, around ? "%s" : "(%s)", query->text);
    add_clause(clauses, true);
}

/* Adds (a:"text" OR b:"text" OR ...). */
static void add_words(struct clauses *clauses, const char *const *fields,
                      const struct argument *query)
{
    lua_State *L = clauses->call->L;
    push_quoted(L, query->text, query->len);
    int quoted = lua_gettop(L);
    luaL_Buffer words;
    luaL_buffinit(L, &words);
    for (const char *const *field = fields; *field != NULL; field++) {
        luaL_addstring(&words, field == fields ? "(" : " OR ");
        luaL_addstring(&words, *field);
        luaL_addchar(&words, ':');
        lua_pushvalue(L, quoted);
        luaL_addvalue(&words);
    }
    luaL_addchar(&words, ')');
    luaL_pushresult(&words);
    lua_remove(L, quoted);
    add_clause(clauses, true);
}

/*
 * Adds the caller's query: an expression as it is, anything else as words that one of the fields
 * must hold. Bare words are not part of the documented language.
 */
static void add_query(struct clauses *clauses, const char *const *fields)
{
    const struct argument *query = call_argument(clauses->call, "query");
    if (!query->given)
        return;
    if (query->text[0] == '(' || names_field(query->text))
        add_expression(clauses, query);
    else
        add_words(clauses, fields, query);
}

/* Adds the clauses, joined by AND, as the parameter `query`. */
static void send_clauses(struct clauses *clauses)
{
    struct call *call = clauses->call;
    lua_State *L = call->L;
    if (clauses->count == 0)
        return;
    int first = lua_gettop(L) - clauses->count + 1;
    luaL_Buffer joined;
    luaL_buffinit(L, &joined);
    if (!clauses->grouped || clauses->count > 1)
        luaL_addchar(&joined, '(');
    for (int i = 0; i < clauses->count; i++) {
        if (i > 0)
            luaL_addstring(&joined, " AND ");
        lua_pushvalue(L, first + i);
        luaL_addvalue(&joined);
    }
    if (!clauses->grouped || clauses->count > 1)
        luaL_addchar(&joined, ')');
    luaL_pushresult(&joined);
    size_t len;
    const char *query = lua_tolstring(L, -1, &len);
    request_query(&call->request, "query", query, len);
    lua_pop(L, clauses->count + 1);
}

/* What list_conversations asks beyond its rows: the service has no parameter for these. */
static void ask_conversations(struct call *call)
{
    static const char *const fields[] = {"subject", "body", NULL};
    struct clauses clauses = {.call = call};
    const struct argument *assignee = call_argument(call, "assignee");
    const struct argument *customer = call_argument(call, "customer");
    const struct argument *tag = call_argument(call, "tag");
    if (assignee->given && assignee->integer > 0) {
        request_query_integer(&call->request, "assigned_to", assignee->integer);
    } else if (assignee->given) {
        lua_pushliteral(call->L, "assigned:\"Unassigned\"");
        add_clause(&clauses, false);
    }
    if (customer->given) {
        lua_pushfstring(call->L, "customerIds:%I", (LUAI_UACINT)customer->integer);
        add_clause(&clauses, false);
    }
    if (tag->given && memchr(tag->text, ',', tag->len) == NULL)
        request_query(&call->request, "tag", tag->text, tag->len);
    else if (tag->given) /* A comma would separate two tags in the parameter. */
        add_field_clause(&clauses, "tag", tag);
    add_query(&clauses, fields);
    send_clauses(&clauses);
}

/* What list_customers asks beyond its rows. */
static void ask_customers(struct call *call)
{
    static const char *const fields[] = {"firstName", "lastName", "email", NULL};
    struct clauses clauses = {.call = call};
    const struct argument *email = call_argument(call, "email");
    const struct argument *field = call_argument(call, "sort_field");
    const struct argument *order = call_argument(call, "sort_order");
    bool ascending = order->given && strcmp(order->choice->word, "asc") == 0;
    /* Newest first is the service's own order and the only way to ask for it. */
    bool newest_first = field->given && strcmp(field->choice->word, "createdAt") == 0 && !ascending;
    if (field->given && !newest_first)
        request_query_text(&call->request, "sortField", catalog_sent(field->choice));
    if (order->given && !newest_first)
        request_query_text(&call->request, "sortOrder", order->choice->word);
    if (email->given)
        add_field_clause(&clauses, "email", email);
    add_query(&clauses, fields);
    send_clauses(&clauses);
}

static void ask_nothing(struct call *call)
{
    (void)call;
}

/* ---- lists: the caller's pages, cut from the service's ---- */

/* The service's page sizes are fixed; nothing in a request changes them. */
enum { CONVERSATIONS_A_PAGE = 25, OTHERS_A_PAGE = 50 };

struct paging {
    void (*ask)(struct call *call);        /* adds to the query */
    void (*shape)(lua_State *L, int item); /* adds to an item; NULL: nothing */
    int64_t size;                          /* the service's page size */
    int64_t page;                          /* the service's page asked for last */
    bool sure;                             /* the service has confirmed the size */
};

/* How many items are wanted: what the caller says, or in a walk what the service gives. */
static int64_t per_page(struct call *call)
{
    const struct paging *paging = call_state(call, sizeof *paging);
    if (call_has_cursor(call))
        return paging->size;
    return call_argument(call, "per_page")->integer;
}

/* The number of the first item wanted, from 0 on. */
static int64_t first_item(struct call *call)
{
    if (call_has_cursor(call))
        return call_cursor_integer(call, "page", 0) * per_page(call);
    return (call_argument(call, "page")->integer - 1) * per_page(call);
}

static int64_t first_page(struct call *call, const struct paging *paging)
{
    return first_item(call) / paging->size + 1;
}

static int64_t last_page(struct call *call, const struct paging *paging)
{
    return (first_item(call) + per_page(call) - 1) / paging->size + 1;
}

static enum call_next list_take(struct call *call);

static enum call_next list_ask(struct call *call, int64_t page)
{
    struct paging *paging = call_state(call, sizeof *paging);
    paging->page = page;
    call_request_from_row(call);
    paging->ask(call);
    request_query_integer(&call->request, "page", page);
    return call_send(call, list_take);
}

static enum call_next list_begin(struct call *call, int64_t size, void (*ask)(struct call *call),
                                 void (*shape)(lua_State *L, int item))
{
    struct paging *paging = call_state(call, sizeof *paging);
    *paging = (struct paging){.ask = ask, .shape = shape, .size = size};
    return list_ask(call, first_page(call, paging));
}

/* The integer `key` of the reply's page table; raises when the reply has none. */
static int64_t page_integer(struct call *call, const char *key)
{
    lua_State *L = call->L;
    call_push_table(call, call->reply, "page");
    lua_getfield(L, -1, key);
    int exact;
    int64_t integer = lua_tointegerx(L, -1, &exact);
    if (!exact || integer < 0) {
        lua_pushfstring(L, "it has no 'page.%s'", key);
        call_refuse_reply(call, lua_tostring(L, -1));
    }
    lua_pop(L, 2);
    return integer;
}

/*
 * Moves the wanted items of the reply into the result, which is the first reply. An element that is
 * no object makes the reply unusable.
 */
static void list_keep(struct call *call)
{
    lua_State *L = call->L;
    struct paging *paging = call_state(call, sizeof *paging);
    const char *collection = call->subject.operation->collection;
    int64_t from = first_item(call) - (paging->page - 1) * paging->size;
    int64_t to = from + per_page(call);
    call_ensure_table(call, call->reply, collection);
    call_push_table(call, call->reply, collection);
    int items = lua_gettop(L);
    lua_newtable(L);
    int kept = lua_gettop(L);
    int64_t count = (int64_t)lua_rawlen(L, items);
    for (int64_t i = from > 0 ? from : 0; i < to && i < count; i++) {
        if (lua_rawgeti(L, items, i + 1) != LUA_TTABLE)
            call_refuse_reply(call, "an item of the list is no object");
        call_complete_item(call, -1);
        if (paging->shape != NULL)
            paging->shape(L, lua_gettop(L));
        lua_rawseti(L, kept, (lua_Integer)lua_rawlen(L, kept) + 1);
    }
}

/* Appends the array on the top to the result's items, or makes it the result's items. */
static void list_append(struct call *call)
{
    lua_State *L = call->L;
    int more = lua_gettop(L);
    const char *collection = call->subject.operation->collection;
    if (lua_isnil(L, call->work)) {
        lua_pushvalue(L, call->reply);
        lua_replace(L, call->work);
        call_push_table(call, call->work, "_embedded");
        lua_pushvalue(L, more);
        lua_setfield(L, -2, strchr(collection, '.') + 1);
        return;
    }
    call_push_table(call, call->work, collection);
    lua_Integer have = (lua_Integer)lua_rawlen(L, -1);
    lua_Integer count = (lua_Integer)lua_rawlen(L, more);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, more, i);
        lua_rawseti(L, -2, have + i);
    }
}

/* Makes the result's page table describe the caller's paging. */
static enum call_next list_finish(struct call *call, int64_t total)
{
    lua_State *L = call->L;
    const int64_t size = per_page(call);
    const struct {
        const char *key;
        int64_t value;
    } members[] = {{"size", size},
                   {"totalElements", total},
                   {"totalPages", (total + size - 1) / size},
                   {"number", call_argument(call, "page")->integer}};
    call_push_table(call, call->work, "page");
    for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
        lua_pushinteger(L, members[i].value);
        lua_setfield(L, -2, members[i].key);
    }
    lua_pushvalue(L, call->work);
    return CALL_DONE;
}

static enum call_next list_plan(struct call *call, const struct paging *paging)
{
    if (paging->page < last_page(call, paging)) {
        call_note(call, "A further page is asked for only if the list is that long: the service's "
                        "pages have a fixed size, and per_page is cut from them.");
        return list_ask(call, paging->page + 1);
    }
    return CALL_DONE;
}

/* Notes in the cursor how far the walk is. */
static void list_step(struct call *call, int64_t total, int64_t pages)
{
    const struct paging *paging = call_state(call, sizeof *paging);
    call_set_cursor_integer(call, "page", paging->page);
    call_set_cursor_integer(call, "total", total);
    if (paging->page >= pages)
        call_set_cursor_done(call);
}

static enum call_next list_take(struct call *call)
{
    struct paging *paging = call_state(call, sizeof *paging);
    if (call_is_dry(call))
        return list_plan(call, paging);
    int64_t size = page_integer(call, "size");
    int64_t total = page_integer(call, "totalElements");
    int64_t pages = page_integer(call, "totalPages");
    if (!paging->sure && size > 0 && size != paging->size) {
        paging->size = size;
        paging->sure = true;
        if (first_page(call, paging) != paging->page)
            return list_ask(call, first_page(call, paging));
    }
    paging->sure = true;
    list_keep(call);
    list_append(call);
    if (call_has_cursor(call)) {
        list_step(call, total, pages);
        lua_pushvalue(call->L, call->work);
        return CALL_DONE;
    }
    if (paging->page < last_page(call, paging) && paging->page < pages)
        return list_ask(call, paging->page + 1);
    return list_finish(call, total);
}

/* Copies a text of the customer at `from` to the table on the top; empty when it is not there. */
static void copy_name(lua_State *L, int from, const char *key, const char *to)
{
    if (lua_getfield(L, from, key) != LUA_TSTRING) {
        lua_pop(L, 1);
        lua_pushliteral(L, "");
    }
    lua_setfield(L, -2, to);
}

/*
 * Adds _embedded.customer to the conversation at `item`, made of primaryCustomer: the service
 * itself embeds no customer.
 */
static void shape_conversation(lua_State *L, int item)
{
    static const char *const same[] = {"id", "email", "type", "photoUrl", NULL};
    if (lua_getfield(L, item, "primaryCustomer") != LUA_TTABLE) {
        lua_pop(L, 1);
        return;
    }
    int customer = lua_gettop(L);
    if (lua_getfield(L, item, "_embedded") != LUA_TTABLE) {
        lua_pop(L, 1);
        lua_newtable(L);
        lua_pushvalue(L, -1);
        lua_setfield(L, item, "_embedded");
    }
    lua_createtable(L, 0, 6);
    for (const char *const *key = same; *key != NULL; key++) {
        lua_getfield(L, customer, *key);
        lua_setfield(L, -2, *key);
    }
    copy_name(L, customer, "first", "firstName");
    copy_name(L, customer, "last", "lastName");
    lua_setfield(L, -2, "customer");
    lua_pop(L, 2);
}

static enum call_next list_conversations(struct call *call)
{
    return list_begin(call, CONVERSATIONS_A_PAGE, ask_conversations, shape_conversation);
}

static enum call_next list_customers(struct call *call)
{
    return list_begin(call, OTHERS_A_PAGE, ask_customers, NULL);
}

static enum call_next list_mailboxes(struct call *call)
{
    return list_begin(call, OTHERS_A_PAGE, ask_nothing, NULL);
}

/* ---- get_conversation ---- */

struct following {
    bool followed;
};

static enum call_next get_conversation_take(struct call *call);

static enum call_next ask_conversation(struct call *call, int64_t id)
{
    call_request(call, METHOD_GET, "/conversations/");
    request_path_integer(&call->request, id);
    request_query_text(&call->request, "embed", "threads");
    call->accept = ACCEPT_REDIRECT;
    return call_send(call, get_conversation_take);
}

static enum call_next get_conversation(struct call *call)
{
    return ask_conversation(call, call_argument(call, "id")->integer);
}

/* The address's part behind scheme and host: where its path begins. */
static const char *path_of(const char *url)
{
    const char *host = strstr(url, "://");
    const char *path = host != NULL ? strchr(host + 3, '/') : NULL;
    return path != NULL ? path : "";
}

/* The positive integer that the digits at `text` make, up to the end or a '?'; 0 when there is
 * none. */
static int64_t read_id(const char *text)
{
    int64_t id = 0;
    size_t len = strcspn(text, "?#");
    if (!text_is_digits(text, len) || len > 18)
        return 0;
    for (size_t i = 0; i < len; i++)
        id = id * 10 + (text[i] - '0');
    return id;
}

/*
 * The id of the conversation that a Location names, 0 when it is not one of this account's: only an
 * id is taken from it, so a redirect leads nowhere but to the same service.
 */
static int64_t id_of_location(const struct call *call, const char *location)
{
    static const char collection[] = "/conversations/";
    const char *base = call->account->url;
    if (location[0] == '/')
        base = path_of(base);
    size_t len = strlen(base);
    if (strncmp(location, base, len) != 0 ||
        strncmp(location + len, collection, strlen(collection)) != 0)
        return 0;
    return read_id(location + len + strlen(collection));
}

/* A merged conversation is answered by 301 for 60 days; it is followed once. */
static enum call_next follow(struct call *call)
{
    struct following *following = call_state(call, sizeof *following);
    const char *location = call_header(call, "Location");
    int64_t id = location != NULL ? id_of_location(call, location) : 0;
    if (id == 0)
        call_refuse_reply(call, "it redirects to another place, which is not followed");
    if (following->followed)
        call_refuse_reply(call, "it redirects a second time, which is not followed");
    following->followed = true;
    return ask_conversation(call, id);
}

static enum call_next get_conversation_take(struct call *call)
{
    if (call_is_dry(call))
        return CALL_DONE;
    if (call->status == 301)
        return follow(call);
    call_complete_item(call, call->reply);
    shape_conversation(call->L, call->reply);
    lua_pushvalue(call->L, call->reply);
    return CALL_DONE;
}

/* ---- creating ---- */

/* The id is in a header: the body is empty. */
static enum call_next take_created(struct call *call)
{
    if (call_is_dry(call))
        return CALL_DONE;
    const char *resource = call_header(call, "Resource-ID");
    const char *location = call_header(call, "Location");
    const char *slash = location != NULL ? strrchr(location, '/') : NULL;
    int64_t id = resource != NULL ? read_id(resource) : 0;
    if (id == 0 && slash != NULL)
        id = read_id(slash + 1);
    if (id == 0)
        call_refuse_reply(call, "it was created, but the service did not say under which id");
    lua_createtable(call->L, 0, 1);
    lua_pushinteger(call->L, id);
    lua_setfield(call->L, -2, "id");
    return CALL_DONE;
}

static void write_text(struct json_writer *body, const char *key, const char *text, size_t len)
{
    json_key(body, key);
    json_text(body, text, len);
}

static void write_argument(struct json_writer *body, const char *key,
                           const struct argument *argument)
{
    write_text(body, key, argument->text, argument->len);
}

static void write_customer(struct call *call, struct json_writer *body)
{
    const struct argument *id = call_argument(call, "customer_id");
    json_key(body, "customer");
    json_begin_object(body);
    if (id->given) {
        json_key(body, "id");
        json_integer(body, id->integer);
    } else {
        write_argument(body, "email", call_argument(call, "customer_email"));
    }
    json_end_object(body);
}

static void write_addresses(struct call *call, struct json_writer *body, const char *name)
{
    const struct argument *addresses = call_argument(call, name);
    if (!addresses->given)
        return;
    json_key(body, name);
    request_write_strings(call->L, body, addresses);
}

/* The first thread: from the customer, so that nothing is mailed to them. */
static void write_thread(struct call *call, struct json_writer *body, bool chat)
{
    json_key(body, "threads");
    json_begin_array(body);
    json_begin_object(body);
    json_key(body, "type");
    if (chat)
        json_text(body, "chat", strlen("chat"));
    else
        json_text(body, "customer", strlen("customer"));
    write_customer(call, body);
    write_argument(body, "text", call_argument(call, "body"));
    write_addresses(call, body, "cc");
    write_addresses(call, body, "bcc");
    json_end_object(body);
    json_end_array(body);
}

static enum call_next create_conversation(struct call *call)
{
    bool chat = strcmp(call_argument(call, "type")->choice->word, "chat") == 0;
    if (chat && (call_argument(call, "cc")->given || call_argument(call, "bcc")->given))
        call_refuse_argument(call,
                             "parameter '%s': only an e-mail conversation has it; this one is "
                             "of type \"chat\"",
                             call_argument(call, "cc")->given ? "cc" : "bcc");
    call_request_from_row(call);
    call->bodyless = true;
    struct json_writer body = request_body(&call->request);
    json_begin_object(&body);
    request_write_members(call->L, &body, call->subject.operation, &call->arguments);
    write_customer(call, &body);
    write_thread(call, &body, chat);
    json_end_object(&body);
    return call_send(call, take_created);
}

/* Writes key: [{"type": "work", "value": text}]. */
static void write_entry(struct json_writer *body, const char *key, const struct argument *argument)
{
    if (!argument->given)
        return;
    json_key(body, key);
    json_begin_array(body);
    json_begin_object(body);
    write_text(body, "type", "work", strlen("work"));
    write_argument(body, "value", argument);
    json_end_object(body);
    json_end_array(body);
}

static enum call_next create_customer(struct call *call)
{
    call_request_from_row(call);
    call->bodyless = true;
    struct json_writer body = request_body(&call->request);
    json_begin_object(&body);
    request_write_members(call->L, &body, call->subject.operation, &call->arguments);
    write_entry(&body, "emails", call_argument(call, "email"));
    write_entry(&body, "phones", call_argument(call, "phone"));
    json_end_object(&body);
    return call_send(call, take_created);
}

/* ---- update_conversation: one request a field ---- */

struct change {
    const char *parameter;
    const char *op; /* of the JSON Patch; NULL: the tags, which have their own address */
    const char *path;
};

/* Moving comes before assigning, so that the assignee is checked in the new inbox. */
static const struct change changes[] = {
    {"subject", "replace", "/subject"},      {"mailbox_id", "move", "/mailboxId"},
    {"assignee_id", "replace", "/assignTo"}, {"tags", NULL, NULL},
    {"status", "replace", "/status"},
};

enum { CHANGES = sizeof changes / sizeof *changes };

struct updating {
    size_t next;                 /* the change to look at next */
    const struct change *change; /* the one on its way */
};

static void write_value(struct json_writer *body, const struct argument *argument)
{
    json_key(body, "value");
    if (argument->choice != NULL)
        json_text(body, catalog_sent(argument->choice), strlen(catalog_sent(argument->choice)));
    else if (argument->text != NULL)
        json_text(body, argument->text, argument->len);
    else
        json_integer(body, argument->integer);
}

/* One JSON Patch operation: a single object, not an array. */
static void write_patch(struct call *call, const struct change *change,
                        const struct argument *argument)
{
    /* Nobody is assigned by taking the assignee away; the value 0 means nothing to the service. */
    bool remove = strcmp(change->parameter, "assignee_id") == 0 && argument->integer == 0;
    const char *op = remove ? "remove" : change->op;
    struct json_writer body = request_body(&call->request);
    json_begin_object(&body);
    write_text(&body, "op", op, strlen(op));
    write_text(&body, "path", change->path, strlen(change->path));
    if (!remove)
        write_value(&body, argument);
    json_end_object(&body);
}

static void write_tags(struct call *call, const struct argument *tags)
{
    struct json_writer body = request_body(&call->request);
    json_begin_object(&body);
    json_key(&body, "tags");
    request_write_strings(call->L, &body, tags);
    json_end_object(&body);
}

static enum call_next update_next(struct call *call);

static enum call_next send_change(struct call *call, const struct change *change,
                                  const struct argument *argument)
{
    bool tags = change->op == NULL;
    call_request(call, tags ? METHOD_PUT : METHOD_PATCH, "/conversations/");
    request_path_integer(&call->request, call_argument(call, "id")->integer);
    if (tags) {
        buffer_append_text(&call->request.url, "/tags");
        write_tags(call, argument);
    } else {
        write_patch(call, change, argument);
    }
    call->bodyless = true;
    return call_send(call, update_next);
}

/* {id = ..., updated = true, fields = {...}} */
static enum call_next finish_update(struct call *call)
{
    lua_State *L = call->L;
    lua_createtable(L, 0, 3);
    lua_pushinteger(L, call_argument(call, "id")->integer);
    lua_setfield(L, -2, "id");
    lua_pushboolean(L, 1);
    lua_setfield(L, -2, "updated");
    call_push_applied(call);
    lua_setfield(L, -2, "fields");
    return CALL_DONE;
}

static enum call_next update_next(struct call *call)
{
    struct updating *updating = call_state(call, sizeof *updating);
    if (updating->change != NULL)
        call_applied(call, updating->change->parameter);
    else
        call_begin_parts(call);
    while (updating->next < CHANGES) {
        const struct change *change = &changes[updating->next++];
        const struct argument *argument = call_argument(call, change->parameter);
        if (argument->given) {
            updating->change = change;
            return send_change(call, change, argument);
        }
    }
    return finish_update(call);
}

/* ---- errors ---- */

/* Pushes "path: message" of the first of the errors at `errors`, or the message alone, or nil. */
static void push_first_error(lua_State *L, int errors)
{
    lua_pushnil(L);
    if (lua_rawgeti(L, errors, 1) == LUA_TTABLE && reply_push_text(L, -1, "message")) {
        if (reply_push_text(L, -2, "path"))
            lua_pushfstring(L, "%s: %s", lua_tostring(L, -1), lua_tostring(L, -2));
        lua_replace(L, errors + 1);
    }
    lua_settop(L, errors + 1);
}

/* Pushes the details, an array of {path, message}, of the errors at `errors`. */
static void push_details(lua_State *L, int errors)
{
    lua_newtable(L);
    int details = lua_gettop(L);
    lua_Unsigned count = lua_rawlen(L, errors);
    for (lua_Unsigned i = 1; i <= count; i++) {
        if (lua_rawgeti(L, errors, (lua_Integer)i) == LUA_TTABLE) {
            lua_getfield(L, -1, "path");
            lua_getfield(L, -2, "message");
            reply_add_detail(L, details, -2, -1);
        }
        lua_settop(L, details);
    }
}

/* {logRef, message, _embedded = {errors = {...}}}, or what the gateway says: message,
 * error_description. */
static void read_error(lua_State *L, int index)
{
    static const char *const keys[] = {"message", "error_description", "error", NULL};
    int base = lua_gettop(L);
    lua_pushnil(L); /* message */
    lua_pushnil(L); /* details */
    lua_pushnil(L); /* reference */
    if (reply_push_text(L, index, "logRef"))
        lua_replace(L, base + 3);
    for (const char *const *key = keys; *key != NULL && lua_isnil(L, base + 1); key++)
        if (reply_push_text(L, index, *key))
            lua_replace(L, base + 1);
    if (lua_getfield(L, index, "_embedded") == LUA_TTABLE &&
        lua_getfield(L, -1, "errors") == LUA_TTABLE && lua_rawlen(L, -1) > 0) {
        int errors = lua_gettop(L);
        push_details(L, errors);
        lua_replace(L, base + 2);
        push_first_error(L, errors);
        if (lua_isstring(L, -1))
            lua_replace(L, base + 1);
    }
    lua_settop(L, base + 3);
}

/* ---- the rows ---- */

static const struct choice list_statuses[] = {{"open", "active", false}, {"active", NULL, true},
                                              {"closed", NULL, false},   {"pending", NULL, false},
                                              {"spam", NULL, false},     {"all", NULL, false},
                                              {NULL, NULL, false}};

static const struct choice new_statuses[] = {{"open", "active", false},
                                             {"active", NULL, true},
                                             {"pending", NULL, false},
                                             {"closed", NULL, false},
                                             {NULL, NULL, false}};

static const struct choice statuses[] = {{"open", "active", false}, {"active", NULL, true},
                                         {"closed", NULL, false},   {"pending", NULL, false},
                                         {"spam", NULL, false},     {NULL, NULL, false}};

static const struct choice conversation_types[] = {
    {"email", NULL, false}, {"chat", NULL, false}, {NULL, NULL, false}};

static const struct choice conversation_sort_fields[] = {{"createdAt", NULL, false},
                                                         {"updatedAt", "modifiedAt", false},
                                                         {"customer.name", "customerName", false},
                                                         {"subject", NULL, false},
                                                         {"status", NULL, false},
                                                         {"mailbox", "mailboxid", false},
                                                         {NULL, NULL, false}};

static const struct choice customer_sort_fields[] = {{"firstName", NULL, false},
                                                     {"lastName", NULL, false},
                                                     {"createdAt", NULL, false},
                                                     {"updatedAt", "modifiedAt", false},
                                                     {NULL, NULL, false}};

/* The parameters that page every list; the steps send them. */
#define PAGE_PARAMETERS                                                                            \
    {.name = "page",                                                                               \
     .type = PARAMETER_INTEGER,                                                                    \
     .least = 1,                                                                                   \
     .most = 1000000,                                                                              \
     .preset = "1",                                                                                \
     .description = "Page number."},                                                               \
    {                                                                                              \
        .name = "per_page", .type = PARAMETER_INTEGER, .least = 1, .most = 50, .preset = "25",     \
        .description = "Results per page."                                                         \
    }

#define ID_PARAMETER(text)                                                                         \
    {                                                                                              \
        .name = "id", .type = PARAMETER_INTEGER, .place = PLACE_PATH, .required = true,            \
        .least = 1, .description = text                                                            \
    }

static const struct parameter list_conversations_parameters[] = {
    {.name = "mailbox",
     .type = PARAMETER_INTEGER,
     .place = PLACE_QUERY,
     .least = 1,
     .description = "Only conversations of the mailbox with this id."},
    {.name = "status",
     .type = PARAMETER_ENUM,
     .place = PLACE_QUERY,
     .choices = list_statuses,
     .preset = "all",
     .description = "Only conversations of this status. An open one is `active` in results."},
    {.name = "assignee",
     .type = PARAMETER_INTEGER,
     .description = "Only conversations assigned to the user with this id; 0 for unassigned ones."},
    {.name = "customer",
     .type = PARAMETER_INTEGER,
     .least = 1,
     .description = "Only conversations of the customer with this id."},
    {.name = "tag", .type = PARAMETER_STRING, .description = "Only conversations with this tag."},
    PAGE_PARAMETERS,
    {.name = "sort_field",
     .type = PARAMETER_ENUM,
     .place = PLACE_QUERY,
     .sent_as = "sortField",
     .choices = conversation_sort_fields,
     .description = "Field to sort by."},
    {.name = "sort_order",
     .type = PARAMETER_ENUM,
     .place = PLACE_QUERY,
     .sent_as = "sortOrder",
     .choices = rows_orders,
     .preset = "desc",
     .description = "Sort direction."},
    {.name = "query",
     .type = PARAMETER_STRING,
     .description = "Words that the subject or the body holds, or an expression of Help Scout's "
                    "query language such as `(subject:\"invoice\" AND tag:\"vip\")`."},
};

static const struct parameter get_conversation_parameters[] = {
    ID_PARAMETER("Id of the conversation.")};

static const struct parameter create_conversation_parameters[] = {
    {.name = "subject",
     .type = PARAMETER_STRING,
     .place = PLACE_BODY,
     .required = true,
     .description = "Subject line."},
    {.name = "mailbox_id",
     .type = PARAMETER_INTEGER,
     .place = PLACE_BODY,
     .sent_as = "mailboxId",
     .required = true,
     .least = 1,
     .description = "Id of the mailbox to create it in."},
    {.name = "customer_id",
     .type = PARAMETER_INTEGER,
     .least = 1,
     .description = "Id of the customer. Required unless `customer_email` is given."},
    {.name = "customer_email",
     .type = PARAMETER_ADDRESS,
     .description = "E-mail address of the customer, used when `customer_id` is not given; an "
                    "unknown one makes a new customer."},
    {.name = "body",
     .type = PARAMETER_STRING,
     .required = true,
     .description = "Text of the first message."},
    {.name = "type",
     .type = PARAMETER_ENUM,
     .place = PLACE_BODY,
     .choices = conversation_types,
     .preset = "email",
     .description = "Kind of conversation."},
    {.name = "status",
     .type = PARAMETER_ENUM,
     .place = PLACE_BODY,
     .choices = new_statuses,
     .preset = "open",
     .description = "Status to begin with."},
    {.name = "assignee_id",
     .type = PARAMETER_INTEGER,
     .place = PLACE_BODY,
     .sent_as = "assignTo",
     .least = 1,
     .description = "Id of the user to assign it to; without it the mailbox's own rule decides."},
    {.name = "tags",
     .type = PARAMETER_STRINGS,
     .place = PLACE_BODY,
     .description = "Tag names; unknown tags are created."},
    {.name = "cc",
     .type = PARAMETER_ADDRESSES,
     .description = "E-mail addresses to copy; for type \"email\" only."},
    {.name = "bcc",
     .type = PARAMETER_ADDRESSES,
     .description = "E-mail addresses to copy without being seen; for type \"email\" only."},
};

static const struct rule create_conversation_rules[] = {
    {.names = NAMES("customer_id", "customer_email")}};

static const struct parameter update_conversation_parameters[] = {
    ID_PARAMETER("Id of the conversation to update."),
    {.name = "status", .type = PARAMETER_ENUM, .choices = statuses, .description = "New status."},
    {.name = "subject", .type = PARAMETER_STRING, .description = "New subject line."},
    {.name = "assignee_id",
     .type = PARAMETER_INTEGER,
     .description = "Id of the user to assign it to; 0 to unassign."},
    {.name = "mailbox_id",
     .type = PARAMETER_INTEGER,
     .least = 1,
     .description = "Id of the mailbox to move it to."},
    {.name = "tags",
     .type = PARAMETER_STRINGS,
     .description = "Tag names, which replace all tags; `{}` clears them."},
};

static const struct rule update_conversation_rules[] = {
    {.names = NAMES("status", "subject", "assignee_id", "mailbox_id", "tags")}};

static const struct parameter list_customers_parameters[] = {
    {.name = "first_name",
     .type = PARAMETER_STRING,
     .place = PLACE_QUERY,
     .sent_as = "firstName",
     .description = "First name, or a part of it."},
    {.name = "last_name",
     .type = PARAMETER_STRING,
     .place = PLACE_QUERY,
     .sent_as = "lastName",
     .description = "Last name, or a part of it."},
    {.name = "email", .type = PARAMETER_STRING, .description = "E-mail address, or a part of it."},
    PAGE_PARAMETERS,
    {.name = "sort_field",
     .type = PARAMETER_ENUM,
     .choices = customer_sort_fields,
     .description = "Field to sort by."},
    {.name = "sort_order",
     .type = PARAMETER_ENUM,
     .choices = rows_orders,
     .description = "Sort direction."},
    {.name = "query",
     .type = PARAMETER_STRING,
     .description = "Words that a name or e-mail address holds, or an expression of Help Scout's "
                    "query language such as `(lastName:\"Park\")`."},
};

static const struct parameter get_customer_parameters[] = {ID_PARAMETER("Id of the customer.")};

static const struct parameter create_customer_parameters[] = {
    {.name = "first_name",
     .type = PARAMETER_STRING,
     .place = PLACE_BODY,
     .sent_as = "firstName",
     .empty = EMPTY_ABSENT,
     .most = 40,
     .description = "First name."},
    {.name = "last_name",
     .type = PARAMETER_STRING,
     .place = PLACE_BODY,
     .sent_as = "lastName",
     .empty = EMPTY_ABSENT,
     .most = 40,
     .description = "Last name."},
    {.name = "email", .type = PARAMETER_ADDRESS, .description = "Primary e-mail address."},
    {.name = "organization",
     .type = PARAMETER_STRING,
     .place = PLACE_BODY,
     .empty = EMPTY_ABSENT,
     .most = 60,
     .description = "Company or organization."},
    {.name = "job_title",
     .type = PARAMETER_STRING,
     .place = PLACE_BODY,
     .sent_as = "jobTitle",
     .empty = EMPTY_ABSENT,
     .most = 60,
     .description = "Job title."},
    {.name = "phone",
     .type = PARAMETER_STRING,
     .empty = EMPTY_ABSENT,
     .description = "Phone number."},
};

static const struct rule create_customer_rules[] = {
    {.names = NAMES("first_name", "last_name", "email")}};

static const struct parameter list_mailboxes_parameters[] = {PAGE_PARAMETERS};

static const struct parameter get_mailbox_parameters[] = {ID_PARAMETER("Id of the mailbox.")};

static const char *const customer_arrays[] = {"_embedded.emails",   "_embedded.phones",
                                              "_embedded.chats",    "_embedded.social_profiles",
                                              "_embedded.websites", NULL};
static const char *const customer_texts[] = {"firstName", "lastName", NULL};
static const char *const conversation_texts[] = {"subject", NULL};
static const char *const thread_arrays[] = {"_embedded.threads", "tags", NULL};

static const struct operation operations[] = {
    {.name = "list_conversations",
     .summary = "Lists conversations, filtered, sorted and searched.",
     .words = &helpscout_words.list_conversations,
     .kind = OPERATION_READ,
     PARAMETERS(list_conversations_parameters),
     .method = METHOD_GET,
     .path = "/conversations",
     .collection = "_embedded.conversations",
     .texts = conversation_texts,
     .begin = list_conversations},
    {.name = "get_conversation",
     .summary = "Gets one conversation with its threads and its customer.",
     .words = &helpscout_words.get_conversation,
     .kind = OPERATION_READ,
     PARAMETERS(get_conversation_parameters),
     .method = METHOD_GET,
     .path = "/conversations/{id}",
     .arrays = thread_arrays,
     .texts = conversation_texts,
     .begin = get_conversation},
    {.name = "create_conversation",
     .summary = "Creates a conversation whose first message comes from the customer.",
     .words = &helpscout_words.create_conversation,
     .kind = OPERATION_WRITE,
     PARAMETERS(create_conversation_parameters),
     RULES(create_conversation_rules),
     .method = METHOD_POST,
     .path = "/conversations",
     .begin = create_conversation},
    {.name = "update_conversation",
     .summary = "Closes, reopens, assigns, moves, tags or renames a conversation.",
     .words = &helpscout_words.update_conversation,
     .kind = OPERATION_WRITE,
     PARAMETERS(update_conversation_parameters),
     RULES(update_conversation_rules),
     .method = METHOD_PATCH,
     .path = "/conversations/{id}",
     .begin = update_next},
    {.name = "list_customers",
     .summary = "Lists customers, filtered, sorted and searched.",
     .words = &helpscout_words.list_customers,
     .kind = OPERATION_READ,
     PARAMETERS(list_customers_parameters),
     .method = METHOD_GET,
     .path = "/customers",
     .collection = "_embedded.customers",
     .arrays = customer_arrays,
     .texts = customer_texts,
     .begin = list_customers},
    {.name = "get_customer",
     .summary = "Gets one customer with e-mail addresses, phones and other contact data.",
     .words = &helpscout_words.get_customer,
     .kind = OPERATION_READ,
     PARAMETERS(get_customer_parameters),
     .method = METHOD_GET,
     .path = "/customers/{id}",
     .arrays = customer_arrays,
     .texts = customer_texts},
    {.name = "create_customer",
     .summary = "Creates a customer.",
     .words = &helpscout_words.create_customer,
     .kind = OPERATION_WRITE,
     PARAMETERS(create_customer_parameters),
     RULES(create_customer_rules),
     .method = METHOD_POST,
     .path = "/customers",
     .begin = create_customer},
    {.name = "list_mailboxes",
     .summary = "Lists the mailboxes that the account may see.",
     .words = &helpscout_words.list_mailboxes,
     .kind = OPERATION_READ,
     PARAMETERS(list_mailboxes_parameters),
     .method = METHOD_GET,
     .path = "/mailboxes",
     .collection = "_embedded.mailboxes",
     .begin = list_mailboxes},
    {.name = "get_mailbox",
     .summary = "Gets one mailbox.",
     .words = &helpscout_words.get_mailbox,
     .kind = OPERATION_READ,
     PARAMETERS(get_mailbox_parameters),
     .method = METHOD_GET,
     .path = "/mailboxes/{id}"},
    {.name = "get_current_user",
     .summary = "Gets the user who the credential belongs to.",
     .words = &helpscout_words.get_current_user,
     .kind = OPERATION_READ,
     .method = METHOD_GET,
     .path = "/users/me"},
};

const struct integration helpscout_integration = {
    .name = "helpscout",
    .title = "Help Scout",
    .summary = "Conversations, customers and mailboxes of a Help Scout account.",
    .environment = "HELPSCOUT",
    .url = "https://api.helpscout.net/v2",
    .urls = (const char *const[]){NULL},
    .token_path = "/oauth2/token",
    .limits = {.limit = "X-RateLimit-Limit-Minute",
               .remaining = "X-RateLimit-Remaining-Minute",
               .retry_after = "X-RateLimit-Retry-After",
               .wait = 10,
               .announced = true,
               .write_cost = 2},
    .operations = operations,
    .operation_count = sizeof operations / sizeof *operations,
    .words = helpscout_service_words,
    .shapes = helpscout_shapes,
    .read_error = read_error,
};
