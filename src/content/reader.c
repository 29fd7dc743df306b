/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/reader.h"

#include "content/kinds.h"
#include "content/xml-limits.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#define NAMESPACE    "urn:amparo:content:1"
#define MAX_ID       64
#define MAX_MISTAKES 1000    /* of one file; who mends them sees the others */

/* Bytes of one text, or of its Spanish, as a closure writes it: both must be read again
 * under the limits of every file. */
#define MAX_TEXT     4096

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
  guint count = 0;

  for (guint i = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = g_ptr_array_index (node->children, i);

      count += g_str_equal (child->name, name);
    }

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

static void
expect_attributes (AmparoReader     *self,
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
  expect_attributes (self, node, attributes);
  expect_children (self, node, elements);
  expect_elements (self, node, elements);
}

/* Attributes */

static gboolean
is_id (const char *value)
{
  if (*value == '-' || *value == '\0')
    return FALSE;

  return strspn (value, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (value);
}

const char *
amparo_reader_id (AmparoReader     *self,
                  const AmparoNode *node,
                  const char       *attribute)
{
  const char *value = amparo_node_get (node, attribute);

  if (value == NULL)
    return "";

  if (strlen (value) > MAX_ID)
    amparo_reader_error (self, node, "id-too-long",
                         _("The id in “%s” is longer than 64 characters. Shorten it."), attribute);
  else if (!is_id (value))
    amparo_reader_error (self, node, "bad-id",
                         _("“%s” is not an id. Use lower-case letters, digits and hyphens, and do not begin with a hyphen."), value);

  return value;
}

void
amparo_reader_duplicate (AmparoReader     *self,
                         const AmparoNode *node,
                         const char       *id)
{
  amparo_reader_error (self, node, "duplicate-id",
                       _("<%s> “%s” is already written. Give it another id or delete it."), node->name, id);
}

char *
amparo_reader_own_id (AmparoReader     *self,
                      const AmparoNode *node,
                      GHashTable       *seen)
{
  const char *id = amparo_reader_id (self, node, "id");

  if (*id != '\0' && !g_hash_table_add (seen, g_strconcat (node->name, " ", id, NULL)))
    amparo_reader_duplicate (self, node, id);

  return g_strdup (id);
}

char *
amparo_reader_version (AmparoReader     *self,
                       const AmparoNode *node)
{
  const char *version = amparo_node_get (node, "version");

  if (version != NULL && !g_regex_match_simple ("^[0-9]+\\.[0-9]+\\.[0-9]+$", version, 0, 0))
    amparo_reader_error (self, node, "bad-version",
                         _("“%s” is not a version. Write three numbers like 1.0.0."), version);

  return g_strdup (version != NULL ? version : "");
}

/* Gives the position in @names, or -1 after reporting. */
int
amparo_reader_choice (AmparoReader       *self,
                      const AmparoNode   *node,
                      const char         *attribute,
                      const char * const *names)
{
  const char *value = amparo_node_get (node, attribute);
  g_autofree char *known = NULL;

  if (value == NULL)
    return -1;

  for (int i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], value))
        return i;
    }

  known = g_strjoinv (", ", (char **) names);
  amparo_reader_error (self, node, "bad-value",
                       _("“%s” is not a value of “%s”. Use one of these: %s."), value, attribute, known);

  return -1;
}

guint
amparo_reader_number (AmparoReader     *self,
                      const AmparoNode *node,
                      const char       *attribute,
                      guint             minimum,
                      guint             maximum)
{
  const char *value = amparo_node_get (node, attribute);
  guint64 number = 0;

  if (value == NULL)
    return minimum;

  if (!g_ascii_string_to_unsigned (value, 10, minimum, maximum, &number, NULL))
    {
      amparo_reader_error (self, node, "bad-number",
                           _("“%s” is not a value of “%s”. Use a whole number from %u to %u."),
                           value, attribute, minimum, maximum);
      return minimum;
    }

  return number;
}

int
amparo_reader_integer (AmparoReader     *self,
                       const AmparoNode *node,
                       const char       *attribute,
                       int               minimum,
                       int               maximum)
{
  const char *value = amparo_node_get (node, attribute);
  gint64 number = 0;

  if (value == NULL)
    return minimum;

  if (!g_ascii_string_to_signed (value, 10, minimum, maximum, &number, NULL))
    {
      amparo_reader_error (self, node, "bad-number",
                           _("“%s” is not a value of “%s”. Use a whole number from %d to %d."),
                           value, attribute, minimum, maximum);
      return minimum;
    }

  return number;
}

gboolean
amparo_reader_flag (AmparoReader     *self,
                    const AmparoNode *node,
                    const char       *attribute)
{
  static const char * const names[] = { "yes", NULL };

  return amparo_reader_choice (self, node, attribute, names) == 0;
}

static gboolean
is_date (const char *value)
{
  guint year, month, day;

  if (strlen (value) != 10 || strspn (value, "0123456789-") != 10 ||
      strspn (value, "0123456789") != 4 ||
      sscanf (value, "%4u-%2u-%2u", &year, &month, &day) != 3 ||
      value[7] != '-')
    return FALSE;

  return g_date_valid_dmy (day, month, year);
}

/* @what names the fact in the notice about its age. */
void
amparo_reader_grounds (AmparoReader     *self,
                       const AmparoNode *node,
                       const char       *what,
                       AmparoGrounds    *grounds)
{
  static const char * const confidences[] = { "A", "B", "C", NULL };
  const char *checked = amparo_node_get (node, "checked");
  int confidence = amparo_reader_choice (self, node, "confidence", confidences);

  if (checked != NULL && !is_date (checked))
    amparo_reader_error (self, node, "bad-date",
                         _("“%s” is not a date. Write year, month and day like 2026-11-22."), checked);

  else if (checked != NULL)
    amparo_content_note_fact (self->content, self->file, node, what, checked);

  grounds->checked = g_strdup (checked != NULL ? checked : "");
  grounds->confidence = confidence < 0 ? 'C' : "ABC"[confidence];
  grounds->verify = amparo_reader_flag (self, node, "verify");

  if (confidence > 0 && !grounds->verify)
    amparo_reader_error (self, node, "missing-badge",
                         _("Confidence %c needs verify=\"yes\", so that “%s” shows its badge. Add it."),
                         grounds->confidence, what);
}

/* Texts */

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
  expect_attributes (self, node, attributes);
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

const AmparoNode *
amparo_node_next (const AmparoNode *node,
                  const char       *element,
                  guint            *position)
{
  while (*position < node->children->len)
    {
      const AmparoNode *child = g_ptr_array_index (node->children, (*position)++);

      if (g_str_equal (child->name, element))
        return child;
    }

  return NULL;
}

const AmparoNode *
amparo_node_find (const AmparoNode *node,
                  const char       *element)
{
  guint position = 0;

  return amparo_node_next (node, element, &position);
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

  expect_attributes (self, child, "");
  check_plain (self, child);

  return g_strdup (child->text);
}

/* References */

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
