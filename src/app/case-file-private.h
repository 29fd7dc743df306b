/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/case-file.h"

G_BEGIN_DECLS

struct _AmparoCaseFile
{
  GObject parent_instance;

  /* owned */
  AmparoSafe       *safe;
  GPtrArray        *history;      /* NULL: nothing is read */
  AmparoScreening  *screening;    /* of what is shown */
  AmparoComparison *comparison;   /* NULL: nothing is compared */
  /* lent */
  AmparoSession    *session;      /* which owns us */
  /* plain */
  guint             shown;        /* position in the history */
  guint             turn;
  guint             serial;       /* of what was asked of the disk last */
  gboolean          all_items;    /* of the comparison, not only what changed */
};

/* What an answer of the disk is about. */
typedef struct
{
  AmparoCaseFile *file;
  AmparoOpened   *opened;     /* what is saved; NULL where it is read */
  guint           serial;
} AmparoAsked;

AmparoAsked *amparo_asked_new        (AmparoCaseFile *file,
                                      AmparoOpened   *opened);    /* (transfer full) (nullable) */
void         amparo_asked_free       (AmparoAsked    *self);

/* Something else is shown. */
void         amparo_case_file_change (AmparoCaseFile *self);
/* A revision was added. */
void         amparo_case_file_keep   (AmparoCaseFile *self);
void         amparo_case_file_fail   (AmparoCaseFile *self,
                                      GError         *error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoAsked, amparo_asked_free)

G_END_DECLS
