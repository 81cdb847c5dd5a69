/* Deliveries of webhooks; see webhook.h. */
#include "webhook.h"

#include <lauxlib.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>
#include <string.h>

#include "base64.h"
#include "call.h"
#include "error.h"
#include "integrations.h"
#include "luax.h"
#include "paths.h"
#include "push.h"
#include "read.h"
#include "state.h"
#include "text.h"

enum { WEBHOOK_TOKEN_MOST = 4096 };

/* What came, and what the host knows. */
struct delivery {
    const struct integrations_service *service;
    const char *body;
    size_t len;
    const char *signature; /* the headers that the service's row names; NULL: not there */
    const char *event;
    size_t secrets; /* how many there are, and whether one of them fits */
    bool fits;
    bool failed; /* no memory to look */
};

static struct subject webhook_subject(const struct integrations_service *service)
{
    static const struct integrations_operation operation = {.name = "webhook"};
    return (struct subject){.integration = service, .operation = &operation};
}

_Noreturn static void webhook_misused(lua_State *L, const struct integrations_service *service,
                                      const char *what, const char *word)
{
    struct subject subject = webhook_subject(service);
    error_raise(L, &subject, ERROR_ARGUMENT, "%s%s", what, word != NULL ? word : "");
}

_Noreturn static void webhook_refuse(lua_State *L, const struct delivery *delivery,
                                     const char *format, const char *word)
{
    struct subject subject = webhook_subject(delivery->service);
    error_raise(L, &subject, ERROR_WEBHOOK, format, word);
}

/* A header's value without the blanks that hosts which cut lines into headers may leave around it;
 * empty for NULL. */
static const char *trim_header(const char *value, size_t *len)
{
    static const char blanks[] = " \t\r\n";
    value = value != NULL ? value : "";
    value += strspn(value, blanks);
    *len = strcspn(value, blanks);
    return value;
}

/* ---- proof ---- */

