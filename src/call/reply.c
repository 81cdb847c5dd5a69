/* Replies as error objects; see reply.h. */
#include "reply.h"

#include <lauxlib.h>
#include <string.h>

#include "luax.h"
#include "push.h"
#include "retry.h"
#include "text.h"

/* The most bytes that a message shows of a body, and of what a service says in it. */
enum { EXCERPT = 120, MESSAGE_MOST = 1000 };

static enum error_kind kind_of_status(long status)
{
    switch (status) {
    case 401:
        return ERROR_AUTHENTICATION;
    case 403:
        return ERROR_FORBIDDEN;
    case 404:
    case 410:
        return ERROR_NOT_FOUND;
    case 407:
        return ERROR_NETWORK;
    case 408:
        return ERROR_TIMEOUT;
    case 409:
    case 412:
    case 423:
        return ERROR_CONFLICT;
    case 425:
        return ERROR_SERVICE;
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
        return "the service refused the credential";
    case 403:
        return "the service refused this access; a role, a plan or a permission may be missing";
    case 404:
    case 410:
        return "not found";
    case 407:
        return "the proxy refused its credential";
    case 409:
        return "it conflicts with what is there";
    case 412:
        return "its state does not allow it";
    case 413:
        return "the request is too large";
    case 423:
        return "it is locked";
    case 425:
        return "the service does not take it yet";
    case 429:
        return "too many requests";
    default:
        if (status >= 500)
            return "the service failed";
        return status >= 400 ? "the service refused the request" : "an unexpected answer";
    }
}

static void set_failure(lua_State *L, const struct transfer *transfer,
                        const struct reply_failure *failure, bool retriable)
{
    if (transfer->status > 0)
        luax_set_integer(L, "status", transfer->status);
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

static bool is_page(const struct transfer *transfer)
{
    const char *type = transport_header(transfer, "Content-Type");
    const struct buffer *body = &transfer->reply;
    size_t len = body->len < EXCERPT ? body->len : EXCERPT;
    return (type != NULL && strstr(type, "html") != NULL) ||
           (body->data[0] == '<' && text_contains(body->data, len, "html", strlen("html")));
}

/* Pushes the start of the body, or a word for one that nobody can read; nil when it is empty. */
static void push_body_excerpt(lua_State *L, struct settings *settings,
                              const struct transfer *transfer)
{
    if (transfer->reply.len == 0)
        lua_pushnil(L);
    else if (is_page(transfer))
        lua_pushliteral(L, "an HTML page");
    else
        secrets_push(L, settings, transfer->reply.data, transfer->reply.len, EXCERPT);
}

/* Replaces the string on the top, if it is one, by itself without secrets, cut to `most` bytes (0:
 * whole). */
static void hide_secrets(lua_State *L, struct settings *settings, size_t most)
{
    size_t len;
    if (lua_type(L, -1) != LUA_TSTRING)
        return;
    const char *text = lua_tolstring(L, -1, &len);
    secrets_push(L, settings, text, len, most);
    lua_remove(L, -2);
}

static void hide_in_field(lua_State *L, struct settings *settings, const char *key)
{
    lua_getfield(L, -1, key);
    hide_secrets(L, settings, MESSAGE_MOST);
    lua_setfield(L, -2, key);
}

/* What the service's own reader made of an error body: message, details, reference. */
static void hide_in_parts(lua_State *L, struct settings *settings)
{
    hide_secrets(L, settings, MESSAGE_MOST);
    lua_insert(L, -3);
    lua_Integer count = lua_istable(L, -1) ? (lua_Integer)lua_rawlen(L, -1) : 0;
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, -1, i);
        hide_in_field(L, settings, "path");
        hide_in_field(L, settings, "message");
        lua_pop(L, 1);
    }
    lua_insert(L, -3);
    hide_secrets(L, settings, MESSAGE_MOST);
    lua_insert(L, -3);
}

/* Whether the body at `index` is the one message by which the service refuses a credential. */
static bool is_about_credential(lua_State *L, int index, const char *refused)
{
    int top = lua_gettop(L);
    lua_pushnil(L);
    bool same = refused != NULL && lua_next(L, index) != 0 && lua_type(L, -2) == LUA_TSTRING &&
                lua_type(L, -1) == LUA_TSTRING && strcmp(lua_tostring(L, -2), "message") == 0 &&
                strcmp(lua_tostring(L, -1), refused) == 0;
    if (same) {
        lua_pop(L, 1);
        same = lua_next(L, index) == 0;
    }
    lua_settop(L, top);
    return same;
}

/* Pushes what stands for a message that is of no shape that is known. A success may have a token in
 * it that nobody has found: nothing of it is shown. */
static void push_unknown_message(lua_State *L, struct settings *settings,
                                 const struct transfer *transfer)
{
    if (transfer->status / 100 == 2)
        lua_pushnil(L);
    else
        push_body_excerpt(L, settings, transfer);
}

/*
 * Pushes message, details and reference of an error body; nils where it has none. Whether the body
 * says that the credential is wrong goes to `credential`.
 */
static void push_error_parts(lua_State *L, const struct integrations_service *service,
                             struct settings *settings, const struct transfer *transfer,
                             bool *credential)
{
    json_push(L, transfer->reply.data, transfer->reply.len, JSON_NULLS_ABSENT);
    int body = lua_gettop(L);
    *credential = false;
    if (lua_istable(L, body)) {
        *credential = is_about_credential(L, body, service->refused);
        if (service->read_error != NULL)
            service->read_error(L, body);
        else
            problem_read(L, body, service->reference);
        lua_settop(L, body + 3);
        lua_remove(L, body);
        hide_in_parts(L, settings);
        if (!lua_isnil(L, body))
            return;
        push_unknown_message(L, settings, transfer);
        lua_replace(L, body);
        return;
    }
    lua_pop(L, 1);
    push_unknown_message(L, settings, transfer);
    lua_pushnil(L);
    lua_pushnil(L);
}

