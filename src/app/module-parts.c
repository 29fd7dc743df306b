/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/module-parts.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/parts.h"
#include "app/progress.h"
#include "language/language.h"
#include "report/words.h"

static AmparoText *
dup_title (const AmparoPart *part)
{
  switch (part->kind)
    {
    case AMPARO_PART_LESSON:
      return amparo_words_dup (N_("Lesson: %1$s"), part->lesson->title, NULL);
    case AMPARO_PART_SCENARIO:
      return amparo_words_dup (N_("Story: %1$s"), amparo_scenario_get_title (part->scenario), NULL);
    case AMPARO_PART_PRACTICE:
      return amparo_words_dup (N_("Rating practice: %1$s"), part->practice->title, NULL);
    case AMPARO_PART_AFTER:
      return amparo_language_dup_words (N_("Check: what you take along"));
    case AMPARO_PART_BEFORE:
    default:
      return amparo_language_dup_words (N_("Check: where you begin"));
    }
}

/* How a part stands */

typedef enum
{
  STATE_LATER,
  STATE_NEXT,
  STATE_BEGUN,
  STATE_DONE,
} State;

static State
find_state (AmparoLearning   *learning,
            const AmparoPart *part)
{
  AmparoCourse *course = amparo_learning_get_course (learning);

  if (course == NULL)
    return part->kind == AMPARO_PART_BEFORE ? STATE_NEXT : STATE_LATER;
  if (amparo_course_is_done (course, part->id))
    return STATE_DONE;
  if (amparo_course_is_begun (course, part->id))
    return STATE_BEGUN;

  return amparo_course_get_resume (course).part == part ? STATE_NEXT : STATE_LATER;
}

static char *
say_state (AmparoLearning   *learning,
           const AmparoPart *part)
{
  AmparoCourse *course = amparo_learning_get_course (learning);
  State state = find_state (learning, part);
  int percent = course != NULL ? amparo_course_get_percent (course, part->id) : AMPARO_NOT_TAKEN;

  if (state == STATE_LATER)
    return g_strdup (_("Comes later"));
  if (state == STATE_NEXT)
    return g_strdup (_("Next"));
  if (state == STATE_BEGUN && percent != AMPARO_NOT_TAKEN)
    return g_strdup_printf (_("Not passed yet · %d %%"), percent);
  if (state == STATE_BEGUN)
    return g_strdup (_("Under way"));
  if (percent != AMPARO_NOT_TAKEN)
    return g_strdup_printf (_("Done · %d %%"), percent);

  return g_strdup (_("Done"));
}

/* Each state has a shape, beside its words. */
static const char *
find_icon (State state)
{
  switch (state)
    {
    case STATE_DONE:
      return "object-select-symbolic";
    case STATE_NEXT:
    case STATE_BEGUN:
      return "go-next-symbolic";
    case STATE_LATER:
    default:
      return "content-loading-symbolic";
    }
}

/* Rows */

static void
enter_cb (AmparoLearning *learning,
          GtkWidget      *row)
{
  const char *part = g_object_get_data (G_OBJECT (row), "part");

  if (amparo_learning_get_course (learning) == NULL)
    amparo_learning_go_on (learning);
  else
    amparo_learning_enter (learning, part);
}

static void
row_activated_cb (AmparoLearning *learning,
                  GtkListBoxRow  *row)
{
  enter_cb (learning, GTK_WIDGET (row));
}

static GtkWidget *
create_row (AmparoText    *title,
            const char    *state,
            const char    *icon,
            const char    *part,     /* NULL: cannot be entered */
            AmparoReading  reading)
{
  g_autofree char *words = amparo_bilingual_dup_label (title, reading);
  g_autofree char *name = g_strdup_printf ("%s. %s", words, state);
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *row;

  gtk_box_append (GTK_BOX (body), amparo_bilingual_new (title, reading));
  gtk_box_append (GTK_BOX (body), amparo_words_label_new (state, "caption"));
  body = amparo_marked_words_new (gtk_image_new_from_icon_name (icon), body);
  gtk_widget_add_css_class (body, "module-body");
  row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", body, "activatable", part != NULL, NULL);
  if (part == NULL)
    gtk_widget_add_css_class (row, "comes-later");
  g_object_set_data (G_OBJECT (row), "part", (gpointer) part);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static GtkWidget *
create_list (AmparoLearning *learning,
             const char     *name)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX,
                                  "css-classes", (const char *[]) { "boxed-list", NULL },
                                  "selection-mode", GTK_SELECTION_NONE,
                                  NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), learning, G_CONNECT_SWAPPED);

  return list;
}

