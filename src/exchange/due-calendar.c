/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "exchange/due-calendar.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/words.h"
#include "training/due.h"

/* RFC 5545, 3.1: a line has at most 75 octets without its end, and one that goes on does so
 * behind a blank. */
#define LONGEST_LINE 75

static const char * const summaries[AMPARO_N_DUE] = {
  [AMPARO_REFRESHER_7] = N_("Refresher after 7 days: %1$s"),
  [AMPARO_REFRESHER_30] = N_("Refresher after 30 days: %1$s"),
  [AMPARO_REFRESHER_90] = N_("Refresher after 90 days: %1$s"),
  [AMPARO_RENEWAL] = N_("Renew the training: %1$s"),
};

static const char * const names[AMPARO_N_DUE] = {
  [AMPARO_REFRESHER_7] = "refresher-7",
  [AMPARO_REFRESHER_30] = "refresher-30",
  [AMPARO_REFRESHER_90] = "refresher-90",
  [AMPARO_RENEWAL] = "renewal",
};

/* Lines */

/* No letter is cut in two. */
static void
append_line (GString    *out,
             const char *line)
{
  guint room = LONGEST_LINE;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint size = (guint) (g_utf8_next_char (p) - p);

      if (size > room)
        {
          g_string_append (out, "\r\n ");
          room = LONGEST_LINE - 1;
        }
      g_string_append_len (out, p, size);
      room -= size;
    }
  g_string_append (out, "\r\n");
}

/* RFC 5545, 3.3.11. */
static void
append_text (GString    *out,
             const char *property,
             const char *text)
{
  g_autoptr (GString) line = g_string_new (property);

  g_string_append_c (line, ':');
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\n')
      g_string_append (line, "\\n");
    else if (strchr ("\\;,", *p) != NULL)
      g_string_append_printf (line, "\\%c", *p);
    else if (*p != '\r')
      g_string_append_c (line, *p);

  append_line (out, line->str);
}

/* Of YYYY-MM-DD. Without an end, it is all of that day. */
static void
append_day (GString    *out,
            const char *day)
{
  g_autofree char *line = g_strdup_printf ("DTSTART;VALUE=DATE:%.4s%.2s%.2s", day, day + 5, day + 8);

  append_line (out, line);
}

/* Entries */

static char *
dup_in (AmparoText    *text,
        AmparoReading  reading)
{
  g_autofree char *english = amparo_words_show (text, AMPARO_LANGUAGE_ENGLISH);
  g_autofree char *spanish = amparo_words_show (text, AMPARO_LANGUAGE_SPANISH);

  if (reading == AMPARO_READING_ENGLISH)
    return g_steal_pointer (&english);
  if (reading == AMPARO_READING_SPANISH)
    return g_steal_pointer (&spanish);

  return g_strconcat (english, " / ", spanish, NULL);
}

static char *
dup_summary (const AmparoRecord  *record,
             const AmparoLearner *learner,
             guint                which,
             AmparoReading        reading)
{
  g_autoptr (AmparoText) text = amparo_words_dup (summaries[which], record->attempt->title, NULL);
  g_autofree char *summary = dup_in (text, reading);

  if (learner == NULL)
    return g_steal_pointer (&summary);

  return g_strconcat (learner->name, ": ", summary, NULL);
}

/* The moment the attempt began, the module and what is due: no other entry has all three, in
 * no logbook of this person. */
static void
append_uid (GString            *out,
            const AmparoRecord *record,
            guint               which)
{
  g_autofree char *uid = g_strdup_printf ("UID:%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT "-%s-%s@amparo.invalid", record->attempt->id,
                                          record->attempt->started, record->attempt->module, names[which]);

  append_line (out, uid);
}

static void
append_stamp (GString *out,
              gint64   now)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (now / G_USEC_PER_SEC);
  g_autofree char *line = g_date_time_format (time, "DTSTAMP:%Y%m%dT%H%M%SZ");

  append_line (out, line);
}

static void
append_alarm (GString    *out,
              const char *summary)
{
  append_line (out, "BEGIN:VALARM");
  append_line (out, "ACTION:DISPLAY");
  append_line (out, "TRIGGER:PT9H");
  append_text (out, "DESCRIPTION", summary);
  append_line (out, "END:VALARM");
}

static void
append_entry (GString             *out,
              const AmparoRecord  *record,
              const AmparoLearner *learner,
              const AmparoDue     *due,
              guint                which,
              gint64               now,
              AmparoReading        reading)
{
  g_autofree char *summary = dup_summary (record, learner, which, reading);

  append_line (out, "BEGIN:VEVENT");
  append_uid (out, record, which);
  append_stamp (out, now);
  append_day (out, due->from);
  append_text (out, "SUMMARY", summary);
  append_line (out, "TRANSP:TRANSPARENT");
  append_alarm (out, summary);
  append_line (out, "END:VEVENT");
}

static const AmparoLearner *
find_learner (GPtrArray *learners,
              gint64     id)
{
  for (guint i = 0; learners != NULL && i < learners->len; i++)
    if (((AmparoLearner *) learners->pdata[i])->id == id)
      return learners->pdata[i];

  return NULL;
}

static void
append_record (GString            *out,
               const AmparoRecord *record,
               GPtrArray          *learners,
               AmparoContent      *content,
               gint64              now,
               AmparoReading       reading)
{
  AmparoModule *module = amparo_content_find_module (content, record->attempt->module);
  AmparoDue due[AMPARO_N_DUE];

  /* Nothing can be taken of a module that is gone. */
  if (module == NULL || !amparo_due_find (&record->transcript, amparo_module_get_renew_years (module), now, due))
    return;

  for (guint i = 0; i < AMPARO_N_DUE; i++)
    if (due[i].state != AMPARO_DUE_DONE)
      append_entry (out, record, find_learner (learners, record->attempt->learner), &due[i], i, now, reading);
}

/**
 * amparo_due_calendar_write:
 *
 * Returns: (transfer full): the calendar
 */
char *
amparo_due_calendar_write (GPtrArray     *records,
                           GPtrArray     *learners,
                           AmparoContent *content,
                           gint64         now,
                           AmparoReading  reading)
{
  g_autoptr (GPtrArray) speaking = NULL;
  GString *out;

  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (AMPARO_IS_CONTENT (content), NULL);

  speaking = amparo_records_dup_speaking (records);
  out = g_string_new (NULL);
  append_line (out, "BEGIN:VCALENDAR");
  append_line (out, "VERSION:2.0");
  append_line (out, "PRODID:-//Amparo//Amparo " PACKAGE_VERSION "//EN");
  append_line (out, "CALSCALE:GREGORIAN");
  for (guint i = 0; i < speaking->len; i++)
    append_record (out, speaking->pdata[i], learners, content, now, reading);
  append_line (out, "END:VCALENDAR");

  return g_string_free (out, FALSE);
}
