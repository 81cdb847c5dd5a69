/* The life of one call; see call.h. */
#include "call.h"

#include <lauxlib.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "luax.h"
#include "policy.h"
#include "push.h"
#include "reply.h"
#include "retry.h"
#include "settings.h"
#include "tasks.h"

static const char CALL_METATABLE[] = "integrations.call";

/* No number of a cursor comes near it. */
#define CURSOR_MOST ((int64_t)1 << 53)

/* Buffers larger than this are not kept for the next call. */
enum { BUFFER_KEPT = 256 * 1024 };

/* Slots of a call's stack, counted from the last argument's. */
enum { SLOT_CURSOR = 1, SLOT_BOX, SLOT_SETTINGS, SLOT_REPLY, SLOT_WORK, SLOT_PLAN, SLOT_APPLIED };

/* ---- owning a call ---- */

/* What the Lua stack holds of a call: the call goes back to the pool when the box goes. */
struct box {
    struct call *call;
    bool kept; /* for the next call as well */
};

static void keep_small(struct buffer *buffer)
{
    if (buffer->capacity > BUFFER_KEPT)
        buffer_free(buffer);
    else
        buffer_clear(buffer);
}

static void free_call(struct call *call)
{
    buffer_free(&call->transfer.reply);
    request_free(&call->request);
    free(call);
}

/* What a state has of calls. */
struct calls {
    struct closer closer; /* first: a closer of the state is one of these */
    struct call *pool;    /* kept for reuse */
    bool telling;         /* the host's on_call is running */
    char box_key;         /* its address is the key of the main thread's box in the registry */
};

static void calls_close(struct closer *closer)
{
    struct calls *calls = (struct calls *)(void *)closer;
    while (calls->pool != NULL) {
        struct call *call = calls->pool;
        calls->pool = call->next;
        free_call(call);
    }
    free(calls);
}

/* NULL when there are none yet, or no more. */
static struct calls *calls_find(const struct state *state)
{
    return (struct calls *)(void *)state_closer(state, calls_close);
}

static struct calls *calls_of(lua_State *L, struct state *state)
{
    struct calls *calls = calls_find(state);
    if (calls != NULL)
        return calls;
    state_check_open(L, state);
    calls = calloc(1, sizeof *calls);
    if (calls == NULL)
        luax_no_memory(L);
    calls->closer.close = calls_close;
    state_at_close(state, &calls->closer);
    return calls;
}

/* __gc: gives back what the call holds. */
static int box_gc(lua_State *L)
{
    struct box *box = lua_touserdata(L, 1);
    struct call *call = box->call;
    if (call == NULL)
        return 0;
    box->call = NULL;
    struct calls *calls = calls_find(call->state);
    tasks_wake(&call->waiters);
    if (call->state->transport != NULL)
        transport_cancel(call->state->transport, &call->transfer);
    if (calls == NULL) {
        free_call(call);
        return 0;
    }
    keep_small(&call->transfer.reply);
    keep_small(&call->request.url);
    keep_small(&call->request.body);
    call->next = calls->pool;
    calls->pool = call;
    return 0;
}

/* Sets `field` of the table on the top to the error object's field of that name, if it is one. */
static void copy_error_field(lua_State *L, int error, const char *field, const char *name)
{
    if (!lua_istable(L, error))
        return;
    lua_pushstring(L, name);
    lua_rawget(L, error);
    lua_setfield(L, -2, field);
}

