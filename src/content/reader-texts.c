/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "content/kinds.h"
#include "content/xml-limits.h"
#include "content/xml.h"

/* Bytes of one text, or of its Spanish, as a closure writes it: both must be read again
 * under the limits of every file. */
#define MAX_TEXT 4096

/* What g_markup_escape_text() writes for one byte has at most six. */
static gboolean
is_too_long (const char *text)
{
  g_autofree char *escaped = NULL;

  if (strlen (text) <= MAX_TEXT / 6)
    return FALSE;

  escaped = g_markup_escape_text (text, -1);

  return strlen (escaped) > MAX_TEXT;
}

/* The Spanish comes from a catalog, which no limit has looked at, and must stand the
 * way through a closure. Gives NULL after reporting. */
static char *
dup_spanish (AmparoReader     *self,
             const AmparoNode *node)
{
  const char *context = amparo_node_get (node, "context");
  const char *spanish;
  g_autofree char *collapsed = NULL;

  /* To gettext an empty context is none. */
  if (context != NULL && *context == '\0')
    context = NULL;
  spanish = amparo_catalog_lookup (self->spanish, context, node->text);
  if (spanish != NULL)
    collapsed = amparo_xml_collapse (spanish);

  if (collapsed == NULL || *collapsed == '\0')
    amparo_reader_report (self, node->line, node->column, AMPARO_SEVERITY_WARNING, "no-spanish",
                          _("This <%s> has no Spanish. Add it to po/es.po."), node->name);
  else if (is_too_long (collapsed) || amparo_xml_find_bad_character (collapsed) != NULL)
    amparo_reader_report (self, node->line, node->column, AMPARO_SEVERITY_WARNING, "bad-spanish",
                          _("The Spanish of this <%s> is longer than 4 KiB or has an invisible character. Correct it in po/es.po."),
                          node->name);
  else
    return g_steal_pointer (&collapsed);

  return NULL;
}

static AmparoText *
translate (AmparoReader     *self,
           const AmparoNode *node)
{
  g_autofree char *spanish = NULL;
  AmparoText *text;

  if (self->closure)
    return amparo_text_new (node->text, amparo_node_get (node, "es"));

  spanish = dup_spanish (self, node);
  text = amparo_text_new (node->text, spanish);
  amparo_content_note_text (self->content, self->file, node, text);

  return text;
}

/* Whether the node holds text, not too much of it, and nothing else. */
static gboolean
check_plain (AmparoReader     *self,
             const AmparoNode *node)
{
  guint n_errors = self->n_errors;

  if (node->children->len > 0)
    amparo_reader_error (self, node, "markup-in-text",
                         _("There is an element inside the text of <%s>. A text is plain: take the element out."),
                         node->name);
  else if (node->interrupted)
    amparo_reader_error (self, node, "text-in-pieces",
                         _("The text of <%s> is divided by a comment or the like, so its Spanish would not be found. Move that before the element."),
                         node->name);
  else if (*node->text == '\0')
    amparo_reader_error (self, node, "empty-text",
                         _("<%s> is empty. Write its text or delete it."), node->name);
  else if (is_too_long (node->text))
    amparo_reader_error (self, node, "text-too-long",
                         _("The text of <%s> is longer than 4 KiB. Divide it or shorten it."), node->name);

  return self->n_errors == n_errors;
}

static AmparoText *
read_text (AmparoReader     *self,
           const AmparoNode *node,
           const char       *attributes)
{
  amparo_reader_expect_attributes (self, node, attributes);
  if (!check_plain (self, node))
    return amparo_text_new ("", NULL);

  return translate (self, node);
}

AmparoText *
amparo_reader_text (AmparoReader     *self,
                    const AmparoNode *node)
{
  return read_text (self, node, self->closure ? "es?" : "comment? context?");
}

AmparoText *
amparo_reader_text_with (AmparoReader     *self,
                         const AmparoNode *node,
                         const char       *attribute)
{
  g_autofree char *attributes = g_strconcat (attribute, " comment? context?", NULL);

  return read_text (self, node, attributes);
}

AmparoText *
amparo_reader_child_text (AmparoReader     *self,
                          const AmparoNode *node,
                          const char       *element)
{
  const AmparoNode *child = amparo_node_find (node, element);

  return child != NULL ? amparo_reader_text (self, child) : NULL;
}

GPtrArray *
amparo_reader_child_texts (AmparoReader     *self,
                           const AmparoNode *node,
                           const char       *element)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_text_unref);
  const AmparoNode *child;
  guint position = 0;

  while ((child = amparo_node_next (node, element, &position)) != NULL)
    g_ptr_array_add (texts, amparo_reader_text (self, child));

  return texts;
}

char *
amparo_reader_child_name (AmparoReader     *self,
                          const AmparoNode *node,
                          const char       *element)
{
  const AmparoNode *child = amparo_node_find (node, element);

  if (child == NULL)
    return NULL;

  amparo_reader_expect_attributes (self, child, "");
  check_plain (self, child);

  return g_strdup (child->text);
}
