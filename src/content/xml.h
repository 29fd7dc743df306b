/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "content/diagnostic.h"
#include "content/node.h"

G_BEGIN_DECLS

/* The only door to libxml2: bytes in, a small tree of plain nodes out. Limits hold
 * before the parser sees a byte; no network, no DOCTYPE, no entities of the file's own. */

#define AMPARO_XML_MAX_BYTES       (4 * 1024 * 1024)
#define AMPARO_XML_MAX_TAG         (16 * 1024)
#define AMPARO_XML_MAX_ATTRIBUTES  64
#define AMPARO_XML_MAX_ELEMENTS    200000
#define AMPARO_XML_MAX_VALIDATED   20000    /* elements, where a grammar is checked: its time grows with their square */
#define AMPARO_XML_MAX_DEPTH       64

/* A grammar, compiled once; close it when the last file has been read. */
typedef struct _AmparoSchema AmparoSchema;

AmparoSchema *amparo_schema_open    (const char    *path,
                                     GError       **error);
void          amparo_schema_close   (AmparoSchema  *self);

/* Reads a document. With a mistake, adds a diagnostic and returns NULL.
 * Where the document does not fit the schema, the tree is still returned and the
 * schema's first complaint is stored in *misfit (owned by the caller). */
AmparoNode   *amparo_xml_read       (GBytes            *bytes,
                                     const char        *name,
                                     AmparoSchema      *schema,
                                     AmparoDiagnostic **misfit,
                                     GPtrArray         *diagnostics);

/* White space as xgettext collapses it (not no-break spaces), and none at the ends. */
char         *amparo_xml_collapse   (const char        *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoSchema, amparo_schema_close)

G_END_DECLS
