/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of a recovery sheet.
 */

#include "config.h"

#include "language/language.h"
#include "report/recovery-paper.h"

#define CODE "7777-7777-17\n7777-7777-2C\n7777-7777-3P\n7777-7777-4T\n"

static const struct
{
  const char *name;
  double      width;
  double      height;
} papers[] = {
  { "letter", 612, 792 },
  { "a4", 595.276, 841.89 },
};

/* Where the ink is. */
static void
measure (const char        *code,
         const char        *title,
         double             width,
         cairo_rectangle_t *ink)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  amparo_recovery_paper_draw (code, title, width, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (surface, &ink->x, &ink->y, &ink->width, &ink->height);
  cairo_surface_destroy (surface);
}

static void
test_fits (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  cairo_rectangle_t ink;

  measure (CODE, "2026-11-22 09:50:38", papers[i].width, &ink);
  g_assert_cmpfloat (ink.x, >, 36);
  g_assert_cmpfloat (ink.y, >, 36);
  g_assert_cmpfloat (ink.x + ink.width, <, papers[i].width - 36);
  g_assert_cmpfloat (ink.y + ink.height, <, papers[i].height - 36);
}

/* Nothing on the page but ink on paper: a picture of it for eyes, and not blank for tests. */
static void
test_is_drawn (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "recovery-paper.png", NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 612, 792);
  cairo_t *cr = cairo_create (surface);
  guint n_dark = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  amparo_recovery_paper_draw (CODE, "2026-11-22 09:50:38", 612, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < 792; y++)
    {
      const guint8 *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

      for (int x = 0; x < 612; x++)
        n_dark += row[4 * x] < 64;
    }
  /* A QR code of this side is about half ink. */
  g_assert_cmpuint (n_dark, >, 6000);
  cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *path = g_strconcat ("/recovery-paper/fits-", papers[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_fits);
    }
  g_test_add_func ("/recovery-paper/is-drawn", test_is_drawn);

  return g_test_run ();
}
