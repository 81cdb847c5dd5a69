/* Replies' JSON as Lua values; see decode.h. */
#include "decode.h"

#include <lauxlib.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "text.h"

/* Deep enough for any reply of a service, shallow enough for a small C stack. */
enum { DEPTH_MOST = 100 };

/* Beside the text itself, what lua-cjson allocates for decoding it; generously. And from which
 * length on malloc asks the system for the memory. */
enum { CJSON_SPARE = 512, ROOM_LEAST = 128 * 1024 };

/* Floats beyond this are not exact integers any more, so they stay floats. */
#define EXACT_MOST 9007199254740992.0

/* Integers of more digits than this may be beyond it. */
enum { EXACT_DIGITS = 15 };

void decode_free_memory(struct decode_memory *memory)
{
    buffer_free(&memory->rest);
    buffer_free(&memory->notes);
}

/* ---- lua-cjson ---- */

/* Calls a setter of the lua-cjson instance on the top of the stack. */
static void set_option(lua_State *L, const char *setter, int value)
{
    lua_getfield(L, -1, setter);
    if (value < 0)
        lua_pushboolean(L, 0);
    else
        lua_pushinteger(L, value);
    lua_call(L, 1, 0);
}

void decode_open(lua_State *L)
{
    lua_getglobal(L, "require");
    lua_pushliteral(L, "cjson");
    lua_call(L, 1, 1);
    lua_getfield(L, -1, "new");
    lua_call(L, 0, 1);
    set_option(L, "decode_invalid_numbers", -1);
    set_option(L, "decode_max_depth", DEPTH_MOST);
    lua_getfield(L, -1, "decode");
    lua_replace(L, -3);
    lua_pop(L, 1);
}

/*
 * lua-cjson ends the process when there is no memory for its buffer, which is as long as the text.
 * So the module asks for as much beforehand, where it is not little.
 */
static bool has_room(size_t len)
{
    if (len < ROOM_LEAST)
        return true;
    void *volatile room = malloc(len + CJSON_SPARE);
    bool there = room != NULL;
    free(room);
    return there;
}

/* Pushes what lua-cjson makes of the text, or its message. */
static bool read_text(lua_State *L, int decode, const char *text, size_t len)
{
    lua_pushvalue(L, decode);
    lua_pushlstring(L, text, len);
    int status = lua_pcall(L, 1, 1, 0);
    /* The sweep of allocations leaves lua-cjson out; see docs/reliability.md. */
    if (status == LUA_ERRMEM)
        lua_error(L);
    return status == LUA_OK;
}

/* ---- putting right what was read ---- */

static bool is_null(lua_State *L, int index)
{
    return lua_type(L, index) == LUA_TLIGHTUSERDATA && lua_touserdata(L, index) == NULL;
}

/* Replaces a float on the top of the stack by the integer of the same value. True when it did. */
static bool make_integer(lua_State *L)
{
    lua_Number number = lua_tonumber(L, -1);
    lua_Integer integer;
    if (lua_isinteger(L, -1) || number > EXACT_MOST || number < -EXACT_MOST ||
        !lua_numbertointeger(number, &integer) || (lua_Number)integer != number)
        return false;
    lua_pop(L, 1);
    lua_pushinteger(L, integer);
    return true;
}

static void put_table_right(lua_State *L);

/* The array at -1: nulls stay, so that it keeps its length. */
static void put_array_right(lua_State *L, lua_Unsigned count)
{
    for (lua_Unsigned i = 1; i <= count; i++) {
        int type = lua_rawgeti(L, -1, (lua_Integer)i);
        if (type == LUA_TNUMBER && make_integer(L)) {
            lua_rawseti(L, -2, (lua_Integer)i);
            continue;
        }
        if (type == LUA_TTABLE)
            put_table_right(L);
        lua_pop(L, 1);
    }
}

/* The object at -1: a null member goes away. */
static void put_object_right(lua_State *L)
{
    lua_pushnil(L);
    while (lua_next(L, -2) != 0) {
        int type = lua_type(L, -1);
        if (type == LUA_TTABLE) {
            put_table_right(L);
        } else if ((type == LUA_TNUMBER && make_integer(L)) || is_null(L, -1)) {
            if (type != LUA_TNUMBER) {
                lua_pop(L, 1);
                lua_pushnil(L);
            }
            /* Changing the value of a present key during a traversal is allowed. */
            lua_pushvalue(L, -2);
            lua_insert(L, -2);
            lua_rawset(L, -4);
            continue;
        }
        lua_pop(L, 1);
    }
}

