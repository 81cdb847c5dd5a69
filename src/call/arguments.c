/* Checking arguments; see arguments.h. */
#include "arguments.h"

#include <lauxlib.h>
#include <string.h>

#include "catalog.h"
#include "likeness.h"
#include "luax.h"
#include "parts.h"
#include "text.h"
#include "values.h"

/* Most bytes of all arguments together: what files there are goes into one request. */
enum { ARENA_MOST = 64 * 1024 * 1024 };

const char arguments_walk_key = 0;

/* Pushes the names of all parameters: id, status, subject. */
static void push_names(lua_State *L, const struct integrations_operation *operation)
{
    luaL_Buffer list;
    luaL_buffinit(L, &list);
    for (size_t i = 0; i < operation->parameter_count; i++) {
        luaL_addstring(&list, i > 0 ? ", " : "");
        luaL_addstring(&list, operation->parameters[i].name);
    }
    luaL_pushresult(&list);
}

/* Raises for the key on the top, which is no parameter. */
_Noreturn static void refuse_unknown(lua_State *L, const struct subject *subject)
{
    static const char options[] = "timeout retries dry_run fields save_to";
    const struct integrations_operation *operation = subject->operation;
    size_t len;
    const char *name = lua_tolstring(L, -1, &len);
    if (catalog_is_alias(options, luax_key(L, -1)))
        error_raise(L, subject, ERROR_ARGUMENT,
                    "unknown parameter '%s'; it is an option, which Lua takes in a second table: "
                    "%s({...}, {%s = ...})",
                    name, operation->name, name);
    const char *nearest =
        likeness_nearest(name, catalog_parameter_name, operation, operation->parameter_count);
    name = error_push_given(L, name, len, 40);
    if (operation->parameter_count == 0)
        error_raise(L, subject, ERROR_ARGUMENT, "unknown parameter '%s'; it takes none", name);
    push_names(L, operation);
    error_raise(L, subject, ERROR_ARGUMENT, "unknown parameter '%s'%s%s. Parameters: %s", name,
                nearest != NULL ? ". Did you mean: " : "", nearest != NULL ? nearest : "",
                lua_tostring(L, -1));
}

static bool is_known(const struct integrations_operation *operation, const char *name)
{
    for (size_t i = 0; i < operation->parameter_count; i++)
        if (strcmp(operation->parameters[i].name, name) == 0 ||
            catalog_is_alias(operation->parameters[i].aliases, name))
            return true;
    return false;
}

/* Raises when the table at `index` has a key that is no parameter. */
static void check_keys(lua_State *L, const struct subject *subject, int index)
{
    const struct integrations_operation *operation = subject->operation;
    lua_pushnil(L);
    while (lua_next(L, index) != 0) {
        lua_pop(L, 1);
        if (lua_type(L, -1) != LUA_TSTRING && operation->parameter_count == 0)
            error_raise(L, subject, ERROR_ARGUMENT, "it takes no parameters, got the key %s",
                        error_push_shown(L, -1));
        if (lua_type(L, -1) != LUA_TSTRING)
            error_raise(L, subject, ERROR_ARGUMENT,
                        "expected a table of named parameters such as {%s = ...}, got the key %s",
                        operation->parameters[0].name, error_push_shown(L, -1));
        if (!is_known(operation, luax_key(L, -1)))
            refuse_unknown(L, subject);
    }
}

/* Keeps the names of the array on the top. */
static void read_field_names(const struct values_check *check, struct call_options *options)
{
    lua_State *L = check->L;
    const char *names[FIELDS_MOST], *problem = fields_problem(L, -1);
    if (problem != NULL)
        error_raise(L, check->subject, ERROR_ARGUMENT, "option 'fields': %s", problem);
    size_t count = fields_names(L, lua_gettop(L), names);
    const char **kept = values_memory(check, count * sizeof *kept);
    for (size_t i = 0; i < count; i++) {
        size_t size = strlen(names[i]) + 1;
        kept[i] = memcpy(values_memory(check, size), names[i], size);
    }
    options->fields = kept;
    options->field_count = count;
}

/* The path on the top, copied. What it may be is looked at in saving.c. */
static const char *read_save_to(const struct values_check *check)
{
    lua_State *L = check->L;
    size_t len = 0;
    const char *path = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &len) : NULL;
    if (path == NULL || text_has_control(path, len) || text_valid_utf8(path, len) < len)
        error_raise(L, check->subject, ERROR_ARGUMENT,
                    "option 'save_to': expected the path of a file, without control characters");
    return memcpy(values_memory(check, len + 1), path, len + 1);
}