/* Pushes what the host's on_call gets: no credential, no address, no body. */
static void push_record(lua_State *L, const struct call *call, int error)
{
    lua_createtable(L, 0, 9);
    luax_set_text(L, "integration", call->subject.integration->name);
    luax_set_text(L, "operation", call->subject.operation->name);
    luax_set_text(L, "account", call->subject.account);
    luax_set_text(L, "kind", catalog_kind(call->subject.operation->kind));
    lua_pushnumber(L, (lua_Number)(transport_now() - call->started) / 1000);
    lua_setfield(L, -2, "duration");
    luax_set_integer(L, "requests", (lua_Integer)call->requests);
    luax_set_integer(L, "bytes", (lua_Integer)call->bytes);
    if (call->last_status > 0)
        luax_set_integer(L, "status", call->last_status);
    if (!lua_isnoneornil(L, error))
        copy_error_field(L, error, "error", "kind");
    else if (!call->done)
        luax_set_text(L, "error", error_kind_word(ERROR_CANCELLED));
}

/* Calls the host's function with the record of a call; its error is at 2. */
static int tell(lua_State *L)
{
    const struct call *call = lua_touserdata(L, 1);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &call->settings->on_call_key);
    push_record(L, call, 2);
    lua_call(L, 1, 0);
    return 0;
}

/* Tells the host about a call that is over. An error in its function, or no memory, harms nobody.
 */
static void tell_host(lua_State *L, struct call *call, int error)
{
    struct calls *calls = calls_find(call->state);
    if (call->settings == NULL || !call->settings->has_on_call || call_is_dry(call) ||
        calls == NULL || calls->telling)
        return;
    lua_pushvalue(L, error);
    /* What the function itself calls is not told: that would have no end. */
    calls->telling = true;
    if (luax_protect(L, tell, call, 1, 0) != LUA_OK)
        lua_pop(L, 1);
    calls->telling = false;
}

/* __close: a call is over, by its result or by the error at 2. */
static int box_close(lua_State *L)
{
    struct box *box = luaL_checkudata(L, 1, CALL_METATABLE);
    lua_settop(L, 2);
    if (box->call != NULL)
        tell_host(L, box->call, 2);
    box_gc(L);
    if (box->kept)
        return 0;
    /* Nothing is left to be done for the collector. */
    lua_pushnil(L);
    lua_setmetatable(L, 1);
    return 0;
}

/* A call from the pool, its buffers kept, all else zero. */
static struct call *take_call(struct calls *calls)
{
    struct call *call = calls->pool;
    if (call == NULL)
        return calloc(1, sizeof *call);
    calls->pool = call->next;
    struct buffer reply = call->transfer.reply;
    struct request request = call->request;
    memset(call, 0, sizeof *call);
    call->transfer.reply = reply;
    call->request = request;
    return call;
}

static const luaL_Reg box_functions[] = {{"__gc", box_gc}, {"__close", box_close}, {NULL, NULL}};

/*
 * Pushes a box without a call. A coroutine may be collected as it is, and what its call holds with
 * it; so it gets one of its own. The main thread is there to the end, and always closes what it has
 * open; its calls share one, which spares the collector an object that ends.
 */
static struct box *push_box(lua_State *L, struct calls *calls)
{
    bool main_thread = lua_pushthread(L) == 1;
    lua_pop(L, 1);
    if (main_thread) {
        lua_rawgetp(L, LUA_REGISTRYINDEX, &calls->box_key);
        struct box *kept = luaL_testudata(L, -1, CALL_METATABLE);
        if (kept != NULL && kept->call == NULL)
            return kept;
        lua_pop(L, 1);
    }
    struct box *box = lua_newuserdatauv(L, sizeof *box, 0);
    *box = (struct box){.kept = main_thread};
    luax_metatable(L, CALL_METATABLE, box_functions);
    lua_setmetatable(L, -2);
    if (main_thread) {
        lua_pushvalue(L, -1);
        lua_rawsetp(L, LUA_REGISTRYINDEX, &calls->box_key);
    }
    return box;
}

/* Pushes a call's box, to be closed when the function that is running returns or fails. */
static struct call *push_call(lua_State *L, struct state *state)
{
    struct calls *calls = calls_of(L, state);
    struct box *box = push_box(L, calls);
    lua_toclose(L, -1);
    box->call = take_call(calls);
    if (box->call == NULL)
        luax_no_memory(L);
    box->call->state = state;
    return box->call;
}

