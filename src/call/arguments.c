/* Checking arguments; see arguments.h. */
#include "arguments.h"

#include <lauxlib.h>
#include <math.h>
#include <string.h>

#include "text.h"
#include "times.h"

/* The most digits of an E.164 number. */
enum { PHONE_DIGITS_MOST = 15 };

const char arguments_cursor_key = 0;

/* What is being checked, for the wording of errors. */
struct check {
    lua_State *L;
    const struct subject *subject;
    const struct parameter *row;
    int element;       /* 1-based index in an array, 0 outside one */
    const char *field; /* label or value inside an entry, NULL outside one */
};

/* Pushes "parameter 'emails[2].value'". */
static void push_place(const struct check *check)
{
    lua_State *L = check->L;
    if (check->field != NULL)
        lua_pushfstring(L, "parameter '%s[%d].%s'", check->row->name, check->element, check->field);
    else if (check->element > 0)
        lua_pushfstring(L, "parameter '%s[%d]'", check->row->name, check->element);
    else
        lua_pushfstring(L, "parameter '%s'", check->row->name);
}

/* Raises "parameter 'id': expected a positive integer, got "x"". */
_Noreturn static void refuse(const struct check *check, int index, const char *expected)
{
    lua_State *L = check->L;
    index = lua_absindex(L, index);
    push_place(check);
    error_push_shown(L, index);
    lua_pushfstring(L, "%s: expected %s, got %s", lua_tostring(L, -2), expected,
                    lua_tostring(L, -1));
    error_raise_top(L, check->subject, ERROR_ARGUMENT);
}

/* Raises "parameter 'tags': <complaint>". */
_Noreturn static void complain(const struct check *check, const char *complaint)
{
    lua_State *L = check->L;
    push_place(check);
    lua_pushfstring(L, "%s: %s", lua_tostring(L, -1), complaint);
    error_raise_top(L, check->subject, ERROR_ARGUMENT);
}

/* ---- single values; each finds its value on the top of the stack and leaves it there ---- */

/* Whether the string at `index` is a decimal integer: Lua itself would also take "0x10" or " 7 ".
 */
static bool is_decimal(lua_State *L, int index)
{
    size_t len;
    const char *text = lua_tolstring(L, index, &len);
    if (len > 1 && text[0] == '-') {
        text++;
        len--;
    }
    return text_is_digits(text, len);
}

static void push_bounds(lua_State *L, const struct parameter *row)
{
    if (row->most > 0)
        lua_pushfstring(L, "an integer from %I to %I", (LUAI_UACINT)row->least,
                        (LUAI_UACINT)row->most);
    else if (row->least == 1)
        lua_pushliteral(L, "a positive integer");
    else
        lua_pushliteral(L, "a positive integer or 0");
}

static void check_integer(const struct check *check, struct argument *argument)
{
    lua_State *L = check->L;
    int exact = 0;
    lua_Integer integer = 0;
    if (lua_type(L, -1) == LUA_TNUMBER || (lua_type(L, -1) == LUA_TSTRING && is_decimal(L, -1)))
        integer = lua_tointegerx(L, -1, &exact);
    if (!exact || integer < check->row->least ||
        (check->row->most > 0 && integer > check->row->most)) {
        push_bounds(L, check->row);
        refuse(check, -2, lua_tostring(L, -1));
    }
    argument->integer = integer;
}

/* The string on the top, checked for what no service takes. Never converts a number in place. */
static const char *check_text(const struct check *check, const char *expected, size_t *len)
{
    lua_State *L = check->L;
    if (lua_type(L, -1) != LUA_TSTRING)
        refuse(check, -1, expected);
    const char *text = lua_tolstring(L, -1, len);
    if (memchr(text, '\0', *len) != NULL)
        complain(check, "expected text, got a string with a NUL byte");
    size_t valid = text_valid_utf8(text, *len);
    if (valid < *len) {
        lua_pushfstring(L, "expected UTF-8 text, got a string with an invalid byte at position %I",
                        (LUAI_UACINT)valid + 1);
        complain(check, lua_tostring(L, -1));
    }
    return text;
}

