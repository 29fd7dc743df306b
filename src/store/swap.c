/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/swap.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/sysmacros.h>

/* A disk may stand on another one: a volume on an encrypted partition. */
#define DEEPEST 8

/* @device: its folder below /sys. What cryptsetup has made is called CRYPT-… there. */
static gboolean
is_encrypted (const char *device,
              guint       depth)
{
  g_autofree char *uuid = g_build_filename (device, "dm", "uuid", NULL);
  g_autofree char *below = g_build_filename (device, "slaves", NULL);
  g_autofree char *name = NULL;
  g_autoptr (GDir) slaves = NULL;
  const char *slave;
  guint n = 0;

  if (g_file_get_contents (uuid, &name, NULL, NULL) && g_str_has_prefix (name, "CRYPT-"))
    return TRUE;

  slaves = depth < DEEPEST ? g_dir_open (below, 0, NULL) : NULL;
  while (slaves != NULL && (slave = g_dir_read_name (slaves)) != NULL)
    {
      g_autofree char *path = g_build_filename (below, slave, NULL);

      if (!is_encrypted (path, depth + 1))
        return FALSE;
      n++;
    }

  return n > 0;
}

/* Of a partition itself, or of the disk that a swap file lies on. */
static char *
dup_device (const char *root,
            const char *path)
{
  g_autofree char *full = g_build_filename (root, path, NULL);
  g_autofree char *number = NULL;
  GStatBuf about;
  dev_t device;

  if (g_stat (full, &about) != 0)
    return NULL;

  device = S_ISBLK (about.st_mode) ? about.st_rdev : about.st_dev;
  number = g_strdup_printf ("%u:%u", major (device), minor (device));

  return g_build_filename (root, "sys", "dev", "block", number, NULL);
}

static gboolean
is_plain (const char *root,
          const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 2);
  g_autofree char *device = NULL;

  if (words[0] == NULL || words[0][0] != '/' || g_str_has_prefix (words[0], "/dev/zram"))
    return FALSE;

  device = dup_device (root, words[0]);

  return device == NULL || !is_encrypted (device, 0);
}

gboolean
amparo_swap_is_plain (const char *root)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (root != NULL, FALSE);

  path = g_build_filename (root, "proc", "swaps", NULL);
  if (!g_file_get_contents (path, &text, NULL, NULL))
    return FALSE;

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (is_plain (root, lines[i]))
      return TRUE;

  return FALSE;
}

const char *
amparo_swap_get_warning (void)
{
  return _("This computer may write what is in its memory to its disk, unsealed (swap). Ask whoever looks after it to encrypt the swap or to turn it off.");
}
