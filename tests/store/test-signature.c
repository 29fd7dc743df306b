/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The key of the organisation, and whose signatures a computer knows.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "desk.h"
#include "store/organisations.h"

typedef struct
{
  char         *folder;
  AmparoSigner *signer;
} Desk;

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  desk->folder = desk_make_folder ();
  desk->signer = desk_open_signer (desk->folder);
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  amparo_signer_free (desk->signer);
  desk_remove_folder (desk->folder);
}

static char *
key_path (Desk *desk)
{
  return g_build_filename (desk->folder, "organisation.key", NULL);
}

static void
assert_mode (const char *path,
             guint       mode)
{
  GStatBuf buffer;

  g_assert_cmpint (g_stat (path, &buffer), ==, 0);
  g_assert_cmpuint (buffer.st_mode & 0777, ==, mode);
}

static void
test_key_is_private (Desk          *desk,
                     gconstpointer  data)
{
  g_autofree char *path = key_path (desk);

  assert_mode (desk->folder, 0700);
  assert_mode (path, 0600);
}

static void
test_key_is_alone (Desk          *desk,
                   gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (desk->folder, 0, NULL);

  g_assert_cmpstr (g_dir_read_name (dir), ==, "organisation.key");
  g_assert_null (g_dir_read_name (dir));
}

static void
test_key_stays (Desk          *desk,
                gconstpointer  data)
{
  g_autoptr (AmparoSigner) again = desk_open_signer (desk->folder);

  g_assert_cmpmem (amparo_signer_get_public_key (again), AMPARO_PUBLIC_KEY_SIZE,
                   amparo_signer_get_public_key (desk->signer), AMPARO_PUBLIC_KEY_SIZE);
}

static void
test_no_two_keys_alike (Desk          *desk,
                        gconstpointer  data)
{
  char *folder = desk_make_folder ();
  g_autoptr (AmparoSigner) other = desk_open_signer (folder);

  g_assert_cmpint (memcmp (amparo_signer_get_public_key (other), amparo_signer_get_public_key (desk->signer),
                           AMPARO_PUBLIC_KEY_SIZE), !=, 0);
  desk_remove_folder (folder);
}

static void
test_damaged_key_is_kept (Desk          *desk,
                          gconstpointer  data)
{
  g_autofree char *path = key_path (desk);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "amparo-organisation-key-1 ABC\n", -1, NULL));
  g_assert_null (amparo_signer_open (desk->folder, &error));
  g_assert_error (error, AMPARO_SIGNATURE_ERROR, AMPARO_SIGNATURE_ERROR_UNREADABLE);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "amparo-organisation-key-1 ABC\n");
}

static void
test_folder_in_the_way (Desk          *desk,
                        gconstpointer  data)
{
  g_autofree char *path = key_path (desk);
  g_autoptr (GError) error = NULL;

  g_assert_null (amparo_signer_open (path, &error));
  g_assert_error (error, AMPARO_SIGNATURE_ERROR, AMPARO_SIGNATURE_ERROR_UNWRITABLE);
}

static void
test_none_yet (Desk          *desk,
               gconstpointer  data)
{
  char *folder = desk_make_folder ();
  g_autoptr (GError) error = NULL;

  g_assert_null (amparo_signer_open_existing (folder, &error));
  g_assert_no_error (error);
  desk_remove_folder (folder);
}

static gboolean
verify (Desk         *desk,
        const char   *purpose,
        const char   *text,
        const guint8 *signature)
{
  return amparo_signature_verify (amparo_signer_get_public_key (desk->signer), purpose, text, strlen (text), signature);
}

static void
test_verifies (Desk          *desk,
               gconstpointer  data)
{
  guint8 signature[AMPARO_SIGNATURE_SIZE];

  amparo_signer_sign (desk->signer, "a-test", "some words", 10, signature);

  g_assert_true (verify (desk, "a-test", "some words", signature));
  g_assert_false (verify (desk, "a-test", "some wordS", signature));
  g_assert_false (verify (desk, "b-test", "some words", signature));
}

static void
test_every_bit_of_a_signature_counts (Desk          *desk,
                                      gconstpointer  data)
{
  guint8 signature[AMPARO_SIGNATURE_SIZE];

  amparo_signer_sign (desk->signer, "a-test", "some words", 10, signature);

  for (guint bit = 0; bit < 8 * AMPARO_SIGNATURE_SIZE; bit++)
    {
      signature[bit / 8] ^= 1 << bit % 8;
      g_assert_false (verify (desk, "a-test", "some words", signature));
      signature[bit / 8] ^= 1 << bit % 8;
    }
}

