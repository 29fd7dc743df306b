/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The result as plain text.
 */

#include "config.h"

#include "report/result-text.h"

#include "language/language.h"
#include "small.h"

static char *
write_result (AmparoScreening *screening,
              GPtrArray       *done,
              AmparoReading    reading)
{
  g_autoptr (AmparoAssessment) assessment = amparo_screening_dup_assessment (screening);

  return amparo_result_text_write (screening, assessment, done, reading);
}

static void
rate_clear (AmparoScreening *screening)
{
  small_rate (screening, "speaks-for", "clear");
  small_rate (screening, "holds-papers", "clear");
  small_rate (screening, "who-holds", "no-information");
  small_rate (screening, "trusted-adult", "present");
  amparo_screening_set_code (screening, "R-17");
  amparo_screening_set_date (screening, "2026-11-22");
}

static const struct
{
  const char *name;
  const char *says;
} parts[] = {
  { "title", "A small checklist" },
  { "level-with-shape", "●●● Clear concern" },
  { "meaning", "Signs are plain." },
  { "caveat", "This list supports judgment and does not replace it." },
  { "reason", "- Two strong signs are clear (Clear concern)" },
  { "counted-rating", "- “Another person answers for the young person”: Clear" },
  { "lesser-rule", "- One strong sign is there (Possible concern)" },
  { "counts", "Signs answered: 4 of 4; not asked because of other answers: 0" },
  { "no-information", "No information -------------- - The papers are held to make somebody stay" },
  { "protective", "- “There is an adult whom the young person trusts”: Present" },
  { "step", "1. Call the help line" },
  { "deadline", "By when: within 24 hours" },
  { "contact", "Contact: A help line - Telephone: 1-555-0100 (free of charge)" },
  { "badge", "Verify before relying on this" },
  { "open-fact", "3. Protect a child Depends on what is not known yet - if the person is under 18" },
  { "fact", "- Age: not known" },
  { "code", "Code: R-17" },
  { "date", "Date: November 22, 2026" },
  { "identity", "Checklist: small, version 1.2.3, fingerprint " },
};

static void
test_shows (gconstpointer data)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autoptr (AmparoScreening) screening = small_start (content);
  g_autofree char *text = NULL;

  rate_clear (screening);
  text = write_result (screening, NULL, AMPARO_READING_ENGLISH);

  assert_contains (text, parts[GPOINTER_TO_UINT (data)].says);
}

static void
test_missing_is_listed (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autoptr (AmparoScreening) screening = small_start (content);
  g_autofree char *text = write_result (screening, NULL, AMPARO_READING_ENGLISH);

  assert_contains (text, "◌ Not enough information");
  assert_contains (text, "Not answered yet ---------------- - Another person answers for the young person");
}

static void
test_caveat_stands_without_concern (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autoptr (AmparoScreening) screening = small_start (content);
  g_autofree char *text = NULL;

  small_rate (screening, "speaks-for", "no-concern");
  small_rate (screening, "holds-papers", "no-concern");
  text = write_result (screening, NULL, AMPARO_READING_ENGLISH);

  assert_contains (text, "●○○ None noted");
  assert_contains (text, "This list supports judgment and does not replace it.");
}

static void
test_changes_share_a_heading (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autoptr (AmparoScreening) screening = small_start (content);
  g_autofree char *text = write_result (screening, NULL, AMPARO_READING_ENGLISH);

  assert_contains (text, "One of these rated “Possible” would make it “Possible concern”:"
                         " - Another person answers for the young person"
                         " - Another person holds the young person’s papers");
}

static void
test_known_fact_is_said (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autoptr (AmparoScreening) screening = small_start (content);
  g_autofree char *text = NULL;

  small_set_fact (screening, "age", "under-18");
  text = write_result (screening, NULL, AMPARO_READING_SPANISH);

  assert_contains (text, "- Edad: Menos de 18");
}

static void
test_done_step_is_marked (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autoptr (AmparoScreening) screening = small_start (content);
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_done_free);
  AmparoDone *one = g_new0 (AmparoDone, 1);
  g_autofree char *text = NULL;

  one->step = g_strdup ("call-the-line");
  one->at = g_strdup ("14:30");
  one->by = g_strdup ("J. Baca");
  one->reference = g_strdup ("77-1");
  g_ptr_array_add (done, one);
  rate_clear (screening);
  text = write_result (screening, done, AMPARO_READING_ENGLISH);

  assert_contains (text, "1. Call the help line ✓ Done: 14:30 Done by: J. Baca Report or case number: 77-1");
}

static void
test_done_without_reference (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autoptr (AmparoScreening) screening = small_start (content);
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_done_free);
  AmparoDone *one = g_new0 (AmparoDone, 1);
  g_autofree char *text = NULL;

  one->step = g_strdup ("call-the-line");
  one->at = g_strdup ("14:30");
  one->by = g_strdup ("");
  one->reference = g_strdup ("");
  g_ptr_array_add (done, one);
  rate_clear (screening);
  text = write_result (screening, done, AMPARO_READING_ENGLISH);

  assert_contains (text, "✓ Done: 14:30");
  assert_lacks (text, "Done by:");
  assert_lacks (text, "case number:");
}

static void
test_both_is_labelled_bilingual (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autoptr (AmparoScreening) screening = small_start (content);
  g_autofree char *text = write_result (screening, NULL, AMPARO_READING_BOTH);

  assert_contains (text, "EN Bilingual result: English and Spanish ES Resultado bilingüe: inglés y español");
}

static void
test_one_language_is_not_labelled_bilingual (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autoptr (AmparoScreening) screening = small_start (content);
  g_autofree char *text = write_result (screening, NULL, AMPARO_READING_ENGLISH);

  assert_lacks (text, "ilingual");
}

static void
test_untranslated_is_never_labelled_bilingual (void)
{
  g_autoptr (AmparoContent) unused = small_load ();
  g_autoptr (AmparoCatalog) empty = amparo_catalog_new_empty ();
  g_autofree char *path = small_path ("content");
  const char * const paths[] = { path, NULL };
  g_autoptr (AmparoContent) content = amparo_content_load (paths, empty);
  g_autoptr (AmparoScreening) screening = small_start (content);
  g_autofree char *text = write_result (screening, NULL, AMPARO_READING_BOTH);

  assert_lacks (text, "Bilingual result");
  assert_contains (text, "this result is not bilingual.");
  assert_contains (text, "este resultado no es bilingüe.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_strconcat ("/report/result/shows/", parts[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_shows);
    }
  g_test_add_func ("/report/result/missing-is-listed", test_missing_is_listed);
  g_test_add_func ("/report/result/caveat-stands-without-concern", test_caveat_stands_without_concern);
  g_test_add_func ("/report/result/changes-share-a-heading", test_changes_share_a_heading);
  g_test_add_func ("/report/result/known-fact-is-said", test_known_fact_is_said);
  g_test_add_func ("/report/result/done-step-is-marked", test_done_step_is_marked);
  g_test_add_func ("/report/result/done-without-reference", test_done_without_reference);
  g_test_add_func ("/report/result/both-is-labelled-bilingual", test_both_is_labelled_bilingual);
  g_test_add_func ("/report/result/one-language-is-not-labelled-bilingual", test_one_language_is_not_labelled_bilingual);
  g_test_add_func ("/report/result/untranslated-is-never-labelled-bilingual", test_untranslated_is_never_labelled_bilingual);

  return g_test_run ();
}
