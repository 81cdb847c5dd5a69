# Counting checks, for the suites beside this file. The last line of a suite is `N passed, N failed, N skipped`.
passed=0 failed=0 skipped=0

# run COMMAND...: leaves its output and its status, whatever it is, in $output and $status.
run() {
    set +e
    output=$(set -e; "$@" 2>&1)
    status=$?
    set -e
}

# report NAME: how the command that was run last ended.
report() {
    if [ "$status" -eq 0 ]; then
        echo "ok      $1"
        passed=$((passed + 1))
    else
        printf 'FAILED  %s\n%s\n' "$1" "$output"
        failed=$((failed + 1))
    fi
}

# skip REASON NAME...
skip() {
    reason=$1
    shift
    for name in "$@"; do
        echo "skipped $name: $reason"
        skipped=$((skipped + 1))
    done
}

finish() {
    echo "$passed passed, $failed failed, $skipped skipped"
    [ "$failed" -eq 0 ]
    exit
}
