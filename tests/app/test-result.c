/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "app/result-actions.h"
#include "app/result-page.h"
#include "app/tick-window.h"
#include "trial.h"

#define CAVEAT "This list supports judgment and does not replace it."

/* A clear sign, two that are open, one without information. */
static void
set_up (Trial         *trial,
        gconstpointer  data)
{
  trial_set_up (trial, NULL);
  amparo_screening_rate (trial->screening, SPEAKS_FOR, CLEAR);
  amparo_screening_set_evidence (trial->screening, SPEAKS_FOR, AMPARO_EVIDENCE_SEEN);
  amparo_screening_rate (trial->screening, WHO_SPEAKS, NO_INFORMATION);
  amparo_screening_rate (trial->screening, TRUSTED_ADULT, CLEAR);
  trial_go_to (trial, AMPARO_PAGE_RESULT);
}

static GtkWidget *
get_row (Trial      *trial,
         const char *step)
{
  return GTK_WIDGET (amparo_result_page_find_row (AMPARO_RESULT_PAGE (trial->page), step));
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  return gtk_widget_get_ancestor (desk_find_label (root, label), GTK_TYPE_BUTTON);
}

static void
click (GtkWidget  *root,
       const char *label)
{
  g_signal_emit_by_name (find_button (root, label), "clicked");
}

