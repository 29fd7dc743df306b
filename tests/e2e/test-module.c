/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "proof.h"
#include "store/certificate-file.h"
#include "store/signature.h"
#include "study.h"

#define NAME   "Ana Lucero"
#define FORGER "Max Nowhere"

static void
write_path (Study      *study,
            const char *path)
{
  program_type (study->worker->program, path);
  program_wait_text (study->worker->program, path);
  study_press_return (study);
}

/* The file is there before all of it is: its signature comes last. */
static gboolean
is_written (Program  *program,
            gpointer  path)
{
  g_autoptr (AmparoCertificate) certificate = NULL;
  g_autoptr (GBytes) file = NULL;
  guint8 key[AMPARO_PUBLIC_KEY_SIZE];
  char *data;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, NULL))
    return FALSE;

  file = g_bytes_new_take (data, size);
  certificate = amparo_certificate_file_read (file, key);

  return certificate != NULL;
}

/* In the dialog one is in the name of the file, and may write a path there. */
static GBytes *
save_certificate (Study *study)
{
  Program *program = study->worker->program;
  const char *title = worker_word (study->worker, "Save Certificate");
  g_autofree char *path = g_build_filename (study->home, "saved.pdf", NULL);

  study_press_return (study);
  program_wait_window (program, title);
  program_wait_focus_gone (program, worker_word (study->worker, "Your Certificate"));
  program_press (program, "ctrl+a", NULL);
  write_path (study, path);
  program_wait_no_window (program, title);
  program_wait (program, path, is_written, path);

  return proof_read (path);
}

/* Without any change it is valid; with the least change it is not. */
static void
check_certificate (Study  *study,
                   GBytes *file)
{
  g_autofree char *code = proof_dup_code (file);
  g_autoptr (GBytes) altered = proof_alter_byte (file);
  g_autoptr (GBytes) forged = proof_forge (file, FORGER);
  g_autoptr (GBytes) forged_and_signed = proof_forge_signed (file, FORGER);

  proof_expect_of (study->worker, study->home, file, AMPARO_CHECK_VALID);
  proof_expect (study->worker, study->home, code, AMPARO_CHECK_VALID);
  proof_expect_of (study->worker, study->home, altered, AMPARO_CHECK_ALTERED);
  proof_expect_of (study->worker, study->home, forged, AMPARO_CHECK_ALTERED);
  proof_expect_of (study->worker, study->home, forged_and_signed, AMPARO_CHECK_ALTERED);
}

/* The same in the window, from the certificate. */
static void
open_altered (Study  *study,
              GBytes *file)
{
  Program *program = study->worker->program;
  const char *check = worker_word (study->worker, "Check a Certificate");
  g_autoptr (GBytes) altered = proof_alter_byte (file);
  g_autofree char *path = g_build_filename (study->home, "altered.pdf", NULL);
  g_autofree char *verdict = proof_dup_verdict (study->worker, AMPARO_CHECK_ALTERED);
  g_autofree char *heading = g_strdup_printf ("%s. %s", check, verdict);

  proof_write (altered, path);
  program_press (program, "Escape", NULL);
  study_wait_module (study);
  program_press (program, "Escape", NULL);
  worker_wait_at (study->worker, NULL, worker_word (study->worker, "Learn"));
  worker_go_to (study->worker, "Tab", NULL, check);
  study_press_return (study);
  worker_go_to (study->worker, "Tab", NULL, worker_word (study->worker, "_Open File…"));
  study_press_return (study);
  program_wait_window (program, worker_word (study->worker, "Open Certificate"));
  /* GTK's own key, to write a path instead of looking for it. */
  program_press (program, "ctrl+l", NULL);
  write_path (study, path);
  worker_wait_at (study->worker, NULL, heading);
}

static void
test_is_finished (AmparoLanguage  language,
                  const char     *module)
{
  Study *study = study_begin_anew (language, module);
  g_autoptr (GBytes) certificate = NULL;

  study_sign_in (study, NAME);
  study_take_module (study);
  certificate = save_certificate (study);
  check_certificate (study, certificate);
  open_altered (study, certificate);
  study_end (study);
}

static void
test_school (void)
{
  test_is_finished (AMPARO_LANGUAGE_ENGLISH, "school-personnel");
}

static void
test_child_welfare (void)
{
  test_is_finished (AMPARO_LANGUAGE_SPANISH, "child-welfare-workers");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/e2e/module/school-personnel-in-english", test_school);
  g_test_add_func ("/e2e/module/child-welfare-workers-in-spanish", test_child_welfare);

  return g_test_run ();
}
