/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who comes, who goes, and who forgot the passphrase.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "safe.h"
#include "store/roles.h"
#include "store/vault-care.h"
#include "store/vault-private.h"

#define EVA "battery staple"

static char *
add_eva (Safe       *safe,
         AmparoRole  roles)
{
  g_autoptr (AmparoSecret) passphrase = secret_from (EVA);
  g_autoptr (GError) error = NULL;

  amparo_vault_add_person (safe->vault, "Eva", roles, passphrase, &error);
  g_assert_no_error (error);

  return g_strdup (amparo_people_find_by_name (amparo_vault_get_people (safe->vault), "eva")->id);
}

static void
open_as_eva (Safe *safe)
{
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  safe->vault = safe_open_as (safe, "Eva", EVA, &error);
  g_assert_no_error (error);
}

static void
test_added_person_comes_in (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autofree char *id = save_new (safe->vault, "seen by a supervisor");
  g_autofree char *eva = add_eva (safe, AMPARO_ROLE_SUPERVISOR);
  g_autofree char *note = NULL;

  open_as_eva (safe);
  note = read_note (safe->vault, id, 0);
  g_assert_cmpstr (note, ==, "seen by a supervisor");
}

static void
test_screener_sees_only_their_own (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autofree char *id = save_new (safe->vault, "Ana's");
  g_autofree char *eva = add_eva (safe, AMPARO_ROLE_SCREENER);
  g_autofree char *own = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  open_as_eva (safe);
  own = save_new (safe->vault, "Eva's");
  list = amparo_vault_list (safe->vault, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (((AmparoSummary *) list->pdata[0])->id, ==, own);
  g_assert_null (amparo_vault_read (safe->vault, id, 0, &error));
  assert_store_error (error, FORBIDDEN);
}

/* Not a matter of asking: the key is not there. */
static void
test_auditor_has_no_key_to_records (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autofree char *id = save_new (safe->vault, "private");
  g_autofree char *eva = add_eva (safe, AMPARO_ROLE_AUDITOR);

  open_as_eva (safe);
  g_assert_false (amparo_keyring_can_work (safe->vault->keys));
  g_assert_null (((AmparoEntry *) g_hash_table_lookup (safe->vault->records, id))->summary);
}

static void
test_administrator_sees_no_codes (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autofree char *id = save_new (safe->vault, "private");
  g_autofree char *eva = add_eva (safe, AMPARO_ROLE_ADMINISTRATOR);
  g_autoptr (GPtrArray) list = NULL;

  open_as_eva (safe);
  list = amparo_vault_list (safe->vault, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (((AmparoSummary *) list->pdata[0])->code, ==, "");
}

static void
test_removed_person_stays_out (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autofree char *eva = add_eva (safe, AMPARO_ROLE_SCREENER);
  g_autoptr (GError) error = NULL;

  amparo_vault_remove_person (safe->vault, eva, &error);
  g_assert_no_error (error);
  safe_close (safe);
  g_assert_null (safe_open_as (safe, "Eva", EVA, &error));
  assert_store_error (error, NO_ENTRY);
}

/* With everything Eva had in memory when she was here: nothing new opens. */
static void
test_old_keys_do_not_open_new_records (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autofree char *eva = add_eva (safe, AMPARO_ROLE_SCREENER);
  AmparoKeyring *stolen = safe->vault->keys;
  AmparoEntry *entry;
  const AmparoPlace *newest;
  g_autofree char *id = NULL;

  safe->vault->keys = NULL;   /* Reading anew makes another keyring. */
  safe_reopen (safe);
  amparo_vault_remove_person (safe->vault, eva, NULL);
  id = save_new (safe->vault, "after Eva left");
  entry = g_hash_table_lookup (safe->vault->records, id);
  newest = &g_array_index (entry->places, AmparoPlace, 0);
  g_assert_null (amparo_keyring_open (stolen, newest->epoch, AMPARO_KEY_RECORD));
  amparo_keyring_free (stolen);
}

static void
test_old_records_open_after_rotation (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autofree char *id = save_new (safe->vault, "before");
  g_autofree char *note = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 5; i++)
    {
      amparo_vault_rotate (safe->vault, &error);
      g_assert_no_error (error);
    }
  safe_reopen (safe);
  note = read_note (safe->vault, id, 0);
  g_assert_cmpstr (note, ==, "before");
}

static void
test_last_administrator_stays (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autofree char *me = g_strdup (amparo_vault_get_me (safe->vault));
  g_autoptr (GError) error = NULL;

  g_assert_false (amparo_vault_remove_person (safe->vault, me, &error));
  assert_store_error (error, STATE);
  g_clear_error (&error);
  g_assert_false (amparo_vault_set_roles (safe->vault, me, AMPARO_ROLE_SCREENER, &error));
  assert_store_error (error, STATE);
}

static void
test_names_are_taken_once (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autoptr (AmparoSecret) passphrase = secret_from (EVA);
  g_autoptr (GError) error = NULL;

  g_assert_false (amparo_vault_add_person (safe->vault, " ANA ", AMPARO_ROLE_SCREENER, passphrase, &error));
  assert_store_error (error, EXISTS);
}

static void
test_same_passphrase_for_two_is_no_matter (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autoptr (AmparoSecret) passphrase = secret_from (SAFE_PASSPHRASE);
  g_autoptr (GError) error = NULL;

  amparo_vault_add_person (safe->vault, "Eva", AMPARO_ROLE_SCREENER, passphrase, &error);
  g_assert_no_error (error);
  safe_reopen (safe);
  g_assert_cmpint (amparo_vault_get_roles (safe->vault), ==, AMPARO_ROLE_ALL);
}

static void
test_new_passphrase_opens_and_old_does_not (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autoptr (AmparoSecret) old = secret_from (SAFE_PASSPHRASE);
  g_autoptr (AmparoSecret) new = secret_from ("another one");
  g_autoptr (GError) error = NULL;

  amparo_vault_change_passphrase (safe->vault, old, new, &error);
  g_assert_no_error (error);
  safe_close (safe);
  g_assert_null (safe_open_as (safe, SAFE_NAME, SAFE_PASSPHRASE, &error));
  assert_store_error (error, NO_ENTRY);
  g_clear_error (&error);
  safe->vault = safe_open_as (safe, SAFE_NAME, "another one", &error);
  g_assert_no_error (error);
}

static void
test_changing_needs_the_old_passphrase (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autoptr (AmparoSecret) old = secret_from ("a guess");
  g_autoptr (AmparoSecret) new = secret_from ("another one");
  g_autoptr (GError) error = NULL;

  g_assert_false (amparo_vault_change_passphrase (safe->vault, old, new, &error));
  assert_store_error (error, NO_ENTRY);
  safe_reopen (safe);
}

static void
test_losing_a_role_takes_the_key (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autofree char *eva = add_eva (safe, AMPARO_ROLE_SCREENER);
  g_autoptr (GError) error = NULL;

  amparo_vault_set_roles (safe->vault, eva, AMPARO_ROLE_AUDITOR, &error);
  g_assert_no_error (error);
  open_as_eva (safe);
  g_assert_false (amparo_keyring_can_work (safe->vault->keys));
}

/* Sheets */

static void
test_sheet_brings_back_a_forgotten_passphrase (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autofree char *id = save_new (safe->vault, "not lost");
  g_autoptr (AmparoSecret) new = secret_from ("a new one");
  g_autofree char *note = NULL;
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  amparo_vault_recover (safe->path, safe->sheets[0], SAFE_NAME, new, &safe_options, &error);
  g_assert_no_error (error);
  safe->vault = safe_open_as (safe, SAFE_NAME, "a new one", &error);
  g_assert_no_error (error);
  note = read_note (safe->vault, id, 0);
  g_assert_cmpstr (note, ==, "not lost");
  g_assert_cmpuint (amparo_vault_count_lacking_sheets (safe->vault), ==, 1);
}

static void
test_sheet_is_used_up (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autoptr (AmparoSecret) new = secret_from ("a new one");
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  amparo_vault_recover (safe->path, safe->sheets[0], SAFE_NAME, new, &safe_options, &error);
  g_assert_no_error (error);
  g_assert_false (amparo_vault_recover (safe->path, safe->sheets[0], SAFE_NAME, new, &safe_options, &error));
  assert_store_error (error, NO_ENTRY);
}

static void
test_sheet_of_another_vault_does_nothing (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autoptr (Safe) other = safe_new ();
  g_autoptr (AmparoSecret) new = secret_from ("a new one");
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  g_assert_false (amparo_vault_recover (safe->path, other->sheets[0], SAFE_NAME, new, &safe_options, &error));
  assert_store_error (error, NO_ENTRY);
  safe_reopen (safe);
}

static void
test_sheet_counts_when_typed_back (void)
{
  g_autoptr (Safe) safe = safe_new_unready ();
  g_autoptr (GError) error = NULL;
  g_autofree char *code = amparo_vault_make_sheet (safe->vault, "Office", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (amparo_vault_count_lacking_sheets (safe->vault), ==, 2);
  amparo_vault_confirm_sheet (safe->vault, code, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (amparo_vault_count_lacking_sheets (safe->vault), ==, 1);
  g_assert_false (amparo_vault_is_ready (safe->vault));
}

/* Somebody with the right to write, and with keys */

static void
test_nobody_promotes_themselves (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autofree char *eva = add_eva (safe, AMPARO_ROLE_SCREENER);
  g_autoptr (AmparoPerson) more = NULL;
  AmparoPeopleEvent event = { .kind = AMPARO_EVENT_ROLES };
  g_autoptr (GByteArray) bytes = NULL;
  AmparoTransaction change;
  AmparoDeed *deed;
  g_autoptr (GError) error = NULL;

  open_as_eva (safe);
  more = amparo_person_copy (amparo_people_find (amparo_vault_get_people (safe->vault), eva));
  more->roles = AMPARO_ROLE_ALL;
  event.person = more;
  amparo_transaction_begin (&change, safe->vault, NULL);
  bytes = amparo_event_sign (&event, safe->vault->me, safe->vault->id, change.head.trail);
  deed = amparo_deed_new (AMPARO_DEED_PEOPLE, eva, eva, "roles");
  deed->event = g_bytes_new (bytes->data, bytes->len);
  amparo_transaction_note (&change, deed, NULL);
  g_assert_true (amparo_transaction_commit (&change, NULL));
  safe_close (safe);

  g_assert_null (safe_open_as (safe, SAFE_NAME, SAFE_PASSPHRASE, &error));
  assert_store_error (error, DAMAGED);
}

static void
test_nobody_signs_for_another (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autofree char *ana = g_strdup (amparo_vault_get_me (safe->vault));
  g_autofree char *eva = add_eva (safe, AMPARO_ROLE_SCREENER);
  g_autoptr (AmparoPerson) more = NULL;
  AmparoPeopleEvent event = { .kind = AMPARO_EVENT_ROLES };
  g_autoptr (GByteArray) bytes = NULL;
  AmparoTransaction change;
  AmparoDeed *deed;
  g_autoptr (GError) error = NULL;

  open_as_eva (safe);
  more = amparo_person_copy (amparo_people_find (amparo_vault_get_people (safe->vault), eva));
  more->roles = AMPARO_ROLE_ALL;
  event.person = more;
  amparo_transaction_begin (&change, safe->vault, NULL);
  bytes = amparo_event_sign (&event, safe->vault->me, safe->vault->id, change.head.trail);
  deed = amparo_deed_new (AMPARO_DEED_PEOPLE, ana, eva, "roles");
  deed->event = g_bytes_new (bytes->data, bytes->len);
  amparo_transaction_note (&change, deed, NULL);
  g_assert_true (amparo_transaction_commit (&change, NULL));
  safe_close (safe);

  g_assert_null (safe_open_as (safe, SAFE_NAME, SAFE_PASSPHRASE, &error));
  assert_store_error (error, DAMAGED);
}

/* The set fits, because whoever did it has its key; the chain does not. */
static void
test_deed_taken_out_from_inside (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autofree char *id = save_new (safe->vault, "one");
  AmparoTransaction change;
  g_autoptr (GError) error = NULL;

  amparo_transaction_begin (&change, safe->vault, NULL);
  g_assert_true (amparo_transaction_delete (&change, FALSE, change.head.next_row - 1, NULL));
  change.head.n_trail--;
  g_assert_true (amparo_transaction_commit (&change, NULL));
  safe_close (safe);

  g_assert_null (safe_open_as (safe, SAFE_NAME, SAFE_PASSPHRASE, &error));
  assert_store_error (error, DAMAGED);
}

/* Guessing */

static void
fail_once (Safe             *safe,
           AmparoStoreError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (safe_open_as (safe, SAFE_NAME, "a guess", &error));
  g_assert_error (error, AMPARO_STORE_ERROR, (int) code);
}

static void
test_sixth_try_waits (void)
{
  g_autoptr (Safe) safe = safe_new ();

  safe_close (safe);
  for (int i = 0; i < 5; i++)
    fail_once (safe, AMPARO_STORE_ERROR_NO_ENTRY);
  fail_once (safe, AMPARO_STORE_ERROR_WAIT);
  safe_now += 29 * G_USEC_PER_SEC;
  fail_once (safe, AMPARO_STORE_ERROR_WAIT);
  safe_now += 2 * G_USEC_PER_SEC;
  fail_once (safe, AMPARO_STORE_ERROR_NO_ENTRY);
  safe_now += 59 * G_USEC_PER_SEC;
  fail_once (safe, AMPARO_STORE_ERROR_WAIT);
}

static void
test_waiting_ends_at_fifteen_minutes (void)
{
  g_autoptr (Safe) safe = safe_new ();

  safe_close (safe);
  for (int i = 0; i < 40; i++)
    {
      safe_now += 901 * (gint64) G_USEC_PER_SEC;
      fail_once (safe, AMPARO_STORE_ERROR_NO_ENTRY);
    }
}

static void
test_clock_set_back_does_not_help (void)
{
  g_autoptr (Safe) safe = safe_new ();

  safe_close (safe);
  for (int i = 0; i < 5; i++)
    fail_once (safe, AMPARO_STORE_ERROR_NO_ENTRY);
  safe_now -= 3600 * (gint64) G_USEC_PER_SEC;
  fail_once (safe, AMPARO_STORE_ERROR_WAIT);
  safe_now += 3600 * (gint64) G_USEC_PER_SEC;
}

static gboolean
find_wrong_cb (const AmparoDeed *deed,
               gpointer          data)
{
  if (deed->kind == AMPARO_DEED_WRONG)
    *(int *) data = atoi (deed->detail);

  return TRUE;
}

static void
test_wrong_tries_stand_in_the_trail (void)
{
  g_autoptr (Safe) safe = safe_new ();
  int n_wrong = 0;

  safe_close (safe);
  for (int i = 0; i < 3; i++)
    fail_once (safe, AMPARO_STORE_ERROR_NO_ENTRY);
  safe_reopen (safe);
  amparo_vault_each_deed (safe->vault, find_wrong_cb, &n_wrong, NULL);
  g_assert_cmpint (n_wrong, ==, 3);
}

static void
test_no_guess_opens (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autofree char *tries = safe_beside (safe, ".tries");

  safe_close (safe);
  for (int i = 0; i < 2000; i++)
    {
      g_autofree char *guess = g_strdup_printf ("%08x%08x", g_rand_int (rand), g_rand_int (rand));
      g_autoptr (GError) error = NULL;

      g_remove (tries);
      g_assert_null (safe_open_as (safe, SAFE_NAME, guess, &error));
      assert_store_error (error, NO_ENTRY);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people/added-person-comes-in", test_added_person_comes_in);
  g_test_add_func ("/people/screener-sees-only-their-own", test_screener_sees_only_their_own);
  g_test_add_func ("/people/auditor-has-no-key-to-records", test_auditor_has_no_key_to_records);
  g_test_add_func ("/people/administrator-sees-no-codes", test_administrator_sees_no_codes);
  g_test_add_func ("/people/removed-person-stays-out", test_removed_person_stays_out);
  g_test_add_func ("/people/old-keys-do-not-open-new-records", test_old_keys_do_not_open_new_records);
  g_test_add_func ("/people/old-records-open-after-rotation", test_old_records_open_after_rotation);
  g_test_add_func ("/people/last-administrator-stays", test_last_administrator_stays);
  g_test_add_func ("/people/names-are-taken-once", test_names_are_taken_once);
  g_test_add_func ("/people/same-passphrase-for-two-is-no-matter", test_same_passphrase_for_two_is_no_matter);
  g_test_add_func ("/people/new-passphrase-opens-and-old-does-not", test_new_passphrase_opens_and_old_does_not);
  g_test_add_func ("/people/changing-needs-the-old-passphrase", test_changing_needs_the_old_passphrase);
  g_test_add_func ("/people/losing-a-role-takes-the-key", test_losing_a_role_takes_the_key);
  g_test_add_func ("/people/sheet-brings-back-a-forgotten-passphrase", test_sheet_brings_back_a_forgotten_passphrase);
  g_test_add_func ("/people/sheet-is-used-up", test_sheet_is_used_up);
  g_test_add_func ("/people/sheet-of-another-vault-does-nothing", test_sheet_of_another_vault_does_nothing);
  g_test_add_func ("/people/sheet-counts-when-typed-back", test_sheet_counts_when_typed_back);
  g_test_add_func ("/people/nobody-promotes-themselves", test_nobody_promotes_themselves);
  g_test_add_func ("/people/nobody-signs-for-another", test_nobody_signs_for_another);
  g_test_add_func ("/people/deed-taken-out-from-inside", test_deed_taken_out_from_inside);
  g_test_add_func ("/people/sixth-try-waits", test_sixth_try_waits);
  g_test_add_func ("/people/waiting-ends-at-fifteen-minutes", test_waiting_ends_at_fifteen_minutes);
  g_test_add_func ("/people/clock-set-back-does-not-help", test_clock_set_back_does_not_help);
  g_test_add_func ("/people/wrong-tries-stand-in-the-trail", test_wrong_tries_stand_in_the_trail);
  g_test_add_func ("/people/no-guess-opens", test_no_guess_opens);

  return g_test_run ();
}
