/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The library in a window: found, followed and left again, in any language.
 */

#include "config.h"

#include "app/chart-view.h"
#include "app/contact-card.h"
#include "app/fold.h"
#include "app/lazy.h"
#include "app/library-list.h"
#include "app/library-page.h"
#include "app/look-up.h"
#include "app/settings.h"
#include "language/language.h"
#include "picture.h"

static AmparoWindow *
open_library (Desk *desk)
{
  AmparoWindow *window = desk_open_window (desk);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.library", NULL);
  desk_lay_out (window);

  return window;
}

static void
look_up (AmparoWindow *window,
         const char   *key)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.look-up", "s", key);
  desk_lay_out (window);
}

static const char *
get_open (Desk *desk)
{
  const AmparoEntry *entry = amparo_look_up_get_entry (amparo_session_get_look_up (desk->session));

  return entry != NULL ? entry->key : NULL;
}

static GtkWidget *
get_list (AmparoWindow *window)
{
  return desk_find_type (amparo_window_get_page (window), AMPARO_TYPE_LIBRARY_LIST);
}

static GtkWidget *
get_search (AmparoWindow *window)
{
  return desk_find_type (amparo_window_get_page (window), GTK_TYPE_SEARCH_ENTRY);
}

static guint
count_rows (AmparoWindow *window)
{
  GtkWidget *list = desk_find_type (get_list (window), GTK_TYPE_LIST_BOX);
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n += GTK_IS_LIST_BOX_ROW (row) && gtk_widget_get_child_visible (row);

  return n;
}

static void
type (AmparoWindow *window,
      const char   *words)
{
  gtk_editable_set_text (GTK_EDITABLE (get_search (window)), words);
  desk_settle ();
}

static void
tear_down_in_english (Desk          *desk,
                      gconstpointer  data)
{
  amparo_language_set_interface (AMPARO_LANGUAGE_ENGLISH);
  desk_tear_down (desk, data);
}

static void
test_opens_on_the_search (Desk          *desk,
                          gconstpointer  data)
{
  AmparoWindow *window = open_library (desk);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  g_assert_cmpint (amparo_session_get_page (desk->session), ==, AMPARO_PAGE_LIBRARY);
  g_assert_true (gtk_widget_is_ancestor (focus, get_search (window)));
  g_assert_cmpuint (count_rows (window), >, 100);
  g_assert_null (get_open (desk));

  desk_close (window);
}

static GtkWidget *
get_line (GtkWidget *row)
{
  return gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
}

/* Gives how many rows have their words; in view, all must. */
static guint
count_made (AmparoWindow *window)
{
  GtkWidget *list = desk_find_type (get_list (window), GTK_TYPE_LIST_BOX);
  GtkWidget *scroller = gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW);
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      graphene_rect_t bounds;
      gboolean made;

      if (!GTK_IS_LIST_BOX_ROW (row) || !gtk_widget_get_child_visible (row))
        continue;

      made = desk_find_type (row, GTK_TYPE_LABEL) != NULL;
      g_assert_true (gtk_widget_compute_bounds (row, scroller, &bounds));
      if (bounds.origin.y + bounds.size.height > 0 && bounds.origin.y < gtk_widget_get_height (scroller))
        g_assert_true (made);
      n += made;
    }

  return n;
}

static void
test_rows_are_made_when_seen (Desk          *desk,
                              gconstpointer  data)
{
  AmparoWindow *window = open_library (desk);
  GtkWidget *scroller = amparo_library_list_get_scroller (AMPARO_LIBRARY_LIST (get_list (window)));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  guint first = count_made (window);

  g_assert_cmpuint (first, >, 5);
  g_assert_cmpuint (first, <, 100);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) / 2);
  desk_lay_out (window);
  g_assert_cmpuint (count_made (window), >, first);

  type (window, "speaks for");
  desk_lay_out (window);
  g_assert_cmpuint (count_made (window), >, 0);

  desk_close (window);
}

