/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/item-keys.h"

#include "app/into-view.h"
#include "app/settings.h"

/* Somebody who dictates may want a character alone to do nothing. Where settings are not
 * installed there is nothing to ask. */
static gboolean
are_single_keys_on (void)
{
  GSettings *settings = amparo_settings_get_default ();

  return settings == NULL || g_settings_get_boolean (settings, "single-key-shortcuts");
}

/* The row with the focus, unless the focus is in a text or in the list of a drop-down. */
static AmparoItemRow *
find_row (GtkWidget *view)
{
  GtkRoot *root = gtk_widget_get_root (view);
  GtkWidget *focus = gtk_root_get_focus (root);
  GtkWidget *row;

  if (focus == NULL || GTK_IS_TEXT_VIEW (focus) || GTK_IS_EDITABLE (focus))
    return NULL;
  if (gtk_widget_get_native (focus) != gtk_widget_get_native (view))
    return NULL;

  row = gtk_widget_get_ancestor (focus, AMPARO_TYPE_ITEM_ROW);
  return row != NULL ? AMPARO_ITEM_ROW (row) : NULL;
}

/* 1 to 9 on either side of the keyboard, 0 for other keys. */
static int
find_digit (guint keyval)
{
  if (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_9)
    return keyval - GDK_KEY_1 + 1;
  if (keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_9)
    return keyval - GDK_KEY_KP_1 + 1;
  return 0;
}

static gboolean
press_character (AmparoItemRow *row,
                 guint          keyval)
{
  int digit = find_digit (keyval);

  if (digit > 0)
    {
      amparo_item_row_rate (row, digit - 1);
      return TRUE;
    }

  switch (gdk_keyval_to_lower (keyval))
    {
    case GDK_KEY_n:
      amparo_item_row_toggle_note (row);
      return TRUE;
    case GDK_KEY_e:
      amparo_item_row_open_evidence (row);
      return TRUE;
    case GDK_KEY_g:
      amparo_item_row_toggle_guidance (row);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
move (AmparoSectionView *view,
      AmparoItemRow     *row,
      int                step)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (view)));
  AmparoControl control = amparo_item_row_find_control (row, focus);
  AmparoItemRow *next = amparo_section_view_next_row (view, row, step);

  /* A note is entered on purpose, not on the way. */
  if (control == AMPARO_CONTROL_NOTE)
    control = AMPARO_CONTROL_RATING;
  if (next != NULL)
    amparo_item_row_focus_control (next, control);
  return TRUE;
}

static gboolean
press_mover (AmparoSectionView *view,
             AmparoItemRow     *row,
             guint              keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move (view, row, -1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move (view, row, 1);
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      amparo_item_row_rate (row, AMPARO_UNANSWERED);
      return TRUE;
    default:
      return FALSE;
    }
}

/* From anywhere in the section but a text, whose own keys come first. What is open in the row
 * and goes on beyond the edge is read before the section is turned. */
static gboolean
press_turner (GtkWidget *view,
              GtkWidget *row,
              guint      keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return amparo_read_on (row, -1)
             || gtk_widget_activate_action (view, "checklist.previous-section", NULL);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return amparo_read_on (row, 1)
             || gtk_widget_activate_action (view, "checklist.next-section", NULL);
    default:
      return FALSE;
    }
}

/* Out of a note, back to the ratings of its row. */
static gboolean
press_escape (GtkWidget *view)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (view));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, AMPARO_TYPE_ITEM_ROW) : NULL;

  if (row == NULL || !GTK_IS_TEXT_VIEW (focus))
    return FALSE;
  return amparo_item_row_focus_control (AMPARO_ITEM_ROW (row), AMPARO_CONTROL_RATING);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkWidget             *view)
{
  AmparoItemRow *row = find_row (view);

  if (state & gtk_accelerator_get_default_mod_mask ())
    return FALSE;
  if (keyval == GDK_KEY_Escape)
    return press_escape (view);
  if (row == NULL)
    return FALSE;

  return press_mover (AMPARO_SECTION_VIEW (view), row, keyval)
         || press_turner (view, GTK_WIDGET (row), keyval)
         || (are_single_keys_on () && press_character (row, keyval));
}

void
amparo_item_keys_attach (AmparoSectionView *view)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_return_if_fail (AMPARO_IS_SECTION_VIEW (view));

  /* Bubbling: a note, or the list of a drop-down, has had the key before. */
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), controller);
}
