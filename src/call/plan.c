/* Dry runs; see parts.h. */

#include <string.h>

#include "luax.h"
#include "parts.h"
#include "paths.h"
#include "push.h"

/* The most requests of a plan, more than any list's elements: a service's function may come to no
 * end. */
enum { PLAN_MOST = 10000 };

void plan_push(struct integrations_call *call)
{
    lua_State *L = call->L;
    if (!lua_istable(L, CALL_PLAN)) {
        lua_newtable(L);
        lua_replace(L, CALL_PLAN);
    }
    lua_pushvalue(L, CALL_PLAN);
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
        if (field->parameter == NULL || !plan_is_secret(call->arguments, field->parameter))
            continue;
        lua_pushliteral(L, "[secret]");
        paths_set(L, -2, field->as != NULL ? field->as : field->parameter);
    }
}

/* A credential that stands in it, such as one that a script gave, is hidden; where it was a number
 * nothing else can be shown. */
static void plan_push_body(struct integrations_call *call)
{
    lua_State *L = call->L;
    const struct buffer *body = &call->request.body;
    size_t len;
    settings_push_shown(L, call->subject.settings, body->data, body->len, 0);
    const char *text = lua_tolstring(L, -1, &len);
    if (json_push(L, text, len, JSON_NULLS_KEPT) != JSON_IS_WRONG) {
        plan_hide_secrets(L, call);
    } else {
        lua_pushliteral(L, SECRETS_WORD);
        lua_remove(L, -2);
    }
    lua_remove(L, -2);
}

void plan_add_request(struct integrations_call *call)
{
    lua_State *L = call->L;
    struct request *request = &call->request;
    if (request_failed(request))
        luax_no_memory(L);
    plan_push(call);
    if (lua_rawlen(L, -1) >= PLAN_MOST)
        call_refuse(call, ERROR_CONFIGURATION,
                    "it makes more than %d requests: a function of the service, such as "
                    "'choose', comes to no end",
                    PLAN_MOST);
    lua_createtable(L, 0, 3);
    luax_set_text(L, "method", request->method);
    settings_push_shown(L, call->subject.settings, request->url.data, request->url.len, 0);
    lua_setfield(L, -2, "url");
    if (request->body.len > 0) {
        plan_push_body(call);
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
    lua_rawgeti(L, -1, (lua_Integer)lua_rawlen(L, -1));
    const char *last = lua_tostring(L, -1);
    bool is_said = last != NULL && strcmp(last, note) == 0; /* a step that is made many times */
    lua_pop(L, 1);
    if (!is_said) {
        settings_push_shown(L, call->subject.settings, note, strlen(note), 0);
        luax_append(L, -2);
    }
    lua_pop(L, 2);
}

bool call_is_dry(const struct integrations_call *call)
{
    return call->arguments != NULL && call->arguments->options.dry_run;
}
