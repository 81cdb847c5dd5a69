/*
 * Configurations made of the input: known names with good and bad values, and anything else.
 *
 * A refused one has an error of kind configuration that shows no credential, and changes nothing:
 * the next call goes where it went before. An accepted one takes the place of the old one.
 */
#include <lauxlib.h>
#include <string.h>

#include "fake_transport.h"
#include "host.h"
#include "samples.h"

/* Every credential that is made here holds this. */
#define MARK "s3cr3t"

enum { KEYS_MOST = 8, DEPTH_MOST = 3 };

/* Names that a table may have, by what stands behind the name. */
static const char *const names[] = {"helpscout",
                                    "aircall",
                                    "transport",
                                    "approve",
                                    "on_call",
                                    "accounts",
                                    "default",
                                    "work",
                                    "permissions",
                                    "read",
                                    "write",
                                    "timeout",
                                    "connect_timeout",
                                    "retries",
                                    "max_response_bytes",
                                    "proxy",
                                    "ca_file",
                                    "connections",
                                    "user_agent",
                                    "url",
                                    "user",
                                    "api_id",
                                    "insecure_http",
                                    "scan_limit",
                                    "access_token",
                                    "api_token",
                                    "client_id",
                                    "client_secret",
                                    "list_mailboxes"};

enum { NAMES = sizeof names / sizeof *names };

static const char *const texts[] = {"allow",
                                    "ask",
                                    "deny",
                                    "https://other.test/v2",
                                    "http://127.0.0.1:8080/v1/",
                                    "http://plain.test",
                                    "https://user:word@host.test",
                                    "ftp://host.test",
                                    "nora@example.com"};

enum { TEXTS = sizeof texts / sizeof *texts };

static bool is_credential(const char *name)
{
    return strstr(name, "token") != NULL || strstr(name, "client") != NULL ||
           strstr(name, "api_id") != NULL;
}

static void push_credential(lua_State *L, struct input *input)
{
    luaL_Buffer text;
    luaL_buffinit(L, &text);
    luaL_addstring(&text, MARK);
    if (input_byte(input) & 1)
        samples_push_text(L, input);
    else
        lua_pushliteral(L, "-0123456789");
    luaL_addvalue(&text);
    luaL_pushresult(&text);
}

static void push_settings(lua_State *L, struct input *input, int depth);

static void push_setting(lua_State *L, struct input *input, const char *name, int depth)
{
    uint8_t how = input_byte(input);
    if (is_credential(name) && how % 8 != 0)
        push_credential(L, input);
    else if (how % 4 == 0)
        samples_push(L, input);
    else if (how % 4 == 1)
        lua_pushstring(L, texts[how / 4 % TEXTS]);
    else if (how % 4 == 2)
        lua_pushinteger(L, input_integer(input));
    else
        push_settings(L, input, depth + 1);
}

/* Pushes a table of settings. */
static void push_settings(lua_State *L, struct input *input, int depth)
{
    luaL_checkstack(L, 10, NULL);
    lua_newtable(L);
    int count = depth < DEPTH_MOST ? input_byte(input) % KEYS_MOST : 0;
    for (int i = 0; i < count; i++) {
        uint8_t which = input_byte(input);
        const char *name = names[which % NAMES];
        if (which == 255)
            samples_push_text(L, input);
        else
            lua_pushstring(L, name);
        push_setting(L, input, name, depth);
        lua_rawset(L, -3);
    }
}

static struct fake_answer answer(void *context, const struct transfer *transfer, size_t number)
{
    static const char body[] = "{\"id\":1,\"access_token\":\"abcdefgh\"}";
    (void)context;
    (void)transfer;
    (void)number;
    return (struct fake_answer){
        .outcome = TRANSFER_ANSWERED, .status = 200, .body = {body, strlen(body)}};
}

/*
 * The error on the top is about the configuration and holds no credential. `marked`: the input has
 * the mark itself, and can have put it anywhere.
 */
static void check_refusal(lua_State *L, bool marked)
{
    host_check_error(L);
    lua_getfield(L, -1, "kind");
    host_require(strcmp(lua_tostring(L, -1), "configuration") == 0, "kind %s", lua_tostring(L, -1));
    lua_getfield(L, -2, "message");
    host_require(marked || strstr(lua_tostring(L, -1), MARK) == NULL, "a credential: %s",
                 lua_tostring(L, -1));
    lua_pop(L, 2);
}

/* A call with the default account; true when it had its result. */
static bool call(lua_State *L)
{
    host_push_operation(L, "helpscout", NULL, "get_mailbox");
    lua_pushinteger(L, 1);
    bool done = host_call(L, 1, 1);
    lua_pop(L, 1);
    return done;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct input input = {data, size};
    lua_State *L = host_begin();
    fake_transport_begin(answer, NULL);
    lua_getglobal(L, "integrations");
    lua_getfield(L, -1, "configure");
    if (input_byte(&input) % 16 == 0)
        samples_push(L, &input);
    else
        push_settings(L, &input, 0);
    if (lua_pcall(L, 1, 0, 0) == LUA_OK) {
        call(L);
    } else {
        check_refusal(L, memmem(data, size, MARK, strlen(MARK)) != NULL);
        host_require(call(L) && strcmp(fake_transport_request(0)->headers[1],
                                       "Authorization: Bearer " HOST_TOKEN) == 0,
                     "a refused configuration changed something");
    }
    lua_settop(L, 0);
    host_end(L);
    return 0;
}
