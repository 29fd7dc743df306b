/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/place.h"

#include <glib/gi18n.h>
#include <sys/vfs.h>

#include "store/store-error.h"

/* statfs(2); 9P is also how a virtual machine shares a folder of its host. */
static const guint64 networks[] = {
  0x6969,       /* NFS */
  0x517b,       /* SMB */
  0xff534d42,   /* CIFS */
  0xfe534d42,   /* SMB 2 */
  0x01021997,   /* 9P */
  0x5346414f,   /* AFS */
  0x6b414653,   /* kAFS */
  0x73757245,   /* Coda */
  0x564c,       /* NCP */
  0x00c36400,   /* Ceph */
  0x65735546,   /* FUSE: sshfs, rclone and the like */
};

static const char * const synchronised[] = {
  "Dropbox", "OneDrive", "Google Drive", "GoogleDrive", "Nextcloud", "ownCloud", "Syncthing", "Sync", "pCloudDrive", "MEGA",
};

gboolean
amparo_place_is_network (guint64 type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (networks); i++)
    {
      if (networks[i] == (type & 0xffffffff))
        return TRUE;
    }

  return FALSE;
}

/* A folder that cannot be asked will say itself why it cannot be used. */
gboolean
amparo_place_check (const char  *path,
                    GError     **error)
{
  g_autofree char *full = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (full);
  struct statfs about;

  if (statfs (folder, &about) != 0 || !amparo_place_is_network ((guint64) about.f_type))
    return TRUE;

  g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_PLACE,
                       _("This folder is on a network drive, where a vault cannot be kept safely. Choose a folder on this computer; nothing was changed."));

  return FALSE;
}

char *
amparo_place_dup_synchronised (const char *path)
{
  g_autofree char *full = g_canonicalize_filename (path, NULL);
  g_auto (GStrv) parts = g_strsplit (full, G_DIR_SEPARATOR_S, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (synchronised); j++)
        {
          if (g_ascii_strcasecmp (parts[i], synchronised[j]) == 0)
            return g_strdup (parts[i]);
        }
    }

  return NULL;
}
