/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/section-view.h"

G_BEGIN_DECLS

/* The keys that act on the row with the focus: digits rate, N, E and G open the note, the
 * evidence and the guidance, Delete clears, the arrows go from item to item, and Page Up and
 * Page Down from section to section. One controller for all rows. */
void amparo_item_keys_attach (AmparoSectionView *view);

G_END_DECLS
