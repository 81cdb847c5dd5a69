/* What hosts in C call; see integrations.h. Everything that may raise runs protected. */
#include "integrations.h"

#include <errno.h>
#include <lauxlib.h>
#include <string.h>

#include "call.h"
#include "catalog.h"
#include "error.h"
#include "face.h"
#include "likeness.h"
#include "luax.h"
#include "settings.h"
#include "sharing.h"
#include "state.h"
#include "tasks.h"

const char *integrations_version(void)
{
    return INTEGRATIONS_VERSION;
}

static int host_open(lua_State *L)
{
    luaL_requiref(L, "integrations", luaopen_integrations, 0);
    return 1;
}

int integrations_open(lua_State *L)
{
    return luax_protect(L, host_open, NULL, 0, 1);
}

/* ---- accounts ---- */

/* The service of that name; raises when there is none. */
static const struct integrations_service *host_find_service(lua_State *L, const char *name)
{
    const struct integrations_service *service =
        name != NULL ? catalog_service(state_catalog(L), name) : NULL;
    if (service == NULL)
        error_raise(L, NULL, ERROR_CONFIGURATION, "there is no integration of that name");
    return service;
}

/* Pushes the settings in force, which are to be changed; those of a state that is closing have
 * ended, and nobody would free what they get. */
static struct settings *host_push_settings(lua_State *L)
{
    struct state *state = state_push(L);
    state_check_open(L, state);
    return state_push_settings(L, state);
}

/* Copies the fields that are given; raises when there are too many. */
static size_t host_read_fields(lua_State *L, const struct integrations_account *account,
                               struct account_field *fields)
{
    size_t count = 0;
    if (account->field_count > 0 && account->fields == NULL)
        error_raise(L, NULL, ERROR_CONFIGURATION, "its fields are counted, but not there");
    for (size_t i = 0; i < account->field_count; i++) {
        if (account->fields[i].value == NULL)
            continue;
        if (account->fields[i].name == NULL || count == ACCOUNT_FIELDS_MOST)
            error_raise(L, NULL, ERROR_CONFIGURATION,
                        "an account has at most %d fields, and each has a name",
                        ACCOUNT_FIELDS_MOST);
        fields[count++] = (struct account_field){.name = account->fields[i].name,
                                                 .text = account->fields[i].value};
    }
    return count;
}

static int host_add_account(lua_State *L)
{
    const struct integrations_account *account = lua_touserdata(L, 1);
    struct account_field fields[ACCOUNT_FIELDS_MOST];
    if (account == NULL || account->size < sizeof *account)
        error_raise(L, NULL, ERROR_CONFIGURATION,
                    "there is no struct integrations_account, or its size is not set");
    const char *name = account->name != NULL ? account->name : "default";
    const struct integrations_service *service = host_find_service(L, account->service);
    size_t count = host_read_fields(L, account, fields);
    struct settings *settings = host_push_settings(L);
    if (!settings_add_account(L, settings, service, name, fields, count)) {
        lua_pushfstring(L, "%s.%s: %s", service->name, name, lua_tostring(L, -1));
        error_raise_top(L, NULL, ERROR_CONFIGURATION);
    }
    return 0;
}

int integrations_add_account(lua_State *L, const struct integrations_account *account)
{
    return luax_protect(L, host_add_account, account, 0, 0);
}

/* ---- permissions ---- */

/* The same; calls that go on, and walks, are judged by them anew. */
static struct settings *host_change_settings(lua_State *L)
{
    struct settings *settings = host_push_settings(L);
    state_number(state_push(L), settings);
    return settings;
}

/* What integrations_set_permission is given. */
struct host_permission {
    const char *service, *name, *permission;
};

static int host_set_permission(lua_State *L)
{
    const struct host_permission *given = lua_touserdata(L, 1);
    const struct integrations_service *service = host_find_service(L, given->service);
    enum permission permission;
    if (given->permission == NULL || !permission_read(given->permission, &permission))
        error_raise(L, NULL, ERROR_CONFIGURATION, "a permission is \"allow\", \"ask\" or \"deny\"");
    struct settings *settings = host_change_settings(L);
    struct service_settings *into = settings_make_service(settings, service);
    if (into == NULL)
        luax_no_memory(L);
    const char *name = given->name != NULL ? given->name : "";
    enum permission *part = permissions_part(&into->permissions, name);
    if (part != NULL) {
        *part = permission;
        return 0;
    }
    switch (permissions_set(&into->permissions, service, name, permission, true)) {
    case PERMISSION_SET:
    case PERMISSION_TWICE:
        return 0;
    case PERMISSION_NO_MEMORY:
        luax_no_memory(L);
    case PERMISSION_UNKNOWN:
        break;
    }
    const char *nearest =
        likeness_nearest(name, catalog_operation_name, service, service->operation_count);
    error_raise(L, NULL, ERROR_CONFIGURATION,
                "'%s' is none of read, write, send, destroy and the operations of %s%s%s",
                error_push_given(L, name, strlen(name), 60), service->title,
                nearest != NULL ? ". Did you mean: " : "", nearest != NULL ? nearest : "");
}

int integrations_set_permission(lua_State *L, const char *service, const char *name,
                                const char *permission)
{
    const struct host_permission given = {service, name, permission};
    return luax_protect(L, host_set_permission, &given, 0, 0);
}

