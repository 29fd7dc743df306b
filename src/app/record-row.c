/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/record-row.h"

#include "app/parts.h"
#include "app/record-words.h"

struct _AmparoRecordRow
{
  GtkBox parent_instance;

  /* children */
  GtkLabel  *title;
  GtkLabel  *state;
  GtkWidget *due;
  GtkImage  *due_icon;
  GtkLabel  *due_words;
};

G_DEFINE_FINAL_TYPE (AmparoRecordRow, amparo_record_row, GTK_TYPE_BOX)

static void
amparo_record_row_class_init (AmparoRecordRowClass *klass)
{
}

static GtkLabel *
add_label (AmparoRecordRow *self,
           const char      *css_class)
{
  GtkWidget *label = amparo_words_label_new ("", css_class);

  gtk_box_append (GTK_BOX (self), label);

  return GTK_LABEL (label);
}

static void
amparo_record_row_init (AmparoRecordRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  gtk_widget_add_css_class (GTK_WIDGET (self), "record-row");
  self->title = add_label (self, "heading");
  self->state = add_label (self, "dim-label");
  self->due_icon = GTK_IMAGE (gtk_image_new ());
  self->due_words = GTK_LABEL (amparo_words_label_new ("", NULL));
  self->due = amparo_marked_words_new (GTK_WIDGET (self->due_icon), GTK_WIDGET (self->due_words));
  gtk_box_append (GTK_BOX (self), self->due);
}

GtkWidget *
amparo_record_row_new (void)
{
  return g_object_new (AMPARO_TYPE_RECORD_ROW, NULL);
}

static void
show_due (AmparoRecordRow     *self,
          AmparoSession       *session,
          const AmparoSummary *summary,
          const AmparoDueStep *due)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->due, due != NULL);
  if (due == NULL)
    {
      gtk_label_set_label (self->due_words, "");
      return;
    }

  words = amparo_record_dup_due (session, summary, due, now);
  gtk_label_set_label (self->due_words, words);
  gtk_image_set_from_icon_name (self->due_icon, amparo_due_get_icon (due, now));
}

void
amparo_record_row_show (AmparoRecordRow *self,
                        AmparoSession   *session,
                        AmparoSummary   *summary,
                        AmparoAgenda    *agenda)
{
  g_autofree char *title = NULL;
  g_autofree char *state = NULL;

  g_return_if_fail (AMPARO_IS_RECORD_ROW (self));

  title = amparo_record_dup_title (session, summary);
  state = amparo_record_dup_state (session, summary);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->state, state);
  show_due (self, session, summary, amparo_agenda_find_first (agenda, summary));
}

char *
amparo_record_row_dup_name (AmparoRecordRow *self)
{
  g_return_val_if_fail (AMPARO_IS_RECORD_ROW (self), NULL);

  return g_strjoin (". ", gtk_label_get_label (self->title), gtk_label_get_label (self->state),
                    gtk_widget_get_visible (self->due) ? gtk_label_get_label (self->due_words) : NULL, NULL);
}

const char *
amparo_due_get_icon (const AmparoDueStep *due,
                     GDateTime           *now)
{
  return amparo_due_is_over (due, g_date_time_to_unix (now) * G_USEC_PER_SEC)
         ? "dialog-warning-symbolic" : "alarm-symbolic";
}
