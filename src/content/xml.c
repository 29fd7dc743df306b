/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/xml-private.h"

#include <string.h>

#include "content/xml-limits.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

void
amparo_xml_fail (AmparoXmlReading     *reading,
                 const AmparoXmlPlace *place,
                 const char           *rule,
                 const char           *message)
{
  reading->failed = TRUE;
  g_ptr_array_add (reading->diagnostics,
                   amparo_diagnostic_new (reading->name, place->line, place->column,
                                          AMPARO_SEVERITY_ERROR, rule, message));
}

void
amparo_xml_move_place (AmparoXmlPlace *place,
                       const char     *target)
{
  while (place->position < target)
    {
      if (*place->position == '\n')
        {
          place->line++;
          place->column = 1;
        }
      else
        {
          place->column++;
        }
      place->position = g_utf8_next_char (place->position);
    }
}

AmparoXmlPlace
amparo_xml_find_place (const AmparoXmlReading *reading,
                       const char             *target)
{
  AmparoXmlPlace place = { reading->text, 1, 1 };

  amparo_xml_move_place (&place, target);

  return place;
}

/* libxml2's errors end in a line break. */
char *
amparo_xml_dup_message (const xmlError *error)
{
  return g_strstrip (g_strdup (error->message != NULL ? error->message : ""));
}

/* Bytes need not end in a NUL, and looking ahead for "-->" wants one. A byte order mark
 * belongs to no line. */
static char *
dup_terminated (GBytes *bytes,
                gsize  *size)
{
  const char *data = g_bytes_get_data (bytes, size);
  char *text;

  if (*size >= 3 && memcmp (data, BYTE_ORDER_MARK, 3) == 0)
    {
      data += 3;
      *size -= 3;
    }
  text = g_malloc (*size + 1);
  if (*size > 0)
    memcpy (text, data, *size);
  text[*size] = '\0';

  return text;
}

/**
 * amparo_xml_read:
 * @bytes: the document
 * @name: what to call it in diagnostics
 * @schema: (nullable): the grammar it should fit
 * @misfit: (out) (optional) (nullable): set to the grammar's first complaint, or NULL
 * @diagnostics: (element-type AmparoDiagnostic): where a mistake is added
 *
 * Returns: (transfer full) (nullable): the root, or NULL when the bytes are not a
 *   document that may be read
 */
AmparoNode *
amparo_xml_read (GBytes            *bytes,
                 const char        *name,
                 AmparoSchema      *schema,
                 AmparoDiagnostic **misfit,
                 GPtrArray         *diagnostics)
{
  AmparoXmlReading reading = { .name = name, .diagnostics = diagnostics };
  g_autoptr (AmparoNode) root = NULL;
  g_autoptr (xmlDoc) document = NULL;
  g_autofree char *text = NULL;
  guint max_elements = schema != NULL ? AMPARO_XML_MAX_VALIDATED : AMPARO_XML_MAX_ELEMENTS;
  gsize size;

  g_return_val_if_fail (bytes != NULL && name != NULL && diagnostics != NULL, NULL);

  if (misfit != NULL)
    *misfit = NULL;
  text = dup_terminated (bytes, &size);
  if (!amparo_xml_check_limits (text, size, max_elements, name, diagnostics))
    return NULL;

  reading.text = text;
  reading.has_references = strstr (text, "&#") != NULL;
  reading.place = amparo_xml_find_place (&reading, text);
  document = amparo_xml_parse (&reading, size);
  if (document == NULL)
    return NULL;
  root = amparo_xml_convert (&reading, xmlDocGetRootElement (document));
  if (reading.failed)
    return NULL;
  if (schema != NULL && misfit != NULL)
    *misfit = amparo_schema_find_misfit (schema, &reading, document);

  return g_steal_pointer (&root);
}
