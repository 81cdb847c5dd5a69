/* Included before every source file when it is analysed: tells what lauxlib.h does not say. */
#include <lauxlib.h>

int lua_error(lua_State *L) __attribute__((noreturn));
int luaL_error(lua_State *L, const char *format, ...) __attribute__((noreturn));
