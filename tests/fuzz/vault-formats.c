/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sodium.h>
#include <string.h>

#include "format.h"
#include "store/anchor.h"
#include "store/dossier-wire.h"
#include "store/keyring.h"
#include "store/people.h"
#include "store/recovery-code.h"
#include "store/sealed-file.h"
#include "store/trail.h"
#include "store/vault-private.h"

/* What is sealed reaches its reader only with the right key. Whoever has the key may still
 * write nonsense, so here all is sealed rightly and the nonsense is inside. */

static const guint8 vault[AMPARO_ID_SIZE] = "a vault";
static const guint8 key[AMPARO_KEY_SIZE] = "a key for the tests of formats";
static const guint8 chain[32] = "where the trail stands";

static void
assert_same (GByteArray *first,
             GByteArray *second)
{
  g_assert_cmpmem (first->data, first->len, second->data, second->len);
}

static AmparoIdentity *
get_identity (void)
{
  static AmparoIdentity *identity;

  if (identity == NULL)
    {
      amparo_secret_init ();
      identity = amparo_identity_new (NULL);
    }

  return identity;
}

static AmparoSecret *
get_derived (void)
{
  static AmparoSecret *derived;

  if (derived == NULL)
    {
      amparo_secret_init ();
      derived = amparo_secret_new (64);
    }

  return derived;
}

/* Summary */

static gboolean
read_summary (const guint8 *bytes,
              gsize         length)
{
  g_autoptr (AmparoSummary) summary = amparo_summary_read (bytes, length);
  g_autoptr (AmparoSummary) again = NULL;
  g_autoptr (GByteArray) first = NULL;
  g_autoptr (GByteArray) second = NULL;

  if (summary == NULL)
    return FALSE;

  first = amparo_summary_write (summary);
  again = amparo_summary_read (first->data, first->len);
  g_assert_nonnull (again);
  second = amparo_summary_write (again);
  assert_same (first, second);

  return TRUE;
}

static GBytes *
seed_summary (void)
{
  g_autoptr (AmparoSummary) summary = amparo_summary_new ();

  summary->kind = AMPARO_REVISION_FINAL;
  amparo_set_string (&summary->instrument, "youth-screening");
  amparo_set_string (&summary->code, "R-17");
  amparo_set_string (&summary->date, "2026-11-22");
  amparo_summary_add_due (summary, "report", 1790000000000000);

  return g_byte_array_free_to_bytes (amparo_summary_write (summary));
}

/* Dossier */

static gboolean
read_dossier (const guint8 *bytes,
              gsize         length)
{
  g_autoptr (AmparoDossier) dossier = amparo_dossier_new ();
  g_autoptr (AmparoDossier) again = amparo_dossier_new ();
  g_autoptr (GByteArray) first = NULL;
  g_autoptr (GByteArray) second = NULL;

  if (!amparo_dossier_read (dossier, bytes, length))
    return FALSE;

  first = amparo_dossier_write (dossier);
  g_assert_true (amparo_dossier_read (again, first->data, first->len));
  second = amparo_dossier_write (again);
  assert_same (first, second);

  return TRUE;
}

static GBytes *
seed_dossier (void)
{
  g_autoptr (AmparoDossier) dossier = amparo_dossier_new ();

  amparo_dossier_add_tick (dossier, "report", "2026-11-22 14:32", "Ana", "C-1");
  amparo_set_string (&dossier->reason, "A note was wrong.");

  return g_byte_array_free_to_bytes (amparo_dossier_write (dossier));
}

/* Deed */

static GByteArray *
seal_deed (const guint8 *bytes,
           gsize         length)
{
  AmparoContext context = { .kind = AMPARO_ROW_TRAIL, .epoch = 1, .sequence = 2 };

  memcpy (context.vault, vault, sizeof vault);
  memcpy (context.previous, chain, sizeof chain);

  return amparo_envelope_seal (key, &context, bytes, length, 128);
}

static AmparoDeed *
open_deed (GByteArray *sealed)
{
  AmparoRow row = { .kind = AMPARO_ROW_TRAIL, .epoch = 1, .sequence = 2 };

  row.sealed = sealed->data;
  row.n_sealed = sealed->len;

  return amparo_deed_open (vault, key, &row, chain);
}

static gboolean
read_deed (const guint8 *bytes,
           gsize         length)
{
  g_autoptr (GByteArray) sealed = seal_deed (bytes, length);
  g_autoptr (AmparoDeed) deed = open_deed (sealed);

  if (deed != NULL)
    g_assert_nonnull (amparo_deed_get_id (deed->kind));

  return deed != NULL;
}

