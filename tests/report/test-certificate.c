/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of a certificate: one, whole, and sealed.
 */

#include "config.h"

#include <string.h>

#include "../store/desk.h"
#include "language/language.h"
#include "report/certificate.h"
#include "report/qr.h"
#include "store/certificate-check.h"
#include "store/certificate-code.h"

typedef struct
{
  char              *folder;
  AmparoSigner      *signer;
  AmparoCertificate *certificate;
} Desk;

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  desk->folder = desk_make_folder ();
  desk->signer = desk_open_signer (desk->folder);
  desk->certificate = desk_make_certificate ();
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  amparo_certificate_free (desk->certificate);
  amparo_signer_free (desk->signer);
  desk_remove_folder (desk->folder);
}

static GBytes *
print (Desk        *desk,
       AmparoPaper  paper)
{
  g_autoptr (GError) error = NULL;
  GBytes *file = amparo_certificate_print (desk->certificate, desk->signer, paper, &error);

  g_assert_no_error (error);

  return file;
}

static guint
count (GBytes     *file,
       const char *word)
{
  gsize size, length = strlen (word);
  const char *data = g_bytes_get_data (file, &size);
  guint n = 0;

  for (gsize i = 0; i + length <= size; i++)
    n += memcmp (data + i, word, length) == 0;

  return n;
}

static AmparoCheckVerdict
check (Desk   *desk,
       GBytes *file)
{
  g_autoptr (GPtrArray) organisations = amparo_organisations_load (desk->folder, NULL);
  g_autoptr (AmparoCheck) result = amparo_check_file (file, organisations, "2026-12-01");

  return result->verdict;
}

static void
test_is_valid (Desk          *desk,
               gconstpointer  data)
{
  g_autoptr (GBytes) letter = print (desk, AMPARO_PAPER_LETTER);
  g_autoptr (GBytes) a4 = print (desk, AMPARO_PAPER_A4);

  g_assert_cmpint (check (desk, letter), ==, AMPARO_CHECK_VALID);
  g_assert_cmpint (check (desk, a4), ==, AMPARO_CHECK_VALID);
}

static void
test_has_one_page (Desk          *desk,
                   gconstpointer  data)
{
  g_autoptr (GBytes) file = print (desk, AMPARO_PAPER_LETTER);

  g_assert_cmpuint (count (file, "/Type /Page\n") + count (file, "/Type /Page "), ==, 1);
}

static void
test_has_its_size (Desk          *desk,
                   gconstpointer  data)
{
  g_autoptr (GBytes) letter = print (desk, AMPARO_PAPER_LETTER);
  g_autoptr (GBytes) a4 = print (desk, AMPARO_PAPER_A4);

  g_assert_cmpuint (count (letter, "/MediaBox [ 0 0 612 792 ]"), >=, 1);
  g_assert_cmpuint (count (a4, "/MediaBox [ 0 0 595.276"), >=, 1);
}

static void
test_is_the_same_again (Desk          *desk,
                        gconstpointer  data)
{
  g_autoptr (GBytes) first = print (desk, AMPARO_PAPER_LETTER);
  g_autoptr (GBytes) second = print (desk, AMPARO_PAPER_LETTER);

  g_assert_true (g_bytes_equal (first, second));
}

static void
test_altered_byte (Desk          *desk,
                   gconstpointer  data)
{
  g_autoptr (GBytes) file = print (desk, AMPARO_PAPER_LETTER);
  g_autoptr (GByteArray) bytes = g_bytes_unref_to_array (g_steal_pointer (&file));

  for (gsize i = 0; i < bytes->len; i += bytes->len / 50)
    {
      g_autoptr (GBytes) altered = NULL;

      bytes->data[i] ^= 1;
      altered = g_bytes_new (bytes->data, bytes->len);
      bytes->data[i] ^= 1;
      g_assert_cmpint (check (desk, altered), ==, AMPARO_CHECK_ALTERED);
    }
}

/* Fitting */

static void
lengthen (GPtrArray *texts,
          guint      times)
{
  for (guint i = 0; i < texts->len; i++)
    {
      AmparoText *text = texts->pdata[i];
      g_autoptr (GString) english = g_string_new (NULL);
      g_autoptr (GString) spanish = g_string_new (NULL);

      for (guint j = 0; j < times; j++)
        {
          g_string_append_printf (english, "%s ", amparo_text_get_english (text));
          g_string_append_printf (spanish, "%s ", amparo_text_get_spanish (text));
        }
      amparo_text_unref (text);
      texts->pdata[i] = amparo_text_new (english->str, spanish->str);
    }
}

