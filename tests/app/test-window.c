/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "app/choice-row.h"
#include "app/compat.h"
#include "app/help-window.h"
#include "app/instrument-row.h"
#include "app/problems-window.h"
#include "app/quiet-entry.h"
#include "app/shortcuts-window.h"
#include "desk.h"
#include "language/language.h"

static void
test_home_lists_every_checklist (Desk          *desk,
                                 gconstpointer  data)
{
  AmparoWindow *window = desk_open_window (desk);
  GtkWidget *page = amparo_window_get_page (window);
  GtkWidget *row = desk_find_type (page, AMPARO_TYPE_INSTRUMENT_ROW);

  g_assert_cmpuint (desk_count_type (page, AMPARO_TYPE_INSTRUMENT_ROW), ==,
                    amparo_content_get_instruments (desk->content)->len);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "First look");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Amparo");

  desk_close (window);
}

static void
test_row_begins_a_screening (Desk          *desk,
                             gconstpointer  data)
{
  AmparoWindow *window = desk_open_window (desk);
  GtkWidget *row = desk_find_type (amparo_window_get_page (window), AMPARO_TYPE_INSTRUMENT_ROW);

  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  desk_settle ();

  g_assert_cmpint (amparo_session_get_page (desk->session), ==, AMPARO_PAGE_START);
  g_assert_cmpstr (G_OBJECT_TYPE_NAME (amparo_window_get_page (window)), ==, "AmparoStartPage");

  desk_close (window);
}

static void
test_begin_asks_for_the_role (Desk          *desk,
                              gconstpointer  data)
{
  AmparoWindow *window;
  GtkWidget *begin;

  desk_begin (desk);
  window = desk_open_window (desk);
  begin = gtk_widget_get_ancestor (desk_find_label (amparo_window_get_page (window), "Begin"),
                                   GTK_TYPE_BUTTON);

  g_signal_emit_by_name (begin, "clicked");
  desk_settle ();
  g_assert_cmpint (amparo_session_get_page (desk->session), ==, AMPARO_PAGE_START);
  g_assert_true (GTK_IS_CHECK_BUTTON (gtk_window_get_focus (GTK_WINDOW (window))));

  amparo_screening_set_fact (amparo_session_get_screening (desk->session),
                             desk_get_fact (desk, "role"), 1);
  g_signal_emit_by_name (begin, "clicked");
  desk_settle ();
  g_assert_cmpint (amparo_session_get_page (desk->session), ==, AMPARO_PAGE_CHECKLIST);

  desk_close (window);
}

static void
test_back_leads_home (Desk          *desk,
                      gconstpointer  data)
{
  static const AmparoWindowPage pages[] = { AMPARO_PAGE_CHECKLIST, AMPARO_PAGE_START, AMPARO_PAGE_HOME };
  AmparoWindow *window;

  desk_begin (desk);
  amparo_session_go_to (desk->session, AMPARO_PAGE_RESULT);
  window = desk_open_window (desk);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
      desk_settle ();
      g_assert_cmpint (amparo_session_get_page (desk->session), ==, pages[i]);
    }

  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "back"));

  desk_close (window);
}

static void
assert_active (AmparoWindow *window,
               const char   *target)
{
  static const char * const targets[] = { "en", "es", "both" };

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      GtkWidget *button = desk_find_action (GTK_WIDGET (window), "win.reading", targets[i]);

      g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)), ==,
                       g_str_equal (targets[i], target));
    }
}

static void
press (AmparoWindow *window,
       const char   *target)
{
  GtkWidget *button = desk_find_action (GTK_WIDGET (window), "win.reading", target);

  g_signal_emit_by_name (button, "clicked");
  desk_settle ();
}

