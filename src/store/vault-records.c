/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "store/dossier-wire.h"
#include "store/vault-private.h"

static const guint8 no_digest[32] = { 0 };

static gboolean
fail_state (GError     **error,
            const char  *message)
{
  g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_STATE, message);

  return FALSE;
}

static gboolean
is_draft (AmparoRevision kind)
{
  return kind == AMPARO_REVISION_DRAFT || kind == AMPARO_REVISION_AMENDING;
}

/* Listing */

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const AmparoSummary *x = *(AmparoSummary * const *) a;
  const AmparoSummary *y = *(AmparoSummary * const *) b;

  return (x->changed < y->changed) - (x->changed > y->changed);
}

/* What somebody must know who keeps the records and does not read them. */
static AmparoSummary *
copy_outside (const AmparoSummary *summary)
{
  AmparoSummary *copy = amparo_summary_copy (summary);

  amparo_set_string (&copy->code, "");
  amparo_set_string (&copy->date, "");
  copy->level = AMPARO_LEVEL_NONE_NOTED;
  copy->n_asked = copy->n_answered = 0;
  g_ptr_array_set_size (copy->due, 0);

  return copy;
}

/**
 * amparo_vault_list:
 * @self: an open vault
 * @error: return location
 *
 * Returns: (transfer full) (element-type AmparoSummary) (nullable): what the person may
 *   see, the newest first
 */
GPtrArray *
amparo_vault_list (AmparoVault  *self,
                   GError      **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_summary_free);
  gboolean keeper;
  GHashTableIter iter;
  gpointer value;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);

  if (!amparo_vault_may (self, AMPARO_MAY_LIST, NULL, error) || !amparo_vault_write_deed (self, AMPARO_DEED_LIST, NULL, NULL, error))
    return NULL;

  keeper = (amparo_vault_get_roles (self) & AMPARO_ROLE_ADMINISTRATOR) != 0;
  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      AmparoEntry *entry = value;

      if (entry->summary == NULL)
        continue;
      if (amparo_vault_may (self, AMPARO_MAY_READ, entry, NULL))
        g_ptr_array_add (list, amparo_summary_ref (entry->summary));
      else if (keeper)
        g_ptr_array_add (list, copy_outside (entry->summary));
    }
  g_ptr_array_sort (list, compare_newest_first);

  return g_steal_pointer (&list);
}

/* Reading */

typedef struct
{
  AmparoVault  *vault;
  guint         revision;
  const guint8 *previous;
  /* owned */
  AmparoDossier *record;
  GBytes       *bytes;
} Reading;

static gboolean
read_cb (const AmparoRow *row,
         gpointer         data)
{
  Reading *self = data;
  AmparoVault *vault = self->vault;
  const guint8 *key = amparo_keyring_open (vault->keys, row->epoch, AMPARO_KEY_RECORD);
  AmparoCover cover = { 0 };
  GByteArray *plain = NULL;

  if (key == NULL)
    return FALSE;

  if (amparo_cover_open (&cover, vault->id, key, row, self->revision, self->previous))
    plain = amparo_cover_read (&cover, vault->id, row, self->revision, self->previous);
  amparo_keyring_close (vault->keys, row->epoch);

  if (plain != NULL && row->kind == AMPARO_ROW_CLOSURE)
    {
      self->bytes = g_bytes_new (plain->data, plain->len);
    }
  else if (plain != NULL)
    {
      g_autoptr (AmparoDossier) record = amparo_dossier_new ();

      if (amparo_dossier_read (record, plain->data, plain->len))
        {
          amparo_summary_free (record->summary);
          record->summary = g_steal_pointer (&cover.summary);
          self->record = g_steal_pointer (&record);
        }
    }
  amparo_cover_clear (&cover);
  amparo_bytes_wipe (plain);

  return FALSE;
}

static void
fail_unreadable (GError **error)
{
  if (error != NULL && *error == NULL)
    g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_DAMAGED,
                         _("This screening is damaged and cannot be read. The others are not touched by it. Restore a backup to get it back."));
}