/* Otherwise the list would jump while one scrolls. */
static void
test_row_keeps_its_height (Desk          *desk,
                           gconstpointer  data)
{
  AmparoWindow *window;
  GtkWidget *list;

  amparo_session_set_reading (desk->session, GPOINTER_TO_INT (data));
  window = open_library (desk);
  list = desk_find_type (get_list (window), GTK_TYPE_LIST_BOX);
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *line;
      int before, after;

      if (!GTK_IS_LIST_BOX_ROW (row))
        continue;

      line = get_line (row);
      gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (line), NULL, &before, NULL, NULL);
      amparo_lazy_fill (AMPARO_LAZY (line));
      gtk_widget_measure (gtk_widget_get_first_child (line), GTK_ORIENTATION_VERTICAL,
                          gtk_widget_get_width (line), NULL, &after, NULL, NULL);
      g_assert_cmpint (before, ==, after);
    }

  desk_close (window);
}

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
  window = open_library (desk);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  desk_settle ();

  g_assert_cmpint (amparo_session_get_page (desk->session), ==, AMPARO_PAGE_CHECKLIST);

  desk_close (window);
}

static void
test_search_filters (Desk          *desk,
                     gconstpointer  data)
{
  AmparoWindow *window = open_library (desk);
  guint all = count_rows (window);

  type (window, "speaks for");
  g_assert_cmpuint (count_rows (window), >, 0);
  g_assert_cmpuint (count_rows (window), <, all);

  type (window, "xyzzy");
  g_assert_cmpuint (count_rows (window), ==, 0);
  g_assert_nonnull (desk_find_label (get_list (window), "Nothing found. Try fewer words, or only their beginning."));

  type (window, "");
  g_assert_cmpuint (count_rows (window), ==, all);

  desk_close (window);
}

static void
test_enter_opens_the_best (Desk          *desk,
                           gconstpointer  data)
{
  AmparoWindow *window = open_library (desk);

  type (window, "CYFD Statewide Central Intake");
  g_signal_emit_by_name (get_search (window), "activate");
  desk_lay_out (window);

  g_assert_nonnull (get_open (desk));
  g_assert_nonnull (strstr (get_open (desk), "/"));
  g_assert_nonnull (desk_find_label (amparo_window_get_page (window), "Sources"));

  desk_close (window);
}

static void
test_link_and_back (Desk          *desk,
                    gconstpointer  data)
{
  AmparoWindow *window = open_library (desk);
  GtkWidget *link;

  look_up (window, "sign/speaks-for");
  g_assert_cmpstr (get_open (desk), ==, "sign/speaks-for");

  link = desk_find_action (amparo_window_get_page (window), "win.look-up", "checklist/first-look");
  g_assert_nonnull (link);
  gtk_test_accessible_assert_role (link, GTK_ACCESSIBLE_ROLE_LINK);
  gtk_test_accessible_assert_property (link, GTK_ACCESSIBLE_PROPERTY_LABEL, "First look");
  gtk_widget_grab_focus (link);
  g_signal_emit_by_name (link, "clicked");
  desk_lay_out (window);
  g_assert_cmpstr (get_open (desk), ==, "checklist/first-look");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  desk_lay_out (window);
  g_assert_cmpstr (get_open (desk), ==, "sign/speaks-for");
  link = desk_find_action (amparo_window_get_page (window), "win.look-up", "checklist/first-look");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == link);

  desk_close (window);
}

static void
test_link_moves_the_focus_to_the_title (Desk          *desk,
                                        gconstpointer  data)
{
  AmparoWindow *window = open_library (desk);
  GtkWidget *focus;

  look_up (window, "sign/speaks-for");
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
  AmparoWindow *window = open_library (desk);
  AmparoContact *contact = g_ptr_array_index (amparo_content_get_contacts (desk->content), 0);
  g_autofree char *key = g_strconcat ("contact/", amparo_contact_get_id (contact), NULL);

  look_up (window, key);
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
  AmparoWindow *window = open_library (desk);

  look_up (window, key);
  g_assert_nonnull (desk_find_label (amparo_window_get_page (window), "What Rests on This Source"));
  g_assert_nonnull (desk_find_action (amparo_window_get_page (window), "win.look-up", "sign/speaks-for"));

  desk_close (window);
}

