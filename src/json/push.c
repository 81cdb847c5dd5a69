/* JSON as Lua values; see push.h. */
#include "push.h"

#include <lauxlib.h>
#include <string.h>

/*
 * How many members or elements of one table wait on the stack until its size is known, and for how
 * many at a time the stack is made to have room.
 */
enum { WAITING_MOST = 64, ROOM_FOR = 16, ROOM_BESIDE = 6 };

/* Texts up to this length are rid of their escapes on the C stack. */
enum { SHORT_TEXT = 1000 };

/*
 * The names of members that were pushed last, so that one which comes again need not be looked up
 * in Lua's table of strings: each has a place, and stands on the stack at that distance from
 * `names`.
 */
enum { NAMES_KEPT = 64, NAME_MOST = 32 };

struct kept_name {
    const char *bytes;
    size_t len; /* 0: there is none */
};

struct pusher {
    lua_State *L;
    struct json_reader reader;
    enum json_nulls nulls;
    size_t left;         /* members and elements that are pushed; what follows is passed over */
    int mark;            /* slot of the metatable of empty arrays */
    int scratch;         /* slot of memory for long texts */
    int names;           /* slot of the first kept name */
    bool marked;         /* the metatable is there */
    size_t scratch_size; /* in bytes; 0: there is none */
    struct kept_name kept[NAMES_KEPT];
};

static const char MARK[] = "integrations.empty_array";

/* Pushes the metatable of empty arrays, made when there is none yet. */
static void push_mark(lua_State *L)
{
    if (luaL_getmetatable(L, MARK) == LUA_TTABLE)
        return;
    lua_pop(L, 1);
    lua_createtable(L, 0, 1);
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_pushvalue(L, -1);
    lua_setfield(L, LUA_REGISTRYINDEX, MARK);
}

void json_push_array(lua_State *L, int room)
{
    lua_createtable(L, room, 0);
    push_mark(L);
    lua_setmetatable(L, -2);
}

void json_push_empty_array(lua_State *L)
{
    json_push_array(L, 0);
}

bool json_is_marked(lua_State *L, int table)
{
    if (!lua_getmetatable(L, table))
        return false;
    push_mark(L);
    bool marked = lua_rawequal(L, -1, -2);
    lua_pop(L, 2);
    return marked;
}

bool json_is_array(lua_State *L, int table)
{
    return lua_rawlen(L, table) > 0 || json_is_marked(L, table);
}

static void push_empty_array(struct pusher *pusher)
{
    lua_State *L = pusher->L;
    if (!pusher->marked) {
        push_mark(L);
        lua_replace(L, pusher->mark);
        pusher->marked = true;
    }
    lua_createtable(L, 0, 0);
    lua_pushvalue(L, pusher->mark);
    lua_setmetatable(L, -2);
}

/* ---- texts ---- */

__attribute__((noinline)) static void push_short_text(lua_State *L, const struct json_text *text)
{
    char bytes[SHORT_TEXT];
    lua_pushlstring(L, bytes, json_copy_text(text, bytes));
}

/* The memory is Lua's, so that nothing is lost when it raises; one for all texts of a reply. */
static void push_long_text(struct pusher *pusher, const struct json_text *text)
{
    lua_State *L = pusher->L;
    if (pusher->scratch_size < text->len) {
        lua_newuserdatauv(L, text->len * 2, 0);
        lua_replace(L, pusher->scratch);
        pusher->scratch_size = text->len * 2;
    }
    char *bytes = lua_touserdata(L, pusher->scratch);
    lua_pushlstring(L, bytes, json_copy_text(text, bytes));
}

static inline void push_text(struct pusher *pusher, const struct json_text *text)
{
    if (!text->escaped)
        lua_pushlstring(pusher->L, text->bytes, text->len);
    else if (text->len <= SHORT_TEXT)
        push_short_text(pusher->L, text);
    else
        push_long_text(pusher, text);
}

static unsigned name_place(const struct json_text *name)
{
    const unsigned char *bytes = (const unsigned char *)name->bytes;
    size_t len = name->len;
    return (unsigned)(len * 9 + bytes[0] + bytes[len / 2] * 3u + bytes[len - 1] * 7u) % NAMES_KEPT;
}

static inline void push_name(struct pusher *pusher, const struct json_text *name)
{
    lua_State *L = pusher->L;
    if (name->escaped || name->len == 0 || name->len > NAME_MOST) {
        push_text(pusher, name);
        return;
    }
    unsigned place = name_place(name);
    struct kept_name *kept = &pusher->kept[place];
    if (kept->len == name->len && memcmp(kept->bytes, name->bytes, name->len) == 0) {
        lua_pushvalue(L, pusher->names + (int)place);
        return;
    }
    kept->bytes = lua_pushlstring(L, name->bytes, name->len);
    kept->len = name->len;
    lua_copy(L, -1, pusher->names + (int)place);
}

/* ---- tables ---- */

static void push_object(struct pusher *pusher);
static void push_array(struct pusher *pusher);

static void push_value(struct pusher *pusher, const struct json_value *value)
{
    lua_State *L = pusher->L;
    switch (value->kind) {
    case JSON_IS_TEXT:
        push_text(pusher, &value->text);
        break;
    case JSON_IS_INTEGER:
        lua_pushinteger(L, value->integer);
        break;
    case JSON_IS_OBJECT:
        push_object(pusher);
        break;
    case JSON_IS_ARRAY:
        push_array(pusher);
        break;
    case JSON_IS_BOOLEAN:
        lua_pushboolean(L, value->boolean);
        break;
    case JSON_IS_NUMBER:
        lua_pushnumber(L, value->number);
        break;
    default:
        lua_pushlightuserdata(L, NULL);
    }
}

