/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "store/logbook-private.h"
#include "training/award.h"

void
amparo_issue_free (AmparoIssue *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self);
}

static gint64
digest_issue (const AmparoIssue *self)
{
  return amparo_digest (0, "iit", self->attempt, self->issued, self->text);
}

static AmparoIssue *
read_issue (AmparoQuery *query,
            gint64       attempt)
{
  g_autoptr (AmparoIssue) issue = g_new0 (AmparoIssue, 1);

  issue->attempt = attempt;
  issue->issued = sqlite3_column_int64 (query, 0);
  issue->text = amparo_query_dup_text (query, 1);

  return sqlite3_column_int64 (query, 2) == digest_issue (issue) ? g_steal_pointer (&issue) : NULL;
}

/**
 * amparo_logbook_find_issue:
 *
 * Returns: (transfer full) (nullable): what was issued for @attempt; NULL with an error,
 *   UNKNOWN where nothing was
 */
AmparoIssue *
amparo_logbook_find_issue (AmparoLogbook  *self,
                           gint64          attempt,
                           GError        **error)
{
  g_autoptr (AmparoQuery) query = NULL;
  AmparoQueryStep step;
  AmparoIssue *issue;

  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), NULL);

  query = amparo_logbook_query (self, error, "SELECT issued, text, digest FROM issue WHERE attempt = ?", "i", attempt);
  if (query == NULL)
    return NULL;

  step = amparo_logbook_step (self, query, error);
  if (step == AMPARO_STEP_END)
    g_set_error_literal (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_UNKNOWN,
                         _("No certificate was issued for this training yet. It is made when the training is complete."));
  if (step != AMPARO_STEP_ROW)
    return NULL;

  issue = read_issue (query, attempt);
  if (issue == NULL)
    amparo_logbook_damage (self, error);

  return issue;
}

static gboolean
insert_issue (AmparoLogbook      *self,
              const AmparoIssue  *issue,
              GError            **error)
{
  g_autoptr (AmparoAttempt) attempt = amparo_logbook_find_attempt (self, issue->attempt, error);

  return attempt != NULL
         && amparo_logbook_run (self, amparo_logbook_query (self, error,
              "INSERT INTO issue (attempt, issued, text, digest) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", "iiti",
              issue->attempt, issue->issued, issue->text, digest_issue (issue)), error);
}

/**
 * amparo_logbook_add_issue:
 *
 * One that was issued before stays as it is; find it afterwards.
 */
gboolean
amparo_logbook_add_issue (AmparoLogbook      *self,
                          const AmparoIssue  *issue,
                          GError            **error)
{
  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), FALSE);
  g_return_val_if_fail (issue != NULL && issue->text != NULL, FALSE);

  return amparo_logbook_begin (self, error)
         && amparo_logbook_end (self, insert_issue (self, issue, error), error);
}

/* Awarding */

static void
set_incomplete (GError **error)
{
  g_set_error_literal (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_UNKNOWN,
                       _("There is no certificate yet, because this training is not complete. Go on with it, and it is made at the end."));
}

static gboolean
find_transcript (AmparoLogbook        *self,
                 const AmparoAttempt  *attempt,
                 AmparoTranscript     *transcript,
                 GError              **error)
{
  g_autoptr (GPtrArray) events = amparo_logbook_dup_events (self, attempt->id, error);

  if (events == NULL)
    return FALSE;

  amparo_transcript_fold (transcript, events);

  return TRUE;
}

static AmparoCertificate *
make_certificate (AmparoLogbook  *self,
                  gint64          attempt_id,
                  AmparoModule   *module,
                  GError        **error)
{
  g_autoptr (AmparoAttempt) attempt = amparo_logbook_find_attempt (self, attempt_id, error);
  g_autoptr (AmparoLearner) learner = attempt != NULL ? amparo_logbook_find_learner (self, attempt->learner, error) : NULL;
  AmparoCertificate *certificate;
  AmparoTranscript transcript;

  if (learner == NULL || !find_transcript (self, attempt, &transcript, error))
    return NULL;

  certificate = module != NULL ? amparo_award_new (module, &transcript) : NULL;
  if (certificate == NULL)
    {
      set_incomplete (error);
      return NULL;
    }

  amparo_certificate_set (&certificate->name, learner->name);
  amparo_certificate_set (&certificate->role, learner->role);
  amparo_certificate_set (&certificate->organisation, learner->organisation);
  amparo_certificate_set (&certificate->staff_number, learner->staff_number);

  return certificate;
}

static gboolean
issue_now (AmparoLogbook  *self,
           gint64          attempt,
           AmparoModule   *module,
           gint64          now,
           GError        **error)
{
  g_autoptr (AmparoCertificate) certificate = make_certificate (self, attempt, module, error);
  g_autofree char *text = certificate != NULL ? amparo_certificate_write (certificate) : NULL;
  const AmparoIssue issue = { attempt, now, text };

  return text != NULL && amparo_logbook_add_issue (self, &issue, error);
}

/**
 * amparo_logbook_award:
 * @module: (nullable): the module of the attempt; NULL where it is gone
 *
 * Returns: (transfer full) (nullable): the certificate, always the same for an attempt
 */
AmparoCertificate *
amparo_logbook_award (AmparoLogbook  *self,
                      gint64          attempt,
                      AmparoModule   *module,
                      gint64          now,
                      GError        **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (AmparoIssue) issue = NULL;

  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), NULL);
  g_return_val_if_fail (module == NULL || AMPARO_IS_MODULE (module), NULL);

  issue = amparo_logbook_find_issue (self, attempt, &failure);
  if (issue == NULL && !g_error_matches (failure, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_UNKNOWN))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (issue == NULL && issue_now (self, attempt, module, now, error))
    issue = amparo_logbook_find_issue (self, attempt, error);

  return issue != NULL ? amparo_certificate_parse (issue->text) : NULL;
}
