/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "screening/screening.h"

/* The two checklists may be of different ages and have read different files: a closure
 * brings a vocabulary of its own. So facts, values and ratings are found by their ids. */

static void
carry_fact (AmparoScreening  *self,
            AmparoScreening  *from,
            const AmparoFact *theirs)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (self);
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (instrument);
  const AmparoFact *ours = amparo_vocabulary_get_fact (vocabulary, theirs->id);
  int value = amparo_screening_get_fact (from, theirs->index);

  if (ours == NULL || value == AMPARO_UNKNOWN)
    return;

  value = amparo_fact_find (ours, amparo_fact_get_value (theirs, value)->id);
  if (value != AMPARO_UNKNOWN)
    amparo_screening_set_fact (self, ours->index, value);
}

/**
 * amparo_screening_carry_facts:
 * @self: the screening to go on with
 * @from: the screening that was made before, often with an older checklist
 *
 * Takes over the facts that are known in @from, and nothing else: what a young person said
 * months ago is no answer today. Signals come once, at the end.
 */
void
amparo_screening_carry_facts (AmparoScreening *self,
                              AmparoScreening *from)
{
  GPtrArray *facts;

  g_return_if_fail (AMPARO_IS_SCREENING (self));
  g_return_if_fail (AMPARO_IS_SCREENING (from));

  facts = amparo_vocabulary_get_facts (amparo_instrument_get_vocabulary (amparo_screening_get_instrument (from)));
  amparo_screening_freeze (self);
  for (guint i = 0; i < facts->len; i++)
    carry_fact (self, from, facts->pdata[i]);
  amparo_screening_thaw (self);
}

static gboolean
carry_rating (AmparoScreening  *self,
              AmparoScreening  *from,
              const AmparoItem *ours,
              const AmparoItem *theirs)
{
  int rating = amparo_screening_get_rating (from, theirs->index);

  if (rating == AMPARO_UNANSWERED || !g_str_equal (ours->scale->id, theirs->scale->id))
    return FALSE;

  rating = amparo_scale_find (ours->scale, amparo_scale_get_rating (theirs->scale, rating)->id);
  if (rating == AMPARO_UNANSWERED)
    return FALSE;

  amparo_screening_rate (self, ours->index, rating);

  return TRUE;
}

/* Silence carries nothing, so that it cannot wipe out what has been said here. */
static void
carry_remarks (AmparoScreening  *self,
               AmparoScreening  *from,
               const AmparoItem *ours,
               const AmparoItem *theirs)
{
  AmparoEvidence evidence = amparo_screening_get_evidence (from, theirs->index);
  const char *note = amparo_screening_get_note (from, theirs->index);

  if (evidence != AMPARO_EVIDENCE_UNSAID)
    amparo_screening_set_evidence (self, ours->index, evidence);
  if (*note != '\0')
    amparo_screening_set_note (self, ours->index, note);
}

static guint
carry_items (AmparoScreening *self,
             AmparoScreening *from)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (self);
  GPtrArray *items = amparo_instrument_get_items (amparo_screening_get_instrument (from));
  guint n_ratings = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const AmparoItem *theirs = items->pdata[i];
      const char *sign = amparo_sign_get_id (theirs->sign);
      const AmparoItem *ours = amparo_instrument_find_item (instrument, sign);

      if (ours == NULL)
        continue;

      n_ratings += carry_rating (self, from, ours, theirs) ? 1 : 0;
      carry_remarks (self, from, ours, theirs);
    }

  return n_ratings;
}

/**
 * amparo_screening_carry_over:
 * @self: the screening to go on with
 * @from: the screening that was made before, often with another checklist
 *
 * Takes over what is known in @from: facts, code and date, and the rating, the evidence
 * and the note of every sign that both checklists cite. What is not known there stays
 * here as it is. A rating is carried on the same scale only. Signals come once, at the end.
 *
 * Returns: the number of ratings carried
 */
guint
amparo_screening_carry_over (AmparoScreening *self,
                             AmparoScreening *from)
{
  guint n_ratings;

  g_return_val_if_fail (AMPARO_IS_SCREENING (self), 0);
  g_return_val_if_fail (AMPARO_IS_SCREENING (from), 0);

  amparo_screening_freeze (self);
  amparo_screening_carry_facts (self, from);
  if (*amparo_screening_get_code (from) != '\0')
    amparo_screening_set_code (self, amparo_screening_get_code (from));
  if (*amparo_screening_get_date (from) != '\0')
    amparo_screening_set_date (self, amparo_screening_get_date (from));
  n_ratings = carry_items (self, from);
  amparo_screening_thaw (self);

  return n_ratings;
}
