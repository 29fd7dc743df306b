/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/xml.h"

#include <glib/gi18n.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <string.h>

#include "content/xml-limits.h"

#define PARSE_OPTIONS \
  (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)

struct _AmparoSchema
{
  xmlRelaxNGPtr grammar;
};

/* One reading of one document. */
typedef struct
{
  const char *name;
  const char *text;
  GPtrArray  *diagnostics;
  gboolean    doctype;
  gboolean    failed;

  /* where the walk over the tree is in the text: its nodes come in rising order */
  const char *position;
  guint       line;
  guint       column;
} Reading;

static void
add_error (Reading    *reading,
           guint       line,
           guint       column,
           const char *rule,
           const char *message)
{
  reading->failed = TRUE;
  g_ptr_array_add (reading->diagnostics,
                   amparo_diagnostic_new (reading->name, line, column,
                                          AMPARO_SEVERITY_ERROR, rule, message));
}

/* libxml2's errors end in a line break. */
static char *
dup_message (const xmlError *error)
{
  return g_strstrip (g_strdup (error->message != NULL ? error->message : ""));
}

static void
parse_error_cb (void           *user_data,
                const xmlError *error)
{
  xmlParserCtxtPtr context = user_data;
  Reading *reading = context->_private;
  g_autofree char *cause = NULL;
  g_autofree char *message = NULL;

  if (error->level < XML_ERR_ERROR || reading->failed || reading->doctype)
    return;

  cause = dup_message (error);
  /* Translators: %s is the XML parser's own message, in English */
  message = g_strdup_printf (_("This is not well-formed XML. Mend the tag at this place. (%s)"), cause);
  add_error (reading, MAX (error->line, 1), MAX (error->int2, 1), "not-well-formed", message);
}

/* The parser stands at the end of the start tag. "<" cannot occur inside one, so the last
 * "<" before it is where the tag began; the place is kept with the node. */
static void
start_element_cb (void           *user_data,
                  const xmlChar  *local_name,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  xmlParserCtxtPtr context = user_data;
  Reading *reading = context->_private;
  long offset = xmlByteConsumed (context);

  xmlSAX2StartElementNs (user_data, local_name, prefix, uri,
                         n_namespaces, namespaces, n_attributes, n_defaulted, attributes);
  if (context->node == NULL || offset < 0)
    return;

  while (offset > 0 && reading->text[offset] != '<')
    offset--;
  context->node->_private = (void *) (reading->text + offset);
}

/* Stopping the parser here still gives a document that calls itself well-formed, so the
 * refusal is remembered on our side. */
static void
internal_subset_cb (void          *user_data,
                    const xmlChar *name G_GNUC_UNUSED,
                    const xmlChar *external_id G_GNUC_UNUSED,
                    const xmlChar *system_id G_GNUC_UNUSED)
{
  xmlParserCtxtPtr context = user_data;
  Reading *reading = context->_private;

  if (reading->doctype)
    return;

  add_error (reading, MAX (context->input->line, 1), 1, "doctype",
             _("The file has a DOCTYPE, which Amparo refuses. Delete that line."));
  reading->doctype = TRUE;
  xmlStopParser (context);
}

static xmlDocPtr
parse (Reading *reading,
       gsize    size)
{
  g_autoptr (xmlParserCtxt) context = xmlNewParserCtxt ();
  g_autoptr (xmlDoc) document = NULL;

  context->_private = reading;
  /* libxml2 2.12 made the error const; the cast lets one source fit both. */
  context->sax->serror = (xmlStructuredErrorFunc) parse_error_cb;
  context->sax->startElementNs = start_element_cb;
  context->sax->internalSubset = internal_subset_cb;

  document = xmlCtxtReadMemory (context, reading->text, (int) size, NULL, "UTF-8", PARSE_OPTIONS);
  if (document == NULL && !reading->failed)
    add_error (reading, 1, 1, "not-well-formed",
               _("This is not well-formed XML. Compare the file with one that works."));
  if (reading->failed)
    return NULL;

  return g_steal_pointer (&document);
}

static void
locate (Reading    *reading,
        const char *place)
{
  while (reading->position < place)
    {
      if (*reading->position == '\n')
        {
          reading->line++;
          reading->column = 1;
        }
      else
        {
          reading->column++;
        }
      reading->position = g_utf8_next_char (reading->position);
    }
}

/* White space as xgettext collapses it (not no-break spaces), and none at the ends. */
static char *
collapse (const char *text)
{
  GString *collapsed = g_string_sized_new (strlen (text));

  for (const char *p = text + strspn (text, " \t\r\n"); *p != '\0';)
    {
      gsize word = strcspn (p, " \t\r\n");

      g_string_append_len (collapsed, p, word);
      p += word;
      p += strspn (p, " \t\r\n");
      if (*p != '\0')
        g_string_append_c (collapsed, ' ');
    }

  return g_string_free (collapsed, FALSE);
}

static void
clear_attribute (gpointer data)
{
  AmparoAttribute *attribute = data;

  g_free (attribute->name);
  g_free (attribute->value);
}

