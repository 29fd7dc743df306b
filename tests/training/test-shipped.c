/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/content.h"
#include "material.h"
#include "training/award.h"
#include "training/rated.h"

/* Every module that comes with Amparo, taken from the first question to the last refresher by
 * somebody who knows it all, and by somebody who knows nothing. */

#define NOON (G_GINT64_CONSTANT (1795348800) * G_USEC_PER_SEC)

static void
act (AmparoCourse *course,
     const char   *part,
     const char   *what,
     const char   *at,
     const char   *value)
{
  g_autoptr (GPtrArray) events = amparo_course_do (course, NOON, part, what, at, value);

  if (events == NULL)
    g_error ("%s: %s at “%s” with “%s” cannot be done", part, what, at, value);
}

static void
take_check (AmparoCourse *course,
            const char   *part,
            GPtrArray    *questions,
            gboolean      right)
{
  for (guint i = 0; i < questions->len; i++)
    {
      const AmparoQuestion *question = questions->pdata[i];
      g_autofree char *answer = right ? dup_right_answer (question) : dup_wrong_answer (question);

      act (course, part, AMPARO_EVENT_ANSWER, question->id, answer);
    }
  act (course, part, AMPARO_EVENT_DONE, "", "");
}

static void
read_lesson (AmparoCourse       *course,
             const AmparoLesson *lesson)
{
  for (guint i = 0; i < lesson->pages->len; i++)
    act (course, lesson->id, AMPARO_EVENT_PAGE, ((AmparoPage *) lesson->pages->pdata[i])->id, "");
}

static const AmparoChoice *
pick_choice (AmparoPlay *play,
             gboolean    right)
{
  GPtrArray *choices = amparo_play_get_choices (play);

  for (guint i = 0; i < choices->len; i++)
    if (((AmparoChoice *) choices->pdata[i])->recommended == right)
      return choices->pdata[i];

  g_error ("the scene “%s” offers too little", amparo_play_get_scene (play)->id);
}

/* Where the wrong choices go round, the right one leads on. */
static void
play_scenario (AmparoCourse *course,
               const char   *part,
               gboolean      right)
{
  AmparoPlay *play = amparo_course_get_play (course, part);

  for (guint i = 0; !amparo_play_is_over (play); i++)
    {
      const AmparoScene *scene = amparo_play_get_scene (play);

      if (amparo_play_is_asking (play))
        {
          g_autofree char *answer = right ? dup_right_answer (scene->question) : dup_wrong_answer (scene->question);

          act (course, part, AMPARO_EVENT_ANSWER, scene->question->id, answer);
        }
      act (course, part, AMPARO_EVENT_CHOICE, scene->id, pick_choice (play, right || i > 20)->id);
    }
}

/* Rating one item may bring up others, so until nothing more is asked. */
static void
rate_case (AmparoCourse         *course,
           const AmparoPractice *practice,
           gboolean              right)
{
  AmparoScreening *screening = amparo_course_get_screening (course, practice->id);

  for (guint i = 0; i < practice->keys->len; i++)
    {
      const AmparoKey *key = practice->keys->pdata[i];
      const AmparoItem *item = amparo_instrument_get_item (practice->instrument, key->item);
      guint n = item->scale->ratings->len;
      guint rating = right ? key->rating : (key->rating + 1) % n;

      if (amparo_screening_is_asked (screening, key->item))
        act (course, practice->id, AMPARO_EVENT_RATING, amparo_sign_get_id (item->sign),
             amparo_scale_get_rating (item->scale, (int) rating)->id);
    }
}

static void
rate_all (AmparoCourse         *course,
          const AmparoPractice *practice,
          gboolean              right)
{
  while (!amparo_course_is_ready (course, practice->id))
    rate_case (course, practice, right);
  act (course, practice->id, AMPARO_EVENT_DONE, "", "");
}

static void
take_part (AmparoCourse     *course,
           const AmparoPart *part,
           gboolean          right)
{
  if (part->questions != NULL)
    take_check (course, part->id, part->questions, right);
  else if (part->lesson != NULL)
    read_lesson (course, part->lesson);
  else if (part->scenario != NULL)
    play_scenario (course, part->id, right);
  else
    rate_all (course, part->practice, right);
}

static AmparoCourse *
take (AmparoModule *module,
      gboolean      right)
{
  AmparoCourse *course = amparo_course_new (module);
  GPtrArray *parts = amparo_module_get_parts (module);
  GPtrArray *refreshers = amparo_module_get_refreshers (module);

  for (guint i = 0; i < parts->len; i++)
    {
      const AmparoPart *part = parts->pdata[i];
      AmparoResume resume = amparo_course_get_resume (course);

      g_assert_true (resume.part == part);
      take_part (course, part, right);
    }
  for (guint i = 0; i < refreshers->len; i++)
    {
      const AmparoRefresher *refresher = refreshers->pdata[i];

      take_check (course, refresher->id, refresher->questions, right);
    }

  return course;
}

static void
test_can_be_completed (gconstpointer data)
{
  g_autoptr (AmparoCourse) course = take ((AmparoModule *) data, TRUE);
  const AmparoTranscript *transcript = amparo_course_get_transcript (course);
  g_autoptr (AmparoCertificate) award = amparo_award_new ((AmparoModule *) data, transcript);
  g_autofree char *text = NULL;
  g_autoptr (AmparoCertificate) back = NULL;

  g_assert_true (amparo_course_is_complete (course));
  g_assert_cmpint (transcript->before, ==, 100);
  g_assert_cmpint (transcript->after, ==, 100);
  g_assert_cmpint (amparo_transcript_get_practice (transcript), ==, 100);
  for (guint i = 0; i < AMPARO_N_REFRESHERS; i++)
    g_assert_cmpint (transcript->refreshers[i], ==, 100);

  text = amparo_certificate_write (award);
  back = amparo_certificate_parse (text);
  g_assert_nonnull (back);
}

static void
test_can_be_failed (gconstpointer data)
{
  g_autoptr (AmparoCourse) course = take ((AmparoModule *) data, FALSE);
  const AmparoTranscript *transcript = amparo_course_get_transcript (course);

  g_assert_false (amparo_course_is_complete (course));
  g_assert_false (amparo_course_is_passed (course));
  g_assert_cmpint (transcript->before, <, 30);
  g_assert_cmpint (transcript->after, <, 30);
  g_assert_cmpint (amparo_transcript_get_practice (transcript), <, 30);
}

static const struct
{
  const char   *name;
  GTestDataFunc test;
} tests[] = {
  { "can-be-completed", test_can_be_completed },
  { "can-be-failed", test_can_be_failed },
};

int
main (int   argc,
      char *argv[])
{
  const char *paths[] = { amparo_content_get_shipped_dir (), NULL };
  g_autoptr (AmparoCatalog) spanish = amparo_catalog_new_empty ();
  g_autoptr (AmparoContent) content = NULL;
  GPtrArray *modules;

  g_test_init (&argc, &argv, NULL);

  content = amparo_content_load (paths, spanish);
  modules = amparo_content_get_modules (content);
  g_assert_cmpuint (modules->len, >, 0);
  for (guint i = 0; i < modules->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
      {
        g_autofree char *path =
          g_strdup_printf ("/shipped/%s/%s", amparo_module_get_id (modules->pdata[i]), tests[j].name);

        g_test_add_data_func (path, modules->pdata[i], tests[j].test);
      }

  return g_test_run ();
}
