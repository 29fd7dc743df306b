/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/session-private.h"

/* Where the person is inside the checklist. */

void
amparo_session_forget_place (AmparoSession *self)
{
  self->section = 0;
  self->focus_item = -1;
  self->focus_control = AMPARO_CONTROL_NONE;
  g_hash_table_remove_all (self->opened);
}

guint
amparo_session_get_section (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), 0);

  return self->section;
}

void
amparo_session_set_section (AmparoSession *self,
                            guint          section)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  if (self->section == section)
    return;

  self->section = section;
  amparo_session_touch (self);
}

void
amparo_session_remember_focus (AmparoSession *self,
                               int            item,
                               AmparoControl  control)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  control = item < 0 ? AMPARO_CONTROL_NONE : control;
  if (self->focus_item == item && self->focus_control == control)
    return;

  self->focus_item = item;
  self->focus_control = control;
  amparo_session_touch (self);
}

/**
 * amparo_session_get_focus:
 * @control: (out) (optional): which of the item's controls
 *
 * Returns: the item that had the focus, -1 for none
 */
int
amparo_session_get_focus (AmparoSession *self,
                          AmparoControl *control)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), -1);

  if (control != NULL)
    *control = self->focus_control;

  return self->focus_item;
}

void
amparo_session_set_opened (AmparoSession *self,
                           guint          item,
                           gboolean       opened)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  if (opened)
    g_hash_table_add (self->opened, GUINT_TO_POINTER (item));
  else
    g_hash_table_remove (self->opened, GUINT_TO_POINTER (item));
}

gboolean
amparo_session_is_opened (AmparoSession *self,
                          guint          item)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), FALSE);

  return g_hash_table_contains (self->opened, GUINT_TO_POINTER (item));
}
