/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "proof.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "report/certificate.h"
#include "report/check-text.h"
#include "store/certificate-file.h"

#define CODE_COMMENT "\n%Amparo-certificate-1 "

GBytes *
proof_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (data, size);
}

void
proof_write (GBytes     *file,
             const char *path)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (file, NULL), g_bytes_get_size (file), &error);
  g_assert_no_error (error);
}

/* Where the code and the signature begin. */
static const char *
find_ending (GBytes *file,
             gsize  *length)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  *length = strlen (CODE_COMMENT);
  while (memcmp (data + size - *length, CODE_COMMENT, strlen (CODE_COMMENT)) != 0)
    g_assert_cmpuint (++*length, <=, size);

  return data + size - *length;
}

char *
proof_dup_code (GBytes *file)
{
  gsize length;
  const char *code = find_ending (file, &length) + strlen (CODE_COMMENT);

  return g_strndup (code, strchr (code, '\n') - code);
}

GBytes *
proof_alter_byte (GBytes *file)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);
  char *altered = g_memdup2 (data, size);

  altered[size / 2] ^= 1;

  return g_bytes_new_take (altered, size);
}

/* Forging */

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
draw (const AmparoCertificate *certificate,
      const char              *code,
      const char              *fingerprint)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  double width, height;
  cairo_t *cr;

  amparo_paper_get_size (AMPARO_PAPER_LETTER, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, width, height);
  cr = cairo_create (surface);
  amparo_certificate_draw (certificate, code, fingerprint, AMPARO_PAPER_LETTER, cr);
  cairo_show_page (cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static GBytes *
draw_forged (GBytes     *file,
             const char *name)
{
  guint8 key[AMPARO_PUBLIC_KEY_SIZE];
  g_autoptr (AmparoCertificate) certificate = amparo_certificate_file_read (file, key);
  g_autofree char *code = proof_dup_code (file);
  g_autofree char *fingerprint = amparo_public_key_dup_fingerprint (key);

  g_assert_nonnull (certificate);
  g_assert_cmpstr (certificate->name, !=, name);
  amparo_certificate_set (&certificate->name, name);

  return draw (certificate, code, fingerprint);
}

GBytes *
proof_forge (GBytes     *file,
             const char *name)
{
  g_autoptr (GBytes) forged = draw_forged (file, name);
  GByteArray *all = g_byte_array_new ();
  gsize length;
  const char *ending = find_ending (file, &length);

  g_byte_array_append (all, g_bytes_get_data (forged, NULL), g_bytes_get_size (forged) - 1);
  g_byte_array_append (all, (const guint8 *) ending, length);

  return g_byte_array_free_to_bytes (all);
}

GBytes *
proof_forge_signed (GBytes     *file,
                    const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("amparo-forger-XXXXXX", &error);
  g_autofree char *key = g_build_filename (folder, "organisation.key", NULL);
  g_autoptr (AmparoSigner) signer = amparo_signer_open (folder, &error);
  g_autoptr (GBytes) forged = draw_forged (file, name);
  g_autofree char *code = proof_dup_code (file);

  g_assert_no_error (error);
  g_assert_cmpint (g_remove (key), ==, 0);
  g_assert_cmpint (g_remove (folder), ==, 0);

  return amparo_certificate_file_seal (forged, code, signer);
}

/* What amparoctl says */

static char *
run_amparoctl (Worker     *worker,
               const char *home,
               const char *what,
               int        *status)
{
  const char *language = worker->interface == AMPARO_LANGUAGE_SPANISH ? "es" : "en";
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  char *said = NULL;

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", home, TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("AMPARO_CTL"), "verify-certificate", what,
                                         "--language", language, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  *status = g_subprocess_get_exit_status (process);

  return said;
}

char *
proof_dup_verdict (Worker             *worker,
                   AmparoCheckVerdict  verdict)
{
  AmparoCheck check = { .verdict = verdict };
  g_autoptr (AmparoText) words = amparo_check_dup_verdict (&check);

  return g_strdup (worker_word (worker, amparo_text_get_english (words)));
}

/* Not how a terminal breaks it into lines. */
static gboolean
begins_alike (const char *said,
              const char *verdict)
{
  return strncmp (said, verdict, strchr (verdict, ':') - verdict + 1) == 0;
}

void
proof_expect (Worker             *worker,
              const char         *home,
              const char         *what,
              AmparoCheckVerdict  verdict)
{
  g_autofree char *words = proof_dup_verdict (worker, verdict);
  g_autofree char *said = NULL;
  int status;

  said = run_amparoctl (worker, home, what, &status);
  g_test_message ("%s", said);
  g_assert_true (begins_alike (said, words));
  g_assert_cmpint (status, ==, verdict == AMPARO_CHECK_VALID ? 0 : 1);
}

void
proof_expect_of (Worker             *worker,
                 const char         *home,
                 GBytes             *file,
                 AmparoCheckVerdict  verdict)
{
  g_autofree char *path = g_build_filename (home, "checked.pdf", NULL);

  proof_write (file, path);
  proof_expect (worker, home, path, verdict);
  g_assert_cmpint (g_remove (path), ==, 0);
}
