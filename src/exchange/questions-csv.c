/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "exchange/csv.h"
#include "exchange/roster-csv.h"
#include "store/question-tally.h"

/* "" for what there is not. */
static char *
dup_percent (int percent)
{
  return percent != AMPARO_NOT_TAKEN ? g_strdup_printf ("%d", percent) : g_strdup ("");
}

static void
append_tally (GString                   *out,
              AmparoModule              *module,
              const AmparoQuestionTally *tally)
{
  g_autofree char *answered = g_strdup_printf ("%u", tally->n_answered);
  g_autofree char *correct = g_strdup_printf ("%u", tally->n_correct);
  g_autofree char *percent = dup_percent (amparo_question_tally_get_correct (tally));
  g_autofree char *mean = dup_percent (amparo_question_tally_get_mean (tally));

  amparo_csv_append_row (out, amparo_module_get_id (module), tally->part, tally->question->id,
                         amparo_question_kind_get_name (tally->question->kind), tally->question->goal,
                         answered, correct, percent, mean,
                         amparo_text_get_english (tally->question->prompt), NULL);
}

/**
 * amparo_roster_csv_write_questions:
 *
 * Returns: (transfer full) (nullable): the table
 */
char *
amparo_roster_csv_write_questions (AmparoLogbook  *logbook,
                                   AmparoModule   *module,
                                   GError        **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GPtrArray) tallies = NULL;

  g_return_val_if_fail (AMPARO_IS_LOGBOOK (logbook), NULL);
  g_return_val_if_fail (AMPARO_IS_MODULE (module), NULL);

  tallies = amparo_logbook_dup_tallies (logbook, module, error);
  if (tallies == NULL)
    return NULL;

  amparo_csv_append_row (out, "module", "part", "question", "kind", "goal", "answered", "correct", "percent_correct",
                         "mean_score", "prompt", NULL);
  for (guint i = 0; i < tallies->len; i++)
    append_tally (out, module, tallies->pdata[i]);

  return g_string_free (g_steal_pointer (&out), FALSE);
}
