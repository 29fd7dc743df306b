/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/session.h"
#include "store/trail.h"

G_BEGIN_DECLS

/* Asks in which languages a result is printed, and why where it comes from the vault; writes
 * that into the trail, and only then prints it or saves it as a PDF. */

typedef struct
{
  AmparoScreening *screening;
  GPtrArray       *done;       /* of AmparoDone */
  GDateTime       *found;      /* nullable */
  const char      *record;     /* id of the record; NULL: it is kept nowhere, and no reason is asked */
  const char      *screener;   /* nullable */
  gboolean         may_save;   /* as a file, which anybody can read who has it */
} AmparoPrintSource;

void amparo_print_ask (AmparoSession           *session,
                       AdwToastOverlay         *toasts,
                       const AmparoPrintSource *source);

G_END_DECLS
