/* Rows for the program's Lua; see libraries.h. */
#include "libraries.h"

#include <lauxlib.h>
#include <string.h>

#include "account.h"
#include "catalog.h"
#include "docs.h"
#include "luax.h"
#include "settings.h"
#include "state.h"

/* ---- services ---- */

/* Adds "PREFIX_NAME" to the array on the top. */
static void add_variable(lua_State *L, const struct integrations_service *service, const char *name)
{
    char variable[ACCOUNT_VARIABLE];
    account_variable(service, name, variable);
    lua_pushstring(L, variable);
    luax_append(L, -2);
}

/* Pushes the names of the variables that give a field of an account. A client's id and secret are
 * an app's in other programs, whose users have them set already. */
static void row_push_variables(lua_State *L, const struct integrations_service *service,
                               const char *name, struct account_row row)
{
    lua_newtable(L);
    if (!account_row_has_variable(row))
        return;
    add_variable(L, service, name);
    if (row.credential != NULL && row.credential->scheme == INTEGRATIONS_CLIENT)
        add_variable(L, service,
                     strcmp(name, row.credential->first) == 0 ? "app_id" : "app_secret");
}

static void row_push_fields(lua_State *L, const struct integrations_service *service)
{
    const char *name;
    lua_newtable(L);
    for (size_t i = 0; (name = account_field_name(service, i)) != NULL; i++) {
        struct account_row row = account_row(service, name);
        lua_createtable(L, 0, 4);
        luax_set_text(L, "name", name);
        luax_set_boolean(L, "secret", row.credential != NULL);
        if (row.setting != NULL)
            luax_set_boolean(L, "integer", row.setting->type == INTEGRATIONS_SETTING_INTEGER);
        row_push_variables(L, service, name, row);
        lua_setfield(L, -2, "variables");
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
}

static void row_push_resources(lua_State *L, const struct integrations_service *service)
{
    const struct integrations_resource *at = service->resources;
    lua_newtable(L);
    for (; at != NULL && at->name != NULL; at++) {
        lua_createtable(L, 0, 2);
        luax_set_text(L, "name", at->name);
        luax_set_text(L, "summary", at->summary);
        luax_append(L, -2);
    }
}

static void row_push_service(lua_State *L, const struct integrations_service *service)
{
    lua_createtable(L, 0, 5);
    luax_set_text(L, "name", service->name);
    luax_set_text(L, "title", service->title);
    luax_set_text(L, "summary", service->summary);
    row_push_fields(L, service);
    lua_setfield(L, -2, "fields");
    row_push_resources(L, service);
    lua_setfield(L, -2, "resources");
}

/* rows.services() -> {{name, title, summary, fields = {{name, secret, integer, variables}},
 * resources = {{name, summary}}}} */
static int rows_services(lua_State *L)
{
    const struct catalog *catalog = state_catalog(L);
    lua_newtable(L);
    for (size_t i = 0; i < catalog->count; i++) {
        row_push_service(L, catalog->services[i]);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    return 1;
}

/* rows.service(name) -> the same of the service of that name; nil: none */
static int rows_service(lua_State *L)
{
    const struct integrations_service *service =
        catalog_service(state_catalog(L), luaL_checkstring(L, 1));
    if (service == NULL)
        return 0;
    row_push_service(L, service);
    return 1;
}

/* ---- operations ---- */

static void row_push_choices(lua_State *L, const struct integrations_choice *choice)
{
    lua_newtable(L);
    for (; choice->word != NULL; choice++) {
        if (choice->alias)
            continue;
        lua_pushstring(L, choice->word);
        luax_append(L, -2);
    }
}

/* How a value is written on a command line: the word that flags.lua has a reader for. */
static const char *kind_of_value(const struct integrations_parameter *parameter)
{
    switch (parameter->type) {
    case INTEGRATIONS_BOOLEAN:
        return "boolean";
    case INTEGRATIONS_INTEGER:
        return "integer";
    case INTEGRATIONS_NUMBER:
        return "number";
    case INTEGRATIONS_BYTES:
        return "bytes";
    case INTEGRATIONS_RECORD:
    case INTEGRATIONS_TABLE:
    case INTEGRATIONS_MAP:
        return "json";
    case INTEGRATIONS_NAME:
        return "name";
    default:
        return "text";
    }
}

static void row_push_parameter(lua_State *L, const struct integrations_parameter *parameter)
{
    /* A UUID is made for each call: its preset is none that could be given. */
    bool made = parameter->type == INTEGRATIONS_UUID && parameter->preset != NULL;
    lua_createtable(L, 0, 14);
    luax_set_text(L, "name", parameter->name);
    luax_set_text(L, "kind", kind_of_value(parameter));
    luax_set_boolean(L, "list", parameter->flags & INTEGRATIONS_LIST);
    luax_set_integer(L, "items_least", parameter->items_least);
    if (parameter->type == INTEGRATIONS_INTEGER && parameter->most > 0)
        luax_set_integer(L, "most", parameter->most);
    luax_set_boolean(L, "required", parameter->flags & INTEGRATIONS_REQUIRED);
    luax_set_boolean(L, "nullable", parameter->flags & INTEGRATIONS_NULLABLE);
    luax_set_text(L, "description", parameter->description);
    luax_set_text(L, "aliases", parameter->aliases);
    luax_set_text(L, "preset", made ? NULL : parameter->preset);
    luax_set_boolean(L, "made", made);
    if (parameter->choices != NULL) {
        row_push_choices(L, parameter->choices);
        lua_setfield(L, -2, "choices");
    }
    if (parameter->type == INTEGRATIONS_RECORD) {
        lua_newtable(L);
        for (const struct integrations_parameter *at = parameter->members; at->name != NULL; at++) {
            if (at->flags & INTEGRATIONS_PASSED_OVER)
                continue;
            row_push_parameter(L, at);
            luax_append(L, -2);
        }
        lua_setfield(L, -2, "members");
    }
}

/* Whether a parameter is the first of those of which one is required. */
static bool is_first_of_rule(const struct integrations_operation *operation, const char *name)
{
    bool first = false;
    for (size_t i = 0; i < operation->rule_count; i++) {
        const struct integrations_rule *rule = &operation->rules[i];
        bool requires = rule->kind == INTEGRATIONS_ANY_OF || rule->kind == INTEGRATIONS_ONE_OF;
        first |= requires && strcmp(rule->names[0], name) == 0;
    }
    return first;
}

static void row_push_operation(lua_State *L, const struct integrations_operation *operation)
{
    operations_push_row(L, operation, 8);
    luax_set_text(L, "summary", operation->summary);
    luax_set_text(L, "read_when", operation->read_when);
    luax_set_boolean(L, "file", operation->result == INTEGRATIONS_FILE);
    luax_set_boolean(L, "walks", catalog_items(operation) != NULL);
    luax_set_text(L, "items", catalog_items(operation));
    luax_set_text(L, "item", operation->item);
    if (operation->columns != NULL) {
        lua_newtable(L);
        for (int i = 0; operation->columns[i] != NULL; i++) {
            lua_pushstring(L, operation->columns[i]);
            lua_rawseti(L, -2, i + 1);
        }
        lua_setfield(L, -2, "columns");
    }
    lua_newtable(L);
    for (size_t i = 0; i < operation->parameter_count; i++) {
        row_push_parameter(L, &operation->parameters[i]);
        luax_set_boolean(L, "first_of_rule",
                         is_first_of_rule(operation, operation->parameters[i].name));
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    lua_setfield(L, -2, "parameters");
}

static const struct integrations_service *check_service(lua_State *L, int index)
{
    const struct integrations_service *service =
        catalog_service(state_catalog(L), luaL_checkstring(L, index));
    luaL_argcheck(L, service != NULL, index, "no service has this name");
    return service;
}

/* rows.operation(service, name) -> the operation of that name, full name or alias; nil: none */
static int rows_operation(lua_State *L)
{
    const struct integrations_operation *operation =
        catalog_operation(check_service(L, 1), luaL_checkstring(L, 2));
    if (operation == NULL)
        return 0;
    row_push_operation(L, operation);
    return 1;
}

/* rows.operations(service) -> the names of all of them, in the rows' order */
static int rows_operations(lua_State *L)
{
    const struct integrations_service *service = check_service(L, 1);
    lua_createtable(L, (int)service->operation_count, 0);
    for (size_t i = 0; i < service->operation_count; i++) {
        lua_pushstring(L, service->operations[i].name);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    return 1;
}

/* rows.is_denied(service, name) -> whether the settings in force deny the operation of that name */
static int rows_is_denied(lua_State *L)
{
    const struct integrations_service *service = check_service(L, 1);
    const struct integrations_operation *operation =
        catalog_operation(service, luaL_checkstring(L, 2));
    luaL_argcheck(L, operation != NULL, 2, "no operation has this name");
    const struct settings *settings = state_push_settings(L, state_push(L));
    lua_pushboolean(L,
                    settings_permission(settings, service, operation, operation->kind).permission ==
                        PERMISSION_DENY);
    return 1;
}

/* rows.hide(secret): no message shows it under the settings in force, as if it were of an account.
 */
static int rows_hide(lua_State *L)
{
    size_t len;
    const char *secret = luaL_checklstring(L, 1, &len);
    struct settings *settings = state_push_settings(L, state_push(L));
    if (!secrets_add(&settings->secrets, NULL, secret, len, false))
        luax_no_memory(L);
    return 0;
}

int luaopen_program_rows(lua_State *L)
{
    static const luaL_Reg functions[] = {{"services", rows_services},
                                         {"service", rows_service},
                                         {"operation", rows_operation},
                                         {"operations", rows_operations},
                                         {"is_denied", rows_is_denied},
                                         {"hide", rows_hide},
                                         {"nearest", docs_nearest}, /* (word, names) */
                                         {NULL, NULL}};
    luaL_newlib(L, functions);
    return 1;
}
