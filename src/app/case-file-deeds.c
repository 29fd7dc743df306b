/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/case-file-private.h"

/* What is added to a record that is read. */

static void
add_revision (AmparoCaseFile *self,
              AmparoAsked    *asked)
{
  gboolean newest = amparo_case_file_shows_newest (self);

  g_ptr_array_add (self->history, g_steal_pointer (&asked->opened));
  if (newest)
    self->shown = self->history->len - 1;
  amparo_case_file_keep (self);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AmparoAsked) asked = user_data;
  AmparoCaseFile *self = asked->file;
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoSummary) summary = amparo_vault_thread_save_finish (result, &error);
  gboolean current = asked->serial == self->serial && self->history != NULL;

  if (summary == NULL)
    {
      amparo_case_file_fail (self, error);
      if (current)
        amparo_case_file_change (self);
      return;
    }

  amparo_summary_free (asked->opened->record->summary);
  asked->opened->record->summary = amparo_summary_copy (summary);
  if (amparo_safe_get_state (self->safe) == AMPARO_SAFE_OPEN)
    amparo_safe_put (self->safe, g_steal_pointer (&summary));
  if (current)
    add_revision (self, asked);
}

/* A revision that says the same as the newest, until somebody changes it. */
static AmparoOpened *
dup_next (AmparoCaseFile   *self,
          AmparoRevision  kind,
          const char     *reason)
{
  const AmparoOpened *newest = amparo_case_file_get_newest (self);
  AmparoOpened *next = g_new0 (AmparoOpened, 1);

  next->record = amparo_dossier_copy (newest->record);
  next->closure = g_bytes_ref (newest->closure);
  next->record->summary->kind = kind;
  amparo_set_string (&next->record->reason, reason);

  return next;
}

static void
save (AmparoCaseFile *self,
      AmparoOpened *next)
{
  amparo_vault_thread_save (amparo_safe_get_thread (self->safe), next->record, next->closure,
                            saved_cb, amparo_asked_new (self, next));
}

void
amparo_case_file_sign_off (AmparoCaseFile *self,
                        const char   *remark)
{
  g_return_if_fail (AMPARO_IS_CASE_FILE (self));
  g_return_if_fail (self->history != NULL);
  g_return_if_fail (remark != NULL);

  save (self, dup_next (self, AMPARO_REVISION_SIGNED, remark));
}

/* A session changes what is touched at once; here the record follows. */
static void
touched_cb (AmparoCaseFile  *self,
            AmparoSession *reading)
{
  AmparoOpened *next;

  if (self->history == NULL || !amparo_case_file_shows_newest (self))
    return;

  next = dup_next (self, AMPARO_REVISION_STEPS, "");
  amparo_keeping_take_steps (next->record, reading, amparo_session_get_screening (reading));
  save (self, next);
}

AmparoSession *
amparo_case_file_dup_session (AmparoCaseFile *self)
{
  AmparoSession *reading;

  g_return_val_if_fail (AMPARO_IS_CASE_FILE (self), NULL);
  g_return_val_if_fail (self->history != NULL, NULL);

  reading = amparo_session_new (amparo_session_get_content (self->session));
  amparo_session_set_reading (reading, amparo_session_get_reading (self->session));
  amparo_session_set_person (reading, amparo_session_get_person (self->session));
  amparo_session_set_safe (reading, self->safe);
  amparo_keeping_give_steps (amparo_case_file_get_shown (self)->record, reading, self->screening);
  g_signal_connect_object (reading, "touched", G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);

  return reading;
}

void
amparo_case_file_begin (AmparoCaseFile   *self,
                        AmparoInstrument *instrument,
                        gboolean          with_facts)
{
  g_autoptr (AmparoScreening) before = NULL;
  AmparoScreening *screening;

  g_return_if_fail (AMPARO_IS_CASE_FILE (self));
  g_return_if_fail (AMPARO_IS_INSTRUMENT (instrument));
  g_return_if_fail (self->screening != NULL);

  before = g_object_ref (self->screening);
  amparo_session_begin (self->session, instrument, FALSE);
  screening = amparo_session_get_screening (self->session);
  amparo_screening_freeze (screening);
  amparo_screening_set_code (screening, amparo_screening_get_code (before));
  if (with_facts)
    amparo_screening_carry_facts (screening, before);
  amparo_screening_thaw (screening);
}
