/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/choice-row.h"

#include "app/bilingual.h"
#include "app/wrap-layout.h"

struct _AmparoChoiceRow
{
  AdwPreferencesRow parent_instance;

  /* children */
  GtkWidget     *body;
  GtkWidget     *answers;
  /* owned */
  GPtrArray     *buttons;
  /* plain */
  AmparoReading  reading;
  int            selected;
};

G_DEFINE_FINAL_TYPE (AmparoChoiceRow, amparo_choice_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_SELECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
select_answer (AmparoChoiceRow *self,
               int              selected)
{
  if (self->selected == selected)
    return;

  self->selected = selected;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
answer_toggled_cb (GtkCheckButton  *button,
                   AmparoChoiceRow *self)
{
  guint answer;

  if (gtk_check_button_get_active (button)
      && g_ptr_array_find (self->buttons, button, &answer))
    select_answer (self, answer);
}

static void
add_words (AmparoChoiceRow *self,
           AmparoText      *text,
           const char      *css_class)
{
  GtkWidget *words = amparo_bilingual_new (text, self->reading);

  gtk_widget_add_css_class (words, css_class);
  gtk_box_append (GTK_BOX (self->body), words);
}

static void
amparo_choice_row_dispose (GObject *object)
{
  AmparoChoiceRow *self = AMPARO_CHOICE_ROW (object);

  g_clear_pointer (&self->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (amparo_choice_row_parent_class)->dispose (object);
}

static void
amparo_choice_row_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AmparoChoiceRow *self = AMPARO_CHOICE_ROW (object);

  switch (prop_id)
    {
    case PROP_SELECTED:
      g_value_set_int (value, self->selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
amparo_choice_row_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AmparoChoiceRow *self = AMPARO_CHOICE_ROW (object);

  switch (prop_id)
    {
    case PROP_SELECTED:
      amparo_choice_row_set_selected (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
amparo_choice_row_class_init (AmparoChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = amparo_choice_row_dispose;
  object_class->get_property = amparo_choice_row_get_property;
  object_class->set_property = amparo_choice_row_set_property;

  properties[PROP_SELECTED] =
    g_param_spec_int ("selected", NULL, NULL, -1, G_MAXINT, -1,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
amparo_choice_row_init (AmparoChoiceRow *self)
{
  self->buttons = g_ptr_array_new ();
  self->selected = -1;

  /* The answers take the focus, not the row around them. */
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);

  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->body, "choice-body");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->body);
}

/**
 * amparo_choice_row_new:
 * @help: (nullable): why it matters
 */
GtkWidget *
amparo_choice_row_new (AmparoText    *label,
                       AmparoText    *question,
                       AmparoText    *help,
                       AmparoReading  reading)
{
  AmparoChoiceRow *self = g_object_new (AMPARO_TYPE_CHOICE_ROW, NULL);
  g_autofree char *name = amparo_bilingual_dup_label (label, reading);

  self->reading = reading;
  add_words (self, question, "choice-question");
  if (help != NULL)
    add_words (self, help, "choice-help");

  self->answers = g_object_new (GTK_TYPE_BOX,
                                "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO_GROUP,
                                NULL);
  gtk_widget_set_layout_manager (self->answers, amparo_wrap_layout_new (18, 0));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answers),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (self->body), self->answers);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

void
amparo_choice_row_add (AmparoChoiceRow *self,
                       AmparoText      *answer)
{
  g_autofree char *name = NULL;
  GtkWidget *button;

  g_return_if_fail (AMPARO_IS_CHOICE_ROW (self));
  g_return_if_fail (answer != NULL);

  name = amparo_bilingual_dup_label (answer, self->reading);
  button = gtk_check_button_new ();
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button),
                              amparo_bilingual_new_line (answer, self->reading));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (self->buttons->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), g_ptr_array_index (self->buttons, 0));

  g_ptr_array_add (self->buttons, button);
  gtk_box_append (GTK_BOX (self->answers), button);
  g_signal_connect (button, "toggled", G_CALLBACK (answer_toggled_cb), self);
}

int
amparo_choice_row_get_selected (AmparoChoiceRow *self)
{
  g_return_val_if_fail (AMPARO_IS_CHOICE_ROW (self), -1);

  return self->selected;
}

/**
 * amparo_choice_row_set_selected:
 * @selected: the answer, counted from 0, or -1 for none yet
 */
void
amparo_choice_row_set_selected (AmparoChoiceRow *self,
                                int              selected)
{
  g_return_if_fail (AMPARO_IS_CHOICE_ROW (self));
  g_return_if_fail (selected >= -1 && selected < (int) self->buttons->len);

  if (self->selected == selected)
    return;

  if (selected >= 0)
    gtk_check_button_set_active (g_ptr_array_index (self->buttons, selected), TRUE);
  else
    gtk_check_button_set_active (g_ptr_array_index (self->buttons, self->selected), FALSE);
  select_answer (self, selected);
}

GtkWidget *
amparo_choice_row_get_answer (AmparoChoiceRow *self,
                              guint            answer)
{
  g_return_val_if_fail (AMPARO_IS_CHOICE_ROW (self), NULL);
  g_return_val_if_fail (answer < self->buttons->len, NULL);

  return g_ptr_array_index (self->buttons, answer);
}
