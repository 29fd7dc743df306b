/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One entry of po/es.po, with its escapes resolved. */
typedef struct
{
  GString  *english;
  GString  *spanish;   /* of a plural, its forms with a space between */
  gboolean  fuzzy;
} PoEntry;

/* Every entry but the header, in the order of the file; the caller's. */
GPtrArray *po_file_read (void);

G_END_DECLS
