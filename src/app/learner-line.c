/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/learner-line.h"

#include <glib/gi18n.h>

#include "app/parts.h"

static void
change_cb (AmparoLearning *learning)
{
  amparo_learning_show (learning, AMPARO_PLACE_LEARNERS);
}

static char *
say_who (AmparoLearning *learning)
{
  const AmparoLearner *learner = amparo_learning_get_learner (learning);

  if (learner == NULL)
    return g_strdup (_("Look around as you like. When you begin a module you are asked for your name, so that it can be kept."));

  /* Translators: %s is the name of a person */
  return g_strdup_printf (_("Learning as %s"), learner->name);
}

GtkWidget *
amparo_learner_line_new (AmparoSession *session)
{
  AmparoLearning *learning;
  GtkWidget *line, *words, *button;
  g_autofree char *who = NULL;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  learning = amparo_session_get_learning (session);
  who = say_who (learning);
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  words = amparo_words_label_new (who, NULL);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), words);
  if (amparo_learning_get_logbook (learning) == NULL)
    return line;

  button = gtk_button_new_with_label (amparo_learning_get_learner (learning) != NULL ? _("Somebody Else")
                                                                                     : _("Say Who You Are"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (change_cb), learning, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), button);

  return line;
}
