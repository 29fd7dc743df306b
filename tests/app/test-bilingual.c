/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "app/bilingual.h"
#include "desk.h"

static GtkWidget *
make (AmparoReading reading)
{
  g_autoptr (AmparoText) text = amparo_text_new ("A sign", "Una señal");

  return g_object_ref_sink (amparo_bilingual_new (text, reading));
}

static gboolean
is_in_language (GtkWidget  *label,
                const char *code)
{
  PangoAttrList *list = gtk_label_get_attributes (GTK_LABEL (label));
  PangoAttrIterator *iterator = pango_attr_list_get_iterator (list);
  PangoAttribute *attribute = pango_attr_iterator_get (iterator, PANGO_ATTR_LANGUAGE);
  PangoAttrLanguage *language = attribute != NULL ? pango_attribute_as_language (attribute) : NULL;
  gboolean is_it = language != NULL
                   && g_str_equal (pango_language_to_string (language->value), code);

  pango_attr_iterator_destroy (iterator);

  return is_it;
}

static void
test_one_language (void)
{
  GtkWidget *english = make (AMPARO_READING_ENGLISH);
  GtkWidget *spanish = make (AMPARO_READING_SPANISH);

  g_assert_cmpuint (desk_count_type (english, GTK_TYPE_LABEL), ==, 1);
  g_assert_nonnull (desk_find_label (english, "A sign"));
  g_assert_cmpuint (desk_count_type (spanish, GTK_TYPE_LABEL), ==, 1);
  g_assert_nonnull (desk_find_label (spanish, "Una señal"));

  g_assert_finalize_object (english);
  g_assert_finalize_object (spanish);
}

static void
test_both_languages (void)
{
  GtkWidget *both = make (AMPARO_READING_BOTH);
  GtkWidget *english = desk_find_label (both, "A sign");
  GtkWidget *spanish = desk_find_label (both, "Una señal");

  g_assert_nonnull (english);
  g_assert_nonnull (spanish);
  g_assert_true (is_in_language (english, "en"));
  g_assert_true (is_in_language (spanish, "es"));

  g_assert_finalize_object (both);
}

static void
test_reading_changes (void)
{
  GtkWidget *widget = make (AMPARO_READING_BOTH);

  amparo_bilingual_set_reading (AMPARO_BILINGUAL (widget), AMPARO_READING_SPANISH);
  g_assert_null (desk_find_label (widget, "A sign"));
  g_assert_nonnull (desk_find_label (widget, "Una señal"));

  amparo_bilingual_set_text (AMPARO_BILINGUAL (widget), NULL);
  g_assert_cmpuint (desk_count_type (widget, GTK_TYPE_LABEL), ==, 0);

  g_assert_finalize_object (widget);
}

static void
test_missing_spanish (gconstpointer data)
{
  AmparoReading reading = GPOINTER_TO_INT (data);
  g_autoptr (AmparoText) text = amparo_text_new ("Only English", NULL);
  GtkWidget *widget = g_object_ref_sink (amparo_bilingual_new (text, reading));
  g_autofree char *label = amparo_bilingual_dup_label (text, reading);

  g_assert_true (is_in_language (desk_find_label (widget, "Only English"), "en"));
  g_assert_nonnull (desk_find_label (widget, "Not in Spanish yet"));
  g_assert_cmpstr (label, ==, "Only English · Not in Spanish yet");

  g_assert_finalize_object (widget);
}

static void
test_english_needs_no_mark (void)
{
  g_autoptr (AmparoText) text = amparo_text_new ("Only English", NULL);
  GtkWidget *widget = g_object_ref_sink (amparo_bilingual_new (text, AMPARO_READING_ENGLISH));

  g_assert_cmpuint (desk_count_type (widget, GTK_TYPE_LABEL), ==, 1);

  g_assert_finalize_object (widget);
}

static const struct
{
  const char    *english;
  const char    *spanish;
  AmparoReading  reading;
  const char    *label;
} labels[] = {
  { "Yes", "Sí", AMPARO_READING_ENGLISH, "Yes" },
  { "Yes", "Sí", AMPARO_READING_SPANISH, "Sí" },
  { "Yes", "Sí", AMPARO_READING_BOTH, "Yes · Sí" },
  { "No", "No", AMPARO_READING_BOTH, "No" },
};

static void
test_labels (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autoptr (AmparoText) text = amparo_text_new (labels[i].english, labels[i].spanish);
      g_autofree char *label = amparo_bilingual_dup_label (text, labels[i].reading);
      GtkWidget *line = g_object_ref_sink (amparo_bilingual_new_line (text, labels[i].reading));

      g_assert_cmpstr (label, ==, labels[i].label);
      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (line)), ==, labels[i].label);
      g_assert_finalize_object (line);
    }
}

static void
lay_out (GtkWidget *widget,
         int        width)
{
  GtkAllocation allocation = { 0, 0, width, 0 };

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &allocation.height, NULL, NULL);
  gtk_widget_size_allocate (widget, &allocation, -1);
}

/* Gives where the second label begins, seen from the first. */
static graphene_rect_t
find_offset (GtkWidget *widget)
{
  GtkWidget *english = desk_find_label (widget, "A sign");
  GtkWidget *spanish = desk_find_label (widget, "Una señal");
  graphene_rect_t first, second;

  g_assert_true (gtk_widget_compute_bounds (english, widget, &first));
  g_assert_true (gtk_widget_compute_bounds (spanish, widget, &second));

  return GRAPHENE_RECT_INIT (second.origin.x - first.origin.x, second.origin.y - first.origin.y,
                             second.size.width, second.size.height);
}

static void
test_columns_when_there_is_room (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *widget = make (AMPARO_READING_BOTH);
  graphene_rect_t offset;

  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 200);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  lay_out (widget, 800);
  offset = find_offset (widget);
  g_assert_cmpfloat (offset.origin.x, >, 300);
  g_assert_cmpfloat (offset.origin.y, ==, 0);
  g_assert_false (gtk_widget_get_child_visible (desk_find_label (widget, "ES")));

  lay_out (widget, 360);
  offset = find_offset (widget);
  g_assert_cmpfloat (offset.origin.x, <, 60);
  g_assert_cmpfloat (offset.origin.x, >, 0);
  g_assert_cmpfloat (offset.origin.y, >, 0);
  g_assert_true (gtk_widget_get_child_visible (desk_find_label (widget, "ES")));

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (widget);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/bilingual/one-language-has-one-label", test_one_language);
  g_test_add_func ("/bilingual/both-languages-have-two", test_both_languages);
  g_test_add_func ("/bilingual/reading-changes", test_reading_changes);
  g_test_add_data_func ("/bilingual/missing-spanish-is-marked/es",
                        GINT_TO_POINTER (AMPARO_READING_SPANISH), test_missing_spanish);
  g_test_add_data_func ("/bilingual/missing-spanish-is-marked/both",
                        GINT_TO_POINTER (AMPARO_READING_BOTH), test_missing_spanish);
  g_test_add_func ("/bilingual/english-needs-no-mark", test_english_needs_no_mark);
  g_test_add_func ("/bilingual/labels", test_labels);
  g_test_add_func ("/bilingual/columns-when-there-is-room", test_columns_when_there_is_room);

  return g_test_run ();
}
