#!/bin/bash
# SPDX-FileCopyrightText: The Amparo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The settings: names, types, defaults and choices.

cd "$(dirname "$0")/../.." || exit
exec glib-compile-schemas --strict --dry-run data
