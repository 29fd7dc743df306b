/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/check-review.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/parts.h"
#include "app/question-view.h"
#include "app/training-parts.h"
#include "report/words.h"

GPtrArray *
amparo_check_get_questions (AmparoLearning *learning)
{
  const AmparoRefresher *refresher;
  const AmparoPart *part;

  g_return_val_if_fail (AMPARO_IS_LEARNING (learning), NULL);

  part = amparo_learning_get_the_part (learning);
  refresher = amparo_learning_get_refresher (learning);

  return part != NULL ? part->questions : refresher->questions;
}

static gboolean
is_closed (AmparoLearning *learning)
{
  return amparo_course_is_closed (amparo_learning_get_course (learning), amparo_learning_get_part (learning));
}

static gboolean
is_after (AmparoLearning *learning)
{
  const AmparoPart *part = amparo_learning_get_the_part (learning);

  return part != NULL && part->kind == AMPARO_PART_AFTER;
}

static gboolean
is_failed (AmparoLearning *learning)
{
  return is_after (learning) && is_closed (learning)
         && amparo_course_get_percent (amparo_learning_get_course (learning), amparo_learning_get_part (learning))
              < (int) amparo_module_get_pass_mark (amparo_learning_get_module (learning));
}

/* What it came to */

static char *
say_before (int percent)
{
  return g_strdup_printf (_("%d %%. This was only to begin with: after the module there are other questions on the same goals."),
                          percent);
}

static char *
say_after (AmparoLearning *learning,
           int             percent)
{
  guint pass_mark = amparo_module_get_pass_mark (amparo_learning_get_module (learning));

  if (percent < (int) pass_mark)
    return g_strdup_printf (_("%1$d %%. To pass, %2$u %% is needed. Read what you want to read again, and try once more whenever you like."),
                            percent, pass_mark);

  return g_strdup_printf (_("%1$d %%. You passed; %2$u %% was needed."), percent, pass_mark);
}

static char *
say_result (AmparoLearning *learning)
{
  const AmparoPart *part = amparo_learning_get_the_part (learning);
  int percent = amparo_course_get_percent (amparo_learning_get_course (learning), amparo_learning_get_part (learning));

  if (!is_closed (learning))
    return g_strdup (_("Every question has its answer. Hand it in, and it counts."));
  if (is_after (learning))
    return say_after (learning, percent);
  if (part != NULL)
    return say_before (percent);

  return g_strdup_printf (_("%d %%. It is in your record."), percent);
}

/* Where one began */
static void
append_before (GtkBox         *body,
               AmparoLearning *learning)
{
  int before = amparo_course_get_transcript (amparo_learning_get_course (learning))->before;
  g_autofree char *words = NULL;

  if (!is_after (learning) || !is_closed (learning) || before == AMPARO_NOT_TAKEN)
    return;

  words = g_strdup_printf (_("Before the module it was %d %%."), before);
  gtk_box_append (body, amparo_words_label_new (words, NULL));
}

/* The questions */

static GtkWidget *
create_question (AmparoSession        *session,
                 const AmparoQuestion *question,
                 const char           *answer)
{
  AmparoReading reading = amparo_session_get_reading (session);
  g_autoptr (AmparoText) verdict = amparo_question_dup_verdict (question, answer);
  g_autofree char *prompt = amparo_bilingual_dup_label (question->prompt, reading);
  g_autofree char *said = amparo_bilingual_dup_label (verdict, reading);
  g_autofree char *name = g_strdup_printf ("%s. %s", said, prompt);
  GtkWidget *title = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *expander;

  gtk_box_append (GTK_BOX (title), amparo_content_label_new (verdict, reading, "caption-heading"));
  gtk_box_append (GTK_BOX (title), amparo_bilingual_new (question->prompt, reading));
  expander = amparo_disclosure_new (title, name);
  gtk_expander_set_child (GTK_EXPANDER (expander), amparo_question_marks_new (session, question, answer));

  return expander;
}

static void
append_questions (GtkBox        *body,
                  AmparoSession *session)
{
  AmparoLearning *learning = amparo_session_get_learning (session);
  GPtrArray *questions = amparo_check_get_questions (learning);

  for (guint i = 0; i < questions->len; i++)
    {
      const AmparoQuestion *question = questions->pdata[i];
      const char *answer = amparo_course_get_answer (amparo_learning_get_course (learning),
                                                     amparo_learning_get_part (learning), question->id);

      if (answer != NULL)
        gtk_box_append (body, create_question (session, question, answer));
    }
}

static void
try_again_cb (AmparoLearning *learning)
{
  amparo_learning_try_again (learning, 0);
}

static GtkWidget *
create_foot (AmparoLearning *learning)
{
  GtkWidget *foot = amparo_leaf_foot_new ();
  gboolean failed = is_failed (learning);

  if (!is_closed (learning))
    {
      gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Hand In"), TRUE, G_CALLBACK (amparo_learning_hand_in), learning));
      return foot;
    }

  if (failed)
    gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Try Again"), FALSE, G_CALLBACK (try_again_cb), learning));
  gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("To the _Module"), TRUE, G_CALLBACK (amparo_learning_leave), learning));

  return foot;
}

static AmparoText *
dup_title (AmparoLearning *learning)
{
  const AmparoRefresher *refresher = amparo_learning_get_refresher (learning);

  if (!is_closed (learning))
    return amparo_words_dup (N_("All Answered"), NULL);
  if (refresher != NULL)
    return amparo_text_ref (refresher->title);
  if (!is_after (learning))
    return amparo_words_dup (N_("Where You Begin"), NULL);

  return is_failed (learning) ? amparo_words_dup (N_("Not Passed Yet"), NULL) : amparo_words_dup (N_("Passed"), NULL);
}

GtkWidget *
amparo_check_review_new (AmparoSession *session)
{
  AmparoLearning *learning;
  g_autoptr (AmparoText) title = NULL;
  g_autofree char *result = NULL;
  GtkWidget *body, *leaf;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  learning = amparo_session_get_learning (session);
  title = dup_title (learning);
  result = say_result (learning);
  body = amparo_leaf_body_new ();
  gtk_box_append (GTK_BOX (body), amparo_leaf_title_new (NULL, title, amparo_session_get_reading (session), "title-2"));
  gtk_box_append (GTK_BOX (body), amparo_words_label_new (result, NULL));
  append_before (GTK_BOX (body), learning);
  append_questions (GTK_BOX (body), session);

  leaf = amparo_leaf_new (body, create_foot (learning));
  amparo_leaf_attach_keys (leaf, NULL, NULL);

  return leaf;
}
