/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/passphrase-sheet.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/new-passphrase.h"
#include "app/safe.h"
#include "app/secret-row.h"
#include "app/task-sheet.h"
#include "store/vault-people.h"

typedef struct
{
  GtkEditable         *old;
  AmparoNewPassphrase *new;
} Form;

typedef struct
{
  AmparoSecret *old;
  AmparoSecret *new;
} Change;

static void
free_change (gpointer data)
{
  Change *self = data;

  g_clear_pointer (&self->old, amparo_secret_free);
  g_clear_pointer (&self->new, amparo_secret_free);
  g_free (self);
}

/* In the thread of the vault */
static gpointer
change_passphrase (AmparoVault  *vault,
                   gpointer      data,
                   GError      **error)
{
  Change *change = data;

  return amparo_vault_change_passphrase (vault, change->old, change->new, error) ? vault : NULL;
}

static void
change_cb (AmparoTaskSheet *sheet,
           gpointer         user_data)
{
  Form *form = user_data;
  const char *mistake = amparo_new_passphrase_find_mistake (form->new);
  Change *change;

  if (mistake != NULL)
    {
      amparo_task_sheet_say (sheet, mistake);
      gtk_widget_grab_focus (GTK_WIDGET (form->new));
      return;
    }

  change = g_new0 (Change, 1);
  change->old = amparo_secret_row_dup_secret (form->old);
  change->new = amparo_new_passphrase_dup_secret (form->new);
  amparo_task_sheet_run (sheet, change_passphrase, change, free_change,
                         _("Your passphrase is changed. The old one opens the vault no more. A copy of the vault that was made before still opens with it."));
}

void
amparo_passphrase_sheet_open (AmparoSession *session,
                              GtkWidget     *parent)
{
  AmparoTaskSheet *sheet;
  Form *form;
  GtkWidget *group, *row;

  g_return_if_fail (AMPARO_IS_SESSION (session));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  form = g_new0 (Form, 1);
  group = adw_preferences_group_new ();
  row = amparo_secret_row_new (_("Passphrase you have now"), TRUE);
  form->old = amparo_secret_row_get_entry (row);
  form->new = AMPARO_NEW_PASSPHRASE (amparo_new_passphrase_new (_("New passphrase")));

  sheet = amparo_task_sheet_open (session, parent, _("Change My Passphrase"));
  if (amparo_safe_has_given_passphrase (amparo_session_get_safe (session)))
    amparo_task_sheet_add_words (sheet, _("The passphrase that you came in with was given to you by somebody else. Choose one that only you know."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  amparo_task_sheet_add (sheet, group);
  amparo_task_sheet_add (sheet, GTK_WIDGET (form->new));
  amparo_task_sheet_set_task (sheet, _("_Change My Passphrase"), FALSE, change_cb, form, g_free);
  g_signal_connect_object (form->new, "activate", G_CALLBACK (amparo_task_sheet_begin), sheet, G_CONNECT_SWAPPED);
}
