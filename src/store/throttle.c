/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/throttle.h"

#include <glib/gi18n.h>

#include "store/disk.h"
#include "store/guard.h"
#include "store/store-error.h"
#include "store/wire.h"

#define FORMAT  1
#define SIZE    (4 + 4 + 8)
#define SECOND  G_USEC_PER_SEC
#define SHORTEST (30 * (gint64) SECOND)
#define LONGEST  (15 * 60 * (gint64) SECOND)

struct _AmparoThrottle
{
  /* owned */
  char     *path;
  /* plain */
  gint64  (*clock) (void);
  guint32   n_wrong;
  gint64    last;       /* when the last try was */
};

static void
read_count (AmparoThrottle *self)
{
  g_autoptr (AmparoDisk) disk = amparo_disk_exists (self->path) ? amparo_disk_open (self->path, FALSE, NULL) : NULL;
  guint8 bytes[SIZE];
  AmparoWire wire = AMPARO_WIRE (bytes, sizeof bytes);

  if (disk == NULL || !amparo_disk_read (disk, bytes, sizeof bytes, 0) || amparo_wire_read_u32 (&wire) != FORMAT)
    return;

  self->n_wrong = amparo_wire_read_u32 (&wire);
  self->last = amparo_wire_read_u64 (&wire);
}

static gboolean
write_count (AmparoThrottle  *self,
             GError         **error)
{
  g_autoptr (AmparoDisk) disk = amparo_disk_open (self->path, TRUE, error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  amparo_wire_u32 (bytes, FORMAT);
  amparo_wire_u32 (bytes, self->n_wrong);
  amparo_wire_u64 (bytes, self->last);

  return disk != NULL && amparo_disk_write (disk, bytes->data, bytes->len, 0, error)
         && amparo_disk_sync (disk, error);
}

AmparoThrottle *
amparo_throttle_new (const char *vault_path,
                     gint64      (*clock) (void))
{
  AmparoThrottle *self = g_new0 (AmparoThrottle, 1);

  self->path = g_strconcat (vault_path, ".tries", NULL);
  self->clock = clock;
  read_count (self);

  return self;
}

void
amparo_throttle_free (AmparoThrottle *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_free (self);
}

static gint64
get_pause (const AmparoThrottle *self)
{
  gint64 pause = SHORTEST;

  if (self->n_wrong < AMPARO_FREE_TRIES)
    return 0;

  for (guint i = AMPARO_FREE_TRIES; i < self->n_wrong && pause < LONGEST; i++)
    pause *= 2;

  return MIN (pause, LONGEST);
}

/* A clock that was set back makes the wait no longer than the pause, and no shorter. */
guint
amparo_throttle_get_wait (AmparoThrottle *self)
{
  gint64 passed = self->clock () - self->last;
  gint64 wait = get_pause (self) - MAX (passed, 0);

  return MAX (wait + SECOND - 1, 0) / SECOND;
}

gboolean
amparo_throttle_enter (AmparoThrottle  *self,
                       GError         **error)
{
  guint seconds;

  if (!AMPARO_GUARD (THROTTLE))
    return TRUE;

  seconds = amparo_throttle_get_wait (self);
  if (seconds > 0)
    {
      g_set_error (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_WAIT,
                   ngettext ("Too many wrong tries. Wait %u second, then try again.",
                             "Too many wrong tries. Wait %u seconds, then try again.", seconds), seconds);
      return FALSE;
    }

  self->n_wrong++;
  self->last = self->clock ();

  return write_count (self, error);
}

guint
amparo_throttle_leave (AmparoThrottle *self)
{
  guint before = self->n_wrong > 0 ? self->n_wrong - 1 : 0;

  self->n_wrong = 0;
  write_count (self, NULL);

  return before;
}
