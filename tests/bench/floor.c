/* The floor; see floor.h. */
#include "floor.h"

#include <curl/curl.h>
#include <lauxlib.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char FLOOR_METATABLE[] = "bench.floor";

enum { HANDLES_MOST = 1000, REQUESTS_MOST = 40 };

struct request {
    char *url;
    char *body; /* NULL: none */
    struct curl_slist *headers;
};

/* A handle with the reply that it is reading. */
struct handle {
    CURL *easy;
    char *reply;
    size_t len, capacity;
};

struct floor {
    CURLM *multi;
    struct handle *handles; /* room for HANDLES_MOST */
    size_t handle_count;
    struct request requests[REQUESTS_MOST];
    size_t request_count;
};

static size_t on_reply(char *bytes, size_t size, size_t count, void *user)
{
    struct handle *handle = user;
    size_t len = size * count;
    if (handle->len + len > handle->capacity) {
        size_t capacity = (handle->len + len) * 2;
        char *reply = realloc(handle->reply, capacity);
        if (reply == NULL)
            return 0;
        handle->reply = reply;
        handle->capacity = capacity;
    }
    memcpy(handle->reply + handle->len, bytes, len);
    handle->len += len;
    return len;
}

/* ---- setting up ---- */

static int floor_gc(lua_State *L)
{
    struct floor *floor = lua_touserdata(L, 1);
    for (size_t i = 0; i < floor->handle_count; i++) {
        curl_easy_cleanup(floor->handles[i].easy);
        free(floor->handles[i].reply);
    }
    if (floor->multi != NULL)
        curl_multi_cleanup(floor->multi);
    for (size_t i = 0; i < floor->request_count; i++) {
        free(floor->requests[i].url);
        free(floor->requests[i].body);
        curl_slist_free_all(floor->requests[i].headers);
    }
    free(floor->handles);
    floor->handles = NULL;
    floor->handle_count = floor->request_count = 0;
    return 0;
}

static struct floor *push_floor(lua_State *L)
{
    struct floor *floor = lua_newuserdatauv(L, sizeof *floor, 0);
    memset(floor, 0, sizeof *floor);
    if (luaL_newmetatable(L, FLOOR_METATABLE)) {
        lua_pushcfunction(L, floor_gc);
        lua_setfield(L, -2, "__gc");
    }
    lua_setmetatable(L, -2);
    floor->handles = calloc(HANDLES_MOST, sizeof *floor->handles);
    if (floor->handles == NULL)
        luaL_error(L, "not enough memory");
    return floor;
}

static void add_handle(lua_State *L, struct floor *floor, const char *ca_file)
{
    struct handle *handle = &floor->handles[floor->handle_count];
    CURL *easy = handle->easy = curl_easy_init();
    if (easy == NULL)
        luaL_error(L, "libcurl cannot start");
    floor->handle_count++;
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
    curl_easy_setopt(easy, CURLOPT_PIPEWAIT, 1L);
    curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "integrations/0.1.0 (Lua)");
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, 30000L);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_reply);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, handle);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, handle);
    if (ca_file != NULL)
        curl_easy_setopt(easy, CURLOPT_CAINFO, ca_file);
}

/* Reads the request at the top of the stack and pops it. */
static void add_request(lua_State *L, struct floor *floor)
{
    luaL_argcheck(L, floor->request_count < REQUESTS_MOST, 1, "too many requests");
    struct request *request = &floor->requests[floor->request_count++];
    lua_getfield(L, -1, "url");
    request->url = strdup(luaL_checkstring(L, -1));
    lua_getfield(L, -2, "body");
    const char *body = lua_tostring(L, -1);
    request->body = body != NULL ? strdup(body) : NULL;
    if (body != NULL)
        request->headers = curl_slist_append(NULL, "Expect:");
    lua_getfield(L, -3, "headers");
    for (lua_Integer i = 1; lua_rawgeti(L, -1, i) == LUA_TSTRING; i++) {
        request->headers = curl_slist_append(request->headers, lua_tostring(L, -1));
        lua_pop(L, 1);
    }
    lua_pop(L, 5);
}

