# Finds Lua 5.4: INTEGRATIONS_LUA_INCLUDE_DIR, the folder of its headers, and INTEGRATIONS_LUA_LIBRARY, which
# only the program links and which may be missing. pkg-config says where they are, by any of the names that
# systems give Lua; or whoever builds, with LUA_INCLUDE_DIR and, where it is not beside that, LUA_LIBRARY.

# With these types CMake takes what -D says for a path from where it was called.
if(LUA_INCLUDE_DIR)
    set(LUA_INCLUDE_DIR "${LUA_INCLUDE_DIR}" CACHE PATH "The folder of lua.h")
endif()
if(LUA_LIBRARY)
    set(LUA_LIBRARY "${LUA_LIBRARY}" CACHE FILEPATH "Lua's library, which the program links")
endif()

unset(INTEGRATIONS_LUA_INCLUDE_DIR)
unset(INTEGRATIONS_LUA_LIBRARY)
if(LUA_INCLUDE_DIR)
    set(lua_folders ${LUA_INCLUDE_DIR})
    set(lua_only NO_DEFAULT_PATH)
    find_library(INTEGRATIONS_LUA_LIBRARY NAMES lua5.4 lua-5.4 lua54 lua NO_CACHE NO_DEFAULT_PATH
        HINTS ${LUA_INCLUDE_DIR}/../lib ${LUA_INCLUDE_DIR}/../../lib/${CMAKE_LIBRARY_ARCHITECTURE})
else()
    pkg_search_module(INTEGRATIONS_LUA_PC lua5.4 lua-5.4 lua54 lua)
    set(lua_folders ${INTEGRATIONS_LUA_PC_INCLUDE_DIRS})
    set(lua_only)
    find_library(INTEGRATIONS_LUA_LIBRARY NAMES ${INTEGRATIONS_LUA_PC_LIBRARIES} lua5.4 NO_CACHE
        HINTS ${INTEGRATIONS_LUA_PC_LIBRARY_DIRS})
endif()
if(LUA_LIBRARY)
    set(INTEGRATIONS_LUA_LIBRARY ${LUA_LIBRARY})
endif()

set(lua_help "Lua 5.4 is needed: install it with its headers (Debian: liblua5.4-dev), or, where it has no "
    "pkg-config file, name the folder of its lua.h: -DLUA_INCLUDE_DIR=/opt/lua-5.4/include")
string(CONCAT lua_help ${lua_help})
if(NOT LUA_INCLUDE_DIR AND NOT INTEGRATIONS_LUA_PC_FOUND)
    message(FATAL_ERROR "pkg-config knows no Lua. ${lua_help}")
endif()
find_path(INTEGRATIONS_LUA_INCLUDE_DIR NAMES lua.h HINTS ${lua_folders} ${lua_only} NO_CACHE)
if(NOT INTEGRATIONS_LUA_INCLUDE_DIR)
    message(FATAL_ERROR "There is no lua.h in '${lua_folders}'. ${lua_help}")
endif()
file(STRINGS ${INTEGRATIONS_LUA_INCLUDE_DIR}/lua.h lua_number REGEX "^#define[ \t]+LUA_VERSION_NUM[ \t]")
if(NOT lua_number MATCHES "LUA_VERSION_NUM[ \t]+504$")
    message(FATAL_ERROR "${INTEGRATIONS_LUA_INCLUDE_DIR}/lua.h is that of another version than 5.4 "
        "(${lua_number}). ${lua_help}")
endif()

# For the pkg-config file: who finds this one by it finds Lua's headers by the same.
set(INTEGRATIONS_REQUIRES_LUA)
if(NOT LUA_INCLUDE_DIR)
    set(INTEGRATIONS_REQUIRES_LUA "Requires.private: ${INTEGRATIONS_LUA_PC_MODULE_NAME}")
endif()
