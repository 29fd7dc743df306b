/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/content.h"
#include "language/language.h"
#include "material.h"
#include "training/debrief.h"

/* Every scenario that comes with Amparo, walked on every path there is: from the start, with
 * every choice that is offered and the inline question answered right and wrong, to an
 * ending. Where a story goes round, a scene is visited twice and then no more. */

#define MAX_VISITS 2
#define MAX_PATHS  2000000

typedef struct
{
  AmparoScenario *scenario;
  guint          *visits;     /* for each scene, on this path */
  gboolean       *ended;      /* for each scene, whether some path ended there */
  guint           n_paths;
} Walk;

typedef struct
{
  const AmparoScene *scene;
  int               *values;
  int                score;
} State;

static void walk_scene (Walk        *walk,
                        const State *state);

static void
assert_in_both (AmparoText *text,
                const char *what,
                const char *id)
{
  g_assert_nonnull (text);
  if (*amparo_text_get_english (text) == '\0' || !amparo_text_is_translated (text)
      || *amparo_text_get_spanish (text) == '\0')
    g_error ("%s of “%s” is not in both languages", what, id);
}

/* Written once more, from the words of docs/content-format.md and not from the engine. */

static gboolean
holds (GPtrArray   *guards,
       const State *state)
{
  for (guint i = 0; i < guards->len; i++)
    {
      const AmparoGuard *guard = guards->pdata[i];
      int value = guard->variable == AMPARO_SCORE ? state->score : state->values[guard->variable];

      if (guard->at_most ? value > guard->value : value < guard->value)
        return FALSE;
    }

  return TRUE;
}

static void
change (AmparoScenario     *scenario,
        const AmparoChoice *choice,
        State              *state)
{
  GPtrArray *variables = amparo_scenario_get_variables (scenario);

  state->score += (int) choice->points;
  for (guint i = 0; i < choice->changes->len; i++)
    {
      const AmparoChange *step = choice->changes->pdata[i];
      const AmparoVariable *variable = variables->pdata[step->variable];
      int value = step->sets ? step->value : state->values[step->variable] + step->value;

      state->values[step->variable] = CLAMP (value, variable->minimum, variable->maximum);
    }
}

static guint
find_way (const AmparoChoice *choice,
          const State        *state)
{
  for (guint i = 0; i < choice->ways->len; i++)
    {
      const AmparoWay *way = choice->ways->pdata[i];

      if (holds (way->guards, state))
        return way->to;
    }

  g_error ("the choice “%s” leads nowhere", choice->id);
}

static void
walk_choice (Walk               *walk,
             const State        *state,
             const AmparoChoice *choice)
{
  guint n_values = amparo_scenario_get_variables (walk->scenario)->len;
  g_autofree int *values = g_memdup2 (state->values, (n_values + 1) * sizeof (int));
  State next = { NULL, values, state->score };

  change (walk->scenario, choice, &next);
  next.scene = amparo_scenario_get_scenes (walk->scenario)->pdata[find_way (choice, &next)];
  if (walk->visits[next.scene->index] < MAX_VISITS)
    walk_scene (walk, &next);
}

static void
walk_choices (Walk        *walk,
              const State *state)
{
  guint n_offered = 0;

  for (guint i = 0; i < state->scene->choices->len; i++)
    {
      const AmparoChoice *choice = state->scene->choices->pdata[i];

      if (!holds (choice->guards, state))
        continue;
      n_offered++;
      walk_choice (walk, state, choice);
    }

  if (n_offered == 0)
    g_error ("%s: the scene “%s” offers nothing", amparo_scenario_get_id (walk->scenario), state->scene->id);
}

static void
walk_scene (Walk        *walk,
            const State *state)
{
  State right = *state;

  if (state->scene->ending != NULL)
    {
      walk->ended[state->scene->index] = TRUE;
      walk->n_paths++;
      g_assert_cmpuint (walk->n_paths, <, MAX_PATHS);
      return;
    }

  walk->visits[state->scene->index]++;
  walk_choices (walk, state);
  if (state->scene->question != NULL && state->scene->question->points > 0)
    {
      right.score += (int) state->scene->question->points;
      walk_choices (walk, &right);
    }
  walk->visits[state->scene->index]--;
}

static guint
walk_all (AmparoScenario *scenario,
          gboolean       *ended)
{
  GPtrArray *scenes = amparo_scenario_get_scenes (scenario);
  GPtrArray *variables = amparo_scenario_get_variables (scenario);
  g_autofree guint *visits = g_new0 (guint, scenes->len);
  g_autofree int *values = g_new0 (int, variables->len + 1);
  State start = { scenes->pdata[0], values, 0 };
  Walk walk = { scenario, visits, ended, 0 };

  for (guint i = 0; i < variables->len; i++)
    values[i] = ((AmparoVariable *) variables->pdata[i])->start;
  walk_scene (&walk, &start);

  return walk.n_paths;
}

/* For each scenario */

