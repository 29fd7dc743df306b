/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A screening that is kept, as it is read: its page, what was there before, what can be
 * added to it, and another one beside it.
 */

#include "config.h"

#include <unistd.h>

#include "app/note-view.h"
#include "app/print-job.h"
#include "app/record-words.h"
#include "app/step-row.h"
#include "binder.h"
#include "language/language.h"

static char *
keep_one (Binder     *self,
          const char *date,
          const char *rating)
{
  AmparoScreening *screening = binder_begin (self, "youth-screening", "R-17", date);

  binder_rate (screening, "missing-runs", rating);
  binder_rate (screening, "speaks-for", "clear");
  binder_rate (screening, "older-partner", "clear");
  amparo_screening_set_note (screening, 0, "waits outside");

  return binder_finish (self, NULL);
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

static gboolean
has_button (AmparoWindow *window,
            const char   *label)
{
  return desk_find_label (amparo_window_get_page (window), label) != NULL;
}

static void
test_is_read_on_its_page (Binder        *self,
                          gconstpointer  data)
{
  g_autofree char *id = NULL;
  AmparoWindow *window;

  binder_unlock (self, BINDER_ANA);
  id = keep_one (self, "2026-03-03", "clear");
  binder_read (self, id);
  g_assert_cmpint (amparo_session_get_page (self->desk.session), ==, AMPARO_PAGE_RECORD);

  window = desk_open_window (&self->desk);
  g_assert_true (says (window, "R-17 · "));
  g_assert_true (says (window, "Finished · today"));
  g_assert_true (says (window, "Note: waits outside"));
  g_assert_cmpuint (desk_count_type (amparo_window_get_page (window), AMPARO_TYPE_STEP_ROW), >, 0);
  desk_close (window);
}

static void
test_title_of_the_window_is_neutral (Binder        *self,
                                     gconstpointer  data)
{
  g_autofree char *id = NULL;
  AmparoWindow *window;

  binder_unlock (self, BINDER_ANA);
  id = keep_one (self, "2026-03-03", "clear");
  binder_read (self, id);
  window = desk_open_window (&self->desk);

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Amparo");
  desk_close (window);
}

static void
test_both_languages_are_paired (Binder        *self,
                                gconstpointer  data)
{
  AmparoInstrument *instrument = amparo_content_find_instrument (self->desk.content, "youth-screening");
  const AmparoItem *item = amparo_instrument_find_item (instrument, "speaks-for");
  g_autofree char *id = NULL;
  AmparoWindow *window;

  binder_unlock (self, BINDER_ANA);
  id = keep_one (self, "2026-03-03", "clear");
  amparo_session_set_reading (self->desk.session, AMPARO_READING_BOTH);
  binder_read (self, id);
  window = desk_open_window (&self->desk);

  g_assert_true (says (window, amparo_text_get_english (amparo_sign_get_statement (item->sign))));
  g_assert_true (says (window, amparo_text_get_spanish (amparo_sign_get_statement (item->sign))));
  desk_close (window);
}

static void
test_language_is_no_second_deed (Binder        *self,
                                 gconstpointer  data)
{
  g_autofree char *id = NULL;
  AmparoWindow *window;

  binder_unlock (self, BINDER_ANA);
  id = keep_one (self, "2026-03-03", "clear");
  binder_read (self, id);
  window = desk_open_window (&self->desk);
  amparo_session_set_reading (self->desk.session, AMPARO_READING_SPANISH);
  desk_settle ();

  g_assert_cmpuint (binder_count_deeds (self, AMPARO_DEED_READ), ==, 1);
  desk_close (window);
}

static void
test_back_leads_to_the_list (Binder        *self,
                             gconstpointer  data)
{
  g_autofree char *id = NULL;

  binder_unlock (self, BINDER_ANA);
  id = keep_one (self, "2026-03-03", "clear");
  binder_read (self, id);
  amparo_case_file_back (self->file);

  g_assert_cmpint (amparo_session_get_page (self->desk.session), ==, AMPARO_PAGE_RECORDS);
  g_assert_null (amparo_case_file_get_shown (self->file));
}

static void
test_locking_forgets_it (Binder        *self,
                         gconstpointer  data)
{
  g_autofree char *id = NULL;

  binder_unlock (self, BINDER_ANA);
  id = keep_one (self, "2026-03-03", "clear");
  binder_read (self, id);
  binder_lock (self);

  g_assert_null (amparo_case_file_get_history (self->file));
  g_assert_null (amparo_case_file_get_screening (self->file));
}

static void
test_step_is_ticked_without_amending (Binder        *self,
                                      gconstpointer  data)
{
  g_autofree char *id = NULL;
  g_autoptr (AmparoSession) reading = NULL;
  g_autoptr (AmparoAssessment) assessment = NULL;
  const AmparoNextStep *next;
  const AmparoOpened *newest;

  binder_unlock (self, BINDER_ANA);
  id = keep_one (self, "2026-03-03", "clear");
  binder_read (self, id);
  reading = amparo_case_file_dup_session (self->file);
  assessment = amparo_screening_dup_assessment (amparo_session_get_screening (reading));
  next = g_ptr_array_index (amparo_assessment_get_steps (assessment), 0);
  amparo_session_tick (reading, amparo_step_get_id (next->step), "2026-03-03 15:00", "Ana", "SCI 4711");
  binder_wait_for_history (self, 2);

  newest = amparo_case_file_get_newest (self->file);
  g_assert_cmpuint (self->n_failed, ==, 0);
  g_assert_cmpint (newest->record->summary->kind, ==, AMPARO_REVISION_STEPS);
  g_assert_cmpuint (newest->record->ticks->len, ==, 1);
  g_assert_cmpstr (((AmparoTick *) g_ptr_array_index (newest->record->ticks, 0))->reference, ==, "SCI 4711");
  g_assert_true (amparo_case_file_shows_newest (self->file));
  g_assert_cmpint (amparo_safe_find (self->safe, id)->kind, ==, AMPARO_REVISION_STEPS);
}

static void
test_older_revision_is_as_it_was (Binder        *self,
                                  gconstpointer  data)
{
  g_autofree char *id = NULL;
  AmparoWindow *window;
  const AmparoItem *item;

  binder_unlock (self, BINDER_ANA);
  id = keep_one (self, "2026-03-03", "clear");
  binder_amend (self, id);
  binder_rate (amparo_session_get_screening (self->desk.session), "speaks-for", "possible");
  g_free (binder_finish (self, "misheard"));
  binder_read (self, id);
  amparo_case_file_show (self->file, 0);

  item = amparo_instrument_find_item (amparo_screening_get_instrument (amparo_case_file_get_screening (self->file)), "speaks-for");
  g_assert_cmpint (amparo_screening_get_rating (amparo_case_file_get_screening (self->file), item->index), ==,
                   amparo_scale_find (item->scale, "clear"));
  window = desk_open_window (&self->desk);
  g_assert_true (says (window, "As It Was"));
  g_assert_false (has_button (window, "Amend…"));
  desk_close (window);
}

static void
test_amendment_shows_both_texts (Binder        *self,
                                 gconstpointer  data)
{
  g_autofree char *id = NULL;
  AmparoWindow *window;

  binder_unlock (self, BINDER_ANA);
  id = keep_one (self, "2026-03-03", "clear");
  binder_amend (self, id);
  amparo_screening_set_note (amparo_session_get_screening (self->desk.session), 0, "waits in the car");
  g_free (binder_finish (self, "misheard"));
  binder_read (self, id);
  window = desk_open_window (&self->desk);

  g_assert_true (says (window, "Reason of the amendment: misheard"));
  g_assert_true (says (window, "What the Amendment Changed"));
  g_assert_true (says (window, "≠ Different"));
  g_assert_true (says (window, "Note: waits outside"));
  g_assert_true (says (window, "Note: waits in the car"));
  desk_close (window);
}

static void
test_review_keeps_the_remark (Binder        *self,
                              gconstpointer  data)
{
  g_autofree char *id = NULL;
  AmparoWindow *window;

  binder_unlock (self, BINDER_ANA);
  id = keep_one (self, "2026-03-03", "clear");
  binder_lock (self);
  binder_unlock (self, BINDER_BEN);
  binder_read (self, id);
  amparo_case_file_sign_off (self->file, "call SCI today");
  binder_wait_for_history (self, 2);

  g_assert_cmpuint (self->n_failed, ==, 0);
  window = desk_open_window (&self->desk);
  g_assert_true (says (window, "Remark of the review: call SCI today"));
  g_assert_false (has_button (window, "Sign Off…"));
  desk_close (window);
}

static void
test_nobody_reviews_their_own (Binder        *self,
                               gconstpointer  data)
{
  g_autofree char *id = NULL;
  AmparoWindow *window;

  binder_unlock (self, BINDER_ANA);
  id = keep_one (self, "2026-03-03", "clear");
  binder_read (self, id);
  window = desk_open_window (&self->desk);
  g_assert_true (has_button (window, "Amend…"));
  g_assert_false (has_button (window, "Sign Off…"));
  desk_close (window);

  amparo_case_file_sign_off (self->file, "");
  while (self->n_failed == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (amparo_case_file_get_history (self->file)->len, ==, 1);
}

static void
test_two_are_compared (Binder        *self,
                       gconstpointer  data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GPtrArray) others = NULL;
  AmparoWindow *window;

  binder_unlock (self, BINDER_ANA);
  first = keep_one (self, "2026-03-03", "possible");
  second = keep_one (self, "2026-11-22", "clear");
  binder_read (self, second);
  others = amparo_case_file_dup_others (self->file, 10);
  g_assert_cmpuint (others->len, ==, 1);

  amparo_case_file_compare (self->file, first);
  while (amparo_case_file_get_comparison (self->file) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (amparo_comparison_get_n_changed (amparo_case_file_get_comparison (self->file)), ==, 1);
  g_assert_cmpstr (amparo_screening_get_date (amparo_comparison_get_before (amparo_case_file_get_comparison (self->file))),
                   ==, "2026-03-03");

  window = desk_open_window (&self->desk);
  g_assert_true (says (window, "R-17: March 3, 2026 and November 22, 2026"));
  g_assert_true (says (window, "1 sign was answered otherwise."));
  g_assert_true (says (window, "≠ Different"));
  g_assert_false (says (window, "The same"));
  desk_close (window);

  amparo_case_file_back (self->file);
  g_assert_cmpint (amparo_session_get_page (self->desk.session), ==, AMPARO_PAGE_RECORD);
  g_assert_null (amparo_case_file_get_comparison (self->file));
}

static void
test_another_code_is_another_person (Binder        *self,
                                     gconstpointer  data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GPtrArray) others = NULL;

  binder_unlock (self, BINDER_ANA);
  binder_begin (self, "first-look", "R-18", "2026-03-03");
  first = binder_finish (self, NULL);
  second = keep_one (self, "2026-11-22", "clear");
  binder_read (self, second);
  others = amparo_case_file_dup_others (self->file, 10);

  g_assert_cmpuint (others->len, ==, 0);
}

static void
start_again (Binder   *self,
             gboolean  with_facts)
{
  const AmparoFact *age;
  AmparoScreening *screening;
  g_autofree char *id = NULL;

  binder_unlock (self, BINDER_ANA);
  screening = binder_begin (self, "youth-screening", "R-17", "2026-03-03");
  age = amparo_vocabulary_get_fact (amparo_content_get_vocabulary (self->desk.content), "age");
  amparo_screening_set_fact (screening, age->index, amparo_fact_find (age, "under-18"));
  binder_rate (screening, "speaks-for", "clear");
  id = binder_finish (self, NULL);
  binder_read (self, id);
  amparo_case_file_start_again (self->file, with_facts);
}

static int
get_age (Binder *self)
{
  const AmparoFact *age = amparo_vocabulary_get_fact (amparo_content_get_vocabulary (self->desk.content), "age");

  return amparo_screening_get_fact (amparo_session_get_screening (self->desk.session), age->index);
}

static void
test_again_with_the_facts (Binder        *self,
                           gconstpointer  data)
{
  AmparoScreening *screening;
  guint asked, answered;

  start_again (self, TRUE);
  screening = amparo_session_get_screening (self->desk.session);
  amparo_screening_get_progress (screening, &asked, &answered);

  g_assert_cmpint (amparo_session_get_page (self->desk.session), ==, AMPARO_PAGE_START);
  g_assert_cmpstr (amparo_screening_get_code (screening), ==, "R-17");
  g_assert_cmpstr (amparo_screening_get_date (screening), !=, "2026-03-03");
  g_assert_cmpuint (answered, ==, 0);
  g_assert_cmpint (get_age (self), !=, AMPARO_UNKNOWN);
}

static void
test_again_without (Binder        *self,
                    gconstpointer  data)
{
  start_again (self, FALSE);

  g_assert_cmpint (get_age (self), ==, AMPARO_UNKNOWN);
}

/* Printing */

static gboolean
has_words (GtkWidget     *widget,
           gconstpointer  words)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), words) == 0;
}

