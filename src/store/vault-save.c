/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "store/dossier-wire.h"
#include "store/vault-body.h"
#include "store/vault-closures.h"
#include "store/vault-revisions.h"

/* One save under way. */
typedef struct
{
  AmparoTransaction  change;
  AmparoDossier     *record;
  GBytes            *closure;       /* nullable: the vault has it */
  AmparoEntry       *entry;         /* what stands there now; NULL for a new record */
  AmparoPlace        revision_at;   /* where the revision will stand */
  AmparoPlace        closure_at;    /* and its checklist, with a sequence above 0 where it is new */
} Saving;

/* Whether it may be saved */

static gboolean
fail_state (GError     **error,
            const char  *message)
{
  g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_STATE, message);

  return FALSE;
}

static gboolean
needs_closure (const Saving *self)
{
  return !amparo_vault_has_closure (self->change.vault, self->record->summary->closure);
}

static gboolean
may_save (const Saving  *self,
          GError       **error)
{
  AmparoVault *vault = self->change.vault;
  AmparoRevision kind = self->record->summary->kind;

  if (!amparo_vault_may (vault, amparo_revision_get_may (kind, self->entry), self->entry, error))
    return FALSE;
  if (!vault->ready)
    return fail_state (error, _("The vault takes no screenings yet: two recovery sheets must be made and typed back first."));
  if (!amparo_revision_may_follow (kind, self->entry))
    return fail_state (error, _("A finished screening is not changed any more. Amend it, and say why; both texts are kept."));
  if (kind == AMPARO_REVISION_AMENDED && *self->record->reason == '\0')
    return fail_state (error, _("Say why the screening is amended. Both texts are kept."));
  if (self->closure == NULL && needs_closure (self))
    return fail_state (error, _("The checklist itself must be kept with its first screening."));

  return TRUE;
}

/* A save that failed may have reached the disk all the same. Tried again, it is there
 * already, and a second time would be one revision too many. */
static gboolean
is_there (const Saving *self)
{
  const AmparoSummary *summary = self->record->summary;
  AmparoEntry *entry = self->entry;
  AmparoVault *vault = self->change.vault;
  g_autoptr (AmparoDossier) newest = NULL;
  g_autoptr (GByteArray) ours = NULL;
  g_autoptr (GByteArray) theirs = NULL;

  if (entry == NULL || amparo_revision_is_draft (summary->kind) || entry->summary->kind != summary->kind
      || !g_str_equal (entry->summary->author, vault->my_id))
    return FALSE;

  newest = amparo_vault_read_entry (vault, summary->id, entry, entry->places->len, NULL);
  if (newest == NULL)
    return FALSE;
  ours = amparo_dossier_write (self->record);
  theirs = amparo_dossier_write (newest);

  return ours->len == theirs->len && memcmp (ours->data, theirs->data, ours->len) == 0;
}

/* Completing the summary */

static void
set_id (AmparoSummary *summary)
{
  guint8 id[AMPARO_ID_SIZE];

  if (amparo_id_from_string (summary->id, id))
    return;

  randombytes_buf (id, AMPARO_ID_SIZE);
  g_free (summary->id);
  summary->id = amparo_id_to_string (id);
}

static void
set_times (AmparoSummary       *summary,
           const AmparoSummary *before,    /* nullable */
           gint64               now)
{
  summary->changed = now;
  if (summary->started == 0)
    summary->started = before != NULL ? before->started : now;
  if (before != NULL)
    summary->finished = before->finished;
  if (summary->kind == AMPARO_REVISION_FINAL)
    summary->finished = now;
}

static void
complete (Saving *self)
{
  AmparoVault *vault = self->change.vault;
  AmparoSummary *summary = self->record->summary;
  const AmparoSummary *before = self->entry != NULL ? self->entry->summary : NULL;

  set_id (summary);
  set_times (summary, before, amparo_vault_now (vault));
  amparo_set_string (&summary->owner, before != NULL ? before->owner : vault->my_id);
  amparo_set_string (&summary->author, vault->my_id);
}

static void
replace_summary (AmparoDossier *record,
                 AmparoSummary *summary)
{
  amparo_summary_free (record->summary);
  record->summary = summary;
}

/* Writing */

