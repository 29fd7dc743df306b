/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/safe-private.h"

/* A vault that does not open as it is. */

gboolean
amparo_safe_is_rescue (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), FALSE);

  return self->state == AMPARO_SAFE_OPEN && self->problems != NULL;
}

GPtrArray *
amparo_safe_get_problems (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), NULL);

  return self->problems;
}

int
amparo_safe_get_trouble_code (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), -1);

  return self->trouble != NULL ? self->trouble_code : -1;
}

void
amparo_safe_take_trouble (AmparoSafe   *self,
                          const GError *error)
{
  self->trouble_code = error->domain == AMPARO_STORE_ERROR ? error->code : -1;
  amparo_safe_set_state (self, amparo_safe_look_for_file (self), error->message);
}

/* Nothing is changed in rescue mode, whatever the role. */
gboolean
amparo_safe_rescue_allows (AmparoMay action)
{
  switch ((int) action)
    {
    case AMPARO_MAY_LIST:
    case AMPARO_MAY_READ:
    case AMPARO_MAY_SEARCH:
    case AMPARO_MAY_PRINT:
    case AMPARO_MAY_EXPORT:
    case AMPARO_MAY_READ_TRAIL:
    case AMPARO_MAY_EXPORT_TRAIL:
    case AMPARO_MAY_LIST_PEOPLE:
    case AMPARO_MAY_VERIFY:
      return TRUE;
    default:
      return FALSE;
    }
}
