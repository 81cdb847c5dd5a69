/*
 * Namespaces and how an account is picked; see face.h.
 *
 * A namespace is an empty table whose metatable looks operations and accounts up; scripts can
 * neither write to it nor reach its metatable. Operations are closures, each made once as long as
 * somebody has it; the account they use is looked up by name when they are called, so `configure`
 * needs to change none of them.
 */
#include "face.h"

#include <lauxlib.h>
#include <string.h>

#include "call.h"
#include "error.h"
#include "likeness.h"
#include "luax.h"
#include "settings.h"
#include "state.h"
#include "webhook.h"

static const char NAMESPACE_NAME[] = "integrations.namespace";
static const char MADE_METATABLE[] = "integrations.made";

/*
 * Upvalues of a namespace's functions: the module, the integration (light), the account's name
 * (nil: it is the integration's own namespace), a table of operations and namespaces made so far,
 * rights.
 */
enum { UP_MODULE = 1, UP_INTEGRATION, UP_ACCOUNT, UP_MADE, UP_RIGHTS, UP_COUNT = UP_RIGHTS };

static const struct integrations_service *integration_of(lua_State *L)
{
    return lua_touserdata(L, lua_upvalueindex(UP_INTEGRATION));
}

/* Pushes the settings in force. */
static struct settings *push_settings(lua_State *L)
{
    return state_push_settings(L, lua_touserdata(L, lua_upvalueindex(UP_MODULE)));
}

static const char *account_of(lua_State *L)
{
    return lua_tostring(L, lua_upvalueindex(UP_ACCOUNT));
}

static bool has_right(lua_State *L, enum namespace_rights right)
{
    return lua_tointeger(L, lua_upvalueindex(UP_RIGHTS)) & right;
}

/* `name` is the one by which it was looked up. */
static void push_operation(lua_State *L, const struct integrations_operation *operation,
                           const char *name)
{
    const struct integrations_service *integration = integration_of(L);
    const char *account = account_of(L), *sets = catalog_alias_sets(integration, operation, name);
    lua_pushvalue(L, lua_upvalueindex(UP_MODULE));
    lua_pushlightuserdata(L, (void *)operation);
    lua_pushlightuserdata(L, (void *)integration);
    lua_pushstring(L, account != NULL ? account : "default");
    lua_pushboolean(L, has_right(L, NAMESPACE_FILES));
    if (sets != NULL)
        lua_pushlstring(L, sets, strcspn(sets, " "));
    else
        lua_pushnil(L);
    lua_pushcclosure(L, call_operation, CALL_UP_COUNT);
}

/* Whether the integration's own namespace has a namespace for the account. */
static bool has_account(lua_State *L, const char *name)
{
    if (account_of(L) != NULL)
        return false;
    if (strcmp(name, "default") == 0)
        return true;
    struct settings *settings = push_settings(L);
    lua_pop(L, 1);
    return settings_account(settings, integration_of(L), name) != NULL;
}

/* Operations and accounts as one list of names, for the nearest one. */
struct names {
    const struct integrations_service *integration;
    const struct account *accounts;
};

static const char *name_at(const void *context, size_t i)
{
    const struct names *names = context;
    if (i < names->integration->operation_count)
        return names->integration->operations[i].name;
    const struct account *account = names->accounts;
    for (i -= names->integration->operation_count; i > 0; i--)
        account = account->next;
    return account->name;
}

static size_t count_names(const struct names *names)
{
    size_t count = names->integration->operation_count;
    for (const struct account *account = names->accounts; account != NULL; account = account->next)
        count++;
    return count;
}

/* Whether a name is too far from the nearest one to be a slip of it, which merely contains it: an
 * account may be meant, as by `work`, which stands in `list_workflows`. */
static bool is_far(const char *name, size_t len, const char *nearest)
{
    return len <= LIKENESS_NAME &&
           2 * likeness_distance(name, len, nearest, strlen(nearest)) >= len;
}

/* The name is at 2. */
_Noreturn static void refuse_name(lua_State *L)
{
    size_t len;
    const char *name = lua_tolstring(L, 2, &len);
    const struct integrations_service *integration = integration_of(L);
    const char *account = account_of(L);
    struct names names = {.integration = integration};
    if (account == NULL)
        names.accounts = settings_accounts(push_settings(L), integration);
    const char *nearest = likeness_nearest(name, name_at, &names, count_names(&names));
    if (nearest == NULL)
        nearest = likeness_nearest(catalog_short_name(integration, name), catalog_operation_name,
                                   integration, integration->operation_count);
    /* A finalizer may replace the account whose name it is. */
    nearest = lua_pushstring(L, nearest);
    lua_pushfstring(L, "Unknown function: app.integrations.%s.%s%s%s", integration->name,
                    account != NULL ? account : "", account != NULL ? "." : "",
                    error_push_given(L, name, len, 60));
    if (account == NULL && (nearest == NULL || is_far(name, len, nearest)))
        lua_pushfstring(L, "%s. Neither a function nor an account has this name",
                        lua_tostring(L, -1));
    if (nearest != NULL)
        lua_pushfstring(L, "%s. Did you mean: %s", lua_tostring(L, -1), nearest);
    struct subject subject = {.integration = integration, .account = account};
    error_raise_top(L, &subject, ERROR_ARGUMENT);
}

