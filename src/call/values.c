/* Checking one value; see values.h. */
#include "values.h"

#include <lauxlib.h>
#include <stdarg.h>
#include <string.h>

#include "luax.h"
#include "push.h"
#include "types.h"
#include "write_value.h"

/* The most bytes of a table that is sent as it is. */
enum { TABLE_MOST = 1024 * 1024 };
#define TABLE_TOO_LARGE "expected at most 1 MiB of JSON"

/* The most bytes that are shown of a name: those of rows are no longer. */
enum { NAME_MOST = 60 };

static void place_add(luaL_Buffer *text, const struct values_place *place)
{
    if (place->outer != NULL)
        place_add(text, place->outer);
    if (place->element > 0) {
        lua_pushfstring(text->L, "[%I]", (LUAI_UACINT)place->element);
        luaL_addvalue(text);
        return;
    }
    luaL_addstring(text, place->outer != NULL ? "." : "");
    /* It may be a key of the caller's. */
    error_push_given(text->L, place->row->name, strlen(place->row->name), NAME_MOST);
    luaL_addvalue(text);
}

/* Pushes "parameter 'emails[2].value'". */
static void place_push(lua_State *L, const struct values_place *place)
{
    luaL_Buffer text;
    luaL_buffinit(L, &text);
    luaL_addstring(&text, "parameter '");
    place_add(&text, place);
    luaL_addchar(&text, '\'');
    luaL_pushresult(&text);
}

static bool place_is_secret(const struct values_place *place)
{
    for (; place != NULL; place = place->outer)
        if (place->row->flags & INTEGRATIONS_SECRET)
            return true;
    return false;
}

/* Raises "parameter 'id': expected a positive integer, got "x"" about the value on the top. */
_Noreturn static void value_refuse(const struct values_place *place, const char *expected)
{
    lua_State *L = place->check->L;
    if (place_is_secret(place))
        lua_pushfstring(L, "a %s", luaL_typename(L, -1));
    else
        error_push_shown(L, -1);
    place_push(L, place);
    lua_pushfstring(L, "%s: expected %s, got %s", lua_tostring(L, -1), expected,
                    lua_tostring(L, -2));
    error_raise_top(L, place->check->subject, ERROR_ARGUMENT);
}

/* Raises "parameter 'tags': <complaint>", formatted as lua_pushfstring does. */
_Noreturn static void value_complain(const struct values_place *place, const char *format, ...)
{
    lua_State *L = place->check->L;
    va_list values;
    va_start(values, format);
    lua_pushvfstring(L, format, values);
    va_end(values);
    place_push(L, place);
    lua_pushfstring(L, "%s: %s", lua_tostring(L, -1), lua_tostring(L, -2));
    error_raise_top(L, place->check->subject, ERROR_ARGUMENT);
}

_Noreturn static void check_no_memory(const struct values_check *check)
{
    if (check->arena->full)
        error_raise(check->L, check->subject, ERROR_ARGUMENT,
                    "the arguments are larger than %I MiB",
                    (LUAI_UACINT)(check->arena->limit >> 20));
    luax_no_memory(check->L);
}

void values_preset(const struct values_check *check, const struct integrations_parameter *row,
                   struct value *value)
{
    if (!type_read_preset(row, value, check->arena))
        check_no_memory(check);
}

void *values_memory(const struct values_check *check, size_t size)
{
    void *memory = arena_take(check->arena, size);
    if (memory == NULL)
        check_no_memory(check);
    return memory;
}

/* ---- single values; each is on the top of the stack and stays there ---- */

