/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/keyring.h"

#include <sodium.h>
#include <string.h>

#include "store/wire.h"

#define LINK_BLOCK 48
#define LINK_SIZE  (AMPARO_ENVELOPE_HEADER + LINK_BLOCK)

typedef enum
{
  HOUSE,
  WORK,
  N_SEEDS,
} Seed;

typedef struct
{
  guint8   seeds[N_SEEDS][AMPARO_KEY_SIZE];
  guint8   links[N_SEEDS][AMPARO_KEY_SIZE];   /* seal the seeds of the epoch before */
  guint8   keys[AMPARO_N_KEYS][AMPARO_KEY_SIZE];
  gboolean has_work;
} Epoch;

struct _AmparoKeyring
{
  /* owned: number of the epoch → AmparoSecret that holds an Epoch */
  GHashTable *epochs;
  /* plain */
  guint32     newest;
};

AmparoKeyring *
amparo_keyring_new (void)
{
  AmparoKeyring *self = g_new0 (AmparoKeyring, 1);

  amparo_secret_init ();
  self->epochs = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) amparo_secret_free);

  return self;
}

void
amparo_keyring_free (AmparoKeyring *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->epochs);
  g_free (self);
}

guint32
amparo_keyring_get_epoch (AmparoKeyring *self)
{
  return self->newest;
}

static AmparoSecret *
find_epoch (AmparoKeyring *self,
            guint32        epoch)
{
  return g_hash_table_lookup (self->epochs, GUINT_TO_POINTER (epoch));
}

static void
add_epoch (AmparoKeyring *self,
           guint32        number,
           const guint8   house[AMPARO_KEY_SIZE],
           const guint8  *work)
{
  AmparoSecret *secret = amparo_secret_new (sizeof (Epoch));
  Epoch *epoch = (Epoch *) amparo_secret_edit (secret);

  memcpy (epoch->seeds[HOUSE], house, AMPARO_KEY_SIZE);
  amparo_envelope_derive (epoch->links[HOUSE], house, "amparo link house");
  amparo_envelope_derive (epoch->keys[AMPARO_KEY_HEAD], house, "amparo head");
  amparo_envelope_derive (epoch->keys[AMPARO_KEY_SET], house, "amparo set");
  amparo_envelope_derive (epoch->keys[AMPARO_KEY_TRAIL], house, "amparo trail");
  if (work != NULL)
    {
      memcpy (epoch->seeds[WORK], work, AMPARO_KEY_SIZE);
      amparo_envelope_derive (epoch->links[WORK], work, "amparo link work");
      amparo_envelope_derive (epoch->keys[AMPARO_KEY_RECORD], work, "amparo record");
      epoch->has_work = TRUE;
    }
  amparo_secret_close (secret);

  g_hash_table_replace (self->epochs, GUINT_TO_POINTER (number), secret);
  self->newest = MAX (self->newest, number);
}

void
amparo_keyring_begin_epoch (AmparoKeyring *self)
{
  guint8 seeds[N_SEEDS][AMPARO_KEY_SIZE];

  randombytes_buf (seeds, sizeof seeds);
  add_epoch (self, self->newest + 1, seeds[HOUSE], seeds[WORK]);
  sodium_memzero (seeds, sizeof seeds);
}

gboolean
amparo_keyring_can_work (AmparoKeyring *self)
{
  const guint8 *key = amparo_keyring_open (self, self->newest, AMPARO_KEY_RECORD);

  if (key != NULL)
    amparo_keyring_close (self, self->newest);

  return key != NULL;
}

const guint8 *
amparo_keyring_open (AmparoKeyring *self,
                     guint32        number,
                     AmparoKeyName  name)
{
  AmparoSecret *secret = find_epoch (self, number);
  const Epoch *epoch;

  if (secret == NULL)
    return NULL;

  epoch = (const Epoch *) amparo_secret_open (secret);
  if (name != AMPARO_KEY_RECORD || epoch->has_work)
    return epoch->keys[name];

  amparo_secret_close (secret);

  return NULL;
}

