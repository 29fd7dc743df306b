/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/facts-group.h"

#include <glib/gi18n.h>

#include "app/choice-row.h"
#include "language/language.h"

struct _AmparoFactsGroup
{
  AdwPreferencesGroup parent_instance;

  /* owned */
  AmparoSession    *session;
  AmparoScreening  *screening;
  GPtrArray        *rows;        /* of AmparoChoiceRow by the fact's position, NULL where not shown */
  /* plain */
  AmparoFactsShown  shown;
};

G_DEFINE_FINAL_TYPE (AmparoFactsGroup, amparo_facts_group, ADW_TYPE_PREFERENCES_GROUP)

static GPtrArray *
get_facts (AmparoFactsGroup *self)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (self->screening);

  return amparo_vocabulary_get_facts (amparo_instrument_get_vocabulary (instrument));
}

static const AmparoFact *
get_fact_of (AmparoFactsGroup *self,
             AmparoChoiceRow  *row)
{
  guint index;

  if (!g_ptr_array_find (self->rows, row, &index))
    return NULL;

  return g_ptr_array_index (get_facts (self), index);
}

/* "Not known" stands after the values: a screening counts it as -1. */
static int
answer_from_value (const AmparoFact *fact,
                   int               value)
{
  if (value != AMPARO_UNKNOWN)
    return value;

  return fact->always_known ? -1 : (int) fact->values->len;
}

static int
value_from_answer (const AmparoFact *fact,
                   int               answer)
{
  return answer == (int) fact->values->len ? AMPARO_UNKNOWN : answer;
}

static void
answer_changed_cb (AmparoChoiceRow  *row,
                   GParamSpec       *pspec,
                   AmparoFactsGroup *self)
{
  const AmparoFact *fact = get_fact_of (self, row);
  int answer = amparo_choice_row_get_selected (row);

  if (fact != NULL && answer >= 0)
    amparo_screening_set_fact (self->screening, fact->index, value_from_answer (fact, answer));
}

static void
fact_changed_cb (AmparoFactsGroup *self,
                 guint             index)
{
  const AmparoFact *fact = g_ptr_array_index (get_facts (self), index);
  AmparoChoiceRow *row = g_ptr_array_index (self->rows, index);
  int value = amparo_screening_get_fact (self->screening, index);

  if (row != NULL)
    amparo_choice_row_set_selected (row, answer_from_value (fact, value));
}

static gboolean
is_shown (AmparoFactsGroup *self,
          const AmparoFact *fact)
{
  AmparoFactsShown kind = fact->always_known ? AMPARO_FACTS_ROLE : AMPARO_FACTS_SITUATION;

  return (self->shown & kind) != 0;
}

static GtkWidget *
make_row (AmparoFactsGroup *self,
          const AmparoFact *fact,
          AmparoText       *not_known)
{
  AmparoReading reading = amparo_session_get_reading (self->session);
  AmparoText *help = (self->shown & AMPARO_FACTS_HELP) != 0 ? fact->help : NULL;
  GtkWidget *row = amparo_choice_row_new (fact->label, fact->question, help, reading);
  int value = amparo_screening_get_fact (self->screening, fact->index);

  for (guint i = 0; i < fact->values->len; i++)
    {
      const AmparoFactValue *choice = g_ptr_array_index (fact->values, i);

      amparo_choice_row_add (AMPARO_CHOICE_ROW (row), choice->label);
    }
  if (!fact->always_known)
    amparo_choice_row_add (AMPARO_CHOICE_ROW (row), not_known);

  amparo_choice_row_set_selected (AMPARO_CHOICE_ROW (row), answer_from_value (fact, value));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (answer_changed_cb), self, 0);

  return row;
}

static void
add_rows (AmparoFactsGroup *self)
{
  /* Translators: a choice beside the other answers to a question, as real as they are */
  g_autoptr (AmparoText) not_known = amparo_language_dup_words (N_("Not known"));
  GPtrArray *facts = get_facts (self);

  for (guint i = 0; i < facts->len; i++)
    {
      const AmparoFact *fact = g_ptr_array_index (facts, i);
      GtkWidget *row = NULL;

      if (is_shown (self, fact))
        {
          row = make_row (self, fact, not_known);
          adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
        }
      g_ptr_array_add (self->rows, row);
    }
}

static void
amparo_facts_group_dispose (GObject *object)
{
  AmparoFactsGroup *self = AMPARO_FACTS_GROUP (object);

  g_clear_object (&self->session);
  g_clear_object (&self->screening);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (amparo_facts_group_parent_class)->dispose (object);
}

static void
amparo_facts_group_class_init (AmparoFactsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_facts_group_dispose;
}

static void
amparo_facts_group_init (AmparoFactsGroup *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * amparo_facts_group_new:
 * @session: with a screening under way
 *
 * A group without a title; the page gives it one.
 */
GtkWidget *
amparo_facts_group_new (AmparoSession    *session,
                        AmparoFactsShown  shown)
{
  AmparoFactsGroup *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (amparo_session_get_screening (session) != NULL, NULL);

  self = g_object_new (AMPARO_TYPE_FACTS_GROUP, NULL);
  self->session = g_object_ref (session);
  self->screening = g_object_ref (amparo_session_get_screening (session));
  self->shown = shown;
  add_rows (self);
  g_signal_connect_object (self->screening, "fact-changed", G_CALLBACK (fact_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

GtkWidget *
amparo_facts_group_get_row (AmparoFactsGroup *self,
                            const char       *fact)
{
  GPtrArray *facts;

  g_return_val_if_fail (AMPARO_IS_FACTS_GROUP (self), NULL);
  g_return_val_if_fail (fact != NULL, NULL);

  facts = get_facts (self);
  for (guint i = 0; i < facts->len; i++)
    if (g_str_equal (((AmparoFact *) g_ptr_array_index (facts, i))->id, fact))
      return g_ptr_array_index (self->rows, i);

  return NULL;
}
