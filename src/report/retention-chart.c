/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/retention-chart.h"

#include <glib/gi18n.h>

#include "report/words.h"

struct _AmparoRetention
{
  AmparoChart chart;
  AmparoBlock block;
};

static int
get_before (const AmparoTranscript *transcript)
{
  return transcript->before;
}

static int
get_after (const AmparoTranscript *transcript)
{
  return transcript->after;
}

static int
get_after_7 (const AmparoTranscript *transcript)
{
  return transcript->refreshers[AMPARO_REFRESHER_7];
}

static int
get_after_30 (const AmparoTranscript *transcript)
{
  return transcript->refreshers[AMPARO_REFRESHER_30];
}

static int
get_after_90 (const AmparoTranscript *transcript)
{
  return transcript->refreshers[AMPARO_REFRESHER_90];
}

/* In the order they are taken. */
static const struct
{
  const char *label;
  int       (*get) (const AmparoTranscript *transcript);
} scores[] = {
  { N_("Before the training"), get_before },
  { N_("After the training"), get_after },
  { N_("After 7 days"), get_after_7 },
  { N_("After 30 days"), get_after_30 },
  { N_("After 90 days"), get_after_90 },
};

static void
bar_free (gpointer data)
{
  AmparoBar *bar = data;

  amparo_text_unref (bar->label);
  g_free (bar);
}

static AmparoText *
make_label (const char *words,
            guint       n_people,
            guint       n_transcripts)
{
  g_autoptr (AmparoText) label = amparo_words_dup (words, NULL);
  g_autoptr (AmparoText) number = amparo_words_dup_number (n_people);

  if (n_transcripts == 1)
    return g_steal_pointer (&label);

  if (n_people == 1)
    /* Translators: %1$s is "After 7 days" */
    return amparo_words_dup (N_("%1$s (1 person)"), label, NULL);

  /* Translators: %1$s is "After 7 days", %2$s a number */
  return amparo_words_dup (N_("%1$s (%2$s people)"), label, number, NULL);
}

static void
add_bar (AmparoRetention                *self,
         guint                           i,
         const AmparoTranscript * const *transcripts,
         guint                           n_transcripts)
{
  guint n = 0, sum = 0;
  AmparoBar *bar;

  for (guint j = 0; j < n_transcripts; j++)
    {
      int score = scores[i].get (transcripts[j]);

      if (score == AMPARO_NOT_TAKEN)
        continue;
      n++;
      sum += (guint) score;
    }
  if (n == 0)
    return;

  bar = g_new0 (AmparoBar, 1);
  bar->value = (sum + n / 2) / n;
  bar->of = 100;
  bar->label = make_label (scores[i].label, n, n_transcripts);
  g_ptr_array_add (self->chart.bars, bar);
}

/**
 * amparo_retention_new:
 * @transcripts: of one module, lent
 *
 * Returns: (transfer full): free with amparo_retention_free()
 */
AmparoRetention *
amparo_retention_new (const AmparoTranscript * const *transcripts,
                      guint                           n_transcripts)
{
  AmparoRetention *self = g_new0 (AmparoRetention, 1);

  g_return_val_if_fail (transcripts != NULL || n_transcripts == 0, NULL);

  self->chart.id = g_strdup ("retention");
  self->chart.title = amparo_words_dup (N_("What is still known"), NULL);
  self->chart.caveat = amparo_words_dup (n_transcripts == 1
    ? N_("Points of 100. The questions differ each time, so a small difference says little.")
    : N_("Points of 100, the mean of those who took it. The questions differ each time, and so may the people."), NULL);
  self->chart.bars = g_ptr_array_new_with_free_func (bar_free);
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    add_bar (self, i, transcripts, n_transcripts);

  self->block.kind = AMPARO_BLOCK_CHART;
  self->block.chart = &self->chart;

  return self;
}

void
amparo_retention_free (AmparoRetention *self)
{
  if (self == NULL)
    return;

  g_free (self->chart.id);
  amparo_text_unref (self->chart.title);
  amparo_text_unref (self->chart.caveat);
  g_ptr_array_unref (self->chart.bars);
  g_free (self);
}

const AmparoBlock *
amparo_retention_get_block (AmparoRetention *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->chart.bars->len > 0 ? &self->block : NULL;
}