static void
test_fingerprint_is_groups (Desk          *desk,
                            gconstpointer  data)
{
  g_autofree char *fingerprint = amparo_public_key_dup_fingerprint (amparo_signer_get_public_key (desk->signer));

  g_assert_true (g_regex_match_simple ("^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$", fingerprint, 0, 0));
}

/* A fingerprint that was printed must never come out otherwise. This one is from Python:
 * hashlib.blake2b (bytes (32), digest_size=32), its first 100 bits in Crockford's digits. */
static void
test_fingerprint_is_for_ever (void)
{
  static const guint8 zeros[AMPARO_PUBLIC_KEY_SIZE] = { 0 };
  g_autofree char *fingerprint = amparo_public_key_dup_fingerprint (zeros);

  g_assert_cmpstr (fingerprint, ==, "H7NG-TTMA-D4ET-WB6H-BV83");
}

/* Known organisations */

static void
test_knows_itself (Desk          *desk,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) organisations = amparo_organisations_load (desk->folder, NULL);
  const AmparoOrganisation *found = amparo_organisations_find (organisations, amparo_signer_get_public_key (desk->signer));

  g_assert_cmpuint (organisations->len, ==, 1);
  g_assert_nonnull (found);
  g_assert_true (found->is_own);
}

static void
test_knows_whom_it_trusts (Desk          *desk,
                           gconstpointer  data)
{
  static const guint8 key[AMPARO_PUBLIC_KEY_SIZE] = { 7 };
  g_autofree char *text = amparo_organisation_write (key, "Gallup “schools”\nnorth");
  g_autoptr (AmparoOrganisation) organisation = amparo_organisation_parse (text, NULL);
  g_autoptr (GPtrArray) organisations = NULL;
  const AmparoOrganisation *found;

  g_assert_true (amparo_organisation_trust (organisation, desk->folder, NULL));
  g_assert_true (amparo_organisation_trust (organisation, desk->folder, NULL));
  organisations = amparo_organisations_load (desk->folder, NULL);
  found = amparo_organisations_find (organisations, key);

  g_assert_cmpuint (organisations->len, ==, 2);
  g_assert_nonnull (found);
  g_assert_cmpstr (found->name, ==, "Gallup “schools”\nnorth");
  g_assert_false (found->is_own);
}

static void
test_altered_key_is_refused (void)
{
  static const guint8 key[AMPARO_PUBLIC_KEY_SIZE] = { 7 };
  g_autofree char *text = amparo_organisation_write (key, "A school");
  char *digit = strstr (text, "Key=") + 4;
  g_autoptr (GError) error = NULL;

  *digit = *digit == '0' ? '1' : '0';
  g_assert_null (amparo_organisation_parse (text, &error));
  g_assert_error (error, AMPARO_SIGNATURE_ERROR, AMPARO_SIGNATURE_ERROR_NO_KEY);
}

static void
test_other_file_is_refused (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (amparo_organisation_parse ("%PDF-1.7\n", &error));
  g_assert_error (error, AMPARO_SIGNATURE_ERROR, AMPARO_SIGNATURE_ERROR_NO_KEY);
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

  add ("/signature/key/is-private", test_key_is_private);
  add ("/signature/key/is-alone", test_key_is_alone);
  add ("/signature/key/stays", test_key_stays);
  add ("/signature/key/no-two-alike", test_no_two_keys_alike);
  add ("/signature/key/damaged-is-kept", test_damaged_key_is_kept);
  add ("/signature/key/folder-in-the-way", test_folder_in_the_way);
  add ("/signature/key/none-yet", test_none_yet);
  add ("/signature/verifies", test_verifies);
  add ("/signature/every-bit-counts", test_every_bit_of_a_signature_counts);
  add ("/signature/fingerprint/is-groups", test_fingerprint_is_groups);
  g_test_add_func ("/signature/fingerprint/is-for-ever", test_fingerprint_is_for_ever);
  add ("/signature/organisations/knows-itself", test_knows_itself);
  add ("/signature/organisations/knows-whom-it-trusts", test_knows_whom_it_trusts);
  g_test_add_func ("/signature/organisations/altered-key-is-refused", test_altered_key_is_refused);
  g_test_add_func ("/signature/organisations/other-file-is-refused", test_other_file_is_refused);

  return g_test_run ();
}
