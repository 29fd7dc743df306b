/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "screening/answers-shape.h"

#include <glib/gi18n.h>

/* Lists are words apart by spaces. */
typedef struct
{
  const char *element;
  const char *needed;       /* attributes that must stand there */
  const char *attributes;   /* all that may */
  const char *elements;
  gboolean    text;
} Shape;

static const Shape shapes[] = {
  { "answers", "instrument", "instrument code date", "fact answer", FALSE },
  { "fact", "id is", "id is", "", FALSE },
  { "answer", "item", "item rating evidence", "note", FALSE },
  { "note", "", "", "", TRUE },
};

static const Shape *
find_shape (const char *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (g_str_equal (shapes[i].element, element))
      return &shapes[i];

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
check_attributes (AmparoMistakes   *mistakes,
                  const AmparoNode *node,
                  const Shape      *shape)
{
  g_auto (GStrv) needed = g_strsplit (shape->needed, " ", -1);

  for (guint i = 0; i < node->attributes->len; i++)
    {
      const char *name = g_array_index (node->attributes, AmparoAttribute, i).name;

      if (!has_word (shape->attributes, name))
        amparo_mistakes_add (mistakes, node, "unknown-attribute",
                             _("<%s> has no attribute “%s”. Delete it or correct its name."),
                             node->name, name);
    }

  for (guint i = 0; needed[i] != NULL; i++)
    if (amparo_node_get (node, needed[i]) == NULL)
      amparo_mistakes_add (mistakes, node, "missing-attribute",
                           _("<%s> needs the attribute “%s”. Add it."), node->name, needed[i]);
}

static void
check_elements (AmparoMistakes   *mistakes,
                const AmparoNode *node,
                const Shape      *shape)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = node->children->pdata[i];

      if (!g_str_equal (child->ns, AMPARO_ANSWERS_NAMESPACE))
        amparo_mistakes_add (mistakes, child, "wrong-namespace",
                             _("<%s> is not in the namespace %s. Take its own xmlns away."),
                             child->name, AMPARO_ANSWERS_NAMESPACE);
      else if (!has_word (shape->elements, child->name))
        amparo_mistakes_add (mistakes, child, "unknown-element",
                             _("<%s> cannot stand inside <%s>. Delete it or correct its name."),
                             child->name, node->name);
    }

  if (*node->text != '\0')
    amparo_mistakes_add (mistakes, node, "stray-text",
                         _("There is text directly inside <%s>. Put it in an element of its own."),
                         node->name);
}

/* Adds an error at the node's place. @rule is a static string. */
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

/* Checks the attributes, the elements and the text of one of the elements that we know,
 * but not what stands inside its elements. */
void
amparo_answers_check_shape (AmparoMistakes   *mistakes,
                            const AmparoNode *node)
{
  const Shape *shape = find_shape (node->name);

  check_attributes (mistakes, node, shape);
  if (!shape->text)
    check_elements (mistakes, node, shape);
  else if (node->children->len > 0)
    amparo_mistakes_add (mistakes, node, "markup-in-text",
                         _("There is an element inside the text of <%s>. A text is plain: take the element out."),
                         node->name);
}
