/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/rescue-export.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/compat.h"
#include "app/field-row.h"
#include "app/new-passphrase.h"
#include "app/safe.h"
#include "app/save-file.h"
#include "app/secret-row.h"
#include "app/task-sheet.h"
#include "report/record-text.h"
#include "store/sealed-file.h"

/* What is asked for. */
typedef struct
{
  AmparoSession       *session;     /* owned */
  AdwToastOverlay     *toasts;      /* owned */
  GtkEditable         *reason;
  AmparoNewPassphrase *passphrase;
} Form;

/* What goes to the thread. */
typedef struct
{
  AmparoSession   *session;     /* for when it comes back */
  AdwToastOverlay *toasts;
  GFile           *file;
  char            *head;
  AmparoSecret    *passphrase;
  AmparoReading    reading;
  GPtrArray       *ids;         /* of char */
} Export;

static void
free_form (Form *self)
{
  g_object_unref (self->session);
  g_object_unref (self->toasts);
  g_free (self);
}

static void
free_export (Export *self)
{
  g_object_unref (self->session);
  g_object_unref (self->toasts);
  g_clear_object (&self->file);
  g_free (self->head);
  g_clear_pointer (&self->passphrase, amparo_secret_free);
  g_ptr_array_unref (self->ids);
  g_free (self);
}

/* In the thread of the vault */

static gpointer
write_all (AmparoVault  *vault,
           gpointer      data,
           GError      **error)
{
  Export *self = data;
  g_autoptr (GString) all = g_string_new (self->head);
  g_autoptr (GBytes) bytes = NULL;
  GBytes *sealed;
  guint n_unread = 0;

  for (guint i = 0; i < self->ids->len; i++)
    {
      g_autofree char *text = amparo_record_text_write (vault, g_ptr_array_index (self->ids, i), self->reading, NULL);

      if (text == NULL)
        n_unread++;
      else
        g_string_append_printf (all, "\n\n%s", text);
    }
  if (n_unread > 0)
    {
      g_string_append (all, "\n\n");
      g_string_append_printf (all, g_dngettext (GETTEXT_PACKAGE, "%u screening could not be read and is not in this file.",
                                                "%u screenings could not be read and are not in this file.", n_unread), n_unread);
    }
  bytes = g_bytes_new (all->str, all->len);
  sealed = amparo_sealed_file_write (bytes, self->passphrase, error);
  explicit_bzero (all->str, all->len);

  return sealed;
}

/* Back here */

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Export *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) sealed = amparo_vault_thread_do_finish (result, &error);

  if (sealed != NULL)
    amparo_save_file_to (self->toasts, self->file, sealed);
  else
    amparo_alert_present (GTK_WIDGET (self->toasts), _("Not Saved"), error->message,
                          _("_Close"), _("_All Right"), FALSE, NULL, NULL);
  free_export (self);
}

static void
chosen_cb (GFile    *file,
           gpointer  user_data)
{
  Export *self = user_data;

  if (file == NULL)
    {
      free_export (self);
      return;
    }

  self->file = g_object_ref (file);
  amparo_vault_thread_do (amparo_safe_get_thread (amparo_session_get_safe (self->session)), write_all, self,
                          NULL, (GDestroyNotify) g_bytes_unref, written_cb, self);
}

static char *
dup_head (AmparoSafe *safe,
          const char *reason)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d %H:%M");

  /* Translators: %1$s is a time, %2$s the name of a person, %3$s what that person wrote */
  return g_strdup_printf (_("Saved from a damaged vault on %1$s by %2$s. Reason: %3$s"), time,
                          amparo_safe_get_name (safe, amparo_safe_get_me (safe)), reason);
}

static Export *
new_export (const Form *form)
{
  AmparoSafe *safe = amparo_session_get_safe (form->session);
  GPtrArray *records = amparo_safe_get_records (safe);
  Export *self = g_new0 (Export, 1);

  self->session = g_object_ref (form->session);
  self->toasts = g_object_ref (form->toasts);
  self->head = dup_head (safe, gtk_editable_get_text (form->reason));
  self->passphrase = amparo_new_passphrase_dup_secret (form->passphrase);
  self->reading = amparo_session_get_reading (form->session);
  self->ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (self->ids, g_strdup (((AmparoSummary *) g_ptr_array_index (records, i))->id));

  return self;
}

static void
save_cb (AmparoTaskSheet *sheet,
         gpointer         user_data)
{
  const Form *form = user_data;
  const char *mistake = *gtk_editable_get_text (form->reason) == '\0'
                        ? _("Write for what reason. It stands at the top of the file.")
                        : amparo_new_passphrase_find_mistake (form->passphrase);
  Export *export;

  amparo_task_sheet_say (sheet, mistake);
  if (mistake != NULL)
    return;

  export = new_export (form);
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (sheet))));
  amparo_file_save (GTK_WIDGET (export->toasts), _("Save What Can Be Read"), "amparo-rescue.sealed", chosen_cb, export);
}

void
amparo_rescue_export_open (AmparoSession   *session,
                           AdwToastOverlay *toasts)
{
  AmparoTaskSheet *sheet;
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row;
  Form *form;

  g_return_if_fail (AMPARO_IS_SESSION (session));
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));

  form = g_new0 (Form, 1);
  form->session = g_object_ref (session);
  form->toasts = g_object_ref (toasts);
  row = amparo_secret_row_new (_("Reason"), FALSE);
  form->reason = amparo_secret_row_get_entry (row);
  form->passphrase = AMPARO_NEW_PASSPHRASE (amparo_new_passphrase_new (_("Passphrase for the file")));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  sheet = amparo_task_sheet_open (session, GTK_WIDGET (toasts), _("Save What Can Be Read"));
  amparo_task_sheet_add_words (sheet, _("The results of all screenings that can be read go into one file, sealed with a passphrase of its own. “amparoctl vault export --read” opens it."));
  amparo_task_sheet_add (sheet, group);
  amparo_task_sheet_add (sheet, GTK_WIDGET (form->passphrase));
  amparo_task_sheet_set_task (sheet, _("Choose _Where…"), FALSE, save_cb, form, (GDestroyNotify) free_form);
}
