/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "store/vault-care.h"
#include "store/vault-private.h"

/* A copy in the making has names of its own, so that nothing half done can pass for a
 * backup. */

static char *
dup_part_path (const char *path)
{
  return g_strconcat (path, ".part", NULL);
}

static void
remove_copy (const char *path)
{
  g_autofree char *anchor = amparo_anchor_dup_path (path);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *tries = g_strconcat (path, ".tries", NULL);
  const char *all[] = { path, anchor, journal, tries };

  /* An empty file counts as none to SQLite, and would be left. */
  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    amparo_disk_remove (all[i]);
}

static gboolean
is_free (const char  *path,
         GError     **error)
{
  if (!amparo_disk_exists (path))
    return TRUE;

  g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_EXISTS,
                       _("There is a file of this name already. Choose another name; nothing was changed."));

  return FALSE;
}

static gboolean
write_anchor (AmparoVault  *self,
              const char   *path,
              GError      **error)
{
  g_autofree char *anchor_path = amparo_anchor_dup_path (path);
  g_autoptr (AmparoDisk) anchor = amparo_disk_open (anchor_path, TRUE, error);
  guint8 sealed[AMPARO_HEAD_SEALED];

  return anchor != NULL
         && amparo_database_read_head (self->database, sealed, error)
         && amparo_anchor_begin (anchor, sealed, error);
}

void
amparo_vault_remember_backup (AmparoVault *self,
                              gint64       time,
                              const char  *detail)
{
  if (*detail == '\0')
    {
      self->last_backup = self->backup_before;
      return;
    }

  self->backup_before = self->last_backup;
  self->last_backup = time;
}

gint64
amparo_vault_get_last_backup (AmparoVault *self)
{
  g_return_val_if_fail (AMPARO_IS_VAULT (self), 0);

  return self->last_backup;
}

/* The copy read by somebody who knows nothing but the person's own keys. */
static gboolean
reads_back (AmparoVault  *self,
            const char   *path,
            GError      **error)
{
  g_autoptr (AmparoVault) copy = amparo_vault_new_like (self, path);
  g_autoptr (AmparoInspection) found = NULL;

  copy->rescue = TRUE;
  if (!amparo_vault_load (copy, error))
    return FALSE;

  found = amparo_vault_inspect (copy, error);
  if (found == NULL)
    return FALSE;
  if (found->bad->len == 0 && copy->head.sequence == self->head.sequence)
    return TRUE;

  g_clear_error (error);
  g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_DAMAGED,
                       _("The backup could not be read back, so it was deleted. Try another disk or stick. The vault itself is not touched."));

  return FALSE;
}

static gboolean
put_in_place (const char  *part,
              const char  *path,
              GError     **error)
{
  g_autofree char *anchor_part = amparo_anchor_dup_path (part);
  g_autofree char *anchor = amparo_anchor_dup_path (path);

  return amparo_disk_rename (anchor_part, anchor, error) && amparo_disk_rename (part, path, error);
}

/**
 * amparo_vault_back_up:
 * @self: an open vault
 * @path: where there is no file yet
 * @error: return location
 *
 * The copy has the same people and passphrases as the vault. It is read back in full
 * before it gets its name. The deed comes first, because the copy must have it, too; where the
 * copy then fails, another deed without a name says so.
 *
 * Returns: whether there is a backup now
 */
gboolean
amparo_vault_back_up (AmparoVault  *self,
                      const char   *path,
                      GError      **error)
{
  g_autofree char *part = dup_part_path (path);
  g_autofree char *name = g_path_get_basename (path);
  gboolean done;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!amparo_vault_may (self, AMPARO_MAY_BACK_UP, NULL, error) || !is_free (path, error)
      || !amparo_vault_write_deed (self, AMPARO_DEED_BACK_UP, NULL, name, error))
    return FALSE;

  remove_copy (part);
  done = amparo_database_copy_to (self->database, part, error)
         && write_anchor (self, part, error)
         && reads_back (self, part, error)
         && put_in_place (part, path, error);
  remove_copy (part);
  if (done)
    amparo_vault_remember_backup (self, amparo_vault_now (self), name);
  else
    amparo_vault_write_deed (self, AMPARO_DEED_BACK_UP, NULL, NULL, NULL);

  return done;
}

/* Restoring */

static gboolean
copy_file (const char  *from,
           const char  *to,
           GError     **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) why = NULL;

  if (g_file_copy (source, target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &why))
    return TRUE;

  g_set_error (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_IO, _("The backup could not be copied: %s"), why->message);

  return FALSE;
}