/*
 * A table whose members or elements wait on the stack, from the slot `first` on. When there are too
 * many of them, those that wait go into the table, which stands below `first` from then on.
 */
struct waiting {
    int first;
    int count;
    int absent;       /* members among them that are null, and take what was there before */
    lua_Integer done; /* those that are in the table */
};

/* Those that wait were put into the table on the top: it takes their place. */
static void waiting_settle(struct pusher *pusher, struct waiting *waiting)
{
    lua_State *L = pusher->L;
    size_t count = (size_t)waiting->count;
    pusher->left -= count < pusher->left ? count : pusher->left;
    if (waiting->done == 0)
        lua_copy(L, -1, waiting->first++);
    lua_settop(L, waiting->first - 1);
    waiting->done += waiting->count;
    waiting->count = 0;
    waiting->absent = 0;
}

/* Passes over the rest of the object or array when enough was pushed. */
static bool pass_over(struct pusher *pusher, enum json_kind kind)
{
    if (pusher->left > 0)
        return false;
    json_skip(&pusher->reader, kind);
    return true;
}

/* Names and values wait. */
static void set_members(struct pusher *pusher, struct waiting *waiting)
{
    lua_State *L = pusher->L;
    if (waiting->done == 0)
        lua_createtable(L, 0, waiting->count - waiting->absent);
    else
        lua_pushvalue(L, waiting->first - 1);
    int table = waiting->first + 2 * waiting->count;
    for (int slot = waiting->first; slot < table; slot += 2) {
        lua_pushvalue(L, slot);
        lua_pushvalue(L, slot + 1);
        lua_rawset(L, table);
    }
    waiting_settle(pusher, waiting);
}

/* The members of the object that was entered. */
static void push_object(struct pusher *pusher)
{
    lua_State *L = pusher->L;
    struct json_text name;
    struct json_value value;
    struct waiting waiting = {.first = lua_gettop(L) + 1};
    if (pass_over(pusher, JSON_IS_OBJECT)) {
        lua_newtable(L);
        return;
    }
    while (json_next_member(&pusher->reader, &name)) {
        if (waiting.count % ROOM_FOR == 0)
            luaL_checkstack(L, 2 * ROOM_FOR + ROOM_BESIDE, NULL);
        json_next_value(&pusher->reader, &value);
        push_name(pusher, &name);
        if (value.kind == JSON_IS_NULL && pusher->nulls == JSON_NULLS_ABSENT) {
            waiting.absent++;
            lua_pushnil(L);
        } else {
            push_value(pusher, &value);
        }
        if (++waiting.count == WAITING_MOST) {
            set_members(pusher, &waiting);
            if (pass_over(pusher, JSON_IS_OBJECT))
                break;
        }
    }
    if (waiting.count > 0 || waiting.done == 0)
        set_members(pusher, &waiting);
}

static void set_elements(struct pusher *pusher, struct waiting *waiting)
{
    lua_State *L = pusher->L;
    if (waiting->done == 0)
        lua_createtable(L, waiting->count, 0);
    else
        lua_pushvalue(L, waiting->first - 1);
    for (int i = 0; i < waiting->count; i++) {
        lua_pushvalue(L, waiting->first + i);
        lua_rawseti(L, -2, waiting->done + i + 1);
    }
    waiting_settle(pusher, waiting);
}

/* The elements of the array that was entered. */
static void push_array(struct pusher *pusher)
{
    lua_State *L = pusher->L;
    struct json_value value;
    struct waiting waiting = {.first = lua_gettop(L) + 1};
    if (pass_over(pusher, JSON_IS_ARRAY) || !json_next_element(&pusher->reader)) {
        push_empty_array(pusher);
        return;
    }
    do {
        if (waiting.count % ROOM_FOR == 0)
            luaL_checkstack(L, ROOM_FOR + ROOM_BESIDE, NULL);
        json_next_value(&pusher->reader, &value);
        push_value(pusher, &value);
        if (++waiting.count == WAITING_MOST) {
            set_elements(pusher, &waiting);
            if (pass_over(pusher, JSON_IS_ARRAY))
                break;
        }
    } while (json_next_element(&pusher->reader));
    if (waiting.count > 0)
        set_elements(pusher, &waiting);
}

enum json_kind json_push_most(lua_State *L, const char *text, size_t len, enum json_nulls nulls,
                              size_t most)
{
    struct pusher pusher = {.L = L, .reader = json_read(text, len), .nulls = nulls, .left = most};
    struct json_value value;
    luaL_checkstack(L, NAMES_KEPT + 2 + ROOM_BESIDE, NULL);
    pusher.mark = lua_gettop(L) + 1;
    pusher.scratch = pusher.mark + 1;
    pusher.names = pusher.scratch + 1;
    lua_settop(L, pusher.names + NAMES_KEPT - 1);
    json_next_value(&pusher.reader, &value);
    push_value(&pusher, &value);
    if (!json_at_end(&pusher.reader)) {
        value.kind = JSON_IS_WRONG;
        if (len == 0)
            lua_pushliteral(L, "it is empty");
        else
            lua_pushfstring(L, "%s at byte %I", pusher.reader.wrong,
                            (LUAI_UACINT)json_position(&pusher.reader));
    }
    lua_replace(L, pusher.mark);
    lua_settop(L, pusher.mark);
    return value.kind;
}

enum json_kind json_push(lua_State *L, const char *text, size_t len, enum json_nulls nulls)
{
    return json_push_most(L, text, len, nulls, SIZE_MAX);
}
