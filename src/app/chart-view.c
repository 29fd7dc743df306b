/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/chart-view.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/parts.h"
#include "report/chart.h"
#include "report/words.h"

/* A number says what it counts, to whoever cannot see what stands beside it. */
static void
attach_row (GtkGrid         *grid,
            const AmparoBar *bar,
            int              row,
            AmparoReading    reading)
{
  g_autoptr (AmparoText) words = amparo_chart_dup_figure (bar);
  g_autoptr (AmparoText) line = amparo_words_dup (N_("%1$s: %2$s"), bar->label, words, NULL);
  g_autofree char *name = amparo_bilingual_dup_label (line, reading);
  GtkWidget *label = amparo_bilingual_new (bar->label, reading);
  GtkWidget *figure = amparo_bilingual_new_line (words, reading);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (figure, GTK_ALIGN_START);
  gtk_widget_add_css_class (figure, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (figure), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, figure, 1, row, 1, 1);
}

static GtkWidget *
create_table (const AmparoChart *chart,
              AmparoReading      reading)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID,
                                  "column-spacing", 18,
                                  "row-spacing", 6,
                                  "css-classes", (const char *[]) { "chart-table", NULL },
                                  NULL);

  gtk_grid_attach (GTK_GRID (grid), amparo_content_label_new (chart->caveat, reading, NULL), 0, 0, 2, 1);
  for (guint i = 0; i < chart->bars->len; i++)
    attach_row (GTK_GRID (grid), g_ptr_array_index (chart->bars, i), (int) i + 1, reading);

  return grid;
}

GtkWidget *
amparo_chart_view_new (const AmparoBlock *block,
                       AmparoSession     *session)
{
  AmparoReading reading = amparo_session_get_reading (session);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *title = amparo_bilingual_dup_label (block->chart->title, reading);
  /* Translators: opens the table of a chart; %s is the title of the chart */
  g_autofree char *name = g_strdup_printf (_("As a table: %s"), title);
  GtkWidget *table = amparo_disclosure_new (amparo_words_label_new (_("As a table"), NULL), name);

  gtk_expander_set_child (GTK_EXPANDER (table), create_table (block->chart, reading));
  gtk_box_append (GTK_BOX (box), amparo_chart_picture_new (block, reading));
  gtk_box_append (GTK_BOX (box), table);

  return box;
}
