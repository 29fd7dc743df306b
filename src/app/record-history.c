/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/record-parts.h"
#include "app/record-words.h"

static const char *
say_deed (AmparoRevision kind)
{
  switch (kind)
    {
    case AMPARO_REVISION_FINAL:
      return _("Finished");
    case AMPARO_REVISION_AMENDING:
      return _("Amendment not finished");
    case AMPARO_REVISION_AMENDED:
      return _("Amended");
    case AMPARO_REVISION_STEPS:
      return _("Next steps marked");
    case AMPARO_REVISION_SIGNED:
      return _("Reviewed and signed off");
    case AMPARO_REVISION_DRAFT:
    case AMPARO_N_REVISIONS:
    default:
      return _("Not finished");
    }
}

static gboolean
is_ticked (const AmparoDossier *record,
           const char          *step)
{
  for (guint i = 0; i < record->ticks->len; i++)
    if (g_str_equal (((const AmparoTick *) g_ptr_array_index (record->ticks, i))->step, step))
      return TRUE;

  return FALSE;
}

/* What is ticked in the one and not in the other. */
static void
add_ticked (GString             *lines,
            AmparoSession       *session,
            const AmparoDossier *in,
            const AmparoDossier *not_in,
            gboolean             done)
{
  for (guint i = 0; i < in->ticks->len; i++)
    {
      const AmparoTick *tick = g_ptr_array_index (in->ticks, i);
      g_autofree char *line = NULL;

      if (is_ticked (not_in, tick->step))
        continue;
      /* Translators: %s is the title of a next step; the second one was marked by mistake */
      line = g_strdup_printf (done ? _("✓ Done: %s") : _("Not done after all: %s"), amparo_record_get_step (session, tick->step));
      g_string_append_printf (lines, "\n%s", line);
    }
}

static char *
dup_lines (AmparoSession *session,
           GPtrArray     *history,
           guint          position)
{
  const AmparoDossier *record = ((const AmparoOpened *) g_ptr_array_index (history, position))->record;
  const char *author = amparo_safe_get_name (amparo_session_get_safe (session), record->summary->author);
  g_autofree char *moment = amparo_record_dup_moment (record->summary->changed);
  g_autoptr (GString) lines = g_string_new (moment);

  if (*author != '\0')
    g_string_append_printf (lines, " · %s", author);
  if (record->summary->kind == AMPARO_REVISION_STEPS && position > 0)
    {
      const AmparoDossier *before = ((const AmparoOpened *) g_ptr_array_index (history, position - 1))->record;

      add_ticked (lines, session, record, before, TRUE);
      add_ticked (lines, session, before, record, FALSE);
    }
  if (*record->reason != '\0')
    g_string_append_printf (lines, "\n“%s”", record->reason);
  if (record == amparo_case_file_get_shown (amparo_session_get_case_file (session))->record)
    g_string_append_printf (lines, "\n%s", _("Shown here"));

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
activated_cb (AmparoCaseFile  *record,
              GtkListBoxRow *row)
{
  amparo_case_file_show (record, gtk_list_box_row_get_index (row));
}

static GtkWidget *
create_row (AmparoSession *session,
            GPtrArray     *history,
            guint          position)
{
  AmparoCaseFile *record = amparo_session_get_case_file (session);
  const AmparoOpened *opened = g_ptr_array_index (history, position);
  g_autofree char *lines = dup_lines (session, history, position);
  gboolean shown = opened == amparo_case_file_get_shown (record);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), say_deed (opened->record->summary->kind));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), lines);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (shown ? "object-select-symbolic"
                                                                                        : "go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !shown);

  return row;
}

GtkWidget *
amparo_record_history_new (AmparoSession *session)
{
  AmparoCaseFile *record;
  GPtrArray *history;
  GtkWidget *list;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  record = amparo_session_get_case_file (session);
  history = amparo_case_file_get_history (record);
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How It Came to Be"), -1);
  for (guint i = 0; i < history->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_row (session, history, i));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), record, G_CONNECT_SWAPPED);

  return list;
}
