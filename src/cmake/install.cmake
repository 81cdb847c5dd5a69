# What `cmake --install` puts where: the module and its Lua files where Lua looks, for C hosts the
# headers, the static library, a pkg-config file and a CMake package, and for who adds a service the
# compiler of rows. All of it can be moved. The components are the packages of packages.cmake.

include(CMakePackageConfigHelpers)

install(TARGETS integrations_module LIBRARY DESTINATION ${INTEGRATIONS_LUA_CDIR} COMPONENT module)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/lua/ DESTINATION ${INTEGRATIONS_LUA_DIR} COMPONENT module
    FILES_MATCHING PATTERN "*.lua")

install(FILES ${PROJECT_SOURCE_DIR}/include/integrations.h
    DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT headers)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/integrations
    DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT headers FILES_MATCHING PATTERN "*.h")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/src/tools/
    DESTINATION ${CMAKE_INSTALL_DATADIR}/integrations/rows COMPONENT headers FILES_MATCHING PATTERN "*.lua")
install(FILES ${PROJECT_SOURCE_DIR}/src/services/README.md
    DESTINATION ${CMAKE_INSTALL_DATADIR}/integrations/rows COMPONENT headers)
install(TARGETS integrations_static EXPORT integrations
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT headers)

# The pkg-config file finds its prefix and the headers from its own place, wherever that is.
set(pkgconfig_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH prefix_from_pkgconfig
    ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
string(REGEX REPLACE "/$" "" prefix_from_pkgconfig ${prefix_from_pkgconfig})
file(RELATIVE_PATH include_from_pkgconfig
    ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_FULL_INCLUDEDIR})
configure_file(cmake/integrations.pc.in ${CMAKE_CURRENT_BINARY_DIR}/integrations.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/integrations.pc DESTINATION ${pkgconfig_dir}
    COMPONENT headers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/integrations)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/integrations-config-version.cmake
    COMPATIBILITY SameMinorVersion)
install(FILES cmake/integrations-config.cmake
    ${CMAKE_CURRENT_BINARY_DIR}/integrations-config-version.cmake DESTINATION ${package_dir}
    COMPONENT headers)
install(EXPORT integrations FILE integrations-targets.cmake NAMESPACE integrations::
    DESTINATION ${package_dir} COMPONENT headers)
