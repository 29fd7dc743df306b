/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/roster-view.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/chart-view.h"
#include "app/parts.h"
#include "report/retention-chart.h"
#include "store/question-tally.h"

/* What nobody answered comes last. */
static int
compare_tallies (gconstpointer a,
                 gconstpointer b)
{
  int first = amparo_question_tally_get_mean (*(const AmparoQuestionTally * const *) a);
  int second = amparo_question_tally_get_mean (*(const AmparoQuestionTally * const *) b);

  if (first == AMPARO_NOT_TAKEN || second == AMPARO_NOT_TAKEN)
    return (first == AMPARO_NOT_TAKEN) - (second == AMPARO_NOT_TAKEN);

  return (first > second) - (first < second);
}

static char *
say_tally (const AmparoQuestionTally *tally)
{
  if (tally->n_answered == 0)
    return g_strdup (_("Nobody answered it yet."));

  return g_strdup_printf (g_dngettext (NULL, "%1$u answer, %2$d %% all right, %3$d %% right on the whole",
                                       "%1$u answers, %2$d %% all right, %3$d %% right on the whole", tally->n_answered),
                          tally->n_answered, amparo_question_tally_get_correct (tally),
                          amparo_question_tally_get_mean (tally));
}

static GtkWidget *
create_row (const AmparoQuestionTally *tally,
            AmparoReading              reading)
{
  g_autofree char *words = say_tally (tally);
  g_autofree char *prompt = amparo_bilingual_dup_label (tally->question->prompt, reading);
  g_autofree char *name = g_strdup_printf ("%s. %s", prompt, words);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *row;

  gtk_box_append (GTK_BOX (box), amparo_bilingual_new (tally->question->prompt, reading));
  gtk_box_append (GTK_BOX (box), amparo_words_label_new (words, "caption-heading"));
  if (tally->n_answered > 0)
    {
      GtkWidget *bar = gtk_progress_bar_new ();

      gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), amparo_question_tally_get_mean (tally) / 100.0);
      gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
      gtk_box_append (GTK_BOX (box), bar);
    }
  gtk_widget_add_css_class (box, "module-body");
  row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, "activatable", FALSE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

GtkWidget *
amparo_difficulty_view_new (AmparoSession *session,
                            AmparoModule  *module)
{
  AmparoLogbook *logbook;
  g_autoptr (GPtrArray) tallies = NULL;
  GtkWidget *list;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (AMPARO_IS_MODULE (module), NULL);

  list = g_object_new (GTK_TYPE_LIST_BOX,
                       "css-classes", (const char *[]) { "boxed-list", NULL },
                       "selection-mode", GTK_SELECTION_NONE,
                       NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Questions"), -1);
  logbook = amparo_learning_get_logbook (amparo_session_get_learning (session));
  tallies = logbook != NULL ? amparo_logbook_dup_tallies (logbook, module, NULL) : NULL;
  if (tallies == NULL)
    return list;

  g_ptr_array_sort (tallies, compare_tallies);
  for (guint i = 0; i < tallies->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_row (tallies->pdata[i], amparo_session_get_reading (session)));

  return list;
}

/* Over time */

static AmparoRetention *
measure (AmparoLogbook *logbook,
         AmparoModule  *module)
{
  g_autoptr (GPtrArray) records = amparo_logbook_dup_records (logbook, 0, NULL);
  g_autoptr (GPtrArray) transcripts = g_ptr_array_new ();

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const AmparoRecord *record = records->pdata[i];

      if (g_str_equal (record->attempt->module, amparo_module_get_id (module)))
        g_ptr_array_add (transcripts, (gpointer) &record->transcript);
    }

  return amparo_retention_new ((const AmparoTranscript * const *) transcripts->pdata, transcripts->len);
}

GtkWidget *
amparo_retention_view_new (AmparoSession *session,
                           AmparoModule  *module)
{
  AmparoLogbook *logbook;
  g_autoptr (AmparoRetention) retention = NULL;
  const AmparoBlock *block;
  GtkWidget *view;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (AMPARO_IS_MODULE (module), NULL);

  logbook = amparo_learning_get_logbook (amparo_session_get_learning (session));
  retention = logbook != NULL ? measure (logbook, module) : NULL;
  block = retention != NULL ? amparo_retention_get_block (retention) : NULL;
  if (block == NULL)
    return amparo_words_label_new (_("Nobody has taken a check of this module yet."), NULL);

  view = amparo_chart_view_new (block, session);
  g_object_set_data_full (G_OBJECT (view), "retention", g_steal_pointer (&retention), (GDestroyNotify) amparo_retention_free);

  return view;
}
