/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/writer.h"

#include <string.h>

#include "content/source.h"

static void
append_escaped (AmparoWriter *self,
                const char   *text)
{
  g_autofree char *escaped = NULL;

  /* Most texts hold nothing that means something in markup. */
  if (strpbrk (text, "&<>\"'") == NULL)
    {
      g_string_append (self->bytes, text);
      return;
    }

  escaped = g_markup_escape_text (text, -1);
  g_string_append (self->bytes, escaped);
}

/* Begins a start tag; attributes follow, then amparo_writer_content() or _empty(). */
void
amparo_writer_open (AmparoWriter *self,
                    const char   *element)
{
  g_string_append_c (self->bytes, '<');
  g_string_append (self->bytes, element);
}

void
amparo_writer_attribute (AmparoWriter *self,
                         const char   *name,
                         const char   *value)
{
  if (value == NULL)
    return;

  g_string_append_c (self->bytes, ' ');
  g_string_append (self->bytes, name);
  g_string_append (self->bytes, "=\"");
  append_escaped (self, value);
  g_string_append_c (self->bytes, '"');
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
  g_string_append (self->bytes, "</");
  g_string_append (self->bytes, element);
  g_string_append (self->bytes, ">\n");
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
  if (text == NULL)
    return;

  amparo_writer_open (self, element);
  amparo_writer_attribute (self, "es", amparo_text_get_spanish (text));
  g_string_append_c (self->bytes, '>');
  append_escaped (self, amparo_text_get_english (text));
  amparo_writer_close (self, element);

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
  if (name == NULL)
    return;

  amparo_writer_open (self, element);
  g_string_append_c (self->bytes, '>');
  append_escaped (self, name);
  amparo_writer_close (self, element);
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