static void
test_control_sets_the_languages (Desk          *desk,
                                 gconstpointer  data)
{
  AmparoWindow *window = desk_open_window (desk);

  assert_active (window, "en");
  press (window, "es");
  assert_active (window, "es");
  g_assert_cmpint (amparo_session_get_reading (desk->session), ==, AMPARO_READING_SPANISH);
  g_assert_cmpint (amparo_session_get_interface (desk->session), ==, AMPARO_LANGUAGE_SPANISH);

  press (window, "both");
  assert_active (window, "both");
  g_assert_cmpint (amparo_session_get_reading (desk->session), ==, AMPARO_READING_BOTH);
  g_assert_cmpint (amparo_session_get_interface (desk->session), ==, AMPARO_LANGUAGE_SPANISH);

  press (window, "en");
  assert_active (window, "en");
  g_assert_cmpint (amparo_session_get_interface (desk->session), ==, AMPARO_LANGUAGE_ENGLISH);

  desk_close (window);
}

static void
test_key_goes_round (Desk          *desk,
                     gconstpointer  data)
{
  static const AmparoReading readings[] = {
    AMPARO_READING_SPANISH, AMPARO_READING_BOTH, AMPARO_READING_ENGLISH
  };
  AmparoWindow *window = desk_open_window (desk);

  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.next-reading", NULL);
      desk_settle ();
      g_assert_cmpint (amparo_session_get_reading (desk->session), ==, readings[i]);
    }

  desk_close (window);
}

static void
test_control_is_named (Desk          *desk,
                       gconstpointer  data)
{
  AmparoWindow *window = desk_open_window (desk);
  GtkWidget *both = desk_find_action (GTK_WIDGET (window), "win.reading", "both");
  GtkWidget *help = desk_find_action (GTK_WIDGET (window), "app.help-now", NULL);

  gtk_test_accessible_assert_property (both, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Read in English and Spanish together");
  gtk_test_accessible_assert_property (help, GTK_ACCESSIBLE_PROPERTY_LABEL, "Get Help Now");

  desk_close (window);
}

static AmparoChoiceRow *
find_row (AmparoWindow *window,
          guint         nth)
{
  GtkWidget *child = desk_find_type (amparo_window_get_page (window), AMPARO_TYPE_CHOICE_ROW);

  while (nth-- > 0 && child != NULL)
    child = gtk_widget_get_next_sibling (child);

  return AMPARO_CHOICE_ROW (child);
}

static void
test_switch_keeps_everything (Desk          *desk,
                              gconstpointer  data)
{
  AmparoScreening *screening;
  AmparoWindow *window;
  GtkWidget *before, *focus;

  desk_begin (desk);
  screening = amparo_session_get_screening (desk->session);
  window = desk_open_window (desk);
  before = amparo_window_get_page (window);

  amparo_screening_set_code (screening, "R-17");
  amparo_screening_set_fact (screening, desk_get_fact (desk, "age"), 0);
  amparo_screening_rate (screening, 2, 3);
  gtk_widget_grab_focus (amparo_choice_row_get_answer (find_row (window, 0), 3));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.reading", "s", "es");
  desk_settle ();

  g_assert_true (before != amparo_window_get_page (window));
  g_assert_cmpint (amparo_session_get_page (desk->session), ==, AMPARO_PAGE_START);
  g_assert_true (amparo_session_get_screening (desk->session) == screening);
  g_assert_cmpstr (amparo_screening_get_code (screening), ==, "R-17");
  g_assert_cmpint (amparo_screening_get_fact (screening, desk_get_fact (desk, "age")), ==, 0);
  g_assert_cmpint (amparo_screening_get_rating (screening, 2), ==, 3);

  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (focus == amparo_choice_row_get_answer (find_row (window, 0), 3));

  amparo_session_set_interface (desk->session, AMPARO_LANGUAGE_ENGLISH);
  desk_close (window);
}

static gboolean
is_code_text (GtkWidget     *widget,
              gconstpointer  code)
{
  return GTK_IS_EDITABLE (widget) && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (widget)), code);
}

