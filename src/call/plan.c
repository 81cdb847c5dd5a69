/* Dry runs; see plan.h. */
#include "plan.h"

#include "call.h"
#include "luax.h"
#include "push.h"

void plan_push(struct integrations_call *call)
{
    lua_State *L = call->L;
    if (!lua_istable(L, CALL_PLAN)) {
        lua_newtable(L);
        lua_replace(L, CALL_PLAN);
    }
    lua_pushvalue(L, CALL_PLAN);
}

void plan_add_request(struct integrations_call *call)
{
    lua_State *L = call->L;
    struct request *request = &call->request;
    if (request_failed(request))
        luax_no_memory(L);
    plan_push(call);
    lua_createtable(L, 0, 3);
    luax_set_text(L, "method", request->method);
    lua_pushlstring(L, request->url.data, request->url.len);
    lua_setfield(L, -2, "url");
    if (request->body.len > 0) {
        json_push(L, request->body.data, request->body.len, JSON_NULLS_KEPT);
        lua_setfield(L, -2, "body");
    }
    lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
    lua_pop(L, 1);
}

void call_note(struct integrations_call *call, const char *note)
{
    lua_State *L = call->L;
    plan_push(call);
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

bool call_is_dry(const struct integrations_call *call)
{
    return call->arguments != NULL && call->arguments->options.dry_run;
}
