/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "caseload.h"

#include "app/keeper.h"

void
caseload_set_up (Caseload      *self,
                 gconstpointer  data)
{
  strongroom_set_up (&self->room, data);
  strongroom_unlock (&self->room, STRONGROOM_NAME, STRONGROOM_PASSPHRASE);
  self->safe = self->room.safe;
  self->session = self->room.desk.session;
  g_assert_cmpint (amparo_safe_get_state (self->safe), ==, AMPARO_SAFE_OPEN);
}

void
caseload_tear_down (Caseload      *self,
                    gconstpointer  data)
{
  if (self->window != NULL)
    desk_close (self->window);
  strongroom_tear_down (&self->room, data);
}

AmparoWindow *
caseload_open_window (Caseload *self)
{
  self->window = desk_open_window (&self->room.desk);
  desk_settle ();

  return self->window;
}

AmparoSummary *
caseload_put (Caseload   *self,
               const char  *code,
               const char  *instrument,
               AmparoLevel  level,
               guint        days)
{
  AmparoSummary *summary = amparo_summary_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) day = g_date_time_add_days (now, -(int) days);
  g_autofree char *id = amparo_vault_thread_dup_id ();
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

  amparo_set_string (&summary->id, id);
  amparo_set_string (&summary->code, code);
  amparo_set_string (&summary->instrument, instrument);
  amparo_set_string (&summary->date, date);
  amparo_set_string (&summary->owner, amparo_safe_get_me (self->safe));
  summary->kind = AMPARO_REVISION_FINAL;
  summary->revision = 1;
  summary->level = level;
  summary->started = summary->changed = summary->finished = g_date_time_to_unix (day) * G_USEC_PER_SEC;
  amparo_safe_put (self->safe, summary);

  return summary;
}

void
caseload_owe (AmparoSummary *summary,
               const char    *step,
               int            minutes)
{
  gint64 now = g_get_real_time ();

  if (summary->found == 0)
    summary->found = now - G_TIME_SPAN_DAY;
  amparo_summary_add_due (summary, step, now + minutes * G_TIME_SPAN_MINUTE);
}

void
caseload_keep (Caseload  *self,
                const char *code,
                const char *note)
{
  AmparoKeeper *keeper = amparo_session_get_keeper (self->session);
  AmparoScreening *screening;

  amparo_session_begin (self->session, amparo_content_find_instrument (desk_get_content (), "first-look"), FALSE);
  screening = amparo_session_get_screening (self->session);
  amparo_screening_set_code (screening, code);
  amparo_screening_set_note (screening, 0, note);
  amparo_keeper_finish (keeper, NULL);
  while (amparo_keeper_get_state (keeper) != AMPARO_KEEPING_NOTHING)
    g_main_context_iteration (NULL, TRUE);
  amparo_session_discard (self->session);
}
