/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chart of what is still known.
 */

#include "config.h"

#include "report/chart.h"
#include "report/retention-chart.h"

static AmparoTranscript
make_transcript (int before,
                 int after,
                 int after_7)
{
  AmparoTranscript transcript;

  amparo_transcript_init (&transcript);
  transcript.before = before;
  transcript.after = after;
  transcript.refreshers[AMPARO_REFRESHER_7] = after_7;

  return transcript;
}

static void
assert_bar (const AmparoBlock *block,
            guint              i,
            double             value,
            const char        *label)
{
  const AmparoBar *bar = block->chart->bars->pdata[i];

  g_assert_cmpfloat (bar->value, ==, value);
  g_assert_cmpfloat (bar->of, ==, 100);
  g_assert_cmpstr (amparo_text_get_english (bar->label), ==, label);
}

static void
test_one (void)
{
  AmparoTranscript ana = make_transcript (55, 90, 80);
  const AmparoTranscript *transcripts[] = { &ana };
  g_autoptr (AmparoRetention) retention = amparo_retention_new (transcripts, 1);
  const AmparoBlock *block = amparo_retention_get_block (retention);

  g_assert_cmpuint (block->chart->bars->len, ==, 3);
  assert_bar (block, 0, 55, "Before the training");
  assert_bar (block, 1, 90, "After the training");
  assert_bar (block, 2, 80, "After 7 days");
}

static void
test_several (void)
{
  AmparoTranscript ana = make_transcript (50, 90, 80);
  AmparoTranscript berta = make_transcript (61, AMPARO_NOT_TAKEN, AMPARO_NOT_TAKEN);
  const AmparoTranscript *transcripts[] = { &ana, &berta };
  g_autoptr (AmparoRetention) retention = amparo_retention_new (transcripts, 2);
  const AmparoBlock *block = amparo_retention_get_block (retention);

  assert_bar (block, 0, 56, "Before the training (2 people)");
  assert_bar (block, 1, 90, "After the training (1 person)");
}

static void
test_nothing (void)
{
  AmparoTranscript ana = make_transcript (AMPARO_NOT_TAKEN, AMPARO_NOT_TAKEN, AMPARO_NOT_TAKEN);
  const AmparoTranscript *transcripts[] = { &ana };
  g_autoptr (AmparoRetention) retention = amparo_retention_new (transcripts, 1);
  g_autoptr (AmparoRetention) nobody = amparo_retention_new (NULL, 0);

  g_assert_null (amparo_retention_get_block (retention));
  g_assert_null (amparo_retention_get_block (nobody));
}

/* A score of nothing is a score. */
static void
test_zero (void)
{
  AmparoTranscript ana = make_transcript (0, AMPARO_NOT_TAKEN, AMPARO_NOT_TAKEN);
  const AmparoTranscript *transcripts[] = { &ana };
  g_autoptr (AmparoRetention) retention = amparo_retention_new (transcripts, 1);

  assert_bar (amparo_retention_get_block (retention), 0, 0, "Before the training");
}

static void
test_can_be_drawn (void)
{
  AmparoTranscript ana = make_transcript (55, 90, 80);
  const AmparoTranscript *transcripts[] = { &ana };
  g_autoptr (AmparoRetention) retention = amparo_retention_new (transcripts, 1);
  AmparoChartStyle style = { .reading = AMPARO_READING_BOTH, .scale = 1 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 500, 500);
  cairo_t *cr = cairo_create (surface);
  double height = amparo_chart_draw (amparo_retention_get_block (retention), &style, cr, 500);

  g_assert_cmpfloat (height, >, 100);
  g_assert_cmpfloat (height, ==, amparo_chart_measure (amparo_retention_get_block (retention), &style, 500));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/retention/one", test_one);
  g_test_add_func ("/retention/several", test_several);
  g_test_add_func ("/retention/nothing", test_nothing);
  g_test_add_func ("/retention/zero", test_zero);
  g_test_add_func ("/retention/can-be-drawn", test_can_be_drawn);

  return g_test_run ();
}
