/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where a vault may lie. On a network file system neither locks nor “it is on the disk”
 * can be relied on. */
gboolean amparo_place_check           (const char  *path,
                                       GError     **error);

/* Whether the folder looks like one that a program copies elsewhere, such as Dropbox: it
 * would carry the vault and its anchor away at different moments. Gives the name of the
 * folder, or NULL. */
char    *amparo_place_dup_synchronised (const char *path);

/* Whether a file system of this type (statfs) is reached over a network. */
gboolean amparo_place_is_network      (guint64      type);

G_END_DECLS
