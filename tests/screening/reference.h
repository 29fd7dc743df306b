/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "screening/screening.h"

G_BEGIN_DECLS

/* The contract of the engine, written once more and as plainly as possible: nothing is
 * kept, everything is looked for from the beginning whenever it is asked. What the real
 * engine says must be what this one says. It takes ratings and facts, nothing else. */

typedef struct
{
  AmparoInstrument *instrument;   /* owned */
  int              *ratings;
  int              *facts;
} Reference;

Reference  *reference_new      (AmparoInstrument *instrument);
void        reference_free     (Reference        *self);

gboolean    reference_is_asked (const Reference  *self,
                                guint             item);
AmparoLevel reference_level    (const Reference  *self);

/* All that the contract speaks of, as text. */
char       *reference_describe (const Reference  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reference, reference_free)

G_END_DECLS
