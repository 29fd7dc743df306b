/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/instrument.h"

#include "content/closure.h"
#include "content/instrument-private.h"
#include "content/kinds.h"
#include "content/xml-limits.h"
#include "content/xml.h"

G_DEFINE_FINAL_TYPE (AmparoInstrument, amparo_instrument, G_TYPE_OBJECT)

static void
free_dimension (gpointer data)
{
  AmparoDimension *dimension = data;

  g_free (dimension->id);
  g_clear_pointer (&dimension->label, amparo_text_unref);
  g_free (dimension);
}

static void
free_section (gpointer data)
{
  AmparoSection *section = data;

  g_free (section->id);
  g_clear_pointer (&section->title, amparo_text_unref);
  g_clear_pointer (&section->intro, amparo_text_unref);
  g_ptr_array_unref (section->items);
  g_free (section);
}

static void
free_item (gpointer data)
{
  AmparoItem *item = data;

  g_clear_object (&item->sign);
  g_clear_pointer (&item->when, amparo_condition_free);
  g_free (item);
}

static void
free_rule (gpointer data)
{
  AmparoRule *rule = data;

  g_free (rule->id);
  g_clear_pointer (&rule->condition, amparo_condition_free);
  g_clear_pointer (&rule->because, amparo_text_unref);
  g_free (rule);
}

static void
free_due_when (gpointer data)
{
  AmparoDueWhen *due = data;

  g_clear_object (&due->step);
  g_clear_pointer (&due->when, amparo_condition_free);
  g_free (due);
}

static void
amparo_instrument_finalize (GObject *object)
{
  AmparoInstrument *self = AMPARO_INSTRUMENT (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->version, g_free);
  g_clear_pointer (&self->leads_to, g_free);
  g_clear_pointer (&self->title, amparo_text_unref);
  g_clear_pointer (&self->purpose, amparo_text_unref);
  g_clear_pointer (&self->for_whom, amparo_text_unref);
  g_clear_pointer (&self->limits, amparo_text_unref);
  g_clear_pointer (&self->dimensions, g_ptr_array_unref);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->items_by_id, g_hash_table_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->hash, g_free);
  g_clear_object (&self->vocabulary);

  G_OBJECT_CLASS (amparo_instrument_parent_class)->finalize (object);
}

static void
amparo_instrument_class_init (AmparoInstrumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_instrument_finalize;
}

