/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/grading.h"

#include <string.h>

static void
free_option (gpointer data)
{
  AmparoOption *option = data;

  g_free (option->id);
  amparo_text_unref (option->with);
  g_free (option);
}

static void
free_question (AmparoQuestion *question)
{
  g_free (question->id);
  g_ptr_array_unref (question->options);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoQuestion, free_question)

/* Options are ids apart by blanks; a plus is correct. What belongs to each is its own id, and
 * a capital letter the same as the small one. */
static AmparoQuestion *
make_question (AmparoQuestionKind  kind,
               const char         *id,
               const char         *options)
{
  AmparoQuestion *question = g_new0 (AmparoQuestion, 1);
  g_auto (GStrv) words = g_strsplit (options, " ", -1);

  question->kind = kind;
  question->id = g_strdup (id);
  question->options = g_ptr_array_new_with_free_func (free_option);
  for (guint i = 0; words[i] != NULL; i++)
    {
      AmparoOption *option = g_new0 (AmparoOption, 1);
      g_autofree char *with = NULL;

      option->correct = g_str_has_suffix (words[i], "+");
      option->id = g_strndup (words[i], strlen (words[i]) - option->correct);
      with = g_ascii_strdown (option->id, -1);
      option->with = amparo_text_new (with, NULL);
      g_ptr_array_add (question->options, option);
    }

  return question;
}

/* What an answer is worth. The marks have a letter for each option: R where it is right. */

typedef struct
{
  const char         *name;
  AmparoQuestionKind  kind;
  const char         *options;
  const char         *answer;
  double              share;
  const char         *marks;
} Case;

static const Case cases[] = {
  { "single/right", AMPARO_QUESTION_SINGLE, "a b+ c", "b", 1, "RRR" },
  { "single/wrong", AMPARO_QUESTION_SINGLE, "a b+ c", "c", 0, "R--" },
  { "multiple/right", AMPARO_QUESTION_MULTIPLE, "a+ b c+ d", "c a", 1, "RRRR" },
  { "multiple/half", AMPARO_QUESTION_MULTIPLE, "a+ b c+ d", "a", 0.5, "RR-R" },
  { "multiple/one-of-each", AMPARO_QUESTION_MULTIPLE, "a+ b c+ d", "a b", 0, "R--R" },
  { "multiple/all-of-them", AMPARO_QUESTION_MULTIPLE, "a+ b c+ d", "a b c d", 0, "R-R-" },
  { "multiple/only-wrong", AMPARO_QUESTION_MULTIPLE, "a+ b c+ d", "b d", 0, "----" },
  { "multiple/two-and-one-too-many", AMPARO_QUESTION_MULTIPLE, "a+ b c+ d", "a c d", 0.5, "RRR-" },
  { "spot/right", AMPARO_QUESTION_SPOT, "a b+ c", "b", 1, "RRR" },
  { "spot/one-too-many", AMPARO_QUESTION_SPOT, "a+ b+ c", "a b c", 0.5, "RR-" },
  { "order/right", AMPARO_QUESTION_ORDER, "a b c d", "a b c d", 1, "RRRR" },
  { "order/neighbours", AMPARO_QUESTION_ORDER, "a b c d", "a c b d", 2 / 3.0, "R--R" },
  { "order/first-comes-last", AMPARO_QUESTION_ORDER, "a b c d", "b c d a", 0, "----" },
  { "order/backwards", AMPARO_QUESTION_ORDER, "a b c d", "d c b a", 0, "----" },
  { "match/right", AMPARO_QUESTION_MATCH, "a b c", "c=c a=a b=b", 1, "RRR" },
  { "match/two-swapped", AMPARO_QUESTION_MATCH, "a b c", "a=b b=a c=c", 1 / 3.0, "--R" },
  { "match/same-half", AMPARO_QUESTION_MATCH, "a A c", "a=A A=a c=c", 1, "RRR" },
};

