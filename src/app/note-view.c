/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/note-view.h"

#include <glib/gi18n.h>

#include "app/into-view.h"

struct _AmparoNoteView
{
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (AmparoNoteView, amparo_note_view, GTK_TYPE_TEXT_VIEW)

/* GtkTextView hands its selection to the desktop while it is realized, and takes the
 * clipboard back itself when it is no longer: so it has to be there again by then. */
static void
amparo_note_view_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (amparo_note_view_parent_class)->realize (widget);

  gtk_text_buffer_remove_selection_clipboard (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)),
                                              gtk_widget_get_primary_clipboard (widget));
}

static void
amparo_note_view_unrealize (GtkWidget *widget)
{
  gtk_text_buffer_add_selection_clipboard (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)),
                                           gtk_widget_get_primary_clipboard (widget));

  GTK_WIDGET_CLASS (amparo_note_view_parent_class)->unrealize (widget);
}

/* GtkTextView scrolls in itself, and knows nothing of the page around it. A line that was
 * added has its place on the page by the second frame. */
static gboolean
follow_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  gboolean *waited = user_data;
  GdkRectangle cursor;

  if (!*waited)
    {
      *waited = TRUE;
      return G_SOURCE_CONTINUE;
    }

  gtk_text_view_get_cursor_locations (view, NULL, &cursor, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, cursor.x, cursor.y, &cursor.x, &cursor.y);
  amparo_bring_area_into_view (widget, &cursor);

  return G_SOURCE_REMOVE;
}

static void
cursor_moved_cb (GtkWidget *widget)
{
  if (gtk_widget_has_focus (widget))
    gtk_widget_add_tick_callback (widget, follow_cb, g_new0 (gboolean, 1), g_free);
}

static void
amparo_note_view_class_init (AmparoNoteViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->realize = amparo_note_view_realize;
  widget_class->unrealize = amparo_note_view_unrealize;
}

static void
amparo_note_view_init (AmparoNoteView *self)
{
  g_object_set (self,
                "accepts-tab", FALSE,
                "input-hints", GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_SPELLCHECK,
                "wrap-mode", GTK_WRAP_WORD_CHAR,
                NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Note"),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE,
                                  -1);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "notify::cursor-position",
                           G_CALLBACK (cursor_moved_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
amparo_note_view_new (const char *note)
{
  AmparoNoteView *self;

  g_return_val_if_fail (note != NULL, NULL);

  self = g_object_new (AMPARO_TYPE_NOTE_VIEW, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), note, -1);
  return GTK_WIDGET (self);
}

/* Gives the words of the note. */
char *
amparo_note_view_dup_note (AmparoNoteView *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (AMPARO_IS_NOTE_VIEW (self), NULL);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}
