#!/bin/bash
# SPDX-FileCopyrightText: The Amparo authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# metainfo.sh FILE: what a software center shows. Nothing here uses a network.

exec appstreamcli validate --no-net "$1"
