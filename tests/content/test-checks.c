/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a grammar cannot see: rules that hide behind each other, rules that can never
 * hold, and items that wait for themselves.
 */

#include "sandbox.h"

#define SPEAKS(rating) "<when item='speaks' at-least='" rating "'/>"
#define PAPERS(rating) "<when item='papers' at-least='" rating "'/>"
#define CHILD "<when fact='age' is='under-18'/>"
#define ADULT "<when fact='age' is='18-or-over'/>"

static AmparoContent *
load_made (const char *items,
           const char *rules)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *text = make_checklist (items, rules, NULL);
  g_autofree char *path = sandbox_add (sandbox, "made.xml", text);

  return load_sample (path);
}

/* Two rules, and one that looks at every item. */
static AmparoContent *
load_rules (const char *level_a,
            const char *a,
            const char *level_b,
            const char *b)
{
  g_autofree char *rules = NULL;

  rules = g_strdup_printf ("<rule id='a' level='%s-concern'><because>a</because>%s</rule>"
                           "<rule id='b' level='%s-concern'><because>b</because>%s</rule>"
                           "<rule id='z' level='possible-concern'><because>z</because>"
                           "<count at-least='3' rated-at-least='no-concern'/><when fact='role' is='school'/></rule>",
                           level_a, a, level_b, b);

  return load_made (NULL, rules);
}

static const struct
{
  const char *name;
  const char *a;         /* graver */
  const char *b;
  gboolean    shadowed;
} shapes[] = {
  { "same-item", SPEAKS ("clear"), SPEAKS ("clear"), TRUE },
  { "surer-item", SPEAKS ("possible"), SPEAKS ("clear"), TRUE },
  { "less-sure-item", SPEAKS ("clear"), SPEAKS ("possible"), FALSE },
  { "exact-top", "<when item='speaks' rated='clear'/>", SPEAKS ("clear"), TRUE },
  { "other-item", SPEAKS ("clear"), PAPERS ("clear"), FALSE },
  { "more-of-a-count", "<count at-least='1' rated-at-least='possible'/>", "<count at-least='2' rated-at-least='possible'/>", TRUE },
  { "fewer-of-a-count", "<count at-least='2' rated-at-least='possible'/>", "<count at-least='1' rated-at-least='possible'/>", FALSE },
  { "stronger-count", "<count at-least='1' strength-at-least='medium' rated-at-least='possible'/>",
    "<count at-least='1' strength='strong' rated-at-least='possible'/>", TRUE },
  { "weaker-count", "<count at-least='1' strength='strong' rated-at-least='possible'/>",
    "<count at-least='1' strength-at-least='medium' rated-at-least='possible'/>", FALSE },
  { "overlapping-strengths", "<count at-least='1' strength='medium' rated-at-least='possible'/>",
    "<count at-least='1' strength-at-least='medium' rated-at-least='possible'/>", FALSE },
  { "narrower-count", "<count at-least='1' rated-at-least='possible'/>", "<count at-least='1' dimension='d' rated-at-least='possible'/>", TRUE },
  { "wider-count", "<count at-least='1' dimension='d' rated-at-least='possible'/>", "<count at-least='1' rated-at-least='possible'/>", FALSE },
  { "other-dimension", "<count at-least='1' dimension='d' rated-at-least='possible'/>",
    "<count at-least='1' dimension='e' rated-at-least='possible'/>", FALSE },
  { "surer-count", "<count at-least='1' rated-at-least='possible'/>", "<count at-least='1' rated='clear'/>", TRUE },
  { "less-sure-count", "<count at-least='1' rated='clear'/>", "<count at-least='1' rated-at-least='possible'/>", FALSE },
  { "item-fills-count", "<count at-least='1' strength='strong' rated-at-least='possible'/>", SPEAKS ("possible"), TRUE },
  { "item-of-other-strength", "<count at-least='1' strength='strong' rated-at-least='possible'/>", PAPERS ("possible"), FALSE },
  { "item-not-sure-enough", "<count at-least='1' rated='clear'/>", SPEAKS ("possible"), FALSE },
  { "count-says-no-item", SPEAKS ("possible"), "<count at-least='1' strength='strong' rated-at-least='possible'/>", FALSE },
  { "two-items-fill-count", "<count at-least='2' rated-at-least='possible'/>", SPEAKS ("possible") PAPERS ("clear"), TRUE },
  { "one-item-twice", "<count at-least='2' rated-at-least='possible'/>", SPEAKS ("possible") SPEAKS ("clear") CHILD, FALSE },
  { "two-items-for-three", "<count at-least='3' rated-at-least='possible'/>", SPEAKS ("clear") PAPERS ("clear"), FALSE },
  { "one-condition-more", SPEAKS ("clear"), SPEAKS ("clear") CHILD, TRUE },
  { "one-condition-fewer", SPEAKS ("clear") CHILD, SPEAKS ("clear"), FALSE },
  { "other-value", SPEAKS ("clear") CHILD, SPEAKS ("clear") ADULT, FALSE },
  { "same-value", SPEAKS ("possible") CHILD, CHILD SPEAKS ("clear"), TRUE },
  { "any-of-more", "<any>" SPEAKS ("clear") PAPERS ("clear") "</any>", PAPERS ("clear"), TRUE },
  { "any-of-fewer", PAPERS ("clear"), "<any>" SPEAKS ("clear") PAPERS ("clear") "</any>", FALSE },
  { "any-in-other-order", "<any>" SPEAKS ("clear") PAPERS ("clear") "</any>", "<any>" PAPERS ("clear") SPEAKS ("clear") "</any>", TRUE },
  { "any-fills-count", "<count at-least='1' rated='clear'/>", "<any>" SPEAKS ("clear") PAPERS ("clear") "</any>", TRUE },
  { "all-inside-all", "<all>" SPEAKS ("possible") "<all>" PAPERS ("possible") "</all></all>", PAPERS ("clear") SPEAKS ("clear"), TRUE },
  { "all-of-any", "<all><any>" SPEAKS ("possible") PAPERS ("possible") "</any>" CHILD "</all>", SPEAKS ("clear") CHILD, TRUE },
};

