/*
 * Writes what is generated from the rows and kept with the sources: docs/helpscout.md,
 * docs/aircall.md and lua/integrations/annotations.lua. Not a part of the library; run by the build
 * target `reference`:
 *
 *   generate_reference TEMPLATE DIRECTORY
 */
#include <lauxlib.h>
#include <lualib.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalog.h"
#include "integrations.h"

enum { LINE_MOST = 512 };

_Noreturn static void fail(const char *what)
{
    perror(what);
    exit(EXIT_FAILURE);
}

/* Opens a file for writing. */
static FILE *create(const char *path)
{
    FILE *file = fopen(path, "w");
    if (file == NULL)
        fail(path);
    return file;
}

/* fprintf that does not return when it cannot write. */
__attribute__((format(printf, 2, 3))) static void put(FILE *file, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    int count = vfprintf(file, format, values);
    va_end(values);
    if (count < 0)
        fail("writing");
}

static void finish(FILE *file)
{
    if (ferror(file) || fclose(file) != 0)
        fail("writing");
}

/* ---- reference pages ---- */

/* Writes the page as docs.read gives it; the module is on the top of the stack. */
static void write_page(lua_State *L, const char *directory, const struct integration *integration)
{
    lua_getfield(L, -1, "docs");
    lua_getfield(L, -1, "read");
    lua_pushstring(L, integration->name);
    lua_call(L, 1, 1);
    FILE *file = create(lua_pushfstring(L, "%s/docs/%s.md", directory, integration->name));
    put(file, "%s", lua_tostring(L, -2));
    finish(file);
    lua_pop(L, 3);
}

/* ---- annotations ---- */

/* Writes `kind name type description`, without a description when that is empty. */
static void write_field(FILE *file, const char *name, const char *type, const char *description)
{
    put(file, "---@field %s %s%s%s\n", name, type, description[0] != '\0' ? " " : "", description);
}

static void write_shapes(FILE *file, const struct integration *integration)
{
    for (const struct shape *shape = integration->shapes; shape->name != NULL; shape++) {
        put(file, "---%s\n---@class %s\n", shape->description, shape->name);
        for (const struct member *member = shape->members; member->name != NULL; member++)
            write_field(file, member->name, member->type, member->description);
        put(file, "\n");
    }
}

/* Writes the type of a parameter. */
static void write_type(FILE *file, const struct integration *integration,
                       const struct operation *operation, const struct parameter *row)
{
    switch (row->type) {
    case PARAMETER_INTEGER:
        put(file, "integer");
        break;
    case PARAMETER_STRING:
    case PARAMETER_ADDRESS:
    case PARAMETER_DATE:
        put(file, "string");
        break;
    case PARAMETER_ENUM:
        put(file, "%s.%s.%s", integration->name, operation->name, row->name);
        break;
    case PARAMETER_STRINGS:
    case PARAMETER_ADDRESSES:
        put(file, "string[]");
        break;
    case PARAMETER_NAMES:
        put(file, "(string|integer)[]");
        break;
    case PARAMETER_PHONES:
    case PARAMETER_EMAILS:
        put(file, "{ label: string?, value: string }[]");
        break;
    }
}

static void write_enums(FILE *file, const struct integration *integration,
                        const struct operation *operation)
{
    for (size_t i = 0; i < operation->parameter_count; i++) {
        const struct parameter *row = &operation->parameters[i];
        if (row->type != PARAMETER_ENUM)
            continue;
        put(file, "---@alias %s.%s.%s\n", integration->name, operation->name, row->name);
        for (const struct choice *choice = row->choices; choice->word != NULL; choice++)
            put(file, "---| \"%s\"\n", choice->word);
        put(file, "\n");
    }
}