/* The part of the page between the frame and the foot, at one pixel a point. */
static gboolean
is_row_blank (cairo_surface_t *surface,
              int              y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  for (int x = 34; x < cairo_image_surface_get_width (surface) - 34; x++)
    if (row[x * 4] < 250)
      return FALSE;

  return TRUE;
}

static cairo_surface_t *
paint (Desk        *desk,
       AmparoPaper  paper)
{
  double width, height;
  g_autofree char *code = amparo_certificate_code_write (desk->certificate, desk->signer);
  cairo_surface_t *surface;
  cairo_t *cr;

  amparo_paper_get_size (paper, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  amparo_certificate_draw (desk->certificate, code, "0000-0000-0000-0000-0000", paper, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* A blank line above the foot, whose colored ground begins 6 points above the code. */
static void
assert_fits (Desk        *desk,
             AmparoPaper  paper)
{
  cairo_surface_t *surface = paint (desk, paper);
  int foot = cairo_image_surface_get_height (surface) - 46 - 168 - 6;

  g_assert_false (is_row_blank (surface, foot + 2));
  g_assert_true (is_row_blank (surface, foot - 3));
  cairo_surface_destroy (surface);
}

static void
test_fits (Desk          *desk,
           gconstpointer  data)
{
  assert_fits (desk, AMPARO_PAPER_LETTER);
  assert_fits (desk, AMPARO_PAPER_A4);
}

static void
test_fits_with_little (Desk          *desk,
                       gconstpointer  data)
{
  g_ptr_array_set_size (desk->certificate->topics, 1);
  g_ptr_array_set_size (desk->certificate->duties, 0);
  amparo_certificate_set (&desk->certificate->organisation, "");
  amparo_certificate_set (&desk->certificate->staff_number, "");

  assert_fits (desk, AMPARO_PAPER_A4);
}

static void
test_fits_with_much (Desk          *desk,
                     gconstpointer  data)
{
  amparo_certificate_set (&desk->certificate->name,
                          "Francisca Guadalupe Montoya-Baca de Archibeque y Trujillo-Sandoval de la Cruz");
  lengthen (desk->certificate->topics, 2);
  lengthen (desk->certificate->duties, 4);

  assert_fits (desk, AMPARO_PAPER_LETTER);
  assert_fits (desk, AMPARO_PAPER_A4);
}

static void
test_fits_with_far_too_much (Desk          *desk,
                             gconstpointer  data)
{
  g_autofree char *name = g_strnfill (300, 'W');

  amparo_certificate_set (&desk->certificate->name, name);
  lengthen (desk->certificate->topics, 12);
  lengthen (desk->certificate->duties, 12);

  assert_fits (desk, AMPARO_PAPER_LETTER);
}

/* The code as a picture */

static void
test_qr_is_a_qr (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 29, 29);
  cairo_t *cr = cairo_create (surface);
  const guint8 *data;
  int stride = cairo_image_surface_get_stride (surface);

  /* 21 modules, the smallest there is, and 4 of nothing on each side. */
  g_assert_true (amparo_qr_draw ("AMPARO1", cr, 0, 0, 29));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);

  g_assert_cmpuint (data[3 * stride + 4], ==, 0);
  g_assert_cmpuint (data[4 * stride + 3], ==, 0);
  for (int i = 4; i < 11; i++)
    g_assert_cmpuint (data[4 * stride + i], ==, 255);
  g_assert_cmpuint (data[5 * stride + 5], ==, 0);
  g_assert_cmpuint (data[7 * stride + 7], ==, 255);
  cairo_surface_destroy (surface);
}

static void
test_qr_too_long (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 10, 10);
  cairo_t *cr = cairo_create (surface);
  g_autofree char *text = g_strnfill (4297, 'A');

  g_assert_false (amparo_qr_draw (text, cr, 0, 0, 10));
  text[4296] = '\0';
  g_assert_true (amparo_qr_draw (text, cr, 0, 0, 10));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
add (const char *path,
     void      (*test) (Desk          *desk,
                        gconstpointer  data))
{
  g_test_add (path, Desk, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));

  add ("/certificate/is-valid", test_is_valid);
  add ("/certificate/has-one-page", test_has_one_page);
  add ("/certificate/has-its-size", test_has_its_size);
  add ("/certificate/is-the-same-again", test_is_the_same_again);
  add ("/certificate/altered-byte", test_altered_byte);
  add ("/certificate/fits", test_fits);
  add ("/certificate/fits-with-little", test_fits_with_little);
  add ("/certificate/fits-with-much", test_fits_with_much);
  add ("/certificate/fits-with-far-too-much", test_fits_with_far_too_much);
  g_test_add_func ("/qr/is-a-qr", test_qr_is_a_qr);
  g_test_add_func ("/qr/too-long", test_qr_too_long);

  return g_test_run ();
}
