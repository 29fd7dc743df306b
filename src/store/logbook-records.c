/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "store/logbook-private.h"

/* What an attempt comes to is a fold over its events, and 1,000 learners have some hundred
 * thousand of them. So the outcome is kept, with the digest of the last event it was made
 * from: as long as that is the last event of the attempt, the outcome is what folding would
 * give. The digests of the events go on from one to the next, so there is no other way to
 * come by the same one. It is written in the transaction that writes the event. Where it does
 * not fit, or another Amparo made it, it is made anew. */

void
amparo_record_free (AmparoRecord *self)
{
  if (self == NULL)
    return;

  amparo_attempt_free (self->attempt);
  g_free (self);
}

/* Whoever folds otherwise, or lays the numbers out otherwise, is another maker. */
static const char *
get_maker (void)
{
  static char *maker = NULL;

  if (g_once_init_enter (&maker))
    g_once_init_leave (&maker, g_strdup_printf (PACKAGE_VERSION " %" G_GSIZE_FORMAT " %d", sizeof (AmparoTranscript), G_BYTE_ORDER));

  return maker;
}

static gint64
digest_summary (gint64      attempt,
                gint64      last,
                const char *transcript)
{
  return amparo_digest (attempt, "itt", last, get_maker (), transcript);
}

/* The columns behind those of the attempt: certificate, last event, and the four of the
 * summary, which are null where there is none. */
enum
{
  COLUMN_ISSUED = 9,
  COLUMN_LAST,
  COLUMN_SUMMARY_LAST,
  COLUMN_SUMMARY_MAKER,
  COLUMN_SUMMARY_TRANSCRIPT,
  COLUMN_SUMMARY_DIGEST,
};

#define SELECT_RECORDS \
  "SELECT attempt.id, attempt.learner, attempt.module, attempt.version, attempt.hash, attempt.english, attempt.spanish, " \
  "attempt.started, attempt.digest, EXISTS (SELECT 1 FROM issue WHERE issue.attempt = attempt.id), " \
  "coalesce ((SELECT event.digest FROM event WHERE event.attempt = attempt.id ORDER BY number DESC LIMIT 1), attempt.id), " \
  "summary.last, summary.maker, summary.transcript, summary.digest " \
  "FROM attempt LEFT JOIN summary ON summary.attempt = attempt.id "

static gboolean
take_summary (AmparoQuery  *query,
              AmparoRecord *record)
{
  const char *transcript = (const char *) sqlite3_column_text (query, COLUMN_SUMMARY_TRANSCRIPT);
  const char *maker = (const char *) sqlite3_column_text (query, COLUMN_SUMMARY_MAKER);
  gint64 last = sqlite3_column_int64 (query, COLUMN_LAST);
  g_autofree guchar *bytes = NULL;
  gsize size;

  if (transcript == NULL || g_strcmp0 (maker, get_maker ()) != 0
      || sqlite3_column_int64 (query, COLUMN_SUMMARY_LAST) != last
      || sqlite3_column_int64 (query, COLUMN_SUMMARY_DIGEST) != digest_summary (record->attempt->id, last, transcript))
    return FALSE;

  bytes = g_base64_decode (transcript, &size);
  if (size != sizeof record->transcript)
    return FALSE;

  memcpy (&record->transcript, bytes, size);

  return TRUE;
}

/* Those without a summary that fits go to stale as well. */
static gboolean
read_record (AmparoLogbook  *self,
             AmparoQuery    *query,
             GPtrArray      *records,
             GPtrArray      *stale,
             GError        **error)
{
  AmparoAttempt *attempt = amparo_attempt_read (query);
  AmparoRecord *record;

  if (attempt == NULL)
    return amparo_logbook_damage (self, error);

  record = g_new0 (AmparoRecord, 1);
  record->attempt = attempt;
  record->is_issued = sqlite3_column_int (query, COLUMN_ISSUED);
  g_ptr_array_add (records, record);
  if (!take_summary (query, record))
    g_ptr_array_add (stale, record);

  return TRUE;
}

static gboolean
read_records (AmparoLogbook  *self,
              AmparoQuery    *query_taken,
              GPtrArray      *records,
              GPtrArray      *stale,
              GError        **error)
{
  g_autoptr (AmparoQuery) query = query_taken;
  AmparoQueryStep step;

  if (query == NULL)
    return FALSE;

  while ((step = amparo_logbook_step (self, query, error)) == AMPARO_STEP_ROW)
    if (!read_record (self, query, records, stale, error))
      return FALSE;

  return step == AMPARO_STEP_END;
}

