/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/module-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/dates.h"
#include "app/parts.h"
#include "report/words.h"

char *
amparo_progress_dup_words (const AmparoProgress *self)
{
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->attempt == 0)
    return g_strdup (_("Not begun"));
  if (!self->is_complete && self->module != NULL)
    return g_strdup_printf (g_dngettext (NULL, "%1$u of %2$u part done", "%1$u of %2$u parts done", self->all),
                            self->done, self->all);
  if (self->transcript.completed == 0)
    return g_strdup (_("Begun"));

  date = amparo_transcript_dup_date (&self->transcript);
  words = amparo_date_dup_words (date);

  /* Translators: %s is a date, such as "November 22, 2026" */
  return g_strdup_printf (_("Completed on %s"), words);
}

static char *
dup_facts (const AmparoProgress *progress)
{
  g_autofree char *words = amparo_progress_dup_words (progress);
  g_autofree char *minutes = NULL;

  if (progress->module == NULL)
    return g_steal_pointer (&words);

  minutes = g_strdup_printf (g_dngettext (NULL, "%u minute", "%u minutes",
                                          amparo_module_get_minutes (progress->module)),
                             amparo_module_get_minutes (progress->module));

  return g_strdup_printf ("%s · %s", minutes, words);
}

static void
append_bar (GtkBox               *box,
            const AmparoProgress *progress,
            const char           *words)
{
  GtkWidget *bar;

  if (progress->attempt == 0 || progress->all == 0)
    return;

  bar = gtk_progress_bar_new ();
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), (double) progress->done / progress->all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_box_append (box, bar);
}

static GtkWidget *
create_row (GtkWidget  *body,
            const char *name)
{
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "child", body, NULL);

  gtk_widget_add_css_class (body, "module-body");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

/* A row opens its module, by the keyboard and by a click alike. */
static void
lead_to (GtkWidget    *row,
         AmparoModule *module)
{
  if (module == NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      return;
    }

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", amparo_module_get_id (module));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.module");
}

GtkWidget *
amparo_module_row_new (const AmparoProgress *progress,
                       AmparoReading         reading)
{
  GtkWidget *body, *row;
  g_autofree char *facts = NULL;
  g_autofree char *words = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (progress != NULL, NULL);

  facts = dup_facts (progress);
  words = amparo_progress_dup_words (progress);
  title = amparo_bilingual_dup_label (progress->title, reading);
  name = g_strdup_printf ("%s. %s", title, facts);

  body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (body), amparo_content_label_new (progress->title, reading, "heading"));
  if (progress->module != NULL)
    gtk_box_append (GTK_BOX (body), amparo_bilingual_new (amparo_module_get_summary (progress->module), reading));
  gtk_box_append (GTK_BOX (body), amparo_words_label_new (facts, "caption"));
  append_bar (GTK_BOX (body), progress, words);
  row = create_row (body, name);
  lead_to (row, progress->module);

  return row;
}

GtkWidget *
amparo_due_row_new (const AmparoProgress *progress,
                    guint                 due,
                    AmparoReading         reading)
{
  GtkWidget *body, *row;
  g_autoptr (AmparoText) what = NULL;
  g_autoptr (AmparoText) line = NULL;
  g_autofree char *when = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (progress != NULL, NULL);

  what = amparo_progress_dup_due_title (due);
  line = amparo_words_dup (N_("%1$s: %2$s"), progress->title, what, NULL);
  when = amparo_progress_dup_due_words (progress, due);
  title = amparo_bilingual_dup_label (line, reading);
  name = g_strdup_printf ("%s, %s", title, when);

  body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (body), amparo_bilingual_new (line, reading));
  gtk_box_append (GTK_BOX (body), amparo_words_label_new (when, "caption"));
  row = create_row (body, name);
  lead_to (row, progress->module);

  return row;
}

GtkWidget *
amparo_due_group_new (GPtrArray     *all,
                      AmparoReading  reading)
{
  GtkWidget *group = NULL;

  g_return_val_if_fail (all != NULL, NULL);

  for (guint i = 0; i < all->len; i++)
    for (guint due = 0; due < AMPARO_N_DUE; due++)
      {
        if (!amparo_progress_is_due (all->pdata[i], due))
          continue;
        if (group == NULL)
          group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _("Due Now"), NULL);
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), amparo_due_row_new (all->pdata[i], due, reading));
      }

  return group;
}
