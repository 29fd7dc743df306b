/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/outline.h"

#include <string.h>

#include "report/words.h"

#define COLUMNS      78
#define STEP         2
#define DEEPEST      40   /* beyond, text keeps its width rather than its place */

struct _AmparoOutline
{
  GString       *out;
  AmparoReading  reading;
  guint          indent;
};

static const struct
{
  AmparoLanguage  language;
  const char     *tag;
} languages[] = {
  { AMPARO_LANGUAGE_ENGLISH, "EN " },
  { AMPARO_LANGUAGE_SPANISH, "ES " },
};

static const char *
get_tag (AmparoOutline *self,
         const char    *tag)
{
  return self->reading == AMPARO_READING_BOTH ? tag : "";
}

static void
append_spaces (GString *out,
               guint    count)
{
  g_string_append_printf (out, "%*s", (int) count, "");
}

/* Breaks at spaces only, so that a no-break space and a long address stay whole. Widths
 * are counted in characters: bytes would break Spanish earlier than English. */
static guint
wrap (GString    *out,
      const char *string,
      guint       indent)
{
  g_auto (GStrv) words = g_strsplit (string, " ", -1);
  guint column = indent;
  guint widest = indent;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint width = g_utf8_strlen (words[i], -1);

      if (i > 0 && column + 1 + width > COLUMNS)
        {
          g_string_append_c (out, '\n');
          append_spaces (out, indent);
          column = indent;
        }
      else if (i > 0)
        {
          g_string_append_c (out, ' ');
          column++;
        }

      g_string_append (out, words[i]);
      column += width;
      widest = MAX (widest, column);
    }

  g_string_append_c (out, '\n');

  return widest;
}

/* The tag, the indent, the bullet, then the text hanging behind it. */
static guint
write_paragraph (AmparoOutline *self,
                 const char    *tag,
                 const char    *bullet,
                 const char    *string)
{
  guint indent = MIN (self->indent, DEEPEST);

  g_string_append (self->out, tag);
  append_spaces (self->out, indent);
  g_string_append (self->out, bullet);

  return wrap (self->out, string, strlen (tag) + indent + g_utf8_strlen (bullet, -1));
}

/* Gives the widest line. */
static guint
write_text (AmparoOutline *self,
            const char    *bullet,
            AmparoText    *text)
{
  guint widest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *shown = NULL;
      guint width;

      if (!amparo_reading_includes (self->reading, languages[i].language))
        continue;

      shown = amparo_words_show (text, languages[i].language);
      width = write_paragraph (self, get_tag (self, languages[i].tag), bullet, shown);
      widest = MAX (widest, width);
    }

  return widest;
}

/**
 * amparo_outline_new:
 *
 * Returns: (transfer full): a outline with nothing written; see amparo_outline_dup_text()
 */
AmparoOutline *
amparo_outline_new (AmparoReading reading)
{
  AmparoOutline *self = g_new0 (AmparoOutline, 1);

  self->out = g_string_new (NULL);
  self->reading = reading;

  return self;
}

void
amparo_outline_free (AmparoOutline *self)
{
  g_string_free (self->out, TRUE);
  g_free (self);
}

char *
amparo_outline_dup_text (AmparoOutline *self)
{
  return g_strdup (self->out->str);
}

AmparoReading
amparo_outline_get_reading (AmparoOutline *self)
{
  return self->reading;
}

void
amparo_outline_push (AmparoOutline *self)
{
  self->indent += STEP;
}

void
amparo_outline_pop (AmparoOutline *self)
{
  g_assert (self->indent >= STEP);

  self->indent -= STEP;
}

/* One blank line, however often it is asked for; none at the top. */
void
amparo_outline_blank (AmparoOutline *self)
{
  const GString *out = self->out;

  if (out->len > 1 && out->str[out->len - 2] != '\n')
    g_string_append_c (self->out, '\n');
}

void
amparo_outline_heading (AmparoOutline *self,
                        AmparoText    *text,
                        char           rule)
{
  guint width;

  amparo_outline_blank (self);
  width = write_text (self, "", text);
  for (guint i = 0; i < width; i++)
    g_string_append_c (self->out, rule);
  g_string_append_c (self->out, '\n');
}

void
amparo_outline_text (AmparoOutline *self,
                     AmparoText    *text)
{
  if (text != NULL)
    write_text (self, "", text);
}

void
amparo_outline_words (AmparoOutline *self,
                      const char    *english)
{
  g_autoptr (AmparoText) words = amparo_words_dup (english, NULL);

  write_text (self, "", words);
}

void
amparo_outline_bullet (AmparoOutline *self,
                       const char    *bullet,
                       AmparoText    *text)
{
  write_text (self, bullet, text);
}

void
amparo_outline_plain (AmparoOutline *self,
                      const char    *string)
{
  write_paragraph (self, get_tag (self, "   "), "", string);
}

void
amparo_outline_list (AmparoOutline *self,
                     GPtrArray     *texts)
{
  for (guint i = 0; i < texts->len; i++)
    write_text (self, "- ", g_ptr_array_index (texts, i));
}
