/* What a service says about a failure; see problem.h. */
#include "problem.h"

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

/* Appends what is on the top, an error of a list, and pops it: a text, or a table that has one. */
static void add_error(lua_State *L, int details)
{
    static const char *const paths[] = {"path", "field", "property", NULL};
    static const char *const messages[] = {"message", "detail", "title", "error", NULL};
    int error = lua_gettop(L);
    if (lua_type(L, error) == LUA_TSTRING) {
        lua_pushnil(L);
        lua_pushvalue(L, error);
        add_detail(L, details);
    } else if (lua_istable(L, error)) {
        if (!push_first(L, error, paths))
            lua_pushnil(L);
        if (push_first(L, error, messages))
            add_detail(L, details);
    }
    lua_settop(L, error - 1);
}

/* Appends the messages of the field at `field`: a text, or an array of texts, on the top. */
static void add_field(lua_State *L, int details, int field)
{
    int messages = lua_gettop(L);
    if (lua_type(L, messages) == LUA_TSTRING) {
        lua_pushvalue(L, field);
        lua_pushvalue(L, messages);
        add_detail(L, details);
        return;
    }
    lua_Unsigned count = lua_istable(L, messages) ? lua_rawlen(L, messages) : 0;
    for (lua_Unsigned i = 1; i <= count; i++) {
        lua_pushvalue(L, field);
        if (lua_rawgeti(L, messages, (lua_Integer)i) == LUA_TSTRING)
            add_detail(L, details);
        lua_settop(L, messages);
    }
}

/* Appends the errors at `errors`, an array or a map by field. */
static void add_errors(lua_State *L, int details, int errors)
{
    lua_Unsigned count = lua_rawlen(L, errors);
    for (lua_Unsigned i = 1; i <= count; i++) {
        lua_rawgeti(L, errors, (lua_Integer)i);
        add_error(L, details);
    }
    if (count > 0)
        return;
    lua_pushnil(L);
    while (lua_next(L, errors) != 0) {
        if (lua_type(L, -2) == LUA_TSTRING)
            add_field(L, details, lua_gettop(L) - 1);
        lua_settop(L, errors + 1);
    }
}

/* Pushes the details of a body; an empty table when it has none. */
static void push_details(lua_State *L, int index)
{
    lua_newtable(L);
    int details = lua_gettop(L);
    luaL_checkstack(L, LUA_MINSTACK, NULL);
    if (lua_getfield(L, index, "errors") == LUA_TTABLE)
        add_errors(L, details, details + 1);
    lua_settop(L, details);
    if (lua_getfield(L, index, "_embedded") == LUA_TTABLE &&
        lua_getfield(L, -1, "errors") == LUA_TTABLE)
        add_errors(L, details, details + 2);
    lua_settop(L, details);
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