static int slot(const struct call *call, int which)
{
    return (int)call->subject.operation->parameter_count + which;
}

/* ---- raising ---- */

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

/* Raises the error object on the top, with what was applied before it. */
_Noreturn static void raise(struct call *call)
{
    lua_State *L = call->L;
    if (lua_istable(L, slot(call, SLOT_APPLIED))) {
        lua_pushvalue(L, slot(call, SLOT_APPLIED));
        lua_setfield(L, -2, "applied");
    }
    redact(L, call->settings);
    lua_error(L);
    __builtin_unreachable();
}

_Noreturn static void raise_transfer(struct call *call, const struct transfer *transfer,
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
    raise(call);
}

void call_refuse_reply(struct call *call, const char *complaint)
{
    wipe_secrets(call->settings, &call->transfer);
    reply_push_unusable(call->L, &call->subject, &call->transfer, complaint);
    raise(call);
}

void call_refuse_argument(struct call *call, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    lua_pushvfstring(call->L, format, values);
    va_end(values);
    error_new(call->L, &call->subject, ERROR_ARGUMENT);
    raise(call);
}

/* ---- dry runs ---- */

static void push_plan(struct call *call)
{
    lua_State *L = call->L;
    if (!lua_istable(L, call->plan)) {
        lua_newtable(L);
        lua_replace(L, call->plan);
    }
    lua_pushvalue(L, call->plan);
}

/* Adds the request that would be sent to the plan. */
static void plan_request(struct call *call)
{
    lua_State *L = call->L;
    struct request *request = &call->request;
    if (request_failed(request))
        luax_no_memory(L);
    push_plan(call);
    lua_createtable(L, 0, 3);
    lua_pushstring(L, catalog_method(request->method));
    lua_setfield(L, -2, "method");
    lua_pushlstring(L, request->url.data, request->url.len);
    lua_setfield(L, -2, "url");
    if (request->body.len > 0) {
        json_push(L, request->body.data, request->body.len, JSON_NULLS_KEPT);
        lua_setfield(L, -2, "body");
    }
    lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
    lua_pop(L, 1);
}

void call_note(struct call *call, const char *note)
{
    lua_State *L = call->L;
    push_plan(call);
    if (lua_getfield(L, -1, "notes") == LUA_TNIL) {
        lua_pop(L, 1);
        lua_newtable(L);
        lua_pushvalue(L, -1);
        lua_setfield(L, -3, "notes");
    }
    lua_pushstring(L, note);
    lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
    lua_pop(L, 2);
}

bool call_is_dry(const struct call *call)
{
    return call->arguments.options.dry_run;
}

/* ---- sending ---- */

static void add_header(struct transfer *transfer, const char *line)
{
    transfer->headers[transfer->header_count++] = line;
}

static void set_headers(struct call *call)
{
    struct transfer *transfer = &call->transfer;
    transfer->header_count = 0;
    add_header(transfer, call->account->authorization.data);
    add_header(transfer, "Accept: application/json");
    if (transfer->body != NULL || call->subject.integration->content_type_always)
        add_header(transfer, "Content-Type: application/json");
}

static void start(struct call *call, int64_t not_before)
{
    struct transfer *transfer = &call->transfer;
    struct request *request = &call->request;
    transport_release(call->state->transport, transfer);
    transfer->method = catalog_method(request->method);
    transfer->url = buffer_text(&request->url);
    transfer->body = request->body.len > 0 ? request->body.data : NULL;
    transfer->body_len = request->body.len;
    transfer->once = !call->repeatable;
    transfer->direct = call->account->direct;
    transfer->deadline = call->deadline;
    transfer->not_before = not_before;
    transfer->gate = &call->account->rate_limit.gate;
    transfer->cost =
        request->method == METHOD_GET ? 1 : call->subject.integration->limits.write_cost;
    if (transfer->url == NULL || request_failed(request))
        luax_no_memory(call->L);
    transfer->owner = &call->waiters;
    set_headers(call);
    call->attempts++;
    call->requests++;
    call->token_count = call->account->token_count;
    transport_start(call->state->transport, transfer);
}

