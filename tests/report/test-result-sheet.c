/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The result on paper: that everything is on it, on as many pages as it needs.
 */

/* For memmem(). */
#define _GNU_SOURCE

#include "config.h"

#include <string.h>

#include "report/result-sheet.h"
#include "report/words.h"
#include "small.h"

static AmparoScreening *
screen (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  AmparoScreening *screening = small_start (content);

  small_rate (screening, "speaks-for", "clear");
  small_rate (screening, "holds-papers", "clear");
  small_rate (screening, "who-holds", "no-information");
  amparo_screening_set_code (screening, "R-17");
  amparo_screening_set_date (screening, "2026-11-22");

  return screening;
}

static AmparoResultSheet *
print (AmparoScreening *screening,
       GPtrArray       *done,
       AmparoReading    reading)
{
  g_autoptr (GDateTime) found = g_date_time_new_utc (2026, 11, 22, 16, 20, 0);
  AmparoResultContent content = {
    .screening = screening,
    .done = done,
    .found = found,
    .screener = "Ana Lucero",
    .printed = "2026-11-23",
    .reading = reading,
  };

  return amparo_result_sheet_new (&content, AMPARO_PAPER_LETTER);
}

static void
collect_line (PangoLayoutLine *line,
              double           x,
              double           baseline,
              gpointer         words)
{
  const char *text = pango_layout_get_text (line->layout);

  g_string_append_len (words, text + line->start_index, line->length);
  g_string_append_c (words, ' ');
}

/* All words in the order in which they are drawn, with one space between them. */
static char *
collect (AmparoFlow *flow)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < amparo_flow_get_n_pages (flow); i++)
    amparo_flow_each_line (flow, i, collect_line, words);
  parts = g_strsplit_set (words->str, " \n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", parts[i]);

  return g_string_free (g_steal_pointer (&out), FALSE);
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
  { "reason", "Two strong signs are clear" },
  { "counted-rating", "– “Another person answers for the young person”: Clear" },
  { "step", "1. Call the help line" },
  { "deadline", "To be done by November 23, 2026 at 16:20" },
  { "contact", "Call: A help line, 1-555-0100" },
  { "badge", "Verify before relying on this" },
  { "condition", "if the person is under 18" },
  { "not-answered", "Not answered yet • There is an adult whom the young person trusts" },
  { "no-information", "No information • The papers are held to make somebody stay" },
  { "code", "Code: R-17" },
  { "date", "Date: November 22, 2026" },
  { "screener", "Screened by: Ana Lucero" },
  { "printed", "Printed on: November 23, 2026" },
  { "language", "Language of this sheet: English" },
  { "identity", "Checklist: small, version 1.2.3, fingerprint " },
};

static void
test_part_is_on_it (gconstpointer data)
{
  g_autoptr (AmparoScreening) screening = screen ();
  g_autoptr (AmparoResultSheet) sheet = print (screening, NULL, AMPARO_READING_ENGLISH);
  g_autofree char *words = collect (amparo_result_sheet_get_flow (sheet));

  if (strstr (words, data) == NULL)
    g_error ("“%s” is not in: %s", (const char *) data, words);
}

static void
test_both_languages (void)
{
  g_autoptr (AmparoScreening) screening = screen ();
  g_autoptr (AmparoResultSheet) sheet = print (screening, NULL, AMPARO_READING_BOTH);
  g_autofree char *words = collect (amparo_result_sheet_get_flow (sheet));
  AmparoText *title = amparo_instrument_get_title (amparo_screening_get_instrument (screening));

  g_assert_nonnull (strstr (words, amparo_text_get_english (title)));
  g_assert_nonnull (strstr (words, amparo_text_get_spanish (title)));
  g_assert_nonnull (strstr (words, "English and Spanish"));
  g_assert_nonnull (strstr (words, "inglés y español"));
}

static void
test_spanish_has_no_english (void)
{
  g_autoptr (AmparoScreening) screening = screen ();
  g_autoptr (AmparoResultSheet) sheet = print (screening, NULL, AMPARO_READING_SPANISH);
  g_autofree char *words = collect (amparo_result_sheet_get_flow (sheet));

  g_assert_nonnull (strstr (words, "Idioma de esta hoja: español"));
  g_assert_null (strstr (words, "A small checklist"));
  g_assert_null (strstr (words, "Next steps"));
}

static void
test_what_was_done (void)
{
  g_autoptr (AmparoScreening) screening = screen ();
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_done_free);
  g_autoptr (AmparoAssessment) assessment = amparo_screening_dup_assessment (screening);
  const AmparoNextStep *next = g_ptr_array_index (amparo_assessment_get_steps (assessment), 0);
  AmparoDone *one = g_new0 (AmparoDone, 1);
  g_autoptr (AmparoResultSheet) sheet = NULL;
  g_autofree char *words = NULL;

  one->step = g_strdup (amparo_step_get_id (next->step));
  one->at = g_strdup ("2026-11-22 17:00");
  one->by = g_strdup ("Ben");
  one->reference = g_strdup ("SCI 4711");
  g_ptr_array_add (done, one);
  sheet = print (screening, done, AMPARO_READING_ENGLISH);
  words = collect (amparo_result_sheet_get_flow (sheet));

  g_assert_nonnull (strstr (words, "✓ Done: 2026-11-22 17:00 · Done by: Ben · Report or case number: SCI 4711"));
}

