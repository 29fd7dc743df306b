/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "app/choice-row.h"
#include "app/facts-group.h"
#include "desk.h"

typedef struct
{
  Desk              desk;
  AmparoScreening  *screening;
  AmparoFactsGroup *group;
} Facts;

static void
set_up (Facts         *facts,
        gconstpointer  data)
{
  desk_set_up (&facts->desk, NULL);
  desk_begin (&facts->desk);
  facts->screening = amparo_session_get_screening (facts->desk.session);
  facts->group = AMPARO_FACTS_GROUP (amparo_facts_group_new (facts->desk.session,
                                                             AMPARO_FACTS_ROLE
                                                             | AMPARO_FACTS_SITUATION));
  g_object_ref_sink (facts->group);
}

static void
tear_down (Facts         *facts,
           gconstpointer  data)
{
  g_assert_finalize_object (facts->group);
  desk_tear_down (&facts->desk, NULL);
}

static AmparoChoiceRow *
get_row (Facts      *facts,
         const char *fact)
{
  return AMPARO_CHOICE_ROW (amparo_facts_group_get_row (facts->group, fact));
}

static void
choose (AmparoChoiceRow *row,
        guint            answer)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (amparo_choice_row_get_answer (row, answer)), TRUE);
}

static void
test_begins_unknown (Facts         *facts,
                     gconstpointer  data)
{
  GtkWidget *not_known = amparo_choice_row_get_answer (get_row (facts, "age"), 2);

  gtk_test_accessible_assert_role (not_known, GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_test_accessible_assert_property (not_known, GTK_ACCESSIBLE_PROPERTY_LABEL, "Not known");
  gtk_test_accessible_assert_state (not_known, GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
}

static void
test_role_has_no_unknown (Facts         *facts,
                          gconstpointer  data)
{
  AmparoChoiceRow *row = get_row (facts, "role");

  g_assert_cmpint (amparo_choice_row_get_selected (row), ==, -1);
  g_assert_null (desk_find_label (GTK_WIDGET (row), "Not known"));
}

static void
test_choice_reaches_the_screening (Facts         *facts,
                                   gconstpointer  data)
{
  guint age = desk_get_fact (&facts->desk, "age");

  choose (get_row (facts, "age"), 0);
  g_assert_cmpint (amparo_screening_get_fact (facts->screening, age), ==, 0);
  choose (get_row (facts, "age"), 1);
  g_assert_cmpint (amparo_screening_get_fact (facts->screening, age), ==, 1);
  choose (get_row (facts, "age"), 2);
  g_assert_cmpint (amparo_screening_get_fact (facts->screening, age), ==, AMPARO_UNKNOWN);
}

static void
test_screening_reaches_the_choice (Facts         *facts,
                                   gconstpointer  data)
{
  guint age = desk_get_fact (&facts->desk, "age");

  amparo_screening_set_fact (facts->screening, age, 1);
  g_assert_cmpint (amparo_choice_row_get_selected (get_row (facts, "age")), ==, 1);
  amparo_screening_set_fact (facts->screening, age, AMPARO_UNKNOWN);
  g_assert_cmpint (amparo_choice_row_get_selected (get_row (facts, "age")), ==, 2);
}

static void
test_answers_are_named (Facts         *facts,
                        gconstpointer  data)
{
  GtkWidget *row = GTK_WIDGET (get_row (facts, "age"));
  GtkWidget *answer = amparo_choice_row_get_answer (AMPARO_CHOICE_ROW (row), 0);

  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Age");
  gtk_test_accessible_assert_property (answer, GTK_ACCESSIBLE_PROPERTY_LABEL, "Under 18");
  gtk_test_accessible_assert_role (gtk_widget_get_parent (answer),
                                   GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add ("/facts/" path, Facts, NULL, set_up, test, tear_down)
  ADD ("begin-unknown", test_begins_unknown);
  ADD ("role-has-no-unknown", test_role_has_no_unknown);
  ADD ("choice-reaches-the-screening", test_choice_reaches_the_screening);
  ADD ("screening-reaches-the-choice", test_screening_reaches_the_choice);
  ADD ("answers-are-named", test_answers_are_named);

  return g_test_run ();
}
