/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/certificate-file.h"

#include <string.h>

#include "store/base32.h"

/* Readers of PDF look for the end within the last 1,024 bytes, and the code may be longer.
 * So the file is: the PDF, a comment with the code, the end of the PDF once more, and a
 * comment with the signature over everything before its digits. */
#define CODE_COMMENT      "%Amparo-certificate-1 "
#define SIGNATURE_COMMENT "%Amparo-signature-1 "
#define PURPOSE           "amparo-certificate-file-1"
#define END_OF_TABLE      "startxref\n"

/* 512 bits in groups of five. */
#define SIGNATURE_DIGITS  103

/* Where the last copy of word begins, NULL if there is none. A PDF holds zero bytes, so the
 * functions for text would stop too early. */
static const char *
find_last (const char *data,
           gsize       size,
           const char *word)
{
  gsize length = strlen (word);

  for (gsize i = size; i >= length; i--)
    if (memcmp (data + i - length, word, length) == 0)
      return data + i - length;

  return NULL;
}

static void
append (GByteArray *bytes,
        const char *text)
{
  g_byte_array_append (bytes, (const guint8 *) text, strlen (text));
}

/**
 * amparo_certificate_file_seal:
 * @pdf: ends in startxref, an offset and %%EOF, each on its line
 * @code: what amparo_certificate_code_write() gave
 *
 * Returns: (transfer full): the file
 */
GBytes *
amparo_certificate_file_seal (GBytes       *pdf,
                              const char   *code,
                              AmparoSigner *signer)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 signature[AMPARO_SIGNATURE_SIZE];
  g_autofree char *ending = NULL;
  g_autofree char *digits = NULL;
  const char *data, *table;
  gsize size;

  g_return_val_if_fail (pdf != NULL && code != NULL && signer != NULL, NULL);

  data = g_bytes_get_data (pdf, &size);
  table = find_last (data, size, END_OF_TABLE);
  g_return_val_if_fail (table != NULL, NULL);
  ending = g_strndup (table, data + size - table);

  g_byte_array_append (bytes, (const guint8 *) data, size);
  append (bytes, CODE_COMMENT);
  append (bytes, code);
  append (bytes, "\n");
  append (bytes, ending);
  append (bytes, SIGNATURE_COMMENT);
  amparo_signer_sign (signer, PURPOSE, bytes->data, bytes->len, signature);
  digits = amparo_base32_encode (signature, sizeof signature);
  append (bytes, digits);
  append (bytes, "\n");

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* The signed bytes of a file that ends as we write it, and the signature; 0 for another. */
static gsize
split (const char  *data,
       gsize        size,
       GByteArray **signature)
{
  gsize ending = strlen (SIGNATURE_COMMENT) + SIGNATURE_DIGITS + 1;
  g_autofree char *digits = NULL;
  g_autofree char *again = NULL;

  if (size <= ending || data[size - 1] != '\n'
      || memcmp (data + size - ending, SIGNATURE_COMMENT, strlen (SIGNATURE_COMMENT)) != 0)
    return 0;

  digits = g_strndup (data + size - 1 - SIGNATURE_DIGITS, SIGNATURE_DIGITS);
  *signature = amparo_base32_decode (digits);
  if (*signature == NULL || (*signature)->len != AMPARO_SIGNATURE_SIZE)
    return 0;

  /* What people may write in several ways, a file is written in one: every byte counts. */
  again = amparo_base32_encode ((*signature)->data, (*signature)->len);

  return g_str_equal (again, digits) ? size - 1 - SIGNATURE_DIGITS : 0;
}

static char *
dup_code (const char *data,
          gsize       size)
{
  const char *comment = find_last (data, size, CODE_COMMENT);
  const char *code, *end;

  if (comment == NULL)
    return NULL;

  code = comment + strlen (CODE_COMMENT);
  end = memchr (code, '\n', data + size - code);

  return end != NULL ? g_strndup (code, end - code) : NULL;
}

/**
 * amparo_certificate_file_read:
 * @public_key: room for AMPARO_PUBLIC_KEY_SIZE bytes, filled where a certificate is given
 *
 * Returns: (transfer full) (nullable): what the code in the file says, which is what was
 *   printed: the organisation signed both together
 */
AmparoCertificate *
amparo_certificate_file_read (GBytes *file,
                              guint8 *public_key)
{
  g_autoptr (AmparoCertificate) certificate = NULL;
  g_autoptr (GByteArray) signature = NULL;
  g_autofree char *code = NULL;
  const char *data;
  gsize size, n_signed;

  g_return_val_if_fail (file != NULL && public_key != NULL, NULL);

  data = g_bytes_get_data (file, &size);
  n_signed = data != NULL ? split (data, size, &signature) : 0;
  if (n_signed == 0)
    return NULL;

  code = dup_code (data, n_signed);
  certificate = code != NULL ? amparo_certificate_code_parse (code, public_key) : NULL;
  if (certificate == NULL || !amparo_signature_verify (public_key, PURPOSE, data, n_signed, signature->data))
    return NULL;

  return g_steal_pointer (&certificate);
}

gboolean
amparo_is_certificate_file (GBytes *file)
{
  const char *data;
  gsize size;

  g_return_val_if_fail (file != NULL, FALSE);

  data = g_bytes_get_data (file, &size);

  return data != NULL
         && (find_last (data, size, "%Amparo-certificate-") != NULL || find_last (data, size, "%Amparo-signature-") != NULL);
}
