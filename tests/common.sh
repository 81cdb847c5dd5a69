# What the scripts of this project share: the packages that they need, building, the mock services. To
# be read with `.` from the top of the project; it only defines things.

# Where to build; where the services' recorded answers are, which not everybody has.
: "${BUILD_DIR:=build}" "${SHARED_DIR:=../shared}"

# Debian's packages for building everything and running the demonstration, for the benchmarks, and
# for all tests.
project_packages="gcc libc6-dev make cmake pkg-config lua5.4 liblua5.4-dev libcurl4-openssl-dev
    libssl-dev libutf8proc-dev libjq-dev libseccomp-dev libgumbo-dev libhiredis-dev
    ca-certificates libmicrohttpd-dev libjansson-dev libcmocka-dev"
bench_packages="lua-cjson lua-dkjson lua-socket lua-sec lua-http lua-cqueues lua-luaossl valgrind curl"
test_packages="git dpkg-dev file nginx libnginx-mod-http-echo redis-server openssl luarocks locales lua-luv zsh fish
    $bench_packages"
# Node.js with npm is also to be had elsewhere than from Debian, whose packages do not go with that.
command -v npm >/dev/null || test_packages="$test_packages nodejs npm"

# install_packages NAME...: calls apt-get only when one is missing.
install_packages() {
    missing=
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
            missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        as_root=sudo
        command -v sudo >/dev/null || {
            echo "Packages are missing, which only root can install, and there is no sudo. As root:" >&2
            echo "  apt-get install --no-install-recommends$missing" >&2
            return 1
        }
    fi
    echo "Installing$missing"
    # Nothing here may ask: there may be nobody to answer.
    $as_root env DEBIAN_FRONTEND=noninteractive sh -c '
        apt-get update -qq && apt-get install -qq --yes --no-install-recommends "$@" >/dev/null
    ' sh $missing </dev/null
}

# build_project [CMAKE OPTION...]: the output is shown when it fails.
build_project() {
    built_from=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$BUILD_DIR/CMakeCache.txt" 2>/dev/null || true)
    if [ -n "$built_from" ] && [ "$(cd "$built_from" 2>/dev/null && pwd -P)" != "$(pwd -P)" ]; then
        echo "$BUILD_DIR was made when the project was in $built_from. Remove it, and it is made anew:" >&2
        echo "  rm -r $BUILD_DIR" >&2
        return 1
    fi
    mkdir -p "$BUILD_DIR"
    echo "Building in $BUILD_DIR"
    if ! { cmake -S . -B "$BUILD_DIR" -DBUILD_TESTING=ON "$@" && cmake --build "$BUILD_DIR" -j "$(nproc)"; } \
        >"$BUILD_DIR/build.log" 2>&1; then
        cat "$BUILD_DIR/build.log" >&2
        return 1
    fi
}

# What a script leaves behind when it ends, however it ends: nothing.
work= mock=
clean_up() {
    [ -z "$mock" ] || kill "$mock" 2>/dev/null || true
    [ -z "$work" ] || rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 1' HUP INT TERM

# make_work: makes a temporary folder, $work.
make_work() {
    work=$(mktemp -d)
}

# start_mock [OPTION...]: starts the mock services; sets helpscout_url and aircall_url. Needs $work.
start_mock() {
    : >"$work/mock_services"
    "$BUILD_DIR/tests/mock/mock_services" "$@" >"$work/mock_services" &
    mock=$!
    # They listen when they have told their process id on the second line.
    until [ "$(wc -l <"$work/mock_services")" -ge 2 ]; do
        kill -0 "$mock" || return 1
        sleep 0.05
    done
    read -r helpscout_url aircall_url <"$work/mock_services"
}
