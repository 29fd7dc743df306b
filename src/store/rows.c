/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/rows.h"

#include <sodium.h>

gboolean
amparo_row_is_door (guint8 kind)
{
  return kind <= AMPARO_ROW_LINK;
}

static void
hash (guint8           out[AMPARO_SET_SIZE],
      const guint8     key[AMPARO_KEY_SIZE],
      const AmparoRow *row,
      const guint8     digest[AMPARO_DIGEST_SIZE])
{
  crypto_generichash_state state;
  guint64 numbers[4] = {
    GUINT64_TO_BE (row->sequence),
    GUINT64_TO_BE ((guint64) row->kind),
    GUINT64_TO_BE ((guint64) row->epoch),
    GUINT64_TO_BE ((guint64) row->n_body),
  };

  crypto_generichash_init (&state, key, AMPARO_KEY_SIZE, AMPARO_SET_SIZE);
  crypto_generichash_update (&state, (const guint8 *) numbers, sizeof numbers);
  crypto_generichash_update (&state, row->id, AMPARO_ID_SIZE);
  crypto_generichash_update (&state, digest, AMPARO_DIGEST_SIZE);
  crypto_generichash_final (&state, out, AMPARO_SET_SIZE);
}

void
amparo_set_add (guint8           set[AMPARO_SET_SIZE],
                const guint8     key[AMPARO_KEY_SIZE],
                const AmparoRow *row,
                const guint8     digest[AMPARO_DIGEST_SIZE])
{
  guint8 element[AMPARO_SET_SIZE];

  hash (element, key, row, digest);
  sodium_add (set, element, AMPARO_SET_SIZE);
}

void
amparo_set_remove (guint8           set[AMPARO_SET_SIZE],
                   const guint8     key[AMPARO_KEY_SIZE],
                   const AmparoRow *row,
                   const guint8     digest[AMPARO_DIGEST_SIZE])
{
  guint8 element[AMPARO_SET_SIZE];

  hash (element, key, row, digest);
  sodium_sub (set, element, AMPARO_SET_SIZE);
}

void
amparo_row_digest (guint8           digest[AMPARO_DIGEST_SIZE],
                   const AmparoRow *row)
{
  crypto_generichash (digest, AMPARO_DIGEST_SIZE, row->sealed, row->n_sealed, row->id, AMPARO_ID_SIZE);
}
