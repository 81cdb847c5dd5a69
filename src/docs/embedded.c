/* Files that the library carries inside itself; see embedded.h. */
#include "embedded.h"

#include <lauxlib.h>
#include <string.h>

const struct embedded_file *embedded_find(const char *name)
{
    const struct embedded_file *file = embedded_files;
    while (file->name != NULL && strcmp(file->name, name) != 0)
        file++;
    return file;
}

void embedded_load(lua_State *L, const char *name, const char *chunk)
{
    const struct embedded_file *file = embedded_find(name);
    if (luaL_loadbufferx(L, file->text, file->len, chunk, "t") != LUA_OK)
        lua_error(L);
}

void embedded_add_library(lua_State *L, const char *library, const char *const *names)
{
    lua_getglobal(L, library);
    for (; *names != NULL && lua_istable(L, -1); names++) {
        lua_getfield(L, -1, *names);
        lua_setfield(L, -3, *names);
    }
    lua_pop(L, 1);
}
