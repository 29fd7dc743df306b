/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/grading.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (AmparoGrade, amparo_grade, amparo_grade_copy, amparo_grade_free)

#define NOWHERE G_MAXUINT

static AmparoMark *
get_mark (const AmparoGrade *self,
          guint              i)
{
  return &g_array_index (self->marks, AmparoMark, i);
}

static AmparoGrade *
begin_grade (const AmparoQuestion *question)
{
  AmparoGrade *self = g_new0 (AmparoGrade, 1);

  self->question = question;
  self->marks = g_array_new (FALSE, TRUE, sizeof (AmparoMark));
  for (guint i = 0; i < question->options->len; i++)
    {
      AmparoMark mark = { .option = question->options->pdata[i], .place = NOWHERE };

      g_array_append_val (self->marks, mark);
    }

  return self;
}

static guint
find_option (const AmparoGrade *self,
             const char        *id,
             gsize              length)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const char *known = get_mark (self, i)->option->id;

      if (strlen (known) == length && strncmp (known, id, length) == 0)
        return i;
    }

  return NOWHERE;
}

/* Reading the answer */

/* “option” put at this place, or “option=option”. */
static gboolean
read_word (AmparoGrade *self,
           const char  *word,
           guint        place)
{
  const char *equals = strchr (word, '=');
  gboolean matches = self->question->kind == AMPARO_QUESTION_MATCH;
  guint i = find_option (self, word, equals != NULL ? (gsize) (equals - word) : strlen (word));

  if (i == NOWHERE || get_mark (self, i)->chosen || matches != (equals != NULL))
    return FALSE;

  if (matches)
    place = find_option (self, equals + 1, strlen (equals + 1));
  get_mark (self, i)->chosen = TRUE;
  get_mark (self, i)->place = place;

  return place != NOWHERE;
}

/* To match, each half is given once. */
static gboolean
has_each_place_once (const AmparoGrade *self)
{
  guint64 taken = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << (get_mark (self, i)->place % 64);

      if (taken & bit)
        return FALSE;
      taken |= bit;
    }

  return TRUE;
}

static gboolean
is_complete (const AmparoGrade *self,
             guint              n_words)
{
  switch (self->question->kind)
    {
    case AMPARO_QUESTION_SINGLE:
      return n_words == 1;
    case AMPARO_QUESTION_MULTIPLE:
    case AMPARO_QUESTION_SPOT:
      return n_words >= 1;
    case AMPARO_QUESTION_ORDER:
    case AMPARO_QUESTION_MATCH:
      return n_words == self->marks->len && has_each_place_once (self);
    default:
      g_assert_not_reached ();
    }
}

static gboolean
read_answer (AmparoGrade *self,
             const char  *answer)
{
  g_auto (GStrv) words = g_strsplit (answer, " ", -1);
  guint n_words = g_strv_length (words);

  for (guint i = 0; i < n_words; i++)
    if (!read_word (self, words[i], i))
      return FALSE;

  return is_complete (self, n_words);
}

/* Judging it */

/* Two options may have the same other half; either is right then. */
static gboolean
is_matched (const AmparoGrade *self,
            const AmparoMark  *mark)
{
  const AmparoOption *given = get_mark (self, mark->place)->option;

  return given == mark->option
         || g_str_equal (amparo_text_get_english (given->with), amparo_text_get_english (mark->option->with));
}

static gboolean
is_right (const AmparoGrade *self,
          guint              i)
{
  const AmparoMark *mark = get_mark (self, i);

  if (self->question->kind == AMPARO_QUESTION_ORDER)
    return mark->place == i;
  if (self->question->kind == AMPARO_QUESTION_MATCH)
    return is_matched (self, mark);

  return mark->chosen == mark->option->correct;
}

/* Of those to be chosen, how many were, less those that were not to be: whoever takes all
 * of them has shown nothing. */
static double
share_of_chosen (const AmparoGrade *self)
{
  int n_correct = 0;
  int n_earned = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const AmparoMark *mark = get_mark (self, i);

      n_correct += mark->option->correct;
      if (mark->chosen)
        n_earned += mark->option->correct ? 1 : -1;
    }

  return n_correct > 0 ? MAX (0, n_earned) / (double) n_correct : 0;
}

