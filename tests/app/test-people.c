/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who belongs to the vault, in the window, and their recovery sheets.
 */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "app/note-view.h"
#include "app/recovery-entry.h"
#include "store/vault-people.h"
#include "strongroom.h"

#define NEW "sifuna barelo mudavi relosa"

static void
test_closed_vault_has_no_hub (Strongroom    *self,
                              gconstpointer  data)
{
  AmparoWindow *window = desk_open_window (&self->desk);

  g_assert_false (g_action_get_enabled (g_action_map_lookup_action (G_ACTION_MAP (window), "care")));
  g_assert_false (g_action_get_enabled (g_action_map_lookup_action (G_ACTION_MAP (window), "passphrase")));

  desk_close (window);
}

static void
test_hub_leads_on_and_back (Strongroom    *self,
                            gconstpointer  data)
{
  AmparoWindow *window = strongroom_open (self);

  strongroom_do (window, "win.care");
  g_assert_cmpint (amparo_session_get_page (self->desk.session), ==, AMPARO_PAGE_CARE);
  g_assert_nonnull (desk_find_action (GTK_WIDGET (window), "win.passphrase", NULL));
  strongroom_do (window, "win.back");
  g_assert_cmpint (amparo_session_get_page (self->desk.session), ==, AMPARO_PAGE_HOME);

  desk_close (window);
}

static void
test_list_of_screenings_leads_to_the_hub (Strongroom    *self,
                                          gconstpointer  data)
{
  AmparoWindow *window = strongroom_open (self);

  strongroom_do (window, "win.records");
  strongroom_press (window, "The _Vault");
  g_assert_cmpint (amparo_session_get_page (self->desk.session), ==, AMPARO_PAGE_CARE);

  desk_close (window);
}

/* All that the hub leads to is named on the way there. */
static void
test_home_says_what_is_behind (Strongroom    *self,
                               gconstpointer  data)
{
  const char * const parts[] = { "People", "passphrases", "backups", "who did what", "how long things are kept" };
  AmparoWindow *window = strongroom_open (self);
  GtkWidget *row = desk_find_action (GTK_WIDGET (window), "win.care", NULL);

  g_assert_true (ADW_IS_ACTION_ROW (row));
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), parts[i]));

  desk_close (window);
}

static void
add_eva (Strongroom *self,
         AmparoRole  roles)
{
  g_autoptr (AmparoSecret) secret = strongroom_dup_secret (NEW);
  g_autoptr (AmparoSecret) mine = strongroom_dup_secret (STRONGROOM_PASSPHRASE);
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoVault) vault = amparo_vault_open (self->path, STRONGROOM_NAME, mine, NULL, &error);

  g_assert_no_error (error);
  amparo_vault_add_person (vault, "Eva", roles, secret, &error);
  g_assert_no_error (error);
}

static AmparoWindow *
open_people (Strongroom *self)
{
  AmparoWindow *window = strongroom_open (self);

  strongroom_do (window, "win.people");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));

  return window;
}

static gboolean
is_row (GtkWidget     *widget,
        gconstpointer  title)
{
  return ADW_IS_ACTION_ROW (widget)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

static const char *
get_subtitle (gpointer    root,
              const char *title)
{
  GtkWidget *row = desk_find (root, is_row, title);

  g_assert_nonnull (row);

  return adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
}

static GtkWindow *
choose (AmparoWindow *window,
        gpointer      root,
        const char   *title)
{
  GtkWidget *row = desk_find (root, is_row, title);

  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "activated");
  desk_settle ();

  return strongroom_get_sheet_window (window);
}

static const char *
get_focused_title (AmparoWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return ADW_IS_ACTION_ROW (focus) ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (focus)) : NULL;
}

static void
focus_row (AmparoWindow *window,
           const char   *title)
{
  g_assert_true (gtk_widget_grab_focus (desk_find (GTK_WIDGET (window), is_row, title)));
}

static void
test_focus_begins_at_the_first_row (Strongroom    *self,
                                    gconstpointer  data)
{
  AmparoWindow *window = open_people (self);

  g_assert_cmpstr (get_focused_title (window), ==, "Ana (you)");

  desk_close (window);
}

static void
test_focus_comes_back_to_the_command (Strongroom    *self,
                                      gconstpointer  data)
{
  AmparoWindow *window = open_people (self);
  GtkWindow *sheet;

  focus_row (window, "Change the Keys…");
  sheet = choose (window, window, "Change the Keys…");
  strongroom_press (sheet, "Change the _Keys Now");
  strongroom_wait_to_hear (sheet, "The keys are new.");
  strongroom_press (sheet, "_Close");
  g_assert_cmpstr (get_focused_title (window), ==, "Change the Keys…");

  desk_close (window);
}

