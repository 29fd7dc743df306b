/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "checklist.h"

/* Level */

#define FIVE_ITEMS \
  ITEM ("a", "strong") ITEM ("b", "strong") ITEM ("c", "medium") ITEM ("d", "weak") ITEM ("e", "weak")

static void
test_level_starts_insufficient (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) { .items = FIVE_ITEMS });

  assert_level (s, "insufficient");
}

static void
test_level_share_is_reached (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) { .items = FIVE_ITEMS });

  rate_many (s, "a:no-concern b:no-concern");
  assert_level (s, "insufficient");
  rate (s, "c", "no-concern");
  assert_level (s, "none-noted");
}

static void
test_level_no_information_does_not_inform (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) { .items = FIVE_ITEMS });

  rate_many (s, "a:no-concern b:no-concern c:no-information d:no-information e:no-information");

  assert_level (s, "insufficient");
}

static void
test_level_no_information_satisfies_nothing (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = FIVE_ITEMS,
    .rules = RULE ("any", "clear-concern", "<any>" WHEN ("a", "no-concern") "<count at-least='1' rated-at-least='no-concern'/></any>"),
  });

  rate (s, "a", "no-information");

  assert_level (s, "insufficient");
}

static void
test_level_protective_is_outside_share (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = FIVE_ITEMS PROTECTIVE ("p") PROTECTIVE ("q"),
  });

  rate_many (s, "a:no-concern b:no-concern p:present q:present");
  assert_level (s, "insufficient");

  rate_many (s, "c:no-concern p:unanswered q:unanswered");
  assert_level (s, "none-noted");
}

static void
test_level_hidden_is_outside_share (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = ITEM ("a", "strong") ITEM_WHEN ("b", "strong", WHEN ("a", "possible")),
    .share = 100,
  });

  rate (s, "a", "no-concern");
  assert_level (s, "none-noted");
  rate (s, "a", "possible");
  assert_level (s, "insufficient");
}

static void
test_level_clear_comes_before_possible (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = FIVE_ITEMS,
    .rules = RULE ("maybe", "possible-concern", WHEN ("a", "possible"))
             RULE ("surely", "clear-concern", WHEN ("b", "clear")),
  });

  rate_many (s, "a:clear");
  assert_level (s, "possible-concern");
  rate_many (s, "b:clear");
  assert_level (s, "clear-concern");
  rate_many (s, "a:no-concern");
  assert_level (s, "clear-concern");
  rate_many (s, "b:possible");
  assert_level (s, "insufficient");
}

static void
test_level_two_rules_hold_it (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = FIVE_ITEMS,
    .rules = RULE ("one", "clear-concern", WHEN ("a", "clear"))
             RULE ("two", "clear-concern", WHEN ("b", "clear")),
  });

  rate_many (s, "a:clear b:clear a:no-concern");

  assert_level (s, "clear-concern");
}

/* Conditions: a rule with this condition holds, or not, with these answers. */

typedef struct
{
  const char *name;
  const char *condition;
  const char *answers;
  gboolean    holds;
} Variant;

static const Variant variants[] = {
  { "at-least-met", WHEN ("a", "possible"), "a:possible", TRUE },
  { "at-least-exceeded", WHEN ("a", "possible"), "a:clear", TRUE },
  { "at-least-missed", WHEN ("a", "possible"), "a:no-concern", FALSE },
  { "exactly-met", "<when item='a' rated='clear'/>", "a:clear", TRUE },
  { "exactly-missed", "<when item='a' rated='clear'/>", "a:possible", FALSE },
  { "unanswered", WHEN ("a", "no-concern"), "b:clear", FALSE },
  { "protective-item", WHEN ("p", "partly"), "p:present", TRUE },
  { "all-half", WHEN ("a", "clear") WHEN ("b", "clear"), "a:clear", FALSE },
  { "all-whole", WHEN ("a", "clear") WHEN ("b", "clear"), "a:clear b:clear", TRUE },
  { "all-twice-the-same", WHEN ("a", "clear") WHEN ("a", "clear"), "a:clear", TRUE },
  { "any-none", "<any>" WHEN ("a", "clear") WHEN ("b", "clear") "</any>", "a:possible", FALSE },
  { "any-one", "<any>" WHEN ("a", "clear") WHEN ("b", "clear") "</any>", "b:clear", TRUE },
  { "nested", "<any><all>" WHEN ("a", "clear") WHEN ("b", "clear") "</all>" WHEN ("c", "clear") "</any>", "a:clear b:clear", TRUE },
  { "nested-half", "<any><all>" WHEN ("a", "clear") WHEN ("b", "clear") "</all>" WHEN ("c", "clear") "</any>", "a:clear", FALSE },
  { "count-reached", "<count at-least='2' rated-at-least='possible'/>", "a:possible e:clear", TRUE },
  { "count-exceeded", "<count at-least='2' rated-at-least='possible'/>", "a:possible b:possible e:clear", TRUE },
  { "count-missed", "<count at-least='2' rated-at-least='possible'/>", "a:possible e:no-concern", FALSE },
  { "count-exactly", "<count at-least='2' rated='clear'/>", "a:clear e:possible", FALSE },
  { "count-strength", "<count at-least='2' strength='strong' rated='clear'/>", "a:clear b:clear", TRUE },
  { "count-other-strength", "<count at-least='2' strength='strong' rated='clear'/>", "a:clear c:clear", FALSE },
  { "count-strength-at-least", "<count at-least='2' strength-at-least='medium' rated='clear'/>", "a:clear c:clear", TRUE },
  { "count-strength-too-low", "<count at-least='2' strength-at-least='medium' rated='clear'/>", "c:clear d:clear", FALSE },
  { "count-dimension", "<count at-least='1' dimension='two' rated='clear'/>", "f:clear", TRUE },
  { "count-other-dimension", "<count at-least='1' dimension='two' rated='clear'/>", "a:clear", FALSE },
  { "count-protective", "<count at-least='1' rated-at-least='no-concern'/>", "p:present", FALSE },
};

