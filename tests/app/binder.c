/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "binder.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "language/language.h"
#include "ready-vault.h"
#include "store/vault-care.h"
#include "store/vault-people.h"

#define PASSPHRASE "rabilo mesuda fonavi deluna"

static char *template_folder;

static void
make_template (void)
{
  g_autoptr (AmparoSecret) secret = amparo_secret_new_copy (PASSPHRASE, strlen (PASSPHRASE));
  g_autoptr (AmparoVault) vault = NULL;
  g_autoptr (GError) error = NULL;

  template_folder = g_dir_make_tmp ("amparo-binder-XXXXXX", &error);
  g_assert_no_error (error);
  vault = ready_vault_create (template_folder, BINDER_ANA, secret, NULL);
  amparo_vault_add_person (vault, BINDER_BEN, AMPARO_ROLE_SCREENER | AMPARO_ROLE_SUPERVISOR, secret, &error);
  g_assert_no_error (error);
}

void
binder_throw_away (void)
{
  if (template_folder != NULL)
    ready_vault_remove (template_folder);
  g_clear_pointer (&template_folder, g_free);
}

static void
failed_cb (Binder *self)
{
  self->n_failed++;
}

void
binder_set_up (Binder        *self,
               gconstpointer  data)
{
  g_autofree char *path = NULL;

  if (template_folder == NULL)
    make_template ();
  self->folder = g_dir_make_tmp ("amparo-binder-XXXXXX", NULL);
  path = g_build_filename (self->folder, "vault.amparo", NULL);
  ready_vault_copy (template_folder, self->folder);
  desk_set_up (&self->desk, NULL);
  self->safe = amparo_safe_new (path);
  amparo_session_set_safe (self->desk.session, self->safe);
  self->keeper = amparo_session_get_keeper (self->desk.session);
  self->file = amparo_session_get_case_file (self->desk.session);
  g_signal_connect_swapped (self->file, "failed", G_CALLBACK (failed_cb), self);
}

void
binder_tear_down (Binder        *self,
                  gconstpointer  data)
{
  amparo_session_discard (self->desk.session);
  binder_lock (self);
  g_signal_handlers_disconnect_by_data (self->file, self);
  desk_tear_down (&self->desk, NULL);
  g_assert_finalize_object (self->safe);
  ready_vault_remove (self->folder);
  g_free (self->folder);
}

int
binder_run_tests (int               argc,
                  char            **argv,
                  const BinderTest *tests,
                  guint             n_tests)
{
  int result;

  /* Not gtk_test_init(), which ends all translation. */
  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < n_tests; i++)
    g_test_add (tests[i].path, Binder, NULL, binder_set_up, tests[i].func, binder_tear_down);
  result = g_test_run ();
  binder_throw_away ();

  return result;
}

void
binder_unlock (Binder     *self,
               const char *name)
{
  g_autoptr (AmparoSecret) secret = amparo_secret_new_copy (PASSPHRASE, strlen (PASSPHRASE));

  amparo_safe_unlock (self->safe, name, secret);
  while (amparo_safe_get_state (self->safe) == AMPARO_SAFE_BUSY)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (amparo_safe_get_state (self->safe), ==, AMPARO_SAFE_OPEN);
}

void
binder_lock (Binder *self)
{
  amparo_safe_lock (self->safe);
  desk_settle ();
}

AmparoScreening *
binder_begin (Binder     *self,
              const char *instrument,
              const char *code,
              const char *date)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  AmparoScreening *screening;

  amparo_session_begin (self->desk.session, amparo_content_find_instrument (self->desk.content, instrument), FALSE);
  screening = amparo_session_get_screening (self->desk.session);
  amparo_screening_set_code (screening, code);
  amparo_screening_set_date (screening, date);
  amparo_session_set_found_at (self->desk.session, now);

  return screening;
}

void
binder_rate (AmparoScreening *screening,
             const char      *id,
             const char      *rating)
{
  const AmparoItem *item = amparo_instrument_find_item (amparo_screening_get_instrument (screening), id);

  g_assert_nonnull (item);
  amparo_screening_rate (screening, item->index, amparo_scale_find (item->scale, rating));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

char *
binder_finish (Binder     *self,
               const char *reason)
{
  guint n_finished = 0;
  gulong handler = g_signal_connect_swapped (self->keeper, "finished", G_CALLBACK (count_cb), &n_finished);
  const AmparoSummary *newest;

  amparo_keeper_finish (self->keeper, reason);
  while (n_finished == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (self->keeper, handler);
  amparo_session_discard (self->desk.session);
  desk_settle ();
  newest = g_ptr_array_index (amparo_safe_get_records (self->safe), 0);

  return g_strdup (newest->id);
}

char *
binder_keep (Binder     *self,
             const char *date,
             const char *rating)
{
  AmparoScreening *screening = binder_begin (self, "youth-screening", "R-17", date);

  binder_rate (screening, "missing-runs", rating);
  binder_rate (screening, "speaks-for", "clear");
  binder_rate (screening, "older-partner", "clear");
  amparo_screening_set_note (screening, 0, "waits outside");

  return binder_finish (self, NULL);
}

void
binder_amend (Binder     *self,
              const char *id)
{
  guint n_opened = 0;
  gulong handler = g_signal_connect_swapped (self->keeper, "opened", G_CALLBACK (count_cb), &n_opened);

  amparo_keeper_open (self->keeper, id);
  while (n_opened == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (self->keeper, handler);
}

void
binder_read (Binder     *self,
             const char *id)
{
  guint turn = amparo_case_file_get_turn (self->file);

  amparo_case_file_open (self->file, id);
  while (amparo_case_file_get_turn (self->file) == turn && self->n_failed == 0)
    g_main_context_iteration (NULL, TRUE);
  desk_settle ();
}

void
binder_read_one (Binder *self)
{
  g_autofree char *id = NULL;

  binder_unlock (self, BINDER_ANA);
  id = binder_keep (self, "2026-03-03", "clear");
  binder_read (self, id);
}

AmparoWindow *
binder_show_one (Binder *self)
{
  binder_read_one (self);

  return desk_open_window (&self->desk);
}

void
binder_wait_for_history (Binder *self,
                         guint   n_revisions)
{
  while (amparo_case_file_get_history (self->file)->len < n_revisions && self->n_failed == 0)
    g_main_context_iteration (NULL, TRUE);
  desk_settle ();
}

/* In the thread of the vault. */

typedef struct
{
  AmparoDeedKind kind;
  guint          count;
} Counting;

static gboolean
count_deed (const AmparoDeed *deed,
            gpointer          data)
{
  Counting *counting = data;

  counting->count += deed->kind == counting->kind ? 1 : 0;

  return TRUE;
}

static gpointer
count_deeds (AmparoVault  *vault,
             gpointer      data,
             GError      **error)
{
  return amparo_vault_each_deed (vault, count_deed, data, error) ? data : NULL;
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  amparo_vault_thread_do_finish (result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

guint
binder_count_deeds (Binder         *self,
                    AmparoDeedKind  kind)
{
  Counting counting = { .kind = kind };
  gboolean done = FALSE;

  amparo_vault_thread_do (amparo_safe_get_thread (self->safe), count_deeds, &counting, NULL, NULL, counted_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);

  return counting.count;
}
