/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "checklist.h"

#include <string.h>

/* Rules */

static void
assert_fired (AmparoScreening *s,
              const char      *expected)
{
  g_autoptr (AmparoAssessment) assessment = amparo_screening_dup_assessment (s);
  GPtrArray *fired = amparo_assessment_get_fired (assessment);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < fired->len; i++)
    {
      const AmparoFinding *finding = fired->pdata[i];

      g_string_append_printf (found, "%s%s:", i > 0 ? " " : "", finding->rule->id);
      for (guint k = 0; k < finding->items->len; k++)
        {
          guint item = g_array_index (finding->items, guint, k);
          AmparoInstrument *instrument = amparo_screening_get_instrument (s);

          g_string_append (found, amparo_sign_get_id (amparo_instrument_get_item (instrument, item)->sign));
        }
    }

  g_assert_cmpstr (found->str, ==, expected);
}

#define FOUR_ITEMS \
  ITEM ("a", "strong") ITEM ("b", "strong") ITEM ("c", "medium") ITEM ("d", "weak")

static void
test_fired_lists_all_rules (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = FOUR_ITEMS,
    .rules = RULE ("low", "possible-concern", WHEN ("a", "possible"))
             RULE ("high", "clear-concern", WHEN ("b", "clear"))
             RULE ("other", "clear-concern", WHEN ("c", "clear")),
  });

  rate_many (s, "a:clear b:clear c:possible");

  assert_fired (s, "low:a high:b");
}

static void
test_fired_names_what_was_counted (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = FOUR_ITEMS,
    .rules = RULE ("two", "clear-concern", "<count at-least='2' strength-at-least='medium' rated-at-least='possible'/>"),
  });

  rate_many (s, "c:clear a:possible b:no-concern d:clear");

  assert_fired (s, "two:ac");
}

static void
test_fired_names_each_item_once (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = FOUR_ITEMS,
    .rules = RULE ("twice", "clear-concern", "<count at-least='1' rated='clear'/>" WHEN ("a", "clear") WHEN ("b", "possible")),
  });

  rate_many (s, "b:possible a:clear");

  assert_fired (s, "twice:ab");
}

static void
test_fired_leaves_out_parts_that_do_not_hold (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = FOUR_ITEMS,
    .rules = RULE ("any", "clear-concern", "<any><all>" WHEN ("a", "clear") WHEN ("b", "clear") "</all>" WHEN ("c", "clear") "</any>"),
  });

  rate_many (s, "a:clear c:clear");

  assert_fired (s, "any:c");
}

static void
test_fired_leaves_out_hidden_items (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = ITEM ("a", "strong") ITEM ("b", "strong") ITEM_WHEN ("c", "strong", WHEN ("b", "clear")),
    .rules = RULE ("one", "clear-concern", "<count at-least='1' rated='clear'/>"),
  });

  rate_many (s, "a:clear b:possible c:clear");

  assert_fired (s, "one:a");
}

/* Items */

static void
test_items_are_sorted_out (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = FOUR_ITEMS PROTECTIVE ("p") PROTECTIVE ("q") PROTECTIVE ("r")
             ITEM_WHEN ("h", "weak", WHEN ("a", "clear")),
  });
  g_autoptr (AmparoAssessment) assessment = NULL;

  rate_many (s, "b:no-information c:clear p:absent q:no-information h:clear");
  assessment = amparo_screening_dup_assessment (s);

  assert_items (s, amparo_assessment_get_missing (assessment), "a d r");
  assert_items (s, amparo_assessment_get_no_information (assessment), "b q");
  assert_items (s, amparo_assessment_get_protective (assessment), "p");
  g_assert_cmpuint (amparo_assessment_get_n_asked (assessment), ==, 7);
  g_assert_cmpuint (amparo_assessment_get_n_answered (assessment), ==, 4);
  g_assert_cmpuint (amparo_assessment_get_n_hidden (assessment), ==, 1);
}