AmparoDossier *
amparo_vault_read_entry (AmparoVault  *self,
                         const char   *id,
                         AmparoEntry  *entry,
                         guint         revision,
                         GError      **error)
{
  const AmparoPlace *place = &g_array_index (entry->places, AmparoPlace, revision - 1);
  Reading reading = { .vault = self, .revision = revision };

  reading.previous = revision > 1 ? place[-1].digest : no_digest;
  if (!amparo_database_find (self->database, FALSE, place->sequence, read_cb, &reading, error) || reading.record == NULL)
    {
      fail_unreadable (error);
      return NULL;
    }

  amparo_set_string (&reading.record->summary->id, id);
  reading.record->summary->revision = revision;

  return reading.record;
}

/**
 * amparo_vault_read:
 * @self: an open vault
 * @id: of a record
 * @revision: which, 0 for the newest
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the record
 */
AmparoDossier *
amparo_vault_read (AmparoVault  *self,
                   const char   *id,
                   guint         revision,
                   GError      **error)
{
  g_autofree char *detail = g_strdup_printf ("%u", revision);
  AmparoEntry *entry;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  entry = amparo_vault_find (self, id, error);
  if (entry == NULL || !amparo_vault_may (self, AMPARO_MAY_READ, entry, error)
      || !amparo_vault_write_deed (self, AMPARO_DEED_READ, id, detail, error))
    return NULL;

  /* Noting may have read the vault anew. */
  entry = amparo_vault_find (self, id, error);
  if (entry == NULL || revision > entry->places->len)
    {
      fail_unreadable (error);
      return NULL;
    }

  return amparo_vault_read_entry (self, id, entry, revision > 0 ? revision : entry->places->len, error);
}

/* Closures */

static void
get_closure_id (AmparoVault *self,
                const char  *hash,
                guint8       id[AMPARO_ID_SIZE])
{
  const guint8 *key = amparo_keyring_open (self->keys, 1, AMPARO_KEY_RECORD);

  memset (id, 0, AMPARO_ID_SIZE);
  if (key == NULL)
    return;
  crypto_generichash (id, AMPARO_ID_SIZE, (const guint8 *) hash, strlen (hash), key, AMPARO_KEY_SIZE);
  amparo_keyring_close (self->keys, 1);
}

static AmparoPlace *
find_closure (AmparoVault *self,
              const char  *hash)
{
  g_autofree char *key = NULL;
  guint8 id[AMPARO_ID_SIZE];

  get_closure_id (self, hash, id);
  key = amparo_id_to_string (id);

  return g_hash_table_lookup (self->closures, key);
}

gboolean
amparo_vault_has_closure (AmparoVault *self,
                          const char  *hash)
{
  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);

  return find_closure (self, hash) != NULL;
}

GBytes *
amparo_vault_read_closure_at (AmparoVault        *self,
                              const AmparoPlace  *place,
                              GError            **error)
{
  Reading reading = { .vault = self, .revision = 1, .previous = no_digest };

  if (!amparo_database_find (self->database, FALSE, place->sequence, read_cb, &reading, error) || reading.bytes == NULL)
    fail_unreadable (error);

  return reading.bytes;
}

/**
 * amparo_vault_read_closure:
 * @self: an open vault
 * @hash: of an instrument
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the bytes for amparo_closure_read()
 */
GBytes *
amparo_vault_read_closure (AmparoVault  *self,
                           const char   *hash,
                           GError      **error)
{
  const AmparoPlace *place;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);
  g_return_val_if_fail (hash != NULL, NULL);

  place = find_closure (self, hash);
  if (place != NULL)
    return amparo_vault_read_closure_at (self, place, error);

  fail_unreadable (error);

  return NULL;
}

