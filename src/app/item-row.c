/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/item-row.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/evidence-picker.h"
#include "app/guidance.h"
#include "app/into-view.h"
#include "app/note-view.h"
#include "app/parts.h"
#include "app/rating-bar.h"

struct _AmparoItemRow
{
  GtkWidget parent_instance;

  /* owned */
  AmparoSession   *session;
  AmparoScreening *screening;
  /* lent by the instrument, which the screening keeps */
  const AmparoItem *item;

  /* children */
  GtkWidget *box;
  GtkWidget *ratings;
  GtkWidget *evidence;          /* NULL in an exercise */
  GtkWidget *note_button;       /* likewise */
  GtkWidget *guidance_button;
  /* made when they are opened */
  GtkWidget *note_revealer;
  GtkWidget *note;
  GtkWidget *guidance;
};

G_DEFINE_FINAL_TYPE (AmparoItemRow, amparo_item_row, GTK_TYPE_WIDGET)

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_exercise (AmparoItemRow *self)
{
  return self->evidence == NULL;
}

static void
set_opener_label (GtkWidget  *button,
                  const char *label)
{
  GtkWidget *box = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/* A flat button that opens something below it, and says whether it is open. */
static GtkWidget *
create_opener (const char *icon_name,
               const char *label)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon_name));
  gtk_box_append (GTK_BOX (box), gtk_label_new (NULL));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  set_opener_label (button, label);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button),
                               GTK_ACCESSIBLE_STATE_EXPANDED, FALSE,
                               -1);
  return button;
}

static void
set_expanded (GtkWidget *button,
              gboolean   expanded)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (button),
                               GTK_ACCESSIBLE_STATE_EXPANDED, expanded,
                               -1);
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static gboolean
has_note (AmparoItemRow *self)
{
  return *amparo_screening_get_note (self->screening, self->item->index) != '\0';
}

static void
note_changed_cb (AmparoItemRow *self)
{
  g_autofree char *note = amparo_note_view_dup_note (AMPARO_NOTE_VIEW (self->note));

  amparo_screening_set_note (self->screening, self->item->index, note);
}

static GtkWidget *
create_note (AmparoItemRow *self)
{
  const char *words = amparo_screening_get_note (self->screening, self->item->index);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->note = amparo_note_view_new (words);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->note)), "changed",
                           G_CALLBACK (note_changed_cb), self, G_CONNECT_SWAPPED);

  g_object_set (scroller,
                "child", self->note,
                "hscrollbar-policy", GTK_POLICY_NEVER,
                "max-content-height", 240,
                "min-content-height", 72,
                "propagate-natural-height", TRUE,
                NULL);
  gtk_widget_add_css_class (scroller, "note");
  return scroller;
}

/* Said when a note is all there, or all gone: whoever opened it at the edge of the window
 * sees it. */
static void
note_revealed_cb (AmparoItemRow *self)
{
  if (has_focus_within (GTK_WIDGET (self)))
    amparo_bring_into_view (self->note_revealer);
}

static void
note_toggled_cb (AmparoItemRow *self)
{
  gboolean open = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->note_button));

  if (open && self->note_revealer == NULL)
    {
      self->note_revealer = gtk_revealer_new ();
      gtk_revealer_set_child (GTK_REVEALER (self->note_revealer), create_note (self));
      g_signal_connect_swapped (self->note_revealer, "notify::child-revealed",
                                G_CALLBACK (note_revealed_cb), self);
      gtk_box_insert_child_after (GTK_BOX (self->box), self->note_revealer,
                                  gtk_widget_get_parent (self->note_button));
    }
  if (self->note_revealer != NULL)
    gtk_revealer_set_reveal_child (GTK_REVEALER (self->note_revealer), open);
  set_expanded (self->note_button, open);
}

static void
guidance_toggled_cb (AmparoItemRow *self)
{
  gboolean open = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->guidance_button));

  if (open && self->guidance == NULL)
    {
      self->guidance = amparo_guidance_new (self->session, self->item->sign);
      gtk_box_append (GTK_BOX (self->box), self->guidance);
    }
  if (self->guidance != NULL)
    gtk_widget_set_visible (self->guidance, open);
  set_expanded (self->guidance_button, open);
  if (open && has_focus_within (GTK_WIDGET (self)))
    amparo_bring_into_view (GTK_WIDGET (self));
  if (!is_exercise (self))
    amparo_session_set_opened (self->session, self->item->index, open);
  g_signal_emit (self, signals[OPENED], 0, open);
}

