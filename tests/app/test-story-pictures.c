/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures of a story and of a case that is rated, for eyes: a test can only say that they
 * have their size and are not blank. docs/pictures/README.md tells how they are taken.
 */

#include "config.h"

#include "pupil-picture.h"

#define MODULE "school-personnel"
#define STORY  "ride-after-practice"
#define CASE   "case-beto"

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

static const PupilPicture pictures[] = {
  { go_to_the_warning, { "story-warning", EN, 1080, 560, FALSE, 96 } },
  { go_to_the_question, { "story-question", EN, 1080, 860, FALSE, 96 } },
  { go_to_the_answer, { "story-answer", ES, 1080, 860, FALSE, 96 } },
  { go_to_the_scene, { "story-scene", EN, 1080, 860, FALSE, 96 } },
  { go_to_the_scene, { "story-scene-both", BOTH, 1280, 900, FALSE, 96 } },
  { go_to_the_scene, { "story-scene-dark", EN, 1080, 860, TRUE, 96 } },
  { go_to_the_scene, { "story-scene-narrow", ES, 360, 720, FALSE, 96 } },
  { go_to_the_scene, { "story-scene-narrow-large", BOTH, 360, 720, FALSE, 192 } },
  { go_to_the_consequence, { "story-consequence", EN, 1080, 760, FALSE, 96 } },
  { go_to_the_ending, { "story-ending", EN, 1080, 560, FALSE, 96 } },
  { go_to_the_debrief, { "story-debrief", EN, 1080, 1000, FALSE, 96 } },
  { go_to_the_debrief, { "story-debrief-both", BOTH, 1280, 1000, FALSE, 96 } },
  { go_to_the_debrief, { "story-debrief-narrow", ES, 360, 720, FALSE, 96 } },
  { go_to_the_debrief, { "story-debrief-narrow-large", ES, 360, 720, FALSE, 192 } },
  { go_to_the_map, { "story-map", EN, 1080, 1000, FALSE, 96 } },
  { go_to_the_map, { "story-map-narrow", ES, 360, 720, TRUE, 96 } },
  { go_half_through_the_case, { "practice", EN, 1280, 860, FALSE, 96 } },
  { go_half_through_the_case, { "practice-both", BOTH, 1280, 860, FALSE, 96 } },
  { go_half_through_the_case, { "practice-narrow", ES, 360, 720, FALSE, 96 } },
  { go_half_through_the_case, { "practice-narrow-large", ES, 360, 720, FALSE, 192 } },
  { go_half_through_the_case, { "practice-large", EN, 1080, 860, TRUE, 192 } },
  { go_to_the_agreement, { "agreement", EN, 1080, 1000, FALSE, 96 } },
  { go_to_the_agreement, { "agreement-both", BOTH, 1280, 1000, FALSE, 96 } },
  { go_to_the_agreement, { "agreement-narrow", ES, 360, 720, FALSE, 96 } },
  { go_to_the_agreement, { "agreement-narrow-large", BOTH, 360, 720, FALSE, 192 } },
};

int
main (int    argc,
      char **argv)
{
  return pupil_picture_run (argc, argv, "/app/story-pictures/", MODULE, pictures, G_N_ELEMENTS (pictures));
}
