/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/roster-view.h"

#include <glib/gi18n.h>

#include "app/dates.h"
#include "app/parts.h"
#include "report/certificate-words.h"

/* More than anybody reads; whoever looks for one person types a name. */
#define MOST_ROWS 200

typedef struct
{
  AmparoSession *session;
  GHashTable    *learners;    /* id to AmparoLearner, lent */
  char          *query;       /* folded */
  GtkWidget     *list;
  guint          n_found;
} Roster;

static const AmparoLearner *
find_learner (const Roster       *roster,
              const AmparoRecord *record)
{
  return g_hash_table_lookup (roster->learners, &record->attempt->learner);
}

/* In words */

static char *
say_percent (int percent)
{
  return percent != AMPARO_NOT_TAKEN ? g_strdup_printf ("%d %%", percent) : g_strdup ("–");
}

static char *
say_scores (const AmparoTranscript *transcript)
{
  g_autofree char *before = say_percent (transcript->before);
  g_autofree char *after = say_percent (transcript->after);
  g_autofree char *first = say_percent (transcript->refreshers[AMPARO_REFRESHER_7]);
  g_autofree char *second = say_percent (transcript->refreshers[AMPARO_REFRESHER_30]);
  g_autofree char *third = say_percent (transcript->refreshers[AMPARO_REFRESHER_90]);
  g_autofree char *practice = say_percent (amparo_transcript_get_practice (transcript));

  /* Translators: each is a percent, or a dash where it was not taken */
  return g_strdup_printf (_("Before %1$s · after %2$s · 7 days %3$s · 30 days %4$s · 90 days %5$s · rating practice %6$s"),
                          before, after, first, second, third, practice);
}

static char *
say_dates (AmparoSession      *session,
           const AmparoRecord *record)
{
  AmparoModule *module = amparo_content_find_module (amparo_session_get_content (session), record->attempt->module);
  g_autofree char *date = amparo_transcript_dup_date (&record->transcript);
  g_autofree char *expiry = NULL;
  g_autofree char *completed = NULL;
  g_autofree char *until = NULL;

  if (date == NULL)
    return g_strdup (_("Under way"));

  completed = amparo_date_dup_words (date);
  if (module == NULL)
    return g_strdup_printf (_("Completed on %s"), completed);

  expiry = amparo_transcript_dup_expiry (&record->transcript, amparo_module_get_renew_years (module));
  until = amparo_date_dup_words (expiry);

  return g_strdup_printf (_("Completed on %1$s, valid until %2$s"), completed, until);
}

static char *
say_who (AmparoSession       *session,
         const AmparoLearner *learner)
{
  g_autoptr (AmparoText) role = amparo_role_dup_words (learner->role);
  g_autoptr (GString) words = g_string_new (amparo_text_get (role, amparo_session_get_interface (session)));

  if (*learner->organisation != '\0')
    g_string_append_printf (words, " · %s", learner->organisation);
  if (*learner->staff_number != '\0')
    g_string_append_printf (words, " · %s", learner->staff_number);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Rows */

static gboolean
fits (const Roster *roster,
      const char   *words)
{
  g_autofree char *plain = g_str_to_ascii (words, NULL);
  g_autofree char *folded = g_utf8_casefold (plain, -1);

  return strstr (folded, roster->query) != NULL;
}

static void
append_row (Roster     *roster,
            const char *name,
            char      **lines)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *rest = g_strjoinv (". ", lines);
  g_autofree char *said = g_strdup_printf ("%s. %s", name, rest);
  GtkWidget *row;

  gtk_box_append (GTK_BOX (box), amparo_words_label_new (name, "heading"));
  for (guint i = 0; lines[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), amparo_words_label_new (lines[i], i > 0 ? "caption" : NULL));
  gtk_widget_add_css_class (box, "module-body");
  row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, "activatable", FALSE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  gtk_list_box_append (GTK_LIST_BOX (roster->list), row);
}

/* A learner may be missing from a logbook that was damaged; what was learned is not. */
static void
take_record (Roster             *roster,
             const AmparoRecord *record)
{
  const AmparoLearner *learner = find_learner (roster, record);
  const char *name = learner != NULL ? learner->name : _("Somebody whose name was lost");
  const char *title = amparo_text_get (record->attempt->title, amparo_main_language (roster->session));
  g_autofree char *who = learner != NULL ? say_who (roster->session, learner) : g_strdup ("");
  g_autofree char *dates = say_dates (roster->session, record);
  g_autofree char *all = g_strjoin ("\n", name, title, who, dates, NULL);
  g_autofree char *scores = NULL;
  char *lines[] = { (char *) title, who, dates, NULL, NULL };

  if (!fits (roster, all) || ++roster->n_found > MOST_ROWS)
    return;

  lines[3] = scores = say_scores (&record->transcript);
  append_row (roster, name, lines);
}

static char *
say_found (guint n_found)
{
  if (n_found == 0)
    return g_strdup (_("Nobody is found."));
  if (n_found > MOST_ROWS)
    return g_strdup_printf (_("%1$u are found. The first %2$u are shown: type more of a name, a school or a module."),
                            n_found, MOST_ROWS);

  return g_strdup_printf (g_dngettext (NULL, "%u is found.", "%u are found.", n_found), n_found);
}

GtkWidget *
amparo_roster_view_new (AmparoSession *session,
                        const char    *query)
{
  AmparoLogbook *logbook;
  g_autoptr (GPtrArray) learners = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *found = NULL;
  Roster roster = { session, NULL, NULL, NULL, 0 };
  GtkWidget *box;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  logbook = amparo_learning_get_logbook (amparo_session_get_learning (session));
  learners = logbook != NULL ? amparo_logbook_dup_learners (logbook, NULL) : NULL;
  records = logbook != NULL ? amparo_logbook_dup_records (logbook, 0, NULL) : NULL;
  if (records == NULL)
    return box;

  plain = g_str_to_ascii (query, NULL);
  roster.query = g_utf8_casefold (plain, -1);
  roster.learners = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; learners != NULL && i < learners->len; i++)
    g_hash_table_insert (roster.learners, &((AmparoLearner *) learners->pdata[i])->id, learners->pdata[i]);
  roster.list = g_object_new (GTK_TYPE_LIST_BOX,
                              "css-classes", (const char *[]) { "boxed-list", NULL },
                              "selection-mode", GTK_SELECTION_NONE,
                              NULL);
  for (guint i = records->len; i > 0; i--)
    take_record (&roster, records->pdata[i - 1]);

  found = say_found (roster.n_found);
  gtk_box_append (GTK_BOX (box), amparo_words_label_new (found, "caption"));
  gtk_box_append (GTK_BOX (box), roster.list);
  gtk_widget_set_visible (roster.list, roster.n_found > 0);
  g_hash_table_unref (roster.learners);
  g_free (roster.query);

  return box;
}
