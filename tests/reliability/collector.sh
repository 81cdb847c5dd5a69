#!/bin/sh
# All suites of tests/lua with the collector always at work; they take many times as long. OBJECTS and
# INSTRUCTIONS say how often it collects (see stress.c). Arguments are suites, by default all.
set -eu
cd "$(dirname "$0")/../.."
: "${BUILD_DIR:=build}" "${SHARED_DIR:=../shared}" "${OBJECTS:=997}" "${INSTRUCTIONS:=100000}"
export BUILD_DIR SHARED_DIR
export LUA_PATH="lua/?.lua;lua/?/init.lua;tests/lua/?.lua;;" LUA_CPATH="$BUILD_DIR/?.so;;"
[ $# -gt 0 ] || set -- tests/lua/test_*.lua
failed=0
for suite in "$@"; do
    echo "$suite"
    "$BUILD_DIR/tests/reliability/stress" "$OBJECTS" "$INSTRUCTIONS" "$suite" || failed=1
done
exit $failed
