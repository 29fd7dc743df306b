/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What goes into a vault comes out of it, for those who may.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "safe.h"
#include "store/vault-care.h"

static void
test_draft_comes_back (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "ella no habla");

  safe_reopen (safe);
  assert_note (safe->vault, id, 0, "ella no habla");
}

static void
test_all_of_it_comes_back (Safe *safe)
{
  g_autoptr (AmparoDossier) record = record_about ("first line\nsecond line");
  g_autoptr (AmparoDossier) back = NULL;
  const AmparoTick *tick;
  const AmparoDueStep *due;

  amparo_set_string (&record->place, "section=4");
  record->summary->n_asked = 12;
  save (safe->vault, record);
  safe_reopen (safe);
  back = amparo_vault_read (safe->vault, record->summary->id, 0, NULL);

  g_assert_cmpstr (back->place, ==, "section=4");
  g_assert_cmpstr (back->summary->code, ==, "R-17");
  g_assert_cmpstr (back->summary->date, ==, "2026-11-22");
  g_assert_cmpstr (back->summary->instrument, ==, "first-look");
  g_assert_cmpstr (back->summary->closure, ==, record->summary->closure);
  g_assert_cmpstr (back->summary->owner, ==, amparo_vault_get_me (safe->vault));
  g_assert_cmpuint (back->summary->n_asked, ==, 12);
  tick = g_ptr_array_index (back->ticks, 0);
  g_assert_cmpstr (tick->reference, ==, "4711");
  due = g_ptr_array_index (back->summary->due, 0);
  g_assert_cmpstr (due->step, ==, "police-and-cyfd");
}

static void
test_draft_is_replaced (Safe *safe)
{
  g_autoptr (AmparoDossier) first = record_about ("one");
  g_autoptr (AmparoDossier) second = record_about ("two");

  save (safe->vault, first);
  amparo_set_string (&second->summary->id, first->summary->id);
  save (safe->vault, second);
  g_assert_cmpuint (second->summary->revision, ==, 1);
  safe_reopen (safe);
  assert_note (safe->vault, first->summary->id, 0, "two");
}

static void
test_finished_is_kept (Safe *safe)
{
  g_autoptr (AmparoDossier) record = record_about ("one");
  g_autoptr (AmparoDossier) amended = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  save_as (safe->vault, record, AMPARO_REVISION_FINAL);
  amended = record_about ("two");
  amparo_set_string (&amended->summary->id, record->summary->id);
  amparo_set_string (&amended->reason, "She said more on Tuesday");
  save_as (safe->vault, amended, AMPARO_REVISION_AMENDED);

  safe_reopen (safe);
  before = read_note (safe->vault, record->summary->id, 1);
  after = read_note (safe->vault, record->summary->id, 2);
  g_assert_cmpstr (before, ==, "one");
  g_assert_cmpstr (after, ==, "two");
}

/* With one deed in the trail. */
static void
test_history_is_every_revision (Safe *safe)
{
  g_autoptr (AmparoDossier) record = record_about ("one");
  g_autoptr (AmparoDossier) amended = record_about ("two");
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;
  guint64 before;

  save_as (safe->vault, record, AMPARO_REVISION_FINAL);
  amparo_set_string (&amended->summary->id, record->summary->id);
  amparo_set_string (&amended->reason, "She said more on Tuesday");
  save_as (safe->vault, amended, AMPARO_REVISION_AMENDED);
  before = amparo_vault_get_sequence (safe->vault);
  history = amparo_vault_read_history (safe->vault, record->summary->id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (history->len, ==, 2);
  g_assert_cmpint (((AmparoDossier *) history->pdata[0])->summary->kind, ==, AMPARO_REVISION_FINAL);
  g_assert_cmpstr (((AmparoDossier *) history->pdata[1])->reason, ==, "She said more on Tuesday");
  g_assert_cmpuint (amparo_vault_get_sequence (safe->vault), ==, before + 1);
}

static void
test_history_of_others_stays_shut (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "one");
  g_autofree char *eva = safe_add_eva (safe, AMPARO_ROLE_SCREENER);
  g_autoptr (GError) error = NULL;

  safe_reopen_as_eva (safe);
  g_assert_null (amparo_vault_read_history (safe->vault, id, &error));
  g_assert_nonnull (error);
  g_assert_null (amparo_vault_read_place (safe->vault, id));
}

/* Where one was is nothing about a young person, so the trail is told nothing. */
static void
test_place_of_a_draft_is_no_deed (Safe *safe)
{
  g_autoptr (AmparoDossier) record = record_about ("one");
  g_autofree char *place = NULL;
  guint64 before;

  amparo_set_string (&record->place, "2 3 4 1");
  save (safe->vault, record);
  before = amparo_vault_get_sequence (safe->vault);
  place = amparo_vault_read_place (safe->vault, record->summary->id);

  g_assert_cmpstr (place, ==, "2 3 4 1");
  g_assert_cmpuint (amparo_vault_get_sequence (safe->vault), ==, before);
}

