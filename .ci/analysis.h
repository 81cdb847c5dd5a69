/* Included before every source file when it is analysed: tells what lauxlib.h does not say. What
 * knows no Lua, such as the stores, has no such header. */
#if __has_include(<lauxlib.h>)
#include <lauxlib.h>

int lua_error(lua_State *L) __attribute__((noreturn));
int luaL_error(lua_State *L, const char *format, ...) __attribute__((noreturn));
#endif
