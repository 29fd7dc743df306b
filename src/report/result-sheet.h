/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "report/certificate.h"
#include "report/flow.h"
#include "report/result-text.h"

G_BEGIN_DECLS

/* The result of a screening on paper: level and why, what is missing, next steps with their
 * deadlines and whom to call, the caveat. On one page where letters that can still be read
 * allow it, in two columns if need be, and otherwise on as few as it needs. Everything is
 * made in memory. */

typedef struct
{
  AmparoScreening *screening;
  GPtrArray       *done;        /* of AmparoDone; nullable */
  GDateTime       *found;       /* when the clocks began; nullable */
  const char      *screener;    /* nullable */
  const char      *printed;     /* the day, YYYY-MM-DD */
  AmparoReading    reading;
} AmparoResultContent;

typedef struct _AmparoResultSheet AmparoResultSheet;

AmparoResultSheet *amparo_result_sheet_new         (const AmparoResultContent  *content,
                                                    AmparoPaper                 paper);
void               amparo_result_sheet_free        (AmparoResultSheet          *self);
guint              amparo_result_sheet_get_n_pages (AmparoResultSheet          *self);
/* The corner of the page is the origin. */
void               amparo_result_sheet_draw        (AmparoResultSheet          *self,
                                                    guint                       page,   /* from 0 */
                                                    cairo_t                    *cr);
/* Its words, to be looked through line by line. */
AmparoFlow        *amparo_result_sheet_get_flow    (AmparoResultSheet          *self);
/* A PDF whose title says nothing. */
GBytes            *amparo_result_sheet_print       (AmparoResultSheet          *self,
                                                    GError                    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoResultSheet, amparo_result_sheet_free)

G_END_DECLS
