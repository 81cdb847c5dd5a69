/* Permissions and approval; see parts.h. */

#include <lauxlib.h>
#include <string.h>

#include "luax.h"
#include "parts.h"

/* Pushes what `approve` gets: integration, operation, account, kind, marks, arguments. */
static void push_request(lua_State *L, const struct integrations_call *call)
{
    const struct subject *subject = &call->subject;
    const struct integrations_operation *operation = subject->operation;
    enum integrations_kind kind = arguments_kind(call->arguments);
    unsigned marks = kind == INTEGRATIONS_WRITE ? operation->marks : 0;
    lua_createtable(L, 0, 7);
    luax_set_text(L, "integration", subject->integration->name);
    luax_set_text(L, "operation", operation->name);
    luax_set_text(L, "account", subject->account);
    luax_set_text(L, "kind", catalog_kind(kind));
    luax_set_boolean(L, "sends", marks & INTEGRATIONS_SENDS);
    luax_set_boolean(L, "destroys", marks & INTEGRATIONS_DESTROYS);
    arguments_push(L, call->arguments);
    lua_setfield(L, -2, "arguments");
}

static int reason_text(lua_State *L)
{
    luaL_tolstring(L, 1, NULL);
    return 1;
}

/* Pushes the text of the value on the top; what cannot say it is called by its type. */
static void push_reason_text(lua_State *L)
{
    lua_pushcfunction(L, reason_text);
    lua_pushvalue(L, -2);
    if (lua_pcall(L, 1, 1, 0) != LUA_OK)
        lua_pushstring(L, luaL_typename(L, -2));
}

/* Asks the host's function, if there is one: returns whether it says yes, and what else it says.
 * The call is at 1. */
static int ask(lua_State *L)
{
    const struct integrations_call *call = lua_touserdata(L, 1);
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &call->subject.settings->approve_key) != LUA_TFUNCTION)
        return 0;
    push_request(L, call);
    lua_call(L, 1, 2);
    return 2;
}

/* Leaves the reason for a no (or nil) on the top. An error in the host's function is a no. */
static bool is_approved(struct integrations_call *call)
{
    lua_State *L = call->L;
    int64_t before = clock_now();
    int status = luax_protect(L, ask, call, 0, 2);
    /* The call's time has not passed meanwhile: the host may ask somebody at a terminal. */
    call->deadline += clock_now() - before;
    if (status == LUA_ERRMEM)
        lua_error(L);
    if (status == LUA_OK)
        return lua_isboolean(L, -2) && lua_toboolean(L, -2);
    push_reason_text(L);
    lua_pushfstring(L, "approve failed: %s", lua_tostring(L, -1));
    return false;
}

/* Pushes what decided, where that is not the kind: "", " (permissions.send)". */
static const char *push_reason(lua_State *L, const struct subject *subject, const char *kind,
                               const char *part)
{
    if (part == NULL)
        return lua_pushfstring(L, " (permissions.operations.%s)", subject->operation->name);
    if (strcmp(part, kind) == 0)
        return lua_pushliteral(L, "");
    return lua_pushfstring(L, " (permissions.%s)", part);
}

/* Who let it run, the call or all calls of its walk: what was approved is not asked about again
 * when the host changes something else. */
static unsigned long *approved_by(struct integrations_call *call)
{
    return call->walk != NULL ? &call->walk->approved : &call->approved;
}

static struct verdict policy_verdict(const struct integrations_call *call)
{
    const struct subject *subject = &call->subject;
    return settings_permission(subject->settings, subject->integration, subject->operation,
                               arguments_kind(call->arguments));
}

void policy_judge(struct integrations_call *call)
{
    lua_State *L = call->L;
    const struct subject *subject = &call->subject;
    const char *kind = catalog_kind(arguments_kind(call->arguments));
    const char *integration = subject->integration->name;
    int top = lua_gettop(L);
    unsigned long approver = subject->settings->approver;
    struct verdict verdict = policy_verdict(call);
    if (verdict.permission == PERMISSION_DENY) {
        *approved_by(call) = 0;
        call_refuse(call, ERROR_PERMISSION, "Integration '%s' %s access denied.%s", integration,
                    kind, push_reason(L, subject, kind, verdict.part));
    }
    if (verdict.permission == PERMISSION_ASK && *approved_by(call) != approver) {
        if (!is_approved(call)) {
            const char *said = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : NULL;
            call_refuse(call, ERROR_PERMISSION, "Integration '%s' %s requires approval.%s%s%s",
                        integration, kind, push_reason(L, subject, kind, verdict.part),
                        said != NULL ? " Not approved: " : "", said != NULL ? said : "");
        }
        lua_settop(L, top);
        *approved_by(call) = approver;
    }
    /* The host may say otherwise while it is asked: that holds from the next request on. */
    call->let = subject->settings->number;
}

bool policy_stops(const struct transfer *transfer)
{
    struct integrations_call *call =
        (void *)((char *)transfer - offsetof(struct integrations_call, transfer));
    const struct settings *settings = call->subject.settings;
    if (call->let == settings->number)
        return false;
    enum permission permission = policy_verdict(call).permission;
    return permission == PERMISSION_DENY ||
           (permission == PERMISSION_ASK && *approved_by(call) != settings->approver);
}