static void
test_condition (gconstpointer data)
{
  const Variant *variant = data;
  g_autofree char *rules = g_strdup_printf (RULE ("rule", "clear-concern", "%s"), variant->condition);
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = FIVE_ITEMS "<item sign='f' strength='weak' dimension='two'/>" PROTECTIVE ("p"),
    .rules = rules,
  });

  rate_many (s, variant->answers);

  g_assert_cmpint (amparo_screening_get_level (s) == AMPARO_LEVEL_CLEAR_CONCERN, ==, variant->holds);
}

static void
test_count_falls_again (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = FIVE_ITEMS,
    .rules = RULE ("two", "possible-concern", "<count at-least='2' rated-at-least='possible'/>")
             RULE ("three", "clear-concern", "<count at-least='3' rated-at-least='possible'/>"),
  });

  rate_many (s, "a:clear b:clear c:clear");
  assert_level (s, "clear-concern");
  rate (s, "a", "no-concern");
  assert_level (s, "possible-concern");
  rate (s, "b", "no-information");
  assert_level (s, "insufficient");
  rate_many (s, "a:possible b:possible");
  assert_level (s, "clear-concern");
}

/* Facts */

static void
test_fact_unknown_is_false_for_rules (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = ITEM ("a", "strong"),
    .rules = RULE ("rule", "clear-concern", WHEN ("a", "clear") FACT ("age", "under-18")),
  });

  rate (s, "a", "clear");
  assert_level (s, "none-noted");
  know (s, "age", "18-or-over");
  assert_level (s, "none-noted");
  know (s, "age", "under-18");
  assert_level (s, "clear-concern");
  forget (s, "age");
  assert_level (s, "none-noted");
}

static void
test_fact_unknown_is_false_for_items (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = ITEM ("a", "strong") ITEM_WHEN ("b", "strong", FACT ("online", "yes")),
  });

  g_assert_false (is_asked (s, "b"));
  know (s, "online", "yes");
  g_assert_true (is_asked (s, "b"));
  know (s, "online", "no");
  g_assert_false (is_asked (s, "b"));
}

/* Hidden items */

static const Checklist follow_ups = {
  .items = ITEM ("a", "strong") ITEM_WHEN ("b", "strong", WHEN ("a", "possible"))
           ITEM_WHEN ("c", "strong", WHEN ("b", "possible")),
  .rules = RULE ("rule", "clear-concern", "<any>" WHEN ("b", "clear") "<count at-least='3' rated='clear'/></any>"),
};

static void
test_hidden_keeps_its_rating (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&follow_ups);

  rate_many (s, "a:clear b:clear a:no-concern");
  g_assert_false (is_asked (s, "b"));
  g_assert_cmpint (amparo_screening_get_rating (s, find_item (s, "b")), >=, 0);

  rate (s, "a", "clear");
  g_assert_true (is_asked (s, "b"));
  assert_level (s, "clear-concern");
}

static void
test_hidden_counts_for_nothing (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&follow_ups);

  rate_many (s, "a:clear b:clear a:no-concern");

  assert_level (s, "none-noted");
}

