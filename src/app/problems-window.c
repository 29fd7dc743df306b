/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/problems-window.h"

#include <glib/gi18n.h>

struct _AmparoProblemsWindow
{
  AdwWindow parent_instance;

  /* children */
  GtkListBox *problems;
  /* owned */
  char       *report;
};

G_DEFINE_FINAL_TYPE (AmparoProblemsWindow, amparo_problems_window, ADW_TYPE_WINDOW)

static void
copy_cb (AmparoProblemsWindow *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->report);
}

static char *
say_where (const AmparoDiagnostic *problem)
{
  g_autofree char *name = g_path_get_basename (problem->file);

  if (problem->line == 0)
    return g_steal_pointer (&name);

  /* Translators: where a mistake is: %1$s is the name of a file, %2$u a line in it */
  return g_strdup_printf (_("%1$s, line %2$u"), name, problem->line);
}

static GtkWidget *
make_row (const AmparoDiagnostic *problem)
{
  g_autofree char *where = say_where (problem);
  GtkWidget *row = adw_action_row_new ();

  /* First of all: a message may name <an element>. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), where);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), problem->message);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_tooltip_text (row, problem->file);

  return row;
}

/* Only what keeps something out; the rest is for whoever runs amparoctl check. */
static void
fill (AmparoProblemsWindow *self,
      GPtrArray            *diagnostics)
{
  g_autoptr (GString) report = g_string_new (NULL);

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const AmparoDiagnostic *problem = g_ptr_array_index (diagnostics, i);
      g_autofree char *line = NULL;

      if (problem->severity != AMPARO_SEVERITY_ERROR)
        continue;

      gtk_list_box_append (self->problems, make_row (problem));
      line = amparo_diagnostic_to_string (problem);
      g_string_append_printf (report, "%s\n", line);
    }

  self->report = g_strdup (report->str);
}

static void
amparo_problems_window_dispose (GObject *object)
{
  AmparoProblemsWindow *self = AMPARO_PROBLEMS_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), AMPARO_TYPE_PROBLEMS_WINDOW);
  g_clear_pointer (&self->report, g_free);

  G_OBJECT_CLASS (amparo_problems_window_parent_class)->dispose (object);
}

static void
amparo_problems_window_class_init (AmparoProblemsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = amparo_problems_window_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/amparo_nm/Amparo/ui/problems-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AmparoProblemsWindow, problems);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
amparo_problems_window_init (AmparoProblemsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * amparo_problems_window_new:
 * @parent: (nullable): the window to stay above
 */
GtkWidget *
amparo_problems_window_new (AmparoContent *content,
                            GtkWindow     *parent)
{
  AmparoProblemsWindow *self;

  g_return_val_if_fail (AMPARO_IS_CONTENT (content), NULL);

  self = g_object_new (AMPARO_TYPE_PROBLEMS_WINDOW, "transient-for", parent, NULL);
  fill (self, amparo_content_get_diagnostics (content));

  return GTK_WIDGET (self);
}