/* The next letter goes where the last one went, and replaces nothing. */
static void
test_switch_keeps_the_cursor (Desk          *desk,
                              gconstpointer  data)
{
  AmparoWindow *window;
  GtkWidget *text;

  desk_begin (desk);
  amparo_screening_set_code (amparo_session_get_screening (desk->session), "R-17");
  window = desk_open_window (desk);
  text = desk_find (amparo_window_get_page (window), is_code_text, "R-17");
  gtk_widget_grab_focus (text);
  gtk_editable_set_position (GTK_EDITABLE (text), 2);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-reading", NULL);
  desk_settle ();

  text = desk_find (amparo_window_get_page (window), is_code_text, "R-17");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), text));
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (text)), ==, 2);
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (text), NULL, NULL));

  amparo_session_set_interface (desk->session, AMPARO_LANGUAGE_ENGLISH);
  desk_close (window);
}

static void
test_code_goes_to_the_screening (Desk          *desk,
                                 gconstpointer  data)
{
  AmparoWindow *window;
  GtkWidget *page, *warning;

  desk_begin (desk);
  window = desk_open_window (desk);
  page = amparo_window_get_page (window);
  warning = desk_find_label (page, "This looks like a name. A code such as R-17 protects the young person if somebody else sees the screen or the paper.");
  warning = gtk_widget_get_parent (warning);
  g_assert_false (gtk_widget_get_visible (warning));

  gtk_editable_set_text (GTK_EDITABLE (desk_find_type (page, AMPARO_TYPE_QUIET_ENTRY)), " Ana Luz ");
  g_assert_cmpstr (amparo_screening_get_code (amparo_session_get_screening (desk->session)), ==, "Ana Luz");
  g_assert_true (gtk_widget_get_visible (warning));

  desk_close (window);
}

/* The text in a field of one line has a height only if the style gives it one. */
static void
test_what_is_typed_is_seen (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *entry = amparo_quiet_entry_new ();
  GtkCssProvider *provider = gtk_css_provider_new ();
  GdkDisplay *display = gtk_widget_get_display (window);

  gtk_css_provider_load_from_resource (provider, "/io/github/amparo_nm/Amparo/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_window_set_child (GTK_WINDOW (window), entry);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpint (gtk_widget_get_height (amparo_quiet_entry_get_field (AMPARO_QUIET_ENTRY (entry))), >, 10);

  gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (provider));
  g_object_unref (provider);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_home_goes_on (Desk          *desk,
                   gconstpointer  data)
{
  AmparoWindow *window;
  GtkWidget *under_way;

  desk_begin (desk);
  amparo_screening_set_code (amparo_session_get_screening (desk->session), "R-17");
  amparo_session_go_to (desk->session, AMPARO_PAGE_HOME);
  window = desk_open_window (desk);
  under_way = desk_find_label (amparo_window_get_page (window), "R-17 · 0 of 10 answered");

  g_assert_nonnull (under_way);
  g_assert_true (gtk_widget_get_mapped (under_way));

  desk_close (window);
}

static void
test_closing_asks (Desk          *desk,
                   gconstpointer  data)
{
  AmparoWindow *window;
  GListModel *windows = gtk_window_get_toplevels ();

  desk_begin (desk);
  amparo_screening_rate (amparo_session_get_screening (desk->session), 0, 1);
  window = desk_open_window (desk);
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, 1);

  gtk_window_close (GTK_WINDOW (window));
  desk_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, 2);

  for (guint i = 2; i > 0; i--)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i - 1);

      if (other != GTK_WINDOW (window))
        gtk_window_close (other);
    }
  desk_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));

  desk_close (window);
}

static void
test_help_follows_the_language (Desk          *desk,
                                gconstpointer  data)
{
  AmparoWindow *window = desk_open_window (desk);
  AmparoContact *contact = g_ptr_array_index (amparo_content_get_contacts (desk->content), 0);
  const char *spanish = amparo_text_get_spanish (amparo_contact_get_for (contact));
  GtkWidget *help = amparo_help_window_new (desk->session, GTK_WINDOW (window));

  gtk_window_present (GTK_WINDOW (help));
  g_assert_null (desk_find_label (help, spanish));
  gtk_widget_activate_action (help, "win.reading", "s", "both");
  desk_settle ();
  g_assert_nonnull (desk_find_label (help, spanish));

  /* GTK holds the window below until it has heard that the one above is gone. */
  gtk_window_destroy (GTK_WINDOW (help));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  desk_close (window);
}