static void
test_every_path_ends (gconstpointer data)
{
  AmparoScenario *scenario = (AmparoScenario *) data;
  GPtrArray *scenes = amparo_scenario_get_scenes (scenario);
  g_autofree gboolean *ended = g_new0 (gboolean, scenes->len);
  guint n_paths = walk_all (scenario, ended);

  g_test_message ("%u paths", n_paths);
  g_assert_cmpuint (n_paths, >, 0);
  for (guint i = 0; i < scenes->len; i++)
    {
      const AmparoScene *scene = scenes->pdata[i];

      if (scene->ending != NULL && !ended[i])
        g_error ("no path comes to the ending “%s”", scene->id);
    }
}

static void
test_every_choice_is_explained_in_both_languages (gconstpointer data)
{
  GPtrArray *scenes = amparo_scenario_get_scenes ((AmparoScenario *) data);

  for (guint i = 0; i < scenes->len; i++)
    {
      const AmparoScene *scene = scenes->pdata[i];

      for (guint j = 0; j < scene->choices->len; j++)
        {
          const AmparoChoice *choice = scene->choices->pdata[j];

          assert_in_both (choice->text, "the text", choice->id);
          assert_in_both (choice->consequence, "the consequence", choice->id);
        }
    }
}

static void
test_every_scene_is_told_in_both_languages (gconstpointer data)
{
  GPtrArray *scenes = amparo_scenario_get_scenes ((AmparoScenario *) data);

  for (guint i = 0; i < scenes->len; i++)
    {
      const AmparoScene *scene = scenes->pdata[i];

      for (guint j = 0; j < scene->lines->len; j++)
        assert_in_both (((AmparoLine *) scene->lines->pdata[j])->text, "a line", scene->id);
      if (scene->ending != NULL)
        {
          assert_in_both (scene->ending->title, "the title of the ending", scene->id);
          assert_in_both (scene->ending->text, "the text of the ending", scene->id);
        }
    }
}

static void
answer_right (AmparoPlay *play)
{
  g_autofree char *answer = NULL;

  if (!amparo_play_is_asking (play))
    return;

  answer = dup_right_answer (amparo_play_get_scene (play)->question);
  amparo_event_free (amparo_play_answer (play, 1, answer));
}

static void
test_recommended_choices_end_well (gconstpointer data)
{
  g_autoptr (AmparoPlay) play = amparo_play_new ((AmparoScenario *) data);
  g_autoptr (AmparoDebrief) debrief = amparo_debrief_new (play, 0);

  for (guint i = 0; i < debrief->recommended->len; i++)
    {
      const AmparoDecision *decision = debrief->recommended->pdata[i];
      g_autoptr (AmparoEvent) event = NULL;

      answer_right (play);
      event = amparo_play_choose (play, 1, decision->chosen->id);
      g_assert_nonnull (event);
    }

  g_assert_true (amparo_play_is_over (play));
  g_assert_cmpint (amparo_play_get_scene (play)->ending->kind, ==, AMPARO_ENDING_GOOD);
}

/* A random walk of the engine is the one that is written above. */
static void
test_the_engine_walks_alike (gconstpointer data)
{
  AmparoScenario *scenario = (AmparoScenario *) data;
  guint n_values = amparo_scenario_get_variables (scenario)->len;

  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (AmparoPlay) play = amparo_play_new (scenario);

      for (guint i = 0; i < 50 && !amparo_play_is_over (play); i++)
        {
          const AmparoMoment *moment = amparo_play_get_moment (play);
          GPtrArray *offered = amparo_play_get_choices (play);
          const AmparoChoice *choice = offered->pdata[g_test_rand_int_range (0, (int) offered->len)];
          g_autofree int *values = g_memdup2 (moment->values, (n_values + 1) * sizeof (int));
          State state = { moment->scene, values, moment->score };
          g_autoptr (AmparoEvent) event = amparo_event_new (1, "", AMPARO_EVENT_CHOICE, moment->scene->id, choice->id);

          g_assert_true (holds (choice->guards, &state));
          change (scenario, choice, &state);
          g_assert_cmpint (amparo_play_apply (play, event), ==, AMPARO_FITS);
          g_assert_cmpuint (amparo_play_get_scene (play)->index, ==, find_way (choice, &state));
          g_assert_cmpint (amparo_play_get_score (play), ==, state.score);
        }
    }
}

static AmparoContent *
load_shipped (void)
{
  const char *paths[] = { amparo_content_get_shipped_dir (), NULL };

  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));

  return amparo_content_load (paths, amparo_language_get_catalog ());
}

static const struct
{
  const char   *name;
  GTestDataFunc test;
} tests[] = {
  { "every-path-ends", test_every_path_ends },
  { "every-choice-is-explained", test_every_choice_is_explained_in_both_languages },
  { "every-scene-is-told", test_every_scene_is_told_in_both_languages },
  { "recommended-choices-end-well", test_recommended_choices_end_well },
  { "the-engine-walks-alike", test_the_engine_walks_alike },
};

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AmparoContent) content = NULL;
  GPtrArray *scenarios;

  g_test_init (&argc, &argv, NULL);

  content = load_shipped ();
  scenarios = amparo_content_get_scenarios (content);
  g_assert_cmpuint (scenarios->len, >, 0);
  for (guint i = 0; i < scenarios->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
      {
        g_autofree char *path =
          g_strdup_printf ("/stories/%s/%s", amparo_scenario_get_id (scenarios->pdata[i]), tests[j].name);

        g_test_add_data_func (path, scenarios->pdata[i], tests[j].test);
      }

  return g_test_run ();
}
