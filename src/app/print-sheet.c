/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/print-sheet.h"

#include <glib/gi18n.h>

#include "app/compat.h"
#include "app/note-view.h"
#include "app/parts.h"
#include "app/print-job.h"
#include "app/reason-sheet.h"
#include "app/safe.h"
#include "app/save-file.h"
#include "app/sheet.h"

/* What is printed, and what was said about it. It lives as long as one of the window and
 * the answers that are under way needs it. */
typedef struct
{
  AmparoSession   *session;
  AdwToastOverlay *toasts;
  AmparoScreening *screening;
  GPtrArray       *done;
  GDateTime       *found;
  char            *record;
  char            *screener;
  char            *reason;
  AmparoReading    reading;
  AmparoDeedKind   kind;
  gpointer         job;        /* waits for the trail; owned by itself */
  /* of the window */
  GtkDropDown     *language;
  AmparoNoteView  *note;       /* NULL: no reason is asked */
  GtkWidget       *wanted;
} Print;

static void
print_clear (gpointer data)
{
  Print *self = data;

  g_object_unref (self->session);
  g_object_unref (self->toasts);
  g_object_unref (self->screening);
  g_ptr_array_unref (self->done);
  g_clear_pointer (&self->found, g_date_time_unref);
  g_free (self->record);
  g_free (self->screener);
  g_free (self->reason);
}

static void
print_unref (gpointer self)
{
  g_rc_box_release_full (self, print_clear);
}

static void
print_unref_closure (gpointer  self,
                     GClosure *closure)
{
  print_unref (self);
}

static void
tell (const char *words,
      gpointer    user_data)
{
  Print *self = user_data;

  amparo_alert_present (GTK_WIDGET (self->toasts), _("That Did Not Work"), words,
                        _("_Close"), _("_All Right"), FALSE, NULL, NULL);
}

static AmparoResultSheet *
make_sheet (AmparoPaper paper,
            gpointer    user_data)
{
  Print *self = user_data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  AmparoResultContent content = {
    .screening = self->screening,
    .done = self->done,
    .found = self->found,
    .screener = self->screener,
    .printed = today,
    .reading = self->reading,
  };

  return amparo_result_sheet_new (&content, paper);
}

/* The trail is told before it is done */

typedef struct
{
  AmparoDeedKind  kind;
  char           *record;
  char           *reason;
} Note;

static void
note_free (gpointer data)
{
  Note *self = data;

  g_free (self->record);
  g_free (self->reason);
  g_free (self);
}

static gpointer
write_note (AmparoVault  *vault,
            gpointer      data,
            GError      **error)
{
  const Note *note = data;

  return amparo_vault_note (vault, note->kind, note->record, note->reason, error) ? vault : NULL;
}

static void
save_pdf (Print *self)
{
  g_autoptr (AmparoResultSheet) sheet = make_sheet (AMPARO_PAPER_LETTER, self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = amparo_result_sheet_print (sheet, &error);

  if (bytes != NULL)
    amparo_save_file (self->toasts, _("Save as PDF"), "Amparo.pdf", bytes);
  else
    tell (error->message, self);
}

static void
go_on (Print *self)
{
  if (self->kind == AMPARO_DEED_EXPORT)
    save_pdf (self);
  else
    amparo_print_job_go (g_steal_pointer (&self->job));
}

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Print *self = user_data;
  g_autoptr (GError) error = NULL;

  if (amparo_vault_thread_do_finish (result, &error) != NULL)
    {
      go_on (self);
    }
  else
    {
      g_clear_pointer (&self->job, amparo_print_job_drop);
      tell (error->message, self);
    }
  print_unref (self);
}

static void
note_and_go_on (Print *self)
{
  Note *note;

  if (self->record == NULL)
    {
      go_on (self);
      return;
    }

  note = g_new0 (Note, 1);
  note->kind = self->kind;
  note->record = g_strdup (self->record);
  note->reason = g_strdup (self->reason);
  amparo_vault_thread_do (amparo_safe_get_thread (amparo_session_get_safe (self->session)), write_note, note, note_free,
                          NULL, noted_cb, g_rc_box_acquire (self));
}

static void
chosen_cb (gpointer job,
           gpointer user_data)
{
  Print *self = user_data;

  self->job = job;
  note_and_go_on (self);
}

/* The window */

