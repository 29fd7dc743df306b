/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Searching in what records say: who finds what, and what the trail hears of it.
 */

#include "config.h"

#include <string.h>

#include "safe.h"
#include "store/vault-care.h"

static guint
count (AmparoVault *vault,
       const char  *typed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = amparo_vault_search (vault, typed, NULL, NULL, &error);

  g_assert_no_error (error);

  return found->len;
}

static void
test_notes (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "Waited outside the motel with Peña");
  g_autofree char *other = save_new (safe->vault, "nothing of the kind");
  g_autoptr (GPtrArray) found = amparo_vault_search (safe->vault, "PENA motel", NULL, NULL, NULL);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (found, 0), ==, id);
}

static void
test_all_words (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "outside the motel");

  g_assert_cmpuint (count (safe->vault, "motel school"), ==, 0);
}

/* The code, a fact, a reference and a reason; but not the id of a sign, which is the same in
 * all of them. */
static void
test_where (Safe *safe)
{
  static const struct { const char *typed; guint n; } cases[] = {
    { "r-17", 1 }, { "under-18", 1 }, { "4711", 1 }, { "misheard", 1 }, { "speaks-for", 0 },
  };
  g_autoptr (AmparoDossier) record = record_about ("a note");
  AmparoKnown *known = g_new0 (AmparoKnown, 1);

  known->id = g_strdup ("age");
  known->value = g_strdup ("under-18");
  g_ptr_array_add (record->facts, known);
  save_as (safe->vault, record, AMPARO_REVISION_FINAL);
  amparo_set_string (&record->reason, "Misheard the name of the street");
  save_as (safe->vault, record, AMPARO_REVISION_AMENDED);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (count (safe->vault, cases[i].typed), ==, cases[i].n);
}

static void
come_in_as_eva (Safe       *safe,
                AmparoRole  roles)
{
  g_free (safe_add_eva (safe, roles));
  safe_reopen_as_eva (safe);
}

static void
test_screener_finds_their_own (Safe *safe)
{
  g_autofree char *others = save_new (safe->vault, "at the motel");
  g_autofree char *own = NULL;
  g_autoptr (GPtrArray) found = NULL;

  come_in_as_eva (safe, AMPARO_ROLE_SCREENER);
  own = save_new (safe->vault, "at the motel, too");
  found = amparo_vault_search (safe->vault, "motel", NULL, NULL, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (found, 0), ==, own);
}

static void
test_supervisor_finds_all (Safe *safe)
{
  g_autofree char *others = save_new (safe->vault, "at the motel");

  come_in_as_eva (safe, AMPARO_ROLE_SUPERVISOR);
  g_assert_cmpuint (count (safe->vault, "motel"), ==, 1);
}

static void
test_forbidden (gconstpointer roles)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autofree char *others = save_new (safe->vault, "at the motel");
  g_autoptr (GError) error = NULL;

  come_in_as_eva (safe, GPOINTER_TO_UINT (roles));
  g_assert_null (amparo_vault_search (safe->vault, "motel", NULL, NULL, &error));
  assert_store_error (error, FORBIDDEN);
}

typedef struct
{
  guint    n;
  gboolean tells;
} Heard;

static gboolean
hear_cb (const AmparoDeed *deed,
         gpointer          data)
{
  Heard *heard = data;

  heard->n += deed->kind == AMPARO_DEED_SEARCH;
  heard->tells |= strstr (deed->detail, "motel") != NULL || (deed->kind == AMPARO_DEED_SEARCH && *deed->object != '\0');

  return TRUE;
}

static void
test_trail_hears_once_and_no_words (Safe *safe)
{
  g_autofree char *one = save_new (safe->vault, "at the motel");
  g_autofree char *two = save_new (safe->vault, "at the motel");
  g_autoptr (GError) error = NULL;
  Heard heard = { 0, FALSE };

  g_assert_cmpuint (count (safe->vault, "motel"), ==, 2);
  amparo_vault_each_deed (safe->vault, hear_cb, &heard, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (heard.n, ==, 1);
  g_assert_false (heard.tells);
}

static void
test_nothing_typed (Safe *safe)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (amparo_vault_search (safe->vault, "  ", NULL, NULL, &error));
  assert_store_error (error, BAD_INPUT);
}

static void
test_cancelled (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "at the motel");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (amparo_vault_search (safe->vault, "motel", NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  safe_add_test ("/vault/search/notes", safe_new, test_notes);
  safe_add_test ("/vault/search/all-words", safe_new, test_all_words);
  safe_add_test ("/vault/search/where", safe_new, test_where);
  safe_add_test ("/vault/search/screener-finds-their-own", safe_new, test_screener_finds_their_own);
  safe_add_test ("/vault/search/supervisor-finds-all", safe_new, test_supervisor_finds_all);
  g_test_add_data_func ("/vault/search/not-for-auditors", GUINT_TO_POINTER (AMPARO_ROLE_AUDITOR), test_forbidden);
  g_test_add_data_func ("/vault/search/not-for-administrators", GUINT_TO_POINTER (AMPARO_ROLE_ADMINISTRATOR), test_forbidden);
  safe_add_test ("/vault/search/trail-hears-once-and-no-words", safe_new, test_trail_hears_once_and_no_words);
  safe_add_test ("/vault/search/nothing-typed", safe_new, test_nothing_typed);
  safe_add_test ("/vault/search/cancelled", safe_new, test_cancelled);

  return g_test_run ();
}
