/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/xml-limits.h"

#include <glib/gi18n.h>
#include <string.h>

#include "content/xml.h"

/* Which part of the markup the walk is in. A start tag is measured from its "<"; a
 * comment, a CDATA section or an instruction may be as long as it likes. */
typedef enum
{
  IN_TEXT,
  IN_TAG,
  IN_QUOTED,
  IN_SKIPPED,
} Region;

/* A place in the text, kept while walking through it. */
typedef struct
{
  const char *name;
  GPtrArray  *diagnostics;
  guint       line;
  guint       column;
  guint       max_elements;

  Region      region;
  char        quote;        /* that ends the quoted value */
  const char *skip_from;    /* where the end of what is skipped may stand at the earliest */
  const char *skip_to;      /* and what it looks like */

  const char *tag;          /* the last "<", and its place */
  guint       tag_line;
  guint       tag_column;
  guint       n_attributes;
  guint       n_elements;
  guint       depth;
} Walk;

/* What may hold "<", ">" and quotes that mean nothing. The walk must agree with the
 * parser about where these end, or tags could hide in them. */
static const struct
{
  const char *open;
  const char *close;
} skipped[] = {
  { "<!--", "-->" },
  { "<![CDATA[", "]]>" },
  { "<?", "?>" },
};

static gboolean
refuse_at (Walk       *walk,
           guint       line,
           guint       column,
           const char *rule,
           const char *message)
{
  g_ptr_array_add (walk->diagnostics,
                   amparo_diagnostic_new (walk->name, line, column,
                                          AMPARO_SEVERITY_ERROR, rule, message));

  return FALSE;
}

static gboolean
refuse (Walk       *walk,
        const char *rule,
        const char *message)
{
  return refuse_at (walk, walk->line, walk->column, rule, message);
}

static gboolean
refuse_tag (Walk       *walk,
            const char *rule,
            const char *message)
{
  return refuse_at (walk, walk->tag_line, walk->tag_column, rule, message);
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

/* Characters */

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

static const char *
judge_character (gunichar character)
{
  if (is_control (character))
    return "control-character";
  if (is_bidi_control (character))
    return "bidi-control";

  return NULL;
}

/* Most characters are these, and need no second look. */
static inline gboolean
is_plain (char byte)
{
  return byte >= 0x20 && byte < 0x7f;
}

const char *
amparo_xml_find_bad_character (const char *text)
{
  const char *rule = NULL;

  for (const char *p = text; *p != '\0' && rule == NULL; p = g_utf8_next_char (p))
    rule = judge_character (g_utf8_get_char (p));

  return rule;
}

const char *
amparo_xml_explain (const char *rule)
{
  if (g_str_equal (rule, "control-character"))
    return _("There is a control character here. Delete it and type the text again.");

  return _("There is an invisible character here that changes the order of the text. Delete it.");
}

/* Markup */

static gboolean
is_start_tag (const Walk *walk)
{
  return walk->tag[1] != '/';
}

static gboolean
open_markup (Walk       *walk,
             const char *position)
{
  for (guint i = 0; i < G_N_ELEMENTS (skipped); i++)
    {
      if (!g_str_has_prefix (position, skipped[i].open))
        continue;
      walk->region = IN_SKIPPED;
      walk->skip_from = position + strlen (skipped[i].open);
      walk->skip_to = skipped[i].close;
      return TRUE;
    }

  walk->region = IN_TAG;
  walk->tag = position;
  walk->tag_line = walk->line;
  walk->tag_column = walk->column;
  walk->n_attributes = 0;

  if (g_str_has_prefix (position, "<!DOCTYPE"))
    return refuse_tag (walk, "doctype", _("The file has a DOCTYPE, which Amparo refuses. Delete that line."));
  if (is_start_tag (walk) && ++walk->n_elements > walk->max_elements)
    return refuse_tag (walk, "too-many-elements",
                       _("The file has too many elements. Split it into smaller files."));

  return TRUE;
}

static gboolean
close_tag (Walk       *walk,
           const char *position)
{
  walk->region = IN_TEXT;
  if (!is_start_tag (walk))
    walk->depth -= walk->depth > 0;
  else if (position[-1] != '/' && ++walk->depth > AMPARO_XML_MAX_DEPTH)
    return refuse_tag (walk, "too-deep",
                       _("Elements are nested more than 64 deep here. Nest them less deeply."));

  return TRUE;
}

static gboolean
check_tag (Walk       *walk,
           const char *position)
{
  if (position - walk->tag > AMPARO_XML_MAX_TAG)
    return refuse_tag (walk, "tag-too-long",
                       _("A start tag is longer than 16 KiB. Shorten its attributes."));
  if (walk->n_attributes > AMPARO_XML_MAX_ATTRIBUTES)
    return refuse_tag (walk, "too-many-attributes",
                       _("A start tag has more than 64 attributes. Delete those that it does not need."));

  return TRUE;
}

static gboolean
step_inside_tag (Walk       *walk,
                 const char *position)
{
  if (!check_tag (walk, position))
    return FALSE;

  if (*position == '>')
    return close_tag (walk, position);
  if (*position == '"' || *position == '\'')
    {
      walk->region = IN_QUOTED;
      walk->quote = *position;
      walk->n_attributes++;
    }

  return TRUE;
}

static gboolean
step (Walk       *walk,
      const char *position)
{
  switch (walk->region)
    {
    case IN_TEXT:
      return *position != '<' || open_markup (walk, position);

    case IN_TAG:
      return step_inside_tag (walk, position);

    case IN_QUOTED:
      if (*position == walk->quote)
        walk->region = IN_TAG;
      return check_tag (walk, position);

    case IN_SKIPPED:
      if (position >= walk->skip_from && g_str_has_prefix (position, walk->skip_to))
        walk->region = IN_TEXT;
      return TRUE;

    default:
      g_assert_not_reached ();
    }
}

static gboolean
check_all (Walk       *walk,
           const char *text,
           const char *end)
{
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar character = is_plain (*p) ? (gunichar) *p : g_utf8_get_char (p);
      const char *rule = is_plain (*p) ? NULL : judge_character (character);

      if (rule != NULL)
        return refuse (walk, rule, amparo_xml_explain (rule));
      if (!step (walk, p))
        return FALSE;
      advance (walk, character);
    }

  return TRUE;
}

