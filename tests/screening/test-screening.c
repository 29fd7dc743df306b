/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "checklist.h"

static const Checklist checklist = {
  .items = ITEM ("a", "strong") ITEM_WHEN ("b", "strong", WHEN ("a", "possible"))
           ITEM_WHEN ("c", "strong", WHEN ("b", "possible")),
  .rules = RULE ("rule", "clear-concern", WHEN ("b", "clear"))
           RULE ("fact", "possible-concern", FACT ("age", "under-18")),
};

/* Writes down what is heard: "a" for an item, "#0" for a fact, "level", and "." for changed. */

static void
hear_item_cb (AmparoScreening *s,
              guint            item,
              GString         *heard)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (s);

  g_string_append_printf (heard, "%s ", amparo_sign_get_id (amparo_instrument_get_item (instrument, item)->sign));
}

static void
hear_fact_cb (AmparoScreening *s,
              guint            fact,
              GString         *heard)
{
  g_string_append_printf (heard, "#%u ", fact);
}

static void
hear_level_cb (AmparoScreening *s,
               GString         *heard)
{
  g_string_append (heard, "level ");
}

static void
hear_changed_cb (AmparoScreening *s,
                 GString         *heard)
{
  g_string_append (heard, ". ");
}

static GString *
listen (AmparoScreening *s)
{
  GString *heard = g_string_new (NULL);

  g_signal_connect (s, "item-changed", G_CALLBACK (hear_item_cb), heard);
  g_signal_connect (s, "fact-changed", G_CALLBACK (hear_fact_cb), heard);
  g_signal_connect (s, "level-changed", G_CALLBACK (hear_level_cb), heard);
  g_signal_connect (s, "changed", G_CALLBACK (hear_changed_cb), heard);

  return heard;
}

static void
test_signal_rating (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);
  g_autoptr (GString) heard = listen (s);

  rate (s, "a", "no-information");

  g_assert_cmpstr (heard->str, ==, "a . ");
}

static void
test_signal_same_rating_is_silent (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);
  g_autoptr (GString) heard = NULL;

  rate (s, "a", "clear");
  heard = listen (s);
  rate (s, "a", "clear");

  g_assert_cmpstr (heard->str, ==, "");
}

static void
test_signal_follow_ups (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);
  g_autoptr (GString) heard = NULL;

  rate (s, "b", "clear");
  heard = listen (s);
  rate (s, "a", "clear");

  g_assert_cmpstr (heard->str, ==, "a b c level . ");
}

static void
test_signal_fact (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);
  g_autoptr (GString) heard = listen (s);

  know (s, "age", "under-18");
  know (s, "age", "under-18");

  g_assert_cmpstr (heard->str, ==, "#0 level . ");
}

static void
test_signal_remarks (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);
  g_autoptr (GString) heard = listen (s);

  amparo_screening_set_evidence (s, 1, AMPARO_EVIDENCE_RECORD);
  amparo_screening_set_note (s, 2, "note");
  amparo_screening_set_code (s, "R-17");
  amparo_screening_set_date (s, "2026-11-22");

  g_assert_cmpstr (heard->str, ==, "b . c . . . ");
}

static void
test_signal_same_remarks_are_silent (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);
  g_autoptr (GString) heard = listen (s);

  amparo_screening_set_evidence (s, 1, AMPARO_EVIDENCE_UNSAID);
  amparo_screening_set_note (s, 2, "");
  amparo_screening_set_note (s, 2, NULL);
  amparo_screening_set_code (s, "");
  amparo_screening_set_date (s, NULL);

  g_assert_cmpstr (heard->str, ==, "");
}

static void
test_signal_assessment_is_silent (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);
  g_autoptr (AmparoAssessment) assessment = NULL;
  g_autoptr (GString) heard = NULL;

  rate_many (s, "a:no-concern b:clear");
  heard = listen (s);
  assessment = amparo_screening_dup_assessment (s);
  rate (s, "c", "clear");

  g_assert_cmpstr (heard->str, ==, "c . ");
}

static void
test_freeze_tells_each_once (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);
  g_autoptr (GString) heard = listen (s);

  amparo_screening_freeze (s);
  amparo_screening_freeze (s);
  rate_many (s, "a:possible a:clear b:clear");
  know (s, "age", "18-or-over");
  amparo_screening_thaw (s);
  g_assert_cmpstr (heard->str, ==, "");
  amparo_screening_thaw (s);

  g_assert_cmpstr (heard->str, ==, "a b c #0 level . ");
}

