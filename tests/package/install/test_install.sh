#!/bin/sh
# Installs what was built in every way that there is, and uses each from an empty folder, with the mock
# services. BUILD_DIR says where it was built. The last line is `N passed, N failed, N skipped`.
set -eu
cd "$(dirname "$0")/../../.."
. tests/common.sh
. tests/package/checks.sh

top=$PWD
BUILD_DIR=$(cd "$BUILD_DIR" && pwd)
in_empty_folder() {
    cd "$work/empty"
    "$@"
}

# check NAME COMMAND...: the command runs in an empty folder and prints the mailbox's name last.
check() {
    name=$1
    shift
    mkdir "$work/empty"
    run in_empty_folder "$@"
    [ "$(printf '%s\n' "$output" | tail -n 1)" = "Customer Support" ] || status=1
    report "$name"
    rm -rf "$work/empty"
}

script='app = { integrations = require "integrations" }
dofile(arg[1])'

# use_module LUA_PATH LUA_CPATH: the plain interpreter with the module.
use_module() {
    LUA_PATH=$1 LUA_CPATH=$2 HELPSCOUT_URL=$helpscout_url HELPSCOUT_ACCESS_TOKEN=hs-token \
        lua5.4 "$work/script.lua" "$top/tests/package/install/get_mailbox.lua"
}

# use_in_place: as the README says, from the top of the project.
use_in_place() {
    cd "$top"
    use_module 'lua/?.lua;lua/?/init.lua;;' "$BUILD_DIR/?.so;;"
}

use_installed() {
    use_module "$work/prefix/share/lua/5.4/?.lua;;" "$work/prefix/lib/lua/5.4/?.so;;"
}

# No other module can be found, lua-cjson neither.
use_alone() {
    use_module "$work/prefix/share/lua/5.4/?.lua" "$work/prefix/lib/lua/5.4/?.so"
}

# Only what is installed: lua/ and build/ of the project are not looked at.
run_host() {
    LUA_PATH="$work/prefix/share/lua/5.4/?.lua;;" \
        "$1" "$helpscout_url" "$top/tests/package/install/get_mailbox.lua"
}

use_pkg_config() {
    cp "$top/tests/package/install/host/host.c" .
    # Split on purpose: these are options. Moved, so that the files must find each other.
    PKG_CONFIG_PATH=$work/moved/lib/pkgconfig
    export PKG_CONFIG_PATH
    ${CC:-cc} -std=c11 -Wall -Wextra -Werror ${LDFLAGS:-} -o host host.c \
        $(pkg-config --cflags --libs integrations lua5.4)
    run_host ./host
}

# Nothing else of the library meets a host's own functions; services that the program loads find Lua's in it.
show_only_what_is_public() {
    if nm -g --defined-only "$work/prefix/lib/libintegrations.a" | grep -v ' T integrations_\| T luaopen_integrations$\|^$\|:$'; then
        return 1
    fi
    if [ -x "$BUILD_DIR/integrations" ]; then nm -D --defined-only "$BUILD_DIR/integrations" | grep ' T luaopen_integrations$'; fi
    echo "Customer Support"
}

use_cmake_package() {
    cmake -S "$top/tests/package/install/host" -B . -DCMAKE_PREFIX_PATH="$work/moved"
    cmake --build .
    run_host ./host
}

# The compiler of rows makes C of a service, which the installed headers are enough for.
use_compiler_of_rows() {
    printf '%s\n' 'service "third" { title = "Third", summary = "Things.", environment = "THIRD",' \
        'url = "https://third.example", resources = { "things" } }' \
        'shape "Thing" { "A thing.", { "name", "string" } }' >service.lua
    printf '%s\n' 'read "get_thing" { "Gets a thing.", GET "/v1/things/{id}", { "id", id, "Id." },' \
        'returns = "Thing", example = "x()" }' >things.lua
    lua5.4 "$work/moved/share/integrations/rows/rows.lua" .
    ${CC:-cc} -std=c11 -Wall -Wextra -Werror -I"$work/moved/include" -c -o rows.o rows.c
    echo "Customer Support"
}

# A host that can do without goes on where something is missing; one that cannot is told what.
find_only_what_can_be_used() {
    printf '%s\n' 'cmake_minimum_required(VERSION 3.21)' 'project(other C)' \
        'find_package(integrations ${HOW})' 'message("found: ${integrations_FOUND}")' >CMakeLists.txt
    cmake -S . -B there -DCMAKE_PREFIX_PATH="$work/moved" 2>&1 | grep -F "found: 1"
    no_package utf8proc
    cmake -S . -B without -DHOW=QUIET -DCMAKE_PREFIX_PATH="$work/moved" 2>&1 | grep -F "found: 0"
    if cmake -S . -B without -DHOW=REQUIRED -DCMAKE_PREFIX_PATH="$work/moved" >output 2>&1; then return 1; fi
    grep -F libutf8proc output
    echo "Customer Support"
}

