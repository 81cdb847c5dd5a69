/* The life of one call; see call.h. */
#include "parts.h"

#include <lauxlib.h>
#include <string.h>

#include "luax.h"
#include "push.h"
#include "retry.h"
#include "tasks.h"
#include "text.h"
#include "token.h"

/* Milliseconds that a call in a walk or a task waits for a service's limit, in all. */
enum { PATIENCE_MOST = 60 * 60 * 1000 };

/* ---- sending ---- */

static void add_header(struct transfer *transfer, const char *line)
{
    transfer->headers[transfer->header_count++] = line;
}

static void set_headers(struct integrations_call *call)
{
    struct transfer *transfer = &call->transfer;
    transfer->header_count = 0;
    bool other = call->row->media != NULL || call->elsewhere;
    add_header(transfer, other ? call->request.text.data : "Accept: application/json");
    if (call->elsewhere)
        return;
    add_header(transfer, call->account->header.data);
    if (transfer->body != NULL || call->subject.integration->content_type_always)
        add_header(transfer, "Content-Type: application/json");
    const char *const *line = call->subject.integration->headers;
    for (; line != NULL && *line != NULL; line++)
        add_header(transfer, *line);
}

/* The most bytes of an address: a request's line and headers have 1 MiB in libcurl. */
enum { ADDRESS_MOST = 1000000 };

static void send(struct integrations_call *call, int64_t not_before)
{
    struct transfer *transfer = &call->transfer;
    struct request *request = &call->request;
    transport_release(call->state->transport, transfer);
    transfer->method = request->method;
    transfer->url = buffer_text(&request->url);
    transfer->body = request->body.len > 0 ? request->body.data : NULL;
    transfer->body_len = request->body.len;
    transfer->once = !call->repeatable;
    transfer->deadline = call->deadline;
    transfer->not_before = not_before;
    transfer->gate = call->elsewhere ? NULL : &call->account->budget.gate;
    transfer->owner = &call->waiters;
    transfer->denied = policy_stops;
    int write_cost = call->subject.integration->limits.write_cost;
    transfer->bulk = call->walk != NULL;
    transfer->cost = strcmp(request->method, "GET") == 0 || write_cost == 0 ? 1 : write_cost;
    if (transfer->url == NULL || request_failed(request))
        luax_no_memory(call->L);
    if (request->url.len > ADDRESS_MOST)
        call_refuse(call, ERROR_ARGUMENT,
                    "the address of its request has %d bytes, and can have %d: give shorter values",
                    (int)request->url.len, ADDRESS_MOST);
    set_headers(call);
    saving_begin(call);
    call->attempts++;
    call->requests += transfer->begun;
    call->token_count = call->account->token_count;
    transport_start(call->state->transport, transfer);
}

/*
 * Inside walks and tasks a call waits as long as the service asks, unless its caller set a
 * deadline, and anywhere for its turn among the account's own: that the service is never asked too
 * often is worth the time. What would take longer than PATIENCE_MOST is told instead.
 */
static void extend_deadline(struct integrations_call *call, int64_t time, bool paced)
{
    bool patient = call->arguments->options.timeout < 0 &&
                   (paced || call->walk != NULL || call->state->current != NULL);
    if (!patient || time - call->started > PATIENCE_MOST)
        return;
    int64_t deadline = time + (int64_t)(call->subject.settings->timeout * 1000);
    if (deadline > call->deadline)
        call->deadline = deadline;
}

/* Whether the gate opens too late for the transfer, and before its call must end, perhaps later. */
static bool waits_longer(struct integrations_call *call, const struct transfer *held)
{
    if (held->outcome != TRANSFER_HELD)
        return false;
    extend_deadline(call, held->not_before, call->account->budget.waits_turn);
    return held->not_before < call->deadline;
}

/* The next request is to wait until that time. Where it is past the deadline, a search ends with
 * what it has found, and any other call by the failure. */
