/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/dossier.h"
#include "store/wire.h"

G_BEGIN_DECLS

/* A record as bytes. The id and the number of the revision are not among them: they are
 * what the envelope is bound to. */

GByteArray    *amparo_summary_write (const AmparoSummary *self);
AmparoSummary *amparo_summary_read  (const guint8        *bytes,
                                     gsize                length);     /* NULL if they make no sense */
/* Without the summary. */
GByteArray    *amparo_dossier_write  (const AmparoDossier  *self);
gboolean       amparo_dossier_read   (AmparoDossier        *self,        /* a new one */
                                     const guint8        *bytes,
                                     gsize                length);

/* Ids in hexadecimal, as the rest of the program knows them. */
char          *amparo_id_to_string  (const guint8         id[16]);
gboolean       amparo_id_from_string (const char         *string,
                                      guint8              id[16]);

G_END_DECLS
