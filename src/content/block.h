/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/contact.h"
#include "content/grounds.h"
#include "content/sign.h"
#include "language/text.h"

G_BEGIN_DECLS

/* What the sections of articles and the pages of lessons are made of, in the order it is
 * read. Plain values, lent by the article or the module. */

typedef struct
{
  double      value;
  double      of;       /* the most it could be; 0 when nothing was said */
  AmparoText *label;
} AmparoBar;

typedef struct
{
  char       *id;
  AmparoText *title;
  AmparoText *caveat;   /* drawn inside the chart */
  GPtrArray  *bars;     /* of AmparoBar */
} AmparoChart;

typedef enum
{
  AMPARO_BLOCK_PARAGRAPH,     /* text */
  AMPARO_BLOCK_POINT,         /* text, grounds, sources */
  AMPARO_BLOCK_CHART,         /* chart, grounds, sources */
  AMPARO_BLOCK_SIGN,          /* sign */
  AMPARO_BLOCK_CONTACT,       /* contact */
  AMPARO_BLOCK_LIST,          /* entries; of pages only, as all that follow */
  AMPARO_BLOCK_KEY_POINT,     /* text */
  AMPARO_BLOCK_MAY_BE_SAID,   /* text: words to a young person, shown as quoted */
} AmparoBlockKind;

typedef struct
{
  AmparoBlockKind  kind;
  AmparoText      *text;
  AmparoChart     *chart;
  AmparoSign      *sign;
  AmparoContact   *contact;
  GPtrArray       *entries;   /* of AmparoText; NULL without */
  GPtrArray       *sources;   /* of AmparoSource; NULL without */
  AmparoGrounds    grounds;
  GObject         *article;   /* whose chart it is, where a page shows it; else NULL */
} AmparoBlock;

G_END_DECLS
