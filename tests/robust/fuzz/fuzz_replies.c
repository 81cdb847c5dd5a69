/*
 * Replies into each operation. An input is one letter for the case (see `cases`), one for how it is
 * called (see `enum manner`), then answers, separated by the byte 30. Each answer is a line with a
 * status, or a word for a transfer that failed, header lines, an empty line, and the body. The last
 * answer is repeated as often as asked for.
 *
 * Whatever comes, the call ends with a result or an error as the contract says; what it gives back
 * of a reply is what a second JSON parser reads in it.
 */
#include <jansson.h>
#include <lauxlib.h>
#include <string.h>

#include "fake_transport.h"
#include "host.h"

/* The most answers of an input, and items that a walk takes. */
enum { ANSWERS = 16, ITEMS = 300 };

/* An operation with arguments. `whole`: its result has everything that the reply has. */
struct use {
    const char *integration, *account, *operation, *arguments;
    bool whole;
};

static const struct use cases[] = {
    {"helpscout", NULL, "list_conversations", "{}", false},
    {"helpscout", NULL, "list_conversations", "{per_page=40,page=3,tag='a,b',assignee=0}", false},
    {"helpscout", NULL, "get_conversation", "{id=456}", false},
    {"helpscout", NULL, "create_conversation",
     "{subject='S',mailbox_id=1,customer_id=2,body='B',tags={'x'}}", false},
    {"helpscout", NULL, "update_conversation",
     "{id=456,subject='S',mailbox_id=2,assignee_id=0,tags={},status='closed'}", false},
    {"helpscout", NULL, "list_customers", "{email='jo@example.com',per_page=50,page=2}", false},
    {"helpscout", NULL, "get_customer", "{id=7}", true},
    {"helpscout", NULL, "create_customer", "{first_name='Jo',phone='1'}", false},
    {"helpscout", NULL, "list_mailboxes", "{}", false},
    {"helpscout", NULL, "get_mailbox", "{id=123}", true},
    {"helpscout", NULL, "get_current_user", "{}", true},
    {"helpscout", "renewed", "get_mailbox", "{id=123}", false},
    {"helpscout", "renewed", "create_customer", "{first_name='Jo'}", false},
    {"aircall", NULL, "list_calls", "{}", false},
    {"aircall", NULL, "list_calls", "{number_id=5,from='2026-01-01',order='asc'}", false},
    {"aircall", NULL, "list_calls", "{number_id=5,per_page=3,page=2}", false},
    {"aircall", NULL, "list_calls", "{tags={'vip',12},direction='inbound'}", false},
    {"aircall", NULL, "get_call", "{call_id=12345}", false},
    {"aircall", NULL, "list_contacts", "{}", false},
    {"aircall", NULL, "list_contacts", "{q='jane'}", false},
    {"aircall", NULL, "list_contacts", "{q='jane@example.com'}", false},
    {"aircall", NULL, "list_contacts", "{q='06 12 34 56 78',per_page=5}", false},
    {"aircall", NULL, "create_contact", "{first_name='Ida',emails={{value='i@example.com'}}}",
     false},
    {"aircall", NULL, "update_contact", "{contact_id=5678,information='x'}", false},
    {"aircall", NULL, "update_contact",
     "{contact_id=5678,first_name='Ida',phone_numbers={{value='+33612345678'},"
     "{label='Home',value='+4930123456'}},emails={{value='a@example.com'}}}",
     false},
    {"aircall", NULL, "update_contact", "{contact_id=5678,phone_numbers={},emails={}}", false},
    {"aircall", NULL, "list_users", "{}", false},
    {"aircall", NULL, "list_numbers", "{}", false},
    {"aircall", NULL, "get_current_user", "{}", false},
    {"aircall", "named", "get_current_user", "{}", false},
};

enum { CASES = sizeof cases / sizeof *cases };

/* How the operation is called. */
enum manner { PLAINLY, IN_PARALLEL, WITH_EACH, WITH_PAGES, MANNERS };

