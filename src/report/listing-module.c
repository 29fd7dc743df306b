/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/listing.h"

#include <glib/gi18n.h>

#include "report/listing-parts.h"
#include "report/parts.h"
#include "report/words.h"

static const char *
get_audience_name (AmparoAudience audience)
{
  switch (audience)
    {
    case AMPARO_AUDIENCE_SCHOOL:           return N_("School personnel");
    case AMPARO_AUDIENCE_CHILD_WELFARE:    return N_("Child-welfare workers");
    case AMPARO_AUDIENCE_JUVENILE_JUSTICE: return N_("Juvenile-justice staff");
    case AMPARO_AUDIENCE_LAW_ENFORCEMENT:  return N_("Law enforcement");
    case AMPARO_AUDIENCE_PROSECUTORS:      return N_("Prosecutors");
    case AMPARO_AUDIENCE_PREVENTION:       return N_("Adults who teach students");
    case AMPARO_N_AUDIENCES:
    default:                               g_assert_not_reached ();
    }
}

static void
write_number (AmparoOutline *outline,
              const char    *label,
              guint          number)
{
  g_autoptr (AmparoText) text = amparo_words_dup_number (number);

  amparo_report_write_labelled (outline, label, text);
}

/* The head */

static void
write_identity (AmparoOutline *outline,
                AmparoModule  *module)
{
  g_autoptr (AmparoText) version = amparo_words_dup_verbatim (amparo_module_get_version (module));
  g_autoptr (AmparoText) minutes = amparo_words_dup_count (amparo_module_get_minutes (module),
                                                           N_("Takes about 1 minute"), N_("Takes about %1$s minutes"));
  g_autoptr (AmparoText) years = amparo_words_dup_count (amparo_module_get_renew_years (module),
                                                         N_("Renewed every year"), N_("Renewed every %1$s years"));

  amparo_outline_plain (outline, amparo_module_get_id (module));
  amparo_report_write_labelled (outline, N_("Version %1$s"), version);
  amparo_outline_words (outline, get_audience_name (amparo_module_get_audience (module)));
  amparo_outline_text (outline, minutes);
  /* Translators: %1$s is a percentage */
  write_number (outline, N_("Passed with %1$s%% of the last check"), amparo_module_get_pass_mark (module));
  amparo_outline_text (outline, years);
}

static void
write_about (AmparoOutline *outline,
             AmparoModule  *module)
{
  amparo_outline_blank (outline);
  amparo_outline_text (outline, amparo_module_get_summary (module));
  amparo_report_write_labelled (outline, N_("For whom: %1$s"), amparo_module_get_for_whom (module));
  amparo_report_write_labelled (outline, N_("Before you begin: %1$s"), amparo_module_get_caveat (module));
  amparo_report_write_labelled (outline, N_("Limits: %1$s"), amparo_module_get_limits (module));
}

static void
write_goals (AmparoOutline *outline,
             AmparoModule  *module)
{
  GPtrArray *goals = amparo_module_get_goals (module);
  g_autoptr (AmparoText) heading = amparo_words_dup (N_("Goals"), NULL);

  amparo_outline_heading (outline, heading, '-');
  for (guint i = 0; i < goals->len; i++)
    amparo_outline_bullet (outline, "- ", ((AmparoGoal *) g_ptr_array_index (goals, i))->text);
}

static void
write_duties (AmparoOutline *outline,
              AmparoModule  *module)
{
  GPtrArray *duties = amparo_module_get_duties (module);
  g_autoptr (AmparoText) heading = amparo_words_dup (N_("Legal topics"), NULL);

  if (duties->len == 0)
    return;

  amparo_outline_heading (outline, heading, '-');
  for (guint i = 0; i < duties->len; i++)
    {
      const AmparoDuty *duty = g_ptr_array_index (duties, i);

      amparo_outline_bullet (outline, "- ", duty->text);
      amparo_outline_push (outline);
      amparo_outline_plain (outline, duty->id);
      amparo_report_write_sources (outline, duty->sources);
      amparo_outline_pop (outline);
    }
}

/* Parts */

static void
write_heading (AmparoOutline *outline,
               const char    *label,
               AmparoText    *title,
               const char    *id)
{
  g_autoptr (AmparoText) heading = amparo_words_dup (label, title, NULL);

  amparo_outline_heading (outline, heading, '=');
  amparo_outline_plain (outline, id);
}

static void
write_questions (AmparoOutline *outline,
                 GPtrArray     *questions)
{
  for (guint i = 0; i < questions->len; i++)
    amparo_listing_add_question (outline, g_ptr_array_index (questions, i));
}

static void
write_cases (AmparoOutline *outline,
             GPtrArray     *cases)
{
  for (guint i = 0; i < cases->len; i++)
    amparo_outline_text (outline, g_ptr_array_index (cases, i));
}

