/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/xml-private.h"

#include <glib/gi18n.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#define PARSE_OPTIONS \
  (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_BIG_LINES | XML_PARSE_IGNORE_ENC)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)

/* Where the tag begins that the parser stumbles in, or at the end of; or, between tags,
 * where it stumbles. */
static AmparoXmlPlace
find_stumble (const AmparoXmlReading *reading,
              xmlParserCtxtPtr        context)
{
  const char *position = reading->text + MAX (xmlByteConsumed (context), 0);
  const char *tag = position - (position > reading->text);

  while (tag > reading->text && *tag != '<' && (*tag != '>' || tag == position - 1))
    tag--;

  return amparo_xml_find_place (reading, *tag == '<' ? tag : position);
}

/* The first error ends the reading: what follows is mostly its echoes, and a broken file
 * is not worth the time. */
static void
parse_error_cb (void           *user_data,
                const xmlError *error)
{
  xmlParserCtxtPtr context = user_data;
  AmparoXmlReading *reading = context->_private;
  g_autofree char *cause = NULL;
  g_autofree char *message = NULL;
  AmparoXmlPlace place;

  if (error->level < XML_ERR_ERROR || reading->failed)
    return;

  place = find_stumble (reading, context);
  cause = amparo_xml_dup_message (error);
  /* Translators: %s is the XML parser's own message, in English */
  message = g_strdup_printf (_("This is not well-formed XML. Correct the tag at this place. (%s)"), cause);
  amparo_xml_fail (reading, &place, "not-well-formed", message);
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
  AmparoXmlReading *reading = context->_private;
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
  AmparoXmlReading *reading = context->_private;

  reading->failed = TRUE;
  xmlStopParser (context);
}

xmlDocPtr
amparo_xml_parse (AmparoXmlReading *reading,
                  gsize             size)
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
    amparo_xml_fail (reading, &reading->place, "not-well-formed",
                     _("This is not well-formed XML. Compare the file with one that works."));
  if (reading->failed)
    return NULL;

  return g_steal_pointer (&document);
}
