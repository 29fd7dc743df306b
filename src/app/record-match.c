/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/record-match.h"

#include <string.h>

#include "app/dates.h"
#include "app/record-words.h"
#include "app/safe.h"
#include "language/folded.h"

/* One word that was typed, and where it was found already: there are few checklists, days and
 * people, and many records of each. */
typedef struct
{
  char       *word;         /* folded */
  GHashTable *checklists;   /* id → whether its title has the word */
  GHashTable *people;
  GHashTable *days;
  gboolean    levels[AMPARO_N_LEVELS];
} Word;

struct _AmparoRecordMatch
{
  /* owned */
  AmparoSession *session;
  AmparoFinder  *finder;
  GPtrArray     *words;      /* of Word */
  char          *from;       /* YYYY-MM-DD, or "" */
  char          *to;
  /* lent */
  AmparoAgenda  *agenda;
  const char    *choices[AMPARO_N_FACETS];
  /* plain */
  gint64         now;
  int            level;      /* -1 for any */
};

static GHashTable *
new_memory (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
free_word (Word *self)
{
  g_free (self->word);
  g_hash_table_unref (self->checklists);
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->days);
  g_free (self);
}

static gboolean
has (const char *text,
     const char *word)
{
  g_autofree char *folded = amparo_folded_dup (text);

  return strstr (folded, word) != NULL;
}

static Word *
new_word (AmparoSession *session,
          const char    *word)
{
  AmparoVocabulary *vocabulary = amparo_content_get_vocabulary (amparo_session_get_content (session));
  Word *self = g_new0 (Word, 1);

  self->word = g_strdup (word);
  self->checklists = new_memory ();
  self->people = new_memory ();
  self->days = new_memory ();
  for (guint i = 0; i < AMPARO_N_LEVELS; i++)
    self->levels[i] = has (amparo_text_get (amparo_vocabulary_get_level_label (vocabulary, i),
                                            amparo_session_get_interface (session)), word);

  return self;
}

/* Days */

static char *
dup_day (GDateTime *now,
         int        days)
{
  g_autoptr (GDateTime) day = g_date_time_add_days (now, days);

  return g_date_time_format (day, "%Y-%m-%d");
}

/* The last seven days are today and the six before. */
static void
find_days (AmparoRecordMatch *self,
           GDateTime         *now)
{
  const char *period = self->choices[AMPARO_FACET_PERIOD];

  if (g_str_equal (period, "between"))
    {
      self->from = g_strdup (amparo_finder_get_from (self->finder));
      self->to = g_strdup (amparo_finder_get_to (self->finder));
    }
  else if (g_str_equal (period, "year"))
    {
      self->from = g_date_time_format (now, "%Y-01-01");
    }
  else if (*period != '\0')
    {
      self->from = dup_day (now, 1 - (int) g_ascii_strtoll (period, NULL, 10));
    }
}

static gboolean
is_in_time (AmparoRecordMatch *self,
            const char        *date)
{
  return (self->from == NULL || strcmp (date, self->from) >= 0)
         && (self->to == NULL || *self->to == '\0' || strcmp (date, self->to) <= 0);
}

/* Filters */

static gboolean
is_chosen (AmparoRecordMatch *self,
           AmparoFacet        facet,
           const char        *id)
{
  return *self->choices[facet] == '\0' || g_str_equal (self->choices[facet], id);
}

static gboolean
is_due (AmparoRecordMatch   *self,
        const AmparoSummary *summary)
{
  const AmparoDueStep *first;

  if (*self->choices[AMPARO_FACET_DUE] == '\0')
    return TRUE;

  first = amparo_agenda_find_first (self->agenda, summary);

  return first != NULL && (g_str_equal (self->choices[AMPARO_FACET_DUE], "due")
                           || amparo_due_is_over (first, self->now));
}

