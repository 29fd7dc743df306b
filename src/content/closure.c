/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/closure.h"

#include <glib/gi18n.h>
#include <string.h>

#include "content/instrument-private.h"
#include "content/kinds.h"
#include "content/xml.h"

/* What an instrument cites, each once, in an order that does not depend on the order of
 * files: sources and contacts by id, signs and steps as the checklist has them. */
typedef struct
{
  GPtrArray *signs;
  GPtrArray *steps;
  GTree     *contacts;   /* id -> AmparoContact */
  GTree     *sources;    /* id -> AmparoSource */
} Cited;

static void
cite_sources (Cited     *cited,
              GPtrArray *sources)
{
  for (guint i = 0; i < sources->len; i++)
    {
      AmparoSource *source = g_ptr_array_index (sources, i);

      g_tree_insert (cited->sources, (gpointer) amparo_source_get_id (source), source);
    }
}

static void
cite_contact (Cited         *cited,
              AmparoContact *contact)
{
  g_tree_insert (cited->contacts, (gpointer) amparo_contact_get_id (contact), contact);
  cite_sources (cited, amparo_contact_get_sources (contact));
}

static void
cite_steps (Cited     *cited,
            GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    {
      AmparoStep *step = ((AmparoDueWhen *) g_ptr_array_index (steps, i))->step;

      /* One step may be due in two ways. */
      if (g_ptr_array_find (cited->steps, step, NULL))
        continue;
      g_ptr_array_add (cited->steps, step);
      cite_sources (cited, amparo_step_get_sources (step));
      if (amparo_step_get_contact (step) != NULL)
        cite_contact (cited, amparo_step_get_contact (step));
    }
}

static void
cite (Cited            *cited,
      AmparoInstrument *instrument)
{
  for (guint i = 0; i < instrument->items->len; i++)
    {
      AmparoSign *sign = ((AmparoItem *) g_ptr_array_index (instrument->items, i))->sign;

      g_ptr_array_add (cited->signs, sign);
      cite_sources (cited, amparo_sign_get_sources (sign));
    }
  cite_steps (cited, instrument->steps);
  cite_sources (cited, instrument->sources);
}

static gboolean
write_source (gpointer key G_GNUC_UNUSED,
              gpointer value,
              gpointer data)
{
  amparo_source_write (value, data);

  return FALSE;
}

static gboolean
write_contact (gpointer key G_GNUC_UNUSED,
               gpointer value,
               gpointer data)
{
  amparo_contact_write (value, data);

  return FALSE;
}

static void
open_part (AmparoWriter *writer,
           const char   *element)
{
  amparo_writer_open (writer, element);
  amparo_writer_content (writer);
}

static void
write_cited (const Cited  *cited,
             AmparoWriter *writer)
{
  open_part (writer, "sources");
  g_tree_foreach (cited->sources, write_source, writer);
  amparo_writer_close (writer, "sources");

  open_part (writer, "contacts");
  g_tree_foreach (cited->contacts, write_contact, writer);
  amparo_writer_close (writer, "contacts");

  open_part (writer, "signs");
  for (guint i = 0; i < cited->signs->len; i++)
    amparo_sign_write (g_ptr_array_index (cited->signs, i), writer);
  amparo_writer_close (writer, "signs");

  open_part (writer, "steps");
  for (guint i = 0; i < cited->steps->len; i++)
    amparo_step_write (g_ptr_array_index (cited->steps, i), writer);
  amparo_writer_close (writer, "steps");
}

static void
write_closure (AmparoInstrument *instrument,
               const Cited      *cited,
               AmparoWriter     *writer)
{
  amparo_writer_open (writer, "closure");
  amparo_writer_attribute (writer, "xmlns", "urn:amparo:content:1");
  amparo_writer_content (writer);
  amparo_vocabulary_write (instrument->vocabulary, writer);
  write_cited (cited, writer);
  amparo_instrument_write (instrument, writer);
  amparo_writer_close (writer, "closure");
}

GBytes *
amparo_closure_write_counting (AmparoInstrument *instrument,
                               guint            *n_untranslated)
{
  AmparoWriter writer = { g_string_new (NULL), 0 };
  g_autoptr (GPtrArray) signs = g_ptr_array_new ();
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();
  g_autoptr (GTree) contacts = g_tree_new ((GCompareFunc) strcmp);
  g_autoptr (GTree) sources = g_tree_new ((GCompareFunc) strcmp);
  Cited cited = { signs, steps, contacts, sources };

  cite (&cited, instrument);
  write_closure (instrument, &cited, &writer);
  if (n_untranslated != NULL)
    *n_untranslated = writer.n_untranslated;

  return g_string_free_to_bytes (writer.bytes);
}

/**
 * amparo_closure_write:
 *
 * Returns: (transfer full): the closure, in UTF-8
 */
GBytes *
amparo_closure_write (AmparoInstrument *instrument)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (instrument), NULL);

  return amparo_closure_write_counting (instrument, NULL);
}

static void
set_damaged (GPtrArray  *diagnostics,
             GError    **error)
{
  g_autofree char *first = NULL;

  if (diagnostics->len > 0)
    first = amparo_diagnostic_to_string (g_ptr_array_index (diagnostics, 0));
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _("The checklist kept with this record is damaged and cannot be opened. (%s)"),
               first != NULL ? first : "closure");
}

/**
 * amparo_closure_read:
 * @bytes: what amparo_closure_write() gave
 *
 * Returns: (transfer full): the instrument as it was, or NULL with
 *   %G_IO_ERROR_INVALID_DATA
 */
AmparoInstrument *
amparo_closure_read (GBytes  *bytes,
                     GError **error)
{
  g_autoptr (GPtrArray) diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_diagnostic_free);
  g_autoptr (AmparoContent) content = NULL;
  g_autoptr (AmparoNode) root = NULL;
  GPtrArray *instruments;

  g_return_val_if_fail (bytes != NULL, NULL);

  root = amparo_xml_read (bytes, "closure", NULL, NULL, diagnostics);
  if (root != NULL && g_str_equal (root->name, "closure"))
    content = amparo_content_read_closure (root, diagnostics);
  instruments = content != NULL ? amparo_content_get_instruments (content) : NULL;
  if (instruments == NULL || instruments->len != 1 || diagnostics->len > 0)
    {
      set_damaged (diagnostics, error);
      return NULL;
    }

  return g_object_ref (g_ptr_array_index (instruments, 0));
}
