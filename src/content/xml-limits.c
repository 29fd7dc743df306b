/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/xml-limits.h"

#include <glib/gi18n.h>
#include <string.h>

#include "content/xml.h"

/* A place in the text, kept while walking through it. */
typedef struct
{
  const char *name;
  GPtrArray  *diagnostics;
  guint       line;
  guint       column;
} Walk;

/* Which part of the markup the walk is in. A tag is measured from its "<"; a comment may
 * be as long as it likes. */
typedef enum
{
  IN_TEXT,
  IN_TAG,
  IN_QUOTED,
  IN_COMMENT,
} Region;

static gboolean
refuse (Walk       *walk,
        const char *rule,
        const char *message)
{
  g_ptr_array_add (walk->diagnostics,
                   amparo_diagnostic_new (walk->name, walk->line, walk->column,
                                          AMPARO_SEVERITY_ERROR, rule, message));

  return FALSE;
}

static void
advance (Walk     *walk,
         gunichar  character)
{
  if (character == '\n')
    {
      walk->line++;
      walk->column = 1;
    }
  else
    {
      walk->column++;
    }
}

/* XML 1.0 forbids most of C0 by itself; DEL and C1 have no business in a text either. */
static gboolean
is_control (gunichar character)
{
  return (character < 0x20 && character != '\t' && character != '\n' && character != '\r') ||
         (character >= 0x7f && character <= 0x9f);
}

/* These change the order in which text is seen, so that what a reviewer reads is not
 * what the program says. Neither of our languages needs them. */
static gboolean
is_bidi_control (gunichar character)
{
  return character == 0x061c || character == 0x200e || character == 0x200f ||
         (character >= 0x202a && character <= 0x202e) ||
         (character >= 0x2066 && character <= 0x2069);
}

static Region
find_region (const char *position,
             Region      region,
             char       *quote)
{
  switch (region)
    {
    case IN_TEXT:
      if (g_str_has_prefix (position, "<!--"))
        return IN_COMMENT;
      return *position == '<' ? IN_TAG : IN_TEXT;

    case IN_TAG:
      if (*position == '"' || *position == '\'')
        {
          *quote = *position;
          return IN_QUOTED;
        }
      return *position == '>' ? IN_TEXT : IN_TAG;

    case IN_QUOTED:
      return *position == *quote ? IN_TAG : IN_QUOTED;

    case IN_COMMENT:
      return g_str_has_prefix (position, "-->") ? IN_TEXT : IN_COMMENT;

    default:
      g_assert_not_reached ();
    }
}

static gboolean
check_character (Walk     *walk,
                 gunichar  character)
{
  if (is_control (character))
    return refuse (walk, "control-character",
                   _("A control character stands here. Delete it and type the text again."));
  if (is_bidi_control (character))
    return refuse (walk, "bidi-control",
                   _("An invisible character that changes the order of the text stands here. Delete it."));

  return TRUE;
}

static gboolean
check_characters (Walk       *walk,
                  const char *text,
                  const char *end)
{
  const char *tag = NULL;
  Region region = IN_TEXT;
  char quote = '\0';

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      Region before = region;

      if (!check_character (walk, character))
        return FALSE;

      region = find_region (p, region, &quote);
      if (before == IN_TEXT && region == IN_TAG)
        tag = p;
      if ((region == IN_TAG || region == IN_QUOTED) && p - tag > AMPARO_XML_MAX_TAG)
        return refuse (walk, "tag-too-long",
                       _("A start tag is longer than 16 KiB. Shorten its attributes."));
      advance (walk, character);
    }

  return TRUE;
}

static gboolean
refuse_encoding (Walk       *walk,
                 const char *text,
                 const char *valid_end)
{
  for (const char *p = text; p < valid_end; p = g_utf8_next_char (p))
    advance (walk, g_utf8_get_char (p));

  return refuse (walk, "not-utf8",
                 _("The file is not UTF-8 from here on. Save it again with the encoding UTF-8."));
}

gboolean
amparo_xml_check_limits (const char *text,
                         gsize       size,
                         const char *name,
                         GPtrArray  *diagnostics)
{
  Walk walk = { name, diagnostics, 1, 1 };
  const char *valid_end;

  if (size > AMPARO_XML_MAX_BYTES)
    return refuse (&walk, "too-large",
                   _("The file is larger than 4 MiB. Split it into smaller files."));
  if (size == 0)
    return refuse (&walk, "not-well-formed",
                   _("The file is empty. Write content into it or delete it."));
  if (!g_utf8_validate_len (text, size, &valid_end) && *valid_end != '\0')
    return refuse_encoding (&walk, text, valid_end);

  return check_characters (&walk, text, text + size);
}
