/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What somebody is told who was handed a certificate, sound or not.
 */

#include "config.h"

#include <string.h>

#include "desk.h"
#include "store/certificate-check.h"
#include "store/certificate-file.h"

/* All that sealing asks of a PDF, with a printed field and a zero byte. */
static const char pdf[] = "%PDF-1.5\n(Mar\0a Elena)\nstartxref\n9\n%%EOF\n";

/* What a QR code of the largest size takes of this kind of letters. */
#define MAX_QR 4296

typedef struct
{
  char              *folder;
  AmparoSigner      *signer;
  AmparoCertificate *certificate;
  char              *code;
  GByteArray        *file;
  GPtrArray         *organisations;
} Desk;

static GByteArray *
make_file (const char   *code,
           AmparoSigner *signer)
{
  g_autoptr (GBytes) plain = g_bytes_new_static (pdf, sizeof pdf - 1);

  return g_bytes_unref_to_array (amparo_certificate_file_seal (plain, code, signer));
}

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  desk->folder = desk_make_folder ();
  desk->signer = desk_open_signer (desk->folder);
  desk->certificate = desk_make_certificate ();
  desk->code = amparo_certificate_code_write (desk->certificate, desk->signer);
  desk->file = make_file (desk->code, desk->signer);
  desk->organisations = amparo_organisations_load (desk->folder, NULL);
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_ptr_array_unref (desk->organisations);
  g_byte_array_unref (desk->file);
  g_free (desk->code);
  amparo_certificate_free (desk->certificate);
  amparo_signer_free (desk->signer);
  desk_remove_folder (desk->folder);
}

static AmparoCheckVerdict
judge_code (Desk       *desk,
            const char *code,
            const char *today)
{
  g_autoptr (AmparoCheck) check = amparo_check_code (code, desk->organisations, today);

  return check->verdict;
}

static AmparoCheckVerdict
judge_file (Desk       *desk,
            GByteArray *file)
{
  g_autoptr (GBytes) bytes = g_bytes_new (file->data, file->len);
  g_autoptr (AmparoCheck) check = amparo_check_file (bytes, desk->organisations, "2026-12-01");

  return check->verdict;
}

/* Codes */

static void
test_code_says_all (Desk          *desk,
                    gconstpointer  data)
{
  g_autoptr (AmparoCheck) check = amparo_check_code (desk->code, desk->organisations, "2026-12-01");

  g_assert_cmpint (check->verdict, ==, AMPARO_CHECK_VALID);
  g_assert_true (amparo_certificate_equal (check->certificate, desk->certificate));
  g_assert_cmpstr (check->signer, ==, "");
}

static void
test_code_names_the_key (Desk          *desk,
                         gconstpointer  data)
{
  g_autoptr (AmparoCheck) check = amparo_check_code (desk->code, desk->organisations, "2026-12-01");
  g_autofree char *fingerprint = amparo_public_key_dup_fingerprint (amparo_signer_get_public_key (desk->signer));

  g_assert_cmpstr (check->fingerprint, ==, fingerprint);
}

static void
test_code_fits_a_qr (Desk          *desk,
                     gconstpointer  data)
{
  g_assert_cmpuint (strlen (desk->code), <=, MAX_QR);
  g_assert_true (g_regex_match_simple ("^[0-9A-Z]+$", desk->code, 0, 0));
}

static void
test_code_as_people_copy_it (Desk          *desk,
                             gconstpointer  data)
{
  g_autoptr (GString) copied = g_string_new (" ");

  for (guint i = 0; desk->code[i] != '\0'; i++)
    {
      g_string_append_c (copied, g_ascii_tolower (desk->code[i]));
      if (i % 60 == 59)
        g_string_append (copied, "\r\n");
    }

  g_assert_cmpint (judge_code (desk, copied->str, "2026-12-01"), ==, AMPARO_CHECK_VALID);
}

static void
test_code_expires (Desk          *desk,
                   gconstpointer  data)
{
  g_assert_cmpint (judge_code (desk, desk->code, "2028-11-22"), ==, AMPARO_CHECK_VALID);
  g_assert_cmpint (judge_code (desk, desk->code, "2028-11-23"), ==, AMPARO_CHECK_EXPIRED);
}