static void read_option(const struct values_check *check, const char *key,
                        struct call_options *options)
{
    lua_State *L = check->L;
    const struct subject *subject = check->subject;
    bool number = lua_type(L, -1) == LUA_TNUMBER;
    if (strcmp(key, "timeout") == 0) {
        if (!number || !(lua_tonumber(L, -1) > 0) || lua_tonumber(L, -1) > 86400)
            error_raise(L, subject, ERROR_ARGUMENT,
                        "option 'timeout': expected seconds, more than 0, at most 86400, got %s",
                        error_push_shown(L, -1));
        options->timeout = lua_tonumber(L, -1);
    } else if (strcmp(key, "retries") == 0) {
        int exact;
        lua_Integer retries = lua_tointegerx(L, -1, &exact);
        if (!number || !exact || retries < 0 || retries > 100)
            error_raise(L, subject, ERROR_ARGUMENT,
                        "option 'retries': expected an integer from 0 to 100, got %s",
                        error_push_shown(L, -1));
        options->retries = (int)retries;
    } else if (strcmp(key, "dry_run") == 0) {
        if (!lua_isboolean(L, -1))
            error_raise(L, subject, ERROR_ARGUMENT, "option 'dry_run': expected a boolean, got %s",
                        error_push_shown(L, -1));
        options->dry_run = lua_toboolean(L, -1);
    } else if (strcmp(key, "fields") == 0) {
        read_field_names(check, options);
    } else if (strcmp(key, "save_to") == 0) {
        options->save_to = read_save_to(check);
    } else if (lua_touserdata(L, -2) != &arguments_walk_key || !lua_isuserdata(L, -1)) {
        error_raise(L, subject, ERROR_ARGUMENT,
                    "unknown option %s. Options: timeout, retries, dry_run, fields%s",
                    error_push_shown(L, -2), subject->may_save ? ", save_to" : "");
    }
}

static void read_options(const struct values_check *check, int index, struct call_options *options)
{
    lua_State *L = check->L;
    lua_pushnil(L);
    while (lua_next(L, index) != 0) {
        if (!values_left_out(L, NULL))
            read_option(check, luax_key(L, -2), options);
        lua_pop(L, 1);
    }
}

/* Pushes the value that the table at `index` has under the parameter's name, or an alias. */
static void push_named(lua_State *L, const struct subject *subject,
                       const struct integrations_parameter *row, int index)
{
    lua_pushstring(L, row->name);
    lua_rawget(L, index);
    bool given = !values_left_out(L, row);
    for (struct text_word alias = {row->aliases, 0}; text_next_word(&alias);) {
        lua_pushlstring(L, alias.at, alias.len);
        lua_rawget(L, index);
        bool again = !values_left_out(L, row);
        if (again && given)
            error_raise(L, subject, ERROR_ARGUMENT,
                        "parameter '%s' is given twice, by two of its names", row->name);
        given |= again;
        lua_remove(L, again ? -2 : -1);
    }
}

/* Whether the rule takes the value for given: an empty list is not where it has to be filled. */
static bool rule_counts(const struct integrations_rule *rule, const struct value *value)
{
    return value_is_given(value) &&
           (!rule->filled || value->kind != VALUE_LIST || value->list.count > 0);
}

/* How many of the rule's parameters are given. */
static size_t count_given(const struct arguments *arguments, const struct integrations_rule *rule)
{
    size_t count = 0;
    for (const char *const *name = rule->names; *name != NULL; name++)
        count += rule_counts(rule, arguments_get(arguments, *name));
    return count;
}

/* Pushes 'a', 'b' or 'c'. */
static const char *push_rule_names(lua_State *L, const struct integrations_rule *rule,
                                   const char *last)
{
    luaL_Buffer list;
    luaL_buffinit(L, &list);
    for (const char *const *name = rule->names; *name != NULL; name++) {
        if (name != rule->names)
            luaL_addstring(&list, name[1] == NULL ? last : ", ");
        luaL_addchar(&list, '\'');
        luaL_addstring(&list, *name);
        luaL_addchar(&list, '\'');
    }
    luaL_pushresult(&list);
    return lua_tostring(L, -1);
}

static const char *first_given(const struct arguments *arguments,
                               const struct integrations_rule *rule, bool given)
{
    const char *const *name = rule->names;
    while (name[0] != NULL && name[1] != NULL &&
           rule_counts(rule, arguments_get(arguments, *name)) != given)
        name++;
    return *name;
}