void
amparo_keyring_close (AmparoKeyring *self,
                      guint32        number)
{
  amparo_secret_close (find_epoch (self, number));
}

void
amparo_keyring_hold (AmparoKeyring *self)
{
  GHashTableIter iter;
  gpointer secret;

  g_hash_table_iter_init (&iter, self->epochs);
  while (g_hash_table_iter_next (&iter, NULL, &secret))
    amparo_secret_open (secret);
}

void
amparo_keyring_release (AmparoKeyring *self)
{
  GHashTableIter iter;
  gpointer secret;

  g_hash_table_iter_init (&iter, self->epochs);
  while (g_hash_table_iter_next (&iter, NULL, &secret))
    amparo_secret_close (secret);
}

void
amparo_keyring_commit_to (AmparoKeyring *self,
                          guint32        number,
                          guint8         commitments[2][32])
{
  AmparoSecret *secret = find_epoch (self, number);
  const Epoch *epoch = (const Epoch *) amparo_secret_open (secret);

  amparo_envelope_derive (commitments[HOUSE], epoch->seeds[HOUSE], "amparo commit house");
  memset (commitments[WORK], 0, 32);
  if (epoch->has_work)
    amparo_envelope_derive (commitments[WORK], epoch->seeds[WORK], "amparo commit work");
  amparo_secret_close (secret);
}

/* Somebody without the key of the records compares only the other. */
gboolean
amparo_keyring_fits (AmparoKeyring *self,
                     guint32        number,
                     const guint8   commitments[2][32])
{
  static const guint8 none[32] = { 0 };
  guint8 ours[2][32];

  if (find_epoch (self, number) == NULL)
    return FALSE;

  amparo_keyring_commit_to (self, number, ours);

  return sodium_memcmp (ours[HOUSE], commitments[HOUSE], 32) == 0
         && (sodium_memcmp (ours[WORK], none, 32) == 0 || sodium_memcmp (ours[WORK], commitments[WORK], 32) == 0);
}

/* Vault, epoch, whether there is a second key, and the keys. */
#define GRANT_SIZE (AMPARO_ID_SIZE + 4 + 1 + N_SEEDS * AMPARO_KEY_SIZE)

/**
 * amparo_grant_seal:
 * @self: the keys, of which the newest are given
 * @vault: id of the vault
 * @box: whom
 * @with_work: whether they may open records
 *
 * Returns: (transfer full): the sealed part of a grant
 */
GByteArray *
amparo_grant_seal (AmparoKeyring *self,
                   const guint8   vault[AMPARO_ID_SIZE],
                   const guint8   box[AMPARO_PUBLIC_KEY],
                   gboolean       with_work)
{
  AmparoSecret *secret = find_epoch (self, self->newest);
  const Epoch *epoch = (const Epoch *) amparo_secret_open (secret);
  guint32 number = GUINT32_TO_BE (self->newest);
  guint8 plain[GRANT_SIZE] = { 0 };
  GByteArray *out;

  memcpy (plain, vault, AMPARO_ID_SIZE);
  memcpy (plain + AMPARO_ID_SIZE, &number, 4);
  plain[AMPARO_ID_SIZE + 4] = with_work;
  memcpy (plain + AMPARO_ID_SIZE + 5, epoch->seeds[HOUSE], AMPARO_KEY_SIZE);
  if (with_work)
    memcpy (plain + AMPARO_ID_SIZE + 5 + AMPARO_KEY_SIZE, epoch->seeds[WORK], AMPARO_KEY_SIZE);
  amparo_secret_close (secret);

  out = amparo_identity_box (box, plain, sizeof plain);
  sodium_memzero (plain, sizeof plain);

  return out;
}

