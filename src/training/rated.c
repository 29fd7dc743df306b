/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/rated.h"

static int
get_rank (const AmparoItem *item,
          int               rating)
{
  if (rating == AMPARO_UNANSWERED)
    return 0;

  return (int) amparo_scale_get_rating (item->scale, rating)->rank;
}

static void
add_item (AmparoRated     *self,
          AmparoScreening *screening,
          const AmparoKey *key)
{
  const AmparoItem *item = amparo_instrument_get_item (self->practice->instrument, key->item);
  gboolean is_asked = amparo_screening_is_asked (screening, key->item);
  int rating = is_asked ? amparo_screening_get_rating (screening, key->item) : AMPARO_UNANSWERED;
  AmparoRatedItem rated = {
    .item = item,
    .key = key,
    .rating = rating,
    .is_asked = is_asked,
    .is_alike = rating == (int) key->rating,
    .is_accepted = rating != AMPARO_UNANSWERED && (key->accepted & (1u << rating)) != 0,
  };

  g_array_append_val (self->items, rated);
}

static AmparoAgreement
measure (const AmparoRated *self,
         gboolean           protective)
{
  g_autofree int *ours = g_new0 (int, self->items->len);
  g_autofree int *theirs = g_new0 (int, self->items->len);
  guint n = 0;
  guint k = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const AmparoRatedItem *rated = &g_array_index (self->items, AmparoRatedItem, i);

      if (rated->item->protective != protective)
        continue;
      ours[n] = get_rank (rated->item, rated->rating);
      theirs[n] = get_rank (rated->item, (int) rated->key->rating);
      k = MAX (k, rated->item->scale->top);
      n++;
    }

  return amparo_agreement_measure (ours, theirs, n, k);
}

/**
 * amparo_rated_new:
 * @practice: the case and its key
 * @screening: of the practice's instrument, as far as it is rated
 *
 * Returns: (transfer full): free with amparo_rated_free()
 */
AmparoRated *
amparo_rated_new (const AmparoPractice *practice,
                  AmparoScreening      *screening)
{
  AmparoRated *self;
  AmparoAgreement both;

  g_return_val_if_fail (practice != NULL, NULL);
  g_return_val_if_fail (AMPARO_IS_SCREENING (screening), NULL);
  g_return_val_if_fail (amparo_screening_get_instrument (screening) == practice->instrument, NULL);

  self = g_new0 (AmparoRated, 1);
  self->practice = practice;
  self->items = g_array_new (FALSE, FALSE, sizeof (AmparoRatedItem));
  for (guint i = 0; i < practice->keys->len; i++)
    add_item (self, screening, practice->keys->pdata[i]);

  self->signs = measure (self, FALSE);
  self->protective = measure (self, TRUE);
  both.n_pairs = self->signs.n_pairs + self->protective.n_pairs;
  both.n_alike = self->signs.n_alike + self->protective.n_alike;
  self->percent = amparo_agreement_percent (&both);

  return self;
}

void
amparo_rated_free (AmparoRated *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->items);
  g_free (self);
}

/**
 * amparo_rated_begin:
 *
 * Returns: (transfer full): a screening
 */
AmparoScreening *
amparo_rated_begin (const AmparoPractice *practice)
{
  AmparoScreening *screening;

  g_return_val_if_fail (practice != NULL, NULL);

  screening = amparo_screening_new (practice->instrument);
  for (guint i = 0; i < practice->given->len; i++)
    {
      const AmparoGiven *given = practice->given->pdata[i];

      amparo_screening_set_fact (screening, given->fact->index, given->value);
    }

  return screening;
}
