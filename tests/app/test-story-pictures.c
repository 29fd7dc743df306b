/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures of a story and of a case that is rated, for eyes: a test can only say that they
 * have their size and are not blank. docs/pictures/README.md tells how they are taken.
 */

#include "config.h"

#include <adwaita.h>

#include "app/settings.h"
#include "desk.h"
#include "language/language.h"
#include "picture.h"
#include "pupil.h"

#define FEWEST_COLORS 30

#define EN   AMPARO_READING_ENGLISH
#define ES   AMPARO_READING_SPANISH
#define BOTH AMPARO_READING_BOTH

#define MODULE "school-personnel"
#define STORY  "ride-after-practice"
#define CASE   "case-beto"

typedef void (*Going) (Pupil *pupil);

typedef struct
{
  const char    *name;
  Going          go;
  AmparoReading  reading;
  int            width;
  int            height;
  gboolean       dark;
  int            dpi;      /* 96 is the usual text, 192 twice as large */
} Picture;

/* Where the pictures are taken */

static void
go_to_the_warning (Pupil *pupil)
{
  pupil_sign_in (pupil, "Ana Lucero");
  pupil_reach (pupil, STORY);
}

static void
go_to_the_question (Pupil *pupil)
{
  go_to_the_warning (pupil);
  amparo_learning_continue (pupil->learning);
  amparo_learning_set_draft (pupil->learning, "answers");
}

static void
go_to_the_answer (Pupil *pupil)
{
  go_to_the_question (pupil);
  g_assert_true (amparo_learning_answer (pupil->learning, "lot-signs", "answers last"));
}

static void
go_to_the_scene (Pupil *pupil)
{
  go_to_the_answer (pupil);
  amparo_learning_continue (pupil->learning);
}

static void
go_to_the_consequence (Pupil *pupil)
{
  go_to_the_scene (pupil);
  g_assert_true (amparo_learning_choose (pupil->learning, "plate"));
}

static AmparoPlay *
get_play (Pupil *pupil)
{
  return amparo_course_get_play (amparo_learning_get_course (pupil->learning), STORY);
}

/* The last choice of each scene, and questions answered as they are written. */
static void
go_to_the_ending (Pupil *pupil)
{
  AmparoPlay *play;

  go_to_the_consequence (pupil);
  play = get_play (pupil);
  while (!amparo_play_is_over (play))
    {
      GPtrArray *choices = amparo_play_get_choices (play);

      if (amparo_play_is_asking (play))
        {
          const AmparoQuestion *question = amparo_play_get_scene (play)->question;
          g_autofree char *answer = dup_right_answer (question);

          g_assert_true (amparo_learning_answer (pupil->learning, question->id, answer));
        }
      g_assert_true (amparo_learning_choose (pupil->learning,
                                             ((const AmparoChoice *) choices->pdata[choices->len - 1])->id));
    }
  amparo_learning_continue (pupil->learning);
}

static void
go_to_the_debrief (Pupil *pupil)
{
  go_to_the_ending (pupil);
  g_assert_true (amparo_learning_hand_in (pupil->learning));
}

static void
go_to_the_map (Pupil *pupil)
{
  go_to_the_debrief (pupil);
  amparo_learning_show (pupil->learning, AMPARO_PLACE_MAP);
}

static void
go_to_the_case (Pupil *pupil)
{
  pupil_sign_in (pupil, "Ana Lucero");
  pupil_reach (pupil, CASE);
  amparo_learning_continue (pupil->learning);
}

static const AmparoItem *
find_open_item (Pupil *pupil)
{
  AmparoScreening *screening = amparo_course_get_screening (amparo_learning_get_course (pupil->learning), CASE);
  GPtrArray *items = amparo_instrument_get_items (amparo_screening_get_instrument (screening));

  for (guint i = 0; i < items->len; i++)
    if (amparo_screening_is_asked (screening, i) && amparo_screening_get_rating (screening, i) == AMPARO_UNANSWERED)
      return items->pdata[i];

  return NULL;
}

/* As the key has it, but for some. */
static void
rate (Pupil *pupil,
      guint  most)
{
  const AmparoPractice *practice = amparo_learning_get_the_part (pupil->learning)->practice;
  const AmparoItem *item;

  while (most-- > 0 && (item = find_open_item (pupil)) != NULL)
    {
      const AmparoKey *key = practice->keys->pdata[item->index];
      guint position = item->index % 4 == 3 ? 1 : key->rating;
      const AmparoRating *rating = item->scale->ratings->pdata[position];

      g_assert_true (amparo_learning_rate (pupil->learning, amparo_sign_get_id (item->sign), rating->id));
    }
}

static void
go_half_through_the_case (Pupil *pupil)
{
  go_to_the_case (pupil);
  rate (pupil, 3);
}

static void
go_to_the_agreement (Pupil *pupil)
{
  go_to_the_case (pupil);
  rate (pupil, G_MAXUINT);
  g_assert_true (amparo_learning_hand_in (pupil->learning));
}

