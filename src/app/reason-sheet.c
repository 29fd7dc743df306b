/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/reason-sheet.h"

#include <glib/gi18n.h>

#include "app/note-view.h"
#include "app/parts.h"
#include "app/sheet.h"

#define FIELD_HEIGHT 110

/* Goes with the button. */
typedef struct
{
  GtkWidget        *note;      /* lent */
  GtkWidget        *wanted;    /* lent; NULL: nothing is wanted */
  AmparoReasonFunc  func;
  gpointer          user_data;
  GDestroyNotify    free_data;
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *self = data;

  if (self->free_data != NULL)
    self->free_data (self->user_data);
  g_free (self);
}

static void
clicked_cb (GtkWidget *button,
            gpointer   user_data)
{
  Question *self = user_data;
  g_autofree char *words = g_strstrip (amparo_note_view_dup_note (AMPARO_NOTE_VIEW (self->note)));

  if (*words == '\0' && self->wanted != NULL)
    {
      gtk_widget_set_visible (self->wanted, TRUE);
      gtk_widget_grab_focus (self->note);
      return;
    }

  self->func (words, self->user_data);
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (button)));
}

GtkWidget *
amparo_reason_field_new (const char  *label,
                         GtkWidget  **note)
{
  GtkWidget *frame = gtk_frame_new (NULL);

  g_return_val_if_fail (label != NULL && note != NULL, NULL);

  *note = amparo_note_view_new ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (*note), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set (*note,
                "bottom-margin", 6,
                "left-margin", 9,
                "right-margin", 9,
                "top-margin", 6,
                NULL);
  gtk_widget_set_size_request (*note, -1, FIELD_HEIGHT);
  gtk_frame_set_child (GTK_FRAME (frame), *note);

  return frame;
}

void
amparo_reason_ask (GtkWidget               *parent,
                   const AmparoReasonWords *words,
                   AmparoReasonFunc         func,
                   gpointer                 user_data,
                   GDestroyNotify           free_data)
{
  Question *question;
  GtkWidget *box, *button;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (words != NULL && func != NULL);

  question = g_new0 (Question, 1);
  *question = (Question) { .func = func, .user_data = user_data, .free_data = free_data };
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), amparo_words_label_new (_(words->question), NULL));
  gtk_box_append (GTK_BOX (box), amparo_reason_field_new (_(words->label), &question->note));
  if (words->wanted != NULL)
    {
      question->wanted = amparo_words_label_new (_(words->wanted), "heading");
      gtk_widget_set_visible (question->wanted, FALSE);
      gtk_box_append (GTK_BOX (box), question->wanted);
    }

  button = gtk_button_new_with_mnemonic (_(words->button));
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_data (button, "clicked", G_CALLBACK (clicked_cb), question, question_free, 0);
  gtk_box_append (GTK_BOX (box), button);
  amparo_name_by_words (box);
  amparo_sheet_present (parent, _(words->title), box);
  gtk_widget_grab_focus (question->note);
}
