#!/bin/sh
# Runs fuzz targets for a long time, one after another, and keeps what they find.
#   fuzz_for.sh BUILD_DIRECTORY SECONDS [target...]
set -eu
build=$1 seconds=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
if [ $# -eq 0 ]; then
    set -- arguments configure dates decode docs error_bodies headers replies tokens
fi
mkdir -p "$build/fuzz/crashes"
failed=0
for target in "$@"; do
    mkdir -p "$build/fuzz/$target"
    echo "== $target"
    "$build/tests/robust/fuzz/fuzz_$target" -dict="$here/words.dict" -max_len=4096 -detect_leaks=0 \
        -timeout=20 -max_total_time=$((seconds / $#)) -print_final_stats=1 \
        -artifact_prefix="$build/fuzz/crashes/$target-" \
        "$build/fuzz/$target" "$here/corpus/$target" >"$build/fuzz/$target.log" 2>&1 || failed=1
    grep -aE '^(Done|stat::number|SUMMARY)|cov: [0-9]+' "$build/fuzz/$target.log" | tail -n 4
done
exit $failed
