/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A screening that is kept, and another one with the same code: beside it, or begun anew.
 */

#include "config.h"

#include "app/record-again.h"
#include "binder.h"
#include "strongroom.h"

static void
test_two_are_compared (Binder        *self,
                       gconstpointer  data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GPtrArray) others = NULL;
  AmparoWindow *window;

  binder_unlock (self, BINDER_ANA);
  first = binder_keep (self, "2026-03-03", "possible");
  second = binder_keep (self, "2026-11-22", "clear");
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
  g_assert_true (strongroom_says (window, "R-17: March 3, 2026 and November 22, 2026"));
  g_assert_true (strongroom_says (window, "1 sign was answered otherwise."));
  g_assert_true (strongroom_says (window, "≠ Different"));
  g_assert_false (strongroom_says (window, "The same"));
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
  second = binder_keep (self, "2026-11-22", "clear");
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
  amparo_case_file_begin (self->file, amparo_record_find_instrument (self->desk.session), with_facts);
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

static gboolean
begins_a_checklist (GtkWidget     *widget,
                    gconstpointer  nothing)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), "Begin: ");
}

/* The button stands in the step, and begins with the code of the record. */
static void
test_step_begins_the_next_checklist (Binder        *self,
                                     gconstpointer  data)
{
  g_autofree char *id = NULL;
  AmparoScreening *screening;
  AmparoWindow *window;
  GtkWidget *label;

  binder_unlock (self, BINDER_ANA);
  screening = binder_begin (self, "first-look", "R-17", "2026-03-03");
  binder_rate (screening, "missing-runs", "clear");
  id = binder_finish (self, NULL);
  binder_read (self, id);
  window = desk_open_window (&self->desk);
  label = desk_find (amparo_window_get_page (window), begins_a_checklist, NULL);
  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  desk_settle ();
  strongroom_press (strongroom_get_sheet_window (window), "_Begin");

  screening = amparo_session_get_screening (self->desk.session);
  g_assert_cmpstr (amparo_instrument_get_id (amparo_screening_get_instrument (screening)), ==, "youth-screening");
  g_assert_cmpstr (amparo_screening_get_code (screening), ==, "R-17");
  g_assert_cmpint (amparo_session_get_page (self->desk.session), ==, AMPARO_PAGE_START);

  desk_close (window);
}

int
main (int    argc,
      char **argv)
{
  static const BinderTest tests[] = {
    { "/record-again/two-are-compared", test_two_are_compared },
    { "/record-again/another-code-is-another-person", test_another_code_is_another_person },
    { "/record-again/again-with-the-facts", test_again_with_the_facts },
    { "/record-again/again-without", test_again_without },
    { "/record-again/step-begins-the-next-checklist", test_step_begins_the_next_checklist },
  };

  return binder_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
