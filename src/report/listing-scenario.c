/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/listing.h"

#include <glib/gi18n.h>

#include "report/listing-parts.h"
#include "report/parts.h"
#include "report/words.h"

static AmparoText *
dup_integer (int number)
{
  g_autofree char *digits = g_strdup_printf ("%d", number);

  return amparo_words_dup_verbatim (digits);
}

static AmparoText *
dup_variable (AmparoScenario *scenario,
              int             variable)
{
  const AmparoVariable *named;

  if (variable == AMPARO_SCORE)
    return amparo_words_dup (N_("the score"), NULL);

  named = g_ptr_array_index (amparo_scenario_get_variables (scenario), variable);

  return amparo_words_dup_verbatim (named->id);
}

static void
write_guards (AmparoOutline  *outline,
              AmparoScenario *scenario,
              GPtrArray      *guards)
{
  for (guint i = 0; i < guards->len; i++)
    {
      const AmparoGuard *guard = g_ptr_array_index (guards, i);
      g_autoptr (AmparoText) variable = dup_variable (scenario, guard->variable);
      g_autoptr (AmparoText) value = dup_integer (guard->value);
      /* Translators: %1$s is a number that a story keeps, such as “trust” */
      g_autoptr (AmparoText) line =
        amparo_words_dup (guard->at_most ? N_("Only when %1$s is at most %2$s") : N_("Only when %1$s is at least %2$s"),
                          variable, value, NULL);

      amparo_outline_text (outline, line);
    }
}

static void
write_changes (AmparoOutline  *outline,
               AmparoScenario *scenario,
               GPtrArray      *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const AmparoChange *change = g_ptr_array_index (changes, i);
      g_autoptr (AmparoText) variable = dup_variable (scenario, change->variable);
      g_autoptr (AmparoText) value = dup_integer (change->value);
      /* Translators: %1$s is a number that a story keeps, %2$s another, such as -1 */
      g_autoptr (AmparoText) line =
        amparo_words_dup (change->sets ? N_("%1$s becomes %2$s") : N_("%1$s changes by %2$s"), variable, value, NULL);

      amparo_outline_text (outline, line);
    }
}

static void
write_ways (AmparoOutline      *outline,
            AmparoScenario     *scenario,
            const AmparoChoice *choice)
{
  GPtrArray *scenes = amparo_scenario_get_scenes (scenario);

  for (guint i = 0; i < choice->ways->len; i++)
    {
      const AmparoWay *way = g_ptr_array_index (choice->ways, i);
      const AmparoScene *next = g_ptr_array_index (scenes, way->to);
      g_autoptr (AmparoText) id = amparo_words_dup_verbatim (next->id);

      amparo_report_write_labelled (outline, N_("Goes on with: %1$s"), id);
      amparo_outline_push (outline);
      write_guards (outline, scenario, way->guards);
      amparo_outline_pop (outline);
    }
}

static void
write_choice (AmparoOutline      *outline,
              AmparoScenario     *scenario,
              const AmparoChoice *choice)
{
  g_autoptr (AmparoText) points = amparo_words_dup_number (choice->points);

  amparo_outline_bullet (outline, choice->recommended ? "* " : "- ", choice->text);
  amparo_outline_push (outline);
  amparo_outline_plain (outline, choice->id);
  if (choice->recommended)
    amparo_outline_words (outline, N_("Recommended"));
  amparo_report_write_labelled (outline, N_("Points: %1$s"), points);
  write_guards (outline, scenario, choice->guards);
  amparo_outline_text (outline, choice->consequence);
  write_changes (outline, scenario, choice->changes);
  write_ways (outline, scenario, choice);
  amparo_outline_pop (outline);
}

static void
write_line (AmparoOutline    *outline,
            const AmparoLine *line)
{
  g_autoptr (AmparoText) said = NULL;

  if (line->speaker == NULL)
    {
      amparo_outline_text (outline, line->text);
      return;
    }

  /* Translators: %1$s is who speaks, %2$s what they say */
  said = amparo_words_dup (N_("%1$s: “%2$s”"), line->speaker->name, line->text, NULL);
  amparo_outline_text (outline, said);
}

