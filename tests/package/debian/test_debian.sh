#!/bin/sh
# Makes the Debian packages, installs them with dpkg into a folder that has this machine's list of installed
# packages, so that what they depend on must be there, uses them from there, and removes them: nothing may be
# left. BUILD_DIR says where it was built. The last line is `N passed, N failed, N skipped`.
set -eu
cd "$(dirname "$0")/../../.."
. tests/common.sh
. tests/package/checks.sh

top=$PWD
BUILD_DIR=$(cd "$BUILD_DIR" && pwd)
check() {
    name=$1
    shift
    run "$@"
    report "$name"
}

make_packages() {
    cpack -G DEB --config "$BUILD_DIR/CPackConfig.cmake" -B "$work/packages"
}

# depends PACKAGE NAME...: what shared libraries are in which package of this Debian is dpkg-shlibdeps' to say.
depends() {
    depends=$(dpkg-deb -f "$work/packages/$1"_*.deb Depends)
    shift
    for needed in "$@"; do
        case ", $depends" in
            *", $needed"*) ;;
            *) echo "$needed is not in: $depends"; return 1 ;;
        esac
    done
}

name_what_they_need() {
    depends lua-integrations ca-certificates libcurl4 libssl3 libutf8proc libc6
    depends libintegrations-dev libcurl4-openssl-dev libssl-dev libutf8proc-dev liblua5.4-dev
    [ ! -x "$BUILD_DIR/integrations" ] || depends integrations ca-certificates libcurl4 liblua5.4-0 libjq1 libseccomp2 libgumbo
    [ ! -e "$BUILD_DIR/integrations_redis.so" ] || depends lua-integrations-redis lua-integrations libhiredis
}

# What is installed without a component is in no package. The program's completion for zsh is elsewhere there.
hold_all_that_is_installed() {
    cmake --install "$BUILD_DIR" --prefix "$work/prefix" >"$work/install" 2>&1
    (cd "$work/prefix" && find . ! -type d ! -path '*/zsh/*') | sort >"$work/installed"
    for package in "$work"/packages/*.deb; do
        dpkg-deb -c "$package" | sed -n '/^[^d]/s|.* \./usr/|./|p'
    done | grep -v -e '/copyright$' -e /zsh/ | sort >"$work/packed"
    diff "$work/installed" "$work/packed"
}

in_root() {
    dpkg --root="$work/root" --force-unsafe-io "$@"
}

# Without the machine's scripts and triggers: only its list of packages is taken.
prepare_root() {
    mkdir -p "$work/root/var/lib/dpkg/info" "$work/root/var/lib/dpkg/updates"
    cp /var/lib/dpkg/status "$work/root/var/lib/dpkg/status"
    list_root >"$work/before"
}

list_root() {
    (cd "$work/root" && find . ! -path './var/lib/dpkg*') | sort
}

install_packages_there() {
    in_root -i "$work"/packages/*.deb
    # dpkg says nothing when all files are there as they were packed.
    audit=$(in_root --verify lua-integrations libintegrations-dev)
    [ -z "$audit" ] || { echo "$audit"; return 1; }
}

says() {
    expected=$1
    shift
    said=$("$@")
    [ "$said" = "$expected" ] || { echo "$said"; return 1; }
}

use_module() {
    LUA_PATH="$work/root/usr/share/lua/5.4/?.lua" LUA_CPATH="$work/root/usr/lib/lua/5.4/?.so" \
        says "Customer Support" lua5.4 -e 'print(require("integrations").helpscout.get_mailbox(123).name)'
}

use_program() {
    XDG_CONFIG_HOME=$work says "Customer Support" \
        "$work/root/usr/bin/integrations" helpscout get_mailbox --id 123 --jq .name
    test -s "$work/root/usr/share/man/man1/integrations.1"
    test -s "$work/root/usr/share/zsh/vendor-completions/_integrations"
}

use_library() {
    PKG_CONFIG_PATH=$work/root/usr/lib/pkgconfig
    export PKG_CONFIG_PATH
    ${CC:-cc} -o "$work/host" "$top/tests/package/install/host/host.c" \
        $(pkg-config --cflags --libs integrations lua5.4)
    LUA_PATH="$work/root/usr/share/lua/5.4/?.lua" \
        says "Customer Support" "$work/host" "$helpscout_url" "$top/tests/package/install/get_mailbox.lua"
}

remove_packages() {
    in_root -P $(for package in "$work"/packages/*.deb; do dpkg-deb -f "$package" Package; done)
    list_root | diff "$work/before" -
    cp "$work/root/var/lib/dpkg/status" "$work/status"
    if grep -E '^Package: (lua-|lib)?integrations' "$work/status"; then return 1; fi
}

with_root="are_installed have_a_module_that_works have_a_program_that_works have_a_library_that_works
    leave_nothing_when_they_go"
for needed in dpkg-deb dpkg-shlibdeps file cpack; do
    if ! command -v $needed >/dev/null; then
        skip "Debian packages are made where $needed is" are_made name_what_they_need hold_all_that_is_installed $with_root
        finish
    fi
done
make_work
check are_made make_packages
check name_what_they_need name_what_they_need
check hold_all_that_is_installed hold_all_that_is_installed
if [ "$(id -u)" -ne 0 ]; then
    skip "only root can install packages" $with_root
    finish
fi
start_mock
HELPSCOUT_URL=$helpscout_url HELPSCOUT_ACCESS_TOKEN=hs-token
export HELPSCOUT_URL HELPSCOUT_ACCESS_TOKEN
prepare_root
check are_installed install_packages_there
check have_a_module_that_works use_module
if [ -x "$BUILD_DIR/integrations" ]; then
    check have_a_program_that_works use_program
else
    skip "it was not built: libjq, libseccomp or libgumbo is missing" have_a_program_that_works
fi
check have_a_library_that_works use_library
check leave_nothing_when_they_go remove_packages
finish
