/* How a call fails: the error objects that it raises, without any credential. */
#include "parts.h"

#include <stdarg.h>
#include <string.h>

#include "luax.h"
#include "paths.h"
#include "reply.h"
#include "retry.h"

/* The most bytes of a message. */
enum { LINE_MOST = 4000 };

void call_applied(struct integrations_call *call, const char *part)
{
    lua_State *L = call->L;
    if (lua_isnil(L, CALL_APPLIED)) {
        lua_newtable(L);
        lua_replace(L, CALL_APPLIED);
    }
    settings_push_shown(L, call->subject.settings, part, strlen(part), 0);
    luax_append(L, CALL_APPLIED);
}

/* Raises the error object on the top, with what was applied before it. */
_Noreturn static void raise_top(struct integrations_call *call)
{
    lua_State *L = call->L;
    if (lua_istable(L, CALL_APPLIED)) {
        lua_pushvalue(L, CALL_APPLIED);
        lua_setfield(L, -2, "applied");
    }
    lua_error(L);
    __builtin_unreachable();
}

/* The parameter that the step is for, where an operation has a step for each. */
static const char *step_parameter(const struct integrations_call *call)
{
    const struct integrations_step *step = call->row;
    bool one = step != NULL && step->when != NULL && step->field_count > 0 &&
               call->subject.operation->step_count > 1 && strcmp(step->method, "GET") != 0 &&
               step->when[strcspn(step->when, " |!=")] == '\0';
    return one ? step->when : NULL;
}

/* What the caller gave as a secret is one of the settings' while an error is made of what the
 * service says; secrets_drop ends that. */
static void hide_arguments(struct integrations_call *call)
{
    const struct integrations_operation *operation = call->subject.operation;
    for (size_t i = 0; i < operation->parameter_count; i++) {
        const struct value *value = &call->arguments->values[i];
        if ((operation->parameters[i].flags & INTEGRATIONS_SECRET) && value->kind == VALUE_TEXT &&
            !secrets_add(&call->subject.settings->secrets, call, value->text.bytes, value->text.len,
                         false))
            luax_no_memory(call->L);
    }
}

/* A transfer that was no success. */
struct failed {
    struct integrations_call *call;
    const struct transfer *transfer;
    bool repeatable;
};

/* Pushes the error object of the failure, to which the light userdata at 1 points. */
static int push_failed(lua_State *L)
{
    const struct failed *failed = lua_touserdata(L, 1);
    struct integrations_call *call = failed->call;
    const struct transfer *transfer = failed->transfer;
    struct reply_failure failure = {
        .repeatable = failed->repeatable,
        .elsewhere = call->elsewhere && transfer == &call->transfer,
        .credential = transfer == &call->account->fetch,
        .doubt = call->doubt,
        .parameter = step_parameter(call),
        .retry_after = retry_service_wait(transfer, elsewhere_limits(call, transfer)),
    };
    if (transfer->outcome == TRANSFER_HELD)
        failure.retry_after = (double)(transfer->not_before - clock_now()) / 1000;
    hide_arguments(call);
    if (transfer->outcome == TRANSFER_ANSWERED)
        reply_push_refusal(L, &call->subject, transfer, &failure);
    else
        reply_push_failure(L, &call->subject, transfer, &failure);
    return 1;
}

void raise_transfer(struct integrations_call *call, const struct transfer *transfer,
                    bool repeatable)
{
    const struct failed failed = {call, transfer, repeatable};
    struct account *account = call->account;
    bool told = transfer == &account->fetch;
    /* What came of it stays meanwhile: no finalizer runs, in which others would ask anew. */
    bool stopped = told && lua_gc(call->L, LUA_GCISRUNNING) == 1;
    if (stopped)
        lua_gc(call->L, LUA_GCSTOP);
    account->told += told;
    int status = luax_protect(call->L, push_failed, &failed, 0, 1);
    account->told -= told;
    secrets_drop(&call->subject.settings->secrets, call);
    if (stopped)
        lua_gc(call->L, LUA_GCRESTART);
    if (status != LUA_OK)
        lua_error(call->L);
    raise_top(call);
}

void call_raise_refusal(struct integrations_call *call)
{
    raise_transfer(call, &call->transfer, call->repeatable);
}

/* Pushes the words on the top as one line: they may name what the service said, whatever that is.
 */
static void push_line(struct integrations_call *call)
{
    size_t len;
    const char *words = lua_tolstring(call->L, -1, &len);
    settings_push_shown(call->L, call->subject.settings, words, len, LINE_MOST);
}

/* Pushes the error object of what the words at 2 say of the reply of the call at 1. */
static int push_unusable(lua_State *L)
{
    struct integrations_call *call = lua_touserdata(L, 1);
    hide_arguments(call);
    push_line(call);
    reply_push_unusable(L, &call->subject, &call->transfer, lua_tostring(L, -1));
    return 1;
}

void call_refuse_reply(struct integrations_call *call, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    lua_pushvfstring(call->L, format, values);
    va_end(values);
    int status = luax_protect(call->L, push_unusable, call, 1, 1);
    secrets_drop(&call->subject.settings->secrets, call);
    if (status != LUA_OK)
        lua_error(call->L);
    raise_top(call);
}

void call_push_table(struct integrations_call *call, int index, const char *path)
{
    if (paths_push(call->L, index, path) != LUA_TTABLE)
        call_refuse_reply(
            call, call->transfer.reply.len > 0 ? "it has no usable '%s'" : "it is empty", path);
}

/* Leaves an error object of the words on the top. */
static void make_error(struct integrations_call *call, enum error_kind kind)
{
    push_line(call);
    error_new(call->L, &call->subject, kind);
}

void call_refuse(struct integrations_call *call, enum error_kind kind, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    lua_pushvfstring(call->L, format, values);
    va_end(values);
    if (call->doubt)
        reply_push_doubt(call->L);
    make_error(call, kind);
    raise_top(call);
}

void call_refuse_yet(struct integrations_call *call, enum error_kind kind, const char *message)
{
    lua_pushstring(call->L, message);
    make_error(call, kind);
    luax_set_boolean(call->L, "retriable", true);
    raise_top(call);
}
