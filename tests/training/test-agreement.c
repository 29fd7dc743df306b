/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/agreement.h"

#include <math.h>

#define N_ROUNDS 500
#define MAX_PAIRS 60

/* Published worked examples. Each is a square table: a row is a rank of one rater, a
 * column a rank of the other. */
static const struct
{
  const char *name;
  guint       table[16];
  guint       k;
  double      share;
  double      kappa;      /* as printed, to four digits */
} examples[] = {
  /* 85 xeromammograms read by two radiologists: N. F. Boyd and others, Journal of the
   * National Cancer Institute 68 (1982) 357-363; in D. G. Altman, Practical Statistics for
   * Medical Research (1991) 403-405, with 0.57; in the Stata Base Reference Manual, “kappa”,
   * `kap rada radb, wgt(w)`, with 63.53 % and 0.5684. */
  { "xeromammograms", { 21, 12,  0, 0,
                         4, 17,  1, 0,
                         3,  9, 15, 2,
                         0,  0,  0, 1 }, 4, 0.6353, 0.5684 },
  /* 110 mammograms: H. L. Kundel and M. Polansky, “Measurement of Observer Agreement”,
   * Radiology 228 (2003) 303-308, table A1; the manual of the R package vcdExtra, page
   * Mammograms, prints the weighted kappa (equal spacing) as 0.5964. */
  { "mammograms", { 34, 10, 2,  0,
                     6,  8, 8,  2,
                     2,  5, 4, 12,
                     0,  1, 2, 14 }, 4, 0.5455, 0.5964 },
};

static void
fill_pairs (const guint *table,
            guint        k,
            GArray      *ours,
            GArray      *theirs)
{
  for (guint cell = 0; cell < k * k; cell++)
    for (guint i = 0; i < table[cell]; i++)
      {
        int row = (int) (cell / k) + 1;
        int column = (int) (cell % k) + 1;

        g_array_append_val (ours, row);
        g_array_append_val (theirs, column);
      }
}

static void
test_published_example (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (int));
  AmparoAgreement agreement;

  fill_pairs (examples[i].table, examples[i].k, ours, theirs);
  agreement = amparo_agreement_measure ((int *) ours->data, (int *) theirs->data, ours->len, examples[i].k);

  g_assert_true (agreement.has_kappa);
  g_assert_cmpfloat_with_epsilon (agreement.share, examples[i].share, 0.00005);
  g_assert_cmpfloat_with_epsilon (agreement.kappa, examples[i].kappa, 0.00005);
}

/* What is left out */

static void
test_leaves_out_pairs_without_information (void)
{
  const int ours[] = { 1, 0, 3, -1, 2 };
  const int theirs[] = { 1, 2, 0, -1, 3 };
  AmparoAgreement agreement = amparo_agreement_measure (ours, theirs, 5, 3);

  g_assert_cmpuint (agreement.n_pairs, ==, 2);
  g_assert_cmpuint (agreement.n_left_out, ==, 3);
  g_assert_cmpuint (agreement.n_alike, ==, 1);
  g_assert_cmpint (amparo_agreement_percent (&agreement), ==, 50);
}

static void
test_leaves_out_a_rank_beyond_the_scale (void)
{
  const int ours[] = { 1, 4 };
  const int theirs[] = { 1, 4 };

  g_assert_cmpuint (amparo_agreement_measure (ours, theirs, 2, 3).n_left_out, ==, 1);
}

/* What is not defined */

static void
test_kappa_needs_variation (void)
{
  const int all_alike[] = { 2, 2, 2 };
  AmparoAgreement agreement = amparo_agreement_measure (all_alike, all_alike, 3, 3);

  g_assert_false (agreement.has_kappa);
  g_assert_cmpint (amparo_agreement_percent (&agreement), ==, 100);
}

static void
test_without_a_pair_nothing_is_said (void)
{
  AmparoAgreement agreement = amparo_agreement_measure (NULL, NULL, 0, 3);

  g_assert_false (agreement.has_kappa);
  g_assert_cmpint (amparo_agreement_percent (&agreement), ==, -1);
}

static void
test_opposite_ratings_are_worse_than_chance (void)
{
  const int ours[] = { 1, 3 };
  const int theirs[] = { 3, 1 };

  g_assert_cmpfloat (amparo_agreement_measure (ours, theirs, 2, 3).kappa, ==, -1.0);
}

