/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/pen.h"

G_BEGIN_DECLS

/* Words that flow over as many pages of paper as they need, in one language or in two
 * columns of which the rows stand beside each other. What does not fit goes on on the next
 * page, in the middle of a row if need be; nothing is ever cut. Lengths are in points. */

typedef struct _AmparoFlow AmparoFlow;

AmparoFlow *amparo_flow_new         (AmparoReading     reading,
                                     double            width,
                                     double            height,
                                     double            scale);    /* of letters and gaps */
void        amparo_flow_free        (AmparoFlow       *self);

/* Below what is there, after a gap. The mark stands in the margin of the row that is
 * indented: a bullet, a number. A heading stays with the row after it. */
void        amparo_flow_add         (AmparoFlow       *self,
                                     const AmparoFace *face,
                                     const char       *mark,      /* nullable */
                                     AmparoText       *text,
                                     double            indent,
                                     double            gap);
void        amparo_flow_add_heading (AmparoFlow       *self,
                                     const AmparoFace *face,
                                     const char       *mark,      /* nullable */
                                     AmparoText       *text,
                                     double            indent,
                                     double            gap);

/* After the last row was added. */
guint       amparo_flow_get_n_pages (AmparoFlow       *self);
void        amparo_flow_draw        (AmparoFlow       *self,
                                     guint             page,      /* from 0 */
                                     cairo_t          *cr);

/* The lines of a page as they are drawn. */
typedef void (*AmparoLineFunc)      (PangoLayoutLine  *line,
                                     double            x,
                                     double            baseline,
                                     gpointer          user_data);
void        amparo_flow_each_line   (AmparoFlow       *self,
                                     guint             page,
                                     AmparoLineFunc    func,
                                     gpointer          user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoFlow, amparo_flow_free)

G_END_DECLS
