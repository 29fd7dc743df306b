/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/session-private.h"

#include "app/keeper.h"

/* The screening under way: begun, given back by the vault, forgotten. */

static void
set_screening (AmparoSession   *self,
               AmparoScreening *screening)
{
  if (g_set_object (&self->screening, screening))
    g_object_notify (G_OBJECT (self), "screening");
}

static void
date_today (AmparoScreening *screening)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  amparo_screening_set_date (screening, today);
}

static gboolean
is_fact_told (AmparoScreening  *screening,
              const AmparoFact *fact)
{
  /* Whoever works here knows their own work; to choose it again costs nothing. */
  return !fact->always_known && amparo_screening_get_fact (screening, fact->index) != AMPARO_UNKNOWN;
}

static gboolean
is_item_told (AmparoScreening *screening,
              guint            item)
{
  return amparo_screening_get_rating (screening, item) != AMPARO_UNANSWERED
         || amparo_screening_get_evidence (screening, item) != AMPARO_EVIDENCE_UNSAID
         || *amparo_screening_get_note (screening, item) != '\0';
}

/* The worker does not change between two screenings of one sitting. */
static void
keep_role (AmparoScreening *screening,
           AmparoScreening *from)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (screening);
  GPtrArray *facts = amparo_vocabulary_get_facts (amparo_instrument_get_vocabulary (instrument));

  for (guint i = 0; i < facts->len; i++)
    {
      const AmparoFact *fact = g_ptr_array_index (facts, i);

      if (fact->always_known)
        amparo_screening_set_fact (screening, fact->index,
                                   amparo_screening_get_fact (from, fact->index));
    }
}

/**
 * amparo_session_begin:
 * @carry_over: whether this goes on with the same young person
 *
 * What was done and when the concern was found belong to the young person, so they are
 * carried over as well: a clock that runs must not start again with the next checklist.
 */
void
amparo_session_begin (AmparoSession    *self,
                      AmparoInstrument *instrument,
                      gboolean          carry_over)
{
  g_autoptr (AmparoScreening) screening = NULL;

  g_return_if_fail (AMPARO_IS_SESSION (self));
  g_return_if_fail (AMPARO_IS_INSTRUMENT (instrument));

  screening = amparo_screening_new (instrument);
  date_today (screening);

  amparo_keeper_flush (amparo_session_get_keeper (self));
  g_object_freeze_notify (G_OBJECT (self));

  if (carry_over && self->screening != NULL)
    amparo_screening_carry_over (screening, self->screening);
  else
    amparo_session_forget_steps (self);
  if (!carry_over && self->screening != NULL)
    keep_role (screening, self->screening);

  amparo_session_forget_place (self);
  set_screening (self, screening);
  amparo_session_go_to (self, AMPARO_PAGE_START);
  amparo_keeper_begin (amparo_session_get_keeper (self));

  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * amparo_session_get_screening:
 *
 * Returns: (transfer none) (nullable): the screening under way
 */
AmparoScreening *
amparo_session_get_screening (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), NULL);

  return self->screening;
}

/**
 * amparo_session_is_unfinished:
 *
 * Whether somebody has told the program anything that would be lost. The worker's role,
 * the date and a place in the checklist are not worth a question.
 */
gboolean
amparo_session_is_unfinished (AmparoSession *self)
{
  AmparoInstrument *instrument;
  GPtrArray *items, *facts;

  g_return_val_if_fail (AMPARO_IS_SESSION (self), FALSE);

  if (self->screening == NULL)
    return FALSE;
  if (self->done->len > 0 || *amparo_screening_get_code (self->screening) != '\0')
    return TRUE;

  instrument = amparo_screening_get_instrument (self->screening);
  items = amparo_instrument_get_items (instrument);
  facts = amparo_vocabulary_get_facts (amparo_instrument_get_vocabulary (instrument));

  for (guint i = 0; i < items->len; i++)
    if (is_item_told (self->screening, i))
      return TRUE;
  for (guint i = 0; i < facts->len; i++)
    if (is_fact_told (self->screening, g_ptr_array_index (facts, i)))
      return TRUE;

  return FALSE;
}

gboolean
amparo_session_is_at_risk (AmparoSession *self)
{
  AmparoKeeping keeping;

  g_return_val_if_fail (AMPARO_IS_SESSION (self), FALSE);

  keeping = amparo_keeper_get_state (amparo_session_get_keeper (self));

  return keeping == AMPARO_KEEPING_FAILED
         || (keeping == AMPARO_KEEPING_NOTHING && amparo_session_is_unfinished (self));
}

void
amparo_session_restore (AmparoSession   *self,
                        AmparoScreening *screening,
                        GDateTime       *found_at)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));
  g_return_if_fail (AMPARO_IS_SCREENING (screening));

  g_object_freeze_notify (G_OBJECT (self));
  amparo_session_forget_place (self);
  amparo_session_forget_steps (self);
  amparo_session_set_found_at (self, found_at);
  set_screening (self, screening);
  g_object_thaw_notify (G_OBJECT (self));
}

void
amparo_session_discard (AmparoSession *self)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  amparo_keeper_let_go (amparo_session_get_keeper (self));
  g_object_freeze_notify (G_OBJECT (self));
  amparo_session_go_to (self, AMPARO_PAGE_HOME);
  amparo_session_forget_place (self);
  amparo_session_forget_steps (self);
  set_screening (self, NULL);
  g_object_thaw_notify (G_OBJECT (self));
}
