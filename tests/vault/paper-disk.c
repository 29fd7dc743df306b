/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "paper-disk.h"

#include <sqlite3.h>
#include <string.h>

#include "store/disk.h"

#define SECTOR 512

typedef enum
{
  DONE_WRITE,
  DONE_TRUNCATE,
  DONE_SYNC,
  DONE_DELETE,
  DONE_RENAME,     /* to what its bytes say */
  DONE_FOLDER,     /* synced */
} What;

typedef struct
{
  What    what;
  char   *name;
  gsize   offset;    /* or size */
  GBytes *bytes;
} Done;

typedef struct
{
  sqlite3_file  base;
  char         *name;
} File;

/* name → GByteArray */
static GHashTable *files;
static GHashTable *settled;
/* of Done, since then */
static GPtrArray *history;

static guint refuse_at;
static guint n_calls;
static Refusal refuse_kinds;
static int refuse_code;
static gboolean refuse_for_ever;
static gboolean did_refuse;

static void
done_free (Done *self)
{
  g_free (self->name);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

static void
remember (What          what,
          const char   *name,
          gsize         offset,
          gconstpointer bytes,
          gsize         length)
{
  Done *done = g_new0 (Done, 1);

  done->what = what;
  done->name = g_strdup (name);
  done->offset = offset;
  done->bytes = bytes != NULL ? g_bytes_new (bytes, length) : NULL;
  g_ptr_array_add (history, done);
}

static gboolean
is_refused (Refusal kind)
{
  if (refuse_at == 0 || (refuse_kinds & kind) == 0)
    return FALSE;

  n_calls++;
  if (n_calls != refuse_at && !(refuse_for_ever && n_calls > refuse_at))
    return FALSE;
  did_refuse = TRUE;

  return TRUE;
}

static GByteArray *
get_file (GHashTable *all,
          const char *name)
{
  GByteArray *bytes = g_hash_table_lookup (all, name);

  if (bytes == NULL)
    {
      bytes = g_byte_array_new ();
      g_hash_table_insert (all, g_strdup (name), bytes);
    }

  return bytes;
}

static void
resize (GByteArray *bytes,
        gsize       size)
{
  gsize before = bytes->len;

  g_byte_array_set_size (bytes, size);
  if (size > before)
    memset (bytes->data + before, 0, size - before);
}

static void
apply_write (GByteArray   *bytes,
             gsize         offset,
             gconstpointer data,
             gsize         length)
{
  /* An empty array has no bytes to point at. */
  if (length == 0)
    return;

  if (bytes->len < offset + length)
    resize (bytes, offset + length);
  memcpy (bytes->data + offset, data, length);
}

/* The methods of a file */

static int
close_file (sqlite3_file *file)
{
  g_clear_pointer (&((File *) file)->name, g_free);

  return SQLITE_OK;
}

static int
read_file (sqlite3_file  *file,
           void          *target,
           int            length,
           sqlite3_int64  offset)
{
  GByteArray *bytes = get_file (files, ((File *) file)->name);
  gsize there = (gsize) offset < bytes->len ? MIN ((gsize) length, bytes->len - (gsize) offset) : 0;

  if (is_refused (REFUSE_READ))
    return refuse_code != 0 ? refuse_code : SQLITE_IOERR_READ;
  if (there > 0)
    memcpy (target, bytes->data + offset, there);
  memset ((guint8 *) target + there, 0, length - there);

  return there == (gsize) length ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

static int
write_file (sqlite3_file  *file,
            const void    *data,
            int            length,
            sqlite3_int64  offset)
{
  const char *name = ((File *) file)->name;

  if (is_refused (REFUSE_WRITE))
    {
      /* Half of it may have gone through before the disk was full. */
      apply_write (get_file (files, name), offset, data, length / 2);
      remember (DONE_WRITE, name, offset, data, length / 2);
      return refuse_code != 0 ? refuse_code : SQLITE_IOERR_WRITE;
    }
  apply_write (get_file (files, name), offset, data, length);
  remember (DONE_WRITE, name, offset, data, length);

  return SQLITE_OK;
}

static int
truncate_file (sqlite3_file  *file,
               sqlite3_int64  size)
{
  const char *name = ((File *) file)->name;

  if (is_refused (REFUSE_TRUNCATE))
    return refuse_code != 0 ? refuse_code : SQLITE_IOERR_TRUNCATE;
  resize (get_file (files, name), size);
  remember (DONE_TRUNCATE, name, size, NULL, 0);

  return SQLITE_OK;
}

static int
sync_file (sqlite3_file *file,
           int           flags)
{
  if (is_refused (REFUSE_SYNC))
    return refuse_code != 0 ? refuse_code : SQLITE_IOERR_FSYNC;
  remember (DONE_SYNC, ((File *) file)->name, 0, NULL, 0);

  return SQLITE_OK;
}

static int
get_size (sqlite3_file  *file,
          sqlite3_int64 *size)
{
  *size = get_file (files, ((File *) file)->name)->len;

  return SQLITE_OK;
}

static int
lock_file (sqlite3_file *file,
           int           level)
{
  return SQLITE_OK;
}

static int
check_lock (sqlite3_file *file,
            int          *reserved)
{
  *reserved = 0;

  return SQLITE_OK;
}

static int
control_file (sqlite3_file *file,
              int           operation,
              void         *argument)
{
  return SQLITE_NOTFOUND;
}

static int
get_sector (sqlite3_file *file)
{
  return 4096;
}

/* As SQLite takes any disk under Linux to be: writing here leaves the neighbors alone. */
static int
get_manners (sqlite3_file *file)
{
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = close_file,
  .xRead = read_file,
  .xWrite = write_file,
  .xTruncate = truncate_file,
  .xSync = sync_file,
  .xFileSize = get_size,
  .xLock = lock_file,
  .xUnlock = lock_file,
  .xCheckReservedLock = check_lock,
  .xFileControl = control_file,
  .xSectorSize = get_sector,
  .xDeviceCharacteristics = get_manners,
};

/* The methods of the disk */

static int
open_file (sqlite3_vfs  *vfs,
           const char   *name,
           sqlite3_file *file,
           int           flags,
           int          *out_flags)
{
  static guint n_temporary;

  file->pMethods = NULL;
  if (is_refused (REFUSE_OPEN))
    return refuse_code != 0 ? refuse_code : SQLITE_CANTOPEN;
  if (name != NULL && (flags & SQLITE_OPEN_CREATE) == 0 && !g_hash_table_contains (files, name))
    return SQLITE_CANTOPEN;

  ((File *) file)->name = name != NULL ? g_strdup (name) : g_strdup_printf ("/temporary-%u", n_temporary++);
  get_file (files, ((File *) file)->name);
  file->pMethods = &methods;
  if (out_flags != NULL)
    *out_flags = flags;

  return SQLITE_OK;
}

static int
delete_file (sqlite3_vfs *vfs,
             const char  *name,
             int          sync)
{
  if (!g_hash_table_remove (files, name))
    return SQLITE_IOERR_DELETE_NOENT;
  remember (DONE_DELETE, name, 0, NULL, 0);

  return SQLITE_OK;
}

static int
access_file (sqlite3_vfs *vfs,
             const char  *name,
             int          flags,
             int         *result)
{
  *result = g_hash_table_contains (files, name);

  return SQLITE_OK;
}

static int
complete_name (sqlite3_vfs *vfs,
               const char  *name,
               int          size,
               char        *out)
{
  g_strlcpy (out, name, size);

  return SQLITE_OK;
}

static sqlite3_vfs *real;

static int
randomize (sqlite3_vfs *vfs,
           int          length,
           char        *out)
{
  return real->xRandomness (real, length, out);
}

static int
sleep_a_while (sqlite3_vfs *vfs,
               int          microseconds)
{
  return microseconds;
}

static int
get_time (sqlite3_vfs *vfs,
          double      *time)
{
  return real->xCurrentTime (real, time);
}

static int
get_last_error (sqlite3_vfs *vfs,
                int          length,
                char        *out)
{
  return 0;
}

static sqlite3_vfs paper = {
  .iVersion = 1,
  .szOsFile = sizeof (File),
  .mxPathname = 512,
  .zName = "paper",
  .xOpen = open_file,
  .xDelete = delete_file,
  .xAccess = access_file,
  .xFullPathname = complete_name,
  .xRandomness = randomize,
  .xSleep = sleep_a_while,
  .xCurrentTime = get_time,
  .xGetLastError = get_last_error,
};

/* The folder is another thing that has to be synced. */
static gboolean
rename_file (const char *from,
             const char *to)
{
  gpointer bytes, name;

  if (!g_hash_table_steal_extended (files, from, &name, &bytes))
    return FALSE;

  g_free (name);
  g_hash_table_insert (files, g_strdup (to), bytes);
  remember (DONE_RENAME, from, 0, to, strlen (to) + 1);
  remember (DONE_FOLDER, to, 0, NULL, 0);

  return TRUE;
}

static GHashTable *
create_files (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_byte_array_unref);
}

static GHashTable *
copy_files (GHashTable *from)
{
  GHashTable *copy = create_files ();
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      GByteArray *bytes = value;

      apply_write (get_file (copy, name), 0, bytes->data, bytes->len);
    }

  return copy;
}

