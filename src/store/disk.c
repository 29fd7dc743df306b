/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/disk.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

#include "store/guard.h"
#include "store/store-error.h"

struct _AmparoDisk
{
  /* owned */
  sqlite3_file *file;
  char         *path;
};

static const struct
{
  int              code;     /* of SQLite */
  AmparoStoreError meaning;
  const char      *message;
} failures[] = {
  { SQLITE_FULL, AMPARO_STORE_ERROR_FULL,
    N_("The disk is full. What was saved before is safe. Make room, and it is saved then.") },
  { SQLITE_BUSY, AMPARO_STORE_ERROR_BUSY,
    N_("Another Amparo has this vault open. Close it there first.") },
  { SQLITE_LOCKED, AMPARO_STORE_ERROR_BUSY,
    N_("Another Amparo has this vault open. Close it there first.") },
  { SQLITE_NOTADB, AMPARO_STORE_ERROR_NOT_A_VAULT,
    N_("This file is no vault of Amparo. Choose another file; nothing was changed.") },
  { SQLITE_CORRUPT, AMPARO_STORE_ERROR_DAMAGED,
    N_("The vault is damaged. Nothing was changed. Restore a backup, or look at what is left in rescue mode.") },
  { SQLITE_READONLY, AMPARO_STORE_ERROR_READ_ONLY,
    N_("The vault, or its folder, cannot be written to. Nothing was changed. Ask for the right to write there.") },
  { SQLITE_PERM, AMPARO_STORE_ERROR_READ_ONLY,
    N_("The vault, or its folder, cannot be written to. Nothing was changed. Ask for the right to write there.") },
  { SQLITE_NOMEM, AMPARO_STORE_ERROR_NO_MEMORY,
    N_("There is not enough free memory. What was saved before is safe. Close other programs and try again.") },
  { SQLITE_CANTOPEN, AMPARO_STORE_ERROR_NOT_FOUND,
    N_("The vault is not there or cannot be opened. Look whether the disk or the stick is connected.") },
};

void
amparo_disk_fail (int      code,
                  GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      if (failures[i].code == (code & 0xff))
        {
          g_set_error_literal (error, AMPARO_STORE_ERROR, failures[i].meaning, _(failures[i].message));
          return;
        }
    }

  /* Translators: %d is a number for whoever repairs the computer */
  g_set_error (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_IO,
               _("The disk did not take or give what it should (%d). What was saved before is safe. Check the disk and its cable, then try again."),
               code);
}

void
amparo_disk_fail_at (const char  *path,
                     int          code,
                     GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  gboolean closed = g_access (folder, F_OK) == 0 && g_access (folder, W_OK) != 0;

  amparo_disk_fail ((code & 0xff) == SQLITE_CANTOPEN && closed ? SQLITE_READONLY : code, error);
}

/* SQLite wants a second zero behind the name. */
static char *
dup_name (const char *path)
{
  g_autofree char *full = g_canonicalize_filename (path, NULL);
  char *name = g_malloc0 (strlen (full) + 2);

  strcpy (name, full);

  return name;
}

/* The kind of file whose folder SQLite syncs with its first sync. */
AmparoDisk *
amparo_disk_open (const char  *path,
                  gboolean     create,
                  GError     **error)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  AmparoDisk *self = g_new0 (AmparoDisk, 1);
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_SUPER_JOURNAL | (create ? SQLITE_OPEN_CREATE : 0);
  int code;

  self->path = dup_name (path);
  self->file = g_malloc0 (vfs->szOsFile);
  code = vfs->xOpen (vfs, self->path, self->file, flags, &flags);
  if (code == SQLITE_OK && (flags & SQLITE_OPEN_READONLY) == 0)
    return self;

  amparo_disk_fail_at (self->path, code != SQLITE_OK ? code : SQLITE_READONLY, error);
  amparo_disk_close (self);

  return NULL;
}

void
amparo_disk_close (AmparoDisk *self)
{
  if (self == NULL)
    return;

  if (self->file->pMethods != NULL)
    self->file->pMethods->xClose (self->file);
  g_free (self->file);
  g_free (self->path);
  g_free (self);
}

gboolean
amparo_disk_read (AmparoDisk *self,
                  gpointer    bytes,
                  gsize       length,
                  gsize       offset)
{
  return self->file->pMethods->xRead (self->file, bytes, length, offset) == SQLITE_OK;
}

gboolean
amparo_disk_write (AmparoDisk     *self,
                   gconstpointer   bytes,
                   gsize           length,
                   gsize           offset,
                   GError        **error)
{
  int code = self->file->pMethods->xWrite (self->file, bytes, length, offset);

  if (code != SQLITE_OK)
    amparo_disk_fail (code, error);

  return code == SQLITE_OK;
}

gboolean
amparo_disk_sync (AmparoDisk  *self,
                  GError     **error)
{
  int code = SQLITE_OK;

  if (AMPARO_GUARD (SYNC))
    code = self->file->pMethods->xSync (self->file, SQLITE_SYNC_NORMAL);
  if (code != SQLITE_OK)
    amparo_disk_fail (code, error);

  return code == SQLITE_OK;
}

gint64
amparo_disk_size (AmparoDisk *self)
{
  sqlite3_int64 size = -1;

  if (self->file->pMethods->xFileSize (self->file, &size) != SQLITE_OK)
    return -1;

  return size;
}

gboolean
amparo_disk_exists (const char *path)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  g_autofree char *name = dup_name (path);
  int exists = 0;

  return vfs->xAccess (vfs, name, SQLITE_ACCESS_EXISTS, &exists) == SQLITE_OK && exists;
}

gboolean
amparo_disk_remove (const char *path)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  g_autofree char *name = dup_name (path);

  return vfs->xDelete (vfs, name, TRUE) == SQLITE_OK;
}

static gboolean
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    g_close (fd, NULL);

  return synced;
}

static gboolean
rename_and_sync (const char *from,
                 const char *to)
{
  return g_rename (from, to) == 0 && sync_folder (to);
}

#ifdef AMPARO_STORE_TESTING

static AmparoDiskRename do_rename = rename_and_sync;

void
amparo_disk_set_rename (AmparoDiskRename func)
{
  do_rename = func != NULL ? func : rename_and_sync;
}

#else

#define do_rename rename_and_sync

#endif

gboolean
amparo_disk_rename (const char  *from,
                    const char  *to,
                    GError     **error)
{
  g_autofree char *full = g_canonicalize_filename (to, NULL);

  if (do_rename (from, full))
    return TRUE;

  amparo_disk_fail (errno == ENOSPC ? SQLITE_FULL : SQLITE_IOERR, error);

  return FALSE;
}
