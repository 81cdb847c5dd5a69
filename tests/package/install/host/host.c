/* A small host: opens a Lua state with the module, gives it an account, runs a script.
 *
 *   host HELPSCOUT_URL SCRIPT
 */
#include <integrations.h>
#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>

static int fail(lua_State *L)
{
    fprintf(stderr, "host: %s\n", luaL_tolstring(L, -1, NULL));
    lua_close(L);
    return 1;
}

int main(int count, char **arguments)
{
    if (count != 3) {
        fprintf(stderr, "usage: host HELPSCOUT_URL SCRIPT\n");
        return 2;
    }
    lua_State *L = luaL_newstate();
    if (L == NULL)
        return 1;
    luaL_openlibs(L);

    lua_newtable(L);
    if (integrations_open(L) != LUA_OK)
        return fail(L);
    lua_setfield(L, -2, "integrations");
    lua_setglobal(L, "app");

    const struct integrations_value fields[] = {{"access_token", "hs-token"},
                                                {"url", arguments[1]}};
    const struct integrations_account account = {
        .size = sizeof account, .service = "helpscout", .fields = fields, .field_count = 2};
    if (integrations_add_account(L, &account) != LUA_OK || luaL_dofile(L, arguments[2]) != LUA_OK)
        return fail(L);
    lua_close(L);
    return 0;
}
