/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables that no spreadsheet takes for anything else.
 */

#include "config.h"

#include "exchange/csv.h"

static const struct
{
  const char *name;
  const char *field;
  const char *written;
} fields[] = {
  { "plain", "Ana", "Ana" },
  { "nothing", "", "" },
  { "blank", "Ana Vigil", "Ana Vigil" },
  { "spanish", "Peña", "Peña" },
  { "comma", "Vigil, Ana", "\"Vigil, Ana\"" },
  { "quote", "the \"boss\"", "\"the \"\"boss\"\"\"" },
  { "line", "one\ntwo", "\"one\ntwo\"" },
  { "equals", "=1+1", "\"'=1+1\"" },
  { "plus", "+1", "\"'+1\"" },
  { "minus", "-1", "\"'-1\"" },
  { "at", "@SUM(A1)", "\"'@SUM(A1)\"" },
  { "tab", "\t=1", "\"'\t=1\"" },
  { "return", "\r=1", "\"'\r=1\"" },
  { "line-first", "\n=1", "\"'\n=1\"" },
  { "blank-first", "  =1", "\"'  =1\"" },
  { "wide", "＝1", "\"'＝1\"" },
  { "quote-and-formula", "=\"x\"", "\"'=\"\"x\"\"\"" },
  { "semicolon", "a;=1", "\"a;=1\"" },
};

static void
test_field (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *line = g_strconcat (fields[i].written, "\r\n", NULL);

  amparo_csv_append_row (out, fields[i].field, NULL);

  g_assert_cmpstr (out->str, ==, line);
}

static void
test_row (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  amparo_csv_append_row (out, "a", "", "c", NULL);
  amparo_csv_append_row (out, "1", "2", "3", NULL);

  g_assert_cmpstr (out->str, ==, "a,,c\r\n1,2,3\r\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *path = g_strconcat ("/csv/field/", fields[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_field);
    }
  g_test_add_func ("/csv/row", test_row);

  return g_test_run ();
}
