/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/session-private.h"

/* What was done of the next steps, and the moment from which their deadlines count. */

void
amparo_session_forget_steps (AmparoSession *self)
{
  g_ptr_array_set_size (self->done, 0);
  g_clear_pointer (&self->found_at, g_date_time_unref);
}

GPtrArray *
amparo_session_get_done (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), NULL);

  return self->done;
}

/**
 * amparo_session_find_done:
 *
 * Returns: (transfer none) (nullable): the deed, until the step is ticked or unticked again
 */
AmparoDone *
amparo_session_find_done (AmparoSession *self,
                          const char    *step)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), NULL);
  g_return_val_if_fail (step != NULL, NULL);

  for (guint i = 0; i < self->done->len; i++)
    {
      AmparoDone *done = g_ptr_array_index (self->done, i);

      if (g_str_equal (done->step, step))
        return done;
    }

  return NULL;
}

void
amparo_session_tick (AmparoSession *self,
                     const char    *step,
                     const char    *at,
                     const char    *by,
                     const char    *reference)
{
  AmparoDone *done, *done_before;

  g_return_if_fail (AMPARO_IS_SESSION (self));
  g_return_if_fail (step != NULL);

  done = g_new0 (AmparoDone, 1);
  done->step = g_strdup (step);
  done->at = g_strdup (at != NULL ? at : "");
  done->by = g_strdup (by != NULL ? by : "");
  done->reference = g_strdup (reference != NULL ? reference : "");

  done_before = amparo_session_find_done (self, done->step);
  if (done_before != NULL)
    g_ptr_array_remove (self->done, done_before);
  g_ptr_array_add (self->done, done);
  amparo_session_touch (self);
}

void
amparo_session_untick (AmparoSession *self,
                       const char    *step)
{
  AmparoDone *done;

  g_return_if_fail (AMPARO_IS_SESSION (self));
  g_return_if_fail (step != NULL);

  done = amparo_session_find_done (self, step);
  if (done != NULL)
    g_ptr_array_remove (self->done, done);
  amparo_session_touch (self);
}

GDateTime *
amparo_session_get_found_at (AmparoSession *self)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (self), NULL);

  return self->found_at;
}

void
amparo_session_set_found_at (AmparoSession *self,
                             GDateTime     *found_at)
{
  g_return_if_fail (AMPARO_IS_SESSION (self));

  if (found_at != NULL)
    g_date_time_ref (found_at);
  g_clear_pointer (&self->found_at, g_date_time_unref);
  self->found_at = found_at;
  amparo_session_touch (self);
}
