/* The Lua state of a fuzz target; see host.h. */
#include "host.h"

#include <jansson.h>
#include <lauxlib.h>
#include <lualib.h>
#include <sanitizer/lsan_interface.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "integrations.h"
#include "settings.h"
#include "state.h"

/* Inputs for each state, and between two full collections. */
enum { INPUTS_OF_A_STATE = 4096, INPUTS_BETWEEN = 64 };

static const char prelude[] =
    "local integrations, hear = ...\n"
    "local settings = {\n"
    "  helpscout = { accounts = {\n"
    "    default = { access_token = '" HOST_TOKEN "', url = '" HOST_HELPSCOUT "' },\n"
    "    renewed = { client_id = 'hs-client-55aa66bb77cc', client_secret = '" HOST_CLIENT_SECRET
    "', url = '" HOST_HELPSCOUT "' } } },\n"
    "  aircall = { accounts = {\n"
    "    default = { api_id = 'ac-id-00112233445566', api_token = '" HOST_API_TOKEN
    "', url = '" HOST_AIRCALL "', scan_limit = 500,\n"
    "      requests_per_minute = 0 },\n"
    "    named = { access_token = '" HOST_API_TOKEN "', url = '" HOST_AIRCALL
    "', user = 'nora+x@example.com', requests_per_minute = 0 } } },\n"
    "  transport = { retries = 2, timeout = 20, max_response_bytes = 65536 },\n"
    "  on_call = hear }\n"
    "return function() integrations.configure(settings) end\n";

/* The credentials of the accounts. */
static const char *const secrets[] = {
    HOST_TOKEN,
    HOST_CLIENT_SECRET,
    HOST_API_TOKEN,
    "hs-client-55aa66bb77cc",
    "ac-id-00112233445566",
    "YWMtaWQtMDAxMTIyMzM0NDU1NjY6YWMtdG9rZW4tNzdlMWQwYzliOGE3ZjZlNQ=="};

/* The most of a credential that may be seen where a text was cut. */
enum { SECRET_SHOWN = 12 };

static const char configure_key;
static lua_State *state;
static unsigned inputs;

void host_require(bool condition, const char *format, ...)
{
    if (condition)
        return;
    va_list values;
    va_start(values, format);
    vfprintf(stderr, format, values);
    va_end(values);
    fputc('\n', stderr);
    abort();
}

static void close_state(void)
{
    if (state != NULL)
        lua_close(state);
    state = NULL;
    host_require(__lsan_do_recoverable_leak_check() == 0, "there are leaks");
}

/* The host's on_call. */
static int hear(lua_State *L)
{
    lua_settop(L, 1);
    host_check_hidden(L);
    return 0;
}

static void open_state(void)
{
    static bool registered;
    if (!registered)
        atexit(close_state);
    registered = true;
    state = luaL_newstate();
    host_require(state != NULL, "no Lua state");
    luaL_openlibs(state);
    host_require(integrations_open(state) == LUA_OK, "the module does not open");
    lua_pushvalue(state, -1);
    lua_setglobal(state, "integrations");
    if (luaL_loadstring(state, prelude) != LUA_OK)
        host_require(false, "%s", lua_tostring(state, -1));
    lua_insert(state, -2);
    lua_pushcfunction(state, hear);
    lua_call(state, 2, 1);
    lua_rawsetp(state, LUA_REGISTRYINDEX, &configure_key);
}

lua_State *host_begin(void)
{
    if (inputs++ % INPUTS_OF_A_STATE == 0) {
        close_state();
        open_state();
    } else if (inputs % INPUTS_BETWEEN == 0) {
        lua_gc(state, LUA_GCCOLLECT);
    }
    lua_settop(state, 0);
    lua_rawgetp(state, LUA_REGISTRYINDEX, &configure_key);
    lua_call(state, 0, 0);
    return state;
}

void host_end(lua_State *L)
{
    host_require(lua_gettop(L) == 0, "%d values are left on the stack", lua_gettop(L));
}

void host_push(lua_State *L, const char *expression)
{
    lua_pushfstring(L, "return %s", expression);
    if (luaL_loadstring(L, lua_tostring(L, -1)) != LUA_OK || lua_pcall(L, 0, 1, 0) != LUA_OK)
        host_require(false, "%s", lua_tostring(L, -1));
    lua_remove(L, -2);
}

void host_push_operation(lua_State *L, const char *integration, const char *account,
                         const char *operation)
{
    lua_getglobal(L, "integrations");
    lua_getfield(L, -1, integration);
    lua_remove(L, -2);
    if (account != NULL) {
        lua_getfield(L, -1, account);
        lua_remove(L, -2);
    }
    lua_getfield(L, -1, operation);
    lua_remove(L, -2);
}

void host_push_shown(lua_State *L, const char *text)
{
    struct settings *settings = state_push_settings(L, state_push(L));
    settings_push_shown(L, settings, text, strlen(text), 0);
    lua_replace(L, -3);
    lua_pop(L, 1);
}

bool host_call(lua_State *L, int arguments, int results)
{
    if (lua_pcall(L, arguments, results, 0) == LUA_OK)
        return true;
    host_check_error(L);
    return false;
}