struct answers {
    struct fake_answer list[ANSWERS];
    size_t count;
};

static enum transfer_outcome read_outcome(struct text word)
{
    static const struct {
        const char *word;
        enum transfer_outcome outcome;
    } outcomes[] = {{"unreachable", TRANSFER_UNREACHABLE}, {"untrusted", TRANSFER_UNTRUSTED},
                    {"broken", TRANSFER_BROKEN},           {"cut", TRANSFER_CUT},
                    {"timeout", TRANSFER_TIMED_OUT},       {"memory", TRANSFER_NO_MEMORY},
                    {"refused", TRANSFER_REFUSED}};
    for (size_t i = 0; i < sizeof outcomes / sizeof *outcomes; i++)
        if (text_is(word, outcomes[i].word))
            return outcomes[i].outcome;
    return TRANSFER_ANSWERED;
}

/* A status as libcurl gives it: three digits. */
static long read_status(struct text word)
{
    long status = 0;
    for (size_t i = 0; i < word.len && i < 3; i++)
        status =
            status * 10 + (word.bytes[i] >= '0' && word.bytes[i] <= '9' ? word.bytes[i] - '0' : 9);
    return status < 200 ? 200 : status;
}

static struct fake_answer read_answer(struct text text)
{
    struct input input = {(const uint8_t *)text.bytes, text.len};
    struct text word = input_until(&input, '\n');
    struct fake_answer answer = {.outcome = read_outcome(word), .status = read_status(word)};
    answer.headers = (struct text){(const char *)input.at, 0};
    while (input.left > 0 && *input.at != '\n')
        input_until(&input, '\n');
    answer.headers.len = (size_t)((const char *)input.at - answer.headers.bytes);
    if (input.left > 0)
        input_byte(&input);
    answer.body = (struct text){(const char *)input.at, input.left};
    return answer;
}

static void read_answers(struct input *input, struct answers *answers)
{
    do
        answers->list[answers->count++] = read_answer(input_until(input, 30));
    while (input->left > 0 && answers->count < ANSWERS);
}

static struct fake_answer answer_next(void *context, const struct transfer *transfer, size_t number)
{
    const struct answers *answers = context;
    (void)transfer;
    return answers->list[number < answers->count ? number : answers->count - 1];
}

/* ---- what the reply says and what the result says ---- */

static void check_includes(lua_State *L, const json_t *json);

static void check_array(lua_State *L, const json_t *json)
{
    size_t i;
    json_t *element;
    host_require(lua_istable(L, -1) && lua_rawlen(L, -1) == json_array_size(json),
                 "an array has changed");
    json_array_foreach(json, i, element)
    {
        lua_rawgeti(L, -1, (lua_Integer)i + 1);
        check_includes(L, element);
        lua_pop(L, 1);
    }
}

static void check_object(lua_State *L, const json_t *json)
{
    const char *key;
    json_t *member;
    host_require(lua_istable(L, -1), "an object has become a %s", luaL_typename(L, -1));
    json_object_foreach((json_t *)json, key, member)
    {
        lua_pushstring(L, key);
        int type = lua_rawget(L, -2);
        if (json_is_null(member))
            host_require(type == LUA_TNIL || type == LUA_TTABLE || type == LUA_TSTRING,
                         "null of %s has become a %s", key, lua_typename(L, type));
        else
            check_includes(L, member);
        lua_pop(L, 1);
    }
}