/* The table on the top, with all that is in it. As deep as DEPTH_MOST at the most. */
static void put_table_right(lua_State *L)
{
    luaL_checkstack(L, 6, "JSON too deep");
    lua_Unsigned count = lua_rawlen(L, -1);
    if (count > 0)
        put_array_right(L, count);
    else
        put_object_right(L);
}

/* Pushes the value of the text, or a message. */
static bool read_whole(lua_State *L, int decode, const char *text, size_t len)
{
    if (!read_text(L, decode, text, len))
        return false;
    if (lua_istable(L, -1))
        put_table_right(L);
    else if (lua_type(L, -1) == LUA_TNUMBER)
        make_integer(L);
    return true;
}

/* ---- taking a text apart ---- */

/*
 * To walk through every table afterwards costs more than lua-cjson's own reading. So the members
 * that it gets wrong are left out of what it is given: a null is then absent, and an integer is
 * noted, to be set once the tables are there. Nothing else is changed; lua-cjson judges the rest. A
 * text that is not plain enough for this, or no JSON, is read whole.
 */
struct split {
    const char *text;
    const char *kept; /* up to here the text was dealt with */
    struct decode_memory *memory;
};

/* An object or array that the walk through the text is in. */
struct level {
    struct level *outer; /* NULL: this is the outermost */
    const char *key;     /* of the present member; NULL in an array */
    uint32_t len;
    uint32_t index; /* of the present element */
    int depth;
    bool entered; /* it was noted that what follows is in it */
};

enum action { ACTION_ENTER, ACTION_LEAVE, ACTION_SET, ACTION_ROUND };

/* What is to be done, in the table that was entered last. */
struct note {
    unsigned action : 2;
    unsigned len : 30; /* of the member's key; ELEMENT when it is an element of an array */
    uint32_t place;    /* the offset of the key in the text, or the element's index */
    int64_t integer;   /* to be set */
};

enum { ELEMENT = (1 << 30) - 1, LENGTH_MOST = ELEMENT - 1 };

/* Notes may take as much memory as the text and this; only short members close together take more.
 */
enum { NOTES_SPARE = 4096 };

/* As buffer_append, at once where there is room. */
static inline bool append(struct buffer *buffer, const void *bytes, size_t len)
{
    if (len >= buffer->capacity - buffer->len ||
        (buffer->limit > 0 && buffer->len + len > buffer->limit))
        return buffer_append(buffer, bytes, len);
    memcpy(buffer->data + buffer->len, bytes, len);
    buffer->len += len;
    return true;
}

/* Whether the key of the level's present member, if it has one, is as it stands in the text. */
static bool has_plain_key(const struct level *level)
{
    return level->key == NULL || memchr(level->key, '\\', level->len) == NULL;
}

/* Notes what is to be done with the level's present member. False when its key is not plain. */
static bool add_note(struct split *split, enum action action, const struct level *level,
                     int64_t integer)
{
    struct note note = {.action = action, .integer = integer};
    if (level->key == NULL) {
        note.len = ELEMENT;
        note.place = level->index;
    } else {
        note.len = level->len & ELEMENT;
        note.place = (uint32_t)(level->key - split->text);
    }
    return has_plain_key(level) && append(&split->memory->notes, &note, sizeof note);
}

/* Notes that what follows is in the level. */
static bool enter(struct split *split, struct level *level)
{
    if (level->entered || level->outer == NULL)
        return true;
    level->entered = true;
    return enter(split, level->outer) && add_note(split, ACTION_ENTER, level->outer, 0);
}

static bool leave(struct split *split, const struct level *level)
{
    static const struct note note = {.action = ACTION_LEAVE};
    return !level->entered || append(&split->memory->notes, &note, sizeof note);
}

