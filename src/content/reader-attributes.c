/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/reader.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "content/kinds.h"

#define MAX_ID 64

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
