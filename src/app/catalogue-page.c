/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/training-pages.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/bilingual.h"
#include "app/learner-line.h"
#include "app/module-row.h"
#include "app/parts.h"
#include "app/save-file.h"
#include "app/training-parts.h"
#include "exchange/due-calendar.h"
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
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), amparo_module_row_new (all, i, reading));
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

/* What is due later, for a calendar */

static void
calendar_cb (AmparoSession *session,
             GtkWidget     *row)
{
  AmparoLearning *learning = amparo_session_get_learning (session);
  GtkWidget *toasts = gtk_widget_get_ancestor (row, ADW_TYPE_TOAST_OVERLAY);
  g_autoptr (GPtrArray) records =
    amparo_logbook_dup_records (amparo_learning_get_logbook (learning), amparo_learning_get_learner (learning)->id, NULL);
  g_autofree char *calendar = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (records == NULL)
    return;

  calendar = amparo_due_calendar_write (records, NULL, amparo_session_get_content (session),
                                        amparo_learning_get_now (learning), amparo_session_get_reading (session));
  bytes = g_bytes_new (calendar, strlen (calendar));
  amparo_save_file (ADW_TOAST_OVERLAY (toasts), _("Save Calendar"), _("Amparo training.ics"), bytes);
}

static gboolean
has_dates (GPtrArray *all)
{
  for (guint i = 0; i < all->len; i++)
    if (((const AmparoProgress *) all->pdata[i])->has_due)
      return TRUE;

  return FALSE;
}

static GtkWidget *
create_way (const char    *title,
            const char    *subtitle,
            GCallback      activated,
            gpointer       object)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", activated, object, G_CONNECT_SWAPPED);

  return row;
}

static void
trainer_cb (AmparoLearning *learning)
{
  amparo_learning_show (learning, AMPARO_PLACE_TRAINER);
}

static void
verify_cb (AmparoLearning *learning)
{
  amparo_learning_show (learning, AMPARO_PLACE_VERIFY);
}

static void
append_ways (GtkBox        *body,
             GPtrArray     *all,
             AmparoSession *session)
{
  AmparoLearning *learning = amparo_session_get_learning (session);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _("More"));
  if (has_dates (all))
    adw_preferences_group_add (group, create_way (_("Refreshers in Your Calendar"), _("A file that calendars read, with the days of refreshers and renewals"),
                                                  G_CALLBACK (calendar_cb), session));
  adw_preferences_group_add (group, create_way (_("Check a Certificate"), _("Whether it is as the organization signed it"),
                                                G_CALLBACK (verify_cb), learning));
  if (amparo_learning_get_logbook (learning) != NULL)
    adw_preferences_group_add (group, create_way (_("For Trainers"), _("Who learned what, how hard the questions are, and what is still known later"),
                                                  G_CALLBACK (trainer_cb), learning));
  gtk_box_append (body, GTK_WIDGET (group));
}

GtkWidget *
amparo_catalogue_page_new (AmparoSession *session)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (AmparoText) title = NULL;
  AmparoReading reading;
  GtkWidget *body, *due, *leaf, *toasts;

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
  append_ways (GTK_BOX (body), all, session);

  leaf = amparo_leaf_new (body, NULL);
  amparo_leaf_attach_keys (leaf, NULL, NULL);
  toasts = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), leaf);

  return toasts;
}
