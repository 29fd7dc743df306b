/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An element of a file, plainly: what the readers see instead of libxml2's tree. */

typedef struct _AmparoNode AmparoNode;

typedef struct
{
  char *name;    /* with its prefix, where it has one */
  char *value;
} AmparoAttribute;

struct _AmparoNode
{
  char       *name;         /* local name */
  char       *ns;           /* namespace, "" without */
  char       *text;         /* the text directly inside, white space collapsed; "" without */
  GArray     *attributes;   /* of AmparoAttribute */
  GPtrArray  *children;     /* of AmparoNode */
  gboolean    interrupted;  /* the text is not in one piece: a comment, an instruction or CDATA divides it */
  guint       line;
  guint       column;       /* of the start tag, in characters from 1 */
};

void              amparo_node_free (AmparoNode       *self);
const char       *amparo_node_get  (const AmparoNode *self,
                                    const char       *attribute);   /* NULL without */
/* The first child of this name. */
const AmparoNode *amparo_node_find (const AmparoNode *self,
                                    const char       *element);     /* NULL without */
/* The children of this name, one after the other, then NULL; position begins at 0. */
const AmparoNode *amparo_node_next (const AmparoNode *self,
                                    const char       *element,
                                    guint            *position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoNode, amparo_node_free)

G_END_DECLS
