/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of the library: followed and left again, in any language.
 */

#include "config.h"

#include "app/contact-card.h"
#include "app/fold.h"
#include "app/look-up.h"
#include "picture.h"
#include "shelf.h"

static void
test_home_leads_here (Desk          *desk,
                      gconstpointer  data)
{
  AmparoWindow *window = desk_open_window (desk);

  g_assert_nonnull (desk_find_action (amparo_window_get_page (window), "win.library", NULL));

  desk_close (window);
}

static void
test_back_leads_where_one_was (Desk          *desk,
                               gconstpointer  data)
{
  AmparoWindow *window;

  desk_begin (desk);
  amparo_session_go_to (desk->session, AMPARO_PAGE_CHECKLIST);
  window = shelf_open (desk);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  desk_settle ();

  g_assert_cmpint (amparo_session_get_page (desk->session), ==, AMPARO_PAGE_CHECKLIST);

  desk_close (window);
}

static void
test_link_and_back (Desk          *desk,
                    gconstpointer  data)
{
  AmparoWindow *window = shelf_open (desk);
  GtkWidget *link;

  shelf_look_up (window, "sign/speaks-for");
  g_assert_cmpstr (shelf_get_open (desk), ==, "sign/speaks-for");

  link = desk_find_action (amparo_window_get_page (window), "win.look-up", "checklist/first-look");
  g_assert_nonnull (link);
  gtk_test_accessible_assert_role (link, GTK_ACCESSIBLE_ROLE_LINK);
  gtk_test_accessible_assert_property (link, GTK_ACCESSIBLE_PROPERTY_LABEL, "First look");
  gtk_widget_grab_focus (link);
  g_signal_emit_by_name (link, "clicked");
  desk_lay_out (window);
  g_assert_cmpstr (shelf_get_open (desk), ==, "checklist/first-look");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  desk_lay_out (window);
  g_assert_cmpstr (shelf_get_open (desk), ==, "sign/speaks-for");
  link = desk_find_action (amparo_window_get_page (window), "win.look-up", "checklist/first-look");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == link);

  desk_close (window);
}

