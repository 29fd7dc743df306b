/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One message of a catalog. Both strings may hold what a .mo file holds: a context and
 * EOT before the original, a plural and NUL behind it. */
typedef struct
{
  const char *original;
  const char *translation;
  gsize       length;     /* of the original, where it holds a NUL; else 0 */
} MoMessage;

/* The bytes that msgfmt would write, in the order of bytes of this machine or in the
 * other one. @messages are in the order of their originals, as the format wants. */
GBytes *mo_write (const MoMessage *messages,
                  guint            n_messages,
                  gboolean         swapped);

G_END_DECLS
