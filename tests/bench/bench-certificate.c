/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../store/desk.h"
#include "gauge.h"
#include "language/language.h"
#include "report/certificate.h"
#include "store/certificate-code.h"

/* How long a certificate takes, from its fields to the sealed file: it is to be done in 50 ms,
 * also the first one of a window, which has shown it before it can be saved. Beside it, the
 * first one of a program that has drawn nothing yet and still looks for its fonts, and a PDF
 * with as many words in one plain paragraph of each of the five fonts. */

#define N_ROUNDS    10
#define N_PROCESSES 9
#define MOST        50

static double
measure_certificate (const char *folder)
{
  g_autoptr (AmparoSigner) signer = desk_open_signer (folder);
  g_autoptr (AmparoCertificate) certificate = desk_make_certificate ();
  double start = gauge_read_processor ();
  g_autoptr (GBytes) file = amparo_certificate_print (certificate, signer, AMPARO_PAPER_LETTER, NULL);

  g_assert_nonnull (file);

  return gauge_read_processor () - start;
}

/* As the page with the buttons does. */
static void
show (const char *folder)
{
  g_autoptr (AmparoSigner) signer = desk_open_signer (folder);
  g_autoptr (AmparoCertificate) certificate = desk_make_certificate ();
  g_autofree char *code = amparo_certificate_code_write (certificate, signer);
  g_autofree char *fingerprint = amparo_public_key_dup_fingerprint (amparo_signer_get_public_key (signer));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 612, 792);
  cairo_t *cr = cairo_create (surface);

  amparo_certificate_draw (certificate, code, fingerprint, AMPARO_PAPER_LETTER, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static double
measure_shown (const char *folder)
{
  show (folder);

  return measure_certificate (folder);
}

static double
measure_slowest (const char *folder)
{
  double slowest = 0;

  show (folder);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double own = measure_certificate (folder);

      slowest = MAX (slowest, own);
    }

  return slowest;
}

static cairo_status_t
swallow_cb (void                *closure,
            const unsigned char *data,
            unsigned int         length)
{
  return CAIRO_STATUS_SUCCESS;
}

static double
measure_plain (const char *folder)
{
  static const char * const fonts[] = { "Serif 9", "Serif Bold 9", "Serif Italic 9", "Sans 9", "Monospace 5" };
  g_autoptr (AmparoCertificate) certificate = desk_make_certificate ();
  g_autofree char *words = amparo_certificate_write (certificate);
  double start = gauge_read_processor ();
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

  return gauge_read_processor () - start;
}

/* What was looked up once is known for good, so each takes place in a process of its own. */
static double
measure_apart (double     (*measure) (const char *folder),
               const char  *folder)
{
  double milliseconds = 0;
  int ends[2], status;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      milliseconds = measure (folder);
      _exit (write (ends[1], &milliseconds, sizeof milliseconds) != sizeof milliseconds);
    }

  /* So that reading ends where the child did not come so far. */
  close (ends[1]);
  g_assert_cmpint (read (ends[0], &milliseconds, sizeof milliseconds), ==, sizeof milliseconds);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  close (ends[0]);

  return milliseconds;
}

/* Gives whether the median is no more than that. */
static gboolean
report (const char  *name,
        double     (*measure) (const char *folder),
        const char  *folder,
        double       most)
{
  double times[N_PROCESSES], median;

  for (guint i = 0; i < N_PROCESSES; i++)
    times[i] = measure_apart (measure, folder);
  median = gauge_median (times, N_PROCESSES, sizeof *times);
  gauge_print (name, N_PROCESSES, median, "ms");

  return gauge_keeps (name, median, most);
}

int
main (void)
{
  char *folder = desk_make_folder ();
  gboolean kept;

  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));
  report ("certificate-first-of-a-process", measure_certificate, folder, G_MAXDOUBLE);
  kept = report ("certificate-first-of-a-window", measure_shown, folder, MOST);
  kept = report ("certificate-slowest-of-ten", measure_slowest, folder, MOST) && kept;
  report ("certificate-plain-pdf-yardstick", measure_plain, folder, G_MAXDOUBLE);
  desk_remove_folder (folder);

  return kept ? 0 : 1;
}
