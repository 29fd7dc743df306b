/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "store/secret.h"

G_BEGIN_DECLS

/* An AmparoFieldRow for a name or a passphrase: nothing is learned from what is typed, and a
 * passphrase stays in memory that is locked and wiped. */

GtkWidget    *amparo_secret_row_new        (const char  *title,
                                            gboolean     is_passphrase);
GtkEditable  *amparo_secret_row_get_entry  (GtkWidget   *row);
/* What stands in an entry. */
AmparoSecret *amparo_secret_row_dup_secret (GtkEditable *entry);

G_END_DECLS
