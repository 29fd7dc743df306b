/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "store/rows.h"

G_BEGIN_DECLS

/* How far a vault had come when this user last saw it, kept with the user's own files.
 * Vault and anchor put back together to an older state agree with each other; with this
 * they do not. */

typedef struct
{
  guint8  vault[AMPARO_ID_SIZE];
  guint64 sequence;
  guint64 n_trail;
  guint8  trail[32];   /* the chain after that many entries */
} AmparoWitness;

/* FALSE where this vault was never seen. */
gboolean amparo_witness_read  (const char          *path,
                               const guint8         vault[AMPARO_ID_SIZE],
                               AmparoWitness       *witness);
/* As well as it can: work goes on without. */
void     amparo_witness_write (const char          *path,
                               const AmparoWitness *witness);

G_END_DECLS
