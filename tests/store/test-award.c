/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A certificate is issued once, for what was completed, and stays as it was issued.
 */

#include "config.h"

#include "../training/material.h"
#include "desk.h"

typedef struct
{
  char          *folder;
  AmparoLogbook *logbook;
  AmparoContent *content;
  gint64         attempt;
  guint          n_events;
} Desk;

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  g_autoptr (AmparoLearner) learner = amparo_learner_new ("Ana Vigil", "school", "A school", "7", 1);
  AmparoModule *module;
  g_autoptr (AmparoAttempt) attempt = NULL;

  desk->folder = desk_make_folder ();
  desk->logbook = desk_open_logbook (desk->folder);
  desk->content = material_load ();
  module = material_get_module (desk->content);
  attempt = amparo_attempt_new (amparo_logbook_add_learner (desk->logbook, learner, NULL),
                                amparo_module_get_id (module), amparo_module_get_version (module),
                                amparo_module_get_hash (module), amparo_module_get_title (module), 1);
  desk->attempt = amparo_logbook_add_attempt (desk->logbook, attempt, NULL);
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_object_unref (desk->content);
  g_clear_object (&desk->logbook);
  desk_remove_folder (desk->folder);
}

static void
complete (Desk *desk)
{
  g_autoptr (Learner) learner = learner_new (g_object_ref (desk->content));

  learner_finish (learner);
  g_assert_true (amparo_logbook_append_all (desk->logbook, desk->attempt, 0, learner->log, NULL));
}

static AmparoCertificate *
award (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  AmparoCertificate *certificate = amparo_logbook_award (desk->logbook, desk->attempt, material_get_module (desk->content),
                                                         5, &error);

  g_assert_no_error (error);

  return certificate;
}

static void
test_says_who_and_what (Desk          *desk,
                        gconstpointer  data)
{
  g_autoptr (AmparoCertificate) certificate = NULL;

  complete (desk);
  certificate = award (desk);

  g_assert_cmpstr (certificate->name, ==, "Ana Vigil");
  g_assert_cmpstr (certificate->role, ==, "school");
  g_assert_cmpstr (certificate->organisation, ==, "A school");
  g_assert_cmpstr (certificate->staff_number, ==, "7");
  g_assert_cmpstr (certificate->module, ==, amparo_module_get_id (material_get_module (desk->content)));
  g_assert_cmpstr (certificate->date, ==, "2026-11-22");
  g_assert_cmpuint (certificate->topics->len, >, 0);
}

static void
test_not_before_the_end (Desk          *desk,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (amparo_logbook_award (desk->logbook, desk->attempt, material_get_module (desk->content), 5, &error));
  g_assert_error (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_UNKNOWN);
}

/* Somebody marries, and the module is gone: what was issued is what was issued. */
static void
test_stays_as_it_was (Desk          *desk,
                      gconstpointer  data)
{
  g_autoptr (AmparoLearner) learner = amparo_learner_new ("Ana Peña", "school", "", "", 1);
  g_autoptr (AmparoCertificate) first = NULL;
  g_autoptr (AmparoCertificate) second = NULL;

  complete (desk);
  first = award (desk);
  learner->id = 1;
  g_assert_true (amparo_logbook_change_learner (desk->logbook, learner, NULL));
  second = amparo_logbook_award (desk->logbook, desk->attempt, NULL, 6, NULL);

  g_assert_true (amparo_certificate_equal (first, second));
}

static void
test_no_module_and_none_issued (Desk          *desk,
                                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  complete (desk);
  g_assert_null (amparo_logbook_award (desk->logbook, desk->attempt, NULL, 5, &error));
  g_assert_error (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_UNKNOWN);
}

static void
add (const char *path,
     void      (*test) (Desk          *desk,
                        gconstpointer  data))
{
  g_test_add (path, Desk, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/award/says-who-and-what", test_says_who_and_what);
  add ("/award/not-before-the-end", test_not_before_the_end);
  add ("/award/stays-as-it-was", test_stays_as_it_was);
  add ("/award/no-module-and-none-issued", test_no_module_and_none_issued);

  return g_test_run ();
}
