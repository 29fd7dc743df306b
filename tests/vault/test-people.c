/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who comes, who goes, and who forgot the passphrase.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ordeals.h"
#include "safe.h"
#include "store/roles.h"
#include "store/vault-care.h"
#include "store/vault-private.h"

static void
test_added_person_comes_in (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "seen by a supervisor");
  g_autofree char *eva = safe_add_eva (safe, AMPARO_ROLE_SUPERVISOR);

  safe_reopen_as_eva (safe);
  assert_note (safe->vault, id, 0, "seen by a supervisor");
}

static void
test_screener_sees_only_their_own (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "Ana's");
  g_autofree char *eva = safe_add_eva (safe, AMPARO_ROLE_SCREENER);
  g_autofree char *own = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  safe_reopen_as_eva (safe);
  own = save_new (safe->vault, "Eva's");
  list = amparo_vault_list (safe->vault, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (((AmparoSummary *) list->pdata[0])->id, ==, own);
  g_assert_null (amparo_vault_read (safe->vault, id, 0, &error));
  assert_store_error (error, FORBIDDEN);
}

/* Not a matter of asking: the key is not there. */
static void
test_auditor_has_no_key_to_records (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "private");
  g_autofree char *eva = safe_add_eva (safe, AMPARO_ROLE_AUDITOR);

  safe_reopen_as_eva (safe);
  g_assert_false (amparo_keyring_can_work (safe->vault->keys));
  g_assert_null (((AmparoEntry *) g_hash_table_lookup (safe->vault->records, id))->summary);
}

static void
test_administrator_sees_no_codes (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "private");
  g_autofree char *eva = safe_add_eva (safe, AMPARO_ROLE_ADMINISTRATOR);
  g_autoptr (GPtrArray) list = NULL;

  safe_reopen_as_eva (safe);
  list = amparo_vault_list (safe->vault, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (((AmparoSummary *) list->pdata[0])->code, ==, "");
}

static void
test_removed_person_stays_out (Safe *safe)
{
  g_autofree char *eva = safe_add_eva (safe, AMPARO_ROLE_SCREENER);
  g_autoptr (GError) error = NULL;

  amparo_vault_remove_person (safe->vault, eva, &error);
  g_assert_no_error (error);
  safe_close (safe);
  assert_stays_out (safe, "Eva", EVA_PASSPHRASE, NO_ENTRY);
}

/* With everything Eva had in memory when she was here: nothing new opens. */
static void
test_old_keys_do_not_open_new_records (Safe *safe)
{
  g_autofree char *eva = safe_add_eva (safe, AMPARO_ROLE_SCREENER);
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
test_old_records_open_after_rotation (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "before");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 5; i++)
    {
      amparo_vault_rotate (safe->vault, &error);
      g_assert_no_error (error);
    }
  safe_reopen (safe);
  assert_note (safe->vault, id, 0, "before");
}

static void
test_last_administrator_stays (Safe *safe)
{
  g_autofree char *me = g_strdup (amparo_vault_get_me (safe->vault));
  g_autoptr (GError) error = NULL;

  g_assert_false (amparo_vault_remove_person (safe->vault, me, &error));
  assert_store_error (error, STATE);
  g_clear_error (&error);
  g_assert_false (amparo_vault_set_roles (safe->vault, me, AMPARO_ROLE_SCREENER, &error));
  assert_store_error (error, STATE);
}

static void
test_names_are_taken_once (Safe *safe)
{
  g_autoptr (AmparoSecret) passphrase = secret_from (EVA_PASSPHRASE);
  g_autoptr (GError) error = NULL;

  g_assert_false (amparo_vault_add_person (safe->vault, " ANA ", AMPARO_ROLE_SCREENER, passphrase, &error));
  assert_store_error (error, EXISTS);
}

static void
test_same_passphrase_for_two_is_no_matter (Safe *safe)
{
  g_autoptr (AmparoSecret) passphrase = secret_from (SAFE_PASSPHRASE);
  g_autoptr (GError) error = NULL;

  amparo_vault_add_person (safe->vault, "Eva", AMPARO_ROLE_SCREENER, passphrase, &error);
  g_assert_no_error (error);
  safe_reopen (safe);
  g_assert_cmpint (amparo_vault_get_roles (safe->vault), ==, AMPARO_ROLE_ALL);
}

