/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/training-pages.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/choice-row.h"
#include "app/field-row.h"
#include "app/parts.h"
#include "app/roster-view.h"
#include "app/save-file.h"
#include "app/training-parts.h"
#include "exchange/csv.h"
#include "exchange/roster-csv.h"
#include "language/language.h"

/* Wait for somebody who types. */
#define TYPING_MS 200

typedef enum
{
  VIEW_PEOPLE,
  VIEW_QUESTIONS,
  VIEW_TIME,
  N_VIEWS,
} View;

/* Lives as long as its bin. What is shown is the draft: the view, the module, what is typed. */
typedef struct
{
  AmparoSession *session;
  AdwBin        *bin;       /* holds the view */
  GtkWidget     *modules;   /* groups of controls */
  GtkWidget     *filter;
  View           view;
  guint          module;
  char          *query;
  guint          typing_id;
} Trainer;

static void
trainer_free (gpointer data)
{
  Trainer *self = data;

  g_clear_handle_id (&self->typing_id, g_source_remove);
  g_free (self->query);
  g_free (self);
}

static GPtrArray *
get_modules (Trainer *self)
{
  return amparo_content_get_modules (amparo_session_get_content (self->session));
}

static void
read_draft (Trainer *self)
{
  g_auto (GStrv) parts = g_strsplit (amparo_learning_get_draft (amparo_session_get_learning (self->session)), "\n", 3);

  if (g_strv_length (parts) < 3)
    {
      self->query = g_strdup ("");
      return;
    }

  self->view = (View) MIN (g_ascii_strtoull (parts[0], NULL, 10), N_VIEWS - 1);
  self->module = (guint) g_ascii_strtoull (parts[1], NULL, 10);
  if (self->module >= get_modules (self)->len)
    self->module = 0;
  self->query = g_strdup (parts[2]);
}

static void
write_draft (Trainer *self)
{
  g_autofree char *draft = g_strdup_printf ("%u\n%u\n%s", self->view, self->module, self->query);

  amparo_learning_set_draft (amparo_session_get_learning (self->session), draft);
}

static GtkWidget *
create_view (Trainer *self)
{
  AmparoModule *module = get_modules (self)->len > 0 ? get_modules (self)->pdata[self->module] : NULL;

  if (self->view == VIEW_PEOPLE || module == NULL)
    return amparo_roster_view_new (self->session, self->query);
  if (self->view == VIEW_QUESTIONS)
    return amparo_difficulty_view_new (self->session, module);

  return amparo_retention_view_new (self->session, module);
}

static void
show_view (Trainer *self)
{
  gtk_widget_set_visible (self->filter, self->view == VIEW_PEOPLE);
  gtk_widget_set_visible (self->modules, self->view != VIEW_PEOPLE);
  adw_bin_set_child (self->bin, create_view (self));
}

/* Controls */

static void
view_cb (Trainer         *self,
         GParamSpec      *pspec,
         AmparoChoiceRow *row)
{
  self->view = (View) amparo_choice_row_get_selected (row);
  write_draft (self);
  show_view (self);
}

static void
module_cb (Trainer         *self,
           GParamSpec      *pspec,
           AmparoChoiceRow *row)
{
  self->module = (guint) amparo_choice_row_get_selected (row);
  write_draft (self);
  show_view (self);
}

static gboolean
typed_cb (gpointer user_data)
{
  Trainer *self = user_data;

  self->typing_id = 0;
  show_view (self);

  return G_SOURCE_REMOVE;
}

static void
query_cb (Trainer     *self,
          GtkEditable *entry)
{
  g_free (self->query);
  self->query = g_strdup (gtk_editable_get_text (entry));
  write_draft (self);
  g_clear_handle_id (&self->typing_id, g_source_remove);
  self->typing_id = g_timeout_add (TYPING_MS, typed_cb, self);
}

