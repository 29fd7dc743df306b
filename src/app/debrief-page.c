/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/training-pages.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/debrief-parts.h"
#include "app/parts.h"
#include "app/story-parts.h"
#include "app/training-parts.h"
#include "language/language.h"
#include "report/words.h"
#include "training/debrief.h"

/* How many of the ways that were tried are listed; the first counts, the last were just now. */
#define MAX_WAYS 6

static GtkWidget *
create_section (const char *heading)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *title = amparo_heading_new (heading);

  gtk_widget_add_css_class (title, "title-4");
  gtk_box_append (GTK_BOX (box), title);

  return box;
}

/* What it came to */

static AmparoText *
dup_score (const AmparoDebrief *debrief)
{
  g_autoptr (AmparoText) taken = amparo_words_dup_number (debrief->n_recommended);
  g_autoptr (AmparoText) all = amparo_words_dup_number (debrief->decisions->len);
  g_autoptr (AmparoText) score = amparo_words_dup_number (MAX (debrief->score, 0));
  g_autoptr (AmparoText) best = amparo_words_dup_number (MAX (debrief->best, 0));

  if (debrief->n_recommended == debrief->decisions->len)
    /* Translators: %1$s counts decisions of a story; %2$s and %3$s are points */
    return amparo_words_dup (N_("You took the recommended way in every decision, %1$s in all. That makes %2$s points of %3$s."),
                             all, score, best, NULL);

  /* Translators: %1$s of %2$s decisions of a story; %3$s and %4$s are points */
  return amparo_words_dup (N_("You took the recommended way in %1$s of %2$s decisions. That makes %3$s points of %4$s."),
                           taken, all, score, best, NULL);
}

static GtkWidget *
create_outcome (const AmparoDebrief *debrief,
                AmparoReading        reading)
{
  g_autoptr (AmparoText) score = dup_score (debrief);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  if (debrief->ending != NULL)
    gtk_box_append (GTK_BOX (box), amparo_ending_new (debrief->ending, reading));
  gtk_box_append (GTK_BOX (box), amparo_bilingual_new (score, reading));

  return box;
}

/* Ways */

static AmparoText *
dup_way (AmparoPlay *play,
         guint       path)
{
  const AmparoEnding *ending = amparo_play_get_path (play, path)->scene->ending;
  g_autoptr (AmparoText) number = amparo_words_dup_number (path + 1);
  g_autoptr (AmparoText) none = amparo_language_dup_words (N_("not played to an end"));
  AmparoText *end = ending != NULL ? ending->title : none;

  if (path == 0)
    /* Translators: %1$s is how a story ended */
    return amparo_words_dup (N_("Your first way, which counts: %1$s"), end, NULL);

  /* Translators: %1$s counts the ways through a story, %2$s is how it ended */
  return amparo_words_dup (N_("Way %1$s: %2$s"), number, end, NULL);
}

static GtkWidget *
create_ways (AmparoPlay    *play,
             AmparoReading  reading)
{
  GtkWidget *box = create_section (_("The Ways You Tried"));
  guint n = amparo_play_get_n_paths (play);

  for (guint path = 0; path < n; path++)
    {
      g_autoptr (AmparoText) way = dup_way (play, path);

      if (path == 0 || path + MAX_WAYS > n)
        gtk_box_append (GTK_BOX (box), amparo_bullet_new (way, reading));
    }

  return box;
}

/* The page */

static GtkWidget *
create_signs (AmparoSession       *session,
              const AmparoDebrief *debrief)
{
  GtkWidget *signs = amparo_signs_met_new (session, debrief->signs, TRUE);
  GtkWidget *box;

  if (signs == NULL)
    return NULL;

  box = create_section (_("Signs You Met"));
  gtk_box_append (GTK_BOX (box), signs);

  return box;
}

static GtkWidget *
create_steps (AmparoSession       *session,
              const AmparoDebrief *debrief)
{
  GtkWidget *box = create_section (_("Your Path Beside the Recommended One"));

  for (guint i = 0; i < debrief->decisions->len; i++)
    gtk_box_append (GTK_BOX (box), amparo_decision_new (session, debrief, i));

  return box;
}

static GtkWidget *
create_body (AmparoSession *session,
             AmparoPlay    *play)
{
  g_autoptr (AmparoDebrief) debrief = amparo_debrief_new (play, amparo_play_get_n_paths (play) - 1);
  AmparoReading reading = amparo_session_get_reading (session);
  GtkWidget *signs = create_signs (session, debrief);
  GtkWidget *body = amparo_leaf_body_new ();

  gtk_box_append (GTK_BOX (body), amparo_leaf_title_new (_("Looking Back"),
                                                         amparo_scenario_get_title (debrief->scenario), reading,
                                                         "title-2"));
  gtk_box_append (GTK_BOX (body), create_outcome (debrief, reading));
  if (amparo_play_get_n_paths (play) > 1)
    gtk_box_append (GTK_BOX (body), create_ways (play, reading));
  gtk_box_append (GTK_BOX (body), create_steps (session, debrief));
  gtk_box_append (GTK_BOX (body), amparo_recommended_way_new (debrief, reading));
  if (signs != NULL)
    gtk_box_append (GTK_BOX (body), signs);

  return body;
}

static void
map_clicked_cb (AmparoLearning *learning)
{
  amparo_learning_show (learning, AMPARO_PLACE_MAP);
}

static void
resume_clicked_cb (AmparoLearning *learning)
{
  amparo_learning_show (learning, AMPARO_PLACE_SCENE);
}

/* From a way that is not at its end one goes on with it, else with the module. */
static GtkWidget *
create_foot (AmparoSession *session,
             AmparoPlay    *play)
{
  AmparoLearning *learning = amparo_session_get_learning (session);
  GtkWidget *foot = amparo_story_foot_new (session);

  /* Translators: a button; shows all scenes of a story, and the ways between them */
  gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Map"), FALSE, G_CALLBACK (map_clicked_cb), learning));
  gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Go On"), TRUE,
                                                          amparo_play_is_over (play) ? G_CALLBACK (amparo_learning_go_on)
                                                                                     : G_CALLBACK (resume_clicked_cb),
                                                          learning));

  return foot;
}

GtkWidget *
amparo_debrief_page_new (AmparoSession *session)
{
  AmparoPlay *play = amparo_story_get_play (session);
  GtkWidget *leaf;

  g_return_val_if_fail (play != NULL, NULL);

  leaf = amparo_leaf_new (create_body (session, play), create_foot (session, play));
  amparo_leaf_attach_keys (leaf, NULL, NULL);

  return leaf;
}
