/* What a service says about a failure; see reply.h. */
#include "reply.h"

#include <lauxlib.h>
#include <stdbool.h>
#include <string.h>

/* The most details that are read, and the most bytes of them in a message. */
enum { DETAILS_MOST = 100, MESSAGE_MOST = 600 };

/* The places on the stack of what is pushed, above `base`. */
enum { PROBLEM_MESSAGE = 1, PROBLEM_DETAILS, PROBLEM_REFERENCE, PROBLEM_PARTS = 3 };

/* Pushes the text that the table at `index` has under the key; nothing when it has none. */
static bool push_member(lua_State *L, int index, const char *key)
{
    index = lua_absindex(L, index);
    lua_pushstring(L, key);
    if (lua_rawget(L, index) == LUA_TSTRING && lua_rawlen(L, -1) > 0)
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

/* Whether a text is a code such as BAD_REQUEST, which tells a reader nothing. */
static bool is_code(const char *text)
{
    for (; *text != '\0'; text++)
        if (!(*text >= 'A' && *text <= 'Z') && *text != '_')
            return false;
    return true;
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

/* Replaces the text (or nil) on the top by itself with the value at `index` behind a dot, where
 * that is one word of a path. */
static void extend_path(lua_State *L, int index)
{
    if (lua_type(L, index) != LUA_TSTRING)
        return;
    if (lua_isnil(L, -1))
        lua_pushvalue(L, index);
    else
        lua_pushfstring(L, "%s.%s", lua_tostring(L, -1), lua_tostring(L, index));
    lua_replace(L, -2);
}

/* Pushes the path that the error at `error` names, a text or a list of its words; else that at
 * `path`, or nil. */
static void push_path(lua_State *L, int error, int path)
{
    static const char *const keys[] = {"path",     "field", "property", "loc",
                                       "location", "name",  NULL};
    for (const char *const *key = keys; *key != NULL; key++) {
        if (push_member(L, error, *key))
            return;
        int list = lua_gettop(L) + 1;
        lua_Unsigned count = lua_getfield(L, error, *key) == LUA_TTABLE ? lua_rawlen(L, list) : 0;
        lua_pushnil(L);
        for (lua_Unsigned i = 1; i <= count; i++) {
            lua_rawgeti(L, list, (lua_Integer)i);
            lua_insert(L, -2);
            extend_path(L, -2);
            lua_remove(L, -2);
        }
        lua_remove(L, list);
        if (!lua_isnil(L, -1))
            return;
        lua_pop(L, 1);
    }
    lua_pushvalue(L, path);
}

/*
 * Appends what is on the top, and pops it: a text, a list or a map by field of these, or, where
 * that `may_be`, one error with a message. At `path` is what it is about, a text or nil.
 */
static void add_errors(lua_State *L, int details, int path, bool may_be)
{
    static const char *const messages[] = {"message", "detail", "msg",   "title",
                                           "reason",  "issue",  "error", NULL};
    int errors = lua_gettop(L);
    luaL_checkstack(L, LUA_MINSTACK, NULL);
    if (lua_type(L, errors) == LUA_TSTRING) {
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
        lua_pushnil(L);
        while (count == 0 && lua_next(L, errors) != 0) {
            lua_pushvalue(L, path);
            extend_path(L, -3);
            lua_insert(L, -2);
            add_errors(L, details, lua_gettop(L) - 1, true);
            lua_pop(L, 1);
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
    for (const char *const *key = inner; *key != NULL; key++) {
        if (lua_getfield(L, index, *key) == LUA_TTABLE)
            add_lists(L, details, details + 1);
        lua_settop(L, details);
    }
}

/* Pushes "path: message; path: message" of the details. */
static void push_joined(lua_State *L, int details)
{
    lua_Unsigned count = lua_rawlen(L, details);
    size_t len = 0;
    luaL_Buffer text;
    luaL_buffinit(L, &text);
    for (lua_Unsigned i = 1; i <= count; i++) {
        if (i > 1 && len > MESSAGE_MOST) {
            luaL_addstring(&text, "; ...");
            break;
        }
        luaL_addstring(&text, i > 1 ? "; " : "");
        lua_rawgeti(L, details, (lua_Integer)i);
        lua_getfield(L, -1, "message");
        if (lua_getfield(L, -2, "path") == LUA_TSTRING)
            lua_pushfstring(L, "%s: %s", lua_tostring(L, -1), lua_tostring(L, -2));
        else
            lua_pushvalue(L, -2);
        lua_replace(L, -4);
        lua_pop(L, 2);
        len += lua_rawlen(L, -1);
        luaL_addvalue(&text);
    }
    luaL_pushresult(&text);
}

/* ---- the message ---- */

/* Replaces the text at `message` by the one on the top, unless that is only a code. Pops it. */
static void take_text(lua_State *L, int message)
{
    bool better = lua_isnil(L, message) ||
                  (is_code(lua_tostring(L, message)) && !is_code(lua_tostring(L, -1)));
    if (better)
        lua_replace(L, message);
    else
        lua_pop(L, 1);
}

/* Finds the text of the body at `index` that says most. */
static void find_message(lua_State *L, int index, int message)
{
    static const char *const keys[] = {
        "errors", "troubleshoot",      "message", "Message", "errorMessage",
        "detail", "error_description", "error",   "title",   NULL};
    static const char *const inner[] = {"message", "detail", "description", "faultstring", NULL};
    static const char *const tables[] = {"error", "fault", NULL};
    for (const char *const *key = keys; *key != NULL; key++)
        if (push_member(L, index, *key))
            take_text(L, message);
    for (const char *const *key = tables; *key != NULL; key++) {
        int top = lua_gettop(L);
        if (lua_getfield(L, index, *key) == LUA_TTABLE && push_first(L, -1, inner))
            take_text(L, message);
        lua_settop(L, top);
    }
}

void problem_read(lua_State *L, int index, const char *reference)
{
    int base = lua_gettop(L);
    lua_pushnil(L);
    push_details(L, index);
    if (reference == NULL || !push_member(L, index, reference))
        lua_pushnil(L);
    if (lua_rawlen(L, base + PROBLEM_DETAILS) > 0) {
        push_joined(L, base + PROBLEM_DETAILS);
        lua_replace(L, base + PROBLEM_MESSAGE);
    } else {
        lua_pushnil(L);
        lua_replace(L, base + PROBLEM_DETAILS);
        find_message(L, index, base + PROBLEM_MESSAGE);
    }
    lua_settop(L, base + PROBLEM_PARTS);
}
