/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/certificate.h"

#include <string.h>

#define WRITTEN \
  "amparo-certificate 1\n" \
  "name Elena Ortiz\n" \
  "organisation Gallup schools\n" \
  "role school\n" \
  "staff-number \n" \
  "module school-personnel\n" \
  "version 1.0.0\n" \
  "date 2026-11-22\n" \
  "expiry 2028-11-22\n" \
  "minutes 35\n" \
  "title-en School personnel\n" \
  "title-es Personal escolar\n" \
  "topic-en Notice signs\n" \
  "topic-es Notar las señales\n" \
  "topic-en Ask\n" \
  "duty-en Reporting\n" \
  "duty-es Reportar\n"

static AmparoCertificate *
make_certificate (void)
{
  AmparoCertificate *c = amparo_certificate_new ();

  amparo_certificate_set (&c->name, "Elena Ortiz");
  amparo_certificate_set (&c->organisation, "Gallup schools");
  amparo_certificate_set (&c->role, "school");
  amparo_certificate_set (&c->module, "school-personnel");
  amparo_certificate_set (&c->version, "1.0.0");
  amparo_certificate_set (&c->date, "2026-11-22");
  amparo_certificate_set (&c->expiry, "2028-11-22");
  c->minutes = 35;
  amparo_text_unref (c->title);
  c->title = amparo_text_new ("School personnel", "Personal escolar");
  g_ptr_array_add (c->topics, amparo_text_new ("Notice signs", "Notar las señales"));
  g_ptr_array_add (c->topics, amparo_text_new ("Ask", NULL));
  g_ptr_array_add (c->duties, amparo_text_new ("Reporting", "Reportar"));

  return c;
}

static void
test_is_one_line_for_each_string (void)
{
  g_autoptr (AmparoCertificate) c = make_certificate ();
  g_autofree char *text = amparo_certificate_write (c);

  g_assert_cmpstr (text, ==, WRITTEN);
}

static void
test_reads_what_it_wrote (void)
{
  g_autoptr (AmparoCertificate) c = make_certificate ();
  g_autoptr (AmparoCertificate) back = amparo_certificate_parse (WRITTEN);

  g_assert_nonnull (back);
  g_assert_true (amparo_certificate_equal (c, back));
  g_assert_cmpstr (back->name, ==, "Elena Ortiz");
  g_assert_cmpuint (back->topics->len, ==, 2);
  g_assert_false (amparo_text_is_translated (back->topics->pdata[1]));
}

/* A name with a line feed must not pass for two lines. */
static void
test_a_value_stays_in_its_line (void)
{
  const char *name = "Elena\\n\nexpiry 2099-01-01";
  g_autoptr (AmparoCertificate) c = make_certificate ();
  g_autoptr (AmparoCertificate) back = NULL;
  g_autofree char *text = NULL;

  amparo_certificate_set (&c->name, name);
  text = amparo_certificate_write (c);
  back = amparo_certificate_parse (text);

  g_assert_nonnull (back);
  g_assert_cmpstr (back->name, ==, name);
  g_assert_cmpstr (back->expiry, ==, "2028-11-22");
}

static void
test_copy_is_equal (void)
{
  g_autoptr (AmparoCertificate) c = make_certificate ();
  g_autoptr (AmparoCertificate) copy = amparo_certificate_copy (c);

  g_assert_true (amparo_certificate_equal (c, copy));
  amparo_certificate_set (&copy->staff_number, "17");
  g_assert_false (amparo_certificate_equal (c, copy));
}

/* Every other way to write the same would be a second text to sign. */
static const struct
{
  const char *name;
  const char *was;
  const char *is;
} refused[] = {
  { "zero-before-a-number", "minutes 35", "minutes 035" },
  { "a-number-too-large", "minutes 35", "minutes 99999999999" },
  { "another-order", "role school\nstaff-number \n", "staff-number \nrole school\n" },
  { "a-line-more", "duty-es Reportar\n", "duty-es Reportar\nmore \n" },
  { "a-line-less", "organisation Gallup schools\n", "" },
  { "no-last-line-feed", "duty-es Reportar\n", "duty-es Reportar" },
  { "another-kind", "certificate 1", "certificate 2" },
  { "an-escape-without-need", "Elena", "\\Elena" },
  { "a-backslash-alone", "Ortiz\n", "Ortiz\\\n" },
  { "not-utf-8", "Elena", "El\xff" "na" },
  { "all-of-it", WRITTEN, "" },
};

static void
test_refuses (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  const char *at = strstr (WRITTEN, refused[i].was);
  g_autoptr (GString) text = g_string_new (WRITTEN);
  g_autoptr (AmparoCertificate) c = NULL;

  g_assert_nonnull (at);
  g_string_erase (text, at - WRITTEN, strlen (refused[i].was));
  g_string_insert (text, at - WRITTEN, refused[i].is);
  c = amparo_certificate_parse (text->str);

  g_assert_null (c);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/certificate/is-one-line-for-each-string", test_is_one_line_for_each_string);
  g_test_add_func ("/certificate/reads-what-it-wrote", test_reads_what_it_wrote);
  g_test_add_func ("/certificate/a-value-stays-in-its-line", test_a_value_stays_in_its_line);
  g_test_add_func ("/certificate/copy-is-equal", test_copy_is_equal);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/certificate/refuses/", refused[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refuses);
    }

  return g_test_run ();
}