/* Encoding */

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

/* A file that calls itself something else would be read differently by other tools, and
 * its texts would not be found in the catalog. */
static gboolean
check_declaration (Walk       *walk,
                   const char *text)
{
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *encoding = NULL;

  if (!g_str_has_prefix (text, "<?xml"))
    return TRUE;

  regex = g_regex_new ("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"'>]*)[\"']", 0, 0, NULL);
  if (!g_regex_match_full (regex, text, strcspn (text, ">"), 0, 0, &match, NULL))
    return TRUE;

  encoding = g_match_info_fetch (match, 1);
  if (g_ascii_strcasecmp (encoding, "UTF-8") == 0)
    return TRUE;

  return refuse (walk, "not-utf8",
                 _("The first line gives the file another encoding. Save it as UTF-8 and write encoding=\"UTF-8\"."));
}

gboolean
amparo_xml_check_limits (const char *text,
                         gsize       size,
                         guint       max_elements,
                         const char *name,
                         GPtrArray  *diagnostics)
{
  Walk walk = { .name = name, .diagnostics = diagnostics, .line = 1, .column = 1, .max_elements = max_elements };
  const char *valid_end;

  if (size > AMPARO_XML_MAX_BYTES)
    return refuse (&walk, "too-large",
                   _("The file is larger than 4 MiB. Split it into smaller files."));
  if (size == 0)
    return refuse (&walk, "not-well-formed",
                   _("The file is empty. Write content into it or delete it."));
  /* Validation stops at a NUL too, which is a control character rather than a mistake of
   * the encoding. */
  if (!g_utf8_validate_len (text, size, &valid_end) && *valid_end != '\0')
    return refuse_encoding (&walk, text, valid_end);

  return check_declaration (&walk, text) && check_all (&walk, text, text + size);
}
