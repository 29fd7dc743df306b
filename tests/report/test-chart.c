/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Charts on a Cairo context: that something is drawn, that it is as high as was measured,
 * and that nothing which must be inside is left out.
 */

#include "config.h"

#include "report/chart.h"

#include "small.h"

#define WIDTH 640

typedef struct
{
  AmparoContent    *content;
  AmparoBlock      *block;
  AmparoChartStyle  style;
} Desk;

static AmparoBlock *
find_chart (AmparoArticle *article)
{
  GPtrArray *sections = amparo_article_get_sections (article);
  const AmparoArticleSection *section = g_ptr_array_index (sections, 0);

  for (guint i = 0; i < section->blocks->len; i++)
    {
      AmparoBlock *block = g_ptr_array_index (section->blocks, i);

      if (block->kind == AMPARO_BLOCK_CHART)
        return block;
    }

  g_assert_not_reached ();
}

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  desk->content = small_load ();
  desk->block = find_chart (amparo_content_find_article (desk->content, "a-page"));
  desk->style = (AmparoChartStyle) { .scale = 1 };
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_assert_finalize_object (desk->content);
}

/* White paper with the chart on it. */
static cairo_surface_t *
draw (const AmparoBlock      *block,
      const AmparoChartStyle *style,
      int                     width)
{
  int height = (int) amparo_chart_measure (block, style, width) + 1;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  amparo_chart_draw (block, style, cr, width);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint
count_ink (cairo_surface_t *surface)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += data[y * stride + 4 * x] < 128;

  return n;
}

static guint
count_drawn (const AmparoBlock      *block,
             const AmparoChartStyle *style,
             int                     width)
{
  cairo_surface_t *surface = draw (block, style, width);
  guint n = count_ink (surface);

  cairo_surface_destroy (surface);

  return n;
}

static void
test_draws (Desk          *desk,
            gconstpointer  data)
{
  desk->style.reading = GPOINTER_TO_INT (data);

  g_assert_cmpuint (count_drawn (desk->block, &desk->style, WIDTH), >, 2000);
}

