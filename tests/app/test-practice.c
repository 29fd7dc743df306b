/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "app/agreement-words.h"
#include "app/practice-draft.h"
#include "app/section-view.h"
#include "app/window.h"
#include "desk.h"
#include "pupil.h"

/* The window around the pupil, at the case “case-one” on the checklist “small”: speaks,
 * papers, why-papers (a follow-up of papers) and trusted. */
typedef struct
{
  Pupil         pupil;
  AmparoWindow *window;
} Case;

static void
set_up (Case          *test,
        gconstpointer  data)
{
  pupil_set_up (&test->pupil, NULL);
  pupil_sign_in (&test->pupil, "Ana Lucero");
  pupil_reach (&test->pupil, "case-one");
  test->window = pupil_open_window (&test->pupil);
}

static void
tear_down (Case          *test,
           gconstpointer  data)
{
  pupil_close_window (&test->pupil, test->window);
  pupil_tear_down (&test->pupil, NULL);
}

static GtkWidget *
get_page (Case *test)
{
  return amparo_window_get_page (test->window);
}

static gboolean
shows (Case       *test,
       const char *words)
{
  return desk_find_label (get_page (test), words) != NULL;
}

static AmparoScreening *
get_screening (Case *test)
{
  return amparo_course_get_screening (amparo_learning_get_course (test->pupil.learning), "case-one");
}

static const AmparoItem *
get_item (Case       *test,
          const char *id)
{
  return amparo_instrument_find_item (amparo_screening_get_instrument (get_screening (test)), id);
}

/* Leafs through the sections for the row. */
static AmparoItemRow *
find_row (Case       *test,
          const char *id)
{
  for (;;)
    {
      GtkWidget *view = desk_find_type (get_page (test), AMPARO_TYPE_SECTION_VIEW);
      AmparoItemRow *row = amparo_section_view_get_row (AMPARO_SECTION_VIEW (view), get_item (test, id)->index);

      if (row != NULL)
        return row;
      g_assert_true (gtk_widget_activate_action (view, "checklist.next-section", NULL));
    }
}

static void
rate (Case       *test,
      const char *id,
      const char *rating)
{
  amparo_item_row_rate (find_row (test, id), amparo_scale_find (get_item (test, id)->scale, rating));
}

static const char *
get_rating (Case       *test,
            const char *id)
{
  const AmparoItem *item = get_item (test, id);
  int rating = amparo_screening_get_rating (get_screening (test), item->index);

  return rating == AMPARO_UNANSWERED ? "" : amparo_scale_get_rating (item->scale, rating)->id;
}

static void
rate_all (Case *test)
{
  pupil_press (test->window, "_Begin");
  rate (test, "speaks", "possible");
  rate (test, "papers", "no-concern");
  rate (test, "trusted", "present");
}

static void
test_warning_comes_first (Case          *test,
                          gconstpointer  data)
{
  g_assert_true (shows (test, "Somebody is silent in it."));
  g_assert_null (desk_find_type (get_page (test), AMPARO_TYPE_SECTION_VIEW));

  pupil_press (test->window, "_Begin");

  g_assert_nonnull (desk_find_type (get_page (test), AMPARO_TYPE_SECTION_VIEW));
}

static void
test_case_stands_beside_the_checklist (Case          *test,
                                       gconstpointer  data)
{
  pupil_press (test->window, "_Begin");

  g_assert_true (shows (test, "A girl of fifteen comes with her uncle."));
  g_assert_nonnull (find_row (test, "speaks"));
}

static void
test_rating_is_written_down (Case          *test,
                             gconstpointer  data)
{
  pupil_press (test->window, "_Begin");

  rate (test, "speaks", "clear");
  g_assert_cmpstr (get_rating (test, "speaks"), ==, "clear");

  pupil_close_window (&test->pupil, test->window);
  pupil_restart (&test->pupil);
  amparo_learning_open (test->pupil.learning, test->pupil.module);
  amparo_learning_go_on (test->pupil.learning);
  test->window = pupil_open_window (&test->pupil);
  g_assert_cmpstr (get_rating (test, "speaks"), ==, "clear");
}

static void
test_rating_is_taken_back (Case          *test,
                           gconstpointer  data)
{
  pupil_press (test->window, "_Begin");

  rate (test, "speaks", "clear");
  rate (test, "speaks", "clear");

  g_assert_cmpstr (get_rating (test, "speaks"), ==, "");
}

static void
test_follow_up_is_asked (Case          *test,
                         gconstpointer  data)
{
  const AmparoItem *follow_up;

  pupil_press (test->window, "_Begin");
  follow_up = get_item (test, "why-papers");
  g_assert_false (amparo_screening_is_asked (get_screening (test), follow_up->index));

  rate (test, "papers", "clear");

  g_assert_nonnull (find_row (test, "why-papers"));
}

/* A written case was not seen, nor told by anybody. */
static void
test_nothing_but_ratings_is_asked (Case          *test,
                                   gconstpointer  data)
{
  AmparoItemRow *row;

  pupil_press (test->window, "_Begin");
  row = find_row (test, "speaks");
  amparo_item_row_toggle_note (row);
  amparo_item_row_open_evidence (row);

  g_assert_null (desk_find_label (GTK_WIDGET (row), "Note"));
  g_assert_null (desk_find_type (GTK_WIDGET (row), GTK_TYPE_TEXT_VIEW));
  g_assert_nonnull (desk_find_label (GTK_WIDGET (row), "Guidance"));
}

