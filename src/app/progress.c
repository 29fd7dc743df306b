/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/progress.h"

#include <glib/gi18n.h>

#include "app/dates.h"
#include "report/words.h"

void
amparo_progress_free (AmparoProgress *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->module);
  g_clear_pointer (&self->title, amparo_text_unref);
  g_free (self);
}

static AmparoProgress *
add_progress (GPtrArray    *all,
              AmparoModule *module,
              AmparoText   *title)
{
  AmparoProgress *self = g_new0 (AmparoProgress, 1);

  self->module = module != NULL ? g_object_ref (module) : NULL;
  self->title = amparo_text_ref (title);
  self->all = module != NULL ? amparo_module_get_parts (module)->len : 0;
  amparo_transcript_init (&self->transcript);
  g_ptr_array_add (all, self);

  return self;
}

/* Of two attempts, that which was completed last speaks, or else the one begun last. */
static void
take_record (AmparoProgress     *self,
             const AmparoRecord *record)
{
  if (self->attempt == 0 || amparo_transcript_compare (&record->transcript, &self->transcript) < 0)
    self->transcript = record->transcript;
  if (record->transcript.completed != 0)
    self->certified = record->attempt->id;

  self->attempt = record->attempt->id;
  self->is_complete = record->transcript.completed != 0;
}

static void
take_records (GPtrArray      *all,
              GHashTable     *by_module,
              GPtrArray      *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      const AmparoRecord *record = records->pdata[i];
      AmparoProgress *progress = g_hash_table_lookup (by_module, record->attempt->module);

      if (progress == NULL)
        {
          progress = add_progress (all, NULL, record->attempt->title);
          g_hash_table_insert (by_module, g_strdup (record->attempt->module), progress);
        }
      take_record (progress, record);
    }
}

/* Only what is under way has to be counted, and that is little. */
static void
count_parts (AmparoProgress *self,
             AmparoLogbook  *logbook)
{
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (AmparoCourse) course = NULL;

  if (self->module == NULL || self->attempt == 0)
    return;
  if (self->is_complete)
    {
      self->done = self->all;
      return;
    }

  events = amparo_logbook_dup_events (logbook, self->attempt, NULL);
  course = amparo_course_new (self->module);
  for (guint i = 0; events != NULL && i < events->len; i++)
    amparo_course_apply (course, events->pdata[i]);
  amparo_course_get_progress (course, &self->done, &self->all);
}

static void
take_learner (AmparoLearning *learning,
              GPtrArray      *all,
              GHashTable     *by_module)
{
  AmparoLogbook *logbook = amparo_learning_get_logbook (learning);
  const AmparoLearner *learner = amparo_learning_get_learner (learning);
  g_autoptr (GPtrArray) records = NULL;

  if (logbook == NULL || learner == NULL)
    return;

  records = amparo_logbook_dup_records (logbook, learner->id, NULL);
  if (records == NULL)
    return;

  take_records (all, by_module, records);
  for (guint i = 0; i < all->len; i++)
    {
      AmparoProgress *progress = all->pdata[i];

      count_parts (progress, logbook);
      if (progress->module != NULL)
        progress->has_due = amparo_due_find (&progress->transcript, amparo_module_get_renew_years (progress->module),
                                             amparo_learning_get_now (learning), progress->due);
    }
}

GPtrArray *
amparo_learning_dup_progress (AmparoLearning *self)
{
  g_autoptr (GHashTable) by_module = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *modules, *all;

  g_return_val_if_fail (AMPARO_IS_LEARNING (self), NULL);

  all = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_progress_free);
  modules = amparo_content_get_modules (amparo_learning_get_content (self));
  for (guint i = 0; i < modules->len; i++)
    {
      AmparoModule *module = modules->pdata[i];

      g_hash_table_insert (by_module, g_strdup (amparo_module_get_id (module)),
                           add_progress (all, module, amparo_module_get_title (module)));
    }
  take_learner (self, all, by_module);

  return all;
}

gboolean
amparo_progress_is_due (const AmparoProgress *self,
                        guint                 due)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (due < AMPARO_N_DUE, FALSE);

  return self->has_due && (self->due[due].state == AMPARO_DUE_NOW || self->due[due].state == AMPARO_DUE_OVERDUE);
}

AmparoText *
amparo_progress_dup_due_title (guint due)
{
  g_autoptr (AmparoText) days = NULL;

  if (due == AMPARO_RENEWAL)
    return amparo_words_dup (N_("Renewal"), NULL);

  days = amparo_words_dup_number (amparo_refresher_get_days (due));

  /* Translators: %1$s is a number of days */
  return amparo_words_dup (N_("Refresher after %1$s days"), days, NULL);
}

/* A certificate ends; a refresher is merely late. */
static char *
say_overdue (guint       due,
             const char *until)
{
  if (due == AMPARO_RENEWAL)
    /* Translators: %s is a date, such as "November 22, 2026" */
    return g_strdup_printf (_("ended on %s"), until);

  return g_strdup_printf (_("was due by %s"), until);
}

char *
amparo_progress_dup_due_words (const AmparoProgress *self,
                               guint                 due)
{
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (due < AMPARO_N_DUE, NULL);
  g_return_val_if_fail (self->has_due, NULL);

  from = amparo_date_dup_words (self->due[due].from);
  until = amparo_date_dup_words (self->due[due].until);
  switch (self->due[due].state)
    {
    case AMPARO_DUE_DONE:
      return g_strdup (_("done"));
    case AMPARO_DUE_NOW:
      /* Translators: until when something is to be done; %s is a date */
      return g_strdup_printf (_("by %s"), until);
    case AMPARO_DUE_OVERDUE:
      return say_overdue (due, until);
    case AMPARO_DUE_LATER:
    default:
      /* Translators: from when something can be done; %s is a date */
      return g_strdup_printf (_("from %s"), from);
    }
}
