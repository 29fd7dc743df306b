/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/writer.h"

#include "content/source.h"

/* Begins a start tag; attributes follow, then amparo_writer_content() or _empty(). */
void
amparo_writer_open (AmparoWriter *self,
                    const char   *element)
{
  g_string_append_printf (self->bytes, "<%s", element);
}

void
amparo_writer_attribute (AmparoWriter *self,
                         const char   *name,
                         const char   *value)
{
  g_autofree char *escaped = NULL;

  if (value == NULL)
    return;

  escaped = g_markup_escape_text (value, -1);
  g_string_append_printf (self->bytes, " %s=\"%s\"", name, escaped);
}

void
amparo_writer_number (AmparoWriter *self,
                      const char   *name,
                      guint         value)
{
  g_string_append_printf (self->bytes, " %s=\"%u\"", name, value);
}

void
amparo_writer_grounds (AmparoWriter        *self,
                       const AmparoGrounds *grounds)
{
  const char confidence[] = { grounds->confidence, '\0' };

  amparo_writer_attribute (self, "checked", grounds->checked);
  amparo_writer_attribute (self, "confidence", confidence);
  amparo_writer_attribute (self, "verify", grounds->verify ? "yes" : NULL);
}

/* Ends the start tag of an element that has children. */
void
amparo_writer_content (AmparoWriter *self)
{
  g_string_append (self->bytes, ">\n");
}

void
amparo_writer_close (AmparoWriter *self,
                     const char   *element)
{
  g_string_append_printf (self->bytes, "</%s>\n", element);
}

/* Ends the start tag of an element that has none. */
void
amparo_writer_empty (AmparoWriter *self)
{
  g_string_append (self->bytes, "/>\n");
}

void
amparo_writer_text (AmparoWriter *self,
                    const char   *element,
                    AmparoText   *text)
{
  g_autofree char *english = NULL;

  if (text == NULL)
    return;

  english = g_markup_escape_text (amparo_text_get_english (text), -1);
  amparo_writer_open (self, element);
  amparo_writer_attribute (self, "es", amparo_text_get_spanish (text));
  g_string_append_printf (self->bytes, ">%s</%s>\n", english, element);

  self->n_untranslated += !amparo_text_is_translated (text);
}

void
amparo_writer_texts (AmparoWriter *self,
                     const char   *element,
                     GPtrArray    *texts)
{
  for (guint i = 0; i < texts->len; i++)
    amparo_writer_text (self, element, g_ptr_array_index (texts, i));
}

void
amparo_writer_name (AmparoWriter *self,
                    const char   *element,
                    const char   *name)
{
  g_autofree char *escaped = NULL;

  if (name == NULL)
    return;

  escaped = g_markup_escape_text (name, -1);
  g_string_append_printf (self->bytes, "<%s>%s</%s>\n", element, escaped, element);
}

void
amparo_writer_sources (AmparoWriter *self,
                       GPtrArray    *sources)
{
  for (guint i = 0; i < sources->len; i++)
    {
      amparo_writer_open (self, "source");
      amparo_writer_attribute (self, "ref", amparo_source_get_id (g_ptr_array_index (sources, i)));
      amparo_writer_empty (self);
    }
}
