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
dependencies = { "lua >= 5.4, < 5.5" }
-- Packages of the system, as are CMake and pkg-config, for which luarocks has no words (Debian: cmake, pkg-config,
-- libcurl4-openssl-dev, libssl-dev, libutf8proc-dev; Lua's headers: liblua5.4-dev). Debian has libcurl's headers in
-- a folder that luarocks does not look in.
external_dependencies = {
  LIBCURL = { library = "curl" },
  CRYPTO = { header = "openssl/evp.h" },
  UTF8PROC = { header = "utf8proc.h" },
}
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
