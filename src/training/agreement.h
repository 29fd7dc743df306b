/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far two raters agree who rated the same things on one ordered scale.
 *
 * A rating is its rank, 1 to k. Anything below 1 is no rating in the order (no information,
 * or none at all); the pair it stands in is left out and counted. */

typedef struct
{
  guint    n_pairs;      /* that both rated in the order */
  guint    n_left_out;
  guint    n_alike;
  double   share;        /* of pairs that are alike, 0 to 1; 0 without a pair */
  gboolean has_kappa;    /* FALSE where chance alone leaves nothing to disagree about */
  double   kappa;        /* linearly weighted; 0 without */
} AmparoAgreement;

AmparoAgreement amparo_agreement_measure (const int             *ours,
                                          const int             *theirs,
                                          guint                  n,
                                          guint                  k);

/* Whole percent of pairs that are alike; -1 without a pair. */
int             amparo_agreement_percent (const AmparoAgreement *self);

G_END_DECLS
