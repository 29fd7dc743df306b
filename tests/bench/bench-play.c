/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/scenario-private.h"
#include "gauge.h"
#include "training/debrief.h"
#include "training/map.h"

/* How long one step of a scenario takes: choosing, arriving, and what is offered there. It
 * should not matter how long the story is, nor how much of it was played; the target is 50
 * microseconds in 10,000 scenes. So many do not fit into one file, where the grammar is
 * checked, and so the scenario is made here.
 *
 * The yardstick beside it inserts as often into a hash table, so that numbers of different
 * machines can be compared. */

#define N_ROUNDS 5

static void
add_variable (AmparoScenario *scenario,
              const char     *id)
{
  AmparoVariable *variable = g_new0 (AmparoVariable, 1);

  *variable = (AmparoVariable) { g_strdup (id), 0, 9, 5 };
  g_ptr_array_add (scenario->variables, variable);
}

static AmparoGuard *
make_guard (int variable,
            int at_least)
{
  AmparoGuard *guard = g_new0 (AmparoGuard, 1);

  *guard = (AmparoGuard) { variable, FALSE, at_least };

  return guard;
}

static void
add_change (AmparoChoice *choice,
            int           by)
{
  AmparoChange *change = g_new0 (AmparoChange, 1);

  *change = (AmparoChange) { 0, FALSE, by };
  g_ptr_array_add (choice->changes, change);
}

/* Leads to the next scene, or, where trust is high, to the one after it. */
static AmparoChoice *
make_choice (guint number,
             guint from,
             guint n)
{
  AmparoChoice *choice = amparo_choice_new ();
  AmparoWay *far = amparo_way_new (MIN (from + 2, n - 1));

  choice->id = g_strdup_printf ("choice-%u", number);
  choice->text = amparo_text_new ("Choose", "Elegir");
  choice->consequence = amparo_text_new ("It was chosen", "Se eligió");
  choice->recommended = number == 0;
  choice->points = number == 0 ? 2 : 0;
  if (number == 3)
    g_ptr_array_add (choice->guards, make_guard (0, 7));
  add_change (choice, number == 0 ? 1 : -1);
  g_ptr_array_add (far->guards, make_guard (0, 9));
  g_ptr_array_add (choice->ways, far);
  g_ptr_array_add (choice->ways, amparo_way_new (from + 1));

  return choice;
}

static AmparoEnding *
make_ending (void)
{
  AmparoEnding *ending = g_new0 (AmparoEnding, 1);

  ending->title = amparo_text_new ("The end", "El fin");
  ending->text = amparo_text_new ("It is over.", "Se acabó.");

  return ending;
}

static void
add_scene (AmparoScenario *scenario,
           guint           i,
           guint           n)
{
  AmparoScene *scene = amparo_scene_new ();

  scene->id = g_strdup_printf ("scene-%u", i);
  scene->index = i;
  g_ptr_array_add (scenario->scenes, scene);
  g_hash_table_insert (scenario->scenes_by_id, scene->id, scene);

  if (i + 1 == n)
    scene->ending = make_ending ();
  for (guint j = 0; i + 1 < n && j < 4; j++)
    g_ptr_array_add (scene->choices, make_choice (j, i, n));
}

static AmparoScenario *
make_scenario (guint n)
{
  AmparoScenario *scenario = amparo_scenario_new ();

  scenario->id = g_strdup ("long");
  scenario->title = amparo_text_new ("A long story", "Una historia larga");
  add_variable (scenario, "trust");
  add_variable (scenario, "time");
  for (guint i = 0; i < n; i++)
    add_scene (scenario, i, n);

  return scenario;
}

static guint
play_to_the_end (AmparoPlay *play,
                 guint       number)
{
  g_autofree char *id = g_strdup_printf ("choice-%u", number);
  guint n_steps = 0;

  while (!amparo_play_is_over (play))
    {
      g_autoptr (AmparoEvent) event = amparo_play_choose (play, 1, id);

      g_assert_nonnull (event);
      n_steps++;
    }

  return n_steps;
}

/* The best of some rounds: what else the machine does can only make it slower. */
static void
measure_steps (AmparoScenario *scenario,
               guint           n)
{
  double best = G_MAXDOUBLE;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (AmparoPlay) play = amparo_play_new (scenario);
      double start = gauge_read_processor ();
      guint n_steps = play_to_the_end (play, 1);

      best = MIN (best, (gauge_read_processor () - start) * 1000 / n_steps);
    }

  gauge_print ("play-step", n, best, "us");
}

/* Back and another way, at the far end of the longest path. */
static void
measure_back (AmparoScenario *scenario,
              guint           n)
{
  g_autoptr (AmparoPlay) play = amparo_play_new (scenario);
  const guint rounds = 10000;
  double start;

  play_to_the_end (play, 1);
  start = gauge_read_processor ();
  for (guint i = 0; i < rounds; i++)
    {
      g_autoptr (AmparoEvent) back = amparo_play_back (play, 1);
      g_autoptr (AmparoEvent) choice = amparo_play_choose (play, 1, i % 2 ? "choice-1" : "choice-0");

      g_assert_true (back != NULL && choice != NULL);
    }

  gauge_print ("play-back-and-choose", n, (gauge_read_processor () - start) * 1000 / rounds, "us");
}

static void
measure_replay (AmparoScenario *scenario,
                guint           n)
{
  g_autoptr (GPtrArray) log = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_event_free);
  g_autoptr (AmparoPlay) play = amparo_play_new (scenario);
  g_autoptr (AmparoPlay) again = NULL;
  double start;

  while (!amparo_play_is_over (play))
    g_ptr_array_add (log, amparo_play_choose (play, 1, "choice-1"));

  start = gauge_read_processor ();
  again = amparo_play_new (scenario);
  for (guint i = 0; i < log->len; i++)
    amparo_play_apply (again, log->pdata[i]);
  g_assert_true (amparo_play_is_over (again));

  gauge_print ("play-resume", n, gauge_read_processor () - start, "ms");
}

static void
measure_pictures (AmparoScenario *scenario,
                  guint           n)
{
  g_autoptr (AmparoPlay) play = amparo_play_new (scenario);
  g_autoptr (AmparoDebrief) debrief = NULL;
  g_autoptr (AmparoMap) map = NULL;
  double start;

  play_to_the_end (play, 1);
  start = gauge_read_processor ();
  debrief = amparo_debrief_new (play, 0);
  gauge_print ("play-debrief", n, gauge_read_processor () - start, "ms");

  start = gauge_read_processor ();
  map = amparo_map_new (play);
  gauge_print ("play-map", n, gauge_read_processor () - start, "ms");
}

static void
measure_hash_table (guint n)
{
  g_autoptr (GHashTable) table = g_hash_table_new (NULL, NULL);
  double start = gauge_read_processor ();

  for (guint i = 0; i < 100 * n; i++)
    g_hash_table_insert (table, GUINT_TO_POINTER (i * 2654435761u % n + 1), GUINT_TO_POINTER (i));

  gauge_print ("yardstick-hash-table", n, (gauge_read_processor () - start) * 1000 / (100 * n), "us");
}

int
main (int   argc,
      char *argv[])
{
  static const guint sizes[] = { 10, 1000, 10000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (AmparoScenario) scenario = make_scenario (sizes[i]);

      measure_steps (scenario, sizes[i]);
      measure_back (scenario, sizes[i]);
      measure_replay (scenario, sizes[i]);
      measure_pictures (scenario, sizes[i]);
      measure_hash_table (sizes[i]);
    }

  return 0;
}
