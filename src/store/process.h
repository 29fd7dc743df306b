/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a program does before it touches a vault: its files are for its user only, it
 * leaves no core file, and no other program of the same user may read its memory. */
void amparo_process_harden (void);

G_END_DECLS