static void write_parameters(FILE *file, const struct integration *integration,
                             const struct operation *operation)
{
    if (operation->parameter_count == 0)
        return;
    put(file, "---@class %s.%s.parameters\n", integration->name, operation->name);
    for (size_t i = 0; i < operation->parameter_count; i++) {
        const struct parameter *row = &operation->parameters[i];
        put(file, "---@field %s%s ", row->name, row->required ? "" : "?");
        write_type(file, integration, operation, row);
        put(file, " %s", row->description);
        if (row->preset != NULL)
            put(file, " (%s)", row->preset);
        put(file, "\n");
    }
    put(file, "\n");
}

static const char *optional(const struct operation *operation)
{
    bool needed = operation->rule_count > 0;
    for (size_t i = 0; i < operation->parameter_count; i++)
        needed = needed || operation->parameters[i].required;
    return needed ? "" : "?";
}

/* Writes the form in which values stand in the order of the rows. */
static void write_overload(FILE *file, const struct integration *integration,
                           const struct operation *operation)
{
    put(file, "---@overload fun(");
    for (size_t i = 0; i < operation->parameter_count; i++) {
        const struct parameter *row = &operation->parameters[i];
        put(file, "%s%s%s: ", i > 0 ? ", " : "", row->name, row->required ? "" : "?");
        write_type(file, integration, operation, row);
    }
    put(file, "): %s\n", operation->words->result);
}

static void write_function(FILE *file, const struct integration *integration,
                           const struct operation *operation)
{
    const char *service = integration->name, *name = operation->name;
    write_enums(file, integration, operation);
    write_parameters(file, integration, operation);
    put(file, "---%s (%s)\n", operation->summary, catalog_kind(operation->kind));
    if (operation->parameter_count > 0)
        put(file, "---@param parameters%s %s.%s.parameters\n", optional(operation), service, name);
    else
        put(file, "---@param parameters? {}\n");
    put(file, "---@param options? integrations.CallOptions\n---@return %s\n",
        operation->words->result);
    if (operation->parameter_count > 0)
        write_overload(file, integration, operation);
    put(file, "function %s.%s(parameters, options) end\n\n", service, name);
    put(file, "%s.%s_%s = %s.%s\n\n", service, service, name, service, name);
}

static void write_integration(FILE *file, const struct integration *integration)
{
    const char *name = integration->name;
    put(file, "-- %s\n\n", integration->title);
    write_shapes(file, integration);
    put(file, "---%s\n---@class integrations.%s.functions\nlocal %s = {}\n\n", integration->summary,
        name, name);
    for (size_t i = 0; i < integration->operation_count; i++)
        write_function(file, integration, &integration->operations[i]);
    put(file,
        "---The functions of the account `default`, and accounts by name.\n"
        "---@class integrations.%s: integrations.%s.functions\n"
        "---@field default integrations.%s.functions\n"
        "---@field [string] integrations.%s.functions\n\n",
        name, name, name, name);
}

static void write_annotations(FILE *file, FILE *template)
{
    char line[LINE_MOST];
    while (fgets(line, sizeof line, template) != NULL) {
        if (strcmp(line, "@GENERATED@\n") != 0)
            put(file, "%s", line);
        else
            for (size_t i = 0; catalog_integrations[i] != NULL; i++)
                write_integration(file, catalog_integrations[i]);
    }
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        put(stderr, "usage: generate_reference TEMPLATE DIRECTORY\n");
        return EXIT_FAILURE;
    }
    lua_State *L = luaL_newstate();
    FILE *template = fopen(argv[1], "r");
    if (L == NULL || template == NULL)
        fail(argv[1]);
    luaL_openlibs(L);
    lua_pushcfunction(L, luaopen_integrations);
    lua_call(L, 0, 1);
    for (size_t i = 0; catalog_integrations[i] != NULL; i++)
        write_page(L, argv[2], catalog_integrations[i]);
    FILE *file = create(lua_pushfstring(L, "%s/lua/integrations/annotations.lua", argv[2]));
    write_annotations(file, template);
    finish(file);
    finish(template);
    lua_close(L);
    return EXIT_SUCCESS;
}