static void
test_is_worth (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (AmparoQuestion) question = make_question (c->kind, "question", c->options);
  g_autoptr (AmparoGrade) grade = amparo_grade_new (question, c->answer);

  g_assert_nonnull (grade);
  g_assert_cmpfloat_with_epsilon (grade->share, c->share, 1e-9);
  g_assert_cmpuint (grade->marks->len, ==, strlen (c->marks));
  for (guint i = 0; i < grade->marks->len; i++)
    g_assert_cmpint (g_array_index (grade->marks, AmparoMark, i).right, ==, c->marks[i] == 'R');
  g_assert_cmpint (grade->correct, ==, strchr (c->marks, '-') == NULL);
}

static void
test_says_what_was_chosen (void)
{
  g_autoptr (AmparoQuestion) question = make_question (AMPARO_QUESTION_MULTIPLE, "question", "a+ b c+");
  g_autoptr (AmparoGrade) grade = amparo_grade_new (question, "b c");

  g_assert_false (g_array_index (grade->marks, AmparoMark, 0).chosen);
  g_assert_true (g_array_index (grade->marks, AmparoMark, 1).chosen);
  g_assert_true (g_array_index (grade->marks, AmparoMark, 2).chosen);
}

static void
test_says_where_it_was_put (void)
{
  g_autoptr (AmparoQuestion) question = make_question (AMPARO_QUESTION_ORDER, "question", "a b c");
  g_autoptr (AmparoGrade) grade = amparo_grade_new (question, "c a b");

  g_assert_cmpuint (g_array_index (grade->marks, AmparoMark, 0).place, ==, 1);
  g_assert_cmpuint (g_array_index (grade->marks, AmparoMark, 2).place, ==, 0);
}

static void
test_copy_is_its_own (void)
{
  g_autoptr (AmparoQuestion) question = make_question (AMPARO_QUESTION_SINGLE, "question", "a+ b");
  AmparoGrade *grade = amparo_grade_new (question, "a");
  g_autoptr (AmparoGrade) copy = amparo_grade_copy (grade);

  amparo_grade_free (grade);

  g_assert_true (copy->correct);
  g_assert_cmpuint (copy->marks->len, ==, 2);
}

/* What is no answer */

static const Case refused[] = {
  { "nothing", AMPARO_QUESTION_SINGLE, "a+ b", "" },
  { "two-of-single", AMPARO_QUESTION_SINGLE, "a+ b", "a b" },
  { "unknown-option", AMPARO_QUESTION_SINGLE, "a+ b", "z" },
  { "beginning-of-an-id", AMPARO_QUESTION_SINGLE, "abc+ b", "ab" },
  { "nothing-chosen", AMPARO_QUESTION_MULTIPLE, "a+ b", "" },
  { "chosen-twice", AMPARO_QUESTION_MULTIPLE, "a+ b", "a a" },
  { "two-blanks", AMPARO_QUESTION_MULTIPLE, "a+ b", "a  b" },
  { "matched-where-chosen", AMPARO_QUESTION_MULTIPLE, "a+ b", "a=b" },
  { "order-too-short", AMPARO_QUESTION_ORDER, "a b c", "a b" },
  { "order-twice", AMPARO_QUESTION_ORDER, "a b c", "a b b" },
  { "match-too-short", AMPARO_QUESTION_MATCH, "a b c", "a=a b=b" },
  { "half-given-twice", AMPARO_QUESTION_MATCH, "a b c", "a=a b=a c=c" },
  { "half-unknown", AMPARO_QUESTION_MATCH, "a b", "a=a b=z" },
  { "no-half", AMPARO_QUESTION_MATCH, "a b", "a b" },
};

static void
test_is_no_answer (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (AmparoQuestion) question = make_question (c->kind, "question", c->options);

  g_assert_null (amparo_grade_new (question, c->answer));
}

/* Shuffling */

static guint
count_kept (GArray *order)
{
  guint n = 0;

  for (guint i = 0; i < order->len; i++)
    n += g_array_index (order, guint, i) == i;

  return n;
}