static void
rating_chosen_cb (AmparoItemRow *self,
                  int            rating)
{
  if (!amparo_screening_rate (self->screening, self->item->index, rating))
    amparo_item_row_update (self);
}

/* How it is known, and a note. */
static void
append_evidence (AmparoItemRow *self,
                 GtkBox        *extras)
{
  self->evidence = amparo_evidence_picker_new (self->screening, self->item->index);
  self->note_button = create_opener ("document-edit-symbolic", NULL);
  gtk_box_append (extras, self->evidence);
  gtk_box_append (extras, self->note_button);
  g_signal_connect_swapped (self->note_button, "toggled", G_CALLBACK (note_toggled_cb), self);
}

static GtkWidget *
create_extras (AmparoItemRow *self,
               gboolean       exercise)
{
  GtkWidget *extras = amparo_wrap_box_new ();

  if (!exercise)
    append_evidence (self, GTK_BOX (extras));
  self->guidance_button = create_opener ("system-help-symbolic", _("Guidance"));
  gtk_box_append (GTK_BOX (extras), self->guidance_button);
  g_signal_connect_swapped (self->guidance_button, "toggled",
                            G_CALLBACK (guidance_toggled_cb), self);
  return extras;
}

static void
build (AmparoItemRow *self,
       gboolean       exercise)
{
  AmparoText *statement = amparo_sign_get_statement (self->item->sign);
  AmparoReading reading = amparo_session_get_reading (self->session);
  g_autofree char *name = amparo_bilingual_dup_label (statement, reading);
  GtkWidget *words = amparo_bilingual_new (statement, reading);

  gtk_widget_add_css_class (words, "statement");
  self->ratings = amparo_rating_bar_new (self->item->scale, reading);
  gtk_widget_set_halign (self->ratings, GTK_ALIGN_START);
  g_signal_connect_swapped (self->ratings, "chosen", G_CALLBACK (rating_chosen_cb), self);

  gtk_box_append (GTK_BOX (self->box), words);
  gtk_box_append (GTK_BOX (self->box), self->ratings);
  gtk_box_append (GTK_BOX (self->box), create_extras (self, exercise));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* What was open before the page was built anew opens again; a note that was written shows. */
static void
open_again (AmparoItemRow *self)
{
  if (is_exercise (self))
    return;

  if (has_note (self))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->note_button), TRUE);
  if (amparo_session_is_opened (self->session, self->item->index))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->guidance_button), TRUE);
}

static void
amparo_item_row_dispose (GObject *object)
{
  AmparoItemRow *self = AMPARO_ITEM_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->screening);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_item_row_parent_class)->dispose (object);
}

