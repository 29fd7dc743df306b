/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "store/logbook-private.h"

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
