/* What a service says about a failure; see reply.h. */
#include "reply.h"

#include <lauxlib.h>
#include <stdbool.h>
#include <string.h>

/* The most details that are read, and the most bytes of them in a message. */
enum { DETAILS_MOST = 100, MESSAGE_MOST = 600 };

/* The places on the stack of what is pushed, above `base`. */
enum { PROBLEM_MESSAGE = 1, PROBLEM_DETAILS, PROBLEM_REFERENCE, PROBLEM_PARTS = 3 };

/* Whether the value at `index` is a text that is not blank. */
static bool is_text(lua_State *L, int index)
{
    if (lua_type(L, index) != LUA_TSTRING)
        return false;
    const char *text = lua_tostring(L, index);
    return text[strspn(text, " \t\r\n")] != '\0';
}

/* Pushes the text that the table at `index` has under the key; nothing when it has none. */
static bool push_member(lua_State *L, int index, const char *key)
{
    index = lua_absindex(L, index);
    lua_pushstring(L, key);
    lua_rawget(L, index);
    if (is_text(L, -1))
        return true;
    lua_pop(L, 1);
    return false;
}

/* Pushes the first text that the table at `index` has under one of the keys. */
static bool push_first(lua_State *L, int index, const char *const *keys)
{
    for (; *keys != NULL; keys++)
        if (push_member(L, index, *keys))
            return true;
    return false;
}

/* How much a text tells a reader. */
enum { TELLS_CODE = 1, TELLS_STATUS, TELLS_ALL };