/* A near miss is nearer than a far one. */
static void
test_distance_counts (void)
{
  const int key[] = { 1, 2, 3, 3 };
  const int near[] = { 1, 2, 3, 2 };
  const int far[] = { 1, 2, 3, 1 };

  g_assert_cmpfloat (amparo_agreement_measure (key, near, 4, 3).kappa, >,
                     amparo_agreement_measure (key, far, 4, 3).kappa);
}

/* What always holds, of ratings at random */

typedef struct
{
  int   ours[MAX_PAIRS];
  int   theirs[MAX_PAIRS];
  guint n;
  guint k;
} Pairs;

static void
draw (Pairs *pairs)
{
  pairs->k = (guint) g_test_rand_int_range (2, 6);
  pairs->n = (guint) g_test_rand_int_range (1, MAX_PAIRS);
  for (guint i = 0; i < pairs->n; i++)
    {
      pairs->ours[i] = g_test_rand_int_range (0, (int) pairs->k + 1);
      pairs->theirs[i] = g_test_rand_int_range (0, (int) pairs->k + 1);
    }
}

static void
test_same_ratings_agree_fully (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      AmparoAgreement agreement;
      Pairs pairs;

      draw (&pairs);
      agreement = amparo_agreement_measure (pairs.ours, pairs.ours, pairs.n, pairs.k);

      g_assert_cmpuint (agreement.n_alike, ==, agreement.n_pairs);
      if (agreement.has_kappa)
        g_assert_cmpfloat (agreement.kappa, ==, 1.0);
    }
}

static void
test_either_rater_may_come_first (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      AmparoAgreement one;
      AmparoAgreement other;
      Pairs pairs;

      draw (&pairs);
      one = amparo_agreement_measure (pairs.ours, pairs.theirs, pairs.n, pairs.k);
      other = amparo_agreement_measure (pairs.theirs, pairs.ours, pairs.n, pairs.k);

      g_assert_cmpint (one.has_kappa, ==, other.has_kappa);
      g_assert_cmpfloat (one.kappa, ==, other.kappa);
      g_assert_cmpuint (one.n_alike, ==, other.n_alike);
    }
}

/* Kappa as the textbooks write it: (po - pe) / (1 - pe), with weights of agreement. */
static double
kappa_by_the_book (const Pairs *pairs)
{
  double observed = 0;
  double expected = 0;
  guint n = 0;

  for (guint i = 0; i < pairs->n; i++)
    for (guint j = 0; j < pairs->n; j++)
      {
        double weight = 1 - fabs ((double) pairs->ours[i] - pairs->theirs[j]) / (pairs->k - 1);

        if (pairs->ours[i] == 0 || pairs->theirs[i] == 0 || pairs->ours[j] == 0 || pairs->theirs[j] == 0)
          continue;
        expected += weight;
        observed += i == j ? weight : 0;
        n += i == j;
      }

  return (observed / n - expected / n / n) / (1 - expected / n / n);
}

static void
test_is_the_formula_of_the_books (void)
{
  guint n_compared = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      AmparoAgreement agreement;
      Pairs pairs;

      draw (&pairs);
      agreement = amparo_agreement_measure (pairs.ours, pairs.theirs, pairs.n, pairs.k);
      if (!agreement.has_kappa)
        continue;
      g_assert_cmpfloat_with_epsilon (agreement.kappa, kappa_by_the_book (&pairs), 1e-9);
      n_compared++;
    }

  g_assert_cmpuint (n_compared, >, N_ROUNDS / 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_strconcat ("/agreement/published/", examples[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_published_example);
    }
  g_test_add_func ("/agreement/leaves-out/no-information", test_leaves_out_pairs_without_information);
  g_test_add_func ("/agreement/leaves-out/beyond-the-scale", test_leaves_out_a_rank_beyond_the_scale);
  g_test_add_func ("/agreement/kappa-needs-variation", test_kappa_needs_variation);
  g_test_add_func ("/agreement/without-a-pair", test_without_a_pair_nothing_is_said);
  g_test_add_func ("/agreement/opposite-ratings", test_opposite_ratings_are_worse_than_chance);
  g_test_add_func ("/agreement/distance-counts", test_distance_counts);
  g_test_add_func ("/agreement/same-ratings", test_same_ratings_agree_fully);
  g_test_add_func ("/agreement/either-rater-first", test_either_rater_may_come_first);
  g_test_add_func ("/agreement/formula-of-the-books", test_is_the_formula_of_the_books);

  return g_test_run ();
}