/*
 * When the request may be sent again, on transport_now's clock; raises the failure when it may not
 * be, or when that is past the deadline.
 */
static int64_t time_of_retry(struct call *call, const struct transfer *transfer, bool repeatable)
{
    double asked = retry_service_wait(transfer, &call->subject.integration->limits);
    if (call->retries_left <= 0 || !retry_is_safe(transfer, repeatable))
        raise_transfer(call, transfer, repeatable);
    int64_t wait = asked >= 0 ? (int64_t)(asked * 1000) : retry_backoff(call->attempts);
    int64_t time = transport_now() + wait;
    if (time >= call->deadline)
        raise_transfer(call, transfer, repeatable);
    call->retries_left--;
    return time;
}

/* ---- the phases ---- */

/* A token is for every call of the account: a short deadline of the first is not that of the
 * others. */
static int64_t token_deadline(const struct call *call)
{
    int64_t usual = transport_now() + (int64_t)(call->settings->timeout * 1000);
    return usual > call->deadline ? usual : call->deadline;
}

static enum call_phase authorize(struct call *call)
{
    if (call_is_dry(call)) {
        plan_request(call);
        return PHASE_STEP;
    }
    if (!call->judged) {
        call->judged = true;
        policy_check(call->L, &call->subject, &call->arguments, call->settings);
    }
    if (account_is_ready(call->account))
        return PHASE_SEND;
    if (call->account->token != TOKEN_COMING &&
        !account_fetch_token(call->state->transport, call->account, 0, token_deadline(call)))
        luax_no_memory(call->L);
    return PHASE_TOKEN;
}

/* The token's fetch has finished. */
static enum call_phase take_token(struct call *call)
{
    struct account *account = call->account;
    /* Those who wait for it as well would not hear of it any more. */
    tasks_wake(&account->waiters);
    if (account_take_token(call->state->transport, account))
        return PHASE_SEND;
    const struct transfer *fetch = &account->fetch;
    if (fetch->outcome == TRANSFER_ANSWERED && fetch->status < 300) {
        lua_pushliteral(call->L,
                        "the service's reply to client_id and client_secret holds no token");
        error_new(call->L, &call->subject, ERROR_AUTHENTICATION);
        raise(call);
    }
    /* Asking for a token twice does no harm; a refused secret is not asked for again. */
    int64_t time = time_of_retry(call, fetch, true);
    if (!account_fetch_token(call->state->transport, account, time, token_deadline(call)))
        luax_no_memory(call->L);
    return PHASE_TOKEN;
}

static bool step_accepts(const struct call *call)
{
    const struct transfer *transfer = &call->transfer;
    if (transfer->outcome == TRANSFER_TIMED_OUT)
        return call->accept & ACCEPT_TIMEOUT && transport_now() >= call->deadline;
    if (transfer->outcome != TRANSFER_ANSWERED)
        return false;
    switch (transfer->status) {
    case 301:
        return call->accept & ACCEPT_REDIRECT;
    case 404:
    case 410:
        return call->accept & ACCEPT_MISSING;
    case 401:
    case 403:
        return call->accept & ACCEPT_UNAUTHORIZED;
    default:
        return transfer->status >= 200 && transfer->status < 300;
    }
}