static void
test_code_of_somebody (Desk          *desk,
                       gconstpointer  data)
{
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr (AmparoCheck) check = amparo_check_code (desk->code, nobody, "2026-12-01");

  g_assert_cmpint (check->verdict, ==, AMPARO_CHECK_UNKNOWN);
  g_assert_cmpstr (check->certificate->name, ==, desk->certificate->name);
  g_assert_null (check->signer);
}

static void
test_every_letter_of_a_code_counts (Desk          *desk,
                                    gconstpointer  data)
{
  for (char *p = desk->code; *p != '\0'; p++)
    {
      char right = *p;

      *p = right == 'Z' ? '2' : 'Z';
      g_assert_cmpint (judge_code (desk, desk->code, "2026-12-01"), >=, AMPARO_CHECK_ALTERED);
      *p = right;
    }
}

static void
test_cut_code (Desk          *desk,
               gconstpointer  data)
{
  for (gsize length = strlen (desk->code) - 1; length > strlen ("AMPARO1"); length--)
    {
      desk->code[length] = '\0';
      g_assert_cmpint (judge_code (desk, desk->code, "2026-12-01"), ==, AMPARO_CHECK_ALTERED);
    }
}

static void
test_longer_code (Desk          *desk,
                  gconstpointer  data)
{
  g_autofree char *longer = g_strconcat (desk->code, "00000000", NULL);

  g_assert_cmpint (judge_code (desk, longer, "2026-12-01"), ==, AMPARO_CHECK_ALTERED);
}

static void
test_no_code (Desk          *desk,
              gconstpointer  data)
{
  g_assert_cmpint (judge_code (desk, "", "2026-12-01"), ==, AMPARO_CHECK_NOTHING);
  g_assert_cmpint (judge_code (desk, "hello", "2026-12-01"), ==, AMPARO_CHECK_NOTHING);
}

/* Files */

static void
test_file_is_valid (Desk          *desk,
                    gconstpointer  data)
{
  g_assert_cmpint (judge_file (desk, desk->file), ==, AMPARO_CHECK_VALID);
}

static void
test_file_still_ends_as_a_pdf (Desk          *desk,
                               gconstpointer  data)
{
  const char *data_of_file = (const char *) desk->file->data;

  g_assert_cmpmem (data_of_file, sizeof pdf - 1, pdf, sizeof pdf - 1);
  g_assert_nonnull (strstr (data_of_file + desk->file->len - 1024 + 1, "\nstartxref\n9\n%%EOF\n%Amparo-signature-1 "));
}

/* Every bit of every byte would take a minute; a bit that turns letters into small ones is
 * among these. */
static void
test_every_byte_of_a_file_counts (Desk          *desk,
                                  gconstpointer  data)
{
  static const guint8 bits[] = { 0x01, 0x20, 0x80 };

  for (guint i = 0; i < desk->file->len; i++)
    {
      guint8 bit = bits[i % G_N_ELEMENTS (bits)];

      desk->file->data[i] ^= bit;
      g_assert_cmpint (judge_file (desk, desk->file), >=, AMPARO_CHECK_ALTERED);
      desk->file->data[i] ^= bit;
    }
}

static void
test_signature_in_small_letters (Desk          *desk,
                                 gconstpointer  data)
{
  for (guint i = desk->file->len - 104; i < desk->file->len - 1; i++)
    {
      guint8 right = desk->file->data[i];

      if (!g_ascii_isupper (right))
        continue;
      desk->file->data[i] = (guint8) g_ascii_tolower (right);
      g_assert_cmpint (judge_file (desk, desk->file), ==, AMPARO_CHECK_ALTERED);
      desk->file->data[i] = right;
    }
}

/* The name that is printed is another, the code is the one that was issued. */
static void
test_printed_field_altered_code_kept (Desk          *desk,
                                      gconstpointer  data)
{
  memcpy (desk->file->data + strlen ("%PDF-1.5\n("), "Ana", 3);

  g_assert_cmpint (judge_file (desk, desk->file), ==, AMPARO_CHECK_ALTERED);
  g_assert_cmpint (judge_code (desk, desk->code, "2026-12-01"), ==, AMPARO_CHECK_VALID);
}

