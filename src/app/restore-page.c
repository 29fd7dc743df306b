/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/care-parts.h"
#include "app/compat.h"
#include "app/into-view.h"
#include "app/keeper.h"
#include "app/pages.h"
#include "app/parts.h"
#include "app/record-words.h"
#include "app/restoring.h"
#include "app/secret-row.h"

/* A backup takes the place of the vault. First it is shown what the vault has that the backup
 * has not. The page is there at the locked door, too. */

#define AMPARO_TYPE_RESTORE_PAGE (amparo_restore_page_get_type ())
G_DECLARE_FINAL_TYPE (AmparoRestorePage, amparo_restore_page, AMPARO, RESTORE_PAGE, AdwBin)

/* Nobody reads more rows. */
#define MOST_ROWS 50

struct _AmparoRestorePage
{
  AdwBin parent_instance;

  /* owned */
  AmparoSession   *session;
  AmparoRestoring *restoring;
  /* children */
  GtkWidget       *file;
  GtkEditable     *name;
  GtkEditable     *passphrase;
  GtkWidget       *compare;
  GtkWidget       *busy;
  GtkLabel        *trouble;
  GtkWidget       *compared;
};

G_DEFINE_FINAL_TYPE (AmparoRestorePage, amparo_restore_page, ADW_TYPE_BIN)

static void
say (AmparoRestorePage *self,
     const char        *words)
{
  gtk_label_set_label (self->trouble, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), words != NULL);
  if (words != NULL)
    amparo_bring_into_view (GTK_WIDGET (self->trouble));
}

/* Only a vault that nobody has open is compared and replaced. What is on the screen is of the
 * vault until now, and is written into it first. */
static gboolean
close_vault (AmparoRestorePage *self)
{
  AmparoSafe *safe = amparo_session_get_safe (self->session);

  if (amparo_safe_get_me (safe) == NULL)
    return TRUE;
  if (amparo_session_is_at_risk (self->session))
    return FALSE;

  amparo_keeper_flush (amparo_session_get_keeper (self->session));
  amparo_session_set_sealed (self->session, TRUE);
  amparo_safe_lock (safe);
  amparo_keeper_let_go (amparo_session_get_keeper (self->session));
  amparo_session_discard (self->session);

  return TRUE;
}

static void
compare_cb (AmparoRestorePage *self)
{
  g_autoptr (AmparoSecret) secret = NULL;

  if (amparo_restoring_get_backup (self->restoring) == NULL)
    say (self, _("Choose the file of the backup first."));
  else if (!close_vault (self))
    say (self, _("The screening on the screen is not kept in the vault. Finish it or throw it away first."));
  else
    {
      secret = amparo_secret_row_dup_secret (self->passphrase);
      amparo_restoring_compare (self->restoring, gtk_editable_get_text (self->name), secret);
      gtk_editable_set_text (self->passphrase, "");
    }
}

static void
chosen_cb (GFile    *file,
           gpointer  user_data)
{
  g_autoptr (AmparoRestoring) restoring = user_data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    amparo_restoring_set_backup (restoring, path);
}

static void
choose_cb (AmparoRestorePage *self)
{
  amparo_file_open (GTK_WIDGET (self), _("File of the Backup"), chosen_cb, g_object_ref (self->restoring));
}

static void
replace_cb (gboolean confirmed,
            gpointer user_data)
{
  g_autoptr (AmparoRestoring) restoring = user_data;

  if (confirmed)
    amparo_restoring_replace (restoring);
}

static void
ask_cb (AmparoRestorePage *self)
{
  amparo_alert_present (GTK_WIDGET (self), _("Put the Backup in the Place of the Vault?"),
                        _("People, passphrases and screenings are then those of the backup. The vault until now is kept beside it under another name, and nothing in it is changed."),
                        _("_Cancel"), _("_Restore the Backup"), TRUE, replace_cb, g_object_ref (self->restoring));
}

/* What would be missing */

static void
add_missing (AmparoRestorePage *self,
             GPtrArray         *missing)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *title =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u Screening Is Newer in the Vault", "%u Screenings Are Newer in the Vault",
                                  missing->len), missing->len);

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, _("Not in the backup, or only in an older version."));
  for (guint i = 0; i < MIN (missing->len, MOST_ROWS); i++)
    {
      const AmparoSummary *summary = g_ptr_array_index (missing, i);
      g_autofree char *words = amparo_record_dup_title (self->session, summary);
      g_autofree char *moment = amparo_record_dup_moment (summary->changed);

      amparo_care_add_row (group, words, moment);
    }
  if (missing->len > MOST_ROWS)
    {
      g_autofree char *more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "And %u more.", "And %u more.",
                                                            missing->len - MOST_ROWS), missing->len - MOST_ROWS);

      amparo_care_add_row (group, more, NULL);
    }
  gtk_box_append (GTK_BOX (self->compared), GTK_WIDGET (group));
}

