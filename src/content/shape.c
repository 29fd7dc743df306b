/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/shape.h"

#include <glib/gi18n.h>

static const AmparoShape *
find_shape (const AmparoShape *shapes,
            const char        *element)
{
  for (const AmparoShape *shape = shapes; shape->element != NULL; shape++)
    if (g_str_equal (shape->element, element))
      return shape;

  g_assert_not_reached ();
}

static gboolean
has_word (const char *words,
          const char *word)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char * const *) list, word);
}

static void
check_attributes (AmparoMistakes    *self,
                  const AmparoNode  *node,
                  const AmparoShape *shape)
{
  g_auto (GStrv) needed = g_strsplit (shape->needed, " ", -1);

  for (guint i = 0; i < node->attributes->len; i++)
    {
      const char *name = g_array_index (node->attributes, AmparoAttribute, i).name;

      if (!has_word (shape->attributes, name))
        amparo_mistakes_add (self, node, "unknown-attribute",
                             _("<%s> has no attribute “%s”. Delete it or correct its name."),
                             node->name, name);
    }

  for (guint i = 0; needed[i] != NULL; i++)
    if (amparo_node_get (node, needed[i]) == NULL)
      amparo_mistakes_add (self, node, "missing-attribute",
                           _("<%s> needs the attribute “%s”. Add it."), node->name, needed[i]);
}

static void
check_elements (AmparoMistakes    *self,
                const AmparoNode  *node,
                const AmparoShape *shape,
                const char        *ns)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = node->children->pdata[i];

      if (!g_str_equal (child->ns, ns))
        amparo_mistakes_add (self, child, "wrong-namespace",
                             _("<%s> is not in the namespace %s. Take its own xmlns away."),
                             child->name, ns);
      else if (!has_word (shape->elements, child->name))
        amparo_mistakes_add (self, child, "unknown-element",
                             _("<%s> cannot stand inside <%s>. Delete it or correct its name."),
                             child->name, node->name);
    }

  if (*node->text != '\0')
    amparo_mistakes_add (self, node, "stray-text",
                         _("There is text directly inside <%s>. Put it in an element of its own."),
                         node->name);
}

void
amparo_mistakes_add (AmparoMistakes   *self,
                     const AmparoNode *node,
                     const char       *rule,
                     const char       *format,
                     ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  self->any = TRUE;
  g_ptr_array_add (self->diagnostics,
                   amparo_diagnostic_new (self->name, node->line, node->column,
                                          AMPARO_SEVERITY_ERROR, rule, message));
}

void
amparo_mistakes_check_shape (AmparoMistakes    *self,
                             const AmparoNode  *node,
                             const AmparoShape *shapes,
                             const char        *ns)
{
  const AmparoShape *shape = find_shape (shapes, node->name);

  check_attributes (self, node, shape);
  if (!shape->text)
    check_elements (self, node, shape, ns);
  else if (node->children->len > 0)
    amparo_mistakes_add (self, node, "markup-in-text",
                         _("There is an element inside the text of <%s>. A text is plain: take the element out."),
                         node->name);
}
