/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/section-list.h"

#include <glib/gi18n.h>

#include "app/parts.h"

struct _AmparoSectionList
{
  GtkWidget parent_instance;

  /* owned */
  AmparoSession   *session;
  AmparoScreening *screening;
  /* children */
  GtkWidget *scroller;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (AmparoSectionList, amparo_section_list, GTK_TYPE_WIDGET)

enum
{
  SELECTED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_title (AmparoSectionList *self,
           guint              section)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (self->screening);
  const AmparoSection *value = g_ptr_array_index (amparo_instrument_get_sections (instrument), section);

  return amparo_text_get (value->title, amparo_main_language (self->session));
}

static void
update_section (AmparoSectionList *self,
                guint              section)
{
  GtkWidget *row = amparo_section_list_get_row (self, section);
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  g_autofree char *figure = amparo_section_dup_figure (self->screening, section);
  g_autofree char *progress = amparo_section_dup_progress (self->screening, section);
  /* Translators: the title of a section, and "4 of 6 answered" */
  g_autofree char *name = g_strdup_printf (_("%1$s, %2$s"), get_title (self, section), progress);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), figure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
create_row (AmparoSectionList *self,
            guint              section)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = amparo_words_label_new (get_title (self, section), NULL);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL,
                                               "css-classes", (const char *[]) { "numeric", "dim-label", NULL },
                                               NULL));
  return g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, NULL);
}

static void
item_changed_cb (AmparoSectionList *self,
                 guint              item)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (self->screening);

  update_section (self, amparo_instrument_get_item (instrument, item)->section);
}

static void
row_selected_cb (AmparoSectionList *self,
                 GtkListBoxRow     *row)
{
  if (row != NULL)
    g_signal_emit (self, signals[SELECTED], 0, gtk_list_box_row_get_index (row));
}

static void
row_activated_cb (AmparoSectionList *self,
                  GtkListBoxRow     *row)
{
  g_signal_emit (self, signals[ACTIVATED], 0, gtk_list_box_row_get_index (row));
}

static gboolean
amparo_section_list_grab_focus (GtkWidget *widget)
{
  AmparoSectionList *self = AMPARO_SECTION_LIST (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  return gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->list);
}

static void
amparo_section_list_dispose (GObject *object)
{
  AmparoSectionList *self = AMPARO_SECTION_LIST (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->screening);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_section_list_parent_class)->dispose (object);
}

static void
amparo_section_list_class_init (AmparoSectionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = amparo_section_list_dispose;
  widget_class->grab_focus = amparo_section_list_grab_focus;

  signals[SELECTED] = g_signal_new ("selected", AMPARO_TYPE_SECTION_LIST, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[ACTIVATED] = g_signal_new ("activated", AMPARO_TYPE_SECTION_LIST, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "sectionlist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
amparo_section_list_init (AmparoSectionList *self)
{
  self->list = g_object_new (GTK_TYPE_LIST_BOX,
                             "css-classes", (const char *[]) { "navigation-sidebar", NULL },
                             "selection-mode", GTK_SELECTION_BROWSE,
                             NULL);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "child", self->list,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "propagate-natural-height", TRUE,
                                 NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Sections"), -1);
}

GtkWidget *
amparo_section_list_new (AmparoSession *session)
{
  AmparoSectionList *self;
  AmparoInstrument *instrument;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_SECTION_LIST, NULL);
  self->session = g_object_ref (session);
  self->screening = g_object_ref (amparo_session_get_screening (session));
  instrument = amparo_screening_get_instrument (self->screening);

  for (guint i = 0; i < amparo_instrument_get_sections (instrument)->len; i++)
    {
      gtk_list_box_append (GTK_LIST_BOX (self->list), create_row (self, i));
      update_section (self, i);
    }

  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect_object (self->screening, "item-changed",
                           G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* Moves the mark, which emits "selected" if it was elsewhere. */
void
amparo_section_list_select (AmparoSectionList *self,
                            guint              section)
{
  g_return_if_fail (AMPARO_IS_SECTION_LIST (self));

  gtk_list_box_select_row (GTK_LIST_BOX (self->list),
                           GTK_LIST_BOX_ROW (amparo_section_list_get_row (self, section)));
}

GtkWidget *
amparo_section_list_get_row (AmparoSectionList *self,
                             guint              section)
{
  g_return_val_if_fail (AMPARO_IS_SECTION_LIST (self), NULL);

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), section));
}

/* With a check mark when nothing is left to answer. */
char *
amparo_section_dup_figure (AmparoScreening *screening,
                           guint            section)
{
  guint asked, answered;

  g_return_val_if_fail (AMPARO_IS_SCREENING (screening), NULL);

  amparo_screening_get_section_progress (screening, section, &asked, &answered);
  if (asked == 0)
    return g_strdup ("–");
  return g_strdup_printf ("%s%u/%u", answered == asked ? "✓ " : "", answered, asked);
}

char *
amparo_section_dup_progress (AmparoScreening *screening,
                             guint            section)
{
  guint asked, answered;

  g_return_val_if_fail (AMPARO_IS_SCREENING (screening), NULL);

  amparo_screening_get_section_progress (screening, section, &asked, &answered);
  /* Translators: how much of a section is answered */
  return g_strdup_printf (_("%1$u of %2$u answered"), answered, asked);
}
