/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/agreement-words.h"

#include <glib/gi18n.h>

#include "language/language.h"
#include "report/words.h"

/* What kappa is called from which value on: Landis and Koch, The measurement of observer
 * agreement for categorical data, Biometrics 33 (1977), page 165. Below zero, as they say. */
static const struct
{
  double      above;
  const char *words;
} bands[] = {
  /* Translators: how far two raters agree; %1$s is a number such as 0.72 */
  { 0.80, N_("Agreement beyond chance is almost perfect: weighted kappa %1$s.") },
  { 0.60, N_("Agreement beyond chance is substantial: weighted kappa %1$s.") },
  { 0.40, N_("Agreement beyond chance is moderate: weighted kappa %1$s.") },
  { 0.20, N_("Agreement beyond chance is fair: weighted kappa %1$s.") },
  { 0.00, N_("Agreement beyond chance is slight: weighted kappa %1$s.") },
};

AmparoText *
amparo_agreement_dup_percent (const AmparoRated *rated)
{
  g_autoptr (AmparoText) alike = NULL;
  g_autoptr (AmparoText) pairs = NULL;
  g_autoptr (AmparoText) percent = NULL;

  g_return_val_if_fail (rated != NULL, NULL);

  if (rated->percent < 0)
    return amparo_language_dup_words (N_("There is no pair of ratings to compare: you, or the key, had no information each time."));

  alike = amparo_words_dup_number (rated->signs.n_alike + rated->protective.n_alike);
  pairs = amparo_words_dup_number (rated->signs.n_pairs + rated->protective.n_pairs);
  percent = amparo_words_dup_number ((guint) rated->percent);

  /* Translators: %1$s of %2$s ratings, which is %3$s percent */
  return amparo_words_dup (N_("You rated as the key does %1$s of %2$s times: %3$s percent."), alike, pairs, percent,
                           NULL);
}

AmparoText *
amparo_agreement_dup_left_out (const AmparoRated *rated)
{
  guint n;

  g_return_val_if_fail (rated != NULL, NULL);

  n = rated->signs.n_left_out + rated->protective.n_left_out;
  if (n == 0)
    return NULL;

  return amparo_words_dup_count (n, N_("1 sign is left out of this, because you or the key had no information on it."),
                                 /* Translators: %1$s is 2 or more */
                                 N_("%1$s signs are left out of this, because you or the key had no information on them."));
}

AmparoText *
amparo_agreement_dup_kappa (const AmparoAgreement *agreement)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autoptr (AmparoText) kappa = NULL;

  g_return_val_if_fail (agreement != NULL, NULL);

  if (agreement->n_pairs == 0)
    return NULL;
  if (!agreement->has_kappa)
    return amparo_language_dup_words (N_("Kappa cannot be worked out here: all ratings are the same one, so chance alone would make them agree."));

  kappa = amparo_words_dup_verbatim (g_ascii_formatd (number, sizeof number, "%.2f", agreement->kappa));
  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    if (agreement->kappa > bands[i].above)
      return amparo_words_dup (bands[i].words, kappa, NULL);

  return amparo_words_dup (N_("Agreement is no better than chance: weighted kappa %1$s."), kappa, NULL);
}

AmparoText *
amparo_rated_dup_verdict (const AmparoRatedItem *item)
{
  g_return_val_if_fail (item != NULL, NULL);

  if (!item->is_asked)
    return amparo_language_dup_words (N_("Not asked, as you rated the sign that leads to it"));
  if (item->is_alike)
    return amparo_language_dup_words (N_("The same as the key"));
  if (item->is_accepted)
    return amparo_language_dup_words (N_("Not the key, but the case allows it"));

  return amparo_language_dup_words (N_("Different from the key"));
}