static void
write_page (AmparoOutline    *outline,
            const AmparoPage *page)
{
  amparo_outline_heading (outline, page->heading, '-');
  amparo_outline_plain (outline, page->id);
  for (guint i = 0; i < page->goals->len; i++)
    amparo_report_write_labelled (outline, N_("Goal: %1$s"), ((AmparoGoal *) g_ptr_array_index (page->goals, i))->text);
  for (guint i = 0; i < page->duties->len; i++)
    amparo_report_write_labelled (outline, N_("Legal topic: %1$s"), ((AmparoDuty *) g_ptr_array_index (page->duties, i))->text);
  for (guint i = 0; i < page->blocks->len; i++)
    amparo_listing_add_block (outline, g_ptr_array_index (page->blocks, i));
}

static void
write_lesson (AmparoOutline      *outline,
              const AmparoLesson *lesson)
{
  write_heading (outline, N_("Lesson: %1$s"), lesson->title, lesson->id);
  for (guint i = 0; i < lesson->pages->len; i++)
    write_page (outline, g_ptr_array_index (lesson->pages, i));
}

static void
write_given (AmparoOutline        *outline,
             const AmparoPractice *practice)
{
  for (guint i = 0; i < practice->given->len; i++)
    {
      const AmparoGiven *given = g_ptr_array_index (practice->given, i);
      const AmparoFactValue *value = amparo_fact_get_value (given->fact, given->value);
      g_autoptr (AmparoText) line = amparo_words_dup (N_("%1$s: %2$s"), given->fact->label, value->label, NULL);

      amparo_outline_text (outline, line);
    }
}

/* Only where more than the key is accepted. */
static void
write_accepted (AmparoOutline    *outline,
                const AmparoKey  *key,
                const AmparoItem *item)
{
  for (guint i = 0; i < item->scale->ratings->len; i++)
    if (i != key->rating && (key->accepted >> i & 1) != 0)
      amparo_report_write_labelled (outline, N_("Also accepted: %1$s"), amparo_scale_get_rating (item->scale, i)->label);
}

static void
write_key (AmparoOutline        *outline,
           const AmparoPractice *practice,
           const AmparoKey      *key)
{
  const AmparoItem *item = amparo_instrument_get_item (practice->instrument, key->item);

  amparo_outline_bullet (outline, "- ", amparo_sign_get_statement (item->sign));
  amparo_outline_push (outline);
  amparo_outline_plain (outline, amparo_sign_get_id (item->sign));
  amparo_report_write_labelled (outline, N_("Key: %1$s"), amparo_scale_get_rating (item->scale, key->rating)->label);
  write_accepted (outline, key, item);
  amparo_report_write_labelled (outline, N_("Reason: %1$s"), key->because);
  amparo_outline_pop (outline);
}

static void
write_practice (AmparoOutline        *outline,
                const AmparoPractice *practice)
{
  write_heading (outline, N_("Rating practice: %1$s"), practice->title, practice->id);
  amparo_outline_text (outline, practice->caveat);
  write_cases (outline, practice->cases);
  write_given (outline, practice);
  amparo_report_write_labelled (outline, N_("Checklist: %1$s"), amparo_instrument_get_title (practice->instrument));
  for (guint i = 0; i < practice->keys->len; i++)
    write_key (outline, practice, g_ptr_array_index (practice->keys, i));
}

static void
write_check (AmparoOutline    *outline,
             const AmparoPart *part)
{
  g_autoptr (AmparoText) heading =
    amparo_words_dup (part->kind == AMPARO_PART_BEFORE ? N_("Check before") : N_("Check after"), NULL);

  amparo_outline_heading (outline, heading, '=');
  write_questions (outline, part->questions);
}

static void
write_part (AmparoOutline    *outline,
            const AmparoPart *part)
{
  if (part->lesson != NULL)
    write_lesson (outline, part->lesson);
  else if (part->practice != NULL)
    write_practice (outline, part->practice);
  else if (part->scenario != NULL)
    write_heading (outline, N_("Scenario: %1$s"), amparo_scenario_get_title (part->scenario), part->id);
  else
    write_check (outline, part);
}

static void
write_refresher (AmparoOutline         *outline,
                 const AmparoRefresher *refresher)
{
  g_autoptr (AmparoText) days = amparo_words_dup_count (refresher->days, N_("One day after completion"),
                                                        N_("%1$s days after completion"));

  write_heading (outline, N_("Refresher: %1$s"), refresher->title, refresher->id);
  amparo_outline_text (outline, days);
  write_cases (outline, refresher->cases);
  write_questions (outline, refresher->questions);
}

char *
amparo_listing_write_module (AmparoModule  *module,
                             AmparoReading  reading)
{
  g_autoptr (AmparoOutline) outline = NULL;
  GPtrArray *parts;
  GPtrArray *refreshers;

  g_return_val_if_fail (AMPARO_IS_MODULE (module), NULL);

  outline = amparo_outline_new (reading);
  parts = amparo_module_get_parts (module);
  refreshers = amparo_module_get_refreshers (module);
  amparo_outline_heading (outline, amparo_module_get_title (module), '=');
  write_identity (outline, module);
  write_about (outline, module);
  write_goals (outline, module);
  write_duties (outline, module);
  for (guint i = 0; i < parts->len; i++)
    write_part (outline, g_ptr_array_index (parts, i));
  for (guint i = 0; i < refreshers->len; i++)
    write_refresher (outline, g_ptr_array_index (refreshers, i));

  return amparo_outline_dup_text (outline);
}
