#!/bin/sh
# Installs what is needed, builds the project, starts the mock services and runs demo/demo.lua with
# them. For Debian 12, 13 or one like it. BUILD_DIR says where to build.
set -eu
cd "$(dirname "$0")/.."
. tests/common.sh

install_packages $project_packages
build_project
make_work
start_mock
LUA_CPATH="$BUILD_DIR/?.so;;" LUA_PATH='lua/?.lua;lua/?/init.lua;;' \
    lua5.4 tests/package/demo/demo.lua "$helpscout_url" "$aircall_url"
