/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/play-text.h"

#include <glib/gi18n.h>

#include "report/listing-parts.h"
#include "report/parts.h"
#include "report/words.h"
#include "training/debrief.h"

static void
write_heading (AmparoOutline *outline,
               const char    *words)
{
  g_autoptr (AmparoText) heading = amparo_words_dup (words, NULL);

  amparo_outline_heading (outline, heading, '-');
}

static void
write_decision (AmparoOutline        *outline,
                const AmparoDecision *decision,
                guint                 number)
{
  g_autofree char *bullet = g_strdup_printf ("%u. ", number);

  amparo_outline_blank (outline);
  amparo_outline_bullet (outline, bullet, decision->chosen->text);
  amparo_outline_push (outline);
  amparo_outline_text (outline, decision->chosen->consequence);
  if (decision->chosen->recommended)
    amparo_outline_words (outline, N_("This was the recommended choice."));
  else
    amparo_report_write_labelled (outline, N_("Recommended: %1$s"), decision->recommended->text);
  amparo_outline_pop (outline);
}

static void
write_score (AmparoOutline       *outline,
             const AmparoDebrief *debrief)
{
  g_autoptr (AmparoText) score = amparo_words_dup_number ((guint) debrief->score);
  g_autoptr (AmparoText) best = amparo_words_dup_number ((guint) debrief->best);
  /* Translators: points in a story; %2$s are those of the recommended choices */
  g_autoptr (AmparoText) line = amparo_words_dup (N_("Points: %1$s; the recommended choices have %2$s."), score, best, NULL);

  amparo_outline_blank (outline);
  amparo_outline_text (outline, line);
}

static void
write_signs (AmparoOutline *outline,
             GPtrArray     *signs)
{
  g_autoptr (GPtrArray) statements = g_ptr_array_new ();

  for (guint i = 0; i < signs->len; i++)
    g_ptr_array_add (statements, amparo_sign_get_statement (g_ptr_array_index (signs, i)));

  amparo_report_write_texts (outline, N_("Signs that you met"), statements);
}

static void
write_end (AmparoOutline       *outline,
           const AmparoDebrief *debrief)
{
  amparo_outline_blank (outline);
  if (debrief->ending == NULL)
    {
      g_autoptr (AmparoText) scene = amparo_words_dup_verbatim (debrief->last->id);

      amparo_report_write_labelled (outline, N_("Left at the scene: %1$s"), scene);
      return;
    }

  amparo_report_write_labelled (outline, N_("How it ended: %1$s"), debrief->ending->title);
  amparo_outline_push (outline);
  amparo_outline_text (outline, debrief->ending->text);
  amparo_outline_pop (outline);
}

static void
write_path (AmparoOutline *outline,
            AmparoPlay    *play,
            guint          path)
{
  g_autoptr (AmparoDebrief) debrief = amparo_debrief_new (play, path);
  g_autoptr (AmparoText) number = amparo_words_dup_number (path + 1);
  g_autoptr (AmparoText) heading = path == 0 ? amparo_words_dup (N_("The first path, which counts"), NULL)
                                             : amparo_words_dup (N_("Path %1$s"), number, NULL);

  amparo_outline_heading (outline, heading, '-');
  for (guint i = 0; i < debrief->decisions->len; i++)
    write_decision (outline, g_ptr_array_index (debrief->decisions, i), i + 1);
  write_end (outline, debrief);
  write_score (outline, debrief);
  write_signs (outline, debrief->signs);
}

static void
write_recommended (AmparoOutline *outline,
                   AmparoPlay    *play)
{
  g_autoptr (AmparoDebrief) debrief = amparo_debrief_new (play, 0);

  write_heading (outline, N_("The recommended path"));
  for (guint i = 0; i < debrief->recommended->len; i++)
    {
      const AmparoDecision *decision = g_ptr_array_index (debrief->recommended, i);
      g_autofree char *bullet = g_strdup_printf ("%u. ", i + 1);

      amparo_outline_bullet (outline, bullet, decision->chosen->text);
    }
}

static void
write_now (AmparoOutline *outline,
           AmparoPlay    *play)
{
  const AmparoScene *scene = amparo_play_get_scene (play);
  GPtrArray *choices = amparo_play_get_choices (play);

  if (amparo_play_is_over (play))
    return;

  write_heading (outline, N_("What do you do now?"));
  amparo_outline_plain (outline, scene->id);
  if (amparo_play_is_asking (play))
    amparo_listing_add_question (outline, scene->question);
  for (guint i = 0; i < choices->len; i++)
    {
      const AmparoChoice *choice = g_ptr_array_index (choices, i);

      amparo_outline_bullet (outline, "- ", choice->text);
      amparo_outline_push (outline);
      amparo_outline_plain (outline, choice->id);
      amparo_outline_pop (outline);
    }
}

/**
 * amparo_play_text_write:
 *
 * Returns: (transfer full): the text
 */
char *
amparo_play_text_write (AmparoPlay    *play,
                        AmparoReading  reading)
{
  g_autoptr (AmparoOutline) outline = NULL;

  g_return_val_if_fail (AMPARO_IS_PLAY (play), NULL);

  outline = amparo_outline_new (reading);
  amparo_outline_heading (outline, amparo_scenario_get_title (amparo_play_get_scenario (play)), '=');
  for (guint i = 0; i < amparo_play_get_n_paths (play); i++)
    write_path (outline, play, i);
  write_recommended (outline, play);
  write_now (outline, play);

  return amparo_outline_dup_text (outline);
}
