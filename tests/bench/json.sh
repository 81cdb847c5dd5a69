#!/bin/sh
# The instructions that reading JSON takes, the module's reader beside lua-cjson, in user space: for a
# conversation, and for a page of 25 with their threads, both from the mock services. Fails when the
# module needs more than 0.60 of lua-cjson's.
#
#   sh tests/bench/json.sh            builds, and installs what is missing
#   sh tests/bench/json.sh --built    with what there is
set -eu
cd "$(dirname "$0")/../.."
. tests/common.sh

most=60 passed=0 failed=0
if [ "${1-}" != --built ]; then
    install_packages $project_packages $bench_packages
    build_project
fi
if ! command -v valgrind >/dev/null; then
    echo "skipped instructions: valgrind is not installed"
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
fi

make_work
${CC:-cc} -std=c11 -O2 -Isrc/base -Isrc/json $(pkg-config --cflags lua5.4) -o "$work/json_reader" \
    tests/bench/json_reader.c "$BUILD_DIR"/src/CMakeFiles/integrations_rooms.dir/base/*.o \
    "$BUILD_DIR"/src/CMakeFiles/integrations_rooms.dir/json/*.o $(pkg-config --libs lua5.4 libutf8proc libcrypto)

# ---- the texts ----

{ cmake -S tests/bench -B "$work/bench" && cmake --build "$work/bench" --target bench; } >"$work/log" 2>&1 ||
    { cat "$work/log" >&2; exit 1; }
start_mock --conversations 1000 # 40 pages
mkdir "$work/canned"
LUA_PATH="$PWD/tests/bench/?.lua;;" "$work/bench/bench" tests/bench/prepare.lua "$work/canned" \
    "$helpscout_url" "$aircall_url"
mv "$work/canned/list-1.json" "$work/page.json"
# Of the page's conversations the one that is nearest to 4 kB.
lua5.4 - "$work/page.json" >"$work/conversation.json" <<'END'
local page = io.open(arg[1]):read("a")
local best = ""
for text in page:match('"conversations":(%b[])'):gmatch("%b{}") do
  if math.abs(#text - 4000) < math.abs(#best - 4000) then best = text end
end
io.write(best)
END

# ---- counting ----

# count READER FILE TIMES: the instructions of all of it.
count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$work/json_reader" "$@" 2>&1 |
        sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
}

# each READER FILE TIMES: the instructions of one reading, without the start.
each() {
    echo $((($(count "$1" "$2" $(($3 * 2))) - $(count "$1" "$2" "$3")) / $3))
}

for name in conversation page; do
    file=$work/$name.json times=$((400000 / $(wc -c <"$work/$name.json")))
    ours=$(each ours "$file" $times)
    theirs=$(each cjson "$file" $times)
    ratio=$(printf %02d $((ours * 100 / theirs)))
    echo "$name, $(wc -c <"$file") bytes: $ours instructions, lua-cjson $theirs, ratio 0.$ratio"
    if [ $((ours * 100)) -le $((theirs * most)) ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
done
echo "$passed passed, $failed failed, 0 skipped"
[ $failed -eq 0 ]