static void hold_until(struct integrations_call *call, const struct transfer *failed,
                       bool repeatable, int64_t time)
{
    if (retry_service_wait(failed, elsewhere_limits(call, failed)) >= 0)
        extend_deadline(call, time, false);
    call->timed_out = time >= call->deadline && call->may_time_out && failed == &call->transfer;
    if (time >= call->deadline && !call->timed_out)
        raise_transfer(call, failed, repeatable);
}

/* The request that failed is sent again, at that time; raises the failure when it may not be. */
static void repeat_at(struct integrations_call *call, const struct transfer *failed,
                      bool repeatable, int64_t time)
{
    if (call->retries_left <= 0 || !retry_is_safe(failed, repeatable))
        raise_transfer(call, failed, repeatable);
    hold_until(call, failed, repeatable, time);
    call->retries_left--;
}

/* ---- the phases ---- */

/* A token is for every call of the account: a deadline of the first is not that of the others. */
static int64_t token_deadline(const struct integrations_call *call)
{
    int64_t usual = clock_now() + (int64_t)(call->subject.settings->timeout * 1000);
    return usual > call->deadline ? usual : call->deadline;
}

static void fetch_token(struct integrations_call *call)
{
    struct account *account = call->account;
    /* A hook calls, or lets a task go on, in the middle of telling what came of the last. */
    if (account->told > 0)
        raise_transfer(call, &account->fetch, true);
    if (!token_fetch(call->state->transport, account, account->fetch_again, token_deadline(call)))
        luax_no_memory(call->L);
}

/* Takes what came of the token's fetch, which has finished, for all who wait for it as well: they
 * would not hear of it any more. */
static bool take_fetched(const struct integrations_call *call)
{
    tasks_wake(&call->account->waiters);
    return token_take(call->state->transport, call->account);
}

/* Whether the token's fetch has finished after those who had waited for it were gone: what came of
 * it, in time or long ago, may lie unread. Who was woken waits until he has gone on. */
static bool fetch_is_left(const struct integrations_call *call)
{
    const struct account *account = call->account;
    if (account->token != TOKEN_COMING || account->waiting > 0)
        return false;
    if (account->fetch.state != TRANSFER_FINISHED)
        state_turn(call->L, call->state, 0);
    return account->fetch.state == TRANSFER_FINISHED;
}

static enum call_phase authorize(struct integrations_call *call)
{
    if (call_is_dry(call)) {
        plan_add_request(call);
        return CALL_TAKE;
    }
    policy_judge(call);
    token_leave_to_parent(call->account);
    if (call->elsewhere || token_is_ready(call->account))
        return CALL_SEND;
    struct account *account = call->account;
    /* That it failed then is not why this call does. */
    if (fetch_is_left(call) && take_fetched(call))
        return CALL_SEND;
    call->failures = account->failures;
    if (account->token == TOKEN_COMING)
        return CALL_TOKEN;
    /* What others were refused a moment ago is not asked for anew by each call. */
    if (account->fetch_again > clock_now() && !waits_longer(call, &account->fetch))
        hold_until(call, &account->fetch, true, account->fetch_again);
    fetch_token(call);
    return CALL_TOKEN;
}

/* The token's fetch has finished. */
static enum call_phase take_token(struct integrations_call *call)
{
    struct account *account = call->account;
    if (take_fetched(call))
        return CALL_SEND;
    const struct transfer *fetch = &account->fetch;
    if (fetch->outcome == TRANSFER_ANSWERED && fetch->status < 300)
        raise_transfer(call, fetch, true);
    /* Each of those who waited has failed as often as the account has meanwhile. */
    if (account->failures > call->failures + 1)
        call->retries_left -= account->failures - call->failures - 1;
    call->failures = account->failures;
    /* Asking for a token twice does no harm; a refused secret is not asked for again. */
    if (!waits_longer(call, fetch))
        repeat_at(call, fetch, true, account->fetch_again);
    fetch_token(call);
    return CALL_TOKEN;
}

