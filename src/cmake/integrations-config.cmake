# find_package(integrations): the target integrations::integrations, the static library with its header,
# libcurl, libcrypto, libutf8proc and threads. The host adds the Lua that it is built with.
include(CMakeFindDependencyMacro)
find_dependency(CURL 7.85)
find_dependency(Threads)
find_dependency(PkgConfig)
pkg_check_modules(INTEGRATIONS_CRYPTO REQUIRED IMPORTED_TARGET libcrypto)
pkg_check_modules(INTEGRATIONS_UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
include("${CMAKE_CURRENT_LIST_DIR}/integrations-targets.cmake")
