/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The language of a process is set once and then switched at run time. Whatever is
 * decided once per process needs a process of its own: each test is one, started in the
 * surroundings that its name tells.
 */

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>

#include "config.h"
#include "language/language.h"
#include "mo-writer.h"

static const MoMessage english[] = {
  { "", "Language: en\nContent-Type: text/plain; charset=UTF-8\n" },
};

static const MoMessage spanish[] = {
  { "", "Language: es\nContent-Type: text/plain; charset=UTF-8\n" },
  { "Call", "Llame" },
  { "November", "noviembre" },
};

/* The folder of catalogs, made once by the first process. */
static char       *locale_dir;
static const char *program;

static void
write_catalog (const char      *language,
               const MoMessage *messages,
               guint            n_messages)
{
  g_autoptr (GBytes) bytes = mo_write (messages, n_messages, FALSE);
  g_autofree char *folder = g_build_filename (locale_dir, language, "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (folder, GETTEXT_PACKAGE ".mo", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
}

static void
delete_catalog (const char *language)
{
  g_autofree char *folder = g_build_filename (locale_dir, language, NULL);
  g_autofree char *messages = g_build_filename (folder, "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (messages, GETTEXT_PACKAGE ".mo", NULL);

  g_remove (path);
  g_rmdir (messages);
  g_rmdir (folder);
}

/* What one process does */

static void
check_switch (void)
{
  amparo_language_init (locale_dir);
  g_assert_cmpint (amparo_language_get_interface (), ==, AMPARO_LANGUAGE_ENGLISH);
  g_assert_cmpstr (gettext ("Call"), ==, "Call");

  amparo_language_set_interface (AMPARO_LANGUAGE_SPANISH);
  g_assert_cmpstr (gettext ("Call"), ==, "Llame");

  amparo_language_set_interface (AMPARO_LANGUAGE_ENGLISH);
  g_assert_cmpstr (gettext ("Call"), ==, "Call");
}

/* GtkBuilder translates through g_dgettext(), which decides at its first call in a
 * process, and for good, whether there is anything to translate. */
static void
check_glib_switches (void)
{
  amparo_language_init (locale_dir);
  g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, "Call"), ==, "Call");

  amparo_language_set_interface (AMPARO_LANGUAGE_SPANISH);
  g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, "Call"), ==, "Llame");
}

/* Should this fail, GLib has mended it, and en.po has lost its purpose. */
static void
check_glib_needs_english (void)
{
  delete_catalog ("en");
  amparo_language_init (locale_dir);
  g_dgettext (GETTEXT_PACKAGE, "Call");

  amparo_language_set_interface (AMPARO_LANGUAGE_SPANISH);
  g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, "Call"), ==, "Call");
}

static void
check_begins_in_spanish (void)
{
  amparo_language_init (locale_dir);

  g_assert_cmpint (amparo_language_get_interface (), ==, AMPARO_LANGUAGE_SPANISH);
  g_assert_cmpstr (gettext ("Call"), ==, "Llame");
}

static void
check_begins_in_english (void)
{
  amparo_language_init (locale_dir);

  g_assert_cmpint (amparo_language_get_interface (), ==, AMPARO_LANGUAGE_ENGLISH);
  g_assert_cmpstr (gettext ("Call"), ==, "Call");
}

static void
check_plain_c_is_raised (void)
{
  check_switch ();
  g_assert_cmpstr (setlocale (LC_MESSAGES, NULL), ==, "C.UTF-8");
  g_assert_cmpstr (setlocale (LC_CTYPE, NULL), ==, "C.UTF-8");
}

/* Content is there in both languages at once, whatever the interface speaks. */
static void
check_both_at_once (void)
{
  g_autoptr (AmparoText) text = NULL;
  g_autofree char *before = NULL;

  amparo_language_init (locale_dir);
  before = g_strdup (g_getenv ("LANGUAGE"));
  text = amparo_language_dup_words ("Call");

  g_assert_cmpstr (amparo_text_get_english (text), ==, "Call");
  g_assert_cmpstr (amparo_text_get_spanish (text), ==, "Llame");
  g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, before);
}

