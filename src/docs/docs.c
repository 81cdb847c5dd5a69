/*
 * The documentation that scripts read; see docs.h. Pages and search are lua/integrations/docs.lua;
 * here it is loaded, and given rows, pages and guides.
 */
#include "docs.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>

#include "catalog.h"
#include "embedded.h"
#include "error.h"
#include "likeness.h"
#include "luax.h"
#include "state.h"
#include "text.h"
#include "types.h"

/* A guide is a file of docs/, or of docs/guides/; guides.lua lists them. NULL: there is none of
 * that name. */
static const struct embedded_file *find_guide(const char *name)
{
    static const char *const folders[] = {"docs/", "docs/guides/"};
    const struct embedded_file *file = NULL;
    for (size_t i = 0; i < 2 && (file == NULL || file->text == NULL); i++) {
        char path[80];
        snprintf(path, sizeof path, "%s%s.md", folders[i], name);
        file = embedded_find(path);
    }
    return file->text != NULL ? file : NULL;
}

bool docs_has_guide(const char *name)
{
    return find_guide(name) != NULL;
}

/* ---- what docs.lua gets: functions, each documented as docs.lua calls it ---- */

/* The service whose number is at 1. */
static const struct integrations_service *service_given(lua_State *L)
{
    return state_catalog(L)->services[lua_tointeger(L, 1) - 1];
}

/* resource_page(service, resource): the page of a resource; nil for none. */
static int native_resource_page(lua_State *L)
{
    lua_pushstring(L, service_given(L)->resources[lua_tointeger(L, 2) - 1].page);
    return 1;
}

/* page(service, operation): the page of an operation, or with 0 of the service; nil for none. */
static int native_page(lua_State *L)
{
    const struct integrations_service *service = service_given(L);
    lua_Integer operation = lua_tointeger(L, 2);
    lua_pushstring(L, operation == 0 ? service->page : service->operations[operation - 1].page);
    return 1;
}

/* webhook_page(service): the page of what it tells by webhooks; nil for none. */
static int native_webhook_page(lua_State *L)
{
    const struct integrations_webhook *webhook = service_given(L)->webhook;
    lua_pushstring(L, webhook != NULL ? webhook->page : NULL);
    return 1;
}

/* operation(service, name): the number of the operation with that name, or nil. */
static int native_operation(lua_State *L)
{
    const struct integrations_service *service = service_given(L);
    const struct integrations_operation *operation = catalog_operation(service, lua_tostring(L, 2));
    if (operation == NULL)
        return 0;
    lua_pushinteger(L, operation - service->operations + 1);
    return 1;
}

/* guide(name): the text of a guide that there is. */
static int native_guide(lua_State *L)
{
    const struct embedded_file *file = find_guide(lua_tostring(L, 1));
    lua_pushlstring(L, file->text, file->len);
    return 1;
}

static const char *name_in_table(const void *state, size_t i)
{
    lua_State *L = (lua_State *)state;
    lua_rawgeti(L, 2, (lua_Integer)i + 1);
    const char *name = lua_tostring(L, -1); /* kept by the table */
    lua_pop(L, 1);
    return name;
}

int docs_nearest(lua_State *L)
{
    const char *name = lua_tostring(L, 1);
    lua_pushstring(L, likeness_nearest(name, name_in_table, L, (size_t)lua_rawlen(L, 2)));
    return 1;
}

/* distance(word, other): edits between two words of LIKENESS_NAME bytes at most. */
static int native_distance(lua_State *L)
{
    size_t len, other_len;
    const char *word = lua_tolstring(L, 1, &len), *other = lua_tolstring(L, 2, &other_len);
    lua_pushinteger(L, (lua_Integer)likeness_distance(word, len, other, other_len));
    return 1;
}

/* excerpt(text, most): what a caller gave, as a message shows it. */
static int native_excerpt(lua_State *L)
{
    size_t len;
    const char *text = lua_tolstring(L, 1, &len);
    error_push_given(L, text, len, (size_t)lua_tointeger(L, 2));
    return 1;
}

/* lower(text): the text with small letters for ASCII's capital ones, whatever the host's locale. */
static int native_lower(lua_State *L)
{
    size_t len;
    const char *text = lua_tolstring(L, 1, &len);
    luaL_Buffer lower;
    char *bytes = luaL_buffinitsize(L, &lower, len);
    for (size_t i = 0; i < len; i++)
        bytes[i] = text_small(text[i]);
    luaL_pushresultsize(&lower, len);
    return 1;
}

/* ---- and tables ---- */

/* Pushes {name, type, description, required, words}. */
static void push_parameter(lua_State *L, const struct integrations_parameter *row)
{
    bool list = row->flags & INTEGRATIONS_LIST;
    lua_createtable(L, 0, 5);
    luax_set_text(L, "name", row->name);
    luax_set_text(L, "type", type_words(row, list));
    luax_set_text(L, "description", row->description);
    luax_set_boolean(L, "required", row->flags & INTEGRATIONS_REQUIRED);
    lua_newtable(L);
    const struct integrations_choice *choice = row->choices;
    for (; choice != NULL && choice->word != NULL; choice++) {
        if (choice->alias)
            continue;
        lua_pushstring(L, choice->word);
        luax_append(L, -2);
    }
    lua_setfield(L, -2, "words");
}