static GtkWidget *
create_views (Trainer *self)
{
  static const char * const names[N_VIEWS] = { N_("People"), N_("Questions"), N_("Over time") };
  g_autoptr (AmparoText) question = amparo_language_dup_words (N_("Show"));
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = amparo_choice_row_new (question, question, NULL, amparo_session_get_reading (self->session));

  for (guint i = 0; i < N_VIEWS; i++)
    {
      g_autoptr (AmparoText) name = amparo_language_dup_words (names[i]);

      amparo_choice_row_add (AMPARO_CHOICE_ROW (row), name);
    }
  amparo_choice_row_set_selected (AMPARO_CHOICE_ROW (row), self->view);
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (view_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return group;
}

static GtkWidget *
create_modules (Trainer *self)
{
  g_autoptr (AmparoText) question = amparo_language_dup_words (N_("Which module?"));
  GPtrArray *modules = get_modules (self);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = amparo_choice_row_new (question, question, NULL, amparo_session_get_reading (self->session));

  for (guint i = 0; i < modules->len; i++)
    amparo_choice_row_add (AMPARO_CHOICE_ROW (row), amparo_module_get_title (modules->pdata[i]));
  if (modules->len > 0)
    amparo_choice_row_set_selected (AMPARO_CHOICE_ROW (row), self->module);
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (module_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return group;
}

static GtkWidget *
create_filter (Trainer *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *entry = g_object_new (GTK_TYPE_ENTRY, "text", self->query, NULL);
  GtkWidget *row = g_object_new (AMPARO_TYPE_FIELD_ROW,
                                 "title", _("Show only those with this name, school, role or module"),
                                 "entry", entry,
                                 NULL);

  g_signal_connect_swapped (entry, "changed", G_CALLBACK (query_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return group;
}

/* Saving */

static char *
write_table (Trainer *self)
{
  AmparoLogbook *logbook = amparo_learning_get_logbook (amparo_session_get_learning (self->session));
  g_autoptr (GPtrArray) learners = NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (logbook == NULL)
    return NULL;
  if (self->view == VIEW_QUESTIONS && get_modules (self)->len > 0)
    return amparo_roster_csv_write_questions (logbook, get_modules (self)->pdata[self->module], NULL);

  learners = amparo_logbook_dup_learners (logbook, NULL);
  records = amparo_logbook_dup_records (logbook, 0, NULL);
  if (learners == NULL || records == NULL)
    return NULL;

  return amparo_roster_csv_write_completions (learners, records, amparo_session_get_content (self->session));
}

static void
save_cb (Trainer *self)
{
  GtkWidget *toasts = gtk_widget_get_ancestor (GTK_WIDGET (self->bin), ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *table = write_table (self);
  g_autofree char *marked = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (table == NULL)
    return;

  marked = g_strconcat (AMPARO_CSV_BYTE_ORDER_MARK, table, NULL);
  bytes = g_bytes_new (marked, strlen (marked));
  amparo_save_file (ADW_TOAST_OVERLAY (toasts), _("Save Table"),
                    self->view == VIEW_QUESTIONS ? _("Amparo questions.csv") : _("Amparo training.csv"), bytes);
}

static GtkWidget *
create_foot (Trainer *self)
{
  GtkWidget *foot = amparo_leaf_foot_new ();
  GtkWidget *save = amparo_leaf_button_new (_("_Save as a Table…"), FALSE, NULL, NULL);

  g_signal_connect_swapped (save, "clicked", G_CALLBACK (save_cb), self);
  gtk_box_append (GTK_BOX (foot), save);

  return foot;
}

GtkWidget *
amparo_trainer_page_new (AmparoSession *session)
{
  g_autoptr (AmparoText) title = NULL;
  GtkWidget *body, *leaf, *toasts;
  Trainer *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_new0 (Trainer, 1);
  self->session = session;
  read_draft (self);
  title = amparo_language_dup_words (N_("For Trainers"));
  body = amparo_leaf_body_new ();
  self->bin = ADW_BIN (adw_bin_new ());
  self->modules = create_modules (self);
  self->filter = create_filter (self);
  gtk_box_append (GTK_BOX (body), amparo_leaf_title_new (NULL, title, amparo_session_get_reading (session), "title-2"));
  gtk_box_append (GTK_BOX (body),
                  amparo_words_label_new (_("Everybody who learns on this computer. Show it only to those who have to know."), NULL));
  gtk_box_append (GTK_BOX (body), create_views (self));
  gtk_box_append (GTK_BOX (body), self->filter);
  gtk_box_append (GTK_BOX (body), self->modules);
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->bin));
  show_view (self);

  leaf = amparo_leaf_new (body, create_foot (self));
  g_object_set_data_full (G_OBJECT (leaf), "trainer", self, trainer_free);
  amparo_leaf_attach_keys (leaf, NULL, NULL);
  toasts = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), leaf);

  return toasts;
}
