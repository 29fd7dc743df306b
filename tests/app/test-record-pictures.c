/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures of a screening as it is read, of two of them compared, and of a result on paper,
 * for eyes. docs/pictures/README.md tells how they are taken.
 */

#include "config.h"

#include "binder.h"
#include "picture.h"
#include "report/result-sheet.h"

#define PAPER_SCALE 1.5

static const struct
{
  Picture  picture;
  gboolean compared;
} pictures[] = {
  { { "record", EN, 1080, 1000, FALSE, 96 }, FALSE },
  { { "record-both", BOTH, 1280, 1000, FALSE, 96 }, FALSE },
  { { "record-narrow", ES, 360, 720, FALSE, 96 }, FALSE },
  { { "record-narrow-large", ES, 360, 720, FALSE, 192 }, FALSE },
  { { "compare", EN, 1080, 1000, FALSE, 96 }, TRUE },
  { { "compare-both", BOTH, 1280, 1000, FALSE, 96 }, TRUE },
  { { "compare-narrow", ES, 360, 720, FALSE, 96 }, TRUE },
};

static void
know (AmparoScreening *screening,
      const char      *id,
      const char      *value)
{
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (amparo_screening_get_instrument (screening));
  const AmparoFact *fact = amparo_vocabulary_get_fact (vocabulary, id);

  amparo_screening_set_fact (screening, fact->index, amparo_fact_find (fact, value));
}

static AmparoScreening *
screen (Binder     *self,
        const char *date)
{
  AmparoScreening *screening = binder_begin (self, "youth-screening", "R-17", date);

  know (screening, "role", "child-welfare");
  know (screening, "age", "under-18");
  binder_rate (screening, "missing-runs", "clear");
  binder_rate (screening, "fear-of-person", "possible");
  binder_rate (screening, "speaks-for", "possible");
  binder_rate (screening, "trusted-adult", "partly");

  return screening;
}

static void
find_concern (AmparoScreening *screening)
{
  know (screening, "missing-from-care", "yes");
  binder_rate (screening, "fear-of-person", "clear");
  binder_rate (screening, "speaks-for", "clear");
  binder_rate (screening, "movements-controlled", "clear");
  binder_rate (screening, "older-partner", "clear");
}

static char *
screen_again (Binder *self)
{
  AmparoScreening *screening = screen (self, "2026-11-22");

  find_concern (screening);
  amparo_screening_set_evidence (screening, 3, AMPARO_EVIDENCE_TOLD_BY_ANOTHER);

  return binder_finish (self, NULL);
}

static void
test_picture (Binder        *self,
              gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  AmparoWindow *window;

  picture_set_scene (&pictures[i].picture, self->desk.session);
  binder_unlock (self, BINDER_ANA);
  screen (self, "2026-03-03");
  first = binder_finish (self, NULL);
  second = screen_again (self);
  binder_read (self, second);
  if (pictures[i].compared)
    {
      amparo_case_file_compare (self->file, first);
      while (amparo_case_file_get_comparison (self->file) == NULL)
        g_main_context_iteration (NULL, TRUE);
    }
  window = desk_open_window (&self->desk);
  picture_dress (window);
  picture_take (&pictures[i].picture, window);

  desk_close (window);
  picture_strike_scene ();
}

/* Every page below the one before. */
static void
draw_paper (AmparoResultSheet *sheet,
            const char        *name)
{
  guint n_pages = amparo_result_sheet_get_n_pages (sheet);
  const char *folder = g_getenv ("AMPARO_PICTURES");
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  amparo_paper_get_size (AMPARO_PAPER_LETTER, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * PAPER_SCALE, n_pages * height * PAPER_SCALE);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, PAPER_SCALE, PAPER_SCALE);
  for (guint i = 0; i < n_pages; i++)
    {
      amparo_result_sheet_draw (sheet, i, cr);
      cairo_translate (cr, 0, height);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  if (folder != NULL)
    {
      g_autofree char *path = g_strconcat (folder, "/", name, ".png", NULL);

      g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
    }
  cairo_surface_destroy (surface);
}

static void
test_paper (gconstpointer data)
{
  static const char * const name[] = { [EN] = "print", [ES] = "print-es", [BOTH] = "print-both" };
  AmparoReading reading = GPOINTER_TO_INT (data);
  AmparoInstrument *instrument = amparo_content_find_instrument (desk_get_content (), "youth-screening");
  g_autoptr (AmparoScreening) screening = amparo_screening_new (instrument);
  g_autoptr (GDateTime) found = g_date_time_new_utc (2026, 11, 22, 16, 20, 0);
  AmparoResultContent content = {
    .screening = screening,
    .found = found,
    .screener = "Ana Lucero",
    .printed = "2026-11-22",
    .reading = reading,
  };
  g_autoptr (AmparoResultSheet) sheet = NULL;
  GPtrArray *items = amparo_instrument_get_items (instrument);

  amparo_screening_set_code (screening, "R-17");
  amparo_screening_set_date (screening, "2026-11-22");
  know (screening, "age", "under-18");
  know (screening, "role", "child-welfare");
  know (screening, "exploiter", "other");
  for (guint i = 0; i < items->len; i++)
    if (amparo_screening_is_asked (screening, i))
      amparo_screening_rate (screening, i, 1);
  find_concern (screening);
  sheet = amparo_result_sheet_new (&content, AMPARO_PAPER_LETTER);
  draw_paper (sheet, name[reading]);

  g_assert_cmpuint (amparo_result_sheet_get_n_pages (sheet), ==, reading == BOTH ? 2 : 1);
}

int
main (int    argc,
      char **argv)
{
  int result;

  picture_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strconcat ("/app/record-pictures/", pictures[i].picture.name, NULL);

      g_test_add (path, Binder, GUINT_TO_POINTER (i), binder_set_up, test_picture, binder_tear_down);
    }
  g_test_add_data_func ("/app/record-pictures/print", GINT_TO_POINTER (EN), test_paper);
  g_test_add_data_func ("/app/record-pictures/print-es", GINT_TO_POINTER (ES), test_paper);
  g_test_add_data_func ("/app/record-pictures/print-both", GINT_TO_POINTER (BOTH), test_paper);

  result = g_test_run ();
  binder_throw_away ();

  return result;
}
