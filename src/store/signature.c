/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/signature.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "store/base32.h"

#define FIRST_WORD         "amparo-organisation-key-1 "
/* No key file of ours is longer. */
#define MAX_FILE           1024
#define FINGERPRINT_DIGITS 20

G_STATIC_ASSERT (AMPARO_PUBLIC_KEY_SIZE == crypto_sign_PUBLICKEYBYTES);
G_STATIC_ASSERT (AMPARO_SIGNATURE_SIZE == crypto_sign_BYTES);

G_DEFINE_QUARK (amparo-signature-error-quark, amparo_signature_error)

struct _AmparoSigner
{
  guint8  public_key[crypto_sign_PUBLICKEYBYTES];
  guint8 *secret_key;    /* owned by libsodium */
};

static void
start_sodium (void)
{
  static gsize started = 0;

  if (g_once_init_enter (&started))
    {
      /* It fails only where the system gives no randomness at all. */
      if (sodium_init () < 0)
        g_error ("libsodium could not be started");
      g_once_init_leave (&started, 1);
    }
}

void
amparo_signer_free (AmparoSigner *self)
{
  if (self == NULL)
    return;

  sodium_free (self->secret_key);
  g_free (self);
}

static AmparoSigner *
signer_new (const guint8 *seed)
{
  AmparoSigner *self = g_new0 (AmparoSigner, 1);

  self->secret_key = sodium_malloc (crypto_sign_SECRETKEYBYTES);
  if (self->secret_key == NULL)
    g_error ("no memory is left for a key");
  crypto_sign_seed_keypair (self->public_key, self->secret_key, seed);

  return self;
}

/* The file */

static gboolean
set_unreadable (GError     **error,
                const char  *path)
{
  g_set_error (error, AMPARO_SIGNATURE_ERROR, AMPARO_SIGNATURE_ERROR_UNREADABLE,
               /* Translators: %s is the name of a file */
               _("The key of the organization in “%s” cannot be read, so no certificate can be signed. The file is kept as it is. "
                 "Put it back from a backup, or let whoever looks after this computer see to it."), path);

  return FALSE;
}

static gboolean
set_unwritable (GError     **error,
                const char  *path)
{
  g_set_error (error, AMPARO_SIGNATURE_ERROR, AMPARO_SIGNATURE_ERROR_UNWRITABLE,
               /* Translators: %s is the name of a file */
               _("“%s” could not be written: %s. Nothing was changed. Make room or ask for the right to write there, then try again."),
               path, g_strerror (errno));

  return FALSE;
}

static AmparoSigner *
parse_key (const char *text)
{
  g_autoptr (GByteArray) seed = NULL;
  AmparoSigner *self = NULL;

  if (!g_str_has_prefix (text, FIRST_WORD))
    return NULL;

  seed = amparo_base32_decode (text + strlen (FIRST_WORD));
  if (seed == NULL)
    return NULL;
  if (seed->len == crypto_sign_SEEDBYTES)
    self = signer_new (seed->data);
  sodium_memzero (seed->data, seed->len);

  return self;
}

/* Reads at most MAX_FILE bytes, and wipes them. */
static AmparoSigner *
read_key (const char  *path,
          GError     **error)
{
  char text[MAX_FILE + 1] = { 0 };
  AmparoSigner *self = NULL;
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gssize size = fd >= 0 ? read (fd, text, MAX_FILE) : -1;

  if (fd >= 0)
    g_close (fd, NULL);
  if (size > 0)
    self = parse_key (text);
  sodium_memzero (text, sizeof text);
  if (self == NULL)
    set_unreadable (error, path);

  return self;
}

static gboolean
write_fully (int         fd,
             const char *text)
{
  gsize size = strlen (text);

  return write (fd, text, size) == (gssize) size && fsync (fd) == 0;
}

/* A name in a folder is on the disk when the folder is. */
static void
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  g_close (fd, NULL);
}

/* Written under another name and then linked: there is a whole key at path or none, and one
 * that came first stays. */
static gboolean
write_key (const char  *folder,
           const char  *path,
           const char  *text,
           GError     **error)
{
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  gboolean is_there;

  if (fd < 0)
    return set_unwritable (error, path);

  is_there = write_fully (fd, text) && (link (temporary, path) == 0 || errno == EEXIST);
  if (!is_there)
    set_unwritable (error, path);
  g_close (fd, NULL);
  g_unlink (temporary);
  sync_folder (folder);

  return is_there;
}