/* Ends the program unless the value on the top has all that the JSON has. */
static void check_includes(lua_State *L, const json_t *json)
{
    luaL_checkstack(L, 8, NULL);
    switch (json_typeof(json)) {
    case JSON_OBJECT:
        check_object(L, json);
        break;
    case JSON_ARRAY:
        check_array(L, json);
        break;
    case JSON_STRING:
        host_require(
            lua_type(L, -1) == LUA_TSTRING && lua_rawlen(L, -1) == json_string_length(json) &&
                memcmp(lua_tostring(L, -1), json_string_value(json), json_string_length(json)) == 0,
            "\"%s\" has changed", json_string_value(json));
        break;
    case JSON_INTEGER:
    case JSON_REAL:
        host_require(lua_type(L, -1) == LUA_TNUMBER &&
                         lua_tonumber(L, -1) == json_number_value(json),
                     "the number %.17g has changed", json_number_value(json));
        break;
    case JSON_TRUE:
    case JSON_FALSE:
        host_require(lua_isboolean(L, -1) && lua_toboolean(L, -1) == json_is_true(json),
                     "a boolean has changed");
        break;
    case JSON_NULL:
        host_require(lua_islightuserdata(L, -1) && lua_touserdata(L, -1) == NULL,
                     "null of an array has become a %s", luaL_typename(L, -1));
    }
}

/* The result on the top has everything of its reply, as another parser reads it. */
static void compare_with_reply(lua_State *L, const struct answers *answers)
{
    size_t last = fake_transport_count() < answers->count ? fake_transport_count() : answers->count;
    const struct text body = answers->list[last - 1].body;
    json_t *json =
        json_loadb(body.bytes, body.len,
                   JSON_DECODE_INT_AS_REAL | JSON_ALLOW_NUL | JSON_REJECT_DUPLICATES, NULL);
    if (json != NULL)
        check_includes(L, json);
    json_decref(json);
}

/* ---- calling ---- */

static void push_call(lua_State *L, const struct use *use)
{
    host_push_operation(L, use->integration, use->account, use->operation);
    host_push(L, use->arguments);
}

static void call_plainly(lua_State *L, const struct use *use, const struct answers *answers)
{
    push_call(L, use);
    if (host_call(L, 1, 1)) {
        host_check_value(L);
        if (use->whole)
            compare_with_reply(L, answers);
    }
}

/* Two calls at once, in tasks. */
static void call_in_parallel(lua_State *L, const struct use *use)
{
    host_push(L, "function(operation, arguments)\n"
                 "  local function call() return operation(arguments) end\n"
                 "  local results, errors = integrations.parallel { call, call }\n"
                 "  return results, errors or {}\n"
                 "end");
    push_call(L, use);
    host_require(lua_pcall(L, 2, 2, 0) == LUA_OK, "parallel failed");
    for (lua_Integer i = 1; i <= 2; i++) {
        if (lua_rawgeti(L, -1, i) != LUA_TNIL)
            host_check_error(L);
        lua_pop(L, 1);
        if (lua_rawgeti(L, -2, i) != LUA_TNIL)
            host_check_value(L);
        lua_pop(L, 1);
    }
}

static void walk(lua_State *L, const struct use *use, const char *walk)
{
    host_push(L, "function(walk, most, operation, arguments)\n"
                 "  local items = {}\n"
                 "  for item in integrations[walk](operation, arguments) do\n"
                 "    items[#items + 1] = item\n"
                 "    if #items >= most then break end\n"
                 "  end\n"
                 "  return items\n"
                 "end");
    lua_pushstring(L, walk);
    lua_pushinteger(L, ITEMS);
    push_call(L, use);
    lua_pushnil(L);
    lua_setfield(L, -2, "page");
    if (host_call(L, 4, 1))
        host_check_value(L);
}

static bool is_list(const struct use *use)
{
    return strncmp(use->operation, "list_", 5) == 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct input input = {data, size};
    struct answers answers = {0};
    const struct use *use = &cases[(size_t)(input_byte(&input) - 'A') % CASES];
    unsigned manner = (unsigned)(input_byte(&input) - '0') % MANNERS;
    read_answers(&input, &answers);
    lua_State *L = host_begin();
    fake_transport_begin(answer_next, &answers);
    if (manner == IN_PARALLEL)
        call_in_parallel(L, use);
    else if (manner >= WITH_EACH && is_list(use))
        walk(L, use, manner == WITH_EACH ? "each" : "pages");
    else
        call_plainly(L, use, &answers);
    lua_settop(L, 0);
    host_end(L);
    return 0;
}
