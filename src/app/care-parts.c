/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/care-parts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/column.h"
#include "app/parts.h"
#include "app/record-words.h"
#include "app/safe.h"

/* As much of an id as nobody mistakes for another one. */
#define SHORT_ID 8
#define ID_LENGTH 32
/* Nobody reads more rows; a table would be another thing. */
#define MOST_ROWS 50

GtkWidget *
amparo_care_column_new (GtkWidget *box)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (box, "page-body");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), amparo_column_new (box, 720));

  return scroller;
}

GtkWidget *
amparo_care_add_words (GtkWidget  *box,
                       const char *words,
                       const char *css_class)
{
  GtkWidget *label = amparo_words_label_new (words, css_class);

  gtk_box_append (GTK_BOX (box), label);

  return label;
}

GtkWidget *
amparo_care_add_button (GtkWidget  *box,
                        const char *label,
                        const char *css_class,
                        GCallback   clicked,
                        gpointer    self)
{
  GtkWidget *button = amparo_pill_button_new (label, css_class, clicked, self);

  gtk_box_append (GTK_BOX (box), button);

  return button;
}

GtkWidget *
amparo_care_add_row (AdwPreferencesGroup *group,
                     const char          *title,
                     const char          *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, NULL);

  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);

  return row;
}

void
amparo_care_empty (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

gboolean
amparo_care_is_id (const char *text)
{
  return strlen (text) == ID_LENGTH && strspn (text, "0123456789abcdef") == ID_LENGTH;
}

char *
amparo_care_dup_record (AmparoSession *session,
                        const char    *id)
{
  const AmparoSummary *record = amparo_safe_find (amparo_session_get_safe (session), id);
  g_autofree char *number = g_strndup (id, SHORT_ID);

  if (record == NULL || *record->code == '\0')
    /* Translators: %s is the beginning of the number of a screening */
    return g_strdup_printf (_("Screening %s"), number);

  /* Translators: %1$s is the beginning of the number of a screening, %2$s the code that the worker gave it */
  return g_strdup_printf (_("Screening %1$s, %2$s"), number, record->code);
}

static GtkWidget *
add_record (AdwPreferencesGroup *group,
            AmparoSession       *session,
            const char          *id)
{
  const AmparoSummary *record = amparo_safe_find (amparo_session_get_safe (session), id);
  g_autofree char *title = amparo_care_dup_record (session, id);
  g_autofree char *finished = NULL;
  g_autofree char *subtitle = NULL;

  if (record != NULL)
    {
      finished = amparo_record_dup_moment (record->finished != 0 ? record->finished : record->changed);
      subtitle = g_strjoin (" · ", finished, amparo_safe_get_name (amparo_session_get_safe (session), record->owner), NULL);
    }

  return amparo_care_add_row (group, title, subtitle);
}

void
amparo_care_add_records (AdwPreferencesGroup *group,
                         AmparoSession       *session,
                         const char * const  *ids,
                         AmparoCareRowFunc    func,
                         gboolean             hold)
{
  guint n = g_strv_length ((char **) ids);
  g_autofree char *more = NULL;

  for (guint i = 0; i < MIN (n, MOST_ROWS); i++)
    {
      GtkWidget *row = add_record (group, session, ids[i]);

      if (func != NULL)
        func (row, ids[i], hold);
    }
  if (n <= MOST_ROWS)
    return;

  more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "And %u more.", "And %u more.", n - MOST_ROWS), n - MOST_ROWS);
  amparo_care_add_row (group, more, NULL);
}
