/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/reader.h"

#include <glib/gi18n.h>

#include "content/kinds.h"

AmparoSign *
amparo_reader_sign (AmparoReader     *self,
                    const AmparoNode *node,
                    const char       *attribute)
{
  const char *id = amparo_reader_id (self, node, attribute);
  AmparoSign *sign = amparo_content_find_sign (self->content, id);

  if (sign == NULL && *id != '\0')
    amparo_reader_error (self, node, "unknown-sign",
                         _("No sign “%s” could be read. Correct the id, or write the sign."), id);

  return sign;
}

GPtrArray *
amparo_reader_sources (AmparoReader     *self,
                       const AmparoNode *node)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_object_unref);
  const AmparoNode *child;
  guint position = 0;

  while ((child = amparo_node_next (node, "source", &position)) != NULL)
    {
      AmparoSource *source;
      const char *id;

      amparo_reader_expect (self, child, "ref", "");
      id = amparo_reader_id (self, child, "ref");
      source = amparo_content_find_source (self->content, id);
      if (source != NULL)
        g_ptr_array_add (sources, g_object_ref (source));
      else if (*id != '\0')
        amparo_reader_error (self, child, "unknown-source",
                             _("No source “%s” could be read. Correct the id, or write the source."), id);
    }

  return sources;
}

/* Only a warning: the other checklist may be the broken one, and what leads there is of use
 * without it. Whoever follows finds nothing to open. */
char *
amparo_reader_leads_to (AmparoReader     *self,
                        const AmparoNode *node)
{
  const char *id;

  if (amparo_node_get (node, "leads-to") == NULL)
    return NULL;

  id = amparo_reader_id (self, node, "leads-to");
  if (!self->closure && !amparo_content_knows_instrument (self->content, id))
    amparo_reader_report (self, node->line, node->column, AMPARO_SEVERITY_WARNING, "unknown-instrument",
                          _("There is no checklist “%s” to lead to. Correct the id, or write the checklist."), id);

  return g_strdup (id);
}
