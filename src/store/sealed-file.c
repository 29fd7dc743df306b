/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/sealed-file.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "store/envelope.h"
#include "store/kdf.h"
#include "store/store-error.h"
#include "store/wire.h"

#define MAGIC  "AMPSEAL1"
#define KIND   's'
#define BLOCK  4096
#define KEY_AT 32

/* The cost is bound, as in a slot. */
static void
init_context (AmparoContext       *context,
              const AmparoKdfCost *cost)
{
  *context = (AmparoContext) { .kind = KIND, .epoch = cost->mebibytes, .revision = cost->passes };
}

GBytes *
amparo_sealed_file_write (GBytes        *text,
                          AmparoSecret  *passphrase,
                          GError       **error)
{
  GByteArray *out = g_byte_array_new ();
  g_autoptr (AmparoSecret) derived = NULL;
  g_autoptr (GByteArray) envelope = NULL;
  AmparoContext context;
  AmparoKdfCost cost;
  guint8 salt[AMPARO_KDF_SALT];
  gsize length;
  const guint8 *bytes = g_bytes_get_data (text, &length);

  amparo_secret_init ();
  amparo_kdf_choose (&cost);
  randombytes_buf (salt, sizeof salt);
  derived = amparo_kdf_derive (&cost, salt, "", passphrase, error);
  if (derived == NULL)
    {
      g_byte_array_unref (out);
      return NULL;
    }

  init_context (&context, &cost);
  envelope = amparo_envelope_seal (amparo_secret_open (derived) + KEY_AT, &context, bytes, length, BLOCK);
  amparo_secret_close (derived);
  amparo_wire_raw (out, MAGIC, strlen (MAGIC));
  amparo_wire_u32 (out, cost.passes);
  amparo_wire_u32 (out, cost.mebibytes);
  amparo_wire_raw (out, salt, sizeof salt);
  amparo_wire_raw (out, envelope->data, envelope->len);

  return g_byte_array_free_to_bytes (out);
}

static GByteArray *
open_envelope (AmparoWire           *wire,
               const AmparoKdfCost  *cost,
               const guint8         *salt,
               AmparoSecret         *passphrase,
               GError              **error)
{
  g_autoptr (AmparoSecret) derived = amparo_kdf_derive (cost, salt, "", passphrase, error);
  AmparoContext context;
  GByteArray *plain;

  if (derived == NULL)
    return NULL;

  init_context (&context, cost);
  plain = amparo_envelope_open (amparo_secret_open (derived) + KEY_AT, &context, wire->at,
                                wire->at + AMPARO_ENVELOPE_HEADER, wire->left - AMPARO_ENVELOPE_HEADER, BLOCK);
  amparo_secret_close (derived);
  if (plain == NULL)
    g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_NO_ENTRY,
                         _("The passphrase is not right, or the file is damaged."));

  return plain;
}

GBytes *
amparo_sealed_file_read (GBytes        *sealed,
                         AmparoSecret  *passphrase,
                         GError       **error)
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (sealed, &length);
  AmparoWire wire = AMPARO_WIRE (bytes, length);
  const guint8 *magic = amparo_wire_read_raw (&wire, strlen (MAGIC));
  const guint8 *salt;
  AmparoKdfCost cost;
  GByteArray *plain;

  cost.passes = amparo_wire_read_u32 (&wire);
  cost.mebibytes = amparo_wire_read_u32 (&wire);
  salt = amparo_wire_read_raw (&wire, AMPARO_KDF_SALT);
  if (wire.failed || memcmp (magic, MAGIC, strlen (MAGIC)) != 0 || !amparo_kdf_accepts (&cost)
      || wire.left <= AMPARO_ENVELOPE_HEADER)
    {
      g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_NOT_A_VAULT,
                           _("This file is no sealed export of Amparo."));
      return NULL;
    }

  plain = open_envelope (&wire, &cost, salt, passphrase, error);

  return plain != NULL ? g_byte_array_free_to_bytes (plain) : NULL;
}
