/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/reader.h"

#include <glib/gi18n.h>
#include <string.h>

#define NAMESPACE    "urn:amparo:content:1"
#define MAX_MISTAKES 1000    /* of one file; who mends them sees the others */

static void
add (AmparoReader   *self,
     guint           line,
     guint           column,
     AmparoSeverity  severity,
     const char     *rule,
     const char     *format,
     va_list         args)
{
  g_autofree char *message = NULL;

  if (severity == AMPARO_SEVERITY_ERROR)
    {
      self->n_errors++;
      if (++self->n_of_file > MAX_MISTAKES + 1)
        return;
    }

  if (self->n_of_file <= MAX_MISTAKES || severity != AMPARO_SEVERITY_ERROR)
    {
      message = g_strdup_vprintf (format, args);
    }
  else
    {
      rule = "too-many-mistakes";
      message = g_strdup (_("The file has more mistakes than are listed here. Correct these first."));
    }
  g_ptr_array_add (self->diagnostics,
                   amparo_diagnostic_new (self->file, line, column, severity, rule, message));
}

void
amparo_reader_begin (AmparoReader *self,
                     const char   *file)
{
  self->file = file;
  self->n_of_file = 0;
}

void
amparo_reader_report (AmparoReader   *self,
                      guint           line,
                      guint           column,
                      AmparoSeverity  severity,
                      const char     *rule,
                      const char     *format,
                      ...)
{
  va_list args;

  va_start (args, format);
  add (self, line, column, severity, rule, format, args);
  va_end (args);
}

void
amparo_reader_error (AmparoReader     *self,
                     const AmparoNode *node,
                     const char       *rule,
                     const char       *format,
                     ...)
{
  va_list args;

  va_start (args, format);
  add (self, node->line, node->column, AMPARO_SEVERITY_ERROR, rule, format, args);
  va_end (args);
}

/* What a node may hold */

/* The mark after @name in a list such as "title note? source+": '\0' for exactly one,
 * '!' when the name is not in the list. */
static char
find_mark (const char *list,
           const char *name)
{
  gsize length = strlen (name);

  for (const char *p = list; *p != '\0'; p += strspn (p, " "))
    {
      gsize word = strcspn (p, " ");
      gsize bare = strcspn (p, " ?*+");

      if (bare == length && strncmp (p, name, length) == 0)
        return bare < word ? p[bare] : '\0';
      p += word;
    }

  return '!';
}

static guint
count_children (const AmparoNode *node,
                const char       *name)
{
  guint position = 0;
  guint count = 0;

  while (amparo_node_next (node, name, &position) != NULL)
    count++;

  return count;
}

static void
expect_children (AmparoReader     *self,
                 const AmparoNode *node,
                 const char       *elements)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = g_ptr_array_index (node->children, i);

      if (!g_str_equal (child->ns, NAMESPACE))
        amparo_reader_error (self, child, "wrong-namespace",
                             _("<%s> is not in the namespace %s. Take its own xmlns away."),
                             child->name, NAMESPACE);
      else if (find_mark (elements, child->name) == '!')
        amparo_reader_error (self, child, "unknown-element",
                             _("<%s> cannot stand inside <%s>. Delete it or correct its name."),
                             child->name, node->name);
    }

  if (*node->text != '\0')
    amparo_reader_error (self, node, "stray-text",
                         _("There is text directly inside <%s>. Put it in an element of its own."), node->name);
}

static void
expect_element (AmparoReader     *self,
                const AmparoNode *node,
                const char       *name,
                char              mark)
{
  guint count = count_children (node, name);

  if (count == 0 && g_str_equal (name, "source"))
    amparo_reader_error (self, node, "missing-source",
                         _("<%s> cites no source. Add <source ref=\"…\"/>."), node->name);
  else if (count == 0 && (mark == '\0' || mark == '+'))
    amparo_reader_error (self, node, "missing-element",
                         _("<%s> has no <%s>. Add it."), node->name, name);
  else if (count > 1 && (mark == '\0' || mark == '?'))
    amparo_reader_error (self, node, "repeated-element",
                         _("<%s> has more than one <%s>. Keep one."), node->name, name);
}

static void
expect_elements (AmparoReader     *self,
                 const AmparoNode *node,
                 const char       *elements)
{
  g_auto (GStrv) words = g_strsplit (elements, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize bare = strcspn (words[i], "?*+");
      char mark = words[i][bare];

      words[i][bare] = '\0';
      if (*words[i] != '\0' && mark != '*' &&
          !(mark == '?' && count_children (node, words[i]) == 0))
        expect_element (self, node, words[i], mark);
    }
}

void
amparo_reader_expect_attributes (AmparoReader     *self,
                                 const AmparoNode *node,
                                 const char       *attributes)
{
  g_auto (GStrv) words = g_strsplit (attributes, " ", -1);

  for (guint i = 0; i < node->attributes->len; i++)
    {
      const AmparoAttribute *attribute = &g_array_index (node->attributes, AmparoAttribute, i);

      if (find_mark (attributes, attribute->name) == '!')
        amparo_reader_error (self, node, "unknown-attribute",
                             _("<%s> has no attribute “%s”. Delete it or correct its name."),
                             node->name, attribute->name);
    }

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0' && !g_str_has_suffix (words[i], "?") &&
          amparo_node_get (node, words[i]) == NULL)
        amparo_reader_error (self, node, "missing-attribute",
                             _("<%s> needs the attribute “%s”. Add it."), node->name, words[i]);
    }
}

void
amparo_reader_expect (AmparoReader     *self,
                      const AmparoNode *node,
                      const char       *attributes,
                      const char       *elements)
{
  amparo_reader_expect_attributes (self, node, attributes);
  expect_children (self, node, elements);
  expect_elements (self, node, elements);
}
