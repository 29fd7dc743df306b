#!/bin/bash
# SPDX-FileCopyrightText: The Amparo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every content file against the schema, with a tool that shares no code with
# our own checks.

set -euo pipefail
cd "$(dirname "$0")/../.."
shopt -s nullglob globstar

files=(data/content/**/*.xml)
if [ ${#files[@]} -eq 0 ]; then
  echo "no content below data/content" >&2
  exit 1
fi
exec xmllint --noout --nonet --relaxng data/schema/content.rng "${files[@]}"
