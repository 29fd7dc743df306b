/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/training-pages.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/parts.h"
#include "app/question-view.h"
#include "app/story-parts.h"
#include "app/training-parts.h"
#include "language/language.h"

#define AMPARO_TYPE_SCENE_PAGE (amparo_scene_page_get_type ())
G_DECLARE_FINAL_TYPE (AmparoScenePage, amparo_scene_page, AMPARO, SCENE_PAGE, AdwBin)

struct _AmparoScenePage
{
  AdwBin parent_instance;

  /* owned */
  AmparoSession     *session;
  AmparoPlay        *play;
  GPtrArray         *choices;      /* buttons, lent */
  /* lent by the scenario, which the play keeps: what the page was made for */
  const AmparoScene *scene;

  /* children; NULL where nothing is asked */
  GtkWidget         *question;
  GtkWidget         *answer;
};

G_DEFINE_FINAL_TYPE (AmparoScenePage, amparo_scene_page, ADW_TYPE_BIN)

static void
amparo_scene_page_dispose (GObject *object)
{
  AmparoScenePage *self = AMPARO_SCENE_PAGE (object);

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_object (&self->play);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_scene_page_parent_class)->dispose (object);
}

static void
amparo_scene_page_class_init (AmparoScenePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_scene_page_dispose;
}

static void
amparo_scene_page_init (AmparoScenePage *self)
{
  self->choices = g_ptr_array_new ();
}

static AmparoLearning *
get_learning (AmparoScenePage *self)
{
  return amparo_session_get_learning (self->session);
}

static AmparoReading
get_reading (AmparoScenePage *self)
{
  return amparo_session_get_reading (self->session);
}

/* Content warning */

static GtkWidget *
create_warning (AmparoScenePage *self)
{
  AmparoScenario *scenario = amparo_play_get_scenario (self->play);
  GtkWidget *body = amparo_leaf_body_new ();
  GtkWidget *foot = amparo_story_foot_new (self->session);

  gtk_box_append (GTK_BOX (body), amparo_leaf_title_new (_("Before You Begin"), amparo_scenario_get_title (scenario),
                                                         get_reading (self), "title-2"));
  gtk_box_append (GTK_BOX (body), amparo_card_new (_("What Is in It"),
                                                   amparo_bilingual_new (amparo_scenario_get_caveat (scenario),
                                                                         get_reading (self)),
                                                   "content-warning"));
  gtk_box_append (GTK_BOX (body), amparo_words_label_new (_("Whenever you leave, your place is kept."), "dim-label"));
  gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Begin"), TRUE, G_CALLBACK (amparo_learning_continue),
                                                          get_learning (self)));

  return amparo_leaf_new (body, foot);
}

/* A scene */

static void
append_back (AmparoScenePage *self,
             GtkWidget       *foot)
{
  if (amparo_play_can_go_back (self->play))
    gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("Back One _Decision"), FALSE,
                                                            G_CALLBACK (amparo_learning_step_back),
                                                            get_learning (self)));
}

static GtkWidget *
create_body (AmparoScenePage    *self,
             const AmparoMoment *moment)
{
  GtkWidget *body = amparo_leaf_body_new ();

  gtk_box_append (GTK_BOX (body), amparo_scene_title_new (amparo_play_get_scenario (self->play), moment->scene,
                                                          moment->number + 1, get_reading (self)));
  gtk_box_append (GTK_BOX (body), amparo_scene_words_new (moment->scene, get_reading (self)));

  return body;
}

/* A key that is held down, or pressed twice, must not choose in the scene that follows. */
static void
choose (AmparoScenePage *self,
        guint            number)
{
  GPtrArray *offered = amparo_play_get_choices (self->play);
  const AmparoChoice *choice;

  if (number >= offered->len || amparo_play_get_scene (self->play) != self->scene)
    return;

  choice = offered->pdata[number];
  amparo_learning_choose (get_learning (self), choice->id);
}

static void
choice_clicked_cb (GtkWidget       *button,
                   AmparoScenePage *self)
{
  guint number;

  if (g_ptr_array_find (self->choices, button, &number))
    choose (self, number);
}

