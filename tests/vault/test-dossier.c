/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a screening into a record, and back.
 */

#include "config.h"

#include "../screening/checklist.h"
#include "store/dossier.h"
#include "store/store-error.h"

static const Checklist checklist = {
  .items = ITEM ("a", "strong") ITEM ("b", "strong") ITEM ("c", "strong") ITEM ("d", "strong"),
  .rules = RULE ("rule", "clear-concern", WHEN ("a", "clear") FACT ("age", "under-18")),
};

/* One item rated, seen and noted; one only rated, one only seen, one only noted. */
static AmparoScreening *
screen (void)
{
  AmparoScreening *screening = checklist_start (&checklist);

  know (screening, "age", "under-18");
  rate (screening, "a", "clear");
  amparo_screening_set_evidence (screening, find_item (screening, "a"), AMPARO_EVIDENCE_TOLD_BY_ANOTHER);
  amparo_screening_set_note (screening, find_item (screening, "a"), "señal");
  rate (screening, "b", "possible");
  amparo_screening_set_evidence (screening, find_item (screening, "c"), AMPARO_EVIDENCE_SEEN);
  amparo_screening_set_note (screening, find_item (screening, "d"), "only a note");
  amparo_screening_set_code (screening, "R-17");
  amparo_screening_set_date (screening, "2026-11-22");

  return screening;
}

static AmparoDossier *
take (AmparoScreening *screening)
{
  AmparoDossier *record = amparo_dossier_new ();

  amparo_dossier_take (record, screening);

  return record;
}

static void
test_comes_back (void)
{
  g_autoptr (AmparoScreening) screening = screen ();
  g_autoptr (AmparoScreening) other = checklist_start (&checklist);
  g_autoptr (AmparoDossier) record = take (screening);
  g_autoptr (GError) error = NULL;

  amparo_dossier_give (record, other, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (amparo_screening_get_code (other), ==, "R-17");
  g_assert_cmpstr (amparo_screening_get_date (other), ==, amparo_screening_get_date (screening));
  g_assert_cmpint (amparo_screening_get_level (other), ==, amparo_screening_get_level (screening));
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpint (amparo_screening_get_rating (other, i), ==, amparo_screening_get_rating (screening, i));
      g_assert_cmpint (amparo_screening_get_evidence (other, i), ==, amparo_screening_get_evidence (screening, i));
      g_assert_cmpstr (amparo_screening_get_note (other, i), ==, amparo_screening_get_note (screening, i));
    }
}

static void
test_level_stands_in_the_summary (void)
{
  g_autoptr (AmparoScreening) screening = screen ();
  g_autoptr (AmparoDossier) record = take (screening);

  g_assert_cmpint (record->summary->level, ==, AMPARO_LEVEL_CLEAR_CONCERN);
  g_assert_cmpuint (record->summary->n_answered, ==, 2);
}

static void
test_untouched_is_not_kept (void)
{
  g_autoptr (AmparoScreening) screening = checklist_start (&checklist);
  g_autoptr (AmparoDossier) record = take (screening);

  g_assert_cmpuint (record->facts->len, ==, 0);
  g_assert_cmpuint (record->answers->len, ==, 0);
}

static void
test_taken_back_is_not_kept (void)
{
  g_autoptr (AmparoScreening) screening = screen ();
  g_autoptr (AmparoDossier) record = take (screening);

  forget (screening, "age");
  rate (screening, "b", "unanswered");
  amparo_dossier_take (record, screening);
  g_assert_cmpuint (record->facts->len, ==, 0);
  g_assert_cmpuint (record->answers->len, ==, 3);
}

static void
test_record_without_a_date_leaves_the_date (void)
{
  g_autoptr (AmparoScreening) screening = checklist_start (&checklist);
  g_autofree char *date = g_strdup (amparo_screening_get_date (screening));
  g_autoptr (AmparoDossier) record = amparo_dossier_new ();

  g_assert_true (amparo_dossier_give (record, screening, NULL));
  g_assert_cmpstr (amparo_screening_get_date (screening), ==, date);
}

/* Another version of a checklist may have lost any of these. */

static const struct
{
  const char *path;
  const char *fact, *value;
  const char *item, *rating, *evidence;
} strangers[] = {
  { "/dossier/unknown-fact-does-not-fit", "eyes", "blue", "a", "clear", "" },
  { "/dossier/unknown-value-does-not-fit", "age", "blue", "a", "clear", "" },
  { "/dossier/unknown-item-does-not-fit", "age", "under-18", "z", "clear", "" },
  { "/dossier/unknown-rating-does-not-fit", "age", "under-18", "a", "blue", "" },
  { "/dossier/unknown-evidence-does-not-fit", "age", "under-18", "a", "clear", "dreamt" },
};

static void
test_does_not_fit (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (AmparoScreening) screening = screen ();
  g_autoptr (AmparoDossier) record = amparo_dossier_new ();
  AmparoKnown *known = g_new0 (AmparoKnown, 1);
  AmparoAnswer *answer = g_new0 (AmparoAnswer, 1);
  g_autoptr (GError) error = NULL;

  known->id = g_strdup (strangers[i].fact);
  known->value = g_strdup (strangers[i].value);
  g_ptr_array_add (record->facts, known);
  answer->item = g_strdup (strangers[i].item);
  answer->rating = g_strdup (strangers[i].rating);
  answer->evidence = g_strdup (strangers[i].evidence);
  answer->note = g_strdup ("other");
  g_ptr_array_add (record->answers, answer);

  g_assert_false (amparo_dossier_give (record, screening, &error));
  g_assert_error (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_STATE);
  g_assert_cmpstr (amparo_screening_get_note (screening, find_item (screening, "a")), ==, "señal");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dossier/comes-back", test_comes_back);
  g_test_add_func ("/dossier/level-stands-in-the-summary", test_level_stands_in_the_summary);
  g_test_add_func ("/dossier/untouched-is-not-kept", test_untouched_is_not_kept);
  g_test_add_func ("/dossier/taken-back-is-not-kept", test_taken_back_is_not_kept);
  g_test_add_func ("/dossier/record-without-a-date-leaves-the-date", test_record_without_a_date_leaves_the_date);
  for (gsize i = 0; i < G_N_ELEMENTS (strangers); i++)
    g_test_add_data_func (strangers[i].path, GSIZE_TO_POINTER (i), test_does_not_fit);

  return g_test_run ();
}
