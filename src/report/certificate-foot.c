/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/certificate-private.h"
#include "report/qr.h"
#include "report/words.h"

#define GAP    12.0
#define SHRINK 0.96

static const AmparoColor sand = { 0.975, 0.955, 0.93 };

static const AmparoFace fingerprint_face = { "Monospace", 9.5, &amparo_certificate_ink, PANGO_ALIGN_LEFT };
static const AmparoFace code_face = { "Monospace", 5, &amparo_certificate_quiet, PANGO_ALIGN_LEFT };

/* Lines are broken here, so that the letters can be as large as the place allows. A letter
 * of a monospaced face is at most 0.62 of its size wide, and a line 1.3 of it high. */
static void
write_code (AmparoPen  *pen,
            const char *code,
            double      x,
            double      width,
            double      height)
{
  gsize length = strlen (code);
  gsize per_line = (gsize) (width / (code_face.size * 0.62));
  g_autoptr (GString) lines = g_string_new (NULL);
  AmparoFace face = code_face;

  while ((double) (length / per_line + 1) * face.size * 1.3 > height)
    {
      face.size *= SHRINK;
      per_line = (gsize) (width / (face.size * 0.62));
    }

  for (gsize i = 0; i < length; i += per_line)
    {
      g_string_append_len (lines, code + i, MIN (per_line, length - i));
      g_string_append_c (lines, '\n');
    }
  g_string_truncate (lines, lines->len - 1);
  amparo_pen_put (pen, &face, lines->str, x, width * 1.2);
}

static void
write_how (AmparoPen  *pen,
           const char *fingerprint)
{
  g_autoptr (AmparoText) how = amparo_words_dup (
    N_("To check it, open the file with Amparo, or type the code below. All that is printed here is in the code, with the "
       "signature of the organization. Compare the fingerprint of its key with the one the organization gives:"), NULL);

  amparo_pen_write_joined (pen, &amparo_certificate_heading_face, N_("How to check it"));
  pen->y += 2;
  for (guint i = 0; i < AMPARO_PEN_N_LANGUAGES; i++)
    {
      amparo_pen_write_text (pen, &amparo_certificate_small_face, how, i);
      pen->y += 2;
    }
  pen->y += 1;
  amparo_pen_write (pen, &fingerprint_face, fingerprint);
  pen->y += 4;
}

void
amparo_certificate_draw_foot (AmparoPen  *pen,
                              const char *code,
                              const char *fingerprint,
                              double      page_height)
{
  double top = page_height - AMPARO_CERTIFICATE_MARGIN - AMPARO_CERTIFICATE_QR_SIDE, left = pen->x, full = pen->width;

  amparo_pen_set_color (pen, &sand);
  cairo_rectangle (pen->cr, left - 6, top - 6, full + 12, AMPARO_CERTIFICATE_QR_SIDE + 12);
  cairo_fill (pen->cr);
  cairo_set_source_rgb (pen->cr, 1, 1, 1);
  cairo_rectangle (pen->cr, left, top, AMPARO_CERTIFICATE_QR_SIDE, AMPARO_CERTIFICATE_QR_SIDE);
  cairo_fill (pen->cr);

  pen->scale = 1;
  pen->y = top;
  pen->x = left + AMPARO_CERTIFICATE_QR_SIDE + GAP;
  pen->width = full - AMPARO_CERTIFICATE_QR_SIDE - GAP;
  write_how (pen, fingerprint);
  write_code (pen, code, pen->x, pen->width, top + AMPARO_CERTIFICATE_QR_SIDE - pen->y);

  cairo_set_source_rgb (pen->cr, 0, 0, 0);
  if (!amparo_qr_draw (code, pen->cr, left, top, AMPARO_CERTIFICATE_QR_SIDE))
    {
      pen->y = top + 8;
      pen->x = left + 8;
      pen->width = AMPARO_CERTIFICATE_QR_SIDE - 16;
      amparo_pen_write_joined (pen, &amparo_certificate_small_face, N_("The code is too long for a picture of it. Type it, or open the file."));
    }
}