static void
test_language_loses_nothing (Case          *test,
                             gconstpointer  data)
{
  pupil_press (test->window, "_Begin");
  rate (test, "speaks", "clear");
  amparo_item_row_toggle_guidance (find_row (test, "speaks"));

  amparo_session_set_reading (test->pupil.session, AMPARO_READING_BOTH);
  desk_settle ();

  g_assert_nonnull (desk_find_label (GTK_WIDGET (find_row (test, "speaks")), "Look for"));
  g_assert_cmpstr (get_rating (test, "speaks"), ==, "clear");
}

static void
test_missing_ratings_hold_it_back (Case          *test,
                                   gconstpointer  data)
{
  GtkWidget *focus;

  pupil_press (test->window, "_Begin");
  rate (test, "speaks", "clear");
  pupil_press (test->window, "_Compare with the Key");

  g_assert_cmpint (amparo_learning_get_place (test->pupil.learning), ==, AMPARO_PLACE_PRACTICE);
  g_assert_true (shows (test, "2 signs are not rated yet. Where the case does not say, choose “No information”."));
  focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (find_row (test, "papers"))));
}

static void
test_key_stands_beside_the_ratings (Case          *test,
                                    gconstpointer  data)
{
  rate_all (test);
  pupil_press (test->window, "_Compare with the Key");

  g_assert_cmpint (amparo_learning_get_place (test->pupil.learning), ==, AMPARO_PLACE_AGREEMENT);
  g_assert_true (shows (test, "You rated as the key does 2 of 3 times: 66 percent."));
  g_assert_true (shows (test, "1 sign is left out of this, because you or the key had no information on it."));
  g_assert_true (shows (test, "Not the key, but the case allows it"));
  g_assert_true (shows (test, "Not asked, as you rated the sign that leads to it"));
  g_assert_true (shows (test, "The case says so."));
}

static void
test_case_is_tried_again (Case          *test,
                          gconstpointer  data)
{
  rate_all (test);
  pupil_press (test->window, "_Compare with the Key");
  pupil_press (test->window, "_Try Again");

  g_assert_cmpint (amparo_learning_get_place (test->pupil.learning), ==, AMPARO_PLACE_PRACTICE);
  g_assert_cmpstr (get_rating (test, "speaks"), ==, "");
}

/* In words */

static void
assert_kappa (double      kappa,
              const char *expected)
{
  AmparoAgreement agreement = { .n_pairs = 4, .has_kappa = TRUE, .kappa = kappa };
  g_autoptr (AmparoText) words = amparo_agreement_dup_kappa (&agreement);

  g_assert_cmpstr (amparo_text_get_english (words), ==, expected);
}

static void
test_kappa_has_its_words (void)
{
  assert_kappa (1.00, "Agreement beyond chance is almost perfect: weighted kappa 1.00.");
  assert_kappa (0.80, "Agreement beyond chance is substantial: weighted kappa 0.80.");
  assert_kappa (0.41, "Agreement beyond chance is moderate: weighted kappa 0.41.");
  assert_kappa (0.40, "Agreement beyond chance is fair: weighted kappa 0.40.");
  assert_kappa (0.20, "Agreement beyond chance is slight: weighted kappa 0.20.");
  assert_kappa (0.00, "Agreement is no better than chance: weighted kappa 0.00.");
  assert_kappa (-0.25, "Agreement is no better than chance: weighted kappa -0.25.");
}

static void
test_kappa_may_be_missing (void)
{
  AmparoAgreement none = { 0 };
  AmparoAgreement alike = { .n_pairs = 3, .n_alike = 3, .share = 1 };
  g_autoptr (AmparoText) words = amparo_agreement_dup_kappa (&alike);

  g_assert_null (amparo_agreement_dup_kappa (&none));
  g_assert_true (g_str_has_prefix (amparo_text_get_english (words), "Kappa cannot be worked out here"));
}

static void
test_draft_keeps_section_and_guidance (Case          *test,
                                       gconstpointer  data)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (get_screening (test));
  AmparoPracticeDraft *draft = amparo_practice_draft_new (instrument, "0 1 77 x 2", "");
  g_autofree char *words = NULL;

  amparo_practice_draft_set_opened (draft, 1, FALSE);
  amparo_practice_draft_set_opened (draft, 0, TRUE);
  words = amparo_practice_draft_dup_words (draft);

  g_assert_cmpstr (words, ==, "0 2 0");
  amparo_practice_draft_free (draft);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void      (*func) (Case *, gconstpointer);
  } tests[] = {
    { "/practice/warning-comes-first", test_warning_comes_first },
    { "/practice/case-stands-beside-the-checklist", test_case_stands_beside_the_checklist },
    { "/practice/rating-is-written-down", test_rating_is_written_down },
    { "/practice/rating-is-taken-back", test_rating_is_taken_back },
    { "/practice/follow-up-is-asked", test_follow_up_is_asked },
    { "/practice/nothing-but-ratings-is-asked", test_nothing_but_ratings_is_asked },
    { "/practice/language-loses-nothing", test_language_loses_nothing },
    { "/practice/missing-ratings-hold-it-back", test_missing_ratings_hold_it_back },
    { "/practice/key-stands-beside-the-ratings", test_key_stands_beside_the_ratings },
    { "/practice/case-is-tried-again", test_case_is_tried_again },
    { "/practice/draft-keeps-section-and-guidance", test_draft_keeps_section_and_guidance },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Case, NULL, set_up, tests[i].func, tear_down);
  g_test_add_func ("/practice/kappa-has-its-words", test_kappa_has_its_words);
  g_test_add_func ("/practice/kappa-may-be-missing", test_kappa_may_be_missing);

  return g_test_run ();
}
