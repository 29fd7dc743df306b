/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who belongs to the vault, and their passphrases, in the window.
 */

#include "config.h"

#include <adwaita.h>

#include "app/new-passphrase.h"
#include "strongroom.h"

#define NEW "sifuna barelo mudavi relosa"

static void
do_action (AmparoWindow *window,
           const char   *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
  desk_settle ();
}

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

  do_action (window, "win.care");
  g_assert_cmpint (amparo_session_get_page (self->desk.session), ==, AMPARO_PAGE_CARE);
  g_assert_nonnull (desk_find_action (GTK_WIDGET (window), "win.passphrase", NULL));
  do_action (window, "win.back");
  g_assert_cmpint (amparo_session_get_page (self->desk.session), ==, AMPARO_PAGE_HOME);

  desk_close (window);
}

/* The passphrase */

static GtkWindow *
open_passphrase_sheet (AmparoWindow *window)
{
  GtkWindow *sheet;

  do_action (window, "win.passphrase");
  sheet = strongroom_get_sheet_window (window);
  g_assert_nonnull (sheet);

  return sheet;
}

static void
type_passphrases (GtkWindow  *sheet,
                  const char *old,
                  const char *new)
{
  strongroom_type (sheet, "Passphrase you have now", old);
  strongroom_type (sheet, "New passphrase", new);
  strongroom_type (sheet, "The same passphrase again", new);
  strongroom_press (sheet, "_Change My Passphrase");
}

static void
test_passphrase_is_changed (Strongroom    *self,
                            gconstpointer  data)
{
  AmparoWindow *window = strongroom_open (self);
  GtkWindow *sheet = open_passphrase_sheet (window);

  type_passphrases (sheet, STRONGROOM_PASSPHRASE, NEW);
  strongroom_wait_to_hear (sheet, "Your passphrase is changed.");
  strongroom_press (sheet, "_Close");
  amparo_safe_lock (self->safe);

  strongroom_unlock (self, STRONGROOM_NAME, NEW);
  g_assert_cmpint (amparo_safe_get_state (self->safe), ==, AMPARO_SAFE_OPEN);

  desk_close (window);
}

static void
test_wrong_old_passphrase_is_said (Strongroom    *self,
                                   gconstpointer  data)
{
  AmparoWindow *window = strongroom_open (self);
  GtkWindow *sheet = open_passphrase_sheet (window);

  type_passphrases (sheet, "not the right one", NEW);
  strongroom_wait_to_hear (sheet, "The name or the passphrase is not right.");
  g_assert_cmpstr (gtk_editable_get_text (strongroom_find_field (sheet, "New passphrase")), ==, NEW);

  gtk_window_destroy (sheet);
  desk_close (window);
}

static void
test_simple_passphrase_is_refused (Strongroom    *self,
                                   gconstpointer  data)
{
  AmparoWindow *window = strongroom_open (self);
  GtkWindow *sheet = open_passphrase_sheet (window);

  type_passphrases (sheet, STRONGROOM_PASSPHRASE, "password1");
  g_assert_true (strongroom_says (sheet, "The passphrase is too short or too simple."));

  gtk_window_destroy (sheet);
  desk_close (window);
}

static void
test_strength_is_said_while_typing (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *field = amparo_new_passphrase_new ("New passphrase");

  gtk_window_set_child (GTK_WINDOW (window), field);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  strongroom_type (field, "New passphrase", "horse");
  g_assert_true (strongroom_says (field, "Strength: none"));
  strongroom_type (field, "New passphrase", NEW);
  g_assert_true (strongroom_says (field, "Strength: very good"));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whoever wants to come in tries the name first. */
static void
test_name_makes_no_passphrase (void)
{
  GtkWidget *name = g_object_ref_sink (gtk_entry_new ());
  GtkWidget *field = g_object_ref_sink (amparo_new_passphrase_new ("New passphrase"));

  amparo_new_passphrase_set_name (AMPARO_NEW_PASSPHRASE (field), GTK_EDITABLE (name));
  strongroom_type (field, "New passphrase", "Xochiquetzalli Quintanilla");
  strongroom_type (field, "The same passphrase again", "Xochiquetzalli Quintanilla");
  g_assert_null (amparo_new_passphrase_find_mistake (AMPARO_NEW_PASSPHRASE (field)));
  gtk_editable_set_text (GTK_EDITABLE (name), "Xochiquetzalli Quintanilla");
  g_assert_nonnull (amparo_new_passphrase_find_mistake (AMPARO_NEW_PASSPHRASE (field)));

  g_object_unref (field);
  g_object_unref (name);
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
  add ("passphrase-is-changed", test_passphrase_is_changed);
  add ("wrong-old-passphrase-is-said", test_wrong_old_passphrase_is_said);
  add ("simple-passphrase-is-refused", test_simple_passphrase_is_refused);
#undef add
  g_test_add_func ("/app/people/strength-is-said-while-typing", test_strength_is_said_while_typing);
  g_test_add_func ("/app/people/name-makes-no-passphrase", test_name_makes_no_passphrase);

  result = g_test_run ();
  strongroom_clear ();

  return result;
}
