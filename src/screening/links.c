/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "screening/links.h"

/* After this, starts[owner] is where the targets of that owner begin. */
static void
count_targets (AmparoLinks *self,
               GArray      *pairs,
               guint        n_owners)
{
  for (guint i = 0; i < pairs->len; i++)
    self->starts[g_array_index (pairs, AmparoLink, i).owner + 1]++;

  for (guint owner = 0; owner < n_owners; owner++)
    self->starts[owner + 1] += self->starts[owner];
}

/**
 * amparo_links_freeze:
 * @self: where to put the lists; whatever it held is overwritten
 * @pairs: (element-type AmparoLink): owners and their targets, in any order of owners
 * @n_owners: how many owners there are
 *
 * Sorts the pairs by owner and keeps the order of each owner's targets. Free with
 * amparo_links_clear().
 */
void
amparo_links_freeze (AmparoLinks *self,
                     GArray      *pairs,
                     guint        n_owners)
{
  g_autofree guint *next = NULL;

  self->starts = g_new0 (guint, n_owners + 1);
  self->targets = g_new (guint, pairs->len);
  count_targets (self, pairs, n_owners);

  next = g_memdup2 (self->starts, (n_owners + 1) * sizeof (guint));
  for (guint i = 0; i < pairs->len; i++)
    {
      const AmparoLink *link = &g_array_index (pairs, AmparoLink, i);

      self->targets[next[link->owner]++] = link->target;
    }
}

void
amparo_links_clear (AmparoLinks *self)
{
  g_clear_pointer (&self->starts, g_free);
  g_clear_pointer (&self->targets, g_free);
}