/* What is needed has not been given, or, where it has to be filled, is empty. */
static void refuse_missing(lua_State *L, const struct subject *subject,
                           const struct arguments *arguments, const struct integrations_rule *rule)
{
    const char *name = first_given(arguments, rule, false);
    bool empty = value_is_given(arguments_get(arguments, name));
    error_raise(L, subject, ERROR_ARGUMENT, "%s '%s'%s%s%s",
                empty ? "parameter" : "missing parameter", name,
                empty ? ": expected at least one entry, got an empty table" : "",
                rule->message == NULL ? ""
                : empty               ? "; "
                                      : ": ",
                rule->message != NULL ? rule->message : "");
}

static void check_rule(lua_State *L, const struct subject *subject,
                       const struct arguments *arguments, const struct integrations_rule *rule)
{
    size_t count = count_given(arguments, rule), all = 0;
    const char *not_empty = rule->filled ? ", and not empty" : "";
    while (rule->names[all] != NULL)
        all++;
    switch (rule->kind) {
    case INTEGRATIONS_ANY_OF:
        if (count == 0)
            error_raise(L, subject, ERROR_ARGUMENT,
                        "missing parameter: expected at least one of %s%s",
                        push_rule_names(L, rule, " or "), not_empty);
        break;
    case INTEGRATIONS_ONE_OF:
        if (count == 0)
            error_raise(L, subject, ERROR_ARGUMENT, "missing parameter: expected one of %s%s",
                        push_rule_names(L, rule, " or "), not_empty);
        if (count > 1)
            error_raise(L, subject, ERROR_ARGUMENT, "expected only one of %s, got %I",
                        push_rule_names(L, rule, " and "), (LUAI_UACINT)count);
        break;
    case INTEGRATIONS_NEEDS:
        if (count < all && arguments_hold(arguments, rule->when))
            refuse_missing(L, subject, arguments, rule);
        break;
    case INTEGRATIONS_REFUSES:
        if (count > 0 && arguments_hold(arguments, rule->when))
            error_raise(L, subject, ERROR_ARGUMENT, "parameter '%s': %s",
                        first_given(arguments, rule, true), rule->message);
        break;
    }
}

/* Checks the value on the top, nil when it was not given. */
static void read_argument(const struct values_check *check, struct arguments *arguments, size_t i)
{
    const struct integrations_parameter *row = &arguments->operation->parameters[i];
    struct value *value = &arguments->values[i];
    const struct values_place place = {check, NULL, row, 0};
    if (!values_left_out(check->L, row))
        values_check_one(&place, value);
    if (!value_is_given(value) && row->preset != NULL)
        values_preset(check, row, value);
    if (!value_is_given(value) && (row->flags & INTEGRATIONS_REQUIRED))
        error_raise(check->L, check->subject, ERROR_ARGUMENT,
                    "missing required parameter '%s' (%s)", row->name, row->description);
}

/* Reads the parameters named in the table at `first`, and the options behind it; pushes the walk
 * among these, or nil. */
static void read_table(const struct values_check *check, struct arguments *arguments, int first)
{
    lua_State *L = check->L;
    const struct integrations_operation *operation = arguments->operation;
    int given = lua_gettop(L) - first + 1, options = first + 1;
    for (; given > 2 && values_left_out(L, NULL); given--)
        lua_pop(L, 1);
    bool has_options = given == 2 && lua_istable(L, options);
    if (given > 2 || (given == 2 && !has_options && !values_left_out(L, NULL)))
        error_raise(L, check->subject, ERROR_ARGUMENT,
                    "expected one table of parameters, and at most a table of options behind it");
    if (has_options)
        read_options(check, options, &arguments->options);
    check_keys(L, check->subject, first);
    for (size_t i = 0; i < operation->parameter_count; i++) {
        push_named(L, check->subject, &operation->parameters[i], first);
        read_argument(check, arguments, i);
        lua_pop(L, 1);
    }
    if (has_options)
        lua_rawgetp(L, options, &arguments_walk_key);
    else
        lua_pushnil(L);
}

