/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the four lines of a recovery sheet are typed. Below it stands, as they are typed,
 * which line is not as on the sheet, or that there are too many. */

#define AMPARO_TYPE_RECOVERY_ENTRY (amparo_recovery_entry_get_type ())
G_DECLARE_FINAL_TYPE (AmparoRecoveryEntry, amparo_recovery_entry, AMPARO, RECOVERY_ENTRY, GtkBox)

GtkWidget  *amparo_recovery_entry_new          (void);
/* Wipe and free it. */
char       *amparo_recovery_entry_dup_code     (AmparoRecoveryEntry *self);
/* Whether all four lines are right. Where they are not, it says below them what is wrong or
 * missing, and the cursor goes there. */
gboolean    amparo_recovery_entry_insist       (AmparoRecoveryEntry *self);

G_END_DECLS
