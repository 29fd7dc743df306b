/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A backup compared with the vault, and put into its place.
 */

#include "config.h"

#include <string.h>

#include "app/restoring.h"
#include "keep.h"
#include "strongroom.h"

/* A backup, and a screening that came after it; the vault is closed again. */
static char *
back_up_and_go_on (Keep *keep)
{
  char *backup;

  keep_unlock (keep, "Ana");
  backup = keep_back_up (keep);
  g_free (keep_screen (keep, "R-17"));
  amparo_safe_lock (keep->safe);

  return backup;
}

static void
wait (AmparoRestoring *restoring)
{
  while (amparo_restoring_get_state (restoring) == AMPARO_RESTORING_BUSY)
    g_main_context_iteration (NULL, TRUE);
}

static AmparoRestoring *
compare (Keep       *keep,
         const char *backup,
         const char *passphrase)
{
  AmparoRestoring *restoring = amparo_restoring_get (keep->safe);
  g_autoptr (AmparoSecret) secret = strongroom_dup_secret (passphrase);

  amparo_restoring_set_backup (restoring, backup);
  amparo_restoring_compare (restoring, "Ana", secret);
  wait (restoring);

  return restoring;
}

static void
test_comparing_names_what_is_newer (Keep          *keep,
                                    gconstpointer  data)
{
  g_autofree char *backup = back_up_and_go_on (keep);
  AmparoRestoring *restoring = compare (keep, backup, KEEP_PASSPHRASE);

  g_assert_cmpint (amparo_restoring_get_state (restoring), ==, AMPARO_RESTORING_COMPARED);
  g_assert_cmpuint (amparo_restoring_get_missing (restoring)->len, ==, 1);
}

static void
test_restored_leads_to_the_door (Keep          *keep,
                                 gconstpointer  data)
{
  g_autofree char *backup = back_up_and_go_on (keep);
  AmparoRestoring *restoring = compare (keep, backup, KEEP_PASSPHRASE);

  amparo_restoring_replace (restoring);
  wait (restoring);

  g_assert_cmpint (amparo_restoring_get_state (restoring), ==, AMPARO_RESTORING_DONE);
  g_assert_nonnull (strstr (amparo_safe_get_trouble (keep->safe), "vault.amparo.replaced-1"));
  keep_unlock (keep, "Ana");
  g_assert_cmpuint (amparo_safe_get_records (keep->safe)->len, ==, 0);
}

static void
test_page_closes_the_vault_first (Keep          *keep,
                                  gconstpointer  data)
{
  g_autofree char *backup = back_up_and_go_on (keep);
  AmparoWindow *window;

  keep_unlock (keep, "Ana");
  window = keep_open_window (keep);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.restore", NULL);
  desk_settle ();
  amparo_restoring_set_backup (amparo_restoring_get (keep->safe), backup);
  strongroom_type (window, "Name", "Ana");
  strongroom_type (window, "Passphrase, as it was when the backup was made", KEEP_PASSPHRASE);
  gtk_widget_grab_focus (keep_find_button (GTK_WIDGET (window), "_Lock, and Compare with the Vault"));
  keep_press (GTK_WIDGET (window), "_Lock, and Compare with the Vault");
  wait (amparo_restoring_get (keep->safe));

  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (window)));
  g_assert_cmpint (amparo_safe_get_state (keep->safe), ==, AMPARO_SAFE_LOCKED);
  g_assert_true (keep_says (GTK_WIDGET (window), "1 Screening Is Newer in the Vault"));
  g_assert_nonnull (keep_find_words (GTK_WIDGET (window), "R-17"));
  g_assert_nonnull (keep_find_button (GTK_WIDGET (window), "_Put It in the Place of the Vault…"));

  keep_close_window (keep, window);
}

/* As when everything is hidden or locked. */
static void
test_forgets_what_was_compared (Keep          *keep,
                                gconstpointer  data)
{
  g_autofree char *backup = back_up_and_go_on (keep);
  AmparoWindow *window;

  amparo_session_go_to (keep->session, AMPARO_PAGE_RESTORE);
  window = keep_open_window (keep);
  compare (keep, backup, KEEP_PASSPHRASE);
  g_assert_true (keep_says (GTK_WIDGET (window), "R-17"));
  amparo_restoring_forget (amparo_restoring_get (keep->safe));
  desk_settle ();

  g_assert_null (keep_find_words (GTK_WIDGET (window), "R-17"));

  keep_close_window (keep, window);
}

static void
test_wrong_passphrase_is_said (Keep          *keep,
                               gconstpointer  data)
{
  g_autofree char *backup = back_up_and_go_on (keep);
  AmparoRestoring *restoring = compare (keep, backup, "not it");

  g_assert_cmpint (amparo_restoring_get_state (restoring), ==, AMPARO_RESTORING_CHOOSING);
  g_assert_nonnull (amparo_restoring_get_trouble (restoring));
}

int
main (int    argc,
      char **argv)
{
  static const KeepTest tests[] = {
    { "/restore/comparing-names-what-is-newer", test_comparing_names_what_is_newer },
    { "/restore/restored-leads-to-the-door", test_restored_leads_to_the_door },
    { "/restore/page-closes-the-vault-first", test_page_closes_the_vault_first },
    { "/restore/forgets-what-was-compared", test_forgets_what_was_compared },
    { "/restore/wrong-passphrase-is-said", test_wrong_passphrase_is_said },
  };

  return keep_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
