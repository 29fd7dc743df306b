/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures of the way from home to a result, for eyes: a test can only say that they have
 * their size and are not blank. docs/pictures/README.md tells how they are taken.
 */

#include "config.h"

#include <adwaita.h>

#include "app/bilingual.h"
#include "app/level-box.h"
#include "app/safe.h"
#include "app/settings.h"
#include "app/step-row.h"
#include "desk.h"
#include "language/language.h"
#include "picture.h"

/* Ten colours are letters on paper and little else. */
#define FEWEST_COLORS 30

#define EN   AMPARO_READING_ENGLISH
#define ES   AMPARO_READING_SPANISH
#define BOTH AMPARO_READING_BOTH

typedef struct
{
  const char    *name;
  AmparoWindowPage page;
  AmparoReading  reading;
  int            width;
  int            height;
  gboolean       dark;
  int            dpi;      /* 96 is the usual text, 192 twice as large */
} Picture;

static const Picture pictures[] = {
  { "home", AMPARO_PAGE_HOME, EN, 1080, 760, FALSE, 96 },
  { "home-es", AMPARO_PAGE_HOME, ES, 1080, 760, FALSE, 96 },
  { "vault-making", AMPARO_PAGE_VAULT, EN, 1080, 760, FALSE, 96 },
  { "vault-making-narrow", AMPARO_PAGE_VAULT, ES, 360, 720, FALSE, 96 },
  { "cover", AMPARO_PAGE_COVER, EN, 1080, 760, FALSE, 96 },
  { "start", AMPARO_PAGE_START, EN, 1080, 1000, FALSE, 96 },
  { "checklist-en", AMPARO_PAGE_CHECKLIST, EN, 1080, 760, FALSE, 96 },
  { "checklist-es", AMPARO_PAGE_CHECKLIST, ES, 1080, 760, FALSE, 96 },
  { "checklist-both", AMPARO_PAGE_CHECKLIST, BOTH, 1280, 860, FALSE, 96 },
  { "checklist-narrow", AMPARO_PAGE_CHECKLIST, BOTH, 360, 720, FALSE, 96 },
  { "checklist-dark", AMPARO_PAGE_CHECKLIST, EN, 1080, 760, TRUE, 96 },
  { "checklist-large", AMPARO_PAGE_CHECKLIST, EN, 1080, 860, FALSE, 192 },
  { "checklist-narrow-large", AMPARO_PAGE_CHECKLIST, ES, 360, 720, FALSE, 192 },
  { "result", AMPARO_PAGE_RESULT, EN, 1080, 1000, FALSE, 96 },
  { "result-both", AMPARO_PAGE_RESULT, BOTH, 1280, 1000, FALSE, 96 },
  { "result-narrow", AMPARO_PAGE_RESULT, ES, 360, 720, FALSE, 96 },
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

/* As GNOME shows a window. The actions of the application are not there in a test, and
 * its buttons would be grey. */
static void
dress (AmparoWindow *window)
{
  static const GActionEntry entries[] = { { "help-now", NULL, NULL, NULL, NULL } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "app", G_ACTION_GROUP (group));
}

static void
set_the_scene (const Picture *picture)
{
  GSettings *settings = amparo_settings_get_default ();

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      picture->dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                    : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (gtk_settings_get_default (),
                "gtk-decoration-layout", "appmenu:close",
                "gtk-enable-animations", FALSE,
                "gtk-xft-dpi", picture->dpi * 1024,
                NULL);
  g_settings_set_int (settings, "window-width", picture->width);
  g_settings_set_int (settings, "window-height", picture->height);
}

static void
strike_the_scene (void)
{
  GSettings *settings = amparo_settings_get_default ();

  g_settings_reset (settings, "window-width");
  g_settings_reset (settings, "window-height");
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  amparo_language_set_interface (AMPARO_LANGUAGE_ENGLISH);
}

static void
test_picture (Desk          *desk,
              gconstpointer  data)
{
  const Picture *picture = data;
  g_autoptr (GdkTexture) texture = NULL;
  AmparoWindow *window;

  set_the_scene (picture);
  amparo_session_set_reading (desk->session, picture->reading);
  amparo_session_set_interface (desk->session, picture->reading == ES ? AMPARO_LANGUAGE_SPANISH
                                                                      : AMPARO_LANGUAGE_ENGLISH);
  if (picture->page == AMPARO_PAGE_VAULT || picture->page == AMPARO_PAGE_COVER)
    begin_at (desk, picture->page);
  else if (picture->page != AMPARO_PAGE_HOME)
    fill_in (desk, picture->page);
  window = desk_open_window (desk);
  dress (window);
  texture = picture_take (GTK_WIDGET (window), picture->name);

  g_assert_cmpint (gdk_texture_get_width (texture), ==, picture->width);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, picture->height);
  g_assert_cmpuint (picture_count_colors (texture), >, FEWEST_COLORS);

  desk_close (window);
  strike_the_scene ();
}

