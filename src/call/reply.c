/* Replies as error objects; see reply.h. */
#include "reply.h"

#include <lauxlib.h>
#include <string.h>

#include "push.h"

/* The most bytes of a body that a message shows. */
enum { EXCERPT = 120 };

static enum error_kind kind_of_status(long status)
{
    switch (status) {
    case 401:
    case 403:
        return ERROR_AUTHENTICATION;
    case 404:
    case 410:
        return ERROR_NOT_FOUND;
    case 408:
        return ERROR_TIMEOUT;
    case 409:
    case 412:
    case 423:
        return ERROR_CONFLICT;
    case 429:
        return ERROR_RATE_LIMIT;
    default:
        if (status >= 500)
            return ERROR_SERVICE;
        return status >= 400 ? ERROR_INVALID : ERROR_REPLY;
    }
}

static const char *words_of_status(long status)
{
    switch (status) {
    case 400:
    case 422:
        return "the service refused the values";
    case 401:
    case 403:
        return "the service refused the credential or this access";
    case 404:
    case 410:
        return "not found";
    case 409:
        return "it conflicts with what is there";
    case 412:
        return "its state does not allow it";
    case 413:
        return "the request is too large";
    case 423:
        return "it is locked";
    case 429:
        return "too many requests";
    default:
        if (status >= 500)
            return "the service failed";
        return status >= 400 ? "the service refused the request" : "an unexpected answer";
    }
}

bool reply_push_text(lua_State *L, int index, const char *key)
{
    index = lua_absindex(L, index);
    lua_pushstring(L, key);
    if (lua_rawget(L, index) == LUA_TSTRING && lua_rawlen(L, -1) > 0)
        return true;
    lua_pop(L, 1);
    return false;
}

void reply_add_detail(lua_State *L, int details, int path, int message)
{
    path = lua_absindex(L, path);
    message = lua_absindex(L, message);
    details = lua_absindex(L, details);
    lua_createtable(L, 0, 2);
    if (lua_type(L, path) == LUA_TSTRING) {
        lua_pushvalue(L, path);
        lua_setfield(L, -2, "path");
    }
    if (lua_type(L, message) == LUA_TSTRING) {
        lua_pushvalue(L, message);
        lua_setfield(L, -2, "message");
    }
    lua_rawseti(L, details, (lua_Integer)lua_rawlen(L, details) + 1);
}

static void set_integer(lua_State *L, const char *field, lua_Integer integer)
{
    lua_pushinteger(L, integer);
    lua_setfield(L, -2, field);
}

static void set_failure(lua_State *L, const struct transfer *transfer,
                        const struct reply_failure *failure, bool retriable)
{
    if (transfer->status > 0)
        set_integer(L, "status", transfer->status);
    lua_pushboolean(L, retriable);
    lua_setfield(L, -2, "retriable");
    if (failure->retry_after >= 0) {
        lua_Integer seconds;
        bool whole = lua_numbertointeger(failure->retry_after, &seconds) &&
                     (double)seconds == failure->retry_after;
        if (whole)
            lua_pushinteger(L, seconds);
        else
            lua_pushnumber(L, failure->retry_after);
        lua_setfield(L, -2, "retry_after");
    }
}

static bool looks_like_markup(const struct transfer *transfer)
{
    const char *type = transport_header(transfer, "Content-Type");
    return (type != NULL && strstr(type, "html") != NULL) ||
           (transfer->reply.len > 0 && transfer->reply.data[0] == '<');
}

/* Pushes the start of the body, or a word for one that nobody can read; nil when it is empty. */
static void push_body_excerpt(lua_State *L, struct settings *settings,
                              const struct transfer *transfer)
{
    if (transfer->reply.len == 0)
        lua_pushnil(L);
    else if (looks_like_markup(transfer))
        lua_pushliteral(L, "an HTML page");
    else
        secrets_push(L, settings, transfer->reply.data, transfer->reply.len, EXCERPT);
}

/* Replaces the string on the top, if it is one, by itself without secrets. */
static void hide_secrets(lua_State *L, struct settings *settings)
{
    size_t len;
    if (lua_type(L, -1) != LUA_TSTRING)
        return;
    const char *text = lua_tolstring(L, -1, &len);
    secrets_push(L, settings, text, len, 0);
    lua_remove(L, -2);
}

static void hide_in_field(lua_State *L, struct settings *settings, const char *key)
{
    lua_getfield(L, -1, key);
    hide_secrets(L, settings);
    lua_setfield(L, -2, key);
}

/* What the service's own reader made of an error body: message, details, reference. */
static void hide_in_parts(lua_State *L, struct settings *settings)
{
    hide_secrets(L, settings);
    lua_insert(L, -3);
    lua_Integer count = lua_istable(L, -1) ? (lua_Integer)lua_rawlen(L, -1) : 0;
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, -1, i);
        hide_in_field(L, settings, "path");
        hide_in_field(L, settings, "message");
        lua_pop(L, 1);
    }
    lua_insert(L, -3);
    hide_secrets(L, settings);
    lua_insert(L, -3);
}

/* Pushes message, details and reference of an error body; nils where it has none. */
static void push_error_parts(lua_State *L, const struct subject *subject, struct settings *settings,
                             const struct transfer *transfer)
{
    json_push(L, transfer->reply.data, transfer->reply.len, JSON_NULLS_ABSENT);
    if (lua_istable(L, -1)) {
        subject->integration->read_error(L, lua_gettop(L));
        lua_remove(L, -4);
        hide_in_parts(L, settings);
        return;
    }
    lua_pop(L, 1);
    push_body_excerpt(L, settings, transfer);
    lua_pushnil(L);
    lua_pushnil(L);
}

