/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The assessment as JSON: exactly these members, in these types.
 */

#include "config.h"

#include "exchange/assessment-json.h"

#include "../report/small.h"

static char *
write_json (AmparoScreening *screening)
{
  g_autoptr (AmparoAssessment) assessment = amparo_screening_dup_assessment (screening);

  return amparo_assessment_json_write (assessment);
}

/* White space, which carries no meaning between the members, is left out. */
static void
assert_json (AmparoScreening *screening,
             const char      *format)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (screening);
  g_autofree char *json = write_json (screening);
  g_auto (GStrv) pieces = g_strsplit_set (json, " \n", -1);
  g_autofree char *dense = g_strjoinv ("", pieces);
  g_auto (GStrv) around = g_strsplit (format, "HASH", 2);
  g_autofree char *expected = g_strjoinv (amparo_instrument_get_hash (instrument), around);

  g_assert_cmpstr (dense, ==, expected);
}

static void
test_empty_screening (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autoptr (AmparoScreening) screening = small_start (content);

  assert_json (screening,
               "{\"instrument\":\"small\",\"version\":\"1.2.3\",\"hash\":\"HASH\","
               "\"level\":\"insufficient\",\"fired\":[],"
               "\"missing\":[\"speaks-for\",\"holds-papers\",\"trusted-adult\"],"
               "\"no_information\":[],\"asked\":3,\"answered\":0,\"hidden\":1,\"steps\":[]}");
}

static void
test_full_screening (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autoptr (AmparoScreening) screening = small_start (content);

  small_rate (screening, "speaks-for", "clear");
  small_rate (screening, "holds-papers", "clear");
  small_rate (screening, "who-holds", "no-information");
  small_set_fact (screening, "age", "under-18");

  assert_json (screening,
               "{\"instrument\":\"small\",\"version\":\"1.2.3\",\"hash\":\"HASH\","
               "\"level\":\"clear-concern\",\"fired\":["
               "{\"rule\":\"two-strong\",\"items\":[\"speaks-for\",\"holds-papers\"]},"
               "{\"rule\":\"one-strong\",\"items\":[\"speaks-for\",\"holds-papers\"]},"
               "{\"rule\":\"two-signs\",\"items\":[\"speaks-for\",\"holds-papers\"]}],"
               "\"missing\":[\"trusted-adult\"],\"no_information\":[\"who-holds\"],"
               "\"asked\":4,\"answered\":3,\"hidden\":0,\"steps\":["
               "{\"id\":\"call-the-line\",\"deadline\":\"PT24H\",\"contact\":\"a-line\",\"if\":[]},"
               "{\"id\":\"tell-the-school\",\"deadline\":null,\"contact\":null,\"if\":[]},"
               "{\"id\":\"protect-a-child\",\"deadline\":\"PT0S\",\"contact\":null,\"if\":[]}]}");
}

static void
test_open_facts_are_named (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autoptr (AmparoScreening) screening = small_start (content);
  g_autofree char *json = NULL;

  small_rate (screening, "speaks-for", "possible");
  json = write_json (screening);

  assert_contains (json, "\"id\" : \"protect-a-child\", \"deadline\" : \"PT0S\", \"contact\" : null, \"if\" : [ \"age\" ]");
}

static void
test_ends_with_a_line_feed (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autoptr (AmparoScreening) screening = small_start (content);
  g_autofree char *json = write_json (screening);

  g_assert_true (g_str_has_suffix (json, "}\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/assessment-json/empty-screening", test_empty_screening);
  g_test_add_func ("/exchange/assessment-json/full-screening", test_full_screening);
  g_test_add_func ("/exchange/assessment-json/open-facts-are-named", test_open_facts_are_named);
  g_test_add_func ("/exchange/assessment-json/ends-with-a-line-feed", test_ends_with_a_line_feed);

  return g_test_run ();
}
