#!/bin/bash
# SPDX-FileCopyrightText: The Amparo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# desktop.sh FILE: the desktop entry, with its translations merged in.

exec desktop-file-validate "$1"
