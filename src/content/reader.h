/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/content.h"
#include "content/grounds.h"
#include "content/node.h"

G_BEGIN_DECLS

/* Reads values out of nodes and names the mistakes that authors make. Private to this room.
 *
 * What is wrong is reported and reading goes on with a harmless value, so that all
 * mistakes of a file are named at once; the caller compares n_errors before and after, and
 * throws the object away when one was added. */

typedef struct
{
  /* lent */
  const char     *file;          /* of the nodes being read */
  AmparoContent  *content;       /* where references are looked up */
  AmparoCatalog  *spanish;
  GPtrArray      *diagnostics;
  /* plain */
  gboolean        closure;       /* the Spanish stands in the file, and it was checked long ago */
  guint           n_errors;
  guint           n_of_file;     /* errors since amparo_reader_begin() */
} AmparoReader;

/* Turns to a file. */
void        amparo_reader_begin        (AmparoReader      *self,
                                        const char        *file);

void        amparo_reader_report       (AmparoReader      *self,
                                        guint              line,
                                        guint              column,
                                        AmparoSeverity     severity,
                                        const char        *rule,
                                        const char        *format,
                                        ...) G_GNUC_PRINTF (6, 7);
void        amparo_reader_error        (AmparoReader      *self,
                                        const AmparoNode  *node,
                                        const char        *rule,
                                        const char        *format,
                                        ...) G_GNUC_PRINTF (4, 5);
/* Another element of the file has this id already. */
void        amparo_reader_duplicate    (AmparoReader      *self,
                                        const AmparoNode  *node,
                                        const char        *id);

/* Compares a node with what it may hold. Both lists are names apart by spaces; a name
 * stands once, or has "?" (may be missing), "*" (any number) or "+" (one or more) after
 * it. The order of elements is free. */
void        amparo_reader_expect       (AmparoReader      *self,
                                        const AmparoNode  *node,
                                        const char        *attributes,
                                        const char        *elements);
/* Its attributes alone. */
void        amparo_reader_expect_attributes (AmparoReader      *self,
                                             const AmparoNode  *node,
                                             const char        *attributes);

/* Attributes. Each lends a value that is fit to use. */
const char *amparo_reader_id           (AmparoReader      *self,
                                        const AmparoNode  *node,
                                        const char        *attribute);
int         amparo_reader_choice       (AmparoReader      *self,
                                        const AmparoNode  *node,
                                        const char        *attribute,
                                        const char * const *names);
guint       amparo_reader_number       (AmparoReader      *self,
                                        const AmparoNode  *node,
                                        const char        *attribute,
                                        guint              minimum,
                                        guint              maximum);
int         amparo_reader_integer      (AmparoReader      *self,
                                        const AmparoNode  *node,
                                        const char        *attribute,
                                        int                minimum,
                                        int                maximum);
gboolean    amparo_reader_flag         (AmparoReader      *self,
                                        const AmparoNode  *node,
                                        const char        *attribute);
void        amparo_reader_grounds      (AmparoReader      *self,
                                        const AmparoNode  *node,
                                        const char        *what,
                                        AmparoGrounds     *grounds);

/* An id that is new among those of its element; seen keeps them as "element id". Gives. */
char       *amparo_reader_own_id       (AmparoReader      *self,
                                        const AmparoNode  *node,
                                        GHashTable        *seen);

/* The attribute "version". Gives. */
char       *amparo_reader_version      (AmparoReader      *self,
                                        const AmparoNode  *node);

/* Texts. All give. */
AmparoText *amparo_reader_text         (AmparoReader      *self,
                                        const AmparoNode  *node);
AmparoText *amparo_reader_text_with    (AmparoReader      *self,
                                        const AmparoNode  *node,
                                        const char        *attribute);   /* that it has besides */
AmparoText *amparo_reader_child_text   (AmparoReader      *self,
                                        const AmparoNode  *node,
                                        const char        *element);   /* NULL without */
GPtrArray  *amparo_reader_child_texts  (AmparoReader      *self,
                                        const AmparoNode  *node,
                                        const char        *element);   /* of AmparoText */
char       *amparo_reader_child_name   (AmparoReader      *self,
                                        const AmparoNode  *node,
                                        const char        *element);   /* untranslated; NULL without */

/* The sign that an attribute names. Lends; NULL after reporting. */
AmparoSign *amparo_reader_sign         (AmparoReader      *self,
                                        const AmparoNode  *node,
                                        const char        *attribute);

/* The sources that a node cites. Gives an array of AmparoSource. */
GPtrArray  *amparo_reader_sources      (AmparoReader      *self,
                                        const AmparoNode  *node);

G_END_DECLS
