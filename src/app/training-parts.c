/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/training-parts.h"

#include "app/bilingual.h"
#include "app/column.h"
#include "app/parts.h"
#include "app/settings.h"
#include "app/wrap-layout.h"

/* Lines of about 70 characters. */
#define WIDEST 760

#define MAIN_BUTTON "main-button"

GtkWidget *
amparo_leaf_body_new (void)
{
  return g_object_new (GTK_TYPE_BOX,
                       "css-classes", (const char *[]) { "page-body", "leaf-body", NULL },
                       "orientation", GTK_ORIENTATION_VERTICAL,
                       "spacing", 18,
                       NULL);
}

GtkWidget *
amparo_leaf_foot_new (void)
{
  GtkWidget *foot = g_object_new (GTK_TYPE_BOX,
                                  "css-classes", (const char *[]) { "leaf-foot", NULL },
                                  "halign", GTK_ALIGN_CENTER,
                                  NULL);

  gtk_widget_set_layout_manager (foot, amparo_wrap_layout_new (12, 6));

  return foot;
}

/**
 * amparo_leaf_new:
 * @body: (transfer floating)
 * @foot: (transfer floating) (nullable)
 */
GtkWidget *
amparo_leaf_new (GtkWidget *body,
                 GtkWidget *foot)
{
  GtkWidget *leaf = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "child", amparo_column_new (body, WIDEST),
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "vexpand", TRUE,
                                      NULL);

  gtk_box_append (GTK_BOX (leaf), scroller);
  if (foot != NULL)
    {
      gtk_box_append (GTK_BOX (leaf), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      gtk_box_append (GTK_BOX (leaf), foot);
    }
  amparo_name_by_words (leaf);

  return leaf;
}

GtkWidget *
amparo_leaf_title_new (const char    *above,
                       AmparoText    *title,
                       AmparoReading  reading,
                       const char    *css_class)
{
  g_autofree char *words = amparo_bilingual_dup_label (title, reading);
  g_autofree char *name = above != NULL ? g_strdup_printf ("%s. %s", above, words) : g_strdup (words);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                 "css-classes", (const char *[]) { "page-title", NULL },
                                 "focusable", TRUE,
                                 "orientation", GTK_ORIENTATION_VERTICAL,
                                 "spacing", 3,
                                 NULL);

  if (above != NULL)
    gtk_box_append (GTK_BOX (box), amparo_words_label_new (above, "caption-heading"));
  gtk_box_append (GTK_BOX (box), amparo_content_label_new (title, reading, css_class));
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return box;
}

GtkWidget *
amparo_leaf_button_new (const char *label,
                        gboolean    is_main,
                        GCallback   clicked,
                        gpointer    object)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  /* Large words in a narrow window take two lines. */
  g_object_set (gtk_button_get_child (GTK_BUTTON (button)), "justify", GTK_JUSTIFY_CENTER, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (button, "pill");
  if (is_main)
    {
      gtk_widget_add_css_class (button, "suggested-action");
      g_object_set_data (G_OBJECT (button), MAIN_BUTTON, button);
    }
  if (clicked != NULL)
    g_signal_connect_object (button, "clicked", clicked, object, G_CONNECT_SWAPPED);

  return button;
}

GtkWidget *
amparo_card_new (const char *heading,
                 GtkWidget  *content,
                 const char *css_class)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX,
                                  "css-classes", (const char *[]) { "leaf-card", css_class, NULL },
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  "spacing", 6,
                                  NULL);

  if (heading != NULL)
    gtk_box_append (GTK_BOX (card), amparo_heading_new (heading));
  gtk_box_append (GTK_BOX (card), content);

  return card;
}

/* Keys */

typedef struct
{
  AmparoDigitFunc func;
  gpointer        user_data;
} Digits;

static GtkWidget *
find_main_button (GtkWidget *widget)
{
  if (g_object_get_data (G_OBJECT (widget), MAIN_BUTTON) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_main_button (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What does something of its own with Enter. A tick box has the space bar for that. */
static gboolean
takes_enter (GtkWidget *focus)
{
  return GTK_IS_BUTTON (focus) || GTK_IS_EXPANDER (focus) || GTK_IS_LIST_BOX_ROW (focus)
         || GTK_IS_TEXT_VIEW (focus);
}

static gboolean
press_main_button (GtkWidget *leaf,
                   GtkWidget *focus)
{
  GtkWidget *button = find_main_button (leaf);

  if (takes_enter (focus) || button == NULL || !gtk_widget_is_sensitive (button))
    return FALSE;

  return gtk_widget_activate (button);
}

static gboolean
is_text (GtkWidget *focus)
{
  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
}

static gboolean
press_digit (const Digits *digits,
             GtkWidget    *focus,
             guint         digit)
{
  GSettings *settings = amparo_settings_get_default ();

  if (digits->func == NULL || is_text (focus)
      || (settings != NULL && !g_settings_get_boolean (settings, "single-key-shortcuts")))
    return FALSE;

  digits->func (digit, digits->user_data);

  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                const Digits          *digits)
{
  GtkWidget *leaf = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (leaf));

  if (state & gtk_accelerator_get_default_mod_mask ())
    return FALSE;
  if (focus == NULL || gtk_widget_get_native (focus) != gtk_widget_get_native (leaf))
    return FALSE;

  if (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_9)
    return press_digit (digits, focus, keyval - GDK_KEY_1 + 1);
  if (keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_9)
    return press_digit (digits, focus, keyval - GDK_KEY_KP_1 + 1);

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return press_main_button (leaf, focus);
    case GDK_KEY_Escape:
      return gtk_widget_activate_action (leaf, "win.back", NULL);
    default:
      return FALSE;
    }
}

static void
free_digits (gpointer  digits,
             GClosure *closure)
{
  g_free (digits);
}

/* Before the widget with the focus: a tick box would take Enter for a tick. */
void
amparo_leaf_attach_keys (GtkWidget       *leaf,
                         AmparoDigitFunc  func,
                         gpointer         user_data)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  Digits *digits = g_new0 (Digits, 1);

  g_return_if_fail (GTK_IS_WIDGET (leaf));

  *digits = (Digits) { func, user_data };
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_data (controller, "key-pressed", G_CALLBACK (key_pressed_cb), digits, free_digits, 0);
  gtk_widget_add_controller (leaf, controller);
}