/* Pushes {index, name, resource, kind, core, sends, destroys, summary, asked, parameters}. */
static void docs_push_operation(lua_State *L, const struct integrations_operation *row,
                                size_t index)
{
    operations_push_row(L, row, 6);
    luax_set_integer(L, "index", (lua_Integer)index);
    luax_set_text(L, "summary", row->summary);
    luax_set_text(L, "asked", row->asked != NULL ? row->asked : "");
    lua_createtable(L, (int)row->parameter_count, 0);
    for (size_t i = 0; i < row->parameter_count; i++) {
        push_parameter(L, &row->parameters[i]);
        luax_append(L, -2);
    }
    lua_setfield(L, -2, "parameters");
}

/* Pushes the resources of a service: {index, name, summary}. */
static void push_resources(lua_State *L, const struct integrations_resource *row)
{
    lua_newtable(L);
    for (size_t i = 0; row != NULL && row[i].name != NULL; i++) {
        lua_createtable(L, 0, 4);
        luax_set_integer(L, "index", (lua_Integer)i + 1);
        luax_set_text(L, "name", row[i].name);
        luax_set_text(L, "summary", row[i].summary != NULL ? row[i].summary : "");
        luax_append(L, -2);
    }
}

/* Sets the field on the table on the top: an array of pairs, each a table with the two keys. */
static void set_pairs(lua_State *L, const char *field, const char *const *text, const char *first,
                      const char *second)
{
    lua_newtable(L);
    for (; text != NULL && text[0] != NULL; text += 2) {
        lua_createtable(L, 0, 2);
        luax_set_text(L, first, text[0]);
        luax_set_text(L, second, text[1]);
        luax_append(L, -2);
    }
    lua_setfield(L, -2, field);
}

/* Pushes {index, name, title, summary, resources, cannot, people_say, operations}. */
static void push_service(lua_State *L, const struct integrations_service *row, size_t index)
{
    lua_createtable(L, 0, 8);
    luax_set_integer(L, "index", (lua_Integer)index);
    luax_set_text(L, "name", row->name);
    luax_set_text(L, "title", row->title);
    luax_set_text(L, "summary", row->summary);
    push_resources(L, row->resources);
    lua_setfield(L, -2, "resources");
    set_pairs(L, "cannot", row->cannot, "what", "why");
    set_pairs(L, "people_say", row->people_say, "own", "words");
    lua_createtable(L, (int)row->operation_count, 0);
    for (size_t i = 0; i < row->operation_count; i++) {
        docs_push_operation(L, &row->operations[i], i + 1);
        luax_append(L, -2);
    }
    lua_setfield(L, -2, "operations");
}

/* Adds rows and guides to the table on the top. */
static void add_rows(lua_State *L)
{
    lua_newtable(L);
    const struct catalog *catalog = state_catalog(L);
    for (size_t i = 0; i < catalog->count; i++) {
        push_service(L, catalog->services[i], i + 1);
        luax_append(L, -2);
    }
    lua_setfield(L, -2, "services");
    embedded_load(L, "lua/integrations/guides.lua", "=integrations.guides");
    lua_call(L, 0, 1);
    lua_setfield(L, -2, "guides");
}

static void docs_push_natives(lua_State *L)
{
    static const luaL_Reg natives[] = {{"page", native_page},
                                       {"resource_page", native_resource_page},
                                       {"webhook_page", native_webhook_page},
                                       {"operation", native_operation},
                                       {"guide", native_guide},
                                       {"nearest", docs_nearest},
                                       {"distance", native_distance},
                                       {"excerpt", native_excerpt},
                                       {"lower", native_lower},
                                       {NULL, NULL}};
    luaL_newlib(L, natives);
    lua_pushlightuserdata(L, NULL);
    lua_setfield(L, -2, "null");
    embedded_add_library(L, LUA_GNAME, "type ipairs");
    embedded_add_library(L, LUA_STRLIBNAME, "format find match sub gsub byte gmatch");
    embedded_add_library(L, LUA_TABLIBNAME, "concat sort");
    embedded_add_library(L, LUA_MATHLIBNAME, "tointeger log");
}

/* ---- the functions ---- */

/* Runs docs.lua, which gives list, read and what search.lua gets besides; and that. */
static void docs_load(lua_State *L)
{
    int natives = lua_gettop(L);
    add_rows(L);
    embedded_load(L, "lua/integrations/docs.lua", "=integrations.docs");
    lua_pushvalue(L, natives);
    lua_call(L, 1, 3);
    embedded_load(L, "lua/integrations/search.lua", "=integrations.search");
    lua_insert(L, -2);
    lua_pushvalue(L, natives);
    lua_insert(L, -2);
    lua_call(L, 2, 1);
    lua_remove(L, natives);
}

void docs_push(lua_State *L)
{
    static const char *const names[] = {"list", "read", "search", NULL};
    static const struct embedded_functions functions = {names, docs_push_natives, docs_load};
    lua_createtable(L, 0, 3);
    embedded_add_functions(L, &functions);
}
