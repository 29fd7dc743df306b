/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "store/guard.h"
#include "store/dossier-wire.h"
#include "store/vault-private.h"
#include "store/wire.h"

/* From the rows of the file to what the vault knows, believing nothing: the doors, then
 * the keys behind them, then the head, then every row once. */

typedef struct
{
  AmparoVault *vault;
  AmparoHead   found;        /* what the rows come to */
  guint8       digest[AMPARO_DIGEST_SIZE];   /* of the row that is looked at */
  AmparoWitness witness;     /* where this user last saw it */
  gboolean     has_witness;
  gboolean     witness_differs;
  gboolean     people_bad;
  guint        n_bad;
} Scan;

static void
fail_damaged (GError     **error,
              const char  *message)
{
  g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_DAMAGED, message);
}

static void
free_entry (AmparoEntry *self)
{
  amparo_summary_free (self->summary);
  g_array_unref (self->places);
  g_free (self);
}

void
amparo_vault_unload (AmparoVault *self)
{
  g_clear_pointer (&self->database, amparo_database_close);
  g_clear_pointer (&self->anchor, amparo_disk_close);
}

static void
forget_what_was_read (AmparoVault *self)
{
  g_clear_pointer (&self->keys, amparo_keyring_free);
  g_clear_pointer (&self->people, amparo_people_free);
  g_clear_pointer (&self->records, g_hash_table_unref);
  g_clear_pointer (&self->closures, g_hash_table_unref);
  g_clear_pointer (&self->held, g_hash_table_unref);
  g_clear_pointer (&self->doors, g_array_unref);

  self->keys = amparo_keyring_new ();
  self->people = amparo_people_new ();
  self->records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_entry);
  self->closures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->doors = g_array_new (FALSE, FALSE, sizeof (AmparoDoor));
  g_ptr_array_set_size (self->problems, 0);
  amparo_set_string (&self->policy, "");
  self->ready = FALSE;
  self->last_backup = self->backup_before = 0;
}

static void
remember_door (AmparoVault     *self,
               const AmparoRow *row)
{
  AmparoDoor door = { .sequence = row->sequence, .kind = row->kind, .epoch = row->epoch };

  memcpy (door.id, row->id, AMPARO_ID_SIZE);
  g_array_append_val (self->doors, door);
}

static gboolean
open_grant_cb (const AmparoRow *row,
               gpointer         data)
{
  AmparoVault *self = data;

  remember_door (self, row);
  if (row->kind == AMPARO_ROW_GRANT && memcmp (row->id, self->me->id, AMPARO_ID_SIZE) == 0)
    amparo_grant_open (self->keys, self->id, row, self->me);

  return TRUE;
}

static gboolean
open_link_cb (const AmparoRow *row,
              gpointer         data)
{
  AmparoVault *self = data;

  return row->kind != AMPARO_ROW_LINK || amparo_link_open (self->keys, self->id, row);
}

/* The newest epoch opens the one before it, and so on down to the first. */
static gboolean
open_links (AmparoVault  *self,
            GError      **error)
{
  for (guint32 epoch = amparo_keyring_get_epoch (self->keys); epoch > 1; epoch--)
    {
      const AmparoDoor *link = NULL;

      for (guint i = 0; i < self->doors->len; i++)
        {
          const AmparoDoor *door = &g_array_index (self->doors, AmparoDoor, i);

          if (door->kind == AMPARO_ROW_LINK && door->epoch == epoch - 1)
            link = door;
        }
      if (link != NULL
          && !amparo_database_find (self->database, TRUE, link->sequence, open_link_cb, self, error))
        return FALSE;
      if (amparo_keyring_open (self->keys, epoch - 1, AMPARO_KEY_HEAD) == NULL)
        {
          fail_damaged (error, _("The vault is damaged: keys of older screenings are missing. Nothing was changed. Restore a backup, or look at what is left in rescue mode."));
          return FALSE;
        }
      amparo_keyring_close (self->keys, epoch - 1);
    }

  return TRUE;
}

static gboolean
open_keys (AmparoVault  *self,
           GError      **error)
{
  if (!amparo_database_each (self->database, TRUE, open_grant_cb, self, error))
    return FALSE;

  if (amparo_keyring_get_epoch (self->keys) == 0)
    {
      g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_NO_ENTRY,
                           _("You no longer have a key to this vault. Ask an administrator."));
      return FALSE;
    }

  return open_links (self, error);
}

static gboolean
open_head (AmparoVault  *self,
           const guint8  sealed[AMPARO_HEAD_SEALED],
           AmparoHead   *head)
{
  guint32 epoch = amparo_head_get_epoch (sealed);
  const guint8 *key = amparo_keyring_open (self->keys, epoch, AMPARO_KEY_HEAD);
  gboolean opened = key != NULL && amparo_head_open (head, self->id, key, sealed);

  if (key != NULL)
    amparo_keyring_close (self->keys, epoch);

  return opened;
}

