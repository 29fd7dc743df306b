/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/secret.h"

#include <sodium.h>
#include <string.h>

struct _AmparoSecret
{
  /* owned by libsodium */
  guint8 *bytes;
  /* plain */
  gsize   size;
  guint   opened;
};

/* Without its random numbers nothing here is safe, and libsodium fails only where the
 * system has none. */
void
amparo_secret_init (void)
{
  if (sodium_init () < 0)
    g_error ("libsodium could not be started");
}

/**
 * amparo_secret_new:
 * @size: in bytes
 *
 * Returns: (transfer full): zeros
 */
AmparoSecret *
amparo_secret_new (gsize size)
{
  AmparoSecret *self = g_new0 (AmparoSecret, 1);

  amparo_secret_init ();
  self->size = size;
  self->bytes = sodium_malloc (MAX (size, 1));
  if (self->bytes == NULL)
    g_error ("no memory for a key");

  memset (self->bytes, 0, size);
  sodium_mprotect_noaccess (self->bytes);

  return self;
}

AmparoSecret *
amparo_secret_new_copy (gconstpointer bytes,
                        gsize         size)
{
  AmparoSecret *self = amparo_secret_new (size);

  if (size > 0)
    memcpy (amparo_secret_edit (self), bytes, size);
  else
    amparo_secret_edit (self);
  amparo_secret_close (self);

  return self;
}

AmparoSecret *
amparo_secret_copy (AmparoSecret *self)
{
  AmparoSecret *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = amparo_secret_new_copy (amparo_secret_open (self), self->size);
  amparo_secret_close (self);

  return copy;
}

/* libsodium zeroes what it frees. */
void
amparo_secret_free (AmparoSecret *self)
{
  if (self == NULL)
    return;

  sodium_free (self->bytes);
  g_free (self);
}

gsize
amparo_secret_get_size (AmparoSecret *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

const guint8 *
amparo_secret_open (AmparoSecret *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->opened++ == 0)
    sodium_mprotect_readonly (self->bytes);

  return self->bytes;
}

/* May also be called while it is open for reading; it stays writable until closed. */
guint8 *
amparo_secret_edit (AmparoSecret *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  self->opened++;
  sodium_mprotect_readwrite (self->bytes);

  return self->bytes;
}

void
amparo_secret_close (AmparoSecret *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->opened > 0);

  if (--self->opened == 0)
    sodium_mprotect_noaccess (self->bytes);
}
