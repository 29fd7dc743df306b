/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How amparoctl is called, and what it says to a wrong call.
 */

#include "config.h"

#include "../report/small.h"
#include "run.h"

static const char * const commands[] = { "check", "list", "play", "screen", "show", "storyboard" };

static void
test_help_names_every_command (void)
{
  g_autoptr (Run) help = run ("--help", NULL);

  g_assert_cmpint (help->status, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    assert_contains (help->out, commands[i]);
}

static void
test_version (void)
{
  g_autoptr (Run) version = run ("--version", NULL);

  g_assert_cmpint (version->status, ==, 0);
  g_assert_cmpstr (version->out, ==, "amparoctl " PACKAGE_VERSION "\n");
}

static void
test_command_has_help (gconstpointer data)
{
  const char *command = data;
  g_autoptr (Run) help = run (command, "--help", NULL);
  g_autofree char *usage = g_strdup_printf ("amparoctl %s [", command);

  g_assert_cmpint (help->status, ==, 0);
  assert_contains (help->out, usage);
  assert_contains (help->out, "--content");
  g_assert_cmpstr (help->err, ==, "");
}

static const struct
{
  const char *name;
  const char *arguments;
  const char *says;
} misused[] = {
  { "no-command", "", "Usage:" },
  { "unknown-command", "sing", "sing" },
  { "unknown-option", "list --loud", "--loud" },
  { "list-takes-no-operand", "list small", "list" },
  { "show-needs-an-id", "show", "show --help" },
  { "show-takes-one-id", "show small tale", "show --help" },
  { "show-in-a-strange-language", "show small --language fr", "fr" },
  { "check-on-no-day", "check --as-of today", "today" },
  { "check-on-a-day-that-never-was", "check --as-of 2026-02-30", "2026-02-30" },
  { "check-on-half-a-day", "check --as-of 2026-02", "2026-02" },
  { "screen-without-answers", "screen small", "--answers" },
  { "screen-in-a-strange-format", "screen small --answers x --format pdf", "pdf" },
  { "screen-with-an-unknown-role", "screen small --answers x --role pilot", "pilot" },
  { "screen-with-an-unknown-fact", "screen small --answers x --fact height=2", "height" },
  { "screen-with-an-unknown-value", "screen small --answers x --fact age=old", "under-18" },
  { "screen-with-half-a-fact", "screen small --answers x --fact age", "age" },
};

static void
test_misuse_exits_2 (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *command = g_strdup_printf ("\"$CTL\" %s", misused[i].arguments);
  g_autoptr (Run) wrong = run_in_shell (command);

  g_assert_cmpint (wrong->status, ==, 2);
  g_assert_cmpstr (wrong->out, ==, "");
  assert_contains (wrong->err, misused[i].says);
}

static void
test_unknown_id_says_what_to_do (void)
{
  g_autoptr (Run) unknown = run ("show", "no-such-thing", NULL);

  g_assert_cmpint (unknown->status, ==, 1);
  g_assert_cmpstr (unknown->out, ==, "");
  assert_contains (unknown->err, "no-such-thing");
  assert_contains (unknown->err, "amparoctl list");
}

static void
test_full_disk_is_a_failure (void)
{
  g_autoptr (Run) full = run_in_shell ("\"$CTL\" show small >/dev/full");

  g_assert_cmpint (full->status, ==, 1);
  assert_contains (full->err, "could not be written");
}

static void
test_messages_follow_the_locale (void)
{
  g_autoptr (GSubprocessLauncher) launcher = run_prepare ();
  const char * const argv[] = { g_getenv ("AMPARO_CTL"), "show", "no-such-thing", NULL };
  g_autoptr (Run) unknown = NULL;

  g_subprocess_launcher_setenv (launcher, "LANGUAGE", "es", TRUE);
  unknown = run_with (launcher, argv);

  assert_contains (unknown->err, "No hay nada que se llame");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/calls/help-names-every-command", test_help_names_every_command);
  g_test_add_func ("/cli/calls/version", test_version);
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/calls/has-help/", commands[i], NULL);

      g_test_add_data_func (path, commands[i], test_command_has_help);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (misused); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/calls/misuse-exits-2/", misused[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_misuse_exits_2);
    }
  g_test_add_func ("/cli/calls/unknown-id-says-what-to-do", test_unknown_id_says_what_to_do);
  g_test_add_func ("/cli/calls/full-disk-is-a-failure", test_full_disk_is_a_failure);
  g_test_add_func ("/cli/calls/messages-follow-the-locale", test_messages_follow_the_locale);

  return g_test_run ();
}
