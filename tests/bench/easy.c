/* A binding of libcurl; see easy.h. */
#include "easy.h"

#include <curl/curl.h>
#include <lauxlib.h>
#include <string.h>

static const char EASY_METATABLE[] = "bench.easy", MULTI_METATABLE[] = "bench.multi";

/* What a handle holds: values that libcurl reads later are the userdata's own. */
enum { VALUE_WRITE = 1, VALUE_BODY, VALUES = VALUE_BODY };

struct easy {
    CURL *curl;
    struct curl_slist *headers;
    lua_State *L; /* that performs now */
    int self;     /* where the handle is on its stack, while it performs alone */
};

static struct easy *check_easy(lua_State *L, int index)
{
    return luaL_checkudata(L, index, EASY_METATABLE);
}

/* ---- options ---- */

static int set(lua_State *L, CURLcode code)
{
    if (code != CURLE_OK)
        return luaL_error(L, "%s", curl_easy_strerror(code));
    lua_settop(L, 1);
    return 1;
}

/* The option is the function's upvalue. */
static int set_text(lua_State *L)
{
    CURLoption option = (CURLoption)lua_tointeger(L, lua_upvalueindex(1));
    return set(L, curl_easy_setopt(check_easy(L, 1)->curl, option, luaL_checkstring(L, 2)));
}

static int set_number(lua_State *L)
{
    CURLoption option = (CURLoption)lua_tointeger(L, lua_upvalueindex(1));
    return set(L, curl_easy_setopt(check_easy(L, 1)->curl, option, (long)luaL_checkinteger(L, 2)));
}

static int set_postfields(lua_State *L)
{
    size_t len;
    struct easy *easy = check_easy(L, 1);
    const char *body = luaL_checklstring(L, 2, &len);
    lua_pushvalue(L, 2);
    lua_setiuservalue(L, 1, VALUE_BODY);
    curl_easy_setopt(easy->curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)len);
    return set(L, curl_easy_setopt(easy->curl, CURLOPT_POSTFIELDS, body));
}

static int set_headers(lua_State *L)
{
    struct easy *easy = check_easy(L, 1);
    curl_slist_free_all(easy->headers);
    easy->headers = NULL;
    for (lua_Integer i = 1; lua_rawgeti(L, 2, i) == LUA_TSTRING; i++) {
        easy->headers = curl_slist_append(easy->headers, lua_tostring(L, -1));
        lua_pop(L, 1);
    }
    return set(L, curl_easy_setopt(easy->curl, CURLOPT_HTTPHEADER, easy->headers));
}

static int set_write(lua_State *L)
{
    (void)check_easy(L, 1);
    luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_setiuservalue(L, 1, VALUE_WRITE);
    return 1;
}

/* ---- performing ---- */

/* Calls the Lua function with what came. An error of it ends the transfer. */
static size_t on_write(char *bytes, size_t size, size_t count, void *user)
{
    struct easy *easy = user;
    lua_State *L = easy->L;
    lua_getiuservalue(L, easy->self, VALUE_WRITE);
    lua_pushlstring(L, bytes, size * count);
    if (lua_pcall(L, 1, 0, 0) == LUA_OK)
        return size * count;
    lua_pop(L, 1);
    return 0;
}

static int perform(lua_State *L)
{
    struct easy *easy = check_easy(L, 1);
    lua_settop(L, 1);
    easy->L = L;
    easy->self = 1;
    return set(L, curl_easy_perform(easy->curl));
}

static int response_code(lua_State *L)
{
    long status = 0;
    curl_easy_getinfo(check_easy(L, 1)->curl, CURLINFO_RESPONSE_CODE, &status);
    lua_pushinteger(L, status);
    return 1;
}

static int easy_close(lua_State *L)
{
    struct easy *easy = check_easy(L, 1);
    curl_easy_cleanup(easy->curl);
    curl_slist_free_all(easy->headers);
    easy->curl = NULL;
    easy->headers = NULL;
    return 0;
}

static int new_easy(lua_State *L)
{
    struct easy *easy = lua_newuserdatauv(L, sizeof *easy, VALUES);
    memset(easy, 0, sizeof *easy);
    luaL_setmetatable(L, EASY_METATABLE);
    easy->curl = curl_easy_init();
    if (easy->curl == NULL)
        return luaL_error(L, "libcurl cannot start");
    curl_easy_setopt(easy->curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy->curl, CURLOPT_WRITEFUNCTION, on_write);
    curl_easy_setopt(easy->curl, CURLOPT_WRITEDATA, easy);
    curl_easy_setopt(easy->curl, CURLOPT_PRIVATE, easy);
    return 1;
}

/* ---- many at once ---- */

/* The handles that are on their way are in the multi's user value, by their address. */
struct multi {
    CURLM *curl;
};

static struct multi *check_multi(lua_State *L)
{
    return luaL_checkudata(L, 1, MULTI_METATABLE);
}