static void
show_compared (AmparoRestorePage *self)
{
  GPtrArray *missing = amparo_restoring_get_missing (self->restoring);

  amparo_care_empty (self->compared);
  if (amparo_restoring_get_state (self->restoring) != AMPARO_RESTORING_COMPARED)
    return;

  amparo_care_add_words (self->compared, _("The Backup Opens"), "title-3");
  if (missing == NULL)
    amparo_care_add_words (self->compared, _("The vault that is there cannot be read, so it cannot be said what the backup lacks."), NULL);
  else if (missing->len == 0)
    amparo_care_add_words (self->compared, _("The backup has everything that you may see of the vault."), NULL);
  else
    add_missing (self, missing);
  amparo_care_add_button (self->compared, _("_Put It in the Place of the Vault…"), "destructive-action", G_CALLBACK (ask_cb), self);
  amparo_name_by_words (self->compared);
  amparo_bring_into_view (self->compared);
}

/* The button that was pressed could not keep the focus while the work went on. */
static void
give_focus_back (AmparoRestorePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && gtk_root_get_focus (root) == NULL)
    gtk_widget_grab_focus (self->compare);
}

static void
update (AmparoRestorePage *self)
{
  const char *backup = amparo_restoring_get_backup (self->restoring);
  gboolean busy = amparo_restoring_get_state (self->restoring) == AMPARO_RESTORING_BUSY;
  g_autofree char *name = backup != NULL ? g_path_get_basename (backup) : g_strdup (_("None chosen yet"));

  if (amparo_restoring_get_state (self->restoring) == AMPARO_RESTORING_DONE)
    {
      amparo_session_go_to (self->session, AMPARO_PAGE_VAULT);
      return;
    }

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->file), name);
  gtk_widget_set_sensitive (self->compare, !busy);
  gtk_widget_set_visible (self->busy, busy);
  /* One thing is to be done next. */
  if (amparo_restoring_get_state (self->restoring) == AMPARO_RESTORING_COMPARED)
    gtk_widget_remove_css_class (self->compare, "suggested-action");
  else
    gtk_widget_add_css_class (self->compare, "suggested-action");
  say (self, amparo_restoring_get_trouble (self->restoring));
  show_compared (self);
  if (!busy)
    give_focus_back (self);
}

static void
amparo_restore_page_dispose (GObject *object)
{
  AmparoRestorePage *self = AMPARO_RESTORE_PAGE (object);

  g_clear_object (&self->restoring);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_restore_page_parent_class)->dispose (object);
}

static void
amparo_restore_page_class_init (AmparoRestorePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_restore_page_dispose;
}

static void
amparo_restore_page_init (AmparoRestorePage *self)
{
}

static GtkEditable *
add_field (AmparoRestorePage   *self,
           AdwPreferencesGroup *group,
           const char          *title,
           gboolean             secret)
{
  GtkWidget *row = amparo_secret_row_new (title, secret);

  adw_preferences_group_add (group, row);

  return amparo_secret_row_get_entry (row);
}

static GtkWidget *
build_form (AmparoRestorePage *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *choose = gtk_button_new_with_mnemonic (_("C_hoose…"));

  self->file = amparo_care_add_row (group, _("Backup"), NULL);
  gtk_widget_set_valign (choose, GTK_ALIGN_CENTER);
  g_signal_connect_object (choose, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->file), choose);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->file), choose);
  self->name = add_field (self, group, _("Name"), FALSE);
  self->passphrase = add_field (self, group, _("Passphrase, as it was when the backup was made"), TRUE);
  g_signal_connect_object (self->passphrase, "activate", G_CALLBACK (compare_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (group);
}

GtkWidget *
amparo_restore_page_new (AmparoSession *session)
{
  AmparoRestorePage *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_RESTORE_PAGE, NULL);
  self->session = g_object_ref (session);
  self->restoring = g_object_ref (amparo_restoring_get (amparo_session_get_safe (session)));

  amparo_care_add_words (box, _("A backup can take the place of the vault: when the vault is lost or damaged, or was put back to an older state. The vault is locked first, and you see what the backup lacks before anything is changed. Administrators can do this."), NULL);
  gtk_box_append (GTK_BOX (box), build_form (self));
  self->compare = amparo_care_add_button (box, _("_Lock, and Compare with the Vault"), "suggested-action", G_CALLBACK (compare_cb), self);
  self->busy = amparo_care_add_words (box, _("One moment…"), NULL);
  self->trouble = GTK_LABEL (amparo_care_add_words (box, "", "heading"));
  self->compared = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), self->compared);
  adw_bin_set_child (ADW_BIN (self), amparo_care_column_new (box));
  amparo_name_by_words (box);
  update (self);
  g_signal_connect_object (self->restoring, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