/* The rows */

static AmparoEntry *
get_entry (AmparoVault     *self,
           const AmparoRow *row)
{
  g_autofree char *id = amparo_id_to_string (row->id);
  AmparoEntry *entry = g_hash_table_lookup (self->records, id);

  if (entry == NULL)
    {
      entry = g_new0 (AmparoEntry, 1);
      entry->places = g_array_sized_new (FALSE, FALSE, sizeof (AmparoPlace), 1);
      g_hash_table_insert (self->records, g_steal_pointer (&id), entry);
    }

  return entry;
}

static AmparoPlace
get_place (Scan            *self,
           const AmparoRow *row)
{
  AmparoPlace place = { .sequence = row->sequence, .epoch = row->epoch };

  memcpy (place.digest, self->digest, sizeof place.digest);

  return place;
}

static const guint8 *
get_previous (GArray *places)
{
  static const guint8 none[32] = { 0 };

  return places->len > 0 ? g_array_index (places, AmparoPlace, places->len - 1).digest : none;
}

static gboolean
scan_record (Scan            *self,
             const AmparoRow *row)
{
  AmparoVault *vault = self->vault;
  AmparoEntry *entry = get_entry (vault, row);
  const guint8 *key = amparo_keyring_open (vault->keys, row->epoch, AMPARO_KEY_RECORD);
  AmparoPlace place = get_place (self, row);
  AmparoCover cover = { 0 };
  gboolean opened = key == NULL
                    || amparo_cover_open (&cover, vault->id, key, row, entry->places->len + 1, get_previous (entry->places));

  if (key != NULL)
    amparo_keyring_close (vault->keys, row->epoch);
  if (opened && cover.summary != NULL)
    {
      amparo_summary_free (entry->summary);
      entry->summary = g_steal_pointer (&cover.summary);
      g_free (entry->summary->id);
      entry->summary->id = amparo_id_to_string (row->id);
      entry->summary->revision = entry->places->len + 1;
    }
  amparo_cover_clear (&cover);
  g_array_append_val (entry->places, place);

  return opened;
}

/* A closure is known by its hash, and the file must not show which checklists are used:
 * its id is a keyed hash of the hash. */
static gboolean
scan_closure (Scan            *self,
              const AmparoRow *row)
{
  AmparoPlace place = get_place (self, row);

  g_hash_table_insert (self->vault->closures, amparo_id_to_string (row->id), g_memdup2 (&place, sizeof place));

  return TRUE;
}

static void
apply_deed (Scan             *self,
            const AmparoDeed *deed,
            const guint8      chain[32])
{
  AmparoVault *vault = self->vault;
  gsize n_event = 0;
  const guint8 *event = deed->event != NULL ? g_bytes_get_data (deed->event, &n_event) : NULL;

  if (event != NULL
      && !amparo_people_apply (vault->people, event, n_event, deed->actor, vault->me->founder, vault->id, chain))
    self->people_bad = TRUE;
  if (event != NULL)
    amparo_people_note (vault->people, deed->object, deed->actor, deed->detail, deed->time);
  if (amparo_people_count_sheets (vault->people) >= AMPARO_SHEETS)
    vault->ready = TRUE;
  if (deed->kind == AMPARO_DEED_HOLD)
    g_hash_table_add (vault->held, g_strdup (deed->object));
  if (deed->kind == AMPARO_DEED_RELEASE)
    g_hash_table_remove (vault->held, deed->object);
  if (deed->kind == AMPARO_DEED_POLICY)
    amparo_set_string (&vault->policy, deed->detail);
  if (deed->kind == AMPARO_DEED_BACK_UP)
    amparo_vault_remember_backup (vault, deed->time, deed->detail);
  vault->last_time = deed->time;
}

static gboolean
scan_deed (Scan            *self,
           const AmparoRow *row)
{
  AmparoVault *vault = self->vault;
  const guint8 *key = amparo_keyring_open (vault->keys, row->epoch, AMPARO_KEY_TRAIL);
  g_autoptr (AmparoDeed) deed = NULL;

  if (key != NULL)
    {
      deed = amparo_deed_open (vault->id, key, row, self->found.trail);
      amparo_keyring_close (vault->keys, row->epoch);
    }
  if (deed != NULL)
    apply_deed (self, deed, self->found.trail);
  amparo_chain_step (self->found.trail, self->digest);
  self->found.n_trail++;
  if (self->has_witness && self->found.n_trail == self->witness.n_trail)
    self->witness_differs = memcmp (self->found.trail, self->witness.trail, 32) != 0;

  return deed != NULL && deed->number == self->found.n_trail;
}