static int add_handle(lua_State *L)
{
    struct multi *multi = check_multi(L);
    struct easy *easy = check_easy(L, 2);
    lua_getiuservalue(L, 1, 1);
    lua_pushvalue(L, 2);
    lua_rawsetp(L, -2, easy);
    CURLMcode code = curl_multi_add_handle(multi->curl, easy->curl);
    return code == CURLM_OK ? 0 : luaL_error(L, "%s", curl_multi_strerror(code));
}

/* Each handle that is on its way is put on the stack, for the function that it writes with. */
static int multi_perform(lua_State *L)
{
    struct multi *multi = check_multi(L);
    int running;
    lua_settop(L, 1);
    lua_getiuservalue(L, 1, 1);
    for (lua_pushnil(L); lua_next(L, 2) != 0; lua_insert(L, -2)) {
        luaL_checkstack(L, LUA_MINSTACK, NULL);
        struct easy *easy = lua_touserdata(L, -1);
        easy->L = L;
        easy->self = lua_gettop(L) - 1;
    }
    curl_multi_perform(multi->curl, &running);
    lua_pushinteger(L, running);
    return 1;
}

static int multi_wait(lua_State *L)
{
    curl_multi_poll(check_multi(L)->curl, NULL, 0, (int)luaL_checkinteger(L, 2), NULL);
    return 0;
}

static int info_read(lua_State *L)
{
    struct multi *multi = check_multi(L);
    int left;
    struct easy *easy = NULL;
    CURLMsg *message = curl_multi_info_read(multi->curl, &left);
    if (message == NULL)
        return 0;
    CURLcode code = message->data.result;
    curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, (char **)&easy);
    curl_multi_remove_handle(multi->curl, easy->curl);
    lua_getiuservalue(L, 1, 1);
    lua_rawgetp(L, -1, easy);
    lua_pushnil(L);
    lua_rawsetp(L, -3, easy);
    return code == CURLE_OK ? 1 : luaL_error(L, "%s", curl_easy_strerror(code));
}

static int multi_close(lua_State *L)
{
    struct multi *multi = check_multi(L);
    curl_multi_cleanup(multi->curl);
    multi->curl = NULL;
    return 0;
}

static int new_multi(lua_State *L)
{
    long connections = (long)luaL_checkinteger(L, 1);
    struct multi *multi = lua_newuserdatauv(L, sizeof *multi, 1);
    multi->curl = curl_multi_init();
    luaL_setmetatable(L, MULTI_METATABLE);
    lua_newtable(L);
    lua_setiuservalue(L, -2, 1);
    curl_multi_setopt(multi->curl, CURLMOPT_MAX_HOST_CONNECTIONS, connections);
    curl_multi_setopt(multi->curl, CURLMOPT_MAXCONNECTS, connections * 4);
    return 1;
}

/* ---- the library ---- */

static void add_options(lua_State *L, lua_CFunction function, const char *const *names,
                        const CURLoption *options)
{
    for (size_t i = 0; names[i] != NULL; i++) {
        lua_pushinteger(L, (lua_Integer)options[i]);
        lua_pushcclosure(L, function, 1);
        lua_setfield(L, -2, names[i]);
    }
}

static void add_class(lua_State *L, const char *name, const luaL_Reg *methods)
{
    luaL_newmetatable(L, name);
    luaL_setfuncs(L, methods, 0);
    lua_pushvalue(L, -1);
    lua_setfield(L, -2, "__index");
}

int luaopen_easy(lua_State *L)
{
    static const luaL_Reg easy_methods[] = {{"setopt_postfields", set_postfields},
                                            {"setopt_httpheader", set_headers},
                                            {"setopt_writefunction", set_write},
                                            {"perform", perform},
                                            {"getinfo_response_code", response_code},
                                            {"__gc", easy_close},
                                            {NULL, NULL}};
    static const luaL_Reg multi_methods[] = {{"add_handle", add_handle}, {"perform", multi_perform},
                                             {"wait", multi_wait},       {"info_read", info_read},
                                             {"__gc", multi_close},      {NULL, NULL}};
    static const luaL_Reg functions[] = {{"easy", new_easy}, {"multi", new_multi}, {NULL, NULL}};
    static const char *const texts[] = {"setopt_url", "setopt_cainfo", "setopt_useragent",
                                        "setopt_accept_encoding", NULL};
    static const CURLoption text_options[] = {CURLOPT_URL, CURLOPT_CAINFO, CURLOPT_USERAGENT,
                                              CURLOPT_ACCEPT_ENCODING};
    static const char *const numbers[] = {"setopt_httpget", "setopt_pipewait",
                                          "setopt_http_version", "setopt_timeout_ms", NULL};
    static const CURLoption number_options[] = {CURLOPT_HTTPGET, CURLOPT_PIPEWAIT,
                                                CURLOPT_HTTP_VERSION, CURLOPT_TIMEOUT_MS};
    add_class(L, MULTI_METATABLE, multi_methods);
    add_class(L, EASY_METATABLE, easy_methods);
    add_options(L, set_text, texts, text_options);
    add_options(L, set_number, numbers, number_options);
    luaL_newlib(L, functions);
    return 1;
}