/* Folding waits for the layout, and is laid out with a later frame. */
static void
settle (AmparoWindow *window)
{
  for (guint frame = 0; frame < 4; frame++)
    {
      desk_settle ();
      gtk_widget_queue_draw (GTK_WIDGET (window));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
    }
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
  Picture wide = { NULL, AMPARO_PAGE_RESULT, BOTH, 1280, 1000, FALSE, 96 };
  int of_level = -1;
  int of_step = -1;
  AmparoWindow *window;
  GtkWidget *step, *head;

  set_the_scene (&wide);
  amparo_session_set_reading (desk->session, BOTH);
  fill_in (desk, AMPARO_PAGE_RESULT);
  window = desk_open_window (desk);
  settle (window);

  step = desk_find_type (GTK_WIDGET (window), AMPARO_TYPE_STEP_ROW);
  g_assert_cmpuint (check_column (step, &of_step), >=, 3);
  /* The part that holds the level and what it means. */
  head = desk_find_label (GTK_WIDGET (window), "●●●");
  for (guint i = 0; i < 3; i++)
    head = gtk_widget_get_parent (head);
  g_assert_cmpuint (check_column (head, &of_level), ==, 2);

  desk_close (window);
  strike_the_scene ();
}

/* What the level is takes its room from the items that it comes from. */
static void
test_level_leaves_room (Desk          *desk,
                        gconstpointer  data)
{
  Picture small = { NULL, AMPARO_PAGE_CHECKLIST, ES, 360, 720, FALSE, 192 };
  AmparoWindow *window;
  GtkWidget *box, *why, *reasons;

  set_the_scene (&small);
  amparo_session_set_reading (desk->session, ES);
  amparo_session_set_interface (desk->session, AMPARO_LANGUAGE_SPANISH);
  fill_in (desk, AMPARO_PAGE_CHECKLIST);
  window = desk_open_window (desk);
  dress (window);
  settle (window);

  box = desk_find_type (GTK_WIDGET (window), AMPARO_TYPE_LEVEL_BOX);
  g_assert_cmpint (gtk_widget_get_height (box), <, small.height / 5);
  why = amparo_level_box_get_why (AMPARO_LEVEL_BOX (box));
  g_assert_true (gtk_widget_get_mapped (why));
  gtk_test_accessible_assert_property (why, GTK_ACCESSIBLE_PROPERTY_LABEL, "Por qué");
  g_assert_true (gtk_widget_get_mapped (desk_find_label (box, "Preocupación clara")));

  gtk_expander_set_expanded (GTK_EXPANDER (why), TRUE);
  settle (window);
  reasons = desk_find_type (gtk_expander_get_child (GTK_EXPANDER (why)), GTK_TYPE_SCROLLED_WINDOW);
  g_assert_cmpint (gtk_widget_get_height (reasons), >, 100);
  g_assert_cmpint (gtk_widget_get_height (box), <, small.height / 2);

  desk_close (window);
  strike_the_scene ();
}

/* As AdwApplication does by itself. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/amparo_nm/Amparo/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int    argc,
      char **argv)
{
  /* Not gtk_test_init(), which ends all translation. */
  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));
  g_test_init (&argc, &argv, NULL);
  g_setenv ("AMPARO_PICTURES", g_test_get_dir (G_TEST_BUILT), FALSE);
  adw_init ();
  load_style ();

  g_test_add ("/app/screenshots/result-has-straight-columns", Desk, NULL,
              desk_set_up, test_result_has_straight_columns, desk_tear_down);
  g_test_add ("/app/screenshots/level-leaves-room", Desk, NULL,
              desk_set_up, test_level_leaves_room, desk_tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strconcat ("/app/screenshots/", pictures[i].name, NULL);

      g_test_add (path, Desk, &pictures[i], desk_set_up, test_picture, desk_tear_down);
    }

  return g_test_run ();
}
