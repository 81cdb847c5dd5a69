/*
 * JSON into the reader. An input is a text.
 *
 * What is read as Lua values is what passing over it accepts, and lua-cjson reads the same, where
 * it reads the text at all. What lua-cjson refuses is refused, but for half a surrogate pair and a
 * byte order mark; of what it reads only that is refused which it is known to let pass.
 */
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "host.h"
#include "input.h"
#include "push.h"
#include "write_value.h"

/* Whether the first value is the second, lua-cjson's: its numbers are floats, its nulls values. */
static const char same[] =
    "function(a, b)\n"
    "  local null = require('cjson').null\n"
    "  local function same(a, b, object)\n"
    "    if b == null and object then return a == nil end\n"
    "    if type(a) ~= 'table' or type(b) ~= 'table' then\n"
    "      return type(a) == type(b) and (a == b or type(a) == 'number' and a + 0.0 == b)\n"
    "    end\n"
    "    for key, value in next, b do\n"
    "      if not same(a[key], value, #b == 0) then return false end\n"
    "    end\n"
    "    for key in next, a do\n"
    "      if b[key] == nil then return false end\n"
    "    end\n"
    "    return true\n"
    "  end\n"
    "  return same(a, b)\n"
    "end";

/* lua-cjson, strict where it can be. */
static const char other[] = "(function()\n"
                            "  local json = require('cjson').new()\n"
                            "  json.decode_invalid_numbers(false)\n"
                            "  json.decode_max_depth(100)\n"
                            "  return json.decode\n"
                            "end)()";

static bool passes_over(const char *text, size_t len)
{
    struct json_reader reader = json_read(text, len);
    struct json_value value;
    json_skip(&reader, json_next_value(&reader, &value));
    return json_at_end(&reader);
}

/* By the complaint: lua-cjson looks neither at bytes of texts nor behind a NUL byte. */
static bool is_laxity(const char *complaint, const char *text, size_t size)
{
    return memchr(text, '\0', size) != NULL || strstr(complaint, "control character") != NULL ||
           strstr(complaint, "UTF-8") != NULL || strstr(complaint, "a number that") != NULL;
}

static bool is_damaged(const char *text)
{
    return strncmp(text, "\xEF\xBB\xBF", 3) == 0 || strstr(text, "\\ud") != NULL ||
           strstr(text, "\\uD") != NULL;
}

/* A null member that has another of its name before it leaves that one as it is. */
static bool may_repeat_names(const char *text)
{
    return strstr(text, "null") != NULL;
}

/* The value or complaint is at 1. */
static void compare(lua_State *L, bool read, const char *text, size_t size)
{
    host_push(L, other);
    lua_pushlstring(L, text, size);
    bool read_by_other = lua_pcall(L, 1, 1, 0) == LUA_OK;
    if (!read && read_by_other)
        host_require(is_laxity(lua_tostring(L, 1), text, size), "lua-cjson reads it; here: %s",
                     lua_tostring(L, 1));
    if (read && !read_by_other)
        host_require(is_damaged(text), "lua-cjson refuses it: %s", lua_tostring(L, 2));
    if (!read || !read_by_other)
        return;
    host_push(L, same);
    lua_pushvalue(L, 1);
    lua_pushvalue(L, 2);
    lua_call(L, 2, 1);
    host_require(lua_toboolean(L, -1) || may_repeat_names(text), "lua-cjson reads another value");
}

/* Reads the text and writes what it was into `out`. */
static bool write_again(lua_State *L, const char *text, size_t size, struct buffer *out)
{
    struct json_writer writer = {.out = out};
    host_require(json_push(L, text, size, JSON_NULLS_KEPT) != JSON_IS_WRONG, "not read again: %s",
                 lua_tostring(L, -1));
    bool written = json_write_value(L, -1, &writer);
    host_require(written || strstr(lua_tostring(L, -1), "an infinite number") != NULL,
                 "not written: %s", lua_tostring(L, -1));
    return written;
}

static void check_written(lua_State *L, const char *text, size_t size)
{
    struct buffer first = {0}, second = {0};
    if (write_again(L, text, size, &first)) {
        write_again(L, first.data, first.len, &second);
        host_require(first.len == second.len && memcmp(first.data, second.data, first.len) == 0,
                     "written it is another value");
    }
    buffer_free(&first);
    buffer_free(&second);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    lua_State *L = host_begin();
    char *text = text_copy((struct text){(const char *)data, size});
    bool read = json_push(L, text, size, JSON_NULLS_ABSENT) != JSON_IS_WRONG;
    host_require(lua_gettop(L) == 1, "the stack has %d values", lua_gettop(L));
    host_require(read == passes_over(text, size), "passed over it is %s",
                 read ? "refused" : "accepted");
    if (lua_type(L, 1) != LUA_TLIGHTUSERDATA)
        host_check_value(L);
    compare(L, read, text, size);
    lua_settop(L, 0);
    if (read)
        check_written(L, text, size);
    free(text);
    lua_settop(L, 0);
    host_end(L);
    return 0;
}
