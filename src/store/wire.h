/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The bytes inside our envelopes: numbers big end first, texts and bytes behind their
 * length. The same values always give the same bytes.
 *
 * A reader never goes past its end. Once something did not fit, it gives zeros and NULLs
 * and says so at the end, so that a format is read in one go and asked once. */

void    amparo_wire_u8     (GByteArray    *out,
                            guint8         value);
void    amparo_wire_u32    (GByteArray    *out,
                            guint32        value);
void    amparo_wire_u64    (GByteArray    *out,
                            guint64        value);
void    amparo_wire_raw    (GByteArray    *out,
                            gconstpointer  bytes,
                            gsize          length);
void    amparo_wire_bytes  (GByteArray    *out,
                            gconstpointer  bytes,
                            gsize          length);
void    amparo_wire_string (GByteArray    *out,
                            const char    *string);   /* NULL is read back as "" */

typedef struct
{
  const guint8 *at;
  gsize         left;
  gboolean      failed;
} AmparoWire;

#define AMPARO_WIRE(bytes, length) { (bytes), (length), FALSE }

guint8        amparo_wire_read_u8     (AmparoWire *self);
guint32       amparo_wire_read_u32    (AmparoWire *self);
guint64       amparo_wire_read_u64    (AmparoWire *self);
const guint8 *amparo_wire_read_raw    (AmparoWire *self,
                                       gsize       length);    /* NULL at the end */
void          amparo_wire_read_into   (AmparoWire *self,
                                       gpointer    target,
                                       gsize       length);
const guint8 *amparo_wire_read_bytes  (AmparoWire *self,
                                       gsize      *length);
char         *amparo_wire_read_string (AmparoWire *self);      /* "" at the end, UTF-8 always */

/* How many things follow; each takes at least one byte, so more cannot be meant. */
guint         amparo_wire_read_count  (AmparoWire *self);

/* Whether all of it was read and nothing was wrong. */
gboolean      amparo_wire_is_done     (AmparoWire *self);

G_END_DECLS
