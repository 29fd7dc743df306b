/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether what is in memory may be written, in the clear, to a disk of this computer that is
 * not encrypted: /proc/swaps of proc(5), and what /sys says of the devices. Swap that is
 * compressed memory (zram) is on no disk. Below `root`, "/" for this computer. */
gboolean    amparo_swap_is_plain    (const char *root);

/* What to say about it, translated. */
const char *amparo_swap_get_warning (void);

G_END_DECLS
