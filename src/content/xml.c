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
  (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_BIG_LINES | XML_PARSE_IGNORE_ENC)

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define WHITE           " \t\r\n"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)

struct _AmparoSchema
{
  xmlRelaxNGPtr grammar;
};

/* A place in the text. */
typedef struct
{
  const char *position;
  guint       line;
  guint       column;
} Place;

/* One reading of one document. */
typedef struct
{
  const char *name;
  const char *text;
  GPtrArray  *diagnostics;
  gboolean    has_references;   /* to characters, by number */
  gboolean    failed;
  Place       place;            /* of the walk over the tree, whose nodes come in rising order */
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

/* Moves a place on to @target, which lies behind it. */
static void
locate (Place      *place,
        const char *target)
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

static Place
find_place (const Reading *reading,
            const char    *target)
{
  Place place = { reading->text, 1, 1 };

  locate (&place, target);

  return place;
}

/* libxml2's errors end in a line break. */
static char *
dup_message (const xmlError *error)
{
  return g_strstrip (g_strdup (error->message != NULL ? error->message : ""));
}

/* Where the tag begins that the parser stumbles in, or at the end of; or, between tags,
 * where it stumbles. */
static Place
find_stumble (const Reading    *reading,
              xmlParserCtxtPtr  context)
{
  const char *position = reading->text + MAX (xmlByteConsumed (context), 0);
  const char *tag = position - (position > reading->text);

  while (tag > reading->text && *tag != '<' && (*tag != '>' || tag == position - 1))
    tag--;

  return find_place (reading, *tag == '<' ? tag : position);
}

/* The first error ends the reading: what follows is mostly its echoes, and a broken file
 * is not worth the time. */
static void
parse_error_cb (void           *user_data,
                const xmlError *error)
{
  xmlParserCtxtPtr context = user_data;
  Reading *reading = context->_private;
  g_autofree char *cause = NULL;
  g_autofree char *message = NULL;
  Place place;

  if (error->level < XML_ERR_ERROR || reading->failed)
    return;

  place = find_stumble (reading, context);
  cause = dup_message (error);
  /* Translators: %s is the XML parser's own message, in English */
  message = g_strdup_printf (_("This is not well-formed XML. Correct the tag at this place. (%s)"), cause);
  add_error (reading, place.line, place.column, "not-well-formed", message);
  xmlStopParser (context);
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

/* A DOCTYPE was refused before the parser began. Should the two ever disagree about where
 * a tag begins, no declaration in it is read all the same. */
static void
internal_subset_cb (void          *user_data,
                    const xmlChar *name G_GNUC_UNUSED,
                    const xmlChar *external_id G_GNUC_UNUSED,
                    const xmlChar *system_id G_GNUC_UNUSED)
{
  xmlParserCtxtPtr context = user_data;
  Reading *reading = context->_private;

  reading->failed = TRUE;
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

  document = xmlCtxtReadMemory (context, reading->text, (int) size, NULL, NULL, PARSE_OPTIONS);
  if (document == NULL && !reading->failed)
    add_error (reading, 1, 1, "not-well-formed",
               _("This is not well-formed XML. Compare the file with one that works."));
  if (reading->failed)
    return NULL;

  return g_steal_pointer (&document);
}

char *
amparo_xml_collapse (const char *text)
{
  char *collapsed = g_malloc (strlen (text) + 1);
  char *end = collapsed;

  for (const char *p = text + strspn (text, WHITE); *p != '\0';)
    {
      gsize word = strcspn (p, WHITE);

      memcpy (end, p, word);
      end += word;
      p += word;
      p += strspn (p, WHITE);
      if (*p != '\0')
        *end++ = ' ';
    }
  *end = '\0';

  return collapsed;
}

static void
clear_attribute (gpointer data)
{
  AmparoAttribute *attribute = data;

  g_ref_string_release (attribute->name);
  g_free (attribute->value);
}

/* A name, or a namespace, is the same string wherever it stands: a hostile file could
 * repeat a long one many times. */
static char *
dup_name (const xmlChar *name)
{
  return g_ref_string_new_intern ((const char *) name);
}

static char *
dup_attribute_name (xmlAttrPtr attribute)
{
  g_autofree char *name = NULL;

  if (attribute->ns == NULL || attribute->ns->prefix == NULL)
    return dup_name (attribute->name);

  name = g_strdup_printf ("%s:%s", attribute->ns->prefix, attribute->name);

  return dup_name ((const xmlChar *) name);
}

/* What is given by reference has not been looked at yet. */
static void
check_characters (Reading    *reading,
                  const char *text)
{
  const char *rule = reading->has_references ? amparo_xml_find_bad_character (text) : NULL;

  if (rule != NULL)
    add_error (reading, reading->place.line, reading->place.column, rule, amparo_xml_explain (rule));
}

static void
add_attributes (Reading    *reading,
                AmparoNode *node,
                xmlNodePtr  element)
{
  for (xmlAttrPtr attr = element->properties; attr != NULL; attr = attr->next)
    {
      xmlChar *value = xmlNodeListGetString (element->doc, attr->children, 1);
      AmparoAttribute attribute;

      attribute.name = dup_attribute_name (attr);
      attribute.value = g_strdup (value != NULL ? (const char *) value : "");
      check_characters (reading, attribute.value);
      g_array_append_val (node->attributes, attribute);
      xmlFree (value);
    }
}

/* Most nodes have no children, and many no attributes: they share the arrays that say so. */
static gpointer
make_no_children (gpointer data G_GNUC_UNUSED)
{
  return g_ptr_array_new ();
}

static gpointer
make_no_attributes (gpointer data G_GNUC_UNUSED)
{
  return g_array_new (FALSE, FALSE, sizeof (AmparoAttribute));
}

static GPtrArray *
new_children (xmlNodePtr element)
{
  static GOnce none = G_ONCE_INIT;

  if (xmlFirstElementChild (element) == NULL)
    return g_ptr_array_ref (g_once (&none, make_no_children, NULL));

  return g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_node_free);
}

static GArray *
new_attributes (xmlNodePtr element)
{
  static GOnce none = G_ONCE_INIT;
  GArray *attributes;

  if (element->properties == NULL)
    return g_array_ref (g_once (&none, make_no_attributes, NULL));

  attributes = g_array_new (FALSE, FALSE, sizeof (AmparoAttribute));
  g_array_set_clear_func (attributes, clear_attribute);

  return attributes;
}

static AmparoNode *
new_node (Reading    *reading,
          xmlNodePtr  element)
{
  AmparoNode *node = g_new0 (AmparoNode, 1);

  if (element->_private != NULL)
    locate (&reading->place, element->_private);
  node->name = dup_name (element->name);
  node->ns = dup_name (element->ns != NULL ? element->ns->href : (const xmlChar *) "");
  node->attributes = new_attributes (element);
  node->children = new_children (element);
  node->line = reading->place.line;
  node->column = reading->place.column;
  add_attributes (reading, node, element);

  return node;
}

static gboolean
is_piece (xmlNodePtr child)
{
  return child->type != XML_ELEMENT_NODE && !xmlIsBlankNode (child);
}

/* Nearly every text is one node. */
static gboolean
is_simple (xmlNodePtr element)
{
  xmlNodePtr child = element->children;

  return child != NULL && child->next == NULL && child->type == XML_TEXT_NODE;
}

static void
set_text (Reading    *reading,
          AmparoNode *node,
          const char *text)
{
  check_characters (reading, text);
  node->text = amparo_xml_collapse (text);
}

static void
add_text (Reading    *reading,
          AmparoNode *node,
          xmlNodePtr  element)
{
  GString *text;
  guint n_pieces = 0;

  if (is_simple (element))
    {
      set_text (reading, node, (const char *) element->children->content);
      return;
    }

  text = g_string_new (NULL);
  for (xmlNodePtr child = element->children; child != NULL; child = child->next)
    {
      n_pieces += is_piece (child);
      if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
        g_string_append (text, (const char *) child->content);
    }

  set_text (reading, node, text->str);
  node->interrupted = *node->text != '\0' && n_pieces > 1;
  g_string_free (text, TRUE);
}

/* The depth of a document has been checked, which bounds the recursion. */
static AmparoNode *
convert (Reading    *reading,
         xmlNodePtr  element)
{
  AmparoNode *node = new_node (reading, element);

  add_text (reading, node, element);
  for (xmlNodePtr child = element->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      g_ptr_array_add (node->children, convert (reading, child));

  return node;
}

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

  first->message = dup_message (error);
  first->position = find_position (error->node);
}

static AmparoDiagnostic *
find_misfit (const Reading *reading,
             AmparoSchema  *schema,
             xmlDocPtr      document)
{
  g_autoptr (xmlRelaxNGValidCtxt) context = xmlRelaxNGNewValidCtxt (schema->grammar);
  g_autofree char *cause = NULL;
  g_autofree char *message = NULL;
  Complaint first = { NULL, NULL };
  Place place;

  xmlRelaxNGSetValidStructuredErrors (context, (xmlStructuredErrorFunc) schema_error_cb, &first);
  if (xmlRelaxNGValidateDoc (context, document) == 0)
    return NULL;

  cause = g_steal_pointer (&first.message);
  place = find_place (reading, first.position != NULL ? first.position : reading->text);
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
  Reading reading = { .name = name, .diagnostics = diagnostics };
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
  reading.place = find_place (&reading, text);
  document = parse (&reading, size);
  if (document == NULL)
    return NULL;
  root = convert (&reading, xmlDocGetRootElement (document));
  if (reading.failed)
    return NULL;
  if (schema != NULL && misfit != NULL)
    *misfit = find_misfit (&reading, schema, document);

  return g_steal_pointer (&root);
}

void
amparo_node_free (AmparoNode *self)
{
  if (self == NULL)
    return;

  g_ref_string_release (self->name);
  g_ref_string_release (self->ns);
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
