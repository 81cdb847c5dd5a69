/* Operations as data; see docs.h. The schemas were made when the rows were compiled; of rows by
 * hand a plain one is made here. */
#include "docs.h"

#include <lauxlib.h>
#include <string.h>

#include "catalog.h"
#include "error.h"
#include "luax.h"
#include "push.h"
#include "state.h"

/* ---- the filter, a table at 1 ---- */

static void check_filter(lua_State *L)
{
    static const struct {
        const char *key;
        int type;
    } keys[] = {{"integration", LUA_TSTRING},
                {"resource", LUA_TSTRING},
                {"kind", LUA_TSTRING},
                {"core", LUA_TBOOLEAN},
                {"name", LUA_TSTRING},
                {"tools", LUA_TBOOLEAN},
                {NULL, LUA_TNIL}};
    for (lua_pushnil(L); lua_next(L, 1) != 0; lua_pop(L, 1)) {
        size_t i = 0;
        const char *key = luax_key(L, -2);
        while (keys[i].key != NULL && strcmp(key, keys[i].key) != 0)
            i++;
        if (keys[i].key == NULL)
            error_raise(L, NULL, ERROR_ARGUMENT,
                        "operations: unknown filter %s. Filters: integration, resource, kind, "
                        "core, name, tools",
                        error_push_shown(L, -2));
        if (lua_type(L, -1) != keys[i].type && !luax_is_null(L, -1))
            error_raise(L, NULL, ERROR_ARGUMENT, "operations: filter '%s': expected a %s, got a %s",
                        keys[i].key, lua_typename(L, keys[i].type), luaL_typename(L, -1));
    }
}

/* Pushes what the filter says under that key, and returns its type; null says nothing. */
static int push_wanted(lua_State *L, const char *key)
{
    lua_pushstring(L, key);
    lua_rawget(L, 1);
    if (luax_is_null(L, -1)) {
        lua_pop(L, 1);
        lua_pushnil(L);
    }
    return lua_type(L, -1);
}

/* Whether the filter wants that text under that key, or says nothing of it. */
static bool wants(lua_State *L, const char *key, const char *text)
{
    return push_wanted(L, key) == LUA_TNIL || strcmp(luax_key(L, -1), text) == 0;
}

/* A name is an operation's short or full one, or an alias. */
static bool is_wanted(lua_State *L, const struct integrations_service *service,
                      const struct integrations_operation *operation)
{
    int top = lua_gettop(L);
    bool core = operation->marks & INTEGRATIONS_CORE;
    bool wanted = (push_wanted(L, "core") == LUA_TNIL || lua_toboolean(L, -1) == core) &&
                  (push_wanted(L, "name") == LUA_TNIL ||
                   catalog_operation(service, luax_key(L, -1)) == operation) &&
                  wants(L, "integration", service->name) &&
                  wants(L, "resource", operation->resource) &&
                  wants(L, "kind", catalog_kind(operation->kind));
    lua_settop(L, top);
    return wanted;
}

/* ---- operations ---- */

/* Takes from the schema on the top what model APIs refuse there: rules between parameters. */
static void remove_rules(lua_State *L)
{
    static const char *const keys[] = {"anyOf", "oneOf", "allOf"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        lua_pushnil(L);
        lua_setfield(L, -2, keys[i]);
    }
}

/* Puts what stands beside anyOf into the first of its schemas, for some model APIs take nothing
 * there: in the schema on the top, and in all within it. */
static void leave_several_alone(lua_State *L)
{
    static const char *const keys[] = {"description", "default"};
    int schema = lua_gettop(L), first = schema + 2;
    luaL_checkstack(L, LUA_MINSTACK, NULL);
    if (lua_getfield(L, schema, "anyOf") == LUA_TTABLE && lua_rawgeti(L, -1, 1) == LUA_TTABLE)
        for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
            if (lua_getfield(L, schema, keys[i]) != LUA_TNIL)
                lua_setfield(L, first, keys[i]);
            lua_settop(L, first);
            lua_pushnil(L);
            lua_setfield(L, schema, keys[i]);
        }
    lua_settop(L, schema);
    for (lua_pushnil(L); lua_next(L, schema) != 0; lua_pop(L, 1))
        if (lua_istable(L, -1))
            leave_several_alone(L);
}

/* What a schema says of a type at least. One of several types is a schema of its own, and an array
 * says what is in it, as some model APIs want it. */
#define TYPE(name) "{\"type\":\"" name "\"}"
#define PLAIN TYPE("string") "," TYPE("number") "," TYPE("boolean") "," TYPE("object")
#define ARRAY "{\"type\":\"array\",\"items\":{\"anyOf\":[" PLAIN "]}}"
static const char *const type_schemas[INTEGRATIONS_TYPES] = {
    [INTEGRATIONS_TEXT] = TYPE("string"),
    [INTEGRATIONS_INTEGER] = TYPE("integer"),
    [INTEGRATIONS_NUMBER] = TYPE("number"),
    [INTEGRATIONS_BOOLEAN] = TYPE("boolean"),
    [INTEGRATIONS_CHOICE] = TYPE("string"),
    [INTEGRATIONS_ADDRESS] = TYPE("string"),
    [INTEGRATIONS_PHONE] = TYPE("string"),
    [INTEGRATIONS_TIME] = TYPE("string"),
    [INTEGRATIONS_NAME] = "{\"anyOf\":[" TYPE("string") "," TYPE("integer") "]}",
    [INTEGRATIONS_UUID] = TYPE("string"),
    [INTEGRATIONS_BYTES] = TYPE("string"),
    [INTEGRATIONS_RECORD] = TYPE("object"),
    [INTEGRATIONS_TABLE] = "{\"anyOf\":[" TYPE("object") "," ARRAY "]}",
    [INTEGRATIONS_VALUE] = "{\"anyOf\":[" TYPE("string") "," TYPE("number") "]}",
    [INTEGRATIONS_ANYTHING] = "{\"anyOf\":[" PLAIN "," ARRAY "]}",
    [INTEGRATIONS_MAP] = TYPE("object"),
};

