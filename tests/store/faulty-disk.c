/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "faulty-disk.h"

typedef struct
{
  sqlite3_file  base;
  sqlite3_file *real;   /* behind it in the same block */
} File;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs faulty_vfs;

static guint countdown;
static int failure;
static gboolean lasting;
static gboolean failed;

void
faulty_disk_fail (guint    nth,
                  int      code,
                  gboolean stays)
{
  countdown = nth;
  failure = code;
  lasting = stays;
  failed = FALSE;
}

gboolean
faulty_disk_has_failed (void)
{
  return failed;
}

/* SQLITE_OK, or what the call fails with. */
static int
count_call (void)
{
  if (failed && lasting)
    return failure;
  if (countdown == 0 || --countdown > 0)
    return SQLITE_OK;

  failed = TRUE;

  return failure;
}

static sqlite3_file *
real (sqlite3_file *file)
{
  return ((File *) file)->real;
}

static int
close_cb (sqlite3_file *file)
{
  return real (file)->pMethods->xClose (real (file));
}

static int
read_cb (sqlite3_file  *file,
         void          *buffer,
         int            size,
         sqlite3_int64  offset)
{
  return real (file)->pMethods->xRead (real (file), buffer, size, offset);
}

static int
write_cb (sqlite3_file  *file,
          const void    *buffer,
          int            size,
          sqlite3_int64  offset)
{
  int code = count_call ();

  return code != SQLITE_OK ? code : real (file)->pMethods->xWrite (real (file), buffer, size, offset);
}

static int
truncate_cb (sqlite3_file  *file,
             sqlite3_int64  size)
{
  int code = count_call ();

  return code != SQLITE_OK ? code : real (file)->pMethods->xTruncate (real (file), size);
}

static int
sync_cb (sqlite3_file *file,
         int           flags)
{
  int code = count_call ();

  return code != SQLITE_OK ? code : real (file)->pMethods->xSync (real (file), flags);
}

static int
size_cb (sqlite3_file  *file,
         sqlite3_int64 *size)
{
  return real (file)->pMethods->xFileSize (real (file), size);
}

static int
lock_cb (sqlite3_file *file,
         int           lock)
{
  return real (file)->pMethods->xLock (real (file), lock);
}

static int
unlock_cb (sqlite3_file *file,
           int           lock)
{
  return real (file)->pMethods->xUnlock (real (file), lock);
}

static int
check_lock_cb (sqlite3_file *file,
               int          *is_reserved)
{
  return real (file)->pMethods->xCheckReservedLock (real (file), is_reserved);
}

static int
control_cb (sqlite3_file *file,
            int           operation,
            void         *argument)
{
  return real (file)->pMethods->xFileControl (real (file), operation, argument);
}

static int
sector_cb (sqlite3_file *file)
{
  return real (file)->pMethods->xSectorSize (real (file));
}

static int
device_cb (sqlite3_file *file)
{
  return real (file)->pMethods->xDeviceCharacteristics (real (file));
}

/* Version 1: without shared memory and mapping, which a logbook does not use. */
static const sqlite3_io_methods methods = {
  1, close_cb, read_cb, write_cb, truncate_cb, sync_cb, size_cb, lock_cb, unlock_cb, check_lock_cb,
  control_cb, sector_cb, device_cb,
};

/* A new journal changes the folder. */
static int
open_cb (sqlite3_vfs   *vfs,
         const char    *name,
         sqlite3_file  *file,
         int            flags,
         int           *out_flags)
{
  File *self = (File *) file;
  int code = (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0 ? count_call () : SQLITE_OK;

  self->base.pMethods = NULL;
  self->real = (sqlite3_file *) (self + 1);
  if (code == SQLITE_OK)
    code = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  if (code == SQLITE_OK)
    self->base.pMethods = &methods;

  return code;
}

void
faulty_disk_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  faulty_vfs = *real_vfs;
  faulty_vfs.zName = "faulty";
  faulty_vfs.szOsFile = (int) sizeof (File) + real_vfs->szOsFile;
  faulty_vfs.xOpen = open_cb;
  g_assert_cmpint (sqlite3_vfs_register (&faulty_vfs, 1), ==, SQLITE_OK);
}
