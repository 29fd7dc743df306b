/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/safe-private.h"

/* The list of what is in the vault. */

GPtrArray *
amparo_safe_get_records (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), NULL);

  return self->records;
}

static int
find_index (AmparoSafe *self,
            const char *id)
{
  for (guint i = 0; i < self->records->len; i++)
    if (g_str_equal (((AmparoSummary *) g_ptr_array_index (self->records, i))->id, id))
      return i;

  return -1;
}

AmparoSummary *
amparo_safe_find (AmparoSafe *self,
                  const char *id)
{
  int i;

  g_return_val_if_fail (AMPARO_IS_SAFE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  i = find_index (self, id);

  return i >= 0 ? g_ptr_array_index (self->records, i) : NULL;
}

/**
 * amparo_safe_put:
 * @summary: (transfer full): of what was just saved, so the newest of all
 */
void
amparo_safe_put (AmparoSafe    *self,
                 AmparoSummary *summary)
{
  int before;

  g_return_if_fail (AMPARO_IS_SAFE (self));
  g_return_if_fail (summary != NULL);

  before = find_index (self, summary->id);
  if (before >= 0)
    g_ptr_array_remove_index (self->records, before);
  g_ptr_array_insert (self->records, 0, summary);
  g_signal_emit_by_name (self, "records-changed");
}

void
amparo_safe_remove (AmparoSafe *self,
                    const char *id)
{
  int i;

  g_return_if_fail (AMPARO_IS_SAFE (self));
  g_return_if_fail (id != NULL);

  i = find_index (self, id);
  if (i < 0)
    return;

  g_ptr_array_remove_index (self->records, i);
  g_signal_emit_by_name (self, "records-changed");
}

AmparoFinder *
amparo_safe_get_finder (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), NULL);

  return self->finder;
}

const char *
amparo_safe_get_place (AmparoSafe *self,
                       const char *id)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->places, id);
}

void
amparo_safe_set_place (AmparoSafe *self,
                       const char *id,
                       const char *place)
{
  g_return_if_fail (AMPARO_IS_SAFE (self));
  g_return_if_fail (id != NULL);
  g_return_if_fail (place != NULL);

  g_hash_table_insert (self->places, g_strdup (id), g_strdup (place));
}