/* Where an address goes on behind the user's name and password, if it has them. */
static const char *behind_user_info(const char *url)
{
    size_t scheme = strcspn(url, ":/?#");
    size_t start = url[scheme] == ':' ? scheme + 1 : 0;
    if (start == 0 && url[0] == '/' && url[1] != '/')
        return url; /* a path */
    start += strspn(url + start, "/\\");
    size_t at = start + strcspn(url + start, "/?#\\");
    while (at > start && url[at - 1] != '@')
        at--;
    return at > start ? url + at : url;
}

/* Pushes where a redirect leads, without what may be secret in it; nil when it does not say. */
static void push_redirect(lua_State *L, struct settings *settings, const struct transfer *transfer)
{
    const char *location = transport_header(transfer, "Location");
    const char *shown = location != NULL ? behind_user_info(location) : "";
    size_t len = strcspn(shown, "?#");
    if (len == 0)
        lua_pushnil(L);
    else
        secrets_push(L, settings, shown, len, EXCERPT);
}

static enum error_kind kind_of_refusal(const struct integrations_service *service,
                                       const struct reply_failure *failure, long status,
                                       bool credential)
{
    /* Some tell it with a success that has no token. */
    bool refused = failure->credential && (status / 100 == 2 || status / 100 == 4) &&
                   status != 407 && !retry_status_is_safe(status, true);
    if (refused || (status == 403 && credential))
        return ERROR_AUTHENTICATION;
    return status == service->conflict ? ERROR_CONFLICT : kind_of_status(status);
}

/* The same for the host of a file, which knows no account. */
static void push_refusal_of_file(lua_State *L, const struct subject *subject, long status)
{
    enum error_kind kind = status == 401 ? ERROR_FORBIDDEN : kind_of_status(status);
    if (kind == ERROR_INVALID)
        kind = ERROR_REPLY;
    lua_pushfstring(L, "the host of the file did not give it (HTTP %d)%s", (int)status,
                    status / 100 == 3 ? ": it redirects once more, which is not followed" : "");
    error_new(L, subject, kind);
}

void reply_push_refusal(lua_State *L, const struct subject *subject, struct settings *settings,
                        const struct transfer *transfer, const struct reply_failure *failure)
{
    const struct integrations_service *service = subject->integration;
    long status = transfer->status;
    bool credential;
    if (failure->elsewhere) {
        push_refusal_of_file(L, subject, status);
        set_failure(L, transfer, failure, retry_status_is_safe(status, failure->repeatable));
        return;
    }
    push_error_parts(L, service, settings, transfer, &credential);
    int message = lua_gettop(L) - 2;
    enum error_kind kind = kind_of_refusal(service, failure, status, credential);
    lua_pushfstring(L, "%s%s (HTTP %d)", failure->credential ? "no token was given: " : "",
                    words_of_status(kind == ERROR_AUTHENTICATION ? 401 : status), (int)status);
    if (status / 100 == 3) {
        push_redirect(L, settings, transfer);
        lua_pushfstring(L, "%s: it redirects%s%s, which is not followed", lua_tostring(L, -2),
                        lua_isnil(L, -1) ? "" : " to ",
                        lua_isnil(L, -1) ? "" : lua_tostring(L, -1));
    }
    if (lua_isstring(L, message))
        lua_pushfstring(L, "%s: %s", lua_tostring(L, -1), lua_tostring(L, message));
    if ((status >= 500 || status == 408) && !failure->repeatable)
        lua_pushfstring(L,
                        "%s. It may have been carried out all the same: look before you repeat it",
                        lua_tostring(L, -1));
    error_new(L, subject, kind);
    set_failure(L, transfer, failure, retry_status_is_safe(status, failure->repeatable));
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
    case TRANSFER_PRIVATE:
        return ERROR_REPLY;
    default:
        return ERROR_NETWORK;
    }
}

static const char *words_of_outcome(enum transfer_outcome outcome, bool elsewhere)
{
    switch (outcome) {
    case TRANSFER_UNREACHABLE:
        return elsewhere ? "no connection to the host of the file" : "no connection to the service";
    case TRANSFER_PRIVATE:
        return "the host of the file has a private address, which is not asked";
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

/* What libcurl says: of a file's host not if there might be a part of the address in it. */
static bool may_show_message(const struct transfer *transfer, const struct reply_failure *failure)
{
    return transfer->message[0] != '\0' && transfer->outcome != TRANSFER_TOO_LARGE &&
           !(failure->elsewhere && strpbrk(transfer->message, "?/") != NULL);
}

void reply_push_failure(lua_State *L, const struct subject *subject, struct settings *settings,
                        const struct transfer *transfer, const struct reply_failure *failure)
{
    bool maybe_done = transfer->sent && !failure->repeatable;
    lua_pushstring(L, words_of_outcome(transfer->outcome, failure->elsewhere));
    if (transfer->outcome == TRANSFER_TOO_LARGE && failure->elsewhere)
        lua_pushfstring(L, "%s: the option save_to has no such limit", lua_tostring(L, -1));
    if (may_show_message(transfer, failure)) {
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
