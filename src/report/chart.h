/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "content/article.h"

G_BEGIN_DECLS

/* Draws the chart of an article, from its numbers, on any Cairo context: paper or window.
 *
 * Everything the bars say is said in words beside them, so nothing depends on a color,
 * and the caveat is inside the frame: whoever copies the picture copies it as well. */

typedef struct
{
  AmparoReading               reading;
  double                      scale;    /* of all text; 1 for the size of the font */
  const PangoFontDescription *font;     /* nullable: a plain one */
  double                      red;      /* of the ink, from 0 to 1 */
  double                      green;
  double                      blue;
} AmparoChartStyle;

/* Block is one of kind AMPARO_BLOCK_CHART. Both give the height. */
double      amparo_chart_measure    (const AmparoBlock      *block,
                                     const AmparoChartStyle *style,
                                     double                  width);
double      amparo_chart_draw       (const AmparoBlock      *block,
                                     const AmparoChartStyle *style,
                                     cairo_t                *cr,
                                     double                  width);

/* The words around the bars, for whoever makes a table of them: “9.5”, or “1 of 15”. */
AmparoText *amparo_chart_dup_figure (const AmparoBar        *bar);
/* With a point, and a comma between thousands, in both languages. */
char       *amparo_chart_dup_number (double                  value);

G_END_DECLS