static gboolean
insert_closure (AmparoTransaction  *change,
                const char         *hash,
                GBytes             *closure,
                GError            **error)
{
  AmparoVault *vault = change->vault;
  AmparoRow row = { .kind = AMPARO_ROW_CLOSURE, .epoch = change->head.epoch };
  g_autoptr (GByteArray) sealed = NULL;
  g_autoptr (GByteArray) body = NULL;
  gsize length;
  const guint8 *bytes = g_bytes_get_data (closure, &length);

  amparo_transaction_place (change, &row);
  get_closure_id (vault, hash, row.id);
  body = amparo_cover_seal (&sealed, vault->id, amparo_keyring_open (vault->keys, row.epoch, AMPARO_KEY_RECORD),
                            &row, 1, no_digest, NULL, bytes, length);
  amparo_keyring_close (vault->keys, row.epoch);
  row.sealed = sealed->data;
  row.n_sealed = sealed->len;
  row.body = body->data;
  row.n_body = body->len;

  return amparo_transaction_insert (change, &row, error);
}

/* Saving */

/* What a revision may become, from what stands there now. */
static gboolean
may_follow (AmparoRevision  kind,
            AmparoEntry    *entry)
{
  AmparoRevision now;

  if (entry == NULL)
    return kind == AMPARO_REVISION_DRAFT || kind == AMPARO_REVISION_FINAL;

  now = entry->summary->kind;
  switch (kind)
    {
    case AMPARO_REVISION_DRAFT:
    case AMPARO_REVISION_FINAL:
      return now == AMPARO_REVISION_DRAFT;
    case AMPARO_REVISION_AMENDING:
    case AMPARO_REVISION_AMENDED:
      return now != AMPARO_REVISION_DRAFT;
    default:
      return !is_draft (now);
    }
}

static AmparoMay
get_may (AmparoRevision  kind,
         AmparoEntry    *entry)
{
  switch (kind)
    {
    case AMPARO_REVISION_DRAFT:
      return entry == NULL ? AMPARO_MAY_CREATE : AMPARO_MAY_SAVE;
    case AMPARO_REVISION_FINAL:
      return entry == NULL ? AMPARO_MAY_CREATE : AMPARO_MAY_FINISH;
    case AMPARO_REVISION_STEPS:
      return AMPARO_MAY_TICK;
    case AMPARO_REVISION_SIGNED:
      return AMPARO_MAY_SIGN_OFF;
    default:
      return AMPARO_MAY_AMEND;
    }
}

static AmparoDeedKind
get_deed (AmparoRevision  kind,
          AmparoEntry    *entry)
{
  switch (kind)
    {
    case AMPARO_REVISION_FINAL:
      return AMPARO_DEED_FINISH;
    case AMPARO_REVISION_AMENDED:
      return AMPARO_DEED_AMEND;
    case AMPARO_REVISION_STEPS:
      return AMPARO_DEED_TICK;
    case AMPARO_REVISION_SIGNED:
      return AMPARO_DEED_SIGN_OFF;
    default:
      return entry == NULL ? AMPARO_DEED_BEGIN : AMPARO_DEED_EDIT;
    }
}

static gboolean
check_save (AmparoVault          *self,
            const AmparoDossier  *record,
            AmparoEntry          *entry,
            GBytes               *closure,
            GError              **error)
{
  AmparoRevision kind = record->summary->kind;

  if (!amparo_vault_may (self, get_may (kind, entry), entry, error))
    return FALSE;
  if (!self->ready)
    return fail_state (error, _("The vault takes no screenings yet: two recovery sheets must be made and typed back first."));
  if (!may_follow (kind, entry))
    return fail_state (error, _("A finished screening is not changed any more. Amend it, and say why; both texts are kept."));
  if (kind == AMPARO_REVISION_AMENDED && *record->reason == '\0')
    return fail_state (error, _("Say why the screening is amended. Both texts are kept."));
  if (closure == NULL && find_closure (self, record->summary->closure) == NULL)
    return fail_state (error, _("The checklist itself must be kept with its first screening."));

  return TRUE;
}