static void
add_attributes (AmparoNode *node,
                xmlNodePtr  element)
{
  for (xmlAttrPtr attr = element->properties; attr != NULL; attr = attr->next)
    {
      xmlChar *value = xmlNodeListGetString (element->doc, attr->children, 1);
      AmparoAttribute attribute;

      attribute.name = g_strdup ((const char *) attr->name);
      attribute.value = g_strdup (value != NULL ? (const char *) value : "");
      g_array_append_val (node->attributes, attribute);
      xmlFree (value);
    }
}

static AmparoNode *
new_node (Reading    *reading,
          xmlNodePtr  element)
{
  AmparoNode *node = g_new0 (AmparoNode, 1);

  if (element->_private != NULL)
    locate (reading, element->_private);
  node->name = g_strdup ((const char *) element->name);
  node->ns = g_strdup (element->ns != NULL ? (const char *) element->ns->href : "");
  node->attributes = g_array_new (FALSE, FALSE, sizeof (AmparoAttribute));
  g_array_set_clear_func (node->attributes, clear_attribute);
  node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_node_free);
  node->line = reading->line;
  node->column = reading->column;
  add_attributes (node, element);

  return node;
}

/* The parser refuses documents deeper than 256 elements, which bounds the recursion. */
static AmparoNode *
convert (Reading    *reading,
         xmlNodePtr  element)
{
  AmparoNode *node = new_node (reading, element);
  GString *text = g_string_new (NULL);

  for (xmlNodePtr child = element->children; child != NULL; child = child->next)
    {
      if (child->type == XML_ELEMENT_NODE)
        g_ptr_array_add (node->children, convert (reading, child));
      else if (child->type == XML_TEXT_NODE)
        g_string_append (text, (const char *) child->content);
    }
  node->text = collapse (text->str);
  g_string_free (text, TRUE);

  return node;
}

/* The first complaint; those that follow it are mostly its echoes. */
typedef struct
{
  char  *message;
  guint  line;
} Complaint;

static void
schema_error_cb (void           *user_data,
                 const xmlError *error)
{
  Complaint *first = user_data;

  if (first->message != NULL)
    return;

  first->message = dup_message (error);
  first->line = MAX (error->line, 1);
}

static AmparoDiagnostic *
find_misfit (const Reading *reading,
             AmparoSchema  *schema,
             xmlDocPtr      document)
{
  g_autoptr (xmlRelaxNGValidCtxt) context = xmlRelaxNGNewValidCtxt (schema->grammar);
  g_autofree char *cause = NULL;
  g_autofree char *message = NULL;
  Complaint first = { NULL, 1 };

  xmlRelaxNGSetValidStructuredErrors (context, (xmlStructuredErrorFunc) schema_error_cb, &first);
  if (xmlRelaxNGValidateDoc (context, document) == 0)
    return NULL;

  cause = g_steal_pointer (&first.message);
  /* Translators: %s is the grammar checker's own message, in English */
  message = g_strdup_printf (_("The file does not fit the grammar here. Compare it with docs/content-format.md. (%s)"), cause != NULL ? cause : "");

  return amparo_diagnostic_new (reading->name, first.line, 1,
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

/* Bytes need not end in a NUL, and looking ahead for "-->" or "<" wants one. */
static char *
dup_terminated (GBytes *bytes,
                gsize  *size)
{
  gconstpointer data = g_bytes_get_data (bytes, size);
  char *text = g_malloc (*size + 1);

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
  Reading reading = { .name = name, .diagnostics = diagnostics, .line = 1, .column = 1 };
  g_autoptr (xmlDoc) document = NULL;
  g_autofree char *text = NULL;
  gsize size;

  g_return_val_if_fail (bytes != NULL && name != NULL && diagnostics != NULL, NULL);

  if (misfit != NULL)
    *misfit = NULL;
  text = dup_terminated (bytes, &size);
  if (!amparo_xml_check_limits (text, size, name, diagnostics))
    return NULL;

  reading.text = reading.position = text;
  document = parse (&reading, size);
  if (document == NULL)
    return NULL;
  if (schema != NULL && misfit != NULL)
    *misfit = find_misfit (&reading, schema, document);

  return convert (&reading, xmlDocGetRootElement (document));
}

void
amparo_node_free (AmparoNode *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->ns);
  g_free (self->text);
  g_array_unref (self->attributes);
  g_ptr_array_unref (self->children);
  g_free (self);
}

/**
 * amparo_node_get:
 *
 * Returns: (transfer none) (nullable): the value of an attribute, NULL without it
 */
const char *
amparo_node_get (const AmparoNode *self,
                 const char       *attribute)
{
  g_return_val_if_fail (self != NULL && attribute != NULL, NULL);

  for (guint i = 0; i < self->attributes->len; i++)
    {
      const AmparoAttribute *candidate = &g_array_index (self->attributes, AmparoAttribute, i);

      if (g_str_equal (candidate->name, attribute))
        return candidate->value;
    }

  return NULL;
}
