/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "screening/screening.h"

G_BEGIN_DECLS

/* A step somebody has done. */
typedef struct
{
  char *step;        /* id */
  char *at;          /* when, as the worker wrote it or the clock said */
  char *by;          /* who */
  char *reference;   /* report or case number, may be "" */
} AmparoDone;

void  amparo_done_free         (AmparoDone       *self);

/* The result as plain text, for a terminal, the clipboard or a file: level, reasons,
 * what is missing, what would change it, next steps, and the caveat. `done` (of
 * AmparoDone) may be NULL. */
char *amparo_result_text_write (AmparoScreening  *screening,
                                AmparoAssessment *assessment,
                                GPtrArray        *done,
                                AmparoReading     reading);

G_END_DECLS