static void
test_never_begins_right (gconstpointer data)
{
  AmparoQuestionKind kind = GPOINTER_TO_UINT (data);
  static const char *const options[] = { "a b", "a b c", "a b c d", "a b c d e f g h" };

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *id = g_strdup_printf ("after-%u", i);
      g_autoptr (AmparoQuestion) question = make_question (kind, id, options[i % G_N_ELEMENTS (options)]);
      g_autoptr (GArray) order = amparo_question_dup_shuffle (question);

      g_assert_cmpuint (order->len, ==, question->options->len);
      g_assert_cmpuint (count_kept (order), <, order->len);
    }
}

static void
test_shuffles_all_of_them (void)
{
  g_autoptr (AmparoQuestion) question = make_question (AMPARO_QUESTION_ORDER, "after-3", "a b c d e f g h");
  g_autoptr (GArray) order = amparo_question_dup_shuffle (question);
  guint sum = 0;

  for (guint i = 0; i < order->len; i++)
    sum |= 1u << g_array_index (order, guint, i);

  g_assert_cmphex (sum, ==, 0xff);
}

/* Whoever comes back finds the options where they were, with any version of GLib. */
static void
test_shuffles_always_alike (void)
{
  g_autoptr (AmparoQuestion) question = make_question (AMPARO_QUESTION_ORDER, "after-3", "a b c d e f");
  g_autoptr (GArray) order = amparo_question_dup_shuffle (question);
  static const guint expected[] = { 1, 3, 2, 0, 5, 4 };

  for (guint i = 0; i < order->len; i++)
    g_assert_cmpuint (g_array_index (order, guint, i), ==, expected[i]);
}

/* Otherwise everybody would learn the one order by heart. */
static void
test_shuffles_each_question_its_own_way (void)
{
  g_autoptr (GHashTable) orders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *id = g_strdup_printf ("question-%u", i);
      g_autoptr (AmparoQuestion) question = make_question (AMPARO_QUESTION_ORDER, id, "a b c d");
      g_autoptr (GArray) order = amparo_question_dup_shuffle (question);
      GString *written = g_string_new (NULL);

      for (guint j = 0; j < order->len; j++)
        g_string_append_printf (written, "%u", g_array_index (order, guint, j));
      g_hash_table_add (orders, g_string_free (written, FALSE));
    }

  /* Of 23 that are not right already. */
  g_assert_cmpuint (g_hash_table_size (orders), >=, 15);
}

static void
test_leaves_what_is_chosen_from (void)
{
  g_autoptr (AmparoQuestion) question = make_question (AMPARO_QUESTION_SINGLE, "question", "a+ b c d");
  g_autoptr (GArray) order = amparo_question_dup_shuffle (question);

  g_assert_cmpuint (count_kept (order), ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/grading/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_is_worth);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/grading/no-answer/", refused[i].name, NULL);

      g_test_add_data_func (path, &refused[i], test_is_no_answer);
    }
  g_test_add_func ("/grading/says-what-was-chosen", test_says_what_was_chosen);
  g_test_add_func ("/grading/says-where-it-was-put", test_says_where_it_was_put);
  g_test_add_func ("/grading/copy-is-its-own", test_copy_is_its_own);
  g_test_add_data_func ("/grading/shuffle/order", GUINT_TO_POINTER (AMPARO_QUESTION_ORDER), test_never_begins_right);
  g_test_add_data_func ("/grading/shuffle/match", GUINT_TO_POINTER (AMPARO_QUESTION_MATCH), test_never_begins_right);
  g_test_add_func ("/grading/shuffle/all-of-them", test_shuffles_all_of_them);
  g_test_add_func ("/grading/shuffle/always-alike", test_shuffles_always_alike);
  g_test_add_func ("/grading/shuffle/each-its-own-way", test_shuffles_each_question_its_own_way);
  g_test_add_func ("/grading/shuffle/not-what-is-chosen-from", test_leaves_what_is_chosen_from);

  return g_test_run ();
}
