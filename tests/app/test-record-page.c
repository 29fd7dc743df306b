/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A screening that is kept, as it is read: its page, what was there before, and what can be
 * added to it.
 */

#include "config.h"

#include "app/record-words.h"
#include "app/step-row.h"
#include "binder.h"
#include "strongroom.h"

static gboolean
says (AmparoWindow *window,
      const char   *words)
{
  return strongroom_says (amparo_window_get_page (window), words);
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
  AmparoWindow *window;

  binder_read_one (self);
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
  AmparoWindow *window = binder_show_one (self);

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
  id = binder_keep (self, "2026-03-03", "clear");
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
  AmparoWindow *window = binder_show_one (self);

  amparo_session_set_reading (self->desk.session, AMPARO_READING_SPANISH);
  desk_settle ();

  g_assert_cmpuint (binder_count_deeds (self, AMPARO_DEED_READ), ==, 1);
  desk_close (window);
}

static void
test_back_leads_to_the_list (Binder        *self,
                             gconstpointer  data)
{
  binder_read_one (self);
  amparo_case_file_back (self->file);

  g_assert_cmpint (amparo_session_get_page (self->desk.session), ==, AMPARO_PAGE_RECORDS);
  g_assert_null (amparo_case_file_get_shown (self->file));
}

static void
test_locking_forgets_it (Binder        *self,
                         gconstpointer  data)
{
  binder_read_one (self);
  binder_lock (self);

  g_assert_null (amparo_case_file_get_history (self->file));
  g_assert_null (amparo_case_file_get_screening (self->file));
}

static void
test_step_is_ticked_without_amending (Binder        *self,
                                      gconstpointer  data)
{
  g_autoptr (AmparoSession) reading = NULL;
  g_autoptr (AmparoAssessment) assessment = NULL;
  const AmparoNextStep *next;
  const AmparoOpened *newest;

  binder_read_one (self);
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
  g_assert_cmpint (amparo_safe_find (self->safe, newest->record->summary->id)->kind, ==, AMPARO_REVISION_STEPS);
}

static char *
amend_one (Binder *self)
{
  char *id;

  binder_unlock (self, BINDER_ANA);
  id = binder_keep (self, "2026-03-03", "clear");
  binder_amend (self, id);

  return id;
}

static void
test_older_revision_is_as_it_was (Binder        *self,
                                  gconstpointer  data)
{
  g_autofree char *id = amend_one (self);
  AmparoWindow *window;
  const AmparoItem *item;

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

/* The pages of an amendment are those of the screening, and nothing else says so. */
static void
test_amendment_says_that_it_is_one (Binder        *self,
                                    gconstpointer  data)
{
  g_autofree char *id = NULL;
  AmparoWindow *window;
  GtkWidget *title;

  binder_unlock (self, BINDER_ANA);
  id = binder_keep (self, "2026-03-03", "clear");
  binder_amend (self, id);
  window = desk_open_window (&self->desk);
  title = desk_find_type (GTK_WIDGET (window), ADW_TYPE_WINDOW_TITLE);
  g_assert_true (g_str_has_prefix (adw_window_title_get_subtitle (ADW_WINDOW_TITLE (title)),
                                   "Amendment not finished · R-17 · Saved "));
  g_free (binder_finish (self, "misheard"));
  desk_close (window);
}

static void
test_amendment_shows_both_texts (Binder        *self,
                                 gconstpointer  data)
{
  g_autofree char *id = amend_one (self);
  AmparoWindow *window;

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
  id = binder_keep (self, "2026-03-03", "clear");
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
  AmparoWindow *window = binder_show_one (self);

  g_assert_true (has_button (window, "Amend…"));
  g_assert_false (has_button (window, "Sign Off…"));
  desk_close (window);

  amparo_case_file_sign_off (self->file, "");
  while (self->n_failed == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (amparo_case_file_get_history (self->file)->len, ==, 1);
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
  static const BinderTest tests[] = {
    { "/record-page/is-read-on-its-page", test_is_read_on_its_page },
    { "/record-page/title-of-the-window-is-neutral", test_title_of_the_window_is_neutral },
    { "/record-page/both-languages-are-paired", test_both_languages_are_paired },
    { "/record-page/language-is-no-second-deed", test_language_is_no_second_deed },
    { "/record-page/back-leads-to-the-list", test_back_leads_to_the_list },
    { "/record-page/locking-forgets-it", test_locking_forgets_it },
    { "/record-page/step-is-ticked-without-amending", test_step_is_ticked_without_amending },
    { "/record-page/older-revision-is-as-it-was", test_older_revision_is_as_it_was },
    { "/record-page/amendment-says-that-it-is-one", test_amendment_says_that_it_is_one },
    { "/record-page/amendment-shows-both-texts", test_amendment_shows_both_texts },
    { "/record-page/review-keeps-the-remark", test_review_keeps_the_remark },
    { "/record-page/nobody-reviews-their-own", test_nobody_reviews_their_own },
    { "/record-page/draft-is-offered-with-its-section", test_draft_is_offered_with_its_section },
  };

  return binder_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