static gboolean
insert_closure (Saving  *self,
                GError **error)
{
  if (self->closure == NULL || !needs_closure (self))
    return TRUE;

  return amparo_transaction_insert_closure (&self->change, self->record->summary->closure, self->closure,
                                            &self->closure_at, error);
}

static gboolean
replaces_draft (const Saving *self)
{
  return self->entry != NULL && amparo_revision_is_draft (self->entry->summary->kind);
}

/* A draft goes when what follows it comes. */
static gboolean
delete_draft (Saving  *self,
              GError **error)
{
  GArray *places;

  if (!replaces_draft (self))
    return TRUE;

  places = self->entry->places;

  return amparo_transaction_delete (&self->change, FALSE, g_array_index (places, AmparoPlace, places->len - 1).sequence, error);
}

static gboolean
insert_revision (Saving  *self,
                 GError **error)
{
  guint kept = (self->entry != NULL ? self->entry->places->len : 0) - (replaces_draft (self) ? 1 : 0);
  g_autoptr (GByteArray) summary = amparo_summary_write (self->record->summary);
  GByteArray *plain = amparo_dossier_write (self->record);
  guint8 id[AMPARO_ID_SIZE];
  AmparoBody body = { .kind = AMPARO_ROW_RECORD, .id = id, .revision = kept + 1, .summary = summary };
  gboolean inserted;

  amparo_id_from_string (self->record->summary->id, id);
  if (kept > 0)
    body.previous = g_array_index (self->entry->places, AmparoPlace, kept - 1).digest;
  inserted = amparo_body_insert (&body, &self->change, plain->data, plain->len, &self->revision_at, error);
  amparo_bytes_wipe (plain);

  return inserted;
}

static gboolean
note (Saving  *self,
      GError **error)
{
  const AmparoSummary *summary = self->record->summary;

  return !amparo_revision_is_news (summary->kind, self->entry)
         || amparo_transaction_note (&self->change, amparo_deed_new (amparo_revision_get_deed (summary->kind, self->entry),
                                                                     self->change.vault->my_id, summary->id, NULL), error);
}

/* Remembering what the disk has taken */

static AmparoEntry *
add_entry (AmparoVault *vault,
           const char  *id)
{
  AmparoEntry *entry = g_new0 (AmparoEntry, 1);

  entry->places = g_array_sized_new (FALSE, FALSE, sizeof (AmparoPlace), 1);
  g_hash_table_insert (vault->records, g_strdup (id), entry);

  return entry;
}

static void
remember (Saving *self)
{
  AmparoVault *vault = self->change.vault;
  AmparoSummary *summary = self->record->summary;
  AmparoEntry *entry = self->entry != NULL ? self->entry : add_entry (vault, summary->id);

  if (replaces_draft (self))
    g_array_set_size (entry->places, entry->places->len - 1);
  g_array_append_vals (entry->places, &self->revision_at, 1);
  summary->revision = entry->places->len;
  amparo_summary_free (entry->summary);
  entry->summary = amparo_summary_copy (summary);
  entry->edited = amparo_revision_is_draft (summary->kind);

  if (self->closure_at.sequence != 0)
    amparo_vault_remember_closure (vault, summary->closure, &self->closure_at);
}

/* Saving */

/* Tried again after a failure, it is the same record as before, by the id that the disk
 * may know. */
static gboolean
write_down (Saving  *self,
            GError **error)
{
  AmparoDossier *record = self->record;
  g_autoptr (AmparoSummary) before = amparo_summary_copy (record->summary);
  gboolean written;

  complete (self);
  written = insert_closure (self, error) && delete_draft (self, error) && insert_revision (self, error)
            && note (self, error);
  if (amparo_transaction_end (&self->change, written, error))
    {
      remember (self);
      return TRUE;
    }

  amparo_set_string (&before->id, record->summary->id);
  replace_summary (record, g_steal_pointer (&before));

  return FALSE;
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
  Saving saving = { .record = record, .closure = closure };

  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!amparo_transaction_begin (&saving.change, self, error))
    return FALSE;

  saving.entry = g_hash_table_lookup (self->records, record->summary->id);
  if (is_there (&saving))
    {
      amparo_transaction_abort (&saving.change);
      replace_summary (record, amparo_summary_copy (saving.entry->summary));
      return TRUE;
    }
  if (!may_save (&saving, error))
    {
      amparo_transaction_abort (&saving.change);
      return FALSE;
    }

  return write_down (&saving, error);
}
