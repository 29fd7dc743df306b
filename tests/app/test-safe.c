/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app/keeper.h"
#include "app/keeping.h"
#include "desk.h"
#include "ready-vault.h"
#include "store/vault-people.h"

/* No display here: what the window knows of a real vault, made once with the real key
 * derivation and copied for each test. */

#define NAME       "Ana"
#define PASSPHRASE "rabilo mesuda fonavi deluna"

typedef struct
{
  char          *folder;
  char          *path;
  AmparoSafe    *safe;
  AmparoSession *session;
  AmparoKeeper  *keeper;
} Fixture;

static char *template_folder;

static AmparoSecret *
dup_secret (const char *words)
{
  return amparo_secret_new_copy (words, strlen (words));
}

static void
make_template (void)
{
  g_autoptr (AmparoSecret) secret = dup_secret (PASSPHRASE);
  g_autoptr (AmparoVault) vault = NULL;
  g_autoptr (GError) error = NULL;

  template_folder = g_dir_make_tmp ("amparo-safe-XXXXXX", &error);
  g_assert_no_error (error);
  vault = ready_vault_create (template_folder, NAME, secret, NULL);
}

/* As the program begins. */
static void
start (Fixture *self)
{
  self->safe = amparo_safe_new (self->path);
  self->session = amparo_session_new (desk_get_content ());
  amparo_session_set_safe (self->session, self->safe);
  self->keeper = amparo_session_get_keeper (self->session);
}

static void
stop (Fixture *self)
{
  amparo_safe_lock (self->safe);
  desk_settle ();
  g_assert_finalize_object (self->session);
  g_assert_finalize_object (self->safe);
}