static void
test_freeze_forgets_what_was_undone (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);
  g_autoptr (GString) heard = listen (s);

  amparo_screening_freeze (s);
  rate_many (s, "b:clear a:clear a:no-information");
  amparo_screening_thaw (s);

  /* "c" came and went, the level rose and fell. */
  g_assert_cmpstr (heard->str, ==, "a b . ");
}

static void
test_freeze_without_change_is_silent (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);
  g_autoptr (GString) heard = listen (s);

  amparo_screening_freeze (s);
  amparo_screening_thaw (s);

  g_assert_cmpstr (heard->str, ==, "");
}

static void
rate_next_cb (AmparoScreening *s,
              guint            item,
              gpointer         data)
{
  if (item == 0)
    rate (s, "b", "clear");
}

static void
test_listener_may_rate (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);
  g_autoptr (GString) heard = listen (s);

  g_signal_connect (s, "item-changed", G_CALLBACK (rate_next_cb), NULL);
  rate (s, "a", "clear");

  /* The inner change is told whole, and nothing of it is told again. */
  g_assert_cmpstr (heard->str, ==, "a b c level . b . ");
}

static void
drop_cb (AmparoScreening  *s,
         AmparoScreening **owner)
{
  g_clear_object (owner);
}

static void
test_listener_may_drop_the_screening (void)
{
  AmparoScreening *s = checklist_start (&checklist);

  g_signal_connect (s, "level-changed", G_CALLBACK (drop_cb), &s);
  know (s, "age", "under-18");

  g_assert_null (s);
}

static void
test_remarks_are_kept (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);

  g_assert_cmpstr (amparo_screening_get_note (s, 0), ==, "");
  g_assert_cmpstr (amparo_screening_get_code (s), ==, "");
  g_assert_cmpstr (amparo_screening_get_date (s), ==, "");

  amparo_screening_set_note (s, 0, "note");
  amparo_screening_set_evidence (s, 0, AMPARO_EVIDENCE_SEEN);
  amparo_screening_set_code (s, "R-17");
  amparo_screening_set_date (s, "2026-11-22");

  g_assert_cmpstr (amparo_screening_get_note (s, 0), ==, "note");
  g_assert_cmpint (amparo_screening_get_evidence (s, 0), ==, AMPARO_EVIDENCE_SEEN);
  g_assert_cmpstr (amparo_screening_get_code (s), ==, "R-17");
  g_assert_cmpstr (amparo_screening_get_date (s), ==, "2026-11-22");
}

static void
test_rate_says_whether_it_changed (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);

  g_assert_true (amparo_screening_rate (s, 0, 1));
  g_assert_false (amparo_screening_rate (s, 0, 1));
  g_assert_true (amparo_screening_rate (s, 0, AMPARO_UNANSWERED));
}

static void
test_finalize (void)
{
  AmparoScreening *s = checklist_start (&checklist);

  rate (s, "a", "clear");
  amparo_screening_set_note (s, 0, "note");

  g_assert_finalize_object (s);
}

static void
test_evidence_ids (void)
{
  AmparoEvidence evidence;

  for (guint i = 0; i < AMPARO_N_EVIDENCE; i++)
    {
      g_assert_true (amparo_evidence_from_id (amparo_evidence_get_id (i), &evidence));
      g_assert_cmpint (evidence, ==, i);
    }
  g_assert_false (amparo_evidence_from_id ("rumor", &evidence));
}

/* Carry over */

static const Checklist longer = {
  .id = "longer",
  .items = ITEM ("x", "weak") ITEM ("b", "weak") PROTECTIVE ("c") ITEM_WHEN ("a", "weak", WHEN ("x", "clear")),
};

static void
test_carry_ratings_by_sign (void)
{
  g_autoptr (AmparoScreening) from = checklist_start (&checklist);
  g_autoptr (AmparoScreening) s = checklist_start (&longer);

  rate_many (from, "a:clear b:no-information");

  g_assert_cmpuint (amparo_screening_carry_over (s, from), ==, 2);
  g_assert_cmpint (amparo_screening_get_rating (s, find_item (s, "a")), ==, amparo_screening_get_rating (from, 0));
  g_assert_cmpint (amparo_screening_get_rating (s, find_item (s, "b")), ==, amparo_screening_get_rating (from, 1));
  g_assert_cmpint (amparo_screening_get_rating (s, find_item (s, "x")), ==, AMPARO_UNANSWERED);
}

static void
test_carry_not_to_another_scale (void)
{
  g_autoptr (AmparoScreening) from = checklist_start (&checklist);
  g_autoptr (AmparoScreening) s = checklist_start (&longer);

  rate (from, "c", "no-information");
  amparo_screening_set_note (from, find_item (from, "c"), "note");

  g_assert_cmpuint (amparo_screening_carry_over (s, from), ==, 0);
  g_assert_cmpint (amparo_screening_get_rating (s, find_item (s, "c")), ==, AMPARO_UNANSWERED);
  g_assert_cmpstr (amparo_screening_get_note (s, find_item (s, "c")), ==, "note");
}

