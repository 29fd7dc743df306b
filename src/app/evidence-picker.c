/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/evidence-picker.h"

#include <glib/gi18n.h>

struct _AmparoEvidencePicker
{
  GtkWidget parent_instance;

  /* owned */
  AmparoScreening *screening;

  /* children: the button until it is opened, the list from then on */
  GtkWidget *button;
  GtkWidget *list;

  /* plain */
  guint item;
};

G_DEFINE_FINAL_TYPE (AmparoEvidencePicker, amparo_evidence_picker, GTK_TYPE_WIDGET)

static const char * const words[AMPARO_N_EVIDENCE] = {
  /* Translators: how the worker knows about a sign: they have not said */
  [AMPARO_EVIDENCE_UNSAID] = N_("Not said"),
  /* Translators: how the worker knows about a sign: they saw or heard it themselves */
  [AMPARO_EVIDENCE_SEEN] = N_("Seen"),
  [AMPARO_EVIDENCE_TOLD_BY_YOUNG_PERSON] = N_("Told by the young person"),
  [AMPARO_EVIDENCE_TOLD_BY_ANOTHER] = N_("Told by another person"),
  /* Translators: how the worker knows about a sign: it is in a record or a file */
  [AMPARO_EVIDENCE_RECORD] = N_("On record"),
};

static void
name_control (GtkWidget  *control,
              const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (control),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
set_name (GtkWidget      *control,
          AmparoEvidence  evidence)
{
  /* Translators: %s is how the worker knows about a sign, such as "Seen" or "Not said" */
  g_autofree char *name = g_strdup_printf (_("How known: %s"), amparo_evidence_get_words (evidence));

  name_control (control, name);
  /* What the focus meets in a drop-down is the button inside it. */
  if (GTK_IS_DROP_DOWN (control))
    name_control (gtk_widget_get_first_child (control), name);
}

static GtkWidget *
create_button (AmparoEvidencePicker *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  /* At 200 %, “Told by the young person” is wider than a small screen. */
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE,
                                  -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (amparo_evidence_picker_open), self);
  return button;
}

static void
list_selected_cb (AmparoEvidencePicker *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->list));

  amparo_screening_set_evidence (self->screening, self->item, (AmparoEvidence) selected);
  set_name (self->list, (AmparoEvidence) selected);
}

static void
setup_choice_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *choice)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (choice, label);
}

/* The focus goes to the row around the label, which GTK leaves without a name (a property
 * for it came with 4.12). */
static void
bind_choice_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *choice)
{
  GtkWidget *label = gtk_list_item_get_child (choice);
  GtkWidget *row = gtk_widget_get_parent (label);
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (choice));

  gtk_label_set_label (GTK_LABEL (label), text);
  if (row != NULL)
    name_control (row, text);
}

static void
name_choices (GtkDropDown *list)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_choice_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_choice_cb), NULL);
  gtk_drop_down_set_list_factory (list, factory);
}

static GtkWidget *
create_list (AmparoEvidencePicker *self)
{
  g_autoptr (GtkStringList) strings = gtk_string_list_new (NULL);
  AmparoEvidence evidence = amparo_screening_get_evidence (self->screening, self->item);
  GtkWidget *list;

  for (guint i = 0; i < AMPARO_N_EVIDENCE; i++)
    gtk_string_list_append (strings, amparo_evidence_get_words ((AmparoEvidence) i));

  list = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&strings)), NULL);
  name_choices (GTK_DROP_DOWN (list));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), evidence);
  gtk_widget_set_parent (list, GTK_WIDGET (self));
  g_signal_connect_swapped (list, "notify::selected", G_CALLBACK (list_selected_cb), self);
  return list;
}

static void
amparo_evidence_picker_dispose (GObject *object)
{
  AmparoEvidencePicker *self = AMPARO_EVIDENCE_PICKER (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_object (&self->screening);

  G_OBJECT_CLASS (amparo_evidence_picker_parent_class)->dispose (object);
}

static void
amparo_evidence_picker_class_init (AmparoEvidencePickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = amparo_evidence_picker_dispose;

  gtk_widget_class_set_css_name (widget_class, "evidencepicker");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
amparo_evidence_picker_init (AmparoEvidencePicker *self)
{
}

GtkWidget *
amparo_evidence_picker_new (AmparoScreening *screening,
                            guint            item)
{
  AmparoEvidencePicker *self;

  g_return_val_if_fail (AMPARO_IS_SCREENING (screening), NULL);

  self = g_object_new (AMPARO_TYPE_EVIDENCE_PICKER, NULL);
  self->screening = g_object_ref (screening);
  self->item = item;
  self->button = create_button (self);
  amparo_evidence_picker_update (self);
  return GTK_WIDGET (self);
}

/* Shows what the screening says now. */
void
amparo_evidence_picker_update (AmparoEvidencePicker *self)
{
  AmparoEvidence evidence;

  g_return_if_fail (AMPARO_IS_EVIDENCE_PICKER (self));

  evidence = amparo_screening_get_evidence (self->screening, self->item);
  if (self->list != NULL)
    {
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->list), evidence);
    }
  else
    {
      GtkWidget *box = gtk_button_get_child (GTK_BUTTON (self->button));
      const char *text = evidence == AMPARO_EVIDENCE_UNSAID ? _("How Known")
                                                            : amparo_evidence_get_words (evidence);

      gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), text);
      set_name (self->button, evidence);
    }
}

/* Opens the list, which is built now if it was not before. */
void
amparo_evidence_picker_open (AmparoEvidencePicker *self)
{
  g_return_if_fail (AMPARO_IS_EVIDENCE_PICKER (self));

  if (self->list == NULL)
    {
      self->list = create_list (self);
      set_name (self->list, amparo_screening_get_evidence (self->screening, self->item));
      gtk_widget_grab_focus (self->list);
      g_clear_pointer (&self->button, gtk_widget_unparent);
    }
  gtk_widget_activate (self->list);
}

/* In the language of the interface. */
const char *
amparo_evidence_get_words (AmparoEvidence evidence)
{
  g_return_val_if_fail (evidence < AMPARO_N_EVIDENCE, "");

  return _(words[evidence]);
}
