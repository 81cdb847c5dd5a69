/*
 * Search in the documentation, its pages and its index, asked for by text and by other values. The
 * answer is always text in UTF-8; nothing raises.
 */
#include <jansson.h>
#include <lauxlib.h>

#include "host.h"
#include "samples.h"

static const char *const functions[] = {"search", "read", "list"};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct input input = {data, size};
    lua_State *L = host_begin();
    uint8_t how = input_byte(&input);
    size_t len;
    lua_getglobal(L, "integrations");
    lua_getfield(L, -1, "docs");
    lua_getfield(L, -1, functions[(how & 15) % 3]);
    if (how & 64) {
        samples_push(L, &input);
        samples_push(L, &input);
    } else {
        lua_pushlstring(L, (const char *)input.at, input.left);
        lua_pushinteger(L, how >> 4 & 3);
    }
    host_require(lua_pcall(L, 2, 1, 0) == LUA_OK, "an error");
    host_require(lua_type(L, -1) == LUA_TSTRING, "the answer is a %s", luaL_typename(L, -1));
    const char *text = lua_tolstring(L, -1, &len);
    json_t *valid = json_stringn(text, len);
    host_require(valid != NULL && len > 0, "the answer is no text");
    json_decref(valid);
    host_require(samples_count() == 0, "a metamethod was called");
    lua_settop(L, 0);
    host_end(L);
    return 0;
}