static void
test_value_does_not_change (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = FOUR_ITEMS,
    .rules = RULE ("rule", "clear-concern", WHEN ("a", "clear")),
  });
  g_autoptr (AmparoAssessment) assessment = NULL;

  rate (s, "a", "clear");
  assessment = amparo_screening_dup_assessment (s);
  rate (s, "a", "no-concern");
  g_clear_object (&s);

  g_assert_cmpint (amparo_assessment_get_level (assessment), ==, AMPARO_LEVEL_CLEAR_CONCERN);
  g_assert_cmpuint (amparo_assessment_get_fired (assessment)->len, ==, 1);
  g_assert_cmpstr (amparo_instrument_get_id (amparo_assessment_get_instrument (assessment)), ==, "test");
}

/* Steps: with these answers and facts, this is what is due. */

typedef struct
{
  const char *name;
  const char *steps;
  const char *answers;   /* "item:rating", or "fact=value" */
  const char *due;       /* "step" for certain, "step?fact=value,…" if */
} Due;

#define OTHER FACT ("exploiter", "other")
#define CHILD FACT ("age", "under-18")
#define A_CLEAR WHEN ("a", "clear")

static const Due dues[] = {
  { "always", STEP ("x", ""), "", "x" },
  { "file-order", STEP ("y", "") STEP ("x", ""), "", "y x" },
  { "item-holds", STEP ("x", A_CLEAR), "a:clear", "x" },
  { "item-fails", STEP ("x", A_CLEAR), "a:possible", "" },
  { "item-exactly", STEP ("x", "<when item='a' rated='possible'/>"), "a:possible", "x" },
  { "item-above-exactly", STEP ("x", "<when item='a' rated='possible'/>"), "a:clear", "" },
  { "count", STEP ("x", "<count at-least='2' rated-at-least='possible'/>"), "a:possible b:clear", "x" },
  { "count-missed", STEP ("x", "<count at-least='2' rated-at-least='possible'/>"), "a:possible", "" },
  { "protective", STEP ("x", WHEN ("p", "partly")), "p:present", "x" },
  { "level", STEP ("x", "<when level='clear-concern'/>"), "a:clear", "x" },
  { "level-exactly", STEP ("x", "<when level='possible-concern'/>"), "a:clear", "" },
  { "level-at-least", STEP ("x", "<when level-at-least='possible-concern'/>"), "a:clear", "x" },
  { "level-at-least-missed", STEP ("x", "<when level-at-least='possible-concern'/>"), "", "" },
  { "level-at-least-insufficient", STEP ("x", "<when level-at-least='insufficient'/>"), "", "x" },
  { "fact-unknown", STEP ("x", CHILD), "", "x?age=under-18" },
  { "fact-so", STEP ("x", CHILD), "age=under-18", "x" },
  { "fact-otherwise", STEP ("x", CHILD), "age=18-or-over", "" },
  { "two-facts-unknown", STEP ("x", CHILD OTHER), "", "x?age=under-18,exploiter=other" },
  { "one-fact-unknown", STEP ("x", CHILD OTHER), "age=under-18", "x?exploiter=other" },
  { "one-fact-otherwise", STEP ("x", CHILD OTHER), "exploiter=family", "" },
  { "open-and-false", STEP ("x", CHILD A_CLEAR), "", "" },
  { "open-and-true", STEP ("x", CHILD A_CLEAR), "a:clear", "x?age=under-18" },
  { "certain-through-another-branch", STEP ("x", "<any>" CHILD A_CLEAR "</any>"), "a:clear", "x" },
  { "open-through-one-branch", STEP ("x", "<any>" CHILD A_CLEAR "</any>"), "", "x?age=under-18" },
  { "any-of-two-values", STEP ("x", "<any>" OTHER FACT ("exploiter", "family") "</any>"), "", "x?exploiter=other,exploiter=family" },
  { "same-value-twice", STEP ("x", "<any>" CHILD "<all>" CHILD OTHER "</all></any>"), "exploiter=other", "x?age=under-18" },
  { "false-branch-lists-nothing", STEP ("x", "<any>" CHILD "<all>" OTHER A_CLEAR "</all></any>"), "", "x?age=under-18" },
  { "settled-branch-lists-nothing", STEP ("x", "<any>" OTHER A_CLEAR "</any>" CHILD), "a:clear", "x?age=under-18" },
};

