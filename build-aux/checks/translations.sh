#!/bin/bash
# SPDX-FileCopyrightText: The Amparo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every catalog compiles, and its format strings match the English.

set -euo pipefail
cd "$(dirname "$0")/../.."

status=0
for language in $(grep -v '^#' po/LINGUAS); do
  msgfmt --check --output-file=/dev/null "po/$language.po" || status=1
done
exit $status
