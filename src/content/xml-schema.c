/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/xml-private.h"

#include <glib/gi18n.h>
#include <libxml/relaxng.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)

struct _AmparoSchema
{
  xmlRelaxNGPtr grammar;
};

/* The first complaint; those that follow it are mostly its echoes. */
typedef struct
{
  char       *message;
  const char *position;   /* of the start tag, where it is known */
} Complaint;

/* libxml2 names an element, or something inside it. */
static const char *
find_position (xmlNodePtr node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->parent;

  return node != NULL ? node->_private : NULL;
}

static void
schema_error_cb (void           *user_data,
                 const xmlError *error)
{
  Complaint *first = user_data;

  if (first->message != NULL)
    return;

  first->message = amparo_xml_dup_message (error);
  first->position = find_position (error->node);
}

AmparoDiagnostic *
amparo_schema_find_misfit (AmparoSchema           *self,
                           const AmparoXmlReading *reading,
                           xmlDocPtr               document)
{
  g_autoptr (xmlRelaxNGValidCtxt) context = xmlRelaxNGNewValidCtxt (self->grammar);
  g_autofree char *cause = NULL;
  g_autofree char *message = NULL;
  Complaint first = { NULL, NULL };
  AmparoXmlPlace place;

  xmlRelaxNGSetValidStructuredErrors (context, (xmlStructuredErrorFunc) schema_error_cb, &first);
  if (xmlRelaxNGValidateDoc (context, document) == 0)
    return NULL;

  cause = g_steal_pointer (&first.message);
  place = amparo_xml_find_place (reading, first.position != NULL ? first.position : reading->text);
  /* Translators: %s is the grammar checker's own message, in English */
  message = g_strdup_printf (_("The file does not fit the grammar here. Compare it with docs/content-format.md. (%s)"), cause != NULL ? cause : "");

  return amparo_diagnostic_new (reading->name, place.line, place.column,
                                AMPARO_SEVERITY_ERROR, "schema", message);
}

/**
 * amparo_schema_open:
 * @path: a RELAX NG grammar in XML syntax
 *
 * Returns: (transfer full): the compiled grammar, or NULL with %G_IO_ERROR_INVALID_DATA
 */
AmparoSchema *
amparo_schema_open (const char  *path,
                    GError     **error)
{
  g_autoptr (xmlRelaxNGParserCtxt) context = NULL;
  AmparoSchema *self;
  xmlRelaxNGPtr grammar = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    context = xmlRelaxNGNewParserCtxt (path);
  if (context != NULL)
    grammar = xmlRelaxNGParse (context);
  if (grammar == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("The grammar %s cannot be read. Install Amparo again."), path);
      return NULL;
    }

  self = g_new0 (AmparoSchema, 1);
  self->grammar = grammar;

  return self;
}

void
amparo_schema_close (AmparoSchema *self)
{
  if (self == NULL)
    return;

  xmlRelaxNGFree (self->grammar);
  g_free (self);
}