/* Leaves the decoded body in the reply's slot; nil when there is none. */
static void read_reply(struct integrations_call *call)
{
    lua_State *L = call->L;
    const struct transfer *transfer = &call->transfer;
    const struct buffer *reply = &transfer->reply;
    bool bodyless = steps_bodyless(call);
    call->status = transfer->status;
    call->timed_out = transfer->outcome != TRANSFER_ANSWERED;
    lua_pushnil(L);
    lua_replace(L, CALL_REPLY);
    if (transfer->status / 100 == 2 && steps_gives_file(call)) {
        (transfer->sink != NULL ? saving_push : file_push)(call);
        lua_replace(L, CALL_REPLY);
        return;
    }
    if (transfer->status == 422) {
        /* A refusal that the step takes as an answer: what it says, when it says anything. */
        if (call->row->take != NULL &&
            json_push(L, reply->data, reply->len, JSON_NULLS_ABSENT) == JSON_IS_OBJECT)
            lua_replace(L, CALL_REPLY);
        return;
    }
    bool empty = text_blanks(reply->data, reply->len) == reply->len;
    if (call->timed_out || transfer->status / 100 != 2 || (bodyless && empty))
        return;
    enum json_kind kind = json_push(L, reply->data, reply->len, JSON_NULLS_ABSENT);
    /* What a change says besides may be anything; what is read is wanted. */
    bool wanted = !bodyless || strcmp(call->request.method, "GET") == 0;
    if (kind == JSON_IS_WRONG && wanted)
        call_refuse_reply(call, empty ? "it is empty" : "it is no JSON: %s", lua_tostring(L, -1));
    bool list = call->row->items != NULL && call->row->items[0] == '\0';
    if (kind == JSON_IS_OBJECT ? bodyless || !list : kind == JSON_IS_ARRAY && (bodyless || list))
        lua_replace(L, CALL_REPLY);
    else if (wanted)
        call_refuse_reply(call, "it is no JSON %s", list ? "array" : "object");
}

/* The request's transfer has finished. */
static enum call_phase take_transfer(struct integrations_call *call)
{
    const struct transfer *transfer = &call->transfer;
    call->bytes += transfer->reply.len;
    if (transfer->sink != NULL)
        call->bytes += (size_t)call->saving.file.bytes;
    call->last_status = transfer->status;
    call->alone |= budget_went_alone(transfer);
    record_reply(call);
    /* libcurl has sent it again: a kept connection turned out to be dead. */
    if (transfer->begun > 1)
        steps_doubt(call);
    if (transfer->outcome == TRANSFER_UNSAVED)
        saving_refuse(call);
    if (transfer->outcome == TRANSFER_ANSWERED && transfer->status == 401 && !call->renewed &&
        !call->elsewhere && token_drop(call->account, call->token_count)) {
        call->renewed = true;
        return CALL_AUTHORIZE;
    }
    if (transfer->outcome == TRANSFER_DENIED)
        return CALL_AUTHORIZE;
    if (waits_longer(call, transfer))
        return CALL_SEND;
    if (!steps_accept(call)) {
        int64_t time =
            clock_now() + retry_wait(transfer, elsewhere_limits(call, transfer), call->attempts);
        repeat_at(call, transfer, call->repeatable, time);
        if (call->timed_out)
            return CALL_TAKE;
        if (transfer->sent && !retry_status_is_safe(transfer->status, false))
            steps_doubt(call);
        send(call, time);
        return CALL_WAIT;
    }
    read_reply(call);
    return CALL_TAKE;
}

/* What the phase waits for; NULL when it need not wait. */
static struct transfer *awaited(struct integrations_call *call)
{
    if (call->phase == CALL_TOKEN && call->account->token == TOKEN_COMING &&
        call->account->fetch.state != TRANSFER_FINISHED)
        return &call->account->fetch;
    if (call->phase == CALL_WAIT && call->transfer.state != TRANSFER_FINISHED)
        return &call->transfer;
    return NULL;
}

