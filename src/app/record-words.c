/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/record-words.h"

#include <glib/gi18n.h>

#include "app/deadline.h"
#include "app/safe.h"

gboolean
amparo_record_is_draft (const AmparoSummary *summary)
{
  return summary->kind == AMPARO_REVISION_DRAFT || summary->kind == AMPARO_REVISION_AMENDING;
}

/* A checklist that is no longer there has only its id. */
static const char *
get_checklist (AmparoSession       *session,
               const AmparoSummary *summary)
{
  AmparoInstrument *instrument = amparo_content_find_instrument (amparo_session_get_content (session),
                                                                 summary->instrument);

  return instrument != NULL ? amparo_text_get (amparo_instrument_get_title (instrument),
                                               amparo_session_get_interface (session))
                            : summary->instrument;
}

char *
amparo_record_dup_title (AmparoSession       *session,
                         const AmparoSummary *summary)
{
  const char *checklist = get_checklist (session, summary);

  return *summary->code != '\0' ? g_strconcat (summary->code, " · ", checklist, NULL) : g_strdup (checklist);
}

char *
amparo_record_dup_moment (gint64 time)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (time / G_USEC_PER_SEC);

  return amparo_deadline_dup_moment (moment, now);
}

static char *
dup_level (AmparoSession       *session,
           const AmparoSummary *summary)
{
  AmparoVocabulary *vocabulary = amparo_content_get_vocabulary (amparo_session_get_content (session));

  return g_strdup (amparo_text_get (amparo_vocabulary_get_level_label (vocabulary, summary->level),
                                    amparo_session_get_interface (session)));
}

static const char *
say_kind (AmparoRevision kind)
{
  switch (kind)
    {
    case AMPARO_REVISION_AMENDING:
      return _("Amendment not finished");
    case AMPARO_REVISION_FINAL:
      return _("Finished");
    case AMPARO_REVISION_AMENDED:
      return _("Amended");
    case AMPARO_REVISION_STEPS:
      return _("Finished, with steps done since");
    case AMPARO_REVISION_SIGNED:
      return _("Reviewed and signed off");
    case AMPARO_REVISION_DRAFT:
    case AMPARO_N_REVISIONS:
    default:
      return _("Not finished");
    }
}

char *
amparo_record_dup_state (AmparoSession       *session,
                         const AmparoSummary *summary)
{
  const char *owner = amparo_safe_get_name (amparo_session_get_safe (session), summary->owner);
  g_autofree char *moment = amparo_record_dup_moment (summary->changed);
  g_autofree char *level = dup_level (session, summary);
  g_autofree char *progress = NULL;

  if (!amparo_record_is_draft (summary))
    return g_strjoin (" · ", say_kind (summary->kind), moment, level, owner, NULL);

  /* Translators: how far a checklist is filled in */
  progress = g_strdup_printf (_("%1$u of %2$u answered"), summary->n_answered, summary->n_asked);

  return g_strjoin (" · ", say_kind (summary->kind), moment, progress, owner, NULL);
}

static const AmparoDueStep *
find_first (const AmparoSummary *summary)
{
  const AmparoDueStep *first = NULL;

  for (guint i = 0; i < summary->due->len; i++)
    {
      const AmparoDueStep *due = g_ptr_array_index (summary->due, i);

      if (first == NULL || due->by < first->by)
        first = due;
    }

  return first;
}

char *
amparo_record_dup_due (AmparoSession       *session,
                       const AmparoSummary *summary,
                       GDateTime           *now)
{
  const AmparoDueStep *due = find_first (summary);
  g_autoptr (GDateTime) found = NULL;
  g_autofree char *clock = NULL;
  AmparoStep *step;

  if (due == NULL)
    return NULL;

  found = g_date_time_new_from_unix_local (summary->found / G_USEC_PER_SEC);
  clock = amparo_deadline_dup_clock (found, (due->by - summary->found) / G_USEC_PER_SEC, now);
  step = amparo_content_find_step (amparo_session_get_content (session), due->step);
  if (step == NULL)
    return g_steal_pointer (&clock);

  return g_strconcat (amparo_text_get (amparo_step_get_title (step), amparo_session_get_interface (session)),
                      " · ", clock, NULL);
}