static void check_string(const struct check *check, struct argument *argument)
{
    lua_State *L = check->L;
    argument->text = check_text(check, "a string", &argument->len);
    if (argument->len == 0) {
        if (check->row->empty == EMPTY_ABSENT)
            argument->given = false;
        else
            refuse(check, -1, "a string that is not empty");
    }
    size_t characters = text_characters(argument->text, argument->len);
    if (check->row->most > 0 && characters > (size_t)check->row->most) {
        lua_pushfstring(L, "expected at most %I characters, got %I", (LUAI_UACINT)check->row->most,
                        (LUAI_UACINT)characters);
        complain(check, lua_tostring(L, -1));
    }
}

/* Pushes the choices as text: "open", "closed" or "spam". */
static void push_choices(lua_State *L, const struct parameter *row)
{
    luaL_Buffer list;
    luaL_buffinit(L, &list);
    for (const struct choice *choice = row->choices; choice->word != NULL; choice++) {
        if (choice->alias)
            continue;
        if (choice != row->choices)
            luaL_addstring(&list, ", ");
        luaL_addchar(&list, '"');
        luaL_addstring(&list, choice->word);
        luaL_addchar(&list, '"');
    }
    luaL_pushresult(&list);
}

static void check_enum(const struct check *check, struct argument *argument)
{
    lua_State *L = check->L;
    if (lua_type(L, -1) == LUA_TSTRING) {
        argument->text = lua_tolstring(L, -1, &argument->len);
        argument->choice = catalog_choice(check->row, argument->text);
        if (argument->choice != NULL && strlen(argument->choice->word) == argument->len)
            return;
    }
    push_choices(L, check->row);
    lua_pushfstring(L, "one of %s", lua_tostring(L, -1));
    refuse(check, -3, lua_tostring(L, -1));
}

static const char *check_address(const struct check *check, size_t *len)
{
    const char *text = check_text(check, "an e-mail address", len);
    if (*len == 0 || text[0] == ' ' || text[*len - 1] == ' ' || text_has_control(text, *len))
        refuse(check, -1,
               "an e-mail address (not empty, no spaces around it, no control characters)");
    return text;
}

static void check_date(const struct check *check, struct argument *argument)
{
    static const char expected[] = "an ISO 8601 date such as \"2026-01-31T23:59:59Z\"";
    lua_State *L = check->L;
    /* Seconds since 1970 as a number are what the text of digits says as well. */
    if (lua_isinteger(L, -1)) {
        argument->integer = lua_tointeger(L, -1);
        if (argument->integer < 0)
            refuse(check, -1, expected);
        return;
    }
    argument->text = check_text(check, expected, &argument->len);
    if (!time_read(argument->text, argument->len, &argument->integer, &argument->fraction))
        refuse(check, -1, expected);
}

/*
 * Replaces the phone number on the top by its E.164 form: spaces, dots, dashes and brackets go
 * away, and what is left must be a plus and 2 to 15 digits that do not begin with 0.
 */
static void check_phone(const struct check *check)
{
    static const char expected[] = "a phone number in E.164 form such as \"+33612345678\"";
    lua_State *L = check->L;
    size_t len, kept = 0;
    const char *text = check_text(check, expected, &len);
    char phone[1 + PHONE_DIGITS_MOST + 1];
    for (size_t i = 0; i < len; i++) {
        if (strchr(" .-()[]", text[i]) != NULL)
            continue;
        if (kept == sizeof phone - 1)
            refuse(check, -1, expected);
        phone[kept++] = text[i];
    }
    if (kept < 3 || phone[0] != '+' || phone[1] == '0' || !text_is_digits(phone + 1, kept - 1))
        refuse(check, -1, expected);
    lua_pushlstring(L, phone, kept);
    lua_replace(L, -2);
}

/* ---- arrays ---- */

/* The key at `index`; empty, which no key is, when it is no string or has a NUL byte in it. */
static const char *key_at(lua_State *L, int index)
{
    size_t len;
    if (lua_type(L, index) != LUA_TSTRING)
        return "";
    const char *key = lua_tolstring(L, index, &len);
    return strlen(key) == len ? key : "";
}