gboolean
amparo_grant_open (AmparoKeyring   *self,
                   const guint8     vault[AMPARO_ID_SIZE],
                   const AmparoRow *row,
                   AmparoIdentity  *identity)
{
  GByteArray *plain = amparo_identity_unbox (identity, row->sealed, row->n_sealed);
  guint32 number = GUINT32_TO_BE (row->epoch);
  gboolean opened = plain != NULL && plain->len == GRANT_SIZE
                    && memcmp (plain->data, vault, AMPARO_ID_SIZE) == 0
                    && memcmp (plain->data + AMPARO_ID_SIZE, &number, 4) == 0;

  if (opened)
    {
      const guint8 *house = plain->data + AMPARO_ID_SIZE + 5;

      add_epoch (self, row->epoch, house, plain->data[AMPARO_ID_SIZE + 4] ? house + AMPARO_KEY_SIZE : NULL);
    }
  amparo_bytes_wipe (plain);

  return opened;
}

static void
init_context (AmparoContext   *context,
              const guint8     vault[AMPARO_ID_SIZE],
              const AmparoRow *row,
              Seed             part)
{
  *context = (AmparoContext) {
    .kind = AMPARO_ROW_LINK,
    .part = part,
    .epoch = row->epoch,
    .sequence = row->sequence,
  };
  memcpy (context->vault, vault, AMPARO_ID_SIZE);
  memcpy (context->id, row->id, AMPARO_ID_SIZE);
}

/**
 * amparo_link_seal:
 * @self: with the keys of the row's epoch and of the next, both halves
 * @vault: id of the vault
 * @row: with its id, sequence and epoch: the older one
 *
 * Returns: (transfer full): the sealed part of the row
 */
GByteArray *
amparo_link_seal (AmparoKeyring   *self,
                  const guint8     vault[AMPARO_ID_SIZE],
                  const AmparoRow *row)
{
  AmparoSecret *secrets[] = { find_epoch (self, row->epoch), find_epoch (self, row->epoch + 1) };
  const Epoch *older = (const Epoch *) amparo_secret_open (secrets[0]);
  const Epoch *newer = (const Epoch *) amparo_secret_open (secrets[1]);
  GByteArray *out = g_byte_array_new ();

  for (int part = 0; part < N_SEEDS; part++)
    {
      g_autoptr (GByteArray) envelope = NULL;
      AmparoContext context;

      init_context (&context, vault, row, part);
      envelope = amparo_envelope_seal (newer->links[part], &context, older->seeds[part], AMPARO_KEY_SIZE, LINK_BLOCK);
      amparo_wire_raw (out, envelope->data, envelope->len);
    }
  amparo_secret_close (secrets[0]);
  amparo_secret_close (secrets[1]);

  return out;
}

static GByteArray *
open_part (const Epoch     *newer,
           const guint8     vault[AMPARO_ID_SIZE],
           const AmparoRow *row,
           Seed             part)
{
  const guint8 *header = row->sealed + part * LINK_SIZE;
  AmparoContext context;

  init_context (&context, vault, row, part);

  return amparo_envelope_open (newer->links[part], &context, header, header + AMPARO_ENVELOPE_HEADER,
                               LINK_BLOCK, LINK_BLOCK);
}

gboolean
amparo_link_open (AmparoKeyring   *self,
                  const guint8     vault[AMPARO_ID_SIZE],
                  const AmparoRow *row)
{
  AmparoSecret *secret = find_epoch (self, row->epoch + 1);
  const Epoch *newer;
  GByteArray *house;
  GByteArray *work = NULL;
  gboolean opened;

  if (secret == NULL || row->n_sealed != N_SEEDS * LINK_SIZE)
    return FALSE;

  newer = (const Epoch *) amparo_secret_open (secret);
  house = open_part (newer, vault, row, HOUSE);
  if (newer->has_work)
    work = open_part (newer, vault, row, WORK);
  opened = house != NULL && house->len == AMPARO_KEY_SIZE && (work != NULL || !newer->has_work);
  amparo_secret_close (secret);

  if (opened)
    add_epoch (self, row->epoch, house->data, work != NULL ? work->data : NULL);
  amparo_bytes_wipe (house);
  amparo_bytes_wipe (work);

  return opened;
}