static struct raw raw_of(lua_State *L)
{
    struct raw raw = {.kind = RAW_OTHER};
    switch (lua_type(L, -1)) {
    case LUA_TBOOLEAN:
        raw.kind = RAW_BOOLEAN;
        raw.boolean = lua_toboolean(L, -1);
        break;
    case LUA_TNUMBER:
        raw.kind = lua_isinteger(L, -1) ? RAW_INTEGER : RAW_NUMBER;
        raw.integer = lua_tointeger(L, -1);
        raw.number = lua_tonumber(L, -1);
        break;
    case LUA_TSTRING:
        raw.kind = RAW_TEXT;
        raw.text = lua_tolstring(L, -1, &raw.len);
        break;
    default:
        break;
    }
    return raw;
}

static void check_scalar(const struct values_place *place, struct value *value)
{
    const struct values_check *check = place->check;
    struct raw raw = raw_of(check->L);
    buffer_clear(check->words);
    enum type_outcome outcome = type_read(place->row, &raw, value, check->arena, check->words);
    if (outcome == TYPE_READ)
        return;
    if (outcome == TYPE_ABSENT) {
        *value = (struct value){.kind = VALUE_ABSENT};
        return;
    }
    const char *words = outcome != TYPE_NO_MEMORY ? buffer_text(check->words) : NULL;
    if (words == NULL)
        check_no_memory(check);
    lua_pushstring(check->L, words);
    words = lua_tostring(check->L, -1);
    lua_insert(check->L, -2);
    if (outcome == TYPE_WRONG)
        value_refuse(place, words);
    value_complain(place, "%s", words);
}

/* ---- arrays and records ---- */

/* The length of the array on the top; raises when it is none: other keys, or holes. */
static size_t check_array(const struct values_place *place, const char *expected)
{
    lua_State *L = place->check->L;
    if (lua_type(L, -1) != LUA_TTABLE)
        value_refuse(place, expected);
    size_t keys = 0;
    lua_Integer highest = 0;
    lua_pushnil(L);
    while (lua_next(L, -2) != 0) {
        lua_pop(L, 1);
        if (!lua_isinteger(L, -1) || lua_tointeger(L, -1) < 1)
            value_complain(place, "expected %s, got a table with the key %s", expected,
                           error_push_shown(L, -1));
        if (lua_tointeger(L, -1) > highest)
            highest = lua_tointeger(L, -1);
        keys++;
    }
    if ((lua_Unsigned)highest != keys)
        value_complain(place, "expected %s, got an array with holes (%I values, highest index %I)",
                       expected, (LUAI_UACINT)keys, (LUAI_UACINT)highest);
    return keys;
}

/* The member of that name, or NULL. */
static const struct integrations_parameter *
find_member(const struct integrations_parameter *members, const char *name)
{
    for (; members->name != NULL; members++)
        if (strcmp(members->name, name) == 0)
            return members;
    return NULL;
}

/* Adds the names of the members that are read: "label, value", or with `last` "label and value". */
static void add_members(luaL_Buffer *text, const struct integrations_parameter *members,
                        const char *between, const char *last)
{
    bool first = true;
    for (; members->name != NULL; members++) {
        if (members->flags & INTEGRATIONS_PASSED_OVER)
            continue;
        const struct integrations_parameter *next = members + 1;
        while (next->name != NULL && (next->flags & INTEGRATIONS_PASSED_OVER))
            next++;
        if (!first)
            luaL_addstring(text, next->name == NULL ? last : between);
        luaL_addstring(text, members->name);
        first = false;
    }
}

/* Pushes what a list's or record's value should be. */
static const char *push_expected(lua_State *L, const struct integrations_parameter *row, bool list)
{
    if (row->type != INTEGRATIONS_RECORD)
        return lua_pushstring(L, type_words(row, list));
    luaL_Buffer text;
    luaL_buffinit(L, &text);
    if (list) {
        luaL_addstring(&text, "an array of {");
        add_members(&text, row->members, ", ", ", ");
        luaL_addchar(&text, '}');
    } else {
        luaL_addstring(&text, "a table {");
        add_members(&text, row->members, " = ..., ", " = ..., ");
        luaL_addstring(&text, " = ...}");
    }
    luaL_pushresult(&text);
    return lua_tostring(L, -1);
}

