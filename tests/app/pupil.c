/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pupil.h"

#include <glib/gstdio.h>

#include "app/settings.h"
#include "desk.h"

#define NOON (G_GINT64_CONSTANT (1795348800) * G_USEC_PER_SEC)   /* 2026-11-22 12:00 UTC */
#define DAY  (G_GINT64_CONSTANT (24 * 60 * 60) * G_USEC_PER_SEC)

static void
begin (Pupil  *pupil,
       gint64  now)
{
  pupil->learning = amparo_learning_new (pupil->content, pupil->folder);
  amparo_learning_set_now (pupil->learning, now);
  pupil->session = amparo_session_new (pupil->content);
  amparo_session_set_learning (pupil->session, pupil->learning);
}

static void
end (Pupil *pupil)
{
  g_assert_finalize_object (pupil->session);
  g_assert_finalize_object (pupil->learning);
}

void
pupil_set_up (Pupil         *pupil,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  pupil->folder = g_dir_make_tmp ("amparo-pupil-XXXXXX", &error);
  g_assert_no_error (error);
  g_settings_reset (amparo_settings_get_default (), "last-learner");
  if (data == NULL)
    {
      pupil->content = material_load ();
      pupil->module = material_get_module (pupil->content);
    }
  else
    {
      pupil->content = g_object_ref (desk_get_content ());
      pupil->module = amparo_content_find_module (pupil->content, data);
      g_assert_nonnull (pupil->module);
    }
  begin (pupil, NOON);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

void
pupil_tear_down (Pupil         *pupil,
                 gconstpointer  data)
{
  end (pupil);
  g_object_unref (pupil->content);
  remove_folder (pupil->folder);
  g_free (pupil->folder);
}

void
pupil_restart (Pupil *pupil)
{
  gint64 now = amparo_learning_get_now (pupil->learning);

  end (pupil);
  begin (pupil, now);
}

void
pupil_wait (Pupil *pupil,
            guint  days)
{
  amparo_learning_set_now (pupil->learning, amparo_learning_get_now (pupil->learning) + days * DAY);
}

void
pupil_sign_in (Pupil      *pupil,
               const char *name)
{
  g_autoptr (AmparoLearner) learner =
    amparo_learner_new (name, "school", "Rio Middle School", NULL, amparo_learning_get_now (pupil->learning));

  g_assert_true (amparo_learning_keep_learner (pupil->learning, learner));
}

void
pupil_take_check (Pupil    *pupil,
                  gboolean  right)
{
  const char *at;

  while (*(at = amparo_learning_get_at (pupil->learning)) != '\0')
    {
      const AmparoQuestion *question = amparo_module_find_question (pupil->module, at);
      g_autofree char *answer = right ? dup_right_answer (question) : dup_wrong_answer (question);

      g_assert_true (amparo_learning_answer (pupil->learning, question->id, answer));
      amparo_learning_continue (pupil->learning);
    }
  g_assert_true (amparo_learning_hand_in (pupil->learning));
  amparo_learning_leave (pupil->learning);
}

static void
read_lesson (Pupil *pupil)
{
  GPtrArray *pages = amparo_learning_get_the_part (pupil->learning)->lesson->pages;

  for (guint i = 0; i < pages->len; i++)
    g_assert_true (amparo_learning_turn_to (pupil->learning, ((AmparoPage *) pages->pdata[i])->id));
  amparo_learning_leave (pupil->learning);
}

static const char *
find_recommended (AmparoPlay *play)
{
  GPtrArray *choices = amparo_play_get_choices (play);

  for (guint i = 0; i < choices->len; i++)
    {
      const AmparoChoice *choice = choices->pdata[i];

      if (choice->recommended)
        return choice->id;
    }

  g_assert_not_reached ();
}

static void
play_scenario (Pupil *pupil)
{
  AmparoCourse *course = amparo_learning_get_course (pupil->learning);
  AmparoPlay *play = amparo_course_get_play (course, amparo_learning_get_part (pupil->learning));

  while (!amparo_play_is_over (play))
    {
      if (amparo_play_is_asking (play))
        {
          const AmparoQuestion *question = amparo_play_get_scene (play)->question;
          g_autofree char *answer = dup_right_answer (question);

          g_assert_true (amparo_learning_answer (pupil->learning, question->id, answer));
        }
      g_assert_true (amparo_learning_choose (pupil->learning, find_recommended (play)));
    }
  amparo_learning_leave (pupil->learning);
}

/* As the key has it. */
static void
rate_case (Pupil *pupil)
{
  const AmparoPractice *practice = amparo_learning_get_the_part (pupil->learning)->practice;
  GPtrArray *items = amparo_instrument_get_items (practice->instrument);

  for (guint i = 0; i < items->len; i++)
    {
      const AmparoItem *item = items->pdata[i];
      const AmparoKey *key = practice->keys->pdata[i];
      const AmparoRating *rating = item->scale->ratings->pdata[key->rating];

      g_assert_true (amparo_learning_rate (pupil->learning, amparo_sign_get_id (item->sign), rating->id));
    }
  g_assert_true (amparo_learning_hand_in (pupil->learning));
  amparo_learning_leave (pupil->learning);
}

static void
take_part (Pupil *pupil)
{
  switch (amparo_learning_get_the_part (pupil->learning)->kind)
    {
    case AMPARO_PART_LESSON:
      read_lesson (pupil);
      break;
    case AMPARO_PART_SCENARIO:
      play_scenario (pupil);
      break;
    case AMPARO_PART_PRACTICE:
      rate_case (pupil);
      break;
    case AMPARO_PART_BEFORE:
    case AMPARO_PART_AFTER:
    default:
      pupil_take_check (pupil, TRUE);
      break;
    }
}

void
pupil_reach (Pupil      *pupil,
             const char *part)
{
  amparo_learning_open (pupil->learning, pupil->module);
  g_assert_true (amparo_learning_go_on (pupil->learning));
  while (!g_str_equal (amparo_learning_get_part (pupil->learning), part))
    {
      take_part (pupil);
      g_assert_true (amparo_learning_go_on (pupil->learning));
    }
}

void
pupil_finish (Pupil *pupil)
{
  pupil_reach (pupil, "after");
  pupil_take_check (pupil, TRUE);
}

/* The window */

AmparoWindow *
pupil_open_window (Pupil *pupil)
{
  Desk desk = { pupil->content, pupil->session };

  amparo_session_go_to (pupil->session, AMPARO_PAGE_TRAINING);

  return desk_open_window (&desk);
}

void
pupil_close_window (Pupil        *pupil,
                    AmparoWindow *window)
{
  amparo_session_go_to (pupil->session, AMPARO_PAGE_HOME);
  desk_close (window);
}

static gboolean
is_button_with (GtkWidget     *widget,
                gconstpointer  words)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), words) == 0;
}

GtkWidget *
pupil_find_button (AmparoWindow *window,
                   const char   *words)
{
  return desk_find (amparo_window_get_page (window), is_button_with, words);
}

void
pupil_press (AmparoWindow *window,
             const char   *words)
{
  GtkWidget *button = pupil_find_button (window, words);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  desk_settle ();
}

static gboolean
is_named (GtkWidget     *widget,
          gconstpointer  name)
{
  return GTK_IS_LIST_BOX_ROW (widget) && desk_is_named (widget, name);
}

GtkWidget *
pupil_find_row (AmparoWindow *window,
                const char   *name)
{
  return desk_find (amparo_window_get_page (window), is_named, name);
}