static GtkWidget *
create_parts (AmparoSession *session)
{
  AmparoLearning *learning = amparo_session_get_learning (session);
  GPtrArray *parts = amparo_module_get_parts (amparo_learning_get_module (learning));
  GtkWidget *list = create_list (learning, _("Parts"));

  for (guint i = 0; i < parts->len; i++)
    {
      const AmparoPart *part = parts->pdata[i];
      g_autoptr (AmparoText) title = dup_title (part);
      g_autofree char *words = say_state (learning, part);
      State state = find_state (learning, part);

      gtk_list_box_append (GTK_LIST_BOX (list),
                           create_row (title, words, find_icon (state), state != STATE_LATER ? part->id : NULL,
                                       amparo_session_get_reading (session)));
    }

  return list;
}

/* Refreshers */

static gboolean
find_due (AmparoLearning *learning,
          AmparoDue       due[AMPARO_N_DUE])
{
  AmparoCourse *course = amparo_learning_get_course (learning);
  AmparoModule *module = amparo_learning_get_module (learning);

  return course != NULL
         && amparo_due_find (amparo_course_get_transcript (course), amparo_module_get_renew_years (module),
                             amparo_learning_get_now (learning), due);
}

gboolean
amparo_module_parts_is_renewal_due (AmparoLearning *learning)
{
  AmparoDue due[AMPARO_N_DUE];

  g_return_val_if_fail (AMPARO_IS_LEARNING (learning), FALSE);

  return find_due (learning, due)
         && (due[AMPARO_RENEWAL].state == AMPARO_DUE_NOW || due[AMPARO_RENEWAL].state == AMPARO_DUE_OVERDUE);
}

static char *
say_refresher (AmparoLearning        *learning,
               const AmparoProgress  *progress,
               const AmparoRefresher *refresher,
               guint                  which)
{
  int percent = amparo_course_get_percent (amparo_learning_get_course (learning), refresher->id);

  if (percent != AMPARO_NOT_TAKEN)
    return g_strdup_printf (_("Done · %d %%"), percent);

  return amparo_progress_dup_due_words (progress, which);
}

static void
append_refresher (GtkListBox            *list,
                  AmparoSession         *session,
                  const AmparoProgress  *progress,
                  const AmparoRefresher *refresher)
{
  g_autofree char *words = NULL;
  AmparoRefresherTime which;
  gboolean is_open;

  if (!amparo_refresher_from_days (refresher->days, &which))
    return;

  words = say_refresher (amparo_session_get_learning (session), progress, refresher, which);
  is_open = progress->due[which].state != AMPARO_DUE_LATER;
  gtk_list_box_append (list, create_row (refresher->title, words,
                                         find_icon (progress->due[which].state == AMPARO_DUE_DONE ? STATE_DONE
                                                    : is_open ? STATE_NEXT : STATE_LATER),
                                         is_open ? refresher->id : NULL, amparo_session_get_reading (session)));
}

static void
append_refreshers (GtkBox        *body,
                   AmparoSession *session)
{
  AmparoLearning *learning = amparo_session_get_learning (session);
  GPtrArray *refreshers = amparo_module_get_refreshers (amparo_learning_get_module (learning));
  AmparoProgress progress = { .has_due = TRUE };
  GtkWidget *list;

  if (!find_due (learning, progress.due))
    return;

  list = create_list (learning, _("Refreshers"));
  for (guint i = 0; i < refreshers->len; i++)
    append_refresher (GTK_LIST_BOX (list), session, &progress, refreshers->pdata[i]);
  gtk_box_append (body, amparo_heading_new (_("Refreshers")));
  gtk_box_append (body, list);
}

void
amparo_module_parts_append (GtkBox        *body,
                            AmparoSession *session)
{
  g_return_if_fail (GTK_IS_BOX (body));
  g_return_if_fail (AMPARO_IS_SESSION (session));

  gtk_box_append (body, amparo_heading_new (_("Parts")));
  gtk_box_append (body, create_parts (session));
  append_refreshers (body, session);
}