void
paper_disk_insert (void)
{
  sqlite3_initialize ();
  if (real == NULL)
    real = sqlite3_vfs_find (NULL);
  files = create_files ();
  settled = create_files ();
  history = g_ptr_array_new_with_free_func ((GDestroyNotify) done_free);
  paper_disk_refuse (0, 0, 0, FALSE);
  sqlite3_vfs_register (&paper, TRUE);
  amparo_disk_set_rename (rename_file);
}

void
paper_disk_remove (void)
{
  sqlite3_vfs_register (real, TRUE);
  amparo_disk_set_rename (NULL);
  g_clear_pointer (&files, g_hash_table_unref);
  g_clear_pointer (&settled, g_hash_table_unref);
  g_clear_pointer (&history, g_ptr_array_unref);
}

void
paper_disk_settle (void)
{
  g_hash_table_unref (settled);
  settled = copy_files (files);
  g_ptr_array_set_size (history, 0);
}

guint
paper_disk_get_length (void)
{
  return history->len;
}

gpointer
paper_disk_copy (void)
{
  return copy_files (files);
}

void
paper_disk_put_back (gpointer copy)
{
  g_hash_table_unref (files);
  files = copy_files (copy);
}

void
paper_disk_copy_free (gpointer copy)
{
  g_hash_table_unref (copy);
}

