# find_package(integrations): the target integrations::integrations, the static library with its header,
# libcurl, libcrypto, libutf8proc and threads. The host adds the Lua that it is built with.
include(CMakeFindDependencyMacro)
find_dependency(CURL 7.85)
find_dependency(Threads)
find_dependency(PkgConfig)
pkg_check_modules(INTEGRATIONS_CRYPTO QUIET IMPORTED_TARGET libcrypto)
pkg_check_modules(INTEGRATIONS_UTF8PROC QUIET IMPORTED_TARGET libutf8proc)
if(NOT INTEGRATIONS_CRYPTO_FOUND OR NOT INTEGRATIONS_UTF8PROC_FOUND)
    set(integrations_FOUND FALSE)
    set(integrations_NOT_FOUND_MESSAGE "It needs libcrypto and libutf8proc (Debian: libssl-dev, libutf8proc-dev).")
    return()
endif()
include("${CMAKE_CURRENT_LIST_DIR}/integrations-targets.cmake")
