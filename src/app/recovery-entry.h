/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the four lines of a recovery sheet are typed. Below it stands, as they are typed,
 * which line is not as on the sheet. */

#define AMPARO_TYPE_RECOVERY_ENTRY (amparo_recovery_entry_get_type ())
G_DECLARE_FINAL_TYPE (AmparoRecoveryEntry, amparo_recovery_entry, AMPARO, RECOVERY_ENTRY, GtkBox)

GtkWidget  *amparo_recovery_entry_new          (void);
/* Wipe and free it. */
char       *amparo_recovery_entry_dup_code     (AmparoRecoveryEntry *self);
/* What is still wrong with it, as a sentence; NULL when all four lines are right. */
char       *amparo_recovery_entry_find_mistake (AmparoRecoveryEntry *self);

G_END_DECLS
