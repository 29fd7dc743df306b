/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "material.h"
#include "training/map.h"

/* “id@layer.place” of each scene, with a star where it was seen and > where the play stands. */
static char *
describe_scenes (AmparoMap *map)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < map->scenes->len; i++)
    {
      const AmparoMapScene *scene = &g_array_index (map->scenes, AmparoMapScene, i);

      g_string_append_printf (out, "%s%s@%u.%u%s%s", i > 0 ? " " : "", scene->scene->id, scene->layer, scene->place,
                              scene->seen ? "*" : "", scene->here ? ">" : "");
    }

  return g_string_free (out, FALSE);
}

static const AmparoMapWay *
find_way (AmparoMap  *map,
          const char *choice,
          const char *to)
{
  for (guint i = 0; i < map->ways->len; i++)
    {
      const AmparoMapWay *way = &g_array_index (map->ways, AmparoMapWay, i);
      const AmparoMapScene *scene = &g_array_index (map->scenes, AmparoMapScene, way->to);

      if (g_str_equal (way->choice->id, choice) && g_str_equal (scene->scene->id, to))
        return way;
    }

  g_assert_not_reached ();
}

static AmparoMap *
map_after (AmparoContent *content,
           const char    *choices)
{
  g_autoptr (AmparoPlay) play = amparo_play_new (material_get_tale (content));
  g_auto (GStrv) ids = g_strsplit (choices, " ", -1);

  amparo_event_free (amparo_play_answer (play, 1, "car"));
  for (guint i = 0; ids[i] != NULL && *ids[i] != '\0'; i++)
    {
      g_autoptr (AmparoEvent) event = g_str_equal (ids[i], "<") ? amparo_play_back (play, 1)
                                                                : amparo_play_choose (play, 1, ids[i]);

      g_assert_nonnull (event);
    }

  return amparo_map_new (play);
}

static void
test_lays_scenes_out_by_distance (void)
{
  g_autoptr (AmparoContent) content = material_load ();
  g_autoptr (AmparoMap) map = map_after (content, "");
  g_autofree char *scenes = describe_scenes (map);

  /* “gone” can be come to from the second scene, and from the third: the longest counts. */
  g_assert_cmpstr (scenes, ==, "yard@0.0*> talk@1.0 call@2.0 end@3.1 gone@3.0");
  g_assert_cmpuint (map->n_layers, ==, 4);
}

static void
test_has_a_way_for_each_scene_a_choice_leads_to (void)
{
  g_autoptr (AmparoContent) content = material_load ();
  g_autoptr (AmparoMap) map = map_after (content, "");

  g_assert_cmpuint (map->ways->len, ==, 8);
  g_assert_false (find_way (map, "report", "end")->taken);
  g_assert_false (find_way (map, "report", "gone")->taken);
}

static void
test_marks_what_was_seen_and_taken (void)
{
  g_autoptr (AmparoContent) content = material_load ();
  g_autoptr (AmparoMap) map = map_after (content, "walk ask report");
  g_autofree char *scenes = describe_scenes (map);

  g_assert_cmpstr (scenes, ==, "yard@0.0* talk@1.0* call@2.0* end@3.1*> gone@3.0");
  g_assert_true (find_way (map, "report", "end")->taken);
  g_assert_false (find_way (map, "report", "gone")->taken);
  g_assert_false (find_way (map, "wait", "talk")->taken);
}

static void
test_marks_every_path (void)
{
  g_autoptr (AmparoContent) content = material_load ();
  g_autoptr (AmparoMap) map = map_after (content, "walk ask report < hang-up < < < wait");

  g_assert_true (find_way (map, "report", "end")->taken);
  g_assert_true (find_way (map, "hang-up", "gone")->taken);
  g_assert_true (find_way (map, "walk", "talk")->taken);
  g_assert_true (find_way (map, "wait", "talk")->taken);
}

/* A story that goes round has no longest distance: the way back does not count. */
static void
test_goes_round_nowhere (void)
{
  g_autoptr (AmparoContent) content = material_load_edited ("scenario.xml", "id=\"push\" to=\"call\"",
                                                            "id=\"push\" to=\"yard\"", NULL);
  g_autoptr (AmparoMap) map = map_after (content, "walk");
  g_autofree char *scenes = describe_scenes (map);

  g_assert_cmpstr (scenes, ==, "yard@0.0* talk@1.0*> call@2.0 end@3.1 gone@3.0");
  g_assert_true (find_way (map, "push", "yard")->returns);
  g_assert_false (find_way (map, "ask", "call")->returns);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/lays-scenes-out-by-distance", test_lays_scenes_out_by_distance);
  g_test_add_func ("/map/way-for-each-scene", test_has_a_way_for_each_scene_a_choice_leads_to);
  g_test_add_func ("/map/marks-what-was-seen", test_marks_what_was_seen_and_taken);
  g_test_add_func ("/map/marks-every-path", test_marks_every_path);
  g_test_add_func ("/map/goes-round-nowhere", test_goes_round_nowhere);

  return g_test_run ();
}
