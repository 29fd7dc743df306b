/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures of the list of screenings and of what is due, for eyes: a test can only say that
 * they have their size and are not blank. docs/pictures/README.md tells how they are taken.
 */

#include "config.h"

#include "caseload.h"
#include "picture.h"

static const struct
{
  Picture          picture;
  AmparoWindowPage page;
} pictures[] = {
  { { "records", EN, 1080, 760, FALSE, 96 }, AMPARO_PAGE_RECORDS },
  { { "records-es", ES, 1080, 760, FALSE, 96 }, AMPARO_PAGE_RECORDS },
  { { "records-narrow", EN, 360, 720, FALSE, 96 }, AMPARO_PAGE_RECORDS },
  { { "home-due", EN, 1080, 760, FALSE, 96 }, AMPARO_PAGE_HOME },
  { { "home-due-narrow", ES, 360, 720, FALSE, 96 }, AMPARO_PAGE_HOME },
  { { "records-narrow-large", ES, 360, 720, FALSE, 192 }, AMPARO_PAGE_RECORDS },
};

static void
fill (Caseload *load)
{
  AmparoSummary *summary;

  caseload_put (load, "R-9", "school-observation", AMPARO_LEVEL_NONE_NOTED, 96);
  caseload_put (load, "R-11", "youth-screening", AMPARO_LEVEL_INSUFFICIENT, 31);
  summary = caseload_put (load, "R-12", "youth-screening", AMPARO_LEVEL_POSSIBLE_CONCERN, 12);
  summary->kind = AMPARO_REVISION_SIGNED;
  caseload_owe (summary, "re-screen", 18 * 24 * 60);
  caseload_put (load, "R-14", "juvenile-justice-intake", AMPARO_LEVEL_NONE_NOTED, 5);
  summary = caseload_put (load, "R-15", "first-look", AMPARO_LEVEL_POSSIBLE_CONCERN, 2);
  caseload_owe (summary, "ncmec-missing", -75);
  summary = caseload_put (load, "R-17", "youth-screening", AMPARO_LEVEL_CLEAR_CONCERN, 0);
  caseload_owe (summary, "federal-notification-foreign-child", 190);
  summary = caseload_put (load, "R-18", "youth-screening", AMPARO_LEVEL_INSUFFICIENT, 0);
  summary->kind = AMPARO_REVISION_DRAFT;
  summary->n_asked = 42;
  summary->n_answered = 17;
}

static void
test_picture (Caseload      *load,
              gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);

  picture_set_scene (&pictures[i].picture, load->session);
  fill (load);
  amparo_session_go_to (load->session, pictures[i].page);
  caseload_open_window (load);
  picture_dress (load->window);
  picture_take (&pictures[i].picture, load->window);
  picture_strike_scene ();
}

int
main (int    argc,
      char **argv)
{
  int result;

  picture_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strconcat ("/app/records-pictures/", pictures[i].picture.name, NULL);

      g_test_add (path, Caseload, GUINT_TO_POINTER (i), caseload_set_up, test_picture, caseload_tear_down);
    }
  result = g_test_run ();
  strongroom_clear ();

  return result;
}
