/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/checklist-stop.h"

#include <glib/gi18n.h>

#include "app/parts.h"
#include "app/sheet.h"
#include "app/step-details.h"
#include "language/language.h"

static gboolean
is_disclosing (const AmparoFact *fact,
               int               value)
{
  return g_str_equal (fact->id, "disclosing") && value == amparo_fact_find (fact, "yes");
}

/* Whether a condition asks that the young person is telling. */
static gboolean
asks_for_disclosing (const AmparoCondition *condition)
{
  if (condition == NULL)
    return FALSE;
  if (condition->kind == AMPARO_CONDITION_FACT)
    return is_disclosing (condition->fact, condition->value);
  if (condition->kind != AMPARO_CONDITION_ALL && condition->kind != AMPARO_CONDITION_ANY)
    return FALSE;

  for (guint i = 0; i < condition->children->len; i++)
    if (asks_for_disclosing (g_ptr_array_index (condition->children, i)))
      return TRUE;
  return FALSE;
}

gboolean
amparo_checklist_stop_is_due (AmparoScreening *screening)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (screening);
  const AmparoFact *fact = amparo_vocabulary_get_fact (amparo_instrument_get_vocabulary (instrument),
                                                       "disclosing");

  return fact != NULL && is_disclosing (fact, amparo_screening_get_fact (screening, fact->index));
}

GtkWidget *
amparo_checklist_stop_create_words (AmparoReading reading)
{
  g_autoptr (AmparoText) words =
    amparo_language_dup_words (N_("Stop asking here. Write their words. Refer for a forensic interview."));

  return amparo_content_label_new (words, reading, "heading");
}

/* The first step of the checklist that is there for this. */
AmparoStep *
amparo_checklist_stop_find_step (AmparoSession *session)
{
  AmparoScreening *screening = amparo_session_get_screening (session);
  GPtrArray *steps = amparo_instrument_get_steps (amparo_screening_get_instrument (screening));

  for (guint i = 0; i < steps->len; i++)
    {
      const AmparoDueWhen *due = g_ptr_array_index (steps, i);

      if (asks_for_disclosing (due->when))
        return due->step;
    }
  return NULL;
}

void
amparo_checklist_stop_show_step (AmparoSession *session,
                                 GtkWidget     *parent)
{
  AmparoStep *step = amparo_checklist_stop_find_step (session);

  if (step != NULL)
    amparo_sheet_present (parent,
                          amparo_text_get (amparo_step_get_title (step), amparo_main_language (session)),
                          amparo_step_details_new (session, step));
}
