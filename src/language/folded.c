/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/folded.h"

#include <string.h>

/* Taken apart, an accented letter is a letter and a mark, and the mark is left out. Letter
 * by letter, because to fold whole texts first takes three times as long. */
void
amparo_folded_append (GString  *folded,
                      gunichar  c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n;

  if (c < 0x80)
    {
      g_string_append_c (folded, g_ascii_tolower ((char) c));
      return;
    }

  n = g_unichar_fully_decompose (g_unichar_tolower (c), TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n; i++)
    if (!g_unichar_ismark (parts[i]))
      g_string_append_unichar (folded, parts[i]);
}

char *
amparo_folded_dup (const char *text)
{
  g_autoptr (GString) folded = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  folded = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    amparo_folded_append (folded, g_utf8_get_char (p));

  return g_string_free (g_steal_pointer (&folded), FALSE);
}

char **
amparo_folded_dup_words (const char *typed)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *folded = amparo_folded_dup (typed);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_strv_builder_add (builder, words[i]);

  return g_strv_builder_end (builder);
}

gboolean
amparo_folded_has_all (const char         *folded,
                       const char * const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}