/* Pairs in the right order less pairs in the wrong one, of all pairs: Kendall's rank
 * correlation (Biometrika 30, 1938), where less than nought is nought. So one option out of
 * place does not spoil all that come after it. */
static double
share_of_order (const AmparoGrade *self)
{
  int n_pairs = 0;
  int balance = 0;

  for (guint i = 0; i < self->marks->len; i++)
    for (guint j = i + 1; j < self->marks->len; j++)
      {
        n_pairs++;
        balance += get_mark (self, i)->place < get_mark (self, j)->place ? 1 : -1;
      }

  return n_pairs > 0 ? MAX (0, balance) / (double) n_pairs : 1;
}

static double
find_share (const AmparoGrade *self,
            guint              n_right)
{
  switch (self->question->kind)
    {
    case AMPARO_QUESTION_SINGLE:
      return self->correct ? 1 : 0;
    case AMPARO_QUESTION_MULTIPLE:
    case AMPARO_QUESTION_SPOT:
      return share_of_chosen (self);
    case AMPARO_QUESTION_ORDER:
      return share_of_order (self);
    case AMPARO_QUESTION_MATCH:
      return n_right / (double) self->marks->len;
    default:
      g_assert_not_reached ();
    }
}

static void
judge (AmparoGrade *self)
{
  guint n_right = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      get_mark (self, i)->right = is_right (self, i);
      n_right += get_mark (self, i)->right;
    }
  self->correct = n_right == self->marks->len;
  self->share = find_share (self, n_right);
}

/**
 * amparo_grade_new:
 * @question: what was asked
 * @answer: as the head of the header says
 *
 * Returns: (nullable) (transfer full): the grade; NULL where the answer names an option
 *   that is not there, names one twice, or leaves out what this kind of question needs
 */
AmparoGrade *
amparo_grade_new (const AmparoQuestion *question,
                  const char           *answer)
{
  g_autoptr (AmparoGrade) self = NULL;

  g_return_val_if_fail (question != NULL, NULL);
  g_return_val_if_fail (answer != NULL, NULL);

  self = begin_grade (question);
  if (!read_answer (self, answer))
    return NULL;
  judge (self);

  return g_steal_pointer (&self);
}

AmparoGrade *
amparo_grade_copy (const AmparoGrade *self)
{
  AmparoGrade *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->marks = g_array_copy (self->marks);

  return copy;
}

void
amparo_grade_free (AmparoGrade *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->marks);
  g_free (self);
}

/* Shuffling */

/* A small generator of our own: what GLib's gives may change with its version, and a
 * learner who comes back should find the options where they were. D. H. Lehmer's, with the
 * numbers of Park and Miller (Communications of the ACM 31, 1988). */
static guint
draw (guint64 *state,
      guint    n)
{
  *state = *state * 48271 % 2147483647;

  return (guint) (*state % n);
}

static guint64
seed_from_id (const char *id)
{
  guint64 seed = 1;

  for (const char *p = id; *p != '\0'; p++)
    seed = (seed * 257 + (guchar) *p) % 2147483646;

  return seed + 1;
}

static void
swap (GArray *order,
      guint   i,
      guint   j)
{
  guint kept = g_array_index (order, guint, i);

  g_array_index (order, guint, i) = g_array_index (order, guint, j);
  g_array_index (order, guint, j) = kept;
}

static gboolean
is_sorted (GArray *order)
{
  for (guint i = 0; i < order->len; i++)
    if (g_array_index (order, guint, i) != i)
      return FALSE;

  return TRUE;
}

/**
 * amparo_question_dup_shuffle:
 *
 * Returns: (transfer full) (element-type guint): positions of options
 */
GArray *
amparo_question_dup_shuffle (const AmparoQuestion *question)
{
  GArray *order;
  guint64 state;

  g_return_val_if_fail (question != NULL, NULL);

  order = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < question->options->len; i++)
    g_array_append_val (order, i);
  if (question->kind != AMPARO_QUESTION_ORDER && question->kind != AMPARO_QUESTION_MATCH)
    return order;

  state = seed_from_id (question->id);
  for (guint i = order->len; i > 1; i--)
    swap (order, i - 1, draw (&state, i));
  if (order->len > 1 && is_sorted (order))
    swap (order, 0, order->len - 1);

  return order;
}
