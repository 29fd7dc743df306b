/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The small files beside a vault, through SQLite's own layer over the system: it knows
 * how to finish a short write and which folder to sync, and whatever a test does to the
 * disk below SQLite is done to these files too. */

typedef struct _AmparoDisk AmparoDisk;

AmparoDisk *amparo_disk_open   (const char     *path,
                                gboolean        create,
                                GError        **error);
void        amparo_disk_close  (AmparoDisk     *self);
gboolean    amparo_disk_read   (AmparoDisk     *self,
                                gpointer        bytes,
                                gsize           length,
                                gsize           offset);   /* FALSE where the file is shorter, too */
gboolean    amparo_disk_write  (AmparoDisk     *self,
                                gconstpointer   bytes,
                                gsize           length,
                                gsize           offset,
                                GError        **error);
gboolean    amparo_disk_sync   (AmparoDisk     *self,
                                GError        **error);
gint64      amparo_disk_size   (AmparoDisk     *self);

gboolean    amparo_disk_exists (const char     *path);
gboolean    amparo_disk_remove (const char     *path);

/* Puts a finished file in the place of another one, and waits until the folder knows. */
gboolean    amparo_disk_rename (const char     *from,
                                const char     *to,
                                GError        **error);

#ifdef AMPARO_STORE_TESTING
/* A disk that exists only in a test renames its files itself; NULL: the system does. */
typedef gboolean (*AmparoDiskRename) (const char *from,
                                      const char *to);
void        amparo_disk_set_rename (AmparoDiskRename func);
#endif

/* Sets the error for a result code of SQLite. */
void        amparo_disk_fail   (int             code,
                                GError        **error);
/* For one that came of opening a file. SQLite says the same of a folder that nobody may write
 * to as of one that is gone. */
void        amparo_disk_fail_at (const char    *path,
                                int             code,
                                GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoDisk, amparo_disk_close)

G_END_DECLS
