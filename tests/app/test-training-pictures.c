/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures of the training, for eyes: a test can only say that they have their size and are
 * not blank. docs/pictures/README.md tells how they are taken.
 */

#include "config.h"

#include "pupil-picture.h"

/* With questions of every kind. */
#define MODULE "child-welfare-workers"

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

static const PupilPicture pictures[] = {
  { go_to_the_certificate, { "training-certificate", EN, 1080, 1000, FALSE, 96 } },
  { go_to_the_certificate, { "training-certificate-narrow", ES, 360, 720, TRUE, 96 } },
  { go_to_the_trainer, { "training-trainer", EN, 1080, 860, FALSE, 96 } },
  { go_to_the_trainer, { "training-trainer-narrow", ES, 360, 720, FALSE, 96 } },
  { go_to_the_difficulty, { "training-difficulty", EN, 1080, 860, FALSE, 96 } },
  { go_to_the_retention, { "training-retention", BOTH, 1280, 860, FALSE, 96 } },
  { go_to_the_catalogue, { "training-catalogue", EN, 1080, 760, FALSE, 96 } },
  { go_to_the_catalogue, { "training-catalogue-narrow", BOTH, 360, 720, FALSE, 96 } },
  { go_to_the_form, { "training-form", EN, 1080, 860, FALSE, 96 } },
  { go_to_the_learners, { "training-learners", ES, 1080, 560, FALSE, 96 } },
  { go_to_the_module, { "training-module", EN, 1080, 1000, FALSE, 96 } },
  { go_halfway, { "training-module-both", BOTH, 1280, 1000, FALSE, 96 } },
  { go_to_the_end, { "training-module-done", EN, 1080, 1000, TRUE, 96 } },
  { go_to_a_lesson, { "training-lesson", EN, 1080, 860, FALSE, 96 } },
  { go_to_a_lesson, { "training-lesson-both", BOTH, 1280, 860, FALSE, 96 } },
  { go_to_a_lesson, { "training-lesson-narrow-large", ES, 360, 720, FALSE, 192 } },
  { go_to_one, { "training-question", EN, 1080, 760, FALSE, 96 } },
  { go_to_spot, { "training-question-spot", ES, 1080, 760, TRUE, 96 } },
  { go_to_order, { "training-question-order", EN, 1080, 760, FALSE, 96 } },
  { go_to_match, { "training-question-match", EN, 1080, 860, FALSE, 96 } },
  { go_to_match, { "training-question-narrow", ES, 360, 720, FALSE, 96 } },
  { go_to_an_explanation, { "training-explained", EN, 1080, 860, FALSE, 96 } },
  { go_to_a_spotted_one, { "training-explained-both", BOTH, 1280, 860, FALSE, 96 } },
  { go_to_a_result, { "training-result", EN, 1080, 760, FALSE, 96 } },
};

int
main (int    argc,
      char **argv)
{
  return pupil_picture_run (argc, argv, "/training/pictures/", MODULE, pictures, G_N_ELEMENTS (pictures));
}
