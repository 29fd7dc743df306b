/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/witness.h"

#include <string.h>

#include "store/wire.h"

#define ENTRY (AMPARO_ID_SIZE + 8 + 8 + 32)
#define MOST  (1024 * ENTRY)

static gboolean
read_entry (AmparoWire    *wire,
            AmparoWitness *witness)
{
  amparo_wire_read_into (wire, witness->vault, AMPARO_ID_SIZE);
  witness->sequence = amparo_wire_read_u64 (wire);
  witness->n_trail = amparo_wire_read_u64 (wire);
  amparo_wire_read_into (wire, witness->trail, sizeof witness->trail);

  return !wire->failed;
}

static void
write_entry (GByteArray          *out,
             const AmparoWitness *witness)
{
  amparo_wire_raw (out, witness->vault, AMPARO_ID_SIZE);
  amparo_wire_u64 (out, witness->sequence);
  amparo_wire_u64 (out, witness->n_trail);
  amparo_wire_raw (out, witness->trail, sizeof witness->trail);
}

static char *
read_file (const char *path,
           gsize      *length)
{
  char *bytes = NULL;

  *length = 0;
  g_file_get_contents (path, &bytes, length, NULL);

  return bytes;
}

gboolean
amparo_witness_read (const char    *path,
                     const guint8   vault[AMPARO_ID_SIZE],
                     AmparoWitness *witness)
{
  gsize length;
  g_autofree char *bytes = read_file (path, &length);
  AmparoWire wire = AMPARO_WIRE ((const guint8 *) bytes, length);

  while (read_entry (&wire, witness))
    {
      if (memcmp (witness->vault, vault, AMPARO_ID_SIZE) == 0)
        return TRUE;
    }

  return FALSE;
}

void
amparo_witness_write (const char          *path,
                      const AmparoWitness *witness)
{
  gsize length;
  g_autofree char *bytes = read_file (path, &length);
  AmparoWire wire = AMPARO_WIRE ((const guint8 *) bytes, MIN (length, MOST));
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autofree char *folder = g_path_get_dirname (path);
  AmparoWitness other;

  write_entry (out, witness);
  while (read_entry (&wire, &other))
    {
      if (memcmp (other.vault, witness->vault, AMPARO_ID_SIZE) != 0)
        write_entry (out, &other);
    }

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents_full (path, (const char *) out->data, out->len, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
}