/* Whether all is said that must be. */
static gboolean
take_answers (Print *self)
{
  self->reading = gtk_drop_down_get_selected (self->language);
  if (self->note == NULL)
    return TRUE;

  g_free (self->reason);
  self->reason = g_strstrip (amparo_note_view_dup_note (self->note));
  if (*self->reason != '\0')
    return TRUE;

  gtk_widget_set_visible (self->wanted, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->note));

  return FALSE;
}

static void
print_cb (GtkWidget *button,
          Print     *self)
{
  AmparoPrinting printing = {
    .make = make_sheet,
    .chosen = chosen_cb,
    .failed = tell,
    .user_data = self,
    .free_data = print_unref,
  };

  if (!take_answers (self))
    return;

  self->kind = AMPARO_DEED_PRINT;
  g_rc_box_acquire (self);
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (button)));
  amparo_print_job_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->toasts))), &printing);
}

static void
save_cb (GtkWidget *button,
         Print     *self)
{
  if (!take_answers (self))
    return;

  self->kind = AMPARO_DEED_EXPORT;
  g_rc_box_acquire (self);
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (button)));
  note_and_go_on (self);
  print_unref (self);
}

static void
add_words (GtkWidget  *box,
           const char *words)
{
  gtk_box_append (GTK_BOX (box), amparo_words_label_new (words, NULL));
}

/* In the order of AmparoReading. */
static void
add_language (Print     *self,
              GtkWidget *box)
{
  const char *languages[] = { _("English"), _("Spanish"), _("English and Spanish"), NULL };
  GtkWidget *label = amparo_words_label_new (_("Language of the sheet"), "heading");

  self->language = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (languages));
  gtk_drop_down_set_selected (self->language, self->reading);
  amparo_name_drop_down (GTK_WIDGET (self->language), label);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->language));
}

static void
add_reason (Print     *self,
            GtkWidget *box)
{
  GtkWidget *note;

  gtk_box_append (GTK_BOX (box), amparo_words_label_new (_("Why does it leave the vault?"), "heading"));
  add_words (box, _("The reason is kept with your name and the time, and auditors read it. Write no names of young people."));
  gtk_box_append (GTK_BOX (box), amparo_reason_field_new (_("Why does it leave the vault?"), &note));
  self->note = AMPARO_NOTE_VIEW (note);
  self->wanted = amparo_words_label_new (_("Say why, in a few words."), "heading");
  gtk_widget_set_visible (self->wanted, FALSE);
  gtk_box_append (GTK_BOX (box), self->wanted);
}

static void
add_button (Print      *self,
            GtkWidget  *box,
            const char *label,
            const char *css_class,
            GCallback   callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  g_signal_connect_data (button, "clicked", callback, g_rc_box_acquire (self), print_unref_closure, 0);
  gtk_box_append (GTK_BOX (box), button);
}

static Print *
print_new (AmparoSession           *session,
           AdwToastOverlay         *toasts,
           const AmparoPrintSource *source)
{
  Print *self = g_rc_box_new0 (Print);

  self->session = g_object_ref (session);
  self->toasts = g_object_ref (toasts);
  self->screening = g_object_ref (source->screening);
  self->done = g_ptr_array_ref (source->done);
  self->found = source->found != NULL ? g_date_time_ref (source->found) : NULL;
  self->record = g_strdup (source->record);
  self->screener = g_strdup (source->screener);
  self->reading = amparo_session_get_reading (session);

  return self;
}

void
amparo_print_ask (AmparoSession           *session,
                  AdwToastOverlay         *toasts,
                  const AmparoPrintSource *source)
{
  GtkWidget *box;
  Print *self;

  g_return_if_fail (AMPARO_IS_SESSION (session));
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));
  g_return_if_fail (source != NULL && AMPARO_IS_SCREENING (source->screening));

  self = print_new (session, toasts, source);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  add_language (self, box);
  if (source->record != NULL)
    add_reason (self, box);
  add_words (box, _("Amparo itself writes nothing on the disk for it. But the printer’s queue on this computer, and the printer, may keep a copy for a day. Fetch the sheet at once."));
  add_button (self, box, _("_Print…"), "suggested-action", G_CALLBACK (print_cb));
  if (source->may_save)
    add_button (self, box, _("Save as P_DF…"), NULL, G_CALLBACK (save_cb));
  amparo_name_by_words (box);
  amparo_sheet_present (GTK_WIDGET (toasts), _("Print"), box);
  print_unref (self);
}