static void
complete (AmparoVault   *self,
          AmparoDossier *record,
          AmparoEntry   *entry,
          guint8         id[AMPARO_ID_SIZE])
{
  AmparoSummary *summary = record->summary;

  if (!amparo_id_from_string (summary->id, id))
    {
      g_free (summary->id);
      randombytes_buf (id, AMPARO_ID_SIZE);
      summary->id = amparo_id_to_string (id);
    }
  summary->changed = amparo_vault_now (self);
  if (summary->started == 0)
    summary->started = entry != NULL ? entry->summary->started : summary->changed;
  if (entry != NULL)
    summary->finished = entry->summary->finished;
  if (summary->kind == AMPARO_REVISION_FINAL)
    summary->finished = summary->changed;
  amparo_set_string (&summary->owner, entry != NULL ? entry->summary->owner : self->my_id);
  amparo_set_string (&summary->author, self->my_id);
}

/* Gives where the revision will stand. A draft goes when what follows it comes. */
static gboolean
insert_revision (AmparoTransaction    *change,
                 const AmparoDossier  *record,
                 AmparoEntry          *entry,
                 const guint8          id[AMPARO_ID_SIZE],
                 AmparoPlace          *place,
                 GError              **error)
{
  AmparoVault *vault = change->vault;
  AmparoRow row = { .kind = AMPARO_ROW_RECORD, .epoch = change->head.epoch };
  g_autoptr (GByteArray) summary = amparo_summary_write (record->summary);
  g_autoptr (GByteArray) sealed = NULL;
  g_autoptr (GByteArray) body = NULL;
  guint kept = entry != NULL ? entry->places->len : 0;
  const guint8 *previous;
  GByteArray *plain;
  gboolean inserted;

  if (entry != NULL && is_draft (entry->summary->kind))
    {
      kept--;
      if (!amparo_transaction_delete (change, FALSE, g_array_index (entry->places, AmparoPlace, kept).sequence, error))
        return FALSE;
    }

  previous = kept > 0 ? g_array_index (entry->places, AmparoPlace, kept - 1).digest : no_digest;
  amparo_transaction_place (change, &row);
  memcpy (row.id, id, AMPARO_ID_SIZE);
  plain = amparo_dossier_write (record);
  body = amparo_cover_seal (&sealed, vault->id, amparo_keyring_open (vault->keys, row.epoch, AMPARO_KEY_RECORD),
                            &row, kept + 1, previous, summary, plain->data, plain->len);
  amparo_keyring_close (vault->keys, row.epoch);
  amparo_bytes_wipe (plain);
  row.sealed = sealed->data;
  row.n_sealed = sealed->len;
  row.body = body->data;
  row.n_body = body->len;
  inserted = amparo_transaction_insert (change, &row, error);
  *place = (AmparoPlace) { .sequence = row.sequence, .epoch = row.epoch };
  amparo_row_digest (place->digest, &row);

  return inserted;
}

/* What the disk has taken. */
static void
remember_revision (AmparoVault         *self,
                   const AmparoDossier *record,
                   const AmparoPlace   *place)
{
  const char *id = record->summary->id;
  AmparoEntry *entry = g_hash_table_lookup (self->records, id);

  if (entry == NULL)
    {
      entry = g_new0 (AmparoEntry, 1);
      entry->places = g_array_sized_new (FALSE, FALSE, sizeof (AmparoPlace), 1);
      g_hash_table_insert (self->records, g_strdup (id), entry);
    }
  else if (is_draft (entry->summary->kind))
    {
      g_array_set_size (entry->places, entry->places->len - 1);
    }
  g_array_append_vals (entry->places, place, 1);
  amparo_summary_free (entry->summary);
  entry->summary = amparo_summary_copy (record->summary);
  entry->summary->revision = entry->places->len;
  entry->edited = is_draft (record->summary->kind);
}

