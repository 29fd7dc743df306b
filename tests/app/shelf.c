/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "shelf.h"

#include "app/library-list.h"
#include "app/look-up.h"
#include "language/language.h"

AmparoWindow *
shelf_open (Desk *desk)
{
  AmparoWindow *window = desk_open_window (desk);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.library", NULL);
  desk_lay_out (window);

  return window;
}

void
shelf_look_up (AmparoWindow *window,
               const char   *key)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.look-up", "s", key);
  desk_lay_out (window);
}

const char *
shelf_get_open (Desk *desk)
{
  const AmparoEntry *entry = amparo_look_up_get_entry (amparo_session_get_look_up (desk->session));

  return entry != NULL ? entry->key : NULL;
}

GtkWidget *
shelf_get_list (AmparoWindow *window)
{
  return desk_find_type (amparo_window_get_page (window), AMPARO_TYPE_LIBRARY_LIST);
}

GtkWidget *
shelf_get_search (AmparoWindow *window)
{
  return desk_find_type (amparo_window_get_page (window), GTK_TYPE_SEARCH_ENTRY);
}

void
shelf_type (AmparoWindow *window,
            const char   *words)
{
  gtk_editable_set_text (GTK_EDITABLE (shelf_get_search (window)), words);
  desk_settle ();
}

void
shelf_tear_down (Desk          *desk,
                 gconstpointer  data)
{
  amparo_language_set_interface (AMPARO_LANGUAGE_ENGLISH);
  desk_tear_down (desk, data);
}
