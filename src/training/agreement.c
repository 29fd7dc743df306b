/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/agreement.h"

#include <stdlib.h>

/* How often each rank was given by either rater, and how far apart their pairs are. */
typedef struct
{
  guint64 *ours;
  guint64 *theirs;
  guint64  distance;
} Table;

static gboolean
is_rank (int   rating,
         guint k)
{
  return rating >= 1 && (guint) rating <= k;
}

static void
count_pair (AmparoAgreement *self,
            Table           *table,
            int              ours,
            int              theirs)
{
  self->n_pairs++;
  self->n_alike += ours == theirs;
  table->ours[ours - 1]++;
  table->theirs[theirs - 1]++;
  table->distance += (guint64) abs (ours - theirs);
}

/* The distance that raters would come to who gave the same ratings, each to anybody,
 * times the number of pairs. */
static guint64
sum_chance (const Table *table,
            guint        k)
{
  guint64 sum = 0;

  for (guint i = 0; i < k; i++)
    for (guint j = 0; j < k; j++)
      sum += (guint64) abs ((int) i - (int) j) * table->ours[i] * table->theirs[j];

  return sum;
}

/* J. Cohen, “Weighted kappa”, Psychological Bulletin 70 (1968) 213-220: one minus observed
 * over expected disagreement. With linear weights a disagreement is the distance of the two
 * ranks; the division by k - 1 that makes it a weight falls out. */
static void
find_kappa (AmparoAgreement *self,
            const Table     *table,
            guint            k)
{
  guint64 chance = sum_chance (table, k);

  self->has_kappa = chance > 0;
  if (self->has_kappa)
    self->kappa = 1.0 - (double) table->distance * self->n_pairs / (double) chance;
}

/**
 * amparo_agreement_measure:
 * @ours: (array length=n): the ranks that one rater gave
 * @theirs: (array length=n): the ranks that the other gave to the same things
 * @k: the number of ranks
 *
 * It does not matter which rater is which. Kappa is not defined where both gave one and
 * the same rank to everything; that is said, and is no agreement of nothing.
 *
 * Returns: the agreement
 */
AmparoAgreement
amparo_agreement_measure (const int *ours,
                          const int *theirs,
                          guint      n,
                          guint      k)
{
  AmparoAgreement self = { 0 };
  g_autofree guint64 *our_ranks = g_new0 (guint64, k);
  g_autofree guint64 *their_ranks = g_new0 (guint64, k);
  Table table = { our_ranks, their_ranks, 0 };

  g_return_val_if_fail (n == 0 || (ours != NULL && theirs != NULL), self);

  for (guint i = 0; i < n; i++)
    if (is_rank (ours[i], k) && is_rank (theirs[i], k))
      count_pair (&self, &table, ours[i], theirs[i]);
    else
      self.n_left_out++;

  if (self.n_pairs > 0)
    self.share = (double) self.n_alike / self.n_pairs;
  find_kappa (&self, &table, k);

  return self;
}

int
amparo_agreement_percent (const AmparoAgreement *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->n_pairs > 0 ? (int) (self->n_alike * 100 / self->n_pairs) : -1;
}
