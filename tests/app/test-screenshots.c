/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures of the way from home to a result, for eyes: a test can only say that they have
 * their size and are not blank. docs/pictures/README.md tells how they are taken.
 */

#include "config.h"

#include "app/bilingual.h"
#include "app/level-box.h"
#include "app/safe.h"
#include "app/step-row.h"
#include "picture.h"

static const struct
{
  AmparoWindowPage page;
  Picture          picture;
} pictures[] = {
  { AMPARO_PAGE_HOME, { "home", EN, 1080, 760, FALSE, 96 } },
  { AMPARO_PAGE_HOME, { "home-es", ES, 1080, 760, FALSE, 96 } },
  { AMPARO_PAGE_VAULT, { "vault-making", EN, 1080, 760, FALSE, 96 } },
  { AMPARO_PAGE_VAULT, { "vault-making-narrow", ES, 360, 720, FALSE, 96 } },
  { AMPARO_PAGE_COVER, { "cover", EN, 1080, 760, FALSE, 96 } },
  { AMPARO_PAGE_START, { "start", EN, 1080, 1000, FALSE, 96 } },
  { AMPARO_PAGE_CHECKLIST, { "checklist-en", EN, 1080, 760, FALSE, 96 } },
  { AMPARO_PAGE_CHECKLIST, { "checklist-es", ES, 1080, 760, FALSE, 96 } },
  { AMPARO_PAGE_CHECKLIST, { "checklist-both", BOTH, 1280, 860, FALSE, 96 } },
  { AMPARO_PAGE_CHECKLIST, { "checklist-narrow", BOTH, 360, 720, FALSE, 96 } },
  { AMPARO_PAGE_CHECKLIST, { "checklist-dark", EN, 1080, 760, TRUE, 96 } },
  { AMPARO_PAGE_CHECKLIST, { "checklist-large", EN, 1080, 860, FALSE, 192 } },
  { AMPARO_PAGE_CHECKLIST, { "checklist-narrow-large", ES, 360, 720, FALSE, 192 } },
  { AMPARO_PAGE_RESULT, { "result", EN, 1080, 1000, FALSE, 96 } },
  { AMPARO_PAGE_RESULT, { "result-both", BOTH, 1280, 1000, FALSE, 96 } },
  { AMPARO_PAGE_RESULT, { "result-narrow", ES, 360, 720, FALSE, 96 } },
};

/* A girl of 15, missing from care since Friday. */
static const struct
{
  const char     *item;
  const char     *rating;
  AmparoEvidence  evidence;
} answers[] = {
  { "danger-now", "no-information", AMPARO_EVIDENCE_UNSAID },
  { "told-someone", "no-concern", AMPARO_EVIDENCE_UNSAID },
  { "missing-runs", "clear", AMPARO_EVIDENCE_RECORD },
  { "unknown-stay", "possible", AMPARO_EVIDENCE_TOLD_BY_ANOTHER },
  { "no-safe-place", "possible", AMPARO_EVIDENCE_RECORD },
  { "fear-of-person", "clear", AMPARO_EVIDENCE_SEEN },
  { "speaks-for", "clear", AMPARO_EVIDENCE_SEEN },
  { "who-speaks", "possible", AMPARO_EVIDENCE_TOLD_BY_YOUNG_PERSON },
  { "movements-controlled", "clear", AMPARO_EVIDENCE_TOLD_BY_ANOTHER },
  { "phone-controlled", "possible", AMPARO_EVIDENCE_SEEN },
  { "older-partner", "clear", AMPARO_EVIDENCE_SEEN },
  { "value-for-sex", "possible", AMPARO_EVIDENCE_TOLD_BY_ANOTHER },
  { "trusted-adult", "partly", AMPARO_EVIDENCE_TOLD_BY_YOUNG_PERSON },
};

static const struct
{
  const char *fact;
  const char *value;
} facts[] = {
  { "role", "child-welfare" },
  { "age", "under-18" },
  { "exploiter", "other" },
  { "missing-from-care", "yes" },
};

static void
say_facts (AmparoScreening *screening)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (screening);
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (instrument);

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const AmparoFact *fact = amparo_vocabulary_get_fact (vocabulary, facts[i].fact);

      amparo_screening_set_fact (screening, fact->index,
                                 amparo_fact_find (fact, facts[i].value));
    }
}

static void
answer (AmparoScreening *screening)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (screening);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      const AmparoItem *item = amparo_instrument_find_item (instrument, answers[i].item);

      g_assert_nonnull (item);
      amparo_screening_rate (screening, item->index,
                             amparo_scale_find (item->scale, answers[i].rating));
      amparo_screening_set_evidence (screening, item->index, answers[i].evidence);
    }
}

static void
fill_in (Desk            *desk,
         AmparoWindowPage page)
{
  AmparoInstrument *instrument = amparo_content_find_instrument (desk->content, "youth-screening");
  AmparoScreening *screening;
  const AmparoItem *item;

  amparo_session_begin (desk->session, instrument, FALSE);
  screening = amparo_session_get_screening (desk->session);
  amparo_screening_set_code (screening, "R-17");
  amparo_screening_set_date (screening, "2026-11-22");
  say_facts (screening);
  if (page != AMPARO_PAGE_START)
    answer (screening);

  item = amparo_instrument_find_item (instrument, "speaks-for");
  amparo_session_set_section (desk->session, item->section);
  amparo_session_remember_focus (desk->session, item->index, AMPARO_CONTROL_RATING);
  amparo_session_go_to (desk->session, page);
}

