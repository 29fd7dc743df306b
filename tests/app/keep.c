/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "keep.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "app/care.h"
#include "ready-vault.h"
#include "store/vault-care.h"
#include "store/vault-people.h"

/* A busy computer takes its time. */
#define PATIENCE (60 * G_USEC_PER_SEC)

static char *template_folder;

AmparoSecret *
keep_dup_secret (void)
{
  return amparo_secret_new_copy (KEEP_PASSPHRASE, strlen (KEEP_PASSPHRASE));
}

static void
add_people (AmparoVault  *vault,
            AmparoSecret *secret)
{
  g_autoptr (GError) error = NULL;

  amparo_vault_add_person (vault, "Ben", AMPARO_ROLE_AUDITOR, secret, &error);
  g_assert_no_error (error);
  amparo_vault_add_person (vault, "Carla", AMPARO_ROLE_ADMINISTRATOR, secret, &error);
  g_assert_no_error (error);
}

static void
make_template (void)
{
  g_autoptr (AmparoSecret) secret = keep_dup_secret ();
  g_autoptr (AmparoVault) vault = NULL;
  g_autoptr (GError) error = NULL;

  template_folder = g_dir_make_tmp ("amparo-keep-XXXXXX", &error);
  g_assert_no_error (error);
  vault = ready_vault_create (template_folder, "Ana", secret, NULL);
  add_people (vault, secret);
}

void
keep_throw_away (void)
{
  if (template_folder != NULL)
    ready_vault_remove (template_folder);
  g_clear_pointer (&template_folder, g_free);
}

void
keep_start (Keep *keep)
{
  keep->safe = amparo_safe_new (keep->path);
  keep->session = amparo_session_new (desk_get_content ());
  amparo_session_set_safe (keep->session, keep->safe);
}

void
keep_stop (Keep *keep)
{
  amparo_safe_lock (keep->safe);
  desk_settle ();
  g_assert_finalize_object (keep->session);
  g_assert_finalize_object (keep->safe);
}

void
keep_set_up (Keep          *keep,
             gconstpointer  data)
{
  if (template_folder == NULL)
    make_template ();
  keep->folder = g_dir_make_tmp ("amparo-keep-XXXXXX", NULL);
  keep->path = g_build_filename (keep->folder, "vault.amparo", NULL);
  ready_vault_copy (template_folder, keep->folder);
  keep_start (keep);
}

void
keep_tear_down (Keep          *keep,
                gconstpointer  data)
{
  keep_stop (keep);
  ready_vault_remove (keep->folder);
  g_free (keep->folder);
  g_free (keep->path);
}

int
keep_run_tests (int              argc,
                char           **argv,
                const KeepTest  *tests,
                guint            n_tests)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < n_tests; i++)
    g_test_add (tests[i].path, Keep, NULL, keep_set_up, tests[i].func, keep_tear_down);
  result = g_test_run ();
  keep_throw_away ();

  return result;
}

void
keep_unlock (Keep       *keep,
             const char *name)
{
  g_autoptr (AmparoSecret) secret = keep_dup_secret ();

  amparo_safe_unlock (keep->safe, name, secret);
  while (amparo_safe_get_state (keep->safe) == AMPARO_SAFE_BUSY)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (amparo_safe_get_state (keep->safe), ==, AMPARO_SAFE_OPEN);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

char *
keep_screen (Keep       *keep,
             const char *code)
{
  AmparoKeeper *keeper = amparo_session_get_keeper (keep->session);
  guint n_finished = 0;
  gulong handler = g_signal_connect_swapped (keeper, "finished", G_CALLBACK (count_cb), &n_finished);

  amparo_session_begin (keep->session, amparo_content_find_instrument (desk_get_content (), "first-look"), FALSE);
  amparo_screening_set_code (amparo_session_get_screening (keep->session), code);
  amparo_screening_rate (amparo_session_get_screening (keep->session), 0, 2);
  amparo_keeper_finish (keeper, NULL);
  while (n_finished == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (keeper, handler);
  amparo_session_discard (keep->session);

  return g_strdup (((AmparoSummary *) g_ptr_array_index (amparo_safe_get_records (keep->safe), 0))->id);
}

char *
keep_back_up (Keep *keep)
{
  AmparoCare *care = amparo_care_get (keep->safe);

  amparo_care_back_up (care, keep->folder);
  while (amparo_care_is_busy (care))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (amparo_care_get_backup (care));

  return g_strdup (amparo_care_get_backup (care));
}

static gint64
ten_years_ago (void)
{
  return g_get_real_time () - 3650 * G_TIME_SPAN_DAY;
}

void
keep_long_ago (Keep       *keep,
               const char *code)
{
  const AmparoVaultOptions options = { .clock = ten_years_ago };
  g_autoptr (AmparoSecret) secret = keep_dup_secret ();
  g_autoptr (AmparoVault) vault = NULL;
  g_autoptr (AmparoDossier) record = amparo_dossier_new ();
  g_autoptr (GBytes) closure = g_bytes_new_static ("<closure/>", 10);
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, closure);
  g_autoptr (GError) error = NULL;

  vault = amparo_vault_open (keep->path, "Ana", secret, &options, &error);
  g_assert_no_error (error);
  amparo_set_string (&record->summary->instrument, "first-look");
  amparo_set_string (&record->summary->closure, hash);
  amparo_set_string (&record->summary->code, code);
  record->summary->kind = AMPARO_REVISION_FINAL;
  record->summary->level = AMPARO_LEVEL_NONE_NOTED;
  amparo_vault_save (vault, record, closure, &error);
  g_assert_no_error (error);
  amparo_vault_set_policy (vault, "clear-concern=90 possible-concern=90 insufficient=90 none-noted=90", &error);
  g_assert_no_error (error);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

gpointer
keep_do (Keep             *keep,
         AmparoVaultFunc   func,
         gpointer          data,
         GError          **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  amparo_vault_thread_do (amparo_safe_get_thread (keep->safe), func, data, NULL, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return amparo_vault_thread_do_finish (result, error);
}

char *
keep_beside (Keep       *keep,
             const char *name)
{
  return g_build_filename (keep->folder, name, NULL);
}

/* The window */

AmparoWindow *
keep_open_window (Keep *keep)
{
  GtkWidget *window = amparo_window_new (NULL, keep->session);

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  desk_settle ();

  return AMPARO_WINDOW (window);
}

void
keep_close_window (Keep         *keep,
                   AmparoWindow *window)
{
  desk_close (window);
}

static gboolean
is_button (GtkWidget     *widget,
           gconstpointer  words)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), words) == 0;
}

GtkWidget *
keep_find_button (GtkWidget  *root,
                  const char *words)
{
  return desk_find (root, is_button, words);
}

void
keep_press (GtkWidget  *root,
            const char *words)
{
  GtkWidget *button = keep_find_button (root, words);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  desk_settle ();
}

static gboolean
has_words (GtkWidget     *widget,
           gconstpointer  words)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL;
}

GtkWidget *
keep_find_words (GtkWidget  *root,
                 const char *words)
{
  return desk_find (root, has_words, words);
}

gboolean
keep_says (GtkWidget  *root,
           const char *words)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (keep_find_words (root, words) == NULL && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);

  return keep_find_words (root, words) != NULL;
}

GtkWidget *
keep_find_dialog (AmparoWindow *window)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (g_get_monotonic_time () < end)
    {
      g_autoptr (GList) all = gtk_window_list_toplevels ();

      for (GList *l = all; l != NULL; l = l->next)
        if (l->data != window && gtk_widget_get_mapped (l->data))
          return l->data;
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }

  return NULL;
}
