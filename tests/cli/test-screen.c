/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * amparoctl screen: from a file of answers to a result.
 */

#include "config.h"

#include "../report/small.h"
#include "run.h"

static Run *
screen (const char *answers,
        const char *options)
{
  g_autofree char *path = small_path ("answers");
  g_autofree char *command =
    g_strdup_printf ("\"$CTL\" screen small --answers '%s/%s' %s", path, answers, options);

  return run_in_shell (command);
}

static void
test_text_gives_level_and_caveat (void)
{
  g_autoptr (Run) result = screen ("clear.xml", "--language en");

  g_assert_cmpint (result->status, ==, 0);
  g_assert_cmpstr (result->err, ==, "");
  assert_contains (result->out, "●●● Clear concern");
  assert_contains (result->out, "This list supports judgment and does not replace it.");
}

static void
test_text_in_spanish (void)
{
  g_autoptr (Run) result = screen ("clear.xml", "--language es");

  assert_contains (result->out, "●●● Preocupación clara");
  assert_contains (result->out, "en 24 horas");
}

static void
test_json_gives_level (void)
{
  g_autoptr (Run) result = screen ("clear.xml", "--format json");

  g_assert_cmpint (result->status, ==, 0);
  assert_contains (result->out, "\"level\" : \"clear-concern\"");
}

static void
test_role_is_a_fact (void)
{
  g_autoptr (Run) result = screen ("clear.xml", "--language en --role school");

  assert_contains (result->out, "Role: A school");
}

static void
test_facts_are_repeated (void)
{
  g_autoptr (Run) result = screen ("open.xml", "--language en --fact role=other --fact age=under-18");

  assert_contains (result->out, "Role: Other work");
  assert_contains (result->out, "Age: Under 18");
}

static void
test_call_overrules_file (void)
{
  g_autoptr (Run) result = screen ("clear.xml", "--language en --fact age=under-18");

  assert_contains (result->out, "Age: Under 18");
}

static void
test_mistake_names_its_line (void)
{
  g_autoptr (Run) result = screen ("unknown-item.xml", "");

  g_assert_cmpint (result->status, ==, 1);
  assert_contains (result->err, "unknown-item.xml:6:3: error:");
}

static void
test_mistake_gives_no_half_result (void)
{
  g_autoptr (Run) result = screen ("unknown-item.xml", "--format json");

  g_assert_cmpstr (result->out, ==, "");
}

static void
test_torn_file_exits_1 (void)
{
  g_autoptr (Run) result = screen ("torn.xml", "");

  g_assert_cmpint (result->status, ==, 1);
  g_assert_cmpstr (result->out, ==, "");
  assert_contains (result->err, "torn.xml:");
}

static void
test_missing_file_exits_1 (void)
{
  g_autoptr (Run) result = screen ("no-such-file.xml", "");

  g_assert_cmpint (result->status, ==, 1);
  g_assert_cmpstr (result->out, ==, "");
  assert_contains (result->err, "no-such-file.xml");
}

static void
test_unknown_checklist_exits_1 (void)
{
  g_autoptr (Run) result = run ("screen", "speaks-for", "--answers", "x", NULL);

  g_assert_cmpint (result->status, ==, 1);
  g_assert_cmpstr (result->out, ==, "");
  assert_contains (result->err, "amparoctl list");
}

static void
test_answers_come_through_a_pipe (void)
{
  g_autofree char *path = small_path ("answers/clear.xml");
  g_autofree char *command =
    g_strdup_printf ("cat '%s' | \"$CTL\" screen small --answers /dev/stdin --format json", path);
  g_autoptr (Run) result = run_in_shell (command);

  g_assert_cmpint (result->status, ==, 0);
}

/* Without an end: it must not be read to the end. */
static void
test_endless_file_is_refused (void)
{
  g_autoptr (Run) result = run_in_shell ("timeout 5 \"$CTL\" screen small --answers /dev/zero");

  g_assert_cmpint (result->status, ==, 1);
  g_assert_cmpstr (result->out, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/screen/text-gives-level-and-caveat", test_text_gives_level_and_caveat);
  g_test_add_func ("/cli/screen/text-in-spanish", test_text_in_spanish);
  g_test_add_func ("/cli/screen/json-gives-level", test_json_gives_level);
  g_test_add_func ("/cli/screen/role-is-a-fact", test_role_is_a_fact);
  g_test_add_func ("/cli/screen/facts-are-repeated", test_facts_are_repeated);
  g_test_add_func ("/cli/screen/call-overrules-file", test_call_overrules_file);
  g_test_add_func ("/cli/screen/mistake-names-its-line", test_mistake_names_its_line);
  g_test_add_func ("/cli/screen/mistake-gives-no-half-result", test_mistake_gives_no_half_result);
  g_test_add_func ("/cli/screen/torn-file-exits-1", test_torn_file_exits_1);
  g_test_add_func ("/cli/screen/missing-file-exits-1", test_missing_file_exits_1);
  g_test_add_func ("/cli/screen/unknown-checklist-exits-1", test_unknown_checklist_exits_1);
  g_test_add_func ("/cli/screen/answers-come-through-a-pipe", test_answers_come_through_a_pipe);
  g_test_add_func ("/cli/screen/endless-file-is-refused", test_endless_file_is_refused);

  return g_test_run ();
}
