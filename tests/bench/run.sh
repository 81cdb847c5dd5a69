#!/bin/sh
# The benchmark: this module, the floor and others side by side. Writes docs/benchmarks.md and
# docs/benchmarks.svg.
#
#   sh tests/bench/run.sh [--rounds N] [--output FOLDER]
#   sh tests/bench/run.sh --quick [--output FOLDER]   few rounds, no callgrind; prints the page
#   sh tests/bench/run.sh --smoke                     everything once; times mean nothing
#   sh tests/bench/run.sh --check                     what does not depend on time, against its limits
#   sh tests/bench/run.sh --serve                     only the servers, for profiling by hand
set -eu
cd "$(dirname "$0")/../.."
. tests/common.sh

rounds=25 output=docs mode=full
while [ $# -gt 0 ]; do
    case $1 in
    --rounds) rounds=$2; shift ;;
    --output) output=$2; shift ;;
    --quick) mode=quick rounds=5 output= ;;
    --smoke) mode=smoke rounds=1 output= ;;
    --check) mode=check rounds=1 output= ;;
    --serve) mode=serve ;;
    *) sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
    shift
done

# The tests neither install nor build the module: they run where that has been done.
test=false
[ $mode != smoke ] && [ $mode != check ] || test=true
if ! $test; then
    install_packages $project_packages $bench_packages nginx libnginx-mod-http-echo openssl
    build_project
fi
PATH=$PATH:/usr/sbin:/sbin
# It answers later than it could.
echo_module=/usr/lib/nginx/modules/ngx_http_echo_module.so
needed="nginx openssl $echo_module"
[ $mode != check ] || needed="$needed valgrind"
for program in $needed; do
    if ! command -v $program >/dev/null && [ ! -e $program ]; then
        $test || { echo "$program is not installed" >&2; exit 1; }
        echo "skipped benchmark: $program is not installed"
        echo "0 passed, 0 failed, 1 skipped"
        exit 0
    fi
done

make_work
nginx=
trap '[ -z "$nginx" ] || kill "$nginx" 2>/dev/null || true; clean_up' EXIT

BUILD_DIR=$(cd "$BUILD_DIR" && pwd)
# Tests run beside each other: each builds its own.
programs=$BUILD_DIR/bench
! $test || programs=$work/bench
{ cmake -S tests/bench -B "$programs" && cmake --build "$programs"; } >"$work/log" 2>&1 ||
    { cat "$work/log" >&2; exit 1; }

export LUA_PATH="$PWD/tests/bench/?.lua;;" LUA_CPATH="$BUILD_DIR/?.so;$programs/?.so;;"
export INTEGRATIONS_TEST_MINUTE=1 # nothing is paced
# Nothing of the surroundings may change what the contenders do.
unset http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY || true

# ---- what the server gives ----

mkdir "$work/canned" "$work/saved"
export BENCH_FOLDER="$work/saved"
# Commands and LD_PRELOAD take no path with a space.
ln -s "$programs" "$work/programs"
programs=$work/programs
start_mock --conversations 1000 # 40 pages
"$programs/bench" tests/bench/prepare.lua "$work/canned" "$helpscout_url" "$aircall_url"
kill "$mock"
wait "$mock" 2>/dev/null || true
mock=

# ---- the server ----

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 -subj /CN=bench \
    -addext basicConstraints=critical,CA:TRUE -keyout "$work/ca.key" -out "$work/ca.pem" 2>/dev/null
openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=127.0.0.1 \
    -keyout "$work/server.key" -out "$work/server.csr" 2>/dev/null
echo "subjectAltName = IP:127.0.0.1, DNS:localhost" >"$work/server.ext"
openssl x509 -req -in "$work/server.csr" -CA "$work/ca.pem" -CAkey "$work/ca.key" -CAcreateserial \
    -days 30 -extfile "$work/server.ext" -out "$work/server.pem" 2>/dev/null