static void
test_list_says_who_and_since (Strongroom    *self,
                              gconstpointer  data)
{
  AmparoWindow *window = open_people (self);

  g_assert_true (g_str_has_prefix (get_subtitle (window, "Ana (you)"),
                                   "Administrator, Supervisor, Screener, Auditor · Since "));
  g_assert_true (g_str_has_suffix (get_subtitle (window, "Sheet 1"), " · Typed back"));

  desk_close (window);
}

/* Gives the window in which that was typed. */
static GtkWindow *
add_person (AmparoWindow *window,
            const char   *name)
{
  GtkWindow *sheet = choose (window, window, "Add a Person…");

  strongroom_type (sheet, "Name to sign in with", name);
  strongroom_type (sheet, "First passphrase", NEW);
  strongroom_type (sheet, "The same passphrase again", NEW);
  strongroom_press (sheet, "_Add the Person");

  return sheet;
}

static void
test_person_is_added (Strongroom    *self,
                      gconstpointer  data)
{
  AmparoWindow *window = open_people (self);
  GtkWindow *sheet = add_person (window, "Eva");

  strongroom_wait_to_hear (sheet, "The person is added.");
  strongroom_press (sheet, "_Close");
  strongroom_wait_to_hear (window, "Eva");
  g_assert_cmpstr (get_focused_title (window), ==, "Eva");
  g_assert_true (g_str_has_prefix (get_subtitle (window, "Eva"), "Screener · Since "));
  g_assert_true (g_str_has_suffix (get_subtitle (window, "Eva"), "The passphrase is still one that somebody else gave."));

  desk_close (window);
}

static void
test_taken_name_is_said (Strongroom    *self,
                         gconstpointer  data)
{
  AmparoWindow *window = open_people (self);
  GtkWindow *sheet = add_person (window, "ana");

  strongroom_wait_to_hear (sheet, "Somebody signs in with this name already.");

  gtk_window_destroy (sheet);
  desk_close (window);
}

static gboolean
has_no_eva (gpointer window)
{
  return !strongroom_says (window, "Eva");
}

static void
test_person_is_removed (Strongroom    *self,
                        gconstpointer  data)
{
  AmparoWindow *window;
  GtkWindow *sheet;

  add_eva (self, AMPARO_ROLE_SCREENER);
  window = open_people (self);
  focus_row (window, "Eva");
  choose (window, window, "Eva");
  sheet = choose (window, strongroom_get_sheet_window (window), "Remove…");
  g_assert_true (strongroom_says (sheet, "What they could read until now, a copy"));
  strongroom_press (sheet, "_Remove the Person");
  strongroom_wait_to_hear (sheet, "The person is removed, and the keys are new.");
  strongroom_press (sheet, "_Close");
  strongroom_wait_for (has_no_eva, window);
  g_assert_cmpstr (get_focused_title (window), ==, "Add a Person…");

  desk_close (window);
}

/* One who has to stay, and why. */
static void
assert_stays (Strongroom *self,
              const char *row,
              const char *reason)
{
  AmparoWindow *window = open_people (self);
  GtkWindow *sheet = choose (window, window, row);

  gtk_test_widget_wait_for_draw (GTK_WIDGET (sheet));
  g_assert_true (strongroom_says (sheet, reason));
  g_assert_null (desk_find (GTK_WIDGET (sheet), is_row, "Remove…"));

  gtk_window_destroy (sheet);
  desk_close (window);
}

static void
test_last_administrator_is_explained (Strongroom    *self,
                                      gconstpointer  data)
{
  assert_stays (self, "Ana (you)", "This is the last administrator.");
}

static void
test_two_sheets_remain (Strongroom    *self,
                        gconstpointer  data)
{
  assert_stays (self, "Sheet 2", "Two sheets that were typed back must remain.");
}

static void
test_auditor_is_told_who_can (Strongroom    *self,
                              gconstpointer  data)
{
  AmparoWindow *window;

  add_eva (self, AMPARO_ROLE_AUDITOR);
  strongroom_unlock (self, "Eva", NEW);
  window = desk_open_window (&self->desk);
  strongroom_do (window, "win.people");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_true (strongroom_says (window, "Only an administrator adds and removes people"));
  g_assert_null (desk_find (GTK_WIDGET (window), is_row, "Add a Person…"));

  desk_close (window);
}

