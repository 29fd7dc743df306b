/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is left of a training in the window: certificates, what a trainer sees, and a logbook
 * that was damaged.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app/certificate-picture.h"
#include "app/chart-view.h"
#include "app/choice-row.h"
#include "app/save-file.h"
#include "desk.h"
#include "pupil.h"
#include "store/certificate-code.h"

static void
finish (Pupil *pupil)
{
  pupil_sign_in (pupil, "Ana Lucero");
  pupil_finish (pupil);
}

static gboolean
is_entry (GtkWidget     *widget,
          gconstpointer  nothing)
{
  return GTK_IS_ENTRY (widget);
}

static void
type (AmparoWindow *window,
      const char   *words)
{
  gtk_editable_set_text (GTK_EDITABLE (desk_find (amparo_window_get_page (window), is_entry, NULL)), words);
}

static gboolean
begins_with (GtkWidget     *widget,
             gconstpointer  words)
{
  return GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), words);
}

static gboolean
says (AmparoWindow *window,
      const char   *words)
{
  return desk_find (amparo_window_get_page (window), begins_with, words) != NULL;
}

/* Certificates */

static void
test_module_done_gives_a_certificate (Pupil         *pupil,
                                      gconstpointer  data)
{
  AmparoWindow *window;
  GtkWidget *picture;

  finish (pupil);
  window = pupil_open_window (pupil);
  pupil_press (window, "_Certificate");

  picture = desk_find_type (amparo_window_get_page (window), AMPARO_TYPE_CERTIFICATE_PICTURE);
  gtk_test_accessible_assert_property (picture, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Certificate of Ana Lucero for “A short module”, completed on November 22, 2026, valid until November 22, 2028");

  pupil_close_window (pupil, window);
}

static void
test_module_under_way_gives_none (Pupil         *pupil,
                                  gconstpointer  data)
{
  pupil_sign_in (pupil, "Ana Lucero");
  pupil_reach (pupil, "after");

  g_assert_false (amparo_learning_has_certificate (pupil->learning));
  g_assert_null (amparo_learning_dup_certificate (pupil->learning, NULL));
}

static void
test_certificate_stays_as_it_was_issued (Pupil         *pupil,
                                         gconstpointer  data)
{
  g_autoptr (AmparoCertificate) first = NULL;
  g_autoptr (AmparoCertificate) second = NULL;
  g_autoptr (AmparoLearner) renamed = NULL;

  finish (pupil);
  first = amparo_learning_dup_certificate (pupil->learning, NULL);
  renamed = amparo_learner_copy (amparo_learning_get_learner (pupil->learning));
  g_free (renamed->name);
  renamed->name = g_strdup ("Ana Chee");
  g_assert_true (amparo_learning_keep_learner (pupil->learning, renamed));
  second = amparo_learning_dup_certificate (pupil->learning, NULL);

  g_assert_cmpstr (first->name, ==, "Ana Lucero");
  g_assert_true (amparo_certificate_equal (first, second));
}

static void
test_paper_is_chosen_and_kept (Pupil         *pupil,
                               gconstpointer  data)
{
  AmparoWindow *window;
  GtkWidget *row;

  finish (pupil);
  amparo_learning_show (pupil->learning, AMPARO_PLACE_CERTIFICATE);
  window = pupil_open_window (pupil);
  amparo_choice_row_set_selected (AMPARO_CHOICE_ROW (desk_find_type (amparo_window_get_page (window), AMPARO_TYPE_CHOICE_ROW)), 1);

  amparo_session_set_reading (pupil->session, AMPARO_READING_BOTH);
  desk_settle ();

  row = desk_find_type (amparo_window_get_page (window), AMPARO_TYPE_CHOICE_ROW);
  g_assert_cmpint (amparo_choice_row_get_selected (AMPARO_CHOICE_ROW (row)), ==, 1);

  pupil_close_window (pupil, window);
}

static char *
dup_code (Pupil *pupil)
{
  g_autoptr (AmparoCertificate) certificate = amparo_learning_dup_certificate (pupil->learning, NULL);
  g_autoptr (AmparoSigner) signer = amparo_signer_open (pupil->folder, NULL);

  return amparo_certificate_code_write (certificate, signer);
}

static void
test_code_is_checked (Pupil         *pupil,
                      gconstpointer  data)
{
  g_autofree char *code = NULL;
  AmparoWindow *window;

  finish (pupil);
  code = dup_code (pupil);
  amparo_learning_show (pupil->learning, AMPARO_PLACE_VERIFY);
  window = pupil_open_window (pupil);
  type (window, code);
  pupil_press (window, "_Check Code");
  g_assert_true (says (window, "Valid: "));

  /* It is the year 2030. */
  pupil_wait (pupil, 1200);
  pupil_press (window, "_Check Code");
  g_assert_true (says (window, "Expired: "));

  pupil_close_window (pupil, window);
}

static void
test_altered_code_is_refused (Pupil         *pupil,
                              gconstpointer  data)
{
  g_autofree char *code = NULL;
  AmparoWindow *window;
  char *middle;

  finish (pupil);
  code = dup_code (pupil);
  middle = code + strlen (code) / 2;
  while (!g_ascii_isalpha (*middle))
    middle++;
  *middle = *middle == 'A' ? 'B' : 'A';
  amparo_learning_show (pupil->learning, AMPARO_PLACE_VERIFY);
  window = pupil_open_window (pupil);
  type (window, code);
  pupil_press (window, "_Check Code");

  g_assert_true (says (window, "Altered: "));

  pupil_close_window (pupil, window);
}

static void
test_file_is_written_for_one_pair_of_eyes (Pupil         *pupil,
                                           gconstpointer  data)
{
  AdwToastOverlay *toasts = g_object_ref_sink (ADW_TOAST_OVERLAY (adw_toast_overlay_new ()));
  g_autofree char *path = g_build_filename (pupil->folder, "table.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a,b\r\n", 5);
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
  GStatBuf status;

  amparo_save_file_to (toasts, file, bytes);
  while (!g_file_test (path, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  desk_settle ();

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  while (G_OBJECT (toasts)->ref_count > 1 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_object_unref (toasts);
}

/* The trainer */

static AmparoWindow *
open_trainer (Pupil *pupil)
{
  finish (pupil);
  pupil_sign_in (pupil, "Ben Chee");
  amparo_learning_open (pupil->learning, pupil->module);
  amparo_learning_go_on (pupil->learning);
  amparo_learning_show (pupil->learning, AMPARO_PLACE_TRAINER);

  return pupil_open_window (pupil);
}

static void
choose (AmparoWindow *window,
        int           answer)
{
  amparo_choice_row_set_selected (AMPARO_CHOICE_ROW (desk_find_type (amparo_window_get_page (window), AMPARO_TYPE_CHOICE_ROW)), answer);
  desk_settle ();
}

static void
test_trainer_sees_everybody (Pupil         *pupil,
                             gconstpointer  data)
{
  AmparoWindow *window = open_trainer (pupil);

  g_assert_nonnull (desk_find_label (GTK_WIDGET (window), "2 are found."));
  g_assert_nonnull (pupil_find_row (window, "Ana Lucero. A short module. School personnel · Rio Middle School. "
                                            "Completed on November 22, 2026, valid until November 22, 2028. "
                                            "Before 100 % · after 100 % · 7 days – · 30 days – · 90 days – · rating practice 100 %"));
  g_assert_nonnull (desk_find_label (GTK_WIDGET (window), "Ben Chee"));

  pupil_close_window (pupil, window);
}

static void
wait_for (AmparoWindow *window,
          const char   *words)
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (desk_find_label (GTK_WIDGET (window), words) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static void
test_roster_is_filtered (Pupil         *pupil,
                         gconstpointer  data)
{
  AmparoWindow *window = open_trainer (pupil);

  type (window, "chée");
  wait_for (window, "1 is found.");

  g_assert_nonnull (desk_find_label (GTK_WIDGET (window), "Ben Chee"));
  g_assert_null (desk_find_label (GTK_WIDGET (window), "Ana Lucero"));

  pupil_close_window (pupil, window);
}

static void
test_filter_outlives_the_language (Pupil         *pupil,
                                   gconstpointer  data)
{
  AmparoWindow *window = open_trainer (pupil);

  type (window, "chee");
  amparo_session_set_reading (pupil->session, AMPARO_READING_BOTH);
  desk_settle ();

  g_assert_nonnull (desk_find_label (GTK_WIDGET (window), "1 is found."));

  pupil_close_window (pupil, window);
}

static void
test_questions_say_how_hard_they_are (Pupil         *pupil,
                                      gconstpointer  data)
{
  AmparoWindow *window = open_trainer (pupil);

  choose (window, 1);
  g_assert_nonnull (pupil_find_row (window, "What is asked in before-1?. 1 answer, 100 % all right, 100 % right on the whole"));
  g_assert_nonnull (pupil_find_row (window, "What is asked in again-7-1?. Nobody answered it yet."));

  pupil_close_window (pupil, window);
}

static void
test_chart_shows_what_is_still_known (Pupil         *pupil,
                                      gconstpointer  data)
{
  AmparoWindow *window = open_trainer (pupil);

  choose (window, 2);
  g_assert_nonnull (desk_find_type (amparo_window_get_page (window), AMPARO_TYPE_CHART_PICTURE));

  pupil_close_window (pupil, window);
}

/* A damaged logbook */

static void
damage (Pupil *pupil)
{
  g_autofree char *path = g_strdup (amparo_logbook_get_path (amparo_learning_get_logbook (pupil->learning)));
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  memset (bytes + size / 2, 0x5a, size / 4);
  g_assert_true (g_file_set_contents (path, bytes, size, NULL));
}

static void
test_damage_is_said_with_a_way_out (Pupil         *pupil,
                                    gconstpointer  data)
{
  AmparoWindow *window;

  finish (pupil);
  damage (pupil);
  g_assert_false (amparo_logbook_verify (amparo_learning_get_logbook (pupil->learning), NULL));
  amparo_learning_browse (pupil->learning);
  window = pupil_open_window (pupil);

  g_assert_true (says (window, "The logbook of the training is damaged."));
  g_assert_nonnull (pupil_find_button (window, "_Save What Can Be Read…"));
  g_assert_nonnull (pupil_find_button (window, "Begin a _New Logbook…"));

  g_assert_true (amparo_learning_begin_anew (pupil->learning));
  desk_settle ();
  g_assert_false (says (window, "The logbook of the training is damaged."));
  g_assert_null (amparo_learning_get_learner (pupil->learning));

  pupil_close_window (pupil, window);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void      (*func) (Pupil *, gconstpointer);
  } tests[] = {
    { "/records/module-done-gives-a-certificate", test_module_done_gives_a_certificate },
    { "/records/module-under-way-gives-none", test_module_under_way_gives_none },
    { "/records/certificate-stays-as-it-was-issued", test_certificate_stays_as_it_was_issued },
    { "/records/paper-is-chosen-and-kept", test_paper_is_chosen_and_kept },
    { "/records/code-is-checked", test_code_is_checked },
    { "/records/altered-code-is-refused", test_altered_code_is_refused },
    { "/records/file-is-written-for-one-pair-of-eyes", test_file_is_written_for_one_pair_of_eyes },
    { "/records/trainer-sees-everybody", test_trainer_sees_everybody },
    { "/records/roster-is-filtered", test_roster_is_filtered },
    { "/records/filter-outlives-the-language", test_filter_outlives_the_language },
    { "/records/questions-say-how-hard-they-are", test_questions_say_how_hard_they_are },
    { "/records/chart-shows-what-is-still-known", test_chart_shows_what_is_still_known },
    { "/records/damage-is-said-with-a-way-out", test_damage_is_said_with_a_way_out },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Pupil, NULL, pupil_set_up, tests[i].func, pupil_tear_down);

  return g_test_run ();
}
