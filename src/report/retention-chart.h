/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/block.h"
#include "training/transcript.h"

G_BEGIN_DECLS

/* How much is still known: the scores of the check before, the check after, and the
 * refreshers, as a chart for report/chart.h and for whatever else shows one. */

typedef struct _AmparoRetention AmparoRetention;

/* Of one transcript, or the means of several; what nobody took has no bar. */
AmparoRetention   *amparo_retention_new       (const AmparoTranscript * const *transcripts,
                                               guint                           n_transcripts);
void               amparo_retention_free      (AmparoRetention                *self);

/* Of kind AMPARO_BLOCK_CHART; NULL where nothing was taken yet. */
const AmparoBlock *amparo_retention_get_block (AmparoRetention                *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoRetention, amparo_retention_free)

G_END_DECLS
