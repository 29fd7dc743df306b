/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page around the items: sections, progress, level, and what is asked at the end.
 */

#include "config.h"

#include <adwaita.h>

#include "app/capped.h"
#include "app/level-box.h"
#include "app/section-list.h"
#include "trial-checklist.h"

static void
test_level_unfolds_again (Trial         *trial,
                          gconstpointer  data)
{
  GtkWidget *box = desk_find_type (trial->page, AMPARO_TYPE_LEVEL_BOX);
  GtkWidget *why = amparo_level_box_get_why (AMPARO_LEVEL_BOX (box));

  amparo_level_box_set_compact (AMPARO_LEVEL_BOX (box), TRUE);
  g_assert_null (desk_find_label (box, "Why"));
  g_assert_nonnull (desk_find_label (why, "Level so far"));
  gtk_test_accessible_assert_property (why, GTK_ACCESSIBLE_PROPERTY_LABEL, "Why");

  amparo_level_box_set_compact (AMPARO_LEVEL_BOX (box), FALSE);
  trial_draw (trial);
  g_assert_true (gtk_widget_get_mapped (desk_find_label (why, "Why")));
  g_assert_null (desk_find_label (why, "Level so far"));
  g_assert_true (gtk_widget_get_mapped (desk_find_label (box, "Level so far")));
}

static void
test_progress_is_told (Trial         *trial,
                       gconstpointer  data)
{
  AmparoSectionList *list = AMPARO_SECTION_LIST (desk_find_type (trial->page, AMPARO_TYPE_SECTION_LIST));
  GtkWidget *row = amparo_section_list_get_row (list, 0);

  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Control, 0 of 2 answered");
  amparo_screening_rate (trial->screening, SPEAKS_FOR, POSSIBLE);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Control, 1 of 3 answered");
  g_assert_nonnull (desk_find_label (trial->page, "1 of 3 answered"));

  amparo_screening_rate (trial->screening, SPEAKS_FOR, NO_CONCERN);
  amparo_screening_rate (trial->screening, HOLDS_PAPERS, NO_CONCERN);
  g_assert_nonnull (desk_find_label (row, "✓ 2/2"));
}

static void
test_level_and_reasons (Trial         *trial,
                        gconstpointer  data)
{
  GtkWidget *box = desk_find_type (trial->page, AMPARO_TYPE_LEVEL_BOX);

  g_assert_nonnull (desk_find_label (box, "Not enough information"));
  amparo_screening_rate (trial->screening, SPEAKS_FOR, CLEAR);
  g_assert_nonnull (desk_find_label (box, "Clear concern"));
  g_assert_nonnull (desk_find_label (box, "●●●"));

  gtk_expander_set_expanded (GTK_EXPANDER (amparo_level_box_get_why (AMPARO_LEVEL_BOX (box))), TRUE);
  g_assert_nonnull (desk_find_label (box, "A strong sign is clear"));
  amparo_screening_rate (trial->screening, SPEAKS_FOR, POSSIBLE);
  g_assert_null (desk_find_label (box, "A strong sign is clear"));
  g_assert_nonnull (desk_find_label (box, "A strong sign may be there"));
}

static GtkWidget *
find_stop (Trial *trial)
{
  return desk_find_type (trial->page, AMPARO_TYPE_CAPPED);
}

static void
test_telling_stops_the_asking (Trial         *trial,
                               gconstpointer  data)
{
  guint fact = desk_get_fact (&trial->desk, "disclosing");

  g_assert_false (gtk_widget_get_visible (find_stop (trial)));
  amparo_screening_set_fact (trial->screening, fact, 0);
  g_assert_true (gtk_widget_get_visible (find_stop (trial)));
  g_assert_nonnull (desk_find_label (find_stop (trial), "Stop asking and listen"));

  gtk_widget_activate_action (trial->page, "checklist.show-step", NULL);
  g_assert_nonnull (desk_find_label (trial_find_dialog (trial), "Write their words."));
  desk_close (trial_find_dialog (trial));

  amparo_screening_set_fact (trial->screening, fact, 1);
  g_assert_false (gtk_widget_get_visible (find_stop (trial)));
}

static void
test_missing_spanish_is_told (Trial         *trial,
                              gconstpointer  data)
{
  const char *words = "This checklist is not bilingual: parts of it are not in Spanish yet. "
                      "There the English stands in its place and says so.";

  g_assert_false (gtk_widget_get_mapped (desk_find_label (trial->page, words)));
  amparo_session_set_reading (trial->session, AMPARO_READING_BOTH);
  trial_rebuild (trial);
  g_assert_true (gtk_widget_get_mapped (desk_find_label (trial->page, words)));
  g_assert_nonnull (desk_find_label (GTK_WIDGET (trial_get_row (trial, SPEAKS_FOR)), "Not in Spanish yet"));
}

static void
test_open_items_are_asked_about (Trial         *trial,
                                 gconstpointer  data)
{
  gtk_widget_activate_action (trial->page, "checklist.finish", NULL);
  g_assert_nonnull (trial_find_dialog (trial));
  g_assert_cmpint (amparo_session_get_page (trial->session), ==, AMPARO_PAGE_CHECKLIST);
  trial_close_dialog (trial);

  for (guint i = 0; i <= TRUSTED_ADULT; i++)
    amparo_screening_rate (trial->screening, i, NO_CONCERN);
  gtk_widget_activate_action (trial->page, "checklist.finish", NULL);
  g_assert_cmpint (amparo_session_get_page (trial->session), ==, AMPARO_PAGE_RESULT);
}

static void
test_facts_can_be_changed (Trial         *trial,
                           gconstpointer  data)
{
  gtk_widget_activate_action (trial->page, "checklist.facts", NULL);
  g_assert_nonnull (desk_find_label (trial_find_dialog (trial), "Is the person a child?"));
  desk_close (trial_find_dialog (trial));
}

static void
test_narrow_page_folds (Trial         *trial,
                        gconstpointer  data)
{
  GtkWidget *list = desk_find_type (trial->page, AMPARO_TYPE_SECTION_LIST);

  g_assert_true (gtk_widget_get_mapped (list));
  gtk_window_set_default_size (GTK_WINDOW (trial->window), 360, 640);
  for (guint i = 0; i < 100 && gtk_widget_get_mapped (list); i++)
    {
      trial_draw (trial);
      g_usleep (10 * 1000);
    }

  g_assert_false (gtk_widget_get_mapped (list));
  g_assert_cmpint (gtk_widget_get_width (trial->page), <=, 360);
  g_assert_nonnull (gtk_widget_get_ancestor (desk_find_type (trial->page, AMPARO_TYPE_SECTION_LIST),
                                             GTK_TYPE_POPOVER));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add ("/checklist/" path, Trial, NULL, trial_set_up, test, trial_tear_down)
  ADD ("level-unfolds-again", test_level_unfolds_again);
  ADD ("progress-is-told", test_progress_is_told);
  ADD ("level-and-reasons", test_level_and_reasons);
  ADD ("telling-stops-the-asking", test_telling_stops_the_asking);
  ADD ("missing-spanish-is-told", test_missing_spanish_is_told);
  ADD ("open-items-are-asked-about", test_open_items_are_asked_about);
  ADD ("facts-can-be-changed", test_facts_can_be_changed);
  ADD ("narrow-page-folds", test_narrow_page_folds);

  return g_test_run ();
}
