/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/words.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_PARTS 9

#define MINUTE ((gint64) 60)
#define HOUR   (60 * MINUTE)
#define DAY    (24 * HOUR)

/* Whole dates, because languages differ in the order and in the small words. */
static const char * const dates[] = {
  /* Translators: dates; %1$s is the day, %2$s the year */
  N_("January %1$s, %2$s"),
  N_("February %1$s, %2$s"),
  N_("March %1$s, %2$s"),
  N_("April %1$s, %2$s"),
  N_("May %1$s, %2$s"),
  N_("June %1$s, %2$s"),
  N_("July %1$s, %2$s"),
  N_("August %1$s, %2$s"),
  N_("September %1$s, %2$s"),
  N_("October %1$s, %2$s"),
  N_("November %1$s, %2$s"),
  N_("December %1$s, %2$s"),
};

/* Reads one placeholder behind its percent sign: its part, or -1 when it is none of ours. */
static int
read_placeholder (const char **p,
                  int         *next)
{
  const char *at = *p;
  int part;

  if (at[0] == 's')
    part = (*next)++;
  else if (g_ascii_isdigit (at[0]) && at[1] == '$' && at[2] == 's')
    part = at[0] - '1';
  else
    return -1;

  *p = at[0] == 's' ? at + 1 : at + 3;

  return part;
}

/* printf() would do it, but a format that comes out of a catalog must not be trusted
 * with the stack: here, a wrong placeholder stays as it is written. */
static char *
expand (const char         *format,
        const char * const *parts,
        int                 n_parts)
{
  GString *result = g_string_new (NULL);
  int next = 0;

  for (const char *p = format; *p != '\0';)
    {
      const char *percent = strchr (p, '%');
      const char *behind = percent != NULL ? percent + 1 : NULL;
      int part;

      if (percent == NULL)
        break;

      g_string_append_len (result, p, percent - p);
      part = read_placeholder (&behind, &next);
      if (part >= 0 && part < n_parts)
        g_string_append (result, parts[part]);
      else
        g_string_append_c (result, '%');

      p = part < 0 && *behind == '%' ? behind + 1 : behind;
      format = p;
    }

  g_string_append (result, format);

  return g_string_free (result, FALSE);
}

static char *
expand_in (AmparoText     *format,
           GPtrArray      *texts,
           AmparoLanguage  language)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < texts->len; i++)
    g_ptr_array_add (parts, amparo_words_show (g_ptr_array_index (texts, i), language));

  return expand (amparo_text_get (format, language), (const char * const *) parts->pdata, parts->len);
}

/**
 * amparo_words_dup:
 * @english: words marked with N_()
 * @...: the texts that are put in, then NULL
 *
 * Where a text that is put in lacks its Spanish, the Spanish sentence holds it in English
 * with the mark. Where the sentence lacks it, all of it has none.
 *
 * Returns: (transfer full): the sentence in both languages
 */
AmparoText *
amparo_words_dup (const char *english,
                  ...)
{
  g_autoptr (AmparoText) format = amparo_language_dup_words (english);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autofree char *in_english = NULL;
  g_autofree char *in_spanish = NULL;
  AmparoText *text;
  va_list rest;

  va_start (rest, english);
  while ((text = va_arg (rest, AmparoText *)) != NULL)
    g_ptr_array_add (texts, text);
  va_end (rest);

  g_assert (texts->len <= MAX_PARTS);

  in_english = expand_in (format, texts, AMPARO_LANGUAGE_ENGLISH);
  if (amparo_text_is_translated (format))
    in_spanish = expand_in (format, texts, AMPARO_LANGUAGE_SPANISH);

  return amparo_text_new (in_english, in_spanish);
}

AmparoText *
amparo_words_dup_count (guint       count,
                        const char *one,
                        const char *many)
{
  g_autoptr (AmparoText) number = amparo_words_dup_number (count);

  return amparo_words_dup (count == 1 ? one : many, number, NULL);
}

AmparoText *
amparo_words_dup_number (guint number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);

  return amparo_words_dup_verbatim (digits);
}

AmparoText *
amparo_words_dup_verbatim (const char *string)
{
  return amparo_text_new (string, string);
}

/**
 * amparo_words_dup_date:
 * @date: YYYY-MM-DD
 *
 * g_date_time_format() speaks the language of the process, and English under most
 * locales at that, so the months are words of our own.
 *
 * Returns: (transfer full): the date in words; as it is written when it is none
 */
AmparoText *
amparo_words_dup_date (const char *date)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *midnight = NULL;
  g_autofree char *year = NULL;
  g_autoptr (AmparoText) year_text = NULL;
  g_autoptr (AmparoText) day_text = NULL;

  g_return_val_if_fail (date != NULL, NULL);

  midnight = g_strconcat (date, "T00:00:00Z", NULL);
  time = g_date_time_new_from_iso8601 (midnight, NULL);
  if (time == NULL)
    return amparo_words_dup_verbatim (date);

  year = g_strdup_printf ("%d", g_date_time_get_year (time));
  year_text = amparo_words_dup_verbatim (year);
  day_text = amparo_words_dup_number (g_date_time_get_day_of_month (time));

  return amparo_words_dup (dates[g_date_time_get_month (time) - 1], day_text, year_text, NULL);
}

/**
 * amparo_words_dup_deadline:
 * @seconds: from the finding; 0 for at once
 *
 * Duties are spoken of in hours up to three days, and so they are here: “within 24
 * hours” is what the reader finds in the law.
 *
 * Returns: (transfer full): for example “within 24 hours”
 */
AmparoText *
amparo_words_dup_deadline (gint64 seconds)
{
  g_return_val_if_fail (seconds >= 0, NULL);

  if (seconds == 0)
    return amparo_words_dup (N_("now"), NULL);
  if (seconds > 3 * DAY && seconds % DAY == 0)
    return amparo_words_dup_count (seconds / DAY, N_("within 1 day"), N_("within %1$s days"));
  if (seconds % HOUR == 0)
    return amparo_words_dup_count (seconds / HOUR, N_("within 1 hour"), N_("within %1$s hours"));
  if (seconds % MINUTE == 0)
    return amparo_words_dup_count (seconds / MINUTE, N_("within 1 minute"), N_("within %1$s minutes"));

  return amparo_words_dup_count (seconds, N_("within 1 second"), N_("within %1$s seconds"));
}

/**
 * amparo_words_show:
 *
 * Returns: (transfer full): @text in @language; without Spanish, its English and a mark
 */
char *
amparo_words_show (AmparoText     *text,
                   AmparoLanguage  language)
{
  g_autoptr (AmparoText) mark = NULL;

  if (language == AMPARO_LANGUAGE_ENGLISH || amparo_text_is_translated (text))
    return g_strdup (amparo_text_get (text, language));

  /* Translators: stands behind a text that is still in English */
  mark = amparo_language_dup_words (N_("[no Spanish yet]"));

  return g_strdup_printf ("%s %s", amparo_text_get_english (text), amparo_text_get (mark, language));
}