/* Opened as a copy, so that the backup itself stays as it is. */
static AmparoVault *
open_copy (const char                *backup,
           const char                *part,
           const char                *name,
           AmparoSecret              *passphrase,
           const AmparoVaultOptions  *options,
           GError                   **error)
{
  g_autofree char *anchor = amparo_anchor_dup_path (backup);
  g_autofree char *anchor_part = amparo_anchor_dup_path (part);
  AmparoVaultOptions own = { .clock = options != NULL ? options->clock : NULL };

  remove_copy (part);
  if (!copy_file (backup, part, error) || !copy_file (anchor, anchor_part, error))
    return NULL;

  return amparo_vault_open (part, name, passphrase, &own, error);
}

/* What the vault has and the backup has not, or has in an older state; NULL for a vault that
 * cannot even be opened for rescue. */
static GPtrArray *
find_missing (AmparoVault   *copy,
              const char    *path,
              const char    *name,
              AmparoSecret  *passphrase)
{
  const AmparoVaultOptions rescue = { .clock = copy->clock, .rescue = TRUE };
  gboolean is_there = amparo_disk_exists (path);
  g_autoptr (AmparoVault) now = is_there ? amparo_vault_open (path, name, passphrase, &rescue, NULL) : NULL;
  g_autoptr (GPtrArray) list = now != NULL ? amparo_vault_list (now, NULL) : NULL;
  GPtrArray *missing;

  if (is_there && list == NULL)
    return NULL;

  missing = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_summary_free);
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const AmparoSummary *summary = g_ptr_array_index (list, i);
      AmparoEntry *entry = g_hash_table_lookup (copy->records, summary->id);

      if (entry == NULL || entry->summary == NULL || entry->summary->changed < summary->changed)
        g_ptr_array_add (missing, amparo_summary_copy (summary));
    }

  return missing;
}

char *
amparo_vault_dup_aside_path (const char *path)
{
  if (!amparo_disk_exists (path))
    return NULL;

  for (guint i = 1; ; i++)
    {
      g_autofree char *aside = g_strdup_printf ("%s.replaced-%u", path, i);

      if (!amparo_disk_exists (aside))
        return g_steal_pointer (&aside);
    }
}

static gboolean
set_aside (const char  *path,
           const char  *aside,
           GError     **error)
{
  g_autofree char *anchor = amparo_anchor_dup_path (path);
  g_autofree char *aside_anchor = NULL;

  if (aside == NULL)
    return TRUE;

  aside_anchor = amparo_anchor_dup_path (aside);

  return amparo_disk_rename (path, aside, error)
         && (!amparo_disk_exists (anchor) || amparo_disk_rename (anchor, aside_anchor, error));
}

/* Opening does not read the texts; a backup that lost some is not put in place. */
static gboolean
is_whole (AmparoVault  *copy,
          GError      **error)
{
  g_autoptr (AmparoInspection) found = amparo_vault_inspect (copy, error);

  if (found != NULL && found->bad->len > 0)
    g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_DAMAGED,
                         _("This backup is damaged. Nothing was changed. Choose another backup, or look at what is left of this one in rescue mode."));

  return found != NULL && found->bad->len == 0;
}

static gboolean
replace_vault (AmparoVault               *copy,
               const char                *part,
               const char                *path,
               const AmparoVaultOptions  *options,
               GError                   **error)
{
  g_autofree char *aside = amparo_vault_dup_aside_path (path);
  g_autofree char *name = aside != NULL ? g_path_get_basename (aside) : NULL;

  /* What is purged from now on is still in what is set aside, so the trail knows its name. */
  if (!amparo_vault_may (copy, AMPARO_MAY_RESTORE, NULL, error) || !is_whole (copy, error)
      || !amparo_vault_write_deed (copy, AMPARO_DEED_RESTORE, NULL, name, error))
    return FALSE;

  /* Otherwise the restored vault would look like one that was put back in secret. */
  if (options != NULL)
    amparo_vault_remember (copy, options->witness);
  amparo_vault_close (copy);

  return set_aside (path, aside, error) && put_in_place (part, path, error);
}

gboolean
amparo_vault_restore (const char                *backup,
                      const char                *path,
                      const char                *name,
                      AmparoSecret              *passphrase,
                      gboolean                   replace,
                      const AmparoVaultOptions  *options,
                      GPtrArray                **missing,
                      GError                   **error)
{
  g_autofree char *part = dup_part_path (path);
  g_autoptr (AmparoVault) copy = NULL;
  gboolean done;

  g_return_val_if_fail (backup != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  copy = open_copy (backup, part, name, passphrase, options, error);
  done = copy != NULL;
  if (done && missing != NULL)
    *missing = find_missing (copy, path, name, passphrase);
  if (done && replace)
    done = replace_vault (copy, part, path, options, error);
  g_clear_object (&copy);
  remove_copy (part);

  return done;
}