/* What amparo_deed_seal() writes, opened again. */
static GBytes *
seed_deed (void)
{
  AmparoRow row = { .kind = AMPARO_ROW_TRAIL, .epoch = 1, .sequence = 2 };
  AmparoContext context = { .kind = AMPARO_ROW_TRAIL, .epoch = 1, .sequence = 2 };
  g_autoptr (AmparoDeed) deed = amparo_deed_new (AMPARO_DEED_WRONG, "", "", "3");
  g_autoptr (GByteArray) sealed = amparo_deed_seal (deed, vault, key, &row, chain);
  GByteArray *plain;

  memcpy (context.vault, vault, sizeof vault);
  memcpy (context.previous, chain, sizeof chain);
  plain = amparo_envelope_open (key, &context, sealed->data, sealed->data + AMPARO_ENVELOPE_HEADER,
                                sealed->len - AMPARO_ENVELOPE_HEADER, 128);
  g_assert_nonnull (plain);

  return g_byte_array_free_to_bytes (plain);
}

/* The list of people, whose founder signs anything */

static void
apply_event (AmparoPeople *people,
             const guint8 *event,
             gsize         length)
{
  AmparoIdentity *founder = get_identity ();
  g_autofree char *actor = amparo_id_to_string (founder->id);
  g_autoptr (GByteArray) words = g_byte_array_new ();
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 signature[AMPARO_SIGNATURE];

  amparo_wire_string (words, "amparo people 1");
  amparo_wire_raw (words, vault, sizeof vault);
  amparo_wire_raw (words, chain, sizeof chain);
  amparo_wire_bytes (words, event, length);
  amparo_identity_sign (founder, words->data, words->len, signature);
  amparo_wire_raw (bytes, event, length);
  amparo_wire_raw (bytes, signature, sizeof signature);
  amparo_people_apply (people, bytes->data, bytes->len, actor, founder->sign, vault, chain);
}

static GByteArray *
write_event (AmparoEventKind kind,
             guint32         epoch)
{
  g_autoptr (AmparoPerson) person = amparo_person_new (get_identity (), "Ana", AMPARO_ROLE_ALL);
  AmparoPeopleEvent event = { .kind = kind, .person = kind == AMPARO_EVENT_EPOCH ? NULL : person, .epoch = epoch };
  GByteArray *bytes = amparo_event_sign (&event, get_identity (), vault, chain);

  g_byte_array_set_size (bytes, bytes->len - AMPARO_SIGNATURE);

  return bytes;
}

/* Events one after the other, each after its length. */
static gboolean
read_people (const guint8 *bytes,
             gsize         length)
{
  g_autoptr (AmparoPeople) people = amparo_people_new ();
  AmparoWire wire = AMPARO_WIRE (bytes, length);

  while (!wire.failed && wire.left > 0)
    {
      gsize n;
      const guint8 *event = amparo_wire_read_bytes (&wire, &n);

      if (event != NULL)
        apply_event (people, event, n);
    }
  amparo_people_count (people, AMPARO_ROLE_ADMINISTRATOR);

  return amparo_people_find_by_name (people, "Ana") != NULL;
}

static GBytes *
seed_people (void)
{
  GByteArray *out = g_byte_array_new ();
  static const AmparoEventKind kinds[] = { AMPARO_EVENT_FOUND, AMPARO_EVENT_ROLES, AMPARO_EVENT_EPOCH, AMPARO_EVENT_RENEW };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GByteArray) event = write_event (kinds[i], kinds[i] == AMPARO_EVENT_EPOCH ? 2 : 1);

      amparo_wire_bytes (out, event->data, event->len);
    }

  return g_byte_array_free_to_bytes (out);
}

/* Slot, before the door */

static gboolean
read_slot (const guint8 *bytes,
           gsize         length)
{
  AmparoRow row = { .kind = AMPARO_ROW_SLOT, .sequence = 3, .sealed = bytes, .n_sealed = length };
  g_autoptr (AmparoIdentity) identity = NULL;
  AmparoKdfCost cost;

  if (!amparo_slot_read_cost (&row, &cost))
    return FALSE;
  g_assert_true (amparo_kdf_accepts (&cost));
  amparo_slot_is_for (&row, get_derived ());
  identity = amparo_slot_open (&row, vault, get_derived ());

  return identity != NULL;
}

static GBytes *
seed_slot (void)
{
  AmparoRow row = { .kind = AMPARO_ROW_SLOT, .sequence = 3 };
  AmparoKdfCost cost = { 3, 256 };

  return g_byte_array_free_to_bytes (amparo_slot_seal (get_identity (), vault, &row, &cost, get_derived ()));
}

/* Grant: keys of an epoch, boxed for a person */

static gboolean
read_grant (const guint8 *bytes,
            gsize         length)
{
  AmparoIdentity *identity = get_identity ();
  g_autoptr (AmparoKeyring) keys = amparo_keyring_new ();
  g_autoptr (GByteArray) boxed = amparo_identity_box (identity->box, bytes, length);
  AmparoRow row = { .kind = AMPARO_ROW_GRANT, .sequence = 4, .epoch = 1, .sealed = boxed->data, .n_sealed = boxed->len };

  memcpy (row.id, identity->id, sizeof row.id);

  return amparo_grant_open (keys, vault, &row, identity);
}

static GBytes *
seed_grant (void)
{
  g_autoptr (AmparoKeyring) keys = amparo_keyring_new ();
  g_autoptr (GByteArray) boxed = NULL;

  amparo_secret_init ();
  amparo_keyring_begin_epoch (keys);
  boxed = amparo_grant_seal (keys, vault, get_identity ()->box, TRUE);

  return g_byte_array_free_to_bytes (amparo_identity_unbox (get_identity (), boxed->data, boxed->len));
}