/* Whether the file, or for a rename the folder, was synced after the i-th thing and before the
 * power went. */
static gboolean
is_synced (guint       i,
           guint       at,
           const char *name)
{
  gboolean is_rename = ((const Done *) g_ptr_array_index (history, i))->what == DONE_RENAME;

  for (guint j = i + 1; j < at; j++)
    {
      const Done *done = g_ptr_array_index (history, j);

      if (is_rename ? done->what == DONE_FOLDER : done->what == DONE_SYNC && g_str_equal (done->name, name))
        return TRUE;
    }

  return FALSE;
}

static void
apply_in_part (GByteArray *bytes,
               const Done *done,
               Loss        loss,
               GRand      *rand)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (done->bytes, &length);

  for (gsize at = 0; at < length; at += SECTOR)
    {
      gsize piece = MIN (SECTOR, length - at);
      guint8 other[SECTOR] = { 0 };

      if (loss == LOSS_TORN && g_rand_boolean (rand))
        continue;
      for (gsize i = 0; loss == LOSS_GARBAGE && i < piece; i++)
        other[i] = g_rand_int (rand);
      apply_write (bytes, done->offset + at, loss == LOSS_TORN ? data + at : other, piece);
    }
}

static void
apply_rename (const Done *done)
{
  gpointer bytes, name;

  if (!g_hash_table_steal_extended (files, done->name, &name, &bytes))
    return;

  g_free (name);
  g_hash_table_insert (files, g_strdup (g_bytes_get_data (done->bytes, NULL)), bytes);
}

/* Something that was in flight when the power went. */
static void
apply_in_flight (const Done *done,
                 Loss        loss,
                 GRand      *rand)
{
  if (loss == LOSS_ALL || (loss != LOSS_NOTHING && g_rand_boolean (rand)))
    return;

  if (done->what == DONE_TRUNCATE)
    resize (get_file (files, done->name), done->offset);
  else if (done->what == DONE_DELETE)
    g_hash_table_remove (files, done->name);
  else if (done->what == DONE_RENAME)
    apply_rename (done);
  else if (loss == LOSS_NOTHING || loss == LOSS_SOME)
    apply_write (get_file (files, done->name), done->offset, g_bytes_get_data (done->bytes, NULL), g_bytes_get_size (done->bytes));
  else
    apply_in_part (get_file (files, done->name), done, loss, rand);
}

void
paper_disk_lose_power (guint   at,
                       Loss    loss,
                       guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_hash_table_unref (files);
  files = copy_files (settled);
  for (guint i = 0; i < at; i++)
    {
      const Done *done = g_ptr_array_index (history, i);

      if (done->what == DONE_SYNC)
        get_file (files, done->name);
      else if (done->what != DONE_FOLDER)
        apply_in_flight (done, is_synced (i, at, done->name) ? LOSS_NOTHING : loss, rand);
    }
}

void
paper_disk_refuse (guint    n,
                   Refusal  kinds,
                   int      code,
                   gboolean for_ever)
{
  refuse_at = n;
  refuse_kinds = kinds;
  refuse_code = code;
  refuse_for_ever = for_ever;
  n_calls = 0;
  did_refuse = FALSE;
}

gboolean
paper_disk_refused (void)
{
  return did_refuse;
}

void
paper_disk_forget_last (void)
{
  g_ptr_array_set_size (history, history->len - 1);
}

/* 0 where there is no such file. */
gsize
paper_disk_get_size (const char *name)
{
  GByteArray *bytes = g_hash_table_lookup (files, name);

  return bytes != NULL ? bytes->len : 0;
}

void
paper_disk_flip (const char *name,
                 gsize       bit)
{
  get_file (files, name)->data[bit / 8] ^= 1 << bit % 8;
}

void
paper_disk_fill (const char *name,
                 gsize       at,
                 gsize       length,
                 guint8      byte)
{
  GByteArray *bytes = get_file (files, name);

  memset (bytes->data + at, byte, MIN (length, bytes->len - at));
}

void
paper_disk_cut (const char *name,
                gsize       size)
{
  resize (get_file (files, name), size);
}

void
paper_disk_repeat (const char *name,
                   gsize       from,
                   gsize       to,
                   gsize       length)
{
  GByteArray *bytes = get_file (files, name);

  memcpy (bytes->data + to, bytes->data + from, MIN (length, bytes->len - to));
}
