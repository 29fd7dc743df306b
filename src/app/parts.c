/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/parts.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/dates.h"
#include "app/wrap-layout.h"
#include "report/parts.h"

GtkWidget *
amparo_heading_new (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                       "css-classes", (const char *[]) { "heading", NULL },
                       "label", text,
                       "wrap", TRUE,
                       "xalign", 0.0f,
                       NULL);
}

GtkWidget *
amparo_words_label_new (const char *text,
                        const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "css-classes", (const char *[]) { css_class, NULL },
                       "label", text,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "xalign", 0.0f,
                       NULL);
}

void
amparo_name_drop_down (GtkWidget *drop_down,
                       GtkWidget *label)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (gtk_widget_get_first_child (drop_down)),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
}

GtkWidget *
amparo_content_label_new (AmparoText    *text,
                          AmparoReading  reading,
                          const char    *css_class)
{
  GtkWidget *label = amparo_bilingual_new (text, reading);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Something to look at, and nothing for a screen reader to spell out. */
static GtkWidget *
create_ornament (const char *glyph,
                 const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       "css-classes", (const char *[]) { css_class, NULL },
                       "label", glyph,
                       NULL);
}

/* The words stand in a box of their own, because a horizontal box with a label that wraps
 * measures itself one pixel wrong where it lines up baselines. */
GtkWidget *
amparo_marked_words_new (GtkWidget *mark,
                         GtkWidget *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_hexpand (inner, TRUE);
  gtk_box_append (GTK_BOX (inner), words);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), inner);
  return box;
}

GtkWidget *
amparo_bullet_new (AmparoText    *text,
                   AmparoReading  reading)
{
  return amparo_marked_words_new (create_ornament ("•", NULL), amparo_bilingual_new (text, reading));
}

GtkWidget *
amparo_level_new (AmparoVocabulary *vocabulary,
                  AmparoLevel       level,
                  AmparoReading     reading)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *shape = create_ornament (amparo_level_get_shape (level), "level-shape");

  gtk_widget_set_halign (shape, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), shape);
  gtk_box_append (GTK_BOX (box),
                  amparo_bilingual_new (amparo_vocabulary_get_level_label (vocabulary, level), reading));
  return box;
}

static GtkWidget *
create_badge (void)
{
  GtkWidget *box =
    amparo_marked_words_new (gtk_image_new_from_icon_name ("dialog-warning-symbolic"),
                             amparo_words_label_new (_("Verify before relying on this"), NULL));

  gtk_widget_add_css_class (box, "verify-badge");
  return box;
}

GtkWidget *
amparo_grounds_new (const AmparoGrounds *grounds)
{
  g_autofree char *date = amparo_date_dup_words (grounds->checked);
  /* Translators: %s is a date, such as "November 22, 2026" */
  g_autofree char *checked = g_strdup_printf (_("Checked on %s"), date);
  GtkWidget *box = amparo_wrap_box_new ();

  if (grounds->verify)
    gtk_box_append (GTK_BOX (box), create_badge ());
  gtk_box_append (GTK_BOX (box), amparo_words_label_new (checked, "dim-label"));
  gtk_widget_add_css_class (box, "caption");
  return box;
}

/* Documents keep the name they were published under, so there is one language. */
static char *
dup_source_line (AmparoSource *source)
{
  const char *parts[] = {
    amparo_source_get_title (source),
    amparo_source_get_publisher (source),
    amparo_source_get_date (source),
    amparo_source_get_where (source),
  };
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", parts[i]);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

GtkWidget *
amparo_source_list_new (GPtrArray *sources)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < sources->len; i++)
    {
      AmparoSource *source = g_ptr_array_index (sources, i);
      g_autofree char *line = dup_source_line (source);

      gtk_box_append (GTK_BOX (box), amparo_words_label_new (line, "caption"));
      gtk_box_append (GTK_BOX (box), amparo_grounds_new (amparo_source_get_grounds (source)));
    }
  return box;
}

GtkWidget *
amparo_disclosure_new (GtkWidget  *title,
                       const char *name)
{
  GtkWidget *expander = gtk_expander_new (NULL);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_expander_set_label_widget (GTK_EXPANDER (expander), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  return expander;
}

GtkWidget *
amparo_wrap_box_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, amparo_wrap_layout_new (6, 6));
  return box;
}

/* GTK gives a button with a mnemonic two names, its words and the same with an underscore in
 * them, and a screen reader says both; to an expander with words it gives none. */
void
amparo_name_by_words (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  if (GTK_IS_BUTTON (root) && gtk_button_get_use_underline (GTK_BUTTON (root)))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL);
  if (GTK_IS_EXPANDER (root) && gtk_expander_get_label (GTK_EXPANDER (root)) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (root),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_expander_get_label (GTK_EXPANDER (root)),
                                    -1);

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    amparo_name_by_words (child);
}

AmparoLanguage
amparo_main_language (AmparoSession *session)
{
  switch (amparo_session_get_reading (session))
    {
    case AMPARO_READING_ENGLISH:
      return AMPARO_LANGUAGE_ENGLISH;
    case AMPARO_READING_SPANISH:
      return AMPARO_LANGUAGE_SPANISH;
    case AMPARO_READING_BOTH:
    default:
      return amparo_session_get_interface (session);
    }
}

GtkWidget *
amparo_pill_button_new (const char *label,
                        const char *css_class,
                        GCallback   callback,
                        gpointer    object)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  GtkLabel *words = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_label_set_wrap (words, TRUE);
  gtk_label_set_wrap_mode (words, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (words, GTK_JUSTIFY_CENTER);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "pill");
  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  g_signal_connect_object (button, "clicked", callback, object, G_CONNECT_SWAPPED);

  return button;
}

/* The widget around the child is where the keyboard stops. (GTK 4.12 names it itself:
 * gtk_list_item_set_accessible_label.) */
void
amparo_name_list_item (GtkListItem *item,
                       const char  *name)
{
  GtkWidget *child, *holder;

  g_return_if_fail (GTK_IS_LIST_ITEM (item));
  g_return_if_fail (name != NULL);

  child = gtk_list_item_get_child (item);
  holder = child != NULL ? gtk_widget_get_parent (child) : NULL;
  if (holder != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (holder), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
