# integrations_embed(NAME HEADER FILE...): has a file of C made that carries those files, whose names are relative to
# the top, under NAME, which HEADER declares. Its path is in NAME_source then; embed.cmake makes it.
function(integrations_embed name header)
    set(source ${CMAKE_CURRENT_BINARY_DIR}/${name}.c)
    set(files ${ARGN})
    list(TRANSFORM files PREPEND ${PROJECT_SOURCE_DIR}/ OUTPUT_VARIABLE paths)
    list(JOIN files "," names)
    add_custom_command(
        OUTPUT ${source}
        COMMAND ${CMAKE_COMMAND} -DROOT=${PROJECT_SOURCE_DIR} -DFILES=${names} -DNAME=${name}
            -DHEADER=${header} -DOUTPUT=${source} -P ${PROJECT_SOURCE_DIR}/src/cmake/embed.cmake
        DEPENDS ${paths} ${PROJECT_SOURCE_DIR}/src/cmake/embed.cmake
        VERBATIM)
    set(${name}_source ${source} PARENT_SCOPE)
endfunction()
