/*
 * What a service says about a failure; see reply.h. Error bodies are gone through by
 * lua/integrations/problem.lua; here it is loaded, and given what Lua lacks.
 */
#include "reply.h"

#include <lauxlib.h>
#include <stdbool.h>
#include <string.h>

#include "embedded.h"
#include "text.h"

/* ---- what problem.lua gets ---- */

/* is_text(value): whether it is a text that is not blank. */
static int native_is_text(lua_State *L)
{
    const char *text = lua_type(L, 1) == LUA_TSTRING ? lua_tostring(L, 1) : "";
    lua_pushboolean(L, text[strspn(text, " \t\r\n")] != '\0');
    return 1;
}

/* Whether it is a code such as BAD_REQUEST, policies.SpikeArrest or taken. */
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

/* Whether it is what a status is called, or says no more than one, in any case, with a full stop or
 * without. */
static bool is_of_status(const char *text)
{
    static const char *const words[] = {"bad request",
                                        "unauthorized",
                                        "payment required",
                                        "forbidden",
                                        "access denied",
                                        "not found",
                                        "method not allowed",
                                        "not acceptable",
                                        "request timeout",
                                        "conflict",
                                        "gone",
                                        "precondition failed",
                                        "payload too large",
                                        "content too large",
                                        "uri too long",
                                        "unsupported media type",
                                        "unprocessable entity",
                                        "unprocessable content",
                                        "locked",
                                        "too early",
                                        "too many requests",
                                        "internal server error",
                                        "not implemented",
                                        "bad gateway",
                                        "service unavailable",
                                        "gateway timeout",
                                        "validation failed",
                                        "validation error"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t len = strlen(words[i]);
        if (text_same(text, words[i], len) && (text[len] == '\0' || strcmp(text + len, ".") == 0))
            return true;
    }
    return false;
}

/* tells(text): 1 for a code, 2 for words of a status, 3 for any others. */
static int native_tells(lua_State *L)
{
    const char *text = lua_tostring(L, 1);
    lua_pushinteger(L, is_of_status(text) ? 2 : is_code(text) ? 1 : 3);
    return 1;
}

/* capital(name): the name with its first letter as a capital. */
static int native_capital(lua_State *L)
{
    char name[32] = "";
    strncpy(name, lua_tostring(L, 1), sizeof name - 1);
    if (text_small(name[0]) == name[0] && text_is_alphanumeric(name[0]))
        name[0] = (char)(name[0] - 'a' + 'A');
    lua_pushstring(L, name);
    return 1;
}

/* kind_of(value): its type; of an integer "integer". */
static int native_kind_of(lua_State *L)
{
    lua_pushstring(L, lua_isinteger(L, 1) ? "integer" : luaL_typename(L, 1));
    return 1;
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

/* names_of(object, most): the first names of its members in their order, no more than so many. What
 * begins with @ is no field: it says of what type the object is. */
static int native_names_of(lua_State *L)
{
    enum { NAMES = 3, NAME };
    lua_Integer count = 0, most = lua_tointeger(L, 2);
    lua_settop(L, 2);
    lua_newtable(L);
    for (lua_pushnil(L); lua_next(L, 1) != 0; lua_settop(L, NAME)) {
        lua_Integer place = count;
        if (lua_type(L, NAME) != LUA_TSTRING || *lua_tostring(L, NAME) == '@')
            continue;
        for (; place > 0; place--) {
            lua_rawgeti(L, NAMES, place);
            if (!is_before(L, NAME, -1))
                break;
            lua_rawseti(L, NAMES, place + 1);
        }
        lua_pushvalue(L, NAME);
        lua_rawseti(L, NAMES, place + 1);
        count += count < most;
    }
    lua_pushnil(L);
    lua_rawseti(L, NAMES, most + 1);
    return 1;
}

/* ---- reading ---- */

/* Reads the body at 1; behind it are the reference and whether it is brief. */
static int read_body(lua_State *L)
{
    static const char read_key;
    static const luaL_Reg natives[] = {{"is_text", native_is_text},   {"tells", native_tells},
                                       {"capital", native_capital},   {"kind_of", native_kind_of},
                                       {"names_of", native_names_of}, {NULL, NULL}};
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, &read_key) != LUA_TFUNCTION) {
        lua_pop(L, 1);
        embedded_load(L, "lua/integrations/problem.lua", "=integrations.problem");
        luaL_newlib(L, natives);
        lua_call(L, 1, 1);
        lua_pushvalue(L, -1);
        lua_rawsetp(L, LUA_REGISTRYINDEX, &read_key);
    }
    lua_insert(L, 1);
    lua_call(L, 3, 3);
    return 3;
}

/* On a thread of its own, which hooks of the script do not reach: one that yields would fail. */
void problem_read(lua_State *L, int index, const char *reference, bool brief)
{
    lua_State *own = lua_newthread(L);
    lua_sethook(own, NULL, 0, 0);
    lua_pushcfunction(L, read_body);
    lua_pushvalue(L, index);
    lua_pushstring(L, reference);
    lua_pushboolean(L, brief);
    lua_xmove(L, own, 4);
    int status = lua_pcall(own, 3, 3, 0);
    lua_xmove(own, L, status == LUA_OK ? 3 : 1);
    if (status != LUA_OK)
        lua_error(L);
    lua_remove(L, -4);
}
