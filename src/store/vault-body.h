/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/vault-private.h"

G_BEGIN_DECLS

/* A row with a body: one revision of a record, or a checklist as it was. Asks no role and
 * tells the trail nothing. */

typedef struct
{
  AmparoRowKind  kind;
  const guint8  *id;          /* to be written; reading goes by the place */
  guint          revision;    /* which of its record; 1 for a checklist */
  const guint8  *previous;    /* digest of the revision before; NULL for the first */
  GByteArray    *summary;     /* to be written on the cover of a record */
} AmparoBody;

/* Gives what stands at the place, to be wiped, and what its cover says. NULL where that is
 * not the text it should be. */
GByteArray *amparo_body_read       (const AmparoBody    *self,
                                    AmparoVault         *vault,
                                    const AmparoPlace   *place,
                                    AmparoSummary      **summary,    /* NULL of a checklist */
                                    GError             **error);
/* *place gets where it stands. */
gboolean    amparo_body_insert     (const AmparoBody    *self,
                                    AmparoTransaction   *change,
                                    const guint8        *plain,
                                    gsize                length,
                                    AmparoPlace         *place,
                                    GError             **error);
/* Says that a screening does not read, unless there is an error already. */
void        amparo_body_unreadable (GError             **error);

G_END_DECLS
