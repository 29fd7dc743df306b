/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/xml-private.h"

#include <string.h>

#include "content/xml-limits.h"

#define WHITE " \t\r\n"

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
check_characters (AmparoXmlReading *reading,
                  const char       *text)
{
  const char *rule = reading->has_references ? amparo_xml_find_bad_character (text) : NULL;

  if (rule != NULL)
    amparo_xml_fail (reading, &reading->place, rule, amparo_xml_explain (rule));
}

static void
add_attributes (AmparoXmlReading *reading,
                AmparoNode       *node,
                xmlNodePtr        element)
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
new_node (AmparoXmlReading *reading,
          xmlNodePtr        element)
{
  AmparoNode *node = g_new0 (AmparoNode, 1);

  if (element->_private != NULL)
    amparo_xml_move_place (&reading->place, element->_private);
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
set_text (AmparoXmlReading *reading,
          AmparoNode       *node,
          const char       *text)
{
  check_characters (reading, text);
  node->text = amparo_xml_collapse (text);
}

static void
add_text (AmparoXmlReading *reading,
          AmparoNode       *node,
          xmlNodePtr        element)
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
AmparoNode *
amparo_xml_convert (AmparoXmlReading *reading,
                    xmlNodePtr        element)
{
  AmparoNode *node = new_node (reading, element);

  add_text (reading, node, element);
  for (xmlNodePtr child = element->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      g_ptr_array_add (node->children, amparo_xml_convert (reading, child));

  return node;
}