/* The function is at 2. */
static int host_set_approve(lua_State *L)
{
    if (!lua_isnil(L, 2) && !lua_isfunction(L, 2))
        error_raise(L, NULL, ERROR_CONFIGURATION, "approve: expected a function, got a %s",
                    luaL_typename(L, 2));
    struct settings *settings = host_change_settings(L);
    settings->approver = settings->number;
    lua_pushvalue(L, 2);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &settings->approve_key);
    return 0;
}

int integrations_set_approve(lua_State *L)
{
    return luax_protect(L, host_set_approve, NULL, 1, 0);
}

/* ---- calls ---- */

/* Replaces the table on the top by what it has under the first `len` bytes of the name. */
static void host_find_part(lua_State *L, const char *name, size_t len)
{
    lua_pushlstring(L, name, len);
    lua_gettable(L, -2);
    lua_remove(L, -2);
}

/* The light userdata at 1 is the operation's name. It is looked up in a namespace of its own: the
 * module's table is for scripts, which may not have it, or have changed it. */
static int host_push_operation(lua_State *L)
{
    const char *name = lua_touserdata(L, 1);
    const char *first = name != NULL ? strchr(name, '.') : NULL;
    const char *last = first != NULL ? strrchr(first, '.') : NULL;
    const struct integrations_service *service = NULL;
    struct state *state = state_push(L);
    outside_publish(L, state);
    if (first != NULL && last[1] != '\0') {
        lua_pushlstring(L, name, (size_t)(first - name));
        service = catalog_service(&state->catalog, lua_tostring(L, -1));
    }
    if (service != NULL) {
        namespace_push(L, 2, service, NULL, NAMESPACE_FILES | NAMESPACE_HOST);
        /* An account's name may have dots. */
        if (last > first)
            host_find_part(L, first + 1, (size_t)(last - first - 1));
        if (lua_istable(L, -1))
            host_find_part(L, last + 1, strlen(last + 1));
        else
            lua_pushnil(L);
    }
    if (lua_tocfunction(L, -1) != call_operation)
        error_raise(L, NULL, ERROR_ARGUMENT,
                    "there is no operation '%s'; a name is such as helpscout.get_mailbox",
                    name != NULL ? error_push_given(L, name, strlen(name), 120) : "");
    return 1;
}

int integrations_push_operation(lua_State *L, const char *name)
{
    return luax_protect(L, host_push_operation, name, 0, 1);
}

/* ---- stores ---- */

static int host_set_store(lua_State *L)
{
    const struct integrations_store *store = lua_touserdata(L, 1);
    sharing_add(L, host_push_settings(L), store);
    return 0;
}

int integrations_set_store(lua_State *L, const struct integrations_store *store)
{
    return luax_protect(L, host_set_store, store, 0, 0);
}

/* ---- files ---- */

/* The light userdata at 1 is the folder's path; NULL: none. */
static int host_set_files(lua_State *L)
{
    struct settings *settings = host_push_settings(L);
    if (!settings_set_files(settings, lua_touserdata(L, 1)))
        error_raise(L, NULL, ERROR_CONFIGURATION, "the folder for files cannot be opened: %s",
                    strerror(errno));
    return 0;
}

int integrations_set_files(lua_State *L, const char *folder)
{
    return luax_protect(L, host_set_files, folder, 0, 0);
}

/* ---- tasks ---- */

/* Calls the function that the light userdata at 1 points to, with the state as its upvalue. */
static int host_call(lua_State *L)
{
    const lua_CFunction *function = lua_touserdata(L, 1);
    state_push(L);
    lua_pushcclosure(L, *function, 1);
    lua_replace(L, 1);
    lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
    return lua_gettop(L);
}

/* Calls a function of the module with the `arguments` on the top of the stack. */
static int host_protect(lua_State *L, lua_CFunction function, int arguments, int results)
{
    return luax_protect(L, host_call, &function, arguments, results);
}

/* The same for a function of the task at `index`. */
static int host_protect_task(lua_State *L, lua_CFunction function, int index, int results)
{
    lua_pushvalue(L, index);
    return host_protect(L, function, 1, results);
}

/* Takes the number off the top when all went well; `otherwise` where it is nil. */
static int host_take_number(lua_State *L, int status, double *number, double otherwise)
{
    if (status != LUA_OK)
        return status;
    *number = lua_isnil(L, -1) ? otherwise : lua_tonumber(L, -1);
    lua_pop(L, 1);
    return status;
}

static int host_take_integer(lua_State *L, int status, int *integer)
{
    double number = 0;
    status = host_take_number(L, status, &number, 0);
    if (status == LUA_OK && integer != NULL)
        *integer = (int)number;
    return status;
}

int integrations_start(lua_State *L, int arguments)
{
    return host_protect(L, tasks_start, arguments + 1, 1);
}

int integrations_poll(lua_State *L, double seconds, int *left)
{
    lua_pushnumber(L, seconds);
    return host_take_integer(L, host_protect(L, tasks_poll, 1, 1), left);
}

int integrations_task_is_done(lua_State *L, int index, int *done)
{
    int status = host_protect_task(L, task_done, index, 1);
    if (status != LUA_OK)
        return status;
    *done = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return status;
}

int integrations_task_result(lua_State *L, int index)
{
    return host_protect_task(L, task_result, index, 1);
}

int integrations_task_cancel(lua_State *L, int index)
{
    return host_protect_task(L, task_cancel, index, 0);
}

int integrations_descriptor(lua_State *L, int *descriptor)
{
    return host_take_integer(L, host_protect(L, tasks_descriptor, 0, 1), descriptor);
}

int integrations_next_timeout(lua_State *L, double *seconds)
{
    return host_take_number(L, host_protect(L, tasks_next_timeout, 0, 1), seconds, -1);
}
