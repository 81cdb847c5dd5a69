#!/bin/sh
# test_mcp.mjs, where there is node.
command -v node >/dev/null || {
    echo "skipped mcp: node is needed"
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
}
exec node "$(dirname "$0")/test_mcp.mjs"
