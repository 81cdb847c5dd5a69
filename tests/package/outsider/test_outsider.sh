#!/bin/sh
# Services by outsiders: installs what was built, builds the two services of this folder, and the one
# that the installed page shows, against what was installed and nothing else, and has
# test_outsider.lua use them with a server that gives prepared answers. BUILD_DIR says where it was built. The last line is `N passed, N failed, N skipped`.
set -eu
cd "$(dirname "$0")/../../.."
. tests/common.sh

BUILD_DIR=$(cd "$BUILD_DIR" && pwd)
make_work
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; clean_up' EXIT

# run COMMAND...: what it prints is shown only when it fails.
run() {
    "$@" >"$work/output" 2>&1 || {
        cat "$work/output"
        exit 1
    }
}

run cmake --install "$BUILD_DIR" --prefix "$work/prefix"
run cp -R tests/package/outsider "$work/outsider"
run cmake -S "$work/outsider" -B "$work/built" -DCMAKE_PREFIX_PATH="$work/prefix"
run cmake --build "$work/built"

# A host that links the library, and exports all of its names.
run env PKG_CONFIG_PATH="$work/prefix/lib/pkgconfig" sh -c "${CC:-cc} -std=c11 -rdynamic ${LDFLAGS:-} -o '$work/built/host' \
    tests/package/install/host/host.c \$(pkg-config --cflags --libs integrations lua5.4)"

mkdir -p "$work/page/todo"
lua5.4 tests/package/outsider/write_page.lua "$work/prefix/share/integrations/rows/README.md" "$work/page"
run env -C "$work/page" PREFIX="$work/prefix" sh -eu commands
cp "$work/page/todo.so" "$work/built"

mkdir "$work/answers"
: >"$work/server"
"$BUILD_DIR/tests/robust/faults/scripted_server" --log "$work/log" "$work/answers" >"$work/server" &
server=$!
until [ "$(wc -l <"$work/server")" -ge 2 ]; do
    kill -0 "$server"
    sleep 0.05
done
read -r url <"$work/server"

cd "$work/outsider"
LUA_PATH="$work/prefix/share/lua/5.4/?.lua" LUA_CPATH="$work/prefix/lib/lua/5.4/?.so;$work/built/?.so" \
    lua5.4 test_outsider.lua "$url" "$work/answers" "$work/log" "$work/built"
