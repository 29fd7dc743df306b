/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/session-private.h"

/* The ways from page to page. */

AmparoWindowPage
amparo_session_get_page (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), AMPARO_PAGE_HOME);

  return self->page;
}

static gboolean
needs_screening (AmparoWindowPage page)
{
  return page == AMPARO_PAGE_START || page == AMPARO_PAGE_CHECKLIST || page == AMPARO_PAGE_RESULT;
}

static gboolean
is_neutral (AmparoWindowPage page)
{
  return page == AMPARO_PAGE_VAULT || page == AMPARO_PAGE_RESTORE || page == AMPARO_PAGE_COVER;
}

/**
 * amparo_session_go_to:
 *
 * The pages of a screening need one that is under way.
 */
void
amparo_session_go_to (AmparoSession   *self,
                      AmparoWindowPage page)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));
  g_return_if_fail (!needs_screening (page) || self->screening != NULL);

  if (self->page == page || (self->sealed && !is_neutral (page)))
    return;

  self->page = page;
  g_object_notify (G_OBJECT (self), "page");
  if (needs_screening (page))
    amparo_session_touch (self);
}

void
amparo_session_enter_library (AmparoSession *self)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  if (self->page != AMPARO_PAGE_LIBRARY)
    self->came_from = self->page;
  amparo_session_go_to (self, AMPARO_PAGE_LIBRARY);
}

void
amparo_session_leave_library (AmparoSession *self)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  amparo_session_go_to (self, !needs_screening (self->came_from) || self->screening != NULL
                              ? self->came_from : AMPARO_PAGE_HOME);
}

void
amparo_session_cover (AmparoSession *self)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  if (self->page == AMPARO_PAGE_COVER)
    return;

  self->below = self->page;
  amparo_session_go_to (self, AMPARO_PAGE_COVER);
}

void
amparo_session_uncover (AmparoSession *self)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  amparo_session_go_to (self, self->sealed ? AMPARO_PAGE_VAULT : self->below);
}

void
amparo_session_set_sealed (AmparoSession *self,
                           gboolean       sealed)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  if (sealed && !is_neutral (self->page))
    amparo_session_go_to (self, AMPARO_PAGE_VAULT);
  self->sealed = sealed;
}

gboolean
amparo_session_is_sealed (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), FALSE);

  return self->sealed;
}
