/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/storyboard.h"

#include <glib/gi18n.h>

#include "report/listing.h"
#include "report/parts.h"
#include "report/words.h"
#include "training/debrief.h"

static void
write_count (AmparoOutline *outline,
             const char    *label,
             guint          count)
{
  g_autoptr (AmparoText) number = amparo_words_dup_number (count);

  amparo_report_write_labelled (outline, label, number);
}

static guint
count_endings (AmparoScenario *scenario)
{
  GPtrArray *scenes = amparo_scenario_get_scenes (scenario);
  guint n = 0;

  for (guint i = 0; i < scenes->len; i++)
    n += ((AmparoScene *) g_ptr_array_index (scenes, i))->ending != NULL;

  return n;
}

static void
write_recommended (AmparoOutline       *outline,
                   const AmparoDebrief *debrief)
{
  amparo_outline_words (outline, N_("The recommended path"));
  amparo_outline_push (outline);
  for (guint i = 0; i < debrief->recommended->len; i++)
    {
      const AmparoDecision *decision = g_ptr_array_index (debrief->recommended, i);
      g_autofree char *bullet = g_strdup_printf ("%u. %s: ", i + 1, decision->scene->id);

      amparo_outline_bullet (outline, bullet, decision->chosen->text);
    }
  amparo_outline_pop (outline);
}

static char *
write_summary (AmparoScenario *scenario,
               AmparoReading   reading)
{
  g_autoptr (AmparoOutline) outline = amparo_outline_new (reading);
  g_autoptr (AmparoPlay) play = amparo_play_new (scenario);
  g_autoptr (AmparoDebrief) debrief = amparo_debrief_new (play, 0);
  g_autoptr (AmparoText) heading = amparo_words_dup (N_("Summary: %1$s"), amparo_scenario_get_title (scenario), NULL);

  amparo_outline_heading (outline, heading, '=');
  write_count (outline, N_("Scenes: %1$s"), amparo_scenario_get_scenes (scenario)->len);
  write_count (outline, N_("Endings: %1$s"), count_endings (scenario));
  write_count (outline, N_("Decisions on the recommended path: %1$s"), debrief->recommended->len);
  write_count (outline, N_("Points on the recommended path: %1$s"), (guint) debrief->best);
  write_recommended (outline, debrief);

  return amparo_outline_dup_text (outline);
}

static void
append_scenario (GString        *out,
                 AmparoScenario *scenario,
                 AmparoReading   reading)
{
  g_autofree char *summary = write_summary (scenario, reading);
  g_autofree char *listing = amparo_listing_write_scenario (scenario, reading);

  g_string_append_printf (out, "\n%s\n%s", summary, listing);
}

/**
 * amparo_storyboard_write:
 *
 * Returns: (transfer full): the text
 */
char *
amparo_storyboard_write (AmparoModule  *module,
                         AmparoReading  reading)
{
  g_autofree char *listing = NULL;
  GPtrArray *parts;
  GString *out;

  g_return_val_if_fail (AMPARO_IS_MODULE (module), NULL);

  listing = amparo_listing_write_module (module, reading);
  out = g_string_new (listing);
  parts = amparo_module_get_parts (module);
  for (guint i = 0; i < parts->len; i++)
    {
      const AmparoPart *part = g_ptr_array_index (parts, i);

      if (part->scenario != NULL)
        append_scenario (out, part->scenario, reading);
    }

  return g_string_free (out, FALSE);
}