static GtkWidget *
create_choice (AmparoScenePage    *self,
               const AmparoChoice *choice,
               guint               digit)
{
  g_autofree char *words = amparo_bilingual_dup_label (choice->text, get_reading (self));
  g_autofree char *name = g_strdup_printf ("%u: %s", digit, words);
  g_autofree char *key = g_strdup_printf ("%u", digit);
  GtkWidget *keycap = amparo_words_label_new (key, "keycap");
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button),
                        amparo_marked_words_new (keycap, amparo_bilingual_new (choice->text, get_reading (self))));
  gtk_widget_add_css_class (button, "scene-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_ptr_array_add (self->choices, button);
  g_signal_connect (button, "clicked", G_CALLBACK (choice_clicked_cb), self);

  return button;
}

static GtkWidget *
create_decision (AmparoScenePage *self)
{
  GtkWidget *body = create_body (self, amparo_play_get_moment (self->play));
  GtkWidget *foot = amparo_story_foot_new (self->session);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GPtrArray *offered = amparo_play_get_choices (self->play);

  gtk_box_append (GTK_BOX (body), amparo_heading_new (_("What do you do?")));
  for (guint i = 0; i < offered->len; i++)
    gtk_box_append (GTK_BOX (list), create_choice (self, offered->pdata[i], i + 1));
  gtk_box_append (GTK_BOX (body), list);
  append_back (self, foot);

  return amparo_leaf_new (body, foot);
}

static GtkWidget *
create_end (AmparoScenePage *self)
{
  GtkWidget *body = create_body (self, amparo_play_get_moment (self->play));
  GtkWidget *foot = amparo_story_foot_new (self->session);

  gtk_box_append (GTK_BOX (body), amparo_ending_new (self->scene->ending, get_reading (self)));
  append_back (self, foot);
  gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Look Back on It"), TRUE,
                                                          G_CALLBACK (amparo_learning_hand_in), get_learning (self)));

  return amparo_leaf_new (body, foot);
}

/* The question of a scene */

static void
answer_clicked_cb (AmparoScenePage *self)
{
  g_autofree char *answer = amparo_question_view_dup_draft (AMPARO_QUESTION_VIEW (self->question));

  if (amparo_play_get_scene (self->play) == self->scene && amparo_play_is_asking (self->play))
    amparo_learning_answer (get_learning (self), self->scene->question->id, answer);
}

static void
show_draft (AmparoScenePage *self)
{
  gtk_widget_set_sensitive (self->answer, amparo_question_view_is_complete (AMPARO_QUESTION_VIEW (self->question)));
}

static void
draft_changed_cb (AmparoScenePage *self)
{
  g_autofree char *draft = amparo_question_view_dup_draft (AMPARO_QUESTION_VIEW (self->question));

  amparo_learning_set_draft (get_learning (self), draft);
  show_draft (self);
}

static GtkWidget *
create_prompt (AmparoScenePage      *self,
               const AmparoQuestion *question)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), amparo_content_label_new (question->prompt, get_reading (self), "prompt"));
  gtk_box_append (GTK_BOX (box), amparo_words_label_new (amparo_question_get_how (question), "dim-label"));

  return box;
}

static GtkWidget *
create_question (AmparoScenePage *self)
{
  const AmparoQuestion *question = self->scene->question;
  GtkWidget *body = create_body (self, amparo_play_get_moment (self->play));
  GtkWidget *foot = amparo_story_foot_new (self->session);

  g_autofree char *name = amparo_bilingual_dup_label (question->prompt, get_reading (self));

  self->question = amparo_question_view_new (question, get_reading (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->question), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  self->answer = amparo_leaf_button_new (_("_Answer"), TRUE, G_CALLBACK (answer_clicked_cb), self);
  amparo_question_view_set_draft (AMPARO_QUESTION_VIEW (self->question),
                                  amparo_learning_get_draft (get_learning (self)));
  show_draft (self);
  g_signal_connect_object (self->question, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (body), create_prompt (self, question));
  gtk_box_append (GTK_BOX (body), self->question);
  append_back (self, foot);
  gtk_box_append (GTK_BOX (foot), self->answer);

  return amparo_leaf_new (body, foot);
}

/* What came of it */

static void
append_signs (AmparoScenePage   *self,
              GtkWidget         *body,
              const AmparoScene *scene)
{
  GtkWidget *signs = amparo_signs_met_new (self->session, scene->signs, FALSE);

  if (signs != NULL)
    gtk_box_append (GTK_BOX (body), amparo_card_new (_("Signs You Met Here"), signs, NULL));
}

static GtkWidget *
create_leaf_to_continue (AmparoScenePage *self,
                         GtkWidget       *body)
{
  GtkWidget *foot = amparo_story_foot_new (self->session);

  append_back (self, foot);
  gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Continue"), TRUE, G_CALLBACK (amparo_learning_continue),
                                                          get_learning (self)));

  return amparo_leaf_new (body, foot);
}

