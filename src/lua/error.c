/* Error objects; see error.h. */
#include "error.h"

#include <lauxlib.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "fold.h"
#include "luax.h"
#include "settings.h"
#include "state.h"
#include "text.h"

static const char ERROR_METATABLE[] = "integrations.error";

enum { SHOWN_MOST = 40 };

const char *error_kind_word(enum error_kind kind)
{
    static const char *const words[] = {
        [ERROR_ARGUMENT] = "argument",     [ERROR_CONFIGURATION] = "configuration",
        [ERROR_PERMISSION] = "permission", [ERROR_AUTHENTICATION] = "authentication",
        [ERROR_NOT_FOUND] = "not_found",   [ERROR_CONFLICT] = "conflict",
        [ERROR_INVALID] = "invalid",       [ERROR_RATE_LIMIT] = "rate_limit",
        [ERROR_SERVICE] = "service",       [ERROR_NETWORK] = "network",
        [ERROR_TIMEOUT] = "timeout",       [ERROR_CANCELLED] = "cancelled",
        [ERROR_REPLY] = "reply",           [ERROR_FORBIDDEN] = "forbidden",
        [ERROR_WEBHOOK] = "webhook",
    };
    return words[kind];
}

/* Pushes a field of the error object at 1 and returns its text, NULL when it is no string. */
static const char *push_field(lua_State *L, const char *field)
{
    lua_pushstring(L, field);
    return lua_rawget(L, 1) == LUA_TSTRING ? lua_tostring(L, -1) : NULL;
}

/* How many bytes at the beginning are a control character, U+0080 to U+009F among them, or one that
 * ends a line; 0: they are none. */
static size_t control_length(const char *text)
{
    unsigned char next = text[0] != '\0' ? (unsigned char)text[1] : 0;
    if (text_has_control(text, 1))
        return 1;
    if (text[0] == '\xC2' && next >= 0x80 && next < 0xA0)
        return 2;
    return strncmp(text, "\u2028", 3) == 0 || strncmp(text, "\u2029", 3) == 0 ? 3 : 0;
}

/* Replaces the string on the top by one without line breaks and other control characters. */
static void make_one_line(lua_State *L)
{
    size_t len;
    const char *text = lua_tolstring(L, -1, &len);
    luaL_Buffer line;
    luaL_buffinit(L, &line);
    for (size_t i = 0; i < len;) {
        size_t size = control_length(text + i);
        luaL_addchar(&line, size > 0 ? ' ' : text[i]);
        i += size > 0 ? size : 1;
    }
    luaL_pushresult(&line);
    lua_remove(L, -2);
}

/* __tostring: "helpscout.work.get_mailbox: message", or the message alone. */
static int error_tostring(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    const char *integration = push_field(L, "integration");
    const char *operation = push_field(L, "operation");
    const char *account = push_field(L, "account");
    const char *message = push_field(L, "message");
    if (message == NULL)
        message = "unknown error";
    if (integration == NULL || operation == NULL)
        lua_pushstring(L, message);
    else if (account == NULL || strcmp(account, "default") == 0)
        lua_pushfstring(L, "%s.%s: %s", integration, operation, message);
    else
        lua_pushfstring(L, "%s.%s.%s: %s", integration, account, operation, message);
    make_one_line(L);
    return 1;
}

static int error_concat(lua_State *L)
{
    luaL_tolstring(L, 1, NULL);
    luaL_tolstring(L, 2, NULL);
    lua_concat(L, 2);
    return 1;
}

void error_push_metatable(lua_State *L)
{
    static const luaL_Reg methods[] = {
        {"__tostring", error_tostring}, {"__concat", error_concat}, {NULL, NULL}};
    luax_metatable(L, ERROR_METATABLE, methods);
}

/* Hides the secrets of the settings, or of those in force, in the message on the top. */
static void clear_message(lua_State *L, struct settings *settings)
{
    size_t len;
    int top = lua_gettop(L);
    const char *message = lua_tolstring(L, top, &len);
    if (settings == NULL && state_push_value(L, state_push(L), STATE_SETTINGS) == LUA_TUSERDATA)
        settings = lua_touserdata(L, -1);
    if (settings != NULL) {
        settings_push_shown(L, settings, message, len, 0);
        lua_replace(L, top);
    }
    lua_settop(L, top);
}

