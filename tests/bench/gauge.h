/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the benchmarks measure with, and say what they found. Times are in milliseconds: by the
 * clock, as a person waits, and by the processor, which waits for no frame, no disk and no other
 * program, and by which most promises are judged. */

typedef struct
{
  double clock;
  double processor;
} Moment;

double   gauge_read_processor (void);
Moment   gauge_now            (void);
Moment   gauge_since          (Moment        begin);

/* Of n numbers, each step bytes after the one before, so they may be fields of structures. */
double   gauge_median         (const double *first,
                               guint         n,
                               gsize         step);

/* One line of JSON; n is of how many things it was measured. */
void     gauge_print          (const char   *name,
                               guint         n,
                               double        value,
                               const char   *unit);
/* Whether it is no more than was promised; says so where it is. */
gboolean gauge_keeps          (const char   *name,
                               double        value,
                               double        most);

G_END_DECLS