/* There is no vault in a folder that is not there. */
static void
begin_at (Desk            *desk,
          AmparoWindowPage page)
{
  g_autoptr (AmparoSafe) safe = amparo_safe_new ("/nowhere/vault.amparo");

  amparo_session_set_safe (desk->session, safe);
  amparo_session_go_to (desk->session, page);
}

static void
test_picture (Desk          *desk,
              gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  AmparoWindowPage page = pictures[i].page;
  AmparoWindow *window;

  picture_set_scene (&pictures[i].picture, desk->session);
  if (page == AMPARO_PAGE_VAULT || page == AMPARO_PAGE_COVER)
    begin_at (desk, page);
  else if (page != AMPARO_PAGE_HOME)
    fill_in (desk, page);
  window = desk_open_window (desk);
  picture_dress (window);
  picture_take (&pictures[i].picture, window);

  desk_close (window);
  picture_strike_scene ();
}

/* Where the Spanish of the pairs begins, seen from their window; FALSE for a label that is
 * no Spanish beside English. */
static gboolean
find_column (GtkWidget *pair,
             int       *column)
{
  GtkWidget *english = gtk_widget_get_first_child (pair);
  GtkWidget *spanish = english != NULL ? gtk_widget_get_next_sibling (english) : NULL;
  graphene_rect_t bounds;

  if (spanish == NULL || !gtk_widget_get_mapped (spanish)
      || !gtk_widget_compute_bounds (spanish, GTK_WIDGET (gtk_widget_get_root (pair)), &bounds))
    return FALSE;

  *column = (int) bounds.origin.x;
  return TRUE;
}

/* A rounded pixel apart is no difference. */
static guint
check_column (GtkWidget *root,
              int       *expected)
{
  guint n = 0;
  int column;

  if (AMPARO_IS_BILINGUAL (root) && find_column (root, &column))
    {
      if (*expected < 0)
        *expected = column;
      g_assert_cmpint (ABS (column - *expected), <=, 1);
      return 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += check_column (child, expected);

  return n;
}

static void
test_result_has_straight_columns (Desk          *desk,
                                  gconstpointer  data)
{
  Picture wide = { NULL, BOTH, 1280, 1000, FALSE, 96 };
  int of_level = -1;
  int of_step = -1;
  AmparoWindow *window;
  GtkWidget *step, *head;

  picture_set_scene (&wide, desk->session);
  fill_in (desk, AMPARO_PAGE_RESULT);
  window = desk_open_window (desk);
  desk_lay_out (window);

  step = desk_find_type (GTK_WIDGET (window), AMPARO_TYPE_STEP_ROW);
  g_assert_cmpuint (check_column (step, &of_step), >=, 3);
  /* The part that holds the level and what it means. */
  head = desk_find_label (GTK_WIDGET (window), "●●●");
  for (guint i = 0; i < 3; i++)
    head = gtk_widget_get_parent (head);
  g_assert_cmpuint (check_column (head, &of_level), ==, 2);

  desk_close (window);
  picture_strike_scene ();
}

/* What the level is takes its room from the items that it comes from. */
static void
test_level_leaves_room (Desk          *desk,
                        gconstpointer  data)
{
  Picture small = { NULL, ES, 360, 720, FALSE, 192 };
  AmparoWindow *window;
  GtkWidget *box, *why, *reasons;

  picture_set_scene (&small, desk->session);
  fill_in (desk, AMPARO_PAGE_CHECKLIST);
  window = desk_open_window (desk);
  picture_dress (window);
  desk_lay_out (window);

  box = desk_find_type (GTK_WIDGET (window), AMPARO_TYPE_LEVEL_BOX);
  g_assert_cmpint (gtk_widget_get_height (box), <, small.height / 5);
  why = amparo_level_box_get_why (AMPARO_LEVEL_BOX (box));
  g_assert_true (gtk_widget_get_mapped (why));
  gtk_test_accessible_assert_property (why, GTK_ACCESSIBLE_PROPERTY_LABEL, "Por qué");
  g_assert_true (gtk_widget_get_mapped (desk_find_label (box, "Preocupación clara")));

  gtk_expander_set_expanded (GTK_EXPANDER (why), TRUE);
  desk_lay_out (window);
  reasons = desk_find_type (gtk_expander_get_child (GTK_EXPANDER (why)), GTK_TYPE_SCROLLED_WINDOW);
  g_assert_cmpint (gtk_widget_get_height (reasons), >, 100);
  g_assert_cmpint (gtk_widget_get_height (box), <, small.height / 2);

  desk_close (window);
  picture_strike_scene ();
}

int
main (int    argc,
      char **argv)
{
  picture_init (&argc, &argv);

  g_test_add ("/app/screenshots/result-has-straight-columns", Desk, NULL,
              desk_set_up, test_result_has_straight_columns, desk_tear_down);
  g_test_add ("/app/screenshots/level-leaves-room", Desk, NULL,
              desk_set_up, test_level_leaves_room, desk_tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strconcat ("/app/screenshots/", pictures[i].picture.name, NULL);

      g_test_add (path, Desk, GUINT_TO_POINTER (i), desk_set_up, test_picture, desk_tear_down);
    }

  return g_test_run ();
}