/* The length of the array on the top; raises when it is none: other keys, or holes. */
static size_t check_array(const struct check *check, const char *expected)
{
    lua_State *L = check->L;
    if (lua_type(L, -1) != LUA_TTABLE)
        refuse(check, -1, expected);
    size_t keys = 0;
    lua_Integer highest = 0;
    lua_pushnil(L);
    while (lua_next(L, -2) != 0) {
        lua_pop(L, 1);
        if (!lua_isinteger(L, -1) || lua_tointeger(L, -1) < 1) {
            error_push_shown(L, -1);
            lua_pushfstring(L, "expected %s, got a table with the key %s", expected,
                            lua_tostring(L, -1));
            complain(check, lua_tostring(L, -1));
        }
        if (lua_tointeger(L, -1) > highest)
            highest = lua_tointeger(L, -1);
        keys++;
    }
    if ((lua_Unsigned)highest != keys) {
        lua_pushfstring(L, "expected %s, got an array with holes (%I values, highest index %I)",
                        expected, (LUAI_UACINT)keys, (LUAI_UACINT)highest);
        complain(check, lua_tostring(L, -1));
    }
    if (keys > ARGUMENTS_ARRAY_MOST) {
        lua_pushfstring(L, "expected at most %d elements, got %I", ARGUMENTS_ARRAY_MOST,
                        (LUAI_UACINT)keys);
        complain(check, lua_tostring(L, -1));
    }
    return keys;
}

/* Checks the element on the top: a string, an address, or a name or id. */
static void check_element(const struct check *check)
{
    lua_State *L = check->L;
    size_t len;
    if (check->row->type == PARAMETER_ADDRESSES) {
        check_address(check, &len);
        return;
    }
    bool names = check->row->type == PARAMETER_NAMES;
    if (names && lua_isinteger(L, -1) && lua_tointeger(L, -1) > 0) {
        lua_pushfstring(L, "%I", (LUAI_UACINT)lua_tointeger(L, -1));
        lua_replace(L, -2);
        return;
    }
    check_text(check, names ? "a name or a positive id" : "a string", &len);
    if (len == 0)
        refuse(check, -1, "a string that is not empty");
}

/* Replaces the array on the top by a checked copy. */
static void check_list(struct check *check, struct argument *argument, const char *expected)
{
    lua_State *L = check->L;
    argument->count = check_array(check, expected);
    lua_createtable(L, (int)argument->count, 0);
    for (size_t i = 1; i <= argument->count; i++) {
        check->element = (int)i;
        lua_rawgeti(L, -2, (lua_Integer)i);
        check_element(check);
        lua_rawseti(L, -2, (lua_Integer)i);
    }
    check->element = 0;
    lua_replace(L, -2);
}

/* Raises when the entry on the top holds anything but a label and a value. */
static void check_entry_keys(const struct check *check)
{
    lua_State *L = check->L;
    lua_pushnil(L);
    while (lua_next(L, -2) != 0) {
        lua_pop(L, 1);
        const char *key = key_at(L, -1);
        if (strcmp(key, "label") == 0 || strcmp(key, "value") == 0 || strcmp(key, "id") == 0)
            continue;
        error_push_shown(L, -1);
        lua_pushfstring(L, "unknown key %s, expected label and value", lua_tostring(L, -1));
        complain(check, lua_tostring(L, -1));
    }
}

/* Pushes the checked label of the entry on the top; "Work" when it has none. */
static void push_label(struct check *check)
{
    lua_State *L = check->L;
    size_t len;
    check->field = "label";
    lua_pushliteral(L, "label");
    if (lua_rawget(L, -2) == LUA_TNIL) {
        lua_pop(L, 1);
        lua_pushliteral(L, "Work");
    }
    check_text(check, "a string", &len);
    if (len == 0)
        refuse(check, -1, "a string that is not empty");
}

/* Pushes the checked value of the entry below the top. */
static void push_value(struct check *check)
{
    lua_State *L = check->L;
    size_t len;
    check->field = "value";
    lua_pushliteral(L, "value");
    lua_rawget(L, -3);
    if (check->row->type == PARAMETER_PHONES)
        check_phone(check);
    else
        check_address(check, &len);
}

/* Whether the value on the top stands already among the first `count` entries of the copy at
 * `copy`. */
static bool is_repeated(lua_State *L, int copy, size_t count)
{
    for (size_t i = 1; i <= count; i++) {
        lua_rawgeti(L, copy, (lua_Integer)(2 * i));
        bool same = lua_rawequal(L, -1, -2);
        lua_pop(L, 1);
        if (same)
            return true;
    }
    return false;
}

