/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "strongroom.h"

G_BEGIN_DECLS

/* A strongroom that is open, with screenings in it, for tests of what the window shows of them.
 * strongroom_clear() comes after the tests. */

typedef struct
{
  Strongroom     room;
  AmparoSafe    *safe;       /* of the room */
  AmparoSession *session;
  AmparoWindow  *window;     /* NULL until it is opened */
} Caseload;

void           caseload_set_up      (Caseload      *self,
                                     gconstpointer  data);
void           caseload_tear_down   (Caseload      *self,
                                     gconstpointer  data);
AmparoWindow  *caseload_open_window (Caseload      *self);

/* Puts a finished screening into the list that the window knows; nothing goes to the disk. Days
 * are counted back from today. What it gives is lent, and may be changed before it is shown. */
AmparoSummary *caseload_put         (Caseload     *self,
                                      const char    *code,
                                      const char    *instrument,
                                      AmparoLevel    level,
                                      guint          days);
/* A step of it is due in so many minutes; it was found a day before. */
void           caseload_owe         (AmparoSummary *summary,
                                      const char    *step,
                                      int            minutes);
/* Keeps a screening with a note on the disk. */
void           caseload_keep        (Caseload     *self,
                                      const char    *code,
                                      const char    *note);

G_END_DECLS
