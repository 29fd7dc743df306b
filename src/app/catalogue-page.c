/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/training-pages.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/learner-line.h"
#include "app/module-row.h"
#include "app/parts.h"
#include "app/training-parts.h"
#include "report/certificate-words.h"
#include "report/words.h"

/* The group of one audience, or of modules that are gone; NULL where it would be empty. */
static GtkWidget *
create_group (GPtrArray     *all,
              const char    *audience,   /* nullable */
              AmparoReading  reading)
{
  GtkWidget *group = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      const AmparoProgress *progress = all->pdata[i];
      const char *its = progress->module != NULL
                        ? amparo_audience_get_id (amparo_module_get_audience (progress->module)) : NULL;

      if (g_strcmp0 (its, audience) != 0)
        continue;
      if (group == NULL)
        group = adw_preferences_group_new ();
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), amparo_module_row_new (progress, reading));
    }

  return group;
}

static void
append_audience (GtkBox        *body,
                 GPtrArray     *all,
                 AmparoSession *session,
                 const char    *audience)
{
  g_autoptr (AmparoText) words = amparo_role_dup_words (audience);
  GtkWidget *group = create_group (all, audience, amparo_session_get_reading (session));

  if (group == NULL)
    return;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   amparo_text_get (words, amparo_session_get_interface (session)));
  gtk_box_append (body, group);
}

/* Those for the learner's own role come first. */
static void
append_modules (GtkBox        *body,
                GPtrArray     *all,
                AmparoSession *session)
{
  const AmparoLearner *learner = amparo_learning_get_learner (amparo_session_get_learning (session));
  const char *own = learner != NULL ? learner->role : "";

  if (*own != '\0')
    append_audience (body, all, session, own);
  for (AmparoAudience i = 0; i < AMPARO_N_AUDIENCES; i++)
    if (!g_str_equal (amparo_audience_get_id (i), own))
      append_audience (body, all, session, amparo_audience_get_id (i));
}

static void
append_gone (GtkBox        *body,
             GPtrArray     *all,
             AmparoReading  reading)
{
  GtkWidget *group = create_group (all, NULL, reading);

  if (group == NULL)
    return;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("No Longer on This Computer"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("These modules are gone. What you learned from them is still in your record."));
  gtk_box_append (body, group);
}

static void
append_empty (GtkBox *body)
{
  gtk_box_append (body, amparo_words_label_new (_("No module could be read. The checklists and the library are still here."),
                                                NULL));
}

GtkWidget *
amparo_catalogue_page_new (AmparoSession *session)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (AmparoText) title = NULL;
  AmparoReading reading;
  GtkWidget *body, *due, *leaf;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  reading = amparo_session_get_reading (session);
  all = amparo_learning_dup_progress (amparo_session_get_learning (session));
  title = amparo_words_dup (N_("Learn"), NULL);
  body = amparo_leaf_body_new ();
  gtk_box_append (GTK_BOX (body), amparo_leaf_title_new (NULL, title, reading, "title-2"));
  gtk_box_append (GTK_BOX (body), amparo_learner_line_new (session));
  due = amparo_due_group_new (all, reading);
  if (due != NULL)
    gtk_box_append (GTK_BOX (body), due);
  append_modules (GTK_BOX (body), all, session);
  append_gone (GTK_BOX (body), all, reading);
  if (all->len == 0)
    append_empty (GTK_BOX (body));

  leaf = amparo_leaf_new (body, NULL);
  amparo_leaf_attach_keys (leaf, NULL, NULL);

  return leaf;
}
