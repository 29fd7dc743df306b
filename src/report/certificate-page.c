/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/certificate-private.h"

/* Lengths in points, at a scale of 1. */
#define FRAME_INSET 22.0
#define STEP        7.0     /* of the stepped corners */
#define FOOT_GAP    18.0

/* Letters get smaller by this until all of it fits. */
#define SHRINK      0.96
#define SMALLEST    0.2
/* More air, but no larger letters, where there is room. */
#define MOST_AIR    1.7

/* A frame whose corners go in by steps, like the roofs of adobe houses. */
static void
trace_frame (cairo_t *cr,
             double   inset,
             double   step,
             double   width,
             double   height)
{
  double left = inset, top = inset, right = width - inset, bottom = height - inset;

  cairo_move_to (cr, left + 2 * step, top);
  cairo_line_to (cr, right - 2 * step, top);
  cairo_line_to (cr, right - 2 * step, top + step);
  cairo_line_to (cr, right - step, top + step);
  cairo_line_to (cr, right - step, top + 2 * step);
  cairo_line_to (cr, right, top + 2 * step);
  cairo_line_to (cr, right, bottom - 2 * step);
  cairo_line_to (cr, right - step, bottom - 2 * step);
  cairo_line_to (cr, right - step, bottom - step);
  cairo_line_to (cr, right - 2 * step, bottom - step);
  cairo_line_to (cr, right - 2 * step, bottom);
  cairo_line_to (cr, left + 2 * step, bottom);
  cairo_line_to (cr, left + 2 * step, bottom - step);
  cairo_line_to (cr, left + step, bottom - step);
  cairo_line_to (cr, left + step, bottom - 2 * step);
  cairo_line_to (cr, left, bottom - 2 * step);
  cairo_line_to (cr, left, top + 2 * step);
  cairo_line_to (cr, left + step, top + 2 * step);
  cairo_line_to (cr, left + step, top + step);
  cairo_line_to (cr, left + 2 * step, top + step);
  cairo_close_path (cr);
}

static void
draw_frame (AmparoPen *pen,
            double     width,
            double     height)
{
  amparo_pen_set_color (pen, &amparo_certificate_clay);
  cairo_set_line_width (pen->cr, 1.6);
  trace_frame (pen->cr, FRAME_INSET, STEP, width, height);
  cairo_stroke (pen->cr);
  cairo_set_line_width (pen->cr, 0.5);
  trace_frame (pen->cr, FRAME_INSET + 4, STEP, width, height);
  cairo_stroke (pen->cr);
}

static double
measure (const AmparoPen         *pen,
         const AmparoCertificate *certificate,
         double                  *gaps)
{
  AmparoPen trial = *pen;

  trial.cr = NULL;
  trial.gaps = 0;
  amparo_certificate_write_body (&trial, certificate);
  *gaps = trial.gaps;

  return trial.y - pen->y;
}

/* Letters as large as they fit, up to their usual size; then as much air as there is. Smaller
 * letters need fewer lines too, so three quarters of what is missing is about enough. */
static void
fit (AmparoPen               *pen,
     const AmparoCertificate *certificate,
     double                   room)
{
  double gaps, height;

  pen->scale = 1;
  pen->air = 1;
  while ((height = measure (pen, certificate, &gaps)) > room && pen->scale > SMALLEST)
    pen->scale *= MIN (SHRINK, (1 + 3 * room / height) / 4);

  pen->air = CLAMP (1 + (room - height) / gaps, 1, MOST_AIR);
}

void
amparo_certificate_draw (const AmparoCertificate *certificate,
                         const char              *code,
                         const char              *fingerprint,
                         AmparoPaper              paper,
                         cairo_t                 *cr)
{
  PangoContext *context;
  double width, height, room;
  AmparoPen pen;

  g_return_if_fail (certificate != NULL && code != NULL && fingerprint != NULL && cr != NULL);

  context = amparo_pen_make_context ();
  amparo_paper_get_size (paper, &width, &height);
  pen = (AmparoPen) {
    .context = context,
    .cr = cr,
    .x = AMPARO_CERTIFICATE_MARGIN,
    .y = AMPARO_CERTIFICATE_MARGIN,
    .width = width - 2 * AMPARO_CERTIFICATE_MARGIN,
  };
  room = height - 2 * AMPARO_CERTIFICATE_MARGIN - AMPARO_CERTIFICATE_QR_SIDE - FOOT_GAP;

  cairo_save (cr);
  fit (&pen, certificate, room);
  draw_frame (&pen, width, height);
  amparo_certificate_write_body (&pen, certificate);
  amparo_certificate_draw_foot (&pen, code, fingerprint, height);
  cairo_restore (cr);
  g_object_unref (context);
}
