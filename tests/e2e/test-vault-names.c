/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "vaulting.h"

/* What a screen reader hears of the vault: every control says what it is, in both languages;
 * and once the vault is locked or covered, nothing of what is in it is to be heard. */

typedef struct
{
  Office    *office;
  Worker    *worker;
  GPtrArray *found;     /* controls without a name */
} Fixture;

/* The page for it, on the way to which the group of rows goes. */
static const char * const pages[] = {
  "People and Recovery Sheets", "Who Did What", "Check Everything", "Back Up", "Restore a Backup", "How Long Things Are Kept",
};

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->office = office_new_vault ();
  fixture->worker = worker_new (GPOINTER_TO_INT (data), fixture->office->environment);
  fixture->found = g_ptr_array_new_with_free_func (g_free);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  worker_leave (fixture->worker);
  office_free (fixture->office);
  g_ptr_array_unref (fixture->found);
}

static void
collect (Fixture    *fixture,
         const char *page)
{
  g_autoptr (GPtrArray) here = g_ptr_array_new_with_free_func (g_free);

  look_nameless (program_get_tree (fixture->worker->program), here);
  for (guint i = 0; i < here->len; i++)
    g_ptr_array_add (fixture->found, g_strdup_printf ("%s: %s", page, (char *) g_ptr_array_index (here, i)));
}

static void
go_in (Worker     *worker,
       const char *row,
       const char *sign)      /* is there before, and not afterwards */
{
  worker_go_to (worker, "Tab", NULL, worker_word (worker, row));
  program_press (worker->program, "Return", NULL);
  program_wait_gone (worker->program, ATSPI_ROLE_LABEL, worker_word (worker, sign));
}

static void
go_back (Worker     *worker,
         const char *sign)
{
  program_press (worker->program, "alt+Left", NULL);
  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_LABEL, worker_word (worker, sign)));
}

static void
collect_door (Fixture *fixture)
{
  vaulting_go_to_vault (fixture->worker, "Unlock the Vault");
  vaulting_wait_door (fixture->worker);
  collect (fixture, "door");
  vaulting_say_who (fixture->worker, OFFICE_NAME, OFFICE_PASSPHRASE);
  g_object_unref (program_wait_for (fixture->worker->program, ATSPI_ROLE_LABEL, worker_word (fixture->worker, "Screenings")));
}

static void
collect_hub (Fixture *fixture)
{
  Worker *worker = fixture->worker;

  worker_go_to (worker, "Tab", NULL, worker_word (worker, "The Vault"));
  program_press (worker->program, "Return", NULL);
  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_LABEL, worker_word (worker, "Looking After It")));
  collect (fixture, "hub");
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      go_in (worker, pages[i], "Looking After It");
      collect (fixture, pages[i]);
      go_back (worker, "Looking After It");
    }
  go_back (worker, "Screenings");
}

static void
begin_screening (Worker *worker)
{
  worker_choose (worker, "first-look");
  worker_say_fact (worker, "role", "school");
  worker_type_code (worker);
  worker_begin (worker);
  worker_rate (worker, "danger-now", "clear");
  worker_write_note (worker, "danger-now");
  vaulting_wait_saved (worker);
}

static void
collect_records (Fixture *fixture)
{
  Worker *worker = fixture->worker;
  AmparoText *title;
  g_autofree char *row = NULL;

  begin_screening (worker);
  title = amparo_instrument_get_title (amparo_screening_get_instrument (worker->screening));
  row = g_strconcat (WORKER_CODE " · ", amparo_text_get (title, worker->interface), NULL);
  worker_finish_early (worker);
  vaulting_finish (worker);
  vaulting_go_to_vault (worker, "Screenings");
  g_object_unref (program_wait_begin (worker->program, ATSPI_ROLE_INVALID, row));
  collect (fixture, "list");
  vaulting_open_row (worker, row);
  collect (fixture, "record");
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  collect_door (fixture);
  collect_hub (fixture);
  collect_records (fixture);

  for (guint i = 0; i < fixture->found->len; i++)
    g_test_message ("no name: %s", (char *) g_ptr_array_index (fixture->found, i));
  g_assert_cmpuint (fixture->found->len, ==, 0);
}

/* Quiet */

/* Names, descriptions and texts of all there is. */
static void
assert_heard (Worker   *worker,
              gboolean  heard)
{
  g_autofree char *all = look_dump (program_get_tree (worker->program));

  g_assert_true ((strstr (all, WORKER_CODE) != NULL) == heard);
  g_assert_true ((strstr (all, WORKER_NOTE) != NULL) == heard);
  if (!heard)
    {
      g_assert_null (strstr (all, worker_word (worker, "Screenings")));
      g_assert_false (g_regex_match_simple ("\\b" OFFICE_NAME "\\b", all, 0, 0));
    }
}

/* Other programs see the titles of windows without asking a screen reader. */
static void
assert_neutral_titles (Worker *worker)
{
  AtspiAccessible *tree = program_get_tree (worker->program);

  for (int i = 0; i < atspi_accessible_get_child_count (tree, NULL); i++)
    {
      g_autoptr (AtspiAccessible) window = atspi_accessible_get_child_at_index (tree, i, NULL);
      g_autofree char *title = look_name (window);

      g_assert_cmpstr (title, ==, "Amparo");
    }
}

static void
test_quiet (Fixture       *fixture,
            gconstpointer  data)
{
  Worker *worker = fixture->worker;

  vaulting_unlock (worker);
  begin_screening (worker);
  assert_heard (worker, TRUE);
  assert_neutral_titles (worker);

  vaulting_lock (worker);
  vaulting_wait_door (worker);
  assert_heard (worker, FALSE);
  assert_neutral_titles (worker);

  vaulting_come_back (worker, OFFICE_PASSPHRASE);
  worker_wait_item (worker, "danger-now");
  vaulting_hide (worker);
  assert_heard (worker, FALSE);
}

int
main (int    argc,
      char **argv)
{
  gconstpointer english = GINT_TO_POINTER (AMPARO_LANGUAGE_ENGLISH);
  gconstpointer spanish = GINT_TO_POINTER (AMPARO_LANGUAGE_SPANISH);

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/e2e/vault-names/names/english", Fixture, english, set_up, test_names, tear_down);
  g_test_add ("/e2e/vault-names/names/spanish", Fixture, spanish, set_up, test_names, tear_down);
  g_test_add ("/e2e/vault-names/quiet/english", Fixture, english, set_up, test_quiet, tear_down);
  g_test_add ("/e2e/vault-names/quiet/spanish", Fixture, spanish, set_up, test_quiet, tear_down);

  return g_test_run ();
}