static void add_requests(lua_State *L, struct floor *floor, int requests)
{
    for (lua_Integer i = 1; lua_rawgeti(L, requests, i) == LUA_TTABLE; i++)
        add_request(L, floor);
    lua_pop(L, 1);
}

static void push_decode(lua_State *L)
{
    lua_getglobal(L, "require");
    lua_pushliteral(L, "cjson");
    lua_call(L, 1, 1);
    lua_getfield(L, -1, "decode");
    lua_remove(L, -2);
}

/* ---- requests ---- */

static void set_request(struct handle *handle, const struct request *request)
{
    CURL *easy = handle->easy;
    handle->len = 0;
    if (request->body != NULL) {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)strlen(request->body));
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request->body);
    } else {
        curl_easy_setopt(easy, CURLOPT_HTTPGET, 1L);
    }
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, request->headers);
    curl_easy_setopt(easy, CURLOPT_URL, request->url);
}

static void check_reply(lua_State *L, const struct handle *handle, CURLcode code)
{
    long status = 0;
    curl_easy_getinfo(handle->easy, CURLINFO_RESPONSE_CODE, &status);
    if (code != CURLE_OK || status / 100 != 2)
        luaL_error(L, "%s, status %d", curl_easy_strerror(code), (int)status);
}

/* Reads the reply with the decode function, the second upvalue, and leaves it on the stack. */
static void push_reply(lua_State *L, const struct handle *handle)
{
    lua_pushvalue(L, lua_upvalueindex(2));
    lua_pushlstring(L, handle->reply, handle->len);
    lua_call(L, 1, 1);
    if (!lua_istable(L, -1))
        luaL_error(L, "the reply is no object");
}

static int run_serial(lua_State *L)
{
    struct floor *floor = lua_touserdata(L, lua_upvalueindex(1));
    struct handle *handle = &floor->handles[0];
    lua_Integer count = luaL_checkinteger(L, 1);
    luaL_checkstack(L, REQUESTS_MOST + LUA_MINSTACK, NULL);
    for (lua_Integer i = 0; i < count; i++) {
        for (size_t which = 0; which < floor->request_count; which++) {
            set_request(handle, &floor->requests[which]);
            check_reply(L, handle, curl_easy_perform(handle->easy));
            push_reply(L, handle);
        }
        /* All that the work needs was there at once, as it is for who calls the module. */
        lua_settop(L, 1);
    }
    return 0;
}

static int serial(lua_State *L)
{
    lua_settop(L, 2);
    struct floor *floor = push_floor(L);
    add_requests(L, floor, 1);
    add_handle(L, floor, lua_tostring(L, 2));
    push_decode(L);
    lua_pushcclosure(L, run_serial, 2);
    return 1;
}

static size_t on_file(char *bytes, size_t size, size_t count, void *file)
{
    return fwrite(bytes, size, count, file) * size;
}

/* The function has the floor and the path as its upvalues. */
static int run_save(lua_State *L)
{
    struct floor *floor = lua_touserdata(L, lua_upvalueindex(1));
    struct handle *handle = &floor->handles[0];
    FILE *file = fopen(lua_tostring(L, lua_upvalueindex(2)), "wb");
    if (file == NULL)
        return luaL_error(L, "the file cannot be written");
    set_request(handle, &floor->requests[0]);
    curl_easy_setopt(handle->easy, CURLOPT_WRITEFUNCTION, on_file);
    curl_easy_setopt(handle->easy, CURLOPT_WRITEDATA, file);
    CURLcode code = curl_easy_perform(handle->easy);
    if (fclose(file) != 0)
        code = CURLE_WRITE_ERROR;
    check_reply(L, handle, code);
    return 0;
}

static int save(lua_State *L)
{
    lua_settop(L, 3);
    struct floor *floor = push_floor(L);
    lua_pushvalue(L, 1);
    add_request(L, floor);
    add_handle(L, floor, lua_tostring(L, 3));
    lua_pushvalue(L, 2);
    lua_pushcclosure(L, run_save, 2);
    return 1;
}

