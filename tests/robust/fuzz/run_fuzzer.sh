#!/bin/sh
# Runs a fuzz target over its corpus without changing the corpus, and ends with the line that
# test suites end with.
#   run_fuzzer.sh TARGET CORPUS [options of libFuzzer]
set -u
target=$1 corpus=$2
shift 2
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
mkdir "$work/found"
dictionary=$(dirname "$0")/words.dict
if "$target" -dict="$dictionary" -max_len=4096 -detect_leaks=0 -timeout=20 -artifact_prefix="$work/" "$@" "$work/found" "$corpus" \
    >"$work/log" 2>&1; then
    grep -E '^(#[0-9]+\s+DONE|Done)' "$work/log"
    echo "1 passed, 0 failed, 0 skipped"
else
    tail -n 60 "$work/log"
    for input in "$work"/crash-* "$work"/leak-* "$work"/timeout-* "$work"/oom-*; do
        [ -e "$input" ] && echo "input in base64: $(base64 -w 0 "$input")"
    done
    echo "0 passed, 1 failed, 0 skipped"
    exit 1
fi
