/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/session.h"

G_BEGIN_DECLS

struct _AmparoSession
{
  GObject parent_instance;

  /* owned */
  AmparoContent   *content;
  AmparoScreening *screening;
  GPtrArray       *done;
  GDateTime       *found_at;
  GHashTable      *opened;
  AmparoLookUp    *look_up;       /* made when the library is first wanted */
  AmparoLearning  *learning;      /* made when training is first asked about */
  AmparoSafe      *safe;          /* made when the vault is first asked about */
  AmparoKeeper    *keeper;        /* likewise */
  AmparoCaseFile  *case_file;     /* likewise */

  /* plain */
  AmparoReading    reading;
  AmparoLanguage   interface_language;
  AmparoReading    person;
  AmparoWindowPage page;
  AmparoWindowPage came_from;     /* when the library was entered */
  AmparoWindowPage below;         /* the cover */
  guint            section;
  int              focus_item;
  AmparoControl    focus_control;
  gboolean         sealed;
};

/* Something that is kept beside the answers has changed. */
void  amparo_session_touch         (AmparoSession *self);
void  amparo_session_forget_place  (AmparoSession *self);
void  amparo_session_forget_steps  (AmparoSession *self);

G_END_DECLS