static void
test_given_passphrase_is_to_be_changed (Strongroom    *self,
                                        gconstpointer  data)
{
  AmparoWindow *window;
  GtkWindow *sheet;

  add_eva (self, AMPARO_ROLE_SCREENER);
  amparo_session_go_to (self->desk.session, AMPARO_PAGE_VAULT);
  window = desk_open_window (&self->desk);
  strongroom_unlock (self, "Eva", NEW);
  sheet = strongroom_get_sheet_window (window);
  g_assert_nonnull (sheet);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (sheet));
  g_assert_true (strongroom_says (sheet, "The passphrase that you came in with was given to you"));

  gtk_window_destroy (sheet);
  desk_close (window);
}

static void
test_keys_are_changed (Strongroom    *self,
                       gconstpointer  data)
{
  AmparoWindow *window = open_people (self);
  GtkWindow *sheet;

  sheet = choose (window, window, "Change the Keys…");
  strongroom_press (sheet, "Change the _Keys Now");
  strongroom_wait_to_hear (sheet, "The keys are new.");
  strongroom_press (sheet, "_Close");

  desk_close (window);
}

/* Sheets */

#define SHEET_NAME "Name of the sheet, such as who keeps it"

static gboolean
has_sheet (gpointer safe)
{
  return amparo_safe_get_sheet (safe) != NULL;
}

static gboolean
has_none (gpointer safe)
{
  return !has_sheet (safe);
}

static void
type_lines (gpointer    root,
            const char *lines)
{
  GtkWidget *view = desk_find_type (root, AMPARO_TYPE_NOTE_VIEW);

  g_assert_nonnull (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), lines, -1);
}

static void
test_one_more_sheet_is_made (Strongroom    *self,
                             gconstpointer  data)
{
  AmparoWindow *window = open_people (self);
  GtkWindow *sheet;

  sheet = choose (window, window, "Make a New Sheet…");
  strongroom_press (sheet, "_Show a New Sheet");
  strongroom_wait_for (has_sheet, self->safe);
  type_lines (sheet, amparo_safe_get_sheet (self->safe));
  strongroom_press (sheet, "_These Are the Four Lines");
  strongroom_wait_for (has_none, self->safe);
  g_assert_cmpuint (amparo_safe_get_people (self->safe)->len, ==, 4);
  g_assert_cmpint (amparo_safe_get_state (self->safe), ==, AMPARO_SAFE_OPEN);

  desk_settle ();
  desk_close (window);
}

static void
test_typo_is_found_in_its_line (void)
{
  GtkWidget *entry = amparo_recovery_entry_new ();
  GtkWindow *window = strongroom_show (entry);
  g_autofree char *code = g_strdup (strongroom_get_sheet (0));

  g_assert_true (strongroom_says (entry, "0 of 4 lines are right."));
  type_lines (entry, code);
  g_assert_true (strongroom_says (entry, "All four lines are right."));
  /* The first sign of the second line. */
  code[13] = code[13] == '2' ? '3' : '2';
  type_lines (entry, code);
  g_assert_true (strongroom_says (entry, "Line 2 is not as on the sheet."));

  gtk_window_destroy (window);
}

static guint
count_saying (GtkWidget  *root,
              const char *words)
{
  guint n = GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), words) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_saying (child, words);

  return n;
}

static void
test_line_too_many_is_said_at_once (void)
{
  const char * const extras[] = { "7777-7777-17", "7" };
  GtkWidget *entry = amparo_recovery_entry_new ();
  GtkWindow *window = strongroom_show (entry);
  g_autofree char *in_one_go = g_strdelimit (g_strdup (strongroom_get_sheet (0)), "\n", ' ');

  for (gsize i = 0; i < G_N_ELEMENTS (extras); i++)
    {
      g_autofree char *lines = g_strconcat (strongroom_get_sheet (0), extras[i], NULL);
      g_autofree char *line = g_strconcat (in_one_go, extras[i], NULL);

      type_lines (entry, lines);
      g_assert_true (strongroom_says (entry, "The sheet has only four lines."));
      type_lines (entry, line);
      g_assert_true (strongroom_says (entry, "The sheet has only four lines."));
    }
  type_lines (entry, in_one_go);
  g_assert_true (strongroom_says (entry, "All four lines are right."));

  gtk_window_destroy (window);
}

/* Whoever begins the next line is done with this one. */
static void
test_short_line_is_wrong_once_left (void)
{
  GtkWidget *entry = amparo_recovery_entry_new ();
  GtkWindow *window = strongroom_show (entry);

  type_lines (entry, "7777-7777-1\n");
  g_assert_true (strongroom_says (entry, "0 of 4 lines are right."));
  type_lines (entry, "7777-7777-1\n7");
  g_assert_true (strongroom_says (entry, "Line 1 is not as on the sheet."));

  gtk_window_destroy (window);
}