/* Pushes what a schema says of a parameter at least: its type, its words, that it is a list. */
static void push_property(lua_State *L, const struct integrations_parameter *row)
{
    const char *type = row->flags & INTEGRATIONS_FLAT ? TYPE("object") : type_schemas[row->type];
    json_push(L, type, strlen(type), JSON_NULLS_ABSENT);
    if (row->choices != NULL) {
        lua_newtable(L);
        for (const struct integrations_choice *at = row->choices; at->word != NULL; at++) {
            lua_pushstring(L, at->word);
            luax_append(L, -2);
        }
        lua_setfield(L, -2, "enum");
    }
    if (row->flags & INTEGRATIONS_LIST) {
        lua_createtable(L, 0, 3);
        lua_insert(L, -2);
        lua_setfield(L, -2, "items");
        luax_set_text(L, "type", "array");
    }
    luax_set_text(L, "description", row->description);
}

/* Pushes a schema of the parameters, where the rows bring none. */
static void push_plain_schema(lua_State *L, const struct integrations_operation *operation)
{
    lua_createtable(L, 0, 4);
    luax_set_text(L, "type", "object");
    luax_set_boolean(L, "additionalProperties", false);
    lua_newtable(L);
    lua_newtable(L);
    for (size_t i = 0; i < operation->parameter_count; i++) {
        const struct integrations_parameter *row = &operation->parameters[i];
        push_property(L, row);
        lua_setfield(L, -3, row->name);
        if (row->flags & INTEGRATIONS_REQUIRED) {
            lua_pushstring(L, row->name);
            luax_append(L, -2);
        }
    }
    if (lua_rawlen(L, -1) == 0) { /* no array of operations is empty */
        lua_pop(L, 1);
        lua_pushnil(L);
    }
    lua_setfield(L, -3, "required");
    lua_setfield(L, -2, "properties");
}

/*
 * Adds parameters and description to the operation on the top. Both stand in the schema: the
 * description says in words what the rules say, as not every reader of a schema heeds anyOf.
 */
static void add_schema(lua_State *L, const struct integrations_operation *operation, bool tools)
{
    luax_set_text(L, "description", operation->summary);
    if (operation->schema != NULL)
        json_push(L, operation->schema, strlen(operation->schema), JSON_NULLS_ABSENT);
    else
        push_plain_schema(L, operation);
    if (lua_getfield(L, -1, "description") == LUA_TSTRING) {
        lua_setfield(L, -3, "description");
        lua_pushnil(L);
        lua_setfield(L, -2, "description");
    } else {
        lua_pop(L, 1);
    }
    if (tools) {
        remove_rules(L);
        leave_several_alone(L);
    }
    lua_setfield(L, -2, "parameters");
}

/* Whether carrying it out twice comes to the same as once. */
static bool operations_is_repeatable(const struct integrations_operation *operation)
{
    bool repeatable = true;
    for (size_t i = 0; i < operation->step_count; i++)
        repeatable = repeatable && catalog_is_repeatable(&operation->steps[i]);
    return repeatable;
}

void operations_push_row(lua_State *L, const struct integrations_operation *row, int room)
{
    lua_createtable(L, 0, 6 + room);
    luax_set_text(L, "name", row->name);
    luax_set_text(L, "resource", row->resource);
    luax_set_text(L, "kind", catalog_kind(row->kind));
    luax_set_boolean(L, "core", row->marks & INTEGRATIONS_CORE);
    luax_set_boolean(L, "sends", row->marks & INTEGRATIONS_SENDS);
    luax_set_boolean(L, "destroys", row->marks & INTEGRATIONS_DESTROYS);
}

static void operations_push_one(lua_State *L, const struct integrations_service *service,
                                const struct integrations_operation *operation, bool tools)
{
    operations_push_row(L, operation, 5);
    luax_set_text(L, "integration", service->name);
    luax_set_text(L, "read_when", operation->read_when);
    luax_set_boolean(L, "repeatable", operations_is_repeatable(operation));
    add_schema(L, operation, tools);
}

int operations_list(lua_State *L)
{
    lua_settop(L, 1);
    if (luax_is_absent(L, 1)) {
        lua_newtable(L);
        lua_replace(L, 1);
    }
    error_check_type(L, 1, LUA_TTABLE, "operations: expected a table that filters");
    check_filter(L);
    push_wanted(L, "tools");
    bool tools = lua_toboolean(L, -1);
    lua_pop(L, 1);
    lua_newtable(L);
    const struct catalog *catalog = state_catalog(L);
    for (size_t i = 0; i < catalog->count; i++) {
        const struct integrations_service *service = catalog->services[i];
        for (size_t j = 0; j < service->operation_count; j++) {
            if (!is_wanted(L, service, &service->operations[j]))
                continue;
            operations_push_one(L, service, &service->operations[j], tools);
            luax_append(L, 2);
        }
    }
    return 1;
}
