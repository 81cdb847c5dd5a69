# Debian packages, which `cpack -G DEB` makes in the build folder: the module, what hosts in C and writers of
# services need, the program, the store in Redis; of the last two, what was built. What shared libraries they
# need dpkg-shlibdeps finds out (Debian: dpkg-dev). Debian's Lua, pkg-config and CMake find all of it.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VENDOR "the integrations authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each package has its own
set(CPACK_PACKAGE_CONTACT "the integrations authors <root@localhost>" CACHE STRING "Maintainer of the packages")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

# integrations_package COMPONENT NAME SECTION SUMMARY TEXT [MORE...]: MORE are pairs of a field and its text.
set(CPACK_COMPONENTS_ALL)
macro(integrations_package component name section summary text)
    list(APPEND CPACK_COMPONENTS_ALL ${component})
    string(TOUPPER ${component} upper)
    set(CPACK_DEBIAN_${upper}_PACKAGE_NAME ${name})
    set(CPACK_DEBIAN_${upper}_PACKAGE_SECTION ${section})
    set(CPACK_COMPONENT_${upper}_DESCRIPTION "${summary}\n${text}")
    set(fields ${ARGN})
    while(fields)
        list(POP_FRONT fields field value)
        set(CPACK_DEBIAN_${upper}_PACKAGE_${field} "${value}")
    endwhile()
    install(FILES ${PROJECT_SOURCE_DIR}/LICENSE RENAME copyright
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${name} COMPONENT ${component} EXCLUDE_FROM_ALL)
endmacro()

integrations_package(module lua-integrations interpreters "Help Scout and Aircall for Lua 5.4"
    "The module that scripts and hosts written in Lua get by require, carrying its guides."
    DEPENDS ca-certificates RECOMMENDS lua5.4)
integrations_package(headers libintegrations-dev libdevel "Help Scout and Aircall for hosts in C that embed Lua 5.4"
    "The library to link, its headers, the files of pkg-config and CMake, and the compiler of rows,\nwith which services are added."
    DEPENDS "ca-certificates, libcurl4-openssl-dev | libcurl-dev, libssl-dev, libutf8proc-dev, liblua5.4-dev"
    RECOMMENDS "lua5.4, pkgconf | pkg-config" SHLIBDEPS OFF)
if(INTEGRATIONS_PROGRAM)
    integrations_package(program integrations utils "Help Scout and Aircall in a shell and for models"
        "Every operation as a command, a runner of scripts, and a server of the Model Context Protocol."
        DEPENDS ca-certificates)
endif()
if(TARGET integrations_program_pages)
    # Debian's zsh looks here, and not where install.cmake's own prefix has it.
    install(FILES ${PROJECT_BINARY_DIR}/src/programs/completion.zsh RENAME _integrations
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT program EXCLUDE_FROM_ALL)
endif()
if(INTEGRATIONS_REDIS_STORE)
    integrations_package(redis lua-integrations-redis interpreters "Help Scout and Aircall for Lua 5.4: store in Redis"
        "Processes and machines share budgets and tokens of accounts through it."
        DEPENDS "lua-integrations (= ${PROJECT_VERSION})")
endif()

include(CPack)