static void
test_link_moves_the_focus_to_the_title (Desk          *desk,
                                        gconstpointer  data)
{
  AmparoWindow *window = shelf_open (desk);
  GtkWidget *focus;

  shelf_look_up (window, "sign/speaks-for");
  g_signal_emit_by_name (desk_find_action (amparo_window_get_page (window), "win.look-up", "checklist/first-look"), "clicked");
  desk_lay_out (window);

  focus = gtk_window_get_focus (GTK_WINDOW (window));
  gtk_test_accessible_assert_role (focus, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (focus, GTK_ACCESSIBLE_PROPERTY_LABEL, "First look");

  desk_close (window);
}

/* The very words of a number stand once, in the directory. */
static void
test_contact_has_its_card (Desk          *desk,
                           gconstpointer  data)
{
  AmparoWindow *window = shelf_open (desk);
  AmparoContact *contact = g_ptr_array_index (amparo_content_get_contacts (desk->content), 0);
  g_autofree char *key = g_strconcat ("contact/", amparo_contact_get_id (contact), NULL);

  shelf_look_up (window, key);
  g_assert_nonnull (desk_find_type (amparo_window_get_page (window), AMPARO_TYPE_CONTACT_CARD));

  desk_close (window);
}

static void
test_source_lists_what_rests_on_it (Desk          *desk,
                                    gconstpointer  data)
{
  AmparoSign *sign = amparo_content_find_sign (desk->content, "speaks-for");
  AmparoSource *source = g_ptr_array_index (amparo_sign_get_sources (sign), 0);
  g_autofree char *key = g_strconcat ("source/", amparo_source_get_id (source), NULL);
  AmparoWindow *window = shelf_open (desk);

  shelf_look_up (window, key);
  g_assert_nonnull (desk_find_label (amparo_window_get_page (window), "What Rests on This Source"));
  g_assert_nonnull (desk_find_action (amparo_window_get_page (window), "win.look-up", "sign/speaks-for"));

  desk_close (window);
}

static void
test_every_page_opens (Desk          *desk,
                       gconstpointer  data)
{
  AmparoWindow *window = shelf_open (desk);
  AmparoLookUp *library = amparo_session_get_look_up (desk->session);
  GPtrArray *entries = amparo_library_get_entries (amparo_look_up_get_library (library));

  amparo_session_set_reading (desk->session, AMPARO_READING_BOTH);
  desk_settle ();
  for (guint i = 0; i < entries->len; i++)
    {
      const AmparoEntry *entry = g_ptr_array_index (entries, i);

      amparo_look_up_browse (library, entry);
      g_assert_cmpstr (shelf_get_open (desk), ==, entry->key);
    }

  /* Passed by, not opened: one step back leaves them all. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  desk_settle ();
  g_assert_cmpint (amparo_session_get_page (desk->session), ==, AMPARO_PAGE_HOME);

  desk_close (window);
}

static void
test_switch_keeps_the_place (Desk          *desk,
                             gconstpointer  data)
{
  AmparoWindow *window = shelf_open (desk);
  GtkWidget *before = amparo_window_get_page (window);
  GtkWidget *link;

  shelf_type (window, "speaks");
  shelf_look_up (window, "sign/speaks-for");
  link = desk_find_action (amparo_window_get_page (window), "win.look-up", "checklist/first-look");
  gtk_widget_grab_focus (link);
  desk_lay_out (window);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.reading", "s", "es");
  desk_lay_out (window);

  g_assert_true (amparo_window_get_page (window) != before);
  g_assert_cmpstr (shelf_get_open (desk), ==, "sign/speaks-for");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (shelf_get_search (window))), ==, "speaks");
  link = desk_find_action (amparo_window_get_page (window), "win.look-up", "checklist/first-look");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == link);

  desk_close (window);
}

/* So narrow from the beginning: a header made for more room would keep its own width. */
static void
test_narrow_shows_one_pane (Desk          *desk,
                            gconstpointer  data)
{
  Picture narrow = { NULL, EN, 360, 640, FALSE, 96 };
  AmparoWindow *window;
  GtkWidget *fold;

  picture_set_scene (&narrow, desk->session);
  window = shelf_open (desk);
  fold = desk_find_type (amparo_window_get_page (window), AMPARO_TYPE_FOLD);
  g_assert_true (amparo_fold_is_folded (AMPARO_FOLD (fold)));
  g_assert_true (gtk_widget_get_mapped (shelf_get_list (window)));

  shelf_look_up (window, "sign/speaks-for");
  g_assert_false (gtk_widget_get_mapped (shelf_get_list (window)));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  desk_lay_out (window);
  g_assert_true (gtk_widget_get_mapped (shelf_get_list (window)));
  g_assert_cmpint (amparo_session_get_page (desk->session), ==, AMPARO_PAGE_LIBRARY);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  desk_lay_out (window);
  g_assert_cmpint (amparo_session_get_page (desk->session), ==, AMPARO_PAGE_HOME);

  desk_close (window);
  picture_strike_scene ();
}

int
main (int    argc,
      char **argv)
{
  picture_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/app/library/" path, Desk, NULL, desk_set_up, test, shelf_tear_down)
  ADD ("home-leads-here", test_home_leads_here);
  ADD ("back-leads-where-one-was", test_back_leads_where_one_was);
  ADD ("link-and-back", test_link_and_back);
  ADD ("link-moves-the-focus-to-the-title", test_link_moves_the_focus_to_the_title);
  ADD ("contact-has-its-card", test_contact_has_its_card);
  ADD ("source-lists-what-rests-on-it", test_source_lists_what_rests_on_it);
  ADD ("every-page-opens", test_every_page_opens);
  ADD ("switch-keeps-the-place", test_switch_keeps_the_place);
  ADD ("narrow-shows-one-pane", test_narrow_shows_one_pane);

  return g_test_run ();
}