static GtkWindow *
find_sheet (AmparoWindow *window)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (window))
      return l->data;

  g_assert_not_reached ();
}

static void
test_nothing_leaves_without_a_reason (Binder        *self,
                                      gconstpointer  data)
{
  g_autofree char *id = NULL;
  AmparoWindow *window;
  GtkWindow *sheet;

  binder_unlock (self, BINDER_ANA);
  id = keep_one (self, "2026-03-03", "clear");
  binder_read (self, id);
  window = desk_open_window (&self->desk);
  g_signal_emit_by_name (desk_find (amparo_window_get_page (window), has_words, "_Print…"), "clicked");
  desk_settle ();
  sheet = find_sheet (window);
  g_signal_emit_by_name (desk_find (GTK_WIDGET (sheet), has_words, "Save as P_DF…"), "clicked");
  desk_settle ();

  g_assert_true (gtk_widget_get_visible (desk_find_label (GTK_WIDGET (sheet), "Say why, in a few words.")));
  g_assert_cmpuint (binder_count_deeds (self, AMPARO_DEED_EXPORT), ==, 0);
  gtk_window_destroy (sheet);
  desk_close (window);
}

static gboolean
is_note (GtkWidget     *widget,
         gconstpointer  nothing)
{
  return AMPARO_IS_NOTE_VIEW (widget);
}

