# find_package(integrations): the target integrations::integrations, the static library with its header,
# libcurl and threads. The host adds the Lua that it is built with.
include(CMakeFindDependencyMacro)
find_dependency(CURL 7.85)
find_dependency(Threads)
include("${CMAKE_CURRENT_LIST_DIR}/integrations-targets.cmake")