static void
amparo_instrument_init (AmparoInstrument *self)
{
  self->dimensions = g_ptr_array_new_with_free_func (free_dimension);
  self->sections = g_ptr_array_new_with_free_func (free_section);
  self->items = g_ptr_array_new_with_free_func (free_item);
  self->rules = g_ptr_array_new_with_free_func (free_rule);
  self->steps = g_ptr_array_new_with_free_func (free_due_when);
  self->items_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

AmparoInstrument *
amparo_instrument_new (AmparoVocabulary *vocabulary)
{
  AmparoInstrument *self = g_object_new (AMPARO_TYPE_INSTRUMENT, NULL);

  self->vocabulary = g_object_ref (vocabulary);

  return self;
}

/* Writing */

static void
write_item (AmparoInstrument *self,
            const AmparoItem *item,
            AmparoWriter     *writer)
{
  static const char * const strengths[] = { "weak", "medium", "strong" };

  amparo_writer_open (writer, "item");
  amparo_writer_attribute (writer, "sign", amparo_sign_get_id (item->sign));
  amparo_writer_attribute (writer, "scale", item->scale->id);
  if (!item->protective)
    {
      const AmparoDimension *dimension = g_ptr_array_index (self->dimensions, item->dimension);

      amparo_writer_attribute (writer, "strength", strengths[g_bit_nth_lsf (item->strength, -1)]);
      amparo_writer_attribute (writer, "dimension", dimension->id);
    }
  amparo_writer_content (writer);
  if (item->when != NULL)
    amparo_condition_write (item->when, self, writer);
  amparo_writer_close (writer, "item");
}

static void
write_section (AmparoInstrument    *self,
               const AmparoSection *section,
               AmparoWriter        *writer)
{
  amparo_writer_open (writer, "section");
  amparo_writer_attribute (writer, "id", section->id);
  amparo_writer_content (writer);
  amparo_writer_text (writer, "title", section->title);
  amparo_writer_text (writer, "intro", section->intro);
  for (guint i = 0; i < section->items->len; i++)
    write_item (self, g_ptr_array_index (section->items, i), writer);
  amparo_writer_close (writer, "section");
}

static void
write_rules (AmparoInstrument *self,
             AmparoWriter     *writer)
{
  amparo_writer_open (writer, "rules");
  amparo_writer_content (writer);
  for (guint i = 0; i < self->rules->len; i++)
    {
      const AmparoRule *rule = g_ptr_array_index (self->rules, i);

      amparo_writer_open (writer, "rule");
      amparo_writer_attribute (writer, "id", rule->id);
      amparo_writer_attribute (writer, "level", amparo_level_get_id (rule->level));
      amparo_writer_content (writer);
      amparo_condition_write (rule->condition, self, writer);
      amparo_writer_text (writer, "because", rule->because);
      amparo_writer_close (writer, "rule");
    }
  amparo_writer_close (writer, "rules");
}

static void
write_steps (AmparoInstrument *self,
             AmparoWriter     *writer)
{
  amparo_writer_open (writer, "steps");
  amparo_writer_content (writer);
  for (guint i = 0; i < self->steps->len; i++)
    {
      const AmparoDueWhen *due = g_ptr_array_index (self->steps, i);

      amparo_writer_open (writer, "step");
      amparo_writer_attribute (writer, "ref", amparo_step_get_id (due->step));
      amparo_writer_content (writer);
      if (due->when != NULL)
        amparo_condition_write (due->when, self, writer);
      amparo_writer_close (writer, "step");
    }
  amparo_writer_close (writer, "steps");
}

static void
write_dimensions (AmparoInstrument *self,
                  AmparoWriter     *writer)
{
  for (guint i = 0; i < self->dimensions->len; i++)
    {
      const AmparoDimension *dimension = g_ptr_array_index (self->dimensions, i);

      amparo_writer_open (writer, "dimension");
      amparo_writer_attribute (writer, "id", dimension->id);
      amparo_writer_content (writer);
      amparo_writer_text (writer, "label", dimension->label);
      amparo_writer_close (writer, "dimension");
    }
}

void
amparo_instrument_write (AmparoInstrument *self,
                         AmparoWriter     *writer)
{
  amparo_writer_open (writer, "instrument");
  amparo_writer_attribute (writer, "id", self->id);
  amparo_writer_attribute (writer, "version", self->version);
  amparo_writer_number (writer, "minutes", self->minutes);
  amparo_writer_number (writer, "informed-share", self->informed_share);
  amparo_writer_attribute (writer, "leads-to", self->leads_to);
  amparo_writer_content (writer);
  amparo_writer_text (writer, "title", self->title);
  amparo_writer_text (writer, "purpose", self->purpose);
  amparo_writer_text (writer, "for-whom", self->for_whom);
  amparo_writer_text (writer, "limits", self->limits);
  write_dimensions (self, writer);
  for (guint i = 0; i < self->sections->len; i++)
    write_section (self, g_ptr_array_index (self->sections, i), writer);
  write_rules (self, writer);
  write_steps (self, writer);
  amparo_writer_sources (writer, self->sources);
  amparo_writer_close (writer, "instrument");
}

/* Asking */

const char *
amparo_instrument_get_id (AmparoInstrument *self)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), NULL);

  return self->id;
}

const char *
amparo_instrument_get_version (AmparoInstrument *self)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), NULL);

  return self->version;
}

guint
amparo_instrument_get_minutes (AmparoInstrument *self)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), 0);

  return self->minutes;
}

/**
 * amparo_instrument_get_informed_share:
 *
 * Returns: how many percent of the asked items on the concern scale must be rated
 *   otherwise than no information before "none noted" may be said
 */
