#!/usr/bin/env bash
# Builds Comptoir if needed and starts it with the arguments given.
#   ./run.sh           the window; the first time it offers the demo shop
#   ./run.sh --demo    straight to the demo shop
#   ./run.sh COMMAND   the command line: ./run.sh --help
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program="$here/build/run/app/comptoir"
[ "$(uname -s)" = Darwin ] && program="$here/build/run/app/comptoir.app/Contents/MacOS/comptoir"
log="$here/build/run.log"

build() {
    cd "$here"
    packaging/set-up.sh
    mkdir -p build
    if [ ! -f build/run/build.ninja ]; then
        cmake --preset run >"$log" 2>&1 || fail "CMake could not configure."
    fi
    [ -x "$program" ] || echo "Building Comptoir; the first time takes a few minutes." >&2
    if [ -t 2 ]; then
        cmake --build --preset run 2>&1 | tee "$log" | show_progress
        [ "${PIPESTATUS[0]}" -eq 0 ] || fail "The build failed."
    else
        cmake --build --preset run >"$log" 2>&1 || fail "The build failed."
    fi
}

# Ninja's "[12/300] …" as one line that renews itself.
show_progress() {
    local line
    while IFS= read -r line; do
        [[ $line =~ ^\[([0-9]+/[0-9]+)\] ]] && printf '\r  %s ' "${BASH_REMATCH[1]}" >&2
    done
    printf '\r\033[K' >&2
}

fail() {
    grep -E -A 8 'error|Error|FAILED' "$log" | head -n 40 >&2 || tail -n 40 "$log" >&2
    echo "$1 The whole output is in $log" >&2
    exit 1
}

# The window needs a display; a command does not. "--demo" and "--data DIR" alone still mean the window.
wants_window() {
    while [ $# -gt 0 ]; do
        case $1 in
            --demo) shift ;;
            --data) shift $(($# > 1 ? 2 : 1)) ;;
            *) return 1 ;;
        esac
    done
}

headless() {
    local pictures="$here/build/screenshots"
    cat >&2 <<TXT
No display was found (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.
On a desktop  ./run.sh  opens it; over ssh use  ssh -X  or  xvfb-run ./run.sh
Here comes the same without a window: the demo shops come in, and each page is drawn to a file.
TXT
    export QT_QPA_PLATFORM=offscreen
    "$program" "$@" sync
    "$program" "$@" stats
    "$program" "$@" screenshots "$pictures" >/dev/null
    echo "Pictures of every page, in French and English, light and dark: $pictures"
}

(build)
if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && wants_window "$@"; then
    case " $* " in *" --demo "*) ;; *) set -- --demo "$@" ;; esac
    headless "$@"
else
    exec "$program" "$@"
fi
