/* JSON for the program's Lua; see libraries.h. */
#include "libraries.h"

#include <lauxlib.h>

#include "base64.h"
#include "buffer.h"
#include "luax.h"
#include "push.h"
#include "write_value.h"

static const char JSON_BUFFER[] = "integrations.program.json";

enum { JSON_TEXT_MOST = 256 * 1024 * 1024 };

static int buffer_collect(lua_State *L)
{
    buffer_free(lua_touserdata(L, 1));
    return 0;
}

/* Pushes what is in a buffer, and empties it. */
static int buffer_give(lua_State *L, struct buffer *buffer)
{
    if (buffer->failed || buffer->full)
        luax_no_memory(L);
    lua_pushlstring(L, buffer->len > 0 ? buffer->data : "", buffer->len);
    buffer_free(buffer);
    return 1;
}

/* A buffer that goes with the value on the top, which is its owner. */
static struct buffer *buffer_own(lua_State *L)
{
    static const luaL_Reg functions[] = {{"__gc", buffer_collect}, {NULL, NULL}};
    struct buffer *buffer = lua_newuserdatauv(L, sizeof *buffer, 0);
    *buffer = (struct buffer){.limit = JSON_TEXT_MOST};
    luax_metatable(L, JSON_BUFFER, functions);
    lua_setmetatable(L, -2);
    return buffer;
}

/* json.base64(bytes) -> text */
static int bytes_base64(lua_State *L)
{
    size_t len;
    const char *bytes = luaL_checklstring(L, 1, &len);
    struct buffer *buffer = buffer_own(L);
    base64_encode(buffer, bytes, len);
    return buffer_give(L, buffer);
}

/* json.bytes(text) -> bytes: those that the text in Base64 stands for; nil: it is none. */
static int bytes_from_base64(lua_State *L)
{
    size_t len;
    const char *text = luaL_checklstring(L, 1, &len);
    struct buffer *buffer = buffer_own(L);
    return base64_decode(buffer, text, len) || buffer->failed ? buffer_give(L, buffer) : 0;
}

static int encode(lua_State *L, struct json_writer writer)
{
    luaL_checkany(L, 1);
    lua_settop(L, 1);
    writer.out = buffer_own(L);
    if (!json_write_value(L, 1, &writer))
        return luaL_error(L, "%s", lua_tostring(L, -1));
    return buffer_give(L, writer.out);
}

/* json.encode(value) -> text: members sorted; raises for what JSON cannot say. */
static int json_encode(lua_State *L)
{
    return encode(L, (struct json_writer){0});
}

/* json.show(value[, cut]) -> text, with Base64 for bytes that are no text, and null for numbers
 * that are none (1e400 is infinite). With `cut` a text that ends inside a character is one still.
 */
static int json_show(lua_State *L)
{
    return encode(L, (struct json_writer){.shown = true, .cut = lua_toboolean(L, 2)});
}

/* json.decode(text[, "kept"]) -> value: null in objects is absent unless it is to be kept; nil and
 * a message when it is no JSON. */
static int json_decode(lua_State *L)
{
    static const char *const nulls[] = {"absent", "kept", NULL};
    size_t len;
    const char *text = luaL_checklstring(L, 1, &len);
    int kept = luaL_checkoption(L, 2, "absent", nulls);
    if (json_push(L, text, len, kept ? JSON_NULLS_KEPT : JSON_NULLS_ABSENT) != JSON_IS_WRONG)
        return 1;
    lua_pushnil(L);
    lua_insert(L, -2);
    return 2;
}

int luaopen_program_json(lua_State *L)
{
    static const luaL_Reg functions[] = {{"encode", json_encode},      {"show", json_show},
                                         {"decode", json_decode},      {"base64", bytes_base64},
                                         {"bytes", bytes_from_base64}, {NULL, NULL}};
    luaL_newlib(L, functions);
    json_push_empty_array(L);
    lua_setfield(L, -2, "empty_array");
    lua_pushlightuserdata(L, NULL);
    lua_setfield(L, -2, "null");
    return 1;
}
