/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "language/text.h"

G_BEGIN_DECLS

/* Goes down a page of paper and writes. Without a Cairo context it only measures, so what is
 * measured is what is drawn. All lengths are in points. */

typedef struct
{
  double red;
  double green;
  double blue;
} AmparoColor;

typedef struct
{
  const char        *font;
  double             size;
  const AmparoColor *color;
  PangoAlignment     alignment;
} AmparoFace;

typedef struct
{
  PangoContext *context;
  cairo_t      *cr;       /* nullable */
  double        scale;    /* of letters and gaps */
  double        air;      /* of gaps */
  double        gaps;     /* that were left so far, without the air */
  double        x;
  double        y;
  double        width;
} AmparoPen;

/* Both languages, in the order of left and right, or above and below. */
#define AMPARO_PEN_N_LANGUAGES 2

/* Free with g_object_unref(). */
PangoContext *amparo_pen_make_context (void);

void          amparo_pen_set_color    (AmparoPen         *self,
                                       const AmparoColor *color);
void          amparo_pen_rule         (AmparoPen         *self,
                                       const AmparoColor *color,
                                       double             left,
                                       double             right);
void          amparo_pen_go_down      (AmparoPen         *self,
                                       double             gap);

/* At x, over a width; both give the height, and the pen stays where it is. */
double        amparo_pen_put          (AmparoPen         *self,
                                       const AmparoFace  *face,
                                       const char        *words,
                                       double             x,
                                       double             width);
double        amparo_pen_put_text     (AmparoPen         *self,
                                       const AmparoFace  *face,
                                       AmparoText        *text,
                                       guint              language,
                                       double             x,
                                       double             width);

/* Over the whole width; the pen goes below it. */
void          amparo_pen_write        (AmparoPen         *self,
                                       const AmparoFace  *face,
                                       const char        *words);
void          amparo_pen_write_text   (AmparoPen         *self,
                                       const AmparoFace  *face,
                                       AmparoText        *text,
                                       guint              language);
/* One language below the other, or once where they are alike. */
void          amparo_pen_write_twice  (AmparoPen         *self,
                                       const AmparoFace  *face,
                                       const AmparoFace  *face_too,
                                       AmparoText        *text);
/* Both languages in one line; marked with N_(). */
void          amparo_pen_write_joined (AmparoPen         *self,
                                       const AmparoFace  *face,
                                       const char        *english);
/* "English · Spanish", or once where they are alike. */
char         *amparo_pen_join         (AmparoText        *text);

G_END_DECLS
