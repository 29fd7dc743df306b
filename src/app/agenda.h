/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/dossier.h"

G_BEGIN_DECLS

/* What is still to be done of the screenings of a list, and by when. A step that asks to screen
 * again is done when its worker has begun another screening with the same code since. */

typedef struct
{
  AmparoSummary       *summary;
  const AmparoDueStep *step;       /* of the summary */
} AmparoDueItem;

typedef struct _AmparoAgenda AmparoAgenda;

AmparoAgenda        *amparo_agenda_new         (GPtrArray           *records);   /* of AmparoSummary */
void                 amparo_agenda_free        (AmparoAgenda        *self);

/* What is due first; NULL: nothing. */
const AmparoDueStep *amparo_agenda_find_first  (AmparoAgenda        *self,
                                                const AmparoSummary *summary);
/* Steps of one person's screenings that are overdue or due within two days, what is due first
 * before the rest. */
GPtrArray           *amparo_agenda_list_near   (AmparoAgenda        *self,
                                                const char          *owner,     /* nullable */
                                                gint64               now);      /* of AmparoDueItem */

/* Its time has come: to be done at once, or before now. */
gboolean             amparo_due_is_over        (const AmparoDueStep *step,
                                                gint64               now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoAgenda, amparo_agenda_free)

G_END_DECLS
