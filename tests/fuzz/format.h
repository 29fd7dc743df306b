/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Formats of ours that are read from a file somebody else may have written. Reading one must
 * never crash, hang, or leak, whatever the bytes; and what was understood must read back
 * as the same once it was written again. */

typedef struct
{
  const char *name;
  gboolean  (*read) (const guint8 *bytes,    /* whether it was understood */
                     gsize         length);
  GBytes   *(*seed) (void);                  /* one that is right, to begin with */
} Format;

extern const Format formats[];               /* ends with a name of NULL */

const Format *format_find   (const char   *name);   /* nullable */
/* Reads what is right, then that with a few bytes changed, cut or put in, so often. */
void          format_mutate (const Format *self,
                             guint         rounds);
/* A GLib test for each. */
void          format_add_tests (const char *path,
                                guint       rounds);

G_END_DECLS