static gboolean
is_shadowed (AmparoContent *content,
             const char    *rule)
{
  GPtrArray *diagnostics = amparo_content_get_diagnostics (content);
  g_autofree char *begins = g_strdup_printf ("Whenever the rule “%s” holds", rule);

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const AmparoDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      if (g_str_equal (diagnostic->rule, "rule-shadowed") && g_str_has_prefix (diagnostic->message, begins))
        return TRUE;
    }

  return FALSE;
}

static void
test_shadow (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (AmparoContent) content = load_rules ("clear", shapes[i].a, "possible", shapes[i].b);

  g_assert_cmpint (is_shadowed (content, "b"), ==, shapes[i].shadowed);
  g_assert_false (is_shadowed (content, "a"));
}

static void
test_graver_is_not_shadowed (void)
{
  g_autoptr (AmparoContent) content = load_rules ("possible", SPEAKS ("possible"), "clear", SPEAKS ("clear"));

  g_assert_false (is_shadowed (content, "a"));
  g_assert_false (is_shadowed (content, "b"));
}

static void
test_equal_rules_shadow_once (void)
{
  g_autoptr (AmparoContent) content = load_rules ("clear", SPEAKS ("clear"), "clear", SPEAKS ("clear"));

  g_assert_false (is_shadowed (content, "a"));
  g_assert_true (is_shadowed (content, "b"));
}

/* Rules that can never hold */

static const struct
{
  const char *name;
  const char *rule;
  gboolean    never;
} holds[] = {
  { "all-items-counted", "<count at-least='3' rated='clear'/>", FALSE },
  { "more-than-all", "<count at-least='4' rated='clear'/>", TRUE },
  { "strong-ones", "<count at-least='2' strength='strong' rated='clear'/>", TRUE },
  { "of-a-dimension", "<count at-least='2' dimension='e' rated='clear'/>", TRUE },
  { "two-values", "<when fact='age' is='under-18'/><when fact='age' is='18-or-over'/>", TRUE },
  { "two-values-deep", CHILD "<all><all>" ADULT "</all></all>", TRUE },
  { "either-value", "<any>" CHILD ADULT "</any>", FALSE },
  { "one-way-out", "<any><count at-least='4' rated='clear'/>" SPEAKS ("clear") "</any>", FALSE },
  { "no-way-out", "<any><count at-least='4' rated='clear'/><count at-least='5' rated='clear'/></any>", TRUE },
  { "one-dead-part", SPEAKS ("clear") "<count at-least='4' rated='clear'/>", TRUE },
};

static void
test_holds (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *rules = g_strconcat ("<rule id='x' level='clear-concern'><because>x</because>", holds[i].rule, "</rule>"
                                        "<rule id='y' level='possible-concern'><because>y</because>"
                                        "<count at-least='3' rated-at-least='possible'/></rule>", NULL);
  g_autoptr (AmparoContent) content = load_made (NULL, rules);

  g_assert_cmpuint (count_rule (content, "rule-never-holds"), ==, holds[i].never);
}

