/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/rating-bar.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/even-layout.h"
#include "screening/screening.h"

struct _AmparoRatingBar
{
  GtkWidget parent_instance;

  /* children */
  GPtrArray *buttons;

  /* plain */
  int rating;
};

G_DEFINE_FINAL_TYPE (AmparoRatingBar, amparo_rating_bar, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
add_language (PangoAttrList  *attributes,
              AmparoLanguage  language,
              guint           from,
              guint           to)
{
  const char *code = language == AMPARO_LANGUAGE_SPANISH ? "es" : "en";
  PangoAttribute *attribute = pango_attr_language_new (pango_language_from_string (code));

  attribute->start_index = from;
  attribute->end_index = to;
  pango_attr_list_insert (attributes, attribute);
}

/* "4  Clear", and the Spanish in a second line when both languages are read. One label for
 * all, and one that does not wrap, because a checklist shows many of them. */
static GtkWidget *
create_label (guint         digit,
              AmparoText   *text,
              AmparoReading reading)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  AmparoLanguage first = reading == AMPARO_READING_SPANISH ? AMPARO_LANGUAGE_SPANISH
                                                           : AMPARO_LANGUAGE_ENGLISH;
  g_autoptr (GString) words = g_string_new (NULL);
  GtkWidget *label;

  g_string_printf (words, "%u\u2002%s", digit, amparo_text_get (text, first));
  if (first == AMPARO_LANGUAGE_SPANISH && !amparo_text_is_translated (text))
    first = AMPARO_LANGUAGE_ENGLISH;
  add_language (attributes, first, 0, words->len);

  if (reading == AMPARO_READING_BOTH && amparo_text_is_translated (text))
    {
      guint end = words->len;

      g_string_append_printf (words, "\n%s", amparo_text_get_spanish (text));
      add_language (attributes, AMPARO_LANGUAGE_SPANISH, end, words->len);
    }

  label = g_object_new (GTK_TYPE_LABEL,
                        "label", words->str,
                        "attributes", attributes,
                        "ellipsize", PANGO_ELLIPSIZE_END,
                        "justify", GTK_JUSTIFY_CENTER,
                        NULL);
  return label;
}

static GtkWidget *
create_button (const AmparoRating *rating,
               guint               digit,
               AmparoReading       reading)
{
  g_autofree char *label = amparo_bilingual_dup_label (rating->label, reading);
  g_autofree char *meaning = amparo_bilingual_dup_label (rating->meaning, reading);
  g_autofree char *name = g_strdup_printf ("%u %s", digit, label);
  GtkWidget *button;

  button = g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                         "child", create_label (digit, rating->label, reading),
                         "tooltip-text", meaning,
                         NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, meaning,
                                  -1);
  /* GTK says it only after the first press; until then a reader would hear a plain button. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (button),
                               GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
  return button;
}

/* The button with the focus, NULL when it is not in the bar. */
static GtkWidget *
find_focused (AmparoRatingBar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && g_ptr_array_find (self->buttons, focus, NULL) ? focus : NULL;
}

/* The button that the Tab key comes to. */
static GtkWidget *
find_entrance (AmparoRatingBar *self)
{
  GtkWidget *focused = find_focused (self);

  if (self->rating == AMPARO_UNANSWERED && focused != NULL)
    return focused;
  return g_ptr_array_index (self->buttons, MAX (self->rating, 0));
}

static void
button_clicked_cb (GtkToggleButton *button,
                   AmparoRatingBar *self)
{
  gboolean pressed = gtk_toggle_button_get_active (button);
  guint position;

  g_ptr_array_find (self->buttons, button, &position);
  g_signal_emit (self, signals[CHOSEN], 0, pressed ? (int) position : AMPARO_UNANSWERED);
}

static gboolean
amparo_rating_bar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (find_entrance (AMPARO_RATING_BAR (widget)));
}

