/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/kdf.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "store/guard.h"
#include "store/store-error.h"

#define DERIVED       64
#define MEBIBYTE      (1024 * 1024)
#define SMALL_MACHINE 3072    /* MiB of memory in all */
#define MOST_BYTES    1024    /* of a passphrase */

static const AmparoKdfCost usual = { .passes = 3, .mebibytes = 256 };
static const AmparoKdfCost small = { .passes = 4, .mebibytes = 64 };
static const AmparoKdfCost dearest = { .passes = 10, .mebibytes = 1024 };

#ifdef AMPARO_STORE_TESTING

/* 0.02 ms instead of half a second, unless the derivation itself is what is tested. */
static gboolean
is_weak (void)
{
  return g_getenv ("AMPARO_REAL_KDF") == NULL;
}

AmparoKdfCost amparo_kdf_weak = { .passes = 1, .mebibytes = 0 };

#endif

static gboolean
is_small_machine (void)
{
  long pages = sysconf (_SC_PHYS_PAGES);
  long size = sysconf (_SC_PAGE_SIZE);

  return pages > 0 && size > 0 && (gint64) pages * size / MEBIBYTE < SMALL_MACHINE;
}

void
amparo_kdf_choose (AmparoKdfCost *cost)
{
#ifdef AMPARO_STORE_TESTING
  if (is_weak ())
    {
      *cost = amparo_kdf_weak;
      return;
    }
#endif

  *cost = is_small_machine () ? small : usual;
}

gboolean
amparo_kdf_accepts (const AmparoKdfCost *cost)
{
#ifdef AMPARO_STORE_TESTING
  if (!AMPARO_GUARD (KDF_BOUNDS))
    return TRUE;
  if (is_weak () && cost->passes > 0 && cost->passes <= dearest.passes && cost->mebibytes == 0)
    return TRUE;
#endif

  return cost->passes >= usual.passes && cost->passes <= dearest.passes
         && cost->mebibytes >= small.mebibytes && cost->mebibytes <= dearest.mebibytes;
}

static gsize
get_memory (const AmparoKdfCost *cost)
{
  return MAX ((gsize) cost->mebibytes * MEBIBYTE, crypto_pwhash_argon2id_MEMLIMIT_MIN);
}

/* A machine with less memory than another is no reason to make a guess cheaper. */
gboolean
amparo_kdf_is_dearer (const AmparoKdfCost *cost,
                      const AmparoKdfCost *than)
{
  return get_memory (cost) >= get_memory (than)
         && cost->passes * (guint64) get_memory (cost) > than->passes * (guint64) get_memory (than);
}

/* GLib normalizes into memory of its own; it is wiped at once. */
static void
free_wiped (char *string)
{
  if (string != NULL)
    sodium_memzero (string, strlen (string));
  g_free (string);
}

static char *
normalize (const char *string,
           gssize      length)
{
  if (!AMPARO_GUARD (NORMALIZE))
    return g_strndup (string, length);

  return g_utf8_normalize (string, length, G_NORMALIZE_NFKC);
}

static char *
normalize_name (const char *name)
{
  g_autofree char *normal = normalize (name, strlen (name));
  g_autofree char *folded = normal != NULL ? g_utf8_casefold (normal, -1) : NULL;

  return folded != NULL ? g_strdup (g_strstrip (folded)) : NULL;
}

/* The length of the name stands before both, so that no letter can move from one to the
 * other. */
static AmparoSecret *
join (const char   *name,
      AmparoSecret *passphrase)
{
  g_autofree char *normal_name = normalize_name (name);
  AmparoSecret *joined = NULL;
  char *normal = NULL;
  guint8 *at;

  if (amparo_secret_get_size (passphrase) <= MOST_BYTES)
    {
      normal = normalize ((const char *) amparo_secret_open (passphrase), amparo_secret_get_size (passphrase));
      amparo_secret_close (passphrase);
    }

  if (normal_name != NULL && normal != NULL)
    {
      guint32 length = GUINT32_TO_BE (strlen (normal_name));

      joined = amparo_secret_new (sizeof length + strlen (normal_name) + strlen (normal));
      at = amparo_secret_edit (joined);
      memcpy (at, &length, sizeof length);
      memcpy (at + sizeof length, normal_name, strlen (normal_name));
      memcpy (at + sizeof length + strlen (normal_name), normal, strlen (normal));
      amparo_secret_close (joined);
    }
  free_wiped (normal);

  return joined;
}

/**
 * amparo_kdf_derive:
 * @cost: one that amparo_kdf_accepts()
 * @salt: of the vault
 * @name: whose passphrase it is
 * @passphrase: UTF-8, not terminated
 *
 * Returns: (transfer full) (nullable): 64 bytes
 */
AmparoSecret *
amparo_kdf_derive (const AmparoKdfCost  *cost,
                   const guint8          salt[AMPARO_KDF_SALT],
                   const char           *name,
                   AmparoSecret         *passphrase,
                   GError              **error)
{
  g_autoptr (AmparoSecret) joined = join (name, passphrase);
  g_autoptr (AmparoSecret) derived = NULL;
  int failed;

  G_STATIC_ASSERT (AMPARO_KDF_SALT == crypto_pwhash_SALTBYTES);

  if (joined == NULL)
    {
      g_set_error (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_BAD_INPUT,
                   _("A name and a passphrase are letters, digits and signs, at most %u bytes. Type it again."),
                   MOST_BYTES);
      return NULL;
    }

  derived = amparo_secret_new (DERIVED);
  failed = crypto_pwhash (amparo_secret_edit (derived), DERIVED,
                          (const char *) amparo_secret_open (joined), amparo_secret_get_size (joined),
                          salt, cost->passes, get_memory (cost), crypto_pwhash_ALG_ARGON2ID13);
  amparo_secret_close (joined);
  amparo_secret_close (derived);

  if (failed)
    {
      g_set_error (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_NO_MEMORY,
                   _("Opening the vault needs %u MiB of free memory. Close other programs and try again; nothing was changed."),
                   (guint) (get_memory (cost) / MEBIBYTE));
      return NULL;
    }

  return g_steal_pointer (&derived);
}
