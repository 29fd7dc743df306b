/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A field of one line for words about somebody: a code, a name, who did a step. GtkEntry hands
 * whatever is selected in it to the desktop; inside this is an AmparoNoteView, which does not.
 * It is a GtkEditable, and used like an entry.
 *
 * Signal: "activate" () for Enter. */

#define AMPARO_TYPE_QUIET_ENTRY (amparo_quiet_entry_get_type ())
G_DECLARE_FINAL_TYPE (AmparoQuietEntry, amparo_quiet_entry, AMPARO, QUIET_ENTRY, GtkBox)

GtkWidget *amparo_quiet_entry_new       (void);
/* What has the focus, and what a screen reader is told about. */
GtkWidget *amparo_quiet_entry_get_field (AmparoQuietEntry *self);

G_END_DECLS
