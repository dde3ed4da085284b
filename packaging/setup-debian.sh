#!/usr/bin/env bash
# Installs what Comptoir needs to build and run on Debian 12 and its relatives. The one list of packages: run.sh and
# test.sh call this, README.md gives the reasons. Safe to run again: says nothing and takes no time when all is there.
#   packaging/setup-debian.sh          installs what is missing (as root, or through sudo)
#   packaging/setup-debian.sh --list   prints the list
set -euo pipefail

packages=(
    # compiler and build
    g++ lld cmake ninja-build pkgconf
    # Qt 6: window, charts, SVG icons, translations (lupdate, lrelease, and Qt's own French), SQLite driver
    qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools qt6-translations-l10n libqt6sql6-sqlite
    # secrets in the keychain, phone numbers, the store
    qtkeychain-qt6-dev libsecret-1-0 libphonenumber-dev libsqlite3-dev
    # mail to the owner's provider
    libcurl4-openssl-dev
    # fast JSON of the shops
    libsimdjson-dev
    # loopback servers of demo and tests; benchmarks
    libcpp-httplib-dev libbenchmark-dev
    # time zones of the shops; a font and a language-neutral locale for screenshots without a desktop
    tzdata fonts-dejavu-core
)

if [ "${1:-}" = --list ]; then
    printf '%s\n' "${packages[@]}"
    exit 0
fi

missing=()
installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "${packages[@]}" 2>/dev/null || true)
for package in "${packages[@]}"; do
    grep -qxF "$package installed" <<<"$installed" || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Comptoir needs these packages, and neither root nor sudo is at hand to install them:" >&2
        echo "  apt-get install ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi

echo "Installing ${#missing[@]} missing packages: ${missing[*]}" >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 \
        -o Acquire::Retries=3 "$@" >"$log" 2>&1 </dev/null || {
        tail -n 30 "$log" >&2
        echo "apt-get $1 failed; the lines above say why." >&2
        exit 1
    }
}
apt update
apt install --no-install-recommends "${missing[@]}"
