/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A vault that does not open as it is: what the door says, and what can be read.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "keep.h"

static void
try_as (Keep       *keep,
        const char *name)
{
  g_autoptr (AmparoSecret) secret = keep_dup_secret ();

  amparo_safe_unlock (keep->safe, name, secret);
  while (amparo_safe_get_state (keep->safe) == AMPARO_SAFE_BUSY)
    g_main_context_iteration (NULL, TRUE);
}

static void
unlock_by (Keep            *keep,
           AmparoSafeWayIn  way)
{
  g_autoptr (AmparoSecret) secret = keep_dup_secret ();

  amparo_safe_unlock_by (keep->safe, "Ana", secret, way);
  while (amparo_safe_get_state (keep->safe) == AMPARO_SAFE_BUSY)
    g_main_context_iteration (NULL, TRUE);
}

static void
lose_anchor (Keep *keep)
{
  g_autofree char *anchor = g_strconcat (keep->path, ".anchor", NULL);

  g_assert_cmpint (g_remove (anchor), ==, 0);
}

static void
run_sql (const char *path,
         const char *sql)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
copy_vault (Keep       *keep,
            const char *name,
            gboolean    back)
{
  static const char * const suffixes[] = { "", ".anchor" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *beside = keep_beside (keep, name);
      g_autofree char *there = g_strconcat (beside, suffixes[i], NULL);
      g_autofree char *here = g_strconcat (keep->path, suffixes[i], NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (back ? there : here, &bytes, &length, NULL));
      g_assert_true (g_file_set_contents_full (back ? here : there, bytes, length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    }
}

/* A vault that was used since the copy that takes its place. */
static void
put_back (Keep *keep)
{
  copy_vault (keep, "older", FALSE);
  keep_unlock (keep, "Ana");
  g_free (keep_screen (keep, "R-17"));
  amparo_safe_lock (keep->safe);
  copy_vault (keep, "older", TRUE);
}

static AmparoWindow *
open_door (Keep *keep)
{
  amparo_session_go_to (keep->session, AMPARO_PAGE_VAULT);

  return keep_open_window (keep);
}

/* What the door says */

static void
assert_said (Keep       *keep,
             int         code,
             const char *words)
{
  try_as (keep, "Ana");
  g_assert_cmpint (amparo_safe_get_trouble_code (keep->safe), ==, code);
  g_assert_nonnull (strstr (amparo_safe_get_trouble (keep->safe), words));
}

static void
test_newer_vault (Keep          *keep,
                  gconstpointer  data)
{
  run_sql (keep->path, "PRAGMA user_version = 99");
  assert_said (keep, AMPARO_STORE_ERROR_TOO_NEW, "newer");
}

static void
test_not_a_vault (Keep          *keep,
                  gconstpointer  data)
{
  g_assert_true (g_file_set_contents (keep->path, "Nothing that is kept here is a vault.", -1, NULL));
  assert_said (keep, AMPARO_STORE_ERROR_NOT_A_VAULT, "vault");
}

static void
test_open_elsewhere (Keep          *keep,
                     gconstpointer  data)
{
  g_autoptr (AmparoSecret) secret = keep_dup_secret ();
  g_autoptr (AmparoVault) other = amparo_vault_open (keep->path, "Ana", secret, NULL, NULL);

  g_assert_nonnull (other);
  assert_said (keep, AMPARO_STORE_ERROR_BUSY, "open");
}

static void
test_anchor_lost (Keep          *keep,
                  gconstpointer  data)
{
  lose_anchor (keep);
  assert_said (keep, AMPARO_STORE_ERROR_DAMAGED, ".anchor");
}

static void
test_work_missing (Keep          *keep,
                   gconstpointer  data)
{
  put_back (keep);
  assert_said (keep, AMPARO_STORE_ERROR_WORK_MISSING, "Work is missing");
}

static void
test_wrong_passphrase_offers_no_ways_on (Keep          *keep,
                                         gconstpointer  data)
{
  AmparoWindow *window = open_door (keep);

  try_as (keep, "Nobody");
  desk_settle ();

  g_assert_null (keep_find_button (GTK_WIDGET (window), "_Look at What Can Be Read"));
  g_assert_null (keep_find_button (GTK_WIDGET (window), "_Restore a Backup…"));

  keep_close_window (keep, window);
}

static void
test_damage_offers_ways_on (Keep          *keep,
                            gconstpointer  data)
{
  AmparoWindow *window = open_door (keep);

  lose_anchor (keep);
  try_as (keep, "Ana");
  desk_settle ();

  g_assert_nonnull (keep_find_button (GTK_WIDGET (window), "_Look at What Can Be Read"));
  g_assert_nonnull (keep_find_button (GTK_WIDGET (window), "_Restore a Backup…"));
  g_assert_nonnull (keep_find_button (GTK_WIDGET (window), "_Take It as It Is…"));

  keep_close_window (keep, window);
}

/* After a change of language nothing stands in the fields any more. */
static void
test_nothing_typed_is_no_try (Keep          *keep,
                              gconstpointer  data)
{
  AmparoWindow *window;

  lose_anchor (keep);
  try_as (keep, "Ana");
  window = open_door (keep);
  keep_press (GTK_WIDGET (window), "_Look at What Can Be Read");

  g_assert_cmpint (amparo_safe_get_state (keep->safe), ==, AMPARO_SAFE_LOCKED);
  g_assert_cmpint (amparo_safe_get_trouble_code (keep->safe), ==, AMPARO_STORE_ERROR_DAMAGED);

  keep_close_window (keep, window);
}

static void
test_lost_vault_can_be_restored (Keep          *keep,
                                 gconstpointer  data)
{
  AmparoWindow *window;

  keep_stop (keep);
  g_remove (keep->path);
  keep_start (keep);
  window = open_door (keep);
  keep_press (GTK_WIDGET (window), "_Restore a Backup…");

  g_assert_cmpint (amparo_session_get_page (keep->session), ==, AMPARO_PAGE_RESTORE);

  keep_close_window (keep, window);
}

static void
test_administrator_takes_it_as_it_is (Keep          *keep,
                                      gconstpointer  data)
{
  put_back (keep);
  try_as (keep, "Ana");
  unlock_by (keep, AMPARO_SAFE_BY_ACCEPTING);

  g_assert_cmpint (amparo_safe_get_state (keep->safe), ==, AMPARO_SAFE_OPEN);
  g_assert_false (amparo_safe_is_rescue (keep->safe));
}

/* Rescue */

static void
test_rescue_changes_nothing (Keep          *keep,
                             gconstpointer  data)
{
  lose_anchor (keep);
  try_as (keep, "Ana");
  unlock_by (keep, AMPARO_SAFE_BY_RESCUE);

  g_assert_true (amparo_safe_is_rescue (keep->safe));
  g_assert_true (amparo_safe_may (keep->safe, AMPARO_MAY_READ, AMPARO_CASE_OWN));
  g_assert_false (amparo_safe_may (keep->safe, AMPARO_MAY_CREATE, AMPARO_CASE_NONE));
  g_assert_false (amparo_safe_may (keep->safe, AMPARO_MAY_PURGE, AMPARO_CASE_NONE));
}

/* As somebody damages it who does not know what stands where. */
static void
damage_a_body (Keep *keep)
{
  run_sql (keep->path, "UPDATE entry SET body = zeroblob (length (body)) WHERE sequence = "
                       "(SELECT max (sequence) FROM entry WHERE kind = 5)");
}

static void
test_rescue_lists_what_reads (Keep          *keep,
                              gconstpointer  data)
{
  AmparoWindow *window;

  keep_unlock (keep, "Ana");
  g_free (keep_screen (keep, "R-17"));
  g_free (keep_screen (keep, "R-18"));
  amparo_safe_lock (keep->safe);
  damage_a_body (keep);
  lose_anchor (keep);
  try_as (keep, "Ana");
  window = open_door (keep);
  unlock_by (keep, AMPARO_SAFE_BY_RESCUE);
  desk_settle ();

  g_assert_cmpint (amparo_session_get_page (keep->session), ==, AMPARO_PAGE_RESCUE);
  g_assert_true (keep_says (GTK_WIDGET (window), "It cannot be read in full."));
  g_assert_nonnull (keep_find_words (GTK_WIDGET (window), "R-17"));
  g_assert_nonnull (keep_find_words (GTK_WIDGET (window), "R-18"));
  g_assert_nonnull (keep_find_words (GTK_WIDGET (window), "This vault is not whole. You can read; nothing is saved."));
  g_assert_nonnull (keep_find_button (GTK_WIDGET (window), "_Save What Can Be Read…"));

  keep_close_window (keep, window);
}

static void
test_every_page_says_that_it_is_a_rescue (Keep          *keep,
                                          gconstpointer  data)
{
  static const AmparoWindowPage pages[] = { AMPARO_PAGE_HOME, AMPARO_PAGE_RECORDS, AMPARO_PAGE_LIBRARY, AMPARO_PAGE_CARE };
  AmparoWindow *window;

  lose_anchor (keep);
  unlock_by (keep, AMPARO_SAFE_BY_RESCUE);
  window = keep_open_window (keep);
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      amparo_session_go_to (keep->session, pages[i]);
      desk_settle ();
      g_assert_true (keep_says (GTK_WIDGET (window), "This vault is not whole. You can read; nothing is saved."));
    }

  keep_close_window (keep, window);
}

int
main (int    argc,
      char **argv)
{
  static const KeepTest tests[] = {
    { "/rescue/newer-vault", test_newer_vault },
    { "/rescue/not-a-vault", test_not_a_vault },
    { "/rescue/open-elsewhere", test_open_elsewhere },
    { "/rescue/anchor-lost", test_anchor_lost },
    { "/rescue/work-missing", test_work_missing },
    { "/rescue/wrong-passphrase-offers-no-ways-on", test_wrong_passphrase_offers_no_ways_on },
    { "/rescue/damage-offers-ways-on", test_damage_offers_ways_on },
    { "/rescue/nothing-typed-is-no-try", test_nothing_typed_is_no_try },
    { "/rescue/lost-vault-can-be-restored", test_lost_vault_can_be_restored },
    { "/rescue/administrator-takes-it-as-it-is", test_administrator_takes_it_as_it_is },
    { "/rescue/rescue-changes-nothing", test_rescue_changes_nothing },
    { "/rescue/rescue-lists-what-reads", test_rescue_lists_what_reads },
    { "/rescue/every-page-says-that-it-is-a-rescue", test_every_page_says_that_it_is_a_rescue },
  };

  return keep_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
