/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/hold-sheet.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/care-parts.h"
#include "app/care.h"
#include "app/parts.h"
#include "app/task-sheet.h"

static const struct
{
  const char *code;
  const char *said;
} reasons[] = {
  { "court", N_("A court case or a subpoena") },
  { "investigation", N_("An investigation under way") },
  { "request", N_("Somebody asked for the records") },
  { "other", N_("Another duty to keep it") },
};

typedef struct
{
  AmparoSession *session;     /* owned */
  char          *id;
  AdwComboRow   *reason;      /* NULL: it is released */
} Form;

/* What goes to the thread. */
typedef struct
{
  char       *id;
  const char *reason;
} Note;

static void
free_form (Form *self)
{
  g_object_unref (self->session);
  g_free (self->id);
  g_free (self);
}

static void
free_note (Note *self)
{
  g_free (self->id);
  g_free (self);
}

static gpointer
note (AmparoVault  *vault,
      gpointer      data,
      GError      **error)
{
  const Note *self = data;
  AmparoDeedKind kind = self->reason != NULL ? AMPARO_DEED_HOLD : AMPARO_DEED_RELEASE;

  return amparo_vault_note (vault, kind, self->id, self->reason, error) ? vault : NULL;
}

static void
note_cb (AmparoTaskSheet *sheet,
         gpointer         user_data)
{
  const Form *form = user_data;
  Note *self = g_new0 (Note, 1);

  self->id = g_strdup (form->id);
  if (form->reason != NULL)
    self->reason = reasons[adw_combo_row_get_selected (form->reason)].code;
  amparo_task_sheet_run (sheet, note, self, (GDestroyNotify) free_note,
                         self->reason != NULL ? _("The screening is held back. It is not deleted until somebody releases it.")
                                              : _("The screening is released. It is deleted when its time is over."));
  /* Asked after it, answered after it. */
  amparo_care_survey (amparo_care_get (amparo_session_get_safe (form->session)));
}

static Form *
new_form (AmparoSession *session,
          const char    *id)
{
  Form *form = g_new0 (Form, 1);

  form->session = g_object_ref (session);
  form->id = g_strdup (id);

  return form;
}

static AdwComboRow *
new_reason_row (void)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    gtk_string_list_append (list, _(reasons[i].said));

  return g_object_new (ADW_TYPE_COMBO_ROW, "model", list, "title", _("Reason"), NULL);
}

void
amparo_hold_sheet_open (AmparoSession *session,
                        GtkWidget     *parent,
                        const char    *id)
{
  AmparoTaskSheet *sheet;
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *record = NULL;
  Form *form;

  g_return_if_fail (AMPARO_IS_SESSION (session));
  g_return_if_fail (id != NULL);

  record = amparo_care_dup_record (session, id);
  form = new_form (session, id);
  form->reason = new_reason_row ();
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (form->reason));

  sheet = amparo_task_sheet_open (session, parent, _("Hold Back from Deletion"));
  amparo_task_sheet_add_words (sheet, record);
  amparo_task_sheet_add_words (sheet, _("Nobody deletes a screening that is held back, not even when its time is over. That it was held back, and why, stands in who did what."));
  amparo_task_sheet_add (sheet, group);
  amparo_task_sheet_set_task (sheet, _("_Hold Back"), FALSE, note_cb, form, (GDestroyNotify) free_form);
}

void
amparo_release_sheet_open (AmparoSession *session,
                           GtkWidget     *parent,
                           const char    *id)
{
  AmparoTaskSheet *sheet;
  g_autofree char *record = NULL;

  g_return_if_fail (AMPARO_IS_SESSION (session));
  g_return_if_fail (id != NULL);

  record = amparo_care_dup_record (session, id);
  sheet = amparo_task_sheet_open (session, parent, _("Release from Holding"));
  amparo_task_sheet_add_words (sheet, record);
  amparo_task_sheet_add_words (sheet, _("From then on the screening may be deleted like the others, when its time is over."));
  amparo_task_sheet_set_task (sheet, _("_Release"), FALSE, note_cb, new_form (session, id), (GDestroyNotify) free_form);
}

/* On the page of a record */

static gboolean
is_held (GtkWidget *button)
{
  AmparoCare *care = amparo_care_get (amparo_session_get_safe (g_object_get_data (G_OBJECT (button), "session")));

  return g_strv_contains (amparo_care_get_held (care), g_object_get_data (G_OBJECT (button), "id"));
}

static void
say_what_it_does (GtkWidget *button)
{
  gtk_button_set_label (GTK_BUTTON (button), is_held (button) ? _("_Release…") : _("_Hold Back…"));
  amparo_name_by_words (button);
}

static void
pressed_cb (GtkWidget *button)
{
  AmparoSession *session = g_object_get_data (G_OBJECT (button), "session");
  const char *id = g_object_get_data (G_OBJECT (button), "id");

  if (is_held (button))
    amparo_release_sheet_open (session, button, id);
  else
    amparo_hold_sheet_open (session, button, id);
}

GtkWidget *
amparo_hold_button_new (AmparoSession *session,
                        const char    *id)
{
  GtkWidget *button;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  button = gtk_button_new_with_mnemonic ("");
  g_object_set_data (G_OBJECT (button), "session", session);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (pressed_cb), NULL);
  g_signal_connect_object (amparo_care_get (amparo_session_get_safe (session)), "changed",
                           G_CALLBACK (say_what_it_does), button, G_CONNECT_SWAPPED);
  say_what_it_does (button);

  return button;
}

const char *
amparo_hold_get_reason (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_strcmp0 (reasons[i].code, code) == 0)
      return _(reasons[i].said);

  return code;
}
