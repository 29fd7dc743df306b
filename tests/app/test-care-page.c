/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The vault checked, backed up, and cleared of what is over its time, in the window.
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "app/care.h"
#include "app/case-file.h"
#include "app/hold-sheet.h"
#include "keep.h"

static AmparoCare *
wait (AmparoCare *care)
{
  while (amparo_care_is_busy (care))
    g_main_context_iteration (NULL, TRUE);

  return care;
}

static AmparoWindow *
open_at (Keep       *keep,
         const char *action)
{
  AmparoWindow *window = keep_open_window (keep);

  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  desk_settle ();
  wait (amparo_care_get (keep->safe));

  return window;
}

/* Checking */

static void
test_check_says_what_was_read (Keep          *keep,
                               gconstpointer  data)
{
  AmparoWindow *window;

  keep_unlock (keep, "Ana");
  g_free (keep_screen (keep, "R-17"));
  window = open_at (keep, "win.inspection");
  keep_press (GTK_WIDGET (window), "_Check Everything");

  g_assert_true (keep_says (GTK_WIDGET (window), "Everything was read and nothing is wrong."));
  g_assert_nonnull (keep_find_words (GTK_WIDGET (window), amparo_care_get_inspection (amparo_care_get (keep->safe))->head_code));
  g_assert_nonnull (keep_find_words (GTK_WIDGET (window), "Write them on paper"));

  keep_close_window (keep, window);
}

static void
test_check_is_there_in_another_language (Keep          *keep,
                                         gconstpointer  data)
{
  AmparoWindow *window;

  keep_unlock (keep, "Ben");
  window = open_at (keep, "win.inspection");
  keep_press (GTK_WIDGET (window), "_Check Everything");
  wait (amparo_care_get (keep->safe));
  amparo_session_set_reading (keep->session, AMPARO_READING_BOTH);
  desk_settle ();

  g_assert_true (keep_says (GTK_WIDGET (window), "Everything was read and nothing is wrong."));
  g_assert_nonnull (keep_find_words (GTK_WIDGET (window), "You have no key to them"));

  keep_close_window (keep, window);
}

static void
test_lock_forgets (Keep          *keep,
                   gconstpointer  data)
{
  AmparoCare *care = amparo_care_get (keep->safe);

  keep_unlock (keep, "Ana");
  amparo_care_check (care);
  wait (care);
  g_assert_nonnull (amparo_care_get_inspection (care));
  amparo_safe_lock (keep->safe);

  g_assert_null (amparo_care_get_inspection (care));
}

/* Backups */

static void
test_backup_says_where_it_is (Keep          *keep,
                              gconstpointer  data)
{
  AmparoWindow *window;
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;

  keep_unlock (keep, "Ana");
  window = open_at (keep, "win.back-up");
  g_assert_true (keep_says (GTK_WIDGET (window), "There is no backup yet."));
  path = keep_back_up (keep);
  name = g_path_get_basename (path);

  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (keep_says (GTK_WIDGET (window), name));
  g_assert_nonnull (keep_find_words (GTK_WIDGET (window), keep->folder));
  g_assert_nonnull (keep_find_words (GTK_WIDGET (window), "Last backup: today at "));

  keep_close_window (keep, window);
}

static void
test_second_backup_has_another_name (Keep          *keep,
                                     gconstpointer  data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  keep_unlock (keep, "Ana");
  first = keep_back_up (keep);
  second = keep_back_up (keep);

  g_assert_cmpstr (first, !=, second);
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
}

static void
test_failed_backup_says_why (Keep          *keep,
                             gconstpointer  data)
{
  AmparoCare *care = amparo_care_get (keep->safe);

  keep_unlock (keep, "Ana");
  amparo_care_back_up (care, "/nowhere/at/all");
  wait (care);

  g_assert_null (amparo_care_get_backup (care));
  g_assert_nonnull (amparo_care_get_trouble (care));
}