static void
test_new_passphrase_opens_and_old_does_not (Safe *safe)
{
  g_autoptr (AmparoSecret) old = secret_from (SAFE_PASSPHRASE);
  g_autoptr (AmparoSecret) new = secret_from ("another one");
  g_autoptr (GError) error = NULL;

  amparo_vault_change_passphrase (safe->vault, old, new, &error);
  g_assert_no_error (error);
  safe_close (safe);
  assert_stays_out (safe, SAFE_NAME, SAFE_PASSPHRASE, NO_ENTRY);
  safe->vault = safe_open_as (safe, SAFE_NAME, "another one", &error);
  g_assert_no_error (error);
}

static void
test_changing_needs_the_old_passphrase (Safe *safe)
{
  g_autoptr (AmparoSecret) old = secret_from ("a guess");
  g_autoptr (AmparoSecret) new = secret_from ("another one");
  g_autoptr (GError) error = NULL;

  g_assert_false (amparo_vault_change_passphrase (safe->vault, old, new, &error));
  assert_store_error (error, NO_ENTRY);
  safe_reopen (safe);
}

static void
test_losing_a_role_takes_the_key (Safe *safe)
{
  g_autofree char *eva = safe_add_eva (safe, AMPARO_ROLE_SCREENER);
  g_autoptr (GError) error = NULL;

  amparo_vault_set_roles (safe->vault, eva, AMPARO_ROLE_AUDITOR, &error);
  g_assert_no_error (error);
  safe_reopen_as_eva (safe);
  g_assert_false (amparo_keyring_can_work (safe->vault->keys));
}

/* Sheets */

static void
test_sheet_brings_back_a_forgotten_passphrase (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "not lost");
  g_autoptr (AmparoSecret) new = secret_from ("a new one");
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  amparo_vault_recover (safe->path, safe->sheets[0], SAFE_NAME, new, &safe_options, &error);
  g_assert_no_error (error);
  safe->vault = safe_open_as (safe, SAFE_NAME, "a new one", &error);
  g_assert_no_error (error);
  assert_note (safe->vault, id, 0, "not lost");
  g_assert_cmpuint (amparo_vault_count_lacking_sheets (safe->vault), ==, 1);
}

static void
test_sheet_is_used_up (Safe *safe)
{
  g_autoptr (AmparoSecret) new = secret_from ("a new one");
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  amparo_vault_recover (safe->path, safe->sheets[0], SAFE_NAME, new, &safe_options, &error);
  g_assert_no_error (error);
  g_assert_false (amparo_vault_recover (safe->path, safe->sheets[0], SAFE_NAME, new, &safe_options, &error));
  assert_store_error (error, NO_ENTRY);
}

static void
test_sheet_of_another_vault_does_nothing (Safe *safe)
{
  g_autoptr (Safe) other = safe_new ();
  g_autoptr (AmparoSecret) new = secret_from ("a new one");
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  g_assert_false (amparo_vault_recover (safe->path, other->sheets[0], SAFE_NAME, new, &safe_options, &error));
  assert_store_error (error, NO_ENTRY);
  safe_reopen (safe);
}

