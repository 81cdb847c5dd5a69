/*
 * JSON into both ways of reading it, taken apart and whole. An input is a text.
 *
 * Both ways take it or both refuse it, with the same message; unless two members of an object have
 * one name, both make the same value of it, and that is what JSON becomes.
 */
#include <jansson.h>
#include <lauxlib.h>
#include <stdlib.h>

#include "decode.h"
#include "host.h"
#include "input.h"

/* Whether the values are the same all the way down. NaN is the same as itself. */
static const char same[] = "function(a, b)\n"
                           "  local function same(a, b)\n"
                           "    if type(a) ~= 'table' or type(b) ~= 'table' then\n"
                           "      return math.type(a) == math.type(b) and (a == b or a ~= a)\n"
                           "    end\n"
                           "    for key, value in next, a do\n"
                           "      if not same(value, b[key]) then return false end\n"
                           "    end\n"
                           "    for key in next, b do\n"
                           "      if a[key] == nil then return false end\n"
                           "    end\n"
                           "    return true\n"
                           "  end\n"
                           "  return same(a, b)\n"
                           "end";

/* Another parser finds each name once in an object. */
static bool has_each_name_once(const char *text, size_t len)
{
    json_t *json = json_loadb(
        text, len, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL | JSON_DECODE_INT_AS_REAL, NULL);
    bool once = json != NULL;
    json_decref(json);
    return once;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    lua_State *L = host_begin(data, size);
    struct decode_memory memory = {{0}, {0}};
    char *text = text_copy((struct text){(const char *)data, size});
    decode_open(L);
    bool apart = decode_json(L, 1, text, size, &memory);
    bool whole = decode_json(L, 1, text, size, NULL);
    host_require(apart == whole, "taken apart it is %s", apart ? "accepted" : "refused");
    host_require(lua_gettop(L) == 3, "the stack has %d values", lua_gettop(L));
    if (!whole || has_each_name_once(text, size)) {
        host_push(L, same);
        lua_pushvalue(L, 2);
        lua_pushvalue(L, 3);
        lua_call(L, 2, 1);
        host_require(lua_toboolean(L, -1), "taken apart it is another value");
        lua_pop(L, 2);
        host_check_value(L);
    }
    decode_free_memory(&memory);
    free(text);
    lua_settop(L, 0);
    host_end(L);
    return 0;
}