static void
test_finished_is_not_changed (Safe *safe)
{
  g_autoptr (AmparoDossier) record = record_about ("one");
  g_autoptr (GError) error = NULL;

  save_as (safe->vault, record, AMPARO_REVISION_FINAL);
  record->summary->kind = AMPARO_REVISION_DRAFT;
  g_assert_false (amparo_vault_save (safe->vault, record, NULL, &error));
  g_assert_nonnull (error);
}

/* As after a failure that was none on the disk. */
static void
test_finishing_twice_is_finishing_once (Safe *safe)
{
  g_autoptr (AmparoDossier) record = record_about ("one");

  save_as (safe->vault, record, AMPARO_REVISION_FINAL);
  save (safe->vault, record);
  g_assert_cmpuint (record->summary->revision, ==, 1);
}

static void
test_amending_needs_a_reason (Safe *safe)
{
  g_autoptr (AmparoDossier) record = record_about ("one");
  g_autoptr (GError) error = NULL;

  save_as (safe->vault, record, AMPARO_REVISION_FINAL);
  record->summary->kind = AMPARO_REVISION_AMENDED;
  g_assert_false (amparo_vault_save (safe->vault, record, NULL, &error));
  assert_store_error (error, STATE);
}

static void
test_closure_comes_back (Safe *safe)
{
  g_autoptr (AmparoDossier) record = record_about ("one");
  g_autoptr (GBytes) expected = some_closure ();
  g_autoptr (GBytes) closure = NULL;

  save (safe->vault, record);
  safe_reopen (safe);
  closure = amparo_vault_read_closure (safe->vault, record->summary->closure, NULL);
  g_assert_true (g_bytes_equal (closure, expected));
}

static void
test_needs_the_closure (Safe *safe)
{
  g_autoptr (AmparoDossier) record = record_about ("one");
  g_autoptr (GError) error = NULL;

  g_assert_false (amparo_vault_save (safe->vault, record, NULL, &error));
  assert_store_error (error, STATE);
}

static void
test_needs_the_sheets (Safe *safe)
{
  g_autoptr (AmparoDossier) record = record_about ("one");
  g_autoptr (GBytes) closure = some_closure ();
  g_autoptr (GError) error = NULL;

  g_assert_false (amparo_vault_save (safe->vault, record, closure, &error));
  assert_store_error (error, STATE);
  g_assert_cmpuint (amparo_vault_count_lacking_sheets (safe->vault), ==, 2);
}

static void
test_list_is_newest_first (Safe *safe)
{
  g_autofree char *older = save_new (safe->vault, "one");
  g_autofree char *newer = NULL;
  g_autoptr (GPtrArray) list = NULL;

  safe_now += G_USEC_PER_SEC;
  newer = save_new (safe->vault, "two");
  safe_reopen (safe);
  list = amparo_vault_list (safe->vault, NULL);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpstr (((AmparoSummary *) list->pdata[0])->id, ==, newer);
  g_assert_cmpstr (((AmparoSummary *) list->pdata[1])->id, ==, older);
}

static void
test_discarded_draft_is_gone (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "one");
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  amparo_vault_discard (safe->vault, id, &error);
  g_assert_no_error (error);
  safe_reopen (safe);
  list = amparo_vault_list (safe->vault, NULL);
  g_assert_cmpuint (list->len, ==, 0);
}

static void
test_finished_is_not_discarded (Safe *safe)
{
  g_autoptr (AmparoDossier) record = record_about ("finished");
  g_autoptr (GError) error = NULL;

  save_as (safe->vault, record, AMPARO_REVISION_FINAL);
  g_assert_false (amparo_vault_discard (safe->vault, record->summary->id, &error));
  assert_store_error (error, STATE);
  assert_note (safe->vault, record->summary->id, 0, "finished");
}

static void
test_revision_that_is_not_there_is_told (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "one revision");
  g_autoptr (GError) error = NULL;

  g_assert_null (amparo_vault_read (safe->vault, id, 2, &error));
  assert_store_error (error, DAMAGED);
}

static gboolean
read_none (AmparoVault  *vault,
           const char   *id,
           GError      **error)
{
  g_autoptr (AmparoDossier) record = amparo_vault_read (vault, id, 0, error);

  return record != NULL;
}

static gboolean
read_all_of_none (AmparoVault  *vault,
                  const char   *id,
                  GError      **error)
{
  g_autoptr (GPtrArray) history = amparo_vault_read_history (vault, id, error);

  return history != NULL;
}

static gboolean
purge_none (AmparoVault  *vault,
            const char   *id,
            GError      **error)
{
  return amparo_vault_purge (vault, id, NULL, error);
}

