/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "app/map-view.h"
#include "app/question-view.h"
#include "app/window.h"
#include "desk.h"
#include "pupil.h"

/* The window around the pupil, at the story “tale”. */
typedef struct
{
  Pupil         pupil;
  AmparoWindow *window;
} Story;

static void
set_up (Story         *story,
        gconstpointer  data)
{
  pupil_set_up (&story->pupil, NULL);
  pupil_sign_in (&story->pupil, "Ana Lucero");
  pupil_reach (&story->pupil, "tale");
  story->window = pupil_open_window (&story->pupil);
}

static void
tear_down (Story         *story,
           gconstpointer  data)
{
  pupil_close_window (&story->pupil, story->window);
  pupil_tear_down (&story->pupil, NULL);
}

static GtkWidget *
get_page (Story *story)
{
  return amparo_window_get_page (story->window);
}

static AmparoQuestionView *
get_question (Story *story)
{
  return AMPARO_QUESTION_VIEW (desk_find_type (get_page (story), AMPARO_TYPE_QUESTION_VIEW));
}

/* A choice says its own words. */
static GtkWidget *
find_choice (Story      *story,
             const char *words)
{
  GtkWidget *label = desk_find_label (get_page (story), words);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;
}

static void
choose (Story      *story,
        const char *words)
{
  g_signal_emit_by_name (find_choice (story, words), "clicked");
  desk_settle ();
}

static gboolean
shows (Story      *story,
       const char *words)
{
  return desk_find_label (get_page (story), words) != NULL;
}

