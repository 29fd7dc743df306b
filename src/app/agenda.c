/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/agenda.h"

/* The shortest clocks of the steps are of 24 and 48 hours. */
#define NEAR (48 * 3600 * (gint64) G_USEC_PER_SEC)

/* The step of the content that asks for it (data/content/screening/steps.xml). */
#define SCREEN_AGAIN "re-screen"

struct _AmparoAgenda
{
  /* owned */
  GPtrArray  *records;
  /* Of each worker and code the summary that was begun last; made when it is first needed. */
  GHashTable *latest;
};

static guint
hash_case (gconstpointer key)
{
  const AmparoSummary *summary = key;

  return g_str_hash (summary->owner) ^ g_str_hash (summary->code);
}

static gboolean
is_same_case (gconstpointer a,
              gconstpointer b)
{
  const AmparoSummary *x = a, *y = b;

  return g_str_equal (x->code, y->code) && g_str_equal (x->owner, y->owner);
}

AmparoAgenda *
amparo_agenda_new (GPtrArray *records)
{
  AmparoAgenda *self = g_new0 (AmparoAgenda, 1);

  self->records = g_ptr_array_ref (records);

  return self;
}

void
amparo_agenda_free (AmparoAgenda *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->records);
  g_clear_pointer (&self->latest, g_hash_table_unref);
  g_free (self);
}

static void
find_latest (AmparoAgenda *self)
{
  self->latest = g_hash_table_new_full (hash_case, is_same_case, NULL, (GDestroyNotify) amparo_summary_free);
  for (guint i = 0; i < self->records->len; i++)
    {
      AmparoSummary *summary = g_ptr_array_index (self->records, i);
      const AmparoSummary *before = g_hash_table_lookup (self->latest, summary);

      /* The key goes with the value. */
      if (*summary->code != '\0' && (before == NULL || before->started < summary->started))
        g_hash_table_replace (self->latest, summary, amparo_summary_ref (summary));
    }
}

static gboolean
was_screened_again (AmparoAgenda        *self,
                    const AmparoSummary *summary)
{
  const AmparoSummary *latest;

  if (*summary->code == '\0')
    return FALSE;
  if (self->latest == NULL)
    find_latest (self);
  latest = g_hash_table_lookup (self->latest, summary);

  return latest != NULL && latest->started > summary->found && latest->started > summary->started;
}

static gboolean
is_open (AmparoAgenda        *self,
         const AmparoSummary *summary,
         const AmparoDueStep *step)
{
  return !g_str_equal (step->step, SCREEN_AGAIN) || !was_screened_again (self, summary);
}

const AmparoDueStep *
amparo_agenda_find_first (AmparoAgenda        *self,
                          const AmparoSummary *summary)
{
  const AmparoDueStep *first = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (summary != NULL, NULL);

  for (guint i = 0; i < summary->due->len; i++)
    {
      const AmparoDueStep *step = g_ptr_array_index (summary->due, i);

      if ((first == NULL || step->by < first->by) && is_open (self, summary, step))
        first = step;
    }

  return first;
}

static void
free_item (AmparoDueItem *self)
{
  amparo_summary_free (self->summary);
  g_free (self);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const AmparoDueItem *x = *(AmparoDueItem * const *) a;
  const AmparoDueItem *y = *(AmparoDueItem * const *) b;

  return (x->step->by > y->step->by) - (x->step->by < y->step->by);
}

static void
add_near (AmparoAgenda  *self,
          GPtrArray     *near,
          AmparoSummary *summary,
          gint64         now)
{
  for (guint i = 0; i < summary->due->len; i++)
    {
      const AmparoDueStep *step = g_ptr_array_index (summary->due, i);
      AmparoDueItem *item;

      if (step->by > now + NEAR || !is_open (self, summary, step))
        continue;
      item = g_new0 (AmparoDueItem, 1);
      item->summary = amparo_summary_ref (summary);
      item->step = step;
      g_ptr_array_add (near, item);
    }
}

GPtrArray *
amparo_agenda_list_near (AmparoAgenda *self,
                         const char   *owner,
                         gint64        now)
{
  GPtrArray *near = g_ptr_array_new_with_free_func ((GDestroyNotify) free_item);

  g_return_val_if_fail (self != NULL, near);

  for (guint i = 0; i < self->records->len; i++)
    {
      AmparoSummary *summary = g_ptr_array_index (self->records, i);

      if (summary->due->len > 0 && g_strcmp0 (summary->owner, owner) == 0)
        add_near (self, near, summary, now);
    }
  g_ptr_array_sort (near, compare_times);

  return near;
}

gboolean
amparo_due_is_over (const AmparoDueStep *step,
                    gint64               now)
{
  g_return_val_if_fail (step != NULL, FALSE);

  return step->by <= now;
}
