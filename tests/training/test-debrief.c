/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "material.h"
#include "training/debrief.h"

typedef struct
{
  AmparoContent *content;
  AmparoPlay    *play;
} Stage;

static void
set_up (Stage        *stage,
        gconstpointer data)
{
  stage->content = material_load ();
  stage->play = amparo_play_new (material_get_tale (stage->content));
}

static void
tear_down (Stage        *stage,
           gconstpointer data)
{
  g_assert_finalize_object (stage->play);
  g_object_unref (stage->content);
}

/* An answer, or choices, apart by blanks. */
static void
play (Stage      *stage,
      const char *answer,
      const char *choices)
{
  g_auto (GStrv) ids = g_strsplit (choices, " ", -1);

  if (answer != NULL)
    amparo_event_free (amparo_play_answer (stage->play, 1, answer));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (AmparoEvent) event = amparo_play_choose (stage->play, 1, ids[i]);

      g_assert_nonnull (event);
    }
}

static char *
join_decisions (GPtrArray *decisions)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < decisions->len; i++)
    {
      const AmparoDecision *decision = decisions->pdata[i];

      g_string_append_printf (out, "%s%s:%s/%s", i > 0 ? " " : "", decision->scene->id, decision->chosen->id,
                              decision->recommended->id);
    }

  return g_string_free (out, FALSE);
}

static void
test_tells_each_decision (Stage        *stage,
                          gconstpointer data)
{
  g_autoptr (AmparoDebrief) debrief = NULL;
  g_autofree char *decisions = NULL;

  play (stage, "bus", "wait leave");
  debrief = amparo_debrief_new (stage->play, 0);
  decisions = join_decisions (debrief->decisions);

  g_assert_cmpstr (decisions, ==, "yard:wait/walk talk:leave/ask");
  g_assert_cmpuint (debrief->n_recommended, ==, 0);
  g_assert_cmpint (debrief->score, ==, 0);
  g_assert_cmpint (debrief->ending->kind, ==, AMPARO_ENDING_POOR);
}

static void
test_tells_the_recommended_path (Stage        *stage,
                                 gconstpointer data)
{
  g_autoptr (AmparoDebrief) debrief = NULL;
  g_autofree char *recommended = NULL;

  play (stage, "bus", "wait leave");
  debrief = amparo_debrief_new (stage->play, 0);
  recommended = join_decisions (debrief->recommended);

  g_assert_cmpstr (recommended, ==, "yard:walk/walk talk:ask/ask call:report/report");
}

static void
test_best_is_the_recommended_path_answered_right (Stage        *stage,
                                                  gconstpointer data)
{
  g_autoptr (AmparoDebrief) debrief = NULL;

  play (stage, "car", "walk ask report");
  debrief = amparo_debrief_new (stage->play, 0);

  g_assert_cmpint (debrief->best, ==, 5);
  g_assert_cmpint (debrief->score, ==, debrief->best);
  g_assert_cmpuint (debrief->n_recommended, ==, 3);
}

static void
test_meets_each_sign_once (Stage        *stage,
                           gconstpointer data)
{
  g_autoptr (AmparoDebrief) debrief = NULL;

  play (stage, "car", "walk ask report");
  debrief = amparo_debrief_new (stage->play, 0);

  g_assert_cmpuint (debrief->signs->len, ==, 1);
  g_assert_cmpstr (amparo_sign_get_id (debrief->signs->pdata[0]), ==, "speaks");
}

static void
test_a_path_that_was_left_has_no_ending (Stage        *stage,
                                         gconstpointer data)
{
  g_autoptr (AmparoDebrief) debrief = NULL;

  play (stage, "car", "walk");
  debrief = amparo_debrief_new (stage->play, 0);

  g_assert_null (debrief->ending);
  g_assert_cmpstr (debrief->last->id, ==, "talk");
  g_assert_cmpuint (debrief->decisions->len, ==, 1);
}

static void
test_each_path_has_its_own (Stage        *stage,
                            gconstpointer data)
{
  g_autoptr (AmparoDebrief) first = NULL;
  g_autoptr (AmparoDebrief) second = NULL;
  g_autofree char *decisions = NULL;

  play (stage, "car", "walk ask report");
  amparo_event_free (amparo_play_again (stage->play, 1, 0));
  play (stage, NULL, "wait leave");
  first = amparo_debrief_new (stage->play, 0);
  second = amparo_debrief_new (stage->play, 1);
  decisions = join_decisions (second->decisions);

  g_assert_cmpuint (first->decisions->len, ==, 3);
  g_assert_cmpstr (decisions, ==, "yard:wait/walk talk:leave/ask");
  g_assert_cmpint (second->score, ==, 1);
}

static void
test_stays_as_it_was (Stage        *stage,
                      gconstpointer data)
{
  g_autoptr (AmparoDebrief) debrief = NULL;

  play (stage, "car", "walk");
  debrief = amparo_debrief_new (stage->play, 0);
  play (stage, NULL, "ask report");

  g_assert_cmpuint (debrief->decisions->len, ==, 1);
  g_assert_cmpint (debrief->score, ==, 3);
}

#define ADD(path, function) g_test_add ("/debrief/" path, Stage, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("tells-each-decision", test_tells_each_decision);
  ADD ("tells-the-recommended-path", test_tells_the_recommended_path);
  ADD ("best", test_best_is_the_recommended_path_answered_right);
  ADD ("meets-each-sign-once", test_meets_each_sign_once);
  ADD ("path-that-was-left", test_a_path_that_was_left_has_no_ending);
  ADD ("each-path-has-its-own", test_each_path_has_its_own);
  ADD ("stays-as-it-was", test_stays_as_it_was);

  return g_test_run ();
}