# server PORT OPTIONS SLOW_PORT: one that gives the canned replies, and one that gives a conversation or
# the page of a list after 50 ms, both in the protocol of nginx's options.
server() {
    cat <<END
  server {
    listen 127.0.0.1:$1 $2;
    include $work/canned.conf;
    include $work/all.conf;
  }
  server {
    listen 127.0.0.1:$3 $2;
    include $work/canned.conf;
    location / {
      echo_sleep 0.05;
      echo_exec /canned/conversation-456.json;
    }
    location = /helpscout/v2/conversations {
      echo_sleep 0.05;
      echo_exec /canned/list-\$arg_page.json;
    }
  }
END
}

cat >"$work/canned.conf" <<END
root $work;
location /canned/ {
  internal;
  default_type application/hal+json;
  add_header X-RateLimit-Limit-Minute 2000;
  add_header X-RateLimit-Remaining-Minute 1999;
}
END
cat >"$work/all.conf" <<END
location = /helpscout/v2/conversations { rewrite ^ /canned/list-\$arg_page.json last; }
location = /helpscout/v2/reports/company { rewrite ^ /canned/report.json last; }
location ~ ^/helpscout/v2/conversations/[0-9]+/attachments/ {
  rewrite ^.*/([0-9]+)/file\$ /canned/file-\$1 last;
}
location /helpscout/v2/conversations/ { rewrite ^.*/([0-9]+)\$ /canned/conversation-\$1.json last; }
# The mirror makes nginx read the body before it answers, as a service does.
location = /aircall/v1/contacts {
  mirror /nothing;
  default_type application/json;
  alias $work/canned/contact.json;
  error_page 405 =201 /canned/contact.json;
}
location = /nothing { internal; return 204; }
END

ports=$("$programs/bench" tests/bench/ports.lua 6)
set -- $ports
cat >"$work/nginx.conf" <<END
load_module $echo_module;
daemon off;
master_process off;
pid $work/nginx.pid;
error_log $work/error.log;
events { worker_connections 2048; }
http {
  access_log off;
  keepalive_requests 100000000;
  keepalive_timeout 600s;
  tcp_nodelay on;
  open_file_cache max=100;
  ssl_certificate $work/server.pem;
  ssl_certificate_key $work/server.key;
  client_body_temp_path $work/body;
  proxy_temp_path $work/proxy;
  fastcgi_temp_path $work/fastcgi;
  uwsgi_temp_path $work/uwsgi;
  scgi_temp_path $work/scgi;
$(server "$1" "" "$2")
$(server "$3" ssl "$4")
$(server "$5" "ssl http2" "$6")
}
END
nginx -p "$work" -e "$work/error.log" -c "$work/nginx.conf" &
nginx=$!
# It listens when it has told its process id.
until [ -s "$work/nginx.pid" ]; do
    kill -0 "$nginx" 2>/dev/null || { cat "$work/error.log" >&2; exit 1; }
    sleep 0.05
done

# ---- the contenders ----

if [ $mode = serve ]; then
    echo "BENCH_FOLDER='$BENCH_FOLDER' LUA_PATH='$LUA_PATH' LUA_CPATH='$LUA_CPATH' ca=$work/ca.pem http=http://127.0.0.1:$1" \
        "https=https://127.0.0.1:$3 http2=https://127.0.0.1:$5 slow=https://127.0.0.1:$6"
    wait "$nginx"
    exit 0
fi

[ -z "$output" ] || mkdir -p "$output"
"$programs/bench" tests/bench/main.lua mode="$mode" rounds="$rounds" output="$output" \
    programs="$programs" build="$BUILD_DIR" work="$work" ca="$work/ca.pem" \
    http="http://127.0.0.1:$1" https="https://127.0.0.1:$3" http2="https://127.0.0.1:$5" \
    slow_http="http://127.0.0.1:$2" slow_https="https://127.0.0.1:$4" \
    slow_http2="https://127.0.0.1:$6"
