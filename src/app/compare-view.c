/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/compare-view.h"

#include <glib/gi18n.h>

#include "app/parts.h"
#include "app/record-parts.h"
#include "app/side-layout.h"
#include "language/language.h"
#include "report/words.h"

#define ROW_GAP    18
#define COLUMN_GAP 24

static GtkWidget *
create_column (int gap)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, gap);
}

static GtkWidget *
create_pair (void)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (pair, amparo_side_layout_new (COLUMN_GAP, 9));

  return pair;
}

static void
add_cell (GtkWidget  *pair,
          const char *caption,
          GtkWidget  *content)
{
  GtkWidget *cell = create_column (2);

  gtk_box_append (GTK_BOX (cell), amparo_words_label_new (caption, "caption-heading"));
  gtk_box_append (GTK_BOX (cell), content);
  gtk_box_append (GTK_BOX (pair), cell);
}

static AmparoText *
dup_mark (AmparoDifferenceKind kind)
{
  switch (kind)
    {
    case AMPARO_DIFFERENCE_CHANGED:
      /* Translators: marks a sign that was answered otherwise in two screenings */
      return amparo_language_dup_words (N_("≠ Different"));
    case AMPARO_DIFFERENCE_ONLY_BEFORE:
      return amparo_language_dup_words (N_("Only on the earlier checklist"));
    case AMPARO_DIFFERENCE_ONLY_AFTER:
      return amparo_language_dup_words (N_("Only on the later checklist"));
    case AMPARO_DIFFERENCE_NONE:
    default:
      return amparo_language_dup_words (N_("The same"));
    }
}

/* What it is about, whether it is different, and how it was in both. */
static void
add_row (GtkWidget            *list,
         AmparoText           *title,
         AmparoDifferenceKind  kind,
         AmparoReading         reading,
         GtkWidget            *pair)
{
  g_autoptr (AmparoText) mark = dup_mark (kind);
  GtkWidget *row = create_column (3);

  gtk_box_append (GTK_BOX (row), amparo_content_label_new (title, reading, "heading"));
  gtk_box_append (GTK_BOX (row), amparo_content_label_new (mark, reading, kind == AMPARO_DIFFERENCE_NONE ? "dim-label" : "different"));
  gtk_box_append (GTK_BOX (row), pair);
  gtk_box_append (GTK_BOX (list), row);
}

/* Takes a list that nobody has yet. */
static GtkWidget *
unless_empty (GtkWidget *list)
{
  if (gtk_widget_get_first_child (list) != NULL)
    return list;

  g_object_ref_sink (list);
  g_object_unref (list);

  return NULL;
}

static void
add_level (GtkWidget       *pair,
           AmparoScreening *screening,
           AmparoReading    reading,
           const char      *caption)
{
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (amparo_screening_get_instrument (screening));
  GtkWidget *level = amparo_level_new (vocabulary, amparo_screening_get_level (screening), reading);

  gtk_widget_add_css_class (level, "title-3");
  add_cell (pair, caption, level);
}

GtkWidget *
amparo_compare_levels_new (AmparoComparison     *comparison,
                           AmparoReading         reading,
                           const AmparoCaptions *captions)
{
  GtkWidget *pair;

  g_return_val_if_fail (AMPARO_IS_COMPARISON (comparison), NULL);

  pair = create_pair ();
  add_level (pair, amparo_comparison_get_before (comparison), reading, captions->before);
  add_level (pair, amparo_comparison_get_after (comparison), reading, captions->after);

  return pair;
}

static void
add_value (GtkWidget        *pair,
           AmparoScreening  *screening,
           const AmparoFact *fact,      /* nullable */
           AmparoReading     reading,
           const char       *caption)
{
  g_autoptr (AmparoText) unknown = NULL;
  int value;

  if (fact == NULL)
    return;

  unknown = amparo_words_dup (N_("not known"), NULL);
  value = amparo_screening_get_fact (screening, fact->index);
  add_cell (pair, caption, amparo_content_label_new (value != AMPARO_UNKNOWN ? amparo_fact_get_value (fact, value)->label
                                                                             : unknown, reading, NULL));
}

GtkWidget *
amparo_compare_facts_new (AmparoComparison     *comparison,
                          AmparoReading         reading,
                          const AmparoCaptions *captions,
                          gboolean              all)
{
  GtkWidget *list;
  GPtrArray *facts;

  g_return_val_if_fail (AMPARO_IS_COMPARISON (comparison), NULL);

  list = create_column (ROW_GAP);
  facts = amparo_comparison_get_facts (comparison);
  for (guint i = 0; i < facts->len; i++)
    {
      const AmparoFactDifference *difference = g_ptr_array_index (facts, i);
      const AmparoFact *fact = difference->after != NULL ? difference->after : difference->before;
      GtkWidget *pair;

      if (!all && difference->kind == AMPARO_DIFFERENCE_NONE)
        continue;
      pair = create_pair ();
      add_value (pair, amparo_comparison_get_before (comparison), difference->before, reading, captions->before);
      add_value (pair, amparo_comparison_get_after (comparison), difference->after, reading, captions->after);
      add_row (list, fact->label, difference->kind, reading, pair);
    }

  return unless_empty (list);
}

GtkWidget *
amparo_compare_items_new (AmparoComparison     *comparison,
                          AmparoReading         reading,
                          const AmparoCaptions *captions,
                          gboolean              all)
{
  AmparoScreening *before, *after;
  GtkWidget *list;
  GPtrArray *items;

  g_return_val_if_fail (AMPARO_IS_COMPARISON (comparison), NULL);

  list = create_column (ROW_GAP);
  before = amparo_comparison_get_before (comparison);
  after = amparo_comparison_get_after (comparison);
  items = amparo_comparison_get_items (comparison);
  for (guint i = 0; i < items->len; i++)
    {
      const AmparoItemDifference *difference = g_ptr_array_index (items, i);
      const AmparoItem *item = difference->after != NULL ? difference->after : difference->before;
      GtkWidget *pair;

      if (!all && difference->kind == AMPARO_DIFFERENCE_NONE)
        continue;
      pair = create_pair ();
      if (difference->before != NULL)
        add_cell (pair, captions->before, amparo_record_answer_new (before, difference->before, reading));
      if (difference->after != NULL)
        add_cell (pair, captions->after, amparo_record_answer_new (after, difference->after, reading));
      add_row (list, amparo_sign_get_statement (item->sign), difference->kind, reading, pair);
    }

  return unless_empty (list);
}
