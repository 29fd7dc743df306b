/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/training-pages.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/learner-form.h"
#include "app/parts.h"
#include "app/training-parts.h"
#include "report/certificate-words.h"
#include "report/words.h"

static gint64
get_id (GtkWidget *widget)
{
  return *(const gint64 *) g_object_get_data (G_OBJECT (widget), "learner");
}

static void
set_id (GtkWidget *widget,
        gint64     id)
{
  g_object_set_data_full (G_OBJECT (widget), "learner", g_memdup2 (&id, sizeof id), g_free);
}

static void
chosen_cb (AmparoLearning *learning,
           GtkWidget      *row)
{
  amparo_learning_choose_learner (learning, get_id (row));
}

static void
edit_cb (AmparoLearning *learning,
         GtkWidget      *button)
{
  g_autoptr (AmparoLearner) learner =
    amparo_logbook_find_learner (amparo_learning_get_logbook (learning), get_id (button), NULL);

  if (learner == NULL)
    return;

  amparo_learning_show (learning, AMPARO_PLACE_LEARNERS);
  amparo_learner_form_begin (learning, learner);
}

static void
somebody_new_cb (AmparoLearning *learning)
{
  amparo_learning_show (learning, AMPARO_PLACE_LEARNERS);
  amparo_learner_form_begin (learning, NULL);
}

static char *
say_details (const AmparoLearner *learner,
             AmparoLanguage       language)
{
  g_autoptr (AmparoText) role = amparo_role_dup_words (learner->role);

  if (*learner->organisation == '\0')
    return g_strdup (amparo_text_get (role, language));

  return g_strdup_printf ("%s · %s", amparo_text_get (role, language), learner->organisation);
}

static GtkWidget *
create_row (AmparoLearning      *learning,
            const AmparoLearner *learner,
            AmparoLanguage       language)
{
  g_autofree char *details = say_details (learner, language);
  /* Translators: changes the data of a learner; %s is the name of a person */
  g_autofree char *edit = g_strdup_printf (_("Change %s"), learner->name);
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  GtkWidget *row = adw_action_row_new ();

  set_id (row, learner->id);
  set_id (button, learner->id);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), learner->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, edit);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, edit, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_cb), learning, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (chosen_cb), learning, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
create_list (AmparoSession *session,
             GPtrArray     *learners)
{
  AmparoLearning *learning = amparo_session_get_learning (session);
  GtkWidget *group = adw_preferences_group_new ();

  for (guint i = 0; i < learners->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               create_row (learning, learners->pdata[i], amparo_session_get_interface (session)));

  return group;
}

static GtkWidget *
create_choice (AmparoSession *session,
               GPtrArray     *learners)
{
  g_autoptr (AmparoText) title = amparo_words_dup (N_("Who Is Learning?"), NULL);
  GtkWidget *body = amparo_leaf_body_new ();
  GtkWidget *foot = amparo_leaf_foot_new ();

  gtk_box_append (GTK_BOX (body),
                  amparo_leaf_title_new (NULL, title, amparo_session_get_reading (session), "title-2"));
  gtk_box_append (GTK_BOX (body), create_list (session, learners));
  gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Somebody New"), FALSE, G_CALLBACK (somebody_new_cb),
                                                          amparo_session_get_learning (session)));

  return amparo_leaf_new (body, foot);
}

GtkWidget *
amparo_learners_page_new (AmparoSession *session)
{
  AmparoLearning *learning;
  g_autoptr (GPtrArray) learners = NULL;
  GtkWidget *leaf;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  learning = amparo_session_get_learning (session);
  learners = amparo_learning_dup_learners (learning);
  if (learners->len == 0 || *amparo_learning_get_draft (learning) != '\0')
    leaf = amparo_learner_form_new (session);
  else
    leaf = create_choice (session, learners);
  amparo_leaf_attach_keys (leaf, NULL, NULL);

  return leaf;
}