static gboolean
print_none (AmparoVault  *vault,
            const char   *id,
            GError      **error)
{
  return amparo_vault_note (vault, AMPARO_DEED_PRINT, id, NULL, error);
}

static const struct
{
  const char *path;
  gboolean  (*act) (AmparoVault  *vault,
                    const char   *id,
                    GError      **error);
} with_none[] = {
  { "/vault/record-that-is-not-there/read", read_none },
  { "/vault/record-that-is-not-there/read-all", read_all_of_none },
  { "/vault/record-that-is-not-there/discard", amparo_vault_discard },
  { "/vault/record-that-is-not-there/purge", purge_none },
  { "/vault/record-that-is-not-there/print", print_none },
};

static void
test_record_that_is_not_there_is_told (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (Safe) safe = safe_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (with_none[i].act (safe->vault, "00112233445566778899aabbccddeeff", &error));
  assert_store_error (error, NOT_FOUND);
}

/* The door */

static const struct
{
  const char *name;
  const char *passphrase;
} wrong[] = {
  { SAFE_NAME, "correct horse nandu" },
  { SAFE_NAME, "" },
  { "Eva", SAFE_PASSPHRASE },
  { "", SAFE_PASSPHRASE },
  { "Anac", "orrect horse ñandú" },
};

static void
test_wrong_name_and_wrong_passphrase_are_alike (Safe *safe)
{
  g_autofree char *said = NULL;

  safe_close (safe);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (safe_open_as (safe, wrong[i].name, wrong[i].passphrase, &error));
      assert_store_error (error, NO_ENTRY);
      if (said == NULL)
        said = g_strdup (error->message);
      g_assert_cmpstr (error->message, ==, said);
    }
}

/* The ñ and the ú as letter and accent, the name in small letters. */
static void
test_opens_however_it_is_typed (Safe *safe)
{
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  safe->vault = safe_open_as (safe, " ana", "correct horse n\xcc\x83" "andu\xcc\x81", &error);
  g_assert_no_error (error);
}

static void
test_second_one_is_told (Safe *safe)
{
  assert_stays_out (safe, SAFE_NAME, SAFE_PASSPHRASE, BUSY);
}

static void
test_missing_file_is_told (Safe *safe)
{
  g_autoptr (AmparoSecret) secret = secret_from (SAFE_PASSPHRASE);
  g_autofree char *path = safe_beside (safe, ".none");
  g_autoptr (GError) error = NULL;

  g_assert_null (amparo_vault_open (path, SAFE_NAME, secret, &safe_options, &error));
  assert_store_error (error, NOT_FOUND);
}

static void
test_another_file_is_no_vault_and_stays (Safe *safe)
{
  g_autoptr (AmparoSecret) secret = secret_from (SAFE_PASSPHRASE);
  g_autofree char *path = safe_beside (safe, ".txt");
  g_autofree char *text = g_strnfill (5000, 'x');
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, NULL);
  g_assert_null (amparo_vault_open (path, SAFE_NAME, secret, &safe_options, &error));
  assert_store_error (error, NOT_A_VAULT);
  g_file_get_contents (path, &after, NULL, NULL);
  g_assert_cmpstr (after, ==, text);
}

static void
test_creating_overwrites_nothing (Safe *safe)
{
  g_autoptr (AmparoSecret) secret = secret_from ("other");
  g_autoptr (GError) error = NULL;

  g_assert_null (amparo_vault_create (safe->path, "Eva", secret, &safe_options, &error));
  assert_store_error (error, EXISTS);
}

static void
test_checklist_that_is_not_there_is_told (Safe *safe)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (amparo_vault_read_closure (safe->vault, "none", &error));
  assert_store_error (error, DAMAGED);
}

static void
test_record_that_is_not_there_has_no_place (Safe *safe)
{
  g_autofree char *place = amparo_vault_read_place (safe->vault, "00112233445566778899aabbccddeeff");

  g_assert_null (place);
}

static void
test_opens_without_options (Safe *safe)
{
  g_autoptr (AmparoSecret) secret = secret_from (SAFE_PASSPHRASE);
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  safe->vault = amparo_vault_open (safe->path, SAFE_NAME, secret, NULL, &error);
  g_assert_no_error (error);
}

static void
test_probe_asks_for_no_passphrase (Safe *safe)
{
  g_autofree char *none = safe_beside (safe, ".none");
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  g_assert_true (amparo_vault_probe (safe->path, NULL));
  g_assert_false (amparo_vault_probe (none, &error));
  assert_store_error (error, NOT_FOUND);
}

