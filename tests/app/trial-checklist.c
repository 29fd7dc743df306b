/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "trial-checklist.h"

#include "app/checklist-page.h"

AmparoSectionView *
trial_get_view (Trial *trial)
{
  return amparo_checklist_page_get_view (AMPARO_CHECKLIST_PAGE (trial->page));
}

AmparoItemRow *
trial_get_row (Trial *trial,
               guint  item)
{
  return amparo_section_view_get_row (trial_get_view (trial), item);
}

AmparoRatingBar *
trial_get_bar (Trial *trial,
               guint  item)
{
  return AMPARO_RATING_BAR (desk_find_type (GTK_WIDGET (trial_get_row (trial, item)), AMPARO_TYPE_RATING_BAR));
}

GtkWidget *
trial_get_focus (Trial *trial)
{
  return gtk_root_get_focus (GTK_ROOT (trial->window));
}

gboolean
trial_press (Trial *trial,
             guint  keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (trial_get_view (trial)));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
  return handled;
}

void
trial_focus (Trial         *trial,
             guint          item,
             AmparoControl  control)
{
  g_assert_true (amparo_item_row_focus_control (trial_get_row (trial, item), control));
}
