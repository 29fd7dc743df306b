/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * amparoctl verify-certificate and organization: what is said of a certificate, and how it
 * ends.
 */

#include "config.h"

#include <string.h>

#include "../report/small.h"
#include "../store/desk.h"
#include "report/certificate.h"
#include "run.h"
#include "store/certificate-code.h"

typedef struct
{
  char *folder;   /* amparo, in what the program takes for the user's data folder */
  char *home;
  char *file;
  char *code;
} Desk;

static void
save (const char *path,
      GBytes     *bytes)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  g_autoptr (AmparoSigner) signer = NULL;
  g_autoptr (AmparoCertificate) certificate = desk_make_certificate ();
  g_autoptr (GBytes) file = NULL;

  desk->folder = desk_make_folder ();
  desk->home = g_path_get_dirname (desk->folder);
  desk->file = g_build_filename (desk->home, "certificate.pdf", NULL);
  signer = desk_open_signer (desk->folder);
  desk->code = amparo_certificate_code_write (certificate, signer);
  file = amparo_certificate_print (certificate, signer, AMPARO_PAPER_LETTER, NULL);
  save (desk->file, file);
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_free (desk->file);
  g_free (desk->code);
  g_free (desk->home);
  desk_remove_folder (desk->folder);
}

static Run *
run_at (const char *home,
        const char *first,
        ...)
{
  g_autoptr (GSubprocessLauncher) launcher = run_prepare ();
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  va_list rest;

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", home, TRUE);
  g_ptr_array_add (argv, (gpointer) g_getenv ("AMPARO_CTL"));
  va_start (rest, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (rest, const char *))
    g_ptr_array_add (argv, (gpointer) argument);
  va_end (rest);
  g_ptr_array_add (argv, NULL);

  return run_with (launcher, (const char * const *) argv->pdata);
}

static Run *
verify (Desk       *desk,
        const char *what,
        const char *language)
{
  return run_at (desk->home, "verify-certificate", what, "--as-of", "2026-12-01", "--language", language, NULL);
}

static void
test_file_is_valid (Desk          *desk,
                    gconstpointer  data)
{
  g_autoptr (Run) verdict = verify (desk, desk->file, "en");

  g_assert_cmpint (verdict->status, ==, 0);
  g_assert_cmpstr (verdict->err, ==, "");
  assert_contains (verdict->out, "Valid: all of it is as the organization signed it.");
  assert_contains (verdict->out, "Name: María Elena Ortiz y Pino");
  assert_contains (verdict->out, "Valid through: November 22, 2028");
}

static void
test_code_is_valid (Desk          *desk,
                    gconstpointer  data)
{
  g_autoptr (Run) verdict = verify (desk, desk->code, "en");

  g_assert_cmpint (verdict->status, ==, 0);
  assert_contains (verdict->out, "Organization: Gallup-McKinley County Schools");
}

static void
test_code_in_a_file (Desk          *desk,
                     gconstpointer  data)
{
  g_autofree char *path = g_build_filename (desk->home, "code.txt", NULL);
  g_autoptr (Run) verdict = NULL;

  g_assert_true (g_file_set_contents (path, desk->code, -1, NULL));
  verdict = verify (desk, path, "en");

  g_assert_cmpint (verdict->status, ==, 0);
}

static void
test_in_spanish (Desk          *desk,
                 gconstpointer  data)
{
  g_autoptr (Run) verdict = verify (desk, desk->code, "es");

  assert_contains (verdict->out, "Válido: todo está como la organización lo firmó.");
  assert_contains (verdict->out, "Señales de trata: personal escolar");
}

static void
test_is_expired (Desk          *desk,
                 gconstpointer  data)
{
  g_autoptr (Run) verdict = run_at (desk->home, "verify-certificate", desk->file, "--as-of", "2028-11-23",
                                    "--language", "en", NULL);

  g_assert_cmpint (verdict->status, ==, 1);
  assert_contains (verdict->out, "Expired:");
  assert_contains (verdict->out, "Name: María Elena Ortiz y Pino");
}

static void
alter (Desk       *desk,
       const char *word)
{
  g_autofree char *text = NULL;
  gsize size, length = strlen (word);

  g_assert_true (g_file_get_contents (desk->file, &text, &size, NULL));
  for (gsize i = 0; i + length < size; i++)
    if (memcmp (text + i, word, length) == 0)
      {
        text[i]++;
        break;
      }
  g_assert_true (g_file_set_contents (desk->file, text, size, NULL));
}

/* The beginning of the one drawing of the page, of its code, and of the signature. */
static const char * const altered[] = { "stream\n", "AMPARO1", "signature-1 " };