static void
test_sheet_counts_when_typed_back (Safe *safe)
{
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

/* With Eva's key, and in the name of `whose`. */
static void
promote_eva (Safe       *safe,
             const char *eva,
             const char *whose)
{
  g_autoptr (AmparoPerson) more = amparo_person_copy (amparo_people_find (amparo_vault_get_people (safe->vault), eva));
  const AmparoPeopleEvent event = { .kind = AMPARO_EVENT_ROLES, .person = more };
  g_autoptr (GByteArray) bytes = NULL;
  AmparoTransaction change;
  AmparoDeed *deed;

  more->roles = AMPARO_ROLE_ALL;
  amparo_transaction_begin (&change, safe->vault, NULL);
  bytes = amparo_event_sign (&event, safe->vault->me, safe->vault->id, change.head.trail);
  deed = amparo_deed_new (AMPARO_DEED_PEOPLE, whose, eva, "roles");
  deed->event = g_bytes_new (bytes->data, bytes->len);
  amparo_transaction_note (&change, deed, NULL);
  g_assert_true (amparo_transaction_commit (&change, NULL));
  safe_close (safe);
}

static void
test_nobody_promotes_themselves (Safe *safe)
{
  g_autofree char *eva = safe_add_eva (safe, AMPARO_ROLE_SCREENER);

  safe_reopen_as_eva (safe);
  promote_eva (safe, eva, eva);
  assert_stays_out (safe, SAFE_NAME, SAFE_PASSPHRASE, DAMAGED);
}

static void
test_nobody_signs_for_another (Safe *safe)
{
  g_autofree char *ana = g_strdup (amparo_vault_get_me (safe->vault));
  g_autofree char *eva = safe_add_eva (safe, AMPARO_ROLE_SCREENER);

  safe_reopen_as_eva (safe);
  promote_eva (safe, eva, ana);
  assert_stays_out (safe, SAFE_NAME, SAFE_PASSPHRASE, DAMAGED);
}

/* The set fits, because whoever did it has its key; the chain does not. */
static void
test_deed_taken_out_from_inside (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "one");
  AmparoTransaction change;

  amparo_transaction_begin (&change, safe->vault, NULL);
  g_assert_true (amparo_transaction_delete (&change, FALSE, change.head.next_row - 1, NULL));
  change.head.n_trail--;
  g_assert_true (amparo_transaction_commit (&change, NULL));
  safe_close (safe);

  assert_stays_out (safe, SAFE_NAME, SAFE_PASSPHRASE, DAMAGED);
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
test_sixth_try_waits (Safe *safe)
{
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
test_waiting_ends_at_fifteen_minutes (Safe *safe)
{
  safe_close (safe);
  for (int i = 0; i < 40; i++)
    {
      safe_now += 901 * (gint64) G_USEC_PER_SEC;
      fail_once (safe, AMPARO_STORE_ERROR_NO_ENTRY);
    }
}

static void
test_clock_set_back_does_not_help (Safe *safe)
{
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
test_wrong_tries_stand_in_the_trail (Safe *safe)
{
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
  ordeal_guesses (2000, FALSE);
}

static void
test_names_have_letters (gconstpointer name)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autoptr (AmparoSecret) passphrase = secret_from (EVA_PASSPHRASE);
  g_autoptr (GError) error = NULL;

  g_assert_false (amparo_vault_add_person (safe->vault, name, AMPARO_ROLE_SCREENER, passphrase, &error));
  assert_store_error (error, BAD_INPUT);
}

static void
test_who_is_not_there_is_told (Safe *safe)
{
  static const char none[] = "00112233445566778899aabbccddeeff";
  g_autoptr (GError) error = NULL;

  g_assert_false (amparo_vault_remove_person (safe->vault, none, &error));
  assert_store_error (error, NOT_FOUND);
}

static void
test_who_is_gone_is_not_removed_again (Safe *safe)
{
  g_autofree char *eva = safe_add_eva (safe, AMPARO_ROLE_SCREENER);
  g_autoptr (GError) error = NULL;

  g_assert_true (amparo_vault_remove_person (safe->vault, eva, NULL));
  g_assert_false (amparo_vault_remove_person (safe->vault, eva, &error));
  assert_store_error (error, NOT_FOUND);
}

static gboolean
recover_as (Safe        *safe,
            const char  *code,
            const char  *name,
            GError     **error)
{
  g_autoptr (AmparoSecret) passphrase = secret_from (EVA_PASSPHRASE);

  return amparo_vault_recover (safe->path, code, name, passphrase, &safe_options, error);
}

static void
test_sheet_is_for_people_of_the_vault (Safe *safe)
{
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  g_assert_false (recover_as (safe, safe->sheets[0], "Nobody", &error));
  assert_store_error (error, NOT_FOUND);
}

static void
test_sheet_does_not_renew_a_sheet (Safe *safe)
{
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  g_assert_false (recover_as (safe, safe->sheets[0], "Director", &error));
  assert_store_error (error, NOT_FOUND);
}

static void
test_one_of_two_administrators_may_go (Safe *safe)
{
  g_autofree char *eva = safe_add_eva (safe, AMPARO_ROLE_ADMINISTRATOR);
  g_autofree char *ana = g_strdup (amparo_vault_get_me (safe->vault));
  g_autoptr (GError) error = NULL;

  safe_reopen_as_eva (safe);
  amparo_vault_remove_person (safe->vault, ana, &error);
  g_assert_no_error (error);
  safe_reopen_as_eva (safe);
  assert_stays_out (safe, SAFE_NAME, SAFE_PASSPHRASE, BUSY);
}

static void
test_nobody_removes_themselves (Safe *safe)
{
  g_autofree char *eva = safe_add_eva (safe, AMPARO_ROLE_ADMINISTRATOR);
  g_autoptr (GError) error = NULL;

  g_assert_false (amparo_vault_remove_person (safe->vault, amparo_vault_get_me (safe->vault), &error));
  assert_store_error (error, STATE);
  safe_reopen (safe);
}

static void
test_nobody_takes_their_own_key (Safe *safe)
{
  g_autofree char *eva = safe_add_eva (safe, AMPARO_ROLE_ADMINISTRATOR);
  g_autoptr (GError) error = NULL;

  g_assert_false (amparo_vault_set_roles (safe->vault, amparo_vault_get_me (safe->vault), AMPARO_ROLE_AUDITOR, &error));
  assert_store_error (error, STATE);
  safe_reopen (safe);
}

static void
test_administrator_may_become_less (Safe *safe)
{
  g_autofree char *eva = safe_add_eva (safe, AMPARO_ROLE_ADMINISTRATOR);
  g_autoptr (GError) error = NULL;

  amparo_vault_set_roles (safe->vault, amparo_vault_get_me (safe->vault), AMPARO_ROLE_SCREENER, &error);
  g_assert_no_error (error);
  safe_reopen (safe);
  g_assert_cmpint (amparo_vault_get_roles (safe->vault), ==, AMPARO_ROLE_SCREENER);
  safe_reopen_as_eva (safe);
}

static void
test_role_of_nobody_is_told (Safe *safe)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (amparo_vault_set_roles (safe->vault, "00112233445566778899aabbccddeeff", AMPARO_ROLE_SCREENER, &error));
  assert_store_error (error, NOT_FOUND);
}

/* A third sheet may be lost without another being made. */
static void
test_more_sheets_than_needed_lack_none (Safe *safe)
{
  g_autofree char *code = amparo_vault_make_sheet (safe->vault, "Archive", NULL);

  g_assert_true (amparo_vault_confirm_sheet (safe->vault, code, NULL));
  g_assert_cmpuint (amparo_vault_count_lacking_sheets (safe->vault), ==, 0);
}

/* Foreign bytes where tries are counted count as none. */
static void
test_foreign_count_is_no_count (gconstpointer bytes)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autofree char *tries = safe_beside (safe, ".tries");

  safe_close (safe);
  g_assert_true (g_file_set_contents (tries, bytes, -1, NULL));
  fail_once (safe, AMPARO_STORE_ERROR_NO_ENTRY);
  safe_reopen (safe);
}

