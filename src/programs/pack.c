/* Lua values as bytes; see pack.h. A value is its tag, and what the tag says follows. */
#include "pack.h"

#include <lauxlib.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "push.h"

/* A table: how many elements (4 bytes), these, then keys and values in turn, then the end. */
enum tag {
    TAG_NIL,
    TAG_FALSE,
    TAG_TRUE,
    TAG_INTEGER, /* 8 bytes, of the machine that both run on */
    TAG_FLOAT,   /* 8 bytes */
    TAG_STRING,  /* 4 bytes of length, and its own */
    TAG_TABLE,
    TAG_ARRAY, /* a table that is an array when it is empty */
    TAG_NULL,
    TAG_FUNCTION,
    TAG_USERDATA,
    TAG_THREAD,
    TAG_END /* of a table */
};

static const char too_deep[] = "tables stand in one another more than 100 deep";

static void add_tag(struct buffer *out, enum tag tag)
{
    unsigned char byte = (unsigned char)tag;
    buffer_append(out, &byte, 1);
}

static void add_bytes(struct buffer *out, enum tag tag, const void *bytes, size_t len)
{
    add_tag(out, tag);
    buffer_append(out, bytes, len);
}

/* One of more than 4 GiB has no room in a message. */
static void add_string(lua_State *L, int index, struct buffer *out)
{
    size_t len;
    const char *text = lua_tolstring(L, index, &len);
    uint32_t count = (uint32_t)len;
    add_bytes(out, TAG_STRING, &count, sizeof count);
    buffer_append(out, text, len);
}

static void add_number(lua_State *L, int index, struct buffer *out)
{
    lua_Integer integer = lua_tointeger(L, index);
    lua_Number number = lua_tonumber(L, index);
    if (lua_isinteger(L, index))
        add_bytes(out, TAG_INTEGER, &integer, sizeof integer);
    else
        add_bytes(out, TAG_FLOAT, &number, sizeof number);
}

static const char *add_value(lua_State *L, int index, struct buffer *out, int depth);

/* Whether the key, which is below its value on the top, was an element already. */
static bool is_element(lua_State *L, lua_Integer count)
{
    lua_Integer key = lua_isinteger(L, -2) ? lua_tointeger(L, -2) : 0;
    return key >= 1 && key <= count;
}

static const char *pack_elements(lua_State *L, int table, uint32_t count, struct buffer *out,
                                 int depth)
{
    const char *problem = NULL;
    for (uint32_t i = 1; i <= count && problem == NULL && !out->full && !out->failed; i++) {
        lua_rawgeti(L, table, i);
        problem = add_value(L, -1, out, depth);
        lua_pop(L, 1);
    }
    return problem;
}

static const char *pack_members(lua_State *L, int table, uint32_t count, struct buffer *out,
                                int depth)
{
    lua_pushnil(L);
    while (lua_next(L, table) != 0) {
        const char *problem = NULL;
        if (!is_element(L, count)) {
            problem = add_value(L, -2, out, depth);
            problem = problem == NULL ? add_value(L, -1, out, depth) : problem;
        }
        lua_pop(L, 1);
        if (problem != NULL || out->full || out->failed) {
            lua_pop(L, 1);
            return problem;
        }
    }
    return NULL;
}

static const char *add_table(lua_State *L, int table, struct buffer *out, int depth)
{
    if (depth >= PACK_DEPTH)
        return too_deep;
    luaL_checkstack(L, 8, "a table to be sent");
    uint32_t count = (uint32_t)lua_rawlen(L, table);
    add_bytes(out, json_is_marked(L, table) ? TAG_ARRAY : TAG_TABLE, &count, sizeof count);
    const char *problem = pack_elements(L, table, count, out, depth + 1);
    if (problem == NULL)
        problem = pack_members(L, table, count, out, depth + 1);
    add_tag(out, TAG_END);
    return problem;
}

static const char *add_value(lua_State *L, int index, struct buffer *out, int depth)
{
    index = lua_absindex(L, index);
    switch (lua_type(L, index)) {
    case LUA_TNIL:
        add_tag(out, TAG_NIL);
        return NULL;
    case LUA_TBOOLEAN:
        add_tag(out, lua_toboolean(L, index) ? TAG_TRUE : TAG_FALSE);
        return NULL;
    case LUA_TNUMBER:
        add_number(L, index, out);
        return NULL;
    case LUA_TSTRING:
        add_string(L, index, out);
        return NULL;
    case LUA_TTABLE:
        return add_table(L, index, out, depth);
    case LUA_TFUNCTION:
        add_tag(out, TAG_FUNCTION);
        return NULL;
    case LUA_TTHREAD:
        add_tag(out, TAG_THREAD);
        return NULL;
    default:
        add_tag(out, lua_touserdata(L, index) == NULL ? TAG_NULL : TAG_USERDATA);
        return NULL;
    }
}

const char *pack_value(lua_State *L, int index, struct buffer *out)
{
    return add_value(L, index, out, 0);
}

/* ---- reading ---- */

static const char cut_short[] = "the bytes end within a value";

