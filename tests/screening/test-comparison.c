/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two screenings side by side.
 */

#include "config.h"

#include "checklist.h"
#include "screening/comparison.h"

static const Checklist earlier = { .items = ITEM ("a", "strong") ITEM ("b", "strong") ITEM ("gone", "weak") };
static const Checklist later = { .items = ITEM ("come", "strong") ITEM ("b", "strong") ITEM ("a", "strong") };

static const AmparoItemDifference *
find (AmparoComparison *comparison,
      const char       *id)
{
  GPtrArray *items = amparo_comparison_get_items (comparison);

  for (guint i = 0; i < items->len; i++)
    {
      const AmparoItemDifference *difference = g_ptr_array_index (items, i);
      const AmparoItem *item = difference->after != NULL ? difference->after : difference->before;

      if (g_str_equal (amparo_sign_get_id (item->sign), id))
        return difference;
    }

  g_assert_not_reached ();
}

static void
test_other_ratings_are_changed (void)
{
  g_autoptr (AmparoScreening) before = checklist_start (&earlier);
  g_autoptr (AmparoScreening) after = checklist_start (&earlier);
  g_autoptr (AmparoComparison) comparison = NULL;

  rate (before, "a", "clear");
  rate (after, "a", "possible");
  rate (before, "b", "clear");
  rate (after, "b", "clear");
  comparison = amparo_comparison_new (before, after);

  g_assert_cmpint (find (comparison, "a")->kind, ==, AMPARO_DIFFERENCE_CHANGED);
  g_assert_cmpint (find (comparison, "b")->kind, ==, AMPARO_DIFFERENCE_NONE);
  g_assert_cmpuint (amparo_comparison_get_n_changed (comparison), ==, 1);
}

static void
test_answered_since_is_changed (void)
{
  g_autoptr (AmparoScreening) before = checklist_start (&earlier);
  g_autoptr (AmparoScreening) after = checklist_start (&earlier);
  g_autoptr (AmparoComparison) comparison = NULL;

  rate (after, "a", "possible");
  comparison = amparo_comparison_new (before, after);

  g_assert_cmpint (find (comparison, "a")->kind, ==, AMPARO_DIFFERENCE_CHANGED);
}

static void
test_evidence_and_note_count (void)
{
  g_autoptr (AmparoScreening) before = checklist_start (&earlier);
  g_autoptr (AmparoScreening) after = checklist_start (&earlier);
  g_autoptr (AmparoComparison) comparison = NULL;

  amparo_screening_set_evidence (after, find_item (after, "a"), AMPARO_EVIDENCE_RECORD);
  amparo_screening_set_note (after, find_item (after, "b"), "at the bus stop");
  comparison = amparo_comparison_new (before, after);

  g_assert_cmpuint (amparo_comparison_get_n_changed (comparison), ==, 2);
}

static void
test_items_of_one_checklist (void)
{
  g_autoptr (AmparoScreening) before = checklist_start (&earlier);
  g_autoptr (AmparoScreening) after = checklist_start (&later);
  g_autoptr (AmparoComparison) comparison = amparo_comparison_new (before, after);
  GPtrArray *items = amparo_comparison_get_items (comparison);
  const AmparoItemDifference *last = g_ptr_array_index (items, items->len - 1);

  g_assert_cmpuint (items->len, ==, 4);
  g_assert_cmpint (find (comparison, "come")->kind, ==, AMPARO_DIFFERENCE_ONLY_AFTER);
  g_assert_cmpint (find (comparison, "gone")->kind, ==, AMPARO_DIFFERENCE_ONLY_BEFORE);
  g_assert_cmpint (find (comparison, "a")->kind, ==, AMPARO_DIFFERENCE_NONE);
  g_assert_true (last == find (comparison, "gone"));
  g_assert_cmpuint (amparo_comparison_get_n_changed (comparison), ==, 0);
}

static void
test_another_scale_is_another_rating (void)
{
  static const Checklist protective = { .items = ITEM ("x", "strong") PROTECTIVE ("a") };
  g_autoptr (AmparoScreening) before = checklist_start (&earlier);
  g_autoptr (AmparoScreening) after = checklist_start (&protective);
  g_autoptr (AmparoComparison) comparison = NULL;

  rate (before, "a", "no-information");
  rate (after, "a", "no-information");
  comparison = amparo_comparison_new (before, after);

  g_assert_cmpint (find (comparison, "a")->kind, ==, AMPARO_DIFFERENCE_CHANGED);
}

static void
test_facts_known_since (void)
{
  g_autoptr (AmparoScreening) before = checklist_start (&earlier);
  g_autoptr (AmparoScreening) after = checklist_start (&earlier);
  g_autoptr (AmparoComparison) comparison = NULL;
  guint n_changed = 0;

  know (after, "age", "under-18");
  comparison = amparo_comparison_new (before, after);
  for (guint i = 0; i < amparo_comparison_get_facts (comparison)->len; i++)
    {
      const AmparoFactDifference *difference = g_ptr_array_index (amparo_comparison_get_facts (comparison), i);

      n_changed += difference->kind == AMPARO_DIFFERENCE_CHANGED;
    }

  g_assert_cmpuint (n_changed, ==, 1);
}

static void
test_facts_are_carried_alone (void)
{
  g_autoptr (AmparoScreening) before = checklist_start (&earlier);
  g_autoptr (AmparoScreening) after = checklist_start (&later);
  const AmparoFact *age = find_fact (after, "age");

  know (before, "age", "under-18");
  rate (before, "a", "clear");
  amparo_screening_set_code (before, "R-17");
  amparo_screening_carry_facts (after, before);

  g_assert_cmpint (amparo_screening_get_fact (after, age->index), ==, amparo_fact_find (age, "under-18"));
  g_assert_cmpint (amparo_screening_get_rating (after, find_item (after, "a")), ==, AMPARO_UNANSWERED);
  g_assert_cmpstr (amparo_screening_get_code (after), ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison/other-ratings-are-changed", test_other_ratings_are_changed);
  g_test_add_func ("/comparison/answered-since-is-changed", test_answered_since_is_changed);
  g_test_add_func ("/comparison/evidence-and-note-count", test_evidence_and_note_count);
  g_test_add_func ("/comparison/items-of-one-checklist", test_items_of_one_checklist);
  g_test_add_func ("/comparison/another-scale-is-another-rating", test_another_scale_is_another_rating);
  g_test_add_func ("/comparison/facts-known-since", test_facts_known_since);
  g_test_add_func ("/comparison/facts-are-carried-alone", test_facts_are_carried_alone);

  return g_test_run ();
}
