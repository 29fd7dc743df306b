#!/bin/bash
# SPDX-FileCopyrightText: The Amparo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every file that can carry a comment says who holds it and on what terms. Not
# the samples in tests/data, where a comment would change what is tested.

set -euo pipefail
cd "$(dirname "$0")/../.."

# An unpacked release has no git, and a machine may have none.
list_files () {
  git ls-files 2>/dev/null || find . -type f -not -path './_build*' -not -path './.git/*' -printf '%P\n'
}

# Pictures and JSON have no comments. (grep -L lists a binary file whatever -I says.)
missing=$(list_files | grep -vE '^(COPYING|tests/data/.*|.*\.(json|png))$' | tr '\n' '\0' \
  | xargs -0 grep -LIs 'SPDX-License-Identifier: GPL-3.0-or-later') || true

if [ -n "$missing" ]; then
  printf '%s: no SPDX lines\n' $missing >&2
  exit 1
fi
