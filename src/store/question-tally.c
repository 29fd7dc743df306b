/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/question-tally.h"

#include "training/grading.h"

typedef struct
{
  GPtrArray  *tallies;    /* of AmparoQuestionTally, in the order of the module */
  GHashTable *by_place;   /* "part/question" to its tally, which is lent */
} Ledger;

static char *
dup_place (const char *part,
           const char *question)
{
  return g_strconcat (part, "/", question, NULL);
}

static void
add_question (Ledger               *ledger,
              const char           *part,
              const AmparoQuestion *question)
{
  AmparoQuestionTally *tally = g_new0 (AmparoQuestionTally, 1);

  tally->part = part;
  tally->question = question;
  g_ptr_array_add (ledger->tallies, tally);
  g_hash_table_insert (ledger->by_place, dup_place (part, question->id), tally);
}

static void
add_part (Ledger           *ledger,
          const AmparoPart *part)
{
  GPtrArray *scenes = part->scenario != NULL ? amparo_scenario_get_scenes (part->scenario) : NULL;

  for (guint i = 0; part->questions != NULL && i < part->questions->len; i++)
    add_question (ledger, part->id, part->questions->pdata[i]);
  for (guint i = 0; scenes != NULL && i < scenes->len; i++)
    {
      const AmparoScene *scene = scenes->pdata[i];

      if (scene->question != NULL)
        add_question (ledger, part->id, scene->question);
    }
}

static void
ledger_init (Ledger       *self,
             AmparoModule *module)
{
  GPtrArray *parts = amparo_module_get_parts (module);
  GPtrArray *refreshers = amparo_module_get_refreshers (module);

  self->tallies = g_ptr_array_new_with_free_func (g_free);
  self->by_place = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < parts->len; i++)
    add_part (self, parts->pdata[i]);
  for (guint i = 0; i < refreshers->len; i++)
    {
      const AmparoRefresher *refresher = refreshers->pdata[i];

      for (guint j = 0; j < refresher->questions->len; j++)
        add_question (self, refresher->id, refresher->questions->pdata[j]);
    }
}

/* What an edit took out of the module is no longer asked about. */
static void
count_answer (Ledger     *ledger,
              const char *place,
              const char *answer)
{
  AmparoQuestionTally *tally = g_hash_table_lookup (ledger->by_place, place);
  g_autoptr (AmparoGrade) grade = tally != NULL ? amparo_grade_new (tally->question, answer) : NULL;

  if (grade == NULL)
    return;

  tally->n_answered++;
  tally->n_correct += grade->correct;
  tally->share += grade->share;
}

/* The last answer before the part was first handed in; until then it may be changed. */
static void
count_attempt (Ledger    *ledger,
               GPtrArray *events)
{
  g_autoptr (GHashTable) answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) closed = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer place, answer;

  for (guint i = 0; i < events->len; i++)
    {
      const AmparoEvent *event = events->pdata[i];

      if (g_str_equal (event->what, AMPARO_EVENT_DONE))
        g_hash_table_add (closed, event->part);
      else if (g_str_equal (event->what, AMPARO_EVENT_ANSWER) && !g_hash_table_contains (closed, event->part))
        g_hash_table_insert (answers, dup_place (event->part, event->at), event->value);
    }

  g_hash_table_iter_init (&iter, answers);
  while (g_hash_table_iter_next (&iter, &place, &answer))
    count_answer (ledger, place, answer);
}

static gboolean
count_all (Ledger         *ledger,
           AmparoLogbook  *logbook,
           AmparoModule   *module,
           GError        **error)
{
  g_autoptr (GPtrArray) attempts = amparo_logbook_dup_attempts (logbook, 0, error);

  if (attempts == NULL)
    return FALSE;

  for (guint i = 0; i < attempts->len; i++)
    {
      const AmparoAttempt *attempt = attempts->pdata[i];
      g_autoptr (GPtrArray) events = NULL;

      if (!g_str_equal (attempt->module, amparo_module_get_id (module)))
        continue;
      events = amparo_logbook_dup_events (logbook, attempt->id, error);
      if (events == NULL)
        return FALSE;
      count_attempt (ledger, events);
    }

  return TRUE;
}

/**
 * amparo_logbook_dup_tallies:
 *
 * Returns: (transfer full) (nullable) (element-type AmparoQuestionTally): in the order of the
 *   module
 */
GPtrArray *
amparo_logbook_dup_tallies (AmparoLogbook  *self,
                            AmparoModule   *module,
                            GError        **error)
{
  g_autoptr (GPtrArray) tallies = NULL;
  Ledger ledger;
  gboolean is_whole;

  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), NULL);
  g_return_val_if_fail (AMPARO_IS_MODULE (module), NULL);

  ledger_init (&ledger, module);
  tallies = ledger.tallies;
  is_whole = count_all (&ledger, self, module, error);
  g_hash_table_unref (ledger.by_place);

  return is_whole ? g_steal_pointer (&tallies) : NULL;
}

/* Halves are rounded up. */
int
amparo_question_tally_get_correct (const AmparoQuestionTally *self)
{
  g_return_val_if_fail (self != NULL, AMPARO_NOT_TAKEN);

  return self->n_answered > 0 ? (int) ((200 * self->n_correct / self->n_answered + 1) / 2) : AMPARO_NOT_TAKEN;
}

int
amparo_question_tally_get_mean (const AmparoQuestionTally *self)
{
  g_return_val_if_fail (self != NULL, AMPARO_NOT_TAKEN);

  return self->n_answered > 0 ? (int) (100 * self->share / self->n_answered + 0.5) : AMPARO_NOT_TAKEN;
}
