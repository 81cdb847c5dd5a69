#!/bin/sh
# Installs what is needed, builds the project and runs all of its tests. For Debian 12, 13 or one like it.
# The last line is `N passed, N failed, N skipped`. BUILD_DIR says where to build, LEAVE_OUT which suites
# are not run (a pattern of their labels); arguments are for cmake.
set -eu
cd "$(dirname "$0")/.."
. tests/common.sh

install_packages $project_packages $test_packages
build_project "$@"
rm -f "$BUILD_DIR/Testing/Temporary/LastTest.log"
run_suites() {
    ctest --test-dir "$BUILD_DIR" --no-tests=error ${LEAVE_OUT:+--label-exclude "$LEAVE_OUT"} "$@"
}
count=$(run_suites --show-only | sed -n 's/^Total Tests: //p')
status=0
run_suites --output-on-failure || status=$?
lua5.4 tests/summary.lua "$BUILD_DIR/Testing/Temporary/LastTest.log" "$status" "$count"
