/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A person’s keys: the slot that holds them, and the boxes that only they open.
 */

#include "config.h"

#include <string.h>

#include "store/identity.h"

static const guint8 vault[AMPARO_ID_SIZE] = "one vault";
static const AmparoKdfCost cost = { .passes = 3, .mebibytes = 256 };

#define COST_SIZE 8
#define BLOCK     160

/* A slot, what opens it, and whose it is. */
typedef struct
{
  AmparoIdentity *identity;
  AmparoSecret   *derived;
  GByteArray     *sealed;
  AmparoRow       row;
} Slot;

static void
slot_begin (Slot *self)
{
  static const guint8 derived[64] = "sixteen bytes id, and a key in the second half of all that is it";

  *self = (Slot) { .identity = amparo_identity_new (NULL), .row.kind = AMPARO_ROW_SLOT, .row.sequence = 2 };
  self->derived = amparo_secret_new_copy (derived, sizeof derived);
  self->sealed = amparo_slot_seal (self->identity, vault, &self->row, &cost, self->derived);
  self->row.sealed = self->sealed->data;
  self->row.n_sealed = self->sealed->len;
}

static void
slot_end (Slot *self)
{
  amparo_identity_free (self->identity);
  amparo_secret_free (self->derived);
  g_byte_array_unref (self->sealed);
}

static void
test_opens (void)
{
  g_autoptr (AmparoIdentity) opened = NULL;
  Slot slot;

  slot_begin (&slot);
  opened = amparo_slot_open (&slot.row, vault, slot.derived);
  g_assert_nonnull (opened);
  g_assert_cmpmem (opened->id, AMPARO_ID_SIZE, slot.identity->id, AMPARO_ID_SIZE);
  g_assert_cmpmem (opened->sign, AMPARO_PUBLIC_KEY, slot.identity->sign, AMPARO_PUBLIC_KEY);
  g_assert_cmpmem (opened->founder, AMPARO_PUBLIC_KEY, slot.identity->sign, AMPARO_PUBLIC_KEY);
  slot_end (&slot);
}

static void
test_every_length_but_one_is_refused (void)
{
  Slot slot;

  slot_begin (&slot);
  for (slot.row.n_sealed = 0; slot.row.n_sealed < slot.sealed->len; slot.row.n_sealed++)
    g_assert_null (amparo_slot_open (&slot.row, vault, slot.derived));
  slot_end (&slot);
}

/* Made cheaper, within what is accepted, it does not open. */
static void
test_cost_counts (void)
{
  Slot slot;

  slot_begin (&slot);
  slot.sealed->data[3] = 4;
  g_assert_null (amparo_slot_open (&slot.row, vault, slot.derived));
  slot_end (&slot);
}

static void
test_cost_out_of_bounds_is_refused (void)
{
  Slot slot;

  slot_begin (&slot);
  slot.sealed->data[0] = 1;
  g_assert_null (amparo_slot_open (&slot.row, vault, slot.derived));
  slot_end (&slot);
}

static void
test_slot_of_another_vault_is_refused (void)
{
  static const guint8 another[AMPARO_ID_SIZE] = "another vault";
  Slot slot;

  slot_begin (&slot);
  g_assert_null (amparo_slot_open (&slot.row, another, slot.derived));
  slot_end (&slot);
}

/* The right key, the right place, and in it something else than keys. */
static void
test_something_else_in_it_is_refused (void)
{
  g_autoptr (GByteArray) envelope = NULL;
  AmparoContext context = { .kind = AMPARO_ROW_SLOT, .sequence = 2, .revision = cost.passes, .previous = { 0, 0, 1, 0 } };
  Slot slot;

  slot_begin (&slot);
  memcpy (context.vault, vault, AMPARO_ID_SIZE);
  memcpy (context.id, slot.row.id, AMPARO_ID_SIZE);
  envelope = amparo_envelope_seal (amparo_secret_open (slot.derived) + 32, &context, "no keys", 7, BLOCK);
  amparo_secret_close (slot.derived);
  g_assert_cmpuint (envelope->len, ==, slot.sealed->len - COST_SIZE);
  memcpy (slot.sealed->data + COST_SIZE, envelope->data, envelope->len);
  g_assert_null (amparo_slot_open (&slot.row, vault, slot.derived));
  slot_end (&slot);
}

/* Boxes */

static void
test_box_opens_for_one (void)
{
  g_autoptr (AmparoIdentity) ana = amparo_identity_new (NULL);
  g_autoptr (AmparoIdentity) eva = amparo_identity_new (NULL);
  g_autoptr (GByteArray) box = amparo_identity_box (ana->box, "for Ana", 7);
  g_autoptr (GByteArray) opened = amparo_identity_unbox (ana, box->data, box->len);

  g_assert_cmpmem (opened->data, opened->len, "for Ana", 7);
  g_assert_null (amparo_identity_unbox (eva, box->data, box->len));
}

static void
test_box_that_is_too_short_is_refused (void)
{
  g_autoptr (AmparoIdentity) ana = amparo_identity_new (NULL);
  g_autoptr (GByteArray) box = amparo_identity_box (ana->box, "", 0);

  for (gsize length = 0; length < box->len; length++)
    g_assert_null (amparo_identity_unbox (ana, box->data, length));
}

/* With a key of zeros everybody would know the secret that both agree on. */
static void
test_nothing_is_put_in_a_box_that_all_could_open (void)
{
  static const guint8 none[AMPARO_PUBLIC_KEY] = { 0 };
  g_autoptr (AmparoIdentity) ana = amparo_identity_new (NULL);
  g_autoptr (GByteArray) box = amparo_identity_box (none, "for nobody", 10);

  for (guint i = 0; i < box->len; i++)
    g_assert_cmpuint (box->data[i], ==, 0);
  g_assert_null (amparo_identity_unbox (ana, box->data, box->len));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/slot/opens", test_opens);
  g_test_add_func ("/slot/every-length-but-one-is-refused", test_every_length_but_one_is_refused);
  g_test_add_func ("/slot/cost-counts", test_cost_counts);
  g_test_add_func ("/slot/cost-out-of-bounds-is-refused", test_cost_out_of_bounds_is_refused);
  g_test_add_func ("/slot/slot-of-another-vault-is-refused", test_slot_of_another_vault_is_refused);
  g_test_add_func ("/slot/something-else-in-it-is-refused", test_something_else_in_it_is_refused);
  g_test_add_func ("/slot/box-opens-for-one", test_box_opens_for_one);
  g_test_add_func ("/slot/box-that-is-too-short-is-refused", test_box_that_is_too_short_is_refused);
  g_test_add_func ("/slot/nothing-is-put-in-a-box-that-all-could-open", test_nothing_is_put_in_a_box_that_all_could_open);

  return g_test_run ();
}