/* Head and anchor: three heads, sealed by whoever has the key */

static gboolean
read_head (const guint8 *bytes,
           gsize         length)
{
  AmparoHead heads[3] = { { 0 } };
  guint8 sealed[AMPARO_HEAD_SEALED] = { 0 };
  gboolean opened;

  memcpy (sealed, bytes, MIN (length, sizeof sealed));
  opened = amparo_head_open (&heads[0], vault, key, sealed);
  memcpy (heads, bytes, MIN (length, sizeof heads));
  amparo_anchor_judge (&heads[0], &heads[1], &heads[2]);

  return opened;
}

static GBytes *
seed_head (void)
{
  AmparoHead head = { .sequence = 7, .epoch = 1, .next_row = 12, .n_rows = 11, .n_trail = 6 };
  guint8 sealed[AMPARO_HEAD_SEALED];

  amparo_secret_init ();
  amparo_head_seal (&head, vault, key, sealed);

  return g_bytes_new (sealed, sizeof sealed);
}

/* Recovery code, as somebody types it */

static gboolean
read_code (const guint8 *bytes,
           gsize         length)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) bytes, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoSecret) secret = amparo_recovery_code_read (text, &error);

  g_assert_true ((secret == NULL) == (error != NULL));

  return secret != NULL;
}

static GBytes *
seed_code (void)
{
  char *code;

  amparo_secret_init ();
  code = amparo_recovery_code_new ();

  return g_bytes_new_take (code, strlen (code));
}

/* Sealed export, whose cost stands behind eight letters */

#define COST_AT 8

static AmparoSecret *
get_passphrase (void)
{
  static AmparoSecret *passphrase;

  if (passphrase == NULL)
    {
      amparo_secret_init ();
      passphrase = amparo_secret_new_copy ("four words in one", 17);
    }

  return passphrase;
}

/* A cost within its bounds may still take seconds, as it should; so it is the cheap one. */
static gboolean
read_sealed (const guint8 *bytes,
             gsize         length)
{
  g_autofree guint8 *cheap = g_memdup2 (bytes, length);
  g_autoptr (GByteArray) cost_bytes = g_byte_array_new ();
  g_autoptr (GBytes) sealed = NULL;
  AmparoKdfCost cost;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = NULL;

  amparo_kdf_choose (&cost);
  amparo_wire_u32 (cost_bytes, cost.passes);
  amparo_wire_u32 (cost_bytes, cost.mebibytes);
  if (length >= COST_AT + cost_bytes->len)
    memcpy (cheap + COST_AT, cost_bytes->data, cost_bytes->len);
  sealed = g_bytes_new (cheap, length);
  text = amparo_sealed_file_read (sealed, get_passphrase (), &error);

  g_assert_true ((text == NULL) == (error != NULL));

  return text != NULL;
}

static GBytes *
seed_sealed (void)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("{}", 2);

  return amparo_sealed_file_write (text, get_passphrase (), NULL);
}

/* Cover of a record: its summary, the key of its body, the header of its body */

static gboolean
read_cover (const guint8 *bytes,
            gsize         length)
{
  AmparoContext context = { .kind = AMPARO_ROW_RECORD, .epoch = 1, .sequence = 5, .revision = 1 };
  AmparoRow row = { .kind = AMPARO_ROW_RECORD, .epoch = 1, .sequence = 5 };
  g_autoptr (GByteArray) sealed = NULL;
  AmparoCover cover;

  memcpy (context.vault, vault, sizeof vault);
  memcpy (context.previous, chain, sizeof chain);
  sealed = amparo_envelope_seal (key, &context, bytes, length, 128);
  row.sealed = sealed->data;
  row.n_sealed = sealed->len;
  if (!amparo_cover_open (&cover, vault, key, &row, 1, chain))
    return FALSE;
  amparo_cover_clear (&cover);

  return TRUE;
}

static GBytes *
seed_cover (void)
{
  g_autoptr (GBytes) summary = seed_summary ();
  GByteArray *plain = g_byte_array_new ();

  g_byte_array_append (plain, key, sizeof key);
  g_byte_array_set_size (plain, sizeof key + AMPARO_ENVELOPE_HEADER);
  g_byte_array_append (plain, g_bytes_get_data (summary, NULL), g_bytes_get_size (summary));

  return g_byte_array_free_to_bytes (plain);
}

const Format formats[] = {
  { "summary", read_summary, seed_summary },
  { "dossier", read_dossier, seed_dossier },
  { "deed", read_deed, seed_deed },
  { "people", read_people, seed_people },
  { "slot", read_slot, seed_slot },
  { "grant", read_grant, seed_grant },
  { "head", read_head, seed_head },
  { "recovery-code", read_code, seed_code },
  { "sealed-file", read_sealed, seed_sealed },
  { "cover", read_cover, seed_cover },
  { NULL, NULL, NULL },
};
