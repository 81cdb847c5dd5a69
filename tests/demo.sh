#!/bin/sh
# Installs what is needed, builds the project, starts the mock services and runs demo/demo.lua with
# them; or, with arguments, lua5.4 with these: `-i` for a prompt, a file. For Debian 12, 13 or one like
# it. BUILD_DIR says where to build.
set -eu
cd "$(dirname "$0")/.."
. tests/common.sh

install_packages $project_packages
build_project
make_work
start_mock
export LUA_CPATH="$BUILD_DIR/?.so;;" LUA_PATH='lua/?.lua;lua/?/init.lua;;'
if [ $# -eq 0 ]; then
    lua5.4 tests/package/demo/demo.lua "$helpscout_url" "$aircall_url"
else
    HELPSCOUT_URL=$helpscout_url HELPSCOUT_ACCESS_TOKEN=hs-token AIRCALL_URL=$aircall_url \
        AIRCALL_API_ID=ac-id AIRCALL_API_TOKEN=ac-api-token AIRCALL_USER=nora@example.com lua5.4 "$@"
fi