# Where libraries and headers go may be named whole, as some systems do.
find_folders_of_their_own() {
    cmake -S "$top" -B built -DBUILD_TESTING=OFF -DCMAKE_INSTALL_PREFIX="$PWD/out" \
        -DCMAKE_INSTALL_LIBDIR="$PWD/lib" -DCMAKE_INSTALL_INCLUDEDIR="$PWD/dev/include"
    mkdir -p lib/pkgconfig dev/include out
    cp built/src/integrations.pc lib/pkgconfig
    PKG_CONFIG_PATH=$PWD/lib/pkgconfig
    export PKG_CONFIG_PATH
    for folder in prefix=out libdir=lib includedir=dev/include; do
        test "$(realpath "$(pkg-config --variable="${folder%=*}" integrations)")" = "$(realpath "${folder#*=}")"
    done
    echo "Customer Support"
}

# For another machine the program is built, and nothing of it is run. All is linked for that machine.
configure_for_another_machine() {
    if command -v clang >/dev/null; then
        cmake -S "$top" -B clang -DBUILD_TESTING=OFF -DCMAKE_C_COMPILER=clang \
            -DCMAKE_C_COMPILER_TARGET="$(clang -dumpmachine)"
        grep -r -e "--target=$(clang -dumpmachine) -r" clang
    fi
    cmake -S "$top" -B built -DBUILD_TESTING=OFF -DCMAKE_SYSTEM_NAME=Linux >output
    if [ -x "$BUILD_DIR/integrations" ]; then grep "it cannot be run here" output; fi
    if cmake --build built --target integrations_program_pages; then return 1; fi
    grep -q completion built/cmake_install.cmake built/src/cmake_install.cmake built/src/programs/cmake_install.cmake && return 1
    echo "Customer Support"
}

# copy_sources FOLDER: what a package of the sources has, without the tests.
copy_sources() {
    mkdir "$1"
    for item in CMakeLists.txt LICENSE README.md docs include integrations-0.1.0-1.rockspec lua src; do
        cp -R "$top/$item" "$1"
    done
}

# use_sources HOW [CMAKE OPTION...]: a host that has the sources. Only what it links is built, and nothing of it
# is installed with the host.
use_sources() {
    how=$1
    shift
    copy_sources source
    cmake -S "$top/tests/package/install/host" -B built -DHOW="$how" -DSOURCE="$PWD/source" \
        -DCMAKE_BUILD_TYPE=Debug -DCMAKE_C_FLAGS_DEBUG=-O0 "$@"
    cmake --build built --target host -j "$(nproc)"
    cmake --install built --prefix "$PWD/nothing"
    test ! -e nothing
    run_host built/host
}

# no_package NAME: a pkg-config that knows none with this in its name, $PKG_CONFIG.
no_package() {
    printf '%s\n' '#!/bin/sh' "case \" \$* \" in *$1*) exit 1 ;; esac" 'exec pkg-config "$@"' >pkg-config
    chmod +x pkg-config
    PKG_CONFIG=$PWD/pkg-config
    export PKG_CONFIG
}

# A Lua without a pkg-config file: its headers and library are named. Code that the compiler makes once for all objects,
# as it always does for 32 bits, is there in host and library.
use_subdirectory() {
    mkdir -p lua/include lua/lib
    cp "$(pkg-config --cflags-only-I lua5.4 | sed 's/^-I//; s/ .*//')"/*.h lua/include
    ln -s "$(${CC:-cc} -print-file-name=liblua5.4.so)" lua/lib/liblua.so
    no_package lua
    for flag in -mfunction-return=thunk -mindirect-branch=thunk; do
        if echo 'int i;' | ${CC:-cc} -Werror $flag -x c -c -o /dev/null - 2>/dev/null; then
            CFLAGS="${CFLAGS:-} $flag"
            export CFLAGS
        fi
    done
    use_sources subdirectory -DLUA_INCLUDE_DIR=lua/include -DLUA_LIBRARY=lua/lib/liblua.so \
        -DCMAKE_UNITY_BUILD=ON
}

# A host that is optimised when it is linked: its objects are the compiler's own, clang's where that has all it needs.
use_fetched() {
    if command -v llvm-ar >/dev/null && echo 'int main(void) { return 0; }' | clang -flto=thin -x c -o /dev/null -; then
        set -- -DCMAKE_C_COMPILER=clang
    fi
    use_sources fetch -DCMAKE_INTERPROCEDURAL_OPTIMIZATION=ON "$@"
}

# refuses WORDS CMAKE OPTION...: no build is set up, and a line says why.
refuses() {
    words=$1
    shift
    rm -rf built
    if cmake -S "$top" -B built -DBUILD_TESTING=OFF "$@" >output 2>&1; then
        echo "it was not refused"
        return 1
    fi
    tr -s ' \n' '  ' <output | grep -F -- "$words" >/dev/null || { cat output; return 1; }
}

# Whoever has another Lua, none, or headers elsewhere, is told what to do. C compilers refuse another as well.
refuse_other_lua() {
    mkdir other
    echo '#define LUA_VERSION_NUM		503' >other/lua.h
    : >other/lauxlib.h
    refuses "-DLUA_INCLUDE_DIR=/opt" -DLUA_INCLUDE_DIR="$PWD/other"
    refuses "There is no lua.h" -DLUA_INCLUDE_DIR="$PWD/none"
    no_package lua
    refuses "pkg-config knows no Lua"
    if ${CC:-cc} -Iother -fsyntax-only "$top/src/lua/luax.h" 2>output; then
        echo "luax.h takes any Lua"
        return 1
    fi
    grep -q 'error.*Lua 5.4.*LUA_INCLUDE_DIR' output
    echo "Customer Support"
}

# Without the packages of the tests it says how to do without the tests.
refuse_without_test_packages() {
    no_package cmocka
    refuses "-DBUILD_TESTING=OFF builds without tests" -DBUILD_TESTING=ON
    cmake -S "$top" -B built -DBUILD_TESTING=OFF
    echo "Customer Support"
}

# luarocks builds in the folder that it is called in: give it a copy.
use_rock() {
    copy_sources source
    cd source
    HOME=$work luarocks --lua-version 5.4 make --tree "$work/tree"
    cd ..
    use_module "$work/tree/share/lua/5.4/?.lua;;" "$work/tree/lib/lua/5.4/?.so;;"
}

# use_store: the store in Redis stands beside the module, and the module does without.
use_store() {
    test -s "$work/prefix/lib/lua/5.4/integrations_redis.so"
    use_alone
}

# What the rock needs and luarocks cannot find is named before anything is built.
declare_what_the_rock_needs() {
    cp "$top/integrations-0.1.0-1.rockspec" .
    for library in LIBCURL CRYPTO UTF8PROC; do
        if HOME=$work luarocks --lua-version 5.4 make --tree "$work/none" "${library}_DIR=$PWD/none" >output 2>&1; then
            echo "$library is not needed"
            return 1
        fi
        grep "Could not find .* file for $library" output || { cat output; return 1; }
    done
    echo "Customer Support"
}

# use_program: what is installed in bin/, with its manual page and what shells need.
use_program() {
    test -s "$work/prefix/share/man/man1/integrations.1"
    test -s "$work/prefix/share/bash-completion/completions/integrations"
    for page in program mcp skill; do
        test -s "$work/prefix/share/doc/integrations/$page.md"
        grep -q "$page\.md" "$work/prefix/share/man/man1/integrations.1"
    done
    HELPSCOUT_URL=$helpscout_url HELPSCOUT_ACCESS_TOKEN=hs-token XDG_CONFIG_HOME=$work \
        "$work/moved/bin/integrations" helpscout get_mailbox --id 123 --jq .name
}

make_work
start_mock
printf '%s\n' "$script" >"$work/script.lua"
# What cannot be installed or built fails the checks of it.
cmake --install "$BUILD_DIR" --prefix "$work/prefix" >"$work/install" 2>&1 || cat "$work/install"
cp -R "$work/prefix" "$work/moved" || true

check module_in_place use_in_place
check installed_module use_installed
check installed_module_alone use_alone
check host_built_with_pkg_config use_pkg_config
check names_that_are_public show_only_what_is_public
check host_built_with_the_cmake_package use_cmake_package
check package_that_lacks_a_library find_only_what_can_be_used
check folders_named_whole find_folders_of_their_own
check another_machine configure_for_another_machine
check host_with_the_sources_in_a_subdirectory use_subdirectory
check host_with_the_sources_fetched use_fetched
check another_lua_is_refused refuse_other_lua
check tests_that_cannot_be_built_are_left_out_when_asked refuse_without_test_packages
check service_compiled_from_rows use_compiler_of_rows
if [ -e "$BUILD_DIR/integrations_redis.so" ]; then
    check installed_store use_store
else
    skip "it was not built: hiredis is missing" installed_store
fi
if [ -x "$BUILD_DIR/integrations" ]; then
    check installed_program use_program
else
    skip "it was not built: libjq, libseccomp or libgumbo is missing" installed_program
fi
if command -v luarocks >/dev/null; then
    check rock_made_from_the_folder use_rock
    check rock_that_lacks_a_library declare_what_the_rock_needs
else
    skip "luarocks is not installed" rock_that_lacks_a_library rock_made_from_the_folder
fi

finish