/* ---- credentials ---- */

static void check_text_hides(const char *text, size_t len)
{
    for (size_t i = 0; i < sizeof secrets / sizeof *secrets; i++)
        host_require(memmem(text, len, secrets[i], SECRET_SHOWN) == NULL,
                     "a credential is shown: %s", text);
}

/* Looks through everything below the value on the top. */
static void check_hidden(lua_State *L, int depth)
{
    if (lua_type(L, -1) == LUA_TSTRING) {
        size_t len;
        const char *text = lua_tolstring(L, -1, &len);
        check_text_hides(text, len);
    }
    if (lua_type(L, -1) != LUA_TTABLE || depth > 20)
        return;
    luaL_checkstack(L, 8, NULL);
    lua_pushnil(L);
    while (lua_next(L, -2) != 0) {
        check_hidden(L, depth + 1);
        lua_pop(L, 1);
        check_hidden(L, depth + 1);
    }
}

void host_check_hidden(lua_State *L)
{
    check_hidden(L, 0);
}

/* ---- error objects ---- */

static bool is_one_of(const char *word, const char *const *words)
{
    while (*words != NULL && strcmp(*words, word) != 0)
        words++;
    return *words != NULL;
}

static void require_field(lua_State *L, const char *field, int type, bool needed)
{
    lua_pushstring(L, field);
    int found = lua_rawget(L, -2);
    host_require(found == type || (!needed && found == LUA_TNIL), "error.%s is a %s", field,
                 lua_typename(L, found));
    lua_pop(L, 1);
}

static void check_kind(lua_State *L)
{
    static const char *const kinds[] = {
        "argument", "configuration", "permission", "authentication", "not_found",
        "conflict", "invalid",       "rate_limit", "service",        "network",
        "timeout",  "cancelled",     "reply",      "forbidden",      NULL};
    lua_getfield(L, -1, "kind");
    host_require(is_one_of(lua_tostring(L, -1), kinds), "unknown kind %s", lua_tostring(L, -1));
    lua_pop(L, 1);
}

static void check_line(lua_State *L)
{
    size_t len;
    const char *line = luaL_tolstring(L, -1, &len);
    host_require(len > 0 && len < 8192, "the message has %zu bytes", len);
    check_text_hides(line, len);
    json_t *valid = json_stringn(line, len);
    host_require(valid != NULL, "the message is not valid UTF-8: %s", line);
    json_decref(valid);
    lua_pop(L, 1);
}

/* details is an array of {path, message}; both are text where they are there. */
static void check_details(lua_State *L)
{
    lua_getfield(L, -1, "details");
    lua_Unsigned count = lua_istable(L, -1) ? lua_rawlen(L, -1) : 0;
    for (lua_Unsigned i = 1; i <= count; i++) {
        lua_rawgeti(L, -1, (lua_Integer)i);
        host_require(lua_istable(L, -1), "a detail is a %s", luaL_typename(L, -1));
        require_field(L, "path", LUA_TSTRING, false);
        require_field(L, "message", LUA_TSTRING, false);
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

void host_check_error(lua_State *L)
{
    if (!lua_istable(L, -1))
        host_require(false, "the error is no object: %s", luaL_tolstring(L, -1, NULL));
    require_field(L, "kind", LUA_TSTRING, true);
    require_field(L, "message", LUA_TSTRING, true);
    require_field(L, "retriable", LUA_TBOOLEAN, true);
    require_field(L, "status", LUA_TNUMBER, false);
    require_field(L, "retry_after", LUA_TNUMBER, false);
    require_field(L, "reference", LUA_TSTRING, false);
    require_field(L, "details", LUA_TTABLE, false);
    require_field(L, "applied", LUA_TTABLE, false);
    check_kind(L);
    check_line(L);
    check_details(L);
    host_check_hidden(L);
}

/* ---- values ---- */

static void check_text(lua_State *L)
{
    size_t len;
    const char *text = lua_tolstring(L, -1, &len);
    json_t *valid = json_stringn(text, len);
    host_require(valid != NULL, "invalid UTF-8 in a result");
    json_decref(valid);
}

static void check_table(lua_State *L)
{
    bool array = lua_rawlen(L, -1) > 0;
    luaL_checkstack(L, 8, NULL);
    lua_pushnil(L);
    while (lua_next(L, -2) != 0) {
        bool null = lua_type(L, -1) == LUA_TLIGHTUSERDATA && lua_touserdata(L, -1) == NULL;
        host_require(array || !null, "null in an object");
        host_require(lua_type(L, -2) == (array ? LUA_TNUMBER : LUA_TSTRING), "a key is a %s",
                     luaL_typename(L, -2));
        if (!null)
            host_check_value(L);
        lua_pop(L, 1);
    }
}

void host_check_value(lua_State *L)
{
    switch (lua_type(L, -1)) {
    case LUA_TSTRING:
        check_text(L);
        break;
    case LUA_TTABLE:
        check_table(L);
        break;
    case LUA_TNUMBER:
    case LUA_TBOOLEAN:
        break;
    default:
        host_require(false, "a result holds a %s", luaL_typename(L, -1));
    }
}
