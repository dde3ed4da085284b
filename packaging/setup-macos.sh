#!/usr/bin/env bash
# Installs what Comptoir needs to build and run on macOS 13 or newer, with Homebrew (https://brew.sh).
# Safe to run again: does nothing when all is there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

if ! xcode-select -p >/dev/null 2>&1; then
    echo "Apple's command line tools are missing: run  xcode-select --install  and come back." >&2
    exit 1
fi
if ! command -v brew >/dev/null; then
    echo "Homebrew is missing: see https://brew.sh, then come back." >&2
    exit 1
fi
brew bundle check --quiet --file "$here/Brewfile" >/dev/null 2>&1 || brew bundle --quiet --file "$here/Brewfile"
