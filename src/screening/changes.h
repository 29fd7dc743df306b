/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "screening/tally.h"

G_BEGIN_DECLS

/* What would give a graver level than now: found by trying it and taking it back. */

GPtrArray *amparo_changes_find (AmparoTally *tally);

G_END_DECLS
