/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A line to type in what one looks for among screenings. GtkSearchEntry would hand whatever is
 * selected in it to the desktop; this is an AmparoNoteView, which does not.
 *
 * Signals: "changed" () when somebody has typed and waits a moment, "activate" () for Enter. */

#define AMPARO_TYPE_SEARCH_FIELD (amparo_search_field_get_type ())
G_DECLARE_FINAL_TYPE (AmparoSearchField, amparo_search_field, AMPARO, SEARCH_FIELD, GtkBox)

GtkWidget *amparo_search_field_new       (const char        *name,
                                          const char        *words);
char      *amparo_search_field_dup_words (AmparoSearchField *self);

G_END_DECLS
