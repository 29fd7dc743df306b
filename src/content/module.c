/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/module-private.h"

#include <string.h>

/* In the order of AmparoAudience. */
static const char * const audience_ids[] = {
  "school", "child-welfare", "juvenile-justice", "law-enforcement", "prosecutors", "prevention"
};

G_DEFINE_FINAL_TYPE (AmparoModule, amparo_module, G_TYPE_OBJECT)

static void
free_goal (gpointer data)
{
  AmparoGoal *goal = data;

  g_free (goal->id);
  g_clear_pointer (&goal->text, amparo_text_unref);
  g_free (goal);
}

static void
free_duty (gpointer data)
{
  AmparoDuty *duty = data;

  g_free (duty->id);
  g_clear_pointer (&duty->text, amparo_text_unref);
  g_clear_pointer (&duty->sources, g_ptr_array_unref);
  g_free (duty);
}

static void
free_page (gpointer data)
{
  AmparoPage *page = data;

  g_free (page->id);
  g_clear_pointer (&page->heading, amparo_text_unref);
  g_clear_pointer (&page->blocks, g_ptr_array_unref);
  g_ptr_array_unref (page->goals);
  g_ptr_array_unref (page->duties);
  g_free (page);
}

static void
free_lesson (AmparoLesson *lesson)
{
  g_free (lesson->id);
  g_clear_pointer (&lesson->title, amparo_text_unref);
  g_ptr_array_unref (lesson->pages);
  g_free (lesson);
}

static void
free_key (gpointer data)
{
  AmparoKey *key = data;

  g_clear_pointer (&key->because, amparo_text_unref);
  g_free (key);
}

static void
free_practice (AmparoPractice *practice)
{
  g_free (practice->id);
  g_clear_pointer (&practice->title, amparo_text_unref);
  g_clear_pointer (&practice->caveat, amparo_text_unref);
  g_clear_pointer (&practice->cases, g_ptr_array_unref);
  g_clear_object (&practice->instrument);
  g_ptr_array_unref (practice->given);
  g_ptr_array_unref (practice->keys);
  g_free (practice);
}

static void
free_part (gpointer data)
{
  AmparoPart *part = data;

  g_clear_pointer (&part->lesson, free_lesson);
  g_clear_object (&part->scenario);
  g_clear_pointer (&part->practice, free_practice);
  g_clear_pointer (&part->questions, g_ptr_array_unref);
  g_free (part);
}

static void
free_refresher (gpointer data)
{
  AmparoRefresher *refresher = data;

  g_free (refresher->id);
  g_clear_pointer (&refresher->title, amparo_text_unref);
  g_clear_pointer (&refresher->cases, g_ptr_array_unref);
  g_clear_pointer (&refresher->questions, g_ptr_array_unref);
  g_free (refresher);
}

static void
amparo_module_finalize (GObject *object)
{
  AmparoModule *self = AMPARO_MODULE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->version, g_free);
  g_clear_pointer (&self->title, amparo_text_unref);
  g_clear_pointer (&self->summary, amparo_text_unref);
  g_clear_pointer (&self->for_whom, amparo_text_unref);
  g_clear_pointer (&self->caveat, amparo_text_unref);
  g_clear_pointer (&self->limits, amparo_text_unref);
  g_clear_pointer (&self->questions, g_hash_table_unref);
  g_clear_pointer (&self->refreshers, g_ptr_array_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->duties, g_ptr_array_unref);
  g_clear_pointer (&self->goals, g_ptr_array_unref);
  g_clear_pointer (&self->hash, g_free);

  G_OBJECT_CLASS (amparo_module_parent_class)->finalize (object);
}

static void
amparo_module_class_init (AmparoModuleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_module_finalize;
}

static void
amparo_module_init (AmparoModule *self)
{
  self->goals = g_ptr_array_new_with_free_func (free_goal);
  self->duties = g_ptr_array_new_with_free_func (free_duty);
  self->parts = g_ptr_array_new_with_free_func (free_part);
  self->refreshers = g_ptr_array_new_with_free_func (free_refresher);
  self->questions = g_hash_table_new (g_str_hash, g_str_equal);
}

AmparoModule *
amparo_module_new (void)
{
  return g_object_new (AMPARO_TYPE_MODULE, NULL);
}

AmparoLesson *
amparo_lesson_new (void)
{
  AmparoLesson *lesson = g_new0 (AmparoLesson, 1);

  lesson->pages = g_ptr_array_new_with_free_func (free_page);

  return lesson;
}

AmparoPage *
amparo_page_new (void)
{
  AmparoPage *page = g_new0 (AmparoPage, 1);

  page->goals = g_ptr_array_new ();
  page->duties = g_ptr_array_new ();

  return page;
}