/* Pushes what has the name at `key`, made where it is not there yet: an operation, or (NULL) the
 * namespace of an account. */
static void push_entry(lua_State *L, int key, const struct integrations_operation *operation)
{
    int made = lua_upvalueindex(UP_MADE);
    lua_pushvalue(L, key);
    if (lua_rawget(L, made) != LUA_TNIL)
        return;
    lua_pop(L, 1);
    if (operation != NULL)
        push_operation(L, operation, lua_tostring(L, key));
    else
        namespace_push(L, lua_upvalueindex(UP_MODULE), integration_of(L), lua_tostring(L, key),
                       has_right(L, NAMESPACE_FILES) ? NAMESPACE_FILES : 0);
    lua_pushvalue(L, key);
    lua_pushvalue(L, -2);
    lua_rawset(L, made);
}

/* __index: an operation, or the namespace of an account; raises for any other name. */
static int namespace_index(lua_State *L)
{
    lua_settop(L, 2);
    if (lua_type(L, 2) != LUA_TSTRING)
        return 0;
    const struct integrations_service *integration = integration_of(L);
    size_t len;
    const char *name = lua_tolstring(L, 2, &len);
    /* What has a zero byte is not the name that it begins with, and would be kept beside it. */
    if (strlen(name) < len)
        refuse_name(L);
    const struct integrations_operation *operation = catalog_operation(integration, name);
    if (operation == NULL && has_right(L, NAMESPACE_HOST) &&
        webhook_push_function(L, integration, name))
        return 1;
    if (operation == NULL && !has_account(L, name))
        refuse_name(L);
    push_entry(L, 2, operation);
    return 1;
}

static int namespace_newindex(lua_State *L)
{
    return luaL_error(L, "app.integrations.%s cannot be changed", integration_of(L)->name);
}

/* Sets the field `name` of the table on the top to what has that name. */
static void list_name(lua_State *L, const char *name,
                      const struct integrations_operation *operation)
{
    lua_pushstring(L, name);
    push_entry(L, lua_gettop(L), operation);
    lua_rawset(L, -3);
}

/* The iterator of pairs: the script's own `next` may be missing, or another. */
static int next_pair(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 2);
    return lua_next(L, 1) != 0 ? 2 : 0;
}

/* __pairs: a copy of what is there, so that a loop can do what it likes. */
static int namespace_pairs(lua_State *L)
{
    const struct integrations_service *integration = integration_of(L);
    lua_settop(L, 1);
    /* Held, as a finalizer may configure others meanwhile. */
    const struct settings *settings = push_settings(L);
    lua_pushcfunction(L, next_pair);
    lua_newtable(L);
    for (size_t i = 0; i < integration->operation_count; i++)
        list_name(L, integration->operations[i].name, &integration->operations[i]);
    if (account_of(L) == NULL) {
        list_name(L, "default", NULL);
        const struct account *account;
        for (size_t i = 0; (account = settings_account_at(settings, integration, i)) != NULL; i++)
            list_name(L, account->name, NULL);
    }
    lua_pushnil(L);
    return 3;
}

/* Pushes a table for what will be made, with weak values: accounts come and go. */
static void push_new_made(lua_State *L)
{
    static const luaL_Reg functions[] = {{NULL, NULL}};
    lua_newtable(L);
    luax_metatable(L, MADE_METATABLE, functions);
    luax_set_text(L, "__mode", "v");
    lua_setmetatable(L, -2);
}

void namespace_push(lua_State *L, int module, const struct integrations_service *integration,
                    const char *account, unsigned rights)
{
    static const luaL_Reg methods[] = {{"__index", namespace_index},
                                       {"__newindex", namespace_newindex},
                                       {"__pairs", namespace_pairs},
                                       {NULL, NULL}};
    lua_pushvalue(L, module);
    int above = lua_gettop(L);
    lua_newtable(L);
    luaL_newlibtable(L, methods);
    lua_pushvalue(L, above);
    lua_pushlightuserdata(L, (void *)integration);
    lua_pushstring(L, account);
    push_new_made(L);
    lua_pushinteger(L, rights);
    luaL_setfuncs(L, methods, UP_COUNT);
    luax_set_text(L, "__name", NAMESPACE_NAME);
    luax_set_text(L, "__metatable", NAMESPACE_NAME);
    lua_setmetatable(L, -2);
    lua_remove(L, above);
}
