#!/bin/sh
# All suites of tests/script with the collector always at work; they take many times as long. OBJECTS and
# INSTRUCTIONS say how often it collects (see stress.c). Arguments are suites, by default all but
# those that count seconds or bytes, and test_environment.lua: what its attacks do with finalizers would
# befall the test itself. Ends with `N passed, N failed, N skipped`.
set -eu
cd "$(dirname "$0")/../../.."
: "${BUILD_DIR:=build}" "${SHARED_DIR:=../shared}" "${OBJECTS:=101}" "${INSTRUCTIONS:=50000}"
export BUILD_DIR SHARED_DIR OBJECTS INSTRUCTIONS
export LUA_PATH="lua/?.lua;lua/?/init.lua;tests/script/?.lua;tests/services/?.lua;;" LUA_CPATH="$BUILD_DIR/?.so;;"
[ $# -gt 0 ] || set -- $(ls tests/script/test_*.lua | grep -vE "environment|faults|hostile|memory")
output=$(mktemp)
trap 'rm -f "$output"' EXIT
passed=0 failed=0 skipped=0
for suite in "$@"; do
    status=0
    echo "$suite"
    TELL_COLLECTIONS=1 "$BUILD_DIR/tests/robust/memory/stress" "$suite" >"$output" 2>&1 || status=$?
    cat "$output"
    counts=$(grep -E '^[0-9]+ passed, [0-9]+ failed, [0-9]+ skipped$' "$output" | tail -n 1)
    read -r p _ f _ s _ <<EOF
${counts:-0 passed, 0 failed, 0 skipped}
EOF
    [ "$status" -eq 0 ] || [ "$f" -gt 0 ] || f=1
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
