/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "exchange/csv.h"

#include <string.h>

/* What makes a field a formula, the wide letters too, which some spreadsheets take for the
 * narrow ones; and what they leave out before looking. See OWASP, "CSV Injection". */
static const char * const triggers[] = { "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠" };

static gboolean
looks_like_formula (const char *field)
{
  while (*field == ' ')
    field++;

  for (gsize i = 0; i < G_N_ELEMENTS (triggers); i++)
    if (g_str_has_prefix (field, triggers[i]))
      return TRUE;

  return FALSE;
}

static void
append_field (GString    *out,
              const char *field)
{
  gboolean is_formula = looks_like_formula (field);
  gboolean is_quoted = is_formula || strpbrk (field, "\",;\t\r\n'") != NULL;

  if (!is_quoted)
    {
      g_string_append (out, field);
      return;
    }

  g_string_append_c (out, '"');
  if (is_formula)
    g_string_append_c (out, '\'');
  for (const char *p = field; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

void
amparo_csv_append_fields (GString            *out,
                          const char * const *fields)
{
  g_return_if_fail (out != NULL && fields != NULL);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_field (out, fields[i]);
    }
  g_string_append (out, "\r\n");
}

void
amparo_csv_append_row (GString *out,
                       ...)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  const char *field;
  va_list rest;

  va_start (rest, out);
  while ((field = va_arg (rest, const char *)) != NULL)
    g_ptr_array_add (fields, (gpointer) field);
  va_end (rest);
  g_ptr_array_add (fields, NULL);

  amparo_csv_append_fields (out, (const char * const *) fields->pdata);
}