/* Turns the transport until the transfer is finished, or the call's deadline has passed. */
static void block(struct integrations_call *call, const struct transfer *transfer)
{
    while (transfer->state != TRANSFER_FINISHED && clock_now() < call->deadline)
        state_turn(call->L, call->state, call->deadline);
    /* Its own transfer has the same deadline and ends by itself. */
    while (transfer == &call->transfer && transfer->state != TRANSFER_FINISHED)
        state_turn(call->L, call->state, INT64_MAX);
}

static int continue_call(lua_State *L, int status, lua_KContext context);

/* Waits for the transfer: suspends the task that the call is in, or blocks outside of one. */
static void await(struct integrations_call *call, struct transfer *transfer)
{
    if (tasks_can_suspend(call->L, call->state)) {
        task_wait(call->state->current, transfer->owner,
                  transfer == &call->transfer ? INT64_MAX : call->deadline);
        lua_yieldk(call->L, 0, (lua_KContext)call, continue_call);
    }
    block(call, transfer);
}

static void run(struct integrations_call *call)
{
    for (;;) {
        box_check_fork(call);
        struct transfer *transfer = awaited(call);
        if (transfer != NULL) {
            /* When a token may be asked for again the service told whichever call asked. */
            if (call->phase == CALL_TOKEN && call->account->fetch_held)
                extend_deadline(call, transfer->not_before, call->account->budget.waits_turn);
            /* A token that another call asked for may come later than this call's deadline. */
            if (call->phase == CALL_TOKEN && clock_now() >= call->deadline)
                call_refuse_yet(call, ERROR_TIMEOUT,
                                "the deadline passed before there was a token");
            await(call, transfer);
            continue;
        }
        switch (call->phase) {
        case CALL_STEP:
            if (!steps_next(call))
                return;
            call->phase = CALL_AUTHORIZE;
            break;
        case CALL_AUTHORIZE:
            call->phase = authorize(call);
            call->account->waiting += call->phase == CALL_TOKEN;
            break;
        case CALL_TOKEN:
            call->phase = take_token(call);
            call->account->waiting -= call->phase != CALL_TOKEN;
            break;
        case CALL_SEND:
            send(call, 0);
            call->phase = CALL_WAIT;
            break;
        case CALL_WAIT:
            call->phase = take_transfer(call);
            break;
        case CALL_TAKE:
            steps_take(call);
            call->phase = CALL_STEP;
            break;
        }
    }
}

/* Runs the call to its end and returns its result. */
static int finish(struct integrations_call *call)
{
    run(call);
    if (call->walk != NULL)
        call->walk->begun = true;
    if (call_is_dry(call)) {
        plan_push(call);
    } else {
        steps_finish(call);
        fields_keep(call);
        lua_pushvalue(call->L, CALL_RESULT);
    }
    call->done = true;
    return 1;
}

static int continue_call(lua_State *L, int status, lua_KContext context)
{
    struct integrations_call *call = (struct integrations_call *)context;
    (void)status;
    box_check(L);
    call->L = L;
    /* Whoever resumed the coroutine may have put something on its stack. */
    lua_settop(L, CALL_TOP);
    return finish(call);
}

/* ---- beginning ---- */

/* Raises that there is no default account; names those that there are. */
_Noreturn static void refuse_default(lua_State *L, const struct subject *subject)
{
    const struct integrations_service *service = subject->integration;
    const struct account *account = settings_accounts(subject->settings, service);
    if (account == NULL)
        error_raise(L, subject, ERROR_CONFIGURATION,
                    "no credentials for %s: the host gives them to integrations.configure, or, "
                    "where it does not call that, in %s",
                    service->title, settings_push_variables(L, service));
    error_raise(L, subject, ERROR_CONFIGURATION,
                "there is no account 'default' for %s; use a named one, such as %s.%s.%s",
                service->title, service->name, account->name, subject->operation->name);
}

