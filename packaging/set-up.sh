#!/usr/bin/env bash
# Brings what the build needs onto this machine: picks the script of the platform. Called by run.sh and test.sh.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

case $(uname -s) in
    Darwin)
        exec "$here/setup-macos.sh"
        ;;
    Linux)
        if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
            exec "$here/setup-debian.sh"
        fi
        # Other distributions name the packages otherwise: CMake says what it does not find.
        for tool in cmake ninja c++; do
            command -v "$tool" >/dev/null && continue
            echo "$tool is missing. Install what packaging/setup-debian.sh lists, under your distribution's names." >&2
            exit 1
        done
        ;;
    *)
        echo "On Windows run packaging/setup-windows.ps1 once, then use the presets of CMakePresets.json." >&2
        exit 1
        ;;
esac
