-- `luarocks make` builds and installs the module from the folder that this file is in.
rockspec_format = "3.0"
package = "integrations"
version = "0.1.0-1"
source = {
  url = "file://integrations-0.1.0.tar.gz",
  dir = "integrations-0.1.0",
}
description = {
  summary = "Help Scout and Aircall for Lua 5.4",
  license = "MIT",
}
-- cmake, libcurl and its headers, and Lua's, come as packages of the system, which luarocks does not see
-- (Debian: cmake, libcurl4-openssl-dev, liblua5.4-dev).
dependencies = { "lua >= 5.4, < 5.5" }
build = {
  type = "cmake",
  variables = {
    CMAKE_BUILD_TYPE = "Release",
    CMAKE_INSTALL_PREFIX = "$(PREFIX)",
    CMAKE_INSTALL_LIBDIR = "clib", -- not lib: luarocks takes what is there for modules
    INTEGRATIONS_LUA_CDIR = "$(LIBDIR)",
    INTEGRATIONS_LUA_DIR = "$(LUADIR)",
    LUA_INCLUDE_DIR = "$(LUA_INCDIR)", -- of the Lua that luarocks installs for
    BUILD_TESTING = "OFF",
  },
}
