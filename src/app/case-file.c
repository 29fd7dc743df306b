/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/case-file-private.h"

#include "app/keeper.h"
#include "app/record-words.h"

G_DEFINE_FINAL_TYPE (AmparoCaseFile, amparo_case_file, G_TYPE_OBJECT)

enum
{
  CHANGED,
  KEPT,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

AmparoAsked *
amparo_asked_new (AmparoCaseFile *file,
                  AmparoOpened   *opened)
{
  AmparoAsked *self = g_new0 (AmparoAsked, 1);

  self->file = g_object_ref (file);
  self->opened = opened;
  self->serial = file->serial;

  return self;
}

void
amparo_asked_free (AmparoAsked *self)
{
  g_object_unref (self->file);
  amparo_opened_free (self->opened);
  g_free (self);
}

void
amparo_case_file_change (AmparoCaseFile *self)
{
  self->turn++;
  g_signal_emit (self, signals[CHANGED], 0);
}

void
amparo_case_file_keep (AmparoCaseFile *self)
{
  g_signal_emit (self, signals[KEPT], 0);
}

void
amparo_case_file_fail (AmparoCaseFile *self,
                       GError         *error)
{
  g_signal_emit (self, signals[FAILED], 0, error->message);
}

static void
forget (AmparoCaseFile *self)
{
  self->serial++;
  self->shown = 0;
  g_clear_pointer (&self->history, g_ptr_array_unref);
  g_clear_object (&self->screening);
  g_clear_object (&self->comparison);
}

static void
safe_changed_cb (AmparoCaseFile *self)
{
  if (amparo_safe_get_state (self->safe) == AMPARO_SAFE_OPEN)
    return;

  forget (self);
}

static void
amparo_case_file_dispose (GObject *object)
{
  AmparoCaseFile *self = AMPARO_CASE_FILE (object);

  forget (self);
  g_clear_object (&self->safe);

  G_OBJECT_CLASS (amparo_case_file_parent_class)->dispose (object);
}

static void
amparo_case_file_class_init (AmparoCaseFileClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_case_file_dispose;

  signals[CHANGED] = g_signal_new ("changed", AMPARO_TYPE_CASE_FILE, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[KEPT] = g_signal_new ("kept", AMPARO_TYPE_CASE_FILE, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", AMPARO_TYPE_CASE_FILE, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
amparo_case_file_init (AmparoCaseFile *self)
{
}

AmparoCaseFile *
amparo_case_file_new (AmparoSession *session,
                   AmparoSafe    *safe)
{
  AmparoCaseFile *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (AMPARO_IS_SAFE (safe), NULL);

  self = g_object_new (AMPARO_TYPE_CASE_FILE, NULL);
  self->session = session;
  self->safe = g_object_ref (safe);
  g_signal_connect_object (safe, "notify::state", G_CALLBACK (safe_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/* Reading */

/* A revision that cannot be understood leaves what is shown as it is. */
static gboolean
look_at (AmparoCaseFile *self,
         GPtrArray    *history,
         guint         position)
{
  g_autoptr (GError) error = NULL;
  AmparoScreening *screening = amparo_keeping_dup_screening (g_ptr_array_index (history, position),
                                                             amparo_session_get_content (self->session), &error);

  if (screening == NULL)
    {
      amparo_case_file_fail (self, error);
      return FALSE;
    }

  g_clear_object (&self->screening);
  self->screening = screening;
  self->shown = position;

  return TRUE;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (AmparoAsked) asked = user_data;
  AmparoCaseFile *self = asked->file;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = amparo_vault_thread_do_finish (result, &error);

  if (asked->serial != self->serial || amparo_safe_get_state (self->safe) != AMPARO_SAFE_OPEN)
    return;
  if (history == NULL)
    {
      amparo_case_file_fail (self, error);
      return;
    }
  if (!look_at (self, history, history->len - 1))
    return;

  g_clear_pointer (&self->history, g_ptr_array_unref);
  self->history = g_steal_pointer (&history);
  g_clear_object (&self->comparison);
  amparo_case_file_change (self);
  amparo_session_go_to (self->session, AMPARO_PAGE_RECORD);
}

void
amparo_case_file_open (AmparoCaseFile *self,
                    const char   *id)
{
  g_return_if_fail (AMPARO_IS_CASE_FILE (self));
  g_return_if_fail (id != NULL);

  self->serial++;
  amparo_vault_thread_do (amparo_safe_get_thread (self->safe), amparo_keeping_read_history, g_strdup (id), g_free,
                          (GDestroyNotify) g_ptr_array_unref, read_cb, amparo_asked_new (self, NULL));
}

void
amparo_record_activate (AmparoSession *session,
                        GtkWidget     *parent,
                        const char    *id)
{
  AmparoSafe *safe;
  const AmparoSummary *summary;

  g_return_if_fail (AMPARO_IS_SESSION (session));
  g_return_if_fail (id != NULL);

  safe = amparo_session_get_safe (session);
  summary = amparo_safe_find (safe, id);
  if (summary != NULL && amparo_record_is_draft (summary) && !amparo_safe_is_rescue (safe)
      && g_strcmp0 (summary->owner, amparo_safe_get_me (safe)) == 0)
    amparo_keeper_open (amparo_session_get_keeper (session), id);
  else
    amparo_case_file_open (amparo_session_get_case_file (session), id);
}

void
amparo_case_file_back (AmparoCaseFile *self)
{
  g_return_if_fail (AMPARO_IS_CASE_FILE (self));

  if (self->comparison != NULL)
    {
      g_clear_object (&self->comparison);
      amparo_case_file_change (self);
      return;
    }
  if (self->history != NULL && !amparo_case_file_shows_newest (self))
    {
      amparo_case_file_show (self, self->history->len - 1);
      return;
    }

  amparo_session_go_to (self->session, AMPARO_PAGE_RECORDS);
  forget (self);
}

guint
amparo_case_file_get_turn (AmparoCaseFile *self)
{
  g_return_val_if_fail (AMPARO_IS_CASE_FILE (self), 0);

  return self->turn;
}

GPtrArray *
amparo_case_file_get_history (AmparoCaseFile *self)
{
  g_return_val_if_fail (AMPARO_IS_CASE_FILE (self), NULL);

  return self->history;
}

const AmparoOpened *
amparo_case_file_get_newest (AmparoCaseFile *self)
{
  g_return_val_if_fail (AMPARO_IS_CASE_FILE (self), NULL);

  return self->history != NULL ? g_ptr_array_index (self->history, self->history->len - 1) : NULL;
}

const AmparoOpened *
amparo_case_file_get_shown (AmparoCaseFile *self)
{
  g_return_val_if_fail (AMPARO_IS_CASE_FILE (self), NULL);

  return self->history != NULL ? g_ptr_array_index (self->history, self->shown) : NULL;
}

gboolean
amparo_case_file_shows_newest (AmparoCaseFile *self)
{
  g_return_val_if_fail (AMPARO_IS_CASE_FILE (self), FALSE);

  return self->history != NULL && self->shown == self->history->len - 1;
}

void
amparo_case_file_show (AmparoCaseFile *self,
                    guint         position)
{
  g_return_if_fail (AMPARO_IS_CASE_FILE (self));
  g_return_if_fail (self->history != NULL && position < self->history->len);

  if (position != self->shown && look_at (self, self->history, position))
    amparo_case_file_change (self);
}

AmparoScreening *
amparo_case_file_get_screening (AmparoCaseFile *self)
{
  g_return_val_if_fail (AMPARO_IS_CASE_FILE (self), NULL);

  return self->screening;
}

gboolean
amparo_case_file_may (AmparoCaseFile *self,
                   AmparoMay     action)
{
  const AmparoOpened *newest;
  AmparoCase about = AMPARO_CASE_NONE;

  g_return_val_if_fail (AMPARO_IS_CASE_FILE (self), FALSE);

  newest = amparo_case_file_get_newest (self);
  if (newest == NULL)
    return FALSE;
  if (g_strcmp0 (newest->record->summary->owner, amparo_safe_get_me (self->safe)) == 0)
    about |= AMPARO_CASE_OWN;
  if (newest->record->summary->kind != AMPARO_REVISION_DRAFT)
    about |= AMPARO_CASE_FINISHED;

  return amparo_safe_may (self->safe, action, about);
}