static void
test_is_altered (Desk          *desk,
                 gconstpointer  data)
{
  g_autoptr (Run) verdict = NULL;

  alter (desk, data);
  verdict = verify (desk, desk->file, "en");

  g_assert_cmpint (verdict->status, ==, 1);
  assert_contains (verdict->out, "Altered: this is not what the organization signed.");
  assert_lacks (verdict->out, "María");
}

static void
test_is_of_an_unknown (Desk          *desk,
                       gconstpointer  data)
{
  g_autofree char *elsewhere = g_build_filename (desk->home, "elsewhere", NULL);
  g_autoptr (Run) verdict = run_at (elsewhere, "verify-certificate", desk->file, "--as-of", "2026-12-01",
                                    "--language", "en", NULL);

  g_assert_cmpint (verdict->status, ==, 1);
  assert_contains (verdict->out, "Signed by an unknown organization");
  g_assert_false (g_file_test (elsewhere, G_FILE_TEST_EXISTS));
}

static void
test_becomes_known (Desk          *desk,
                    gconstpointer  data)
{
  g_autofree char *elsewhere = g_build_filename (desk->home, "elsewhere", NULL);
  g_autofree char *key = g_build_filename (desk->home, "gallup.key", NULL);
  g_autoptr (Run) exported = run_at (desk->home, "organization", "--export-key", "Gallup schools", NULL);
  g_autoptr (Run) trusted = NULL;
  g_autoptr (Run) verdict = NULL;

  g_assert_cmpint (exported->status, ==, 0);
  g_assert_true (g_file_set_contents (key, exported->out, -1, NULL));
  trusted = run_at (elsewhere, "organization", "--trust", key, NULL);
  g_assert_cmpint (trusted->status, ==, 0);
  assert_contains (trusted->out, "Gallup schools");
  verdict = run_at (elsewhere, "verify-certificate", desk->file, "--as-of", "2026-12-01", "--language", "en", NULL);

  g_assert_cmpint (verdict->status, ==, 0);
  assert_contains (verdict->out, "Signed by: Gallup schools");
}

static void
test_is_none (Desk          *desk,
              gconstpointer  data)
{
  g_autofree char *key = g_build_filename (desk->folder, "organisation.key", NULL);
  g_autoptr (Run) verdict = verify (desk, key, "en");

  g_assert_cmpint (verdict->status, ==, 1);
  assert_contains (verdict->out, "There is no certificate of Amparo in this.");
}

static void
test_no_file (Desk          *desk,
              gconstpointer  data)
{
  g_autoptr (Run) verdict = verify (desk, "/nowhere/at/all", "en");

  g_assert_cmpint (verdict->status, ==, 1);
  assert_contains (verdict->err, "“/nowhere/at/all” is no code of a certificate");
}

static void
test_wrong_call (Desk          *desk,
                 gconstpointer  data)
{
  g_autoptr (Run) nothing = run ("verify-certificate", NULL);
  g_autoptr (Run) no_day = run ("verify-certificate", "x", "--as-of", "soon", NULL);
  g_autoptr (Run) both = run ("organization", "--trust", "a", "--export-key", "b", NULL);

  g_assert_cmpint (nothing->status, ==, 2);
  g_assert_cmpint (no_day->status, ==, 2);
  g_assert_cmpint (both->status, ==, 2);
}

static void
test_lists_the_known (Desk          *desk,
                      gconstpointer  data)
{
  g_autoptr (Run) list = run_at (desk->home, "organization", NULL);

  g_assert_cmpint (list->status, ==, 0);
  assert_contains (list->out, "the key of this computer’s organization");
}

static void
add (const char    *path,
     gconstpointer  data,
     void         (*test) (Desk          *desk,
                           gconstpointer  data))
{
  g_test_add (path, Desk, data, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/cli/verify-certificate/file-is-valid", NULL, test_file_is_valid);
  add ("/cli/verify-certificate/code-is-valid", NULL, test_code_is_valid);
  add ("/cli/verify-certificate/code-in-a-file", NULL, test_code_in_a_file);
  add ("/cli/verify-certificate/in-spanish", NULL, test_in_spanish);
  add ("/cli/verify-certificate/is-expired", NULL, test_is_expired);
  for (gsize i = 0; i < G_N_ELEMENTS (altered); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/verify-certificate/is-altered/%" G_GSIZE_FORMAT, i);

      add (path, altered[i], test_is_altered);
    }
  add ("/cli/verify-certificate/is-of-an-unknown", NULL, test_is_of_an_unknown);
  add ("/cli/verify-certificate/becomes-known", NULL, test_becomes_known);
  add ("/cli/verify-certificate/is-none", NULL, test_is_none);
  add ("/cli/verify-certificate/no-file", NULL, test_no_file);
  add ("/cli/verify-certificate/wrong-call", NULL, test_wrong_call);
  add ("/cli/organization/lists-the-known", NULL, test_lists_the_known);

  return g_test_run ();
}