static void
test_printer_is_asked_before_the_trail (Binder        *self,
                                        gconstpointer  data)
{
  g_autofree char *id = NULL;
  AmparoWindow *window;
  GtkWindow *sheet, *dialog;

  binder_unlock (self, BINDER_ANA);
  id = keep_one (self, "2026-03-03", "clear");
  binder_read (self, id);
  window = desk_open_window (&self->desk);
  g_signal_emit_by_name (desk_find (amparo_window_get_page (window), has_words, "_Print…"), "clicked");
  desk_settle ();
  sheet = find_sheet (window);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (desk_find (GTK_WIDGET (sheet), is_note, NULL))), "court", -1);
  g_signal_emit_by_name (desk_find (GTK_WIDGET (sheet), has_words, "_Print…"), "clicked");
  desk_settle ();
  dialog = find_sheet (window);
  g_assert_cmpstr (G_OBJECT_TYPE_NAME (dialog), ==, "GtkPrintUnixDialog");

  g_signal_emit_by_name (dialog, "response", GTK_RESPONSE_CANCEL);
  desk_settle ();
  g_assert_cmpuint (binder_count_deeds (self, AMPARO_DEED_PRINT), ==, 0);
  desk_close (window);
}

static void
test_sheet_waits_in_memory (Binder        *self,
                            gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-1.5", 8);
  int fd = amparo_print_job_hold (bytes);
  g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autofree char *target = g_file_read_link (link, NULL);
  char read_back[8];

  g_assert_cmpint (read (fd, read_back, sizeof read_back), ==, 8);
  g_assert_cmpmem (read_back, 8, "%PDF-1.5", 8);
  g_assert_true (g_str_has_prefix (target, "/memfd:"));
  close (fd);
}