static void
remember_closure (AmparoVault *self,
                  const char  *hash,
                  guint64      sequence,
                  guint32      epoch)
{
  AmparoPlace place = { .sequence = sequence, .epoch = epoch };
  guint8 id[AMPARO_ID_SIZE];

  get_closure_id (self, hash, id);
  g_hash_table_insert (self->closures, amparo_id_to_string (id), g_memdup2 (&place, sizeof place));
}

/* A save that failed may have reached the disk all the same. Tried again, it is there
 * already, and a second time would be one revision too many. */
static gboolean
is_there (AmparoVault         *self,
          const AmparoDossier *dossier,
          AmparoEntry         *entry)
{
  g_autoptr (AmparoDossier) newest = NULL;
  g_autoptr (GByteArray) ours = NULL;
  g_autoptr (GByteArray) theirs = NULL;

  if (entry == NULL || is_draft (dossier->summary->kind) || entry->summary->kind != dossier->summary->kind
      || !g_str_equal (entry->summary->author, self->my_id))
    return FALSE;

  newest = amparo_vault_read_entry (self, dossier->summary->id, entry, entry->places->len, NULL);
  if (newest == NULL)
    return FALSE;
  ours = amparo_dossier_write (dossier);
  theirs = amparo_dossier_write (newest);

  return ours->len == theirs->len && memcmp (ours->data, theirs->data, ours->len) == 0;
}

/* Whether the trail has to be told: of drafts it hears once each time one is opened. */
static gboolean
is_news (const AmparoDossier *record,
         AmparoEntry         *entry)
{
  return !is_draft (record->summary->kind) || entry == NULL || !entry->edited
         || entry->summary->kind != record->summary->kind;
}

/**
 * amparo_vault_save:
 * @self: an open vault
 * @record: what to save; its summary is completed
 * @closure: (nullable): of its checklist, unless the vault has it
 * @error: return location
 *
 * Returns: whether it is on the disk
 */
gboolean
amparo_vault_save (AmparoVault    *self,
                   AmparoDossier  *record,
                   GBytes         *closure,
                   GError        **error)
{
  g_autoptr (AmparoSummary) before = NULL;
  AmparoTransaction change;
  AmparoEntry *entry;
  AmparoPlace place;
  guint8 id[AMPARO_ID_SIZE];
  guint64 closure_at = 0;
  gboolean fine = TRUE;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!amparo_transaction_begin (&change, self, error))
    return FALSE;

  entry = g_hash_table_lookup (self->records, record->summary->id);
  if (is_there (self, record, entry))
    {
      amparo_transaction_abort (&change);
      amparo_summary_free (record->summary);
      record->summary = amparo_summary_copy (entry->summary);
      return TRUE;
    }
  if (!check_save (self, record, entry, closure, error))
    {
      amparo_transaction_abort (&change);
      return FALSE;
    }

  before = amparo_summary_copy (record->summary);
  complete (self, record, entry, id);
  if (closure != NULL && find_closure (self, record->summary->closure) == NULL)
    {
      closure_at = change.head.next_row;
      fine = insert_closure (&change, record->summary->closure, closure, error);
    }
  fine = fine && insert_revision (&change, record, entry, id, &place, error)
         && (!is_news (record, entry)
             || amparo_transaction_note (&change, amparo_deed_new (get_deed (record->summary->kind, entry), self->my_id,
                                                              record->summary->id, NULL), error));
  if (!fine)
    amparo_transaction_abort (&change);
  if (!fine || !amparo_transaction_commit (&change, error))
    {
      /* Tried again, it is the same record as before, by the id that the disk may know. */
      amparo_set_string (&before->id, record->summary->id);
      amparo_summary_free (record->summary);
      record->summary = g_steal_pointer (&before);
      return FALSE;
    }

  remember_revision (self, record, &place);
  if (closure_at != 0)
    remember_closure (self, record->summary->closure, closure_at, change.head.epoch);
  record->summary->revision = ((AmparoEntry *) g_hash_table_lookup (self->records, record->summary->id))->summary->revision;

  return TRUE;
}