static gboolean
fits_filters (AmparoRecordMatch   *self,
              const AmparoSummary *summary)
{
  const char *state = amparo_record_is_draft (summary) ? "draft" : "finished";

  return is_in_time (self, summary->date)
         && is_chosen (self, AMPARO_FACET_CHECKLIST, summary->instrument)
         && is_chosen (self, AMPARO_FACET_PERSON, summary->owner)
         && is_chosen (self, AMPARO_FACET_STATE, state)
         && (self->level < 0 || (self->level == (int) summary->level && amparo_record_has_level (self->session, summary)))
         && is_due (self, summary);
}

/* Words */

typedef char *(*SayFunc) (AmparoSession *session,
                          const char    *id);

static char *
say_checklist (AmparoSession *session,
               const char    *id)
{
  return g_strdup (amparo_record_get_checklist (session, id));
}

static char *
say_person (AmparoSession *session,
            const char    *id)
{
  return g_strdup (amparo_safe_get_name (amparo_session_get_safe (session), id));
}

static char *
say_day (AmparoSession *session,
         const char    *date)
{
  g_autofree char *words = amparo_date_dup_words (date);

  return g_strjoin (" ", date, words, NULL);
}

static gboolean
recall (AmparoRecordMatch *self,
        GHashTable        *memory,
        const char        *word,
        const char        *id,
        SayFunc            say)
{
  g_autofree char *said = NULL;
  gpointer known;

  if (g_hash_table_lookup_extended (memory, id, NULL, &known))
    return GPOINTER_TO_INT (known);

  said = say (self->session, id);
  known = GINT_TO_POINTER (has (said, word));
  g_hash_table_insert (memory, g_strdup (id), known);

  return GPOINTER_TO_INT (known);
}

static gboolean
has_word (AmparoRecordMatch   *self,
          const AmparoSummary *summary,
          const Word          *word)
{
  return has (summary->code, word->word)
         || recall (self, word->checklists, word->word, summary->instrument, say_checklist)
         || recall (self, word->people, word->word, summary->owner, say_person)
         || recall (self, word->days, word->word, summary->date, say_day)
         || (summary->level < AMPARO_N_LEVELS && word->levels[summary->level]
             && amparo_record_has_level (self->session, summary));
}

static gboolean
has_words (AmparoRecordMatch   *self,
           const AmparoSummary *summary)
{
  for (guint i = 0; i < self->words->len; i++)
    if (!has_word (self, summary, g_ptr_array_index (self->words, i)))
      return FALSE;

  return TRUE;
}

AmparoRecordMatch *
amparo_record_match_new (AmparoSession *session,
                         AmparoFinder  *finder,
                         AmparoAgenda  *agenda,
                         GDateTime     *now)
{
  g_auto (GStrv) words = amparo_folded_dup_words (amparo_finder_get_words (finder));
  AmparoRecordMatch *self = g_new0 (AmparoRecordMatch, 1);
  AmparoLevel level;

  self->session = g_object_ref (session);
  self->finder = g_object_ref (finder);
  self->agenda = agenda;
  self->now = g_date_time_to_unix (now) * G_USEC_PER_SEC;
  for (guint i = 0; i < AMPARO_N_FACETS; i++)
    self->choices[i] = amparo_finder_get_choice (finder, i);
  self->level = amparo_level_from_id (self->choices[AMPARO_FACET_LEVEL], &level) ? (int) level : -1;
  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify) free_word);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (self->words, new_word (session, words[i]));
  find_days (self, now);

  return self;
}

void
amparo_record_match_free (AmparoRecordMatch *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->words);
  g_free (self->from);
  g_free (self->to);
  g_object_unref (self->finder);
  g_object_unref (self->session);
  g_free (self);
}

gboolean
amparo_record_match_fits (AmparoRecordMatch   *self,
                          const AmparoSummary *summary)
{
  return fits_filters (self, summary)
         && (has_words (self, summary) || amparo_finder_is_found (self->finder, summary->id));
}