static int take_replies(lua_State *L, struct floor *floor)
{
    int taken = 0, left;
    CURLMsg *message;
    while ((message = curl_multi_info_read(floor->multi, &left)) != NULL) {
        struct handle *handle = NULL;
        CURL *easy = message->easy_handle;
        curl_easy_getinfo(easy, CURLINFO_PRIVATE, (char **)&handle);
        check_reply(L, handle, message->data.result);
        curl_multi_remove_handle(floor->multi, easy);
        push_reply(L, handle);
        taken++;
    }
    return taken;
}

static int run_parallel(lua_State *L)
{
    struct floor *floor = lua_touserdata(L, lua_upvalueindex(1));
    lua_Integer count = luaL_checkinteger(L, 1);
    luaL_checkstack(L, (int)floor->handle_count + LUA_MINSTACK, NULL);
    for (lua_Integer i = 0; i < count; i++) {
        int running, left = (int)floor->handle_count;
        for (size_t j = 0; j < floor->handle_count; j++) {
            set_request(&floor->handles[j], &floor->requests[0]);
            curl_multi_add_handle(floor->multi, floor->handles[j].easy);
        }
        while (left > 0) {
            curl_multi_perform(floor->multi, &running);
            left -= take_replies(L, floor);
            if (left > 0)
                curl_multi_poll(floor->multi, NULL, 0, 1000, NULL);
        }
        lua_settop(L, 1);
    }
    return 0;
}

static int parallel(lua_State *L)
{
    lua_settop(L, 4);
    lua_Integer number = luaL_checkinteger(L, 2);
    luaL_argcheck(L, number > 0 && number <= HANDLES_MOST, 2, "too many");
    struct floor *floor = push_floor(L);
    floor->multi = curl_multi_init();
    long connections = (long)luaL_checkinteger(L, 3);
    curl_multi_setopt(floor->multi, CURLMOPT_MAX_HOST_CONNECTIONS, connections);
    curl_multi_setopt(floor->multi, CURLMOPT_MAXCONNECTS, connections * 4);
    add_requests(L, floor, 1);
    for (lua_Integer i = 0; i < number; i++)
        add_handle(L, floor, lua_tostring(L, 4));
    push_decode(L);
    lua_pushcclosure(L, run_parallel, 2);
    return 1;
}

static int run_decode(lua_State *L)
{
    lua_Integer count = luaL_checkinteger(L, 1);
    for (lua_Integer i = 0; i < count; i++) {
        for (lua_Integer which = 1; lua_rawgeti(L, lua_upvalueindex(1), which) != LUA_TNIL;
             which++) {
            lua_pushvalue(L, lua_upvalueindex(2));
            lua_insert(L, -2);
            lua_call(L, 1, 1);
            lua_pop(L, 1);
        }
        lua_pop(L, 1);
    }
    return 0;
}

static int decode(lua_State *L)
{
    lua_settop(L, 1);
    push_decode(L);
    lua_pushcclosure(L, run_decode, 2);
    return 1;
}

static int fetch(lua_State *L)
{
    lua_settop(L, 2);
    struct floor *floor = push_floor(L);
    lua_pushvalue(L, 1);
    add_request(L, floor);
    add_handle(L, floor, lua_tostring(L, 2));
    struct handle *handle = &floor->handles[0];
    set_request(handle, &floor->requests[0]);
    CURLcode code = curl_easy_perform(handle->easy);
    long status = 0;
    if (code != CURLE_OK)
        return luaL_error(L, "%s: %s", floor->requests[0].url, curl_easy_strerror(code));
    curl_easy_getinfo(handle->easy, CURLINFO_RESPONSE_CODE, &status);
    lua_pushinteger(L, status);
    lua_pushlstring(L, handle->reply != NULL ? handle->reply : "", handle->len);
    return 2;
}

int luaopen_floor(lua_State *L)
{
    static const luaL_Reg functions[] = {{"serial", serial}, {"parallel", parallel}, {"save", save},
                                         {"decode", decode}, {"fetch", fetch},       {NULL, NULL}};
    luaL_newlib(L, functions);
    return 1;
}