/* Leaves the decoded body in the reply's slot; nil when there is none. */
static void read_reply(struct call *call)
{
    lua_State *L = call->L;
    const struct transfer *transfer = &call->transfer;
    bool success = transfer->outcome == TRANSFER_ANSWERED && transfer->status / 100 == 2;
    call->status = transfer->status;
    call->timed_out = transfer->outcome == TRANSFER_TIMED_OUT;
    lua_pushnil(L);
    lua_replace(L, call->reply);
    if (!success || (call->bodyless && transfer->reply.len == 0))
        return;
    enum json_kind kind =
        json_push(L, transfer->reply.data, transfer->reply.len, JSON_NULLS_ABSENT);
    if (call->bodyless && kind == JSON_IS_WRONG) {
        lua_pop(L, 1);
        return;
    }
    if (kind == JSON_IS_WRONG) {
        lua_pushfstring(L, "it is no JSON: %s", lua_tostring(L, -1));
        call_refuse_reply(call, transfer->reply.len == 0 ? "it is empty" : lua_tostring(L, -1));
    }
    if (kind != JSON_IS_OBJECT && !call->bodyless)
        call_refuse_reply(call, "it is no JSON object");
    lua_replace(L, call->reply);
}

/* The request's transfer has finished. */
static enum call_phase take_reply(struct call *call)
{
    const struct transfer *transfer = &call->transfer;
    /* Once more, where the kept connection turned out to be dead. */
    call->requests += transfer->begun > 1 ? transfer->begun - 1 : 0;
    call->bytes += transfer->reply.len;
    call->last_status = transfer->status;
    if (transfer->outcome == TRANSFER_ANSWERED && transfer->status == 401 && !call->renewed &&
        account_drop_token(call->account, call->token_count)) {
        call->renewed = true;
        return PHASE_AUTHORIZE;
    }
    if (!step_accepts(call)) {
        start(call, time_of_retry(call, transfer, call->repeatable));
        return PHASE_WAIT;
    }
    read_reply(call);
    return PHASE_STEP;
}

/* What the phase waits for; NULL when it need not wait. */
static struct transfer *awaited(struct call *call)
{
    if (call->phase == PHASE_TOKEN && call->account->token == TOKEN_COMING &&
        call->account->fetch.state != TRANSFER_FINISHED)
        return &call->account->fetch;
    if (call->phase == PHASE_WAIT && call->transfer.state != TRANSFER_FINISHED)
        return &call->transfer;
    return NULL;
}

/* Turns the transport until the transfer is finished, or the call's deadline has passed. */
static void block(struct call *call, const struct transfer *transfer)
{
    while (transfer->state != TRANSFER_FINISHED && transport_now() < call->deadline)
        state_turn(call->L, call->state, call->deadline);
    /* Its own transfer has the same deadline and ends by itself. */
    while (transfer == &call->transfer && transfer->state != TRANSFER_FINISHED)
        state_turn(call->L, call->state, INT64_MAX);
}

/* A token that another call asked for may come later than this call's deadline. */
static void check_token_deadline(struct call *call)
{
    if (call->phase != PHASE_TOKEN || transport_now() < call->deadline)
        return;
    lua_pushliteral(call->L, "the deadline passed before there was a token");
    error_new(call->L, &call->subject, ERROR_TIMEOUT);
    raise(call);
}

static int continue_call(lua_State *L, int status, lua_KContext context);

/* Waits for the transfer: suspends the task that the call is in, or blocks outside of one. */
static void await(struct call *call, struct transfer *transfer)
{
    if (tasks_can_suspend(call->L, call->state)) {
        /* A token that another call asked for may come later than this call's deadline. */
        tasks_suspend(call->state, transfer->owner,
                      transfer == &call->transfer ? INT64_MAX : call->deadline);
        lua_yieldk(call->L, 0, (lua_KContext)call, continue_call);
    }
    block(call, transfer);
}