static void
test_sheet_has_a_name (Strongroom    *self,
                       gconstpointer  data)
{
  AmparoWindow *window = open_people (self);
  GtkWindow *sheet;

  sheet = choose (window, window, "Make a New Sheet…");
  g_assert_cmpstr (gtk_editable_get_text (strongroom_find_field (sheet, SHEET_NAME)), ==, "Sheet 3");
  strongroom_type (sheet, SHEET_NAME, "Director’s safe");
  strongroom_press (sheet, "_Show a New Sheet");
  strongroom_wait_for (has_sheet, self->safe);
  g_assert_true (strongroom_says (sheet, "Director’s safe"));
  gtk_window_destroy (sheet);
  strongroom_wait_to_hear (window, "Director’s safe");
  g_assert_true (g_str_has_suffix (get_subtitle (window, "Director’s safe"), "Not typed back, so it does not count"));

  desk_close (window);
}

static void
test_sheet_name_is_asked_for (Strongroom    *self,
                              gconstpointer  data)
{
  AmparoWindow *window = open_people (self);
  GtkWindow *sheet;

  sheet = choose (window, window, "Make a New Sheet…");
  strongroom_type (sheet, SHEET_NAME, "  ");
  strongroom_press (sheet, "_Show a New Sheet");
  g_assert_true (strongroom_says (sheet, "Give the sheet a name"));
  strongroom_type (sheet, SHEET_NAME, " sheet 2 ");
  strongroom_press (sheet, "_Show a New Sheet");
  g_assert_true (strongroom_says (sheet, "Somebody, or another sheet, has this name already."));
  g_assert_null (amparo_safe_get_sheet (self->safe));

  gtk_window_destroy (sheet);
  desk_close (window);
}

static void
test_mistake_in_the_lines_is_said_once (Strongroom    *self,
                                        gconstpointer  data)
{
  AmparoWindow *window = open_people (self);
  GtkWindow *sheet;

  sheet = choose (window, window, "Make a New Sheet…");
  strongroom_press (sheet, "_Show a New Sheet");
  strongroom_wait_for (has_sheet, self->safe);
  strongroom_press (sheet, "_These Are the Four Lines");
  g_assert_true (strongroom_says (sheet, "Type all four lines of the sheet."));
  type_lines (sheet, "7777-7777-77");
  strongroom_press (sheet, "_These Are the Four Lines");
  g_assert_cmpuint (count_saying (GTK_WIDGET (sheet), "Line 1"), ==, 1);
  g_assert_true (AMPARO_IS_NOTE_VIEW (gtk_window_get_focus (sheet)));

  gtk_window_destroy (sheet);
  desk_settle ();
  desk_close (window);
}

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define add(name, func) \
  g_test_add ("/app/people/" name, Strongroom, NULL, strongroom_set_up, func, strongroom_tear_down)
  add ("closed-vault-has-no-hub", test_closed_vault_has_no_hub);
  add ("hub-leads-on-and-back", test_hub_leads_on_and_back);
  add ("list-of-screenings-leads-to-the-hub", test_list_of_screenings_leads_to_the_hub);
  add ("home-says-what-is-behind", test_home_says_what_is_behind);
  add ("focus-begins-at-the-first-row", test_focus_begins_at_the_first_row);
  add ("focus-comes-back-to-the-command", test_focus_comes_back_to_the_command);
  add ("list-says-who-and-since", test_list_says_who_and_since);
  add ("person-is-added", test_person_is_added);
  add ("taken-name-is-said", test_taken_name_is_said);
  add ("person-is-removed", test_person_is_removed);
  add ("last-administrator-is-explained", test_last_administrator_is_explained);
  add ("two-sheets-remain", test_two_sheets_remain);
  add ("auditor-is-told-who-can", test_auditor_is_told_who_can);
  add ("given-passphrase-is-to-be-changed", test_given_passphrase_is_to_be_changed);
  add ("keys-are-changed", test_keys_are_changed);
  add ("one-more-sheet-is-made", test_one_more_sheet_is_made);
  add ("sheet-has-a-name", test_sheet_has_a_name);
  add ("sheet-name-is-asked-for", test_sheet_name_is_asked_for);
  add ("mistake-in-the-lines-is-said-once", test_mistake_in_the_lines_is_said_once);
#undef add
  g_test_add_func ("/app/people/typo-is-found-in-its-line", test_typo_is_found_in_its_line);
  g_test_add_func ("/app/people/line-too-many-is-said-at-once", test_line_too_many_is_said_at_once);
  g_test_add_func ("/app/people/short-line-is-wrong-once-left", test_short_line_is_wrong_once_left);

  result = g_test_run ();
  strongroom_clear ();

  return result;
}
