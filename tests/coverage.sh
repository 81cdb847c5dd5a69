#!/bin/sh
# Which lines and branches of src/ the suites reach. Builds with gcc's counters, runs all suites but the
# endless one and those for a plain build, prints a table of each and fails below the least share of
# either. For Debian 12, 13 or one like it.
#
# BUILD_DIR says where to build; coverage/index.html in it then shows every line. LEAVE_OUT says which
# suites are not run; arguments are for cmake. With -DINTEGRATIONS_RELIABILITY=ON memory runs out at every
# allocation as well, which takes minutes.
set -eu
cd "$(dirname "$0")/.."
: "${BUILD_DIR:=build-coverage}" "${LEAVE_OUT=endless|plain}"
export BUILD_DIR LEAVE_OUT
. tests/common.sh

# Of the module; and of the program, much of which runs in processes that may write no files, or that tests
# kill: these leave no counters.
lines_least=95 branches_least=85
program_lines_least=75 program_branches_least=55
# Of the store in Redis, whose TLS is not built with every hiredis.
store_lines_least=90 store_branches_least=68

# Branches as gcc counts them: none is left out.
report() {
    gcovr --root . --object-directory "$BUILD_DIR" "$@" "$BUILD_DIR/src"
}

install_packages $project_packages $test_packages gcovr
# Hosts that suites link with the library need the counters as well; a process that is killed writes
# them itself.
status=0
LDFLAGS="--coverage -Wl,--undefined=__gcov_dump" sh tests/all.sh -DCMAKE_C_COMPILER=gcc \
    -DCMAKE_BUILD_TYPE=Debug "-DCMAKE_C_FLAGS=--coverage -fprofile-update=atomic" "$@" || status=$?
mkdir -p "$BUILD_DIR/coverage"
report --filter src/ --html-details "$BUILD_DIR/coverage/index.html"
report --filter src/
report --filter src/ --exclude src/programs/ --exclude src/stores/ --branches --print-summary \
    --fail-under-line $lines_least --fail-under-branch $branches_least || status=$?
report --filter src/programs/ --branches --print-summary --fail-under-line $program_lines_least \
    --fail-under-branch $program_branches_least || status=$?
report --filter src/stores/ --branches --print-summary --fail-under-line $store_lines_least \
    --fail-under-branch $store_branches_least || status=$?
exit "$status"
