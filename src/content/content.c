/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/content.h"

#include "content/content-private.h"
#include "content/kinds.h"

G_DEFINE_FINAL_TYPE (AmparoContent, amparo_content, G_TYPE_OBJECT)

static void
free_fact (gpointer data)
{
  AmparoDatedFact *fact = data;

  g_free (fact->file);
  g_free (fact->what);
  g_free (fact->checked);
  g_free (fact);
}

static void
free_text (gpointer data)
{
  AmparoPlacedText *placed = data;

  amparo_text_unref (placed->text);
  g_free (placed);
}

static void
amparo_content_finalize (GObject *object)
{
  AmparoContent *self = AMPARO_CONTENT (object);

  for (guint i = 0; i < AMPARO_N_KINDS; i++)
    {
      g_clear_pointer (&self->by_id[i], g_hash_table_unref);
      g_clear_pointer (&self->places[i], g_hash_table_unref);
      g_clear_pointer (&self->objects[i], g_ptr_array_unref);
    }
  g_clear_pointer (&self->instruments, g_hash_table_unref);
  g_clear_object (&self->vocabulary);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->diagnostics, g_ptr_array_unref);

  G_OBJECT_CLASS (amparo_content_parent_class)->finalize (object);
}

static void
amparo_content_class_init (AmparoContentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_content_finalize;
}

static void
amparo_content_init (AmparoContent *self)
{
  self->diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_diagnostic_free);
  self->facts = g_ptr_array_new_with_free_func (free_fact);
  self->texts = g_ptr_array_new_with_free_func (free_text);
  self->instruments = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < AMPARO_N_KINDS; i++)
    {
      self->objects[i] = g_ptr_array_new_with_free_func (g_object_unref);
      self->by_id[i] = g_hash_table_new (g_str_hash, g_str_equal);
      self->places[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    }
}

/* Filling */

void
amparo_content_note_fact (AmparoContent    *self,
                          const char       *file,
                          const AmparoNode *node,
                          const char       *what,
                          const char       *checked)
{
  AmparoDatedFact *fact = g_new0 (AmparoDatedFact, 1);

  fact->file = g_strdup (file);
  fact->line = node->line;
  fact->column = node->column;
  fact->what = g_strdup (what);
  fact->checked = g_strdup (checked);

  g_ptr_array_add (self->facts, fact);
}

/* Days are written so that they sort. A year after the 29th of February is the 28th or,
 * as here, just before the 1st of March. */
void
amparo_content_note_text (AmparoContent    *self,
                          const char       *file,
                          const AmparoNode *node,
                          AmparoText       *text)
{
  AmparoPlacedText *placed = g_new0 (AmparoPlacedText, 1);

  placed->file = g_intern_string (file);
  placed->element = g_intern_string (node->name);
  placed->text = amparo_text_ref (text);
  placed->line = node->line;
  placed->column = node->column;

  g_ptr_array_add (self->texts, placed);
}

/* Folders */

const char *
amparo_content_get_shipped_dir (void)
{
  const char *dir = g_getenv ("AMPARO_CONTENT_DIR");

  return dir != NULL ? dir : CONTENTDIR;
}

/* The grammars are installed, and kept in the source tree, beside the content. */
static gpointer
find_schema_dir (gpointer data G_GNUC_UNUSED)
{
  const char *content = g_getenv ("AMPARO_CONTENT_DIR");

  return content != NULL ? g_build_filename (content, "..", "schema", NULL) : g_strdup (SCHEMADIR);
}

const char *
amparo_content_get_schema_dir (void)
{
  static GOnce beside = G_ONCE_INIT;
  const char *dir = g_getenv ("AMPARO_SCHEMA_DIR");

  return dir != NULL ? dir : g_once (&beside, find_schema_dir, NULL);
}

/* Asking */

GPtrArray *
amparo_content_get_diagnostics (AmparoContent *self)
{
  g_return_val_if_fail (AMPARO_IS_CONTENT (self), NULL);

  return self->diagnostics;
}

GPtrArray *
amparo_content_get_texts (AmparoContent *self)
{
  g_return_val_if_fail (AMPARO_IS_CONTENT (self), NULL);

  return self->texts;
}

AmparoVocabulary *
amparo_content_get_vocabulary (AmparoContent *self)
{
  g_return_val_if_fail (AMPARO_IS_CONTENT (self), NULL);

  return self->vocabulary;
}

#define DEFINE_ASKING(KIND, Type, plural, singular)                        \
GPtrArray *                                                                \
amparo_content_get_##plural (AmparoContent *self)                          \
{                                                                          \
  g_return_val_if_fail (AMPARO_IS_CONTENT (self), NULL);                   \
                                                                           \
  return self->objects[KIND];                                              \
}                                                                          \
                                                                           \
Type *                                                                     \
amparo_content_find_##singular (AmparoContent *self,                       \
                                const char    *id)                         \
{                                                                          \
  g_return_val_if_fail (AMPARO_IS_CONTENT (self), NULL);                   \
  g_return_val_if_fail (id != NULL, NULL);                                 \
                                                                           \
  return g_hash_table_lookup (self->by_id[KIND], id);                      \
}

DEFINE_ASKING (AMPARO_KIND_SOURCE, AmparoSource, sources, source)
DEFINE_ASKING (AMPARO_KIND_CONTACT, AmparoContact, contacts, contact)
DEFINE_ASKING (AMPARO_KIND_SIGN, AmparoSign, signs, sign)
DEFINE_ASKING (AMPARO_KIND_STEP, AmparoStep, steps, step)
DEFINE_ASKING (AMPARO_KIND_INSTRUMENT, AmparoInstrument, instruments, instrument)
DEFINE_ASKING (AMPARO_KIND_SCENARIO, AmparoScenario, scenarios, scenario)
DEFINE_ASKING (AMPARO_KIND_ARTICLE, AmparoArticle, articles, article)
DEFINE_ASKING (AMPARO_KIND_MODULE, AmparoModule, modules, module)