/* The same, and whoever did it signed the file with a key of their own. */
static void
test_file_signed_by_another (Desk          *desk,
                             gconstpointer  data)
{
  char *folder = desk_make_folder ();
  g_autoptr (AmparoSigner) forger = desk_open_signer (folder);
  g_autoptr (GByteArray) forged = make_file (desk->code, forger);

  g_assert_cmpint (judge_file (desk, forged), ==, AMPARO_CHECK_ALTERED);
  desk_remove_folder (folder);
}

/* A file and another certificate of the same organisation: what is printed belongs to one. */
static void
test_code_exchanged (Desk          *desk,
                     gconstpointer  data)
{
  g_autofree char *other = NULL;
  g_autoptr (GByteArray) file = g_byte_array_new ();

  amparo_certificate_set (&desk->certificate->name, "Ana");
  other = amparo_certificate_code_write (desk->certificate, desk->signer);
  g_byte_array_append (file, (const guint8 *) pdf, sizeof pdf - 1);
  g_byte_array_append (file, (const guint8 *) "%Amparo-certificate-1 ", 22);
  g_byte_array_append (file, (const guint8 *) other, strlen (other));
  g_byte_array_append (file, desk->file->data + sizeof pdf - 1 + 22 + strlen (desk->code),
                       desk->file->len - (sizeof pdf - 1) - 22 - strlen (desk->code));

  g_assert_cmpint (judge_file (desk, file), ==, AMPARO_CHECK_ALTERED);
}

static void
test_something_behind (Desk          *desk,
                       gconstpointer  data)
{
  g_byte_array_append (desk->file, (const guint8 *) "\n", 1);

  g_assert_cmpint (judge_file (desk, desk->file), ==, AMPARO_CHECK_ALTERED);
}

static void
test_something_before (Desk          *desk,
                       gconstpointer  data)
{
  g_byte_array_prepend (desk->file, (const guint8 *) "\n", 1);

  g_assert_cmpint (judge_file (desk, desk->file), ==, AMPARO_CHECK_ALTERED);
}

static void
test_cut_file (Desk          *desk,
               gconstpointer  data)
{
  g_byte_array_set_size (desk->file, desk->file->len - 1);

  g_assert_cmpint (judge_file (desk, desk->file), ==, AMPARO_CHECK_ALTERED);
}

static void
test_other_file (Desk          *desk,
                 gconstpointer  data)
{
  g_byte_array_set_size (desk->file, sizeof pdf - 1);
  g_assert_cmpint (judge_file (desk, desk->file), ==, AMPARO_CHECK_NOTHING);
  g_byte_array_set_size (desk->file, 0);
  g_assert_cmpint (judge_file (desk, desk->file), ==, AMPARO_CHECK_NOTHING);
}

static void
add (const char *path,
     void      (*test) (Desk          *desk,
                        gconstpointer  data))
{
  g_test_add (path, Desk, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/certificate-check/code/says-all", test_code_says_all);
  add ("/certificate-check/code/names-the-key", test_code_names_the_key);
  add ("/certificate-check/code/fits-a-qr", test_code_fits_a_qr);
  add ("/certificate-check/code/as-people-copy-it", test_code_as_people_copy_it);
  add ("/certificate-check/code/expires", test_code_expires);
  add ("/certificate-check/code/of-somebody", test_code_of_somebody);
  add ("/certificate-check/code/every-letter-counts", test_every_letter_of_a_code_counts);
  add ("/certificate-check/code/cut", test_cut_code);
  add ("/certificate-check/code/longer", test_longer_code);
  add ("/certificate-check/code/none", test_no_code);
  add ("/certificate-check/file/is-valid", test_file_is_valid);
  add ("/certificate-check/file/still-ends-as-a-pdf", test_file_still_ends_as_a_pdf);
  add ("/certificate-check/file/every-byte-counts", test_every_byte_of_a_file_counts);
  add ("/certificate-check/file/signature-in-small-letters", test_signature_in_small_letters);
  add ("/certificate-check/file/printed-field-altered-code-kept", test_printed_field_altered_code_kept);
  add ("/certificate-check/file/signed-by-another", test_file_signed_by_another);
  add ("/certificate-check/file/code-exchanged", test_code_exchanged);
  add ("/certificate-check/file/something-behind", test_something_behind);
  add ("/certificate-check/file/something-before", test_something_before);
  add ("/certificate-check/file/cut", test_cut_file);
  add ("/certificate-check/file/other", test_other_file);

  return g_test_run ();
}