static void
test_hub_asks_for_a_backup (Keep          *keep,
                            gconstpointer  data)
{
  AmparoWindow *window;

  keep_unlock (keep, "Ana");
  window = open_at (keep, "win.care");
  g_assert_true (keep_says (GTK_WIDGET (window), "There is no backup of this vault yet."));
  g_free (keep_back_up (keep));

  g_assert_null (keep_find_words (GTK_WIDGET (window), "There is no backup of this vault yet."));

  keep_close_window (keep, window);
}

/* Whoever chooses how soon it locks knows what a lock takes away. */
static void
test_hub_says_what_a_lock_takes (Keep          *keep,
                                 gconstpointer  data)
{
  AmparoWindow *window;

  keep_unlock (keep, "Ana");
  window = open_at (keep, "win.care");
  g_assert_true (keep_says (GTK_WIDGET (window), "still being typed in a small window"));

  keep_close_window (keep, window);
}

/* Keeping */

static gpointer
set_policy (AmparoVault  *vault,
             gpointer      policy,
             GError      **error)
{
  return amparo_vault_set_policy (vault, policy, error) ? vault : NULL;
}

static void
test_policy_is_shown_and_set (Keep          *keep,
                              gconstpointer  data)
{
  AmparoCare *care = amparo_care_get (keep->safe);
  AmparoWindow *window;
  GtkWidget *row;

  keep_unlock (keep, "Ana");
  window = open_at (keep, "win.retention");
  g_assert_true (keep_says (GTK_WIDGET (window), "No screening is over its time."));
  g_assert_false (gtk_widget_get_sensitive (keep_find_button (GTK_WIDGET (window), "_Keep Them This Long")));

  row = desk_find_type (amparo_window_get_page (window), ADW_TYPE_COMBO_ROW);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 3);
  keep_press (GTK_WIDGET (window), "_Keep Them This Long");
  wait (care);

  g_assert_cmpstr (amparo_care_get_policy (care), ==, "clear-concern=365");

  keep_close_window (keep, window);
}

static void
test_policy_of_other_days_stays (Keep          *keep,
                                 gconstpointer  data)
{
  AmparoWindow *window;

  keep_unlock (keep, "Ana");
  g_assert_nonnull (keep_do (keep, set_policy, (gpointer) "none-noted=400", NULL));
  window = open_at (keep, "win.retention");

  g_assert_true (keep_says (GTK_WIDGET (window), "400 days"));
  g_assert_false (gtk_widget_get_sensitive (keep_find_button (GTK_WIDGET (window), "_Keep Them This Long")));

  keep_close_window (keep, window);
}

static void
test_purge_names_the_backups (Keep          *keep,
                              gconstpointer  data)
{
  AmparoCare *care = amparo_care_get (keep->safe);
  AmparoWindow *window;
  g_autofree char *backup = NULL;
  g_autofree char *name = NULL;

  keep_long_ago (keep, "R-17");
  keep_unlock (keep, "Ana");
  backup = keep_back_up (keep);
  name = g_path_get_basename (backup);
  window = open_at (keep, "win.retention");
  g_assert_true (keep_says (GTK_WIDGET (window), "1 Screening Is Over Its Time"));
  amparo_care_purge_expired (care);
  wait (care);

  g_assert_true (keep_says (GTK_WIDGET (window), "1 screening was deleted for good."));
  g_assert_nonnull (keep_find_words (GTK_WIDGET (window), name));
  g_assert_cmpuint (amparo_safe_get_records (keep->safe)->len, ==, 0);

  keep_close_window (keep, window);
}

static void
test_purge_asks_first (Keep          *keep,
                       gconstpointer  data)
{
  AmparoWindow *window;
  GtkWidget *dialog;

  keep_long_ago (keep, "R-17");
  keep_unlock (keep, "Ana");
  window = open_at (keep, "win.retention");
  g_assert_true (keep_says (GTK_WIDGET (window), "1 Screening Is Over Its Time"));
  keep_press (GTK_WIDGET (window), "_Delete for Good…");
  dialog = keep_find_dialog (window);

  g_assert_true (keep_says (dialog, "nobody can bring them back"));
  g_assert_cmpuint (amparo_safe_get_records (keep->safe)->len, ==, 1);
  gtk_window_close (GTK_WINDOW (dialog));
  desk_settle ();

  keep_close_window (keep, window);
}

