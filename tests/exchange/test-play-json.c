/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A played scenario as JSON: exactly these members, in these types.
 */

#include "config.h"

#include "exchange/play-json.h"

#include "../report/small.h"

static AmparoPlay *
play_tale (AmparoContent *content,
           const char    *choice)
{
  AmparoPlay *play = amparo_play_new (amparo_content_find_scenario (content, "tale"));

  if (choice != NULL)
    amparo_event_free (amparo_play_choose (play, 1, choice));

  return play;
}

/* White space, which carries no meaning between the members, is left out. */
static void
assert_json (AmparoPlay *play,
             const char *expected)
{
  g_autofree char *json = amparo_play_json_write (play);
  g_auto (GStrv) pieces = g_strsplit_set (json, " \n", -1);
  g_autofree char *dense = g_strjoinv ("", pieces);

  g_assert_true (g_str_has_suffix (json, "}\n"));
  g_assert_cmpstr (dense, ==, expected);
}

#define RECOMMENDED "\"recommended\":[{\"scene\":\"start\",\"choice\":\"go\",\"recommended\":true}],"

static void
test_at_the_beginning (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autoptr (AmparoPlay) play = play_tale (content, NULL);

  assert_json (play,
               "{\"scenario\":\"tale\",\"best\":1,"
               "\"paths\":[{\"score\":0,\"over\":false,\"scene\":\"start\",\"ending\":null,\"decisions\":[],"
               "\"signs\":[\"speaks-for\"]}],"
               RECOMMENDED
               "\"now\":{\"scene\":\"start\",\"score\":0,\"question\":null,\"offered\":[\"go\",\"stay\"],\"variables\":{}}}");
}

static void
test_at_the_end (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autoptr (AmparoPlay) play = play_tale (content, "stay");

  assert_json (play,
               "{\"scenario\":\"tale\",\"best\":1,"
               "\"paths\":[{\"score\":0,\"over\":true,\"scene\":\"gone\",\"ending\":\"poor\","
               "\"decisions\":[{\"scene\":\"start\",\"choice\":\"stay\",\"recommended\":false}],"
               "\"signs\":[\"speaks-for\"]}],"
               RECOMMENDED
               "\"now\":{\"scene\":\"gone\",\"score\":0,\"question\":null,\"offered\":[],\"variables\":{}}}");
}

/* The first path stays the first. */
static void
test_every_path (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autoptr (AmparoPlay) play = play_tale (content, "go");

  amparo_event_free (amparo_play_back (play, 1));
  assert_json (play,
               "{\"scenario\":\"tale\",\"best\":1,"
               "\"paths\":[{\"score\":1,\"over\":true,\"scene\":\"end\",\"ending\":\"good\","
               "\"decisions\":[{\"scene\":\"start\",\"choice\":\"go\",\"recommended\":true}],"
               "\"signs\":[\"speaks-for\"]},"
               "{\"score\":0,\"over\":false,\"scene\":\"start\",\"ending\":null,\"decisions\":[],"
               "\"signs\":[\"speaks-for\"]}],"
               RECOMMENDED
               "\"now\":{\"scene\":\"start\",\"score\":0,\"question\":null,\"offered\":[\"go\",\"stay\"],\"variables\":{}}}");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/play-json/at-the-beginning", test_at_the_beginning);
  g_test_add_func ("/exchange/play-json/at-the-end", test_at_the_end);
  g_test_add_func ("/exchange/play-json/every-path", test_every_path);

  return g_test_run ();
}