static gboolean
amparo_rating_bar_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  AmparoRatingBar *self = AMPARO_RATING_BAR (widget);
  GtkWidget *focused = find_focused (self);
  gboolean back = direction == GTK_DIR_LEFT;
  guint position;

  if (focused == NULL)
    return gtk_widget_grab_focus (find_entrance (self));

  if (direction != GTK_DIR_LEFT && direction != GTK_DIR_RIGHT)
    return FALSE;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    back = !back;
  g_ptr_array_find (self->buttons, focused, &position);

  /* At the ends the focus stays: an arrow that leaves the item would surprise. */
  if (back ? position > 0 : position + 1 < self->buttons->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->buttons, back ? position - 1 : position + 1));
  return TRUE;
}

static void
amparo_rating_bar_dispose (GObject *object)
{
  AmparoRatingBar *self = AMPARO_RATING_BAR (object);

  g_ptr_array_set_size (self->buttons, 0);

  G_OBJECT_CLASS (amparo_rating_bar_parent_class)->dispose (object);
}

static void
amparo_rating_bar_finalize (GObject *object)
{
  AmparoRatingBar *self = AMPARO_RATING_BAR (object);

  g_ptr_array_unref (self->buttons);

  G_OBJECT_CLASS (amparo_rating_bar_parent_class)->finalize (object);
}

static void
amparo_rating_bar_class_init (AmparoRatingBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = amparo_rating_bar_dispose;
  object_class->finalize = amparo_rating_bar_finalize;
  widget_class->grab_focus = amparo_rating_bar_grab_focus;
  widget_class->focus = amparo_rating_bar_focus;

  signals[CHOSEN] = g_signal_new ("chosen",
                                  AMPARO_TYPE_RATING_BAR,
                                  G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "ratingbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
amparo_rating_bar_init (AmparoRatingBar *self)
{
  self->buttons = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->rating = AMPARO_UNANSWERED;
  gtk_widget_set_layout_manager (GTK_WIDGET (self), amparo_even_layout_new (2));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Rating"),
                                  -1);
}

GtkWidget *
amparo_rating_bar_new (const AmparoScale *scale,
                       AmparoReading      reading)
{
  AmparoRatingBar *self;

  g_return_val_if_fail (scale != NULL, NULL);

  self = g_object_new (AMPARO_TYPE_RATING_BAR, NULL);
  for (guint i = 0; i < scale->ratings->len; i++)
    {
      GtkWidget *button = create_button (g_ptr_array_index (scale->ratings, i), i + 1, reading);

      g_signal_connect (button, "clicked", G_CALLBACK (button_clicked_cb), self);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      g_ptr_array_add (self->buttons, button);
    }
  return GTK_WIDGET (self);
}

/* Presses the button of this rating and no other. */
void
amparo_rating_bar_set_rating (AmparoRatingBar *self,
                              int              rating)
{
  g_return_if_fail (AMPARO_IS_RATING_BAR (self));
  g_return_if_fail (rating >= AMPARO_UNANSWERED && rating < (int) self->buttons->len);

  self->rating = rating;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->buttons, i), (int) i == rating);
}

int
amparo_rating_bar_get_rating (AmparoRatingBar *self)
{
  g_return_val_if_fail (AMPARO_IS_RATING_BAR (self), AMPARO_UNANSWERED);

  return self->rating;
}

/* How many ratings there are to choose from. */
guint
amparo_rating_bar_get_n (AmparoRatingBar *self)
{
  g_return_val_if_fail (AMPARO_IS_RATING_BAR (self), 0);

  return self->buttons->len;
}

/* Lends the button of a rating. */
GtkWidget *
amparo_rating_bar_get_button (AmparoRatingBar *self,
                              int              rating)
{
  g_return_val_if_fail (AMPARO_IS_RATING_BAR (self), NULL);
  g_return_val_if_fail (rating >= 0 && rating < (int) self->buttons->len, NULL);

  return g_ptr_array_index (self->buttons, rating);
}
