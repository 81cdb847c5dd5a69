/* Permissions and approval; see policy.h. */
#include "policy.h"

#include <lauxlib.h>

#include "module.h"

static void set_text(lua_State *L, const char *field, const char *text)
{
    lua_pushstring(L, text);
    lua_setfield(L, -2, field);
}

/* Pushes what `approve` gets: integration, operation, account, kind, arguments. */
static void push_request(lua_State *L, const struct subject *subject,
                         const struct arguments *arguments)
{
    lua_createtable(L, 0, 5);
    set_text(L, "integration", subject->integration->name);
    set_text(L, "operation", subject->operation->name);
    set_text(L, "account", subject->account);
    set_text(L, "kind", catalog_kind(subject->operation->kind));
    arguments_push(L, subject->operation, arguments);
    lua_setfield(L, -2, "arguments");
}

/* Asks the host's function. Leaves its reason (or nil) on the top. An error in it is a no. */
static bool is_approved(lua_State *L, const struct subject *subject,
                        const struct arguments *arguments, const struct settings *settings)
{
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &settings->approve_key) != LUA_TFUNCTION) {
        lua_pop(L, 1);
        lua_pushnil(L);
        return false;
    }
    push_request(L, subject, arguments);
    if (module_pcall(L, 1, 2) != LUA_OK) {
        luaL_tolstring(L, -1, NULL);
        lua_pushfstring(L, "approve failed: %s", lua_tostring(L, -1));
        return false;
    }
    return lua_isboolean(L, -2) && lua_toboolean(L, -2);
}

void policy_check(lua_State *L, const struct subject *subject, const struct arguments *arguments,
                  const struct settings *settings)
{
    enum operation_kind kind = subject->operation->kind;
    const char *integration = subject->integration->name;
    int top = lua_gettop(L);
    switch (settings->permissions[catalog_index(subject->integration)][kind]) {
    case PERMISSION_ALLOW:
        return;
    case PERMISSION_DENY:
        error_raise(L, subject, ERROR_PERMISSION, "Integration '%s' %s access denied.", integration,
                    catalog_kind(kind));
    case PERMISSION_ASK:
        if (!is_approved(L, subject, arguments, settings)) {
            bool reason = lua_type(L, -1) == LUA_TSTRING;
            error_raise(L, subject, ERROR_PERMISSION, "Integration '%s' %s requires approval.%s%s",
                        integration, catalog_kind(kind), reason ? " Not approved: " : "",
                        reason ? lua_tostring(L, -1) : "");
        }
        lua_settop(L, top);
    }
}
