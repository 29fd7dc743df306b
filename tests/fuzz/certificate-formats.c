/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "../store/desk.h"
#include "format.h"
#include "store/certificate-file.h"

/* A certificate comes from anybody: a file, or letters that somebody typed. */

static gboolean
read_code (const guint8 *bytes,
           gsize         length)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) bytes, length);
  guint8 public_key[AMPARO_PUBLIC_KEY_SIZE];
  g_autoptr (AmparoCertificate) certificate = amparo_certificate_code_parse (text, public_key);

  /* Altered or not, it is never taken for something else. */
  g_assert_true (certificate == NULL || amparo_is_certificate_code (text));

  return certificate != NULL;
}

static GBytes *
seed_code (void)
{
  char *folder = desk_make_folder ();
  g_autoptr (AmparoSigner) signer = desk_open_signer (folder);
  g_autoptr (AmparoCertificate) certificate = desk_make_certificate ();
  char *code = amparo_certificate_code_write (certificate, signer);

  desk_remove_folder (folder);

  return g_bytes_new_take (code, strlen (code));
}

static gboolean
read_file (const guint8 *bytes,
           gsize         length)
{
  g_autoptr (GBytes) file = g_bytes_new (bytes, length);
  guint8 public_key[AMPARO_PUBLIC_KEY_SIZE];
  g_autoptr (AmparoCertificate) certificate = amparo_certificate_file_read (file, public_key);

  g_assert_true (certificate == NULL || amparo_is_certificate_file (file));

  return certificate != NULL;
}

static GBytes *
seed_file (void)
{
  static const char pdf[] = "%PDF-1.5\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n";
  char *folder = desk_make_folder ();
  g_autoptr (AmparoSigner) signer = desk_open_signer (folder);
  g_autoptr (AmparoCertificate) certificate = desk_make_certificate ();
  g_autofree char *code = amparo_certificate_code_write (certificate, signer);
  g_autoptr (GBytes) page = g_bytes_new_static (pdf, strlen (pdf));
  GBytes *file = amparo_certificate_file_seal (page, code, signer);

  desk_remove_folder (folder);

  return file;
}

const Format formats[] = {
  { "certificate-code", read_code, seed_code },
  { "certificate-file", read_file, seed_file },
  { NULL, NULL, NULL },
};