static void
test_mistyped_sheet_is_told (Safe *safe)
{
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  safe->sheets[0][0] ^= 1;
  g_assert_false (recover_as (safe, safe->sheets[0], SAFE_NAME, &error));
  assert_store_error (error, BAD_INPUT);
}

static void
test_code_of_no_sheet_confirms_nothing (Safe *safe)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (amparo_vault_confirm_sheet (safe->vault, "nothing", &error));
  assert_store_error (error, BAD_INPUT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  safe_add_test ("/people/added-person-comes-in", safe_new, test_added_person_comes_in);
  safe_add_test ("/people/screener-sees-only-their-own", safe_new, test_screener_sees_only_their_own);
  safe_add_test ("/people/auditor-has-no-key-to-records", safe_new, test_auditor_has_no_key_to_records);
  safe_add_test ("/people/administrator-sees-no-codes", safe_new, test_administrator_sees_no_codes);
  safe_add_test ("/people/removed-person-stays-out", safe_new, test_removed_person_stays_out);
  safe_add_test ("/people/old-keys-do-not-open-new-records", safe_new, test_old_keys_do_not_open_new_records);
  safe_add_test ("/people/old-records-open-after-rotation", safe_new, test_old_records_open_after_rotation);
  safe_add_test ("/people/last-administrator-stays", safe_new, test_last_administrator_stays);
  safe_add_test ("/people/names-are-taken-once", safe_new, test_names_are_taken_once);
  safe_add_test ("/people/same-passphrase-for-two-is-no-matter", safe_new, test_same_passphrase_for_two_is_no_matter);
  safe_add_test ("/people/new-passphrase-opens-and-old-does-not", safe_new, test_new_passphrase_opens_and_old_does_not);
  safe_add_test ("/people/changing-needs-the-old-passphrase", safe_new, test_changing_needs_the_old_passphrase);
  safe_add_test ("/people/losing-a-role-takes-the-key", safe_new, test_losing_a_role_takes_the_key);
  safe_add_test ("/people/sheet-brings-back-a-forgotten-passphrase", safe_new, test_sheet_brings_back_a_forgotten_passphrase);
  safe_add_test ("/people/sheet-is-used-up", safe_new, test_sheet_is_used_up);
  safe_add_test ("/people/sheet-of-another-vault-does-nothing", safe_new, test_sheet_of_another_vault_does_nothing);
  safe_add_test ("/people/sheet-counts-when-typed-back", safe_new_unready, test_sheet_counts_when_typed_back);
  safe_add_test ("/people/nobody-promotes-themselves", safe_new, test_nobody_promotes_themselves);
  safe_add_test ("/people/nobody-signs-for-another", safe_new, test_nobody_signs_for_another);
  safe_add_test ("/people/deed-taken-out-from-inside", safe_new, test_deed_taken_out_from_inside);
  safe_add_test ("/people/sixth-try-waits", safe_new, test_sixth_try_waits);
  safe_add_test ("/people/waiting-ends-at-fifteen-minutes", safe_new, test_waiting_ends_at_fifteen_minutes);
  safe_add_test ("/people/clock-set-back-does-not-help", safe_new, test_clock_set_back_does_not_help);
  safe_add_test ("/people/wrong-tries-stand-in-the-trail", safe_new, test_wrong_tries_stand_in_the_trail);
  g_test_add_func ("/people/no-guess-opens", test_no_guess_opens);
  g_test_add_data_func ("/people/names-have-letters/none", "", test_names_have_letters);
  g_test_add_data_func ("/people/names-have-letters/blank", "  ", test_names_have_letters);
  g_test_add_data_func ("/people/names-have-letters/bytes", "\xc3\x28", test_names_have_letters);
  g_test_add_data_func ("/people/names-have-letters/too-many",
                        "12345678901234567890123456789012345678901234567890123456789012345", test_names_have_letters);
  safe_add_test ("/people/who-is-not-there-is-told", safe_new, test_who_is_not_there_is_told);
  safe_add_test ("/people/who-is-gone-is-not-removed-again", safe_new, test_who_is_gone_is_not_removed_again);
  safe_add_test ("/people/sheet-is-for-people-of-the-vault", safe_new, test_sheet_is_for_people_of_the_vault);
  safe_add_test ("/people/sheet-does-not-renew-a-sheet", safe_new, test_sheet_does_not_renew_a_sheet);
  safe_add_test ("/people/one-of-two-administrators-may-go", safe_new, test_one_of_two_administrators_may_go);
  safe_add_test ("/people/nobody-removes-themselves", safe_new, test_nobody_removes_themselves);
  safe_add_test ("/people/nobody-takes-their-own-key", safe_new, test_nobody_takes_their_own_key);
  safe_add_test ("/people/administrator-may-become-less", safe_new, test_administrator_may_become_less);
  safe_add_test ("/people/role-of-nobody-is-told", safe_new, test_role_of_nobody_is_told);
  safe_add_test ("/people/more-sheets-than-needed-lack-none", safe_new, test_more_sheets_than_needed_lack_none);
  g_test_add_data_func ("/people/foreign-count-is-no-count/short", "99", test_foreign_count_is_no_count);
  g_test_add_data_func ("/people/foreign-count-is-no-count/long", "9999999999999999", test_foreign_count_is_no_count);
  safe_add_test ("/people/mistyped-sheet-is-told", safe_new, test_mistyped_sheet_is_told);
  safe_add_test ("/people/code-of-no-sheet-confirms-nothing", safe_new, test_code_of_no_sheet_confirms_nothing);

  return g_test_run ();
}
