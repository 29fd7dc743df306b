/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/certificate.h"

#include <string.h>

#define FIRST_LINE "amparo-certificate 1"

G_DEFINE_BOXED_TYPE (AmparoCertificate, amparo_certificate, amparo_certificate_copy, amparo_certificate_free)

/* The lines that hold one string each, in their order; the others stand between them. */
static const struct
{
  const char *key;
  gsize       offset;
} strings[] = {
  { "name", G_STRUCT_OFFSET (AmparoCertificate, name) },
  { "organisation", G_STRUCT_OFFSET (AmparoCertificate, organisation) },
  { "role", G_STRUCT_OFFSET (AmparoCertificate, role) },
  { "staff-number", G_STRUCT_OFFSET (AmparoCertificate, staff_number) },
  { "module", G_STRUCT_OFFSET (AmparoCertificate, module) },
  { "version", G_STRUCT_OFFSET (AmparoCertificate, version) },
  { "date", G_STRUCT_OFFSET (AmparoCertificate, date) },
  { "expiry", G_STRUCT_OFFSET (AmparoCertificate, expiry) },
};

static char **
get_string (const AmparoCertificate *self,
            guint                    i)
{
  return (char **) G_STRUCT_MEMBER_P (self, strings[i].offset);
}

static GPtrArray *
texts_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_text_unref);
}

AmparoCertificate *
amparo_certificate_new (void)
{
  AmparoCertificate *self = g_new0 (AmparoCertificate, 1);

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    *get_string (self, i) = g_strdup ("");
  self->title = amparo_text_new ("", NULL);
  self->topics = texts_new ();
  self->duties = texts_new ();

  return self;
}

static void
copy_texts (GPtrArray *to,
            GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, amparo_text_ref (from->pdata[i]));
}

AmparoCertificate *
amparo_certificate_copy (const AmparoCertificate *self)
{
  AmparoCertificate *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = amparo_certificate_new ();
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    amparo_certificate_set (get_string (copy, i), *get_string (self, i));
  amparo_text_unref (copy->title);
  copy->title = amparo_text_ref (self->title);
  copy->minutes = self->minutes;
  copy_texts (copy->topics, self->topics);
  copy_texts (copy->duties, self->duties);

  return copy;
}

void
amparo_certificate_free (AmparoCertificate *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    g_free (*get_string (self, i));
  amparo_text_unref (self->title);
  g_ptr_array_unref (self->topics);
  g_ptr_array_unref (self->duties);
  g_free (self);
}

/* Two that read alike are alike. */
gboolean
amparo_certificate_equal (const AmparoCertificate *self,
                          const AmparoCertificate *other)
{
  g_autofree char *ours = amparo_certificate_write (self);
  g_autofree char *theirs = amparo_certificate_write (other);

  return g_strcmp0 (ours, theirs) == 0;
}

void
amparo_certificate_set (char       **field,
                        const char  *string)
{
  char *copy;

  g_return_if_fail (field != NULL);

  copy = g_strdup (string != NULL ? string : "");
  g_free (*field);
  *field = copy;
}

/* Writing */

/* A line ends at a line feed only, so none may stand in a value. */
static void
write_line (GString    *out,
            const char *key,
            const char *value)
{
  g_string_append (out, key);
  g_string_append_c (out, ' ');
  for (const char *p = value; *p != '\0'; p++)
    if (*p == '\n')
      g_string_append (out, "\\n");
    else if (*p == '\\')
      g_string_append (out, "\\\\");
    else
      g_string_append_c (out, *p);
  g_string_append_c (out, '\n');
}

/* Without Spanish there is no line for it. */
static void
write_text (GString    *out,
            const char *key,
            AmparoText *text)
{
  g_autofree char *english_key = g_strconcat (key, "-en", NULL);
  g_autofree char *spanish_key = g_strconcat (key, "-es", NULL);

  write_line (out, english_key, amparo_text_get_english (text));
  if (amparo_text_is_translated (text))
    write_line (out, spanish_key, amparo_text_get_spanish (text));
}

static void
write_texts (GString    *out,
             const char *key,
             GPtrArray  *texts)
{
  for (guint i = 0; i < texts->len; i++)
    write_text (out, key, texts->pdata[i]);
}

/**
 * amparo_certificate_write:
 *
 * Returns: (transfer full): the canonical text, ending with a line feed
 */
char *
amparo_certificate_write (const AmparoCertificate *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (FIRST_LINE "\n");
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    write_line (out, strings[i].key, *get_string (self, i));
  g_string_append_printf (out, "minutes %u\n", self->minutes);
  write_text (out, "title", self->title);
  write_texts (out, "topic", self->topics);
  write_texts (out, "duty", self->duties);

  return g_string_free (out, FALSE);
}

/* Reading. It may be generous: what does not come out again as it went in is refused. */

/* Takes the next line when it has this key. */
static char *
take_line (char       ***lines,
           const char   *key)
{
  const char *line = **lines;
  gsize length = strlen (key);
  GString *value;

  if (line == NULL || strncmp (line, key, length) != 0 || line[length] != ' ')
    return NULL;

  value = g_string_new (NULL);
  for (const char *p = line + length + 1; *p != '\0'; p++)
    if (*p != '\\' || p[1] == '\0')
      g_string_append_c (value, *p);
    else
      g_string_append_c (value, *++p == 'n' ? '\n' : *p);
  (*lines)++;

  return g_string_free (value, FALSE);
}

static AmparoText *
take_text (char       ***lines,
           const char   *key)
{
  g_autofree char *english_key = g_strconcat (key, "-en", NULL);
  g_autofree char *spanish_key = g_strconcat (key, "-es", NULL);
  g_autofree char *english = take_line (lines, english_key);
  g_autofree char *spanish = english != NULL ? take_line (lines, spanish_key) : NULL;

  return english != NULL ? amparo_text_new (english, spanish) : NULL;
}

static void
take_texts (char       ***lines,
            const char   *key,
            GPtrArray    *texts)
{
  AmparoText *text;

  while ((text = take_text (lines, key)) != NULL)
    g_ptr_array_add (texts, text);
}

static void
take_title (AmparoCertificate   *self,
            char              ***lines)
{
  AmparoText *title = take_text (lines, "title");

  if (title == NULL)
    return;

  amparo_text_unref (self->title);
  self->title = title;
}

static void
take_all (AmparoCertificate  *self,
          char              **lines)
{
  g_autofree char *minutes = NULL;

  lines++;
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      g_autofree char *value = take_line (&lines, strings[i].key);

      amparo_certificate_set (get_string (self, i), value);
    }
  minutes = take_line (&lines, "minutes");
  self->minutes = minutes != NULL ? (guint) g_ascii_strtoull (minutes, NULL, 10) : 0;
  take_title (self, &lines);
  take_texts (&lines, "topic", self->topics);
  take_texts (&lines, "duty", self->duties);
}

/**
 * amparo_certificate_parse:
 * @text: bytes from anywhere, ending with a zero
 *
 * Returns: (nullable) (transfer full): what the text says; NULL for one that
 *   amparo_certificate_write() would have written otherwise, or not at all
 */
AmparoCertificate *
amparo_certificate_parse (const char *text)
{
  g_autoptr (AmparoCertificate) self = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *again = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;

  self = amparo_certificate_new ();
  lines = g_strsplit (text, "\n", -1);
  if (lines[0] != NULL)
    take_all (self, lines);
  again = amparo_certificate_write (self);

  return g_str_equal (text, again) ? g_steal_pointer (&self) : NULL;
}
