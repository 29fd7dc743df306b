#!/bin/bash
# SPDX-FileCopyrightText: The Amparo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# po/POTFILES.in names every file that holds words to translate, in the order of
# the C locale. `potfiles.sh --write` makes it so.

set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/../.."

list=po/POTFILES.in

holding_words () {
  find data -name '*.desktop.in' -o -name '*.metainfo.xml.in'
  find data/content -name '*.xml'
  find ui -name '*.ui' -exec grep -l 'translatable="yes"' {} + || true
  # A marker is a call: an opening parenthesis right after it, spaced or not.
  find src -name '*.[ch]' -exec grep -lE \
    '(^|[^A-Za-z0-9_])(_|N_|C_|NC_|gettext|ngettext|g_dngettext|g_dpgettext2) ?\("' {} + || true
}

wanted=$(holding_words | sort -u)
if [ "${1-}" = --write ]; then
  { grep '^#' $list; printf '%s\n' "$wanted"; } >$list.new
  mv $list.new $list
elif ! diff -u --label "$list" --label 'what it should list' <(grep -v '^#' $list) <(printf '%s\n' "$wanted"); then
  echo "build-aux/checks/potfiles.sh --write puts it right" >&2
  exit 1
fi