static void
test_every_page_opens (Desk          *desk,
                       gconstpointer  data)
{
  AmparoWindow *window = open_library (desk);
  AmparoLookUp *library = amparo_session_get_look_up (desk->session);
  GPtrArray *entries = amparo_library_get_entries (amparo_look_up_get_library (library));

  amparo_session_set_reading (desk->session, AMPARO_READING_BOTH);
  desk_settle ();
  for (guint i = 0; i < entries->len; i++)
    {
      const AmparoEntry *entry = g_ptr_array_index (entries, i);

      amparo_look_up_browse (library, entry);
      g_assert_cmpstr (get_open (desk), ==, entry->key);
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
  AmparoWindow *window = open_library (desk);
  GtkWidget *before = amparo_window_get_page (window);
  GtkWidget *link;

  type (window, "speaks");
  look_up (window, "sign/speaks-for");
  link = desk_find_action (amparo_window_get_page (window), "win.look-up", "checklist/first-look");
  gtk_widget_grab_focus (link);
  desk_lay_out (window);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.reading", "s", "es");
  desk_lay_out (window);

  g_assert_true (amparo_window_get_page (window) != before);
  g_assert_cmpstr (get_open (desk), ==, "sign/speaks-for");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_search (window))), ==, "speaks");
  link = desk_find_action (amparo_window_get_page (window), "win.look-up", "checklist/first-look");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == link);

  desk_close (window);
}

/* As wide from the beginning: a header made for more room would keep its own width. */
static AmparoWindow *
open_sized (Desk *desk,
            int   width,
            int   height)
{
  GSettings *settings = amparo_settings_get_default ();
  AmparoWindow *window;

  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  window = open_library (desk);
  g_settings_reset (settings, "window-width");
  g_settings_reset (settings, "window-height");

  return window;
}

static void
test_narrow_shows_one_pane (Desk          *desk,
                            gconstpointer  data)
{
  AmparoWindow *window = open_sized (desk, 360, 640);
  GtkWidget *fold = desk_find_type (amparo_window_get_page (window), AMPARO_TYPE_FOLD);

  g_assert_true (amparo_fold_is_folded (AMPARO_FOLD (fold)));
  g_assert_true (gtk_widget_get_mapped (get_list (window)));

  look_up (window, "sign/speaks-for");
  g_assert_false (gtk_widget_get_mapped (get_list (window)));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  desk_lay_out (window);
  g_assert_true (gtk_widget_get_mapped (get_list (window)));
  g_assert_cmpint (amparo_session_get_page (desk->session), ==, AMPARO_PAGE_LIBRARY);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  desk_lay_out (window);
  g_assert_cmpint (amparo_session_get_page (desk->session), ==, AMPARO_PAGE_HOME);

  desk_close (window);
}

/* Pictures */

static const AmparoBlock *
find_chart (AmparoArticle *article)
{
  GPtrArray *sections = amparo_article_get_sections (article);

  for (guint i = 0; i < sections->len; i++)
    {
      const AmparoArticleSection *section = g_ptr_array_index (sections, i);

      for (guint j = 0; j < section->blocks->len; j++)
        {
          const AmparoBlock *block = g_ptr_array_index (section->blocks, j);

          if (block->kind == AMPARO_BLOCK_CHART)
            return block;
        }
    }

  return NULL;
}

static char *
find_page_with_chart (Desk *desk)
{
  GPtrArray *articles = amparo_content_get_articles (desk->content);

  for (guint i = 0; i < articles->len; i++)
    {
      AmparoArticle *article = g_ptr_array_index (articles, i);

      if (find_chart (article) != NULL)
        return g_strconcat ("article/", amparo_article_get_id (article), NULL);
    }

  return NULL;
}

