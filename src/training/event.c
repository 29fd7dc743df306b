/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/event.h"

G_DEFINE_BOXED_TYPE (AmparoEvent, amparo_event, amparo_event_copy, amparo_event_free)

static char *
dup_or_nothing (const char *string)
{
  return g_strdup (string != NULL ? string : "");
}

/**
 * amparo_event_new:
 * @part: id of the part of the module
 * @what: one of the words of this header
 * @at: (nullable): where in the part
 * @value: (nullable): what was chosen, answered or rated
 *
 * Returns: (transfer full): free with amparo_event_free()
 */
AmparoEvent *
amparo_event_new (gint64      time,
                  const char *part,
                  const char *what,
                  const char *at,
                  const char *value)
{
  AmparoEvent *self;

  g_return_val_if_fail (part != NULL, NULL);
  g_return_val_if_fail (what != NULL, NULL);

  self = g_new (AmparoEvent, 1);
  *self = (AmparoEvent) { time, g_strdup (part), g_strdup (what), dup_or_nothing (at), dup_or_nothing (value) };

  return self;
}

AmparoEvent *
amparo_event_copy (const AmparoEvent *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return amparo_event_new (self->time, self->part, self->what, self->at, self->value);
}

void
amparo_event_free (AmparoEvent *self)
{
  if (self == NULL)
    return;

  g_free (self->part);
  g_free (self->what);
  g_free (self->at);
  g_free (self->value);
  g_free (self);
}

gboolean
amparo_event_equal (const AmparoEvent *self,
                    const AmparoEvent *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return self->time == other->time
         && g_str_equal (self->part, other->part)
         && g_str_equal (self->what, other->what)
         && g_str_equal (self->at, other->at)
         && g_str_equal (self->value, other->value);
}