static void
write_signs (AmparoOutline *outline,
             GPtrArray     *signs)
{
  g_autoptr (GPtrArray) statements = g_ptr_array_new ();

  for (guint i = 0; i < signs->len; i++)
    g_ptr_array_add (statements, amparo_sign_get_statement (g_ptr_array_index (signs, i)));

  amparo_report_write_texts (outline, N_("Signs met here"), statements);
}

static void
write_ending (AmparoOutline      *outline,
              const AmparoEnding *ending)
{
  /* In the order of AmparoEndingKind. */
  static const char * const kinds[] = {
    N_("The story ends here, and well."), N_("The story ends here, neither well nor badly."), N_("The story ends here, and badly.")
  };

  amparo_outline_words (outline, kinds[ending->kind]);
  amparo_outline_push (outline);
  amparo_outline_text (outline, ending->title);
  amparo_outline_text (outline, ending->text);
  amparo_outline_pop (outline);
}

static void
write_scene (AmparoOutline     *outline,
             AmparoScenario    *scenario,
             const AmparoScene *scene)
{
  g_autoptr (AmparoText) id = amparo_words_dup_verbatim (scene->id);
  g_autoptr (AmparoText) heading = amparo_words_dup (N_("Scene: %1$s"), id, NULL);

  amparo_outline_heading (outline, heading, '-');
  amparo_outline_text (outline, scene->place);
  for (guint i = 0; i < scene->lines->len; i++)
    write_line (outline, g_ptr_array_index (scene->lines, i));
  write_signs (outline, scene->signs);
  if (scene->question != NULL)
    amparo_listing_add_question (outline, scene->question);

  if (scene->choices->len > 0)
    amparo_outline_words (outline, N_("What do you do?"));
  for (guint i = 0; i < scene->choices->len; i++)
    write_choice (outline, scenario, g_ptr_array_index (scene->choices, i));
  if (scene->ending != NULL)
    write_ending (outline, scene->ending);
}

static void
write_variables (AmparoOutline *outline,
                 GPtrArray     *variables)
{
  for (guint i = 0; i < variables->len; i++)
    {
      const AmparoVariable *variable = g_ptr_array_index (variables, i);
      g_autoptr (AmparoText) id = amparo_words_dup_verbatim (variable->id);
      g_autoptr (AmparoText) minimum = dup_integer (variable->minimum);
      g_autoptr (AmparoText) maximum = dup_integer (variable->maximum);
      g_autoptr (AmparoText) start = dup_integer (variable->start);
      /* Translators: %1$s is a number that a story keeps, such as “trust” */
      g_autoptr (AmparoText) line =
        amparo_words_dup (N_("The story counts “%1$s” from %2$s to %3$s, at first %4$s."), id, minimum, maximum, start, NULL);

      amparo_outline_text (outline, line);
    }
}

char *
amparo_listing_write_scenario (AmparoScenario *scenario,
                               AmparoReading   reading)
{
  g_autoptr (AmparoOutline) outline = NULL;
  GPtrArray *scenes;

  g_return_val_if_fail (AMPARO_IS_SCENARIO (scenario), NULL);

  outline = amparo_outline_new (reading);
  scenes = amparo_scenario_get_scenes (scenario);
  amparo_outline_heading (outline, amparo_scenario_get_title (scenario), '=');
  amparo_outline_plain (outline, amparo_scenario_get_id (scenario));
  amparo_outline_blank (outline);
  amparo_outline_text (outline, amparo_scenario_get_caveat (scenario));
  write_variables (outline, amparo_scenario_get_variables (scenario));
  for (guint i = 0; i < scenes->len; i++)
    write_scene (outline, scenario, g_ptr_array_index (scenes, i));

  return amparo_outline_dup_text (outline);
}
