/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "store/vault-people-steps.h"

/* A vault that was made on a small machine asks little of whoever guesses. The first larger
 * machine that somebody comes in at makes their way in as dear as everybody else’s. */

typedef struct
{
  const guint8  *slot;
  AmparoKdfCost  cost;
  gboolean       found;
} Search;

static gboolean
find_cost_cb (const AmparoRow *row,
              gpointer         data)
{
  Search *self = data;

  if (row->kind == AMPARO_ROW_SLOT && memcmp (row->id, self->slot, AMPARO_ID_SIZE) == 0)
    self->found = amparo_slot_read_cost (row, &self->cost);

  return TRUE;
}

static gboolean
is_cheap (AmparoTransaction  *change,
          const guint8        slot[AMPARO_ID_SIZE],
          gboolean           *cheap,
          GError            **error)
{
  Search search = { .slot = slot };
  AmparoKdfCost usual;

  if (!amparo_database_each (change->vault->database, TRUE, find_cost_cb, &search, error))
    return FALSE;

  amparo_kdf_choose (&usual);
  *cheap = search.found && amparo_kdf_is_dearer (&usual, &search.cost);

  return TRUE;
}

/* The new slot comes before the old one goes: without memory for it, nothing was changed. */
static gboolean
replace_slot (AmparoTransaction  *change,
              AmparoPerson       *me,
              AmparoSecret       *passphrase,
              gboolean           *raised,
              GError            **error)
{
  AmparoPeopleEvent event = { .kind = AMPARO_EVENT_PASSPHRASE, .person = me };
  g_autoptr (GError) reason = NULL;
  guint8 old[AMPARO_ID_SIZE];

  memcpy (old, me->slot, sizeof old);
  *raised = amparo_transaction_insert_slot (change, change->vault->me, me->name, passphrase, me->slot, &reason);
  if (!*raised && g_error_matches (reason, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_NO_MEMORY))
    return TRUE;
  if (!*raised)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  return amparo_transaction_delete_doors (change, AMPARO_ROW_SLOT, old, error)
         && amparo_transaction_sign (change, &event, "cost", AMPARO_DEED_PEOPLE, error);
}

gboolean
amparo_transaction_raise_cost (AmparoTransaction  *change,
                               AmparoSecret       *passphrase,
                               gboolean           *raised,
                               GError            **error)
{
  AmparoVault *vault = change->vault;
  AmparoPerson *me = amparo_people_find (vault->people, vault->my_id);
  gboolean cheap = FALSE;

  *raised = FALSE;
  /* Nobody guesses what stands on a sheet. */
  if (me == NULL || me->roles == AMPARO_ROLE_RECOVERY)
    return TRUE;
  if (!is_cheap (change, me->slot, &cheap, error))
    return FALSE;

  return !cheap || replace_slot (change, me, passphrase, raised, error);
}