/* Raises when the record on the top has a key that is no member. */
static void check_member_names(const struct values_place *place)
{
    const struct integrations_parameter *members = place->row->members;
    lua_State *L = place->check->L;
    lua_pushnil(L);
    while (lua_next(L, -2) != 0) {
        lua_pop(L, 1);
        if (find_member(members, luax_key(L, -1)) != NULL)
            continue;
        const char *shown = error_push_shown(L, -1);
        luaL_Buffer text;
        luaL_buffinit(L, &text);
        luaL_addstring(&text, "unknown key ");
        luaL_addstring(&text, shown);
        luaL_addstring(&text, ", expected ");
        add_members(&text, members, ", ", " and ");
        luaL_pushresult(&text);
        value_complain(place, "%s", lua_tostring(L, -1));
    }
}

bool values_left_out(lua_State *L, const struct integrations_parameter *row)
{
    return lua_isnil(L, -1) ||
           (luax_is_null(L, -1) && (row == NULL || !(row->flags & INTEGRATIONS_NULLABLE)));
}

static void check_record(const struct values_place *place, struct value *value)
{
    const struct values_check *check = place->check;
    const struct integrations_parameter *member = place->row->members;
    lua_State *L = check->L;
    size_t count = 0;
    if (lua_type(L, -1) != LUA_TTABLE) {
        const char *expected = push_expected(L, place->row, false);
        lua_insert(L, -2);
        value_refuse(place, expected);
    }
    check_member_names(place);
    while (member[count].name != NULL)
        count++;
    value->kind = VALUE_RECORD;
    value->list.count = count;
    struct value *item = values_memory(check, count * sizeof *item);
    value->list.items = item;
    int given = 0;
    for (; member->name != NULL; member++, item++) {
        const struct values_place inner = {check, place, member, 0};
        if (member->flags & INTEGRATIONS_PASSED_OVER)
            continue;
        lua_pushstring(L, member->name);
        lua_rawget(L, -2);
        if (!values_left_out(L, member) || (member->flags & INTEGRATIONS_REQUIRED))
            values_check_one(&inner, item);
        else if (member->preset != NULL)
            values_preset(check, member, item);
        given += value_is_given(item);
        lua_pop(L, 1);
    }
    int least = (place->row->flags & INTEGRATIONS_LIST) ? 0 : place->row->items_least;
    if (given == 0 && least == 1)
        value_complain(place, "expected at least one of its members, got none");
    if (given < least)
        value_complain(place, "expected at least %d of its members, got %d", least, given);
}

/* Whether both are the same text or integer. */
static bool is_same(const struct value *a, const struct value *b)
{
    return value_same_text(a, b) ||
           (a->kind == VALUE_INTEGER && b->kind == VALUE_INTEGER && a->integer == b->integer);
}

/* Raises when the record `count`, which is at `place`, has the same `value` as one before it. */
static void check_unique(const struct values_place *place, const struct value *records,
                         size_t count)
{
    const struct integrations_parameter *member = find_member(place->row->members, "value");
    const struct values_place inner = {place->check, place, member, 0};
    size_t i = member != NULL ? (size_t)(member - place->row->members) : 0;
    const struct value *wanted = &records[count].list.items[i];
    for (; member != NULL && count > 0; count--) {
        if (is_same(&records[count - 1].list.items[i], wanted))
            value_complain(&inner, "the same value stands twice");
    }
}

static void check_count(const struct values_place *place, size_t count)
{
    const struct integrations_parameter *row = place->row;
    size_t least = (size_t)row->items_least;
    size_t most = row->items_most > 0 ? (size_t)row->items_most : VALUES_ARRAY_MOST;
    bool few = count < least;
    size_t bound = few ? least : most;
    if (few || count > most)
        value_complain(place, "expected at %s %I element%s, got %I", few ? "least" : "most",
                       (LUAI_UACINT)bound, bound == 1 ? "" : "s", (LUAI_UACINT)count);
}