static void
test_too_long_a_passphrase_is_told (Safe *safe)
{
  g_autofree char *more = g_strnfill (1025, 'x');
  g_autofree char *path = safe_beside (safe, ".new");
  g_autoptr (AmparoSecret) secret = secret_from (more);
  g_autoptr (GError) creating = NULL;

  safe_close (safe);
  assert_stays_out (safe, SAFE_NAME, more, BAD_INPUT);
  g_assert_null (amparo_vault_create (path, SAFE_NAME, secret, &safe_options, &creating));
  assert_store_error (creating, BAD_INPUT);
}

static void
test_nobody_founds_no_vault (Safe *safe)
{
  g_autofree char *path = safe_beside (safe, ".new");
  g_autoptr (AmparoSecret) secret = secret_from (SAFE_PASSPHRASE);
  g_autoptr (GError) error = NULL;

  g_assert_null (amparo_vault_create (path, "", secret, &safe_options, &error));
  assert_store_error (error, BAD_INPUT);
}

/* As it is after a disk that was full while another vault was made. */
static void
test_empty_file_is_in_nobodys_way (Safe *safe)
{
  g_autofree char *path = safe_beside (safe, ".new");
  g_autoptr (AmparoSecret) secret = secret_from (SAFE_PASSPHRASE);
  g_autoptr (AmparoVault) vault = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  vault = amparo_vault_create (path, SAFE_NAME, secret, &safe_options, &error);
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  safe_add_test ("/vault/draft-comes-back", safe_new, test_draft_comes_back);
  safe_add_test ("/vault/all-of-it-comes-back", safe_new, test_all_of_it_comes_back);
  safe_add_test ("/vault/draft-is-replaced", safe_new, test_draft_is_replaced);
  safe_add_test ("/vault/finished-is-kept", safe_new, test_finished_is_kept);
  safe_add_test ("/vault/finished-is-not-changed", safe_new, test_finished_is_not_changed);
  safe_add_test ("/vault/finishing-twice-is-finishing-once", safe_new, test_finishing_twice_is_finishing_once);
  safe_add_test ("/vault/history-is-every-revision", safe_new, test_history_is_every_revision);
  safe_add_test ("/vault/history-of-others-stays-shut", safe_new, test_history_of_others_stays_shut);
  safe_add_test ("/vault/place-of-a-draft-is-no-deed", safe_new, test_place_of_a_draft_is_no_deed);
  safe_add_test ("/vault/amending-needs-a-reason", safe_new, test_amending_needs_a_reason);
  safe_add_test ("/vault/closure-comes-back", safe_new, test_closure_comes_back);
  safe_add_test ("/vault/needs-the-closure", safe_new, test_needs_the_closure);
  safe_add_test ("/vault/needs-the-sheets", safe_new_unready, test_needs_the_sheets);
  safe_add_test ("/vault/list-is-newest-first", safe_new, test_list_is_newest_first);
  safe_add_test ("/vault/finished-is-not-discarded", safe_new, test_finished_is_not_discarded);
  safe_add_test ("/vault/revision-that-is-not-there-is-told", safe_new, test_revision_that_is_not_there_is_told);
  for (gsize i = 0; i < G_N_ELEMENTS (with_none); i++)
    g_test_add_data_func (with_none[i].path, GSIZE_TO_POINTER (i), test_record_that_is_not_there_is_told);
  safe_add_test ("/vault/discarded-draft-is-gone", safe_new, test_discarded_draft_is_gone);
  safe_add_test ("/vault/wrong-name-and-wrong-passphrase-are-alike", safe_new, test_wrong_name_and_wrong_passphrase_are_alike);
  safe_add_test ("/vault/opens-however-it-is-typed", safe_new, test_opens_however_it_is_typed);
  safe_add_test ("/vault/checklist-that-is-not-there-is-told", safe_new, test_checklist_that_is_not_there_is_told);
  safe_add_test ("/vault/record-that-is-not-there-has-no-place", safe_new, test_record_that_is_not_there_has_no_place);
  safe_add_test ("/vault/opens-without-options", safe_new, test_opens_without_options);
  safe_add_test ("/vault/probe-asks-for-no-passphrase", safe_new, test_probe_asks_for_no_passphrase);
  safe_add_test ("/vault/too-long-a-passphrase-is-told", safe_new, test_too_long_a_passphrase_is_told);
  safe_add_test ("/vault/nobody-founds-no-vault", safe_new, test_nobody_founds_no_vault);
  safe_add_test ("/vault/empty-file-is-in-nobodys-way", safe_new, test_empty_file_is_in_nobodys_way);
  safe_add_test ("/vault/second-one-is-told", safe_new, test_second_one_is_told);
  safe_add_test ("/vault/missing-file-is-told", safe_new, test_missing_file_is_told);
  safe_add_test ("/vault/another-file-is-no-vault-and-stays", safe_new, test_another_file_is_no_vault_and_stays);
  safe_add_test ("/vault/creating-overwrites-nothing", safe_new, test_creating_overwrites_nothing);

  return g_test_run ();
}
