# SPDX-FileCopyrightText: The Amparo authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What `run` and `test` share. Progress goes to standard error, so that standard
# output belongs to the program that is run.

set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Compiler and libraries, the tools that the build calls, and what a window
# needs to show icons; recommended packages are not installed by themselves.
build_packages=(
  adwaita-icon-theme
  appstream
  desktop-file-utils
  gcc
  gettext
  libadwaita-1-dev
  libatspi2.0-dev
  libc6-dev
  libglib2.0-dev
  libgtk-4-bin
  libgtk-4-dev
  libjson-glib-dev
  libqrencode-dev
  librsvg2-common
  libsodium-dev
  libsqlite3-dev
  libxml2-dev
  libxml2-utils
  libxtst-dev
  libzxcvbn-dev
  meson
  ninja-build
  pkg-config
)

# A display, a window manager (or keys never reach a dialog), the bus that screen readers
# listen on, and what tells which files a program writes to.
test_packages=(
  at-spi2-core
  dbus
  dbus-daemon
  openbox
  python3
  strace
  x11-xkb-utils
  xauth
  xdotool
  xvfb
)

say () {
  printf '%s\n' "$*" >&2
}

fail () {
  say "amparo: $*"
  exit 1
}

# run_logged LOG WHAT COMMAND…: keeps the chatter in LOG, shows its end on failure.
run_logged () {
  local log=$1 what=$2
  shift 2
  mkdir -p "$(dirname "$log")"
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    fail "$what failed; all of it is in $log"
  fi
}

is_installed () {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# install_packages LOG PACKAGE…: does nothing, and needs no rights, if all are there.
install_packages () {
  local log=$1 package missing=() as_root=()
  shift

  if ! command -v apt-get >/dev/null; then
    say "No apt-get here; taking what is installed."
    return 0
  fi

  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "please install as root: ${missing[*]}"
    as_root=(sudo)
    # Asked here, because afterwards everything goes to the log.
    sudo -v || fail "please install as root: ${missing[*]}"
  fi

  say "Installing ${missing[*]} …"
  # A list that cannot be refreshed is no reason to stop: what is known may do.
  "${as_root[@]}" apt-get update >"$log" 2>&1 </dev/null || say "(the package lists could not be refreshed)"
  # Nobody is there to answer a question; a changed configuration file is kept.
  run_logged "$log" "Installing packages" \
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install --yes --no-install-recommends \
    --option Dpkg::Options::=--force-confold "${missing[@]}"
}

# set_up FOLDER [MESON OPTION…]: does nothing where it is done already.
set_up () {
  local folder=$1
  shift

  if [ ! -f "$folder/build.ninja" ]; then
    say "Setting up $(basename "$folder") …"
    # A folder left half set up by an earlier failure is set up afresh.
    rm -rf "$folder/meson-private"
    run_logged "$folder/log/setup.txt" "Setting up" meson setup "$folder" "$root" "$@"
  fi
}

# build FOLDER [TARGET…]
build () {
  local folder=$1
  shift

  say "Building …"
  run_logged "$folder/log/compile.txt" "Building" meson compile -C "$folder" "$@"
}
