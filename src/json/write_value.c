/* Lua values as JSON; see write_value.h. */
#include "write_value.h"

#include <lauxlib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "push.h"
#include "text.h"

/* A table that is being written, and the key of its value whose turn it is. */
struct level {
    const struct level *outer;
    const char *name; /* NULL: it is an element */
    size_t len;
    lua_Integer index;
    int depth;
};

/* Adds where the level's value is, such as `items[3].name`. */
static void add_path(luaL_Buffer *message, const struct level *level)
{
    char index[32];
    if (level->outer != NULL)
        add_path(message, level->outer);
    if (level->name == NULL) {
        snprintf(index, sizeof index, "[%lld]", (long long)level->index);
        luaL_addstring(message, index);
        return;
    }
    if (level->outer != NULL)
        luaL_addchar(message, '.');
    luaL_addlstring(message, level->name, level->len);
}

/* Pushes the message. Returns false. */
static bool refuse_value(lua_State *L, const struct level *level, const char *what)
{
    luaL_Buffer message;
    luaL_checkstack(L, LUA_MINSTACK, NULL);
    luaL_buffinit(L, &message);
    if (level != NULL) {
        luaL_addstring(&message, "at ");
        add_path(&message, level);
        luaL_addstring(&message, ": ");
    }
    luaL_addstring(&message, what);
    luaL_addstring(&message, " cannot be written as JSON");
    luaL_pushresult(&message);
    return false;
}

static bool write_value(lua_State *L, int index, struct json_writer *writer,
                        const struct level *level);

/* Nothing more fits; a table that holds itself many times over must come to an end. */
static bool writer_is_done(const struct json_writer *writer)
{
    return writer->out->failed || writer->out->full;
}

static bool write_elements(lua_State *L, int table, lua_Integer count, struct json_writer *writer,
                           struct level *level)
{
    bool written = true;
    json_begin_array(writer);
    for (level->index = 1; written && level->index <= count && !writer_is_done(writer);
         level->index++) {
        lua_rawgeti(L, table, level->index);
        written = write_value(L, -1, writer, level);
        lua_remove(L, written ? -1 : -2);
    }
    json_end_array(writer);
    return written;
}

/* The key of a member; an integer's is its digits. */
struct member {
    const char *text; /* NULL: `digits` */
    size_t len;
    lua_Integer integer;
    char digits[24];
};

static const char *member_name(const struct member *member)
{
    return member->text != NULL ? member->text : member->digits;
}

static int compare_members(const void *a, const void *b)
{
    const struct member *one = a, *other = b;
    size_t len = one->len < other->len ? one->len : other->len;
    int order = memcmp(member_name(one), member_name(other), len);
    return order != 0 ? order : (one->len > other->len) - (one->len < other->len);
}

/* Reads the key on the top. False when it is none for JSON. */
static bool read_member(lua_State *L, struct member *member)
{
    *member = (struct member){0};
    if (lua_isinteger(L, -1)) {
        member->integer = lua_tointeger(L, -1);
        member->len = (size_t)snprintf(member->digits, sizeof member->digits, "%lld",
                                       (long long)member->integer);
        return true;
    }
    if (lua_type(L, -1) != LUA_TSTRING)
        return false;
    member->text = lua_tolstring(L, -1, &member->len);
    return text_valid_utf8(member->text, member->len) == member->len;
}

/*
 * Pushes the members of the table, sorted, and a table that holds their keys: a finalizer may take
 * them out of the table meanwhile. NULL when a key is none for JSON; a message is pushed then.
 */
static struct member *push_members(lua_State *L, int table, size_t *count,
                                   const struct level *level)
{
    size_t most = *count;
    lua_createtable(L, most < 1 << 20 ? (int)most : 1 << 20, 0);
    struct member *members = lua_newuserdatauv(L, most * sizeof *members + 1, 0);
    *count = 0;
    lua_pushnil(L);
    while (*count < most && lua_next(L, table) != 0) {
        lua_pop(L, 1);
        if (!read_member(L, &members[*count])) {
            refuse_value(L, level, "a key that is neither valid UTF-8 nor an integer");
            return NULL;
        }
        lua_pushvalue(L, -1);
        lua_rawseti(L, -4, (lua_Integer)++ * count);
    }
    qsort(members, *count, sizeof *members, compare_members);
    for (size_t i = 1; i < *count; i++)
        if (compare_members(&members[i - 1], &members[i]) == 0) {
            refuse_value(L, level, "a key that is there as text and as an integer");
            return NULL;
        }
    return members;
}

static bool write_members(lua_State *L, int table, size_t count, struct json_writer *writer,
                          struct level *level)
{
    int top = lua_gettop(L);
    struct member *members = push_members(L, table, &count, level->outer);
    bool written = members != NULL;
    int kept = top + 2;
    if (written)
        lua_settop(L, kept);
    json_begin_object(writer);
    for (size_t i = 0; written && i < count && !writer_is_done(writer); i++) {
        level->name = member_name(&members[i]);
        level->len = members[i].len;
        if (members[i].text == NULL)
            lua_pushinteger(L, members[i].integer);
        else
            lua_pushlstring(L, members[i].text, members[i].len);
        if (writer->sent && memchr(level->name, '\0', level->len) != NULL) {
            written = refuse_value(L, level->outer, "a key with a NUL byte");
        } else if (lua_rawget(L, table) != LUA_TNIL) {
            json_name(writer, level->name, level->len);
            written = write_value(L, -1, writer, level);
        }
        if (written)
            lua_settop(L, kept);
    }
    json_end_object(writer);
    if (!written)
        lua_replace(L, top + 1);
    lua_settop(L, top + !written);
    return written;
}

