/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Finds and reads content files. Private to this room. */

/* Adds the path of every *.xml at or below @path, folders in alphabetical order; what
 * cannot be read gets a diagnostic. */
void    amparo_files_find (const char *path,
                           GPtrArray  *found,
                           GPtrArray  *diagnostics);

/* The bytes of a file, or NULL and a diagnostic. Never reads more than a content file
 * may have. */
GBytes *amparo_files_read (const char *path,
                           GPtrArray  *diagnostics);

G_END_DECLS