guint
amparo_instrument_get_informed_share (AmparoInstrument *self)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), 0);

  return self->informed_share;
}

const char *
amparo_instrument_get_leads_to (AmparoInstrument *self)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), NULL);

  return self->leads_to;
}

AmparoText *
amparo_instrument_get_title (AmparoInstrument *self)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), NULL);

  return self->title;
}

AmparoText *
amparo_instrument_get_purpose (AmparoInstrument *self)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), NULL);

  return self->purpose;
}

AmparoText *
amparo_instrument_get_for_whom (AmparoInstrument *self)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), NULL);

  return self->for_whom;
}

AmparoText *
amparo_instrument_get_limits (AmparoInstrument *self)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), NULL);

  return self->limits;
}

AmparoVocabulary *
amparo_instrument_get_vocabulary (AmparoInstrument *self)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), NULL);

  return self->vocabulary;
}

GPtrArray *
amparo_instrument_get_dimensions (AmparoInstrument *self)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), NULL);

  return self->dimensions;
}

GPtrArray *
amparo_instrument_get_sections (AmparoInstrument *self)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), NULL);

  return self->sections;
}

GPtrArray *
amparo_instrument_get_items (AmparoInstrument *self)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), NULL);

  return self->items;
}

GPtrArray *
amparo_instrument_get_rules (AmparoInstrument *self)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), NULL);

  return self->rules;
}

GPtrArray *
amparo_instrument_get_steps (AmparoInstrument *self)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), NULL);

  return self->steps;
}

GPtrArray *
amparo_instrument_get_sources (AmparoInstrument *self)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), NULL);

  return self->sources;
}

/**
 * amparo_instrument_get_item:
 * @index: below the number of items
 *
 * Returns: (transfer none): the item
 */
const AmparoItem *
amparo_instrument_get_item (AmparoInstrument *self,
                            guint             index)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), NULL);
  g_return_val_if_fail (index < self->items->len, NULL);

  return g_ptr_array_index (self->items, index);
}

const AmparoItem *
amparo_instrument_find_item (AmparoInstrument *self,
                             const char       *id)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), NULL);

  return g_hash_table_lookup (self->items_by_id, id);
}

/* Both figures come out of writing the closure. */
static void
ensure_closure (AmparoInstrument *self)
{
  g_autoptr (GBytes) closure = NULL;

  if (self->hash != NULL)
    return;

  closure = amparo_closure_write_counting (self, &self->n_untranslated);
  self->hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, closure);
}

/* A closure holds in one file what came from many. Its texts and its depth have been
 * bounded while they were read, so a small one needs no second look. */
gboolean
amparo_instrument_can_be_kept (AmparoInstrument *self)
{
  g_autoptr (GPtrArray) diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_diagnostic_free);
  g_autoptr (GBytes) closure = amparo_closure_write_counting (self, NULL);
  gsize size;
  const char *text = g_bytes_get_data (closure, &size);

  if (size <= AMPARO_XML_MAX_BYTES / 4)
    return TRUE;

  return amparo_xml_check_limits (text, size, AMPARO_XML_MAX_ELEMENTS, "closure", diagnostics);
}

/**
 * amparo_instrument_get_hash:
 *
 * Returns: (transfer none): the SHA-256 of the closure in lower-case hexadecimal; two
 *   instruments have the same hash when they say the same in both languages
 */
const char *
amparo_instrument_get_hash (AmparoInstrument *self)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), NULL);

  ensure_closure (self);

  return self->hash;
}

/**
 * amparo_instrument_count_untranslated:
 *
 * Returns: how many texts of the instrument, and of all it cites, have no Spanish
 */
guint
amparo_instrument_count_untranslated (AmparoInstrument *self)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (self), 0);

  ensure_closure (self);

  return self->n_untranslated;
}

gboolean
amparo_instrument_is_bilingual (AmparoInstrument *self)
{
  return amparo_instrument_count_untranslated (self) == 0;
}
