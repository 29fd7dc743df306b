/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/library.h"

struct _AmparoLibrary
{
  GObject parent_instance;

  /* owned */
  AmparoContent *content;
  GPtrArray     *entries;
  GHashTable    *by_key;      /* char * → AmparoEntry, both lent by entries */
  GHashTable    *by_object;   /* GObject * → AmparoEntry */
};

G_DEFINE_FINAL_TYPE (AmparoLibrary, amparo_library, G_TYPE_OBJECT)

static void
free_entry (gpointer data)
{
  AmparoEntry *entry = data;

  g_free (entry->key);
  g_object_unref (entry->object);
  amparo_text_unref (entry->title);
  g_clear_pointer (&entry->summary, amparo_text_unref);
  g_free (entry);
}

static void
add_entry (AmparoLibrary *self,
           AmparoShelf    shelf,
           const char    *kind,
           const char    *id,
           gpointer       object,
           AmparoText    *title,
           AmparoText    *summary)
{
  AmparoEntry *entry = g_new0 (AmparoEntry, 1);

  entry->key = g_strconcat (kind, "/", id, NULL);
  entry->shelf = shelf;
  entry->index = self->entries->len;
  entry->object = g_object_ref (object);
  entry->title = amparo_text_ref (title);
  entry->summary = summary != NULL ? amparo_text_ref (summary) : NULL;

  g_ptr_array_add (self->entries, entry);
  g_hash_table_insert (self->by_key, entry->key, entry);
  g_hash_table_insert (self->by_object, entry->object, entry);
}

static int
compare_orders (gconstpointer a,
                gconstpointer b)
{
  guint first = amparo_article_get_order (*(AmparoArticle * const *) a);
  guint second = amparo_article_get_order (*(AmparoArticle * const *) b);

  return (first > second) - (first < second);
}

/* Of the same place, as the files were read. */
static void
add_articles (AmparoLibrary *self,
              AmparoShelf    shelf)
{
  g_autoptr (GPtrArray) articles =
    g_ptr_array_copy (amparo_content_get_articles (self->content), NULL, NULL);

  g_ptr_array_set_free_func (articles, NULL);
  g_ptr_array_sort (articles, compare_orders);
  for (guint i = 0; i < articles->len; i++)
    {
      AmparoArticle *article = g_ptr_array_index (articles, i);

      if ((AmparoShelf) amparo_article_get_group (article) == shelf)
        add_entry (self, shelf, "article", amparo_article_get_id (article), article,
                   amparo_article_get_title (article), amparo_article_get_summary (article));
    }
}

static void
add_steps (AmparoLibrary *self)
{
  GPtrArray *steps = amparo_content_get_steps (self->content);

  for (guint i = 0; i < steps->len; i++)
    {
      AmparoStep *step = g_ptr_array_index (steps, i);

      add_entry (self, AMPARO_SHELF_STEPS, "step", amparo_step_get_id (step), step,
                 amparo_step_get_title (step), NULL);
    }
}

static void
add_signs (AmparoLibrary *self)
{
  GPtrArray *signs = amparo_content_get_signs (self->content);

  for (guint i = 0; i < signs->len; i++)
    {
      AmparoSign *sign = g_ptr_array_index (signs, i);

      add_entry (self, AMPARO_SHELF_SIGNS, "sign", amparo_sign_get_id (sign), sign,
                 amparo_sign_get_statement (sign), NULL);
    }
}

static void
add_checklists (AmparoLibrary *self)
{
  GPtrArray *instruments = amparo_content_get_instruments (self->content);

  for (guint i = 0; i < instruments->len; i++)
    {
      AmparoInstrument *instrument = g_ptr_array_index (instruments, i);

      add_entry (self, AMPARO_SHELF_CHECKLISTS, "checklist",
                 amparo_instrument_get_id (instrument), instrument,
                 amparo_instrument_get_title (instrument),
                 amparo_instrument_get_purpose (instrument));
    }
}

static void
add_contacts (AmparoLibrary *self)
{
  GPtrArray *contacts = amparo_content_get_contacts (self->content);

  for (guint i = 0; i < contacts->len; i++)
    {
      AmparoContact *contact = g_ptr_array_index (contacts, i);

      add_entry (self, AMPARO_SHELF_CONTACTS, "contact", amparo_contact_get_id (contact), contact,
                 amparo_contact_get_name (contact), amparo_contact_get_for (contact));
    }
}

static int
compare_titles (gconstpointer a,
                gconstpointer b)
{
  AmparoSource *first = *(AmparoSource * const *) a;
  AmparoSource *second = *(AmparoSource * const *) b;

  return g_utf8_collate (amparo_source_get_title (first), amparo_source_get_title (second));
}

