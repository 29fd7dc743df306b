/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures of the training, for eyes: a test can only say that they have their size and are
 * not blank. docs/pictures/README.md tells how they are taken.
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

/* With questions of every kind. */
#define MODULE "child-welfare-workers"

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
go_to_the_catalogue (Pupil *pupil)
{
  pupil_sign_in (pupil, "Ana Lucero");
  pupil_reach (pupil, "after");
  amparo_learning_browse (pupil->learning);
}

static void
go_to_the_form (Pupil *pupil)
{
  amparo_learning_open (pupil->learning, pupil->module);
  amparo_learning_go_on (pupil->learning);
}

static void
go_to_the_learners (Pupil *pupil)
{
  pupil_sign_in (pupil, "Ben Chee");
  pupil_sign_in (pupil, "Ana Lucero");
  amparo_learning_show (pupil->learning, AMPARO_PLACE_LEARNERS);
}

static void
go_to_the_module (Pupil *pupil)
{
  pupil_sign_in (pupil, "Ana Lucero");
  amparo_learning_open (pupil->learning, pupil->module);
}

static void
go_halfway (Pupil *pupil)
{
  GPtrArray *parts = amparo_module_get_parts (pupil->module);

  pupil_sign_in (pupil, "Ana Lucero");
  pupil_reach (pupil, ((const AmparoPart *) parts->pdata[3])->id);
  amparo_learning_leave (pupil->learning);
}

static void
go_to_the_end (Pupil *pupil)
{
  pupil_sign_in (pupil, "Ana Lucero");
  pupil_finish (pupil);
  pupil_wait (pupil, 9);
}

static void
go_to_a_lesson (Pupil *pupil)
{
  const AmparoPart *part = amparo_module_get_parts (pupil->module)->pdata[1];

  g_assert_cmpint (part->kind, ==, AMPARO_PART_LESSON);
  pupil_sign_in (pupil, "Ana Lucero");
  pupil_reach (pupil, part->id);
}

/* The first question of a kind in the check before. */
static void
go_to_a_question (Pupil              *pupil,
                  AmparoQuestionKind  kind)
{
  const AmparoQuestion *question;

  pupil_sign_in (pupil, "Ana Lucero");
  pupil_reach (pupil, "before");
  while ((question = amparo_module_find_question (pupil->module, amparo_learning_get_at (pupil->learning)))->kind != kind)
    {
      g_autofree char *answer = dup_right_answer (question);

      g_assert_true (amparo_learning_answer (pupil->learning, question->id, answer));
      amparo_learning_continue (pupil->learning);
    }
}

static void
go_to_one (Pupil *pupil)
{
  go_to_a_question (pupil, AMPARO_QUESTION_SINGLE);
}

static void
go_to_spot (Pupil *pupil)
{
  go_to_a_question (pupil, AMPARO_QUESTION_SPOT);
}

static void
go_to_order (Pupil *pupil)
{
  go_to_a_question (pupil, AMPARO_QUESTION_ORDER);
}

static void
go_to_match (Pupil *pupil)
{
  go_to_a_question (pupil, AMPARO_QUESTION_MATCH);
}

static void
answer_wrong (Pupil *pupil)
{
  const AmparoQuestion *question = amparo_module_find_question (pupil->module, amparo_learning_get_at (pupil->learning));
  g_autofree char *answer = dup_wrong_answer (question);

  g_assert_true (amparo_learning_answer (pupil->learning, question->id, answer));
}

static void
go_to_an_explanation (Pupil *pupil)
{
  go_to_one (pupil);
  answer_wrong (pupil);
}

static void
go_to_a_spotted_one (Pupil *pupil)
{
  go_to_spot (pupil);
  answer_wrong (pupil);
}

static void
go_to_a_result (Pupil *pupil)
{
  pupil_sign_in (pupil, "Ana Lucero");
  pupil_reach (pupil, "after");
  pupil_take_check (pupil, FALSE);
  amparo_learning_enter (pupil->learning, "after");
}

static void
go_to_the_certificate (Pupil *pupil)
{
  pupil_sign_in (pupil, "Ana Lucero");
  pupil_finish (pupil);
  amparo_learning_show (pupil->learning, AMPARO_PLACE_CERTIFICATE);
}

static void
go_to_the_trainer (Pupil *pupil)
{
  go_to_the_certificate (pupil);
  pupil_sign_in (pupil, "Ben Chee");
  pupil_reach (pupil, "before");
  amparo_learning_show (pupil->learning, AMPARO_PLACE_TRAINER);
}

/* The second and the third of what a trainer looks at. */

static void
go_to_the_difficulty (Pupil *pupil)
{
  go_to_the_trainer (pupil);
  amparo_learning_set_draft (pupil->learning, "1\n0\n");
}

static void
go_to_the_retention (Pupil *pupil)
{
  go_to_the_trainer (pupil);
  amparo_learning_set_draft (pupil->learning, "2\n0\n");
}

static const Picture pictures[] = {
  { "training-certificate", go_to_the_certificate, EN, 1080, 1000, FALSE, 96 },
  { "training-certificate-narrow", go_to_the_certificate, ES, 360, 720, TRUE, 96 },
  { "training-trainer", go_to_the_trainer, EN, 1080, 860, FALSE, 96 },
  { "training-trainer-narrow", go_to_the_trainer, ES, 360, 720, FALSE, 96 },
  { "training-difficulty", go_to_the_difficulty, EN, 1080, 860, FALSE, 96 },
  { "training-retention", go_to_the_retention, BOTH, 1280, 860, FALSE, 96 },
  { "training-catalogue", go_to_the_catalogue, EN, 1080, 760, FALSE, 96 },
  { "training-catalogue-narrow", go_to_the_catalogue, BOTH, 360, 720, FALSE, 96 },
  { "training-form", go_to_the_form, EN, 1080, 860, FALSE, 96 },
  { "training-learners", go_to_the_learners, ES, 1080, 560, FALSE, 96 },
  { "training-module", go_to_the_module, EN, 1080, 1000, FALSE, 96 },
  { "training-module-both", go_halfway, BOTH, 1280, 1000, FALSE, 96 },
  { "training-module-done", go_to_the_end, EN, 1080, 1000, TRUE, 96 },
  { "training-lesson", go_to_a_lesson, EN, 1080, 860, FALSE, 96 },
  { "training-lesson-both", go_to_a_lesson, BOTH, 1280, 860, FALSE, 96 },
  { "training-lesson-narrow-large", go_to_a_lesson, ES, 360, 720, FALSE, 192 },
  { "training-question", go_to_one, EN, 1080, 760, FALSE, 96 },
  { "training-question-spot", go_to_spot, ES, 1080, 760, TRUE, 96 },
  { "training-question-order", go_to_order, EN, 1080, 760, FALSE, 96 },
  { "training-question-match", go_to_match, EN, 1080, 860, FALSE, 96 },
  { "training-question-narrow", go_to_match, ES, 360, 720, FALSE, 96 },
  { "training-explained", go_to_an_explanation, EN, 1080, 860, FALSE, 96 },
  { "training-explained-both", go_to_a_spotted_one, BOTH, 1280, 860, FALSE, 96 },
  { "training-result", go_to_a_result, EN, 1080, 760, FALSE, 96 },
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
      g_autofree char *path = g_strconcat ("/training/pictures/", pictures[i].name, NULL);

      g_test_add (path, Pupil, &pictures[i], set_up, test_picture, pupil_tear_down);
    }

  return g_test_run ();
}