/* Replaces the array of {label, value} on the top by a flat checked copy. */
static void check_entries(struct check *check, struct argument *argument)
{
    lua_State *L = check->L;
    argument->count = check_array(check, "an array of {label, value}");
    if (argument->count > ARGUMENTS_ENTRIES_MOST) {
        lua_pushfstring(L, "expected at most %d entries, got %I", ARGUMENTS_ENTRIES_MOST,
                        (LUAI_UACINT)argument->count);
        complain(check, lua_tostring(L, -1));
    }
    lua_createtable(L, (int)argument->count * 2, 0);
    int copy = lua_gettop(L);
    for (size_t i = 1; i <= argument->count; i++) {
        check->element = (int)i;
        check->field = NULL;
        if (lua_rawgeti(L, copy - 1, (lua_Integer)i) != LUA_TTABLE)
            refuse(check, -1, "a table {label = ..., value = ...}");
        check_entry_keys(check);
        push_label(check);
        push_value(check);
        if (is_repeated(L, copy, i - 1))
            complain(check, "the same value stands twice");
        lua_rawseti(L, copy, (lua_Integer)(2 * i));
        lua_rawseti(L, copy, (lua_Integer)(2 * i - 1));
        lua_pop(L, 1);
    }
    check->element = 0;
    check->field = NULL;
    lua_replace(L, -2);
}

/* Checks the value in the argument's slot, which is the top of the stack. */
static void check_value(struct check *check, struct argument *argument)
{
    argument->given = true;
    switch (check->row->type) {
    case PARAMETER_INTEGER:
        check_integer(check, argument);
        break;
    case PARAMETER_STRING:
        check_string(check, argument);
        break;
    case PARAMETER_ENUM:
        check_enum(check, argument);
        break;
    case PARAMETER_ADDRESS:
        argument->text = check_address(check, &argument->len);
        break;
    case PARAMETER_DATE:
        check_date(check, argument);
        break;
    case PARAMETER_STRINGS:
        check_list(check, argument, "an array of strings");
        break;
    case PARAMETER_ADDRESSES:
        check_list(check, argument, "an array of e-mail addresses");
        break;
    case PARAMETER_NAMES:
        check_list(check, argument, "an array of names or ids");
        break;
    case PARAMETER_PHONES:
    case PARAMETER_EMAILS:
        check_entries(check, argument);
        break;
    }
}

/* ---- the table, or the list of values ---- */

/* Pushes the names of all parameters: id, status, subject. */
static void push_names(lua_State *L, const struct operation *operation)
{
    luaL_Buffer list;
    luaL_buffinit(L, &list);
    for (size_t i = 0; i < operation->parameter_count; i++) {
        if (i > 0)
            luaL_addstring(&list, ", ");
        luaL_addstring(&list, operation->parameters[i].name);
    }
    luaL_pushresult(&list);
}

/* Raises for the key on the top, which is no parameter. */
_Noreturn static void refuse_unknown(lua_State *L, const struct subject *subject)
{
    const struct operation *operation = subject->operation;
    size_t len;
    const char *name = lua_tolstring(L, -1, &len);
    error_push_excerpt(L, name, len, 40);
    name = lua_tostring(L, -1);
    if (operation->parameter_count == 0)
        error_raise(L, subject, ERROR_ARGUMENT, "unknown parameter '%s'; it takes none", name);
    const char *nearest =
        catalog_nearest(name, catalog_parameter_name, operation, operation->parameter_count);
    push_names(L, operation);
    if (nearest != NULL)
        error_raise(L, subject, ERROR_ARGUMENT,
                    "unknown parameter '%s'. Did you mean: %s. Parameters: %s", name, nearest,
                    lua_tostring(L, -1));
    error_raise(L, subject, ERROR_ARGUMENT, "unknown parameter '%s'. Parameters: %s", name,
                lua_tostring(L, -1));
}

/* Raises when the table at `index` has a key that is no parameter. */
static void check_keys(lua_State *L, const struct subject *subject, int index)
{
    lua_pushnil(L);
    while (lua_next(L, index) != 0) {
        lua_pop(L, 1);
        if (lua_type(L, -1) != LUA_TSTRING) {
            error_push_shown(L, -1);
            error_raise(L, subject, ERROR_ARGUMENT,
                        "expected a table of named parameters such as {%s = ...}, got the key %s",
                        subject->operation->parameter_count > 0
                            ? subject->operation->parameters[0].name
                            : "",
                        lua_tostring(L, -1));
        }
        if (catalog_parameter(subject->operation, key_at(L, -1)) < 0)
            refuse_unknown(L, subject);
    }
}