static gboolean
scan_cb (const AmparoRow *row,
         gpointer         data)
{
  Scan *self = data;
  guint32 epoch = self->vault->head.epoch;
  gboolean fine = TRUE;

  amparo_row_digest (self->digest, row);
  amparo_set_add (self->found.set, amparo_keyring_open (self->vault->keys, epoch, AMPARO_KEY_SET), row, self->digest);
  amparo_keyring_close (self->vault->keys, epoch);
  self->found.n_rows++;

  if (row->kind == AMPARO_ROW_RECORD)
    fine = scan_record (self, row);
  else if (row->kind == AMPARO_ROW_CLOSURE)
    fine = scan_closure (self, row);
  else if (row->kind == AMPARO_ROW_TRAIL)
    fine = scan_deed (self, row);
  self->n_bad += !fine;

  return TRUE;
}

static gboolean
is_whole (Scan *self)
{
  const AmparoHead *head = &self->vault->head;

  if (self->found.n_rows != head->n_rows
      || (AMPARO_GUARD (SET) && sodium_memcmp (self->found.set, head->set, AMPARO_SET_SIZE) != 0))
    amparo_vault_problem (self->vault, _("Something was removed, put back or brought in."));
  if (self->found.n_trail != head->n_trail
      || (AMPARO_GUARD (CHAIN) && sodium_memcmp (self->found.trail, head->trail, 32) != 0))
    amparo_vault_problem (self->vault, _("The trail was changed."));
  if (self->n_bad > 0)
    amparo_vault_problem (self->vault, _("Parts that cannot be read: %u."), self->n_bad);

  return self->vault->problems->len == 0;
}

/* The keys we were granted must be those that an administrator signed for. */
static gboolean
are_people_right (Scan *self)
{
  AmparoVault *vault = self->vault;
  const AmparoPerson *me = amparo_people_find (vault->people, vault->my_id);
  guint8 commitments[2][32];
  guint32 epoch = amparo_people_get_epoch (vault->people, commitments);

  if (!AMPARO_GUARD (SIGNATURE))
    return TRUE;

  if (self->people_bad || me == NULL || me->removed
      || memcmp (me->box, vault->me->box, AMPARO_PUBLIC_KEY) != 0
      || memcmp (me->sign, vault->me->sign, AMPARO_PUBLIC_KEY) != 0
      || epoch != amparo_keyring_get_epoch (vault->keys) || epoch != vault->head.epoch
      || !amparo_keyring_fits (vault->keys, epoch, (const guint8 (*)[32]) commitments))
    amparo_vault_problem (vault, _("The list of people was changed by somebody who may not."));

  return vault->problems->len == 0;
}

/* Only somebody who could have damaged it on purpose anyway may wave a warning aside. */
static gboolean
accepts (AmparoVault *self)
{
  return self->accept && amparo_vault_may (self, AMPARO_MAY_RESTORE, NULL, NULL);
}

/* The vault must have come at least as far as this user has seen it, and by the same way. */
static gboolean
agrees_with_witness (Scan    *self,
                     GError **error)
{
  AmparoVault *vault = self->vault;

  if (!AMPARO_GUARD (WITNESS) || !self->has_witness || accepts (vault)
      || (vault->head.sequence >= self->witness.sequence && vault->head.n_trail >= self->witness.n_trail
          && !self->witness_differs))
    return TRUE;

  amparo_vault_problem (vault, _("Work is missing: the vault is older than it was when it was last used."));
  if (vault->rescue)
    return TRUE;

  g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_WORK_MISSING,
                       _("Work is missing: the vault is older than it was when it was last used. Nothing was changed. Look for the newer file, or ask an administrator to take it as it is."));

  return FALSE;
}

static gboolean
scan_all (AmparoVault  *self,
          GError      **error)
{
  Scan scan = { .vault = self };
  gboolean scanned;

  scan.has_witness = self->witness != NULL && amparo_witness_read (self->witness, self->id, &scan.witness);

  amparo_keyring_hold (self->keys);
  scanned = amparo_database_each (self->database, TRUE, scan_cb, &scan, error)
            && amparo_database_each (self->database, FALSE, scan_cb, &scan, error);
  amparo_keyring_release (self->keys);
  if (!scanned)
    return FALSE;

  if ((is_whole (&scan) & are_people_right (&scan)) || self->rescue)
    return agrees_with_witness (&scan, error);

  fail_damaged (error, g_ptr_array_index (self->problems, 0));
  g_prefix_error (error, "%s ", _("The vault is damaged or was tampered with. Nothing was changed. Restore a backup, or look at what is left in rescue mode."));

  return FALSE;
}