static void check_list(const struct values_place *place, struct value *value)
{
    lua_State *L = place->check->L;
    const char *expected = push_expected(L, place->row, true);
    lua_insert(L, -2);
    size_t count = check_array(place, expected);
    check_count(place, count);
    struct integrations_parameter element = *place->row;
    element.flags &= ~(unsigned)(INTEGRATIONS_LIST | INTEGRATIONS_EMPTY_ABSENT);
    value->kind = VALUE_LIST;
    value->list.count = count;
    value->list.items = values_memory(place->check, count * sizeof *value->list.items);
    for (size_t i = 0; i < count; i++) {
        const struct values_place inner = {place->check, place, &element, (lua_Integer)i + 1};
        lua_rawgeti(L, -1, (lua_Integer)i + 1);
        values_check_one(&inner, &value->list.items[i]);
        if (element.flags & INTEGRATIONS_UNIQUE)
            check_unique(&inner, value->list.items, i);
        lua_pop(L, 1);
    }
    lua_remove(L, -2);
}

/* Whether the value on the top is one that a query can have. */
static bool is_plain(lua_State *L)
{
    return lua_type(L, -1) == LUA_TSTRING || lua_type(L, -1) == LUA_TNUMBER ||
           lua_type(L, -1) == LUA_TBOOLEAN;
}

/* Whether the value on the top is such a one, or an array of them. */
static bool is_flat(lua_State *L)
{
    if (!lua_istable(L, -1))
        return is_plain(L);
    lua_Unsigned count = 0;
    bool flat = true;
    for (lua_pushnil(L); lua_next(L, -2) != 0; lua_pop(L, 1)) {
        count++;
        flat = flat && lua_isinteger(L, -2) && is_plain(L);
    }
    return flat && lua_rawlen(L, -1) == count;
}

/* Raises unless the table on the top is of names and such values. */
static void check_flat(const struct values_place *place)
{
    lua_State *L = place->check->L;
    lua_Unsigned elements = 0;
    for (lua_pushnil(L); lua_next(L, -2) != 0; lua_pop(L, 1)) {
        /* One array may stand there many times, and each time is looked at. */
        elements += lua_istable(L, -1) ? lua_rawlen(L, -1) : 0;
        if (elements > TABLE_MOST)
            value_complain(place, TABLE_TOO_LARGE);
        bool flat = is_flat(L);
        if (flat && lua_type(L, -2) == LUA_TSTRING)
            continue;
        const char *key = error_push_shown(L, -2), *shown = error_push_shown(L, -2);
        value_complain(place,
                       "%s: expected names, and for each a text, number or boolean, or an array "
                       "of these, got %s",
                       key, shown);
    }
}

/* Keeps any table as the JSON that it is sent as. */
static void check_any_table(const struct values_place *place, struct value *value)
{
    const struct values_check *check = place->check;
    struct buffer *json = check->words;
    if (lua_type(check->L, -1) != LUA_TTABLE)
        value_refuse(place, "a table");
    if (place->row->flags & INTEGRATIONS_FLAT)
        check_flat(place);
    buffer_clear(json);
    struct json_writer writer = {.out = json, .sent = true};
    /* A small table that holds others many times over may be as large as one likes. */
    json->limit = TABLE_MOST;
    bool written = json_write_value(check->L, lua_gettop(check->L), &writer);
    json->limit = 0;
    if (!written)
        value_complain(place, "%s", lua_tostring(check->L, -1));
    if (json->full)
        value_complain(place, TABLE_TOO_LARGE);
    value->kind = VALUE_JSON;
    value->text.len = json->len;
    value->text.bytes = arena_copy(check->arena, json->data, json->len);
    if (json->failed || value->text.bytes == NULL)
        check_no_memory(check);
}