static void
test_one_page (void)
{
  g_autoptr (AmparoScreening) screening = screen ();
  g_autoptr (AmparoResultSheet) sheet = print (screening, NULL, AMPARO_READING_BOTH);

  g_assert_cmpuint (amparo_result_sheet_get_n_pages (sheet), ==, 1);
}

/* Flowing */

static const AmparoColor black = { 0, 0, 0 };
static const AmparoFace face = { "Sans", 10, &black, PANGO_ALIGN_LEFT };

/* Words that are all different. */
static AmparoText *
dup_long_text (guint n_words)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (words, "%sword%u", i > 0 ? " " : "", i);

  return amparo_words_dup_verbatim (words->str);
}

static void
test_long_row_goes_on (gconstpointer data)
{
  AmparoReading reading = GPOINTER_TO_INT (data);
  g_autoptr (AmparoFlow) flow = amparo_flow_new (reading, 300, 200, 1);
  g_autoptr (AmparoText) text = dup_long_text (1000);
  g_autofree char *words = NULL;

  amparo_flow_add (flow, &face, NULL, text, 0, 0);
  words = collect (flow);

  g_assert_cmpuint (amparo_flow_get_n_pages (flow), >, 3);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%u", i);
      guint n = 0;

      for (const char *at = strstr (words, word); at != NULL; at = strstr (at + 1, word))
        n += g_ascii_isdigit (at[strlen (word)]) ? 0 : 1;
      g_assert_cmpuint (n, ==, reading == AMPARO_READING_BOTH ? 2 : 1);
    }
}

static void
measure_line (PangoLayoutLine *line,
              double           x,
              double           baseline,
              gpointer         lowest)
{
  *(double *) lowest = MAX (*(double *) lowest, baseline);
}

static void
test_nothing_below_the_page (void)
{
  g_autoptr (AmparoFlow) flow = amparo_flow_new (AMPARO_READING_BOTH, 300, 200, 1);
  g_autoptr (AmparoText) text = dup_long_text (70);

  for (guint i = 0; i < 20; i++)
    amparo_flow_add (flow, &face, "•", text, 10, 5);

  for (guint i = 0; i < amparo_flow_get_n_pages (flow); i++)
    {
      double lowest = 0;

      amparo_flow_each_line (flow, i, measure_line, &lowest);
      g_assert_cmpfloat (lowest, >, 0);
      g_assert_cmpfloat (lowest, <=, 200);
    }
}

static void
find_heading (PangoLayoutLine *line,
              double           x,
              double           baseline,
              gpointer         found)
{
  if (g_str_equal (pango_layout_get_text (line->layout), "Heading"))
    *(double *) found = baseline;
}

static void
test_heading_stays_with_its_row (void)
{
  g_autoptr (AmparoText) heading = amparo_words_dup_verbatim ("Heading");
  g_autoptr (AmparoText) text = dup_long_text (60);

  /* Wherever the page ends, something stands below the heading. */
  for (guint height = 60; height < 260; height += 5)
    {
      g_autoptr (AmparoFlow) flow = amparo_flow_new (AMPARO_READING_ENGLISH, 300, height, 1);

      amparo_flow_add (flow, &face, NULL, text, 0, 0);
      amparo_flow_add_heading (flow, &face, NULL, heading, 0, 10);
      amparo_flow_add (flow, &face, NULL, text, 0, 2);
      for (guint i = 0; i < amparo_flow_get_n_pages (flow); i++)
        {
          double at = -1, lowest = 0;

          amparo_flow_each_line (flow, i, find_heading, &at);
          amparo_flow_each_line (flow, i, measure_line, &lowest);
          g_assert_cmpfloat (lowest, >, at);
        }
    }
}

/* The file */

static gboolean
contains (GBytes     *bytes,
          const char *needle)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return memmem (data, length, needle, strlen (needle)) != NULL;
}

static void
test_file_is_a_neutral_pdf (void)
{
  g_autoptr (AmparoScreening) screening = screen ();
  g_autoptr (AmparoResultSheet) sheet = print (screening, NULL, AMPARO_READING_BOTH);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = amparo_result_sheet_print (sheet, &error);

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (bytes, NULL), "%PDF-"));
  g_assert_true (contains (bytes, "/Title (Amparo)"));
  g_assert_false (contains (bytes, "R-17"));
  g_assert_false (contains (bytes, "Lucero"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_strconcat ("/result-sheet/says/", parts[i].name, NULL);

      g_test_add_data_func (path, parts[i].says, test_part_is_on_it);
    }
  g_test_add_func ("/result-sheet/both-languages", test_both_languages);
  g_test_add_func ("/result-sheet/spanish-has-no-english", test_spanish_has_no_english);
  g_test_add_func ("/result-sheet/what-was-done", test_what_was_done);
  g_test_add_func ("/result-sheet/one-page", test_one_page);
  g_test_add_func ("/result-sheet/file-is-a-neutral-pdf", test_file_is_a_neutral_pdf);
  g_test_add_data_func ("/result-sheet/long-row-goes-on/en", GINT_TO_POINTER (AMPARO_READING_ENGLISH), test_long_row_goes_on);
  g_test_add_data_func ("/result-sheet/long-row-goes-on/both", GINT_TO_POINTER (AMPARO_READING_BOTH), test_long_row_goes_on);
  g_test_add_func ("/result-sheet/nothing-below-the-page", test_nothing_below_the_page);
  g_test_add_func ("/result-sheet/heading-stays-with-its-row", test_heading_stays_with_its_row);

  return g_test_run ();
}