static void
amparo_item_row_class_init (AmparoItemRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = amparo_item_row_dispose;

  signals[OPENED] = g_signal_new ("opened", AMPARO_TYPE_ITEM_ROW, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "itemrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
amparo_item_row_init (AmparoItemRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkWidget *
create_row (AmparoSession    *session,
            AmparoScreening  *screening,
            const AmparoItem *item,
            gboolean          exercise)
{
  AmparoItemRow *self = g_object_new (AMPARO_TYPE_ITEM_ROW, NULL);

  self->session = g_object_ref (session);
  self->screening = g_object_ref (screening);
  self->item = item;
  build (self, exercise);
  amparo_item_row_update (self);
  open_again (self);
  return GTK_WIDGET (self);
}

GtkWidget *
amparo_item_row_new (AmparoSession    *session,
                     const AmparoItem *item)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (item != NULL, NULL);

  return create_row (session, amparo_session_get_screening (session), item, FALSE);
}

GtkWidget *
amparo_item_row_new_exercise (AmparoSession    *session,
                              AmparoScreening  *screening,
                              const AmparoItem *item)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (AMPARO_IS_SCREENING (screening), NULL);
  g_return_val_if_fail (item != NULL, NULL);

  return create_row (session, screening, item, TRUE);
}

/* Its position in the instrument. */
guint
amparo_item_row_get_item (AmparoItemRow *self)
{
  g_return_val_if_fail (AMPARO_IS_ITEM_ROW (self), 0);

  return self->item->index;
}

/* Shows what the screening says now. A note is written here and nowhere else, so its field
 * is left alone: the cursor stands in it. */
void
amparo_item_row_update (AmparoItemRow *self)
{
  guint item;

  g_return_if_fail (AMPARO_IS_ITEM_ROW (self));

  item = self->item->index;
  amparo_rating_bar_set_rating (AMPARO_RATING_BAR (self->ratings),
                                amparo_screening_get_rating (self->screening, item));
  if (is_exercise (self))
    return;

  amparo_evidence_picker_update (AMPARO_EVIDENCE_PICKER (self->evidence));
  /* Translators: a button; the first opens an empty note, the second one that was written */
  set_opener_label (self->note_button, has_note (self) ? _("Note Written") : _("Note"));
}

/* Rates the item; the same rating a second time takes it back. A position that the scale
 * does not have does nothing. */
void
amparo_item_row_rate (AmparoItemRow *self,
                      int            rating)
{
  guint item;

  g_return_if_fail (AMPARO_IS_ITEM_ROW (self));

  item = self->item->index;
  if (rating >= (int) self->item->scale->ratings->len)
    return;

  if (rating == amparo_screening_get_rating (self->screening, item))
    rating = AMPARO_UNANSWERED;
  amparo_screening_rate (self->screening, item, rating);

  /* As in a group of radio buttons, the focus is on the one that is chosen, and a screen
   * reader says it. It never leaves the item. */
  if (has_focus_within (self->ratings))
    gtk_widget_grab_focus (self->ratings);
}

void
amparo_item_row_open_evidence (AmparoItemRow *self)
{
  g_return_if_fail (AMPARO_IS_ITEM_ROW (self));

  if (!is_exercise (self))
    amparo_evidence_picker_open (AMPARO_EVIDENCE_PICKER (self->evidence));
}

/* Opens the note and goes into it, or closes it; what was written stays. */
void
amparo_item_row_toggle_note (AmparoItemRow *self)
{
  GtkToggleButton *button;

  g_return_if_fail (AMPARO_IS_ITEM_ROW (self));

  if (is_exercise (self))
    return;

  button = GTK_TOGGLE_BUTTON (self->note_button);
  if (gtk_toggle_button_get_active (button) && !has_note (self))
    gtk_toggle_button_set_active (button, FALSE);
  else
    amparo_item_row_focus_control (self, AMPARO_CONTROL_NOTE);
}

void
amparo_item_row_toggle_guidance (AmparoItemRow *self)
{
  GtkToggleButton *button;

  g_return_if_fail (AMPARO_IS_ITEM_ROW (self));

  button = GTK_TOGGLE_BUTTON (self->guidance_button);
  gtk_toggle_button_set_active (button, !gtk_toggle_button_get_active (button));
}

/* Gives the focus to a control of the row; a note is opened for it, but not for its button. */
gboolean
amparo_item_row_focus_control (AmparoItemRow *self,
                               AmparoControl  control)
{
  g_return_val_if_fail (AMPARO_IS_ITEM_ROW (self), FALSE);

  switch (control)
    {
    case AMPARO_CONTROL_EVIDENCE:
      return gtk_widget_child_focus (self->evidence, GTK_DIR_TAB_FORWARD);
    case AMPARO_CONTROL_NOTE:
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->note_button), TRUE);
      return gtk_widget_grab_focus (self->note);
    case AMPARO_CONTROL_NOTE_BUTTON:
      return gtk_widget_grab_focus (self->note_button);
    case AMPARO_CONTROL_GUIDANCE:
      return gtk_widget_grab_focus (self->guidance_button);
    case AMPARO_CONTROL_NONE:
    case AMPARO_CONTROL_RATING:
    default:
      return gtk_widget_grab_focus (self->ratings);
    }
}

/* Which control of the row a widget in it belongs to. */
AmparoControl
amparo_item_row_find_control (AmparoItemRow *self,
                              GtkWidget     *widget)
{
  g_return_val_if_fail (AMPARO_IS_ITEM_ROW (self), AMPARO_CONTROL_NONE);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), AMPARO_CONTROL_NONE);

  if (!is_exercise (self) && gtk_widget_is_ancestor (widget, self->evidence))
    return AMPARO_CONTROL_EVIDENCE;
  if (widget == self->note)
    return AMPARO_CONTROL_NOTE;
  if (widget == self->note_button)
    return AMPARO_CONTROL_NOTE_BUTTON;
  if (widget == self->guidance_button)
    return AMPARO_CONTROL_GUIDANCE;
  return AMPARO_CONTROL_RATING;
}
