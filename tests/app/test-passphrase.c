/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Somebody’s passphrase, made up, judged while it is typed, and changed.
 */

#include "config.h"

#include <adwaita.h>

#include "app/new-passphrase.h"
#include "strongroom.h"

#define NEW "sifuna barelo mudavi relosa"

static GtkWindow *
open_passphrase_sheet (AmparoWindow *window)
{
  GtkWindow *sheet;

  strongroom_do (window, "win.passphrase");
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
  GtkWidget *field = amparo_new_passphrase_new ("New passphrase");
  GtkWindow *window = strongroom_show (field);

  strongroom_type (field, "New passphrase", "horse");
  g_assert_true (strongroom_says (field, "Strength: none"));
  strongroom_type (field, "New passphrase", NEW);
  g_assert_true (strongroom_says (field, "Strength: very good"));

  gtk_window_destroy (window);
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

static void
test_other_passphrase_is_typed_again (void)
{
  GtkWidget *field = amparo_new_passphrase_new ("New passphrase");
  GtkWindow *window = strongroom_show (field);

  strongroom_type (field, "New passphrase", NEW);
  strongroom_type (field, "The same passphrase again", "horse");
  gtk_widget_grab_focus (field);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (gtk_window_get_focus (window))), ==, "horse");

  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define add(name, func) \
  g_test_add ("/app/passphrase/" name, Strongroom, NULL, strongroom_set_up, func, strongroom_tear_down)
  add ("passphrase-is-changed", test_passphrase_is_changed);
  add ("wrong-old-passphrase-is-said", test_wrong_old_passphrase_is_said);
  add ("simple-passphrase-is-refused", test_simple_passphrase_is_refused);
#undef add
  g_test_add_func ("/app/passphrase/strength-is-said-while-typing", test_strength_is_said_while_typing);
  g_test_add_func ("/app/passphrase/name-makes-no-passphrase", test_name_makes_no_passphrase);
  g_test_add_func ("/app/passphrase/other-passphrase-is-typed-again", test_other_passphrase_is_typed_again);

  result = g_test_run ();
  strongroom_clear ();

  return result;
}