/* The anchor */

static gboolean
repair_anchor (AmparoVault   *self,
               const guint8   sealed[AMPARO_HEAD_SEALED],
               GError       **error)
{
  return self->rescue || amparo_anchor_write (self->anchor, self->head.sequence, sealed, error);
}

static gboolean
accept_as_found (AmparoVault   *self,
                 const guint8   sealed[AMPARO_HEAD_SEALED],
                 GError       **error)
{
  if (!accepts (self))
    return FALSE;

  g_clear_error (error);
  g_ptr_array_set_size (self->problems, 0);
  if (self->anchor == NULL)
    self->anchor = amparo_disk_open (self->anchor_path, TRUE, error);

  return self->anchor != NULL && amparo_anchor_begin (self->anchor, sealed, error);
}

static AmparoAnchorVerdict
judge_anchor (AmparoVault *self)
{
  AmparoAnchor anchor;
  AmparoHead heads[2];
  gboolean opened[2];

  if (self->anchor == NULL || !amparo_anchor_read (&anchor, self->anchor))
    return AMPARO_GUARD (ANCHOR) ? AMPARO_ANCHOR_DAMAGED : AMPARO_ANCHOR_AGREES;

  for (int i = 0; i < 2; i++)
    opened[i] = open_head (self, anchor.slots[i], &heads[i]);

  return amparo_anchor_judge (&self->head, opened[0] ? &heads[0] : NULL, opened[1] ? &heads[1] : NULL);
}

static gboolean
compare_with_anchor (AmparoVault   *self,
                     const guint8   sealed[AMPARO_HEAD_SEALED],
                     GError       **error)
{
  g_clear_pointer (&self->anchor, amparo_disk_close);
  self->anchor = amparo_disk_open (self->anchor_path, FALSE, NULL);

  switch (judge_anchor (self))
    {
    case AMPARO_ANCHOR_AGREES:
      return TRUE;
    case AMPARO_ANCHOR_BEHIND:
      return repair_anchor (self, sealed, error);
    case AMPARO_ANCHOR_AHEAD:
      amparo_vault_problem (self, _("Work is missing: the vault is older than it was when it was last used."));
      g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_WORK_MISSING,
                           _("Work is missing: the vault is older than it was when it was last used. Nothing was changed. Look for the newer file, or ask an administrator to take it as it is."));
      break;
    default:
      amparo_vault_problem (self, _("The file beside the vault that guards it is missing or damaged."));
      fail_damaged (error, _("The file beside the vault that guards it (its name ends in .anchor) is missing or damaged. Nothing was changed. Put it back beside the vault, or ask an administrator to take the vault as it is."));
    }

  if (self->rescue)
    {
      g_clear_error (error);
      return TRUE;
    }

  return accept_as_found (self, sealed, error);
}

static gboolean
read_head (AmparoVault  *self,
           guint8        sealed[AMPARO_HEAD_SEALED],
           GError      **error)
{
  if (!amparo_database_read_head (self->database, sealed, error))
    return FALSE;
  if (open_head (self, sealed, &self->head) && self->head.epoch == amparo_keyring_get_epoch (self->keys))
    return TRUE;

  fail_damaged (error, _("The vault is damaged or was tampered with. Nothing was changed. Restore a backup, or look at what is left in rescue mode."));

  return FALSE;
}

static gboolean
load (AmparoVault  *self,
      GError      **error)
{
  guint8 sealed[AMPARO_HEAD_SEALED];
  g_autoptr (GError) why = NULL;

  if (self->database == NULL)
    self->database = amparo_database_open (self->path, error);
  if (self->database == NULL)
    return FALSE;

  if (!amparo_database_check (self->database, FALSE, &why))
    {
      if (!self->rescue || g_error_matches (why, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_NO_MEMORY))
        {
          g_propagate_error (error, g_steal_pointer (&why));
          return FALSE;
        }
      amparo_vault_problem (self, _("The file is damaged."));
    }

  return open_keys (self, error)
         && read_head (self, sealed, error)
         && scan_all (self, error)
         && compare_with_anchor (self, sealed, error);
}

/**
 * amparo_vault_load:
 * @self: a vault that knows who opens it
 * @error: return location
 *
 * Reads the vault from the disk and checks all of it: the file as SQLite sees it, the
 * head, the set of all rows, the trail, the list of people, and the anchor.
 *
 * Returns: whether it may be used
 */
gboolean
amparo_vault_load (AmparoVault  *self,
                   GError      **error)
{
  forget_what_was_read (self);
  if (load (self, error))
    return TRUE;

  amparo_vault_unload (self);

  return FALSE;
}