static void
set_up (Fixture       *self,
        gconstpointer  with_vault)
{
  self->folder = g_dir_make_tmp ("amparo-safe-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "vault.amparo", NULL);
  if (with_vault != NULL)
    ready_vault_copy (template_folder, self->folder);
  start (self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  with_vault)
{
  stop (self);
  ready_vault_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static void
wait_while_busy (Fixture *self)
{
  while (amparo_safe_get_state (self->safe) == AMPARO_SAFE_BUSY)
    g_main_context_iteration (NULL, TRUE);
}

static void
unlock (Fixture    *self,
        const char *words)
{
  g_autoptr (AmparoSecret) secret = dup_secret (words);

  amparo_safe_unlock (self->safe, NAME, secret);
  wait_while_busy (self);
}

static void
wait_until_saved (Fixture *self)
{
  while (amparo_keeper_get_state (self->keeper) == AMPARO_KEEPING_SAVING)
    g_main_context_iteration (NULL, TRUE);
}

static AmparoScreening *
begin (Fixture *self)
{
  amparo_session_begin (self->session, amparo_content_find_instrument (desk_get_content (), "first-look"), FALSE);

  return amparo_session_get_screening (self->session);
}

static void
test_no_vault (Fixture       *self,
               gconstpointer  data)
{
  g_assert_cmpint (amparo_safe_get_state (self->safe), ==, AMPARO_SAFE_NONE);
  amparo_screening_rate (begin (self), 0, 2);
  desk_settle ();

  g_assert_cmpint (amparo_keeper_get_state (self->keeper), ==, AMPARO_KEEPING_NOTHING);
  g_assert_true (amparo_session_is_at_risk (self->session));
}

static void
test_create_asks_for_sheets (Fixture       *self,
                             gconstpointer  data)
{
  g_autoptr (AmparoSecret) secret = dup_secret (PASSPHRASE);

  amparo_safe_create (self->safe, NAME, secret);
  wait_while_busy (self);
  g_assert_cmpint (amparo_safe_get_state (self->safe), ==, AMPARO_SAFE_UNREADY);

  while (amparo_safe_get_state (self->safe) == AMPARO_SAFE_UNREADY)
    {
      g_autofree char *title = g_strdup_printf ("%u", amparo_safe_count_lacking (self->safe));
      g_autofree char *sheet = NULL;

      amparo_safe_make_sheet (self->safe, title);
      wait_while_busy (self);
      sheet = g_strdup (amparo_safe_get_sheet (self->safe));
      g_assert_nonnull (sheet);
      amparo_safe_confirm_sheet (self->safe, sheet);
      wait_while_busy (self);
    }

  g_assert_cmpint (amparo_safe_get_state (self->safe), ==, AMPARO_SAFE_OPEN);
  g_assert_null (amparo_safe_get_sheet (self->safe));
}

static void
test_wrong_passphrase (Fixture       *self,
                       gconstpointer  data)
{
  unlock (self, "not the right one");

  g_assert_cmpint (amparo_safe_get_state (self->safe), ==, AMPARO_SAFE_LOCKED);
  g_assert_nonnull (amparo_safe_get_trouble (self->safe));
}

static void
test_every_change_is_saved (Fixture       *self,
                            gconstpointer  data)
{
  AmparoScreening *screening;

  unlock (self, PASSPHRASE);
  screening = begin (self);
  g_assert_cmpint (amparo_keeper_get_state (self->keeper), ==, AMPARO_KEEPING_READY);
  amparo_screening_rate (screening, 0, 2);
  g_assert_cmpint (amparo_keeper_get_state (self->keeper), ==, AMPARO_KEEPING_SAVING);
  wait_until_saved (self);

  g_assert_cmpint (amparo_keeper_get_state (self->keeper), ==, AMPARO_KEEPING_SAVED);
  g_assert_false (amparo_session_is_at_risk (self->session));
  g_assert_cmpuint (amparo_safe_get_records (self->safe)->len, ==, 1);
}

static void
count_saved_cb (AmparoKeeper *keeper,
                guint        *count)
{
  *count += amparo_keeper_get_state (keeper) == AMPARO_KEEPING_SAVED;
}

/* The disk answers while something newer waits to be written: that is no time to say so. */
static void
test_saved_means_all_of_it (Fixture       *self,
                            gconstpointer  data)
{
  AmparoScreening *screening;
  guint n_saved = 0;

  unlock (self, PASSPHRASE);
  screening = begin (self);
  amparo_screening_rate (screening, 0, 2);
  amparo_keeper_flush (self->keeper);
  g_usleep (G_USEC_PER_SEC / 2);
  g_signal_connect (self->keeper, "changed", G_CALLBACK (count_saved_cb), &n_saved);
  amparo_screening_rate (screening, 1, 2);
  wait_until_saved (self);
  desk_settle ();

  g_assert_cmpuint (n_saved, ==, 1);
  g_assert_cmpuint (((AmparoSummary *) g_ptr_array_index (amparo_safe_get_records (self->safe), 0))->n_answered, ==, 2);
}

static void
test_saved_is_said_of_the_right_one (Fixture       *self,
                                     gconstpointer  data)
{
  unlock (self, PASSPHRASE);
  amparo_screening_rate (begin (self), 0, 2);
  begin (self);
  desk_settle ();
  while (amparo_safe_get_records (self->safe)->len == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (amparo_keeper_get_state (self->keeper), ==, AMPARO_KEEPING_READY);
}

static void
test_comes_back_at_the_same_item (Fixture       *self,
                                  gconstpointer  data)
{
  AmparoScreening *screening;
  AmparoControl control;
  const AmparoSummary *draft;

  unlock (self, PASSPHRASE);
  screening = begin (self);
  amparo_screening_set_note (screening, 1, "waits outside");
  amparo_session_go_to (self->session, AMPARO_PAGE_CHECKLIST);
  amparo_session_remember_focus (self->session, 3, AMPARO_CONTROL_NOTE);
  wait_until_saved (self);

  stop (self);
  start (self);
  unlock (self, PASSPHRASE);
  g_assert_cmpuint (amparo_safe_get_records (self->safe)->len, ==, 1);
  draft = g_ptr_array_index (amparo_safe_get_records (self->safe), 0);
  g_assert_cmpint (draft->kind, ==, AMPARO_REVISION_DRAFT);
  amparo_keeper_open (self->keeper, draft->id);
  while (amparo_session_get_screening (self->session) == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (amparo_session_get_page (self->session), ==, AMPARO_PAGE_CHECKLIST);
  g_assert_cmpint (amparo_session_get_focus (self->session, &control), ==, 3);
  g_assert_cmpint (control, ==, AMPARO_CONTROL_NOTE);
  g_assert_cmpstr (amparo_screening_get_note (amparo_session_get_screening (self->session), 1), ==, "waits outside");
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_finished_is_amended_with_a_reason (Fixture       *self,
                                        gconstpointer  data)
{
  guint n_finished = 0, n_opened = 0;
  const AmparoSummary *summary;

  unlock (self, PASSPHRASE);
  g_signal_connect_swapped (self->keeper, "finished", G_CALLBACK (count_cb), &n_finished);
  g_signal_connect_swapped (self->keeper, "opened", G_CALLBACK (count_cb), &n_opened);
  amparo_screening_rate (begin (self), 0, 2);
  amparo_keeper_finish (self->keeper, NULL);
  while (n_finished == 0)
    g_main_context_iteration (NULL, TRUE);
  summary = g_ptr_array_index (amparo_safe_get_records (self->safe), 0);
  g_assert_cmpint (summary->kind, ==, AMPARO_REVISION_FINAL);

  amparo_keeper_open (self->keeper, summary->id);
  while (n_opened == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (amparo_keeper_is_amending (self->keeper));
  amparo_screening_rate (amparo_session_get_screening (self->session), 0, 1);
  amparo_keeper_finish (self->keeper, "misheard");
  while (n_finished == 1)
    g_main_context_iteration (NULL, TRUE);

  summary = g_ptr_array_index (amparo_safe_get_records (self->safe), 0);
  g_assert_cmpint (summary->kind, ==, AMPARO_REVISION_AMENDED);
  g_assert_cmpuint (summary->revision, ==, 2);
}

static void
test_not_saved_is_said (Fixture       *self,
                        gconstpointer  data)
{
  g_autofree char *words = NULL;

  unlock (self, PASSPHRASE);
  amparo_screening_rate (begin (self), 0, 2);
  wait_until_saved (self);
  /* The vault goes away under the screening. */
  amparo_vault_thread_end (amparo_safe_get_thread (self->safe));
  amparo_screening_rate (amparo_session_get_screening (self->session), 1, 2);
  wait_until_saved (self);

  words = amparo_keeper_dup_words (self->keeper);
  g_assert_true (g_str_has_prefix (words, "Not saved: "));
  g_assert_true (amparo_session_is_at_risk (self->session));
  g_assert_cmpint (amparo_screening_get_rating (amparo_session_get_screening (self->session), 1), ==, 2);
}

static void
test_thrown_away (Fixture       *self,
                  gconstpointer  data)
{
  unlock (self, PASSPHRASE);
  amparo_screening_rate (begin (self), 0, 2);
  wait_until_saved (self);
  amparo_keeper_discard (self->keeper);
  amparo_session_discard (self->session);

  stop (self);
  start (self);
  unlock (self, PASSPHRASE);
  g_assert_cmpuint (amparo_safe_get_records (self->safe)->len, ==, 0);
}

static void
test_lock_forgets (Fixture       *self,
                   gconstpointer  data)
{
  unlock (self, PASSPHRASE);
  amparo_safe_lock (self->safe);

  g_assert_cmpint (amparo_safe_get_state (self->safe), ==, AMPARO_SAFE_LOCKED);
  g_assert_false (amparo_safe_may (self->safe, AMPARO_MAY_CREATE, AMPARO_CASE_NONE));
  g_assert_null (amparo_safe_get_me (self->safe));
}

static void
test_sealed_has_one_way (Fixture       *self,
                         gconstpointer  data)
{
  amparo_session_set_sealed (self->session, TRUE);
  amparo_session_go_to (self->session, AMPARO_PAGE_HOME);
  g_assert_cmpint (amparo_session_get_page (self->session), ==, AMPARO_PAGE_VAULT);

  amparo_session_set_sealed (self->session, FALSE);
  amparo_session_go_to (self->session, AMPARO_PAGE_HOME);
  g_assert_cmpint (amparo_session_get_page (self->session), ==, AMPARO_PAGE_HOME);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  make_template ();

#define add(name, with_vault, func) \
  g_test_add ("/app/safe/" name, Fixture, with_vault, set_up, func, tear_down)
  add ("no-vault", NULL, test_no_vault);
  add ("create-asks-for-sheets", NULL, test_create_asks_for_sheets);
  add ("wrong-passphrase", "", test_wrong_passphrase);
  add ("every-change-is-saved", "", test_every_change_is_saved);
  add ("saved-means-all-of-it", "", test_saved_means_all_of_it);
  add ("saved-is-said-of-the-right-one", "", test_saved_is_said_of_the_right_one);
  add ("comes-back-at-the-same-item", "", test_comes_back_at_the_same_item);
  add ("finished-is-amended-with-a-reason", "", test_finished_is_amended_with_a_reason);
  add ("not-saved-is-said", "", test_not_saved_is_said);
  add ("thrown-away", "", test_thrown_away);
  add ("lock-forgets", "", test_lock_forgets);
  add ("sealed-has-one-way", NULL, test_sealed_has_one_way);
#undef add

  result = g_test_run ();
  ready_vault_remove (template_folder);
  g_free (template_folder);

  return result;
}