/* What is drawn where there is no room left would be cut off. */
static void
test_drawn_as_high_as_measured (Desk          *desk,
                                gconstpointer  data)
{
  static const int widths[] = { 1, 120, 320, 480, 640, 1200 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
      cairo_t *cr = cairo_create (surface);
      double measured, drawn;

      desk->style.reading = AMPARO_READING_BOTH;
      measured = amparo_chart_measure (desk->block, &desk->style, widths[i]);
      drawn = amparo_chart_draw (desk->block, &desk->style, cr, widths[i]);
      g_assert_cmpfloat_with_epsilon (measured, drawn, 0.001);

      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
test_higher_when_narrower (Desk          *desk,
                           gconstpointer  data)
{
  double wide = amparo_chart_measure (desk->block, &desk->style, 800);
  double narrow = amparo_chart_measure (desk->block, &desk->style, 320);
  double narrowest = amparo_chart_measure (desk->block, &desk->style, 160);

  g_assert_cmpfloat (narrow, >, wide);
  g_assert_cmpfloat (narrowest, >, narrow);
}

static void
test_higher_with_larger_text (Desk          *desk,
                              gconstpointer  data)
{
  double usual = amparo_chart_measure (desk->block, &desk->style, WIDTH);

  desk->style.scale = 2;
  g_assert_cmpfloat (amparo_chart_measure (desk->block, &desk->style, WIDTH), >, 1.5 * usual);
}

static void
test_higher_in_both (Desk          *desk,
                     gconstpointer  data)
{
  double english = amparo_chart_measure (desk->block, &desk->style, WIDTH);

  desk->style.reading = AMPARO_READING_BOTH;
  g_assert_cmpfloat (amparo_chart_measure (desk->block, &desk->style, WIDTH), >, english + 60);
}

static void
test_languages_differ (Desk          *desk,
                       gconstpointer  data)
{
  guint english = count_drawn (desk->block, &desk->style, WIDTH);

  desk->style.reading = AMPARO_READING_SPANISH;
  g_assert_cmpuint (count_drawn (desk->block, &desk->style, WIDTH), !=, english);
}

/* Ten lines of caveat instead of one: they are in the picture, or it would be no higher. */
static void
test_caveat_is_inside (Desk          *desk,
                       gconstpointer  data)
{
  g_autoptr (GString) words = g_string_new (NULL);
  AmparoBlock block = *desk->block;
  AmparoChart chart = *desk->block->chart;
  double usual = amparo_chart_measure (desk->block, &desk->style, WIDTH);
  guint ink = count_drawn (desk->block, &desk->style, WIDTH);

  for (guint i = 0; i < 100; i++)
    g_string_append (words, "caution ");
  chart.caveat = amparo_text_new (words->str, NULL);
  block.chart = &chart;

  g_assert_cmpfloat (amparo_chart_measure (&block, &desk->style, WIDTH), >, usual + 80);
  g_assert_cmpuint (count_drawn (&block, &desk->style, WIDTH), >, ink + 2000);
  amparo_text_unref (chart.caveat);
}

static void
test_badge_is_inside (Desk          *desk,
                      gconstpointer  data)
{
  AmparoBlock sure = *desk->block;

  sure.grounds.verify = FALSE;
  g_assert_cmpfloat (amparo_chart_measure (&sure, &desk->style, WIDTH), <,
                     amparo_chart_measure (desk->block, &desk->style, WIDTH));
}

static void
test_ink_is_what_was_asked (Desk          *desk,
                            gconstpointer  data)
{
  /* White on white: nothing to be seen. */
  desk->style.red = desk->style.green = desk->style.blue = 1;

  g_assert_cmpuint (count_drawn (desk->block, &desk->style, WIDTH), ==, 0);
}

static void
test_figures (Desk          *desk,
              gconstpointer  data)
{
  GPtrArray *bars = desk->block->chart->bars;
  g_autoptr (AmparoText) first = amparo_chart_dup_figure (g_ptr_array_index (bars, 0));
  g_autoptr (AmparoText) second = amparo_chart_dup_figure (g_ptr_array_index (bars, 1));

  g_assert_cmpstr (amparo_text_get_english (first), ==, "5.5 of 15");
  g_assert_cmpstr (amparo_text_get_spanish (first), ==, "5.5 de 15");
  g_assert_cmpstr (amparo_text_get_spanish (second), ==, "1,234");
}

static void
test_numbers (void)
{
  static const struct
  {
    double      value;
    const char *words;
  } numbers[] = {
    { 0, "0" }, { 7, "7" }, { 0.125, "0.125" }, { 999, "999" }, { 1000, "1,000" },
    { 12345.5, "12,345.5" }, { 999999999, "999,999,999" }, { 999999999.999, "999,999,999.999" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *words = amparo_chart_dup_number (numbers[i].value);

      g_assert_cmpstr (words, ==, numbers[i].words);
    }
}

static void
add (const char *path,
     gpointer    data,
     void      (*func) (Desk *, gconstpointer))
{
  g_test_add (path, Desk, data, set_up, func, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/report/chart/draws/english", GINT_TO_POINTER (AMPARO_READING_ENGLISH), test_draws);
  add ("/report/chart/draws/spanish", GINT_TO_POINTER (AMPARO_READING_SPANISH), test_draws);
  add ("/report/chart/draws/both", GINT_TO_POINTER (AMPARO_READING_BOTH), test_draws);
  add ("/report/chart/drawn-as-high-as-measured", NULL, test_drawn_as_high_as_measured);
  add ("/report/chart/higher-when-narrower", NULL, test_higher_when_narrower);
  add ("/report/chart/higher-with-larger-text", NULL, test_higher_with_larger_text);
  add ("/report/chart/higher-in-both", NULL, test_higher_in_both);
  add ("/report/chart/languages-differ", NULL, test_languages_differ);
  add ("/report/chart/caveat-is-inside", NULL, test_caveat_is_inside);
  add ("/report/chart/badge-is-inside", NULL, test_badge_is_inside);
  add ("/report/chart/ink-is-what-was-asked", NULL, test_ink_is_what_was_asked);
  add ("/report/chart/figures", NULL, test_figures);
  g_test_add_func ("/report/chart/numbers", test_numbers);

  return g_test_run ();
}