/* Runs the call to its end; the result is then on the top of the stack. */
static void run(struct call *call)
{
    for (;;) {
        struct transfer *transfer = awaited(call);
        if (transfer != NULL) {
            check_token_deadline(call);
            await(call, transfer);
            continue;
        }
        switch (call->phase) {
        case PHASE_STEP:
            lua_settop(call->L, slot(call, SLOT_APPLIED));
            if (call->step(call) == CALL_DONE)
                return;
            call->phase = PHASE_AUTHORIZE;
            break;
        case PHASE_AUTHORIZE:
            call->phase = authorize(call);
            break;
        case PHASE_TOKEN:
            call->phase = take_token(call);
            break;
        case PHASE_SEND:
            start(call, 0);
            call->phase = PHASE_WAIT;
            break;
        case PHASE_WAIT:
            call->phase = take_reply(call);
            break;
        }
    }
}

/* The result of a call that has come to its end. */
static int finish(struct call *call)
{
    call->done = true;
    if (call_is_dry(call))
        push_plan(call);
    return 1;
}

static int continue_call(lua_State *L, int status, lua_KContext context)
{
    struct call *call = (struct call *)context;
    (void)status;
    call->L = L;
    /* Whoever resumed the coroutine may have put something on its stack. */
    lua_settop(L, slot(call, SLOT_APPLIED));
    run(call);
    return finish(call);
}

/* ---- beginning ---- */

/* The step after the only request of a plain operation. */
static enum call_next finish_plain(struct call *call)
{
    if (call_is_dry(call))
        return CALL_DONE;
    call_complete_item(call, call->reply);
    lua_pushvalue(call->L, call->reply);
    return CALL_DONE;
}

static enum call_next begin_plain(struct call *call)
{
    call_request_from_row(call);
    return call_send(call, finish_plain);
}

/* Raises that there is no default account; names those that there are. */
_Noreturn static void refuse_default(lua_State *L, const struct subject *subject,
                                     const struct settings *settings)
{
    const struct integration *integration = subject->integration;
    const struct account *account = settings->accounts[catalog_index(integration)];
    if (account == NULL)
        error_raise(L, subject, ERROR_CONFIGURATION,
                    "no credentials for %s: the host gives them to integrations.configure, or in "
                    "%s_ACCESS_TOKEN",
                    integration->title, integration->environment);
    error_raise(L, subject, ERROR_CONFIGURATION,
                "there is no account 'default' for %s; use a named one, such as %s.%s.%s",
                integration->title, integration->name, account->name, subject->operation->name);
}

static struct account *find_account(lua_State *L, const struct subject *subject,
                                    const struct settings *settings)
{
    struct account *account = settings_account(settings, subject->integration, subject->account);
    if (account != NULL)
        return account;
    if (strcmp(subject->account, "default") == 0)
        refuse_default(L, subject, settings);
    error_raise(L, subject, ERROR_CONFIGURATION, "the account '%s' is not configured any more",
                subject->account);
}

/* What the function that is running, one of an operation, is about. */
static struct subject subject_of(lua_State *L)
{
    return (struct subject){
        .operation = lua_touserdata(L, lua_upvalueindex(2)),
        .integration = lua_touserdata(L, lua_upvalueindex(3)),
        .account = lua_tostring(L, lua_upvalueindex(4)),
    };
}

/* Raises for helpscout:get_mailbox(...), whose first argument is the namespace itself. */
static void check_receiver(lua_State *L, const struct subject *subject)
{
    if (lua_istable(L, 1) && luaL_getmetafield(L, 1, "__name") != LUA_TNIL) {
        const char *name = lua_tostring(L, -1);
        if (name != NULL && strcmp(name, "integrations.namespace") == 0)
            error_raise(L, subject, ERROR_ARGUMENT,
                        "call it with a dot: %s.%s{...}, not with a colon",
                        subject->integration->name, subject->operation->name);
        lua_pop(L, 1);
    }
}

static int64_t deadline_of(const struct call *call)
{
    double timeout = call->arguments.options.timeout;
    if (timeout < 0)
        timeout = call->settings->timeout;
    return call->started + (int64_t)(timeout * 1000 + 0.5);
}