static void
answer (AmparoScreening *s,
        const char      *answers)
{
  g_auto (GStrv) words = g_strsplit (answers, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit_set (words[i], ":=", 2);

      if (strchr (words[i], ':') != NULL)
        rate (s, parts[0], parts[1]);
      else if (strchr (words[i], '=') != NULL)
        know (s, parts[0], parts[1]);
    }
}

static char *
describe_steps (AmparoAssessment *assessment)
{
  GPtrArray *steps = amparo_assessment_get_steps (assessment);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const AmparoNextStep *next = steps->pdata[i];

      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", amparo_step_get_id (next->step));
      for (guint k = 0; k < next->open->len; k++)
        {
          const AmparoOpenFact *open = next->open->pdata[k];

          g_string_append_printf (found, "%c%s=%s", k > 0 ? ',' : '?', open->fact->id, open->value->id);
        }
    }

  return g_string_free (found, FALSE);
}

static void
test_due (gconstpointer data)
{
  const Due *due = data;
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = FOUR_ITEMS PROTECTIVE ("p"),
    .rules = RULE ("rule", "clear-concern", A_CLEAR),
    .steps = due->steps,
  });
  g_autoptr (AmparoAssessment) assessment = NULL;
  g_autofree char *found = NULL;

  answer (s, due->answers);
  assessment = amparo_screening_dup_assessment (s);
  found = describe_steps (assessment);

  g_assert_cmpstr (found, ==, due->due);
}

/* Changes: with these rules and answers, this is what would give a graver level. */

typedef struct
{
  const char *name;
  const char *rules;
  const char *answers;
  const char *changes;   /* "item:rating>level", or "fact=value>level" */
} Would;

#define CLEAR(condition) RULE ("clear", "clear-concern", condition)
#define POSSIBLE(condition) RULE ("possible", "possible-concern", condition)

static const Would woulds[] = {
  { "from-unanswered", CLEAR (WHEN ("a", "clear")), "", "a:clear>clear-concern" },
  { "from-no-information", CLEAR (WHEN ("a", "clear")), "a:no-information", "a:clear>clear-concern" },
  { "from-a-lower-rating", CLEAR (WHEN ("a", "clear")), "a:possible", "a:clear>clear-concern" },
  { "lowest-that-does-it", CLEAR (WHEN ("a", "possible")), "a:no-concern", "a:possible>clear-concern" },
  { "one-for-each-level", POSSIBLE (WHEN ("a", "possible")) CLEAR (WHEN ("a", "clear")), "",
    "a:clear>clear-concern a:possible>possible-concern" },
  { "gravest-first", POSSIBLE (WHEN ("a", "clear")) CLEAR (WHEN ("b", "clear")), "",
    "b:clear>clear-concern a:clear>possible-concern" },
  { "only-graver", POSSIBLE (WHEN ("a", "clear")) CLEAR (WHEN ("b", "clear")), "a:clear", "b:clear>clear-concern" },
  { "nothing-is-graver", CLEAR (WHEN ("a", "clear") ) POSSIBLE (WHEN ("b", "clear")), "a:clear", "" },
  { "none-noted-is-no-graver", CLEAR (WHEN ("a", "clear")), "a:clear b:no-concern c:no-concern a:no-concern",
    "a:clear>clear-concern" },
  { "two-are-needed", CLEAR (WHEN ("a", "clear") WHEN ("b", "clear")), "", "" },
  { "one-more-is-needed", CLEAR (WHEN ("a", "clear") WHEN ("b", "clear")), "a:clear", "b:clear>clear-concern" },
  { "one-more-to-count", CLEAR ("<count at-least='2' strength='strong' rated-at-least='possible'/>"), "a:clear",
    "b:possible>clear-concern" },
  { "fact", CLEAR (WHEN ("a", "clear") CHILD), "a:clear", "age=under-18>clear-concern" },
  { "fact-known-otherwise", CLEAR (WHEN ("a", "clear") CHILD), "a:clear age=18-or-over", "" },
  { "fact-and-item", CLEAR (WHEN ("a", "clear") CHILD), "", "" },
  { "items-before-facts", CLEAR ("<any>" CHILD WHEN ("d", "clear") "</any>"), "",
    "d:clear>clear-concern age=under-18>clear-concern" },
  { "fact-with-two-values", CLEAR ("<any>" OTHER FACT ("exploiter", "family") "</any>"), "",
    "exploiter=family>clear-concern exploiter=other>clear-concern" },
  { "unanswered-follow-up-counts-not", CLEAR (WHEN ("f", "clear")), "", "" },
  { "answered-follow-up-counts", CLEAR (WHEN ("f", "clear")), "f:clear", "d:clear>clear-concern" },
  { "open-follow-up-by-fact", CLEAR (WHEN ("g", "clear")), "g:clear", "online=yes>clear-concern" },
  { "protective", CLEAR (WHEN ("p", "partly")), "", "p:partly>clear-concern" },
};