void error_new(lua_State *L, const struct subject *subject, enum error_kind kind)
{
    static const struct subject nothing;
    if (subject == NULL)
        subject = &nothing;
    clear_message(L, subject->settings);
    lua_createtable(L, 0, 8);
    lua_insert(L, -2);
    lua_setfield(L, -2, "message");
    luax_set_text(L, "kind", error_kind_word(kind));
    luax_set_text(L, "integration", subject->integration ? subject->integration->name : NULL);
    luax_set_text(L, "operation", subject->operation ? subject->operation->name : NULL);
    luax_set_text(L, "account", subject->account);
    luax_set_boolean(L, "retriable", false);
    error_push_metatable(L);
    lua_setmetatable(L, -2);
}

void error_raise_top(lua_State *L, const struct subject *subject, enum error_kind kind)
{
    error_new(L, subject, kind);
    lua_error(L);
    __builtin_unreachable();
}

void error_raise(lua_State *L, const struct subject *subject, enum error_kind kind,
                 const char *format, ...)
{
    va_list values;
    va_start(values, format);
    lua_pushvfstring(L, format, values);
    va_end(values);
    error_raise_top(L, subject, kind);
}

const char *error_push_type(lua_State *L, int index)
{
    return lua_pushfstring(L, "%s%s", lua_isnoneornil(L, index) ? "" : "a ",
                           luaL_typename(L, index));
}

void error_check_type(lua_State *L, int index, int type, const char *expected)
{
    if (lua_type(L, index) != type)
        error_raise(L, NULL, ERROR_ARGUMENT, "%s, got %s", expected, error_push_type(L, index));
}

const char *error_push_excerpt(lua_State *L, const char *text, size_t len, size_t most)
{
    luaL_Buffer shown;
    luaL_buffinit(L, &shown);
    bool cut = len > most;
    size_t end = cut ? most : len;
    for (size_t i = 0; i < end;) {
        size_t valid = text_valid_utf8(text + i, end - i);
        for (size_t j = i; j < i + valid; j++)
            luaL_addchar(&shown, text_has_control(text + j, 1) ? ' ' : text[j]);
        i += valid;
        if (i < end) {
            /* A character cut by the limit is left out; any other invalid byte is shown as '?'. */
            if (!cut || end - i > 3)
                luaL_addchar(&shown, '?');
            i++;
        }
    }
    if (cut)
        luaL_addstring(&shown, "...");
    luaL_pushresult(&shown);
    return lua_tostring(L, -1);
}

const char *error_push_given(lua_State *L, const char *text, size_t len, size_t most)
{
    luaL_Buffer given;
    const char *at = error_push_excerpt(L, text, len, most);
    luaL_buffinit(L, &given);
    for (size_t size; *at != '\0'; at += size) {
        unsigned unseen;
        char number[16] = "";
        size = fold_next(at, &unseen);
        if (unseen != 0)
            snprintf(number, sizeof number, "\\u{%x}", unseen);
        luaL_addlstring(&given, unseen != 0 ? number : at, unseen != 0 ? strlen(number) : size);
    }
    luaL_pushresult(&given);
    lua_remove(L, -2);
    return lua_tostring(L, -1);
}

const char *error_push_shown(lua_State *L, int index)
{
    size_t len;
    const char *text;
    switch (lua_type(L, index)) {
    case LUA_TSTRING:
        text = lua_tolstring(L, index, &len);
        lua_pushfstring(L, "\"%s\"", error_push_given(L, text, len, SHOWN_MOST));
        lua_remove(L, -2);
        return lua_tostring(L, -1);
    case LUA_TNUMBER:
    case LUA_TBOOLEAN:
    case LUA_TNIL:
        return luaL_tolstring(L, index, NULL);
    default:
        if (luax_is_null(L, index))
            return lua_pushliteral(L, "null");
        return lua_pushfstring(L, "a %s", luaL_typename(L, index));
    }
}