static void
assert_focus (Story      *story,
              const char *name)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (story->window));

  gtk_test_accessible_assert_role (focus, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (focus, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static void
answer (Story *story)
{
  pupil_press (story->window, "_Begin");
  amparo_question_view_press (get_question (story), 1);
  pupil_press (story->window, "_Answer");
  pupil_press (story->window, "_Continue");
}

/* Not as recommended. */
static void
come_to_the_end (Story *story)
{
  answer (story);
  choose (story, "Wait and see");
  pupil_press (story->window, "_Continue");
  choose (story, "Leave her there");
  pupil_press (story->window, "_Continue");
}

/* Scenes */

static void
test_warning_comes_first (Story         *story,
                          gconstpointer  data)
{
  assert_focus (story, "Before You Begin. A short tale");
  g_assert_true (shows (story, "Nothing hard happens here."));
  g_assert_false (shows (story, "A car waits."));

  pupil_press (story->window, "_Begin");

  g_assert_true (shows (story, "A car waits."));
}

static void
assert_ways_out (Story *story)
{
  g_assert_nonnull (pupil_find_button (story->window, "_Leave"));
  g_assert_nonnull (desk_find_action (get_page (story), "app.help-now", NULL));
}

static void
test_ways_out_are_on_every_page (Story         *story,
                                 gconstpointer  data)
{
  assert_ways_out (story);
  pupil_press (story->window, "_Begin");
  assert_ways_out (story);
  amparo_learning_answer (story->pupil.learning, "what-is-seen", "car");
  desk_settle ();
  assert_ways_out (story);
  pupil_press (story->window, "_Continue");
  assert_ways_out (story);
  choose (story, "Wait and see");
  assert_ways_out (story);
  pupil_press (story->window, "_Continue");
  choose (story, "Leave her there");
  pupil_press (story->window, "_Continue");
  assert_ways_out (story);
  pupil_press (story->window, "_Look Back on It");
  assert_ways_out (story);
  pupil_press (story->window, "_Map");
  assert_ways_out (story);
}

static void
test_speaker_is_named (Story         *story,
                       gconstpointer  data)
{
  pupil_press (story->window, "_Begin");

  g_assert_true (shows (story, "The driver"));
  g_assert_true (shows (story, "“Get in.”"));
}

static void
test_question_comes_before_the_choices (Story         *story,
                                        gconstpointer  data)
{
  pupil_press (story->window, "_Begin");
  g_assert_null (find_choice (story, "Walk over"));
  g_assert_false (gtk_widget_is_sensitive (pupil_find_button (story->window, "_Answer")));

  amparo_question_view_press (get_question (story), 2);
  pupil_press (story->window, "_Answer");
  assert_focus (story, "Scene 1. Not Quite");
  g_assert_true (shows (story, "There is none."));

  pupil_press (story->window, "_Continue");
  g_assert_nonnull (find_choice (story, "Walk over"));
}

static void
test_choices_are_numbered (Story         *story,
                           gconstpointer  data)
{
  answer (story);

  gtk_test_accessible_assert_property (find_choice (story, "Walk over"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "1: Walk over");
  gtk_test_accessible_assert_property (find_choice (story, "Wait and see"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "2: Wait and see");
}

static void
test_choice_is_explained (Story         *story,
                          gconstpointer  data)
{
  answer (story);
  choose (story, "Wait and see");

  assert_focus (story, "Scene 1. What happens");
  g_assert_true (shows (story, "Wait and see"));
  g_assert_true (shows (story, "The car is still there."));
  g_assert_nonnull (desk_find_action (get_page (story), "win.look-up", "sign/speaks"));

  pupil_press (story->window, "_Continue");
  assert_focus (story, "Scene 2. A short tale");
}

/* Twice, before the window has made the next page. */
static void
test_pressed_twice_chooses_once (Story         *story,
                                 gconstpointer  data)
{
  GtkWidget *choice;

  answer (story);
  choice = find_choice (story, "Walk over");
  g_signal_emit_by_name (choice, "clicked");
  g_signal_emit_by_name (choice, "clicked");
  desk_settle ();

  g_assert_true (shows (story, "The driver says hello."));
  pupil_press (story->window, "_Continue");
  g_assert_nonnull (find_choice (story, "Ask how she is"));
}

static void
test_one_goes_back_a_decision (Story         *story,
                               gconstpointer  data)
{
  answer (story);
  g_assert_null (pupil_find_button (story->window, "Back One _Decision"));
  choose (story, "Wait and see");

  pupil_press (story->window, "Back One _Decision");

  g_assert_nonnull (find_choice (story, "Walk over"));
}

static void
test_draft_outlives_the_language (Story         *story,
                                  gconstpointer  data)
{
  g_autofree char *draft = NULL;

  pupil_press (story->window, "_Begin");
  amparo_question_view_press (get_question (story), 2);

  amparo_session_set_reading (story->pupil.session, AMPARO_READING_BOTH);
  desk_settle ();

  draft = amparo_question_view_dup_draft (get_question (story));
  g_assert_cmpstr (draft, ==, "bus");
  g_assert_true (gtk_widget_is_sensitive (pupil_find_button (story->window, "_Answer")));
}

/* What came of the last choice is told once more. */
static void
test_leaving_keeps_the_place (Story         *story,
                              gconstpointer  data)
{
  answer (story);
  choose (story, "Wait and see");
  pupil_press (story->window, "_Continue");
  pupil_press (story->window, "_Leave");
  g_assert_cmpint (amparo_learning_get_place (story->pupil.learning), ==, AMPARO_PLACE_MODULE);

  amparo_learning_go_on (story->pupil.learning);
  desk_settle ();

  g_assert_true (shows (story, "The car is still there."));
  pupil_press (story->window, "_Continue");
  g_assert_nonnull (find_choice (story, "Leave her there"));
}

/* Looking back */

static void
test_ending_leads_to_looking_back (Story         *story,
                                   gconstpointer  data)
{
  come_to_the_end (story);
  g_assert_true (shows (story, "She is gone"));
  g_assert_true (shows (story, "A hard ending"));

  pupil_press (story->window, "_Look Back on It");

  assert_focus (story, "Looking Back. A short tale");
  g_assert_true (shows (story, "You took the recommended way in 0 of 2 decisions. That makes 1 points of 5."));
}

static void
test_path_stands_beside_the_recommended (Story         *story,
                                         gconstpointer  data)
{
  come_to_the_end (story);
  pupil_press (story->window, "_Look Back on It");

  g_assert_true (shows (story, "Decision 1"));
  g_assert_true (shows (story, "Wait and see"));
  g_assert_true (shows (story, "Walk over"));
  g_assert_true (shows (story, "Decision 2"));
  g_assert_true (shows (story, "Leave her there"));
  g_assert_true (shows (story, "Ask how she is"));
  g_assert_false (shows (story, "Decision 4"));
}

static void
test_sign_leads_to_its_page_and_item (Story         *story,
                                      gconstpointer  data)
{
  come_to_the_end (story);
  pupil_press (story->window, "_Look Back on It");

  g_assert_nonnull (desk_find_action (get_page (story), "win.look-up", "sign/speaks"));
  g_assert_nonnull (desk_find_action (get_page (story), "win.look-up", "checklist/small"));
}

static gboolean
is_named (GtkWidget     *widget,
          gconstpointer  name)
{
  return GTK_IS_BUTTON (widget) && desk_is_named (widget, name);
}

static void
test_another_way_keeps_the_first (Story         *story,
                                  gconstpointer  data)
{
  come_to_the_end (story);
  pupil_press (story->window, "_Look Back on It");
  g_signal_emit_by_name (desk_find (get_page (story), is_named, "Try another way from decision 2"), "clicked");
  desk_settle ();

  choose (story, "Ask how she is");
  pupil_press (story->window, "_Continue");
  choose (story, "Report it");
  pupil_press (story->window, "_Continue");
  pupil_press (story->window, "_Look Back on It");

  g_assert_true (shows (story, "Your first way, which counts: She is gone"));
  g_assert_true (shows (story, "Decision 3"));
}

/* The map */

static void
test_map_has_a_name_for_each_scene (Story         *story,
                                    gconstpointer  data)
{
  AmparoMapView *view;

  come_to_the_end (story);
  pupil_press (story->window, "_Look Back on It");
  pupil_press (story->window, "_Map");
  view = AMPARO_MAP_VIEW (desk_find_type (get_page (story), AMPARO_TYPE_MAP_VIEW));

  gtk_test_accessible_assert_property (amparo_map_view_get_button (view, 0), GTK_ACCESSIBLE_PROPERTY_LABEL, "Scene 1");
  g_assert_nonnull (desk_find (get_page (story), is_named, "Scene 3, not seen yet"));
  g_assert_nonnull (desk_find (get_page (story), is_named, "Scene 4, where you are"));
}

static void
test_list_says_what_the_map_shows (Story         *story,
                                   gconstpointer  data)
{
  come_to_the_end (story);
  pupil_press (story->window, "_Look Back on It");
  pupil_press (story->window, "_Map");

  g_assert_true (shows (story, "Walk over — leads to scene 2."));
  g_assert_true (shows (story, "Wait and see — leads to scene 2. You took this way."));
  g_assert_true (shows (story, "Not seen yet."));
  g_assert_false (shows (story, "Hang up at once — leads to scene 4."));
}

static void
test_scene_of_the_map_leads_to_its_words (Story         *story,
                                          gconstpointer  data)
{
  AmparoMapView *view;
  GtkWidget *focus;

  come_to_the_end (story);
  pupil_press (story->window, "_Look Back on It");
  pupil_press (story->window, "_Map");
  view = AMPARO_MAP_VIEW (desk_find_type (get_page (story), AMPARO_TYPE_MAP_VIEW));
  g_signal_emit_by_name (amparo_map_view_get_button (view, 1), "clicked");

  focus = gtk_window_get_focus (GTK_WINDOW (story->window));
  gtk_test_accessible_assert_property (focus, GTK_ACCESSIBLE_PROPERTY_LABEL, "Scene 2");
  gtk_test_accessible_assert_role (focus, GTK_ACCESSIBLE_ROLE_GROUP);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void      (*func) (Story *, gconstpointer);
  } tests[] = {
    { "/story/warning-comes-first", test_warning_comes_first },
    { "/story/ways-out-are-on-every-page", test_ways_out_are_on_every_page },
    { "/story/speaker-is-named", test_speaker_is_named },
    { "/story/question-comes-before-the-choices", test_question_comes_before_the_choices },
    { "/story/choices-are-numbered", test_choices_are_numbered },
    { "/story/choice-is-explained", test_choice_is_explained },
    { "/story/pressed-twice-chooses-once", test_pressed_twice_chooses_once },
    { "/story/one-goes-back-a-decision", test_one_goes_back_a_decision },
    { "/story/draft-outlives-the-language", test_draft_outlives_the_language },
    { "/story/leaving-keeps-the-place", test_leaving_keeps_the_place },
    { "/story/ending-leads-to-looking-back", test_ending_leads_to_looking_back },
    { "/story/path-stands-beside-the-recommended", test_path_stands_beside_the_recommended },
    { "/story/sign-leads-to-its-page-and-item", test_sign_leads_to_its_page_and_item },
    { "/story/another-way-keeps-the-first", test_another_way_keeps_the_first },
    { "/story/map-has-a-name-for-each-scene", test_map_has_a_name_for_each_scene },
    { "/story/list-says-what-the-map-shows", test_list_says_what_the_map_shows },
    { "/story/scene-of-the-map-leads-to-its-words", test_scene_of_the_map_leads_to_its_words },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Story, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