static gboolean
make_key (const char  *folder,
          const char  *path,
          GError     **error)
{
  guint8 seed[crypto_sign_SEEDBYTES];
  g_autofree char *encoded = NULL;
  g_autofree char *text = NULL;
  gboolean is_there;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return set_unwritable (error, folder);

  randombytes_buf (seed, sizeof seed);
  encoded = amparo_base32_encode (seed, sizeof seed);
  text = g_strconcat (FIRST_WORD, encoded, "\n", NULL);
  is_there = write_key (folder, path, text, error);
  sodium_memzero (seed, sizeof seed);
  sodium_memzero (encoded, strlen (encoded));
  sodium_memzero (text, strlen (text));

  return is_there;
}

static AmparoSigner *
open_in (const char  *folder,
         gboolean     make,
         GError     **error)
{
  g_autofree char *place = folder != NULL ? g_strdup (folder) : g_build_filename (g_get_user_data_dir (), "amparo", NULL);
  g_autofree char *path = g_build_filename (place, "organisation.key", NULL);

  start_sodium ();
  if (!g_file_test (path, G_FILE_TEST_EXISTS) && (!make || !make_key (place, path, error)))
    return NULL;

  return read_key (path, error);
}

/**
 * amparo_signer_open:
 * @folder: (nullable): where organisation.key stands, or will
 *
 * Returns: (transfer full) (nullable): free with amparo_signer_free()
 */
AmparoSigner *
amparo_signer_open (const char  *folder,
                    GError     **error)
{
  return open_in (folder, TRUE, error);
}

AmparoSigner *
amparo_signer_open_existing (const char  *folder,
                             GError     **error)
{
  return open_in (folder, FALSE, error);
}

const guint8 *
amparo_signer_get_public_key (AmparoSigner *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->public_key;
}

/* Signing */

/* What is signed: the purpose, a zero byte, the data. */
static GByteArray *
prefix (const char    *purpose,
        gconstpointer  data,
        gsize          size)
{
  GByteArray *message = g_byte_array_sized_new (strlen (purpose) + 1 + size);

  g_byte_array_append (message, (const guint8 *) purpose, strlen (purpose) + 1);
  g_byte_array_append (message, data, size);

  return message;
}

/**
 * amparo_signer_sign:
 * @signature: room for AMPARO_SIGNATURE_SIZE bytes
 */
void
amparo_signer_sign (AmparoSigner  *self,
                    const char    *purpose,
                    gconstpointer  data,
                    gsize          size,
                    guint8        *signature)
{
  g_autoptr (GByteArray) message = NULL;

  g_return_if_fail (self != NULL && purpose != NULL && signature != NULL);

  message = prefix (purpose, data, size);
  crypto_sign_detached (signature, NULL, message->data, message->len, self->secret_key);
}

gboolean
amparo_signature_verify (const guint8  *public_key,
                         const char    *purpose,
                         gconstpointer  data,
                         gsize          size,
                         const guint8  *signature)
{
  g_autoptr (GByteArray) message = NULL;

  g_return_val_if_fail (public_key != NULL && purpose != NULL && signature != NULL, FALSE);

  start_sodium ();
  message = prefix (purpose, data, size);

  return crypto_sign_verify_detached (signature, message->data, message->len, public_key) == 0;
}

/**
 * amparo_public_key_dup_fingerprint:
 *
 * Returns: (transfer full): for example “7Q2M-0KXA-V9TR-3E1C-8DWF”
 */
char *
amparo_public_key_dup_fingerprint (const guint8 *public_key)
{
  guint8 hash[crypto_generichash_BYTES];
  g_autofree char *digits = NULL;

  g_return_val_if_fail (public_key != NULL, NULL);

  crypto_generichash (hash, sizeof hash, public_key, AMPARO_PUBLIC_KEY_SIZE, NULL, 0);
  digits = amparo_base32_encode (hash, sizeof hash);
  digits[FINGERPRINT_DIGITS] = '\0';

  return amparo_base32_group (digits);
}
