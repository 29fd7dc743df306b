/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sealed bytes: algorithm, nonce, key commitment, tag, ciphertext.
 *
 * The algorithm is XChaCha20-Poly1305. That cipher alone would let one ciphertext open
 * under two keys, so each envelope also carries a commitment: the key and the nonce give
 * 64 bytes by BLAKE2b, one half the key that encrypts, the other half what is compared
 * before anything is decrypted (a two-output key derivation, as in RFC 9771 and in
 * Albertini and others, “How to abuse and fix authenticated encryption without key
 * commitment”, 2022).
 *
 * The context says where the envelope belongs. It is authenticated and not stored, so an
 * envelope that was carried elsewhere does not open. */

#define AMPARO_KEY_SIZE        32
#define AMPARO_ENVELOPE_HEADER (1 + 24 + 32 + 16)

/* Where an envelope belongs. */
typedef struct
{
  guint8        vault[16];
  guint8        kind;           /* of the row, see rows.h, or one of its own */
  guint8        part;           /* of the row: several envelopes may stand in one */
  guint32       epoch;
  guint64       sequence;       /* of the row */
  guint8        id[16];
  guint32       revision;
  guint8        previous[32];   /* digest of the revision before */
} AmparoContext;

/* The plaintext is padded to a multiple of `block` before it is sealed. */
GByteArray *amparo_envelope_seal (const guint8         key[AMPARO_KEY_SIZE],
                                  const AmparoContext *context,
                                  gconstpointer        plain,
                                  gsize                length,
                                  gsize                block);

/* NULL where the key, the context or a single bit is another. */
GByteArray *amparo_envelope_open (const guint8         key[AMPARO_KEY_SIZE],
                                  const AmparoContext *context,
                                  const guint8        *header,        /* AMPARO_ENVELOPE_HEADER bytes */
                                  const guint8        *ciphertext,
                                  gsize                length,        /* of the ciphertext */
                                  gsize                block);

/* A key for one purpose from another key. */
void        amparo_envelope_derive (guint8       derived[AMPARO_KEY_SIZE],
                                    const guint8 key[AMPARO_KEY_SIZE],
                                    const char  *purpose);

/* Bytes that held something sealed. */
void        amparo_bytes_wipe      (GByteArray  *bytes);

G_END_DECLS
