/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/safe-private.h"

/* Who belongs to the vault that is open. */

GPtrArray *
amparo_safe_get_people (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), NULL);

  return self->people;
}

const AmparoPerson *
amparo_safe_find_person (AmparoSafe *self,
                         const char *id)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), NULL);

  for (guint i = 0; i < self->people->len; i++)
    {
      const AmparoPerson *person = g_ptr_array_index (self->people, i);

      if (g_strcmp0 (person->id, id) == 0)
        return person;
    }

  return NULL;
}

gboolean
amparo_safe_has_given_passphrase (AmparoSafe *self)
{
  const AmparoPerson *me;

  g_return_val_if_fail (AMPARO_IS_SAFE (self), FALSE);

  me = amparo_safe_find_person (self, self->me);

  return me != NULL && me->given;
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AmparoSafe) self = user_data;
  AmparoSafeContents *contents = amparo_vault_thread_do_finish (result, NULL);

  /* Locked meanwhile, or shown anew by somebody else. */
  if (contents != NULL && self->state == AMPARO_SAFE_OPEN)
    amparo_safe_take_contents (self, contents);
  else
    g_clear_pointer (&contents, amparo_safe_contents_free);
}

void
amparo_safe_look_again (AmparoSafe *self)
{
  g_return_if_fail (AMPARO_IS_SAFE (self));

  amparo_vault_thread_do (self->thread, amparo_safe_look_at_people, NULL, NULL,
                          (GDestroyNotify) amparo_safe_contents_free, looked_cb, g_object_ref (self));
}
