/* What the host hears of a call; see record.h. */
#include "record.h"

#include "call.h"
#include "luax.h"

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
static void push_record(lua_State *L, const struct integrations_call *call, int error)
{
    lua_createtable(L, 0, 9);
    luax_set_text(L, "integration", call->subject.integration->name);
    luax_set_text(L, "operation", call->subject.operation->name);
    luax_set_text(L, "account", call->subject.account);
    luax_set_text(L, "kind",
                  catalog_kind(call->arguments != NULL ? arguments_kind(call->arguments)
                                                       : call->subject.operation->kind));
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
    const struct integrations_call *call = lua_touserdata(L, 1);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &call->settings->on_call_key);
    push_record(L, call, 2);
    lua_call(L, 1, 0);
    return 0;
}

void record_tell(lua_State *L, const struct integrations_call *call, int error)
{
    if (call->settings == NULL || !call->settings->has_on_call || call_is_dry(call))
        return;
    lua_pushvalue(L, error);
    if (luax_protect(L, tell, call, 1, 0) != LUA_OK)
        lua_pop(L, 1);
}
