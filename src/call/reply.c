/* Replies as error objects; see reply.h. */
#include "reply.h"

#include <string.h>

#include "luax.h"
#include "push.h"
#include "retry.h"
#include "text.h"

/* The most bytes that a message shows of an address or of a result, of a refusal's body, where
 * words may stand in an envelope, and of what a service says in it; and the most values that are
 * looked at for that. */
enum { EXCERPT = 120, REFUSAL_MOST = 400, MESSAGE_MOST = 1000, VALUES_MOST = 100000 };

/* What a status means. */
struct meaning {
    long status;
    enum error_kind kind;
    const char *words;
};

static const struct meaning *meaning_of(long status)
{
    static const struct meaning known[] = {
        {400, ERROR_INVALID, "the service refused the values"},
        {401, ERROR_AUTHENTICATION, "the service refused the credential"},
        {403, ERROR_FORBIDDEN,
         "the service refused this access; a role, a plan or a permission may be missing"},
        {404, ERROR_NOT_FOUND, "not found"},
        {408, ERROR_TIMEOUT, "the service refused the request"},
        {409, ERROR_CONFLICT, "it conflicts with what is there"},
        {410, ERROR_NOT_FOUND, "not found"},
        {412, ERROR_CONFLICT, "its state does not allow it"},
        {413, ERROR_INVALID, "the request is too large"},
        {422, ERROR_INVALID, "the service refused the values"},
        {423, ERROR_CONFLICT, "it is locked"},
        {425, ERROR_SERVICE, "the service does not take it yet"},
        {429, ERROR_RATE_LIMIT, "too many requests"},
    };
    /* From this status on. */
    static const struct meaning others[] = {
        {500, ERROR_SERVICE, "the service failed"},
        {400, ERROR_INVALID, "the service refused the request"},
        {LONG_MIN, ERROR_REPLY, "an unexpected answer"},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (known[i].status == status)
            return &known[i];
    const struct meaning *other = others;
    while (status < other->status)
        other++;
    return other;
}

void reply_push_doubt(lua_State *L)
{
    size_t len;
    const char *message = lua_tolstring(L, -1, &len);
    lua_pushfstring(L, "%s%s It may have been carried out: look before you repeat it", message,
                    len > 0 && message[len - 1] == '.' ? "" : ".");
}

static void set_failure(lua_State *L, const struct transfer *transfer,
                        const struct reply_failure *failure, bool retriable)
{
    if (transfer->status > 0)
        luax_set_integer(L, "status", transfer->status);
    luax_set_boolean(L, "retriable", retriable);
    if (failure->retry_after >= 0) {
        lua_Integer seconds;
        if (lua_numbertointeger(failure->retry_after, &seconds) &&
            (double)seconds == failure->retry_after)
            lua_pushinteger(L, seconds);
        else
            lua_pushnumber(L, failure->retry_after);
        lua_setfield(L, -2, "retry_after");
    }
}

/* Whether a word is in the text, in either case. */
static bool holds(const char *text, size_t len, const char *word)
{
    for (size_t size = strlen(word); len >= size; text++, len--)
        if (text_same(text, word, size))
            return true;
    return false;
}

/* Whether the body is a page of HTML; of what is only called so, a text stays a text. */
static bool is_page(const struct transfer *transfer)
{
    const char *type = transfer_header(transfer, "Content-Type");
    const struct buffer *body = &transfer->reply;
    size_t len = body->len < EXCERPT ? body->len : EXCERPT, start = text_blanks(body->data, len);
    return start < len && body->data[start] == '<' &&
           ((type != NULL && holds(type, strlen(type), "html")) ||
            holds(body->data + start, len - start, "<html") ||
            holds(body->data + start, len - start, "<!doctype html"));
}

/* Whether the body is of characters such as UTF-16's, in which no secret would be found. */
static bool is_wide(const struct buffer *body)
{
    return memchr(body->data, '\0', body->len < REFUSAL_MOST ? body->len : REFUSAL_MOST) != NULL;
}

/* How much of the body may be shown: what stands before a webhook's secret, if that is in it. */
static size_t shown_length(const struct integrations_service *service, const struct buffer *body)
{
    const char *name = service->webhook != NULL ? service->webhook->token : NULL;
    size_t len = name != NULL ? strlen(name) : body->len, i = 0;
    while (i + len < body->len &&
           (body->data[i] != '"' || memcmp(body->data + i + 1, name, len) != 0))
        i++;
    return i + len < body->len ? i : body->len;
}

/* Pushes the start of the body, or a word for one that nobody can read; nil when it is empty. */
static void push_body_excerpt(lua_State *L, const struct integrations_service *service,
                              struct settings *settings, const struct transfer *transfer)
{
    if (text_blanks(transfer->reply.data, transfer->reply.len) == transfer->reply.len)
        lua_pushnil(L);
    else if (is_page(transfer))
        lua_pushliteral(L, "an HTML page");
    else if (is_wide(&transfer->reply))
        lua_pushliteral(L, "bytes that are no UTF-8");
    else
        settings_push_shown(L, settings, transfer->reply.data,
                            shown_length(service, &transfer->reply),
                            transfer->status / 100 == 2 ? EXCERPT : REFUSAL_MOST);
}

/* Replaces the string on the top, if it is one, by itself without secrets, cut. */
static void hide_secrets(lua_State *L, struct settings *settings)
{
    size_t len;
    if (lua_type(L, -1) != LUA_TSTRING)
        return;
    const char *text = lua_tolstring(L, -1, &len);
    settings_push_shown(L, settings, text, len, MESSAGE_MOST);
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

/* Whether the body at `index` is the one message by which the service refuses a credential. */
static bool is_about_credential(lua_State *L, int index, const char *refused)
{
    int top = lua_gettop(L);
    lua_pushnil(L);
    bool same = refused != NULL && lua_next(L, index) != 0 &&
                strcmp(luax_key(L, -2), "message") == 0 && strcmp(luax_key(L, -1), refused) == 0;
    if (same) {
        lua_pop(L, 1);
        same = lua_next(L, index) == 0;
    }
    lua_settop(L, top);
    return same;
}

/*
 * Pushes message, details and reference of an error body; nils where it has none. How the body
 * begins is the message where that is of no shape that is known. Whether the body says that the
 * credential is wrong goes to `credential`.
 */
static void push_error_parts(lua_State *L, const struct integrations_service *service,
                             struct settings *settings, const struct transfer *transfer,
                             bool *credential)
{
    json_push_most(L, transfer->reply.data, transfer->reply.len, JSON_NULLS_ABSENT, VALUES_MOST);
    int body = lua_gettop(L);
    bool table = lua_istable(L, body);
    *credential = table && is_about_credential(L, body, service->refused);
    /* A success may have a token in it that nobody has found: what is shown of it is what stands
     * where messages do. */
    bool success = transfer->status / 100 == 2;
    if (table && service->read_error != NULL)
        service->read_error(L, body);
    else if (table)
        problem_read(L, body, service->reference, success);
    /* The last three are meant, as of what functions return to Lua. */
    while (lua_gettop(L) > body + 3)
        lua_remove(L, body + 1);
    lua_settop(L, body + 3);
    lua_remove(L, body);
    hide_in_parts(L, settings);
    if (lua_isnil(L, body) && (!success || is_page(transfer))) {
        push_body_excerpt(L, service, settings, transfer);
        lua_replace(L, body);
    }
}

/* Where an address goes on behind the user's name and password, if it has them. */
static const char *behind_user_info(const char *url)
{
    size_t scheme = strcspn(url, ":/?#");
    size_t start = url[scheme] == ':' ? scheme + 1 : 0;
    if (start == 0 && url[0] == '/' && url[1] != '/' && url[1] != '\\')
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
    const char *location = transfer_header(transfer, "Location");
    location = location != NULL ? location : "";
    settings_push_shown(L, settings, location, strlen(location), 0);
    const char *shown = behind_user_info(lua_tostring(L, -1));
    /* A session's id stands behind a semicolon; of an empty header some libcurl gives the line's
     * end. */
    size_t len = strcspn(shown, "?#; \t\r\n");
    if (len > 0)
        error_push_excerpt(L, shown, len, EXCERPT);
    else if (shown[0] != '\0' && strchr("?#;", shown[0]) != NULL)
        lua_pushfstring(L, "%c...", shown[0]);
    else
        lua_pushnil(L);
    lua_remove(L, -2);
}

/* What is said of a refusal in front of the status. A success without a token may be another
 * server's: it says nothing of the credential. */
static const char *words_of_refusal(const struct reply_failure *failure, enum error_kind kind,
                                    long status)
{
    if (failure->credential && status / 100 == 2)
        return "the reply holds no usable one";
    /* With any other status, such as that of a wrong address, nobody has looked at it. */
    bool looked = status == 400 || status == 401 || status == 403;
    return meaning_of(kind == ERROR_AUTHENTICATION && looked ? 401 : status)->words;
}

static enum error_kind kind_of_refusal(const struct integrations_service *service,
                                       const struct reply_failure *failure, long status,
                                       bool credential)
{
    /* Some tell it with a success that has no token. */
    bool refused = failure->credential && (status / 100 == 2 || status / 100 == 4) &&
                   !retry_status_is_safe(status, true);
    if (refused || (status == 403 && credential))
        return ERROR_AUTHENTICATION;
    return status == service->conflict ? ERROR_CONFLICT : meaning_of(status)->kind;
}

/* Pushes the error object of a refusal by another host, asked for a file: it knows no account. Of
 * where it redirects to the host is told: the rest may be as secret as the file's own address. */
static void push_refusal_of_file(lua_State *L, const struct subject *subject,
                                 const struct transfer *transfer)
{
    long status = transfer->status;
    enum error_kind kind = status == 401 ? ERROR_FORBIDDEN : meaning_of(status)->kind;
    if (kind == ERROR_INVALID)
        kind = ERROR_REPLY;
    lua_pushfstring(L, "the host of the file did not give it (HTTP %d)", (int)status);
    if (status / 100 == 3 && transfer_header(transfer, "Location") != NULL) {
        push_redirect(L, subject->settings, transfer);
        const char *place = lua_isstring(L, -1) ? lua_tostring(L, -1) : "";
        const char *host = place + strcspn(place, "/");
        bool told = strncmp(host, "//", 2) == 0 && (host == place || host[-1] == ':');
        host = told ? host + 2 : "";
        lua_pushlstring(L, host, strcspn(host, "/\\"));
        lua_pushfstring(L, "%s: it redirects%s%s, which is not followed", lua_tostring(L, -3),
                        lua_rawlen(L, -1) > 0 ? " to " : "", lua_tostring(L, -1));
    }
    error_new(L, subject, kind);
}

void reply_push_refusal(lua_State *L, const struct subject *subject,
                        const struct transfer *transfer, const struct reply_failure *failure)
{
    const struct integrations_service *service = subject->integration;
    long status = transfer->status;
    bool credential;
    if (failure->elsewhere) {
        push_refusal_of_file(L, subject, transfer);
        set_failure(L, transfer, failure, retry_status_is_safe(status, failure->repeatable));
        return;
    }
    push_error_parts(L, service, subject->settings, transfer, &credential);
    int message = lua_gettop(L) - 2;
    enum error_kind kind = kind_of_refusal(service, failure, status, credential);
    if (kind == ERROR_INVALID && failure->parameter != NULL)
        lua_pushfstring(L, "the service refused '%s' (HTTP %d)", failure->parameter, (int)status);
    else
        lua_pushfstring(L, "%s%s (HTTP %d)", failure->credential ? "no token was given: " : "",
                        words_of_refusal(failure, kind, status), (int)status);
    if (status / 100 == 3) {
        push_redirect(L, subject->settings, transfer);
        if (lua_isstring(L, -1))
            lua_pushfstring(L, "%s: it redirects to %s, which is not followed", lua_tostring(L, -2),
                            lua_tostring(L, -1));
        else
            lua_pop(L, 1);
    }
    if (lua_isstring(L, message))
        lua_pushfstring(L, "%s: %s", lua_tostring(L, -1), lua_tostring(L, message));
    /* Many a server redirects to what it has just made. */
    bool maybe_done = status >= 500 || status == 408 || status == 302 || status == 303;
    bool retriable = retry_status_is_safe(status, failure->repeatable);
    if ((maybe_done && !failure->repeatable) || (failure->doubt && !retriable))
        reply_push_doubt(L);
    error_new(L, subject, kind);
    set_failure(L, transfer, failure, retriable);
    lua_pushvalue(L, message + 1);
    lua_setfield(L, -2, "details");
    lua_pushvalue(L, message + 2);
    lua_setfield(L, -2, "reference");
    lua_replace(L, message);
    lua_settop(L, message);
}

/* What came of a transfer without a whole reply. */
static const struct {
    enum error_kind kind;
    const char *words;
    bool passing; /* it may succeed another time */
} outcomes[] = {
    [TRANSFER_UNREACHABLE] = {ERROR_NETWORK, "no connection to the service", true},
    [TRANSFER_UNTRUSTED] = {ERROR_NETWORK, "the server's certificate was refused", false},
    [TRANSFER_BARRED] = {ERROR_NETWORK, "the proxy refused its credential", false},
    [TRANSFER_BROKEN] = {ERROR_NETWORK, "the connection broke before the whole reply was there",
                         true},
    [TRANSFER_CUT] = {ERROR_REPLY, "the reply was cut short", false},
    [TRANSFER_TIMED_OUT] = {ERROR_TIMEOUT, "the deadline passed", true},
    [TRANSFER_TOO_LARGE] = {ERROR_REPLY, "the reply is larger than max_response_bytes", false},
    [TRANSFER_UNREADABLE] =
        {ERROR_REPLY, "the reply cannot be unpacked: it is not compressed as its headers say",
         false},
    [TRANSFER_PRIVATE] = {ERROR_REPLY,
                          "the host of the file has a private address, which is not asked", false},
    [TRANSFER_HELD] = {ERROR_RATE_LIMIT,
                       "the service's rate limit is used up until after the deadline", true},
    [TRANSFER_CANCELLED] = {ERROR_CANCELLED, "the call was cancelled", false},
    [TRANSFER_NO_MEMORY] = {ERROR_NETWORK, "not enough memory for the request", false},
    [TRANSFER_REFUSED] = {ERROR_NETWORK, "the request could not be sent", false},
};

static const char *words_of_outcome(const struct transfer *transfer, bool elsewhere)
{
    if (elsewhere && transfer->outcome == TRANSFER_UNREACHABLE)
        return "no connection to the host of the file";
    /* libcurl calls it so as well where a line of the head is over its limit. */
    if (transfer->outcome == TRANSFER_NO_MEMORY && transfer->status > 0)
        return "not enough memory for the reply, or a header of it is too long";
    return outcomes[transfer->outcome].words;
}

/* What libcurl says: of a file's host not if there might be a part of the address in it. */
static bool may_show_message(const struct transfer *transfer, const struct reply_failure *failure)
{
    return transfer->message[0] != '\0' && transfer->outcome != TRANSFER_TOO_LARGE &&
           !(failure->elsewhere && strpbrk(transfer->message, "?/") != NULL);
}

void reply_push_failure(lua_State *L, const struct subject *subject,
                        const struct transfer *transfer, const struct reply_failure *failure)
{
    bool passing = outcomes[transfer->outcome].passing;
    bool maybe_done = (transfer->sent && !failure->repeatable) || (failure->doubt && !passing);
    lua_pushfstring(L, "%s%s", failure->credential ? "no token was given: " : "",
                    words_of_outcome(transfer, failure->elsewhere));
    if (transfer->outcome == TRANSFER_TOO_LARGE && failure->elsewhere)
        lua_pushfstring(L, "%s: the option save_to has no such limit", lua_tostring(L, -1));
    if (may_show_message(transfer, failure)) {
        settings_push_shown(L, subject->settings, transfer->message, strlen(transfer->message),
                            TRANSFER_MESSAGE);
        lua_pushfstring(L, "%s: %s", lua_tostring(L, -2), lua_tostring(L, -1));
    }
    if (maybe_done)
        reply_push_doubt(L);
    error_new(L, subject, outcomes[transfer->outcome].kind);
    set_failure(L, transfer, failure, passing && !maybe_done);
}

void reply_push_unusable(lua_State *L, const struct subject *subject,
                         const struct transfer *transfer, const char *complaint)
{
    static const struct reply_failure unknown = {.retry_after = -1};
    bool done = transfer->once && transfer->status / 100 == 2;
    push_body_excerpt(L, subject->integration, subject->settings, transfer);
    if (lua_isnil(L, -1))
        lua_pushfstring(L, "the reply (HTTP %d) cannot be used: %s", (int)transfer->status,
                        complaint);
    else
        lua_pushfstring(L, "the reply (HTTP %d) cannot be used: %s. It begins: %s",
                        (int)transfer->status, complaint, lua_tostring(L, -1));
    if (done)
        reply_push_doubt(L);
    error_new(L, subject, ERROR_REPLY);
    set_failure(L, transfer, &unknown, false);
}
