/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/certificate-code.h"

#include <string.h>

#include "store/base32.h"

/* The digit is the version of what follows: public key, signature, and the deflated text of
 * amparo_certificate_write(), in base 32. All of it is in QR's alphanumeric set. The deflated
 * bytes are what is signed: one text may be deflated in several ways, and nothing is unfolded
 * before it is known who folded it. */
#define PREFIX   "AMPARO1"
#define PURPOSE  "amparo-certificate-1"
/* What a code may unfold to. */
#define MAX_TEXT (64 * 1024)
/* No QR code holds more. */
#define MAX_CODE 8192

#define HEADER_SIZE (AMPARO_PUBLIC_KEY_SIZE + AMPARO_SIGNATURE_SIZE)

/* Nothing, where it does not fit or was not all of it. */
static gboolean
convert (GConverter *converter,
         GByteArray *in,
         gsize       offset,
         GByteArray *out)
{
  gsize n_read = 0, n_written = 0;
  GConverterResult result = g_converter_convert (converter, in->data + offset, in->len - offset, out->data, out->len,
                                                 G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);

  if (result != G_CONVERTER_FINISHED || n_read != in->len - offset)
    return FALSE;

  g_byte_array_set_size (out, n_written);

  return TRUE;
}

static GByteArray *
deflate_text (const char *text)
{
  g_autoptr (GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 9));
  g_autoptr (GByteArray) in = g_byte_array_new ();
  GByteArray *out = g_byte_array_new ();

  g_byte_array_append (in, (const guint8 *) text, strlen (text));
  /* More than deflating ever adds. */
  g_byte_array_set_size (out, in->len + in->len / 8 + 64);
  if (!convert (compressor, in, 0, out))
    g_assert_not_reached ();

  return out;
}

static char *
inflate_text (GByteArray *bytes)
{
  g_autoptr (GConverter) decompressor = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW));
  g_autoptr (GByteArray) out = g_byte_array_new ();

  g_byte_array_set_size (out, MAX_TEXT);
  if (!convert (decompressor, bytes, HEADER_SIZE, out) || memchr (out->data, '\0', out->len) != NULL)
    return NULL;

  return g_strndup ((const char *) out->data, out->len);
}

/**
 * amparo_certificate_code_write:
 *
 * Returns: (transfer full): the code, without blanks
 */
char *
amparo_certificate_code_write (const AmparoCertificate *certificate,
                               AmparoSigner            *signer)
{
  guint8 signature[AMPARO_SIGNATURE_SIZE];
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GByteArray) deflated = NULL;
  g_autofree char *text = NULL;
  g_autofree char *encoded = NULL;

  g_return_val_if_fail (certificate != NULL && signer != NULL, NULL);

  text = amparo_certificate_write (certificate);
  deflated = deflate_text (text);
  amparo_signer_sign (signer, PURPOSE, deflated->data, deflated->len, signature);
  g_byte_array_append (bytes, amparo_signer_get_public_key (signer), AMPARO_PUBLIC_KEY_SIZE);
  g_byte_array_append (bytes, signature, sizeof signature);
  g_byte_array_append (bytes, deflated->data, deflated->len);
  encoded = amparo_base32_encode (bytes->data, bytes->len);

  return g_strconcat (PREFIX, encoded, NULL);
}

/* Behind the prefix, which may come in the hands' way like the rest. */
static const char *
skip_prefix (const char *code)
{
  const char *p = code;

  for (const char *wanted = PREFIX; *wanted != '\0'; p++)
    {
      if (g_ascii_isspace (*p) || *p == '-')
        continue;
      if (g_ascii_toupper (*p) != *wanted && !(*wanted == 'O' && *p == '0'))
        return NULL;
      wanted++;
    }

  return p;
}

gboolean
amparo_is_certificate_code (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return skip_prefix (text) != NULL;
}

/**
 * amparo_certificate_code_parse:
 * @public_key: room for AMPARO_PUBLIC_KEY_SIZE bytes, filled where a certificate is given
 *
 * Returns: (transfer full) (nullable): what was signed
 */
AmparoCertificate *
amparo_certificate_code_parse (const char *code,
                               guint8     *public_key)
{
  g_autoptr (AmparoCertificate) certificate = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  g_autofree char *text = NULL;
  const char *rest;

  g_return_val_if_fail (code != NULL && public_key != NULL, NULL);

  rest = skip_prefix (code);
  if (rest == NULL || strlen (rest) > MAX_CODE)
    return NULL;
  bytes = amparo_base32_decode (rest);
  if (bytes == NULL || bytes->len <= HEADER_SIZE)
    return NULL;
  if (!amparo_signature_verify (bytes->data, PURPOSE, bytes->data + HEADER_SIZE, bytes->len - HEADER_SIZE,
                                bytes->data + AMPARO_PUBLIC_KEY_SIZE))
    return NULL;

  text = inflate_text (bytes);
  certificate = text != NULL ? amparo_certificate_parse (text) : NULL;
  if (certificate != NULL)
    memcpy (public_key, bytes->data, AMPARO_PUBLIC_KEY_SIZE);

  return g_steal_pointer (&certificate);
}
