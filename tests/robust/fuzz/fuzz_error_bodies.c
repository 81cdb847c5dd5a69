/*
 * Error bodies of both services. The first byte picks the service, the second the status; the rest
 * is the body. What comes of it is an error object as the contract says, whose reference and
 * details are those that a second JSON parser finds.
 */
#include <jansson.h>
#include <lauxlib.h>
#include <string.h>

#include "catalog.h"
#include "fake_transport.h"
#include "host.h"
#include "reply.h"
#include "state.h"

static const long statuses[] = {400, 401, 403, 404, 405, 408, 409, 410, 412, 413,
                                422, 423, 429, 500, 502, 503, 504, 302, 599, 999};

enum { STATUSES = sizeof statuses / sizeof *statuses };

/* The longest text that is not cut. */
enum { TEXT_MOST = 1000 };

/* Whether the value is a text on one line that is neither blank nor cut. */
static bool is_line(const json_t *value)
{
    const char *text = json_string_value(value);
    size_t len = json_string_length(value);
    bool line = text != NULL && len <= TEXT_MOST && text[strspn(text, " ")] != '\0';
    for (size_t i = 0; line && i < len; i++)
        line = (unsigned char)text[i] >= ' ' && text[i] != 127;
    return line;
}

/* The field of the error on the top is that text, if it is a line, as the module shows it; it is
 * absent where there is none. */
static void check_text(lua_State *L, const char *field, const json_t *text)
{
    lua_getfield(L, -1, field);
    host_require(lua_isnil(L, -1) || json_is_string(text), "error.%s is a %s", field,
                 luaL_typename(L, -1));
    if (is_line(text)) {
        host_push_shown(L, json_string_value(text));
        host_require(lua_rawequal(L, -1, -2), "error.%s is another text", field);
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

/* The texts that a value holds. */
static size_t count_texts(const json_t *value)
{
    size_t count = json_is_string(value), i;
    const char *key;
    json_t *element;
    if (json_is_array(value))
        json_array_foreach(value, i, element) count += count_texts(element);
    if (json_is_object(value))
        json_object_foreach((json_t *)value, key, element) count += count_texts(element);
    return count;
}

/* Each of the details is a text of the body. */
static void check_helpscout(lua_State *L, const json_t *body)
{
    check_text(L, "reference", json_object_get(body, "logRef"));
    lua_getfield(L, -1, "details");
    size_t found = lua_istable(L, -1) ? lua_rawlen(L, -1) : 0, count = count_texts(body);
    host_require(found <= count, "%zu details of %zu texts", found, count);
    lua_pop(L, 1);
}

static void check_body(lua_State *L, const struct integrations_service *integration,
                       struct text text)
{
    json_t *body = json_loadb(text.bytes, text.len, JSON_DECODE_INT_AS_REAL | JSON_ALLOW_NUL, NULL);
    if (json_is_object(body) && strcmp(integration->name, "helpscout") == 0)
        check_helpscout(L, body);
    json_decref(body);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct input input = {data, size};
    lua_State *L = host_begin();
    const struct integrations_service *integration = catalog_services[input_byte(&input) & 1];
    struct subject subject = {.integration = integration,
                              .operation = &integration->operations[0],
                              .account = "bodies",
                              .settings = state_push_settings(L, state_push(L))};
    struct reply_failure failure = {.repeatable = true, .retry_after = -1};
    struct transfer transfer = {.url = "https://helpscout.test/"};
    struct fake_answer answer = {.outcome = TRANSFER_ANSWERED,
                                 .status = statuses[input_byte(&input) % STATUSES],
                                 .body = {(const char *)input.at, input.left}};
    fake_transport_answer(&transfer, &answer);
    reply_push_refusal(L, &subject, &transfer, &failure);
    host_check_error(L);
    check_body(L, integration, answer.body);
    fake_transport_drop(&transfer);
    buffer_free(&transfer.reply);
    lua_settop(L, 0);
    host_end(L);
    return 0;
}
