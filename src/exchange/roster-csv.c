/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "exchange/roster-csv.h"

#include "exchange/csv.h"
#include "training/day.h"

/* Long enough for a number, and for a date. */
#define FIELD_SIZE 24

static const char *
write_percent (char *field,
               int   percent)
{
  if (percent == AMPARO_NOT_TAKEN)
    return "";

  g_snprintf (field, FIELD_SIZE, "%d", percent);

  return field;
}

static const char *
write_number (char   *field,
              gint64  number)
{
  g_snprintf (field, FIELD_SIZE, "%" G_GINT64_FORMAT, number);

  return field;
}

/* The day where the computer stands. */
static const char *
write_day (char   *field,
           gint64  time)
{
  GDate day;

  if (time == 0)
    return "";

  amparo_day_from_time (&day, time);
  amparo_day_write (&day, field);

  return field;
}

static const AmparoLearner *
find_learner (GPtrArray *learners,
              gint64     id)
{
  for (guint i = 0; i < learners->len; i++)
    if (((AmparoLearner *) learners->pdata[i])->id == id)
      return learners->pdata[i];

  return NULL;
}

/* Completions */

static char *
dup_expiry (AmparoContent      *content,
            const AmparoRecord *record)
{
  AmparoModule *module = amparo_content_find_module (content, record->attempt->module);

  return module != NULL ? amparo_transcript_dup_expiry (&record->transcript, amparo_module_get_renew_years (module)) : NULL;
}

static void
append_completion (GString             *out,
                   const AmparoLearner *learner,
                   const AmparoRecord  *record,
                   AmparoContent       *content)
{
  const AmparoTranscript *t = &record->transcript;
  g_autofree char *expiry = dup_expiry (content, record);
  char fields[9][FIELD_SIZE];

  amparo_csv_append_row (out,
                         learner != NULL ? learner->name : "",
                         learner != NULL ? learner->role : "",
                         learner != NULL ? learner->organisation : "",
                         learner != NULL ? learner->staff_number : "",
                         record->attempt->module,
                         record->attempt->version,
                         amparo_text_get_english (record->attempt->title),
                         write_day (fields[0], record->attempt->started),
                         write_day (fields[1], t->completed),
                         expiry != NULL ? expiry : "",
                         write_percent (fields[2], t->before),
                         write_percent (fields[3], t->after),
                         write_percent (fields[4], t->refreshers[AMPARO_REFRESHER_7]),
                         write_percent (fields[5], t->refreshers[AMPARO_REFRESHER_30]),
                         write_percent (fields[6], t->refreshers[AMPARO_REFRESHER_90]),
                         write_percent (fields[7], amparo_transcript_get_practice (t)),
                         write_number (fields[8], amparo_transcript_get_minutes (t)),
                         record->is_issued ? "yes" : "no",
                         t->set_back ? "yes" : "no",
                         NULL);
}

/**
 * amparo_roster_csv_write_completions:
 * @learners: (element-type AmparoLearner)
 * @records: (element-type AmparoRecord)
 *
 * Returns: (transfer full): the table
 */
char *
amparo_roster_csv_write_completions (GPtrArray     *learners,
                                     GPtrArray     *records,
                                     AmparoContent *content)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (learners != NULL && records != NULL, NULL);
  g_return_val_if_fail (AMPARO_IS_CONTENT (content), NULL);

  for (guint i = 0; i < learners->len; i++)
    g_hash_table_insert (by_id, &((AmparoLearner *) learners->pdata[i])->id, learners->pdata[i]);

  amparo_csv_append_row (out, "name", "role", "organization", "staff_number", "module", "version", "title", "begun",
                         "completed", "expires", "before", "after", "refresher_7", "refresher_30", "refresher_90",
                         "practice", "minutes", "certificate", "clock_set_back", NULL);
  for (guint i = 0; i < records->len; i++)
    {
      const AmparoRecord *record = records->pdata[i];

      append_completion (out, g_hash_table_lookup (by_id, &record->attempt->learner), record, content);
    }

  return g_string_free (out, FALSE);
}

/* Everything */

static void
append_event (GString             *out,
              const AmparoLearner *learner,
              const AmparoAttempt *attempt,
              const AmparoEvent   *event)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (event->time / G_USEC_PER_SEC);
  g_autofree char *moment = time != NULL ? g_date_time_format_iso8601 (time) : g_strdup ("");
  char id[FIELD_SIZE];

  amparo_csv_append_row (out, learner != NULL ? learner->name : "", learner != NULL ? learner->staff_number : "",
                         write_number (id, attempt->id), attempt->module, attempt->version, moment,
                         event->part, event->what, event->at, event->value, NULL);
}

/**
 * amparo_roster_csv_write_events:
 *
 * Returns: (transfer full): the table
 */
char *
amparo_roster_csv_write_events (AmparoSalvage *salvage)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (salvage != NULL, NULL);

  amparo_csv_append_row (out, "name", "staff_number", "attempt", "module", "version", "time", "part", "what", "at", "value", NULL);
  for (guint i = 0; i < salvage->attempts->len; i++)
    {
      const AmparoAttempt *attempt = salvage->attempts->pdata[i];
      const AmparoLearner *learner = find_learner (salvage->learners, attempt->learner);
      GPtrArray *events = salvage->events->pdata[i];

      for (guint j = 0; j < events->len; j++)
        append_event (out, learner, attempt, events->pdata[j]);
    }

  return g_string_free (out, FALSE);
}