static void
test_hidden_hides_what_follows_it (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&follow_ups);

  rate_many (s, "a:clear b:clear");
  g_assert_true (is_asked (s, "c"));
  rate (s, "a", "no-information");
  g_assert_false (is_asked (s, "c"));
}

static void
test_hidden_may_be_rated (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&follow_ups);

  rate (s, "b", "clear");
  assert_level (s, "insufficient");
  rate (s, "a", "possible");
  assert_level (s, "clear-concern");
}

static void
test_item_may_follow_a_later_one (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = ITEM_WHEN ("a", "strong", WHEN ("b", "possible")) ITEM ("b", "strong"),
  });

  g_assert_false (is_asked (s, "a"));
  rate (s, "b", "possible");
  g_assert_true (is_asked (s, "a"));
}

/* Progress */

static void
assert_progress (AmparoScreening *s,
                 guint            expected_asked,
                 guint            expected_answered)
{
  guint asked, answered;

  amparo_screening_get_progress (s, &asked, &answered);
  g_assert_cmpuint (asked, ==, expected_asked);
  g_assert_cmpuint (answered, ==, expected_answered);
}

static void
test_progress_follows_hidden_items (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&follow_ups);

  assert_progress (s, 1, 0);
  rate (s, "a", "possible");
  assert_progress (s, 2, 1);
  rate (s, "b", "no-information");
  assert_progress (s, 2, 2);
  rate (s, "a", "no-concern");
  assert_progress (s, 1, 1);
  rate (s, "a", "unanswered");
  assert_progress (s, 1, 0);
}

static void
test_progress_counts_protective (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) { .items = ITEM ("a", "weak") PROTECTIVE ("p") });

  rate (s, "p", "absent");

  assert_progress (s, 2, 1);
}

static void
test_progress_of_a_section (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&(Checklist) {
    .items = ITEM ("a", "weak") NEXT_SECTION ("second") ITEM ("b", "weak") ITEM_WHEN ("c", "weak", WHEN ("a", "clear")),
  });
  guint asked, answered;

  rate_many (s, "a:clear c:no-concern");

  amparo_screening_get_section_progress (s, 1, &asked, &answered);
  g_assert_cmpuint (asked, ==, 2);
  g_assert_cmpuint (answered, ==, 1);
  amparo_screening_get_section_progress (s, 0, &asked, NULL);
  g_assert_cmpuint (asked, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/level/starts-insufficient", test_level_starts_insufficient);
  g_test_add_func ("/engine/level/share-is-reached", test_level_share_is_reached);
  g_test_add_func ("/engine/level/no-information-does-not-inform", test_level_no_information_does_not_inform);
  g_test_add_func ("/engine/level/no-information-satisfies-nothing", test_level_no_information_satisfies_nothing);
  g_test_add_func ("/engine/level/protective-is-outside-share", test_level_protective_is_outside_share);
  g_test_add_func ("/engine/level/hidden-is-outside-share", test_level_hidden_is_outside_share);
  g_test_add_func ("/engine/level/clear-comes-before-possible", test_level_clear_comes_before_possible);
  g_test_add_func ("/engine/level/two-rules-hold-it", test_level_two_rules_hold_it);
  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      g_autofree char *path = g_strconcat ("/engine/condition/", variants[i].name, NULL);

      g_test_add_data_func (path, &variants[i], test_condition);
    }
  g_test_add_func ("/engine/count/falls-again", test_count_falls_again);
  g_test_add_func ("/engine/fact/unknown-is-false-for-rules", test_fact_unknown_is_false_for_rules);
  g_test_add_func ("/engine/fact/unknown-is-false-for-items", test_fact_unknown_is_false_for_items);
  g_test_add_func ("/engine/hidden/keeps-its-rating", test_hidden_keeps_its_rating);
  g_test_add_func ("/engine/hidden/counts-for-nothing", test_hidden_counts_for_nothing);
  g_test_add_func ("/engine/hidden/hides-what-follows-it", test_hidden_hides_what_follows_it);
  g_test_add_func ("/engine/hidden/may-be-rated", test_hidden_may_be_rated);
  g_test_add_func ("/engine/hidden/may-follow-a-later-item", test_item_may_follow_a_later_one);
  g_test_add_func ("/engine/progress/follows-hidden-items", test_progress_follows_hidden_items);
  g_test_add_func ("/engine/progress/counts-protective", test_progress_counts_protective);
  g_test_add_func ("/engine/progress/of-a-section", test_progress_of_a_section);

  return g_test_run ();
}
