#!/usr/bin/env bash
# Builds Comptoir and runs its tests; needs nothing but this tree, bash and the system's package manager.
#   ./test.sh        debug build, all tests
#   ./test.sh asan   the same under the address and undefined-behaviour sanitizers
#   ./test.sh bench  release build, benchmarks (ratios beside plain SQLite; no pass or fail)
# The exit code is that of the tests; the last line is "N passed, N failed".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

preset=${1:-dev}
case $preset in
    dev | asan) ;;
    bench) preset=release ;;
    *)
        sed -n '2,6s/^# \{0,1\}//p' "$0" >&2
        exit 2
        ;;
esac

# Nothing was tested, so the closing line must not read as success.
give_up() {
    echo "$1" >&2
    echo "0 passed, 1 failed"
    exit 1
}

cores=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
packaging/set-up.sh || give_up "The set-up failed: nothing was built, nothing was tested."
cmake --preset "$preset" || give_up "CMake could not configure: nothing was tested."

if [ "$preset" = release ]; then
    cmake --build --preset release --parallel "$cores"
    exec cmake --build --preset release --target bench
fi

cmake --build --preset "$preset" --parallel "$cores" || give_up "The build failed: nothing was tested."

results="$PWD/build/$preset/ctest.xml"
rm -f "$results"
status=0
ctest --preset "$preset" --parallel "$cores" --no-tests=error --output-junit "$results" || status=$?

# One <testcase> a test; a test whose program is missing is "skipped" with that message.
count() { grep -cE "$1" "$results" 2>/dev/null || true; }
passed=$(count '<testcase .*status="run"')
failed=$(count '<testcase .*status="fail"|<skipped message="Unable to find')
failed=${failed:-0}
[ "$status" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1   # ctest itself failed
echo "${passed:-0} passed, $failed failed"
exit "$status"
