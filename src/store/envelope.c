/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/envelope.h"

#include <sodium.h>
#include <string.h>

#include "store/guard.h"
#include "store/wire.h"

#define ALGORITHM  1     /* XChaCha20-Poly1305 with commitment */
#define NONCE      crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define TAG        crypto_aead_xchacha20poly1305_ietf_ABYTES
#define COMMITMENT 32

#define AT_NONCE      1
#define AT_COMMITMENT (AT_NONCE + NONCE)
#define AT_TAG        (AT_COMMITMENT + COMMITMENT)

G_STATIC_ASSERT (AMPARO_ENVELOPE_HEADER == AT_TAG + TAG);
G_STATIC_ASSERT (AMPARO_KEY_SIZE == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

typedef struct
{
  guint8 key[AMPARO_KEY_SIZE];
  guint8 commitment[COMMITMENT];
} Derived;

static void
derive (Derived      *derived,
        const guint8  key[AMPARO_KEY_SIZE],
        const guint8  nonce[NONCE])
{
  static const char label[] = "amparo envelope 1";
  crypto_generichash_state state;

  crypto_generichash_init (&state, key, AMPARO_KEY_SIZE, sizeof *derived);
  crypto_generichash_update (&state, (const guint8 *) label, sizeof label);
  crypto_generichash_update (&state, nonce, NONCE);
  crypto_generichash_final (&state, (guint8 *) derived, sizeof *derived);
}

#define MOST_CONTEXT 128

static gsize
write_context (guint8               out[MOST_CONTEXT],
               const AmparoContext *context)
{
  static const char label[] = "amparo 1";
  guint8 *at = out;
  guint32 epoch = GUINT32_TO_BE (context->epoch);
  guint32 revision = GUINT32_TO_BE (context->revision);
  guint64 sequence = GUINT64_TO_BE (context->sequence);

  if (!AMPARO_GUARD (CONTEXT))
    return 0;

#define PUT(bytes, length) (memcpy (at, (bytes), (length)), at += (length))
  PUT (label, sizeof label);
  *at++ = ALGORITHM;
  PUT (context->vault, sizeof context->vault);
  *at++ = context->kind;
  *at++ = context->part;
  PUT (&epoch, sizeof epoch);
  PUT (&sequence, sizeof sequence);
  PUT (context->id, sizeof context->id);
  PUT (&revision, sizeof revision);
  PUT (context->previous, sizeof context->previous);
#undef PUT

  return at - out;
}

/* ISO/IEC 7816-4: one byte 0x80, then zeros. */
static gsize
get_padded (gsize length,
            gsize block)
{
  return (length / block + 1) * block;
}

/**
 * amparo_envelope_seal:
 * @key: under which
 * @context: where it belongs
 * @plain: what
 * @length: of @plain
 * @block: the length is hidden up to a multiple of this
 *
 * Returns: (transfer full): header and ciphertext
 */
GByteArray *
amparo_envelope_seal (const guint8         key[AMPARO_KEY_SIZE],
                      const AmparoContext *context,
                      gconstpointer        plain,
                      gsize                length,
                      gsize                block)
{
  gsize padded = get_padded (length, block);
  GByteArray *out = g_byte_array_sized_new (AMPARO_ENVELOPE_HEADER + padded);
  guint8 bound[MOST_CONTEXT];
  gsize n_bound = write_context (bound, context);
  Derived derived;
  guint8 *text;

  g_byte_array_set_size (out, AMPARO_ENVELOPE_HEADER + padded);
  text = out->data + AMPARO_ENVELOPE_HEADER;
  memset (text, 0, padded);
  if (length > 0)
    memcpy (text, plain, length);
  text[length] = 0x80;

  out->data[0] = ALGORITHM;
  randombytes_buf (out->data + AT_NONCE, NONCE);
  derive (&derived, key, out->data + AT_NONCE);
  memcpy (out->data + AT_COMMITMENT, derived.commitment, COMMITMENT);
  crypto_aead_xchacha20poly1305_ietf_encrypt_detached (text, out->data + AT_TAG, NULL, text, padded, bound, n_bound,
                                                       NULL, out->data + AT_NONCE, derived.key);
  sodium_memzero (&derived, sizeof derived);

  return out;
}

static gboolean
unpad (GByteArray *plain)
{
  guint length = plain->len;

  while (length > 0 && plain->data[length - 1] == 0)
    length--;
  if (length == 0 || plain->data[length - 1] != 0x80)
    return FALSE;

  g_byte_array_set_size (plain, length - 1);

  return TRUE;
}

static gboolean
decrypt (GByteArray          *plain,
         const guint8         key[AMPARO_KEY_SIZE],
         const AmparoContext *context,
         const guint8        *header,
         const guint8        *ciphertext)
{
  guint8 bound[MOST_CONTEXT];
  gsize n_bound = write_context (bound, context);
  Derived derived;
  gboolean opened;

  derive (&derived, key, header + AT_NONCE);
  opened = !AMPARO_GUARD (COMMITMENT)
           || sodium_memcmp (derived.commitment, header + AT_COMMITMENT, COMMITMENT) == 0;
  opened = opened
           && crypto_aead_xchacha20poly1305_ietf_decrypt_detached (plain->data, NULL, ciphertext, plain->len,
                                                                   header + AT_TAG, bound, n_bound,
                                                                   header + AT_NONCE, derived.key) == 0;
  sodium_memzero (&derived, sizeof derived);

  return opened;
}

/**
 * amparo_envelope_open:
 * @key: under which it was sealed
 * @context: where it was found
 * @header: the first AMPARO_ENVELOPE_HEADER bytes of the envelope
 * @ciphertext: the rest, which may be kept elsewhere
 * @length: of @ciphertext
 * @block: to which it was padded
 *
 * Returns: (transfer full) (nullable): what was sealed, to be wiped after use
 */
GByteArray *
amparo_envelope_open (const guint8         key[AMPARO_KEY_SIZE],
                      const AmparoContext *context,
                      const guint8        *header,
                      const guint8        *ciphertext,
                      gsize                length,
                      gsize                block)
{
  GByteArray *plain;

  if (header[0] != ALGORITHM || length == 0 || length % block != 0)
    return NULL;

  plain = g_byte_array_sized_new (length);
  g_byte_array_set_size (plain, length);
  if (decrypt (plain, key, context, header, ciphertext) && unpad (plain))
    return plain;

  amparo_bytes_wipe (plain);

  return NULL;
}

void
amparo_envelope_derive (guint8        derived[AMPARO_KEY_SIZE],
                        const guint8  key[AMPARO_KEY_SIZE],
                        const char   *purpose)
{
  crypto_generichash (derived, AMPARO_KEY_SIZE, (const guint8 *) purpose, strlen (purpose), key, AMPARO_KEY_SIZE);
}

void
amparo_bytes_wipe (GByteArray *bytes)
{
  if (bytes == NULL)
    return;

  sodium_memzero (bytes->data, bytes->len);
  g_byte_array_unref (bytes);
}