static void
test_problems_are_listed (void)
{
  g_autofree char *dir = g_dir_make_tmp ("amparo-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "broken.xml", NULL);
  const char *paths[] = { dir, NULL };
  g_autoptr (AmparoContent) content = NULL;
  Desk desk = { NULL, NULL };
  AmparoWindow *window;
  GtkWidget *problems;

  g_assert_true (g_file_set_contents (path, "<signs>", -1, NULL));
  content = amparo_content_load (paths, amparo_language_get_catalog ());
  desk.session = amparo_session_new (content);
  window = desk_open_window (&desk);

  g_assert_true (gtk_widget_get_mapped (desk_find_action (GTK_WIDGET (window), "win.problems", NULL)));
  g_assert_true (gtk_widget_get_mapped (desk_find_label (amparo_window_get_page (window), "No checklist could be read. The list of whom to call is still here.")));

  problems = amparo_problems_window_new (content, GTK_WINDOW (window));
  g_assert_nonnull (desk_find_label (problems, "broken.xml, line 1"));

  gtk_window_destroy (GTK_WINDOW (problems));
  desk_close (window);
  g_object_unref (desk.session);
  g_unlink (path);
  g_rmdir (dir);
}

static void
test_no_bar_when_all_is_well (Desk          *desk,
                              gconstpointer  data)
{
  AmparoWindow *window = desk_open_window (desk);

  g_assert_false (gtk_widget_get_mapped (desk_find_action (GTK_WIDGET (window), "win.problems", NULL)));

  desk_close (window);
}

static void
test_about_opens (Desk          *desk,
                  gconstpointer  data)
{
  AmparoWindow *window = desk_open_window (desk);
  GListModel *windows = gtk_window_get_toplevels ();

  amparo_about_present (GTK_WIDGET (window));
  desk_settle ();
  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) about = g_list_model_get_item (windows, i - 1);

      if (about != GTK_WINDOW (window))
        gtk_window_destroy (about);
    }
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));

  desk_close (window);
}

static void
test_keys_are_listed (Desk          *desk,
                      gconstpointer  data)
{
  GtkWidget *window = amparo_shortcuts_window_new (NULL);

  g_assert_nonnull (desk_find_label (window, "F2"));
  g_assert_nonnull (desk_find_label (window, "Ctrl+L"));

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add ("/window/" path, Desk, NULL, desk_set_up, test, desk_tear_down)
  ADD ("home-lists-every-checklist", test_home_lists_every_checklist);
  ADD ("row-begins-a-screening", test_row_begins_a_screening);
  ADD ("begin-asks-for-the-role", test_begin_asks_for_the_role);
  ADD ("back-leads-home", test_back_leads_home);
  ADD ("control-sets-the-languages", test_control_sets_the_languages);
  ADD ("key-goes-round", test_key_goes_round);
  ADD ("control-is-named", test_control_is_named);
  ADD ("switch-keeps-everything", test_switch_keeps_everything);
  ADD ("switch-keeps-the-cursor", test_switch_keeps_the_cursor);
  ADD ("code-goes-to-the-screening", test_code_goes_to_the_screening);
  ADD ("home-goes-on", test_home_goes_on);
  ADD ("closing-asks", test_closing_asks);
  ADD ("help-follows-the-language", test_help_follows_the_language);
  ADD ("no-bar-when-all-is-well", test_no_bar_when_all_is_well);
  ADD ("about-opens", test_about_opens);
  ADD ("keys-are-listed", test_keys_are_listed);
  g_test_add_func ("/window/what-is-typed-is-seen", test_what_is_typed_is_seen);
  g_test_add_func ("/window/problems-are-listed", test_problems_are_listed);

  return g_test_run ();
}
