/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/training-pages.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/learner-line.h"
#include "app/module-parts.h"
#include "app/parts.h"
#include "app/training-parts.h"
#include "language/language.h"
#include "report/certificate-words.h"

static char *
dup_audience (AmparoSession *session,
              AmparoModule  *module)
{
  g_autoptr (AmparoText) words = amparo_role_dup_words (amparo_audience_get_id (amparo_module_get_audience (module)));

  return g_strdup (amparo_text_get (words, amparo_main_language (session)));
}

/* Before it begins one reads what it is; later that is out of the way. */

static GtkWidget *
create_goals (AmparoModule  *module,
              AmparoReading  reading)
{
  GPtrArray *goals = amparo_module_get_goals (module);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  for (guint i = 0; i < goals->len; i++)
    gtk_box_append (GTK_BOX (list), amparo_bullet_new (((const AmparoGoal *) goals->pdata[i])->text, reading));

  return list;
}

static GtkWidget *
create_duties (AmparoModule  *module,
               AmparoReading  reading)
{
  GPtrArray *duties = amparo_module_get_duties (module);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  for (guint i = 0; i < duties->len; i++)
    gtk_box_append (GTK_BOX (list), amparo_bullet_new (((const AmparoDuty *) duties->pdata[i])->text, reading));

  return list;
}

static GtkWidget *
create_about (AmparoModule  *module,
              AmparoReading  reading)
{
  GtkWidget *about = gtk_box_new (GTK_ORIENTATION_VERTICAL, 15);

  gtk_box_append (GTK_BOX (about), amparo_card_new (_("What You Will Be Able To Do"), create_goals (module, reading), NULL));
  gtk_box_append (GTK_BOX (about), amparo_card_new (_("For Whom"),
                                                    amparo_bilingual_new (amparo_module_get_for_whom (module), reading), NULL));
  if (amparo_module_get_duties (module)->len > 0)
    gtk_box_append (GTK_BOX (about), amparo_card_new (_("Duties Under the Law It Covers"), create_duties (module, reading), NULL));
  gtk_box_append (GTK_BOX (about), amparo_card_new (_("What It Is Not"),
                                                    amparo_bilingual_new (amparo_module_get_limits (module), reading), NULL));

  return about;
}

static GtkWidget *
fold_up (GtkWidget *about)
{
  GtkWidget *expander = amparo_disclosure_new (amparo_words_label_new (_("About This Module"), NULL), _("About This Module"));

  gtk_expander_set_child (GTK_EXPANDER (expander), about);

  return expander;
}

/* Also said to whoever has read it before: it is how to get out. */
static GtkWidget *
create_caveat (AmparoModule  *module,
               AmparoReading  reading)
{
  GtkWidget *words = amparo_bilingual_new (amparo_module_get_caveat (module), reading);

  /* Translators: heads a warning that what follows may be hard to read */
  return amparo_card_new (_("Before You Read On"), words, "content-warning");
}

static void
append_changes (GtkBox         *body,
                AmparoLearning *learning,
                AmparoReading   reading)
{
  AmparoCourse *course = amparo_learning_get_course (learning);
  GPtrArray *misfits = course != NULL ? amparo_course_get_misfits (course) : NULL;
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  GtkWidget *list;

  if (misfits == NULL || misfits->len == 0)
    return;

  list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (list), amparo_words_label_new (_("What you finished still counts. Some of your steps no longer fit, because:"), NULL));
  for (guint i = 0; i < misfits->len; i++)
    {
      const char *why = amparo_fit_get_words (((const AmparoMisfit *) misfits->pdata[i])->why);
      g_autoptr (AmparoText) words = amparo_language_dup_words (why);

      if (g_hash_table_add (said, (gpointer) why))
        gtk_box_append (GTK_BOX (list), amparo_bullet_new (words, reading));
    }
  gtk_box_append (body, amparo_card_new (_("This Module Was Changed Since You Began It"), list, NULL));
}

static void
append_progress (GtkBox         *body,
                 AmparoLearning *learning)
{
  AmparoCourse *course = amparo_learning_get_course (learning);
  g_autofree char *words = NULL;
  GtkWidget *bar;
  guint done, all;

  if (course == NULL)
    return;

  amparo_course_get_progress (course, &done, &all);
  words = g_strdup_printf (g_dngettext (NULL, "%1$u of %2$u part done", "%1$u of %2$u parts done", all), done, all);
  bar = gtk_progress_bar_new ();
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), all > 0 ? (double) done / all : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_box_append (body, amparo_words_label_new (words, "caption-heading"));
  gtk_box_append (body, bar);
}

static void
certificate_cb (AmparoLearning *learning)
{
  amparo_learning_show (learning, AMPARO_PLACE_CERTIFICATE);
}

/* Also while it is being renewed there is the one from before. */
static void
append_certificate (GtkBox         *foot,
                    AmparoLearning *learning,
                    gboolean        is_main)
{
  if (amparo_learning_has_certificate (learning))
    gtk_box_append (foot, amparo_leaf_button_new (_("_Certificate"), is_main, G_CALLBACK (certificate_cb), learning));
}

static GtkWidget *
create_foot (AmparoLearning *learning)
{
  AmparoCourse *course = amparo_learning_get_course (learning);
  GtkWidget *foot = amparo_leaf_foot_new ();
  gboolean is_complete = course != NULL && amparo_course_is_complete (course);
  gboolean is_due = is_complete && amparo_module_parts_is_renewal_due (learning);

  append_certificate (GTK_BOX (foot), learning, is_complete && !is_due);
  if (is_due)
    gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Renew: Take It Again"), TRUE, G_CALLBACK (amparo_learning_renew), learning));
  else if (!is_complete)
    gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (course == NULL ? _("_Begin") : _("_Go On"), TRUE,
                                                            G_CALLBACK (amparo_learning_go_on), learning));

  if (gtk_widget_get_first_child (foot) != NULL)
    return foot;

  g_object_ref_sink (foot);
  g_object_unref (foot);

  return NULL;
}

static GtkWidget *
create_body (AmparoSession *session,
             AmparoModule  *module)
{
  AmparoLearning *learning = amparo_session_get_learning (session);
  AmparoReading reading = amparo_session_get_reading (session);
  g_autofree char *audience = dup_audience (session, module);
  gboolean is_begun = amparo_learning_get_course (learning) != NULL;
  GtkWidget *body = amparo_leaf_body_new ();
  GtkWidget *about = create_about (module, reading);

  gtk_box_append (GTK_BOX (body), amparo_leaf_title_new (audience, amparo_module_get_title (module), reading, "title-2"));
  gtk_box_append (GTK_BOX (body), amparo_content_label_new (amparo_module_get_summary (module), reading, "summary"));
  gtk_box_append (GTK_BOX (body), amparo_learner_line_new (session));
  append_progress (GTK_BOX (body), learning);
  append_changes (GTK_BOX (body), learning, reading);
  gtk_box_append (GTK_BOX (body), create_caveat (module, reading));
  if (!is_begun)
    gtk_box_append (GTK_BOX (body), about);
  amparo_module_parts_append (GTK_BOX (body), session);
  if (is_begun)
    gtk_box_append (GTK_BOX (body), fold_up (about));

  return body;
}

GtkWidget *
amparo_module_page_new (AmparoSession *session)
{
  AmparoLearning *learning;
  GtkWidget *leaf;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  learning = amparo_session_get_learning (session);
  leaf = amparo_leaf_new (create_body (session, amparo_learning_get_module (learning)), create_foot (learning));
  amparo_leaf_attach_keys (leaf, NULL, NULL);

  return leaf;
}