static void set_up(struct call *call, const struct subject *subject,
                   const struct arguments *arguments)
{
    const struct operation *operation = subject->operation;
    call->subject = *subject;
    call->arguments = *arguments;
    call->cursor = slot(call, SLOT_CURSOR);
    call->reply = slot(call, SLOT_REPLY);
    call->work = slot(call, SLOT_WORK);
    call->plan = slot(call, SLOT_PLAN);
    call->deadline = deadline_of(call);
    call->retries =
        arguments->options.retries >= 0 ? arguments->options.retries : call->settings->retries;
    call->step = operation->begin != NULL ? operation->begin : begin_plain;
    call->phase = PHASE_STEP;
}

/* Reads the arguments and forgets them; upvalues as those of call_operation. */
static int read_arguments(lua_State *L)
{
    struct subject subject = subject_of(L);
    struct arguments arguments;
    arguments_read(L, &subject, lua_gettop(L), &arguments);
    return 0;
}

/* Where the host wants to know of each call, it hears of those whose arguments are refused as well.
 */
static void tell_refused_arguments(lua_State *L, struct state *state, const struct subject *subject,
                                   const struct settings *settings)
{
    int given = lua_gettop(L);
    luaL_checkstack(L, given + LUA_MINSTACK, NULL);
    for (int i = 1; i <= 4; i++)
        lua_pushvalue(L, lua_upvalueindex(i));
    lua_pushcclosure(L, read_arguments, 4);
    for (int i = 1; i <= given; i++)
        lua_pushvalue(L, i);
    if (lua_pcall(L, given, 0, 0) == LUA_OK)
        return;
    struct call refused = {.state = state,
                           .subject = *subject,
                           .settings = (struct settings *)settings,
                           .started = transport_now()};
    tell_host(L, &refused, lua_gettop(L));
    lua_error(L);
}

int call_operation(lua_State *L)
{
    struct state *state = lua_touserdata(L, lua_upvalueindex(1));
    struct subject subject = subject_of(L);
    struct arguments arguments;
    calls_of(L, state);
    check_receiver(L, &subject);
    struct settings *settings = state_push_settings(L, state);
    lua_pop(L, 1);
    if (settings->has_on_call)
        tell_refused_arguments(L, state, &subject, settings);
    arguments_read(L, &subject, lua_gettop(L), &arguments);
    struct call *call = push_call(L, state);
    call->L = L;
    call->subject = subject;
    call->started = transport_now();
    call->settings = state_push_settings(L, state);
    call->account = find_account(L, &subject, call->settings);
    state_open_transport(L, state, call->settings);
    set_up(call, &subject, &arguments);
    lua_settop(L, slot(call, SLOT_APPLIED));
    run(call);
    return finish(call);
}

/* ---- for steps ---- */

struct argument *call_argument(struct call *call, const char *name)
{
    return arguments_get(&call->arguments, call->subject.operation, name);
}

void *call_state(struct call *call, size_t size)
{
    /* A mistake in a service's file, which its first call shows. */
    if (size > sizeof call->memory)
        luaL_error(call->L, "the state of %s is too large", call->subject.operation->name);
    return call->memory;
}

static void reset_request(struct call *call, enum method method)
{
    call->accept = 0;
    call->bodyless = false;
    call->repeatable = method != METHOD_POST;
    call->renewed = false;
    call->attempts = 0;
    call->retries_left = call->retries;
}

void call_request_from_row(struct call *call)
{
    const struct operation *operation = call->subject.operation;
    reset_request(call, operation->method);
    request_from_row(&call->request, call->account->url, operation, &call->arguments);
}

void call_request(struct call *call, enum method method, const char *path)
{
    reset_request(call, method);
    request_begin(&call->request, method, call->account->url, path);
}

enum call_next call_send(struct call *call, call_step step)
{
    call->step = step;
    return CALL_SEND;
}

bool call_has_cursor(const struct call *call)
{
    return lua_istable(call->L, call->cursor);
}