static void
test_protective_items_count_for_nothing (void)
{
  g_autoptr (AmparoContent) content =
    load_made ("<item sign='speaks' strength='strong' dimension='d'/><item sign='trusted' scale='protective'/>"
               "<item sign='papers' strength='strong' dimension='d'/>",
               "<rule id='x' level='clear-concern'><because>x</because><count at-least='3' rated='clear'/></rule>"
               "<rule id='y' level='possible-concern'><because>y</because><count at-least='1' rated='clear'/></rule>");

  assert_only (content, "rule-never-holds");
}

/* Circles */

/* Many signs stand in several files: each has its limit of elements. */
static AmparoContent *
load_items (const char *items,
            guint       n_signs)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *text = NULL;

  text = make_checklist (items,
                         "<rule id='a' level='clear-concern'><because>a</because><count at-least='1' rated='clear'/></rule>"
                         "<rule id='b' level='possible-concern'><because>b</because><count at-least='1' rated-at-least='possible'/></rule>",
                         NULL);
  g_free (sandbox_add (sandbox, "made.xml", text));
  for (guint first = 0; first < n_signs; first += 3300)
    {
      g_autofree char *name = g_strdup_printf ("signs-%u.xml", first);
      g_autofree char *signs = make_signs (first, MIN (n_signs - first, 3300));

      g_free (sandbox_add (sandbox, name, signs));
    }

  return load_sample (sandbox_get_dir (sandbox));
}

static void
add_item (GString *items,
          guint    item,
          int      waits_for)
{
  g_string_append_printf (items, "<item sign='s%u' strength='weak' dimension='d'>", item);
  if (waits_for >= 0)
    g_string_append_printf (items, "<when item='s%d' at-least='possible'/>", waits_for);
  g_string_append (items, "</item>");
}

static void
assert_circle (guint    n_items,
               int      last_waits_for,
               gboolean circle)
{
  GString *items = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autoptr (AmparoContent) content = NULL;

  for (guint i = 0; i + 1 < n_items; i++)
    add_item (items, i, i + 1);
  add_item (items, n_items - 1, last_waits_for);
  text = g_string_free (items, FALSE);
  content = load_items (text, n_items);

  assert_only (content, circle ? "condition-cycle" : NULL);
}

static void
test_circle_of_one (void)
{
  assert_circle (1, 0, TRUE);
}

static void
test_circle_of_two (void)
{
  assert_circle (2, 0, TRUE);
}

static void
test_circle_at_the_end (void)
{
  assert_circle (50, 48, TRUE);
}

static void
test_chain (void)
{
  assert_circle (50, -1, FALSE);
}

static void
test_long_chain (void)
{
  assert_circle (9900, -1, FALSE);
}

static void
test_long_circle (void)
{
  assert_circle (9900, 0, TRUE);
}

/* Two ways to one item are no circle. */
static void
test_diamond (void)
{
  g_autoptr (AmparoContent) content =
    load_made ("<item sign='speaks' strength='strong' dimension='d'/>"
               "<item sign='papers' strength='strong' dimension='d'>" SPEAKS ("possible") "</item>"
               "<item sign='why-papers' strength='strong' dimension='e'>" SPEAKS ("possible") PAPERS ("possible") "</item>", NULL);

  assert_sound (content);
}

static void
test_circle_through_any (void)
{
  g_autoptr (AmparoContent) content =
    load_made ("<item sign='speaks' strength='strong' dimension='d'><any>" CHILD "<all>" PAPERS ("possible") "</all></any></item>"
               "<item sign='papers' strength='strong' dimension='d'>" SPEAKS ("possible") "</item>", NULL);

  assert_only (content, "condition-cycle");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autofree char *path = g_strconcat ("/content/checks/shadow/", shapes[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_shadow);
    }
  for (guint i = 0; i < G_N_ELEMENTS (holds); i++)
    {
      g_autofree char *path = g_strconcat ("/content/checks/holds/", holds[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_holds);
    }

  g_test_add_func ("/content/checks/shadow/graver-is-not", test_graver_is_not_shadowed);
  g_test_add_func ("/content/checks/shadow/equal-rules-once", test_equal_rules_shadow_once);
  g_test_add_func ("/content/checks/holds/protective-items-count-for-nothing", test_protective_items_count_for_nothing);
  g_test_add_func ("/content/checks/circle/of-one", test_circle_of_one);
  g_test_add_func ("/content/checks/circle/of-two", test_circle_of_two);
  g_test_add_func ("/content/checks/circle/at-the-end", test_circle_at_the_end);
  g_test_add_func ("/content/checks/circle/through-any", test_circle_through_any);
  g_test_add_func ("/content/checks/circle/chain", test_chain);
  g_test_add_func ("/content/checks/circle/long-chain", test_long_chain);
  g_test_add_func ("/content/checks/circle/long-circle", test_long_circle);
  g_test_add_func ("/content/checks/circle/diamond", test_diamond);

  return g_test_run ();
}
