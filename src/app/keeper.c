/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/keeper.h"

#include <glib/gi18n.h>

#include "app/keeping.h"

/* A disk that was full may have room again. */
#define RETRY_SECONDS 5

struct _AmparoKeeper
{
  GObject parent_instance;

  /* owned */
  AmparoSafe      *safe;
  AmparoScreening *screening;    /* what is kept; NULL: nothing */
  AmparoDossier   *record;
  GBytes          *closure;
  GDateTime       *saved_at;
  char            *failure;
  /* lent */
  AmparoSession   *session;      /* which owns us */
  /* plain */
  AmparoKeeping    state;
  guint            serial;       /* of what was asked of the disk last */
  guint            flush_id;
  guint            retry_id;
  gboolean         finishing;
  gboolean         opening;
};

G_DEFINE_FINAL_TYPE (AmparoKeeper, amparo_keeper, G_TYPE_OBJECT)

enum
{
  CHANGED,
  FINISHED,
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What an answer of the disk is about. */
typedef struct
{
  AmparoKeeper   *keeper;
  AmparoRevision  kind;
  guint           serial;
} Asked;

static void save (AmparoKeeper *self);

static void
free_asked (Asked *self)
{
  g_object_unref (self->keeper);
  g_free (self);
}

static void
set_state (AmparoKeeper  *self,
           AmparoKeeping  state,
           const char    *failure)
{
  g_free (self->failure);
  self->failure = g_strdup (failure);
  self->state = state;
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
retry_cb (gpointer user_data)
{
  AmparoKeeper *self = user_data;

  self->retry_id = 0;
  if (amparo_safe_get_state (self->safe) == AMPARO_SAFE_OPEN)
    save (self);

  return G_SOURCE_REMOVE;
}

static void
saved (AmparoKeeper   *self,
       AmparoSummary  *summary,
       AmparoRevision  kind)
{
  gboolean finished = self->finishing && kind == self->record->summary->kind;

  g_clear_pointer (&self->saved_at, g_date_time_unref);
  self->saved_at = g_date_time_new_from_unix_local (summary->changed / G_USEC_PER_SEC);
  amparo_safe_set_place (self->safe, summary->id, self->record->place);
  set_state (self, AMPARO_KEEPING_SAVED, NULL);
  if (!finished)
    return;

  amparo_keeper_let_go (self);
  g_signal_emit (self, signals[FINISHED], 0);
}

/* What could not be finished goes on as a draft. */
static void
failed (AmparoKeeper *self,
        GError       *error)
{
  if (self->finishing)
    {
      self->finishing = FALSE;
      self->record->summary->kind = self->record->summary->kind == AMPARO_REVISION_AMENDED
                                    ? AMPARO_REVISION_AMENDING : AMPARO_REVISION_DRAFT;
    }
  set_state (self, AMPARO_KEEPING_FAILED, error->message);
  if (self->retry_id == 0)
    self->retry_id = g_timeout_add_seconds (RETRY_SECONDS, retry_cb, self);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Asked *asked = user_data;
  AmparoKeeper *self = asked->keeper;
  g_autoptr (GError) error = NULL;
  AmparoSummary *summary = amparo_vault_thread_save_finish (result, &error);
  /* What has changed since is not on the disk, and is about to be written. */
  gboolean newest = self->record != NULL && asked->serial == self->serial && self->flush_id == 0;

  if (newest && summary != NULL)
    saved (self, summary, asked->kind);
  else if (newest)
    failed (self, error);
  if (summary != NULL && amparo_safe_get_state (self->safe) == AMPARO_SAFE_OPEN)
    amparo_safe_put (self->safe, summary);
  else
    amparo_summary_free (summary);
  free_asked (asked);
}

static void
save (AmparoKeeper *self)
{
  Asked *asked = g_new0 (Asked, 1);

  amparo_keeping_take (self->record, self->session, self->screening);
  asked->keeper = g_object_ref (self);
  asked->kind = self->record->summary->kind;
  asked->serial = ++self->serial;
  set_state (self, AMPARO_KEEPING_SAVING, NULL);
  amparo_vault_thread_save (amparo_safe_get_thread (self->safe), self->record, self->closure,
                            saved_cb, asked);
}

static gboolean
flush_cb (gpointer user_data)
{
  AmparoKeeper *self = user_data;

  self->flush_id = 0;
  save (self);

  return G_SOURCE_REMOVE;
}

/* Once for all that one key press changes; the thread replaces what still waits. */
static void
touched_cb (AmparoKeeper *self)
{
  if (self->record == NULL || self->opening || self->finishing || self->flush_id != 0
      || amparo_session_get_screening (self->session) != self->screening
      || (self->state == AMPARO_KEEPING_READY && !amparo_session_is_unfinished (self->session)))
    return;

  set_state (self, AMPARO_KEEPING_SAVING, NULL);
  self->flush_id = g_idle_add_full (G_PRIORITY_DEFAULT, flush_cb, self, NULL);
}

/* The vault was opened again, with something still to be written. */
static void
safe_changed_cb (AmparoKeeper *self)
{
  if (self->record != NULL && self->state == AMPARO_KEEPING_FAILED
      && amparo_safe_get_state (self->safe) == AMPARO_SAFE_OPEN)
    save (self);
}

static void
amparo_keeper_dispose (GObject *object)
{
  AmparoKeeper *self = AMPARO_KEEPER (object);

  g_clear_handle_id (&self->flush_id, g_source_remove);
  g_clear_handle_id (&self->retry_id, g_source_remove);
  g_clear_object (&self->safe);
  g_clear_object (&self->screening);
  g_clear_pointer (&self->record, amparo_dossier_free);
  g_clear_pointer (&self->closure, g_bytes_unref);
  g_clear_pointer (&self->saved_at, g_date_time_unref);
  g_clear_pointer (&self->failure, g_free);

  G_OBJECT_CLASS (amparo_keeper_parent_class)->dispose (object);
}

static void
amparo_keeper_class_init (AmparoKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_keeper_dispose;

  signals[CHANGED] = g_signal_new ("changed", AMPARO_TYPE_KEEPER, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FINISHED] = g_signal_new ("finished", AMPARO_TYPE_KEEPER, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", AMPARO_TYPE_KEEPER, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
amparo_keeper_init (AmparoKeeper *self)
{
}

/**
 * amparo_keeper_new:
 * @session: outlives the keeper
 */
AmparoKeeper *
amparo_keeper_new (AmparoSession *session,
                   AmparoSafe    *safe)
{
  AmparoKeeper *self = g_object_new (AMPARO_TYPE_KEEPER, NULL);

  self->session = session;
  self->safe = g_object_ref (safe);
  g_signal_connect_object (session, "touched", G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (safe, "notify::state", G_CALLBACK (safe_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

AmparoKeeping
amparo_keeper_get_state (AmparoKeeper *self)
{
  g_return_val_if_fail (AMPARO_IS_KEEPER (self), AMPARO_KEEPING_NOTHING);

  return self->state;
}

char *
amparo_keeper_dup_words (AmparoKeeper *self)
{
  g_autofree char *time = NULL;

  g_return_val_if_fail (AMPARO_IS_KEEPER (self), NULL);

  switch (self->state)
    {
    case AMPARO_KEEPING_READY:
      return g_strdup (_("Kept in the vault"));
    case AMPARO_KEEPING_SAVING:
      return g_strdup (_("Saving…"));
    case AMPARO_KEEPING_SAVED:
      time = g_date_time_format (self->saved_at, "%H:%M");
      /* Translators: %s is a time, such as 14:32 */
      return g_strdup_printf (_("Saved %s"), time);
    case AMPARO_KEEPING_FAILED:
      /* Translators: %s is a sentence that says why */
      return g_strdup_printf (_("Not saved: %s"), self->failure);
    case AMPARO_KEEPING_NOTHING:
    default:
      return NULL;
    }
}

const char *
amparo_keeper_get_id (AmparoKeeper *self)
{
  g_return_val_if_fail (AMPARO_IS_KEEPER (self), NULL);

  return self->record != NULL && self->state != AMPARO_KEEPING_READY ? self->record->summary->id : NULL;
}

gboolean
amparo_keeper_is_amending (AmparoKeeper *self)
{
  g_return_val_if_fail (AMPARO_IS_KEEPER (self), FALSE);

  return self->record != NULL && (self->record->summary->kind == AMPARO_REVISION_AMENDING
                                  || self->record->summary->kind == AMPARO_REVISION_AMENDED);
}

static void
hold (AmparoKeeper    *self,
      AmparoScreening *screening,
      AmparoDossier   *record,
      GBytes          *closure,
      AmparoKeeping    state)
{
  self->screening = g_object_ref (screening);
  self->record = record;
  self->closure = closure;
  g_signal_connect_object (screening, "changed", G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);
  set_state (self, state, NULL);
}

void
amparo_keeper_begin (AmparoKeeper *self)
{
  AmparoScreening *screening;
  AmparoDossier *record;

  g_return_if_fail (AMPARO_IS_KEEPER (self));

  amparo_keeper_let_go (self);
  screening = amparo_session_get_screening (self->session);
  if (screening == NULL || !amparo_safe_may (self->safe, AMPARO_MAY_CREATE, AMPARO_CASE_NONE))
    return;

  record = amparo_keeping_new_record ();
  hold (self, screening, record, amparo_closure_write (amparo_screening_get_instrument (screening)),
        AMPARO_KEEPING_READY);
  touched_cb (self);
}

void
amparo_keeper_flush (AmparoKeeper *self)
{
  g_return_if_fail (AMPARO_IS_KEEPER (self));

  if (self->flush_id == 0)
    return;

  g_clear_handle_id (&self->flush_id, g_source_remove);
  save (self);
}

void
amparo_keeper_let_go (AmparoKeeper *self)
{
  g_return_if_fail (AMPARO_IS_KEEPER (self));

  amparo_keeper_flush (self);
  /* The answer to that is about no screening that comes after. */
  self->serial++;
  g_clear_handle_id (&self->retry_id, g_source_remove);
  if (self->screening != NULL)
    g_signal_handlers_disconnect_by_func (self->screening, touched_cb, self);
  g_clear_object (&self->screening);
  g_clear_pointer (&self->record, amparo_dossier_free);
  g_clear_pointer (&self->closure, g_bytes_unref);
  self->finishing = FALSE;
  set_state (self, AMPARO_KEEPING_NOTHING, NULL);
}

static gpointer
discard_record (AmparoVault  *vault,
                gpointer      data,
                GError      **error)
{
  return amparo_vault_discard (vault, data, error) ? vault : NULL;
}

void
amparo_keeper_discard (AmparoKeeper *self)
{
  const char *id;

  g_return_if_fail (AMPARO_IS_KEEPER (self));

  id = amparo_keeper_get_id (self);
  if (id != NULL && self->record->summary->kind == AMPARO_REVISION_DRAFT)
    {
      g_clear_handle_id (&self->flush_id, g_source_remove);
      amparo_vault_thread_do (amparo_safe_get_thread (self->safe), discard_record, g_strdup (id), g_free,
                              NULL, NULL, NULL);
      amparo_safe_remove (self->safe, id);
    }
  amparo_keeper_let_go (self);
}

void
amparo_keeper_finish (AmparoKeeper *self,
                      const char   *reason)
{
  g_return_if_fail (AMPARO_IS_KEEPER (self));
  g_return_if_fail (self->record != NULL);

  if (amparo_keeper_is_amending (self))
    {
      amparo_set_string (&self->record->reason, reason != NULL ? reason : "");
      self->record->summary->kind = AMPARO_REVISION_AMENDED;
    }
  else
    {
      self->record->summary->kind = AMPARO_REVISION_FINAL;
    }
  self->finishing = TRUE;
  g_clear_handle_id (&self->flush_id, g_source_remove);
  save (self);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AmparoKeeper) self = user_data;
  g_autoptr (GError) error = NULL;
  AmparoOpened *opened = amparo_vault_thread_do_finish (result, &error);
  g_autoptr (AmparoScreening) screening = NULL;

  if (opened != NULL)
    screening = amparo_keeping_dup_screening (opened, amparo_session_get_content (self->session), &error);
  if (screening != NULL)
    {
      AmparoDossier *record = g_steal_pointer (&opened->record);
      gint64 changed = record->summary->changed;

      self->opening = TRUE;
      amparo_keeper_let_go (self);
      hold (self, screening, record, g_steal_pointer (&opened->closure), AMPARO_KEEPING_NOTHING);
      amparo_keeping_give (record, self->session, screening);
      amparo_keeping_reopen (record);
      g_clear_pointer (&self->saved_at, g_date_time_unref);
      self->saved_at = g_date_time_new_from_unix_local (changed / G_USEC_PER_SEC);
      set_state (self, AMPARO_KEEPING_SAVED, NULL);
      self->opening = FALSE;
    }
  amparo_opened_free (opened);
  g_signal_emit (self, signals[OPENED], 0, error != NULL ? error->message : NULL);
}

void
amparo_keeper_open (AmparoKeeper *self,
                    const char   *id)
{
  g_return_if_fail (AMPARO_IS_KEEPER (self));
  g_return_if_fail (id != NULL);

  amparo_keeper_flush (self);
  amparo_vault_thread_do (amparo_safe_get_thread (self->safe), amparo_keeping_read, g_strdup (id), g_free,
                          (GDestroyNotify) amparo_opened_free, opened_cb, g_object_ref (self));
}