static void
test_carry_facts_and_remarks (void)
{
  g_autoptr (AmparoScreening) from = checklist_start (&checklist);
  g_autoptr (AmparoScreening) s = checklist_start (&longer);

  know (from, "exploiter", "family");
  amparo_screening_set_code (from, "R-17");
  amparo_screening_set_date (from, "2026-11-22");
  amparo_screening_set_evidence (from, find_item (from, "b"), AMPARO_EVIDENCE_TOLD_BY_ANOTHER);
  amparo_screening_carry_over (s, from);

  g_assert_cmpint (amparo_screening_get_fact (s, find_fact (s, "exploiter")->index), ==, 0);
  g_assert_cmpstr (amparo_screening_get_code (s), ==, "R-17");
  g_assert_cmpstr (amparo_screening_get_date (s), ==, "2026-11-22");
  g_assert_cmpint (amparo_screening_get_evidence (s, find_item (s, "b")), ==, AMPARO_EVIDENCE_TOLD_BY_ANOTHER);
}

static void
test_carry_leaves_what_is_not_known_there (void)
{
  g_autoptr (AmparoScreening) from = checklist_start (&checklist);
  g_autoptr (AmparoScreening) s = checklist_start (&longer);

  rate (s, "a", "clear");
  know (s, "age", "under-18");
  amparo_screening_set_code (s, "R-18");
  amparo_screening_set_note (s, find_item (s, "a"), "note");
  amparo_screening_carry_over (s, from);

  g_assert_cmpint (amparo_screening_get_rating (s, find_item (s, "a")), >=, 0);
  g_assert_cmpint (amparo_screening_get_fact (s, 0), ==, 0);
  g_assert_cmpstr (amparo_screening_get_code (s), ==, "R-18");
  g_assert_cmpstr (amparo_screening_get_note (s, find_item (s, "a")), ==, "note");
}

static void
test_carry_tells_once (void)
{
  g_autoptr (AmparoScreening) from = checklist_start (&checklist);
  g_autoptr (AmparoScreening) s = checklist_start (&longer);
  g_autoptr (GString) heard = listen (s);

  rate_many (from, "a:no-concern b:no-concern");
  know (from, "age", "under-18");
  amparo_screening_carry_over (s, from);

  g_assert_cmpstr (heard->str, ==, "b a #0 . ");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/screening/signal/rating", test_signal_rating);
  g_test_add_func ("/screening/signal/same-rating-is-silent", test_signal_same_rating_is_silent);
  g_test_add_func ("/screening/signal/follow-ups", test_signal_follow_ups);
  g_test_add_func ("/screening/signal/fact", test_signal_fact);
  g_test_add_func ("/screening/signal/remarks", test_signal_remarks);
  g_test_add_func ("/screening/signal/same-remarks-are-silent", test_signal_same_remarks_are_silent);
  g_test_add_func ("/screening/signal/assessment-is-silent", test_signal_assessment_is_silent);
  g_test_add_func ("/screening/freeze/tells-each-once", test_freeze_tells_each_once);
  g_test_add_func ("/screening/freeze/forgets-what-was-undone", test_freeze_forgets_what_was_undone);
  g_test_add_func ("/screening/freeze/without-change-is-silent", test_freeze_without_change_is_silent);
  g_test_add_func ("/screening/listener/may-rate", test_listener_may_rate);
  g_test_add_func ("/screening/listener/may-drop-the-screening", test_listener_may_drop_the_screening);
  g_test_add_func ("/screening/remarks/are-kept", test_remarks_are_kept);
  g_test_add_func ("/screening/rate/says-whether-it-changed", test_rate_says_whether_it_changed);
  g_test_add_func ("/screening/finalize", test_finalize);
  g_test_add_func ("/screening/evidence/ids", test_evidence_ids);
  g_test_add_func ("/screening/carry-over/ratings-by-sign", test_carry_ratings_by_sign);
  g_test_add_func ("/screening/carry-over/not-to-another-scale", test_carry_not_to_another_scale);
  g_test_add_func ("/screening/carry-over/facts-and-remarks", test_carry_facts_and_remarks);
  g_test_add_func ("/screening/carry-over/leaves-what-is-not-known-there", test_carry_leaves_what_is_not_known_there);
  g_test_add_func ("/screening/carry-over/tells-once", test_carry_tells_once);

  return g_test_run ();
}