static gboolean
is_shown (GtkWidget  *root,
          const char *words)
{
  GtkWidget *label = desk_find_label (root, words);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
test_level_has_words_and_shape (Trial         *trial,
                                gconstpointer  data)
{
  GtkWidget *shape = desk_find_label (trial->page, "●●●");

  g_assert_true (is_shown (trial->page, "Clear concern"));
  g_assert_true (is_shown (trial->page, "Signs are plain."));
  gtk_test_accessible_assert_role (shape, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
test_caveat_is_always_in_view (Trial         *trial,
                               gconstpointer  data)
{
  GtkWidget *caveat = desk_find_label (trial->page, CAVEAT);
  GtkWidget *level = desk_find_label (trial->page, "Clear concern");

  g_assert_true (gtk_widget_get_mapped (caveat));
  g_assert_false (gtk_widget_is_ancestor (caveat, gtk_widget_get_ancestor (level, GTK_TYPE_SCROLLED_WINDOW)));
}

static void
test_missing_spanish_is_told (Trial         *trial,
                              gconstpointer  data)
{
  g_assert_true (is_shown (trial->page, "Parts of this checklist are not in Spanish yet, so this result is not bilingual."));
}

static void
test_reasons_name_what_they_counted (Trial         *trial,
                                     gconstpointer  data)
{
  GtkWidget *because = desk_find_label (trial->page, "A strong sign is clear");
  GtkWidget *expander = gtk_widget_get_ancestor (because, GTK_TYPE_EXPANDER);

  g_assert_true (gtk_widget_get_mapped (because));
  gtk_test_accessible_assert_property (expander, GTK_ACCESSIBLE_PROPERTY_LABEL, "A strong sign is clear");
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  g_assert_nonnull (desk_find_label (expander, "Another person speaks for the young person"));
  g_assert_nonnull (desk_find_label (expander, "Clear"));
  g_assert_nonnull (desk_find_label (expander, "How known: Seen"));
}

static void
test_missing_leads_back (Trial         *trial,
                         gconstpointer  data)
{
  AmparoControl control;

  g_assert_true (is_shown (trial->page, "2 signs are not answered"));
  gtk_widget_activate_action (trial->page, "result.show-missing", NULL);
  g_assert_cmpint (amparo_session_get_page (trial->session), ==, AMPARO_PAGE_CHECKLIST);
  g_assert_cmpint (amparo_session_get_focus (trial->session, &control), ==, HOLDS_PAPERS);
  g_assert_cmpint (control, ==, AMPARO_CONTROL_RATING);
}

static void
test_no_information_leads_back (Trial         *trial,
                                gconstpointer  data)
{
  g_assert_true (is_shown (trial->page, "1 sign has no information"));
  gtk_widget_activate_action (trial->page, "result.show-no-information", NULL);
  g_assert_cmpint (amparo_session_get_focus (trial->session, NULL), ==, WHO_SPEAKS);
}

static void
test_changes_are_grouped (Trial         *trial,
                          gconstpointer  data)
{
  GtkWidget *title, *expander;

  amparo_screening_rate (trial->screening, SPEAKS_FOR, NO_CONCERN);
  trial_rebuild (trial);

  title = desk_find_label (trial->page, "One of these rated “Clear” would make it “Clear concern”:");
  expander = gtk_widget_get_ancestor (title, GTK_TYPE_EXPANDER);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  g_assert_nonnull (desk_find_label (expander, "Another person speaks for the young person"));
  g_assert_nonnull (desk_find_label (expander, "Another person keeps their papers"));
}

static void
test_protective_factors_show (Trial         *trial,
                              gconstpointer  data)
{
  g_assert_true (is_shown (trial->page, "What Protects the Young Person"));
  g_assert_nonnull (desk_find_label (trial->page, "Present"));
}

static void
test_step_says_by_when_and_whom (Trial         *trial,
                                 gconstpointer  data)
{
  GtkWidget *row = get_row (trial, "call-the-line");

  g_assert_true (is_shown (row, "Within 24 hours"));
  g_assert_true (is_shown (row, "1-555-0100"));
  g_assert_true (is_shown (row, "Verify before relying on this"));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Step 2: Call the help line");
  g_assert_true (is_shown (get_row (trial, "listen"), "if the person is telling now"));
}

static void
test_clock_counts_from_the_first_look (Trial         *trial,
                                       gconstpointer  data)
{
  g_autoptr (GDateTime) found_at = g_date_time_new_utc (2026, 11, 22, 13, 20, 0);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 23, 10, 8, 0);
  GtkWidget *row;

  g_assert_nonnull (amparo_session_get_found_at (trial->session));
  amparo_session_set_found_at (trial->session, found_at);
  trial_rebuild (trial);
  g_assert_true (g_date_time_equal (amparo_session_get_found_at (trial->session), found_at));

  row = get_row (trial, "call-the-line");
  amparo_step_row_update (AMPARO_STEP_ROW (row), now);
  g_assert_true (is_shown (row, "By today at 13:20, 3 h 12 min left"));
}

static void
test_tick_and_untick (Trial         *trial,
                      gconstpointer  data)
{
  GtkWidget *row = get_row (trial, "call-the-line");
  GtkWidget *window;
  AmparoDone *done;

  click (row, "Mark as Done…");
  window = trial_find_dialog (trial);
  g_assert_true (AMPARO_IS_TICK_WINDOW (window));
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_TYPE_EDITABLE));
  gtk_widget_activate_action (window, "tick.done", NULL);

  done = amparo_session_find_done (trial->session, "call-the-line");
  g_assert_nonnull (done);
  g_assert_cmpstr (done->at, !=, "");
  desk_settle ();
  g_assert_null (trial_find_dialog (trial));
  g_assert_false (is_shown (row, "Mark as Done…"));

  click (row, "Not Done After All");
  g_assert_null (amparo_session_find_done (trial->session, "call-the-line"));
  g_assert_true (is_shown (row, "Mark as Done…"));
}

static void
test_done_shows_who_and_what (Trial         *trial,
                              gconstpointer  data)
{
  amparo_session_tick (trial->session, "call-the-line", "2026-11-22 14:05", "A. B.", "77");
  trial_rebuild (trial);
  g_assert_true (is_shown (get_row (trial, "call-the-line"), "Done 2026-11-22 14:05 by A. B., reference 77"));
}

static void
test_step_begins_the_next_checklist (Trial         *trial,
                                     gconstpointer  data)
{
  click (get_row (trial, "go-on"), "Begin: The second");

  g_assert_cmpint (amparo_session_get_page (trial->session), ==, AMPARO_PAGE_START);
  g_assert_cmpstr (amparo_instrument_get_id (amparo_screening_get_instrument (
                     amparo_session_get_screening (trial->session))), ==, "second");
  g_assert_cmpint (amparo_screening_get_rating (amparo_session_get_screening (trial->session), 0), ==, CLEAR);
}

