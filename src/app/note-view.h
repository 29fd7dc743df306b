/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A field for a note about a young person. What is selected in it does not become the
 * selection of the desktop, from which every program pastes with the middle button; input
 * methods are asked not to learn from it; Tab leaves it.
 *
 * Signal of its buffer: "changed". */

#define AMPARO_TYPE_NOTE_VIEW (amparo_note_view_get_type ())
G_DECLARE_FINAL_TYPE (AmparoNoteView, amparo_note_view, AMPARO, NOTE_VIEW, GtkTextView)

GtkWidget *amparo_note_view_new      (const char     *note);
char      *amparo_note_view_dup_note (AmparoNoteView *self);

G_END_DECLS
