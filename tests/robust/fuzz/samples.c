/* Lua values of all sorts; see samples.h. */
#include "samples.h"

#include <lauxlib.h>

enum { DEPTH_MOST = 4, ELEMENTS_MOST = 8 };

static unsigned count;

static int count_call(lua_State *L)
{
    count++;
    lua_settop(L, 0);
    return 0;
}

static int do_nothing(lua_State *L)
{
    lua_settop(L, 0);
    return 0;
}

unsigned samples_count(void)
{
    unsigned calls = count;
    count = 0;
    return calls;
}

void samples_set_metatable(lua_State *L)
{
    static const char *const methods[] = {"__index", "__newindex", "__pairs",  "__len", "__call",
                                          "__eq",    "__tostring", "__concat", "__lt",  "__close"};
    lua_newtable(L);
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
        lua_pushcfunction(L, count_call);
        lua_setfield(L, -2, methods[i]);
    }
    lua_setmetatable(L, -2);
}

void samples_push_text(lua_State *L, struct input *input)
{
    struct text text = input_text(input);
    lua_pushlstring(L, text.bytes, text.len);
}

static void push_value(lua_State *L, struct input *input, int depth);

/* Keys that are not nil and not NaN. */
static void push_key(lua_State *L, struct input *input)
{
    if (input_byte(input) & 1)
        lua_pushinteger(L, input_integer(input));
    else
        samples_push_text(L, input);
}

static void push_table(lua_State *L, struct input *input, int depth, bool array)
{
    lua_newtable(L);
    int elements = depth < DEPTH_MOST ? input_byte(input) % ELEMENTS_MOST : 0;
    for (int i = 1; i <= elements; i++) {
        if (array)
            lua_pushinteger(L, i);
        else
            push_key(L, input);
        push_value(L, input, depth + 1);
        lua_rawset(L, -3);
    }
}

static void push_value(lua_State *L, struct input *input, int depth)
{
    luaL_checkstack(L, 10, NULL);
    switch (input_byte(input) % 12) {
    case 0:
        lua_pushnil(L);
        break;
    case 1:
        lua_pushboolean(L, input_byte(input) & 1);
        break;
    case 2:
        lua_pushinteger(L, input_integer(input));
        break;
    case 3:
        lua_pushnumber(L, (lua_Number)input_integer(input));
        break;
    case 4:
        lua_pushnumber(L, (lua_Number)input_integer(input) / (lua_Number)input_byte(input));
        break;
    case 5:
        push_table(L, input, depth, true);
        break;
    case 6:
        push_table(L, input, depth, false);
        break;
    case 7:
        push_table(L, input, depth, input_byte(input) & 1);
        samples_set_metatable(L);
        break;
    case 8:
        lua_pushcfunction(L, do_nothing);
        break;
    case 9:
        lua_pushlightuserdata(L, input_byte(input) & 1 ? NULL : &count);
        break;
    case 10:
        lua_newthread(L);
        break;
    default:
        samples_push_text(L, input);
    }
}

void samples_push(lua_State *L, struct input *input)
{
    push_value(L, input, 0);
}
