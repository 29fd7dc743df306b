/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/diagnostic.h"
#include "content/node.h"

G_BEGIN_DECLS

/* What may stand where in a file that is not content itself: answers, choices. Mistakes are
 * named in our own words, all of them at once. */

/* Where the mistakes of one file go. */
typedef struct
{
  const char *name;          /* lent: what to call the file */
  GPtrArray  *diagnostics;   /* lent: of AmparoDiagnostic */
  gboolean    any;
} AmparoMistakes;

/* One kind of element. Lists are words apart by spaces. */
typedef struct
{
  const char *element;
  const char *needed;       /* attributes that must stand there */
  const char *attributes;   /* all that may */
  const char *elements;
  gboolean    text;
} AmparoShape;

/* Adds an error at the node's place. rule is a static string. */
void amparo_mistakes_add         (AmparoMistakes    *self,
                                  const AmparoNode  *node,
                                  const char        *rule,
                                  const char        *format,
                                  ...) G_GNUC_PRINTF (4, 5);

/* Checks the attributes, the elements and the text of an element that is among the shapes,
 * but not what stands inside its elements. Its elements have to be of the namespace. */
void amparo_mistakes_check_shape (AmparoMistakes    *self,
                                  const AmparoNode  *node,
                                  const AmparoShape *shapes,     /* ends with one without an element */
                                  const char        *ns);

G_END_DECLS