/* Months come from the catalog, since g_date_time_format() asks the locale. */
static void
check_months (void)
{
  g_autoptr (AmparoText) text = NULL;

  amparo_language_init (locale_dir);
  amparo_language_set_interface (AMPARO_LANGUAGE_SPANISH);
  text = amparo_language_dup_words ("November");

  g_assert_cmpstr (gettext ("November"), ==, "noviembre");
  g_assert_cmpstr (amparo_text_get_spanish (text), ==, "noviembre");
}

static void
check_without_catalog (void)
{
  g_autoptr (AmparoText) text = NULL;

  delete_catalog ("es");
  amparo_language_init (locale_dir);
  text = amparo_language_dup_words ("Call");

  g_assert_false (amparo_text_is_translated (text));
  amparo_language_set_interface (AMPARO_LANGUAGE_SPANISH);
  g_assert_cmpstr (gettext ("Call"), ==, "Call");
}

static void
check_empty_before_init (void)
{
  g_assert_nonnull (amparo_language_get_catalog ());
  g_assert_cmpint (amparo_language_get_interface (), ==, AMPARO_LANGUAGE_ENGLISH);
}

/* The processes */

static const struct
{
  const char *name;
  const char *lc_all;
  const char *language;
  void      (*check) (void);
} processes[] = {
  { "switch", "C.UTF-8", "", check_switch },
  { "glib-switches", "C.UTF-8", "", check_glib_switches },
  { "glib-needs-english", "C.UTF-8", "en", check_glib_needs_english },
  { "plain-c-is-raised", "C", "", check_plain_c_is_raised },
  { "posix-is-raised", "POSIX", "", check_plain_c_is_raised },
  { "unknown-locale-is-raised", "xx_XX.UTF-8", "", check_plain_c_is_raised },
  { "language-es", "C.UTF-8", "es", check_begins_in_spanish },
  { "language-es-mx", "C.UTF-8", "es_MX:en", check_begins_in_spanish },
  { "language-others-first", "C.UTF-8", "nv:es:en", check_begins_in_spanish },
  { "language-en-first", "C.UTF-8", "en_US:es", check_begins_in_english },
  { "language-unknown", "C.UTF-8", "nv", check_begins_in_english },
  { "language-est", "C.UTF-8", "est", check_begins_in_english },
  { "both-at-once", "C.UTF-8", "", check_both_at_once },
  { "months", "C.UTF-8", "", check_months },
  { "without-catalog", "C.UTF-8", "", check_without_catalog },
  { "empty-before-init", "C.UTF-8", "", check_empty_before_init },
};

static void
test_process (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *number = g_strdup_printf ("%u", i);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  write_catalog ("en", english, G_N_ELEMENTS (english));
  write_catalog ("es", spanish, G_N_ELEMENTS (spanish));
  g_subprocess_launcher_setenv (launcher, "LC_ALL", processes[i].lc_all, TRUE);
  g_subprocess_launcher_setenv (launcher, "LANGUAGE", processes[i].language, TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, program, "--process", number, locale_dir, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static int
run_process (char *argv[])
{
  locale_dir = g_strdup (argv[3]);
  processes[atoi (argv[2])].check ();
  g_free (locale_dir);

  return EXIT_SUCCESS;
}

int
main (int   argc,
      char *argv[])
{
  int status;

  program = argv[0];
  if (argc == 4 && g_str_equal (argv[1], "--process"))
    return run_process (argv);

  g_test_init (&argc, &argv, NULL);

  locale_dir = g_dir_make_tmp ("amparo-locale-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (processes); i++)
    {
      g_autofree char *path = g_strconcat ("/language/switching/", processes[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_process);
    }
  status = g_test_run ();

  delete_catalog ("en");
  delete_catalog ("es");
  g_rmdir (locale_dir);
  g_free (locale_dir);

  return status;
}