AmparoPractice *
amparo_practice_new (void)
{
  AmparoPractice *practice = g_new0 (AmparoPractice, 1);

  practice->given = g_ptr_array_new_with_free_func (g_free);
  practice->keys = g_ptr_array_new_with_free_func (free_key);

  return practice;
}

/* Asking */

const char *
amparo_module_get_id (AmparoModule *self)
{
  g_return_val_if_fail (AMPARO_IS_MODULE (self), NULL);

  return self->id;
}

const char *
amparo_module_get_version (AmparoModule *self)
{
  g_return_val_if_fail (AMPARO_IS_MODULE (self), NULL);

  return self->version;
}

AmparoAudience
amparo_module_get_audience (AmparoModule *self)
{
  g_return_val_if_fail (AMPARO_IS_MODULE (self), AMPARO_AUDIENCE_SCHOOL);

  return self->audience;
}

guint
amparo_module_get_minutes (AmparoModule *self)
{
  g_return_val_if_fail (AMPARO_IS_MODULE (self), 0);

  return self->minutes;
}

/**
 * amparo_module_get_pass_mark:
 *
 * Returns: the percentage of the check after that completes the module
 */
guint
amparo_module_get_pass_mark (AmparoModule *self)
{
  g_return_val_if_fail (AMPARO_IS_MODULE (self), 100);

  return self->pass_mark;
}

/**
 * amparo_module_get_renew_years:
 *
 * Returns: how long a completion is good for
 */
guint
amparo_module_get_renew_years (AmparoModule *self)
{
  g_return_val_if_fail (AMPARO_IS_MODULE (self), 0);

  return self->renew_years;
}

#define DEFINE_LENDING(Type, member)                          \
Type *                                                        \
amparo_module_get_##member (AmparoModule *self)               \
{                                                             \
  g_return_val_if_fail (AMPARO_IS_MODULE (self), NULL);       \
                                                              \
  return self->member;                                        \
}

DEFINE_LENDING (AmparoText, title)
DEFINE_LENDING (AmparoText, summary)
DEFINE_LENDING (AmparoText, for_whom)
DEFINE_LENDING (AmparoText, caveat)
DEFINE_LENDING (AmparoText, limits)
DEFINE_LENDING (GPtrArray, goals)
DEFINE_LENDING (GPtrArray, duties)
DEFINE_LENDING (GPtrArray, parts)
DEFINE_LENDING (GPtrArray, refreshers)

const AmparoPart *
amparo_module_find_part (AmparoModule *self,
                         const char   *id)
{
  g_return_val_if_fail (AMPARO_IS_MODULE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const AmparoPart *part = g_ptr_array_index (self->parts, i);

      if (g_str_equal (part->id, id))
        return part;
    }

  return NULL;
}

const AmparoQuestion *
amparo_module_find_question (AmparoModule *self,
                             const char   *id)
{
  g_return_val_if_fail (AMPARO_IS_MODULE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->questions, id);
}

/* With the NUL after each, so that no two lists of strings sum alike. */
static void
sum_string (GChecksum  *sum,
            const char *string)
{
  g_checksum_update (sum, (const guchar *) string, strlen (string) + 1);
}

/**
 * amparo_module_get_hash:
 *
 * Returns: (transfer none): the SHA-256, in hexadecimal, of the id, the version and every
 *   English text in the order they are read, those of the scenarios too
 */
const char *
amparo_module_get_hash (AmparoModule *self)
{
  g_autoptr (GChecksum) sum = NULL;
  g_autoptr (GPtrArray) texts = NULL;

  g_return_val_if_fail (AMPARO_IS_MODULE (self), NULL);

  if (self->hash != NULL)
    return self->hash;

  sum = g_checksum_new (G_CHECKSUM_SHA256);
  texts = amparo_module_dup_texts (self);
  sum_string (sum, self->id);
  sum_string (sum, self->version);
  for (guint i = 0; i < texts->len; i++)
    sum_string (sum, amparo_text_get_english (g_ptr_array_index (texts, i)));
  self->hash = g_strdup (g_checksum_get_string (sum));

  return self->hash;
}

const char *
amparo_audience_get_id (AmparoAudience audience)
{
  g_return_val_if_fail (audience < AMPARO_N_AUDIENCES, NULL);

  return audience_ids[audience];
}

gboolean
amparo_audience_from_id (const char     *id,
                         AmparoAudience *audience)
{
  for (guint i = 0; i < AMPARO_N_AUDIENCES; i++)
    if (g_strcmp0 (audience_ids[i], id) == 0)
      {
        *audience = i;
        return TRUE;
      }

  return FALSE;
}
