/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "trial.h"

#include "app/pages.h"
#include "language/catalog.h"

static AmparoContent *
get_content (void)
{
  static AmparoContent *content = NULL;

  if (content == NULL)
    {
      g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "app", NULL);
      const char *paths[] = { folder, NULL };
      g_autoptr (AmparoCatalog) catalog = amparo_catalog_new_empty ();

      content = amparo_content_load (paths, catalog);
    }
  return content;
}

void
trial_set_up (Trial         *trial,
              gconstpointer  data)
{
  AmparoInstrument *instrument = amparo_content_find_instrument (get_content (), "trial");

  g_assert_nonnull (instrument);
  trial->desk.content = get_content ();
  trial->desk.session = amparo_session_new (trial->desk.content);
  trial->session = trial->desk.session;
  amparo_session_begin (trial->session, instrument, FALSE);
  amparo_session_go_to (trial->session, AMPARO_PAGE_CHECKLIST);
  trial->screening = amparo_session_get_screening (trial->session);

  trial->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (trial->window), 1000, 700);
  trial_rebuild (trial);
  gtk_window_present (GTK_WINDOW (trial->window));
  gtk_test_widget_wait_for_draw (trial->window);
}

void
trial_tear_down (Trial         *trial,
                 gconstpointer  data)
{
  desk_close (trial->window);
  g_assert_finalize_object (trial->session);
}

void
trial_rebuild (Trial *trial)
{
  trial->page = amparo_session_get_page (trial->session) == AMPARO_PAGE_RESULT
                ? amparo_result_page_new (trial->session)
                : amparo_checklist_page_new (trial->session);
  gtk_window_set_child (GTK_WINDOW (trial->window), trial->page);
  desk_settle ();
}

void
trial_go_to (Trial           *trial,
             AmparoWindowPage page)
{
  amparo_session_go_to (trial->session, page);
  trial_rebuild (trial);
}

void
trial_draw (Trial *trial)
{
  gtk_widget_queue_draw (trial->window);
  gtk_test_widget_wait_for_draw (trial->window);
  desk_settle ();
}

GtkWidget *
trial_find_dialog (Trial *trial)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != trial->window && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

void
trial_close_dialog (Trial *trial)
{
  gtk_window_close (GTK_WINDOW (trial_find_dialog (trial)));
  for (guint i = 0; i < 100 && trial_find_dialog (trial) != NULL; i++)
    {
      desk_settle ();
      g_usleep (10 * 1000);
    }
}
