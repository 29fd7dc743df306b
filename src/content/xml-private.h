/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libxml/tree.h>

#include "content/xml.h"

G_BEGIN_DECLS

/* What the files behind the door to libxml2 share. Only xml*.c may look in here. */

/* A place in the text. */
typedef struct
{
  const char *position;
  guint       line;
  guint       column;
} AmparoXmlPlace;

/* One reading of one document. Lends everything. */
typedef struct
{
  const char     *name;
  const char     *text;
  GPtrArray      *diagnostics;
  gboolean        has_references;   /* to characters, by number */
  gboolean        failed;
  AmparoXmlPlace  place;            /* of the walk over the tree, whose nodes come in rising order */
} AmparoXmlReading;

/* The reading comes to nothing, for this mistake. */
void              amparo_xml_fail        (AmparoXmlReading       *reading,
                                          const AmparoXmlPlace   *place,
                                          const char             *rule,
                                          const char             *message);
AmparoXmlPlace    amparo_xml_find_place  (const AmparoXmlReading *reading,
                                          const char             *target);
void              amparo_xml_move_place  (AmparoXmlPlace         *place,
                                          const char             *target);   /* that lies behind it */
char             *amparo_xml_dup_message (const xmlError         *error);

/* Gives the document, or NULL after failing. Each element of it has the position of its
 * start tag in _private. */
xmlDocPtr         amparo_xml_parse       (AmparoXmlReading       *reading,
                                          gsize                   size);

/* Gives the tree of plain nodes below an element. The reading has failed when a character
 * in it is not allowed. */
AmparoNode       *amparo_xml_convert     (AmparoXmlReading       *reading,
                                          xmlNodePtr              element);

/* Gives the grammar's first complaint about a document, or NULL. */
AmparoDiagnostic *amparo_schema_find_misfit (AmparoSchema           *self,
                                             const AmparoXmlReading *reading,
                                             xmlDocPtr               document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

G_END_DECLS