/* Whether the table's keys are 1 to `length`; counts them. */
static bool count_keys(lua_State *L, int table, lua_Unsigned length, size_t *count)
{
    bool elements = true;
    *count = 0;
    lua_pushnil(L);
    while (lua_next(L, table) != 0) {
        lua_pop(L, 1);
        ++*count;
        elements = elements && lua_isinteger(L, -1) && lua_tointeger(L, -1) >= 1 &&
                   (lua_Unsigned)lua_tointeger(L, -1) <= length;
    }
    return elements && *count == length;
}

/* Whether the table, whose keys are not 1 to its length, was meant as an array all the same: 1 is
 * one of them, and all are positive integers. */
static bool has_holes(lua_State *L, int table)
{
    int top = lua_gettop(L);
    bool holes = lua_rawgeti(L, table, 1) != LUA_TNIL;
    lua_pushnil(L);
    while (holes && lua_next(L, table) != 0) {
        lua_pop(L, 1);
        holes = lua_isinteger(L, -1) && lua_tointeger(L, -1) >= 1;
    }
    lua_settop(L, top);
    return holes;
}

static bool write_table(lua_State *L, int table, struct json_writer *writer,
                        const struct level *outer)
{
    struct level level = {.outer = outer, .depth = outer != NULL ? outer->depth + 1 : 1};
    size_t count;
    luaL_checkstack(L, LUA_MINSTACK, NULL);
    if (level.depth > JSON_DEPTH_MOST)
        return refuse_value(L, outer, "more than 100 tables in one another");
    bool elements = count_keys(L, table, lua_rawlen(L, table), &count);
    if (count == 0 ? json_is_marked(L, table) : elements)
        return write_elements(L, table, (lua_Integer)count, writer, &level);
    if (writer->sent && has_holes(L, table))
        return refuse_value(L, outer, "an array with holes");
    return write_members(L, table, count, writer, &level);
}

/* Whether a text ends inside a character, of which no more is there than these bytes. */
static bool is_cut(const char *rest, size_t len)
{
    size_t whole = (unsigned char)*rest >= 0xF0 ? 4 : (unsigned char)*rest >= 0xE0 ? 3 : 2;
    bool begins = (unsigned char)*rest >= 0xC2 && (unsigned char)*rest <= 0xF4;
    for (size_t i = 1; i < len && begins; i++)
        begins = ((unsigned char)rest[i] & 0xC0) == 0x80;
    return begins && len < whole;
}

/* Shows bytes of which so many are valid UTF-8. */
static void write_bytes(lua_State *L, const char *bytes, size_t len, size_t valid,
                        struct json_writer *writer)
{
    if (!writer->cut || !is_cut(bytes + valid, len - valid)) {
        json_base64(writer, bytes, len);
        return;
    }
    lua_pushlstring(L, bytes, valid);
    lua_pushliteral(L, "\xEF\xBF\xBD");
    lua_concat(L, 2);
    bytes = lua_tolstring(L, -1, &len);
    json_text(writer, bytes, len);
    lua_pop(L, 1);
}

static bool write_text(lua_State *L, int index, struct json_writer *writer,
                       const struct level *level)
{
    size_t len;
    const char *text = lua_tolstring(L, index, &len);
    size_t valid = text_valid_utf8(text, len);
    if (valid < len && !writer->shown)
        return refuse_value(L, level, "text that is not valid UTF-8");
    if (writer->sent && memchr(text, '\0', len) != NULL)
        return refuse_value(L, level, "text with a NUL byte");
    if (valid < len)
        write_bytes(L, text, len, valid, writer);
    else
        json_text(writer, text, len);
    return true;
}

static bool write_number(lua_State *L, int index, struct json_writer *writer,
                         const struct level *level)
{
    double number = lua_tonumber(L, index);
    struct buffer *out = writer->out;
    size_t start = out->len;
    int whole;
    lua_Integer integer = lua_tointegerx(L, index, &whole);
    if (lua_isinteger(L, index) || (whole && writer->sent))
        json_integer(writer, integer);
    else if (!isfinite(number) && writer->shown)
        json_null(writer);
    else if (!isfinite(number))
        return refuse_value(L, level, isnan(number) ? "a NaN" : "an infinite number");
    else
        json_number(writer, number);
    /* A float stays one, so that it is read as it was. */
    if (!lua_isinteger(L, index) && isfinite(number) && !writer->sent && out->len > start &&
        memchr(out->data + start, '.', out->len - start) == NULL &&
        memchr(out->data + start, 'e', out->len - start) == NULL)
        buffer_append_text(out, ".0");
    return true;
}

static bool write_value(lua_State *L, int index, struct json_writer *writer,
                        const struct level *level)
{
    char what[64];
    switch (lua_type(L, index)) {
    case LUA_TTABLE:
        return write_table(L, lua_absindex(L, index), writer, level);
    case LUA_TSTRING:
        return write_text(L, index, writer, level);
    case LUA_TNUMBER:
        return write_number(L, index, writer, level);
    case LUA_TBOOLEAN:
        json_boolean(writer, lua_toboolean(L, index));
        return true;
    case LUA_TLIGHTUSERDATA:
        if (lua_touserdata(L, index) != NULL)
            break;
        json_null(writer);
        return true;
    case LUA_TNIL:
        json_null(writer);
        return true;
    default:
        break;
    }
    snprintf(what, sizeof what, "a %s", luaL_typename(L, index));
    return refuse_value(L, level, what);
}

bool json_write_value(lua_State *L, int index, struct json_writer *writer)
{
    return write_value(L, index, writer, NULL);
}
