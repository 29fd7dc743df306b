/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "store/rows.h"

G_BEGIN_DECLS

/* What all of a vault comes to after one transaction. It is sealed in the same
 * transaction and, a moment later, in the anchor beside the file: rows that were removed,
 * put back or brought in do not fit it. */

#define AMPARO_HEAD_SEALED 512   /* always: a sector */

typedef struct
{
  guint64 sequence;                /* of transactions */
  guint32 epoch;
  guint64 next_row;
  guint64 n_rows;
  guint64 n_trail;
  guint8  set[AMPARO_SET_SIZE];
  guint8  trail[32];               /* where the chain of the trail ends */
  guint8  previous[32];            /* digest of the head before */
} AmparoHead;

void     amparo_head_seal      (const AmparoHead *self,
                                const guint8      vault[AMPARO_ID_SIZE],
                                const guint8      key[AMPARO_KEY_SIZE],
                                guint8            sealed[AMPARO_HEAD_SEALED]);
/* Of a sealed head: which key opens it. Nothing to rely on before it was opened. */
guint32  amparo_head_get_epoch (const guint8      sealed[AMPARO_HEAD_SEALED]);
gboolean amparo_head_open      (AmparoHead       *self,
                                const guint8      vault[AMPARO_ID_SIZE],
                                const guint8      key[AMPARO_KEY_SIZE],
                                const guint8      sealed[AMPARO_HEAD_SEALED]);
void     amparo_head_digest    (const AmparoHead *self,
                                guint8            digest[32]);

G_END_DECLS
