#!/bin/bash
# SPDX-FileCopyrightText: The Amparo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every .ui file and the list of resources are well formed, say which domain
# translates them, and are in the resource list. Whether a template fits its C
# type only a program can tell that has the type: the widget tests do.

set -euo pipefail
cd "$(dirname "$0")/../.."
shopt -s nullglob

status=0
complain () {
  echo "$*" >&2
  status=1
}

xmllint --noout --nonet ui/*.ui ui/*.gresource.xml || status=1
for file in ui/*.ui; do
  name=$(basename "$file")
  grep -q '<interface[^>]* domain="amparo"' "$file" \
    || complain "$file: <interface> has no domain=\"amparo\", so its words stay English"
  grep -q ">$name</file>" ui/amparo.gresource.xml \
    || complain "$file: not in ui/amparo.gresource.xml, so no program can load it"
  # A template is of a type of ours, which the tool cannot know.
  if ! grep -qE '<template |class="Amparo' "$file"; then
    gtk4-builder-tool validate "$file" || status=1
  fi
done
exit $status