static gpointer
hold (AmparoVault  *vault,
      gpointer      id,
      GError      **error)
{
  return amparo_vault_note (vault, AMPARO_DEED_HOLD, id, "court", error) ? vault : NULL;
}

/* Presses that in the small window above, which then says so, and closes it. */
static void
do_in_sheet (Keep         *keep,
             AmparoWindow *window,
             const char   *button,
             const char   *said)
{
  GtkWidget *sheet = keep_find_dialog (window);

  keep_press (sheet, button);
  g_assert_true (keep_says (sheet, said));
  wait (amparo_care_get (keep->safe));
  gtk_window_close (GTK_WINDOW (sheet));
  desk_settle ();
}

static void
test_held_is_listed_and_released (Keep          *keep,
                                  gconstpointer  data)
{
  g_autofree char *id = NULL;
  AmparoWindow *window;

  keep_unlock (keep, "Ana");
  id = keep_screen (keep, "R-17");
  g_assert_nonnull (keep_do (keep, hold, id, NULL));
  window = open_at (keep, "win.retention");
  g_assert_true (keep_says (GTK_WIDGET (window), "Held Back from Deletion"));
  keep_press (GTK_WIDGET (window), "_Release…");
  do_in_sheet (keep, window, "_Release", "The screening is released.");

  g_assert_null (amparo_care_get_held (amparo_care_get (keep->safe))[0]);

  keep_close_window (keep, window);
}

static void
test_record_is_held_for_a_reason (Keep          *keep,
                                  gconstpointer  data)
{
  g_autofree char *id = NULL;
  AmparoWindow *window;

  keep_unlock (keep, "Ana");
  id = keep_screen (keep, "R-17");
  window = keep_open_window (keep);
  amparo_hold_sheet_open (keep->session, GTK_WIDGET (window), id);
  do_in_sheet (keep, window, "_Hold Back", "The screening is held back.");

  g_assert_cmpstr (amparo_care_get_held (amparo_care_get (keep->safe))[0], ==, id);

  keep_close_window (keep, window);
}

static void
test_page_of_a_record_holds_it (Keep          *keep,
                                gconstpointer  data)
{
  g_autofree char *id = NULL;
  AmparoWindow *window;

  keep_unlock (keep, "Ana");
  id = keep_screen (keep, "R-17");
  window = keep_open_window (keep);
  amparo_record_activate (keep->session, GTK_WIDGET (window), id);
  g_assert_true (keep_says (GTK_WIDGET (window), "Hold Back…"));
  keep_press (GTK_WIDGET (window), "_Hold Back…");
  do_in_sheet (keep, window, "_Hold Back", "The screening is held back.");

  g_assert_nonnull (keep_find_button (GTK_WIDGET (window), "_Release…"));

  keep_close_window (keep, window);
}

int
main (int    argc,
      char **argv)
{
  static const KeepTest tests[] = {
    { "/care-page/check-says-what-was-read", test_check_says_what_was_read },
    { "/care-page/check-is-there-in-another-language", test_check_is_there_in_another_language },
    { "/care-page/lock-forgets", test_lock_forgets },
    { "/care-page/backup-says-where-it-is", test_backup_says_where_it_is },
    { "/care-page/second-backup-has-another-name", test_second_backup_has_another_name },
    { "/care-page/failed-backup-says-why", test_failed_backup_says_why },
    { "/care-page/hub-asks-for-a-backup", test_hub_asks_for_a_backup },
    { "/care-page/hub-says-what-a-lock-takes", test_hub_says_what_a_lock_takes },
    { "/care-page/policy-is-shown-and-set", test_policy_is_shown_and_set },
    { "/care-page/policy-of-other-days-stays", test_policy_of_other_days_stays },
    { "/care-page/purge-names-the-backups", test_purge_names_the_backups },
    { "/care-page/purge-asks-first", test_purge_asks_first },
    { "/care-page/held-is-listed-and-released", test_held_is_listed_and_released },
    { "/care-page/record-is-held-for-a-reason", test_record_is_held_for_a_reason },
    { "/care-page/page-of-a-record-holds-it", test_page_of_a_record_holds_it },
  };

  return keep_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
