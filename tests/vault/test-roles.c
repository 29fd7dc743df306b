/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matrix of roles, written a second time by hand: who may do what with a draft of
 * their own, a finished screening of their own, and those of others.
 */

#include "config.h"

#include "store/roles.h"

/* In each word: own draft, own finished, another's draft, another's finished. */
static const struct
{
  const char *name;
  AmparoMay   action;
  const char *administrator;
  const char *supervisor;
  const char *screener;
  const char *auditor;
} matrix[] = {
  { "list", AMPARO_MAY_LIST, "yyyy", "yyyy", "yyyy", "----" },
  { "read", AMPARO_MAY_READ, "----", "yyyy", "yy--", "----" },
  { "search", AMPARO_MAY_SEARCH, "----", "yyyy", "yyyy", "----" },
  { "create", AMPARO_MAY_CREATE, "----", "yyyy", "yyyy", "----" },
  { "save", AMPARO_MAY_SAVE, "----", "yy--", "yy--", "----" },
  { "finish", AMPARO_MAY_FINISH, "----", "y---", "y---", "----" },
  { "amend", AMPARO_MAY_AMEND, "----", "-y-y", "-y--", "----" },
  { "tick", AMPARO_MAY_TICK, "----", "yy-y", "yy--", "----" },
  { "sign-off", AMPARO_MAY_SIGN_OFF, "----", "---y", "----", "----" },
  { "print", AMPARO_MAY_PRINT, "----", "yyyy", "yy--", "----" },
  { "export", AMPARO_MAY_EXPORT, "----", "-y-y", "-y--", "----" },
  { "copy", AMPARO_MAY_COPY, "----", "yyyy", "yy--", "----" },
  { "hold", AMPARO_MAY_HOLD, "yyyy", "yyyy", "----", "----" },
  { "purge", AMPARO_MAY_PURGE, "yyyy", "----", "----", "----" },
  { "read-trail", AMPARO_MAY_READ_TRAIL, "yyyy", "----", "----", "yyyy" },
  { "export-trail", AMPARO_MAY_EXPORT_TRAIL, "----", "----", "----", "yyyy" },
  { "list-people", AMPARO_MAY_LIST_PEOPLE, "yyyy", "yyyy", "yyyy", "yyyy" },
  { "change-people", AMPARO_MAY_CHANGE_PEOPLE, "yyyy", "----", "----", "----" },
  { "change-own-passphrase", AMPARO_MAY_CHANGE_OWN_PASSPHRASE, "yyyy", "yyyy", "yyyy", "yyyy" },
  { "renew-passphrase", AMPARO_MAY_RENEW_PASSPHRASE, "yyyy", "----", "----", "----" },
  { "make-sheet", AMPARO_MAY_MAKE_SHEET, "yyyy", "----", "----", "----" },
  { "rotate", AMPARO_MAY_ROTATE, "yyyy", "----", "----", "----" },
  { "back-up", AMPARO_MAY_BACK_UP, "yyyy", "yyyy", "----", "----" },
  { "restore", AMPARO_MAY_RESTORE, "yyyy", "----", "----", "----" },
  { "set-policy", AMPARO_MAY_SET_POLICY, "yyyy", "----", "----", "----" },
  { "verify", AMPARO_MAY_VERIFY, "yyyy", "yyyy", "yyyy", "yyyy" },
};

static const AmparoCase cases[] = {
  AMPARO_CASE_OWN, AMPARO_CASE_OWN | AMPARO_CASE_FINISHED, AMPARO_CASE_NONE, AMPARO_CASE_FINISHED,
};

static void
assert_cells (AmparoRole  role,
              AmparoMay   action,
              const char *cells)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (amparo_role_allows (role, action, cases[i]), ==, cells[i] == 'y');
}

static void
test_action (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);

  assert_cells (AMPARO_ROLE_ADMINISTRATOR, matrix[i].action, matrix[i].administrator);
  assert_cells (AMPARO_ROLE_SUPERVISOR, matrix[i].action, matrix[i].supervisor);
  assert_cells (AMPARO_ROLE_SCREENER, matrix[i].action, matrix[i].screener);
  assert_cells (AMPARO_ROLE_AUDITOR, matrix[i].action, matrix[i].auditor);
  assert_cells (AMPARO_ROLE_NONE, matrix[i].action, "----");
}

static void
test_all_are_written_down (void)
{
  g_assert_cmpint (G_N_ELEMENTS (matrix), ==, AMPARO_N_MAY);
}

/* Several roles allow what any one of them does. */
static void
test_roles_add_up (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (matrix); i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (cases); j++)
        {
          for (AmparoRole roles = 0; roles <= AMPARO_ROLE_ALL; roles++)
            {
              gboolean any = FALSE;

              for (AmparoRole role = 1; role <= AMPARO_ROLE_AUDITOR; role <<= 1)
                any |= (roles & role) != 0 && amparo_role_allows (role, matrix[i].action, cases[j]);
              g_assert_cmpint (amparo_role_allows (roles, matrix[i].action, cases[j]), ==, any);
            }
        }
    }
}

static void
test_ids_read_back (void)
{
  for (AmparoRole roles = 1; roles <= AMPARO_ROLE_ALL; roles++)
    {
      g_autofree char *ids = amparo_roles_to_ids (roles);
      AmparoRole back;

      g_assert_true (amparo_roles_from_id (ids, &back));
      g_assert_cmpint (back, ==, roles);
    }
}

static void
test_other_words_are_no_roles (gconstpointer ids)
{
  AmparoRole roles;

  g_assert_false (amparo_roles_from_id (ids, &roles));
}

int
main (int   argc,
      char *argv[])
{
  static const char * const wrong[] = { "", "pilot", "screener,", "Screener", "recovery", "screener auditor" };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (matrix); i++)
    {
      g_autofree char *path = g_strconcat ("/roles/", matrix[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_action);
    }
  g_test_add_func ("/roles/all-are-written-down", test_all_are_written_down);
  g_test_add_func ("/roles/roles-add-up", test_roles_add_up);
  g_test_add_func ("/roles/ids-read-back", test_ids_read_back);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *path = g_strdup_printf ("/roles/other-words-are-no-roles/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, wrong[i], test_other_words_are_no_roles);
    }

  return g_test_run ();
}