static bool take_bytes(struct unpacker *from, void *into, size_t len)
{
    if ((size_t)(from->end - from->at) < len)
        return false;
    memcpy(into, from->at, len);
    from->at += len;
    return true;
}

static const char *unpack_one(lua_State *L, struct unpacker *from, int depth, bool *ended);

static const char *unpack_string(lua_State *L, struct unpacker *from)
{
    uint32_t len;
    if (!take_bytes(from, &len, sizeof len) || (size_t)(from->end - from->at) < len)
        return cut_short;
    lua_pushlstring(L, (const char *)from->at, len);
    from->at += len;
    return NULL;
}

static const char *unpack_number(lua_State *L, struct unpacker *from, enum tag tag)
{
    lua_Integer integer;
    lua_Number number;
    if (tag == TAG_INTEGER && take_bytes(from, &integer, sizeof integer))
        lua_pushinteger(L, integer);
    else if (tag == TAG_FLOAT && take_bytes(from, &number, sizeof number))
        lua_pushnumber(L, number);
    else
        return cut_short;
    return NULL;
}

/* The elements of the table on the top. */
static const char *fill_elements(lua_State *L, struct unpacker *from, uint32_t count, int depth)
{
    for (uint32_t i = 1; i <= count; i++) {
        from->values_left++;
        const char *problem = unpack_one(L, from, depth, NULL);
        if (problem != NULL)
            return problem;
        lua_rawseti(L, -2, i);
    }
    return NULL;
}

static bool is_key(lua_State *L)
{
    lua_Number number = lua_tonumber(L, -1);
    return !lua_isnil(L, -1) && (lua_type(L, -1) != LUA_TNUMBER || number == number);
}

/* The other members of the table on the top, until the end. */
static const char *fill_members(lua_State *L, struct unpacker *from, int depth)
{
    for (;;) {
        bool ended = false;
        const char *problem = unpack_one(L, from, depth, &ended);
        if (problem != NULL || ended)
            return problem;
        if (!is_key(L)) {
            lua_pop(L, 1);
            return "a key is nil or not a number";
        }
        problem = unpack_one(L, from, depth, NULL);
        if (problem != NULL) {
            lua_pop(L, 1);
            return problem;
        }
        lua_rawset(L, -3);
    }
}

static const char *unpack_table(lua_State *L, struct unpacker *from, enum tag tag, int depth)
{
    uint32_t count;
    if (depth >= PACK_DEPTH)
        return too_deep;
    if (!take_bytes(from, &count, sizeof count))
        return cut_short;
    /* Room for elements is taken before they are read: theirs are taken from the values that are
     * left, so that tables in one another do not have room for the same ones. */
    if (count > (size_t)(from->end - from->at) || count > from->values_left)
        return "a table has fewer elements than it says";
    from->values_left -= count;
    luaL_checkstack(L, 8, "a table that was sent");
    if (tag == TAG_ARRAY)
        json_push_empty_array(L);
    else
        lua_createtable(L, (int)count, 0);
    const char *problem = fill_elements(L, from, count, depth + 1);
    if (problem == NULL)
        problem = fill_members(L, from, depth + 1);
    if (problem != NULL)
        lua_pop(L, 1);
    return problem;
}

static int nothing(lua_State *L)
{
    (void)L;
    return 0;
}

/* All coroutines are one here, which nobody runs: each of its own would take a thousand times the
 * byte that it is in a message. */
static void push_coroutine(lua_State *L)
{
    static const char key;
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &key) == LUA_TTHREAD)
        return;
    lua_pop(L, 1);
    lua_newthread(L);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &key);
}

/* Pushes the next value; where a table may end, `ended` says that it did. */
static const char *unpack_one(lua_State *L, struct unpacker *from, int depth, bool *ended)
{
    unsigned char tag;
    if (from->values_left == 0)
        return "there are too many values";
    from->values_left--;
    if (!take_bytes(from, &tag, 1))
        return cut_short;
    switch (tag) {
    case TAG_NIL:
        lua_pushnil(L);
        return NULL;
    case TAG_FALSE:
    case TAG_TRUE:
        lua_pushboolean(L, tag == TAG_TRUE);
        return NULL;
    case TAG_INTEGER:
    case TAG_FLOAT:
        return unpack_number(L, from, tag);
    case TAG_STRING:
        return unpack_string(L, from);
    case TAG_TABLE:
    case TAG_ARRAY:
        return unpack_table(L, from, tag, depth);
    case TAG_NULL:
        lua_pushlightuserdata(L, NULL);
        return NULL;
    case TAG_FUNCTION:
        lua_pushcfunction(L, nothing);
        return NULL;
    case TAG_USERDATA:
        lua_newuserdatauv(L, 0, 0);
        return NULL;
    case TAG_THREAD:
        push_coroutine(L);
        return NULL;
    case TAG_END:
        if (ended == NULL)
            return "a table ends within a pair";
        *ended = true;
        return NULL;
    default:
        return "a tag is unknown";
    }
}

const char *unpack_value(lua_State *L, struct unpacker *from)
{
    return unpack_one(L, from, 0, NULL);
}