static GtkWidget *
create_marks (AmparoScenePage    *self,
              const AmparoMoment *moment)
{
  const AmparoQuestion *question = moment->scene->question;
  g_autofree char *above = g_strdup_printf (_("Scene %u"), moment->number + 1);
  g_autoptr (AmparoText) verdict = amparo_question_dup_verdict (question, moment->answer);
  GtkWidget *body = amparo_leaf_body_new ();

  gtk_box_append (GTK_BOX (body), amparo_leaf_title_new (above, verdict, get_reading (self), "title-2"));
  gtk_box_append (GTK_BOX (body), amparo_content_label_new (question->prompt, get_reading (self), "prompt"));
  gtk_box_append (GTK_BOX (body), amparo_question_marks_new (self->session, question, moment->answer));

  return create_leaf_to_continue (self, body);
}

static GtkWidget *
create_consequence (AmparoScenePage    *self,
                    const AmparoMoment *moment)
{
  g_autofree char *above = g_strdup_printf (_("Scene %u"), moment->number + 1);
  g_autoptr (AmparoText) title = amparo_language_dup_words (N_("What happens"));
  GtkWidget *body = amparo_leaf_body_new ();

  gtk_box_append (GTK_BOX (body), amparo_leaf_title_new (above, title, get_reading (self), "title-2"));
  gtk_box_append (GTK_BOX (body), amparo_card_new (_("You Chose"),
                                                   amparo_bilingual_new (moment->choice->text, get_reading (self)),
                                                   NULL));
  gtk_box_append (GTK_BOX (body), amparo_content_label_new (moment->choice->consequence, get_reading (self),
                                                            "narration"));
  append_signs (self, body, moment->scene);

  return create_leaf_to_continue (self, body);
}

static gboolean
is_answered (const AmparoMoment *moment,
             const char         *question)
{
  return moment->answer != NULL && moment->choice == NULL && g_str_equal (moment->scene->question->id, question);
}

static gboolean
is_left_by (const AmparoMoment *moment,
            const AmparoEvent  *choice)
{
  return moment != NULL && g_str_equal (moment->scene->id, choice->at)
         && g_str_equal (moment->choice->id, choice->value);
}

/* What was answered or chosen last, while it is explained. NULL where it is not, or where the
 * story was edited since and has it no longer. */
static const AmparoMoment *
find_explained (AmparoScenePage *self)
{
  const AmparoEvent *explained = amparo_learning_get_explained (get_learning (self));
  const AmparoMoment *moment = amparo_play_get_moment (self->play);

  if (explained == NULL)
    return NULL;
  if (g_str_equal (explained->what, AMPARO_EVENT_ANSWER))
    return is_answered (moment, explained->at) ? moment : NULL;

  return is_left_by (moment->before, explained) ? moment->before : NULL;
}

static GtkWidget *
create_leaf (AmparoScenePage *self)
{
  const AmparoMoment *explained = find_explained (self);

  if (!amparo_learning_is_warned (get_learning (self)))
    return create_warning (self);
  if (explained != NULL && explained->choice != NULL)
    return create_consequence (self, explained);
  if (explained != NULL)
    return create_marks (self, explained);
  if (amparo_play_is_over (self->play))
    return create_end (self);
  if (amparo_play_is_asking (self->play))
    return create_question (self);

  return create_decision (self);
}

/* Where nothing is to be chosen a digit does nothing. */
static void
digit_cb (guint    digit,
          gpointer user_data)
{
  AmparoScenePage *self = user_data;

  if (self->question != NULL)
    amparo_question_view_press (AMPARO_QUESTION_VIEW (self->question), digit);
  else if (digit <= self->choices->len)
    choose (self, digit - 1);
}

GtkWidget *
amparo_scene_page_new (AmparoSession *session)
{
  AmparoPlay *play = amparo_story_get_play (session);
  AmparoScenePage *self;

  g_return_val_if_fail (play != NULL, NULL);

  self = g_object_new (AMPARO_TYPE_SCENE_PAGE, NULL);
  self->session = g_object_ref (session);
  self->play = g_object_ref (play);
  self->scene = amparo_play_get_scene (play);
  adw_bin_set_child (ADW_BIN (self), create_leaf (self));
  amparo_leaf_attach_keys (GTK_WIDGET (self), digit_cb, self);

  return GTK_WIDGET (self);
}
