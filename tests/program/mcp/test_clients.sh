#!/bin/sh
# The MCP server with real clients from npm: the inspector in each era, the conformance suite, and both versions
# of the SDK. BUILD_DIR says where the program was built. Without node, npm or the network all are skipped. The
# last line is `N passed, N failed, N skipped`.
set -eu
cd "$(dirname "$0")/../../.."
. tests/common.sh
here=$PWD/tests/program/mcp
BUILD_DIR=$(cd "$BUILD_DIR" && pwd)
passed=0 failed=0
make_work

skip_all() {
    echo "skipped clients: $1"
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
}

# check NAME STATUS COMMAND...: the command ends with that status.
check() {
    name=$1 expected=$2 status=0
    shift 2
    timeout 120 "$@" >"$work/output" 2>&1 </dev/null || status=$?
    if [ "$status" -eq "$expected" ]; then
        passed=$((passed + 1))
    else
        printf 'FAILED  %s: status %s\n' "$name" "$status"
        tail -n 30 "$work/output"
        failed=$((failed + 1))
    fi
}

command -v npm >/dev/null || skip_all "node and npm are needed"
mkdir "$work/npm" "$work/home"
cd "$work/npm"
npm install --silent --no-audit --no-fund node@22.23.3 @modelcontextprotocol/inspector@2.12.0 \
    @modelcontextprotocol/conformance@0.2.0-alpha.12 @modelcontextprotocol/client@2.4.0 \
    @modelcontextprotocol/sdk@1.32.2 >"$work/npm.log" 2>&1 || skip_all "npm could not fetch the clients"
PATH=$work/npm/node_modules/node/bin:$PATH HOME=$work/home
export PATH HOME

cd "$here/../../.."
start_mock
cat >"$work/serve" <<END
#!/bin/sh
HELPSCOUT_URL=$helpscout_url HELPSCOUT_ACCESS_TOKEN=hs-token AIRCALL_URL=$aircall_url AIRCALL_API_ID=ac-id \\
    AIRCALL_API_TOKEN=ac-api-token exec "$BUILD_DIR/integrations" mcp --tools both
END
chmod +x "$work/serve"
cd "$work/npm"

for era in legacy modern auto; do
    inspector() {
        expected=$1
        shift
        check "inspector, $era: $*" "$expected" node_modules/.bin/mcp-inspector --cli -q --format json \
            --protocol-era "$era" --method "$@" "$work/serve"
    }
    inspector 0 tools/list --strict
    inspector 0 resources/list
    inspector 0 prompts/list
    inspector 0 resources/read --uri integrations://docs/overview
    inspector 0 tools/call --tool-name run_lua --tool-args-json '{"code":"return 6 * 7"}'
    inspector 0 tools/call --tool-name helpscout_get_mailbox --tool-args-json '{"id":123}'
    inspector 5 tools/call --tool-name no_such_tool
done

node "$here/bridge.mjs" "$work/serve" >"$work/port" &
bridge=$!
trap 'kill $bridge 2>/dev/null; clean_up' EXIT
until [ -s "$work/port" ]; do
    kill -0 $bridge
    sleep 0.05
done
conformance() {
    version=$1
    shift
    for scenario in "$@"; do
        check "conformance $version: $scenario" 0 node_modules/.bin/conformance server \
            --url "http://localhost:$(cat "$work/port")/mcp" --scenario "$scenario" --spec-version "$version"
    done
}
# All checks of server-stateless but the four that look for tools which only the suite's own server has.
stateless() {
    node_modules/.bin/conformance server --url "http://localhost:$(cat "$work/port")/mcp" \
        --scenario server-stateless --spec-version 2026-07-28 >"$work/stateless" 2>&1 || true
    cat "$work/stateless"
    [ "$(grep -c 'Error: ' "$work/stateless")" -eq "$(grep -c 'Error: Not testable: ' "$work/stateless")" ] &&
        grep -q '^Passed: 21/25' "$work/stateless"
}
# Before any client has opened a session: what follows is one of the earlier revisions.
status=0
stateless >"$work/output" 2>&1 || status=$?
if [ $status -eq 0 ]; then
    passed=$((passed + 1))
else
    echo "FAILED  conformance 2026-07-28: server-stateless"
    cat "$work/output"
    failed=$((failed + 1))
fi
conformance 2026-07-28 tools-list resources-list prompts-list caching sep-2164-resource-not-found \
    input-required-result-unsupported-methods input-required-result-ignore-extra-params \
    input-required-result-validate-input
conformance 2025-11-25 server-initialize ping tools-list resources-list prompts-list

check "the SDK's clients" 0 node "$here/sdk.mjs" "$work/serve"

echo "$passed passed, $failed failed, 0 skipped"
[ "$failed" -eq 0 ]
