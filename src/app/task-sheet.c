/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/task-sheet.h"

#include <glib/gi18n.h>

#include "app/into-view.h"
#include "app/parts.h"
#include "app/safe.h"
#include "app/sheet.h"

struct _AmparoTaskSheet
{
  GtkBox parent_instance;

  /* owned */
  AmparoSession  *session;
  char           *done;
  /* children */
  GtkWidget      *body;
  GtkWidget      *button;
  GtkWidget      *busy;
  GtkLabel       *trouble;
  /* plain */
  AmparoTaskFunc  func;
  gpointer        user_data;
  GDestroyNotify  free_data;
};

G_DEFINE_FINAL_TYPE (AmparoTaskSheet, amparo_task_sheet, GTK_TYPE_BOX)

static void
close_cb (AmparoTaskSheet *self)
{
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

static GtkWidget *
add_button (AmparoTaskSheet *self,
            const char      *label,
            const char      *css_class,
            GCallback        callback)
{
  GtkWidget *button = amparo_pill_button_new (label, css_class, callback, self);

  gtk_box_append (GTK_BOX (self), button);
  amparo_name_by_words (GTK_WIDGET (self));

  return button;
}

/* All that was typed is gone, and the words and a way out take its place. */
static void
show_done (AmparoTaskSheet *self)
{
  GtkWidget *button;

  gtk_window_set_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL);
  gtk_box_remove (GTK_BOX (self), self->body);
  gtk_box_remove (GTK_BOX (self), self->button);
  self->body = self->button = NULL;
  gtk_widget_set_visible (self->busy, FALSE);
  gtk_box_append (GTK_BOX (self), amparo_words_label_new (self->done, NULL));
  button = add_button (self, _("_Close"), "suggested-action", G_CALLBACK (close_cb));
  gtk_widget_grab_focus (button);
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (AmparoTaskSheet) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = amparo_vault_thread_do_finish (result, &error) != NULL;

  /* It was closed meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (done)
    {
      amparo_safe_look_again (amparo_session_get_safe (self->session));
      show_done (self);
      return;
    }
  gtk_widget_set_visible (self->busy, FALSE);
  amparo_task_sheet_say (self, error->message);
}

static void
amparo_task_sheet_dispose (GObject *object)
{
  AmparoTaskSheet *self = AMPARO_TASK_SHEET (object);

  if (self->free_data != NULL)
    self->free_data (self->user_data);
  self->free_data = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_task_sheet_parent_class)->dispose (object);
}

static void
amparo_task_sheet_finalize (GObject *object)
{
  g_free (AMPARO_TASK_SHEET (object)->done);

  G_OBJECT_CLASS (amparo_task_sheet_parent_class)->finalize (object);
}

static void
amparo_task_sheet_class_init (AmparoTaskSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_task_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = amparo_task_sheet_finalize;
}

static void
amparo_task_sheet_init (AmparoTaskSheet *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_box_append (GTK_BOX (self), self->body);
  self->busy = amparo_words_label_new (_("One moment…"), NULL);
  gtk_widget_set_visible (self->busy, FALSE);
  gtk_box_append (GTK_BOX (self), self->busy);
  self->trouble = GTK_LABEL (amparo_words_label_new ("", "heading"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->trouble));
  amparo_task_sheet_say (self, NULL);
}

AmparoTaskSheet *
amparo_task_sheet_open (AmparoSession *session,
                        GtkWidget     *parent,
                        const char    *title)
{
  AmparoTaskSheet *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (AMPARO_TYPE_TASK_SHEET, NULL);
  self->session = g_object_ref (session);
  amparo_sheet_present (parent, title, GTK_WIDGET (self));

  return self;
}

void
amparo_task_sheet_add (AmparoTaskSheet *self,
                       GtkWidget       *child)
{
  g_return_if_fail (AMPARO_IS_TASK_SHEET (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_box_append (GTK_BOX (self->body), child);
}

void
amparo_task_sheet_add_words (AmparoTaskSheet *self,
                             const char      *words)
{
  g_return_if_fail (words != NULL);

  amparo_task_sheet_add (self, amparo_words_label_new (words, NULL));
}

void
amparo_task_sheet_set_task (AmparoTaskSheet *self,
                            const char      *label,
                            gboolean         destructive,
                            AmparoTaskFunc   func,
                            gpointer         user_data,
                            GDestroyNotify   free_data)
{
  g_return_if_fail (AMPARO_IS_TASK_SHEET (self));
  g_return_if_fail (self->func == NULL && func != NULL);

  self->func = func;
  self->user_data = user_data;
  self->free_data = free_data;
  self->button = add_button (self, label, destructive ? "destructive-action" : "suggested-action",
                             G_CALLBACK (amparo_task_sheet_begin));
  gtk_widget_child_focus (self->body, GTK_DIR_TAB_FORWARD);
}

void
amparo_task_sheet_begin (AmparoTaskSheet *self)
{
  g_return_if_fail (AMPARO_IS_TASK_SHEET (self));

  /* Not twice at a time. */
  if (self->button != NULL && !gtk_widget_get_visible (self->busy))
    self->func (self, self->user_data);
}

void
amparo_task_sheet_say (AmparoTaskSheet *self,
                       const char      *trouble)
{
  g_return_if_fail (AMPARO_IS_TASK_SHEET (self));

  gtk_label_set_label (self->trouble, trouble != NULL ? trouble : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), trouble != NULL);
  if (trouble != NULL)
    amparo_bring_into_view (GTK_WIDGET (self->trouble));
}

void
amparo_task_sheet_run (AmparoTaskSheet *self,
                       AmparoVaultFunc  func,
                       gpointer         data,
                       GDestroyNotify   free_data,
                       const char      *done)
{
  AmparoSafe *safe;

  g_return_if_fail (AMPARO_IS_TASK_SHEET (self));
  g_return_if_fail (func != NULL);
  g_return_if_fail (done != NULL);

  safe = amparo_session_get_safe (self->session);
  g_free (self->done);
  self->done = g_strdup (done);
  amparo_task_sheet_say (self, NULL);
  gtk_widget_set_visible (self->busy, TRUE);
  amparo_bring_into_view (self->busy);
  amparo_vault_thread_do (amparo_safe_get_thread (safe), func, data, free_data, NULL,
                          ran_cb, g_object_ref (self));
}
