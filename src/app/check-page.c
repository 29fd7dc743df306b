/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/training-pages.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/check-review.h"
#include "app/parts.h"
#include "app/question-view.h"
#include "app/training-parts.h"

static const AmparoQuestion *
find_question (AmparoLearning *learning,
               guint          *number)
{
  GPtrArray *questions = amparo_check_get_questions (learning);
  const char *at = amparo_learning_get_at (learning);

  for (*number = 0; *number < questions->len; (*number)++)
    {
      const AmparoQuestion *question = questions->pdata[*number];

      if (g_str_equal (question->id, at))
        return question;
    }

  return NULL;
}

static char *
say_number (AmparoLearning *learning,
            guint           number)
{
  return g_strdup_printf (_("Question %1$u of %2$u"), number + 1, amparo_check_get_questions (learning)->len);
}

/* The case of a refresher stands above each of its questions, and is long. */
static void
append_case (GtkBox        *body,
             AmparoSession *session)
{
  const AmparoRefresher *refresher = amparo_learning_get_refresher (amparo_session_get_learning (session));
  GtkWidget *paragraphs;

  if (refresher == NULL)
    return;

  paragraphs = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  for (guint i = 0; i < refresher->cases->len; i++)
    gtk_box_append (GTK_BOX (paragraphs),
                    amparo_bilingual_new (refresher->cases->pdata[i], amparo_session_get_reading (session)));
  /* Translators: heads a short written story that questions are asked about */
  gtk_box_append (body, amparo_card_new (_("The Case"), paragraphs, NULL));
}

/* A question */

static void
answer_cb (AmparoQuestionView *view)
{
  AmparoLearning *learning = g_object_get_data (G_OBJECT (view), "learning");
  g_autofree char *answer = amparo_question_view_dup_draft (view);
  g_autofree char *question = g_strdup (amparo_learning_get_at (learning));

  amparo_learning_answer (learning, question, answer);
}

static void
changed_cb (AmparoQuestionView *view,
            GtkWidget          *button)
{
  g_autofree char *draft = amparo_question_view_dup_draft (view);

  amparo_learning_set_draft (g_object_get_data (G_OBJECT (view), "learning"), draft);
  gtk_widget_set_sensitive (button, amparo_question_view_is_complete (view));
}

static void
press_cb (guint    digit,
          gpointer view)
{
  amparo_question_view_press (view, digit);
}

static GtkWidget *
create_options (AmparoSession        *session,
                const AmparoQuestion *question)
{
  AmparoLearning *learning = amparo_session_get_learning (session);
  g_autofree char *name = amparo_bilingual_dup_label (question->prompt, amparo_session_get_reading (session));
  GtkWidget *view = amparo_question_view_new (question, amparo_session_get_reading (session));

  g_object_set_data (G_OBJECT (view), "learning", learning);
  amparo_question_view_set_draft (AMPARO_QUESTION_VIEW (view), amparo_learning_get_draft (learning));
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return view;
}

static GtkWidget *
create_question (AmparoSession        *session,
                 const AmparoQuestion *question,
                 guint                 number)
{
  AmparoReading reading = amparo_session_get_reading (session);
  g_autofree char *above = say_number (amparo_session_get_learning (session), number);
  GtkWidget *body = amparo_leaf_body_new ();
  GtkWidget *foot = amparo_leaf_foot_new ();
  GtkWidget *view = create_options (session, question);
  GtkWidget *button = amparo_leaf_button_new (_("_Answer"), TRUE, G_CALLBACK (answer_cb), view);
  GtkWidget *leaf;

  append_case (GTK_BOX (body), session);
  gtk_box_append (GTK_BOX (body), amparo_leaf_title_new (above, question->prompt, reading, "prompt"));
  gtk_box_append (GTK_BOX (body), amparo_words_label_new (amparo_question_get_how (question), "dim-label"));
  gtk_box_append (GTK_BOX (body), view);
  gtk_widget_set_sensitive (button, amparo_question_view_is_complete (AMPARO_QUESTION_VIEW (view)));
  g_signal_connect_object (view, "changed", G_CALLBACK (changed_cb), button, 0);
  gtk_box_append (GTK_BOX (foot), button);

  leaf = amparo_leaf_new (body, foot);
  amparo_leaf_attach_keys (leaf, press_cb, view);

  return leaf;
}

/* Its explanation */

static GtkWidget *
create_explanation (AmparoSession        *session,
                    const AmparoQuestion *question,
                    guint                 number)
{
  AmparoLearning *learning = amparo_session_get_learning (session);
  AmparoReading reading = amparo_session_get_reading (session);
  const char *answer = amparo_learning_get_explained (learning)->value;
  g_autoptr (AmparoText) verdict = amparo_question_dup_verdict (question, answer);
  g_autofree char *above = say_number (learning, number);
  GtkWidget *body = amparo_leaf_body_new ();
  GtkWidget *foot = amparo_leaf_foot_new ();
  GtkWidget *leaf;

  gtk_box_append (GTK_BOX (body), amparo_leaf_title_new (above, verdict, reading, "title-2"));
  append_case (GTK_BOX (body), session);
  gtk_box_append (GTK_BOX (body), amparo_content_label_new (question->prompt, reading, "prompt"));
  gtk_box_append (GTK_BOX (body), amparo_question_marks_new (session, question, answer));
  gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Continue"), TRUE,
                                                          G_CALLBACK (amparo_learning_continue), learning));

  leaf = amparo_leaf_new (body, foot);
  amparo_leaf_attach_keys (leaf, NULL, NULL);

  return leaf;
}

GtkWidget *
amparo_check_page_new (AmparoSession *session)
{
  AmparoLearning *learning;
  const AmparoQuestion *question;
  guint number;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  learning = amparo_session_get_learning (session);
  question = find_question (learning, &number);
  if (question == NULL)
    return amparo_check_review_new (session);
  if (amparo_learning_get_explained (learning) != NULL)
    return create_explanation (session, question, number);

  return create_question (session, question, number);
}
