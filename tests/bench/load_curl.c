/*
 * A module for Lua that needs the libraries which libcurl and hashing need, in the order in which
 * integrations.so does, and does nothing: what `require` costs whoever uses libcurl.
 */
#include <curl/curl.h>
#include <lua.h>

int luaopen_load_curl(lua_State *L);

__attribute__((visibility("default"))) int luaopen_load_curl(lua_State *L)
{
    (void)L;
    return curl_easy_strerror(CURLE_OK) == NULL;
}