static AdwToastOverlay *
get_toasts (Trial *trial)
{
  return ADW_TOAST_OVERLAY (desk_find_type (trial->page, ADW_TYPE_TOAST_OVERLAY));
}

/* Until the page or a dialog says so. */
static void
wait_for_words (Trial      *trial,
                const char *words)
{
  for (guint i = 0; i < 500; i++)
    {
      GtkWidget *dialog = trial_find_dialog (trial);

      if (desk_find_label (trial->page, words) != NULL
          || (dialog != NULL && desk_find_label (dialog, words) != NULL))
        return;
      desk_settle ();
      g_usleep (10 * 1000);
    }
  g_assert_not_reached ();
}

static void
test_saved_text_is_private (Trial         *trial,
                            gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "result.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = amparo_result_dup_text (trial->session);
  g_autofree char *written = NULL;
  GStatBuf status;

  g_assert_true (g_file_set_contents_full (path, "old\n", -1, G_FILE_SET_CONTENTS_NONE, 0644, NULL));
  amparo_result_save_to (trial->session, get_toasts (trial), file);
  wait_for_words (trial, "Saved as result.txt, for your eyes only");

  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_cmpstr (written, ==, text);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  g_remove (path);
  g_rmdir (folder);
}

static void
test_failure_to_save_is_told (Trial         *trial,
                              gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all/result.txt");

  amparo_result_save_to (trial->session, get_toasts (trial), file);
  wait_for_words (trial, "Not Saved");

  g_assert_cmpint (amparo_session_get_page (trial->session), ==, AMPARO_PAGE_RESULT);
  trial_close_dialog (trial);
}

static void
test_copy_puts_the_text_on_the_clipboard (Trial         *trial,
                                          gconstpointer  data)
{
  g_autofree char *text = amparo_result_dup_text (trial->session);
  GdkContentProvider *content;
  g_auto (GValue) value = G_VALUE_INIT;

  gtk_widget_activate_action (trial->page, "result.copy", NULL);
  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (trial->window));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, text);
}

static void
test_end_asks_first (Trial         *trial,
                     gconstpointer  data)
{
  gtk_widget_activate_action (trial->page, "result.done", NULL);
  g_assert_nonnull (desk_find_label (trial_find_dialog (trial), "End This Screening?"));
  g_assert_nonnull (amparo_session_get_screening (trial->session));
  trial_close_dialog (trial);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add ("/result/" path, Trial, NULL, set_up, test, trial_tear_down)
  ADD ("level-has-words-and-shape", test_level_has_words_and_shape);
  ADD ("caveat-is-always-in-view", test_caveat_is_always_in_view);
  ADD ("missing-spanish-is-told", test_missing_spanish_is_told);
  ADD ("reasons-name-what-they-counted", test_reasons_name_what_they_counted);
  ADD ("missing-leads-back", test_missing_leads_back);
  ADD ("no-information-leads-back", test_no_information_leads_back);
  ADD ("changes-are-grouped", test_changes_are_grouped);
  ADD ("protective-factors-show", test_protective_factors_show);
  ADD ("step-says-by-when-and-whom", test_step_says_by_when_and_whom);
  ADD ("clock-counts-from-the-first-look", test_clock_counts_from_the_first_look);
  ADD ("tick-and-untick", test_tick_and_untick);
  ADD ("done-shows-who-and-what", test_done_shows_who_and_what);
  ADD ("step-begins-the-next-checklist", test_step_begins_the_next_checklist);
  ADD ("saved-text-is-private", test_saved_text_is_private);
  ADD ("failure-to-save-is-told", test_failure_to_save_is_told);
  ADD ("copy-puts-the-text-on-the-clipboard", test_copy_puts_the_text_on_the_clipboard);
  ADD ("end-asks-first", test_end_asks_first);

  return g_test_run ();
}
