/*
 * What the host hears of a call; see parts.h.
 *
 * The host's function runs on a thread of its own, and is told whose call it was: neither the depth
 * of the script's stack nor its hooks reach it. Thread and record are made before the call begins,
 * with some memory that becomes free when it is told. Nothing is collected meanwhile, unless the
 * host does so itself: a finalizer would be the script's, in the middle of the host's function.
 */

#include <string.h>

#include "luax.h"
#include "parts.h"
#include "retry.h"

/* Bytes that the host's function has in any case, even where a script has used up all others. */
enum { RESERVE = 8192 };

/* What the thread has on its stack: what it calls, and, so that no text has to be made later, the
 * words for both kinds of operations. */
enum { LOG_READ = 1, LOG_WRITE, LOG_FUNCTION, LOG_RECORD };

static void reserve_free(lua_State *L, struct integrations_call *call)
{
    void *allocator_data;
    lua_Alloc allocate = lua_getallocf(L, &allocator_data);
    if (call->reserve != NULL)
        allocate(allocator_data, call->reserve, RESERVE, 0);
    call->reserve = NULL;
}

static void reserve_take(lua_State *L, struct integrations_call *call)
{
    void *allocator_data;
    lua_Alloc allocate = lua_getallocf(L, &allocator_data);
    call->reserve = allocate(allocator_data, NULL, 0, RESERVE);
    if (call->reserve != NULL)
        return;
    lua_gc(L, LUA_GCCOLLECT);
    call->reserve = allocate(allocator_data, NULL, 0, RESERVE);
    if (call->reserve == NULL)
        luax_no_memory(L);
}

/* Pushes what the host's on_call gets: no credential, no address, no body. It has every field, so
 * that none has to be added later. */
static void push_record(lua_State *L, const struct integrations_call *call)
{
    lua_createtable(L, 0, 12);
    luax_set_text(L, "integration", call->subject.integration->name);
    luax_set_text(L, "operation", call->subject.operation->name);
    luax_set_text(L, "account", call->subject.account);
    luax_set_text(L, "kind", catalog_kind(call->subject.operation->kind));
    luax_set_integer(L, "duration", 0);
    luax_set_integer(L, "requests", 0);
    luax_set_integer(L, "bytes", 0);
    luax_set_integer(L, "status", 0);
    luax_set_text(L, "error", error_kind_word(ERROR_CANCELLED));
    luax_set_boolean(L, "alone", true);
    luax_set_boolean(L, "doubt", true);
    luax_set_boolean(L, "unseen", true);
}

void record_prepare(lua_State *L, struct integrations_call *call)
{
    if (!call->subject.settings->has_on_call || state_is_telling(L, call->state)) {
        lua_pushnil(L);
        return;
    }
    lua_State *log = lua_newthread(L);
    lua_sethook(log, NULL, 0, 0);
    lua_pushstring(L, catalog_kind(INTEGRATIONS_READ));
    lua_pushstring(L, catalog_kind(INTEGRATIONS_WRITE));
    lua_rawgetp(L, LUA_REGISTRYINDEX, &call->subject.settings->on_call_key);
    push_record(L, call);
    lua_xmove(L, log, LOG_RECORD);
    reserve_take(L, call);
    call->log = log;
}

static void record_set(lua_State *log, const char *field, lua_Integer number)
{
    lua_pushinteger(log, number);
    lua_setfield(log, LOG_RECORD, field);
}

static void record_clear(lua_State *log, const char *field)
{
    lua_pushnil(log);
    lua_setfield(log, LOG_RECORD, field);
}

/* Whether what it asks by GET is no part of what it changes: another request of it is. */
static bool only_reads_by_get(const struct integrations_operation *operation)
{
    size_t i = 0;
    while (i < operation->step_count && strcmp(operation->steps[i].method, "GET") == 0)
        i++;
    return i < operation->step_count;
}

void record_kind(struct integrations_call *call)
{
    bool reads = arguments_kind(call->arguments) == INTEGRATIONS_READ;
    call->changes = !reads && only_reads_by_get(call->subject.operation);
    if (call->log == NULL)
        return;
    lua_pushvalue(call->log, reads ? LOG_READ : LOG_WRITE);
    lua_setfield(call->log, LOG_RECORD, "kind");
}

/* Whether the service may have seen the request that was sent last. What a change reads first is no
 * part of it. */
static bool request_is_seen(const struct integrations_call *call)
{
    const struct transfer *transfer = &call->transfer;
    bool sent = transfer->sent || (transfer->state == TRANSFER_RUNNING && transfer->begun > 0);
    return sent && !(call->changes && strcmp(transfer->method, "GET") == 0);
}

/* Where a call goes on after a refusal, nothing came of that, unless libcurl had sent the request
 * before; else its error says so. */
void record_reply(struct integrations_call *call)
{
    const struct transfer *transfer = &call->transfer;
    bool refused = transfer->outcome == TRANSFER_ANSWERED && transfer->begun < 2 &&
                   (transfer->status == 401 || retry_status_is_safe(transfer->status, false));
    call->seen |= !refused && request_is_seen(call);
}

/* Completes the record, whose call's error (or nil) is on the top. Allocates nothing. */
static void complete_record(lua_State *log, const struct integrations_call *call)
{
    lua_pushnumber(log, (lua_Number)(clock_now() - call->started) / 1000);
    lua_setfield(log, LOG_RECORD, "duration");
    record_set(log, "requests", (lua_Integer)(call->requests + call->transfer.begun));
    record_set(log, "bytes", (lua_Integer)call->bytes);
    record_set(log, "status", call->last_status);
    if (call->last_status <= 0)
        record_clear(log, "status");
    if (!call->alone)
        record_clear(log, "alone");
    if (!call->doubt || call->done)
        record_clear(log, "doubt");
    if (call->done || call->seen || (call->phase == CALL_WAIT && request_is_seen(call)))
        record_clear(log, "unseen");
    if (call->done)
        record_clear(log, "error");
    if (!lua_istable(log, -1))
        return;
    /* The error of a host's hook is no table, and has no kind: the call was cancelled. */
    lua_pushliteral(log, "kind");
    if (lua_rawget(log, -2) == LUA_TSTRING)
        lua_setfield(log, LOG_RECORD, "error");
}

void record_tell(lua_State *L, struct integrations_call *call, int error)
{
    lua_State *log = call->log;
    struct state *state = call->state;
    if (log == NULL)
        return;
    /* Where a coroutine is collected, the arguments of a walk may be gone before this; an error has
     * its call. */
    if (error != 0 && call->arguments != NULL)
        record_kind(call);
    if (error != 0)
        lua_pushvalue(L, error);
    else
        lua_pushnil(L);
    lua_xmove(L, log, 1);
    complete_record(log, call);
    lua_settop(log, LOG_RECORD);
    lua_pushthread(L);
    lua_xmove(L, log, 1);
    record_forget(L, call);
    bool telling = state->telling, running = lua_gc(L, LUA_GCISRUNNING) == 1;
    int collector = state->collector;
    lua_gc(L, LUA_GCSTOP);
    state->telling = true;
    state->tellings++;
    state->collector = lua_gc(L, LUA_GCISRUNNING);
    lua_pcall(log, 2, 0, 0);
    state->tellings--;
    state->telling = telling;
    state->collector = collector;
    if (running)
        lua_gc(L, LUA_GCRESTART);
}

void record_forget(lua_State *L, struct integrations_call *call)
{
    reserve_free(L, call);
    call->log = NULL;
}