/* Whether a text is a code such as BAD_REQUEST, policies.SpikeArrest or taken. */
static bool is_code(const char *text)
{
    static const char capitals[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", signs[] = "_.:/-";
    static const char small[] = "abcdefghijklmnopqrstuvwxyz";
    size_t word = strcspn(text, signs), end = word + strspn(text + word, signs);
    bool joined = word > 0 && end > word && text[end] != '\0';
    bool alone = text[word] == '\0' && strchr(small, *text) != NULL;
    while (*text != '\0' && (strchr(capitals, *text) != NULL || strchr(signs, *text) != NULL ||
                             ((joined || alone) && strchr(small, *text) != NULL)))
        text++;
    return *text == '\0';
}

/* A code is less than the words of a status, and these are less than any others. */
static int tells(const char *text)
{
    static const char *const words[] = {
        "Bad Request", "Unauthorized",       "Forbidden",         "Not Found",
        "Conflict",    "Method Not Allowed", "Too Many Requests", "Unprocessable Entity",
        "Bad request", "Not found",          "Validation failed", "Internal Server Error",
        NULL};
    for (const char *const *word = words; *word != NULL; word++)
        if (strcmp(text, *word) == 0)
            return TELLS_STATUS;
    return is_code(text) ? TELLS_CODE : TELLS_ALL;
}

/* ---- details ---- */

/* Appends {path, message} to the details; takes the message from the top, and the path (or nil)
 * below it. */
static void add_detail(lua_State *L, int details)
{
    lua_Integer count = (lua_Integer)lua_rawlen(L, details);
    if (count < DETAILS_MOST) {
        lua_createtable(L, 0, 2);
        lua_insert(L, -3);
        lua_setfield(L, -3, "message");
        lua_setfield(L, -2, "path");
        lua_rawseti(L, details, count + 1);
    } else {
        lua_pop(L, 2);
    }
}

/* Replaces the text (or nil) on the top by itself with the value below it behind a dot, where that
 * is one word of a path. One that no message has room for stays as it is: each further word would
 * copy it. */
static void extend_path(lua_State *L)
{
    if ((lua_type(L, -2) != LUA_TSTRING && !lua_isinteger(L, -2)) ||
        lua_rawlen(L, -1) > MESSAGE_MOST)
        return;
    const char *word = lua_tostring(L, -2);
    if (word[0] == '\0')
        return; /* about no field, as .NET tells what is wrong with the whole */
    if (lua_isnil(L, -1))
        lua_pushstring(L, word);
    else
        lua_pushfstring(L, "%s.%s", lua_tostring(L, -1), word);
    lua_replace(L, -2);
}

/* Pushes the path that the error at `error` names, a text or a list of its words; else that at
 * `path`, or nil. */
static void push_path(lua_State *L, int error, int path)
{
    static const char *const keys[] = {"path",         "field",        "property", "param",
                                       "parameter",    "attribute",    "pointer",  "instancePath",
                                       "propertyPath", "propertyName", "target",   "loc",
                                       "location",     "name",         NULL};
    static const char *const sources[] = {"pointer", "parameter", "header", NULL};
    for (const char *const *key = keys; *key != NULL; key++) {
        if (push_member(L, error, *key))
            return;
        int list = lua_gettop(L) + 1;
        lua_Unsigned count = lua_getfield(L, error, *key) == LUA_TTABLE ? lua_rawlen(L, list) : 0;
        lua_pushnil(L);
        for (lua_Unsigned i = 1; i <= count; i++) {
            lua_rawgeti(L, list, (lua_Integer)i);
            lua_insert(L, -2);
            extend_path(L);
            lua_remove(L, -2);
        }
        lua_remove(L, list);
        if (!lua_isnil(L, -1))
            return;
        lua_pop(L, 1);
    }
    /* JSON:API. */
    int source = lua_gettop(L) + 1;
    if (lua_getfield(L, error, "source") == LUA_TTABLE && push_first(L, source, sources)) {
        lua_remove(L, source);
        return;
    }
    lua_settop(L, source - 1);
    lua_pushvalue(L, path);
}

/* Whether one name stands before the other, by their bytes: Lua itself goes by the locale, where
 * different ones may be alike. */
static bool is_before(lua_State *L, int one, int other)
{
    size_t len, other_len;
    const char *text = lua_tolstring(L, one, &len);
    const char *other_text = lua_tolstring(L, other, &other_len);
    int order = memcmp(text, other_text, len < other_len ? len : other_len);
    return order != 0 ? order < 0 : len < other_len;
}

/* Pushes an array of the names of the table at `index` in their order; returns how many of them
 * count, the first DETAILS_MOST. */
static lua_Integer push_member_names(lua_State *L, int index)
{
    lua_newtable(L);
    int names = lua_gettop(L), name = names + 1;
    lua_Integer count = 0;
    for (lua_pushnil(L); lua_next(L, index) != 0; lua_settop(L, name)) {
        lua_Integer place = count;
        if (lua_type(L, name) != LUA_TSTRING)
            continue;
        for (; place > 0; place--) {
            lua_rawgeti(L, names, place);
            if (!is_before(L, name, -1))
                break;
            lua_rawseti(L, names, place + 1);
        }
        lua_pushvalue(L, name);
        lua_rawseti(L, names, place + 1);
        count += count < DETAILS_MOST;
    }
    return count;
}

/*
 * Appends what is on the top, and pops it: a text, a list or a map by field of these, or, where
 * that `may_be`, one error with a message. At `path` is what it is about, a text or nil.
 */
static void add_errors(lua_State *L, int details, int path, bool may_be)
{
    static const char *const messages[] = {"message",      "detail", "msg",   "description",
                                           "title",        "reason", "issue", "defaultMessage",
                                           "errorMessage", "error",  NULL};
    int errors = lua_gettop(L);
    luaL_checkstack(L, LUA_MINSTACK, NULL);
    if (is_text(L, errors)) {
        lua_pushvalue(L, path);
        lua_pushvalue(L, errors);
        add_detail(L, details);
    } else if (may_be && lua_istable(L, errors) && push_first(L, errors, messages)) {
        push_path(L, errors, path);
        lua_insert(L, -2);
        add_detail(L, details);
    } else if (lua_istable(L, errors)) {
        lua_Unsigned count = lua_rawlen(L, errors);
        for (lua_Unsigned i = 1; i <= count; i++) {
            lua_rawgeti(L, errors, (lua_Integer)i);
            add_errors(L, details, path, true);
        }
        lua_Integer members = count == 0 ? push_member_names(L, errors) : 0;
        for (lua_Integer i = 1; i <= members; i++) {
            lua_rawgeti(L, errors + 1, i);
            lua_pushvalue(L, path);
            extend_path(L);
            lua_insert(L, -2);
            lua_rawget(L, errors);
            add_errors(L, details, errors + 2, true);
            lua_settop(L, errors + 1);
        }
    }
    lua_settop(L, errors - 1);
}

/* Appends the errors that the table at `index` has under the first of the keys that has some. */
static void add_lists(lua_State *L, int details, int index)
{
    static const char *const keys[] = {"errors", "details",    "message",        "detail",
                                       "error",  "violations", "invalid-params", NULL};
    int top = lua_gettop(L);
    for (const char *const *key = keys; *key != NULL && lua_rawlen(L, details) == 0; key++) {
        lua_pushnil(L);
        bool list = lua_getfield(L, index, *key) == LUA_TTABLE;
        if (list && (strcmp(*key, "error") != 0 || lua_rawlen(L, -1) > 0))
            add_errors(L, details, top + 1, false);
        lua_settop(L, top);
    }
}

/* Pushes the details of a body; an empty table when it has none. */
static void push_details(lua_State *L, int index)
{
    static const char *const inner[] = {"_embedded", "error", "fault", NULL};
    lua_newtable(L);
    int details = lua_gettop(L);
    add_lists(L, details, index);
    if (lua_rawlen(L, index) > 0) {
        lua_pushnil(L);
        lua_pushvalue(L, index);
        add_errors(L, details, details + 1, false);
        lua_settop(L, details);
    }
    for (const char *const *key = inner; *key != NULL; key++) {
        if (lua_getfield(L, index, *key) == LUA_TTABLE)
            add_lists(L, details, details + 1);
        lua_settop(L, details);
    }
}

/* Pushes "path: message; path: message" of the details; returns how much the best of them tells. */
static int push_joined(lua_State *L, int details)
{
    lua_Unsigned count = lua_rawlen(L, details);
    size_t len = 0;
    int most = TELLS_CODE;
    luaL_Buffer text;
    luaL_buffinit(L, &text);
    for (lua_Unsigned i = 1; i <= count; i++) {
        if (i > 1 && len > MESSAGE_MOST) {
            luaL_addstring(&text, "; ...");
            break;
        }
        luaL_addstring(&text, i > 1 ? "; " : "");
        lua_rawgeti(L, details, (lua_Integer)i);
        int detail = lua_gettop(L);
        bool path = lua_getfield(L, detail, "path") == LUA_TSTRING;
        lua_pushstring(L, path ? ": " : "");
        lua_getfield(L, detail, "message");
        int told = tells(lua_tostring(L, -1));
        most = told > most ? told : most;
        lua_concat(L, path ? 3 : 1);
        lua_replace(L, detail);
        lua_settop(L, detail);
        len += lua_rawlen(L, -1);
        luaL_addvalue(&text);
    }
    luaL_pushresult(&text);
    return most;
}

/* ---- the message ---- */

/* Replaces the text at `message` by the one on the top if that tells more. Pops it. */
static void take_text(lua_State *L, int message)
{
    if (lua_isnil(L, message) || tells(lua_tostring(L, -1)) > tells(lua_tostring(L, message)))
        lua_replace(L, message);
    else
        lua_pop(L, 1);
}

/* Finds the text of the body at `index` that says most; `inside`: of an object in it. */
static void find_message(lua_State *L, int index, int message, bool inside)
{
    static const char *const keys[] = {"errors",
                                       "troubleshoot",
                                       "message",
                                       "Message",
                                       "errorMessage",
                                       "detail",
                                       "details",
                                       "description",
                                       "faultstring",
                                       "error_description",
                                       "errorDescription",
                                       "msg",
                                       "reason",
                                       "error",
                                       "fault",
                                       "title",
                                       NULL};
    static const char *const tables[] = {"error", "fault", NULL};
    for (const char *const *key = keys; *key != NULL; key++)
        if (push_member(L, index, *key))
            take_text(L, message);
    for (const char *const *key = tables; *key != NULL && !inside; key++) {
        int top = lua_gettop(L);
        if (lua_getfield(L, index, *key) == LUA_TTABLE)
            find_message(L, top + 1, message, true);
        lua_settop(L, top);
    }
}

void problem_read_message(lua_State *L, int index)
{
    int base = lua_gettop(L), first = base + PROBLEM_PARTS + 2;
    lua_settop(L, base + PROBLEM_PARTS);
    if (lua_getfield(L, index, "errors") == LUA_TTABLE) {
        lua_rawgeti(L, first - 1, 1);
        if (is_text(L, first))
            lua_replace(L, base + PROBLEM_MESSAGE);
        else if (lua_istable(L, first))
            find_message(L, first, base + PROBLEM_MESSAGE, true);
    }
    lua_settop(L, base + PROBLEM_PARTS);
    find_message(L, index, base + PROBLEM_MESSAGE, false);
}

/* Appends what the body has as `error`, where that is no error with a message but a map by field,
 * and tells more than codes. */
static void add_error_map(lua_State *L, int details, int index)
{
    int top = lua_gettop(L);
    lua_pushnil(L);
    if (lua_getfield(L, index, "error") == LUA_TTABLE) {
        find_message(L, top + 2, top + 1, true);
        if (lua_isnil(L, top + 1))
            add_errors(L, details, top + 1, false);
        if (push_joined(L, details) < TELLS_ALL) {
            lua_newtable(L);
            lua_replace(L, details);
        }
    }
    lua_settop(L, top);
}

void problem_read(lua_State *L, int index, const char *reference)
{
    int base = lua_gettop(L), message = base + PROBLEM_MESSAGE, details = base + PROBLEM_DETAILS;
    lua_pushnil(L);
    push_details(L, index);
    if (lua_rawlen(L, details) == 0)
        add_error_map(L, details, index);
    if (reference == NULL || !push_member(L, index, reference))
        lua_pushnil(L);
    find_message(L, index, message, false);
    if (lua_rawlen(L, details) == 0) {
        lua_pushnil(L);
        lua_replace(L, details);
    } else if (push_joined(L, details) == TELLS_ALL || lua_isnil(L, message) ||
               tells(lua_tostring(L, message)) < TELLS_ALL) {
        lua_replace(L, message);
    } else {
        /* Codes alone: the words stand before them. */
        lua_pushvalue(L, message);
        lua_insert(L, -2);
        lua_pushliteral(L, " (");
        lua_insert(L, -2);
        lua_pushliteral(L, ")");
        lua_concat(L, 4);
        lua_replace(L, message);
    }
    lua_settop(L, base + PROBLEM_PARTS);
}