static const Picture pictures[] = {
  { "story-warning", go_to_the_warning, EN, 1080, 560, FALSE, 96 },
  { "story-question", go_to_the_question, EN, 1080, 860, FALSE, 96 },
  { "story-answer", go_to_the_answer, ES, 1080, 860, FALSE, 96 },
  { "story-scene", go_to_the_scene, EN, 1080, 860, FALSE, 96 },
  { "story-scene-both", go_to_the_scene, BOTH, 1280, 900, FALSE, 96 },
  { "story-scene-dark", go_to_the_scene, EN, 1080, 860, TRUE, 96 },
  { "story-scene-narrow", go_to_the_scene, ES, 360, 720, FALSE, 96 },
  { "story-scene-narrow-large", go_to_the_scene, BOTH, 360, 720, FALSE, 192 },
  { "story-consequence", go_to_the_consequence, EN, 1080, 760, FALSE, 96 },
  { "story-ending", go_to_the_ending, EN, 1080, 560, FALSE, 96 },
  { "story-debrief", go_to_the_debrief, EN, 1080, 1000, FALSE, 96 },
  { "story-debrief-both", go_to_the_debrief, BOTH, 1280, 1000, FALSE, 96 },
  { "story-debrief-narrow", go_to_the_debrief, ES, 360, 720, FALSE, 96 },
  { "story-debrief-narrow-large", go_to_the_debrief, ES, 360, 720, FALSE, 192 },
  { "story-map", go_to_the_map, EN, 1080, 1000, FALSE, 96 },
  { "story-map-narrow", go_to_the_map, ES, 360, 720, TRUE, 96 },
  { "practice", go_half_through_the_case, EN, 1280, 860, FALSE, 96 },
  { "practice-both", go_half_through_the_case, BOTH, 1280, 860, FALSE, 96 },
  { "practice-narrow", go_half_through_the_case, ES, 360, 720, FALSE, 96 },
  { "practice-narrow-large", go_half_through_the_case, ES, 360, 720, FALSE, 192 },
  { "practice-large", go_half_through_the_case, EN, 1080, 860, TRUE, 192 },
  { "agreement", go_to_the_agreement, EN, 1080, 1000, FALSE, 96 },
  { "agreement-both", go_to_the_agreement, BOTH, 1280, 1000, FALSE, 96 },
  { "agreement-narrow", go_to_the_agreement, ES, 360, 720, FALSE, 96 },
  { "agreement-narrow-large", go_to_the_agreement, BOTH, 360, 720, FALSE, 192 },
};

static void
set_the_scene (const Picture *picture)
{
  GSettings *settings = amparo_settings_get_default ();

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      picture->dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                    : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (gtk_settings_get_default (),
                "gtk-decoration-layout", "appmenu:close",
                "gtk-enable-animations", FALSE,
                "gtk-xft-dpi", picture->dpi * 1024,
                NULL);
  g_settings_set_int (settings, "window-width", picture->width);
  g_settings_set_int (settings, "window-height", picture->height);
}

/* The actions of the application are not there in a test, and its buttons would be grey. */
static void
dress (AmparoWindow *window)
{
  static const GActionEntry entries[] = { { "help-now", NULL, NULL, NULL, NULL } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "app", G_ACTION_GROUP (group));
}

static void
set_up (Pupil         *pupil,
        gconstpointer  data)
{
  pupil_set_up (pupil, MODULE);
}

static void
test_picture (Pupil         *pupil,
              gconstpointer  data)
{
  const Picture *picture = data;
  Desk desk = { pupil->content, pupil->session };
  g_autoptr (GdkTexture) texture = NULL;
  AmparoWindow *window;

  set_the_scene (picture);
  amparo_session_set_reading (pupil->session, picture->reading);
  amparo_session_set_interface (pupil->session, picture->reading == ES ? AMPARO_LANGUAGE_SPANISH
                                                                       : AMPARO_LANGUAGE_ENGLISH);
  picture->go (pupil);
  amparo_session_go_to (pupil->session, AMPARO_PAGE_TRAINING);
  window = desk_open_window (&desk);
  dress (window);
  texture = picture_take (GTK_WIDGET (window), picture->name);

  g_assert_cmpint (gdk_texture_get_width (texture), ==, picture->width);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, picture->height);
  g_assert_cmpuint (picture_count_colors (texture), >, FEWEST_COLORS);

  desk_close (window);
  amparo_language_set_interface (AMPARO_LANGUAGE_ENGLISH);
}

/* As AdwApplication does by itself. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/amparo_nm/Amparo/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int    argc,
      char **argv)
{
  /* Not gtk_test_init(), which ends all translation. */
  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));
  g_test_init (&argc, &argv, NULL);
  g_setenv ("AMPARO_PICTURES", g_test_get_dir (G_TEST_BUILT), FALSE);
  adw_init ();
  load_style ();

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strconcat ("/app/story-pictures/", pictures[i].name, NULL);

      g_test_add (path, Pupil, &pictures[i], set_up, test_picture, pupil_tear_down);
    }

  return g_test_run ();
}