static void
test_chart_is_named (Desk          *desk,
                     gconstpointer  data)
{
  g_autofree char *key = find_page_with_chart (desk);
  AmparoWindow *window;
  GtkWidget *picture;

  g_assert_nonnull (key);
  window = open_library (desk);
  look_up (window, key);
  picture = desk_find_type (amparo_window_get_page (window), AMPARO_TYPE_CHART_PICTURE);
  g_assert_nonnull (picture);
  gtk_test_accessible_assert_role (picture, GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  g_assert_nonnull (desk_find_label (amparo_window_get_page (window), "As a table"));

  desk_close (window);
}

static const struct
{
  const char *key;      /* NULL: whatever has a chart */
  const char *query;
  Picture     picture;
} pictures[] = {
  { "sign/speaks-for", "", { "library", EN, 1080, 760, FALSE, 96 } },
  { "article/what-is-trafficking", "", { "library-both", BOTH, 1280, 860, FALSE, 96 } },
  { "sign/speaks-for", "senal", { "library-search", ES, 1080, 760, FALSE, 96 } },
  { "sign/speaks-for", "", { "library-dark", EN, 1080, 760, TRUE, 96 } },
  { "sign/speaks-for", "", { "library-narrow", BOTH, 360, 720, FALSE, 96 } },
  { "sign/speaks-for", "", { "library-large", ES, 360, 720, FALSE, 192 } },
  { "article/report-card-2022", "", { "chart", EN, 1080, 860, FALSE, 96 } },
  { NULL, "", { "chart-both", BOTH, 1080, 860, FALSE, 96 } },
  { NULL, "", { "chart-dark", ES, 1080, 860, TRUE, 96 } },
  { NULL, "", { "chart-narrow", BOTH, 360, 860, FALSE, 96 } },
  { "contact/cyfd-intake", "", { "directory", EN, 1080, 760, FALSE, 96 } },
  { "source/seed-002", "", { "source", EN, 1080, 760, FALSE, 96 } },
};

static void
scroll_to_chart (AmparoWindow *window)
{
  GtkWidget *picture = desk_find_type (amparo_window_get_page (window), AMPARO_TYPE_CHART_PICTURE);
  GtkWidget *scroller = picture != NULL ? gtk_widget_get_ancestor (picture, GTK_TYPE_SCROLLED_WINDOW) : NULL;
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;

  if (scroller == NULL || !gtk_widget_compute_bounds (picture, scroller, &bounds))
    return;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y - 60);
  desk_lay_out (window);
}

static void
test_picture (Desk          *desk,
              gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *chart = find_page_with_chart (desk);
  const char *key = pictures[i].key != NULL ? pictures[i].key : chart;
  AmparoWindow *window;

  g_assert_nonnull (key);
  g_assert_nonnull (amparo_library_find (amparo_look_up_get_library (amparo_session_get_look_up (desk->session)), key));

  picture_set_scene (&pictures[i].picture, desk->session);
  window = open_library (desk);
  picture_dress (window);
  if (*pictures[i].query != '\0')
    type (window, pictures[i].query);
  look_up (window, key);
  if (g_str_has_prefix (pictures[i].picture.name, "chart"))
    scroll_to_chart (window);
  picture_take (&pictures[i].picture, window);

  desk_close (window);
  picture_strike_scene ();
}

static void
add (const char *path,
     gpointer    data,
     void      (*func) (Desk *, gconstpointer))
{
  g_test_add (path, Desk, data, desk_set_up, func, tear_down_in_english);
}

static void
add_pictures (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strconcat ("/app/library/picture/", pictures[i].picture.name, NULL);

      add (path, GUINT_TO_POINTER (i), test_picture);
    }
}

int
main (int    argc,
      char **argv)
{
  picture_init (&argc, &argv);

  add ("/app/library/opens-on-the-search", NULL, test_opens_on_the_search);
  add ("/app/library/rows-are-made-when-seen", NULL, test_rows_are_made_when_seen);
  add ("/app/library/row-keeps-its-height/english", GINT_TO_POINTER (AMPARO_READING_ENGLISH), test_row_keeps_its_height);
  add ("/app/library/row-keeps-its-height/both", GINT_TO_POINTER (AMPARO_READING_BOTH), test_row_keeps_its_height);
  add ("/app/library/home-leads-here", NULL, test_home_leads_here);
  add ("/app/library/back-leads-where-one-was", NULL, test_back_leads_where_one_was);
  add ("/app/library/search-filters", NULL, test_search_filters);
  add ("/app/library/enter-opens-the-best", NULL, test_enter_opens_the_best);
  add ("/app/library/link-and-back", NULL, test_link_and_back);
  add ("/app/library/link-moves-the-focus-to-the-title", NULL, test_link_moves_the_focus_to_the_title);
  add ("/app/library/contact-has-its-card", NULL, test_contact_has_its_card);
  add ("/app/library/source-lists-what-rests-on-it", NULL, test_source_lists_what_rests_on_it);
  add ("/app/library/every-page-opens", NULL, test_every_page_opens);
  add ("/app/library/switch-keeps-the-place", NULL, test_switch_keeps_the_place);
  add ("/app/library/narrow-shows-one-pane", NULL, test_narrow_shows_one_pane);
  add ("/app/library/chart-is-named", NULL, test_chart_is_named);
  add_pictures ();

  return g_test_run ();
}