static char *
describe_changes (AmparoAssessment *assessment)
{
  GPtrArray *changes = amparo_assessment_get_changes (assessment);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const AmparoLevelChange *change = changes->pdata[i];

      g_string_append (found, i > 0 ? " " : "");
      if (change->item != NULL)
        g_string_append_printf (found, "%s:%s", amparo_sign_get_id (change->item->sign),
                                amparo_scale_get_rating (change->item->scale, change->rating)->id);
      else
        g_string_append_printf (found, "%s=%s", change->fact->id,
                                amparo_fact_get_value (change->fact, change->value)->id);
      g_string_append_printf (found, ">%s", amparo_level_get_id (change->level));
    }

  return g_string_free (found, FALSE);
}

static void
test_would (gconstpointer data)
{
  const Would *would = data;
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = FOUR_ITEMS ITEM_WHEN ("f", "weak", WHEN ("d", "clear")) ITEM_WHEN ("g", "weak", FACT ("online", "yes"))
             PROTECTIVE ("p"),
    .rules = would->rules,
  });
  g_autoptr (AmparoAssessment) assessment = NULL;
  g_autofree char *found = NULL;

  answer (s, would->answers);
  assessment = amparo_screening_dup_assessment (s);
  found = describe_changes (assessment);

  g_assert_cmpstr (found, ==, would->changes);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assessment/fired/lists-all-rules", test_fired_lists_all_rules);
  g_test_add_func ("/assessment/fired/names-what-was-counted", test_fired_names_what_was_counted);
  g_test_add_func ("/assessment/fired/names-each-item-once", test_fired_names_each_item_once);
  g_test_add_func ("/assessment/fired/leaves-out-parts-that-do-not-hold", test_fired_leaves_out_parts_that_do_not_hold);
  g_test_add_func ("/assessment/fired/leaves-out-hidden-items", test_fired_leaves_out_hidden_items);
  g_test_add_func ("/assessment/items/are-sorted-out", test_items_are_sorted_out);
  g_test_add_func ("/assessment/value-does-not-change", test_value_does_not_change);
  for (guint i = 0; i < G_N_ELEMENTS (dues); i++)
    {
      g_autofree char *path = g_strconcat ("/assessment/step/", dues[i].name, NULL);

      g_test_add_data_func (path, &dues[i], test_due);
    }
  for (guint i = 0; i < G_N_ELEMENTS (woulds); i++)
    {
      g_autofree char *path = g_strconcat ("/assessment/change/", woulds[i].name, NULL);

      g_test_add_data_func (path, &woulds[i], test_would);
    }

  return g_test_run ();
}
