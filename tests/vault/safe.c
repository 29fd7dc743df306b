/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "safe.h"

#include <glib/gstdio.h>
#include <string.h>

gint64 safe_now = G_GINT64_CONSTANT (1790000000000000);

static gint64
get_now (void)
{
  return safe_now;
}

AmparoVaultOptions safe_options = { .clock = get_now };

AmparoSecret *
secret_from (const char *text)
{
  return amparo_secret_new_copy (text, strlen (text));
}

char *
safe_beside (Safe       *self,
             const char *suffix)
{
  return g_strconcat (self->path, suffix, NULL);
}

static Safe *
create_in (char *folder)
{
  Safe *self = g_new0 (Safe, 1);
  g_autoptr (AmparoSecret) passphrase = secret_from (SAFE_PASSPHRASE);
  g_autoptr (GError) error = NULL;

  self->folder = folder;
  self->path = g_build_filename (self->folder, "v.amparo", NULL);
  self->vault = amparo_vault_create (self->path, SAFE_NAME, passphrase, &safe_options, &error);
  g_assert_no_error (error);

  return self;
}

Safe *
safe_new_unready (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("amparo-vault-XXXXXX", &error);

  g_assert_no_error (error);

  return create_in (folder);
}

static Safe *
make_ready (Safe *self)
{
  static const char * const titles[] = { "Safe in the office", "Director" };
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 2; i++)
    {
      self->sheets[i] = amparo_vault_make_sheet (self->vault, titles[i], &error);
      g_assert_no_error (error);
      amparo_vault_confirm_sheet (self->vault, self->sheets[i], &error);
      g_assert_no_error (error);
    }

  return self;
}

Safe *
safe_new (void)
{
  return make_ready (safe_new_unready ());
}

Safe *
safe_new_at (const char *folder)
{
  char *path = g_build_filename (folder, "amparo-vault-XXXXXX", NULL);

  g_mkdir_with_parents (folder, 0700);
  g_assert_nonnull (g_mkdtemp (path));

  return make_ready (create_in (path));
}

void
safe_close (Safe *self)
{
  g_clear_object (&self->vault);
}

AmparoVault *
safe_open_as (Safe        *self,
              const char  *name,
              const char  *passphrase,
              GError     **error)
{
  g_autoptr (AmparoSecret) secret = secret_from (passphrase);

  return amparo_vault_open (self->path, name, secret, &safe_options, error);
}

void
safe_reopen (Safe *self)
{
  g_autoptr (GError) error = NULL;

  safe_close (self);
  self->vault = safe_open_as (self, SAFE_NAME, SAFE_PASSPHRASE, &error);
  g_assert_no_error (error);
}

char *
safe_add_eva (Safe       *self,
              AmparoRole  roles)
{
  g_autoptr (AmparoSecret) passphrase = secret_from (EVA_PASSPHRASE);
  g_autoptr (GError) error = NULL;

  amparo_vault_add_person (self->vault, "Eva", roles, passphrase, &error);
  g_assert_no_error (error);

  return g_strdup (amparo_people_find_by_name (amparo_vault_get_people (self->vault), "eva")->id);
}

void
safe_reopen_as_eva (Safe *self)
{
  g_autoptr (GError) error = NULL;

  safe_close (self);
  self->vault = safe_open_as (self, "Eva", EVA_PASSPHRASE, &error);
  g_assert_no_error (error);
}

void
safe_free (Safe *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  safe_close (self);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->sheets[0]);
  g_free (self->sheets[1]);
  g_free (self);
}

#define CLOSURE_HASH "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"

AmparoDossier *
record_about (const char *note)
{
  AmparoDossier *record = amparo_dossier_new ();
  AmparoAnswer *answer = g_new0 (AmparoAnswer, 1);

  amparo_set_string (&record->summary->instrument, "first-look");
  amparo_set_string (&record->summary->closure, CLOSURE_HASH);
  amparo_set_string (&record->summary->code, "R-17");
  amparo_set_string (&record->summary->date, "2026-11-22");
  amparo_summary_add_due (record->summary, "police-and-cyfd", safe_now + G_GINT64_CONSTANT (86400000000));
  amparo_dossier_add_tick (record, "safety-plan", "14:32", "Ana", "4711");
  answer->item = g_strdup ("speaks-for");
  answer->rating = g_strdup ("clear");
  answer->evidence = g_strdup ("seen");
  answer->note = g_strdup (note);
  g_ptr_array_add (record->answers, answer);

  return record;
}

GBytes *
some_closure (void)
{
  return g_bytes_new_static ("<closure/>", 10);
}

void
save (AmparoVault   *vault,
      AmparoDossier *record)
{
  g_autoptr (GBytes) closure = some_closure ();
  g_autoptr (GError) error = NULL;
  gboolean saved = amparo_vault_save (vault, record, closure, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
}

void
save_as (AmparoVault    *vault,
         AmparoDossier  *record,
         AmparoRevision  kind)
{
  record->summary->kind = kind;
  save (vault, record);
}

char *
save_new (AmparoVault *vault,
          const char  *note)
{
  g_autoptr (AmparoDossier) record = record_about (note);

  save (vault, record);

  return g_strdup (record->summary->id);
}

char *
read_note (AmparoVault *vault,
           const char  *id,
           guint        revision)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoDossier) record = amparo_vault_read (vault, id, revision, &error);

  g_assert_no_error (error);

  return g_strdup (((AmparoAnswer *) g_ptr_array_index (record->answers, 0))->note);
}

typedef struct
{
  Safe     *(*make) (void);
  SafeTest    test;
} Case;

static void
run_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (Safe) safe = self->make ();

  self->test (safe);
}

void
safe_add_test (const char  *path,
               Safe       *(*make) (void),
               SafeTest     test)
{
  /* GLib lets go only of those that run, and some runs are of one test alone. */
  static GPtrArray *cases = NULL;
  const Case self = { .make = make, .test = test };
  Case *kept = g_memdup2 (&self, sizeof self);

  if (cases == NULL)
    cases = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (cases, kept);
  g_test_add_data_func (path, kept, run_case);
}