static void read_values(const struct values_check *check, struct arguments *arguments, int first)
{
    lua_State *L = check->L;
    size_t count = arguments->operation->parameter_count;
    int given = lua_gettop(L) - first + 1;
    for (; given > (int)count && values_left_out(L, NULL); given--)
        lua_pop(L, 1);
    if (given > 0 && (size_t)given > count)
        error_raise(L, check->subject, ERROR_ARGUMENT, "expected at most %I argument%s, got %I%s",
                    (LUAI_UACINT)count, count == 1 ? "" : "s", (LUAI_UACINT)given,
                    lua_istable(L, -1) ? "; options stand behind one table with all parameters"
                                       : "");
    for (size_t i = 0; i < count; i++) {
        if ((int)i < given)
            lua_pushvalue(L, first + (int)i);
        else
            lua_pushnil(L);
        read_argument(check, arguments, i);
        lua_pop(L, 1);
    }
    lua_pushnil(L);
}

/* The name by which it was called may stand for a value of a parameter: "mode=realtime". */
static void read_alias(const struct values_check *check, struct arguments *arguments,
                       const char *sets)
{
    size_t len = strcspn(sets, "=");
    struct value *value = arguments_find(arguments, sets, len);
    if (value == NULL || sets[len] == '\0')
        return;
    const struct integrations_parameter *row = arguments_row(arguments, value);
    const struct values_place place = {check, NULL, row, 0};
    lua_pushstring(check->L, sets + len + 1);
    values_check_one(&place, value);
    lua_pop(check->L, 1);
}

void arguments_read(lua_State *L, const struct subject *subject, int first,
                    struct arguments *arguments)
{
    const struct integrations_operation *operation = subject->operation;
    const struct values_check check = {L, subject, &arguments->arena, &arguments->words};
    arguments_clear(arguments); /* of a reading that failed */
    arguments->operation = operation;
    arguments->options = (struct call_options){.timeout = -1, .retries = -1};
    arguments->arena.limit = ARENA_MOST;
    arguments->values =
        values_memory(&check, operation->parameter_count * sizeof *arguments->values);
    luaL_checkstack(L, LUA_MINSTACK, NULL);
    if (lua_istable(L, first))
        read_table(&check, arguments, first);
    else
        read_values(&check, arguments, first);
    if (subject->sets != NULL)
        read_alias(&check, arguments, subject->sets);
    for (size_t i = 0; i < operation->rule_count; i++)
        check_rule(L, subject, arguments, &operation->rules[i]);
    lua_replace(L, first);
    lua_settop(L, first);
}

struct value *arguments_find(const struct arguments *arguments, const char *name, size_t len)
{
    const struct integrations_operation *operation = arguments->operation;
    for (size_t i = 0; i < operation->parameter_count; i++)
        if (strncmp(operation->parameters[i].name, name, len) == 0 &&
            operation->parameters[i].name[len] == '\0')
            return &arguments->values[i];
    return NULL;
}

const struct value *arguments_get(const struct arguments *arguments, const char *name)
{
    static const struct value none;
    const struct value *value = arguments_find(arguments, name, strlen(name));
    return value != NULL ? value : &none;
}

enum integrations_kind arguments_kind(const struct arguments *arguments)
{
    const struct integrations_operation *operation = arguments->operation;
    bool reads = operation->read_when != NULL && arguments->values != NULL &&
                 arguments_hold(arguments, operation->read_when);
    return reads ? INTEGRATIONS_READ : operation->kind;
}

void arguments_clear(struct arguments *arguments)
{
    arguments->values = arguments->given = NULL;
    arena_clear(&arguments->arena);
    buffer_clear(&arguments->words);
}

void arguments_free(struct arguments *arguments)
{
    arena_free(&arguments->arena);
    buffer_free(&arguments->words);
}

bool arguments_keep_given(struct arguments *arguments)
{
    size_t size = arguments->operation->parameter_count * sizeof *arguments->given;
    if (arguments->given != NULL)
        return true;
    arguments->given = arena_take(&arguments->arena, size);
    if (arguments->given != NULL)
        memcpy(arguments->given, arguments->values, size);
    return arguments->given != NULL;
}

void arguments_push(lua_State *L, const struct arguments *arguments)
{
    const struct integrations_operation *operation = arguments->operation;
    const struct value *given = arguments->given != NULL ? arguments->given : arguments->values;
    lua_createtable(L, 0, (int)operation->parameter_count);
    for (size_t i = 0; i < operation->parameter_count; i++) {
        if (!value_is_given(&given[i]))
            continue;
        if (operation->parameters[i].flags & INTEGRATIONS_SECRET)
            lua_pushliteral(L, "[secret]");
        else
            values_push(L, &operation->parameters[i], &given[i]);
        lua_setfield(L, -2, operation->parameters[i].name);
    }
}
