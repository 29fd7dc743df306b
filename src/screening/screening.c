/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "screening/screening.h"

#include "screening/assessment-private.h"
#include "screening/news.h"
#include "screening/tally.h"

/* What a worker says of an item beside its rating; the engine does not look at it. */
typedef struct
{
  AmparoEvidence  evidence;
  char           *note;       /* owned; NULL without */
} Remark;

struct _AmparoScreening
{
  GObject parent_instance;

  /* owned */
  AmparoInstrument *instrument;
  AmparoTally      *tally;
  Remark           *remarks;    /* one for each item */
  char             *code;
  char             *date;
  AmparoNews       *news;       /* what is to be told at the next thaw */

  /* plain */
  guint             n_items;
  guint             n_frozen;
  AmparoLevel       told_level;
};

G_DEFINE_FINAL_TYPE (AmparoScreening, amparo_screening, G_TYPE_OBJECT)

enum
{
  ITEM_CHANGED,
  FACT_CHANGED,
  LEVEL_CHANGED,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_each (AmparoScreening *self,
           guint            signal,
           GArray          *numbers)
{
  for (guint i = 0; i < numbers->len; i++)
    g_signal_emit (self, signals[signal], 0, g_array_index (numbers, guint, i));
}

/* Whoever listens may change the screening again; so the news of this change are taken
 * off the object before anybody hears them. */
static void
tell_news (AmparoScreening *self)
{
  g_autoptr (AmparoScreening) alive = g_object_ref (self);
  g_autoptr (AmparoNews) news = g_steal_pointer (&self->news);
  AmparoLevel level = amparo_tally_get_level (self->tally);
  gboolean level_changed = level != self->told_level;

  self->news = amparo_news_new ();
  self->told_level = level;

  amparo_news_sort (news);
  emit_each (self, ITEM_CHANGED, news->items);
  emit_each (self, FACT_CHANGED, news->facts);
  if (level_changed)
    g_signal_emit (self, signals[LEVEL_CHANGED], 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
note_item_change (AmparoScreening *self,
                  guint            item)
{
  amparo_screening_freeze (self);
  amparo_news_add_item (self->news, item);
  amparo_news_take_flips (self->news, amparo_tally_get_flips (self->tally));
  amparo_screening_thaw (self);
}

static void
note_fact_change (AmparoScreening *self,
                  guint            fact)
{
  amparo_screening_freeze (self);
  amparo_news_add_fact (self->news, fact);
  amparo_news_take_flips (self->news, amparo_tally_get_flips (self->tally));
  amparo_screening_thaw (self);
}

static void
note_other_change (AmparoScreening *self)
{
  amparo_screening_freeze (self);
  self->news->anything = TRUE;
  amparo_screening_thaw (self);
}

/* An empty text and none are the same. */
static gboolean
replace_text (char       **text,
              const char  *by)
{
  if (g_strcmp0 (*text != NULL ? *text : "", by != NULL ? by : "") == 0)
    return FALSE;

  g_free (*text);
  *text = g_strdup (by);

  return TRUE;
}

static gboolean
has_rating (AmparoScreening *self,
            guint            item,
            int              rating)
{
  const AmparoScale *scale = amparo_instrument_get_item (self->instrument, item)->scale;

  return rating >= AMPARO_UNANSWERED && rating < (int) scale->ratings->len;
}

static const AmparoFact *
get_fact_itself (AmparoScreening *self,
                 guint            fact)
{
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (self->instrument);
  GPtrArray *facts = amparo_vocabulary_get_facts (vocabulary);

  return fact < facts->len ? facts->pdata[fact] : NULL;
}

static gboolean
has_value (const AmparoFact *fact,
           int               value)
{
  return fact != NULL && value >= AMPARO_UNKNOWN && value < (int) fact->values->len;
}

static void
amparo_screening_finalize (GObject *object)
{
  AmparoScreening *self = AMPARO_SCREENING (object);

  for (guint i = 0; i < self->n_items; i++)
    g_free (self->remarks[i].note);
  g_free (self->remarks);
  g_clear_pointer (&self->tally, amparo_tally_free);
  g_clear_pointer (&self->news, amparo_news_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_object (&self->instrument);

  G_OBJECT_CLASS (amparo_screening_parent_class)->finalize (object);
}

static guint
add_signal (const char *name,
            guint       n_numbers)
{
  return g_signal_new (name, AMPARO_TYPE_SCREENING, G_SIGNAL_RUN_LAST,
                       0, NULL, NULL, NULL,
                       G_TYPE_NONE, n_numbers, G_TYPE_UINT);
}

static void
amparo_screening_class_init (AmparoScreeningClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_screening_finalize;

  signals[ITEM_CHANGED] = add_signal ("item-changed", 1);
  signals[FACT_CHANGED] = add_signal ("fact-changed", 1);
  signals[LEVEL_CHANGED] = add_signal ("level-changed", 0);
  signals[CHANGED] = add_signal ("changed", 0);
}

static void
amparo_screening_init (AmparoScreening *self)
{
  self->news = amparo_news_new ();
}

/**
 * amparo_screening_new:
 * @instrument: the checklist to answer, kept alive by the screening
 *
 * Returns: (transfer full): a screening with nothing answered and no fact known
 */
AmparoScreening *
amparo_screening_new (AmparoInstrument *instrument)
{
  AmparoScreening *self;

  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (instrument), NULL);

  self = g_object_new (AMPARO_TYPE_SCREENING, NULL);
  self->instrument = g_object_ref (instrument);
  self->n_items = amparo_instrument_get_items (instrument)->len;
  self->remarks = g_new0 (Remark, self->n_items);
  self->tally = amparo_tally_new (amparo_plan_new (instrument));
  self->told_level = amparo_tally_get_level (self->tally);

  return self;
}

/* Returns: (transfer none): the checklist that is answered */
AmparoInstrument *
amparo_screening_get_instrument (AmparoScreening *self)
{
  g_return_val_if_fail (AMPARO_IS_SCREENING (self), NULL);

  return self->instrument;
}

/**
 * amparo_screening_rate:
 * @self: a screening
 * @item: position of an item; a hidden one may be rated and counts once it is asked
 * @rating: position in the item's scale, or %AMPARO_UNANSWERED to take the answer back
 *
 * Returns: whether that was another rating than before
 */
gboolean
amparo_screening_rate (AmparoScreening *self,
                       guint            item,
                       int              rating)
{
  g_return_val_if_fail (AMPARO_IS_SCREENING (self), FALSE);
  g_return_val_if_fail (item < self->n_items, FALSE);
  g_return_val_if_fail (has_rating (self, item, rating), FALSE);

  if (!amparo_tally_rate (self->tally, item, rating))
    return FALSE;

  note_item_change (self, item);

  return TRUE;
}

/* Returns: the rating as a position in the item's scale, or %AMPARO_UNANSWERED; a hidden
 *   item keeps its rating */
int
amparo_screening_get_rating (AmparoScreening *self,
                             guint            item)
{
  g_return_val_if_fail (AMPARO_IS_SCREENING (self), AMPARO_UNANSWERED);
  g_return_val_if_fail (item < self->n_items, AMPARO_UNANSWERED);

  return amparo_tally_get_rating (self->tally, item);
}

/* Returns: whether the item is asked, as things stand; else it is hidden */
gboolean
amparo_screening_is_asked (AmparoScreening *self,
                           guint            item)
{
  g_return_val_if_fail (AMPARO_IS_SCREENING (self), FALSE);
  g_return_val_if_fail (item < self->n_items, FALSE);

  return amparo_tally_is_asked (self->tally, item);
}

void
amparo_screening_set_evidence (AmparoScreening *self,
                               guint            item,
                               AmparoEvidence   evidence)
{
  g_return_if_fail (AMPARO_IS_SCREENING (self));
  g_return_if_fail (item < self->n_items);
  g_return_if_fail ((guint) evidence < AMPARO_N_EVIDENCE);

  if (self->remarks[item].evidence == evidence)
    return;

  self->remarks[item].evidence = evidence;
  note_item_change (self, item);
}

AmparoEvidence
amparo_screening_get_evidence (AmparoScreening *self,
                               guint            item)
{
  g_return_val_if_fail (AMPARO_IS_SCREENING (self), AMPARO_EVIDENCE_UNSAID);
  g_return_val_if_fail (item < self->n_items, AMPARO_EVIDENCE_UNSAID);

  return self->remarks[item].evidence;
}

/**
 * amparo_screening_set_note:
 * @self: a screening
 * @item: position of an item
 * @note: (nullable): what to note beside the item, copied; %NULL is the same as empty
 */
void
amparo_screening_set_note (AmparoScreening *self,
                           guint            item,
                           const char      *note)
{
  g_return_if_fail (AMPARO_IS_SCREENING (self));
  g_return_if_fail (item < self->n_items);

  if (replace_text (&self->remarks[item].note, note))
    note_item_change (self, item);
}

/* Returns: (transfer none): the note, empty without; good until the next one is set */
const char *
amparo_screening_get_note (AmparoScreening *self,
                           guint            item)
{
  g_return_val_if_fail (AMPARO_IS_SCREENING (self), "");
  g_return_val_if_fail (item < self->n_items, "");

  return self->remarks[item].note != NULL ? self->remarks[item].note : "";
}

/**
 * amparo_screening_set_fact:
 * @self: a screening
 * @fact: position of a fact in the vocabulary
 * @value: position in the fact's values, or %AMPARO_UNKNOWN
 */
void
amparo_screening_set_fact (AmparoScreening *self,
                           guint            fact,
                           int              value)
{
  g_return_if_fail (AMPARO_IS_SCREENING (self));
  g_return_if_fail (has_value (get_fact_itself (self, fact), value));

  if (amparo_tally_set_fact (self->tally, fact, value))
    note_fact_change (self, fact);
}

/* Returns: the value as a position in the fact's values, or %AMPARO_UNKNOWN */
int
amparo_screening_get_fact (AmparoScreening *self,
                           guint            fact)
{
  g_return_val_if_fail (AMPARO_IS_SCREENING (self), AMPARO_UNKNOWN);
  g_return_val_if_fail (get_fact_itself (self, fact) != NULL, AMPARO_UNKNOWN);

  return amparo_tally_get_fact (self->tally, fact);
}

/* @code: (nullable): what the worker calls this screening by; copied */
void
amparo_screening_set_code (AmparoScreening *self,
                           const char      *code)
{
  g_return_if_fail (AMPARO_IS_SCREENING (self));

  if (replace_text (&self->code, code))
    note_other_change (self);
}

/* Returns: (transfer none): the code, empty without; good until the next one is set */
const char *
amparo_screening_get_code (AmparoScreening *self)
{
  g_return_val_if_fail (AMPARO_IS_SCREENING (self), "");

  return self->code != NULL ? self->code : "";
}

/* @date: (nullable): the day of the screening, YYYY-MM-DD; copied, and not looked at */
void
amparo_screening_set_date (AmparoScreening *self,
                           const char      *date)
{
  g_return_if_fail (AMPARO_IS_SCREENING (self));

  if (replace_text (&self->date, date))
    note_other_change (self);
}

/* Returns: (transfer none): the day, empty without; good until the next one is set */
const char *
amparo_screening_get_date (AmparoScreening *self)
{
  g_return_val_if_fail (AMPARO_IS_SCREENING (self), "");

  return self->date != NULL ? self->date : "";
}

/* Returns: the level as things stand; it costs nothing to ask */
AmparoLevel
amparo_screening_get_level (AmparoScreening *self)
{
  g_return_val_if_fail (AMPARO_IS_SCREENING (self), AMPARO_LEVEL_INSUFFICIENT);

  return amparo_tally_get_level (self->tally);
}

static void
give_progress (const AmparoProgress *progress,
               guint                *asked,
               guint                *answered)
{
  if (asked != NULL)
    *asked = progress->asked;
  if (answered != NULL)
    *answered = progress->answered;
}

/**
 * amparo_screening_get_progress:
 * @self: a screening
 * @asked: (out) (optional): how many items are asked, protective ones too
 * @answered: (out) (optional): how many of them have an answer, no information included
 */
void
amparo_screening_get_progress (AmparoScreening *self,
                               guint           *asked,
                               guint           *answered)
{
  g_return_if_fail (AMPARO_IS_SCREENING (self));

  give_progress (amparo_tally_get_progress (self->tally), asked, answered);
}

/* The same for one section, given by its position. */
void
amparo_screening_get_section_progress (AmparoScreening *self,
                                       guint            section,
                                       guint           *asked,
                                       guint           *answered)
{
  g_return_if_fail (AMPARO_IS_SCREENING (self));
  g_return_if_fail (section < amparo_instrument_get_sections (self->instrument)->len);

  give_progress (amparo_tally_get_section_progress (self->tally, section), asked, answered);
}

/**
 * amparo_screening_freeze:
 * @self: a screening
 *
 * Keeps back all signals until as many calls of amparo_screening_thaw(). What is asked of
 * the screening meanwhile is up to date.
 */
void
amparo_screening_freeze (AmparoScreening *self)
{
  g_return_if_fail (AMPARO_IS_SCREENING (self));

  self->n_frozen++;
}

void
amparo_screening_thaw (AmparoScreening *self)
{
  g_return_if_fail (AMPARO_IS_SCREENING (self));
  g_return_if_fail (self->n_frozen > 0);

  self->n_frozen--;
  if (self->n_frozen == 0 && self->news->anything)
    tell_news (self);
}

/**
 * amparo_screening_dup_assessment:
 * @self: a screening
 *
 * Returns: (transfer full): what stands now, as a value that later answers do not touch
 */
AmparoAssessment *
amparo_screening_dup_assessment (AmparoScreening *self)
{
  g_return_val_if_fail (AMPARO_IS_SCREENING (self), NULL);

  return amparo_assessment_new (self->tally);
}
