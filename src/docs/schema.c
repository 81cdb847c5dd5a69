/*
 * Operations as data; see schema.h.
 *
 * A schema says what the argument checking takes, as far as a schema can. The checking also takes
 * what JSON need not offer: integers as decimal strings, dates as numbers of seconds, `{}` for an
 * empty array. It refuses some things that a schema cannot say: integers beyond 64 bits, days that
 * a month does not have, a phone number or an address given twice with different labels, and what
 * an operation's own step refuses (cc for a chat, pages beyond the service's limit).
 */
#include "schema.h"

#include <lauxlib.h>
#include <stdbool.h>
#include <string.h>

#include "arguments.h"
#include "catalog.h"
#include "luax.h"

/* What arguments.c checks, as regular expressions of ECMA 262. */
static const char ADDRESS[] = "^[^\\u0000-\\u0020\\u007f]"
                              "([^\\u0000-\\u001f\\u007f]*[^\\u0000-\\u0020\\u007f])?$";
static const char PHONE[] = "^[ .()\\[\\]-]*\\+[ .()\\[\\]-]*[1-9]"
                            "([ .()\\[\\]-]*[0-9]){1,14}[ .()\\[\\]-]*$";
static const char DATE[] =
    "^([0-9]{9,12}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    "([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)"
    "([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$";

/* Appends the string to the array on the top. */
static void append(lua_State *L, const char *text)
{
    lua_pushstring(L, text);
    lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
}

/* ---- one parameter; each adds to the schema on the top ---- */

static void add_integer(lua_State *L, const struct parameter *row)
{
    luax_set_text(L, "type", "integer");
    luax_set_integer(L, "minimum", row->least);
    if (row->most > 0)
        luax_set_integer(L, "maximum", row->most);
}

static void add_string(lua_State *L, const struct parameter *row)
{
    luax_set_text(L, "type", "string");
    if (row->empty == EMPTY_REFUSED)
        luax_set_integer(L, "minLength", 1);
    if (row->most > 0)
        luax_set_integer(L, "maxLength", row->most);
}

/* Every word that the checking takes, those that are not advertised too: results hold them. */
static void add_enum(lua_State *L, const struct parameter *row)
{
    luax_set_text(L, "type", "string");
    lua_newtable(L);
    for (const struct choice *choice = row->choices; choice->word != NULL; choice++)
        append(L, choice->word);
    lua_setfield(L, -2, "enum");
}

static void add_pattern(lua_State *L, const char *pattern)
{
    luax_set_text(L, "type", "string");
    luax_set_text(L, "pattern", pattern);
}

/* A name, or a positive id. */
static void add_name(lua_State *L)
{
    lua_newtable(L);
    append(L, "string");
    append(L, "integer");
    lua_setfield(L, -2, "type");
    luax_set_integer(L, "minLength", 1);
    luax_set_integer(L, "minimum", 1);
}

/* An entry {label, value}. An `id`, as entries have that were read, is passed over. */
static void add_entry(lua_State *L, const struct parameter *row)
{
    bool phone = row->type == PARAMETER_PHONES;
    luax_set_text(L, "type", "object");
    lua_createtable(L, 0, 3);
    lua_createtable(L, 0, 4);
    luax_set_text(L, "type", "string");
    luax_set_text(L, "description", "What it is, such as Work or Mobile.");
    luax_set_text(L, "default", "Work");
    luax_set_integer(L, "minLength", 1);
    lua_setfield(L, -2, "label");
    lua_createtable(L, 0, 3);
    add_pattern(L, phone ? PHONE : ADDRESS);
    luax_set_text(L, "description",
                  phone ? "Phone number in E.164 form, such as +33612345678." : "E-mail address.");
    lua_setfield(L, -2, "value");
    lua_createtable(L, 0, 1);
    luax_set_text(L, "description", "Passed over: an entry that was read can be given as it is.");
    lua_setfield(L, -2, "id");
    lua_setfield(L, -2, "properties");
    lua_newtable(L);
    append(L, "value");
    lua_setfield(L, -2, "required");
    luax_set_boolean(L, "additionalProperties", false);
}

static void add_items(lua_State *L, const struct parameter *row)
{
    bool entries = row->type == PARAMETER_PHONES || row->type == PARAMETER_EMAILS;
    luax_set_text(L, "type", "array");
    luax_set_integer(L, "maxItems", entries ? ARGUMENTS_ENTRIES_MOST : ARGUMENTS_ARRAY_MOST);
    lua_newtable(L);
    if (entries) {
        add_entry(L, row);
    } else if (row->type == PARAMETER_ADDRESSES) {
        add_pattern(L, ADDRESS);
    } else if (row->type == PARAMETER_NAMES) {
        add_name(L);
    } else {
        luax_set_text(L, "type", "string");
        luax_set_integer(L, "minLength", 1);
    }
    lua_setfield(L, -2, "items");
}

static void add_type(lua_State *L, const struct parameter *row)
{
    switch (row->type) {
    case PARAMETER_INTEGER:
        add_integer(L, row);
        break;
    case PARAMETER_STRING:
        add_string(L, row);
        break;
    case PARAMETER_ENUM:
        add_enum(L, row);
        break;
    case PARAMETER_ADDRESS:
        add_pattern(L, ADDRESS);
        break;
    case PARAMETER_DATE:
        add_pattern(L, DATE);
        break;
    case PARAMETER_STRINGS:
    case PARAMETER_ADDRESSES:
    case PARAMETER_NAMES:
    case PARAMETER_PHONES:
    case PARAMETER_EMAILS:
        add_items(L, row);
        break;
    }
}

static void add_preset(lua_State *L, const struct parameter *row)
{
    if (row->preset == NULL)
        return;
    if (row->type == PARAMETER_INTEGER)
        lua_stringtonumber(L, row->preset);
    else
        lua_pushstring(L, row->preset);
    lua_setfield(L, -2, "default");
}

/* ---- the parameters of an operation ---- */

static void add_properties(lua_State *L, const struct operation *operation)
{
    lua_createtable(L, 0, (int)operation->parameter_count);
    for (size_t i = 0; i < operation->parameter_count; i++) {
        const struct parameter *row = &operation->parameters[i];
        lua_newtable(L);
        add_type(L, row);
        add_preset(L, row);
        luax_set_text(L, "description", row->description);
        lua_setfield(L, -2, row->name);
    }
    lua_setfield(L, -2, "properties");
}

static void add_required(lua_State *L, const struct operation *operation)
{
    lua_newtable(L);
    for (size_t i = 0; i < operation->parameter_count; i++)
        if (operation->parameters[i].required)
            append(L, operation->parameters[i].name);
    if (lua_rawlen(L, -1) > 0)
        lua_setfield(L, -2, "required");
    else
        lua_pop(L, 1);
}

/* What of a parameter does not satisfy a rule though it is there: the key that a schema says it by.
 */
static const char *emptiness(const struct parameter *row, const struct rule *rule)
{
    if (row->type >= PARAMETER_STRINGS)
        return rule->filled ? "minItems" : NULL;
    return row->type == PARAMETER_STRING && row->empty == EMPTY_ABSENT ? "minLength" : NULL;
}

/* Pushes {required = {name}}, and that it is not empty where an empty one counts as absent. */
static void push_presence(lua_State *L, const struct operation *operation, const struct rule *rule,
                          const char *name)
{
    const struct parameter *row = &operation->parameters[catalog_parameter(operation, name)];
    const char *key = emptiness(row, rule);
    lua_newtable(L);
    lua_newtable(L);
    append(L, name);
    lua_setfield(L, -2, "required");
    if (key == NULL)
        return;
    lua_newtable(L);
    lua_newtable(L);
    luax_set_integer(L, key, 1);
    lua_setfield(L, -2, name);
    lua_setfield(L, -2, "properties");
}

/* Adds anyOf: one of the rule's parameters is there. */
static void add_rule(lua_State *L, const struct operation *operation, const struct rule *rule)
{
    lua_newtable(L);
    for (const char *const *name = rule->names; *name != NULL; name++) {
        push_presence(L, operation, rule, *name);
        lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
    }
    lua_setfield(L, -2, "anyOf");
}

/* One rule stands in the schema itself, several in allOf. */
static void add_rules(lua_State *L, const struct operation *operation)
{
    if (operation->rule_count == 1)
        add_rule(L, operation, &operation->rules[0]);
    if (operation->rule_count < 2)
        return;
    lua_newtable(L);
    for (size_t i = 0; i < operation->rule_count; i++) {
        lua_newtable(L);
        add_rule(L, operation, &operation->rules[i]);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    lua_setfield(L, -2, "allOf");
}

static void push_parameters(lua_State *L, const struct operation *operation)
{
    lua_createtable(L, 0, 6);
    luax_set_text(L, "type", "object");
    add_properties(L, operation);
    add_required(L, operation);
    add_rules(L, operation);
    luax_set_boolean(L, "additionalProperties", false);
}

/* ---- operations ---- */

/* Pushes the summary, and in words what the rules say: not every reader of a schema heeds anyOf. */
static void push_description(lua_State *L, const struct operation *operation)
{
    luaL_Buffer text;
    luaL_buffinit(L, &text);
    luaL_addstring(&text, operation->summary);
    for (size_t i = 0; i < operation->rule_count; i++) {
        luaL_addstring(&text, " At least one of ");
        for (const char *const *name = operation->rules[i].names; *name != NULL; name++) {
            if (name != operation->rules[i].names)
                luaL_addstring(&text, name[1] == NULL ? " or " : ", ");
            luaL_addstring(&text, *name);
        }
        luaL_addstring(&text, " is required.");
    }
    luaL_pushresult(&text);
}

static void push_operation(lua_State *L, const struct integration *integration,
                           const struct operation *operation)
{
    lua_createtable(L, 0, 5);
    luax_set_text(L, "name", operation->name);
    luax_set_text(L, "integration", integration->name);
    luax_set_text(L, "kind", catalog_kind(operation->kind));
    push_description(L, operation);
    lua_setfield(L, -2, "description");
    push_parameters(L, operation);
    lua_setfield(L, -2, "parameters");
}

int schema_operations(lua_State *L)
{
    lua_settop(L, 0);
    lua_newtable(L);
    for (size_t i = 0; catalog_integrations[i] != NULL; i++) {
        const struct integration *integration = catalog_integrations[i];
        for (size_t j = 0; j < integration->operation_count; j++) {
            push_operation(L, integration, &integration->operations[j]);
            lua_rawseti(L, 1, (lua_Integer)lua_rawlen(L, 1) + 1);
        }
    }
    return 1;
}