/* Whether sending it again may help, and does no harm. */
static bool is_retriable(long status, const struct reply_failure *failure)
{
    return status == 429 || status == 425 ||
           (failure->repeatable && (status >= 500 || status == 408));
}

void reply_push_refusal(lua_State *L, const struct subject *subject, struct settings *settings,
                        const struct transfer *transfer, const struct reply_failure *failure)
{
    long status = transfer->status;
    push_error_parts(L, subject, settings, transfer);
    int message = lua_gettop(L) - 2;
    lua_pushfstring(L, "%s%s (HTTP %d)", failure->credential ? "no token was given: " : "",
                    words_of_status(status), (int)status);
    if (lua_isstring(L, message))
        lua_pushfstring(L, "%s: %s", lua_tostring(L, -1), lua_tostring(L, message));
    if (status >= 500 && !failure->repeatable)
        lua_pushfstring(L,
                        "%s. It may have been carried out all the same: look before you repeat it",
                        lua_tostring(L, -1));
    bool refused = failure->credential && status / 100 == 4 && status != 429;
    error_new(L, subject, refused ? ERROR_AUTHENTICATION : kind_of_status(status));
    set_failure(L, transfer, failure, is_retriable(status, failure));
    lua_pushvalue(L, message + 1);
    lua_setfield(L, -2, "details");
    lua_pushvalue(L, message + 2);
    lua_setfield(L, -2, "reference");
    lua_replace(L, message);
    lua_settop(L, message);
}

static enum error_kind kind_of_outcome(enum transfer_outcome outcome)
{
    switch (outcome) {
    case TRANSFER_TIMED_OUT:
        return ERROR_TIMEOUT;
    case TRANSFER_HELD:
        return ERROR_RATE_LIMIT;
    case TRANSFER_CANCELLED:
        return ERROR_CANCELLED;
    case TRANSFER_TOO_LARGE:
    case TRANSFER_UNREADABLE:
    case TRANSFER_CUT:
        return ERROR_REPLY;
    default:
        return ERROR_NETWORK;
    }
}

static const char *words_of_outcome(enum transfer_outcome outcome)
{
    switch (outcome) {
    case TRANSFER_UNREACHABLE:
        return "no connection to the service";
    case TRANSFER_UNTRUSTED:
        return "the server's certificate was refused";
    case TRANSFER_BROKEN:
        return "the connection broke before the whole reply was there";
    case TRANSFER_CUT:
        return "the reply was cut short";
    case TRANSFER_TIMED_OUT:
        return "the deadline passed";
    case TRANSFER_TOO_LARGE:
        return "the reply is larger than max_response_bytes";
    case TRANSFER_UNREADABLE:
        return "the reply cannot be unpacked: it is not compressed as its headers say";
    case TRANSFER_HELD:
        return "the service's rate limit is used up until after the deadline";
    case TRANSFER_CANCELLED:
        return "the call was cancelled";
    case TRANSFER_NO_MEMORY:
        return "not enough memory for the request";
    default:
        return "the request could not be sent";
    }
}

void reply_push_failure(lua_State *L, const struct subject *subject, struct settings *settings,
                        const struct transfer *transfer, const struct reply_failure *failure)
{
    bool maybe_done = transfer->sent && !failure->repeatable;
    lua_pushstring(L, words_of_outcome(transfer->outcome));
    if (transfer->message[0] != '\0' && transfer->outcome != TRANSFER_TOO_LARGE) {
        secrets_push(L, settings, transfer->message, strlen(transfer->message), TRANSFER_MESSAGE);
        lua_pushfstring(L, "%s: %s", lua_tostring(L, -2), lua_tostring(L, -1));
    }
    if (maybe_done)
        lua_pushfstring(L, "%s. It may have been carried out: look before you repeat it",
                        lua_tostring(L, -1));
    error_new(L, subject, kind_of_outcome(transfer->outcome));
    bool passing = transfer->outcome == TRANSFER_UNREACHABLE ||
                   transfer->outcome == TRANSFER_HELD || transfer->outcome == TRANSFER_BROKEN ||
                   transfer->outcome == TRANSFER_TIMED_OUT;
    set_failure(L, transfer, failure, passing && !maybe_done);
}

void reply_push_unusable(lua_State *L, const struct subject *subject, struct settings *settings,
                         const struct transfer *transfer, const char *complaint)
{
    static const struct reply_failure unknown = {.retry_after = -1};
    bool done = transfer->once && transfer->status / 100 == 2;
    push_body_excerpt(L, settings, transfer);
    if (lua_isnil(L, -1))
        lua_pushfstring(L, "the reply (HTTP %d) cannot be used: %s", (int)transfer->status,
                        complaint);
    else
        lua_pushfstring(L, "the reply (HTTP %d) cannot be used: %s. It begins: %s",
                        (int)transfer->status, complaint, lua_tostring(L, -1));
    if (done)
        lua_pushfstring(L, "%s. It may have been carried out: look before you repeat it",
                        lua_tostring(L, -1));
    error_new(L, subject, ERROR_REPLY);
    set_failure(L, transfer, &unknown, false);
}
