/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/instrument.h"

G_BEGIN_DECLS

/* Where somebody is in the checklist of a practice, as the draft of its page: the section, and
 * the items whose guidance is open, as numbers apart by blanks. */

typedef struct
{
  guint   section;
  GArray *opened;    /* of guint */
} AmparoPracticeDraft;

/* What does not fit the checklist is left out. A draft that is empty yet begins at the section
 * of the item with this id, which may be "". */
AmparoPracticeDraft *amparo_practice_draft_new        (AmparoInstrument          *instrument,
                                                       const char                *words,
                                                       const char                *item);
void                 amparo_practice_draft_free       (AmparoPracticeDraft       *self);
char                *amparo_practice_draft_dup_words  (const AmparoPracticeDraft *self);
void                 amparo_practice_draft_set_opened (AmparoPracticeDraft       *self,
                                                       guint                      item,
                                                       gboolean                   opened);

G_END_DECLS