static bool signature_fits(struct delivery *delivery, const char *secret, size_t len)
{
    unsigned char right[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    struct buffer given = {.limit = sizeof right};
    size_t text_len;
    const char *text = trim_header(delivery->signature, &text_len);
    bool made = HMAC(EVP_sha1(), secret, (int)len, (const unsigned char *)delivery->body,
                     delivery->len, right, &size) != NULL;
    bool fits = base64_decode(&given, text, text_len) && made && given.len == size &&
                CRYPTO_memcmp(given.data, right, size) == 0;
    delivery->failed |= given.failed || !made;
    OPENSSL_cleanse(right, sizeof right);
    buffer_free(&given);
    return fits;
}

static bool token_fits(struct delivery *delivery, const char *secret, size_t len)
{
    struct buffer given = {.limit = WEBHOOK_TOKEN_MOST};
    bool fits =
        json_find_text(delivery->body, delivery->len, delivery->service->webhook->token, &given) &&
        given.len == len && CRYPTO_memcmp(given.data, secret, len) == 0;
    delivery->failed |= given.failed;
    buffer_free(&given);
    return fits;
}

/* All secrets are tried, whichever fits. */
static void try_secret(struct delivery *delivery, const char *secret, size_t len)
{
    bool fits = delivery->service->webhook->signature != NULL
                    ? signature_fits(delivery, secret, len)
                    : token_fits(delivery, secret, len);
    delivery->secrets++;
    delivery->fits |= fits;
}

static void check_proof(lua_State *L, const struct delivery *delivery)
{
    const struct integrations_webhook *row = delivery->service->webhook;
    if (row->signature != NULL && delivery->signature == NULL)
        webhook_refuse(L, delivery, "the header %s is missing", row->signature);
    if (delivery->fits)
        return;
    if (delivery->failed)
        luax_no_memory(L);
    if (row->signature != NULL)
        webhook_refuse(L, delivery,
                       delivery->secrets == 1
                           ? "the signature in %s does not fit body and secret; the body must be "
                             "given byte for byte as it came"
                           : "the signature in %s fits body and none of the secrets; the body must "
                             "be given byte for byte as it came",
                       row->signature);
    webhook_refuse(L, delivery, "the body's '%s' is missing, or not the one of this webhook",
                   row->token);
}

/* ---- what it tells ---- */

/* The operation whose items are like the event's data; NULL: nothing is promised. */
static const struct integrations_operation *
event_operation(const struct integrations_service *service, const char *event)
{
    const struct integrations_event *row = service->webhook->events;
    while (row->names != NULL && !catalog_is_alias(row->names, event))
        row++;
    return row->operation != NULL ? catalog_operation(service, row->operation) : NULL;
}

/* Pushes the decoded body, without the secret; raises where it is no JSON object. */
static void push_body(lua_State *L, const struct delivery *delivery)
{
    enum json_kind kind = json_push(L, delivery->body, delivery->len, JSON_NULLS_ABSENT);
    if (kind == JSON_IS_WRONG)
        webhook_refuse(L, delivery, "the body is no JSON: %s", lua_tostring(L, -1));
    if (kind != JSON_IS_OBJECT)
        webhook_refuse(L, delivery, "the body is no JSON object", NULL);
    if (delivery->service->webhook->token == NULL)
        return;
    lua_pushnil(L);
    lua_setfield(L, -2, delivery->service->webhook->token);
}

/* Pushes the event's name; the body is at `body`. */
static const char *push_event(lua_State *L, const struct delivery *delivery, int body)
{
    const struct integrations_webhook *row = delivery->service->webhook;
    if (row->event != NULL) {
        size_t len;
        const char *event = trim_header(delivery->event, &len);
        if (len == 0)
            webhook_refuse(L, delivery, "the header %s is missing", row->event);
        return lua_pushlstring(L, event, len);
    }
    if (paths_push(L, body, "event") != LUA_TSTRING || lua_rawlen(L, -1) == 0)
        webhook_refuse(L, delivery, "the body has no '%s'", "event");
    return lua_tostring(L, -1);
}

/* Pushes the data, shaped. Data without an id is not the object, though it may tell where that is:
 * nothing is added to it. */
static void push_data(lua_State *L, const struct delivery *delivery, int body, const char *event)
{
    const struct integrations_webhook *row = delivery->service->webhook;
    if (row->data == NULL)
        lua_pushvalue(L, body);
    else
        paths_push(L, body, row->data);
    if (!lua_istable(L, -1) || json_is_array(L, lua_gettop(L)))
        webhook_refuse(L, delivery, "the body's '%s' is no object", row->data);
    const struct integrations_operation *operation = event_operation(delivery->service, event);
    bool object = lua_getfield(L, -1, "id") != LUA_TNIL;
    lua_pop(L, 1);
    if (operation != NULL && object)
        call_complete_item(L, operation, lua_gettop(L));
}

/* Pushes the SHA-256 of the body in hexadecimal digits. */
static void push_digest(lua_State *L, const struct delivery *delivery)
{
    unsigned char digest[SHA256_DIGEST_LENGTH];
    char digits[2 * SHA256_DIGEST_LENGTH];
    SHA256((const unsigned char *)delivery->body, delivery->len, digest);
    text_hex(digits, digest, sizeof digest);
    lua_pushlstring(L, digits, sizeof digits);
}

/* Pushes a key that only the same delivery has: event, object and the service's time of it. Where
 * object or time is missing, or no text or number, the body's digest stands for the time. */
static void push_key(lua_State *L, const struct delivery *delivery, int body, const char *event,
                     int result)
{
    const char *time = delivery->service->webhook->time;
    lua_getfield(L, result, "id");
    const char *id = lua_tostring(L, -1);
    if (time == NULL || id == NULL || (paths_push(L, body, time), !lua_isstring(L, -1)))
        push_digest(L, delivery);
    lua_pushfstring(L, "%s %s %s %s", delivery->service->name, event, id != NULL ? id : "-",
                    lua_tostring(L, -1));
}

/* [-0, +2, e] Pushes the delivery's key, and {integration, event, id, resource, data}. */
static void push_delivery(lua_State *L, const struct delivery *delivery)
{
    int top = lua_gettop(L), body = top + 1, key = top + 2, result = top + 3;
    check_proof(L, delivery);
    push_body(L, delivery);
    const char *event = push_event(L, delivery, body);
    lua_createtable(L, 0, 5);
    luax_set_text(L, "integration", delivery->service->name);
    luax_set_text(L, "event", event);
    lua_pushlstring(L, event, strcspn(event, "."));
    lua_setfield(L, -2, "resource");
    push_data(L, delivery, body, event);
    paths_push(L, -1, "id");
    lua_setfield(L, result, "id");
    lua_setfield(L, result, "data");
    push_key(L, delivery, body, event, result);
    lua_copy(L, -1, key);
    lua_settop(L, result);
    lua_remove(L, body);
}

/* ---- Lua ---- */

static const struct integrations_service *service_of(lua_State *L)
{
    const struct integrations_service *service = lua_touserdata(L, lua_upvalueindex(1));
    if (service->webhook == NULL)
        webhook_misused(L, service, service->title, " has no webhooks that are known here");
    return service;
}

static const char *check_text(lua_State *L, const struct integrations_service *service, int index,
                              const char *what, size_t *len)
{
    if (lua_type(L, index) != LUA_TSTRING)
        webhook_misused(L, service, what, luaL_typename(L, index));
    return lua_tolstring(L, index, len);
}

/* The header of that name, in any case, in the table at 2, where it stays. NULL: there is none. */
static const char *find_header(lua_State *L, const char *name)
{
    const char *found = NULL;
    for (lua_pushnil(L); name != NULL && lua_next(L, 2) != 0; lua_pop(L, 1))
        if (lua_type(L, -1) == LUA_TSTRING && text_same(luax_key(L, -2), name, strlen(name) + 1))
            found = lua_tostring(L, -1);
    if (name == NULL)
        lua_pop(L, 1);
    return found;
}

/* One secret, or an array of them at `index`. */
static void try_secrets(lua_State *L, struct delivery *delivery, int index)
{
    bool array = lua_istable(L, index);
    lua_Integer count = array ? (lua_Integer)lua_rawlen(L, index) : 1;
    if (count == 0)
        webhook_misused(L, delivery->service, "secrets: there is none", NULL);
    for (lua_Integer i = 1; i <= count; i++) {
        size_t len;
        if (array)
            lua_rawgeti(L, index, i);
        else
            lua_pushvalue(L, index);
        const char *secret = check_text(
            L, delivery->service, -1, "secrets: expected a text or an array of texts, got ", &len);
        if (len == 0)
            webhook_misused(L, delivery->service,
                            "secrets: ", array ? "one of them is empty" : "this one is empty");
        try_secret(delivery, secret, len);
        lua_pop(L, 1);
    }
}

/* Raises unless nothing but `seen` is among the options at 4: a misspelt one would let replays
 * pass. */
static void check_options(lua_State *L, const struct integrations_service *service)
{
    if (lua_isnil(L, 4))
        return;
    if (!lua_istable(L, 4))
        webhook_misused(L, service, "options: expected a table, got a ", luaL_typename(L, 4));
    for (lua_pushnil(L); lua_next(L, 4) != 0; lua_pop(L, 1))
        if (strcmp(luax_key(L, -2), "seen") != 0)
            webhook_misused(L, service, "options: expected none but seen, got ",
                            error_push_shown(L, -2));
}

/* Raises when the host has seen the delivery before: its function is `seen` of the table at
 * `options`, the key is at `key`. */
static void ask_seen(lua_State *L, const struct delivery *delivery, int options, int key)
{
    lua_getfield(L, options, "seen");
    if (lua_isnil(L, -1))
        return;
    if (!lua_isfunction(L, -1))
        webhook_misused(L, delivery->service, "seen: expected a function, got a ",
                        luaL_typename(L, -1));
    lua_pushvalue(L, key);
    lua_call(L, 1, 1);
    if (lua_toboolean(L, -1))
        webhook_refuse(L, delivery, "this delivery was seen before", NULL);
}

/*
 * webhook(body, headers, secrets[, { seen = function(key) -> boolean }]) -> {integration, event,
 * id, resource, data}
 */
static int webhook_check(lua_State *L)
{
    struct delivery delivery = {.service = service_of(L)};
    lua_settop(L, 4);
    delivery.body =
        check_text(L, delivery.service, 1,
                   "body: expected the bytes as they came, as a text, got a ", &delivery.len);
    if (!lua_istable(L, 2))
        webhook_misused(L, delivery.service, "headers: expected a table, got a ",
                        luaL_typename(L, 2));
    check_options(L, delivery.service);
    delivery.signature = find_header(L, delivery.service->webhook->signature);
    delivery.event = find_header(L, delivery.service->webhook->event);
    try_secrets(L, &delivery, 3);
    push_delivery(L, &delivery);
    if (!lua_isnil(L, 4))
        ask_seen(L, &delivery, 4, 5);
    lua_settop(L, 6);
    return 1;
}

/* Pushes what the header of the signature holds for a body. */
static void push_signature(lua_State *L, const char *body, size_t len, const char *secret,
                           size_t secret_len)
{
    unsigned char bytes[EVP_MAX_MD_SIZE], text[2 * EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (HMAC(EVP_sha1(), secret, (int)secret_len, (const unsigned char *)body, len, bytes, &size) ==
        NULL)
        luax_no_memory(L);
    lua_pushlstring(L, (char *)text, (size_t)EVP_EncodeBlock(text, bytes, (int)size));
}

/* webhook_sign(body, secret) -> the value of the header that proves it, for tests. */
static int webhook_sign(lua_State *L)
{
    const struct integrations_service *service = service_of(L);
    size_t len, secret_len;
    lua_settop(L, 2);
    const char *body = check_text(L, service, 1, "body: expected a text, got a ", &len);
    const char *secret = check_text(L, service, 2, "secret: expected a text, got a ", &secret_len);
    if (service->webhook->signature == NULL)
        webhook_misused(L, service, "its deliveries are not signed; their body has the secret as ",
                        service->webhook->token);
    push_signature(L, body, len, secret, secret_len);
    return 1;
}

bool webhook_push_function(lua_State *L, const struct integrations_service *service,
                           const char *name)
{
    lua_CFunction function = strcmp(name, "webhook") == 0        ? webhook_check
                             : strcmp(name, "webhook_sign") == 0 ? webhook_sign
                                                                 : NULL;
    if (function == NULL)
        return false;
    lua_pushlightuserdata(L, (void *)service);
    lua_pushcclosure(L, function, 1);
    return true;
}

/* ---- hosts in C ---- */

static const char *header_of(const struct integrations_delivery *given, const char *name)
{
    for (size_t i = 0; name != NULL && i < given->header_count; i++)
        if (given->headers[i].name != NULL &&
            text_same(given->headers[i].name, name, strlen(name) + 1))
            return given->headers[i].value;
    return NULL;
}

static const struct integrations_service *webhook_service(lua_State *L, const char *name)
{
    const struct integrations_service *service =
        name != NULL ? catalog_service(state_catalog(L), name) : NULL;
    if (service == NULL)
        error_raise(L, NULL, ERROR_ARGUMENT, "webhook: there is no integration '%s'",
                    name != NULL ? name : "(null)");
    if (service->webhook == NULL)
        webhook_misused(L, service, service->title, " has no webhooks that are known here");
    return service;
}

/* The light userdata at 1 is the delivery. */
static int webhook_host(lua_State *L)
{
    const struct integrations_delivery *given = lua_touserdata(L, 1);
    if (given == NULL || given->size < sizeof *given)
        error_raise(L, NULL, ERROR_ARGUMENT,
                    "webhook: there is no struct integrations_delivery, or its size is not set");
    const struct integrations_service *service = webhook_service(L, given->service);
    if ((given->body_len > 0 && given->body == NULL) ||
        (given->header_count > 0 && given->headers == NULL) ||
        (given->secret_count > 0 && given->secrets == NULL))
        webhook_misused(L, service, "body, headers or secrets are counted, but not there", NULL);
    struct delivery delivery = {
        .service = service,
        .body = given->body,
        .len = given->body_len,
        .signature = header_of(given, service->webhook->signature),
        .event = header_of(given, service->webhook->event),
    };
    if (given->secret_count == 0)
        webhook_misused(L, service, "secrets: there is none", NULL);
    for (size_t i = 0; i < given->secret_count; i++) {
        if (given->secrets[i] == NULL || *given->secrets[i] == '\0')
            webhook_misused(L, service, "secrets: one of them is empty", NULL);
        try_secret(&delivery, given->secrets[i], strlen(given->secrets[i]));
    }
    push_delivery(L, &delivery);
    if (given->seen != NULL && given->seen(given->context, lua_tostring(L, -2)))
        webhook_refuse(L, &delivery, "this delivery was seen before", NULL);
    return 1;
}

int integrations_webhook(lua_State *L, const struct integrations_delivery *delivery)
{
    return luax_protect(L, webhook_host, delivery, 0, 1);
}