static struct account *find_account(lua_State *L, const struct subject *subject)
{
    struct settings *settings = subject->settings;
    struct account *account = settings_account(settings, subject->integration, subject->account);
    if (account == NULL && strcmp(subject->account, "default") != 0)
        error_raise(L, subject, ERROR_CONFIGURATION, "the account '%s' is not configured any more",
                    subject->account);
    if (account == NULL && !settings_add_environment(L, settings, subject->integration))
        error_raise_top(L, subject, ERROR_CONFIGURATION);
    if (account == NULL)
        refuse_default(L, subject);
    return account;
}

/* What the function that is running, one of an operation, is about. */
static struct subject subject_of(lua_State *L, struct settings *settings)
{
    return (struct subject){
        .operation = lua_touserdata(L, lua_upvalueindex(CALL_UP_OPERATION)),
        .integration = lua_touserdata(L, lua_upvalueindex(CALL_UP_SERVICE)),
        .account = lua_tostring(L, lua_upvalueindex(CALL_UP_ACCOUNT)),
        .sets = lua_tostring(L, lua_upvalueindex(CALL_UP_SETS)),
        .may_save = lua_toboolean(L, lua_upvalueindex(CALL_UP_MAY_SAVE)),
        .settings = settings,
    };
}

/* Raises for helpscout:get_mailbox(...), whose first argument is the namespace itself. */
static void check_receiver(lua_State *L, const struct subject *subject, int first)
{
    if (lua_istable(L, first) && luaL_getmetafield(L, first, "__name") != LUA_TNIL) {
        const char *name = lua_tostring(L, -1);
        if (name != NULL && strcmp(name, "integrations.namespace") == 0)
            error_raise(L, subject, ERROR_ARGUMENT,
                        "call it with a dot: %s.%s{...}, not with a colon",
                        subject->integration->name, subject->operation->name);
        lua_pop(L, 1);
    }
}

/* Takes the walk that stands among the options at `index`, if one does. */
static void take_walk(struct integrations_call *call, int index)
{
    lua_State *L = call->L;
    if (!lua_istable(L, index))
        return;
    lua_rawgetp(L, index, &arguments_walk_key);
    const struct walk *walk = walk_at(L, -1);
    if (walk != NULL && walk->call != NULL)
        error_raise(L, &call->subject, ERROR_ARGUMENT,
                    "another task waits for the next page of this walk; each needs a walk of its "
                    "own");
    if (walk != NULL)
        box_keep_walk(L, call, lua_gettop(L));
    lua_pop(L, 1);
}

/* Reads the arguments, from CALL_WALK on; those of a walk that has begun stay what they were.
 * Leaves the walk, or nil, in their place. */
static void read_arguments(struct integrations_call *call)
{
    lua_State *L = call->L;
    int options = CALL_WALK + 1;
    take_walk(call, options);
    call->arguments = call->walk != NULL ? &call->walk->arguments : &call->own_arguments;
    if (call->walk == NULL || !call->walk->begun) {
        arguments_read(L, &call->subject, CALL_WALK, call->arguments);
        return;
    }
    lua_rawgetp(L, options, &arguments_walk_key);
    lua_replace(L, CALL_WALK);
    lua_settop(L, CALL_WALK);
}

/* Refuses an interval that ends before it begins: what a service says of one is not known. */
static void check_intervals(struct integrations_call *call)
{
    const struct integrations_operation *operation = call->subject.operation;
    for (size_t i = 1; i < operation->parameter_count; i++) {
        const struct integrations_parameter *begin = &operation->parameters[i - 1];
        const struct integrations_parameter *end = &operation->parameters[i];
        const struct value *from = &call->arguments->values[i - 1];
        const struct value *to = &call->arguments->values[i];
        if (end->day_end && begin->type == INTEGRATIONS_TIME && from->kind == VALUE_INTEGER &&
            to->kind == VALUE_INTEGER &&
            from->integer + (from->fraction && !to->fraction) > to->integer)
            call_refuse(call, ERROR_ARGUMENT, "parameter '%s': it is after '%s'", begin->name,
                        end->name);
    }
}