/* Checks the key on the top but one and its value on the top. */
static void check_entry(const struct values_place *place)
{
    lua_State *L = place->check->L;
    const char *characters = place->row->characters;
    size_t len = 0;
    const char *key = lua_type(L, -2) == LUA_TSTRING ? lua_tolstring(L, -2, &len) : "";
    struct value value = {.kind = VALUE_ABSENT};
    if (len == 0 || (characters != NULL && !type_text_is_of(key, len, characters)))
        value_complain(place, "expected texts%s%s as keys, got %s",
                       characters != NULL ? " of the characters " : "",
                       characters != NULL ? characters : "", error_push_shown(L, -2));
    struct integrations_parameter entry = *place->row->members;
    entry.name = key;
    const struct values_place inner = {place->check, place, &entry, 0};
    values_check_one(&inner, &value);
}

/* Keeps a table of values by key as the JSON that it is sent as. */
static void check_map(const struct values_place *place, struct value *value)
{
    lua_State *L = place->check->L;
    int count = 0;
    if (lua_type(L, -1) != LUA_TTABLE)
        value_refuse(place, type_words(place->row, false));
    for (lua_pushnil(L); lua_next(L, -2) != 0; lua_pop(L, 1), count++)
        check_entry(place);
    int least = place->row->items_least;
    if (count < least)
        value_complain(place, "expected at least %d entr%s, got %d", least,
                       least == 1 ? "y" : "ies", count);
    check_any_table(place, value);
}

void values_check_one(const struct values_place *place, struct value *value)
{
    const struct integrations_parameter *row = place->row;
    lua_State *L = place->check->L;
    luaL_checkstack(L, LUA_MINSTACK, NULL);
    if ((row->flags & INTEGRATIONS_NULLABLE) && luax_is_null(L, -1))
        value->kind = VALUE_NULL;
    else if (row->flags & INTEGRATIONS_LIST)
        check_list(place, value);
    else if (row->type == INTEGRATIONS_RECORD)
        check_record(place, value);
    else if (row->type == INTEGRATIONS_MAP)
        check_map(place, value);
    else if (row->type == INTEGRATIONS_TABLE ||
             (row->type == INTEGRATIONS_ANYTHING && lua_istable(L, -1)))
        check_any_table(place, value);
    else
        check_scalar(place, value);
}

/* ---- back to Lua ---- */

void values_push(lua_State *L, const struct integrations_parameter *row, const struct value *value)
{
    luaL_checkstack(L, LUA_MINSTACK, NULL);
    switch (value->kind) {
    case VALUE_INTEGER:
        lua_pushinteger(L, value->integer);
        break;
    case VALUE_NUMBER:
        lua_pushnumber(L, value->number);
        break;
    case VALUE_BOOLEAN:
        lua_pushboolean(L, value->boolean);
        break;
    case VALUE_TEXT:
    case VALUE_BYTES:
        lua_pushlstring(L, value->text.bytes, value->text.len);
        break;
    case VALUE_JSON:
        json_push(L, value->text.bytes, value->text.len, JSON_NULLS_KEPT);
        break;
    case VALUE_LIST:
        json_push_array(L, (int)value->list.count);
        for (size_t i = 0; i < value->list.count; i++) {
            values_push(L, row, &value->list.items[i]);
            lua_rawseti(L, -2, (lua_Integer)i + 1);
        }
        break;
    case VALUE_RECORD:
        lua_createtable(L, 0, (int)value->list.count);
        for (size_t i = 0; i < value->list.count; i++) {
            if (!value_is_given(&value->list.items[i]))
                continue;
            values_push(L, &row->members[i], &value->list.items[i]);
            lua_setfield(L, -2, row->members[i].name);
        }
        break;
    case VALUE_ABSENT:
    case VALUE_NULL:
        lua_pushlightuserdata(L, NULL);
        break;
    }
}
