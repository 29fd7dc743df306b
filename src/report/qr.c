/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/qr.h"

#include <qrencode.h>

/* ISO/IEC 18004 asks for four modules of nothing on each side. */
#define QUIET 4

/* Dark modules side by side are one rectangle: less to print, and no hairlines between. */
static void
trace_row (const QRcode *qr,
           cairo_t      *cr,
           int           row)
{
  const unsigned char *modules = qr->data + row * qr->width;

  for (int i = 0; i < qr->width; i++)
    {
      int first = i;

      while (i < qr->width && (modules[i] & 1) != 0)
        i++;
      if (i > first)
        cairo_rectangle (cr, first + QUIET, row + QUIET, i - first, 1);
    }
}

gboolean
amparo_qr_draw (const char *text,
                cairo_t    *cr,
                double      x,
                double      y,
                double      side)
{
  QRcode *qr;

  g_return_val_if_fail (text != NULL && cr != NULL, FALSE);

  qr = QRcode_encodeString (text, 0, QR_ECLEVEL_L, QR_MODE_8, 1);
  if (qr == NULL)
    return FALSE;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, side / (qr->width + 2 * QUIET), side / (qr->width + 2 * QUIET));
  for (int row = 0; row < qr->width; row++)
    trace_row (qr, cr, row);
  cairo_fill (cr);
  cairo_restore (cr);
  QRcode_free (qr);

  return TRUE;
}
