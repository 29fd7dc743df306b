/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * amparoctl check: which mistakes it names, and how it ends.
 */

#include "config.h"

#include <glib/gstdio.h>

#include "../report/small.h"
#include "run.h"

/* The day on which every fact of our content but one is fresh. */
#define FRESH "2026-11-22"

static void
test_clean_content_exits_0 (void)
{
  g_autoptr (Run) check = run ("check", "--as-of", "2024-06-01", NULL);

  g_assert_cmpstr (check->out, ==, "");
  g_assert_cmpint (check->status, ==, 0);
}

static void
test_summary_is_on_standard_error (void)
{
  g_autoptr (Run) check = run ("check", "--as-of", "2024-06-01", NULL);

  assert_contains (check->err, "No mistakes found.");
}

static void
test_reading_measures_each_kind_of_text (void)
{
  g_autoptr (Run) check = run ("check", "--reading", "--as-of", "2024-06-01", NULL);

  assert_contains (check->out, "en:words");
  assert_contains (check->out, "\nstatement ");
  g_assert_cmpint (check->status, ==, 0);
}

static void
test_stale_fact_is_a_notice (void)
{
  g_autoptr (Run) check = run ("check", "--as-of", FRESH, NULL);

  assert_contains (check->out, ": notice: ");
  assert_contains (check->out, "[stale-fact]");
  assert_contains (check->out, "contacts.xml:");
  assert_contains (check->err, "notices: 1.");
}

static void
test_notices_exit_0 (void)
{
  g_autoptr (Run) check = run ("check", "--as-of", FRESH, NULL);

  g_assert_cmpint (check->status, ==, 0);
}

static void
test_mistake_exits_1 (void)
{
  g_autofree char *file = small_path ("broken/no-source.xml");
  g_autoptr (Run) check = run ("check", file, "--as-of", FRESH, NULL);

  g_assert_cmpint (check->status, ==, 1);
  assert_contains (check->err, "Errors: 1,");
}

static void
test_mistake_names_line_and_column (void)
{
  g_autofree char *file = small_path ("broken/no-source.xml");
  g_autofree char *place = g_strdup_printf ("%s:10:5: error: ", file);
  g_autoptr (Run) check = run ("check", file, "--as-of", FRESH, NULL);

  g_assert_true (g_str_has_prefix (check->out, place));
  g_assert_true (g_str_has_suffix (check->out, "]\n"));
}

static void
test_folder_is_searched (void)
{
  g_autofree char *folder = small_path ("broken");
  g_autoptr (Run) check = run ("check", folder, "--as-of", FRESH, NULL);

  g_assert_cmpint (check->status, ==, 1);
  assert_contains (check->out, "no-source.xml:10:5:");
}

static void
test_path_stands_on_shipped_content (void)
{
  g_autofree char *file = small_path ("extra/more.xml");
  g_autoptr (Run) check = run ("check", file, "--as-of", FRESH, NULL);

  g_assert_cmpstr (check->out, ==, "");
  g_assert_cmpint (check->status, ==, 0);
}

static void
test_only_the_paths_are_reported (void)
{
  g_autofree char *file = small_path ("content/steps.xml");
  g_autoptr (Run) check = run ("check", file, "--as-of", FRESH, NULL);

  g_assert_cmpstr (check->out, ==, "");
}

static void
test_shipped_file_is_read_once (void)
{
  g_autofree char *file = small_path ("content/signs.xml");
  g_autoptr (Run) check = run ("check", file, "--as-of", "2024-06-01", NULL);

  g_assert_cmpstr (check->out, ==, "");
  g_assert_cmpint (check->status, ==, 0);
}

static void
test_folder_around_shipped_content_is_read_once (void)
{
  g_autofree char *folder = small_path ("content/..");
  g_autoptr (Run) check = run ("check", folder, "--as-of", "2024-06-01", NULL);

  assert_contains (check->out, "no-source.xml");
  assert_lacks (check->out, "small.xml");
}

static void
test_added_content_is_known_but_not_reported (void)
{
  g_autofree char *broken = small_path ("broken");
  g_autofree char *extra = small_path ("extra/more.xml");
  g_autoptr (Run) check = run ("check", extra, "--content", broken, "--as-of", FRESH, NULL);

  g_assert_cmpstr (check->out, ==, "");
  g_assert_cmpint (check->status, ==, 0);
}

static void
test_missing_path_exits_1 (void)
{
  g_autoptr (Run) check = run ("check", "/no/such/file.xml", NULL);

  g_assert_cmpint (check->status, ==, 1);
  assert_contains (check->out, "/no/such/file.xml:");
}

/* Starts as any content and goes on with one tag inside the other. */
static void
write_nasty (const char *path)
{
  g_autoptr (GString) text = g_string_new ("<signs xmlns=\"urn:amparo:content:1\">");
  g_autoptr (GError) error = NULL;

  while (text->len < 4 * 1024 * 1024 - 100)
    g_string_append (text, "<sign id='a'>");
  g_file_set_contents (path, text->str, text->len, &error);
  g_assert_no_error (error);
}

/* A process that takes longer is killed. */
static void
test_nasty_file_is_bounded (void)
{
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "nasty.xml", NULL);
  g_autofree char *command =
    g_strdup_printf ("ulimit -v 262144; exec timeout 5 \"$CTL\" check '%s'", path);
  g_autoptr (Run) check = NULL;

#if defined (__SANITIZE_ADDRESS__)
  g_test_skip ("the address sanitizer takes more memory than that for itself");
  g_rmdir (folder);
  return;
#endif

  write_nasty (path);
  check = run_in_shell (command);
  g_remove (path);
  g_rmdir (folder);

  g_assert_cmpint (check->status, ==, 1);
  assert_contains (check->out, "nasty.xml:");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/check/clean-content-exits-0", test_clean_content_exits_0);
  g_test_add_func ("/cli/check/summary-is-on-standard-error", test_summary_is_on_standard_error);
  g_test_add_func ("/cli/check/reading-measures-each-kind-of-text", test_reading_measures_each_kind_of_text);
  g_test_add_func ("/cli/check/stale-fact-is-a-notice", test_stale_fact_is_a_notice);
  g_test_add_func ("/cli/check/notices-exit-0", test_notices_exit_0);
  g_test_add_func ("/cli/check/mistake-exits-1", test_mistake_exits_1);
  g_test_add_func ("/cli/check/mistake-names-line-and-column", test_mistake_names_line_and_column);
  g_test_add_func ("/cli/check/folder-is-searched", test_folder_is_searched);
  g_test_add_func ("/cli/check/path-stands-on-shipped-content", test_path_stands_on_shipped_content);
  g_test_add_func ("/cli/check/only-the-paths-are-reported", test_only_the_paths_are_reported);
  g_test_add_func ("/cli/check/shipped-file-is-read-once", test_shipped_file_is_read_once);
  g_test_add_func ("/cli/check/folder-around-shipped-content-is-read-once", test_folder_around_shipped_content_is_read_once);
  g_test_add_func ("/cli/check/added-content-is-known-but-not-reported", test_added_content_is_known_but_not_reported);
  g_test_add_func ("/cli/check/missing-path-exits-1", test_missing_path_exits_1);
  g_test_add_func ("/cli/check/nasty-file-is-bounded", test_nasty_file_is_bounded);

  return g_test_run ();
}