/* Leaves out what is between the two. */
static bool leave_out(struct split *split, const char *from, const char *to)
{
    bool kept = append(&split->memory->rest, split->kept, (size_t)(from - split->kept));
    split->kept = to;
    return kept;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static inline const char *pass_space(const char *at)
{
    if ((unsigned char)*at <= ' ')
        while (is_space(*at))
            at++;
    return at;
}

/* From behind the first quote of a string to behind the last. */
static inline const char *pass_string(const char *at)
{
    for (; (at = strchr(at, '"')) != NULL; at++) {
        const char *before = at;
        while (before[-1] == '\\')
            before--;
        if ((at - before) % 2 == 0)
            return at + 1;
    }
    return NULL;
}

static const char *pass_word(const char *at, const char *word)
{
    size_t len = strlen(word);
    return strncmp(at, word, len) == 0 ? at + len : NULL;
}

/* Reads an integer in plain digits; NULL when the number is another. */
static const char *read_integer(const char *at, int64_t *integer)
{
    bool negative = *at == '-';
    const char *first = at + negative;
    uint64_t value = 0;
    unsigned digit;
    for (at = first; (digit = (unsigned)*at - '0') < 10; at++)
        value = value * 10 + digit;
    bool plain = at > first && at - first <= EXACT_DIGITS && (*first != '0' || at - first == 1);
    if (!plain || *at == '.' || (*at | 32) == 'e')
        return NULL;
    *integer = negative ? -(int64_t)value : (int64_t)value;
    return at;
}

static const char *pass_number(struct split *split, struct level *level, const char *at,
                               bool *stays)
{
    int64_t integer;
    const char *end = read_integer(at, &integer);
    if (!enter(split, level))
        return NULL;
    if (end != NULL) {
        *stays = level->key == NULL;
        return add_note(split, ACTION_SET, level, integer) ? end : NULL;
    }
    return add_note(split, ACTION_ROUND, level, 0) ? at + strcspn(at, ",]} \t\r\n") : NULL;
}

static const char *pass_object(struct split *split, struct level *outer, const char *at);
static const char *pass_array(struct split *split, struct level *outer, const char *at);

/*
 * From the beginning of a value to behind it; NULL when the text cannot be taken apart. `stays` is
 * set to false when the member is to be left out.
 */
static const char *pass_value(struct split *split, struct level *level, const char *at, bool *stays)
{
    switch (*at) {
    case '"':
        return pass_string(at + 1);
    case '{':
        return pass_object(split, level, at + 1);
    case '[':
        return pass_array(split, level, at + 1);
    case 't':
        return pass_word(at, "true");
    case 'f':
        return pass_word(at, "false");
    case 'n':
        *stays = level->key == NULL;
        return has_plain_key(level) ? pass_word(at, "null") : NULL;
    default:
        return pass_number(split, level, at, stays);
    }
}

/* The level inside the present member of `outer`. False when that is too deep. */
static bool go_down(struct level *level, struct level *outer)
{
    *level = (struct level){.outer = outer, .depth = outer != NULL ? outer->depth + 1 : 1};
    return level->depth <= DEPTH_MOST;
}

/* From behind the bracket of an array to behind the other. */
static const char *pass_array(struct split *split, struct level *outer, const char *at)
{
    struct level level;
    bool stays;
    at = pass_space(at);
    if (*at == ']')
        return at + 1;
    if (!go_down(&level, outer))
        return NULL;
    do {
        level.index++;
        at = pass_value(split, &level, pass_space(at), &stays);
        if (at == NULL)
            return NULL;
        at = pass_space(at);
    } while (*at++ == ',');
    return at[-1] == ']' && leave(split, &level) ? at : NULL;
}

/* From the quote of a member's key to its value. */
static const char *pass_name(struct level *level, const char *at)
{
    if (*at != '"')
        return NULL;
    level->key = at + 1;
    at = pass_string(at + 1);
    if (at == NULL)
        return NULL;
    level->len = (uint32_t)(at - 1 - level->key);
    at = pass_space(at);
    return *at == ':' ? pass_space(at + 1) : NULL;
}

/* From behind the brace of an object to behind the other. */
static const char *pass_object(struct split *split, struct level *outer, const char *at)
{
    struct level level;
    const char *comma = NULL; /* before the present member, when one that stays is before it */
    at = pass_space(at);
    if (*at == '}')
        return at + 1;
    if (!go_down(&level, outer))
        return NULL;
    for (;;) {
        const char *start = at;
        bool stays = true;
        at = pass_name(&level, at);
        /* Most members are strings. */
        if (at != NULL)
            at = *at == '"' ? pass_string(at + 1) : pass_value(split, &level, at, &stays);
        if (at == NULL)
            return NULL;
        const char *end = pass_space(at);
        bool last = *end == '}';
        if (*end != ',' && !last)
            return NULL;
        at = last ? end : pass_space(end + 1);
        /* The comma before it goes with it; without one, that behind it. */
        if (!stays && !leave_out(split, comma != NULL ? comma : start, comma != NULL ? end : at))
            return NULL;
        if (stays || comma != NULL)
            comma = end;
        if (last)
            return leave(split, &level) ? at + 1 : NULL;
    }
}

/* Fills the memory. False when the text has to be read whole. */
static bool take_apart(const char *text, size_t len, struct decode_memory *memory)
{
    struct split split = {.text = text, .kept = text, .memory = memory};
    const char *start = pass_space(text);
    if (*start != '{' || len > LENGTH_MOST || !buffer_reserve(&memory->rest, len))
        return false;
    memory->notes.limit = NOTES_SPARE + len;
    const char *end = pass_object(&split, NULL, start + 1);
    return end != NULL && leave_out(&split, text + len, text + len);
}

/* ---- putting it together ---- */

static void push_place(lua_State *L, const char *text, const struct note *note)
{
    if (note->len == ELEMENT)
        lua_pushinteger(L, note->place);
    else
        lua_pushlstring(L, text + note->place, note->len);
}

/* Makes a number of the table on the top, which lua-cjson has read, an integer if it is one. */
static void round_number(lua_State *L, const char *text, const struct note *note)
{
    push_place(L, text, note);
    lua_pushvalue(L, -1);
    if (lua_rawget(L, -3) == LUA_TNUMBER && make_integer(L))
        lua_rawset(L, -3);
    else
        lua_pop(L, 2);
}

/* Does what was noted, in the table on the top. False when the tables are not as expected. */
static bool put_together(lua_State *L, const char *text, const struct buffer *notes)
{
    struct note note;
    for (size_t i = 0; i < notes->len; i += sizeof note) {
        memcpy(&note, notes->data + i, sizeof note);
        switch ((enum action)note.action) {
        case ACTION_ENTER:
            luaL_checkstack(L, 6, "JSON too deep");
            push_place(L, text, &note);
            if (lua_rawget(L, -2) != LUA_TTABLE)
                return false;
            break;
        case ACTION_LEAVE:
            lua_pop(L, 1);
            break;
        case ACTION_SET:
            push_place(L, text, &note);
            lua_pushinteger(L, note.integer);
            lua_rawset(L, -3);
            break;
        case ACTION_ROUND:
            round_number(L, text, &note);
            break;
        }
    }
    return true;
}

/* Pushes the value; pushes nothing when the text has to be read whole. */
static bool read_apart(lua_State *L, int decode, const char *text, size_t len,
                       struct decode_memory *memory)
{
    int top = lua_gettop(L);
    buffer_clear(&memory->rest);
    buffer_clear(&memory->notes);
    if (take_apart(text, len, memory) &&
        read_text(L, decode, memory->rest.data, memory->rest.len) && lua_istable(L, -1) &&
        put_together(L, text, &memory->notes))
        return true;
    lua_settop(L, top);
    return false;
}

/* ---- both ---- */

/* What lua-cjson lets pass and JSON does not allow. NULL when there is nothing to say. */
static const char *complaint(const char *text, size_t len)
{
    if (len == 0)
        return "it is empty";
    if (memchr(text, '\0', len) != NULL)
        return "it holds a NUL byte";
    if (text_valid_utf8(text, len) < len)
        return "it is not valid UTF-8";
    return NULL;
}

bool decode_json(lua_State *L, int decode, const char *text, size_t len,
                 struct decode_memory *memory)
{
    const char *wrong = complaint(text, len);
    if (wrong != NULL) {
        lua_pushstring(L, wrong);
        return false;
    }
    if (!has_room(len))
        luaL_error(L, "not enough memory");
    decode = lua_absindex(L, decode);
    luaL_checkstack(L, 6, NULL);
    return (memory != NULL && read_apart(L, decode, text, len, memory)) ||
           read_whole(L, decode, text, len);
}
