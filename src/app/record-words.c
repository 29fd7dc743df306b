/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/record-words.h"

#include <glib/gi18n.h>

#include "app/deadline.h"
#include "app/keeping.h"
#include "app/safe.h"

gboolean
amparo_record_is_draft (const AmparoSummary *summary)
{
  return amparo_revision_is_draft (summary->kind);
}

gboolean
amparo_record_has_level (AmparoSession       *session,
                         const AmparoSummary *summary)
{
  AmparoSafe *safe = amparo_session_get_safe (session);
  AmparoCase about = AMPARO_CASE_FINISHED;

  if (amparo_record_is_draft (summary))
    return FALSE;
  if (g_strcmp0 (summary->owner, amparo_safe_get_me (safe)) == 0)
    about |= AMPARO_CASE_OWN;

  return amparo_safe_may (safe, AMPARO_MAY_READ, about);
}

const char *
amparo_record_get_checklist (AmparoSession *session,
                             const char    *id)
{
  AmparoInstrument *instrument = amparo_content_find_instrument (amparo_session_get_content (session), id);

  return instrument != NULL ? amparo_text_get (amparo_instrument_get_title (instrument),
                                               amparo_session_get_interface (session)) : id;
}

const char *
amparo_record_get_step (AmparoSession *session,
                        const char    *id)
{
  AmparoStep *step = amparo_content_find_step (amparo_session_get_content (session), id);

  return step != NULL ? amparo_text_get (amparo_step_get_title (step), amparo_session_get_interface (session)) : id;
}

char *
amparo_record_dup_title (AmparoSession       *session,
                         const AmparoSummary *summary)
{
  const char *checklist = amparo_record_get_checklist (session, summary->instrument);

  return *summary->code != '\0' ? g_strconcat (summary->code, " · ", checklist, NULL) : g_strdup (checklist);
}

char *
amparo_record_dup_offer (AmparoSession       *session,
                         const AmparoSummary *summary)
{
  g_autofree char *moment = amparo_record_dup_moment (summary->changed);

  /* Translators: %1$s is the title of a checklist, %2$s such as "today at 14:32" */
  return g_strdup_printf (_("Go on with “%1$s” of %2$s?"), amparo_record_get_checklist (session, summary->instrument), moment);
}

/* The name of the section is that of the checklist as it is now, if it is still the same. */
static char *
dup_section (AmparoSession       *session,
             const AmparoSummary *summary)
{
  guint number = amparo_keeping_get_section (amparo_safe_get_place (amparo_session_get_safe (session), summary->id));
  AmparoInstrument *instrument = amparo_content_find_instrument (amparo_session_get_content (session),
                                                                 summary->instrument);
  const AmparoSection *section;

  if (number == 0)
    return NULL;
  if (instrument == NULL || !g_str_equal (amparo_instrument_get_hash (instrument), summary->closure)
      || number > amparo_instrument_get_sections (instrument)->len)
    return g_strdup_printf (_("Section %u"), number);

  section = g_ptr_array_index (amparo_instrument_get_sections (instrument), number - 1);

  /* Translators: the number and the title of a section of a checklist */
  return g_strdup_printf (_("Section %1$u: %2$s"), number,
                          amparo_text_get (section->title, amparo_session_get_interface (session)));
}

char *
amparo_record_dup_where (AmparoSession       *session,
                         const AmparoSummary *summary)
{
  g_autofree char *section = dup_section (session, summary);
  /* Translators: how far a checklist is filled in */
  g_autofree char *progress = g_strdup_printf (_("%1$u of %2$u answered"), summary->n_answered, summary->n_asked);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (*summary->code != '\0')
    g_ptr_array_add (parts, summary->code);
  if (section != NULL)
    g_ptr_array_add (parts, section);
  g_ptr_array_add (parts, progress);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
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

/* Without those that say nothing. */
static char *
join (const char *kind,
      const char *moment,
      const char *what,
      const char *owner)
{
  g_autoptr (GString) words = g_string_new (kind);
  const char *parts[] = { moment, what, owner };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (words, " · %s", parts[i]);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
amparo_record_dup_state (AmparoSession       *session,
                         const AmparoSummary *summary)
{
  const char *owner = amparo_safe_get_name (amparo_session_get_safe (session), summary->owner);
  g_autofree char *moment = amparo_record_dup_moment (summary->changed);
  g_autofree char *level = NULL;
  g_autofree char *progress = NULL;

  if (!amparo_record_is_draft (summary))
    {
      level = amparo_record_has_level (session, summary) ? dup_level (session, summary) : NULL;
      return join (say_kind (summary->kind), moment, level, owner);
    }

  /* Translators: how far a checklist is filled in */
  progress = g_strdup_printf (_("%1$u of %2$u answered"), summary->n_answered, summary->n_asked);

  return join (say_kind (summary->kind), moment, summary->n_asked > 0 ? progress : NULL, owner);
}

char *
amparo_record_dup_clock (const AmparoSummary *summary,
                         const AmparoDueStep *due,
                         GDateTime           *now)
{
  gint64 seconds = (due->by - summary->found) / G_USEC_PER_SEC;
  g_autoptr (GDateTime) found = g_date_time_new_from_unix_local (summary->found / G_USEC_PER_SEC);
  g_autofree char *clock = amparo_deadline_dup_clock (found, seconds, now);

  return seconds > 0 ? g_steal_pointer (&clock) : g_strjoin (" · ", _("At once"), clock, NULL);
}

char *
amparo_record_dup_due (AmparoSession       *session,
                       const AmparoSummary *summary,
                       const AmparoDueStep *due,
                       GDateTime           *now)
{
  g_autofree char *clock = amparo_record_dup_clock (summary, due, now);

  return g_strjoin (" · ", amparo_record_get_step (session, due->step), clock, NULL);
}