static gboolean
fold (AmparoLogbook  *self,
      AmparoRecord   *record,
      gint64         *last,
      GError        **error)
{
  g_autoptr (GPtrArray) events = amparo_logbook_read_events (self, record->attempt->id, last, error);

  if (events == NULL)
    return FALSE;

  amparo_transcript_fold (&record->transcript, events);

  return TRUE;
}

gboolean
amparo_logbook_keep_outcome (AmparoLogbook           *self,
                             gint64                   attempt,
                             const AmparoTranscript  *transcript,
                             gint64                   last,
                             GError                 **error)
{
  g_autofree char *bytes = g_base64_encode ((const guchar *) transcript, sizeof *transcript);

  return amparo_logbook_run (self, amparo_logbook_query (self, error,
    "INSERT OR REPLACE INTO summary (attempt, last, maker, transcript, digest) VALUES (?, ?, ?, ?, ?)", "iitti",
    attempt, last, get_maker (), bytes, digest_summary (attempt, last, bytes)), error);
}

/* They are stale where another version wrote them, or none did, as after a salvage. Keeping
 * them is a service: where it cannot be done, they are made anew the next time. What
 * another instance adds meanwhile does no harm, as the summary says how far it goes. */
static gboolean
fold_stale (AmparoLogbook  *self,
            GPtrArray      *stale,
            GError        **error)
{
  gboolean is_kept = stale->len > 0
                     && amparo_logbook_get_state (self) == AMPARO_LOGBOOK_FINE
                     && amparo_logbook_begin (self, NULL);
  gboolean keep_on = is_kept;
  gboolean is_right = TRUE;

  for (guint i = 0; is_right && i < stale->len; i++)
    {
      AmparoRecord *record = stale->pdata[i];
      gint64 last;

      is_right = fold (self, record, &last, error);
      keep_on = is_right && keep_on
                && amparo_logbook_keep_outcome (self, record->attempt->id, &record->transcript, last, NULL);
    }

  if (is_kept)
    amparo_logbook_commit (self, keep_on, NULL);

  return is_right;
}

/**
 * amparo_logbook_dup_records:
 * @learner: the id of one, 0 for everybody
 *
 * Returns: (transfer full) (nullable) (element-type AmparoRecord): oldest first
 */
GPtrArray *
amparo_logbook_dup_records (AmparoLogbook  *self,
                            gint64          learner,
                            GError        **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_record_free);
  g_autoptr (GPtrArray) stale = g_ptr_array_new ();
  AmparoQuery *query;

  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), NULL);

  if (learner == 0)
    query = amparo_logbook_query (self, error, SELECT_RECORDS "ORDER BY attempt.id", "");
  else
    query = amparo_logbook_query (self, error, SELECT_RECORDS "WHERE attempt.learner = ? ORDER BY attempt.id", "i", learner);

  if (!read_records (self, query, records, stale, error) || !fold_stale (self, stale, error))
    return NULL;

  return g_steal_pointer (&records);
}

static char *
dup_place (const AmparoRecord *record)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", record->attempt->learner, record->attempt->module);
}

/* Of two that come out alike, the later one. */
static void
weigh (GHashTable   *best,
       AmparoRecord *record)
{
  g_autofree char *place = dup_place (record);
  const AmparoRecord *other = g_hash_table_lookup (best, place);

  if (other == NULL || amparo_transcript_compare (&record->transcript, &other->transcript) <= 0)
    g_hash_table_insert (best, g_steal_pointer (&place), record);
}

/**
 * amparo_records_dup_speaking:
 * @records: (element-type AmparoRecord)
 *
 * Returns: (transfer container) (element-type AmparoRecord): one for each learner and module
 */
GPtrArray *
amparo_records_dup_speaking (GPtrArray *records)
{
  g_autoptr (GHashTable) best = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *speaking = g_ptr_array_new ();

  g_return_val_if_fail (records != NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    weigh (best, records->pdata[i]);

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *place = dup_place (records->pdata[i]);

      if (g_hash_table_lookup (best, place) == records->pdata[i])
        g_ptr_array_add (speaking, records->pdata[i]);
    }

  return speaking;
}