static void set_up(struct integrations_call *call)
{
    const struct call_options *options = &call->arguments->options;
    double timeout = options->timeout >= 0 ? options->timeout : call->subject.settings->timeout;
    call->deadline = call->started + (int64_t)(timeout * 1000 + 0.5);
    call->retries = options->retries >= 0 ? options->retries : call->subject.settings->retries;
    call->step = -1;
    call->phase = CALL_STEP;
    check_intervals(call);
}

/* Runs a call; its box and its settings are in their places, then its arguments, and itself. */
static int run_operation(lua_State *L)
{
    struct integrations_call *call = lua_touserdata(L, -1);
    struct state *state = call->state;
    lua_pop(L, 1);
    call->L = L;
    check_receiver(L, &call->subject, CALL_WALK);
    read_arguments(call);
    call->account = find_account(L, &call->subject);
    call->account->calls++;
    saving_check(call);
    state_open_transport(L, state, call->subject.settings);
    account_share(call->account, call->subject.settings->share);
    set_up(call);
    record_kind(call);
    if (call_is_dry(call))
        record_forget(L, call);
    lua_settop(L, CALL_TOP);
    if (call->subject.operation->step_count > 1 &&
        call->subject.operation->kind == INTEGRATIONS_WRITE) {
        json_push_empty_array(L);
        lua_replace(L, CALL_APPLIED);
    }
    return finish(call);
}

/* The call is over: the host hears of it, whatever becomes of the coroutine that it was in. */
static int end_operation(lua_State *L, int status, lua_KContext context)
{
    struct integrations_call *call = (struct integrations_call *)context;
    if (box_is_over(L))
        return lua_error(L);
    bool failed = status != LUA_OK && status != LUA_YIELD;
    if (!failed && !call->done) {
        lua_pushfstring(L, "%s.%s: a function of the service has yielded, which it cannot",
                        call->subject.integration->name, call->subject.operation->name);
        failed = true;
    }
    record_tell(L, call, failed ? lua_gettop(L) : 0);
    return failed ? lua_error(L) : 1;
}

int call_operation(lua_State *L)
{
    struct state *state = lua_touserdata(L, lua_upvalueindex(CALL_UP_STATE));
    /* Before the box: where both are collected, what is newer is ended first. */
    struct settings *settings = state_push_settings(L, state);
    lua_insert(L, 1);
    struct integrations_call *call = box_open(L, state);
    call->subject = subject_of(L, settings);
    call->started = clock_now();
    record_prepare(L, call);
    box_keep_log(L);
    lua_pushcfunction(L, run_operation);
    lua_pushvalue(L, CALL_BOX);
    lua_pushvalue(L, CALL_SETTINGS);
    lua_rotate(L, CALL_SETTINGS + 1, 3);
    lua_pushlightuserdata(L, call);
    int status =
        lua_pcallk(L, lua_gettop(L) - CALL_SETTINGS - 1, 1, 0, (lua_KContext)call, end_operation);
    return end_operation(L, status, (lua_KContext)call);
}

/* ---- for what a service does in C ---- */

const struct value *call_argument(const struct integrations_call *call, const char *name)
{
    return arguments_get(call->arguments, name);
}

void *call_keep(struct integrations_call *call, size_t size)
{
    if (call->kept == NULL)
        call->kept = arena_take(&call->own_arguments.arena, size);
    if (call->kept == NULL)
        luax_no_memory(call->L);
    return call->kept;
}

const char *call_copy(struct integrations_call *call, const void *bytes, size_t len)
{
    const char *copy = arena_copy(&call->arguments->arena, bytes, len);
    if (copy == NULL)
        luax_no_memory(call->L);
    return copy;
}

const char *call_header(const struct integrations_call *call, const char *name)
{
    return transfer_header(&call->transfer, name);
}