static void read_options(lua_State *L, const struct subject *subject, int index,
                         struct call_options *options)
{
    lua_pushnil(L);
    while (lua_next(L, index) != 0) {
        const char *key = key_at(L, -2);
        bool number = lua_type(L, -1) == LUA_TNUMBER;
        if (strcmp(key, "timeout") == 0) {
            if (!number || !(lua_tonumber(L, -1) > 0) || lua_tonumber(L, -1) > 86400)
                error_raise(L, subject, ERROR_ARGUMENT,
                            "option 'timeout': expected seconds, more than 0, at most 86400");
            options->timeout = lua_tonumber(L, -1);
        } else if (strcmp(key, "retries") == 0) {
            int exact;
            lua_Integer retries = lua_tointegerx(L, -1, &exact);
            if (!number || !exact || retries < 0 || retries > 100)
                error_raise(L, subject, ERROR_ARGUMENT,
                            "option 'retries': expected an integer from 0 to 100");
            options->retries = (int)retries;
        } else if (strcmp(key, "dry_run") == 0) {
            if (!lua_isboolean(L, -1))
                error_raise(L, subject, ERROR_ARGUMENT, "option 'dry_run': expected a boolean");
            options->dry_run = lua_toboolean(L, -1);
        } else if (lua_touserdata(L, -2) != &arguments_cursor_key || !lua_istable(L, -1)) {
            error_push_shown(L, -2);
            error_raise(L, subject, ERROR_ARGUMENT,
                        "unknown option %s. Options: timeout, retries, dry_run",
                        lua_tostring(L, -1));
        }
        lua_pop(L, 1);
    }
}

/* Leaves the values named in the table at 1 in the slots from 1 on. */
static void slots_from_table(lua_State *L, const struct subject *subject, int given,
                             struct arguments *arguments)
{
    const struct operation *operation = subject->operation;
    if (given > 2 || (given == 2 && !lua_istable(L, 2) && !lua_isnil(L, 2)))
        error_raise(L, subject, ERROR_ARGUMENT,
                    "expected one table of parameters, and at most a table of options behind it");
    if (given == 2 && lua_istable(L, 2))
        read_options(L, subject, 2, &arguments->options);
    check_keys(L, subject, 1);
    lua_settop(L, 2);
    for (size_t i = 0; i < operation->parameter_count; i++) {
        lua_pushstring(L, operation->parameters[i].name);
        lua_rawget(L, 1);
    }
    if (lua_istable(L, 2))
        lua_rawgetp(L, 2, &arguments_cursor_key);
    else
        lua_pushnil(L);
    lua_remove(L, 1);
    lua_remove(L, 1);
}

static void slots_from_values(lua_State *L, const struct subject *subject, int given)
{
    size_t count = subject->operation->parameter_count;
    if ((size_t)given > count)
        error_raise(L, subject, ERROR_ARGUMENT, "expected at most %I arguments, got %I",
                    (LUAI_UACINT)count, (LUAI_UACINT)given);
    lua_settop(L, (int)count + 1);
}

static bool is_filled(const struct subject *subject, const struct argument *argument, size_t i)
{
    bool array = subject->operation->parameters[i].type >= PARAMETER_STRINGS;
    return argument->given && (!array || argument->count > 0);
}

static bool rule_holds(const struct subject *subject, const struct arguments *arguments,
                       const struct rule *rule)
{
    for (const char *const *name = rule->names; *name != NULL; name++) {
        size_t i = (size_t)catalog_parameter(subject->operation, *name);
        const struct argument *argument = &arguments->values[i];
        if (rule->filled ? is_filled(subject, argument, i) : argument->given)
            return true;
    }
    return false;
}

static void check_rule(lua_State *L, const struct subject *subject,
                       const struct arguments *arguments, const struct rule *rule)
{
    if (rule_holds(subject, arguments, rule))
        return;
    luaL_Buffer list;
    luaL_buffinit(L, &list);
    for (const char *const *name = rule->names; *name != NULL; name++) {
        if (name != rule->names)
            luaL_addstring(&list, name[1] == NULL ? " or " : ", ");
        luaL_addchar(&list, '\'');
        luaL_addstring(&list, *name);
        luaL_addchar(&list, '\'');
    }
    luaL_pushresult(&list);
    error_raise(L, subject, ERROR_ARGUMENT, "missing parameter: expected at least one of %s",
                lua_tostring(L, -1));
}

