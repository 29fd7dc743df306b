#!/bin/bash
# SPDX-FileCopyrightText: The Amparo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the schema calls a text is what translators are given. An element missing
# from the rules would stay English without a word.

set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/../.."

texts=$(xmllint --nonet --xpath \
  '//*[local-name()="element"][*[local-name()="ref"][@name="text"]]/@name' \
  data/schema/content.rng | sed -E 's/.*"(.*)".*/\1/' | sort -u)
rules=$(xmllint --nonet --xpath \
  '//*[local-name()="translateRule"][@translate="yes"]/@selector' \
  data/its/amparo.its | grep -oE 'c:[a-z-]+( |"|$)' | tr -d ' "' | sed 's/^c://' | sort -u)

diff -u --label 'texts of data/schema/content.rng' --label 'rules of data/its/amparo.its' \
  <(printf '%s\n' "$texts") <(printf '%s\n' "$rules")
