/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/keeping.h"

#include <stdio.h>

#include "store/vault-thread.h"

/* Page, section, item and control. Numbers will do: a record is opened with the checklist
 * that it was made with. */
#define PLACE_FORMAT "%d %u %d %d"

void
amparo_opened_free (AmparoOpened *self)
{
  if (self == NULL)
    return;

  amparo_dossier_free (self->record);
  g_clear_pointer (&self->closure, g_bytes_unref);
  g_free (self);
}

AmparoDossier *
amparo_keeping_new_record (void)
{
  AmparoDossier *record = amparo_dossier_new ();
  g_autofree char *id = amparo_vault_thread_dup_id ();

  amparo_set_string (&record->summary->id, id);
  record->summary->kind = AMPARO_REVISION_DRAFT;

  return record;
}

gpointer
amparo_keeping_read (AmparoVault  *vault,
                     gpointer      id,
                     GError      **error)
{
  AmparoOpened *opened = g_new0 (AmparoOpened, 1);

  opened->record = amparo_vault_read (vault, id, 0, error);
  if (opened->record != NULL)
    opened->closure = amparo_vault_read_closure (vault, opened->record->summary->closure, error);
  if (opened->closure == NULL)
    g_clear_pointer (&opened, amparo_opened_free);

  return opened;
}

gpointer
amparo_keeping_read_history (AmparoVault  *vault,
                             gpointer      id,
                             GError      **error)
{
  g_autoptr (GPtrArray) records = amparo_vault_read_history (vault, id, error);
  g_autoptr (GPtrArray) history = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_opened_free);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      AmparoOpened *opened = g_new0 (AmparoOpened, 1);

      g_ptr_array_add (history, opened);
      opened->record = g_steal_pointer (&records->pdata[i]);
      opened->closure = amparo_vault_read_closure (vault, opened->record->summary->closure, error);
      if (opened->closure == NULL)
        return NULL;
    }

  return records != NULL ? g_steal_pointer (&history) : NULL;
}

static AmparoInstrument *
dup_instrument (AmparoOpened   *opened,
                AmparoContent  *content,
                GError        **error)
{
  const AmparoSummary *summary = opened->record->summary;
  AmparoInstrument *now = amparo_content_find_instrument (content, summary->instrument);

  if (now != NULL && g_str_equal (amparo_instrument_get_hash (now), summary->closure))
    return g_object_ref (now);

  return amparo_closure_read (opened->closure, error);
}

AmparoScreening *
amparo_keeping_dup_screening (AmparoOpened   *opened,
                              AmparoContent  *content,
                              GError        **error)
{
  g_autoptr (AmparoInstrument) instrument = dup_instrument (opened, content, error);
  g_autoptr (AmparoScreening) screening = NULL;

  if (instrument == NULL)
    return NULL;

  screening = amparo_screening_new (instrument);

  return amparo_dossier_give (opened->record, screening, error) ? g_steal_pointer (&screening) : NULL;
}

static void
take_ticks (AmparoDossier *record,
            AmparoSession *session)
{
  GPtrArray *done = amparo_session_get_done (session);

  g_ptr_array_set_size (record->ticks, 0);
  for (guint i = 0; i < done->len; i++)
    {
      const AmparoDone *tick = g_ptr_array_index (done, i);

      amparo_dossier_add_tick (record, tick->step, tick->at, tick->by, tick->reference);
    }
}

/* Steps with a deadline that nobody has ticked, once the clock runs. */
static void
take_due (AmparoDossier   *record,
          AmparoSession   *session,
          AmparoScreening *screening)
{
  g_autoptr (AmparoAssessment) assessment = amparo_screening_dup_assessment (screening);
  GPtrArray *steps = amparo_assessment_get_steps (assessment);

  g_ptr_array_set_size (record->summary->due, 0);
  for (guint i = 0; i < steps->len && record->summary->found != 0; i++)
    {
      const AmparoNextStep *next = g_ptr_array_index (steps, i);
      gint64 seconds = amparo_step_get_seconds (next->step);
      const char *id = amparo_step_get_id (next->step);

      if (seconds >= 0 && next->open->len == 0 && amparo_session_find_done (session, id) == NULL)
        amparo_summary_add_due (record->summary, id, record->summary->found + seconds * G_USEC_PER_SEC);
    }
}

void
amparo_keeping_take_steps (AmparoDossier   *record,
                           AmparoSession   *session,
                           AmparoScreening *screening)
{
  take_ticks (record, session);
  take_due (record, session, screening);
}

void
amparo_keeping_take (AmparoDossier   *record,
                     AmparoSession   *session,
                     AmparoScreening *screening)
{
  GDateTime *found = amparo_session_get_found_at (session);
  AmparoControl control;
  int item = amparo_session_get_focus (session, &control);

  amparo_dossier_take (record, screening);
  record->summary->found = found != NULL ? g_date_time_to_unix (found) * G_USEC_PER_SEC : 0;
  amparo_keeping_take_steps (record, session, screening);
  g_free (record->place);
  record->place = g_strdup_printf (PLACE_FORMAT, amparo_session_get_page (session),
                                   amparo_session_get_section (session), item, control);
}

static gboolean
read_place (const char *place,
            int        *page,
            guint      *section,
            int        *item,
            int        *control)
{
  return place != NULL && sscanf (place, PLACE_FORMAT, page, section, item, control) == 4;
}

guint
amparo_keeping_get_section (const char *place)
{
  int page, item, control;
  guint section;

  return read_place (place, &page, &section, &item, &control) && page == AMPARO_PAGE_CHECKLIST ? section + 1 : 0;
}

/* Somewhere there is no such place, it begins at the beginning. */
static void
give_place (const AmparoDossier *record,
            AmparoSession       *session,
            AmparoInstrument    *instrument)
{
  int page = AMPARO_PAGE_CHECKLIST, item = -1, control = AMPARO_CONTROL_NONE;
  guint section = 0;

  if (read_place (record->place, &page, &section, &item, &control)
      && section < amparo_instrument_get_sections (instrument)->len
      && item < (int) amparo_instrument_get_items (instrument)->len)
    {
      amparo_session_set_section (session, section);
      amparo_session_remember_focus (session, item, control);
    }
  amparo_session_go_to (session, page == AMPARO_PAGE_RESULT ? AMPARO_PAGE_RESULT
                                 : page == AMPARO_PAGE_START ? AMPARO_PAGE_START : AMPARO_PAGE_CHECKLIST);
}

void
amparo_keeping_give_steps (const AmparoDossier *record,
                           AmparoSession       *session,
                           AmparoScreening     *screening)
{
  g_autoptr (GDateTime) found = NULL;

  if (record->summary->found != 0)
    found = g_date_time_new_from_unix_local (record->summary->found / G_USEC_PER_SEC);
  amparo_session_restore (session, screening, found);
  for (guint i = 0; i < record->ticks->len; i++)
    {
      const AmparoTick *tick = g_ptr_array_index (record->ticks, i);

      amparo_session_tick (session, tick->step, tick->at, tick->by, tick->reference);
    }
}

void
amparo_keeping_give (AmparoDossier   *record,
                     AmparoSession   *session,
                     AmparoScreening *screening)
{
  amparo_keeping_give_steps (record, session, screening);
  give_place (record, session, amparo_screening_get_instrument (screening));
}

void
amparo_keeping_reopen (AmparoDossier *record)
{
  if (record->summary->kind == AMPARO_REVISION_DRAFT || record->summary->kind == AMPARO_REVISION_AMENDING)
    return;

  record->summary->kind = AMPARO_REVISION_AMENDING;
  amparo_set_string (&record->reason, "");
}
