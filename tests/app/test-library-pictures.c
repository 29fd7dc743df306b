/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the library looks like: a page and the list beside it, and the charts.
 */

#include "config.h"

#include "app/chart-view.h"
#include "app/look-up.h"
#include "picture.h"
#include "shelf.h"

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
  window = shelf_open (desk);
  shelf_look_up (window, key);
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
  window = shelf_open (desk);
  picture_dress (window);
  if (*pictures[i].query != '\0')
    shelf_type (window, pictures[i].query);
  shelf_look_up (window, key);
  if (g_str_has_prefix (pictures[i].picture.name, "chart"))
    scroll_to_chart (window);
  picture_take (&pictures[i].picture, window);

  desk_close (window);
  picture_strike_scene ();
}

int
main (int    argc,
      char **argv)
{
  picture_init (&argc, &argv);

  g_test_add ("/app/library/chart-is-named", Desk, NULL, desk_set_up, test_chart_is_named, shelf_tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strconcat ("/app/library/picture/", pictures[i].picture.name, NULL);

      g_test_add (path, Desk, GUINT_TO_POINTER (i), desk_set_up, test_picture, shelf_tear_down);
    }

  return g_test_run ();
}
