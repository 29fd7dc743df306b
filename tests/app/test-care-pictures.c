/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures of looking after the vault, for eyes. docs/pictures/README.md tells how they are
 * taken.
 */

#include "config.h"

#include <glib/gstdio.h>

#include "app/care.h"
#include "app/restoring.h"
#include "keep.h"
#include "picture.h"

typedef struct
{
  Picture      picture;
  void       (*prepare) (Keep *keep);
  const char  *action;
  const char  *words;      /* that are on the page when it is done */
} Scene;

static void
prepare_trail (Keep *keep)
{
  keep_unlock (keep, "Ana");
  g_free (keep_screen (keep, "R-17"));
  g_free (keep_screen (keep, "R-18"));
}

static void
prepare_check (Keep *keep)
{
  AmparoCare *care = amparo_care_get (keep->safe);

  prepare_trail (keep);
  amparo_care_check (care);
  while (amparo_care_is_busy (care))
    g_main_context_iteration (NULL, TRUE);
}

static void
prepare_retention (Keep *keep)
{
  keep_long_ago (keep, "R-9");
  prepare_trail (keep);
}

static void
lose_anchor (Keep *keep)
{
  g_autofree char *anchor = g_strconcat (keep->path, ".anchor", NULL);

  g_assert_cmpint (g_remove (anchor), ==, 0);
}

static void
unlock_by (Keep            *keep,
           AmparoSafeWayIn  way)
{
  g_autoptr (AmparoSecret) secret = keep_dup_secret ();

  amparo_safe_unlock_by (keep->safe, "Ana", secret, way);
  while (amparo_safe_get_state (keep->safe) == AMPARO_SAFE_BUSY)
    g_main_context_iteration (NULL, TRUE);
}

static void
prepare_rescue (Keep *keep)
{
  prepare_trail (keep);
  amparo_safe_lock (keep->safe);
  lose_anchor (keep);
  unlock_by (keep, AMPARO_SAFE_BY_RESCUE);
}

static void
prepare_damaged_door (Keep *keep)
{
  lose_anchor (keep);
  unlock_by (keep, AMPARO_SAFE_BY_DOOR);
}

static void
prepare_restore (Keep *keep)
{
  AmparoCare *care = amparo_care_get (keep->safe);
  AmparoRestoring *restoring = amparo_restoring_get (keep->safe);
  g_autoptr (AmparoSecret) secret = keep_dup_secret ();
  g_autofree char *backup = NULL;

  keep_unlock (keep, "Ana");
  amparo_care_back_up (care, keep->folder);
  while (amparo_care_is_busy (care))
    g_main_context_iteration (NULL, TRUE);
  backup = g_strdup (amparo_care_get_backup (care));
  g_free (keep_screen (keep, "R-17"));
  amparo_safe_lock (keep->safe);
  amparo_restoring_set_backup (restoring, backup);
  amparo_restoring_compare (restoring, "Ana", secret);
  while (amparo_restoring_get_state (restoring) == AMPARO_RESTORING_BUSY)
    g_main_context_iteration (NULL, TRUE);
  amparo_session_go_to (keep->session, AMPARO_PAGE_RESTORE);
}

static const Scene scenes[] = {
  { { "trail", EN, 1080, 760, FALSE, 96 }, prepare_trail, "win.trail", "R-17" },
  { { "trail-narrow", ES, 360, 720, FALSE, 96 }, prepare_trail, "win.trail", "R-17" },
  { { "care-check", EN, 1080, 1000, FALSE, 96 }, prepare_check, "win.inspection", "Number of This State" },
  { { "backup-narrow", ES, 360, 720, FALSE, 96 }, prepare_trail, "win.back-up", "Todavía no hay copia" },
  { { "retention", EN, 1080, 1000, FALSE, 96 }, prepare_retention, "win.retention", "R-9" },
  { { "retention-narrow", ES, 360, 720, FALSE, 96 }, prepare_retention, "win.retention", "R-9" },
  { { "restore", EN, 1080, 860, FALSE, 96 }, prepare_restore, NULL, "R-17" },
  { { "rescue", EN, 1080, 860, FALSE, 96 }, prepare_rescue, "win.rescue", "R-17" },
  { { "rescue-narrow", ES, 360, 720, FALSE, 96 }, prepare_rescue, "win.rescue", "R-17" },
  { { "vault-damaged", ES, 1080, 860, FALSE, 96 }, prepare_damaged_door, "win.vault", ".anchor" },
};

static void
test_picture (Keep          *keep,
              gconstpointer  data)
{
  const Scene *scene = data;
  AmparoWindow *window;

  picture_set_scene (&scene->picture, keep->session);
  scene->prepare (keep);
  window = keep_open_window (keep);
  picture_dress (window);
  if (scene->action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), scene->action, NULL);
  g_assert_true (keep_says (GTK_WIDGET (window), scene->words));
  picture_take (&scene->picture, window);

  keep_close_window (keep, window);
  picture_strike_scene ();
}

int
main (int    argc,
      char **argv)
{
  int result;

  picture_init (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (scenes); i++)
    {
      g_autofree char *path = g_strconcat ("/app/care/picture/", scenes[i].picture.name, NULL);

      g_test_add (path, Keep, &scenes[i], keep_set_up, test_picture, keep_tear_down);
    }
  result = g_test_run ();
  keep_throw_away ();

  return result;
}
