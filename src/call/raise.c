/* How a call fails: the error objects that it raises, without any credential. */
#include "call.h"

#include <stdarg.h>
#include <string.h>

#include "luax.h"
#include "raise.h"
#include "reply.h"
#include "retry.h"
#include "write.h"

/* Replaces each credential of the account in the string on the top by a word. */
static void redact_text(lua_State *L, const struct settings *settings)
{
    size_t len, secret_len;
    const char *text = lua_tolstring(L, -1, &len);
    const char *secret = settings_find_secret(settings, text, len, &secret_len);
    if (secret == NULL)
        return;
    int original = lua_gettop(L);
    luaL_Buffer clean;
    luaL_buffinit(L, &clean);
    while (secret != NULL) {
        luaL_addlstring(&clean, text, (size_t)(secret - text));
        luaL_addstring(&clean, "[credential]");
        len -= (size_t)(secret - text) + secret_len;
        text = secret + secret_len;
        secret = settings_find_secret(settings, text, len, &secret_len);
    }
    luaL_addlstring(&clean, text, len);
    luaL_pushresult(&clean);
    lua_replace(L, original);
}

/* Redacts a text of the table on the top. */
static void redact_field(lua_State *L, const struct settings *settings, const char *field)
{
    if (lua_getfield(L, -1, field) == LUA_TSTRING) {
        redact_text(L, settings);
        lua_setfield(L, -2, field);
    } else {
        lua_pop(L, 1);
    }
}

/* What was applied may name what the service said before. */
static void redact_applied(lua_State *L, const struct settings *settings)
{
    if (lua_getfield(L, -1, "applied") == LUA_TTABLE) {
        lua_Unsigned count = lua_rawlen(L, -1);
        for (lua_Unsigned i = 1; i <= count; i++) {
            lua_rawgeti(L, -1, (lua_Integer)i);
            redact_text(L, settings);
            lua_rawseti(L, -2, (lua_Integer)i);
        }
    }
    lua_pop(L, 1);
}

/* A service may repeat a credential in its error; the error object on the top must not. */
static void redact(lua_State *L, const struct settings *settings)
{
    redact_field(L, settings, "message");
    redact_field(L, settings, "reference");
    if (lua_getfield(L, -1, "details") == LUA_TTABLE) {
        lua_Unsigned count = lua_rawlen(L, -1);
        for (lua_Unsigned i = 1; i <= count; i++) {
            lua_rawgeti(L, -1, (lua_Integer)i);
            redact_field(L, settings, "path");
            redact_field(L, settings, "message");
            lua_pop(L, 1);
        }
    }
    lua_pop(L, 1);
    redact_applied(L, settings);
}

/* The same in the reply itself, before any of it becomes a Lua value or is cut. */
static void wipe_secrets(const struct settings *settings, const struct transfer *transfer)
{
    char *text = transfer->reply.data;
    size_t len = transfer->reply.len, secret_len;
    const char *secret;
    while (text != NULL &&
           (secret = settings_find_secret(settings, text, len, &secret_len)) != NULL)
        memset(text + (secret - text), '*', secret_len);
}

void call_raise(struct integrations_call *call)
{
    lua_State *L = call->L;
    if (lua_istable(L, CALL_APPLIED)) {
        lua_pushvalue(L, CALL_APPLIED);
        lua_setfield(L, -2, "applied");
    }
    redact(L, call->settings);
    lua_error(L);
    __builtin_unreachable();
}

void raise_transfer(struct integrations_call *call, const struct transfer *transfer,
                    bool repeatable)
{
    struct reply_failure failure = {
        .repeatable = repeatable,
        .credential = transfer == &call->account->fetch,
        .retry_after = retry_service_wait(transfer, &call->subject.integration->limits),
    };
    if (transfer->outcome == TRANSFER_HELD)
        failure.retry_after =
            (double)(call->account->rate_limit.held_until - transport_now()) / 1000;
    wipe_secrets(call->settings, transfer);
    if (transfer->outcome == TRANSFER_ANSWERED)
        reply_push_refusal(call->L, &call->subject, transfer, &failure);
    else
        reply_push_failure(call->L, &call->subject, transfer, &failure);
    call_raise(call);
}

void call_refuse_reply(struct integrations_call *call, const char *complaint)
{
    wipe_secrets(call->settings, &call->transfer);
    reply_push_unusable(call->L, &call->subject, &call->transfer, complaint);
    call_raise(call);
}

void call_refuse(struct integrations_call *call, enum error_kind kind, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    lua_pushvfstring(call->L, format, values);
    va_end(values);
    error_new(call->L, &call->subject, kind);
    call_raise(call);
}
