/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/care-parts.h"
#include "app/care.h"
#include "app/compat.h"
#include "app/pages.h"
#include "app/parts.h"
#include "app/record-words.h"

/* A copy of the vault on a stick or in another folder. */

#define AMPARO_TYPE_BACKUP_PAGE (amparo_backup_page_get_type ())
G_DECLARE_FINAL_TYPE (AmparoBackupPage, amparo_backup_page, AMPARO, BACKUP_PAGE, AdwBin)

struct _AmparoBackupPage
{
  AdwBin parent_instance;

  /* owned */
  AmparoCare *care;
  /* children */
  GtkWidget  *button;
  GtkLabel   *last;
  GtkWidget  *busy;
  GtkWidget  *done;
};

G_DEFINE_FINAL_TYPE (AmparoBackupPage, amparo_backup_page, ADW_TYPE_BIN)

static void
show_last (AmparoBackupPage *self)
{
  gint64 time = amparo_care_get_last_backup (self->care);
  g_autofree char *moment = time != 0 ? amparo_record_dup_moment (time) : NULL;
  g_autofree char *words = NULL;

  if (!amparo_care_is_surveyed (self->care))
    words = g_strdup ("");
  else if (time == 0)
    words = g_strdup (_("There is no backup yet."));
  else
    /* Translators: %s is such as "today at 14:32" or "November 22, 2026 at 16:20" */
    words = g_strdup_printf (_("Last backup: %s."), moment);
  gtk_label_set_label (self->last, words);
}

static void
add_done (AmparoBackupPage *self,
          const char       *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *anchor = g_strconcat (name, ".anchor", NULL);
  /* Translators: %1$s and %2$s are names of files, %3$s is a folder */
  g_autofree char *words = g_strdup_printf (_("It was read back in full and is whole. It is two files, %1$s and %2$s, in the folder %3$s. Keep the two together."),
                                            name, anchor, folder);

  amparo_care_add_words (self->done, _("The Backup Is Made"), "title-3");
  amparo_care_add_words (self->done, words, NULL);
  amparo_care_add_words (self->done, _("It is sealed with the passphrases that people have today: somebody who changes a passphrase later, or leaves, can still open this backup with the old one. Keep it as safe as the vault itself."), NULL);
}

static void
update (AmparoBackupPage *self)
{
  const char *trouble = amparo_care_get_trouble (self->care);
  const char *path = amparo_care_get_backup (self->care);
  gboolean busy = amparo_care_is_busy (self->care);

  show_last (self);
  gtk_widget_set_sensitive (self->button, !busy);
  gtk_widget_set_visible (self->busy, busy);
  amparo_care_empty (self->done);
  if (trouble != NULL)
    amparo_care_add_words (self->done, trouble, "heading");
  if (path != NULL && !busy)
    add_done (self, path);
}

static void
chosen_cb (GFile    *folder,
           gpointer  user_data)
{
  g_autoptr (AmparoCare) care = user_data;
  g_autofree char *path = folder != NULL ? g_file_get_path (folder) : NULL;

  if (path != NULL)
    amparo_care_back_up (care, path);
}

static void
choose_cb (AmparoBackupPage *self)
{
  amparo_folder_open (GTK_WIDGET (self), _("Folder for the Backup"), chosen_cb, g_object_ref (self->care));
}

static void
amparo_backup_page_dispose (GObject *object)
{
  g_clear_object (&AMPARO_BACKUP_PAGE (object)->care);

  G_OBJECT_CLASS (amparo_backup_page_parent_class)->dispose (object);
}

static void
amparo_backup_page_class_init (AmparoBackupPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_backup_page_dispose;
}

static void
amparo_backup_page_init (AmparoBackupPage *self)
{
}

GtkWidget *
amparo_backup_page_new (AmparoSession *session)
{
  AmparoBackupPage *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_BACKUP_PAGE, NULL);
  self->care = g_object_ref (amparo_care_get (amparo_session_get_safe (session)));

  amparo_care_add_words (box, _("A backup is a whole copy of the vault, sealed like the vault itself. Put it on a stick or another disk that is kept in another place: a copy on the same disk is lost with it."), NULL);
  self->last = GTK_LABEL (amparo_care_add_words (box, "", "heading"));
  self->button = amparo_care_add_button (box, _("_Back Up to a Folder or Stick…"), "suggested-action", G_CALLBACK (choose_cb), self);
  self->busy = amparo_care_add_words (box, _("The copy is written, and then read back in full. Leave the stick where it is…"), NULL);
  self->done = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), self->done);
  adw_bin_set_child (ADW_BIN (self), amparo_care_column_new (box));
  amparo_name_by_words (box);
  update (self);
  g_signal_connect_object (self->care, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
