/* Dry runs; see parts.h. */

#include <string.h>

#include "luax.h"
#include "parts.h"
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

/* Puts a mark in place of what is at a dotted path in the table on the top. */
static void plan_hide(lua_State *L, const char *path)
{
    int top = lua_gettop(L);
    for (size_t len; lua_istable(L, -1); path += len + 1) {
        len = strcspn(path, ".");
        lua_pushlstring(L, path, len);
        if (path[len] == '\0') {
            lua_pushliteral(L, "[secret]");
            lua_rawset(L, -3);
            break;
        }
        lua_rawget(L, -2);
    }
    lua_settop(L, top);
}

static bool plan_is_secret(const struct arguments *arguments, const char *parameter)
{
    const struct value *value = arguments_get(arguments, parameter);
    return value_is_given(value) && (arguments_row(arguments, value)->flags & INTEGRATIONS_SECRET);
}

static void plan_hide_secrets(lua_State *L, const struct integrations_call *call)
{
    for (size_t i = 0; i < call->row->field_count; i++) {
        const struct integrations_field *field = &call->row->fields[i];
        if (field->parameter != NULL && plan_is_secret(call->arguments, field->parameter))
            plan_hide(L, field->as != NULL ? field->as : field->parameter);
    }
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
        plan_hide_secrets(L, call);
        lua_setfield(L, -2, "body");
    }
    luax_append(L, -2);
    lua_pop(L, 1);
}

void call_note(struct integrations_call *call, const char *note)
{
    lua_State *L = call->L;
    if (!call_is_dry(call))
        return;
    plan_push(call);
    luaL_getsubtable(L, -1, "notes");
    lua_pushstring(L, note);
    luax_append(L, -2);
    lua_pop(L, 2);
}

bool call_is_dry(const struct integrations_call *call)
{
    return call->arguments != NULL && call->arguments->options.dry_run;
}