/* A default that the row writes as text; the caller's own values take the longer way. */
static void use_preset(lua_State *L, const struct parameter *row, struct argument *argument)
{
    argument->given = true;
    argument->text = row->preset;
    argument->len = strlen(row->preset);
    if (row->type == PARAMETER_ENUM)
        argument->choice = catalog_choice(row, row->preset);
    if (row->type == PARAMETER_INTEGER) {
        lua_stringtonumber(L, row->preset);
        argument->integer = lua_tointeger(L, -1);
        lua_pop(L, 1);
    }
}

static void check_slot(lua_State *L, const struct subject *subject, size_t i,
                       struct arguments *arguments)
{
    const struct parameter *row = &subject->operation->parameters[i];
    struct argument *argument = &arguments->values[i];
    *argument = (struct argument){.slot = (int)i + 1};
    if (!lua_isnoneornil(L, argument->slot)) {
        struct check check = {.L = L, .subject = subject, .row = row};
        lua_pushvalue(L, argument->slot);
        check_value(&check, argument);
        lua_replace(L, argument->slot);
    }
    if (!argument->given && row->preset != NULL)
        use_preset(L, row, argument);
    if (!argument->given && row->required)
        error_raise(L, subject, ERROR_ARGUMENT, "missing required parameter '%s' (%s)", row->name,
                    row->description);
}

void arguments_read(lua_State *L, const struct subject *subject, int given,
                    struct arguments *arguments)
{
    const struct operation *operation = subject->operation;
    arguments->options = (struct call_options){.timeout = -1, .retries = -1};
    luaL_checkstack(L, CATALOG_PARAMETERS + LUA_MINSTACK, NULL);
    if (given > 0 && lua_istable(L, 1))
        slots_from_table(L, subject, given, arguments);
    else
        slots_from_values(L, subject, given);
    for (size_t i = 0; i < operation->parameter_count; i++)
        check_slot(L, subject, i, arguments);
    for (size_t i = 0; i < operation->rule_count; i++)
        check_rule(L, subject, arguments, &operation->rules[i]);
}

struct argument *arguments_get(struct arguments *arguments, const struct operation *operation,
                               const char *name)
{
    return &arguments->values[catalog_parameter(operation, name)];
}

/* ---- back to Lua ---- */

static void push_array(lua_State *L, const struct argument *argument)
{
    lua_createtable(L, (int)argument->count, 0);
    for (size_t i = 1; i <= argument->count; i++) {
        lua_rawgeti(L, argument->slot, (lua_Integer)i);
        lua_rawseti(L, -2, (lua_Integer)i);
    }
}

static void push_entries(lua_State *L, const struct argument *argument)
{
    lua_createtable(L, (int)argument->count, 0);
    for (size_t i = 1; i <= argument->count; i++) {
        lua_createtable(L, 0, 2);
        lua_rawgeti(L, argument->slot, (lua_Integer)(2 * i - 1));
        lua_setfield(L, -2, "label");
        lua_rawgeti(L, argument->slot, (lua_Integer)(2 * i));
        lua_setfield(L, -2, "value");
        lua_rawseti(L, -2, (lua_Integer)i);
    }
}

void arguments_push(lua_State *L, const struct operation *operation,
                    const struct arguments *arguments)
{
    lua_createtable(L, 0, (int)operation->parameter_count);
    for (size_t i = 0; i < operation->parameter_count; i++) {
        const struct parameter *row = &operation->parameters[i];
        const struct argument *argument = &arguments->values[i];
        if (!argument->given)
            continue;
        if (row->type == PARAMETER_PHONES || row->type == PARAMETER_EMAILS)
            push_entries(L, argument);
        else if (row->type >= PARAMETER_STRINGS)
            push_array(L, argument);
        else if (row->type == PARAMETER_INTEGER)
            lua_pushinteger(L, argument->integer);
        else if (argument->text != NULL)
            lua_pushlstring(L, argument->text, argument->len);
        else
            lua_pushinteger(L, argument->integer);
        lua_setfield(L, -2, row->name);
    }
}
