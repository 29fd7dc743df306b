/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures of the people of the vault and of its door, for eyes: a test can only say that
 * they have their size and are not blank. docs/pictures/README.md tells how they are taken.
 */

#include "config.h"

#include <adwaita.h>

#include "app/note-view.h"
#include "language/language.h"
#include "picture.h"
#include "store/throttle.h"
#include "store/vault-people.h"
#include "strongroom.h"

typedef void (*Scene) (Strongroom   *self,
                       AmparoWindow *window);

static void
show_people (Strongroom   *self,
             AmparoWindow *window)
{
  amparo_session_go_to (self->desk.session, AMPARO_PAGE_PEOPLE);
}

static void
show_care (Strongroom   *self,
           AmparoWindow *window)
{
  amparo_session_go_to (self->desk.session, AMPARO_PAGE_CARE);
}

/* The second line has a typo. */
static void
show_forgot (Strongroom   *self,
             AmparoWindow *window)
{
  g_autofree char *lines = g_strdup (strongroom_get_sheet (0));
  GtkWidget *view;

  amparo_safe_set_forgot (self->safe, TRUE);
  amparo_session_go_to (self->desk.session, AMPARO_PAGE_VAULT);
  desk_settle ();
  lines[13] = lines[13] == '2' ? '3' : '2';
  view = desk_find_type (GTK_WIDGET (window), AMPARO_TYPE_NOTE_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), lines, -1);
}

static void
show_wait (Strongroom   *self,
           AmparoWindow *window)
{
  for (guint i = 0; i < AMPARO_FREE_TRIES; i++)
    {
      g_autoptr (AmparoThrottle) throttle = amparo_throttle_new (self->path, g_get_real_time);

      g_assert_true (amparo_throttle_enter (throttle, NULL));
    }
  amparo_session_go_to (self->desk.session, AMPARO_PAGE_VAULT);
}

static const struct
{
  Picture  picture;
  Scene    scene;
  gboolean open;
} pictures[] = {
  { { "people", EN, 1080, 900, FALSE, 96 }, show_people, TRUE },
  { { "people-es", ES, 1080, 900, FALSE, 96 }, show_people, TRUE },
  { { "people-narrow", EN, 360, 720, FALSE, 96 }, show_people, TRUE },
  { { "people-narrow-large", ES, 360, 720, FALSE, 192 }, show_people, TRUE },
  { { "care", EN, 1080, 760, FALSE, 96 }, show_care, TRUE },
  { { "door-forgot", EN, 1080, 900, FALSE, 96 }, show_forgot, FALSE },
  { { "door-forgot-narrow", ES, 360, 720, FALSE, 96 }, show_forgot, FALSE },
  { { "door-forgot-narrow-large", ES, 360, 720, FALSE, 192 }, show_forgot, FALSE },
  { { "door-wait", EN, 1080, 760, FALSE, 96 }, show_wait, FALSE },
};

static void
add_people (Strongroom *self)
{
  static const struct
  {
    const char *name;
    AmparoRole  roles;
  } all[] = {
    { "Rosa Chee", AMPARO_ROLE_SUPERVISOR },
    { "Daniel", AMPARO_ROLE_SCREENER },
    { "Auditoría del condado", AMPARO_ROLE_AUDITOR },
  };
  g_autoptr (AmparoSecret) secret = strongroom_dup_secret (STRONGROOM_PASSPHRASE);
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoVault) vault = amparo_vault_open (self->path, STRONGROOM_NAME, secret, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      amparo_vault_add_person (vault, all[i].name, all[i].roles, secret, &error);
      g_assert_no_error (error);
    }
}

static void
test_picture (Strongroom    *self,
              gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  AmparoWindow *window;

  picture_set_scene (&pictures[i].picture, self->desk.session);
  if (pictures[i].scene == show_people)
    add_people (self);
  window = pictures[i].open ? strongroom_open (self) : desk_open_window (&self->desk);
  pictures[i].scene (self, window);
  desk_settle ();
  picture_dress (window);
  picture_take (&pictures[i].picture, window);
  picture_strike_scene ();

  desk_close (window);
}

/* A small window before the page */

static const Picture strength = { "passphrase-strength", EN, 520, 640, FALSE, 96 };
static const Picture strength_es = { "passphrase-strength-es", ES, 520, 640, FALSE, 96 };

static void
test_strength (Strongroom    *self,
               gconstpointer  data)
{
  const Picture *picture = data;
  AmparoWindow *window;
  GtkWindow *sheet;

  picture_set_scene (picture, self->desk.session);
  window = strongroom_open (self);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.passphrase", NULL));
  sheet = strongroom_get_sheet_window (window);
  gtk_window_set_default_size (sheet, picture->width, picture->height);
  strongroom_type (sheet, picture->reading == ES ? "Frase de contraseña nueva" : "New passphrase", "caballo grapa 77");
  /* It is a window as any other. */
  picture_take (picture, (AmparoWindow *) sheet);
  picture_strike_scene ();

  gtk_window_destroy (sheet);
  desk_close (window);
}

static const Picture sheet_picture = { "vault-sheet", EN, 1080, 1000, FALSE, 96 };

static gboolean
has_sheet (gpointer safe)
{
  return amparo_safe_get_sheet (safe) != NULL;
}

static void
test_sheet (Strongroom    *self,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->folder, "new.amparo", NULL);
  g_autoptr (AmparoSecret) secret = strongroom_dup_secret (STRONGROOM_PASSPHRASE);
  g_autoptr (AmparoSafe) safe = amparo_safe_new (path);
  AmparoSession *session = amparo_session_new (self->desk.content);
  AmparoWindow *window;

  picture_set_scene (&sheet_picture, session);
  amparo_session_set_safe (session, safe);
  amparo_session_go_to (session, AMPARO_PAGE_VAULT);
  window = AMPARO_WINDOW (amparo_window_new (NULL, session));
  gtk_window_present (GTK_WINDOW (window));
  amparo_safe_create (safe, STRONGROOM_NAME, secret);
  while (amparo_safe_get_state (safe) != AMPARO_SAFE_UNREADY)
    g_main_context_iteration (NULL, TRUE);
  amparo_safe_make_sheet (safe, "2026-11-22");
  strongroom_wait_for (has_sheet, safe);
  desk_settle ();
  picture_dress (window);
  picture_take (&sheet_picture, window);
  picture_strike_scene ();

  desk_close (window);
  amparo_safe_lock (safe);
  desk_settle ();
  g_object_unref (session);
}

int
main (int    argc,
      char **argv)
{
  int result;

  picture_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strconcat ("/app/people-pictures/", pictures[i].picture.name, NULL);

      g_test_add (path, Strongroom, GUINT_TO_POINTER (i), strongroom_set_up, test_picture, strongroom_tear_down);
    }
  g_test_add ("/app/people-pictures/passphrase-strength", Strongroom, &strength, strongroom_set_up, test_strength, strongroom_tear_down);
  g_test_add ("/app/people-pictures/passphrase-strength-es", Strongroom, &strength_es, strongroom_set_up, test_strength, strongroom_tear_down);
  g_test_add ("/app/people-pictures/vault-sheet", Strongroom, NULL, strongroom_set_up, test_sheet, strongroom_tear_down);
  result = g_test_run ();
  strongroom_clear ();

  return result;
}