/* Files hold them in no order that a reader could know. */
static void
add_sources (AmparoLibrary *self)
{
  g_autoptr (GPtrArray) sources =
    g_ptr_array_copy (amparo_content_get_sources (self->content), NULL, NULL);

  g_ptr_array_set_free_func (sources, NULL);
  g_ptr_array_sort (sources, compare_titles);
  for (guint i = 0; i < sources->len; i++)
    {
      AmparoSource *source = g_ptr_array_index (sources, i);
      const char *name = amparo_source_get_title (source);
      g_autoptr (AmparoText) title = amparo_text_new (name, name);

      add_entry (self, AMPARO_SHELF_SOURCES, "source", amparo_source_get_id (source), source,
                 title, NULL);
    }
}

static void
amparo_library_finalize (GObject *object)
{
  AmparoLibrary *self = AMPARO_LIBRARY (object);

  g_clear_pointer (&self->by_key, g_hash_table_unref);
  g_clear_pointer (&self->by_object, g_hash_table_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->content);

  G_OBJECT_CLASS (amparo_library_parent_class)->finalize (object);
}

static void
amparo_library_class_init (AmparoLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_library_finalize;
}

static void
amparo_library_init (AmparoLibrary *self)
{
  self->entries = g_ptr_array_new_with_free_func (free_entry);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_object = g_hash_table_new (NULL, NULL);
}

/**
 * amparo_library_new:
 *
 * Returns: (transfer full): all of @content that can be looked up
 */
AmparoLibrary *
amparo_library_new (AmparoContent *content)
{
  AmparoLibrary *self;

  g_return_val_if_fail (AMPARO_IS_CONTENT (content), NULL);

  self = g_object_new (AMPARO_TYPE_LIBRARY, NULL);
  self->content = g_object_ref (content);
  for (guint shelf = 0; shelf < AMPARO_N_GROUPS; shelf++)
    add_articles (self, shelf);
  add_steps (self);
  add_signs (self);
  add_checklists (self);
  add_contacts (self);
  add_sources (self);

  return self;
}

GPtrArray *
amparo_library_get_entries (AmparoLibrary *self)
{
  g_return_val_if_fail (AMPARO_IS_LIBRARY (self), NULL);

  return self->entries;
}

const AmparoEntry *
amparo_library_find (AmparoLibrary *self,
                     const char    *key)
{
  g_return_val_if_fail (AMPARO_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return g_hash_table_lookup (self->by_key, key);
}

const AmparoEntry *
amparo_library_find_object (AmparoLibrary *self,
                            gpointer       object)
{
  g_return_val_if_fail (AMPARO_IS_LIBRARY (self), NULL);

  return g_hash_table_lookup (self->by_object, object);
}

/**
 * amparo_library_dup_citing:
 *
 * Returns: (transfer container): of AmparoEntry, in the order of the library
 */
GPtrArray *
amparo_library_dup_citing (AmparoLibrary *self,
                           gpointer       object)
{
  GPtrArray *citing = g_ptr_array_new ();

  g_return_val_if_fail (AMPARO_IS_LIBRARY (self), citing);

  for (guint i = 0; i < self->entries->len; i++)
    {
      AmparoEntry *entry = g_ptr_array_index (self->entries, i);

      if (amparo_entry_cites (entry, object))
        g_ptr_array_add (citing, entry);
    }

  return citing;
}

GPtrArray *
amparo_library_dup_scenarios (AmparoLibrary *self,
                              AmparoSign    *sign)
{
  GPtrArray *met = g_ptr_array_new ();
  GPtrArray *scenarios;

  g_return_val_if_fail (AMPARO_IS_LIBRARY (self), met);

  scenarios = amparo_content_get_scenarios (self->content);
  for (guint i = 0; i < scenarios->len; i++)
    {
      AmparoScenario *scenario = g_ptr_array_index (scenarios, i);

      if (amparo_scenario_meets (scenario, sign))
        g_ptr_array_add (met, scenario);
    }

  return met;
}

GPtrArray *
amparo_library_dup_modules (AmparoLibrary *self,
                            AmparoSign    *sign)
{
  GPtrArray *training = g_ptr_array_new ();
  GPtrArray *modules;

  g_return_val_if_fail (AMPARO_IS_LIBRARY (self), training);

  modules = amparo_content_get_modules (self->content);
  for (guint i = 0; i < modules->len; i++)
    {
      AmparoModule *module = g_ptr_array_index (modules, i);

      if (amparo_module_trains (module, sign))
        g_ptr_array_add (training, module);
    }

  return training;
}
