/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "safe.h"
#include "store/vault-thread.h"

/* One thread with a vault in a folder of its own, and what it answered. */
typedef struct
{
  Safe              *safe;
  AmparoVaultThread *thread;
  guint              n_answers;
  guint              n_failed;
  GError            *error;         /* the last */
  AmparoSummary     *saved;         /* the last */
  GMutex             still;         /* while it is locked, the thread holds still */
  char              *id;            /* of a record */
} Fixture;

static void
wait_for (Fixture *self,
          guint    n_answers)
{
  while (self->n_answers < n_answers)
    g_main_context_iteration (NULL, TRUE);
}

static void
answer (Fixture *self,
        GError  *error)
{
  self->n_answers++;
  self->n_failed += error != NULL;
  g_clear_error (&self->error);
  self->error = error;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  GError *error = NULL;

  amparo_vault_thread_open_finish (result, &error);
  answer (data, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Fixture *self = data;
  GError *error = NULL;

  amparo_summary_free (self->saved);
  self->saved = amparo_vault_thread_save_finish (result, &error);
  answer (self, error);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  GError *error = NULL;

  amparo_vault_thread_do_finish (result, &error);
  answer (data, error);
}

static void
open_as (Fixture    *self,
         const char *passphrase)
{
  g_autoptr (AmparoSecret) secret = secret_from (passphrase);
  guint before = self->n_answers;

  amparo_vault_thread_open (self->thread, self->safe->path, SAFE_NAME, secret, &safe_options, FALSE,
                            opened_cb, self);
  wait_for (self, before + 1);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->safe = safe_new ();
  safe_close (self->safe);
  self->thread = amparo_vault_thread_new ();
  self->id = amparo_vault_thread_dup_id ();
  g_mutex_init (&self->still);
  open_as (self, SAFE_PASSPHRASE);
  g_assert_no_error (self->error);
  self->n_answers = 0;
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->thread);
  g_clear_error (&self->error);
  amparo_summary_free (self->saved);
  g_mutex_clear (&self->still);
  g_free (self->id);
  safe_free (self->safe);
}

static void
save_note (Fixture        *self,
           const char     *note,
           AmparoRevision  kind)
{
  g_autoptr (AmparoDossier) record = record_about (note);
  g_autoptr (GBytes) closure = some_closure ();

  record->summary->kind = kind;
  amparo_set_string (&record->summary->id, self->id);
  amparo_vault_thread_save (self->thread, record, closure, saved_cb, self);
}

static gpointer
wait_until_free (AmparoVault  *vault,
                 gpointer      data,
                 GError      **error)
{
  g_mutex_lock (data);
  g_mutex_unlock (data);

  return vault;
}

static void
hold_still (Fixture *self)
{
  g_mutex_lock (&self->still);
  amparo_vault_thread_do (self->thread, wait_until_free, &self->still, NULL, NULL, done_cb, self);
}

/* Waits for the answers to what was asked meanwhile, and for that of having held still. */
static void
go_on (Fixture *self,
       guint    n_asked)
{
  g_mutex_unlock (&self->still);
  wait_for (self, n_asked + 1);
}

static void
assert_in_vault (Fixture    *self,
                 guint       revision,
                 const char *note)
{
  amparo_vault_thread_end (self->thread);
  safe_reopen (self->safe);
  assert_note (self->safe->vault, self->id, revision, note);
}

static void
test_acknowledged_is_there (Fixture       *self,
                            gconstpointer  data)
{
  save_note (self, "seen at the door", AMPARO_REVISION_DRAFT);
  wait_for (self, 1);

  g_assert_no_error (self->error);
  g_assert_cmpstr (self->saved->id, ==, self->id);
  assert_in_vault (self, 0, "seen at the door");
}

static void
test_newest_draft_wins (Fixture       *self,
                        gconstpointer  data)
{
  hold_still (self);
  save_note (self, "one", AMPARO_REVISION_DRAFT);
  save_note (self, "two", AMPARO_REVISION_DRAFT);
  save_note (self, "three", AMPARO_REVISION_FINAL);
  go_on (self, 3);

  g_assert_cmpuint (self->n_failed, ==, 0);
  g_assert_cmpint (self->saved->kind, ==, AMPARO_REVISION_FINAL);
  g_assert_cmpuint (self->saved->revision, ==, 1);
  assert_in_vault (self, 1, "three");
}

static void
test_finished_is_not_replaced (Fixture       *self,
                               gconstpointer  data)
{
  hold_still (self);
  save_note (self, "as finished", AMPARO_REVISION_FINAL);
  save_note (self, "thought better of", AMPARO_REVISION_AMENDING);
  go_on (self, 2);

  g_assert_cmpuint (self->n_failed, ==, 0);
  g_assert_cmpuint (self->saved->revision, ==, 2);
  assert_in_vault (self, 1, "as finished");
}

static void
test_everybody_hears_of_a_failure (Fixture       *self,
                                   gconstpointer  data)
{
  hold_still (self);
  /* There is nothing yet that could be amended. */
  save_note (self, "one", AMPARO_REVISION_AMENDING);
  save_note (self, "two", AMPARO_REVISION_AMENDING);
  go_on (self, 2);

  assert_store_error (self->error, FORBIDDEN);
  g_assert_cmpuint (self->n_failed, ==, 2);
  g_assert_null (self->saved);
}

static void
test_end_writes_what_waits (Fixture       *self,
                            gconstpointer  data)
{
  save_note (self, "the last word", AMPARO_REVISION_DRAFT);
  assert_in_vault (self, 0, "the last word");

  wait_for (self, 1);
  g_assert_no_error (self->error);
}

static void
test_nothing_after_the_end (Fixture       *self,
                            gconstpointer  data)
{
  amparo_vault_thread_end (self->thread);
  save_note (self, "too late", AMPARO_REVISION_DRAFT);
  wait_for (self, 1);

  assert_store_error (self->error, STATE);
  g_assert_null (self->saved);
}

static void
test_wrong_passphrase (Fixture       *self,
                       gconstpointer  data)
{
  amparo_vault_thread_end (self->thread);
  open_as (self, "not that one");

  assert_store_error (self->error, NO_ENTRY);
}

static void
test_opens_again (Fixture       *self,
                  gconstpointer  data)
{
  amparo_vault_thread_end (self->thread);
  open_as (self, SAFE_PASSPHRASE);

  g_assert_no_error (self->error);
}

static void
test_creates (Fixture       *self,
              gconstpointer  data)
{
  g_autofree char *path = safe_beside (self->safe, ".new");
  g_autoptr (AmparoSecret) secret = secret_from (SAFE_PASSPHRASE);

  amparo_vault_thread_open (self->thread, path, SAFE_NAME, secret, NULL, TRUE, opened_cb, self);
  wait_for (self, 1);

  g_assert_no_error (self->error);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define add(name, func) g_test_add ("/vault/thread/" name, Fixture, NULL, set_up, func, tear_down)
  add ("acknowledged-is-there", test_acknowledged_is_there);
  add ("newest-draft-wins", test_newest_draft_wins);
  add ("finished-is-not-replaced", test_finished_is_not_replaced);
  add ("everybody-hears-of-a-failure", test_everybody_hears_of_a_failure);
  add ("end-writes-what-waits", test_end_writes_what_waits);
  add ("nothing-after-the-end", test_nothing_after_the_end);
  add ("wrong-passphrase", test_wrong_passphrase);
  add ("opens-again", test_opens_again);
  add ("creates", test_creates);
#undef add

  return g_test_run ();
}
