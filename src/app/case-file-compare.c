/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "app/case-file-private.h"

/* The record beside another one, and an amendment beside what it amends. */

/* By the day that was written down; on one day, by when it was begun. */
static gboolean
is_earlier (const AmparoSummary *a,
            const AmparoSummary *b)
{
  int order = strcmp (a->date, b->date);

  return order != 0 ? order < 0 : a->started < b->started;
}

static void
compare (AmparoCaseFile      *self,
         AmparoScreening     *other,
         const AmparoSummary *summary)
{
  const AmparoOpened *shown = amparo_case_file_get_shown (self);
  gboolean earlier = is_earlier (summary, shown->record->summary);

  g_clear_object (&self->comparison);
  self->comparison = amparo_comparison_new (earlier ? other : self->screening, earlier ? self->screening : other);
  amparo_case_file_change (self);
}

static void
other_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (AmparoAsked) asked = user_data;
  AmparoCaseFile *self = asked->file;
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoScreening) other = NULL;

  asked->opened = amparo_vault_thread_do_finish (result, &error);
  if (asked->serial != self->serial || self->history == NULL
      || amparo_safe_get_state (self->safe) != AMPARO_SAFE_OPEN)
    return;
  if (asked->opened != NULL)
    other = amparo_keeping_dup_screening (asked->opened, amparo_session_get_content (self->session), &error);

  if (other != NULL)
    compare (self, other, asked->opened->record->summary);
  else
    amparo_case_file_fail (self, error);
}

void
amparo_case_file_compare (AmparoCaseFile *self,
                          const char     *id)
{
  g_return_if_fail (AMPARO_IS_CASE_FILE (self));
  g_return_if_fail (self->history != NULL);
  g_return_if_fail (id != NULL);

  self->serial++;
  amparo_vault_thread_do (amparo_safe_get_thread (self->safe), amparo_keeping_read, g_strdup (id), g_free,
                          (GDestroyNotify) amparo_opened_free, other_read_cb, amparo_asked_new (self, NULL));
}

AmparoComparison *
amparo_case_file_get_comparison (AmparoCaseFile *self)
{
  g_return_val_if_fail (AMPARO_IS_CASE_FILE (self), NULL);

  return self->comparison;
}

gboolean
amparo_case_file_compares_all (AmparoCaseFile *self)
{
  g_return_val_if_fail (AMPARO_IS_CASE_FILE (self), FALSE);

  return self->all_items;
}

void
amparo_case_file_compare_all (AmparoCaseFile *self,
                              gboolean        all)
{
  g_return_if_fail (AMPARO_IS_CASE_FILE (self));

  self->all_items = all;
}

GPtrArray *
amparo_case_file_dup_others (AmparoCaseFile *self,
                             guint           most)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  const AmparoOpened *shown;
  GPtrArray *records;

  g_return_val_if_fail (AMPARO_IS_CASE_FILE (self), NULL);
  g_return_val_if_fail (self->history != NULL, NULL);

  shown = amparo_case_file_get_shown (self);
  records = amparo_safe_get_records (self->safe);
  for (guint i = 0; i < records->len && others->len < most && *shown->record->summary->code != '\0'; i++)
    {
      AmparoSummary *summary = g_ptr_array_index (records, i);

      if (g_str_equal (summary->code, shown->record->summary->code)
          && !g_str_equal (summary->id, shown->record->summary->id))
        g_ptr_array_add (others, summary);
    }

  return g_steal_pointer (&others);
}

AmparoComparison *
amparo_case_file_dup_amendment (AmparoCaseFile *self)
{
  const AmparoOpened *shown;
  g_autoptr (AmparoScreening) before = NULL;

  g_return_val_if_fail (AMPARO_IS_CASE_FILE (self), NULL);
  g_return_val_if_fail (self->history != NULL, NULL);

  shown = amparo_case_file_get_shown (self);
  if (self->shown == 0 || (shown->record->summary->kind != AMPARO_REVISION_AMENDED
                           && shown->record->summary->kind != AMPARO_REVISION_AMENDING))
    return NULL;

  before = amparo_keeping_dup_screening (g_ptr_array_index (self->history, self->shown - 1),
                                         amparo_session_get_content (self->session), NULL);

  return before != NULL ? amparo_comparison_new (before, self->screening) : NULL;
}