/* Going on after a crash */

static void
test_draft_is_offered_with_its_section (Binder        *self,
                                        gconstpointer  data)
{
  const AmparoSummary *draft;
  g_autofree char *offer = NULL;
  g_autofree char *where = NULL;

  binder_unlock (self, BINDER_ANA);
  binder_begin (self, "youth-screening", "R-17", "2026-11-22");
  amparo_session_set_section (self->desk.session, 2);
  amparo_session_go_to (self->desk.session, AMPARO_PAGE_CHECKLIST);
  while (amparo_keeper_get_state (self->keeper) != AMPARO_KEEPING_SAVED)
    g_main_context_iteration (NULL, TRUE);
  amparo_session_discard (self->desk.session);
  binder_lock (self);
  binder_unlock (self, BINDER_ANA);

  draft = g_ptr_array_index (amparo_safe_get_records (self->safe), 0);
  offer = amparo_record_dup_offer (self->desk.session, draft);
  where = amparo_record_dup_where (self->desk.session, draft);
  g_assert_true (g_str_has_prefix (offer, "Go on with “Youth screening” of today at "));
  g_assert_true (g_str_has_prefix (where, "R-17 · Section 3: "));
  g_assert_cmpuint (binder_count_deeds (self, AMPARO_DEED_READ), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void      (*func) (Binder *, gconstpointer);
  } tests[] = {
    { "/record-page/is-read-on-its-page", test_is_read_on_its_page },
    { "/record-page/title-of-the-window-is-neutral", test_title_of_the_window_is_neutral },
    { "/record-page/both-languages-are-paired", test_both_languages_are_paired },
    { "/record-page/language-is-no-second-deed", test_language_is_no_second_deed },
    { "/record-page/back-leads-to-the-list", test_back_leads_to_the_list },
    { "/record-page/locking-forgets-it", test_locking_forgets_it },
    { "/record-page/step-is-ticked-without-amending", test_step_is_ticked_without_amending },
    { "/record-page/older-revision-is-as-it-was", test_older_revision_is_as_it_was },
    { "/record-page/amendment-shows-both-texts", test_amendment_shows_both_texts },
    { "/record-page/review-keeps-the-remark", test_review_keeps_the_remark },
    { "/record-page/nobody-reviews-their-own", test_nobody_reviews_their_own },
    { "/record-page/two-are-compared", test_two_are_compared },
    { "/record-page/another-code-is-another-person", test_another_code_is_another_person },
    { "/record-page/again-with-the-facts", test_again_with_the_facts },
    { "/record-page/again-without", test_again_without },
    { "/record-page/nothing-leaves-without-a-reason", test_nothing_leaves_without_a_reason },
    { "/record-page/printer-is-asked-before-the-trail", test_printer_is_asked_before_the_trail },
    { "/record-page/sheet-waits-in-memory", test_sheet_waits_in_memory },
    { "/record-page/draft-is-offered-with-its-section", test_draft_is_offered_with_its_section },
  };
  int result;

  /* Not gtk_test_init(), which ends all translation. */
  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  binder_make_template ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Binder, NULL, binder_set_up, tests[i].func, binder_tear_down);

  result = g_test_run ();
  binder_drop_template ();

  return result;
}