int64_t call_cursor_integer(struct call *call, const char *key, int64_t otherwise)
{
    int exact;
    lua_getfield(call->L, call->cursor, key);
    int64_t integer = lua_tointegerx(call->L, -1, &exact);
    lua_pop(call->L, 1);
    return exact && integer > -CURSOR_MOST && integer < CURSOR_MOST ? integer : otherwise;
}

void call_set_cursor_integer(struct call *call, const char *key, int64_t integer)
{
    lua_pushinteger(call->L, integer);
    lua_setfield(call->L, call->cursor, key);
}

void call_set_cursor_done(struct call *call)
{
    lua_pushboolean(call->L, 1);
    lua_setfield(call->L, call->cursor, "done");
}

void call_begin_parts(struct call *call)
{
    lua_newtable(call->L);
    lua_replace(call->L, slot(call, SLOT_APPLIED));
}

void call_applied(struct call *call, const char *part)
{
    lua_State *L = call->L;
    int applied = slot(call, SLOT_APPLIED);
    lua_pushstring(L, part);
    lua_rawseti(L, applied, (lua_Integer)lua_rawlen(L, applied) + 1);
}

void call_push_applied(struct call *call)
{
    lua_pushvalue(call->L, slot(call, SLOT_APPLIED));
}

const char *call_header(const struct call *call, const char *name)
{
    return transport_header(&call->transfer, name);
}

/* Replaces the table on the top by its member `key` of `len` bytes. */
static int step_into(lua_State *L, const char *key, size_t len)
{
    lua_pushlstring(L, key, len);
    int type = lua_rawget(L, -2);
    lua_remove(L, -2);
    return type;
}

void call_push_table(struct call *call, int index, const char *path)
{
    lua_State *L = call->L;
    lua_pushvalue(L, index);
    for (const char *at = path; *at != '\0';) {
        size_t len = strcspn(at, ".");
        if (!lua_istable(L, -1) || step_into(L, at, len) != LUA_TTABLE) {
            lua_pushfstring(L, "it has no '%s'", path);
            call_refuse_reply(call, lua_tostring(L, -1));
        }
        at += len + (at[len] == '.');
    }
}

/* Replaces what is on the top by the table `key` of the table below it, which it gets if it has
 * none. */
static void ensure_member(lua_State *L, const char *key)
{
    if (lua_getfield(L, -2, key) == LUA_TNIL) {
        lua_pop(L, 1);
        lua_newtable(L);
        lua_pushvalue(L, -1);
        lua_setfield(L, -4, key);
    }
    lua_replace(L, -2);
}

void call_ensure_table(struct call *call, int index, const char *path)
{
    lua_State *L = call->L;
    int top = lua_gettop(L);
    lua_pushvalue(L, index);
    const char *dot;
    for (; (dot = strchr(path, '.')) != NULL && lua_istable(L, -1); path = dot + 1) {
        lua_pushlstring(L, path, (size_t)(dot - path));
        ensure_member(L, lua_tostring(L, -1));
    }
    if (lua_istable(L, -1)) {
        lua_pushnil(L);
        ensure_member(L, path);
    }
    lua_settop(L, top);
}

static void ensure_text(lua_State *L, int index, const char *key)
{
    lua_pushstring(L, key);
    if (lua_rawget(L, index) == LUA_TNIL) {
        lua_pushstring(L, key);
        lua_pushliteral(L, "");
        lua_rawset(L, index);
    }
    lua_pop(L, 1);
}

void call_complete_item(struct call *call, int index)
{
    const struct operation *operation = call->subject.operation;
    index = lua_absindex(call->L, index);
    for (const char *const *path = operation->arrays; path != NULL && *path != NULL; path++)
        call_ensure_table(call, index, *path);
    for (const char *const *key = operation->texts; key != NULL && *key != NULL; key++)
        ensure_text(call->L, index, *key);
}
