/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/code.h"

/* "Maria", "O'Neil", "Ana-Luz"; but not "R-17", "B2" or the single letters of "A B". */
static gboolean
is_name_part (const char *word)
{
  guint letters = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        letters++;
      else if (c != '\'' && c != '-' && c != '.' && c != 0x2019)
        return FALSE;
    }

  return letters >= 2;
}

gboolean
amparo_code_looks_like_name (const char *code)
{
  g_auto (GStrv) words = NULL;
  guint parts = 0;

  g_return_val_if_fail (code != NULL, FALSE);

  words = g_strsplit_set (code, " \t,", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (is_name_part (words[i]))
      parts++;

  return parts >= 2;
}
