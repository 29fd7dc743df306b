/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <time.h>

#include "desk.h"
#include "language/language.h"
#include "report/certificate.h"

/* How long a certificate takes, from its fields to the sealed file: it is to be done in 50 ms.
 * Beside it, a PDF with as many words in one plain paragraph of each of the five fonts. */

#define N_ROUNDS 10

static gint64
read_clock (void)
{
  return (gint64) clock () * G_USEC_PER_SEC / CLOCKS_PER_SEC;
}

static void
print_result (const char *name,
              double      value)
{
  g_print ("{\"name\": \"%s\", \"n\": %u, \"value\": %.3f, \"unit\": \"ms\"}\n", name, N_ROUNDS, value);
}

static double
measure_certificate (const char *folder)
{
  g_autoptr (AmparoSigner) signer = desk_open_signer (folder);
  g_autoptr (AmparoCertificate) certificate = desk_make_certificate ();
  gint64 start = read_clock ();
  g_autoptr (GBytes) file = amparo_certificate_print (certificate, signer, AMPARO_PAPER_LETTER, NULL);

  g_assert_nonnull (file);

  return (double) (read_clock () - start) / 1000;
}

static cairo_status_t
swallow_cb (void                *closure,
            const unsigned char *data,
            unsigned int         length)
{
  return CAIRO_STATUS_SUCCESS;
}

static double
measure_plain (const char *words)
{
  static const char * const fonts[] = { "Serif 9", "Serif Bold 9", "Serif Italic 9", "Sans 9", "Monospace 5" };
  gint64 start = read_clock ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (swallow_cb, NULL, 612, 792);
  cairo_t *cr = cairo_create (surface);

  for (gsize i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
      PangoFontDescription *font = pango_font_description_from_string (fonts[i]);

      pango_layout_set_font_description (layout, font);
      pango_layout_set_width (layout, 500 * PANGO_SCALE);
      pango_layout_set_text (layout, words, -1);
      pango_cairo_show_layout (cr, layout);
      pango_font_description_free (font);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return (double) (read_clock () - start) / 1000;
}

int
main (void)
{
  char *folder = desk_make_folder ();
  g_autoptr (AmparoCertificate) certificate = desk_make_certificate ();
  g_autofree char *words = amparo_certificate_write (certificate);
  double slowest = 0, first;

  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));
  /* The first one also makes the system look for its fonts; a window has done that. */
  first = measure_certificate (folder);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double own = measure_certificate (folder);

      slowest = MAX (slowest, own);
    }

  print_result ("certificate-first", first);
  print_result ("certificate-slowest", slowest);
  print_result ("certificate-plain-pdf-yardstick", measure_plain (words));
  desk_remove_folder (folder);

  return 0;
}
